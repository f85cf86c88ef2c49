"""One film, made once by the real command as a person would, killed in the middle, and gone on with."""

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "lost-property.fountain"
COMMAND = [sys.executable, "-m", "movie_director"]
ENVIRONMENT = {**os.environ, "MOVIE_DIRECTOR_HOME": os.environ.get("MOVIE_DIRECTOR_HOME", str(ROOT / ".studio"))}


@dataclass(frozen=True)
class Production:
    """A film's project, the screenplay it was made from, and what the takes looked like when it was killed."""

    project: Path
    script: Path
    taken_before_the_kill: dict
    killed: bool

    @property
    def movie(self):
        return self.project / "06_Exports" / "final_movie.mp4"

    def timeline(self):
        takes = [json.loads(p.read_text()) for p in (self.project / "04_Project_Files" / "takes").rglob("*.json")]
        cut = max((t for t in takes if t["recipe"]["operation"] == "cut@2"), key=lambda t: t["made_at"])
        return json.loads(vault_file(self.project, cut["outputs"]["cut"]).read_text())


def vault_file(project, output):
    blob = output["blob"]
    return project / "05_Cache" / "vault" / "cas" / "sha256" / blob[:2] / blob[2:4] / blob


def run(*arguments, check=True):
    done = subprocess.run([*COMMAND, *map(str, arguments)], capture_output=True, text=True, env=ENVIRONMENT)
    assert not check or done.returncode == 0, done.stderr[-3000:]
    assert "Traceback" not in done.stderr
    return done


def takes_of(project):
    return {p.name: p.stat().st_mtime_ns for p in (project / "04_Project_Files" / "takes").rglob("*.json")}


@pytest.fixture(scope="session")
def production(tmp_path_factory):
    folder = tmp_path_factory.mktemp("film")
    script = folder / "lost-property.fountain"
    shutil.copyfile(EXAMPLE, script)
    project = folder / "project"
    making = subprocess.Popen(
        [*COMMAND, "make", str(script), "--out", str(project)],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while making.poll() is None and len(list((project / "03_Renders").rglob("picture_t*.mp4"))) < 4:
        time.sleep(0.2)
    before = takes_of(project)
    killed = making.poll() is None
    os.killpg(making.pid, signal.SIGKILL)
    making.communicate()
    made = Production(project, script, before, killed)
    run("make", script, "--out", project)
    return made
