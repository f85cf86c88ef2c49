"""The script reader, a first assistant director: which scenes, places, people and things a screenplay holds."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from movie_director.crew.naming import scene_names
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.breakdown import Whole, sheet_of, whole_names
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.genders import Gender, genders
from movie_director.crew.reading.genre import genre_of
from movie_director.crew.reading.heading import Heading, area_of, period_of, read_heading, time_of
from movie_director.crew.reading.kin import kin_of
from movie_director.crew.reading.lexicon_people import COLLECTIVE_CUES
from movie_director.crew.reading.names import tokens_of
from movie_director.crew.reading.passages import Passage, passages
from movie_director.crew.reading.people import People, cast_list, people_of
from movie_director.crew.reading.places import Places, people_in, place_words
from movie_director.crew.reading.presence import carried, seen_in
from movie_director.crew.reading.terms import slug
from movie_director.crew.reading.things import things_in
from movie_director.crew.reading.weather import of_action
from movie_director.crew.video import USUAL, video_named, videos
from movie_director.film.character import Character
from movie_director.film.direction import Direction
from movie_director.film.document import Document, Ref
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Continuity, Scene, TimeOfDay, Weather
from movie_director.film.screenplay import Element
from movie_director.film.sheet import Sheet
from movie_director.values.slate import seed_of

__all__ = ["Heading", "props_named", "read_heading", "read_script"]

OFTEN = 2
"""Pieces of action that handle a thing, from which on it is a prop of the film without standing in capitals."""
_NOW = re.compile(
    r"^(?:it is |it's )?(?:now |just |almost )?(?:cracking |breaking )?(?:the )?"
    r"(?:late |early |next |same )?[a-z]+(?=[.,])",
    re.I,
)
_TURNED = re.compile(r"^\W*(?:BACK )?(OUTSIDE|INSIDE)\b", re.I)
"""A heading that only says on which side of the walls the place before goes on."""
_LEAPS = re.compile(r"\b(?:later|earlier|ago|after|before|next|another|years?|months?|weeks?|days)\b", re.I)
_TITLE = re.compile(r"\b(SUPER|TITLE|CARD|CAPTION|LEGEND|SUBTITLE|CHYRON|ON SCREEN)\b")


def read_script(film: Film) -> Proposal:
    """Propose scenes, breakdown sheets, locations, characters and props for the screenplay as it stands.

    Scenes keep their names while their heading element stays; a scene or sheet that a person touched keeps what they
    set; people's own changes to looks, voices and places stay. A film that was read proposes nothing.
    """
    elements = film.screenplay.elements
    scenes = passages(elements)
    names = scene_names(film, [p.key for p in scenes])
    characters, people = _people(film, scenes)
    found: dict[Ref, Document] = {c.ref: c for c in characters}
    of_gender = genders(elements, people)
    read = _scenes(film, scenes, names, people, of_gender, found)
    found.update({s.ref: s for s in read})
    props: dict[str, Prop] = {}
    shown = dict.fromkeys(prop.name for prop in film.of(Prop) if not prop.dressing)
    for passage, scene in zip(scenes, read, strict=True):
        old = film.get(Sheet, scene.name)
        things = {e.id: things_in(e.text) for e in passage.elements if e.kind == "action"}
        whole = whole_names([f for items in things.values() for f in items], old, shown)
        if old is None or not old.touched:
            sheet = sheet_of(scene, passage.elements, people, whole, of_gender)
            extra = old.model_extra if old is not None else None
            found[sheet.ref] = sheet.having(**extra) if extra else sheet
        props.update({p.name: p for p in _props(film, things, people, whole) if p.name not in props})
        shown |= dict.fromkeys(props)
    found.update({p.ref: p for p in props.values()})
    if scenes and film.get(Direction, "main") is None:
        direction = Direction(genre=genre_of(elements), **_kind_told(film))
        found[direction.ref] = direction
    edits: list[Edit] = [Put(d) for ref, d in found.items() if film.documents.get(ref) != d]
    live = set(names)
    edits += [Remove(s.ref) for s in film.of(Scene) if s.name not in live]
    edits += [Remove(s.ref) for s in film.of(Sheet) if s.name not in live]
    return Proposal("script-reader", tuple(edits))


def _kind_told(film: Film) -> dict[str, Any]:
    """The kind of video that the title page names, and what follows from it; nothing of a narrative film."""
    told = next((value for key, value in film.screenplay.page if key.lower() in ("kind", "format", "type")), "")
    kind = video_named(told)
    if kind is None or kind == USUAL:
        return {}
    return {"kind": kind, "style": videos()[kind].style, "music": videos()[kind].music}


def _people(film: Film, scenes: Sequence[Passage]) -> tuple[Sequence[Character], People]:
    """The film's people; BOTH and ALL mean those who are seen in the scene where they are first heard."""
    elements = film.screenplay.elements
    characters = {c.name: c for c in people_of(elements, film.of(Character))}
    people = cast_list(characters.values())
    open_cues = {
        c.name
        for c in characters.values()
        if not c.members
        and film.get(Character, c.name) is None
        and tokens_of(c.cue)[:1]
        and tokens_of(c.cue)[0] in COLLECTIVE_CUES
    }
    if not open_cues:
        return list(characters.values()), people
    for passage in scenes:
        heard = {people.name(e.character) for e in passage.elements if e.kind == "dialogue" and e.character}
        for name in sorted(open_cues & heard):
            open_cues.discard(name)
            seen = tuple(n for n in seen_in(passage.elements, people) if n != name and not people.is_crowd(n))
            if len(seen) > 1 and (len(seen) == 2 or tokens_of(characters[name].cue)[0] != "both"):
                characters[name] = characters[name].model_copy(update={"members": seen})
    return list(characters.values()), cast_list(characters.values())


