"""Coverage of a film: each scene seen through its own narrow view, and fitted to the shots that there are."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache

from movie_director.crew.coverage.cover import cover_scene
from movie_director.crew.coverage.style import USUAL, CoverageStyle, styles
from movie_director.crew.coverage.verbs import HEARD, WIRED
from movie_director.crew.coverage.view import LONG, MONOLOGUE, SHORT, Beat, Before, Player, SceneView, Thing
from movie_director.crew.coverage.words import cut_of
from movie_director.crew.proposal import Proposal
from movie_director.crew.rematch import refitted
from movie_director.crew.video import videos
from movie_director.crew.words import GENERIC, mood_of
from movie_director.film.character import Character, Wardrobe
from movie_director.film.film import Film
from movie_director.film.location import PERIODS, Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.sheet import Sheet
from movie_director.places import Brief, plan_of
from movie_director.places.doorway import PEOPLE, through

_OFF = re.compile(
    r"\b(?:V\.?\s?O|O\.?\s?S|O\.?\s?C|OFF|VOICE|FILTERED|PHONE|RADIO|TV|PRE-?LAP|RECORDING|INTERCOM|SPEAKER)\b", re.I
)
_INTO = re.compile(r"\b(?:into|in to|in de|in het|in zijn|in haar)\b.*", re.I)
"""Who talks into a telephone or a radio is there to be seen."""
_ON = re.compile(r"\bon (?:the |a |his |her |their )?(?:tele|cell|mobile )?-?(?:phone|cell|mobile)\b", re.I)
"""Who is in the scene and on the telephone is seen to be."""
_TO = re.compile(r"\b(?:to|re:?|at)\s+([\w' .-]{2,30})", re.I)
_VEHICLE = re.compile(
    r"\b(?:car|cab|taxi|limo|limousine|truck|van|bus|train|plane|jet|747|seaplane|mustang|dodge|sedan|mercedes|camry|"
    r"chevy|chevrolet|gti|helicopter|chopper|boat|pick-?up|toyota|ford|bmw|jeep|suv|"
    r"station wagon|minivan|volvo|cruiser|"
    r"ambulance|convertible)\b(?!\s*['\u2019]?s?\s*(?:stop|station|depot|park|lot|wash|dealer\w*|rental|garage|shop|yard|"
    r"terminal|house|platform|office|deck|bar|corridor))",
    re.I,
)
_PAUSE = re.compile(r"\.\.+|\u2026")
"""What parts words as a space does."""
_MONTAGE = re.compile(r"\b(?:MONTAGE|SERIES OF SHOTS)\b")
_INTERCUT = re.compile(r"\bINTERCUT", re.I)
KINDS: Mapping[str, tuple[str, ...]] = {
    "dog": ("the dog", "de hond"),
    "cat": ("the cat", "de kat"),
    "horse": ("the horse", "het paard"),
    "bird": ("the bird", "de vogel"),
    "robot": ("the robot", "de robot"),
}
"""What the only one of its kind is called in a scene."""


def _paired(beats: Sequence[Beat]) -> tuple[Beat, ...]:
    """Tell of a line that another is said at once with who says that."""
    after = [*beats[1:], None]
    return tuple(
        replace(beat, beside=other.speakers)
        if other is not None and other.dual and beat.speaks and not other.off
        else beat
        for beat, other in zip(beats, after, strict=True)
    )


def cover_film(film: Film, more: Mapping[str, CoverageStyle] | None = None) -> Proposal:
    """Propose shots for each scene whose shots do not tell it as it stands; shots that a person touched stay.

    `more` are styles of coverage by name beside those that ship; one of the same name wins. A style that nobody knows
    is replaced by the classical one, and a note says so.
    """
    known = {**styles(), **(more or {})}
    notes: list[str] = []
    planned = [shot for view in views(film, known, notes) for shot in cover_scene(view)]
    return Proposal("coverage", tuple(refitted(film, planned)), tuple(dict.fromkeys(notes)))


def views(film: Film, known: Mapping[str, CoverageStyle], notes: list[str]) -> Iterator[SceneView]:
    """Yield what coverage reads of each scene, in the order of the screenplay; what is amiss goes to `notes`."""
    order = {e.id: n for n, e in enumerate(film.screenplay.elements)}
    scenes = sorted(
        film.of(Scene), key=lambda s: (min((order.get(e, 1 << 30) for e in s.elements), default=-1), s.name)
    )
    reader = _Reader(film, known, notes)
    for n, scene in enumerate(scenes):
        yield reader.view(scene, scenes[n - 1] if n else None, last=n == len(scenes) - 1)


class _Reader:
    """Reads the film's scenes in order, and remembers which people and places the audience has seen."""

    def __init__(self, film: Film, known: Mapping[str, CoverageStyle], notes: list[str]) -> None:
        self._film, self._known, self._notes = film, known, notes
        self._direction = film.direction
        self._elements = film.screenplay.by_id
        self._things = _things(film)
        self._people: dict[str, Player] = {}
        self._met: set[str] = set()
        self._visits: dict[str, int] = {}
        self._cut = ""

    def view(self, scene: Scene, previous: Scene | None, *, last: bool) -> SceneView:
        """Return what coverage reads of the next scene."""
        elements = [self._elements[i] for i in scene.elements if i in self._elements]
        manner = self._manner(scene, elements)
        people = _kinds([self._player(who) for who in scene.characters])
        listed, things = self._listed(scene, elements)
        visits = self._visits.get(scene.location, 0)
        before = Before(
            same_place=previous is not None and previous.location == scene.location and previous.inside == scene.inside,
            same_time=previous is not None
            and (previous.time, previous.manner == "flashback", previous.period)
            == (scene.time, scene.manner == "flashback", scene.period)
            and scene.continuity in ("new", "continuous", "same"),
            continuous=previous is not None and scene.continuity == "continuous",
            visits=visits if visits < 2 else 2 + visits % 2,
            cut=self._cut,
        )
        self._visits[scene.location] = visits + 1
        self._met.update(scene.characters)
        self._cut = next((cut_of(e.text) for e in reversed(elements[-2:]) if e.kind == "transition"), "")
        return SceneView(
            name=scene.name,
            beats=_paired([self._beat(e, scene, listed.get(e.id, ())) for e in elements]),
            people=people,
            things=things,
            inside=scene.inside,
            kind=kind_of(self._film, scene),
            place=words_of(self._film, scene),
            riding=scene.inside and bool(_VEHICLE.search(scene.heading)),
            manner=manner,
            before=before,
            genre=self._direction.genre,
            style=self._style(scene, manner),
            last=last,
            marks=_marks(self._film, scene),
            door=_door(self._film, scene),
        )

    def _style(self, scene: Scene, manner: str) -> CoverageStyle:
        wanted = scene.style or ("montage" if manner == "montage" else self._direction.style)
        if wanted not in self._known:
            there = ", ".join(sorted(self._known))
            self._notes.append(f"There is no style of coverage {wanted!r}; {USUAL} stands in. There are: {there}.")
            wanted = USUAL
        return _paced(self._known[wanted], videos()[self._direction.kind].speed)  # pyright: ignore[reportArgumentType] - frozen, so it hashes

    def _manner(self, scene: Scene, elements: Sequence[Element]) -> str:
        if scene.manner in ("montage", "intercut"):
            return scene.manner
        if _MONTAGE.search(scene.heading):
            return "montage"
        return "intercut" if _INTERCUT.search(scene.heading) else scene.manner

    def _player(self, who: str) -> Player:
        new = who not in self._met
        found = self._people.get(who)
        if found is None:
            found = self._people[who] = self._read(who)
        return replace(found, new=new)

    def _read(self, who: str) -> Player:
        character = self._film.get(Character, who)
        cues = [character.cue, *character.aliases] if character else [who.replace("-", " ")]
        look = self._film.get(Wardrobe, character.look) if character and character.look else None
        forms: list[str] = []
        for cue in cues:
            words = cue.split()
            forms.append(cue)
            forms += [
                w
                for w in (words[0], words[-1])
                if len(words) > 1 and len(w) > 2 and w.lower().strip(".") not in GENERIC and w.isalpha()
            ]
        pronoun = "" if look is None else "she" if look.appearance.gender == "female" else "he"
        species = "" if look is None or look.appearance.species == "human" else look.appearance.species
        return Player(who, tuple(dict.fromkeys(f.lower() for f in forms)), pronoun, species=species)

    def _beat(self, element: Element, scene: Scene, listed: tuple[str, ...]) -> Beat:
        if element.kind != "dialogue":
            text = element.text if element.kind in ("heading", "action", "transition") else ""
            return Beat(element.id, element.kind, text, listed=listed)
        who = self._film.called(element.character) if element.character else ""
        character = self._film.get(Character, who)
        voices = character.members if character and character.members else (who,)
        there = tuple(v for v in voices if v in scene.characters)
        count = len(_PAUSE.sub(" ", element.text).split())
        aside = f"{element.parenthetical or ''} {element.extension or ''}"
        wired = bool(WIRED.search(aside))
        outside = _INTO.sub("", element.extension or "")
        over = f"{_ON.sub('', element.parenthetical or '')} {element.extension or ''}"
        return Beat(
            element.id,
            "dialogue",
            speakers=there,
            speaks=element.speaks,
            off=not there or bool(_OFF.search(outside)) or (wired and bool(HEARD.search(over))),
            mood=mood_of(element.parenthetical),
            weight=(count > SHORT) + (count > LONG) + (count > MONOLOGUE),
            to=self._to(element.parenthetical, scene),
            dual=element.dual,
            wired=wired,
        )

    def _to(self, parenthetical: str | None, scene: Scene) -> str | None:
        match = _TO.search(parenthetical) if parenthetical else None
        if match is None:
            return None
        words = match[1].lower()
        found = [(words.find(f), p) for p in scene.characters for f in self._player(p).forms if f in words]
        return min(found)[1] if found else None

    def _listed(
        self, scene: Scene, elements: Sequence[Element]
    ) -> tuple[dict[str, tuple[str, ...]], tuple[Thing, ...]]:
        """The things that the scene's sheet lists by element, and all things that the scene may show."""
        sheet = self._film.get(Sheet, scene.name)
        names: dict[str, list[str]] = {}
        for item in sheet.items if sheet else ():
            if item.category == "props" and item.element is not None and item.name in self._things:
                names.setdefault(item.element, []).append(item.name)
        wanted = dict.fromkeys(n for found in names.values() for n in found)
        for element in elements:
            if element.kind == "action":
                wanted |= dict.fromkeys(self._in_capitals(element.text))
        return {k: tuple(v) for k, v in names.items()}, tuple(self._things[n] for n in sorted(wanted))

    def _in_capitals(self, text: str) -> list[str]:
        words = set(_CAPITALS.findall(text))
        return [name for name, thing in self._things.items() if words & set(_heads(thing))] if words else []


