"""What the background costs: a wide shot with none, twelve and thirty of it, and with two of the cast.

All is processor time, Blender's included, a picture of 640x360 at the low tier whose plate and people are there, and as
ratios to a picture of two of the cast less one of nobody. Run: `python -m benchmarks.crowd`.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from benchmarks.people import looks, picture_cost, staged
from benchmarks.pictures import ordered
from movie_director.engines.installation import Installation

COUNTS = (0, 12, 30)
ROWS = 10


def measure() -> dict[str, object]:
    """Return seconds a picture, and what of the cast the background costs as much as."""
    place = Installation.here()
    scene: dict[str, Any] = dict(ordered("lost-property", "sc02", "two-shot"))
    camera = {**scene["camera"], "position": (0.0, -4.6, 1.9), "target": (0.0, 3.0, 1.1), "lens": 24.0, "fstop": 11.0}
    wide = {**scene, "camera": camera, "props": []}
    nobody = picture_cost(place, staged(wide, 0), "low")
    two = picture_cost(place, staged(wide, 2), "low")
    costs = {n: picture_cost(place, crowded(staged(wide, 2), n), "low") for n in COUNTS}
    of_two = two - nobody
    return {
        "seconds a picture": {"nobody": round(nobody, 4), "two": round(two, 4)}
        | {f"two and {n} behind": round(cost, 4) for n, cost in costs.items()},
        "as many times two of the cast": {str(n): round((cost - two) / of_two, 2) for n, cost in costs.items() if n},
    }


def crowded(scene: Mapping[str, Any], count: int) -> dict[str, Any]:
    """The scene with so many in the background, four metres and more behind the cast, half of them walking."""
    if not count:
        return {**scene}
    extras = [
        {
            "look": n % 6,
            "tint": (n * 5 + n // 6) % 6,
            "x": round(-4.0 + 0.85 * (n % ROWS) + 0.3 * (n // ROWS), 2),
            "y": round(1.6 + 0.65 * (n // ROWS), 2),
            "facing": (90.0, -90.0)[n // ROWS % 2],
            "does": ("talk", "listen", "walk", "watch")[n % 4],
        }
        for n in range(count)
    ]
    return {**scene, "crowd": {"looks": looks(6), "extras": extras}}


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
