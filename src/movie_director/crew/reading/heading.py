"""Scene headings, read in their parts: where, inside or out, when, and how the scene goes on."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from movie_director.crew.reading import lexicon_headings as words
from movie_director.crew.reading.weather import of_heading
from movie_director.film.scene import Continuity, Manner, Setting, TimeOfDay, Weather

_SIDE = r"(?:INT(?:ERIOR)?|EXT(?:ERIOR)?)"
_PREFIX = (
    rf"(?:{_SIDE}\b\.?\s*(?:[/&+,-]|AND\b)\s*{_SIDE}|[IE]\s*/\s*[IE]|{_SIDE}|EST(?:ABLISHING)?)"
    r"(?=[\s./:,\-\u2013\u2014]|$)"
)
_HEADING = re.compile(rf"^\.?\s*(?P<io>{_PREFIX})[\s./:,\-\u2013\u2014]*(?P<rest>.*)$", re.I | re.S)
_INNER = re.compile(rf"(?:^|(?<=[\s/(:;,]))(?P<io>{_PREFIX})[./:,]*\s+", re.I)
_NUMBERED = re.compile(rf"^\.?\s*#?(?P<n>[A-Z]{{0,2}}\d+[A-Z]{{0,3}})#?[.):]?\s*(?={_PREFIX})", re.I)
_NUMBER_AFTER = re.compile(r"\s+#(?P<n>[\w.-]+)#\s*$")
_REMARK = re.compile(r"\s*[(\[]([^()\[\]]*)[)\]]\s*")
_GARBLED = re.compile("\u00c2?\u00ad")
"""A dash that a bad copy made a soft hyphen."""
_DASH = re.compile(r"\s+[-\u2013\u2014]+\s*|\s*[-\u2013\u2014]+\s+|\s*(?:--+|[\u2013\u2014]+)\s*|\s*;\s*|\s*\.\.+\s*")
_STOP = re.compile(r"(?<=[^\W\d_]{4})\.\s+(?=\S)")
_TIGHT = re.compile(
    r"(?<!\bPRE)(?<!\bMID)(?<=\w{2})-(?=(?:DAY|NIGHT|DUSK|DAWN|EVENING|MORNING|AFTERNOON|CONTINUOUS|LATER)\b)", re.I
)
_TOKEN = re.compile(r"[^\W_]+(?:['\u2019:&.-][^\W_]+)*['\u2019]?")
_YEAR = re.compile(r"\b(?:1[0-9]{3}|20[0-9]{2})(?:['\u2019]?s)?\b|['\u2019](?:[2-9]0)s\b", re.I)
_CENTURY = re.compile(r"\b\d{1,2}(?:st|nd|rd|th) century\b", re.I)
_CLOCK = re.compile(r"\b(\d{1,2})(?:[:.](\d\d))?\s*(am|pm|o['\u2019]?clock)?\b")
_NUMERIC = re.compile(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm)?|\d{1,2}(?:st|nd|rd|th)|(?:1[0-9]|20)\d\d['\u2019]?s?|\d{1,3}")
_TIME_LAST = re.compile(
    r"\s+(?:(?:EARLY|LATE|LATER THAT|EARLIER THAT|THE NEXT|NEXT|THAT|SAME)\s+)*"
    r"(?:DAY|NIGHT|DUSK|DAWN|MORNING|EVENING|AFTERNOON|CONTINUOUS|LATER|SUNSET|SUNRISE)$",
    re.I,
)
_ENDS = re.compile(r"\b(end|ends|ending|back from)\b.*\b(flashback|dream|montage|intercut|nightmare|memory)", re.I)
_CAMERA = re.compile(
    r"(?:(?:EXTREME |TIGHT |FULL )?CLOSE(?:[ -]?UP)?\b|TIGHT\b|ANGLE\b|WIDE(?:R)?(?: SHOT| ANGLE)?$|INSERT\b|ON [A-Z]|"
    r".*\b(?:POV|P\.O\.V\.?|POINT OF VIEW|AERIAL VIEW|ANGLE|CLOSE(?: ON|-?UP)|SHOT|FOOTAGE)$|.*\bPOV\b|REVERSED?\b|"
    r"(?:WIDE|REAR|FRONTAL|PROFILE|\w+ SHOT)\b[^:]*:.*|PANNING$|"
    r"(?:8 ?MM )?HOME MOVIES?$|ANOTHER (?:LOCATION|PART|SECTION)$|UNKNOWN TIME$|TIME UNKNOWN$|"
    r"(?:THRU|FAVORING|FOLLOWING|PAST|TRACKING|MOVING IN|VERY CLOSE|FROM ABOVE|ZOOM)\b|WIDE\b|MOVING WITH\b)",
    re.I,
)
"""What tells the camera where to look, in a heading's part of its own; coverage reads it there."""
_ONLY_CAMERA = re.compile(
    r"(?:(?:ANOTHER|NEW|REVERSE|HIGH|LOW|WIDE|WIDER|CLOSER|CLOSE|LONG|FULL|MEDIUM|TRACKING|AERIAL|MOVING|TWO) ?)*"
    r"(?:ANGLES?|SHOTS?|CLOSE-?UP|VIEW)|CLOSER?|WIDER?|MONTAGE SHOTS?",
    re.I,
)
"""A heading that is all camera: `EXT. ANGLE` stays where the scene before was."""
_DRIVEN = re.compile(
    r"\s*[/,]\s*(?:STILL )?(?:DRIVING|MOVING|FLYING|TRAVELL?ING|PARKED|IN MOTION|SPEEDING|STOPPED|RUNNING)\s*$|"
    r"\s+FROM (?:HIS|HER|THEIR|[A-Z]+['\u2019]S) (?:VIEWPOINT|POINT OF VIEW)$|"
    r",\s+(?:(?:WITH|FEATURING|FAVOU?RING)\s+(?!AN? |THE ).*|FROM (?:ONE|THE OTHER) SIDE|FROM (?:ABOVE|BELOW|BEHIND)|"
    r"(?:E|M)?CU|WIDE|(?:[A-Z]+ )?(?:SHOT|ANGLE|CLOSE-?UP))$",
    re.I,
)
"""How a vehicle goes, and from where it is seen: no part of the place."""
_GOES_ON = re.compile(r"\b(?:(?:ANOTHER|NEW|REVERSE|DIFFERENT) ANGLE|NEXT MOMENT|ANOTHER LOCATION)\b", re.I)
"""What tells that a scene only goes on, seen from elsewhere or a moment later."""
_TITLED = re.compile(r"\b(montage|series of shots|intercut\w*)\b", re.I)
_RETURNS = re.compile(r"\b(back to (?:the )?(?:present|reality|scene)|present day)\b", re.I)


