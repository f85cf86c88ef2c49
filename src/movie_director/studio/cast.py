"""Cast: change how a character looks by words. What a person chose stays until they choose again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, get_args

from pydantic import ValidationError

from movie_director.crew.casting import describe
from movie_director.crew.costume.telling import worn
from movie_director.crew.looks import worn_words
from movie_director.crew.reading import lexicon_looks as lexicon
from movie_director.crew.reading.lexicon_species import SIZES
from movie_director.crew.reading.species import coat_of, coat_words
from movie_director.crew.words import COLOURS
from movie_director.errors import BadOption
from movie_director.film.character import Character, Wardrobe, worn_in
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.look import Look, Species
from movie_director.film.scene import Scene
from movie_director.studio.naming import meant
from movie_director.studio.open import Studio

PARTS: Mapping[str, tuple[str, str]] = {
    "hair": ("hair", "hair"), "beard": ("beard", "beard"), "hat": ("hat", "hat"), "coat": ("outer", "coat"),
    "top": ("top", "shirt"), "dress": ("top", "dress"), "legs": ("legs", "trousers"), "neck": ("neck", "tie"),
    "waistcoat": ("waistcoat", "waistcoat"), "apron": ("apron", "apron"), "gloves": ("gloves", "gloves"),
    "shoes": ("shoes", "boots"),
}  # fmt: skip
"""What an option is called, the field that it is of, and the noun that its words mean where they name none."""
_HUMAN = ("wears", "age", "height", "build", "skin", "glasses", "wear")
"""What is asked of human beings alone."""
_OFF = frozenset({"none", "no", "without", "off", "bald"})
_SKINS: Mapping[str, str] = {
    "pale": "#e0b090", "fair": "#d6a07c", "light": "#d6a07c", "olive": "#b98a5e", "tan": "#c58c6c", "tanned": "#a96f4c",
    "brown": "#8a5638", "dark": "#6b4229", "black": "#4f3020",
}  # fmt: skip


@dataclass(frozen=True)
class Recast:
    """What is asked of a character; none leaves it as it is."""

    words: Mapping[str, str] = field(default_factory=dict[str, str])
    """Words by what they are about, `PARTS`: `hair` is `short grey`."""
    wears: str | None = None
    """Words about anything: `a shabby red coat and a bowler`."""
    age: float | None = None
    height: float | None = None
    build: str | None = None
    skin: str | None = None
    glasses: bool | None = None
    wear: str | None = None
    species: str | None = None
    """What it is from now on: one of `film.look.Species`."""
    colour: str | None = None
    """Fur, feathers or metal in words: `black and white`, `spotted grey`."""
    size: str | None = None
    """How large among its kind: a word such as `big`, or a number."""
    body: str | None = None
    """The path of a character's file in place of our body; empty goes back to ours."""
    turned: float = 0.0
    """Degrees that such a body is turned by, where it does not face the front."""
    draw: int | None = None
    """Another number, another face and other clothes."""
    scene: str | None = None
    """The scene that the change is for; none is for all but those with a wardrobe of their own."""
    usual: bool = False
    """Wear in that scene what is worn else."""
    lock: bool | None = None


def named(film: Film, name: str) -> Character:
    """The character with a name or a cue. Raises BadOption."""
    return meant(film.of(Character), name, lambda one: one.cue, "character")


def unlocked(film: Film, name: str) -> Character:
    """The character with a name or a cue, of whom something may be changed. Raises BadOption."""
    character = named(film, name)
    if character.locked:
        raise BadOption(
            f"{character.cue} is locked.", cure=f'Unlock it: `movie-director cast FILM "{character.cue}" --unlock`.'
        )
    return character


