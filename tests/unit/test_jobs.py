from __future__ import annotations

import time

import pytest

from movie_director.jobs.table import ATTEMPTS, JobTable
from movie_director.testing.scripted import scripted_recipe

ONE, TWO = scripted_recipe(number=1), scripted_recipe(number=2)


@pytest.fixture
def dead():
    return set()


@pytest.fixture
def table(tmp_path, dead):
    table = JobTable(tmp_path / "jobs.sqlite", alive=lambda owner: owner not in dead)
    yield table
    table.close()


def claim_when_due(table, owner="w"):
    for _ in range(100):
        claim = table.claim("tools", owner)
        if claim is not None:
            return claim
        time.sleep(0.02)
    raise AssertionError("no job became due")


def test_a_job_goes_from_queued_to_done(table):
    assert table.enqueue(ONE, "tools", "me#1").state == "queued"
    assert table.waiting("tools") == 1
    claim = table.claim("tools", "w")
    assert (claim.recipe, claim.epoch, claim.attempts) == (ONE, 1, 1)
    assert table.heartbeat(claim, 0.5, "half") == "on"
    job = table.get(ONE.digest)
    assert (job.state, job.share, job.note) == ("running", 0.5, "half")
    assert table.finish(claim)
    assert table.get(ONE.digest).state == "done"
    assert table.waiting("tools") == 0


def test_a_job_is_claimed_once_and_only_in_its_slot(table):
    table.enqueue(ONE, "tools", "me#1")
    assert table.claim("stage", "w") is None
    assert table.claim("tools", "w") is not None
    assert table.claim("tools", "v") is None


def test_jobs_are_taken_in_the_order_they_were_asked_for(table):
    for recipe in (TWO, ONE):
        table.enqueue(recipe, "tools", "me#1")
    assert table.claim("tools", "w").recipe == TWO


def test_asking_twice_makes_one_job(table):
    table.enqueue(ONE, "tools", "me#1")
    table.claim("tools", "w")
    assert table.enqueue(ONE, "tools", "me#2").state == "running"
    assert table.waiting("tools") == 0


def test_a_dead_workers_job_is_queued_again_at_once_with_a_pause(table, dead):
    table.enqueue(ONE, "tools", "me#1")
    table.claim("tools", "w")
    dead.add("w")
    table.reset()
    assert table.get(ONE.digest).state == "queued"
    assert table.claim("tools", "v") is None
    assert claim_when_due(table).attempts == 2


def test_after_three_deaths_a_job_has_failed(table):
    table.enqueue(ONE, "tools", "me#1")
    for attempt in range(ATTEMPTS):
        claim_when_due(table)
        table.crashed("w", f"fire number {attempt + 1}")
    job = table.get(ONE.digest)
    assert (job.state, job.failure) == ("failed", "crash")
    assert "fire number 3" in job.error


def test_a_worker_that_lost_its_claim_changes_nothing(table):
    table.enqueue(ONE, "tools", "me#1")
    old = table.claim("tools", "w")
    table.crashed("w", "it seemed so")
    assert table.heartbeat(old, 0.9) == "lost"
    new = claim_when_due(table)
    assert not table.finish(old)
    assert not table.fail(old, "engine", "no")
    assert not table.give_back(old)
    assert table.finish(new)


def test_work_that_nobody_wants_is_cancelled(table):
    for recipe in (ONE, TWO):
        table.enqueue(recipe, "tools", "me#1")
    claim = table.claim("tools", "w")
    for recipe in (ONE, TWO):
        table.leave(recipe.digest, "me#1")
    assert table.get(TWO.digest).state == "cancelled"
    assert table.heartbeat(claim, 0.1) == "cancel"
    assert table.give_back(claim)
    assert table.get(ONE.digest).state == "cancelled"


def test_work_that_someone_else_wants_goes_on(table, dead):
    table.enqueue(ONE, "tools", "me#1")
    table.enqueue(ONE, "tools", "you#1")
    claim = table.claim("tools", "w")
    table.leave(ONE.digest, "me#1")
    assert table.look(claim) == "on"
    dead.add("you")
    table.reset()
    assert table.look(claim) == "cancel"


def test_work_given_back_is_not_an_attempt(table):
    table.enqueue(ONE, "tools", "me#1")
    assert table.give_back(table.claim("tools", "w"))
    assert table.claim("tools", "w").attempts == 1


def test_a_failed_job_can_be_asked_for_again(table):
    table.enqueue(ONE, "tools", "me#1")
    table.fail(table.claim("tools", "w"), "setup", "no lamp", "Buy one.")
    job = table.get(ONE.digest)
    assert (job.state, job.failure, job.error, job.cure) == ("failed", "setup", "no lamp", "Buy one.")
    job = table.enqueue(ONE, "tools", "me#2")
    assert (job.state, job.attempts, job.error) == ("queued", 0, "")


def test_after_everything_died_a_new_run_starts_with_fresh_attempts(table, dead):
    table.enqueue(ONE, "tools", "me#1")
    table.claim("tools", "w")
    dead.update({"me", "w"})
    job = table.enqueue(ONE, "tools", "you#1")
    assert (job.state, job.attempts) == ("queued", 0)
    assert table.claim("tools", "v") is not None


def test_another_connections_writes_are_noticed_cheaply(table, tmp_path):
    version = table.version()
    assert table.version() == version
    other = JobTable(tmp_path / "jobs.sqlite")
    other.enqueue(ONE, "tools", "me#1")
    other.close()
    assert table.version() != version
