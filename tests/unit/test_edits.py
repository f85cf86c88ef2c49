import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.character import Character
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Put, Remove, apply, apply_all, edit_as_json, edit_from_json, inverse
from movie_director.film.film import Film
from movie_director.film.schema import read_document
from movie_director.film.shot import Shot
from movie_director.testing.films import sample_film

NAMES = st.sampled_from(["ada", "ben", "cleo"])
PUTS = st.builds(
    lambda n, v, p: Put(Character(name=n, cue=n.upper(), voice=v, pace=p)),
    NAMES,
    st.none() | st.text(),
    st.floats(0.5, 2),
)
CHANGES = st.builds(lambda n, v: Change(Ref("character", n), "voice", v), NAMES, st.none() | st.text())
REMOVES = st.builds(lambda n: Remove(Ref("character", n)), NAMES)
EDITS = st.lists(PUTS | CHANGES | REMOVES, max_size=20)


@given(EDITS)
def test_undoing_every_edit_backwards_brings_the_film_back(edits):
    film = start = Film()
    undone = []
    for edit in edits:
        try:
            back = inverse(film, edit)
            film = apply(film, edit)
        except EditRejected:
            continue
        undone.append(back)
    assert apply_all(film, reversed(undone)) == start


@given(PUTS | CHANGES | REMOVES)
def test_an_edit_survives_being_written_down(edit):
    assert edit_from_json(edit_as_json(edit)) == edit


def test_a_wrong_value_is_refused_and_changes_nothing():
    film = sample_film()
    shot = next(iter(film.of(Shot)))
    with pytest.raises(EditRejected, match="least cannot be -3"):
        apply(film, Change(shot.ref, "least", -3))
    with pytest.raises(EditRejected, match="no shot 'sc99/sh010'"):
        apply(film, Remove(Ref("shot", "sc99/sh010")))
    assert film == sample_film()


def test_every_document_survives_being_written_and_read():
    for document in sample_film().documents.values():
        assert read_document(document.as_json()) == document


def test_fields_of_a_later_version_survive_a_round_trip():
    written = {**Character(name="ada", cue="ADA").as_json(), "shoe_size": 42}
    assert read_document(written).as_json()["shoe_size"] == 42


def test_a_newer_schema_is_refused_with_the_cure():
    with pytest.raises(ProjectError, match="pip install --upgrade"):
        read_document({**Character(name="ada", cue="ADA").as_json(), "schema": "Character.2"})