@dataclass(frozen=True)
class Heading:
    """A scene heading's parts.

    `place` is where, as written, without time and remarks: `SMITH HOUSE - KITCHEN`, or `""` where the heading names no
    place (`LATER`); `parts` are its divisions, and `area` the part of the place, in small letters. `after` is what is
    said of time, weather and manner; `remarks` all else. `others` are further places (`INT. CAR / EXT. STREET`).
    `time` is None where nothing tells it; `ends` tells the end of a flashback, dream or montage, `returns` the way back
    to the present.
    """

    place: str
    inside: bool
    after: str
    setting: Setting = "inside"
    parts: tuple[str, ...] = ()
    area: str | None = None
    time: TimeOfDay | None = None
    continuity: Continuity = "new"
    manner: Manner = "plain"
    weather: Weather | None = None
    period: str | None = None
    number: str | None = None
    remarks: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    ends: bool = False
    returns: bool = False
    forced: bool = False


@lru_cache(maxsize=16384)
def read_heading(text: str) -> Heading:
    """Read `INT. KITCHEN - DAY` in its parts; a heading without INT or EXT is judged by its words, else inside."""
    text, number = _number(" ".join(_GARBLED.sub(" - ", text).split()))
    match = _HEADING.match(text)
    lead = ""
    if match is None and (inner := _INNER.search(text)) is not None and _is_lead(text[: inner.start()]):
        lead, match = text[: inner.start()].strip(" :-\u2013\u2014(["), _HEADING.match(text[inner.start() :])
    rest = match["rest"] if match else text.lstrip(".").strip()
    sides: list[Setting] = [_side(match["io"])] if match else []
    rest, others, more = _further(rest)
    sides += more
    places, whens, remarks = _sorted_out(rest)
    whens = [lead, *whens] if lead else whens
    if not places and match is None and not whens:
        places = [rest]
    elif not places and match is not None and not whens and not remarks:
        places = [rest.strip()] if rest.strip() else []
    if match is None and (_RETURNS.search(text) or (whens and _TITLED.search(whens[0]))):
        remarks, places = [*places, *remarks], []  # `MONTAGE - SAM TRAINS` has a title, not a place
    told = " - ".join([*whens, *remarks])
    place = " - ".join(places)
    setting = _setting(sides, place)
    inside = sides[0] != "outside" if sides else setting != "outside"
    if match is not None and match["io"].upper().startswith("EXT"):
        inside = False
    parts = _parts(places)
    return Heading(
        place=place,
        inside=inside,
        after=" - ".join(whens),
        setting=setting,
        parts=parts,
        area=_area(parts),
        time=_when(" - ".join(whens)) or _when(" - ".join(remarks)),
        continuity=_continuity(told),
        manner=_manner(told, sole=None if places else rest),
        weather=of_heading(f"{told} {place}"),
        period=_period(told),
        number=number,
        remarks=tuple(remarks),
        others=tuple(others),
        ends=bool(_ENDS.search(told)),
        returns=bool(_RETURNS.search(told)),
        forced=match is None,
    )


