"""Places: the same location each time the film returns to it, however its heading is spelt."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from movie_director.crew.reading.heading import Heading
from movie_director.crew.reading.lexicon_handling import BODY
from movie_director.crew.reading.lexicon_headings import OPEN_AIR, ROOMS, SITES
from movie_director.crew.reading.lexicon_people import FEMALE_NAMES, MALE_NAMES, ROLES, VERBS
from movie_director.crew.reading.lexicon_things import PROPS, VEHICLES
from movie_director.crew.reading.makes import vehicles_of
from movie_director.crew.reading.people import People
from movie_director.crew.reading.terms import slug
from movie_director.crew.reading.text import words as words_of
from movie_director.film.location import Location

NOWHERE = "SOMEWHERE"
"""Where a scene happens whose heading names no place, before any other did."""
_SHORT: Mapping[str, str] = {
    "st": "street",
    "ave": "avenue",
    "av": "avenue",
    "rd": "road",
    "blvd": "boulevard",
    "apt": "apartment",
    "appt": "apartment",
    "bldg": "building",
    "rm": "room",
    "hq": "headquarters",
    "dept": "department",
    "hosp": "hospital",
    "hwy": "highway",
    "mt": "mount",
    "ctr": "centre",
    "center": "centre",
    "theater": "theatre",
    "harbor": "harbour",
    "parlor": "parlour",
    "gray": "grey",
    "neighborhood": "neighbourhood",
    "no": "number",
    "flr": "floor",
    "home": "house",
    "residence": "house",
    "livingroom": "living room",
    "bed room": "bedroom",
    "bath room": "bathroom",
    "liv": "living",
    "rms": "room",
}
_DROPPED = frozenset(("the", "a", "an", "of", "and", "at", "in", "on"))
_ONE: Mapping[str, str] = {"first": "1", "second": "2", "third": "3", "1st": "1", "2nd": "2", "3rd": "3", "one": "1"}
_WORD = re.compile(r"[a-z0-9]+(?:['\u2019][a-z0-9]*)?")
_DIVIDED = re.compile(r"\s[-\u2013\u2014]\s|/|,|\bof\b", re.I)
_PREFIX = re.compile(r"^\W*\w*\W*(?:INT|EXT|I/E|EST)\b", re.I)
_AT = re.compile(r"^(?P<who>[^,]+?),?\s+(?P<in>IN|ON|AT|ABOARD|INSIDE|OUTSIDE)\s+(?P<where>.+)$", re.I)
"""A heading that shows somebody somewhere: `SCOTT, IN THE KITCHEN`."""
_ON = re.compile(r"^(?:BACK )?(?:CLOSE |TIGHT |ANGLE |WIDE )?(?:ON|TO|WITH|FAVORING|FOLLOWING)\s+", re.I)
_VIEW = re.compile(r"\b(?:POV|P\.O\.V|POINT OF VIEW|VIEWPOINT|VOICE)\b", re.I)
_APART = re.compile(
    r"\b(roof|bed|bath|class|court|store|ball|drive|hall|door|stair|ware|farm|boat|light|side|board|back|grave|church)"
    r" (top|room|yard|way|case|well|house|walk)s?\b"
)
"""Words of places that are written in one or two: `ROOF TOP`."""
_TOWARD = re.compile(
    r"^\W*(?:back (?:at|in|inside|on|to|outside|with)|at|in|inside|outside|approaching|aboard|just outside|near)\s+"
    r"(?=\w)(?!(?:back|front)\b)"
)
"""How a heading comes to a place that is another's name: `BACK AT THE GATE` is the gate."""
_LEAD = re.compile(
    r"^(?:(?:WE )?(?:RACK|PULL|PUSH|PAN|TILT|ZOOM|DOLLY|CRANE|TRACK|DRIFT|FOCUS|SWISH|WHIP)(?:ING|S|ES)?\b"
    r"(?=\s+(?:FOCUS|BACK|TO|IN|OUT|ON|UP|DOWN|ACROSS|AWAY|ALONG|OVER|RETURNS?|AGAIN|AROUND|PAN)\b)|"
    r"(?:TIGHTER|CLOSER|WIDER|FURTHER|FARTHER)\b)"
    r"(?:\s+(?:FOCUS|BACK|TO|IN|OUT|ON|UP|DOWN|ACROSS|AWAY|ALONG|OVER|RETURNS?|AGAIN|AROUND|PAN|AND|REVEAL)\b)*",
    re.I,
)
"""How a heading without INT or EXT begins that moves the camera: `RACK FOCUS BACK TO`, `PULL BACK TO REVEAL`."""
_WITHIN = re.compile(
    r"^(?:BACK\s+)?(?:IN|INSIDE|ON|AT|ABOARD|ABOUT|THROUGHOUT|OUTSIDE|INTO|TO|WITHIN|"
    r"ANOTHER PART OF|ELSEWHERE (?:IN|ON))\s+",
    re.I,
)
_ARTICLE = re.compile(r"^(?:THE|THIS|THAT|HIS|HER|THEIR|OUR|AN?)\s+", re.I)
_WHICH_ROOM = frozenset(
    (
        *(
            "front",
            "back",
            "rear",
            "side",
            "upper",
            "lower",
            "main",
            "master",
            "guest",
            "spare",
            "small",
            "large",
            "inner",
        ),
        *(
            "outer",
            "private",
            "public",
            "ground",
            "second",
            "third",
            "fourth",
            "living",
            "dining",
            "waiting",
            "dressing",
        ),
        *(
            "operating",
            "emergency",
            "examination",
            "control",
            "engine",
            "interview",
            "sitting",
            "window",
            "seat",
            "trunk",
        ),
    )
)
"""Words of rooms that are no room by themselves."""
_SOME = re.compile(
    r"^(?:AN?|THIS|THESE|THOSE|HIS|HER|THEIR|(?:THE |ALL |BOTH )?(?:ONE|TWO|THREE|FOUR|FIVE|SIX|OTHERS|PAIR|GROUP)|"
    r"SEVERAL|SOME|MORE|ANOTHER)\b",
    re.I,
)
"""How a heading begins that looks at something: `A DIAL`, `TWO LARGE TUBS`."""
_LOOKS = frozenset(
    (
        *("on", "under", "thru", "through", "behind", "over", "inside", "outside", "in", "at", "with", "from", "into"),
        *("back", "close", "closer", "angle", "wide", "wider", "insert", "pov", "favoring", "resume", "titles", "shot"),
        *("beneath", "beside", "next", "two-shot", "reverse", "scope", "tv", "screen", "credits", "title"),
    )
)
"""Words with which a heading that has neither INT nor EXT begins or ends when it is a shot."""
_OUT_THERE = re.compile(r"\b(?:STREETS?|ROADS?|HIGHWAY|FREEWAY|BRIDGE|AVENUE|BOULEVARD|ALLEY|INTERSTATE)\b", re.I)
_GOES_ON = frozenset(("and", "in", "at", "on", "with", "under", "behind", "by", "near", "outside", "inside"))
_NAMES = FEMALE_NAMES | MALE_NAMES | frozenset(("cook", "porter", "hall", "ward", "chapel", "den"))
_SAINT = re.compile(r"\bst\.?\s+(?=[a-z]+['\u2019]?s?\b)(?!\s*$)", re.I)


