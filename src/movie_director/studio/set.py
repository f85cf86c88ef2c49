"""Set: change documents by hand, in words. What a person sets, the crew leaves alone."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from difflib import get_close_matches
from typing import cast

from pydantic import ValidationError

from movie_director.breakdown.scheme import schemes
from movie_director.breakdown.score.cue import NONE
from movie_director.breakdown.score.feeling import FEELINGS
from movie_director.breakdown.visual import visuals
from movie_director.crew.coverage import styles
from movie_director.engines.voice.voices import VOICES
from movie_director.errors import BadOption
from movie_director.film.character import Character, Wardrobe
from movie_director.film.cut import Cut
from movie_director.film.direction import Direction
from movie_director.film.document import Document, Ref
from movie_director.film.edits import Put
from movie_director.film.film import DOCUMENTS, Film
from movie_director.film.location import Location
from movie_director.film.look import Look
from movie_director.film.mood import Mood, mood_of
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.film.voice import OwnVoice
from movie_director.studio.acts import told_acts
from movie_director.studio.cast import unlocked
from movie_director.studio.cues import cues_told
from movie_director.studio.keys import check_key, with_value
from movie_director.studio.mark import set_mark
from movie_director.studio.music import chosen
from movie_director.studio.open import Studio
from movie_director.studio.props import hired
from movie_director.studio.sounds import chosen as recorded
from movie_director.studio.styles import project_styles, project_visuals
from movie_director.studio.words import paragraph, reword
from movie_director.values.digest import Json

_PLAIN = frozenset(
    ("style", "visual", "light", "budget", "number", "blocking", "crowd", "music", "track", "tier", "ambience", "worn")
)
"""Fields of a scene that the text never tells, so that setting them takes nothing from the crew."""
LENS: Mapping[str, str] = {
    "lens": "lens.millimetres",
    "focus": "lens.focus",
    "aperture": "lens.fstop",
    "sensor": "lens.sensor",
    "roll": "lens.roll",
}
"""What a number means that is given for these words of a shot."""
_PEOPLE = frozenset(("subject", "over", "to", "people", "walking", "leaving", "moods", "shades"))


def pairs(values: Sequence[str]) -> dict[str, str]:
    """Read `key=value` words. Raises BadOption."""
    found: dict[str, str] = {}
    for word in values:
        key, sign, value = word.partition("=")
        if not sign or not key:
            raise BadOption(f"{word!r} is no change; one looks like `size=close`.")
        found[key.strip()] = value.strip()
    return found


def set_values(studio: Studio, target: str, values: Mapping[str, str]) -> list[str]:
    """Set fields of a shot, scene, sheet, person, look, place or thing, of the `film` or the `cut`; say what changed.

    `acts="Ada waves at Ben"` has people of a shot do that and nothing else.
    `mark="ADA sits at the table"` puts people of a scene somewhere, from a shot on where that is the target.
    A paragraph of the screenplay has the name of its element, `e0012`, or of its line, `sc01/l0012`.

    A dot reaches inside (`lens.millimetres`). A value is read as the field is typed: words, numbers, `true`, lists with
    commas, JSON; nothing after `=` clears it. All of it is one step. Raises BadOption, having changed nothing.
    """
    if "mark" in values:
        if len(values) > 1:
            raise BadOption("A mark is set by itself.", cure="Set the other fields with a second `set`.")
        return set_mark(studio, target, values["mark"])
    element = paragraph(studio.project.film, target)
    if element is not None:
        return reword(studio, element, values)
    edits, said = edits_for(studio, studio.project.film, target, values)
    studio.project.apply(edits, "person", "person")
    return said


def edits_for(studio: Studio, film: Film, target: str, values: Mapping[str, str]) -> tuple[list[Put], list[str]]:
    """Return the edits of a film that set these fields, and what they change in words. Raises BadOption."""
    before = {d.ref: d for d in _targets(film, target)}
    after = dict(before)
    said: list[str] = []
    for key, words in values.items():
        document, path = _owner(list(after.values()), _in_full(key, words, before.values()), target)
        new = _set(studio, document, path, words)
        was, now = _value(document, path), _value(new, path)
        said.append(
            f"{_called(document)}: {key} is {_plain(now)}" + (f", was {_plain(was)}." if was != now else " already.")
        )
        after[document.ref] = new
    for ref, document in after.items():
        was = before[ref]
        if isinstance(document, Prop) and isinstance(was, Prop) and document != was:
            after[ref] = hired(studio.project, was, document, lock="locked" not in values)
        if isinstance(document, Shot) and isinstance(was, Shot) and document.shades != was.shades:
            after[ref] = document.having(moods={**document.moods, **_moods(document, was)})
    changed = {ref: d for ref, d in after.items() if d != before[ref]}
    _ask_locks(film, changed)
    edits = [Put(_marked(before[ref], d, values)) for ref, d in changed.items()]
    return [e for e in edits if e.document != film.documents.get(e.document.ref)], said


def _ask_locks(film: Film, changed: Mapping[Ref, Document]) -> None:
    """Raise BadOption where the voice or look of somebody would change who is locked, and stays so."""
    for one in film.of(Character):
        new = changed.get(one.ref, one)
        if not (one.locked and isinstance(new, Character) and new.locked):
            continue
        worn = {Ref(Wardrobe.KIND, name) for name in (one.look, *(look for _, look in one.wears)) if name}
        if worn & changed.keys() or (one.voice, one.look, one.wears) != (new.voice, new.look, new.wears):
            unlocked(film, one.name)


def _moods(shot: Shot, was: Shot) -> dict[str, Mood]:
    """The moods that changed shades are of: who is bitter is angry."""
    return {w: mood_of(told) for w, told in shot.shades.items() if told != was.shades.get(w)}


def _targets(film: Film, target: str) -> list[Document]:
    """The documents that a target names. Raises BadOption with what is near."""
    if target == "film":
        return [film.direction]
    if target == "cut":
        return [film.cut]
    kind, colon, name = target.partition(":")
    if colon:
        found = film.documents.get(Ref(kind, name)) if kind in DOCUMENTS else None
        if found is not None and kind != "screenplay":
            return [found]
        names = [str(ref) for ref in film.documents if ref.kind == kind] or [f"{k}:..." for k in DOCUMENTS]
        raise BadOption(f"There is no {target!r} in this film.", cure=_near(target, names))
    shot = film.get(Shot, "/".join(target.split("/")[:2])) if "/" in target else None
    if shot is not None:
        return [shot]
    kinds = (Scene, Sheet) if film.get(Scene, target) is not None else (Character, Wardrobe, Location, Prop)
    found_here = [d for k in kinds if (d := film.get(k, target)) is not None]
    if found_here:
        return cast("list[Document]", found_here)
    names = [ref.name for ref in film.documents if ref.kind not in ("screenplay", "cut", "direction")]
    raise BadOption(f"There is no {target!r} in this film.", cure=_near(target, ["film", "cut", *names]))


def _in_full(key: str, words: str, documents: Iterable[Document]) -> str:
    """The field that a shot's short word means: `lens=35`, `aperture=2.8`, `focus=1.2`, `sensor=24`, `roll=8`."""
    if key not in LENS or not any(isinstance(d, Shot) for d in documents):
        return key
    number = words.replace(".", "", 1).removeprefix("-").isdigit()
    return LENS[key] if number or key not in Shot.model_fields else key


