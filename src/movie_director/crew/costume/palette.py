"""Colours of cloth and hair, and how far apart eyes see them."""

from __future__ import annotations

from functools import lru_cache

BRIGHT = (
    "#8f3b2c", "#b5852a", "#5b6b46", "#2a5a5c", "#2f4a73", "#5c3a5e", "#a4562a", "#5d6b78", "#d0c6ae", "#33363c",
    "#b06a70", "#8a9a7c", "#5c1f2a", "#7f9cb4", "#2f4a38", "#9a9184", "#8d7aa6", "#bf6650", "#4d3527",
)  # fmt: skip
MUTED = ("#5b4a3a", "#4c5548", "#6a5d4e", "#3d4c5e", "#7a6a52", "#5d5a58", "#7b4a36", "#46404e", "#8a8172", "#39424a")
DARK = ("#1c1c20", "#26304a", "#33363c", "#4d3527", "#20352b", "#5d6066", "#3c2a3e", "#7a6348", "#3d4c5e", "#5c1f2a")
BLACK = ("#18181b", "#1d1f26")
LINEN = ("#d8d5cc", "#cfc8b4", "#c6ccd2")
PALE = ("#d0c6ae", "#c6ccd2", "#d3b9b0", "#b9c3ae", "#c9b27a", "#b6b0c6", "#a9c0c6")
JEWEL = ("#6e1f2e", "#1f4a4d", "#3b2b63", "#8a5a1c", "#274a2c", "#7a3350", "#26304a", "#8a4a2a")
HAIRS = ("#201812", "#3a2415", "#54351f", "#7a5230", "#6b2f1a", "#a07c46", "#b9924f", "#9a4a20")
GREYS = ("#a5a39e", "#c9c7c2", "#7d7b78")


@lru_cache(maxsize=4096)
def lab(colour: str) -> tuple[float, float, float]:
    """`#rrggbb` as CIE L*a*b* under D65."""
    rgb = [int(colour[k : k + 2], 16) / 255 for k in (1, 3, 5)]
    r, g, b = (v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in rgb)
    xyz = (
        (0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.95047,
        0.2126 * r + 0.7152 * g + 0.0722 * b,
        (0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.08883,
    )
    x, y, z = (v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in xyz)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@lru_cache(maxsize=65536)
def apart(one: str, other: str) -> float:
    """The distance of two colours in CIE L*a*b* (about 2 is just seen, 40 is another colour)."""
    return sum((a - b) ** 2 for a, b in zip(lab(one), lab(other), strict=True)) ** 0.5
