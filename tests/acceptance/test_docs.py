import re
import runpy
import subprocess
import sys

from conftest import ENVIRONMENT, ROOT

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.cli.main import app
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import film_of

PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page, language):
    return re.findall(rf"```{language}\n(.*?)```", page.read_text(), flags=re.S)


def test_the_five_lines_of_the_readme_make_a_film(production):
    (code,) = blocks(ROOT / "README.md", "python")
    code = code.replace("examples/lost-property.fountain", str(production.script))
    code = code.replace("films/lost-property", str(production.project))
    assert len([line for line in code.splitlines() if line.strip() and not line.startswith(("import", "from"))]) <= 5
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=ENVIRONMENT)
    assert done.returncode == 0, done.stderr
    assert done.stdout.strip() == str(production.movie)


def test_every_command_that_the_documents_show_is_there():
    there = {command.name or command.callback.__name__ for command in app.registered_commands}
    for page in PAGES:
        for block in blocks(page, "sh"):
            for command in re.findall(r"^movie-director (\w[\w-]*)", block, flags=re.M):
                assert command in there, f"{page.name} shows `movie-director {command}`"


def test_the_page_of_commands_says_what_the_program_says():
    page = runpy.run_path(str(ROOT / "scripts" / "commands"))["page"]()
    assert (ROOT / "docs/reference/commands.md").read_text() == page, "write it again: scripts/commands"


def test_the_page_of_places_lists_every_kind_with_its_words():
    page = runpy.run_path(str(ROOT / "scripts" / "places"))["page"]()
    assert (ROOT / "docs/reference/places.md").read_text() == page, "write it again: scripts/places"


def test_every_make_target_that_the_documents_show_is_there():
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), flags=re.M))
    for page in [*PAGES, ROOT / "CONTRIBUTING.md"]:
        for block in blocks(page, "sh"):
            assert set(re.findall(r"^make ([a-z]+)", block, flags=re.M)) <= targets, page.name


def test_the_scene_of_the_tutorial_is_a_film_with_the_slates_it_speaks_of():
    page = ROOT / "docs/tutorial/first-film.md"
    (script,) = blocks(page, "fountain")
    schedule = breakdown(film_of(script), Delivery(pins=ENGINES))
    for slate in set(re.findall(r"sc\d+/sh\d+/picture", page.read_text())):
        assert slate in schedule
    assert any(s.parameters.get("props") for s in schedule if s.operation == "picture@1")
