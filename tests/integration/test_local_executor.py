from __future__ import annotations

import asyncio
import os
import random
import signal
import subprocess
import sys
import time
from dataclasses import replace
from pathlib import Path

import pytest

from movie_director.errors import EngineFailed, Interrupted, TakeMissing
from movie_director.executors.local import LocalExecutor
from movie_director.jobs.table import JobTable
from movie_director.testing.executor_contract import silent
from movie_director.testing.scripted import EFFECTS, ENGINES, read_diary, scripted_recipe
from movie_director.vault.files import FileVault
from movie_director.vault.takes import FileTakes

SHOOT = """
import asyncio, sys
from pathlib import Path
from movie_director.executors.local import LocalExecutor
from movie_director.testing.scripted import ENGINES, scripted_recipe

async def main(project, count, options):
    recipes = [scripted_recipe(number=number, **options) for number in range(count)]
    async with LocalExecutor(project=project, vault=project / "vault", takes=project / "takes",
                             jobs=project / "jobs.sqlite", engines=ENGINES, slot_of={"scripted": "tools"}) as executor:
        await asyncio.gather(*(executor.run(recipe, lambda share, note="": None) for recipe in recipes))

asyncio.run(main(Path(sys.argv[1]), int(sys.argv[2]), eval(sys.argv[3])))
"""


def local(project, **options):
    places = {"vault": project / "vault", "takes": project / "takes", "jobs": project / "jobs.sqlite"}
    slot_of = {"scripted": "tools", "scripted-stage": "stage"}
    return LocalExecutor(**{"project": project, **places, "engines": ENGINES, "slot_of": slot_of, **options})


def shoot(project, count, **parameters):
    arguments = [sys.executable, "-c", SHOOT, str(project), str(count), repr(parameters)]
    return subprocess.Popen(arguments, stderr=subprocess.PIPE)


def deeds(project, deed="start"):
    return [line for line in read_diary(project / EFFECTS) if line.deed.partition(":")[0] == deed]


def workers(project):
    """The numbers of the worker processes of a project, and of what they started."""
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            words = (folder / "cmdline").read_bytes().decode().split("\0")
            state = (folder / "stat").read_text().rpartition(")")[2].split()[0]
        except OSError:
            continue
        if state != "Z" and "movie_director.worker" in words and str(project) in words:
            found.append(int(folder.name))
    return found


def alive(pid):
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(true, seconds=60.0):
    until = time.monotonic() + seconds
    while not true():
        assert time.monotonic() < until, "it did not come true in time"
        time.sleep(0.02)


async def until(true, seconds=60.0):
    await asyncio.to_thread(wait_until, true, seconds)


async def test_a_worker_that_dies_is_replaced_and_its_recipe_is_tried_again(tmp_path):
    async with local(tmp_path) as executor:
        take = await executor.run(scripted_recipe(die=2, text="third time lucky"), silent)
    assert take.outputs["main"].size == 16
    assert len(deeds(tmp_path)) == 3


async def test_a_recipe_that_kills_three_workers_fails_with_the_reason(tmp_path):
    async with local(tmp_path) as executor:
        with pytest.raises(EngineFailed, match=r"died 3 times.*SIGKILL"):
            await executor.run(scripted_recipe(die=9), silent)
        await executor.run(scripted_recipe(), silent)
    assert len(deeds(tmp_path)) == 4


async def test_a_broken_engine_is_not_tried_again(tmp_path):
    async with local(tmp_path) as executor:
        with pytest.raises(EngineFailed, match="scripted@1 broke: RuntimeError: a bug"):
            await executor.run(scripted_recipe(**{"break": "a bug"}), silent)
    assert len(deeds(tmp_path)) == 1


async def test_workers_that_cannot_start_are_given_up_with_their_last_words(tmp_path):
    async with local(tmp_path, engines="movie_director.testing.scripted:broken_engines") as executor:
        with pytest.raises(EngineFailed, match=r"out for lunch\. Call them back"):
            await executor.run(scripted_recipe(), silent)


async def test_workers_start_only_for_slots_that_are_needed(tmp_path):
    async with local(tmp_path) as executor:
        assert workers(tmp_path) == []
        await executor.run(scripted_recipe("scripted-stage@1"), silent)
        assert len(workers(tmp_path)) == 1
    assert workers(tmp_path) == []


async def test_an_idle_worker_leaves_and_another_comes_when_there_is_work(tmp_path):
    async with local(tmp_path, idle=0.1) as executor:
        await executor.run(scripted_recipe(number=1), silent)
        await until(lambda: workers(tmp_path) == [])
        await executor.run(scripted_recipe(number=2), silent)


async def test_a_cancelled_call_stops_its_worker_softly_and_the_worker_goes_on(tmp_path):
    async with local(tmp_path, slots={"tools": 1}) as executor:
        call = asyncio.create_task(executor.run(scripted_recipe(seconds=30), silent))
        await until(lambda: deeds(tmp_path))
        before = workers(tmp_path)
        call.cancel()
        with pytest.raises(asyncio.CancelledError):
            await call
        await asyncio.wait_for(executor.run(scripted_recipe(), silent), 2)
        assert workers(tmp_path) == before


async def test_a_call_that_another_waits_for_goes_on_when_one_is_cancelled(tmp_path):
    async with local(tmp_path) as executor:
        recipe = scripted_recipe(seconds=0.5)
        first, second = (asyncio.create_task(executor.run(recipe, silent)) for _ in range(2))
        await until(lambda: deeds(tmp_path))
        first.cancel()
        assert (await second).recipe == recipe
    assert len(deeds(tmp_path)) == 1


