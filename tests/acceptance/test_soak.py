"""The long tests: `make soak`."""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from conftest import COMMAND, ENVIRONMENT, EXAMPLE, ROOT, run, takes_of

from movie_director.engines.ffmpeg.pictures import probe

pytestmark = pytest.mark.soak


@pytest.mark.parametrize("seed", [1, 2])
def test_interrupted_anywhere_by_any_means_it_goes_on_and_makes_no_finished_take_twice(tmp_path, seed):
    chance, project = random.Random(seed), tmp_path / "film"
    finished = {}
    for _ in range(6):
        making = subprocess.Popen(
            [*COMMAND, "make", str(EXAMPLE), "--out", str(project)],
            env=ENVIRONMENT,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        time.sleep(chance.uniform(1, 22))
        gently = chance.random() < 0.5
        if gently:
            os.kill(making.pid, signal.SIGINT)
        else:
            os.killpg(making.pid, signal.SIGKILL)
        _, said = making.communicate(timeout=60)
        assert "Traceback" not in said
        if gently and making.returncode:
            assert making.returncode == 130 and "the same command goes on" in " ".join(said.split())
        now = takes_of(project)
        assert {name: now.get(name) for name in finished} == finished
        finished = now
    run("make", EXAMPLE, "--out", project)
    now = takes_of(project)
    assert {name: now.get(name) for name in finished} == finished
    jobs = [json.loads(p.read_text())["recipe"] for p in (project / "04_Project_Files/takes").rglob("*.json")]
    assert len(jobs) == len({json.dumps(j, sort_keys=True) for j in jobs})
    assert probe(project / "06_Exports/final_movie.mp4").duration > 40


def test_ctrl_c_leaves_no_process_behind(tmp_path):
    mark = f"md-soak-{os.getpid()}"
    making = subprocess.Popen(
        [*COMMAND, "make", str(EXAMPLE), "--out", str(tmp_path / "film")],
        env={**ENVIRONMENT, "MARK": mark},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    time.sleep(14)
    os.kill(making.pid, signal.SIGINT)
    making.wait(timeout=30)
    time.sleep(5)
    left = [p.name for p in Path("/proc").iterdir() if p.name.isdigit() and mark in environment_of(p)]
    assert left == []


def environment_of(process):
    try:
        return (process / "environ").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def test_the_wheel_installed_in_a_clean_environment_makes_the_film(tmp_path):
    def out(*command, **more):
        done = subprocess.run([str(c) for c in command], capture_output=True, text=True, cwd=tmp_path, **more)
        assert done.returncode == 0, done.stderr[-2000:]
        return done

    subprocess.run(
        [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path, ROOT],
        check=True,
        capture_output=True,
    )
    out(sys.executable, "-m", "venv", "clean")
    pip, command = tmp_path / "clean/bin/pip", tmp_path / "clean/bin/movie-director"
    out(pip, "install", "--quiet", next(tmp_path.glob("*.whl")))
    shutil.copyfile(EXAMPLE, tmp_path / "lost-property.fountain")
    bare = {k: v for k, v in os.environ.items() if not k.startswith(("PYTHON", "VIRTUAL", "MOVIE"))}
    environment = {**bare, "MOVIE_DIRECTOR_HOME": str(tmp_path / "home"), "PATH": "/usr/bin:/bin"}
    out(command, "setup", env=environment)
    made = json.loads(out(command, "make", "lost-property.fountain", "--json", env=environment).stdout)
    assert probe(made["movie"]).duration > 40
