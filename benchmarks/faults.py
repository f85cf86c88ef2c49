"""How many planted faults the checkers of the script find, and how often they cry wolf: `python -m benchmarks faults`.

`benchmarks/faults` holds short screenplays of several writers, each clean and with three faults in it, which people who
knew nothing of the checkers planted: a thing that changes hands off-screen, clothes that change, a scene that drags, a
feeling that jumps. Each round was measured once before anybody read it (`benchmarks/results` says so), and mended by
after. A fault is found when a note of its kind is about its scene. Any note about a scene in which no fault was planted
is a false alarm; so is one of another kind about a scene with a fault.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TypedDict

from movie_director.crew.desk import Desk
from movie_director.crew.roles import CONTINUITY_CHECKER, PACING_ANALYSER
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

FAULTS = Path(__file__).parent / "faults"
KINDS = ("hands", "clothes", "drags", "emotion")


class Planted(TypedDict):
    """A fault: the file that it is in, its kind, the number of its scene from 1, and what it is in words."""

    file: str
    kind: str
    scene: int
    what: str


def measure() -> dict[str, object]:
    """Return, by round, hits by kind, all hits, false alarms, and how many scenes were read; and what was missed."""
    return {folder.name: of(folder) for folder in sorted(FAULTS.iterdir()) if folder.is_dir()}


def of(folder: Path) -> dict[str, object]:
    """Measure one round."""
    planted: list[Planted] = json.loads((folder / "faults.json").read_text(encoding="utf-8"))
    hits = {kind: [0, 0] for kind in KINDS}
    missed: list[str] = []
    alarms: list[str] = []
    scenes = 0
    for page in sorted(folder.glob("*.fountain")):
        film = film_of(page.read_text(encoding="utf-8"))
        names = sorted(scene.name for scene in film.of(Scene))
        scenes += len(names)
        noted = set(notes(film))
        here = {(names[each["scene"] - 1], each["kind"]): each for each in planted if each["file"] == page.name}
        for spot, each in here.items():
            found = any((scene, kind) == spot for scene, kind, _ in noted)
            hits[each["kind"]][0] += found
            hits[each["kind"]][1] += 1
            missed += [] if found else [f"{page.stem}: {each['kind']}: {each['what']}"]
        alarms += [f"{page.stem}: {words}" for scene, kind, words in sorted(noted) if (scene, kind) not in here]
    found, all_ = (sum(pair[n] for pair in hits.values()) for n in (0, 1))
    return {
        "hits": {kind: f"{pair[0]} of {pair[1]}" for kind, pair in hits.items()},
        "share": round(found / all_, 3),
        "scenes": scenes,
        "false alarms": len(alarms),
        "false share": round(len(alarms) / scenes, 3),
        "missed": missed,
        "alarms": alarms,
    }


def notes(film: Film) -> Iterator[tuple[str, str, str]]:
    """Yield the scene, the kind and the words of each note of the checkers."""
    for role in (CONTINUITY_CHECKER, PACING_ANALYSER):
        for words in role.by_rule(film, Desk(again=True)).notes:
            scene = words.partition(":")[0]
            if role is PACING_ANALYSER:
                kind = "drags"
            elif "nothing turns them" in words:
                kind = "emotion"
            else:
                kind = "hands" if "nobody is seen" in words else "clothes"
            yield scene, kind, words
