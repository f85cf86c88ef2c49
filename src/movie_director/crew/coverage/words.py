"""Camera words: what a script asks of the camera itself, which is obeyed."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from movie_director.film.shot import Move, Size

_GAP = r"(?:\s*(?:[:.,\u2013\u2014]|--?)\s*|\s+|$)"
_SIZES: tuple[tuple[Size, str], ...] = (
    ("extreme-close", r"EXTREME\s+CLOSE(?:[\s-]?UP|\s+SHOT|\s+ON)?|E\.?C\.?U\.?(?![A-Z])|X\.?C\.?U\.?(?![A-Z])|MACRO"),
    (
        "close",
        r"(?:BIG\s+|TIGHT\s+)?CLOSE(?:R)?[\s-]?UPS?|CLOSE(?:R)?\s+(?:SHOT|ANGLE)|(?:CLOSE(?:R)?|TIGHT(?:ER)?)(?=\s+(?:ON|OF|IN)\b|\s*[:.\u2013\u2014-]|\s*$)"
        r"|C\.U\.|CU(?=\s|:)",
    ),
    ("medium-close", r"MEDIUM\s+CLOSE(?:[\s-]?UP|\s+SHOT)?|M\.?C\.?U\.?(?![A-Z])"),
    ("medium", r"MED(?:IUM|\.)\s+(?:SHOT|ANGLE)|MED(?:IUM|\.)(?=\s+ON\b)|M\.S\."),
    (
        "insert",
        r"INSERT(?:\s+SHOT)?(?!\w)(?!\s+(?:the|his|her|a)\b)|DETAIL(?:\s+SHOT)?(?=\s*(?:[:\u2013\u2014-]|OF\b))",
    ),
    ("two-shot", r"(?:TWO|2)[\s-]?SHOT"),
    ("group", r"(?:THREE|3|GROUP)[\s-]?SHOT"),
    (
        "aerial",
        r"AERIAL(?:\s+(?:SHOT|VIEW))?|(?:HELICOPTER|DRONE|OVERHEAD)\s+(?:SHOT|VIEW|ANGLE)|BIRD'?S[\s-]EYE(?:\s+(?:VIEW|SHOT))?"
        r"|FROM\s+THE\s+AIR(?=\s*[:.,\u2013\u2014-]|\s*$)",
    ),
    (
        "extreme-wide",
        r"(?:EXTREME|VERY|ULTRA)[\s-]+(?:WIDE|LONG)(?:\s+(?:SHOT|ANGLE)|(?=\s+ON\b|\s*[:.\u2013\u2014-]|\s*$))|(?:E\.?W\.?S|E\.?L\.?S)\.?(?![A-Z])",
    ),
    ("establishing", r"ESTABLISH(?:ING)?(?:\s+SHOT)?|CRANE\s+SHOT"),
    ("full", r"FULL(?:[\s-]+(?:SHOT|FIGURE|BODY|LENGTH))+|HEAD[\s-]TO[\s-](?:TOE|FOOT)"),
    (
        "wide",
        r"WIDE(?:R)?(?:\s+(?:SHOT|ANGLE)|(?=\s+ON\b|\s*[:\u2013\u2014-]))|(?:LONG|MASTER)\s+(?:SHOT|ANGLE)|FULL\s+ANGLE|WIDE$",
    ),
)
_SIZED: tuple[tuple[Size, re.Pattern[str]], ...] = tuple(
    (size, re.compile(rf"^(?:{words}){_GAP}(?:(?:ON|OF|IN ON|TO)\b{_GAP})?", re.I)) for size, words in _SIZES
)
_ANGLE = re.compile(
    rf"^(?:(?:NEW|ANOTHER|REVERSE|LOW|HIGH|SIDE|DIFFERENT)\s+(?:ANGLE|SHOT)|ANGLE|REVERSE|FAVOU?RING|MOVING\s+SHOT){_GAP}"
    rf"(?:(?:ON|OF|TO|UP AT|DOWN ON|FAVOU?RING)\b{_GAP})?"
)
_NAMED: Size | None = "medium"
_ON = re.compile(r"^ON\s+(?=[A-Z][A-Z]|the\s)")
_OVER = re.compile(r"\bOVER\s+(.{2,30}?)['’]?S?['’]?\s+SHOULDER\b|\bO\.?T\.?S\.?(?=\s)|\bOVER[\s-]THE[\s-]SHOULDER\b")
_POV = re.compile(
    r"(?:\b([A-Z][\w.' ]{1,30}?)(?:['’]S|S['’]|['’]s)\s+(?:P\.?O\.?V\.?|POINT OF VIEW)(?![A-Z]))"
    r"|\b(?:HIS|HER|THEIR|THE)\s+P\.?O\.?V\.?(?![A-Z])|^P\.?O\.?V\.?(?:\s+OF)?[\s:\u2013\u2014-]+(?:FROM\s+)?([A-Z][A-Z.']+(?:\s[A-Z][A-Z.']+)?)?|\bPOV\b"
)
_BACK = re.compile(r"^(?:BACK\s+TO(?:\s+(?:THE\s+)?(?:SCENE|PRESENT|SHOT))?|RESUME(?:\s+SCENE)?)\b[\s:.]*", re.I)
_CAMERA = (
    r"(?:(?:the\s+)?camera|we)\s+(?:\w+ly\s+)?(?:now\s+|then\s+|start(?:s)?\s+to\s+|begin(?:s)?\s+to\s+|is\s+|are\s+)?"
)
_OUT = (
    r"pull(?:s|ing)?\s+(?:\w+ly\s+)?(?:back|out|away|up)|widen(?:s|ing)?|draw(?:s|ing)?\s+back|zoom(?:s|ing)?\s+out"
    r"|dolly(?:ing)?\s+(?:back|out)|mov(?:es?|ing)\s+back|track(?:s|ing)?\s+back"
)
_IN = (
    r"push(?:es|ing)?\s+(?:\w+ly\s+)?in(?:to)?|clos(?:es?|ing)\s+in|zoom(?:s|ing)?\s+in|doll(?:y|ies|ying)\s+in"
    r"|mov(?:es?|ing)\s+(?:\w+ly\s+)?(?:in|closer|toward)|creep(?:s|ing)?\s+(?:in|closer|toward)|track(?:s|ing)?\s+in"
)
_ALONG = (
    r"track(?:s|ing)?(?:\s+(?:shot|with|along))?|follow(?:s|ing)?|doll(?:y|ies|ying)(?:\s+(?:shot|with|along))?"
    r"|travel(?:s|ling|ing)?(?:\s+with)?|truck(?:s|ing)?|steadicam|moving\s+shot|glid(?:es?|ing)|sweep(?:s|ing)?"
)
_ZOOM = r"(?:the\s+)?(?:dolly[\s-]*zoom(?:s|ing)?|zolly|contra[\s-]?zoom|vertigo\s+(?:effect|shot|zoom))"
_WHIP = r"(?:whip|swish|flash|snap)[\s-]*pan(?:s|ning)?"
_TILT = r"(?:tilt|pan)(?:s|ning|ing)?\s+(?:slowly\s+)?(?:up|down)"
_CRANE = r"(?:crane|boom|jib|pedestal)(?:s|ing)?\s+(?:shot|up|down)"
_RISE = _CRANE + r"|ris(?:es?|ing)|ascend(?:s|ing)?|lift(?:s|ing)?\s+(?:up|off|into)|descend(?:s|ing)?|lower(?:s|ing)?"
_ORBIT = (
    r"orbit(?:s|ing)?|circl(?:es|ing)|arc(?:s|ing)?\s+a?round|360(?:[\s-]degrees?)?(?=\s+(?:shot|pan|a?round|of)\b)"
)
_ROUND = (
    _ORBIT
    + r"|circle|(?:mov|com|rotat|revolv)(?:es?|ing)\s+(?:slowly\s+)?a?round"
    + r"|(?:go|spin|swing|turn)(?:es|s|ing)?\s+a?round"
)
_TRUCK = r"(?:track|truck|dolly|slide|move|crab)(?:s|ing)?\s+(?:to\s+(?:the\s+)?|slowly\s+)?(?:left|right)"
_PAN = r"pan(?:s|ning)?(?:\s+(?:left|right|to|across|over|around|with))?"
_MOVES: tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"\b{_CAMERA}(?:{told})\b", re.I), re.compile(rf"(?:^|[,;\u2014-]\s*)(?:{alone})\b", re.I))
    for kind, told, alone in (
        ("dolly-zoom", _ZOOM, _ZOOM),
        ("whip", _WHIP, _WHIP),
        ("tilt", _TILT, _TILT),
        ("crane", _RISE, _CRANE),
        ("orbit", _ROUND, _ORBIT),
        ("truck", _TRUCK, _TRUCK),
        ("pull-out", _OUT, _OUT),
        ("push-in", _IN, _IN),
        ("along", _ALONG, _ALONG),
        ("pan", _PAN, _PAN),
    )
)
"""A move's kind; the words with who makes it, in any letters; the words alone, which count in capitals."""
_NEAR = 16
"""Letters after a move's words in which its direction may stand."""
_RACK = re.compile(
    r"\b(?:rack(?:s|ing)?\s+focus|(?:THE\s+)?FOCUS\s+(?:RACKS|SHIFTS|PULLS|CHANGES|MOVES)"
    r"|(?:(?:the\s+)?camera|we)\s+(?:pull|rack|shift)s?\s+focus|PULL(?:S|ING)?\s+FOCUS)"
    r"\b(?:\s+from\s+(?P<first>.+?)(?=\s+to\b))?(?:\s+(?:to|on|onto)\b)?"
)
_RACKED = re.compile(_RACK.pattern, re.I)
_HANDHELD = re.compile(r"\bHAND[\s-]?HELD\b|\bhand-?held\b")
_HINT = re.compile(
    r"[A-Z]{2}|\b(?:[Cc]lose|[Ww]e|[Cc]amera|[Aa]ngle|[Tt]ight|[Ww]id|[Ii]nsert|[Mm]edium|[Hh]and-?held|[Bb]ack to"
    r"|[Ee]stab|[Ff]ocus)"
)
_PARTS = re.compile(
    r"^(?:(?:his|her|their|the|a|an|both|\w+['\u2019]s?)\s+)*(face|eyes?|hands?|fingers?|mouth|lips|feet|foot|tears?|profile|reaction|expression)\b",
    re.I,
)