async def test_a_report_that_says_stop_stops_the_work(tmp_path):
    def report(share, note=""):
        raise Interrupted("Enough.")

    async with local(tmp_path) as executor:
        with pytest.raises(Interrupted, match="Enough"):
            await executor.run(scripted_recipe(seconds=30), report)


@pytest.mark.parametrize("manner", [{}, {"deaf": True}, {"deaf": True, "stubborn": True}])
async def test_closing_interrupts_calls_and_leaves_no_process_behind(tmp_path, manner):
    async with local(tmp_path, grace=0.6) as executor:
        call = asyncio.create_task(executor.run(scripted_recipe(seconds=30, spawn=True, **manner), silent))
        await until(lambda: deeds(tmp_path, "spawn"))
        begun = time.monotonic()
    assert time.monotonic() - begun < 20, "it did not wait for the work to end"
    with pytest.raises(Interrupted, match="the same command goes on"):
        await call
    child = int(deeds(tmp_path, "spawn")[0].deed.partition(":")[2])
    await until(lambda: not alive(child) and workers(tmp_path) == [])
    table = JobTable(tmp_path / "jobs.sqlite")
    assert table.get(call_recipe(manner)).state == "cancelled"
    table.close()


def call_recipe(manner):
    return scripted_recipe(seconds=30, spawn=True, **manner).digest


async def test_what_was_lost_from_the_vault_is_made_again_but_its_record_stays(tmp_path):
    async with local(tmp_path) as executor:
        take = await executor.run(scripted_recipe(), silent)
        FileVault(tmp_path / "vault").path(take.outputs["main"].content).unlink()
        assert await executor.run(scripted_recipe(), silent) == take
    assert FileVault(tmp_path / "vault").has(take.outputs["main"].content)


async def test_two_executors_share_one_performance(tmp_path):
    recipe = scripted_recipe(seconds=0.4)
    async with local(tmp_path) as one, local(tmp_path) as two:
        first, second = await asyncio.gather(one.run(recipe, silent), two.run(recipe, silent))
    assert first == second
    assert len(deeds(tmp_path)) == 1


async def test_a_recorded_take_that_is_lost_is_not_made_again(tmp_path):
    async with local(tmp_path / "a") as executor:
        take = await executor.run(scripted_recipe(), silent)
    FileTakes(tmp_path / "b" / "takes").add(replace(take, report=replace(take.report, promise="recorded")))
    async with local(tmp_path / "b") as executor:
        with pytest.raises(TakeMissing, match="cannot be made again"):
            await executor.run(scripted_recipe(), silent)


def test_killing_the_parent_ends_its_workers_and_what_they_started(tmp_path):
    process = shoot(tmp_path, 2, seconds=30, spawn=True, deaf=True)
    try:
        wait_until(lambda: len(deeds(tmp_path, "spawn")) == 2)
        children = [int(line.deed.partition(":")[2]) for line in deeds(tmp_path, "spawn")]
    finally:
        process.kill()
        process.communicate()
    wait_until(lambda: workers(tmp_path) == [] and not any(map(alive, children)))


def test_killing_parent_and_workers_together_still_ends_what_they_started(tmp_path):
    process = shoot(tmp_path, 1, seconds=30, spawn=True, deaf=True)
    wait_until(lambda: deeds(tmp_path, "spawn"))
    child = int(deeds(tmp_path, "spawn")[0].deed.partition(":")[2])
    for pid in [process.pid, *workers(tmp_path)]:
        os.kill(pid, signal.SIGKILL)
    process.communicate()
    wait_until(lambda: not alive(child))


def test_ctrl_c_ends_everything_cleanly(tmp_path):
    process = shoot(tmp_path, 4, seconds=30)
    wait_until(lambda: len(deeds(tmp_path)) == 2)
    process.send_signal(signal.SIGINT)
    _, errors = process.communicate(timeout=25)
    assert b"KeyboardInterrupt" in errors
    assert workers(tmp_path) == []


@pytest.mark.parametrize("seed", [7])
def test_nothing_is_lost_and_nothing_finished_is_made_twice_when_everything_is_killed(tmp_path, seed):
    """Workers die every 0.1 to 0.3 s, and every fourth time the parent too; 24 takes of 0.1 s by two workers."""
    chance = random.Random(seed)
    count, kills, parents = 24, 0, 1
    process = shoot(tmp_path, count, seconds=0.1)
    begun = time.monotonic()
    while process.poll() is None and kills < 14 and time.monotonic() - begun < 10:
        time.sleep(chance.uniform(0.1, 0.3))
        victims = [process.pid] if kills % 4 == 3 else workers(tmp_path)
        if not victims or process.poll() is not None:
            continue
        kills += 1
        os.kill(chance.choice(victims), signal.SIGKILL)
        if victims == [process.pid]:
            process.communicate()
            process, parents = shoot(tmp_path, count, seconds=0.1), parents + 1
    while True:  # an unlucky recipe may have lost three workers; the same command goes on
        _, errors = process.communicate(timeout=120)
        if process.returncode == 0:
            break
        assert b"its worker died 3 times" in errors or b"worker starts" in errors, errors.decode()
        process = shoot(tmp_path, count, seconds=0.1)
    takes, vault = FileTakes(tmp_path / "takes"), FileVault(tmp_path / "vault")
    recorded = {take.recipe.digest: take for take in takes.all()}
    assert len(recorded) == count
    assert all(vault.has(take.outputs["main"].content) for take in recorded.values())
    assert list(vault.damaged()) == []
    for line in deeds(tmp_path):
        path = tmp_path / "takes" / line.recipe[:2] / f"{line.recipe}.json"
        assert line.at <= path.stat().st_mtime, "a finished take was begun again"
    assert kills >= 6
    assert parents >= 2
    wait_until(lambda: workers(tmp_path) == [])
