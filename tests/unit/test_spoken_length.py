"""A film whose voices take longer than was reckoned."""

import pytest

from movie_director.crew.length import lengths
from movie_director.crew.spans import spoken_frames
from movie_director.errors import LengthImpossible
from movie_director.project import history
from movie_director.studio import length
from movie_director.studio.make import Wanted, prepare
from movie_director.testing.films import SAMPLE


def spoken(studio, share):
    film = studio.project.film
    lines = [e for e in film.screenplay.elements if e.kind == "dialogue"]
    return {e.id: round(share * spoken_frames(film, e, {}, 24)) for e in lines}


def a_little_long(studio):
    """Lines so slow that the film lasts three in a hundred more than was asked, however it is cut."""
    asked = studio.project.film.direction.length
    shares = (1 + n / 100 for n in range(100))
    return next(h for n in shares if lengths(studio.project.film, h := spoken(studio, n)).shortest > 1.03 * asked)


@pytest.fixture
def studio(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    plain = prepare(script, tmp_path / "plain")
    seconds = lengths(plain.project.film).shortest / 24 + 0.5
    yield prepare(script, tmp_path / "film", Wanted(seconds=seconds))
    history.settled()


def test_a_film_that_speaks_a_little_long_lasts_as_little_more_as_it_can_and_says_so(studio, monkeypatch):
    heard = a_little_long(studio)
    monkeypatch.setattr(length, "spoken_frames", lambda studio: heard)
    notes = length.settle_length(studio)
    asked = studio.project.film.direction.length
    assert asked < lengths(studio.project.film, heard).now <= 1.05 * asked
    assert any("its lines take so long" in note for note in notes)


def test_a_film_that_speaks_far_too_long_is_refused(studio, monkeypatch):
    heard = spoken(studio, 2.0)
    monkeypatch.setattr(length, "spoken_frames", lambda studio: heard)
    with pytest.raises(LengthImpossible):
        length.settle_length(studio)