_THING = re.compile(r"[\w.]+['\u2019]s?\s+\w+", re.I)


@dataclass(frozen=True)
class Order:
    """What is asked of the camera: a size, a move, whose eyes or shoulder, of what; `words` as written.

    `alone` tells that nothing else is told with it, so that it is about what follows. `back` ends an insert or a POV.
    `free` tells that the words name whom to see and leave it open how large. `racks` asks for focus to be pulled to the
    target, from `whose`.
    """

    words: str
    size: Size | None = None
    move: Move | None = None
    along: bool = False
    target: str = ""
    whose: str = ""
    back: bool = False
    alone: bool = False
    free: bool = False
    racks: bool = False

    @property
    def thing(self) -> bool:
        """Whether the target is somebody's, and no part of them: BRUCE'S HAT."""
        return bool(_THING.match(self.target)) and not self.part

    @property
    def part(self) -> bool:
        """Whether the target is a part of somebody: their face, their hands."""
        return bool(_PARTS.search(self.target))


@lru_cache(maxsize=16384)
def order_of(text: str) -> Order | None:
    """Read the camera words of a sentence, or None. Written capitals count, and `we` and `camera` as who moves."""
    text = text.strip()
    if not _HINT.search(text):
        return None
    if match := _BACK.match(text):
        if match[0].isupper() or text[match.end() :].strip() == "":
            rest = text[match.end() :].strip(" :.-")
            return Order(_said(match[0] + rest), back=True, target=rest, alone=True)
        return None
    if match := _racked(text):
        target = re.split(r"[.,;\u2014]|\s--?\s", text[match.end() :], maxsplit=1)[0].strip(" :")
        said = _said(f"{match[0]} {target}")
        return Order(said, target=target, whose=match["first"] or "", alone=_bare(text, match), racks=True)
    move, along = _move(text)
    if (match := _OVER.search(text)) and match[0].isupper():
        return Order(
            _said(match[0]), "over-shoulder", move, along, text[match.end() :], match[1] or "", alone=_bare(text, match)
        )
    if match := _POV.search(text):
        return Order(
            _said(match[0]),
            "pov",
            move,
            along,
            text[match.end() :].lstrip(" :.-\u2014") or text[: match.start()].strip(" :.-\u2014"),
            match[1] or match[2] or "",
            alone=_bare(text, match),
        )
    for size, pattern in _SIZED:
        match = pattern.match(text)
        if match and (
            match[0].split()[0].strip(":-").isupper() or re.match(r"(Close|Tight|Wide|Medium|Extreme)\b", text)
        ):
            return _sized(text, match, size, move, along)
    for pattern in (_ANGLE, _ON):
        if match := pattern.match(text):
            named = pattern is _ON or bool(text[match.end() :].strip())
            return replace(_sized(text, match, _NAMED if named else None, move, along), free=True)
    if move is not None or along:
        match = _HANDHELD.search(text) or next(m for kind in _MOVES if (m := _moving(kind, text)))
        return Order(_said(match[0]), None, move, along, text[match.end() :], alone=_bare(text, match))
    return None


