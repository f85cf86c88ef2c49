"""The script reader: which scenes, places, people and things a screenplay holds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from movie_director.crew.proposal import Proposal
from movie_director.crew.words import STREETS, THINGS, says_when, time_of, weather_of
from movie_director.film.character import Character
from movie_director.film.document import Document, Ref
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene, TimeOfDay
from movie_director.film.screenplay import Element
from movie_director.values.slate import scene_name, seed_of, slug

_HEADING = re.compile(
    r"^\.?\s*(?P<io>INT\.?\s*/\s*EXT|EXT\.?\s*/\s*INT|I\s*/\s*E|INT|EXT|EST)\b[./]*\s*(?P<rest>.*)$", re.I
)
_LOOSE_TIME = re.compile(r"\s*[,-]\s*(DAY|NIGHT|DUSK|DAWN|EVENING|MORNING|AFTERNOON|CONTINUOUS|LATER)\b", re.I)
_CAPS = re.compile(r"\b[A-Z][A-Z'-]+(?: [A-Z][A-Z'-]+)*\b")


@dataclass(frozen=True)
class Heading:
    """A scene heading's parts."""

    place: str
    inside: bool
    after: str


def read_heading(text: str) -> Heading:
    """Split `INT. KITCHEN - DAY` into its parts; a forced heading without INT or EXT counts as inside."""
    match = _HEADING.match(text.strip())
    rest = match["rest"] if match else text.strip().lstrip(".")
    inside = not (match and match["io"].upper().startswith(("EXT", "EST")))
    place, after = _split(rest)
    return Heading(place or rest.strip() or "SOMEWHERE", inside, after)


def _split(rest: str) -> tuple[str, str]:
    """Part a heading's place from its time: `HOUSE - KITCHEN - NIGHT`, `HALL, NIGHT` and `HALL-NIGHT` all have both."""
    parts = re.split(r"\s+[-\u2013\u2014]+\s+", _LOOSE_TIME.sub(r" - \1", rest.strip()))
    told = next((i for i, part in enumerate(parts) if i and says_when(part)), len(parts))
    return " - ".join(parts[:told]).strip(), " - ".join(parts[told:]).strip()


def read_script(film: Film) -> Proposal:
    """Propose scenes, locations, characters and props for the screenplay as it stands.

    Scenes keep their names while their heading element stays; people's own changes to looks, voices and places stay.
    """
    elements = film.screenplay.elements
    edits: list[Edit] = []
    known = {scene.elements[0]: scene.name for scene in film.of(Scene) if scene.elements}
    names = _SceneNames(known.values())
    seen: set[Ref] = set()
    cues = _cues(elements)
    before: TimeOfDay = "day"
    for group in _groups(elements):
        heading = read_heading(group[0].text)
        scene = _scene(known.get(group[0].id) or names.new(), heading, group, cues, before)
        before = scene.time
        location = _location(heading, scene.location)
        found: list[Document] = [scene]
        found += [location] if film.get(Location, location.name) is None else []
        found += [Character(name=slug(c), cue=c) for c in _cues(group) if film.get(Character, slug(c)) is None]
        found += [p for p in _props(group, elements) if film.get(Prop, p.name) is None]
        for document in found:
            if document.ref not in seen and film.documents.get(document.ref) != document:
                seen.add(document.ref)
                edits.append(Put(document))
        seen.add(scene.ref)
    edits += [Remove(s.ref) for s in film.of(Scene) if s.ref not in seen]
    return Proposal("script-reader", tuple(edits))


class _SceneNames:
    def __init__(self, taken: Iterable[str]) -> None:
        self._next = max((int(re.sub(r"\D", "", t) or 0) for t in taken), default=0)

    def new(self) -> str:
        self._next += 1
        return scene_name(self._next)


def _groups(elements: Sequence[Element]) -> list[list[Element]]:
    groups: list[list[Element]] = []
    for element in elements:
        if element.kind == "heading":
            groups.append([element])
        elif groups:
            groups[-1].append(element)
    return groups


def _scene(name: str, heading: Heading, group: Sequence[Element], cues: Sequence[str], before: TimeOfDay) -> Scene:
    """Read one scene; CONTINUOUS, LATER and headings without a time go on in the time of the scene before."""
    told = heading.after + " " + heading.place
    return Scene(
        name=name,
        heading=group[0].text,
        location=slug(heading.place),
        inside=heading.inside,
        time=time_of(heading.after) or (before if says_when(heading.after) else "day"),
        weather=weather_of(told) if not heading.inside else "clear",
        elements=tuple(e.id for e in group),
        characters=tuple(_people(group, cues)),
    )


def _people(group: Sequence[Element], cues: Sequence[str]) -> list[str]:
    """Who is seen in the scene: those who speak on screen, and those of the film's speakers whom the action names."""
    off = re.compile(r"^(V\.?O|O\.?S|O\.?C)", re.I)
    found: list[str] = []
    for element in group:
        if element.kind == "dialogue" and element.character and not off.match(element.extension or ""):
            found.append(element.character)
        elif element.kind == "action":
            found += [c for c in cues if re.search(rf"\b{re.escape(c)}\b", element.text, re.I)]
    return list(dict.fromkeys(slug(cue) for cue in found))


def _cues(group: Sequence[Element]) -> list[str]:
    return list(dict.fromkeys(e.character for e in group if e.character))


def _location(heading: Heading, name: str) -> Location:
    kind = "interior" if heading.inside else "street" if STREETS.search(heading.place) else "general"
    return Location(name=name, words=heading.place, kind=kind, inside=heading.inside, seed=seed_of(name))


def _props(group: Sequence[Element], script: Sequence[Element]) -> list[Prop]:
    """Things in capitals in the action, which is how a script says that the camera should care about them."""
    cues = {word for e in script if e.character for word in e.character.split()}
    found: dict[str, Prop] = {}
    for element in group:
        if element.kind != "action":
            continue
        for words in _CAPS.findall(element.text):
            if words.split()[-1].lower() in THINGS and not (set(words.split()) & cues):
                name = _known_as(words, script)
                found.setdefault(slug(name), Prop(name=slug(name), words=name.lower(), sound=_sound(name)))
    return list(found.values())


def _known_as(words: str, script: Sequence[Element]) -> str:
    """`CLOCK` is the `ALARM CLOCK` named in full elsewhere."""
    longer = [w for e in script if e.kind == "action" for w in _CAPS.findall(e.text) if w.endswith(" " + words)]
    return max(longer, key=len, default=words)


def _sound(words: str) -> str | None:
    lower = words.lower()
    return "ticking" if re.search(r"clock|watch|timer", lower) else "phone" if "phone" in lower else None


def props_named(text: str, props: Iterable[Prop]) -> list[Prop]:
    """Return the props that a piece of action names in capitals, in reading order."""
    named: list[tuple[int, Prop]] = []
    for prop in props:
        for words in {prop.words.upper(), prop.words.upper().split()[-1]}:
            match = re.search(rf"\b{re.escape(words)}\b", text)
            if match:
                named.append((match.start(), prop))
                break
    return [prop for _, prop in sorted(named, key=lambda pair: pair[0])]
