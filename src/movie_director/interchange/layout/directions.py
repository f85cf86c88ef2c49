"""Directions for the camera that stand where names over speech do: what is under them is action."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from movie_director.film.screenplay import Written

_POV = r"P\.?\s?O\.?\s?V\.?"
_CAMERA = re.compile(
    r"(?:(?:NEW|ANOTHER|REVERSE|UP|DOWN|LOW|HIGH|WIDE|WIDER|DIFFERENT|CLOSE|SIDE|FULL|REAR|TIGHT) )?"
    r"ANGLES?(?:$|\s*(?:[–—:.,]|--)|\s-|\s(?:ON|OF|IN|FROM|TO|AT|INCLUDING|FAVOU?RING)\b).*"
    r"|(?:EXTREME )?(?:CLOSE(?:[ -]?UPS?)?|CLOSER|WIDER?|INSERT|(?:TRACKING|LONG|CLOSE|WIDE|FULL|MEDIUM|TWO)[ -]SHOT)"
    r"(?:$|\s*(?:[–—:.,]|--)|\s-|\s(?:ON|SHOT|OF)\b).*"
    rf"|.*\b{_POV}(?:$|\s*[-–—(,:]|\s(?:ON|OF|THE|FROM|THROUGH)\b).*"
    r"|(?:THE )?CAMERA (?:PANS?|PULLS?|FOLLOWS|STAYS|MOVES|TILTS|TRACKS|PUSHES|DOLLIES|HOLDS|CRANES|ZOOMS|REVEALS)\b.*"
    r"|BACK TO SCENE\b.*|(?:(?:SMASH|JUMP|MATCH|QUICK|HARD) )?CUT (?:BACK )?TO\b.*|V\.?\s?[0O]\.?"
)
_NUMBERED = re.compile(r"^(?:[\W\d]+[A-Z]?\s)?(.*?)(?:\s[\W\d]+[A-Z]?)?$")
_AGAIN = 6  # speeches from which on MR. CLOSE, whose cue is CLOSE, is a man


def is_direction(cue: str) -> bool:
    """Whether a name over speech is no name but a direction for the camera: `NEW ANGLE`, `ANGLE: HIS POV`.

    The number of a shot before or after it does not matter. Of a garbled `V.O.` without a name nobody is known either.
    """
    match = _NUMBERED.match(cue.strip())
    bare = match[1] if match is not None else cue
    return _CAMERA.fullmatch(bare.strip()) is not None


def directed(elements: Sequence[Written]) -> tuple[tuple[Written, ...], tuple[int, ...]]:
    """The elements with what stands under a direction for the camera as action, and the lines where it did."""
    times = Counter(e.character for e in elements if e.character)
    out: list[Written] = []
    lines: list[int] = []
    for element in elements:
        cue = element.character
        single = cue is not None and " " not in cue and times[cue] >= _AGAIN
        if element.kind != "dialogue" or cue is None or element.extension or single or not is_direction(cue):
            out.append(element)
            continue
        told = f"({element.parenthetical})\n{element.text}" if element.parenthetical else element.text
        garbled = re.fullmatch(r"V\.?\s?[0O]\.?", cue) is not None
        lines.append(element.line)
        text = told if garbled else f"{cue}\n{told}"
        plain = replace(element, kind="action", text=text, character=None, parenthetical=None, dual=False, source="")
        out.append(replace(plain, marked=None))
    return tuple(out), tuple(lines)
