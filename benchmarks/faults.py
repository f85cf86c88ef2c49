"""How many planted faults the checkers of the script find, and how often they cry wolf: `python -m benchmarks faults`.

`benchmarks/faults` holds short screenplays of several writers, each clean and with three faults in it, which people who
knew nothing of the checkers planted: a thing that changes hands off-screen, clothes that change, a scene that drags, a
feeling that jumps. Each round was measured once before anybody read it (`benchmarks/results` says so), and mended by
after. A fault is found when a note of its kind is about its scene. Any note about a scene in which no fault was planted
is a false alarm; so is one of another kind about a scene with a fault.

`python -m benchmarks.faults --ask ROUND FOLDER` writes what a language model would be sent for each screenplay of a
round, by the roles' briefs; `--told ROUND FOLDER` has the roles played with the answers that were put beside them
(`NAME.ROLE.answer.json`), through the same server, checks and record as a model's, and counts alike.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypedDict
from unittest.mock import patch

from movie_director.crew.desk import Desk
from movie_director.crew.roles import CONTINUITY_CHECKER, PACING_ANALYSER
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.project import history
from movie_director.studio.crew import work
from movie_director.studio.make import Wanted, prepare
from movie_director.testing.films import film_of
from movie_director.testing.language_server import LanguageServer
from movie_director.values.money import Money

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


Noted = Callable[[Path, Film], Iterator[tuple[str, str, str]]]


def of(folder: Path, noted_by: Noted | None = None) -> dict[str, object]:
    """Measure one round, by rule or by who notes."""
    noted_by = noted_by or (lambda _, film: notes(film))
    planted: list[Planted] = json.loads((folder / "faults.json").read_text(encoding="utf-8"))
    hits = {kind: [0, 0] for kind in KINDS}
    missed: list[str] = []
    alarms: list[str] = []
    scenes = 0
    for page in sorted(folder.glob("*.fountain")):
        film = film_of(page.read_text(encoding="utf-8"))
        names = sorted(scene.name for scene in film.of(Scene))
        scenes += len(names)
        noted = set(noted_by(page, film))
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


def asked(folder: Path) -> Noted:
    """Note nothing, and write what a model is sent for each screenplay into a folder."""

    def ask(page: Path, film: Film) -> Iterator[tuple[str, str, str]]:
        for role in (CONTINUITY_CHECKER, PACING_ANALYSER):

            def answer(request: dict[str, Any], role: str = role.name) -> str:
                (folder / f"{page.stem}.{role}.request.json").write_text(
                    json.dumps(request, indent=1, ensure_ascii=False)
                )
                return '{"notes": []}'

            list(_played(page, film, role.name, answer))
        return iter(())

    return ask


def told(folder: Path) -> Noted:
    """The notes of a model whose answers lie in a folder."""

    def tell(page: Path, film: Film) -> Iterator[tuple[str, str, str]]:
        for role in (CONTINUITY_CHECKER, PACING_ANALYSER):
            said = (folder / f"{page.stem}.{role.name}.answer.json").read_text(encoding="utf-8")
            for words in _played(page, film, role.name, lambda _, said=said: said):
                scene, sort, _ = (part.strip() for part in f"{words}::".split(":", 2))
                kind = {"feeling": "emotion"}.get(sort, sort)
                if kind in KINDS:  # others were not planted, and are not counted as alarms of these
                    yield scene, kind, words

    return tell


def _played(page: Path, film: Film, name: str, answer: Callable[[dict[str, Any]], str]) -> tuple[str, ...]:
    """A role's notes on a screenplay, with a server that answers so in the model's place."""
    role = next(r for r in (CONTINUITY_CHECKER, PACING_ANALYSER) if r.name == name)
    with tempfile.TemporaryDirectory() as folder, LanguageServer([answer]) as server:
        here = {"MOVIE_DIRECTOR_MODEL": "server:stand-in", "MOVIE_DIRECTOR_MODEL_URL": server.url}
        with patch.dict(os.environ, here):
            studio = prepare(page, Path(folder) / "film", Wanted(budget=Money.parse("1")))
            done = work(studio, role, film, Desk(again=True))
        history.settled()
    first, *rest = done.proposal.notes
    if "written by" not in first:
        raise ValueError(f"{page.stem}: {first}")
    return tuple(rest)


def main(arguments: list[str]) -> None:
    """Ask, or count what was told."""
    how, of_round, folder = arguments
    noted = {"--ask": asked, "--told": told}[how](Path(folder))
    print(json.dumps(of(Path(of_round), noted), indent=1, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1:])