def change_cast(studio: Studio, name: str, wanted: Recast) -> list[str]:
    """Change how a character looks, in one step; say what they wear now, and which scenes show it.

    Raises BadOption, having changed nothing.
    """
    film = studio.project.film
    free = wanted.lock is False or wanted == Recast(lock=True)
    old = named(film, name) if free else unlocked(film, name)
    if wanted.scene is not None and film.get(Scene, wanted.scene) is None:
        scenes = ", ".join(film.cut.scenes)
        raise BadOption(f"There is no scene {wanted.scene!r}.", cure=f"There is: {scenes}.")
    new, edits = old, list[Edit]()
    wardrobe = film.get(Wardrobe, (worn_in(old, wanted.scene) if wanted.scene else old.look) or old.name)
    look = was = wardrobe.appearance if wardrobe is not None else Look()
    if wanted.draw is not None:
        look = _drawn(film, old, wanted.draw)
    look = _changed(old, look, wanted)
    words: list[str] = []
    if wanted.body is not None:
        look, words = _embodied(studio, old, look, wanted)
    if wanted.usual and wanted.scene:
        wears = [pair for pair in new.wears if pair[0] != wanted.scene]
        if old.look and _told_in(film, old, wanted.scene):  # else the text would dress them otherwise there
            wears.append((wanted.scene, old.look))
        new = new.having(wears=tuple(sorted(wears)))
    elif look != was or wardrobe is None:
        title = f"{old.name}-{wanted.scene}" if wanted.scene else old.look or old.name
        edits.append(Put((film.get(Wardrobe, title) or Wardrobe(name=title)).having(appearance=look)))
        if wanted.scene:
            wears = (*(pair for pair in new.wears if pair[0] != wanted.scene), (wanted.scene, title))
            new = new.having(wears=tuple(sorted(wears)))
        else:
            new = new.having(look=title)
    if wanted.lock is not None:
        new = new.having(locked=wanted.lock)
    if new != old:
        edits.append(Put(new))
    if not edits:
        return []
    studio.project.apply(edits, "person", "person")
    said = [f"{old.cue}: {worn(look)}"] if look != was else []
    said += [f"{old.cue}: {word}." for word in words]
    if wanted.usual and wanted.scene:
        said.append(f"{old.cue} wears in {wanted.scene} what is worn else.")
    if wanted.lock is not None:
        said.append(f"{old.cue}: {'locked' if wanted.lock else 'unlocked'}.")
    seen = shown_in(studio.project.film, new, wanted.scene)
    return [*said, f"Seen in {', '.join(seen)}."] if seen and look != was else said


def _told_in(film: Film, character: Character, scene: str) -> bool:
    """Whether the screenplay tells other clothes for somebody in a scene."""
    found = film.get(Scene, scene)
    return found is not None and any(worn_.who == character.name for worn_ in found.worn)


def shown_in(film: Film, character: Character, scene: str | None = None) -> list[str]:
    """The scenes in which a character wears what they usually do, or the one scene."""
    other = dict(character.wears)
    here = (
        s for name in film.cut.scenes if (s := film.get(Scene, name)) is not None and character.name in s.characters
    )
    return [s.name for s in here if (s.name == scene if scene else s.name not in other)]


def _drawn(film: Film, character: Character, draw: int) -> Look:
    """Another choice for somebody, told from the others as they are."""
    others = {
        c.name: w.appearance
        for c in film.of(Character)
        if c.name != character.name and (w := film.get(Wardrobe, c.look or c.name)) is not None
    }
    look = describe(film, character, others, draw=draw)
    return look.model_copy(update={"seed": look.seed + draw})


def _embodied(studio: Studio, character: Character, look: Look, wanted: Recast) -> tuple[Look, list[str]]:
    """The look with a body that was brought in, or with ours again, and what there is to say of it."""
    if not (wanted.body or "").strip():
        ours = _drawn(studio.project.film, character, 0)
        return (look.model_copy(update={"body": "", "skin": ours.skin}) if look.body else look), []
    from movie_director.studio.body import receive_body

    found = receive_body(studio.project.paths.root, character.cue, Path(wanted.body or "").expanduser(), wanted.turned)
    plain = {**look.model_dump(), "body": found.name, "skin": found.skin}
    if look.species != "human":
        plain |= {"species": "human", "height": Look().height, "skin": found.skin}
    return Look.model_validate(plain), list(found.words)


def _changed(character: Character, look: Look, wanted: Recast) -> Look:
    update = _creature(character, look, wanted)
    species = update.get("species", look.species)
    ignored = [*wanted.words, *(name for name in _HUMAN if getattr(wanted, name) is not None)]
    if species != "human" and ignored:
        raise BadOption(
            f"{character.cue} is a {species}: nothing of {', '.join(ignored)} shows.",
            cure='Change `--colour` or `--size`: `--colour "black and white"`. `--species human` makes it human.',
        )
    shown = [name for name in ignored if name not in ("age", "height")]
    if look.body and wanted.body is None and wanted.draw is None and shown:
        raise BadOption(
            f"{character.cue} comes as {look.body.rpartition('-')[0]}: nothing of {', '.join(shown)} shows.",
            cure='Change that in its file and bring it in again; `--from ""` goes back to ours.',
        )
    if wanted.wears is not None:
        update |= _understood(character, wanted.wears, worn_words(wanted.wears.lower()))
    for part, words in wanted.words.items():
        update |= _part(character, part, words.lower().strip())
    numbers = {"age": wanted.age, "height": wanted.height, "glasses": wanted.glasses}
    update |= {name: value for name, value in numbers.items() if value is not None}
    if wanted.build is not None:
        update["build"] = _build(character, wanted.build)
    if wanted.skin is not None:
        update["skin"] = _colour(character, "skin", wanted.skin, _SKINS)
    if wanted.wear is not None:
        known = {"new": 0.0, "used": 0.3, **{w: v for w, v in lexicon.WEAR.items() if w.isalpha()}}
        update["wear"] = _named(character, "wear", wanted.wear, known)
    if update.get("top") in ("dress", "gown") and look.legs not in ("skirt", "long-skirt", "full-skirt"):
        update.setdefault("legs", "skirt")
    try:
        return Look.model_validate({**look.model_dump(), **update})
    except ValidationError as error:
        first = error.errors()[0]
        raise BadOption(f"{character.cue}: {first['loc'][0]} cannot be that: {first['msg']}.") from None