def _sized(text: str, match: re.Match[str], size: Size | None, move: Move | None, along: bool) -> Order:
    target = re.split(r"[.,;\u2014]|\s--?\s|\b(?:as|who|which|where)\b", text[match.end() :], maxsplit=1)[0].strip()
    alone = len(text[match.end() + len(target) :].strip(" .:-")) == 0
    return Order(_said(match[0] + " " + target), size, move, along, target, alone=alone)


def _move(text: str) -> tuple[Move | None, bool]:
    if _HANDHELD.search(text):
        return "handheld", False
    for kind in _MOVES:
        if match := _moving(kind, text):
            if kind[0] == "along":
                return None, True
            near = text[match.start() : match.end() + _NEAR].lower()
            return _WAYS[kind[0]][bool(_BACKWARDS.search(near))], False
    return None, False


_BACKWARDS = re.compile(r"\b(?:left|down|out|descend\w*|lower\w*)\b")
_WAYS: dict[str, tuple[Move, Move]] = {
    "dolly-zoom": ("dolly-zoom-in", "dolly-zoom-out"),
    "whip": ("whip-right", "whip-left"),
    "tilt": ("tilt-up", "tilt-down"),
    "crane": ("crane-up", "crane-down"),
    "orbit": ("orbit-right", "orbit-left"),
    "truck": ("truck-right", "truck-left"),
    "pan": ("pan-right", "pan-left"),
    "pull-out": ("pull-out", "pull-out"),
    "push-in": ("push-in", "push-in"),
}
"""The move that words mean, and the one when they say the other way."""


