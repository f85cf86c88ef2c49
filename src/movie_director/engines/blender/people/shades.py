"""Shades of feeling: mixtures of moods with what is their own, at any strength."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from movie_director.engines.blender.people.mood import MOODS, Mood, both


@dataclass(frozen=True)
class Shade:
    """A shade's shares of moods, face units of its own, and degrees that the head sinks by itself."""

    parts: Mapping[str, float]
    face: Mapping[str, float] = field(default_factory=dict[str, float])
    chin: float = 0.0


_PRESSED = both("mouthPress", 0.55)
_ONE_BROW = {"browOuterUpLeft": 1.3, "browInnerUp": 0.1, "browDownRight": 1.0}

SHADES: Mapping[str, Shade] = {
    "joyful": Shade({"happy": 1.1}, {**both("mouthUpperUp", 0.3), "jawOpen": 0.12, **both("cheekSquint", 0.1)}, -3),
    "content": Shade({"happy": 0.42, "tender": 0.3}, both("eyeBlink", 0.12)),
    "amused": Shade({"happy": 0.5}, {"mouthSmileLeft": 0.28, "mouthDimpleLeft": 0.3, "browOuterUpRight": 0.35}),
    "proud": Shade({"happy": 0.48}, {**both("eyeBlink", 0.14), **both("mouthPress", 0.2)}, -7),
    "relieved": Shade({"happy": 0.5, "tired": 0.45}, {"browInnerUp": 0.3, **both("eyeBlink", 0.14)}),
    "hopeful": Shade({"happy": 0.4, "surprised": 0.22}, {"browInnerUp": 0.35}, -3),
    "mischievous": Shade({"happy": 0.35}, {"mouthSmileLeft": 0.7, **_ONE_BROW, **both("eyeSquint", 0.3)}, 4),
    "smug": Shade(
        {"happy": 0.25}, {"mouthSmileRight": 0.75, "mouthDimpleRight": 0.5, "browOuterUpRight": 0.7,
                          **both("eyeBlink", 0.28)}, -6,
    ),
    "grieving": Shade(
        {"sad": 1.0}, {**both("eyeSquint", 0.55), **both("mouthStretch", 0.45), **both("cheekSquint", 0.2)}, 4
    ),
    "melancholy": Shade({"sad": 0.55, "tired": 0.3}),
    "disappointed": Shade({"sad": 0.5, "tired": 0.2}, {**_PRESSED, "mouthShrugLower": 0.25}, 2),
    "ashamed": Shade({"sad": 0.5}, {**both("mouthPress", 0.4), "browInnerUp": 0.4, **both("eyeBlink", 0.2)}, 12),
    "lonely": Shade({"sad": 0.6, "tender": 0.15}, both("eyeBlink", 0.1), 3),
    "bittersweet": Shade({"sad": 0.35, "tender": 0.6}, {"browInnerUp": 0.4, "mouthSmileLeft": 0.12}),
    "pained": Shade(
        {"sad": 0.45}, {**both("eyeSquint", 0.75), **both("browDown", 0.45), **both("mouthStretch", 0.5),
                        **both("mouthUpperUp", 0.3), **both("noseSneer", 0.25)},
    ),
    "resigned": Shade({"sad": 0.3, "tired": 0.5}, {**both("mouthPress", 0.3), **both("mouthDimple", 0.3)}, 2),
    "furious": Shade(
        {"angry": 1.0}, {**both("noseSneer", 0.5), **both("mouthUpperUp", 0.45), **both("mouthLowerDown", 0.4),
                         **both("eyeWide", 0.25), "jawOpen": 0.08},
    ),
    "annoyed": Shade({"angry": 0.5}, {"mouthLeft": 0.25, **both("mouthPress", 0.3), "browOuterUpRight": 0.2}),
    "bitter": Shade({"angry": 0.45, "sad": 0.4}, {**both("mouthPress", 0.4), "noseSneerLeft": 0.25}),
    "disgusted": Shade(
        {"angry": 0.3}, {**both("noseSneer", 1.3), **both("browDown", 0.5), **both("mouthUpperUp", 0.7),
                         **both("eyeSquint", 0.45), **both("mouthFrown", 0.6), "mouthShrugLower": 0.4}, -4,
    ),
    "contemptuous": Shade(
        {"angry": 0.12}, {"mouthSmileLeft": 0.55, "mouthDimpleLeft": 0.6, "noseSneerLeft": 0.7, "browOuterUpLeft": 0.45,
                          **both("eyeBlink", 0.3)}, -8,
    ),
    "suspicious": Shade({"angry": 0.3}, {**both("eyeSquint", 1.0), **both("eyeBlink", 0.12), **_ONE_BROW}, 5),
    "jealous": Shade({"angry": 0.45, "sad": 0.3}, {**both("eyeSquint", 0.4), **both("mouthPress", 0.3)}, 5),
    "determined": Shade({"angry": 0.48}, {**both("mouthPress", 0.6), "jawForward": 0.25}, -1),
    "cold": Shade({"angry": 0.18}, {**both("eyeBlink", 0.22), **both("mouthPress", 0.25)}, -5),
    "terrified": Shade(
        {"afraid": 1.0}, {**both("eyeWide", 0.2), "jawOpen": 0.26, **both("mouthStretch", 0.3),
                          **both("mouthLowerDown", 0.3)}, -3,
    ),
    "worried": Shade({"afraid": 0.4, "sad": 0.4}, {**both("browDown", 0.2), **both("mouthPress", 0.25)}, 2),
    "nervous": Shade({"afraid": 0.45}, {**both("mouthPress", 0.35), "mouthLeft": 0.2, "mouthRollLower": 0.5}, 2),
    "desperate": Shade({"afraid": 0.55, "sad": 0.6}, {"jawOpen": 0.1, **both("mouthStretch", 0.25)}),
    "startled": Shade({"surprised": 0.7, "afraid": 0.45}, {}, -5),
    "embarrassed": Shade(
        {"afraid": 0.15, "happy": 0.35}, {**both("mouthPress", 0.6), "browInnerUp": 1.1, "mouthLeft": 0.2}, 8
    ),
    "shocked": Shade({"surprised": 1.0}, {**both("eyeWide", 0.25), "jawOpen": 0.2}, -4),
    "awed": Shade({"surprised": 0.55, "tender": 0.35}, {"jawOpen": 0.08}, -6),
    "confused": Shade(
        {"surprised": 0.12},
        {"browInnerUp": 0.9, **both("browDown", 0.8), "browOuterUpLeft": 0.9, **both("eyeSquint", 0.4),
         "mouthLeft": 0.45, **both("mouthFrown", 0.5), "noseSneerLeft": 0.25},
    ),
    "doubtful": Shade(
        {"surprised": 0.1},
        {**_ONE_BROW, **both("mouthFrown", 0.45), "mouthShrugLower": 0.55, **both("mouthPress", 0.2)},
    ),
    "curious": Shade({"surprised": 0.35, "happy": 0.25}, {"browOuterUpLeft": 0.3}, -3),
    "exhausted": Shade({"tired": 1.0}, {**both("eyeBlink", 0.16), "jawOpen": 0.06, **both("mouthFrown", 0.15)}, 4),
    "bored": Shade({"tired": 0.65}, {"mouthLeft": 0.3, "mouthShrugLower": 0.2, **both("browOuterUp", 0.12)}, -2),
    "dazed": Shade({"tired": 0.4, "surprised": 0.25}, {"jawOpen": 0.08}),
    "loving": Shade({"tender": 1.0}, both("eyeBlink", 0.08), 1),
    "grateful": Shade({"tender": 0.7, "happy": 0.35}, {"browInnerUp": 0.2}, 3),
    "wistful": Shade({"tender": 0.4, "sad": 0.35}, both("eyeBlink", 0.1), -2),
    "compassionate": Shade({"tender": 0.45, "sad": 0.3}, {"browInnerUp": 0.4}, 3),
    "serene": Shade({"tender": 0.35}, both("eyeBlink", 0.22)),
}  # fmt: skip
"""By its name in `film.mood`; units that a mood has too are added to them."""