@lru_cache(maxsize=16384)
def bag(place: str) -> tuple[str, ...]:
    """Return a place's words as they are compared: sorted, singular, without articles, accents and abbreviations.

    Letters doubled or swapped inside long words do not count, so that `RESTARAUNT` is the restaurant.
    """
    return tuple(sorted(_compared(place)))


@lru_cache(maxsize=16384)
def _compared(place: str) -> tuple[str, ...]:
    folded = unicodedata.normalize("NFKD", place.lower())
    plain = "".join(c for c in folded if not unicodedata.combining(c))
    plain = _TOWARD.sub("", plain)
    plain = _APART.sub(r"\1\2", plain)
    plain = re.sub(r"\bst\.?\s+(?=[a-z]+(?:['\u2019]s?)?\b)", _saint, plain).replace("&", " and ")
    found: list[str] = []
    for token in _WORD.findall(plain):
        token = re.sub(r"['\u2019]s?$", "", token).replace("'", "").replace("\u2019", "")
        for word in _SHORT.get(token, token).split():
            if word not in _DROPPED:
                found.append(_stem(_ONE.get(word, word)))
    return tuple(found or _WORD.findall(plain) or [slug(place)])


def _saint(match: re.Match[str]) -> str:
    """`ST. MARY'S HOSPITAL` is a saint's, `13TH ST. STATION` is in a street."""
    before = match.string[: match.start()].split()
    return match[0] if before and re.fullmatch(r"\d+(st|nd|rd|th)?|[a-z]+", before[-1]) else "saint "


