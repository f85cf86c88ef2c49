"""Planning again after an edit: the same sheet as from nothing, whatever was taken away in between."""

import os
import shutil
import time
from dataclasses import replace

import pytest

from movie_director.build.plan import plan, resolve
from movie_director.build.take import CameraReport, Take
from movie_director.film.edits import Change
from movie_director.film.shot import Shot
from movie_director.project import history
from movie_director.studio.make import prepare
from movie_director.studio.plan import plan_film
from movie_director.testing.films import SAMPLE
from movie_director.testing.sketch import OUTPUTS
from movie_director.values.money import FREE


@pytest.fixture
def studio(tmp_path):
    """A film of which everything was made, by nobody in particular, and that was planned once."""
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    studio = prepare(script, tmp_path / "film")
    made = {}
    for setup in studio.schedule():
        recipe = resolve(setup, made)
        made[setup.slate] = studio.takes.add(take_of(studio, setup, recipe, "first"))
        studio.project.record(setup.slate, recipe.digest)
    age(studio)
    assert not plan_film(studio).to_make
    yield studio
    history.settled()


def take_of(studio, setup, recipe, words):
    outputs = {}
    for name in OUTPUTS[setup.operation.partition("@")[0]]:
        with studio.vault.scratch() as folder:
            (folder / "made").write_text(f"{words} {name} of {recipe.digest}")
            outputs[name] = studio.vault.put(folder / "made", "text/plain")
    return Take(recipe, outputs, CameraReport(setup.engine), FREE, "2026-11-21T10:00:00+00:00")


def age(studio):
    """Have the takes' folders look as if nothing had been put there lately, so that what is remembered is believed."""
    before = time.time() - 60
    for shelf in studio.project.paths.takes.iterdir():
        os.utime(shelf, (before, before))


def told(sheet):
    return [(x.setup, x.state, x.reason, x.recipe, x.take, x.waits_for, x.price, x.seconds) for x in sheet.lines]


def from_nothing(studio):
    """The sheet of somebody who remembers nothing."""
    return plan(
        studio.schedule(),
        studio.takes,
        studio.vault,
        studio.project.performed,
        studio.quote,
        studio.held(),
        studio.project.revision,
    )


def line_of(sheet, slate):
    return next(line for line in sheet.lines if line.setup.slate == slate)


def a_picture(studio):
    return f"{next(iter(studio.project.film.of(Shot))).name}/picture"


def test_planning_again_keeps_the_lines_of_what_did_not_change(studio):
    before = plan_film(studio)
    shot = next(iter(studio.project.film.of(Shot)))
    studio.project.apply([Change(shot.ref, "move", "pan-left")], "test", "test")
    after = plan_film(studio)
    own = {f"{shot.name}/{what}" for what in ("framing", "picture", "segment")}
    assert {x.setup.slate for x in after.to_make} == own | {"film/master"}
    kept = {id(x) for x in before.lines}
    assert all((id(x) in kept) == (not x.to_make) for x in after.lines)
    assert told(after) == told(from_nothing(studio))


def test_a_file_that_a_person_deleted_is_noticed_at_the_next_plan_and_when_it_is_back(studio, tmp_path):
    slate = a_picture(studio)
    file = studio.vault.path(line_of(plan_film(studio), slate).take.outputs["picture"].content)
    shutil.move(file, tmp_path / "away")
    for _ in range(2):
        sheet = plan_film(studio)
        assert (line_of(sheet, slate).state, line_of(sheet, slate).reason) == (
            "missing",
            "its files are gone from the vault",
        )
        assert line_of(sheet, "film/master").reason.startswith("waits for ")
        assert told(sheet) == told(from_nothing(studio))
    shutil.move(tmp_path / "away", file)
    assert not plan_film(studio).to_make


def test_a_deleted_file_is_noticed_though_the_plan_that_looked_for_it_failed(studio, monkeypatch):
    slate = a_picture(studio)
    studio.vault.path(line_of(plan_film(studio), slate).take.outputs["picture"].content).unlink()
    with monkeypatch.context() as broken, pytest.raises(OSError, match="no price"):
        broken.setattr("movie_director.studio.open.Studio.quote", _no_price)
        plan_film(studio)
    assert line_of(plan_film(studio), slate).state == "missing"


def _no_price(studio, recipe):
    raise OSError("no price")


def test_a_take_whose_record_was_taken_away_is_made_again(studio):
    slate = a_picture(studio)
    recipe = line_of(plan_film(studio), slate).recipe.digest
    (studio.project.paths.takes / recipe[:2] / f"{recipe}.json").unlink()
    sheet = plan_film(studio)
    assert line_of(sheet, slate).state == "missing"
    assert line_of(sheet, "film/master").to_make
    assert told(sheet) == told(from_nothing(studio))


def test_another_take_of_the_same_recipe_makes_stale_what_reads_it(studio):
    slate = a_picture(studio)
    line = line_of(plan_film(studio), slate)
    recipe = line.recipe.digest
    (studio.project.paths.takes / recipe[:2] / f"{recipe}.json").unlink()
    studio.takes.add(replace(take_of(studio, line.setup, line.recipe, "second"), made_at="2026-11-22T10:00:00+00:00"))
    sheet = plan_film(studio)
    assert line_of(sheet, slate).state == "current"
    assert line_of(sheet, slate).take is not line.take
    assert line_of(sheet, slate.replace("picture", "segment")).state == "stale"
    assert told(sheet) == told(from_nothing(studio))


def test_a_circled_take_stands_from_the_moment_at_which_it_is_back(studio, tmp_path):
    slate = a_picture(studio)
    first = line_of(plan_film(studio), slate)
    shot = next(iter(studio.project.film.of(Shot)))
    cut = studio.project.film.cut
    studio.project.apply(
        [Change(shot.ref, "move", "pan-left"), Change(cut.ref, "circled", {slate: first.recipe.digest})],
        "test",
        "test",
    )
    assert line_of(plan_film(studio), slate).take is first.take
    for setup in (line_of(plan_film(studio), slate.replace("picture", "framing")).setup, _uncircled(studio, slate)):
        studio.takes.add(take_of(studio, setup, resolve(setup, _made(studio)), "panned"))
    file = studio.vault.path(first.take.outputs["picture"].content)
    shutil.move(file, tmp_path / "away")
    assert line_of(plan_film(studio), slate).take is not first.take
    shutil.move(tmp_path / "away", file)
    sheet = plan_film(studio)
    assert line_of(sheet, slate).take is first.take
    assert told(sheet) == told(from_nothing(studio))


def _uncircled(studio, slate):
    return replace(studio.schedule()[slate], circled=None)


def _made(studio):
    return {x.setup.slate: x.take for x in plan_film(studio).lines if not x.to_make}