def _owner(documents: Sequence[Document], key: str, target: str) -> tuple[Document, tuple[str, ...]]:
    """Which of a name's documents has a field, and its path there: a person's `hair` is in their look."""
    path = tuple(key.split("."))
    owners: list[tuple[Document, tuple[str, ...]]] = []
    for document in documents:
        if path[0] in type(document).model_fields and path[0] != "name":
            owners.append((document, path))
        elif isinstance(document, Wardrobe) and path[0] in Look.model_fields:
            owners.append((document, ("appearance", *path)))
    if not owners:
        fields = [f for d in documents for f in _fields(d)]
        if path == ("name",):
            raise BadOption(f"{target}: names are for ever.")
        raise BadOption(f"{target} has no {key!r}.", cure=_near(key, fields))
    mine = [pair for pair in owners if not isinstance(pair[0], Sheet)] or owners
    if len(mine) > 1 and not isinstance(documents[0], Character):
        choices = " or ".join(f"`{d.ref}`" for d, _ in mine)
        raise BadOption(f"{target!r} is the name of several things that have {key!r}.", cure=f"Say {choices}.")
    return mine[0]


def _fields(document: Document) -> Iterator[str]:
    yield from (f for f in type(document).model_fields if f not in ("name", "appearance"))
    if isinstance(document, Wardrobe):
        yield from Look.model_fields


def _set(studio: Studio, document: Document, path: tuple[str, ...], words: str) -> Document:
    check_key(type(document), path)
    if isinstance(document, Direction) and path == ("length",) and words.endswith("s"):
        words = _frames(words, studio.project.manifest.rate)
    if isinstance(document, Shot) and path == ("acts",) and words and not words.startswith("["):
        words = told_acts(studio, document, words)
    if path[-1] == "track" and words and not words.startswith("{"):
        words = chosen(studio.project, words).model_dump_json()
    if path == ("bed",) and isinstance(document, Location) and words and not words.startswith("{"):
        words = recorded(studio.project, words).model_dump_json()
    if path == ("cues",) and words and not words.startswith("["):
        words = cues_told(studio.project, words)
    first: ValidationError | None = None
    for value in _readings(words):
        try:
            new = with_value(document, path, value)
        except ValidationError as error:
            listed = first is not None and first.errors()[0]["type"] == "tuple_type"
            first = first if first is not None and isinstance(value, list) and not listed else error
            continue
        _check_names(
            studio.project.film,
            new,
            path,
            [*styles(), *project_styles(studio.project)],
            [*project_visuals(studio.project)],
        )
        return new
    reason = first.errors()[0]["msg"] if first is not None else "it fits nothing"
    raise BadOption(f"{_called(document)}: {'.'.join(path)} cannot be {words!r}: {reason}.")


