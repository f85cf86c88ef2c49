"""A film whose voices take longer than was reckoned."""

import pytest

from movie_director.crew.length import lengths
from movie_director.errors import LengthImpossible
from movie_director.project import history
from movie_director.studio import length
from movie_director.studio.make import Wanted, prepare
from movie_director.testing.films import SAMPLE


def spoken(studio, share):
    of = lengths(studio.project.film)
    return {e.id: round(share * of.speech / 6) for e in studio.project.film.screenplay.elements if e.kind == "dialogue"}


@pytest.fixture
def studio(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    plain = prepare(script, tmp_path / "plain")
    seconds = lengths(plain.project.film).shortest / 24 + 0.5
    yield prepare(script, tmp_path / "film", Wanted(seconds=seconds))
    history.settled()


def test_a_film_that_speaks_a_little_long_lasts_as_little_more_as_it_can_and_says_so(studio, monkeypatch):
    heard = spoken(studio, 1.09)
    monkeypatch.setattr(length, "spoken_frames", lambda studio: heard)
    notes = length.settle_length(studio)
    asked = studio.project.film.direction.length
    lasts = lengths(studio.project.film, heard).now
    assert asked < lasts <= 1.05 * asked
    assert any("its lines take so long" in note for note in notes)


def test_a_film_that_speaks_far_too_long_is_refused(studio, monkeypatch):
    heard = spoken(studio, 2.0)
    monkeypatch.setattr(length, "spoken_frames", lambda studio: heard)
    with pytest.raises(LengthImpossible):
        length.settle_length(studio)
