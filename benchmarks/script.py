"""What a screenplay costs to read, to plan, and to plan again after one edit: `python -m benchmarks.script [pages]`.

The screenplays are generated (`testing/screenplays.py`). Plans are made in memory, and through the studio on the disk,
where a plan also journals the edit and looks at every file that was made; in both everything was made before the edit,
which is the dearest case. Each figure is also given as a multiple of the least that it could cost here and now:
hashing the same bytes, hashing every recipe once, or writing the same files with one sync.
"""

from __future__ import annotations

import hashlib
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

from movie_director.breakdown.schedule import Breakdown, Delivery
from movie_director.build.plan import plan, resolve
from movie_director.build.ports import Takes, Vault
from movie_director.build.setup import Schedule
from movie_director.build.take import CameraReport, Output, Take
from movie_director.crew.reader import read_script
from movie_director.film.character import Wardrobe
from movie_director.film.edits import Change, Edit, Remove, apply_all, edit_to, perform
from movie_director.film.film import Film
from movie_director.film.shot import Shot
from movie_director.interchange.reading import read_manuscript
from movie_director.project import history
from movie_director.project.files import append_line, write_all, write_text
from movie_director.studio.make import prepare
from movie_director.studio.plan import plan_film
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryTakes, InMemoryVault
from movie_director.testing.screenplays import screenplay
from movie_director.testing.sketch import OUTPUTS, SketchEngine
from movie_director.values.digest import Digest
from movie_director.values.money import FREE
from movie_director.values.slate import Slate

FEATURE = 120
SHOTS = (500, 2500)
TIMES = 5
NEW_SCENE = "INT. ATTIC - NIGHT\n\nNora lights a match.\n\nNORA\nIt was here all along.\n\n"


class Measured(NamedTuple):
    """Milliseconds, and those of the least that the same could cost."""

    ms: float
    least: float


def measure(folder: Path, pages: int = FEATURE, sizes: Sequence[int] = SHOTS) -> dict[str, Measured]:
    """Return what was measured, by what was done."""
    found = dict(_first(folder, pages))
    for shots in sizes:
        text = _script_of(shots)
        count = len(list(film_of(text).of(Shot)))
        for what, measured in (*_in_memory(text), *_on_disk(folder / str(shots), text)):
            found[f"{count} shots, {what}"] = measured
    return found


def _first(folder: Path, pages: int) -> Iterator[tuple[str, Measured]]:
    """Read a screenplay, and make a project of it on the disk."""
    script = folder / "feature.fountain"
    script.write_text(screenplay(pages), encoding="utf-8")
    film = film_of(script.read_text(encoding="utf-8"))
    hashing = _median(lambda: hashlib.sha256(script.read_bytes()).hexdigest())
    parsing = _median(lambda: read_manuscript(script))
    yield f"{pages} pages, read the file", Measured(parsing, hashing)
    yield (
        f"{pages} pages, read the file and break it down",
        Measured(parsing + _median(lambda: read_script(film)), hashing),
    )
    begun = time.perf_counter()
    studio = prepare(script, folder / "feature")
    prepared = _since(begun)
    begun = time.perf_counter()
    plan_film(studio)
    planned = _since(begun)
    history.settled()
    texts = {folder / "copy" / path.name: path.read_text(encoding="utf-8") for path in studio.project.paths.documents()}
    begun = time.perf_counter()
    write_all(texts)
    writing = _since(begun)
    yield f"{pages} pages, first plan: read, cast, cover, write {len(texts)} documents", Measured(prepared, writing)
    yield f"{pages} pages, first plan: schedule and call sheet", Measured(planned, _hashing(studio.schedule()))
    yield f"{pages} pages, first plan", Measured(prepared + planned, writing)


def _in_memory(text: str) -> Iterator[tuple[str, Measured]]:
    delivery = Delivery(pins=dict.fromkeys(OUTPUTS, "sketch@1"))
    film, engine, vault, takes = film_of(text), SketchEngine(), _Everything(), InMemoryTakes()
    running = Breakdown()
    schedule = running.of(film, delivery)
    made = _make_all(schedule, takes)

    def history(slate: Slate) -> list[Digest]:
        return made.get(slate, [])

    standing = plan(schedule, takes, vault, history, engine.quote).made
    least = _hashing(schedule)
    fresh = _median(lambda: Breakdown().of(film, delivery))
    yield "schedule from nothing, in memory", Measured(fresh, least)
    for what, edits in _edits(film, text):

        def replan(edits: Sequence[Edit] = edits) -> None:
            edited = apply_all(film, edits)
            plan(running.of(edited, delivery), takes, vault, history, engine.quote, standing=standing)

        def back() -> None:
            running.of(film, delivery)

        yield f"{what}, in memory", Measured(_median(replan, back), least)


