"""What the background costs: a wide shot with none, twelve and thirty of it, and with two of the cast.

All is processor time, Blender's included. A picture is one more of 640x360 at the low tier, its plate and people
there, in seconds and as ratios to a picture of two of the cast less one of nobody. A shot is one of two seconds, 24
pictures, in a process of its own whose plate is there: the first, with nothing kept of the background on disk (`new`)
and with all kept (`kept`), and the one after it (`next`). Run: `python -m benchmarks.crowd`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from benchmarks.people import looks, perform, picture_cost, staged, timing_of
from benchmarks.pictures import ordered, spent
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.installation import Installation
from movie_director.testing.in_memory import InMemoryVault

COUNTS = (0, 12, 30)
ROWS = 10


def measure() -> dict[str, object]:
    """Return seconds a picture, and what of the cast the background costs as much as; then seconds a shot."""
    place = Installation.here()
    wide = wide_shot()
    nobody = picture_cost(place, staged(wide, 0), "low")
    two = picture_cost(place, staged(wide, 2), "low")
    costs = {n: picture_cost(place, crowded(staged(wide, 2), n), "low") for n in COUNTS}
    of_two = two - nobody
    return {
        "how": __doc__,
        "seconds a picture": {"nobody": round(nobody, 4), "two": round(two, 4)}
        | {f"two and {n} behind": round(cost, 4) for n, cost in costs.items()},
        "as many times two of the cast": {str(n): round((cost - two) / of_two, 2) for n, cost in costs.items() if n},
        "seconds a shot": shots(place),
    }


def wide_shot() -> dict[str, Any]:
    """The shot: a street by night from six metres, in rain."""
    scene: dict[str, Any] = dict(ordered("lost-property", "sc02", "two-shot"))
    camera = {**scene["camera"], "position": (0.0, -4.6, 1.9), "target": (0.0, 3.0, 1.1), "lens": 24.0, "fstop": 11.0}
    return {**scene, "camera": camera, "props": []}


def shots(place: Installation) -> dict[str, dict[str, float]]:
    """Seconds of the first and the next shot of two, and of two and thirty, each in a home that keeps no background."""
    found: dict[str, dict[str, float]] = {}
    for what, count in (("two", 0), (f"two and {COUNTS[-1]} behind", COUNTS[-1])):
        with tempfile.TemporaryDirectory() as folder:
            home = Path(folder)
            (home / "cache").mkdir()
            (home / "stage").symlink_to(place.stage)
            for kept in place.cache.iterdir():
                if kept.name != "extras":
                    (home / "cache" / kept.name).symlink_to(kept)
            told = [shot_costs(home, count) for _ in range(3)]  # the first of all makes the plate
            if count:
                for file in (home / "cache" / "extras").iterdir():
                    file.unlink()
                told[1] = shot_costs(home, count)
                found[what] = {"new": told[1][0], "kept": told[2][0], "next": told[2][1]}
            else:
                found[what] = {"first": told[2][0], "next": told[2][1]}
    return found


def shot_costs(home: Path, count: int) -> list[float]:
    """Seconds of the first and the second shot in a process of its own."""
    told = subprocess.run(
        [sys.executable, "-m", "benchmarks.crowd", str(count)],
        env={**os.environ, "MOVIE_DIRECTOR_HOME": str(home)},
        stdout=subprocess.PIPE,
        check=True,
    )
    return json.loads(told.stdout)


def two_shots(count: int) -> list[float]:
    """Shoot a shot with so many behind twice, and say what each cost."""
    engine, vault = BlenderEngine(Installation.here()), InMemoryVault()
    used: list[float] = []
    try:
        for _ in range(2):
            began = spent()
            perform(engine, vault, crowded(staged(wide_shot(), 2), count), timing_of(vault, 48), "low")
            used.append(round(spent() - began, 2))
    finally:
        engine.close()
    return used


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
    print(json.dumps(two_shots(int(sys.argv[1])) if len(sys.argv) > 1 else measure(), indent=2))