def _stem(word: str) -> str:
    if len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    if len(word) > 4 and word.endswith("ie"):
        word = f"{word[:-2]}y"  # ANTIQUITIES and ANTIQUITY, MOVIES and MOVIE alike
    if len(word) < 7 or not word.isalpha():
        return word
    single = re.sub(r"(.)\1", r"\1", word)
    return single[0] + "".join(sorted(single[1:-1])) + single[-1]


class Places:
    """The film's locations by all spellings; those that documents hold come first, so that names stay."""

    def __init__(self, known: Iterable[Location]) -> None:
        self._by_bag: dict[tuple[str, ...], list[tuple[str, str]]] = {}
        self._spelt: dict[str, dict[str, None]] = {}
        self._lately: list[str] = []
        self._beside: dict[tuple[tuple[str, ...], tuple[str, ...]], str] = {}
        self._rooms: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
        for location in known:
            for words in (location.words, location.name.replace("-", " "), *location.aliases):
                self._enter(location.name, words)

    def find(self, heading: Heading, names: Iterable[str], before: str | None) -> str:
        """Return the name of the heading's location, new or known.

        `names` are the bags of words of people's cues: a part that only names people is no place. A bare room
        (`KITCHEN`) right after a scene in a house with such a room is in that house. Without any place it is where the
        scene `before` was.
        """
        words = place_words(heading, names)
        parts = words.split(" - ")
        if len(parts) > 1 and _OUT_THERE.search(parts[1]) and len(parts[0].split()) < 3 and vehicles_of(parts[0]):
            words = parts[0]  # where a car drives is no part of it
        known = names if isinstance(names, frozenset) else frozenset(names)
        if heading.forced:
            words = self._looked_at(words, known)
        at = _AT.match(words)
        if at is not None and _is_people(at["who"], known) and (at["in"] != "ON" or _names_place(at["where"])):
            words = at["where"]
        if (
            before is not None
            and heading.forced
            and (not words or _is_shot(words, known, timed=heading.time is not None))
        ):
            return before
        if before is not None and slug(words) in known and not _is_room(words):
            return before  # `EXT. ADA`
        if not words:
            return before or self._enter(slug(NOWHERE), NOWHERE)
        if (ride := self._same_ride(words)) is not None:
            return self._enter(ride, words)
        found = self._found(words) or self._same_house(words)
        if found is None and before is not None and (room := self._room_beside(words, before)) is not None:
            return room
        name = self._enter(found or slug(words), words)
        self._lately = [*self._lately[-3:], name]
        return name

    def spellings(self, name: str, words: str) -> tuple[str, ...]:
        """Return how else headings spell a location, in their order, but for what differs only in case."""
        own = words.upper()
        return tuple(s for s in self._spelt.get(name, {}) if s != own and slug(s) != name)

    def _found(self, words: str) -> str | None:
        same = self._by_bag.get(bag(words), [])
        for spelt, name in same:
            if _compared(spelt) == _compared(words) or _DIVIDED.search(spelt) or _DIVIDED.search(words):
                return name
        return None

    def _looked_at(self, words: str, names: frozenset[str]) -> str:
        """The place that a camera's way leads to, and that stands after IN or ON: `ON THE DECK`, `RACK BACK TO HALL`.

        "" where a camera moves and no place is named.
        """
        led = _LEAD.match(words)
        rest = words[led.end() :].strip(" -\u2013\u2014.") if led is not None else words
        within = _WITHIN.match(rest)
        for where in (rest[within.end() :] if within is not None else "", rest if led is not None else ""):
            if where and not _is_people(where, names) and (self._found(where) is not None or _names_place(where)):
                return where
        return "" if led is not None else words

    def _same_ride(self, words: str) -> str | None:
        """The car that a scene shortly before was in: `THE CAR` is `EDWARD'S CAR`."""
        tokens = re.findall(r"[a-z]+", words.lower().removeprefix("the "))
        if len(tokens) != 1 or tokens[0] not in VEHICLES:
            return None
        owned = re.compile(rf"['\u2019]S? {tokens[0].upper()}$")
        return next((n for n in reversed(self._lately) if any(owned.search(s) for s in self._spelt.get(n, ()))), None)

    def _same_house(self, words: str) -> str | None:
        """The house that a scene shortly before was in: `EXT. MUSEUM` is the `MUSEUM OF CLOCKS`, while there is one."""
        tokens = re.findall(r"[a-z]+", words.lower().removeprefix("the "))
        if len(tokens) != 1 or tokens[0] not in SITES or tokens[0] in ROOMS:
            return None
        named = re.compile(rf"(?:THE )?{tokens[0].upper()} OF (?:THE )?[A-Z' ]+$")
        found = {n: None for n in self._lately if any(named.match(s) for s in self._spelt.get(n, ()))}
        return next(iter(found)) if len(found) == 1 else None

    def _room_beside(self, words: str, before: str) -> str | None:
        """The room of the house that the scene before was in: `KITCHEN` after `SMITH HOUSE - HALL`."""
        house = self._rooms.get(before)
        if house is None or not _is_room(words):
            return None
        found = self._beside.get((house[0], bag(words)))
        return found if found != before else None

    def _enter(self, name: str, words: str) -> str:
        same = self._by_bag.setdefault(bag(words), [])
        if (words, name) not in same:
            same.append((words, name))
        self._spelt.setdefault(name, {}).setdefault(words.upper(), None)
        parts = [p for p in re.split(r"\s+[-\u2013\u2014]\s+|\s*/\s*|,\s+", words) if p]
        if len(parts) == 2:
            house, room = (parts[1], parts[0]) if _is_room(parts[0]) and not _is_room(parts[1]) else parts
            self._rooms.setdefault(name, (bag(house), bag(room)))
            self._beside.setdefault((bag(house), bag(room)), name)
        elif len(parts) == 1:
            self._rooms.setdefault(name, (bag(words), ()))
        return name