def _readings(words: str) -> Iterator[Json]:
    """What words may mean, the likeliest first: JSON, the words themselves, a list."""
    if not words:
        yield from (None, [], "")
        return
    with suppress(ValueError):
        yield json.loads(words)
    yield words
    yield [part.strip() for part in words.split(",") if part.strip()]


def _frames(words: str, rate: int) -> str:
    try:
        return str(round(float(words[:-1]) * rate))
    except ValueError as error:
        raise BadOption(f"{words!r} is no length; one looks like `60s`.") from error


def _check_names(
    film: Film, document: Document, path: tuple[str, ...], known_styles: Sequence[str], own_visuals: Sequence[str]
) -> None:
    """Names in a document have to be of this film. Raises BadOption with those near."""
    value = _value(document, path[:1])
    several = isinstance(value, tuple | list | dict)
    named = list(cast("Sequence[str]", value)) if several else [cast(str, value)] if value else []
    if isinstance(document, Shot) and path[0] in _PEOPLE:
        known = [c.name for c in film.of(Character)]
        known += [p.name for p in film.of(Prop)] if path[0] == "subject" else []
    elif isinstance(document, Shot) and path[0] == "focus":
        known = [d.name for kind in (Character, Prop) for d in film.of(kind)]
    elif isinstance(document, Shot) and path[0] == "prop":
        known = [p.name for p in film.of(Prop)]
    elif isinstance(document, Scene) and path[0] == "location":
        known = [p.name for p in film.of(Location)]
    elif isinstance(document, Character) and path[0] == "voice":
        known = [*VOICES, *(v.name for v in film.of(OwnVoice))]
    elif path[0] == "style" and isinstance(document, Scene | Direction):
        known = list(known_styles)
    elif path[0] == "light" and isinstance(document, Scene):
        known = list(schemes())
    elif path[0] == "music" and isinstance(document, Scene):
        known = [NONE, *FEELINGS]
    elif path[0] == "visual" and isinstance(document, Scene | Direction):
        known = [*visuals(), *own_visuals]
    else:
        return
    for name in named:
        if name not in known:
            raise BadOption(
                f"{_called(document)}: there is no {path[0]} {name!r} in this film.", cure=_near(name, known)
            )


def _marked(before: Document, document: Document, values: Mapping[str, str]) -> Document:
    """Mark as a person's what they set; `touched=false` gives it back to the crew."""
    if isinstance(document, Cut):
        return document.having(
            **{
                name: {**card.model_dump(), "touched": True}
                for name in ("opening", "closing")
                if (card := getattr(document, name)) is not None and card != getattr(before, name)
            }
        )
    if not isinstance(document, Shot | Scene | Sheet):
        return document
    if "touched" in values:
        given_back = isinstance(document, Shot) and not document.touched
        return document.having(placed=False) if given_back else document
    if isinstance(document, Scene) and isinstance(before, Scene):
        document = _with_marks(before, document, values)
        if all(key.split(".")[0] in _PLAIN for key in values):
            return document
    placed = {"placed": True} if isinstance(document, Shot) and "order" in values else {}
    return document.having(touched=True, **placed)


def _with_marks(before: Scene, document: Scene, values: Mapping[str, str]) -> Scene:
    """Positions, clothes and a crowd that a person changed are theirs, each by itself, unless they are given back."""
    if document.crowd is not None and document.crowd != before.crowd and "crowd.touched" not in values:
        document = document.having(crowd=document.crowd.model_copy(update={"touched": True}))
    if any(key.endswith(".touched") for key in values):
        return document
    if document.worn != before.worn:
        own = tuple(w if w in before.worn else w.model_copy(update={"touched": True}) for w in document.worn)
        document = document.having(worn=own)
    if document.blocking == before.blocking:
        return document
    mine = tuple(p if p in before.blocking else p.model_copy(update={"touched": True}) for p in document.blocking)
    return document.having(blocking=mine)


def _value(document: Document, path: Sequence[str]) -> object:
    value: object = document.model_dump()
    for part in path:
        if isinstance(value, Mapping):
            value = cast("Mapping[str, object]", value).get(part)
        elif isinstance(value, Sequence) and part.isdigit():
            value = cast("Sequence[object]", value)[int(part)]
        else:
            return None
    return value


def _called(document: Document) -> str:
    return {"direction": "film", "cut": "cut"}.get(document.KIND, document.name)


def _plain(value: object) -> str:
    if value is None or value in ("", (), [], {}):
        return "nothing"
    if isinstance(value, tuple | list):
        return ", ".join(map(str, cast("Sequence[object]", value)))
    return json.dumps(value) if isinstance(value, bool | dict) else str(value)


def _near(word: str, names: Sequence[str]) -> str:
    close = get_close_matches(word, names, n=3, cutoff=0.6)
    listed = sorted(dict.fromkeys(names))
    return (f"Did you mean {' or '.join(close)}? " if close else "") + (
        f"There is: {', '.join(listed[:40])}{' and more' if len(listed) > 40 else ''}."
    )
