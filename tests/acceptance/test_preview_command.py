"""A person looks at a film before it is shot, as the how-to says."""

import asyncio
import json
import re
import shlex
import shutil
import signal
import subprocess
import time

import numpy as np
import pytest
from conftest import COMMAND, ENVIRONMENT, ROOT, run, takes_of

from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.pictures import count, probe, read_pictures
from movie_director.engines.ffmpeg.soundtrack import decode
from movie_director.studio.length import table_read
from movie_director.studio.open import open_project
from movie_director.studio.plan import plan_film
from movie_director.studio.shoot import shoot_film

SCRIPT = """Title: The Key

INT. KITCHEN - DAY

ADA, forties, red sweater, waits at the table. BEN, sixties, grey beard, stands at the window.

ADA
You came back.

BEN
I said I would.

ADA
You say so every year.
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("preview")
    (folder / "my-film.fountain").write_text(SCRIPT)
    return folder


def preview(*arguments):
    return json.loads(run("preview", *arguments, "--json").stdout)


def left_over(project):
    return [p.name for p in project.rglob("*") if ".part" in p.name or (p.is_dir() and p.name.startswith("tmp"))]


@pytest.fixture(scope="module")
def interrupted(here):
    """The first preview, stopped by Ctrl-C when its first shot is drawn."""
    project = here / "my-film"
    drawing = subprocess.Popen(
        [*COMMAND, "preview", str(here / "my-film.fountain")],
        env=ENVIRONMENT,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    while drawing.poll() is None and not list((project / "05_Cache" / "previews").glob("*.mp4")):
        time.sleep(0.05)
    drawing.send_signal(signal.SIGINT)
    words = drawing.communicate(timeout=60)[1]
    return {
        "status": drawing.returncode,
        "words": words,
        "left": left_over(project),
        "clips": len(list((project / "05_Cache" / "previews").glob("*.mp4"))),
        "there": list((project / "06_Exports").rglob("*.mp4")),
    }


@pytest.fixture(scope="module")
def first(here, interrupted):
    return preview(here / "my-film.fountain")


def test_a_stopped_preview_leaves_nothing_half_and_goes_on(interrupted, first):
    assert interrupted["status"] == 130, interrupted["words"]
    assert "Traceback" not in interrupted["words"]
    assert interrupted["left"] == []
    assert interrupted["there"] == []
    assert 1 <= interrupted["clips"] < first["shots"]
    assert first["drawn"] == first["shots"] - interrupted["clips"]


def test_a_preview_shows_every_shot_of_the_film_as_long_as_it_is(here, first):
    project = here / "my-film"
    assert first["file"] == str(project / "06_Exports" / "previews" / "film.mp4")
    footage = probe(project / "06_Exports/previews/film.mp4")
    assert (footage.width, footage.height, footage.rate) == (320, 180, 24)
    assert count(project / "06_Exports/previews/film.mp4") == round(first["length"] * 24)
    pictures = read_pictures(project / "06_Exports/previews/film.mp4")[::24]
    assert all(40 < p.mean() < 215 and p.std() > 15 for p in pictures)  # lit, and of something
    told = tool.describe(tool.packaged(), project / "06_Exports/previews/film.mp4")
    names = [p["name"] for p in map(json.loads, (x.read_text() for x in shot_files(project)))]
    assert [name for name in names if f": {name}" in told] == names  # a chapter each
    assert "Subtitle: mov_text" in told and "Audio" not in told
    assert first["lines"] == 3 and first["heard"] == 0


def shot_files(project):
    return sorted((project / "02_Source_Creative" / "shots").glob("*.json"))


def test_a_preview_makes_no_take_and_changes_no_document(here, first):
    project = here / "my-film"
    assert takes_of(project) == {}
    assert list((project / "03_Renders").rglob("*.*")) == []
    before = {p: p.read_bytes() for p in (project / "02_Source_Creative").rglob("*.*")}
    again = preview(project)
    assert again["drawn"] == 0 and again["length"] == first["length"]
    assert {p: p.read_bytes() for p in (project / "02_Source_Creative").rglob("*.*")} == before


def test_a_changed_camera_is_drawn_again_and_nothing_else(here, first):
    project = here / "my-film"
    name = json.loads(shot_files(project)[-1].read_text())["name"]
    before = preview(project, name)
    assert before["drawn"] == 0 and before["file"].endswith(f"{name.replace('/', '-')}.mp4")
    old = read_pictures(project / before["file"])
    run("set", project, name, "size=wide")
    after = preview(project, name)
    assert after["drawn"] == 1
    new = read_pictures(project / after["file"])
    assert np.abs(old[4].astype(int) - new[4]).mean() > 10
    assert preview(project)["drawn"] == 0
    run("undo", project)
    assert preview(project)["drawn"] == 0  # as it was, it is still there


def test_a_scene_or_shot_that_is_not_there_is_said(here, first):
    done = run("preview", here / "my-film", "sc07", check=False)
    assert done.returncode == 2 and "sc07" in done.stderr and "sc01" in done.stderr
    for size in ("300", "301x180", "400x400", "9000x5000"):
        done = run("preview", here / "my-film", "--size", size, check=False)
        assert done.returncode == 2 and "426x240" in done.stderr


async def read_aloud(project):
    studio = open_project(project)
    return [event.slate async for event in shoot_film(studio, table_read(plan_film(studio))) if event.stage == "made"]


def cues_of(movie):
    """First and last second of each subtitle."""
    words = tool.run(tool.packaged(), ["-i", str(movie), "-map", "0:s:0", "-f", "srt", "pipe:1"]).decode()
    return [tuple(_seconds(stamp) for stamp in pair) for pair in re.findall(r"(\S+) --> (\S+)", words)]


def _seconds(stamp):
    return sum(float(v) * k for v, k in zip(stamp.replace(",", ".").split(":"), (3600, 60, 1), strict=True))


def test_what_is_recorded_is_heard_where_it_is_said(here, first, tmp_path):
    project = tmp_path / "film"
    shutil.copytree(here / "my-film", project)
    assert len(asyncio.run(read_aloud(project))) == 3
    made = preview(project)
    assert made["heard"] == made["lines"] == 3
    sound = np.abs(decode(project / made["file"], tool.packaged())).max(axis=1)
    assert abs(len(sound) / 48000 - made["length"]) < 0.1
    said = np.zeros(len(sound), bool)
    cues = cues_of(project / made["file"])
    assert 1 < len(cues) <= 3  # two short lines may share one, so that each can be read
    for start, end in cues:
        said[round((start - 0.1) * 48000) : round((end + 0.1) * 48000)] = True
        assert sound[round(start * 48000) : round(end * 48000)].max() > 0.1
    assert sound[~said].max() < 0.02


def test_the_how_to_s_commands_work(here, first):
    page = (ROOT / "docs/howto/preview.md").read_text()
    for block in re.findall(r"```sh\n(.*?)```", page, flags=re.S):
        for line in block.splitlines():
            words = shlex.split(line)
            assert words[0] == "movie-director"
            done = subprocess.run([*COMMAND, *words[1:]], cwd=here, env=ENVIRONMENT, capture_output=True, text=True)
            assert done.returncode == 0, f"{line}: {done.stderr[-2000:]}"