@lru_cache(maxsize=16384)
def says_when(part: str) -> bool:
    """Tell whether a part of a heading is about time, weather or manner, and not about the place."""
    tokens = _TOKEN.findall(_plain(part))
    if not tokens or not any(_strong(t) for t in tokens):
        return False
    if all(_strong(t) or t in words.FILLERS or t in words.REMARKS or _NUMERIC.fullmatch(t) for t in tokens):
        return True
    if tokens[0] in words.TIMES:
        return len(tokens) > 1 and tokens[1] not in words.COMPOUNDS and not tokens[0].endswith("s")
    return tokens[-1] in words.TIMES and "of" not in tokens and tokens[-1] not in ("day", "days")


def time_of(told: str) -> TimeOfDay | None:
    """Read the time of day that words tell, or None."""
    return _when(told)


def period_of(told: str) -> str | None:
    """Return the year or period that words name, as written, or None."""
    return _period(told)


def _number(text: str) -> tuple[str, str | None]:
    """Part a scene number from the heading: `12A INT. HALL - DAY 12A` and `INT. HALL - DAY #12A#`."""
    after = _NUMBER_AFTER.search(text)
    if after:
        return text[: after.start()], after["n"]
    before = _NUMBERED.match(text)
    if before is None:
        return text, None
    number, rest = before["n"].upper(), text[before.end() :]
    return re.sub(rf"\s+{re.escape(number)}$", "", rest), number


def _is_lead(text: str) -> bool:
    tokens = _TOKEN.findall(_plain(text))
    return not tokens or all(
        t in words.MANNERS or t in words.FILLERS or t in words.REMARKS or t == "between" for t in tokens
    )


def _side(prefix: str) -> Setting:
    letters = {part[0] for part in re.findall(r"[A-Z]+", prefix.upper()) if part != "AND"}
    first = prefix.upper().lstrip(". ")
    if first.startswith("EST"):
        return "outside"
    return "both" if {"I", "E"} <= letters else "outside" if "E" in letters else "inside"


def _further(rest: str) -> tuple[str, list[str], list[Setting]]:
    """Part other headings in one: `CAR / EXT. STREET - DAY` happens in the car, and outside it on the street."""
    found = list(_INNER.finditer(rest))
    if not found:
        return rest, [], []
    first = rest[: found[0].start()].rstrip(" /-\u2013\u2014(:;,&")
    others: list[str] = []
    told = ""
    for match, end in zip(found, [*(m.start() for m in found[1:]), len(rest)], strict=True):
        places, whens, _ = _sorted_out(rest[match.end() : end].strip(" /)"))
        others += [" - ".join(places)] if places else []
        told = " - ".join(whens) or told
    return (f"{first} - {told}" if told else first), others, [_side(m["io"]) for m in found]


