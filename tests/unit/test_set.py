import json

import pytest

from movie_director.errors import BadOption, EditRejected
from movie_director.film.character import Character, Wardrobe
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.shot import Shot
from movie_director.project.project import Project
from movie_director.studio.export import export_screenplay
from movie_director.studio.make import prepare
from movie_director.studio.set import pairs, set_values
from movie_director.studio.undo import redo, undo
from movie_director.testing.films import SAMPLE


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "key.fountain"
    page.write_text(SAMPLE)
    return prepare(page)


def put(studio, target, *words):
    return set_values(studio, target, pairs(words))


def test_words_numbers_lists_and_nested_fields_are_read_as_they_are_typed(studio):
    put(
        studio,
        "sc01/sh020",
        "size=close",
        "lens.millimetres=50",
        "lens.position=0,-2,1.6",
        "moods.ada=angry",
        "people=ada,ben",
    )
    shot = studio.project.film.get(Shot, "sc01/sh020")
    assert (shot.size, shot.lens.millimetres, shot.lens.position) == ("close", 50.0, (0.0, -2.0, 1.6))
    assert (shot.moods["ada"], shot.people, shot.touched) == ("angry", ("ada", "ben"), True)
    put(studio, "sc01/sh020/picture", "people=", "lens=", "subject=null")
    shot = studio.project.film.get(Shot, "sc01/sh020")
    assert (shot.people, shot.lens, shot.subject) == ((), None, None)


def test_a_camera_is_set_by_film_words_and_by_numbers(studio):
    name = next(iter(studio.project.film.of(Shot))).name
    put(studio, name, "size=aerial", "move=dolly-zoom-in", "focus=ada,key", "lens=35", "aperture=2.8", "roll=-8")
    shot = studio.project.film.get(Shot, name)
    assert (shot.size, shot.move, shot.focus, shot.touched) == ("aerial", "dolly-zoom-in", ("ada", "key"), True)
    assert (shot.lens.millimetres, shot.lens.fstop, shot.lens.roll, shot.lens.focus) == (35, 2.8, -8, None)
    put(studio, name, "focus=1.5")
    shot = studio.project.film.get(Shot, name)
    assert shot.lens.focus == 1.5 and shot.focus == ("ada", "key")
    put(studio, name, "lens=")
    assert studio.project.film.get(Shot, name).lens is None


@pytest.mark.parametrize(
    ("word", "said"),
    [
        ("size=huge", "'aerial', 'extreme-wide'"),
        ("move=zoom", "'dolly-zoom-in'"),
        ("focus=nobody", "there is no focus 'nobody'"),
        ("focus=ada,ben,key", "at most 2"),
        ("lens=900", "less than or equal to 300"),
        ("aperture=0.1", "greater than or equal to 0.7"),
        ("amount=2", "less than or equal to 1"),
    ],
)
def test_a_camera_that_cannot_be_says_why(studio, word, said):
    name = next(iter(studio.project.film.of(Shot))).name
    before = studio.project.film.get(Shot, name)
    with pytest.raises(BadOption) as error:
        put(studio, name, word)
    assert said in f"{error.value} {error.value.cure or ''}" and studio.project.film.get(Shot, name) == before


def test_what_a_person_set_outlives_a_rewritten_draft_until_they_give_it_back(studio, tmp_path):
    page = tmp_path / "key.fountain"
    crews = studio.project.film.get(Shot, "sc01/sh020")
    put(studio, "sc01/sh020", "size=extreme-close")
    page.write_text(SAMPLE.replace("You came back.", "You came back at last.") + "\nThe rain stops.\n")
    assert prepare(page).project.film.get(Shot, "sc01/sh020").size == "extreme-close"
    put(studio, "sc01/sh020", "touched=false")
    page.write_text(SAMPLE)
    assert prepare(page).project.film.get(Shot, "sc01/sh020").size == crews.size


