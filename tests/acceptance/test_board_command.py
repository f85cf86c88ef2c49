"""A person has a storyboard drawn, as the how-to says."""

import json
import re
import shlex
import subprocess

import numpy as np
import pytest
from conftest import COMMAND, ENVIRONMENT, ROOT, run, takes_of
from pdfminer.high_level import extract_pages, extract_text
from PIL import Image

SCRIPT = """Title: The Key

INT. KITCHEN - DAY

ADA, forties, red sweater, waits at the table. BEN, sixties, grey beard, stands at the window.

On the table lies a KEY.

ADA
You came back.

BEN
I said I would.

EXT. QUIET STREET - NIGHT - RAIN

Ben stands in the rain.

BEN
It never fitted any door.
"""


@pytest.fixture(scope="module")
def here(tmp_path_factory):
    folder = tmp_path_factory.mktemp("boards")
    (folder / "my-film.fountain").write_text(SCRIPT)
    return folder


def board(*arguments):
    return json.loads(run("board", *arguments, "--json").stdout)


def shots_of(project):
    return sorted((project / "02_Source_Creative" / "shots").glob("*.json"))


@pytest.fixture(scope="module")
def first(here):
    return board(here / "my-film.fountain")


def test_a_screenplay_goes_in_and_a_storyboard_comes_out(here, first):
    shots = shots_of(here / "my-film")
    assert first["boards"] == first["drawn"] == len(shots) >= 5
    pdf = here / "my-film" / "06_Exports" / "boards" / "boards.pdf"
    assert str(pdf) == first["files"][0]
    words = extract_text(str(pdf))
    for shot in shots:
        assert json.loads(shot.read_text())["name"] in words
    for heard in ("ADA: You came back.", "BEN: It never fitted any door.", "INT. KITCHEN - DAY", "The Key"):
        assert heard in words
    assert len(list(extract_pages(str(pdf)))) == len(first["files"]) - 1 == -(-len(shots) // 6)


def test_every_board_is_a_drawing_of_its_own(here, first):
    drawn = sorted((here / "my-film" / "03_Renders").rglob("board_t001.png"))
    assert len(drawn) == first["boards"]
    seen = set()
    for path in drawn:
        with Image.open(path) as picture:
            value = np.asarray(picture.convert("L"), np.float32) / 255
        assert value.shape == (540, 960) and value.max() > 0.6 and value.min() < 0.25
        seen.add(value.tobytes())
    assert len(seen) == len(drawn)


def test_a_second_run_draws_nothing_and_writes_the_same_pages(here, first):
    pages = {path: (here / path).read_bytes() for path in first["files"]}
    takes = takes_of(here / "my-film")
    again = run("board", here / "my-film")
    assert "Nothing to draw." in again.stderr
    assert takes_of(here / "my-film") == takes
    assert {path: (here / path).read_bytes() for path in first["files"]} == pages


def test_one_shot_that_changes_makes_one_board(here, first):
    before = (here / first["files"][0]).read_bytes()
    run("set", here / "my-film", "sc01/sh010", "size=medium")
    assert board(here / "my-film")["drawn"] == 1
    assert (here / first["files"][0]).read_bytes() != before


def test_another_line_is_printed_and_nothing_is_drawn(here, first):
    run("set", here / "my-film", _line(here, "I said I would."), "text=I always do.")
    told = board(here / "my-film")
    assert told["drawn"] == 0
    assert "BEN: I always do." in extract_text(told["files"][0])


def _line(here, words):
    page = json.loads((here / "my-film/02_Source_Creative/screenplay/main.json").read_text())
    return next(e["id"] for e in page["elements"] if e["text"] == words)


def test_the_film_s_own_call_sheet_has_no_boards(here, first):
    told = run("plan", here / "my-film", "--json").stdout
    assert "/board" not in told and "/picture" in told


def test_the_commands_of_the_how_to_do_what_it_says(here, first):
    page = (ROOT / "docs/howto/boards.md").read_text()
    for block in re.findall(r"```sh\n(.*?)```", page, flags=re.S):
        for line in block.splitlines():
            program, *arguments = shlex.split(line)
            assert program == "movie-director"
            done = subprocess.run(
                [*COMMAND, *arguments], cwd=here, capture_output=True, text=True, env=ENVIRONMENT, check=False
            )
            assert done.returncode == 0, (line, done.stderr)
    assert [path.name for path in (here / "for-the-producer").iterdir()] == ["boards.pdf"]
    there = {path.name for path in (here / "my-film" / "06_Exports" / "boards").iterdir()}
    assert {"boards.pdf", "boards-001.png", "boards-sc01.pdf", "boards-sc01-001.png"} <= there
    assert "sc02/" not in extract_text(str(here / "my-film/06_Exports/boards/boards-sc01.pdf"))
    # It asked for another drawing of the first shot, and circled the one before.
    slate = "sc01/sh010/board"
    why = json.loads(run("why", here / "my-film", slate, "--json").stdout)
    assert why["state"] == "current" and [r["slate"] for r in why["reads"]] == ["sc01/sh010/framing"]
    assert len(why["takes"]) >= 2 and len({take["recipe"] for take in why["takes"]}) == len(why["takes"])
    assert slate in [take["slate"] for take in json.loads(run("takes", here / "my-film", "--json").stdout)]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["--scene", "sc99"], "There is no scene 'sc99'"),
        (["--format", "docx"], "Boards are written as pdf or png, not as 'docx'"),
        (["--out", "my-film.fountain"], "my-film.fountain"),
    ],
)
def test_what_cannot_be_is_said_in_one_message(here, first, arguments, says):
    done = subprocess.run(
        [*COMMAND, "board", "my-film", *arguments],
        cwd=here,
        capture_output=True,
        text=True,
        env=ENVIRONMENT,
        check=False,
    )
    told = " ".join(done.stderr.split())
    assert done.returncode == 2 and says in told and "Traceback" not in told
    assert done.stdout.strip() == ""


def test_a_project_without_shots_has_a_page_that_says_so(tmp_path):
    (tmp_path / "empty.fountain").write_text("Title: Empty\n\n")
    done = run("board", tmp_path / "empty.fountain", "--json", check=False)
    if done.returncode == 0:
        told = json.loads(done.stdout)
        assert told["boards"] == 0 and "There is no shot to draw." in extract_text(told["files"][0])
    else:
        assert done.returncode == 2 and done.stderr.strip()
