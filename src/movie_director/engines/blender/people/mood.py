"""Moods: what a feeling does to the face, and to how a body moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def _both(name: str, share: float, other: float | None = None) -> dict[str, float]:
    return {f"{name}Left": share, f"{name}Right": share if other is None else other}


@dataclass(frozen=True)
class Mood:
    """`face` units at full intensity; `energy` of speech and gesture; `open` how wide arms gesture; `slump` degrees
    the chest sinks; `chin` degrees the head is lowered; `pace` of idle movement."""

    face: Mapping[str, float]
    energy: float = 1.0
    open: float = 1.0
    slump: float = 0.0
    chin: float = 0.0
    pace: float = 1.0


MOODS: Mapping[str, Mood] = {
    "neutral": Mood(face={**_both("mouthSmile", 0.14, 0.11), **_both("eyeBlink", 0.10), **_both("eyeSquint", 0.10)}),
    "happy": Mood(
        face={
            **_both("mouthSmile", 0.78, 0.70),
            **_both("cheekSquint", 0.34),
            **_both("eyeSquint", 0.12),
            "browInnerUp": 0.12,
            **_both("browOuterUp", 0.18),
        },
        energy=1.1,
        open=1.15,
        slump=-2,
        chin=-2,
        pace=1.15,
    ),
    "sad": Mood(
        face={
            "browInnerUp": 1.0,
            **_both("browDown", 0.12),
            **_both("mouthFrown", 0.78, 0.66),
            "mouthShrugLower": 0.34,
            **_both("eyeWide", 0.10),
        },
        energy=0.75,
        open=0.5,
        slump=6,
        chin=7,
        pace=0.7,
    ),
    "angry": Mood(
        face={
            **_both("browDown", 1.0),
            **_both("noseSneer", 0.28, 0.22),
            **_both("mouthPress", 0.30),
            **_both("mouthFrown", 0.26),
            **_both("eyeSquint", 0.18),
            "jawForward": 0.15,
        },
        energy=1.2,
        open=1.1,
        slump=-1,
        chin=4,
        pace=1.25,
    ),
    "afraid": Mood(
        face={
            "browInnerUp": 0.95,
            **_both("browOuterUp", 0.20),
            **_both("eyeWide", 0.62),
            **_both("mouthStretch", 0.30),
            **_both("mouthFrown", 0.15),
            "jawOpen": 0.06,
        },
        energy=0.95,
        open=0.7,
        slump=2,
        chin=-2,
        pace=1.5,
    ),
    "surprised": Mood(
        face={
            "browInnerUp": 0.85,
            **_both("browOuterUp", 0.9, 0.55),
            **_both("eyeWide", 0.58),
            "jawOpen": 0.16,
            "mouthFunnel": 0.12,
        },
        energy=1.05,
        open=1.1,
        slump=-2,
        chin=-3,
        pace=1.1,
    ),
    "tired": Mood(
        face={
            **_both("eyeBlink", 0.34, 0.38),
            "browInnerUp": 0.22,
            **_both("mouthFrown", 0.16),
            **_both("eyeLookDown", 0.1),
        },
        energy=0.7,
        open=0.45,
        slump=7,
        chin=6,
        pace=0.6,
    ),
    "tender": Mood(
        face={
            **_both("mouthSmile", 0.50, 0.44),
            **_both("mouthDimple", 0.15),
            "browInnerUp": 0.50,
            **_both("eyeSquint", 0.10),
            **_both("cheekSquint", 0.24),
        },
        energy=0.85,
        open=0.8,
        slump=1,
        chin=3,
        pace=0.8,
    ),
}