def _scenes(
    film: Film,
    scenes: Sequence[Passage],
    names: Sequence[str],
    people: People,
    of_gender: Mapping[str, Gender],
    found: dict[Ref, Document],
) -> list[Scene]:
    """Read the scenes in order; each goes on in the place, time and weather before where its heading says so."""
    places = Places(film.of(Location))
    kin = kin_of(film.screenplay.elements, people)
    cues = people.spellings
    before: Scene | None = None
    read: list[Scene] = []
    sides: dict[str, dict[bool, None]] = {}
    for passage, name in zip(scenes, names, strict=True):
        old = film.get(Scene, name)
        heading = passage.heading
        if old is not None and old.heading == passage.text and film.get(Location, old.location) is not None:
            place = old.location
        else:
            place = places.find(heading, cues, before.location if before else None)
        told = people_in(passage.text, people) if before is not None or not heading.forced else ()
        characters = seen_in(passage.elements, people, kin, told, passage.manner)
        if not characters and before is not None:
            characters = carried(passage.elements, before.characters, of_gender)
        if old is not None and old.touched:
            scene = old.having(elements=tuple(e.id for e in passage.elements)) if _moved(old, passage) else old
        else:
            site = found.get(Ref(Location.KIND, place)) or film.get(Location, place)
            site = site if isinstance(site, Location) else None
            area = area_of(place_words(heading, cues))
            always = tuple(sides.get(place, {})) if heading.forced else ()
            side = always[0] if len(always) == 1 else None  # `THE PIER - NIGHT`, where all else says EXT. THE PIER
            scene = _scene(old, name, passage, place, area, characters, before, site, side)
        if not heading.forced:
            sides.setdefault(scene.location, {})[scene.inside] = None
        location = _location(film, places, found, heading, scene.location, scene.inside, place_words(heading, cues))
        found[location.ref] = location
        read.append(scene)
        before = scene
    return read


def _moved(scene: Scene, passage: Passage) -> bool:
    return scene.elements != tuple(e.id for e in passage.elements)


def _scene(
    old: Scene | None,
    name: str,
    passage: Passage,
    place: str,
    area: str | None,
    characters: tuple[str, ...],
    before: Scene | None,
    site: Location | None,
    side: bool | None,
) -> Scene:
    heading = passage.heading
    kept = dict(old) if old is not None else {}
    stays = before if heading.forced and before is not None and before.location == place else None
    turned = _TURNED.match(passage.text) if stays is not None else None
    if turned is not None and stays is not None:
        out = turned[1].upper() == "OUTSIDE"
        stays = stays.model_copy(update={"inside": not out, "setting": "outside" if out else "inside"})
    inside = stays.inside if stays is not None else heading.inside if side is None else side
    setting = stays.setting if stays is not None else heading.setting
    if stays is None and side is not None:
        setting = "inside" if side else "outside"
    if stays is None and heading.forced and site is not None and heading.time is None:
        inside = inside and site.inside
    return Scene.model_validate(
        {
            **kept,
            "name": name,
            "heading": passage.text,
            "location": place,
            "inside": inside,
            "time": _time(heading, passage.elements, before),
            "weather": _weather(heading, inside, passage.elements, before),
            "elements": tuple(e.id for e in passage.elements),
            "characters": characters,
            "area": area,
            "setting": setting,
            "continuity": "continuous" if stays is not None and heading.continuity == "new" else heading.continuity,
            "manner": passage.manner,
            "period": heading.period or _period(passage.elements),
            "number": next((e.number for e in passage.elements if e.kind == "heading"), None) or heading.number,
        }
    )