def place_words(heading: Heading, names: Iterable[str]) -> str:
    """Return the place as written, without parts that only name people: `OFFICE - ANNIE` is the office."""
    pieces = heading.place.split(" - ")
    known = names if isinstance(names, (set, frozenset)) else set(names)
    kept = [p for i, p in enumerate(pieces) if i == 0 or not _is_people(p, known)]
    return " - ".join(kept).strip()


def people_in(text: str, people: People) -> tuple[str, ...]:
    """Return whom a heading looks at: `INT. CAR - ON NED`, `.NAK`, `ADA DRIVING`; not whose view or house it is."""
    text = _WITH.sub(" - ON ", text).replace("+", "and")
    pieces = re.split(r"\s+[-\u2013\u2014]+\s*|\s*[-\u2013\u2014]{2,}\s*|[()]", text)
    prefix = _PREFIX.match(text)
    first = prefix is None
    found: dict[str, None] = {}
    if prefix is not None:
        alone = pieces[0][prefix.end() :].strip(" .")
        for mention in people.mentions(alone)[:1]:  # `EXT. JANE`
            if (
                mention.first == 0
                and mention.last + 1 == len(words_of(alone)) <= 2
                and not (mention.own or _has_room(alone))
            ):
                found[mention.name] = None
    for piece in pieces[0 if first else 1 :]:
        shown = _ON.sub("", piece.strip(" ."))
        for mention in people.mentions(shown):
            rest = words_of(shown)[mention.last + 1 : mention.last + 2]
            if rest and not (rest[0].mark or rest[0].low in _GOES_ON or rest[0].low.endswith("ing")) and not first:
                continue  # `VERANDA - HOLT HOUSE`
            if not mention.own and not _VIEW.search(piece) and (first or mention.first == 0 or shown != piece):
                found[mention.name] = None
    return tuple(n for n in found if not people.members(n) and not people.is_crowd(n))