def test_a_persons_name_reaches_their_voice_and_their_look(studio):
    said = put(studio, "ada", "voice=af_nicole", "hair=bun", "pace=1.1")
    assert said[1].startswith("ada: hair is bun")
    film = studio.project.film
    assert film.get(Character, "ada").voice == "af_nicole" and film.get(Character, "ada").pace == 1.1
    assert film.get(Wardrobe, "ada").appearance.hair == "bun"


def test_the_film_the_cut_places_and_scenes_can_be_set(studio):
    put(studio, "film", "length=60s", "style=handheld")
    put(studio, "cut", "opening.heading=Another Key")
    put(studio, "location:kitchen", "seed=7")
    put(studio, "sc01", "time=night")
    film = studio.project.film
    assert (film.direction.length, film.direction.style) == (1440, "handheld")
    assert film.get(Scene, "sc01").touched
    again = prepare(studio.project.paths.source / "key.fountain", studio.project.paths.root)
    assert again.project.film.cut.opening.heading == "Another Key"
    assert again.project.film.get(Scene, "sc01").time == "night"


def test_a_style_for_one_scene_takes_nothing_else_from_the_crew(studio):
    put(studio, "sc01", "style=handheld")
    assert not studio.project.film.get(Scene, "sc01").touched


def test_a_placed_shot_says_so(studio):
    put(studio, "sc01/sh020", "order=35")
    assert studio.project.film.get(Shot, "sc01/sh020").placed


@pytest.mark.parametrize(
    ("target", "words", "message"),
    [
        ("sc01/sh020", "size=closeup", "'medium-close', 'close'"),
        ("sc01/sh020", "sise=close", "Did you mean size"),
        ("sc01/sh020", "lens.fstp=2", "Did you mean fstop"),
        ("sc01/sh020", "amount=2", "less than or equal to 1"),
        ("sc01/sh020", "subject=adda", "Did you mean ada"),
        ("sc01/sh020", "name=x", "names are for ever"),
        ("sc01/sh02", "size=close", "Did you mean sc01/sh020"),
        ("kitchn", "kind=street", "Did you mean kitchen"),
        ("planet:mars", "kind=street", "There is no 'planet:mars'"),
        ("ada", "voice=emma", "bf_emma"),
        ("film", "style=handhold", "Did you mean handheld"),
        ("film", "length=longs", "no length"),
        ("sc01/sh020", "close", "size=close"),
    ],
)
def test_what_cannot_be_set_says_what_can_and_changes_nothing(studio, target, words, message):
    before = studio.project.film
    with pytest.raises(BadOption, match=message):
        put(studio, target, "touched=true" if target.startswith("sc01/sh020") else words, words)
    assert studio.project.film is before


def test_one_command_is_one_step_to_undo_and_redo(studio):
    before = studio.project.film
    put(studio, "sc01/sh020", "size=close", "move=handheld")
    assert undo(studio) == f"Undid revision {studio.project.revision - 1}, by person."
    assert studio.project.film == before
    redo(studio)
    assert studio.project.film.get(Shot, "sc01/sh020").move == "handheld"
    with pytest.raises(EditRejected, match="nothing to redo"):
        redo(studio)


def test_a_draft_brought_in_is_one_step_that_stays_undone_until_the_file_changes(studio, tmp_path):
    page = tmp_path / "key.fountain"
    before = studio.project.film
    page.write_text(SAMPLE.replace("EXT. QUIET STREET", "Ben leaves.\n\nEXT. QUIET STREET"))
    after = prepare(page)
    assert after.project.film != before
    last = after.project.film
    said = undo(after)
    assert "key.fountain is read again when it changes" in said and after.project.film == before
    assert prepare(page).project.film == before
    redo(after)
    assert after.project.film == last
    page.write_text(SAMPLE.replace("It never fitted any door.", "It never fitted any door at all."))
    assert any(e.text == "It never fitted any door at all." for e in prepare(page).project.film.screenplay.elements)