@lru_cache(maxsize=64)
def _paced(style: CoverageStyle, speed: float) -> CoverageStyle:
    """A style as a kind of video wants it: its pictures stay for longer, or for less."""
    return style if speed == 1.0 else style.model_copy(update={"speed": min(style.speed * speed, 4.0)})


def kind_of(film: Film, scene: Scene) -> str:
    """Return the kind of place that a person chose for a scene; where it goes through a door its own is not theirs."""
    location = film.get(Location, scene.location)
    known = location is not None and location.inside == scene.inside
    return location.kind if location is not None and known else ""


def _marks(film: Film, scene: Scene) -> tuple[tuple[str, tuple[float, float, float | None]], ...]:
    location = film.get(Location, scene.location)
    known = location is not None and location.inside == scene.inside
    return tuple(sorted(location.set_marks.items())) if location is not None and known else ()


def _door(film: Film, scene: Scene) -> float | None:
    """How far from people the door of a scene's set is that they can go through."""
    location = film.get(Location, scene.location) or Location(name=scene.location, words=scene.location)
    known = location.inside == scene.inside
    if not scene.inside or (known and location.set_file):
        return None
    when = location.period or scene.period or PERIODS.get(film.direction.genre, "")
    changed = (location.added, location.without) if known else ((), ())
    return _away(Brief(location.words, location.seed, True, when, *changed), kind_of(film, scene))