def feeling(mood: str, shade: str = "") -> Mood:
    """Return what a mood does, or a shade of it (`bitter 0.6`): what is left to a full one is neutral.

    Raises KeyError for what is neither a mood nor a shade.
    """
    if not shade:
        return MOODS[mood]
    name, _, told = shade.partition(" ")
    strength = float(told) if told else 1.0
    made = SHADES[name] if name in SHADES else Shade({name: 1.0})
    shares = {part: share * strength for part, share in made.parts.items()}
    shares["neutral"] = shares.get("neutral", 0.0) + max(0.0, 1.0 - sum(shares.values()))
    face = {unit: share * strength for unit, share in made.face.items()}
    for part, share in shares.items():
        for unit, full in MOODS[part].face.items():
            face[unit] = face.get(unit, 0.0) + share * full
    plain = MOODS["neutral"]

    def mixed(of: str) -> float:
        """One number of the moods, from the neutral one by their shares."""
        base = float(getattr(plain, of))
        return base + sum(share * (float(getattr(MOODS[part], of)) - base) for part, share in shares.items())

    return Mood(
        face={unit: share for unit, share in face.items() if share > 0},
        energy=mixed("energy"),
        open=mixed("open"),
        slump=mixed("slump"),
        chin=mixed("chin") + made.chin * strength,
        pace=mixed("pace"),
    )
