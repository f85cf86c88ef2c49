"""The README claims only what is there."""

import re
from pathlib import Path

from typer.main import get_command

from movie_director.cli.main import app
from movie_director.crew.movement.table import table
from movie_director.places import KINDS
from movie_director.prophouse.kit import KIT

README = (Path(__file__).parents[2] / "README.md").read_text(encoding="utf-8")


def test_every_command_is_named_and_no_other():
    named = README[README.index("\nCommands: ") :].split(";")[0]
    assert set(re.findall(r"`([a-z]+)`", named)) == set(get_command(app).commands)


def test_places_and_pieces_are_counted():
    assert f"[{len(KINDS)} kinds of places]" in README
    assert f"and {len(KIT)} that it builds" in README


def test_acts_are_counted():
    assert f"{len(table().by_verb)} verbs of it" in README