@lru_cache(maxsize=1024)
def _away(brief: Brief, kind: str) -> float | None:
    found = through(plan_of(brief, kind))
    return None if found is None else round(math.dist(PEOPLE, found[0].spot(found[0].middle, 0.5)), 1)


def words_of(film: Film, scene: Scene) -> str:
    """Return the words after which a scene's set is built."""
    location = film.get(Location, scene.location)
    return location.words if location is not None else scene.location


_CAPITALS = re.compile(r"\b[A-Z][A-Z'-]+\b")


def _heads(thing: Thing) -> tuple[str, ...]:
    return (thing.forms[-1].split()[-1].upper(),)


def _things(film: Film) -> dict[str, Thing]:
    return {
        p.name: Thing(p.name, tuple(dict.fromkeys((p.words.lower(), *p.words.lower().split()[-1:]))), p.sound)
        for p in film.of(Prop)
        if not p.dressing
    }


def _kinds(people: Sequence[Player]) -> tuple[Player, ...]:
    """The people of a scene; who is the only dog in it is `the dog` too."""
    count = Counter(player.species for player in people)
    return tuple(
        replace(p, forms=(*p.forms, *(w for w in KINDS[p.species] if w not in p.forms)))
        if p.species in KINDS and count[p.species] == 1
        else p
        for p in people
    )