def _on_disk(folder: Path, text: str) -> Iterator[tuple[str, Measured]]:
    folder.mkdir()
    script = folder / "film.fountain"
    script.write_text(text, encoding="utf-8")
    studio = prepare(script, folder / "film")
    with patch("os.fsync"):  # the takes are there already: what they cost is not measured
        made = _make_all(studio.schedule(), studio.takes, studio.vault)
        for slate, recipes in made.items():
            append_line(studio.project.paths.slates, {"slate": slate, "recipe": recipes[0]})
    history.settled()
    sheet = plan_film(studio)
    assert not sheet.to_make, sheet.to_make[0]
    film = studio.project.film
    least = 3 * _median(lambda: write_text(folder / "synced", "x" * 1000))  # the journal, the documents, the revision
    for what, edits in _edits(film, text):
        undoing = perform(film, edits)[1][::-1]

        def replan(edits: Sequence[Edit] = edits) -> None:
            studio.project.apply(edits, "benchmark", "benchmark")
            plan_film(studio)

        def back(edits: Sequence[Edit] = undoing) -> None:
            studio.project.apply(edits, "benchmark", "benchmark")
            plan_film(studio)
            history.settled()

        yield f"{what}, on the disk", Measured(_median(replan, back), least)


def _edits(film: Film, text: str) -> Iterator[tuple[str, Sequence[Edit]]]:
    """One edit of each kind, as a film in which everything was made would get it."""
    shot = film.shots(film.cut.scenes[3])[1]
    yield (
        "one shot's camera moves otherwise",
        [Change(shot.ref, "move", "pan-left" if shot.move != "pan-left" else "static")],
    )
    spoken = [i for i, e in enumerate(film.screenplay.elements) if e.speaks]
    line = spoken[len(spoken) // 2]
    elements = [
        e.model_copy(update={"text": e.text + " Yes."}) if i == line else e
        for i, e in enumerate(film.screenplay.elements)
    ]
    yield "one line reworded", [edit_to(film.screenplay, film.screenplay.having(elements=elements))]
    middle = text.index("\n\nINT. ", len(text) // 2) + 2
    longer = film_of(text[:middle] + NEW_SCENE + text[middle:], film)
    yield "a scene inserted", _difference(film, longer)
    lead = max(film.of(Wardrobe), key=lambda look: sum(look.name in s.people for s in film.of(Shot)))
    appearance = {**lead.appearance.model_dump(mode="json"), "top_colour": "#112233"}
    yield "the lead's coat, seen in most scenes", [Change(lead.ref, "appearance", appearance)]


def _difference(before: Film, after: Film) -> list[Edit]:
    changed = [(before.documents.get(ref), d) for ref, d in after.documents.items()]
    edits: list[Edit] = [edit_to(was, d) for was, d in changed if was != d]
    return edits + [Remove(ref) for ref in before.documents if ref not in after.documents]


def _script_of(shots: int) -> str:
    """A screenplay that is covered in about as many shots."""
    dense = len(list(film_of(screenplay(40)).of(Shot))) / 40
    return screenplay(max(1, round(shots / dense)))


class _Everything(InMemoryVault):
    """A vault that has whatever it is asked for."""

    def has(self, content: str) -> bool:
        """It has."""
        return True


def _make_all(schedule: Schedule, takes: Takes, vault: Vault | None = None) -> dict[Slate, list[Digest]]:
    """Record a take of every setup; return the recipes by slate. Without a vault nothing is put anywhere."""
    made: dict[Slate, Take] = {}
    for setup in schedule:
        recipe = resolve(setup, made)
        assert recipe is not None
        outputs = {
            name: _output(f"{name} of {recipe.digest}", vault) for name in OUTPUTS[setup.operation.partition("@")[0]]
        }
        made[setup.slate] = takes.add(
            Take(recipe, outputs, CameraReport(setup.engine), FREE, "2026-11-21T10:00:00+00:00")
        )
    return {slate: [take.recipe.digest] for slate, take in made.items()}


def _output(text: str, vault: Vault | None) -> Output:
    if vault is None:
        digest = hashlib.sha256(text.encode()).hexdigest()
        return Output(digest, digest, "text/plain", len(text))
    with vault.scratch() as folder:
        (folder / "made").write_text(text)
        return vault.put(folder / "made", "text/plain")


def _hashing(schedule: Schedule) -> float:
    """Milliseconds of naming every recipe of a schedule once, without what is remembered."""
    recipes = [setup.recipe({}) for setup in schedule]
    return _median(lambda: [replace(recipe).digest for recipe in recipes])


def _median(act: Callable[[], object], back: Callable[[], object] | None = None) -> float:
    def once() -> float:
        begun = time.perf_counter()
        act()
        spent = _since(begun)
        if back is not None:
            back()
        return spent

    return statistics.median(once() for _ in range(TIMES))


def _since(begun: float) -> float:
    return (time.perf_counter() - begun) * 1000


def main() -> None:
    """Print the table."""
    pages = int(sys.argv[1]) if len(sys.argv) > 1 else FEATURE
    with tempfile.TemporaryDirectory() as folder:
        found = measure(Path(folder), pages)
    print(f"{'':64}{'ms':>9}{'times the least':>17}")
    for what, (milliseconds, least) in found.items():
        print(f"{what:64}{milliseconds:9.1f}{milliseconds / least:17.1f}")


if __name__ == "__main__":
    main()