def _creature(character: Character, look: Look, wanted: Recast) -> dict[str, Any]:
    """What is asked of who is no human being, or becomes none or one."""
    species = wanted.species.lower().strip() if wanted.species is not None else look.species
    if species not in get_args(Species):
        raise BadOption(
            f"{character.cue}: there is no species {wanted.species!r}.",
            cure=f"There is: {', '.join(get_args(Species))}.",
        )
    update: dict[str, Any] = {"species": species} if species != look.species else {}
    if species == "human":
        if asked := [name for name in ("colour", "size") if getattr(wanted, name) is not None]:
            raise BadOption(
                f"{character.cue} is human: {' and '.join(asked)} are an animal's.",
                cure="Say `--skin`, `--height` or `--build`, or first what it is: `--species dog`.",
            )
        return {**update, "skin": Look().skin, "height": Look().height} if update else update
    if update:
        update = coat_of(species, species, "", look.seed)
    if wanted.colour is not None:
        update |= _understood(character, wanted.colour, coat_words(wanted.colour, species))
    if wanted.size is not None:
        update["size"] = (
            _named(character, "size", wanted.size, {**SIZES, "usual": 1.0})
            if not _number(wanted.size)
            else float(wanted.size)
        )
    return update


def _number(words: str) -> bool:
    return re.fullmatch(r"\d+(?:\.\d+)?", words) is not None


def _part(character: Character, part: str, words: str) -> dict[str, Any]:
    """What words about one part settle."""
    name, noun = PARTS[part]
    if words in _OFF and part != "hair":
        return {name: False if name in ("waistcoat", "gloves") else "shoes" if name == "shoes" else "none"}
    if part == "hair" and words in ("bald", "none"):
        return {"hair": "bald"}
    read = worn_words(words)
    if name not in read and part != "hair":
        read = {
            **worn_words(f"{words} {noun}"),
            **({"hair_colour": read["hair_colour"]} if "hair_colour" in read else {}),
        }
    if part == "hair":
        read = worn_words(words if "hair" in words else f"{words} hair") | {
            k: v for k, v in read.items() if "hair" in k
        }
        shade = next((w for w in re.findall(r"[a-z]+", words) if w in COLOURS), None)
        if shade is not None:
            read["hair_colour"] = lexicon.HAIR_COLOURS.get(shade, COLOURS[shade])
        style = "-".join(words.split())
        for word in (style, *reversed(words.split())):
            if "hair" not in read and word in _styles():
                read["hair"] = word
    elif name != "beard" and f"{name}_colour" in Look.model_fields:
        shade = next((w for w in re.findall(r"[a-z]+", words) if w in COLOURS), None)
        if shade is not None:
            read[f"{name}_colour"] = COLOURS[shade]
    exact = "-".join(words.split())
    if exact in _styles(name):
        read[name] = exact
    elif part != "hair" and name not in worn_words(words) and not any(w in COLOURS for w in words.split()):
        read = {}
    mine = {field: value for field, value in read.items() if field.startswith(name) or field in ("wear", "neck")}
    return _understood(character, words, mine)


def _styles(name: str = "hair") -> frozenset[str]:
    choices = Look.model_json_schema()["properties"].get(name, {}).get("enum", ())
    return frozenset(choices)


def _understood(character: Character, words: str, read: dict[str, Any]) -> dict[str, Any]:
    if not read:
        raise BadOption(
            f"{character.cue}: {words!r} tells of no clothes, hair or colour that there are.",
            cure='Say a colour, cut or garment: `--hair "short grey"`, `--coat "red wool"`, `--wears "an oilskin"`.',
        )
    return read


def _build(character: Character, words: str) -> float:
    known = {"thin": -0.8, "slight": -0.6, "slim": -0.35, "average": 0.0, "sturdy": 0.35, "strong": 0.4, "heavy": 0.75}
    try:
        return float(words)
    except ValueError:
        return _named(character, "build", words, known)


def _named(character: Character, what: str, words: str, known: Mapping[str, float]) -> float:
    found = known.get(words.lower().strip())
    if found is None:
        raise BadOption(f"{character.cue}: there is no {what} {words!r}.", cure=f"There is: {', '.join(known)}.")
    return found


def _colour(character: Character, what: str, words: str, known: Mapping[str, str]) -> str:
    plain = words.lower().strip()
    if re.fullmatch(r"#[0-9a-f]{6}", plain):
        return plain
    if plain not in known:
        raise BadOption(f"{character.cue}: there is no {what} {words!r}.", cure=f"There is: {', '.join(known)}.")
    return known[plain]