def test_the_first_draft_can_be_undone_and_is_then_read_again(studio, tmp_path):
    undo(studio)
    assert studio.project.film.get(Screenplay, "main") is None
    assert prepare(tmp_path / "key.fountain").project.film.screenplay.elements


def test_a_document_edited_with_an_editor_survives_make(studio, tmp_path):
    file = studio.project.paths.source / "shots" / "sc01_sh020.json"
    file.write_text(json.dumps({**json.loads(file.read_text()), "size": "extreme-close"}))
    assert prepare(tmp_path / "key.fountain").project.film.get(Shot, "sc01/sh020").size == "extreme-close"
    assert Project(studio.project.paths.root).film.get(Shot, "sc01/sh020").touched


def test_a_shot_whose_file_a_person_deleted_does_not_come_back_unless_undone(studio, tmp_path):
    shots = studio.project.film.shots("sc01")
    silent, spoken = next(s for s in shots if s.size == "insert"), next(s for s in shots if s.lines)
    for shot in (silent, spoken):
        studio.project.paths.document(shot.ref).unlink()
    again = prepare(tmp_path / "key.fountain")
    film = again.project.film
    assert len(film.shots("sc01")) == len(shots) - 1
    assert {silent.name, spoken.name}.isdisjoint(s.name for s in film.shots("sc01"))
    assert [h.element for s in film.shots("sc01") for h in s.lines] == [h.element for s in shots for h in s.lines]
    undo(again), undo(again)
    assert again.project.film == studio.project.film


def test_a_line_is_reworded_by_its_slate_and_its_file_is_said_to_have_the_old_words(studio, tmp_path):
    film = studio.project.film
    line = next(e for e in film.screenplay.elements if e.text == "Take it, then.")
    said = put(studio, f"sc01/l{line.id[1:]}/speech", "text=Take *it*.", "parenthetical=softly")
    now = studio.project.film.screenplay.element(line.id)
    assert (now.text, now.marked, now.parenthetical) == ("Take it.", "Take *it*.", "softly")
    assert "was Take it, then." in said[0] and "key.fountain has the old words" in said[-1]
    journal = studio.project.paths.journal.read_text().splitlines()
    assert '"rewrite"' in journal[-1] and len(journal[-1]) < 1500
    made = prepare(tmp_path / "key.fountain").project.film
    assert made.screenplay.element(line.id) == now, "the file is not read again while it stays as it was"


def test_rewording_a_line_can_be_undone(studio):
    film = studio.project.film
    put(studio, next(e for e in film.screenplay.elements if e.speaks).id, "text=You came.")
    assert studio.project.film != film
    undo(studio)
    assert studio.project.film == film


def test_a_reworded_paragraph_is_written_out_in_its_new_words(studio, tmp_path):
    line = next(e for e in studio.project.film.screenplay.elements if e.text == "You came back.")
    put(studio, line.id, "text=You came back at last.")
    export_screenplay(studio, tmp_path / "key.fountain")
    text = (tmp_path / "key.fountain").read_text()
    assert text == SAMPLE.replace("You came back.", "You came back at last.")
    made = prepare(tmp_path / "key.fountain").project.film
    assert made.screenplay.element(line.id).text == "You came back at last."


@pytest.mark.parametrize(
    ("words", "message"),
    [
        ("text=", "take the paragraph out"),
        ("kind=note", "There is: text, parenthetical, extension"),
    ],
)
def test_what_a_line_cannot_be_is_refused(studio, words, message):
    line = next(e for e in studio.project.film.screenplay.elements if e.speaks)
    film = studio.project.film
    with pytest.raises(BadOption) as refused:
        put(studio, line.id, words)
    assert message in f"{refused.value} {refused.value.cure}"
    assert studio.project.film is film


def test_setting_the_words_that_are_there_is_no_edit(studio):
    line = next(e for e in studio.project.film.screenplay.elements if e.speaks)
    revision = studio.project.revision
    assert put(studio, line.id, f"text={line.text}") == [f"{line.id}: text is {line.text} already."]
    assert studio.project.revision == revision