def _racked(text: str) -> re.Match[str] | None:
    """Find a focus pull: `rack focus` in any letters, since it means nothing else; the rest as the camera's or loud."""
    match = _RACK.search(text)
    return match or next((m for m in _RACKED.finditer(text) if m[0].lower().startswith("rack")), None)


def _moving(kind: tuple[str, re.Pattern[str], re.Pattern[str]], text: str) -> re.Match[str] | None:
    """Find a move that the camera or `we` make, or one that is written in capitals."""
    if match := kind[1].search(text):
        return match
    match = kind[2].search(text)
    return match if match and match[0].strip(" ,;-\u2014").split()[0].isupper() else None


def _bare(text: str, match: re.Match[str]) -> bool:
    return len(re.sub(r"\W+", "", text[: match.start()] + text[match.end() :])) < 3


def _said(words: str) -> str:
    return re.sub(r"\s+", " ", words).strip(" :.-\u2014")[:60]


_CUTS = (("smash", re.compile(r"\b(?:SMASH|HARD|SHOCK|JUMP)\b", re.I)), ("match", re.compile(r"\bMATCH\b", re.I)))


def cut_of(text: str) -> str:
    """Read a transition: `smash`, `match`, `fade` or nothing special."""
    for name, pattern in _CUTS:
        if pattern.search(text):
            return name
    return "fade" if re.search(r"\b(?:FADE|DISSOLVE)", text, re.I) else ""