def _sorted_out(rest: str) -> tuple[list[str], list[str], list[str]]:
    """Sort what follows INT or EXT into place, time and remarks."""
    remarks = [r.strip() for r in _REMARK.findall(rest) if r.strip()]
    if any(map(_is_within, remarks)):
        rest = _REMARK.sub(lambda m: f" - {m[1].strip()} - " if _is_within(m[1].strip()) else m[0], rest)
        remarks = [r for r in remarks if not _is_within(r)]
    bare = _REMARK.sub(" ", rest)
    bare = re.sub(r"[(\[].*$", "", bare) if bare.count("(") > bare.count(")") else bare
    bare = _TIGHT.sub(" - ", bare.strip())
    pieces: list[str] = []
    for dashed in _DASH.split(bare):
        pieces += _commas(_DRIVEN.sub("", piece).strip(" .,:/") for piece in _STOP.split(dashed))
    pieces = [p for p in pieces if p]
    pieces = _glued(pieces)
    places: list[str] = []
    whens: list[str] = []
    for i, piece in enumerate(pieces):
        if _all_when(piece) if i == 0 else says_when(piece):
            whens.append(piece)
        elif (
            (i == 0 and _ONLY_CAMERA.fullmatch(piece))
            or (i and _is_remark(piece))
            or (whens and places and not _is_room(piece))
        ):
            remarks.append(piece)
        else:
            places.append(piece)
    return places, whens, remarks


def _is_within(remark: str) -> bool:
    """Whether what stands in brackets is a part of the place: `STREETS (TOP OF THE HILL)`, `HOUSE (BEDROOM)`."""
    tokens = _TOKEN.findall(_plain(remark))
    if not 0 < len(tokens) < 7 or says_when(remark) or any(_strong(t) or t in words.REMARKS for t in tokens):
        return False
    if _CAMERA.match(remark) or tokens[0] in _NOT_WITHIN or remark.startswith(("'", '"', "\u201c")):
        return False
    if tokens[0] in _POSITIONS or any(t.isdigit() for t in tokens):
        return words.OPEN_AIR.search(remark) is not None or tokens[-1] in words.ROOMS
    return all(t in words.ROOMS for t in tokens) and tokens[-1] not in _NOT_WITHIN  # not `FLAT (PRIMROSE HILL)`


_POSITIONS = frozenset(("top", "bottom", "middle", "midway", "end", "edge", "foot", "corner", "far", "halfway"))
_NOT_WITHIN = frozenset(
    (
        *("front", "back", "rear", "side", "upper", "lower", "main", "master", "small", "large", "inner", "outer"),
        *("private", "public", "second", "third", "fourth", "stage", "spare", "guest", "control", "shared", "former"),
        *("formerly", "as", "see", "through", "from", "over", "view", "toward", "towards", "seen", "set", "space"),
    )
)


def _commas(pieces: Iterable[str]) -> list[str]:
    """Part what follows a comma where it tells the time: `HALL, NIGHT`; commas within a place stay."""
    parted: list[str] = []
    for piece in pieces:
        segments = re.split(r",\s*", piece)
        kept: list[str] = []
        tail: list[str] = []
        for i, segment in enumerate(segments):
            (tail if i and says_when(segment) else kept).append(segment)
        parted += [", ".join(kept), *tail]
    return parted


def _glued(pieces: list[str]) -> list[str]:
    """Part a time that no dash divides from the place: `FOREST NIGHT`."""
    if len(pieces) != 1 or _all_when(pieces[0]):
        return pieces
    match = _TIME_LAST.search(pieces[0])
    return [pieces[0][: match.start()], match[0].strip()] if match else pieces


def _all_when(piece: str) -> bool:
    tokens = _TOKEN.findall(_plain(piece))
    return any(_strong(t) for t in tokens) and all(
        _strong(t) or t in words.FILLERS or _NUMERIC.fullmatch(t) for t in tokens
    )


def _is_remark(piece: str) -> bool:
    tokens = _TOKEN.findall(_plain(piece))
    if _CAMERA.match(piece):
        return True
    return bool(tokens) and all(t in words.REMARKS or t in words.FILLERS for t in tokens) and not _is_room(piece)


def _is_room(piece: str) -> bool:
    tokens = _TOKEN.findall(_plain(piece))
    return bool(tokens) and tokens[-1] in words.ROOMS


