"""Time as whole frames over a rate, and the finer ticks in which sounds are timed."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

TICKS = 24_000
"""Ticks in a second: voices are sampled at 24 kHz, and 24 frames a second make 1,000 ticks a frame."""


@dataclass(frozen=True)
class Frames:
    """A span of whole frames at a rate in frames per second."""

    count: int
    rate: Fraction = Fraction(24)

    @property
    def seconds(self) -> Fraction:
        """The exact length in seconds."""
        return self.count / self.rate

    def timecode(self) -> str:
        """Return `HH:MM:SS:FF`, non-drop, at the rounded rate (SMPTE ST 12-1)."""
        base = round(self.rate)
        seconds, frames = divmod(self.count, base)
        return f"{seconds // 3600:02d}:{seconds // 60 % 60:02d}:{seconds % 60:02d}:{frames:02d}"


def frames_for_ticks(ticks: int, rate: int) -> int:
    """Return the fewest whole frames at `rate` that hold `ticks`."""
    return -(-ticks * rate // TICKS)