_WITH = re.compile(
    r",\s+(?:WITH|FEATURING|FAVOU?RING)\s+(?!AN? |THE )|"
    r"\s+[-\u2013\u2014]+\s+(?:WIDE|REAR|FRONTAL|PROFILE|\w+ SHOT)\b[^:\u2013\u2014-]*:\s*",
    re.I,
)
"""What stands in a heading before those whom it looks at: `THE CAR, WITH ADA AND BEN`, `HALL - WIDE: ADA`."""


def _is_shot(words: str, known: frozenset[str], *, timed: bool) -> bool:
    """Whether a heading without INT or EXT looks at somebody or something or tells what happens: `NAK`, `A DIAL`.

    `timed` tells that it has a time of day, as places have.
    """
    tokens = [t for t in re.findall(r"[a-z']+", words.lower()) if t not in ("the", "a", "an")]
    if not tokens or _is_people(words, known) or (len(tokens) > 2 and any(t in VERBS for t in tokens[1:])):
        return True
    if re.search(r",\s+\w+ing\b", words, re.I) or (words[:2].upper() in ("A ", "AN") and vehicles_of(words)):
        return True  # `THE PAIR, DRINKING BEER`, `A RED MUSTANG`
    if tokens[0] in _LOOKS or tokens[-1] in _LOOKS or any(t in VEHICLES for t in tokens[:-1]):
        return True
    if not timed and not _names_place(words) and (_SOME.match(words) or _is_company(words, known)):
        return True
    last = tokens[-1].removesuffix("'s")
    return len(tokens) <= 2 and not _is_room(words) and (last in BODY or last in PROPS or last in VEHICLES)


def _names_place(words: str) -> bool:
    tokens = re.findall(r"[a-z]+", words.lower())
    return (
        any((t in ROOMS and t not in _WHICH_ROOM) or t in SITES for t in tokens) or OPEN_AIR.search(words) is not None
    )


def _is_company(words: str, names: frozenset[str]) -> bool:
    """Whether a heading is somebody with others, or some by their trade: `ADA AND HER MEN`, `THE SOLDIERS`."""
    parts = [_ARTICLE.sub("", p.strip()).lower() for p in re.split(r"\s*(?:&|,|\bAND\b)\s*", words, flags=re.I)]
    if any(slug(p) in names for p in parts):
        return True
    return all(p.split()[-1:] and (p.split()[-1] in ROLES or p.split()[-1].removesuffix("s") in ROLES) for p in parts)


def _is_people(piece: str, names: set[str] | frozenset[str]) -> bool:
    piece = re.sub(r"^ON\s+|\s+\w+ING\b.*$", "", piece, flags=re.I)
    several = re.split(r"\s*(?:\+|&|/|,|\bAND\b)\s*", piece, flags=re.I)
    parts = [slug(_ARTICLE.sub("", p.strip())) for p in several if p.strip()]
    told = [p in names and p.split("-")[-1] not in ROOMS - _NAMES for p in parts]
    return any(told) and all(known or p.split("-")[-1] in ROLES for known, p in zip(told, parts, strict=True))


def _has_room(words: str) -> bool:
    return any(t in ROOMS for t in re.findall(r"[a-z]+", words.lower()))


def _is_room(words: str) -> bool:
    tokens = re.findall(r"[a-z0-9]+", words.lower())
    return bool(tokens) and all(t in ROOMS or t.isdigit() or t in ("the", "a") for t in tokens)
