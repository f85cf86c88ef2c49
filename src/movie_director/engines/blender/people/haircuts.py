"""Haircuts: where hair ends all round the head, how thick it lies and how it is combed.

Heights are in skull units above the eyes (0 the eyes, 1 the crown); azimuth is degrees from the face's middle, the
same to both sides (0 front, 90 ear, 180 nape).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Knots = tuple[tuple[float, float], ...]

_SHORT: Knots = (
    (0, 0.60),
    (28, 0.62),
    (44, 0.52),
    (56, 0.30),
    (64, -0.02),
    (71, -0.10),
    (77, 0.14),
    (88, 0.26),
    (104, 0.16),
    (114, -0.16),
    (124, -0.42),
    (145, -0.56),
    (180, -0.60),
)
_SWEPT: Knots = (
    (0, 0.60),
    (28, 0.60),
    (46, 0.48),
    (60, 0.22),
    (70, 0.0),
    (77, 0.14),
    (88, 0.22),
    (104, 0.12),
    (114, -0.2),
    (126, -0.44),
    (150, -0.54),
    (180, -0.56),
)
_BOB: Knots = ((0, 0.34), (30, 0.32), (47, 0.20), (54, -0.2), (60, -0.92), (80, -0.98), (120, -0.92), (180, -0.88))
_LONG: Knots = (
    (0, 0.60),
    (24, 0.60),
    (40, 0.44),
    (50, 0.0),
    (57, -1.0),
    (70, -1.22),
    (95, -1.2),
    (118, -1.5),
    (140, -1.95),
    (180, -2.1),
)
_FRINGE: Knots = (
    (0, 0.32),
    (30, 0.30),
    (44, 0.24),
    (50, 0.0),
    (57, -1.0),
    (70, -1.22),
    (95, -1.2),
    (118, -1.5),
    (140, -1.95),
    (180, -2.1),
)
_CURLY: Knots = ((0, 0.52), (30, 0.50), (48, 0.34), (60, -0.05), (72, -0.30), (95, -0.42), (120, -0.55), (180, -0.62))
_AFRO: Knots = (
    (0, 0.56),
    (35, 0.52),
    (52, 0.34),
    (64, 0.08),
    (74, -0.08),
    (90, 0.05),
    (110, -0.2),
    (135, -0.45),
    (180, -0.5),
)
_MOP: Knots = (
    (0, 0.24),
    (38, 0.22),
    (50, 0.10),
    (58, -0.12),
    (70, -0.30),
    (95, -0.32),
    (120, -0.48),
    (150, -0.62),
    (180, -0.66),
)
_PIXIE: Knots = (
    (0, 0.40),
    (26, 0.34),
    (44, 0.26),
    (54, 0.10),
    (62, -0.24),
    (70, -0.30),
    (78, 0.05),
    (90, 0.16),
    (104, 0.02),
    (116, -0.24),
    (140, -0.5),
    (180, -0.56),
)
_WAVES: Knots = ((0, 0.58), (24, 0.56), (42, 0.34), (52, -0.05), (60, -0.62), (80, -0.74), (120, -0.72), (180, -0.70))
_SHOULDER: Knots = (
    (0, 0.60),
    (22, 0.60),
    (40, 0.40),
    (50, -0.05),
    (58, -0.85),
    (72, -1.05),
    (100, -1.12),
    (140, -1.2),
    (180, -1.2),
)
_RECEDED: Knots = (
    (0, 0.74),
    (20, 0.76),
    (34, 0.90),
    (46, 0.72),
    (58, 0.34),
    (66, 0.0),
    (77, 0.14),
    (88, 0.24),
    (104, 0.14),
    (114, -0.16),
    (124, -0.42),
    (145, -0.56),
    (180, -0.60),
)


@dataclass(frozen=True)
class Cut:
    """One hairstyle. `line` ends the hair; `thick` and `top` are its thickness at the sides and the crown; `hang` is
    how far it falls straight instead of hugging the neck; `locks` are counted around the head, `groove` deep. Above
    `bare` nothing grows; `wave` is how deep waves lie across it."""

    line: Knots
    thick: float
    top: float
    hang: float = 0.0
    locks: int = 26
    groove: float = 0.03
    ragged: float = 0.0
    part: float | None = None
    bumps: float = 0.0
    sweep: float = 0.0
    bare: float = 9.0
    wave: float = 0.0
    columns: int = 88
    rows: int = 22


def cut_of(look: Mapping[str, Any]) -> Cut | None:
    """The hairstyle of a look; None for a bald head."""
    style, seed = str(look["hair"]), int(look["seed"])
    side = 0.34 if seed % 2 else -0.34
    if look["hat"] == "headscarf" and style != "bald":
        return Cut(_SHORT, 0.03, 0.04, locks=0, groove=0.0)
    if style == "long":
        fringed = (seed // 2) % 3 == 0
        return Cut(
            _FRINGE if fringed else _LONG,
            0.17,
            0.17,
            hang=1.0,
            locks=24,
            groove=0.035,
            ragged=0.05,
            part=None if fringed else side * 0.6,
            rows=30,
        )
    return {
        "bald": None,
        "cropped": Cut(_SHORT, 0.035, 0.06, locks=0, groove=0.0),
        "short": Cut(_SHORT, 0.085, 0.20, locks=22, groove=0.035, ragged=0.05, sweep=0.10),
        "side-part": Cut(_SHORT, 0.08, 0.17, locks=24, groove=0.028, part=side, sweep=0.06),
        "bob": Cut(_BOB, 0.19, 0.17, hang=1.0, locks=22, groove=0.03, ragged=0.05, rows=26),
        "bun": Cut(_SWEPT, 0.09, 0.12, locks=34, groove=0.022),
        "ponytail": Cut(_SWEPT, 0.09, 0.12, locks=34, groove=0.022),
        "balding": Cut(_SHORT, 0.10, 0.10, locks=30, groove=0.03, bare=0.52),
        "slick": Cut(_RECEDED if seed % 3 == 0 else _SHORT, 0.06, 0.13, locks=44, groove=0.02),
        "quiff": Cut(_SHORT, 0.055, 0.22, locks=24, groove=0.03, sweep=0.30),
        "tousled": Cut(_SHORT, 0.13, 0.25, locks=16, groove=0.075, ragged=0.16, sweep=0.14, bumps=0.05),
        "mop": Cut(_MOP, 0.17, 0.20, hang=0.35, locks=26, groove=0.035, ragged=0.09),
        "pixie": Cut(_PIXIE, 0.075, 0.15, locks=26, groove=0.032, ragged=0.08, sweep=0.05),
        "waves": Cut(_WAVES, 0.19, 0.13, hang=0.8, locks=16, groove=0.02, part=side, wave=0.05, columns=96, rows=34),
        "shoulder": Cut(_SHOULDER, 0.18, 0.16, hang=1.0, locks=22, groove=0.034, ragged=0.05, part=side * 0.4, rows=28),
        "updo": Cut(_SWEPT, 0.20, 0.36, locks=30, groove=0.03),
        "plaits": Cut(_SWEPT, 0.085, 0.11, locks=30, groove=0.02, part=0.0),
        "topknot": Cut(_SWEPT, 0.06, 0.10, locks=38, groove=0.022),
        "curly": Cut(_CURLY, 0.26, 0.30, locks=0, bumps=0.16, columns=112, rows=34),
        "afro": Cut(_AFRO, 0.52, 0.58, locks=0, bumps=0.06, columns=112, rows=34),
    }.get(style)


def covers_ears(look: Mapping[str, Any]) -> bool:
    """Whether the hair hides the ears."""
    return look["hair"] in ("bob", "long", "curly", "mop", "waves", "shoulder") or look["hat"] == "headscarf"
