"""Moods: what a feeling does to the face, and to how a body moves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


def both(name: str, share: float, other: float | None = None) -> dict[str, float]:
    """The face unit on both sides."""
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
    "neutral": Mood(face={**both("mouthSmile", 0.18, 0.15), **both("eyeBlink", 0.10), **both("eyeSquint", 0.10)}),
    "happy": Mood(
        face={
            **both("mouthSmile", 1.38, 1.28),
            **both("mouthStretch", 0.55),
            **both("mouthUpperUp", 0.34),
            **both("cheekSquint", 0.40),
            **both("eyeSquint", 0.22),
            "browInnerUp": 0.20,
            **both("browOuterUp", 0.40),
        },
        energy=1.1,
        open=1.15,
        slump=-2,
        chin=-2,
        pace=1.15,
    ),
    "sad": Mood(
        face={
            "browInnerUp": 1.6,
            **both("browDown", 0.20),
            **both("mouthFrown", 1.20, 1.08),
            "mouthShrugLower": 0.42,
            **both("eyeBlink", 0.14),
        },
        energy=0.75,
        open=0.5,
        slump=6,
        chin=7,
        pace=0.7,
    ),
    "angry": Mood(
        face={
            **both("browDown", 1.6),
            **both("noseSneer", 0.55, 0.48),
            **both("mouthPress", 0.45),
            **both("mouthFrown", 0.62),
            **both("eyeSquint", 0.25),
            "jawForward": 0.3,
        },
        energy=1.2,
        open=1.1,
        slump=-1,
        chin=5,
        pace=1.25,
    ),
    "afraid": Mood(
        face={
            "browInnerUp": 1.6,
            **both("browOuterUp", 0.35),
            **both("eyeWide", 0.95),
            **both("mouthStretch", 0.65),
            **both("mouthFrown", 0.45),
            **both("mouthLowerDown", 0.3),
            "jawOpen": 0.12,
        },
        energy=0.95,
        open=0.7,
        slump=2,
        chin=-2,
        pace=1.5,
    ),
    "surprised": Mood(
        face={
            "browInnerUp": 1.4,
            **both("browOuterUp", 1.25, 1.05),
            **both("eyeWide", 0.9),
            "jawOpen": 0.30,
            "mouthFunnel": 0.22,
        },
        energy=1.05,
        open=1.1,
        slump=-2,
        chin=-3,
        pace=1.1,
    ),
    "tired": Mood(
        face={
            **both("eyeBlink", 0.44, 0.48),
            "browInnerUp": 0.45,
            **both("mouthFrown", 0.35),
            **both("eyeLookDown", 0.1),
        },
        energy=0.7,
        open=0.45,
        slump=7,
        chin=6,
        pace=0.6,
    ),
    "tender": Mood(
        face={
            **both("mouthSmile", 0.92, 0.82),
            **both("mouthStretch", 0.25),
            **both("mouthDimple", 0.15),
            "browInnerUp": 0.85,
            **both("eyeSquint", 0.12),
            **both("eyeBlink", 0.12),
            **both("cheekSquint", 0.26),
        },
        energy=0.85,
        open=0.8,
        slump=1,
        chin=3,
        pace=0.8,
    ),
}
