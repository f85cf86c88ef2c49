import pytest

from movie_director.errors import ScriptError
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay
from movie_director.interchange.fountain import parse_fountain, read_fountain

SCRIPT = """Title:
    _**The Long Way**_
Author: One & Two

/* cut this scene
INT. NOWHERE - DAY
*/

.FORCED PLACE

Action with *emphasis* and a [[note to self]] inside.

@McAdam (V.O.)
(softly)
First words.
(beat)
More words.

ANNA ^
At once.

> CENTRED <

~la la la

CUT TO:

EXT. ROAD - NIGHT #12#

!SHOUTED ACTION
"""


def of_kind(kind):
    return [e for e in parse_fountain(SCRIPT).elements if e.kind == kind]


def test_the_title_page_is_read_without_its_emphasis():
    page = parse_fountain(SCRIPT)
    assert page.title == "The Long Way"
    assert page.authors == ("One", "Two")


def test_the_boneyard_is_not_in_the_film():
    [boneyard] = of_kind("boneyard")
    assert boneyard.text == "cut this scene\nINT. NOWHERE - DAY"
    assert "NOWHERE" not in " ".join(e.text for e in parse_fountain(SCRIPT).elements if e != boneyard)


def test_forced_headings_and_plain_ones_start_scenes():
    assert [e.text for e in of_kind("heading")] == ["FORCED PLACE", "EXT. ROAD - NIGHT"]


def test_emphasis_and_notes_are_neither_seen_nor_said():
    assert of_kind("action")[0].text == "Action with emphasis and a inside."


def test_a_speech_keeps_its_cue_extension_and_parenthetical():
    first, second = [e for e in of_kind("dialogue") if e.character == "McAdam"]
    assert (first.text, first.extension, first.parenthetical) == ("First words.", "V.O.", "softly")
    assert (second.text, second.parenthetical) == ("More words.", "beat")


def test_each_element_knows_its_line():
    lines = SCRIPT.splitlines()
    assert [lines[e.line - 1] for e in of_kind("dialogue")] == ["@McAdam (V.O.)", "(beat)", "ANNA ^"]


def test_a_file_without_a_scene_is_refused_with_its_name_and_the_cure(tmp_path):
    page = tmp_path / "letter.txt"
    page.write_text("Dear all,\n\nThis is no screenplay.\n")
    with pytest.raises(ScriptError, match=r"letter.txt:1: holds no scene.*INT. KITCHEN"):
        read_fountain(page)


def test_a_missing_file_is_refused_with_its_name(tmp_path):
    with pytest.raises(ScriptError, match=r"missing.fountain: cannot be read"):
        read_fountain(tmp_path / "missing.fountain")


def test_a_file_in_an_old_encoding_is_read(tmp_path):
    page = tmp_path / "x.fountain"
    page.write_bytes("INT. CAFÉ - DAY\n\nÉLODIE\n“Oui.”\n".encode("cp1252"))
    assert [(e.text, e.character) for e in read_fountain(page).elements] == [
        ("INT. CAFÉ - DAY", None),
        ("“Oui.”", "ÉLODIE"),
    ]


def taken(text, before=None):
    page = parse_fountain(text)
    return revise(
        before or Screenplay(), title=page.title, credit=page.credit, authors=page.authors, elements=page.elements
    )


def test_a_reworded_line_keeps_its_id_and_an_inserted_one_gets_a_new_one():
    before = taken("INT. A - DAY\n\nADA\nHello there, you.\n\nBEN\nGood day.\n")
    after = taken("INT. A - DAY\n\nADA\nHello there, old friend.\n\nADA\nWho are you?\n\nBEN\nGood day.\n", before)
    ids = {e.text: e.id for e in before.elements}
    assert next(e.id for e in after.elements) == ids["INT. A - DAY"]
    assert {e.text: e.id for e in after.elements}["Hello there, old friend."] == ids["Hello there, you."]
    assert {e.text: e.id for e in after.elements}["Good day."] == ids["Good day."]
    assert len({e.id for e in after.elements}) == 4


def test_an_id_is_never_given_twice():
    before = taken("INT. A - DAY\n\nOne.\n\nTwo.\n")
    without = taken("INT. A - DAY\n\nOne.\n", before)
    again = taken("INT. A - DAY\n\nOne.\n\nSomething else entirely.\n", without)
    assert again.elements[-1].id not in {e.id for e in before.elements}


def test_names_with_any_letters_are_cues():
    text = "INT. A - DAY\n\nÉLODIE\nBonjour.\n\nO’NEIL (O.S.)\nYes.\n\nИВАН\nДа.\n\nTHE DOOR SLAMS!\n\nBEN & ADA\nTogether.\n"
    page = parse_fountain(text)
    spoken = [(e.character, e.text, e.extension) for e in page.elements if e.kind == "dialogue"]
    assert spoken == [
        ("ÉLODIE", "Bonjour.", None),
        ("O’NEIL", "Yes.", "O.S."),
        ("ИВАН", "Да.", None),
        ("BEN & ADA", "Together.", None),
    ]


def test_speech_before_the_first_scene_is_read_and_told():
    page = parse_fountain("FADE IN:\n\nNARRATOR\nOnce.\n\nINT. A - DAY\n\nx\n")
    assert [(e.kind, e.text) for e in page.elements[:2]] == [("action", "FADE IN:"), ("dialogue", "Once.")]
    assert [(g.line, g.what) for g in page.guessed] == [(3, "NARRATOR speaks before the first scene heading.")]


def test_names_in_what_is_told_cannot_play_tricks_on_a_terminal():
    page = parse_fountain("@EVE\x1b[2J\u202e\nOnce.\n\nINT. A - DAY\n")
    assert page.guessed[0].what.startswith("EVE\\x1b[2J\\u202e speaks")
    assert page.elements[0].character == "EVE\x1b[2J\u202e"
    with pytest.raises(ScriptError, match=r"a\\x0ab:1: holds no scene"):
        parse_fountain("x", "a\nb")


def test_a_line_of_dots_is_dialogue_that_no_voice_is_asked_to_speak():
    play = taken("INT. A - DAY\n\nADA\n...\n\nADA\nWell.\n")
    assert [(e.text, e.speaks) for e in play.elements if e.kind == "dialogue"] == [("...", False), ("Well.", True)]
