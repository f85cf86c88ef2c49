"""A real language model, small and on this machine, plays three roles of a film that is made by the real command.

What it says is of no use. What becomes of it is what is tested.
"""

import json
import os
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest

from movie_director.crew.coverage import styles
from movie_director.studio.crew import write_slate
from movie_director.studio.minutes import minutes
from movie_director.studio.open import open_project
from movie_director.testing.small_model import SmallModel

ROOT = Path(__file__).parents[2]
SCRIPT = """Title: The Key

INT. KITCHEN - NIGHT

ADA, forty, in a grey coat, puts a key on the table.

ADA
I kept it.
"""
PLAYED = ("director", "continuity-checker", "pacing-analyser")
MODEL = "server:smollm2-135m"


class Film:
    """The film, and what the command said of it while the model served, and when it was gone."""

    def __init__(self, folder):
        self.script, self.project = folder / "key.fountain", folder / "key"
        self.script.write_text(SCRIPT)
        with SmallModel() as model:
            self.first = self._made(model.url)
        self.second = self._made(model.url)  # nobody answers there any more

    def _made(self, url):
        environment = {k: v for k, v in os.environ.items() if not k.startswith("MOVIE_DIRECTOR_MODEL")}
        environment |= {f"MOVIE_DIRECTOR_MODEL_{role.upper().replace('-', '_')}": MODEL for role in PLAYED}
        environment |= {
            "MOVIE_DIRECTOR_MODEL_URL": url,
            "MOVIE_DIRECTOR_MODEL_TIMEOUT": "900",
            "MOVIE_DIRECTOR_MODEL_TOKENS": "90",
            "MOVIE_DIRECTOR_ONLINE": "off",
            "MOVIE_DIRECTOR_HOME": environment.get("MOVIE_DIRECTOR_HOME", str(ROOT / ".studio")),
        }
        command = [sys.executable, "-m", "movie_director", "make", self.script, "--out", self.project]
        crew = ["--crew", ",".join(PLAYED), "--budget", "0", "--json"]
        done = subprocess.run([*map(str, command), *crew], capture_output=True, text=True, env=environment)
        assert done.returncode == 0, done.stderr[-3000:]
        return json.loads(done.stdout)

    def note(self, role):
        return next(note for note in self.first["notes"] if note.startswith(f"{role}: ") and MODEL in note)


@pytest.fixture(scope="module")
def film(tmp_path_factory):
    return Film(tmp_path_factory.mktemp("played"))


@pytest.fixture(scope="module")
def studio(film):
    return open_project(film.project)


def answers(studio, role):
    """The takes of what a role was answered."""
    return [studio.takes.get(recipe) for recipe in studio.project.performed(write_slate(role))]


def words_of(studio, take):
    return studio.vault.path(take.outputs["answer"].content).read_text(encoding="utf-8")


def test_the_director_is_played_by_the_model_whose_choice_the_grammar_holds_to_the_styles_there_are(film, studio):
    assert film.note("director") == f"director: written by {MODEL} for 0.00 USD."
    (take,) = answers(studio, "director")
    answer = json.loads(words_of(studio, take))
    assert take.report.facts["valid"] and set(answer) == {"chosen", "why"}
    assert answer["chosen"] in styles() and studio.project.film.direction.style == answer["chosen"]
    assert f"{answer['chosen']}: {answer['why']}" in film.first["notes"]


@pytest.mark.parametrize("role", PLAYED)
def test_each_role_is_written_by_the_model_or_its_craft_stands_in_and_it_is_said_why(film, studio, role):
    takes = answers(studio, role)
    assert takes, "the model was asked"
    last, note = takes[-1], film.note(role)
    if note.startswith(f"{role}: written by {MODEL}"):
        assert last.report.facts["valid"] and json.loads(words_of(studio, last)) is not None
    else:
        assert note.startswith(f"{role}: its craft stands in for {MODEL}: What the {role} was answered ")
        assert not last.report.facts["valid"] or "does not pass" in note
        assert "cut off at" in note or "notes" in note or "JSON" in note, "the field, or what is wrong with all of it"
    said = [entry for entry in minutes(studio) if getattr(entry, "sender", "") == role]
    assert any(note in entry.content for entry in said), "and the record has it"


def test_an_answer_that_is_too_long_is_asked_for_again_and_at_last_refused(film, studio):
    """Of this model the two critics never come to an end; that is the model's, and the refusal ours."""
    refused = [role for role in PLAYED if "its craft stands in" in film.note(role)]
    assert refused and "director" not in refused
    for role in refused:
        take = answers(studio, role)[-1]
        assert take.report.facts["rounds"] == 3
        talk = json.loads(studio.vault.path(take.outputs["talk"].content).read_text())
        told = [words for who, words in talk["turns"] if who == "user"]
        assert len(told) == 4 and all("Mend this" in words for words in told[1:])


@pytest.mark.parametrize("role", PLAYED)
def test_its_tokens_are_counted_and_cost_nothing(studio, role):
    for take in answers(studio, role):
        facts = take.report.facts
        assert facts["model"] == MODEL and facts["tokens_in"] > 100
        assert 0 < facts["tokens_out"] <= 90 * facts["rounds"]
        assert not take.cost.amount
    assert studio.ledger.balance()["spent"].amount == Decimal(0)


def test_a_second_run_asks_nobody_and_changes_nothing(film):
    assert film.second["takes_made"] == 0
    known = [note for note in film.second["notes"] if MODEL in note]
    assert len(known) == len(PLAYED) and not any("does not answer" in note for note in known)
    assert f"director: written by {MODEL} for 0.00 USD, as before." in known


def test_the_film_was_made_all_the_same(film):
    assert Path(film.first["movie"]).stat().st_size > 10_000 and film.first["takes_made"] > 5
