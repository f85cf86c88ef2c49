"""Delivery: what a parenthetical such as `(whispering)` does to a voice."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace


@dataclass(frozen=True)
class Delivery:
    """How a line is said: `pace` multiplies speed, `pitch` in semitones, `level` in decibels, `breath` from 0 to 1."""

    pace: float = 1.0
    pitch: float = 0.0
    level: float = 0.0
    breath: float = 0.0


_MANNERS: tuple[tuple[str, Delivery], ...] = (
    (r"whisper|under (his|her|their) breath|hush", Delivery(0.94, 0.0, -7.0, 0.85)),
    (r"shout|yell|scream|bellow|roar", Delivery(1.04, 1.4, 5.0)),
    (r"call(s|ing)? out|loud|over the", Delivery(1.0, 0.8, 3.0)),
    (r"soft|quiet|gentl|tender|low(ly)?\b|murmur|mutter|to (him|her|them)self", Delivery(0.95, -0.2, -3.5, 0.12)),
    (r"slow|careful|deliberate|measured|pointed", Delivery(0.86)),
    (r"quick|fast|hurr|rush|urgent|rapid|breathless", Delivery(1.15, 0.3, 1.0)),
    (r"angr|furious|snap|bitter|cold", Delivery(1.05, -0.4, 2.5)),
    (r"sad|weary|tired|exhaust|broken|defeat|grie|hollow|flat", Delivery(0.90, -0.6, -2.0)),
    (r"afraid|scared|nervous|panic|trembl|shak|terrif|anxious", Delivery(1.08, 0.8, -0.5, 0.10)),
    (r"excit|happy|delight|laugh|bright|cheer|beam", Delivery(1.07, 0.9, 1.5)),
    (r"cry|tear|sob|chok", Delivery(0.90, 0.5, -1.5, 0.15)),
    (r"grave|stern|firm|solemn|serious", Delivery(0.94, -0.6, 0.5)),
    (r"\bon (the )?(phone|radio)|into (the )?(phone|radio)", Delivery(0.99)),
)


def delivery(parenthetical: str) -> Delivery:
    """Read a parenthetical in plain English; unknown words change nothing, several manners add up within limits."""
    result = Delivery()
    for pattern, manner in _MANNERS:
        if re.search(rf"\b(?:{pattern})", parenthetical.lower()):
            result = Delivery(
                result.pace * manner.pace,
                result.pitch + manner.pitch,
                result.level + manner.level,
                max(result.breath, manner.breath),
            )
    return replace(
        result,
        pace=min(1.3, max(0.75, result.pace)),
        pitch=min(2.0, max(-1.5, result.pitch)),
        level=min(6.0, max(-9.0, result.level)),
    )