def _time(heading: Heading, group: Sequence[Element], before: Scene | None) -> TimeOfDay:
    """The time told, else that of the scene before, unless days go by: a film's night lasts until it says otherwise."""
    if heading.time is not None:
        return heading.time
    action = next((e.text for e in group if e.kind == "action"), "")
    opening = _NOW.match(action)
    if opening is not None and (time := time_of(opening[0])) is not None:
        return time
    elsewhen = heading.continuity == "new" and _LEAPS.search(heading.after) and not heading.forced
    return before.time if before is not None and not elsewhen else "day"


def _weather(heading: Heading, inside: bool, group: Sequence[Element], before: Scene | None) -> Weather:
    """What the heading or the scene's first action says; it goes on over CONTINUOUS. Rooms see it by their windows."""
    if heading.weather is not None:
        return heading.weather
    for element in [e for e in group if e.kind == "action"][:2]:
        told = of_action(element.text, inside)
        if told is not None:
            return told
    going_on: Sequence[Continuity] = ("continuous", "same")
    return before.weather if before is not None and heading.continuity in going_on else "clear"


def _period(group: Sequence[Element]) -> str | None:
    """The year that a title over the scene names: `SUPER: PARIS, 1944`."""
    for element in group[:8]:
        if element.kind in ("action", "centered") and _TITLE.search(element.text):
            period = period_of(element.text)
            if period is not None:
                return period
    return None


def _location(
    film: Film,
    places: Places,
    found: Mapping[Ref, Document],
    heading: Heading,
    name: str,
    inside: bool,
    words: str,
) -> Location:
    old = found.get(Ref(Location.KIND, name)) or film.get(Location, name)
    if not isinstance(old, Location):
        words = words or heading.place or name.replace("-", " ").upper()
        return Location(name=name, words=words, inside=inside, seed=seed_of(name))
    known = {slug(a) for a in old.aliases}
    more = tuple(s for s in places.spellings(name, old.words) if slug(s) not in known)
    return old.model_copy(update={"aliases": (*old.aliases, *more)}) if more else old


def _props(film: Film, things: Mapping[str, Sequence[Found]], people: People, whole: Whole) -> list[Prop]:
    """A scene's things in capitals, which is how a script says that the camera should care, and what is handled again.

    They are counted in each scene by itself: an edit elsewhere makes no thing matter here.
    """
    capitals: dict[str, Found] = {}
    handled: Counter[str] = Counter()
    elements = film.screenplay.by_id
    for element, items in things.items():
        mentions = people.mentions(elements[element].text) if items else ()
        named = {i for m in mentions for i in range(m.first, m.last + 1)}
        props = [f for f in items if f.category == "props" and f.at not in named]
        handled.update({whole.name(f) for f in props if f.held})
        for item in props:
            if item.capitals:
                capitals.setdefault(whole.name(item), item)
    wanted = [*capitals, *(n for n, count in handled.items() if count >= OFTEN and n not in capitals)]
    made: list[Prop] = []
    for name in wanted:
        old = film.get(Prop, name)
        if old is None:
            made.append(Prop(name=name, words=name.replace("-", " "), sound=_sound(name)))
        elif old.dressing:
            made.append(old.having(dressing=False, sound=old.sound or _sound(name)))
    return made


def _sound(words: str) -> str | None:
    return "ticking" if re.search(r"clock|watch|timer", words) else "phone" if "phone" in words else None


def props_named(text: str, props: Iterable[Prop]) -> list[Prop]:
    """Return the props that a piece of action names in capitals, in reading order."""
    named: list[tuple[int, Prop]] = []
    for prop in props:
        for words in dict.fromkeys((prop.words.upper(), prop.words.upper().split()[-1])):
            match = re.search(rf"\b{re.escape(words)}\b", text)
            if match:
                named.append((match.start(), prop))
                break
    return [prop for _, prop in sorted(named, key=lambda pair: pair[0])]