def _strong(token: str) -> bool:
    return (
        token in words.TIMES
        or token in words.CONTINUOUS
        or token in words.SAME
        or token in words.LATER
        or token in words.MANNERS
        or token in words.WEATHER
        or token in words.SEASONS
        or token in words.ERAS
        or token in words.PRESENT
        or token in ("earlier", "ago", "wwi", "wwii")
        or bool(re.fullmatch(r"\d{1,2}(?:[:.]\d\d)?(?:am|pm)|\d{1,2}:\d\d|(?:1[0-9]|20)\d\d(?:['\u2019]?s)?", token))
        or token in ("am", "pm", "o'clock", "oclock")
    )


@lru_cache(maxsize=16384)
def _plain(text: str) -> str:
    text = text.lower()
    for pattern, word in words.PHRASES:
        text = pattern.sub(word, text)
    return text


def _when(told: str) -> TimeOfDay | None:
    plain = _plain(told)
    tokens = _TOKEN.findall(plain)
    spans = [t for i, t in enumerate(tokens) if t in words.TIMES and not _is_span(tokens, i)]
    if spans:
        return words.TIMES[spans[0]]
    clock = next((m for m in _CLOCK.finditer(plain) if m[2] or m[3]), None)
    return _hour(clock) if clock else None


def _is_span(tokens: list[str], i: int) -> bool:
    """Whether a day is a length of time: `TWO DAYS LATER`, or an ordinal, `DAY 3`, which is a day all the same."""
    return tokens[i] in ("days", "nights") and any(
        t in ("later", "earlier", "ago", "after", "before") for t in tokens[i:]
    )


def _hour(clock: re.Match[str]) -> TimeOfDay:
    hour = int(clock[1]) % 24
    if clock[3] == "pm" and hour < 12:
        hour += 12
    elif clock[3] == "am" and hour == 12:
        hour = 0
    if 5 <= hour < 7:
        return "dawn"
    return "day" if 7 <= hour < 18 else "dusk" if 18 <= hour < 20 else "night"


def _continuity(told: str) -> Continuity:
    tokens = _TOKEN.findall(_plain(told))
    if any(t in words.CONTINUOUS for t in tokens) or _GOES_ON.search(told):
        return "continuous"
    after = next((t for t in tokens if t in words.LATER), None)
    if after is not None:
        before = tokens[: tokens.index(after)]
        return "new" if any(t in words.LONG for t in before) else "later"
    for i, token in enumerate(tokens):
        if token in words.SAME:
            return "later" if i + 1 < len(tokens) and tokens[i + 1] in words.TIMES else "same"
    return "new"


def _manner(told: str, sole: str | None) -> Manner:
    text = f"{told} {sole or ''}"
    if _ENDS.search(text) or _RETURNS.search(text):
        return "plain"
    tokens = _TOKEN.findall(_plain(text))
    for token in tokens:
        if token in words.MANNERS:
            return words.MANNERS[token]
    return "montage" if "series of shots" in _plain(text) else "plain"


def _period(told: str) -> str | None:
    match = _YEAR.search(told) or _CENTURY.search(told)
    if match:
        return match[0].upper()
    return next((t.upper() for t in _TOKEN.findall(told.lower()) if t in words.ERAS or t in ("wwi", "wwii")), None)


def _setting(sides: list[Setting], place: str) -> Setting:
    """Inside or out, as the heading says; where it says nothing, as the words of the place let suppose."""
    if not sides:
        return "outside" if words.OPEN_AIR.search(place) else "inside"
    return sides[0] if len(set(sides)) == 1 else "both"


def area_of(place: str) -> str | None:
    """Return the part of a place in small letters: `kitchen` of `SMITH HOUSE - KITCHEN`; None for a whole place."""
    return _area(_parts(place.split(" - ")))


def _parts(places: Iterable[str]) -> tuple[str, ...]:
    return tuple(p.strip() for piece in places for p in re.split(r"\s*/\s*|,\s+", piece) if p.strip())


def _area(parts: tuple[str, ...]) -> str | None:
    """The part of the place, whichever end it stands at: the kitchen of `SMITH HOUSE - KITCHEN`."""
    if len(parts) < 2:
        return None
    rest = parts[:-1] if _rooms(parts[0]) and not _rooms(parts[-1]) else parts[1:]
    return ", ".join(rest).lower()


def _rooms(part: str) -> bool:
    tokens = _TOKEN.findall(part.lower())
    return bool(tokens) and all(t in words.ROOMS or re.fullmatch(r"\d+\w*|[a-z]", t) for t in tokens)
