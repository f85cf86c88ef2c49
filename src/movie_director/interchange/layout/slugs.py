"""Tell lines in capitals apart: names of places, which head a scene, from those that only point a camera."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from movie_director.interchange.layout.words import is_capital
from movie_director.interchange.prose.words import PLACES, words

WORDS = 12  # words of a name of a place at the most

BROKEN = re.compile(r"[-–—,/&]$")
"""How a heading ends that goes on in the next row."""
_CAMERA = re.compile(
    r"\b(?:ANGLES?|CLOSE(?:R|[ -]?UPS?)?|\w*-?SHOTS?|INSERT|WIDER|WIDE ON|TRACKING|PANNING|PAN TO|"
    r"DOLLY|ZOOM|REVERSE|CAMERA|POV|POINT OF VIEW|FREEZE FRAME|SLOW MOTION|ECU|MCU|C\.U|M\.S|L\.S)\b"
    r"|\bP\.\s?O\.\s?V|^(?:(?:PULLING|PUSHING|LEADING|FOLLOWING)(?! (?:ROOM|STATION))|"
    r"BACK ON|ON(?! THE)|OVER(?! THE)|FAVOU?RING|ACROSS FROM|INTERCUT|WIDE$|RESUME|FLARE|HOLD)\b"
)
_MATTER = re.compile(
    r"^(?!\w+ BLACK (?:GUY|MAN|WOMAN|BOY|GIRL|KID|LADY|COP)\b)"
    r"(?:BACK TO (?:SCENE|SHOT)|(?:[A-Z]?\d+[A-Z]? |SCENES? )?(?:OMM?IT(?:TED)?|OUT|DELETED|CUT)\b[\s.-]*(?:OUT)?\.?|"
    r"(?:[A-Z]?\d+[A-Z]? +)?CONT(?:INUED|'D)?\b.{0,12}|(?:THE )?END(?: OF .*| CREDITS?| TITLES?)?|FADE\b.*|"
    r"DISSOLVE\b.*|WIPE\b.*|(?:(?:SMASH|JUMP|MATCH|HARD|TIME|FLASH|LONGER|QUICK|SHOCK) )?CUT\b.*|"
    r"(?:DELETED|OMITTED)\W*|"
    r"(?:\w+ )?(?:TITLES?|CREDITS?|CAPTION|SUPER(?:IMPOSE\w*)?|SUBTITLES?|LEGEND|CARD|SILENCE|BLACK(?:NESS|OUT)?)\b.*|"
    r"TO BLACK|PAUSE|BEAT|MORE|NOTE\b.*|REVISED?\b.*|"
    r"(?:ACT|PART|CHAPTER|SEQUENCE|REEL) (?:[IVX]+|\d+|ONE|TWO|THREE|FOUR|FIVE)|[\W\d]*)$"
)
_BODY = re.compile(
    r"'S (?:FACE|THROAT|BODY|HANDS?|EYES?|FEET|ARMS?|HEAD|MOUTH|FINGERS?)$|^(?:THE )?CROWD$|"
    r"^(?:THE )?(?:TWO|THREE|FOUR|OTHERS?) (?:OF (?:THEM|US)|MEN|WOMEN|BOYS|GIRLS)$|^PULL(?:ING)? BACK\b"
)
"""Lines that look at bodies and people, and name no place."""
_SIDE = r"(?:INT(?:ERIOR)?|EXT(?:ERIOR)?)"
_TIME = (
    r"(?:(?:EARLY|LATE|LATER|MID|THE|NEXT|THAT|SAME|FOLLOWING|ANOTHER)[ -]+){0,3}"
    r"(?:DAY(?:TIME|LIGHT)?|NIGHT(?:TIME|FALL)?|DAWN|DUSK|MORNING|EVENING|AFTERNOON|SUNSET|SUNRISE|TWILIGHT|NOON|MIDNIGHT|"
    r"LATER|CONTINUOUS|SAME(?: TIME)?|MOMENTS LATER)"
)
_TIMED = re.compile(rf"\w.*?(?:[-–—,.:;(]\s*|\s){_SIDE}[.,]?(?:[\s,–—-]+{_TIME})?\W*$|\w.*?\s?[-–—,.:;(]\s*{_TIME}\W*$")
_ALONE = re.compile(rf"\W*{_TIME}\W*")
_OPENED = re.compile(rf"^{_SIDE}\W*(?:{_SIDE}\b\W*)?")
_SIDED = re.compile(rf"(?:INTERIOR|EXTERIOR)[.,]?(?:[\s,–—-]+{_TIME})?\W*")
_ENDS_SIDED = re.compile(rf"\w\W*\s[-–—]+\s*{_SIDED.pattern}$")
_BEGUN = re.compile(rf"(?P<head>(?:[IE]\s?/|{_SIDE}).*?\s*[-–—~,]+\s*{_TIME})[.:]?\s+(?P<told>[\"“A-Z].*)")
_NO_ACTION = re.compile(r"(?:LATER|SAME|CONTINUOUS|FLASHBACK|MOMENTS?|(?:THE )?NEXT|AN? )\b", re.I)
_STOP = re.compile(r"(?:[!?:…,;]|\.\.|-|–|—)[\"'”’)]*$")
_HE = words("""
HE SHE THEY IT WE I YOU HIS HER THEIR THEN AS WHEN SUDDENLY AND BUT
""")
_DOING = words("""
IS ARE WAS WERE HAS HAVE HAD DOES DO COME COMES CAME GOES ENTERS ENTER EXITS LEAVES RUNS WALK WALKS LOOKS
TURNS OPENS CLOSES STANDS SITS STARTS BEGINS BEGIN STOPS STOP MOVES TAKES GETS PUTS HITS FALLS RISES GRABS
THROWS SHOOTS EXPLODES EXPLODE APPEARS APPEAR DISAPPEARS DISAPPEAR WATCHES REACHES PULLS PUSHES SEE SPITS SCREAMS
KEEPS GIVES HOLDS MAKES SEES HEARS SAYS TRIES CONTINUES APPROACHES HANGS LIES SLAMS BURSTS BREAKS NUZZLES
STARES LEANS CLIMBS CATCHES FINDS FLIES FOLLOWS REVEALS PICKS DROPS ARRIVES EMERGES CUTS FADES PULLED SEEN
GONE DON'T DOESN'T CAN CAN'T WILL WON'T MUST ISN'T AREN'T IT'S HE'S SHE'S THERE'S THEY'RE WE'RE I'M YOU'RE
""")


def is_timed(text: str) -> bool:
    """Whether a line in capitals ends with a time of day or with INTERIOR or EXTERIOR, as in `PIER - NIGHT`."""
    return len(text) <= 120 and is_capital(text) and _TIMED.match(text) is not None and _MATTER.match(text) is None


def is_time(text: str) -> bool:
    """Whether a line is a time of day and nothing else, as where a heading was broken before it."""
    return _ALONE.fullmatch(text) is not None


def bare_place(heading: str) -> str:
    """The place of a heading, without INT or EXT and the time after its last dash: `MILL - LOFT`."""
    return _OPENED.sub("", heading).rpartition(" - ")[0].strip()


def is_side(text: str) -> bool:
    """Whether a line is INTERIOR or EXTERIOR, with or without a time of day, and names no place."""
    return _SIDED.fullmatch(text) is not None


def is_sided(text: str) -> bool:
    """Whether a line in capitals ends with a dash and a side, as only headings do: `PIER - EXTERIOR DAY`."""
    return len(text) <= 120 and _ENDS_SIDED.search(text) is not None and is_capital(text)


def begun(text: str, names: Collection[str]) -> tuple[str, str] | None:
    """A heading and the action that begins on its line: `EXT. PIER - DAY Two men loiter`, `INT. HUT - DAY NORA`.

    None where all of it is heading. `names` are those who speak.
    """
    match = _BEGUN.fullmatch(text)
    if match is None:
        return None
    head, told = match["head"], match["told"].strip()
    if not is_capital(re.sub(r"\(.*?\)|['’]s\b", "", head)) or (_NO_ACTION.match(told) and not told[:1].islower()):
        return None
    sentence = len(told.split()) > 2 and re.search(r"\b[a-z]{2,}", told) is not None
    return (head, told) if sentence or told.strip(" .,") in names else None


def is_shot(text: str, names: Collection[str]) -> bool:
    """Whether a line in capitals names a person, a camera's doing or nothing, or is a sentence, and so no place.

    `names` are those who speak.
    """
    bare = re.sub(r"\s+", " ", text.replace("’", "'")).strip().strip("\"'“”")
    if _CAMERA.search(bare) or _MATTER.match(bare) or _BODY.search(bare):
        return True
    return is_person(bare, names) or _is_sentence(bare)


def is_place(text: str, names: Collection[str], again: bool = False) -> bool:
    """Whether a line in capitals that nothing else tells about can be the name of a place.

    `again` tells that the line comes back. A line that ends as a sentence does is a place only if it does, or if it
    names a kind of place or is made of several parts.
    """
    if not is_capital(text) or not 3 <= len(text) <= 90 or text[0] in "([\"“'.-–—" or _STOP.search(text):
        return False
    told = [word.strip(".,()") for word in text.split()]
    if len(told) > WORDS or ": " in text or ".." in text or (len(told) > 1 and len(set(told)) == 1):
        return False
    if _begins_doing(told, names) or is_shot(text, names):
        return False
    if not text.endswith("."):
        return True
    parts = {part.strip() for part in text.split(".") if part.strip()}
    return any(word.lower() in PLACES for word in told) or len(parts) > 1 or (again and len(told) > 1)


def _begins_doing(told: Sequence[str], names: Collection[str]) -> bool:
    """Whether a line begins with a gerund, or with a name and what its bearer does."""
    if len(told) < 2:
        return False
    gerund = re.fullmatch(r"\w{2,}ING", told[0]) is not None and told[0] not in _PLACES
    return gerund or (told[0] in names and re.fullmatch(r"\w+(?:[^S'’]S|ING)", told[1]) is not None)


_TITLES = words("""
COUNT COUNTESS KING QUEEN PRINCE PRINCESS LORD LADY SIR DR DR. MR MR. MRS MRS. MISS MS MS. CAPTAIN CAPT CAPT. MAJOR
COLONEL SERGEANT LIEUTENANT GENERAL SHERIFF DEPUTY DETECTIVE INSPECTOR OFFICER AGENT FATHER SISTER BROTHER UNCLE AUNT
YOUNG OLD LITTLE BIG MIDSHIPMAN PRIVATE CORPORAL ADMIRAL SENATOR JUDGE PROFESSOR
""")


def is_person(text: str, names: Collection[str]) -> bool:
    """Whether a line in capitals begins with somebody's whole name: `NORA`, `NORA -- AT THE DOOR`, `NORA AND TOM`."""
    whole = text.strip(" .:")
    if any(_names_one(part, names) for part in (whole, *whole.split(" AND "))):
        return True
    first = re.split(r"\s*(?:\s-|--|[–—,&/(]|\bAND\b|\bWITH\b|\bIN\b|\bAT\b|\bON\b)", text, maxsplit=1)[0].strip(" .:")
    return bool(first) and (first in names or first.removeprefix("THE ") in names)


def _names_one(text: str, names: Collection[str]) -> bool:
    """Whether it is somebody's name, with a title or without: `THE MAN IN BLACK`, `COUNT ORLO`."""
    bare = text.strip().removeprefix("THE ")
    title, _, name = bare.partition(" ")
    return bare in names or (name in names and title in _TITLES)


def _is_sentence(text: str) -> bool:
    told = [word.strip('.,:;!?"()') for word in text.split()]
    if not told or _STOP.search(text):
        return bool(re.search(r"[!?:]$", text))
    return told[0] in _HE or any(word in _DOING for word in told)


_PLACES = words("""
LIVING DINING WAITING DRAWING SITTING DRESSING PARKING MEETING LANDING BUILDING LOADING TRAINING SHOOTING
BOARDING SWIMMING RECORDING READING BOWLING FISHING READY KING MORNING EVENING WIND SEWING VIEWING HOLDING
STAGING EDITING OPERATING FUNERAL CEILING CLEARING RACING SKATING
""")
