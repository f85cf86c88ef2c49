"""Prose: scenes from breaks, speech from quotation marks with who says it, and not a word changed."""

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Written
from movie_director.interchange.prose import read_prose

STORY = """The Late Train
by Ann Example

Nora stood in the kitchen and watched the rain. It was past midnight, and the
house was quiet.

“You are late,” said Nora, without turning round.

“I know.” Tom put his hat on the table. “The train stood still for an hour.”

“It always does.”

“Not always,” he said.

She laughed. It was not a "happy ending" kind of laugh.

* * *

The next morning the garden was white. An old man was shovelling snow.

“Good morning!” the old man shouted. “Is Tom up?”

“He’s asleep,” said Nora.

Two days later they met at the station.

“You came,” Tom said quietly.
"""


def spoken(text: str) -> list[tuple[str | None, str]]:
    return [(e.character, e.text) for e in read_prose(text).elements if e.kind == "dialogue"]


def words(elements: tuple[Written, ...]) -> str:
    told = [t for e in elements if e.kind != "heading" for t in (e.text, *e.notes)]
    return "".join(sorted(re.sub(r"\W", "", " ".join(told))))


def test_scenes_begin_at_breaks_and_where_time_moves_on():
    headings = [(e.text, e.line) for e in read_prose(STORY).elements if e.kind == "heading"]
    assert headings == [("INT. KITCHEN - NIGHT", 4), ("EXT. GARDEN - MORNING", 19), ("INT. STATION - MORNING", 25)]


def test_speech_goes_to_whom_the_text_names_and_else_by_turns():
    assert spoken(STORY) == [
        ("NORA", "You are late,"),
        ("TOM", "I know."),
        ("TOM", "The train stood still for an hour."),
        ("NORA", "It always does."),
        ("TOM", "Not always,"),
        ("OLD MAN", "Good morning! Is Tom up?"),
        ("NORA", "He’s asleep,"),
        ("TOM", "You came,"),
    ]


def test_what_is_told_stays_action_and_a_bare_tag_becomes_a_note():
    elements = read_prose(STORY).elements
    assert [e.text for e in elements if e.kind == "action"][:3] == [
        "Nora stood in the kitchen and watched the rain. It was past midnight, and the house was quiet.",
        "said Nora, without turning round.",
        "Tom put his hat on the table.",
    ]
    assert [e.notes for e in elements if e.notes] == [
        ("he said.",),
        ("the old man shouted.",),
        ("said Nora.",),
        ("Tom said quietly.",),
    ]
    assert 'She laughed. It was not a "happy ending" kind of laugh.' in [e.text for e in elements]


def test_the_title_the_author_and_every_guess_are_told():
    manuscript = read_prose(STORY)
    assert (manuscript.title, manuscript.authors, manuscript.format) == ("The Late Train", ("Ann Example",), "prose")
    assert [(g.line, g.what) for g in manuscript.guessed] == [
        (4, "the scene heading “INT. KITCHEN - NIGHT”, its place and time from the text"),
        (11, "NORA speaks, by turn or by the paragraph"),
        (13, "TOM speaks, by turn or by the paragraph"),
        (19, "the scene heading “EXT. GARDEN - MORNING”, its place and time from the text"),
        (25, "the scene heading “INT. STATION - MORNING”, its place from the text"),
    ]


def test_no_word_is_lost_or_changed():
    body = STORY.split("\n", 3)[3].replace("* * *", "")
    assert words(read_prose(STORY).elements) == "".join(sorted(re.sub(r"\W", "", body)))


@pytest.mark.parametrize(
    "line",
    [
        "“I am here,” said Nora.",
        '"I am here," said Nora.',
        "‘I am here,’ said Nora.",
        "'I am here,' said Nora.",
        "„I am here,” said Nora.",
        ",,I am here,'' said Nora.",
        "«I am here,» said Nora.",
        "»I am here,« said Nora.",
        "“I am here,” Nora said.",
        "Nora said, “I am here,”",
        "“I am here,” zei Nora.",
        "“I am here,” fluisterde Nora zacht.",
    ],
)
def test_quotation_marks_of_all_kinds_and_tags_on_either_side_tell_speech(line: str):
    assert spoken(f"It rained on the roof.\n\n{line}\n") == [("NORA", "I am here,")]


def test_apostrophes_and_single_words_in_marks_are_no_speech():
    text = "It's Tom's 'new' house, and the dogs' beds are in it.\n\n'Don't you know Tom's dog?' Nora asked.\n"
    assert spoken(text) == [("NORA", "Don't you know Tom's dog?")]


def test_speech_that_goes_on_in_the_next_paragraph_keeps_its_speaker():
    text = "“I went out,” said Ada. “It was dark.\n\n“And then I came back.”\n\n“Why?” asked Bo.\n"
    assert spoken(text) == [("ADA", "I went out. It was dark."), ("ADA", "And then I came back."), ("BO", "Why?")]


def test_a_speaker_whom_nothing_tells_is_a_voice_and_is_told():
    manuscript = read_prose("It was dark.\n\n“Who is there?”\n")
    assert [e.character for e in manuscript.elements if e.kind == "dialogue"] == ["VOICE"]
    assert any("nobody is named" in guess.what for guess in manuscript.guessed)


def test_the_teller_who_says_i_is_the_narrator():
    assert spoken("“Come in,” I said.\n\n“Thank you,” said Ada.\n") == [("NARRATOR", "Come in,"), ("ADA", "Thank you,")]


def test_chapters_become_sections_over_their_scenes():
    elements = read_prose("Chapter One\n\nIt was calm.\n\nChapter Two\n\nIn the cellar it was dark.\n").elements
    assert [(e.kind, e.text) for e in elements if e.kind != "action"] == [
        ("section", "Chapter One"),
        ("heading", "INT. SOMEWHERE - DAY"),
        ("section", "Chapter Two"),
        ("heading", "INT. CELLAR - DAY"),
    ]


def test_a_dutch_story_is_read_alike():
    text = (
        "Het regende. In de tuin stond een oude man.\n\n"
        "„Goedemorgen,” zei de oude man. „Is Tom er ook?”\n\n„Die slaapt nog,” antwoordde Nora.\n\n"
        "De volgende ochtend zaten zij in de keuken.\n\n'Koffie?' vroeg Nora.\n"
    )
    manuscript = read_prose(text)
    assert [e.text for e in manuscript.elements if e.kind == "heading"] == ["EXT. TUIN - DAY", "INT. KEUKEN - MORNING"]
    assert spoken(text)[:2] == [("OUDE MAN", "Goedemorgen. Is Tom er ook?"), ("NORA", "Die slaapt nog,")]


def test_what_project_gutenberg_puts_around_a_text_is_left_out():
    text = "Licence.\n\n*** START OF THE PROJECT GUTENBERG EBOOK X ***\n\nIt rained.\n\n*** END OF THE PROJECT GUTENBERG EBOOK X ***\n\nMore licence.\n"
    assert [e.text for e in read_prose(text).elements if e.kind == "action"] == ["It rained."]


@pytest.mark.parametrize("text", ["", "\n\n", "***\n", "12 34\n"])
def test_nothing_to_read_is_a_script_error(text: str):
    with pytest.raises(ScriptError, match="no scene") as error:
        read_prose(text, "x.txt")
    assert error.value.line == 1


PIECES = st.sampled_from(
    [
        "“Yes,” ",
        "said Nora",
        "\n\n",
        "\n",
        '"',
        "'",
        "’",
        "“",
        "”",
        "He ran. ",
        "***",
        "Chapter 2",
        "the garden ",
        ",,",
        "''",
        "„",
    ]
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES | st.text(max_size=4), max_size=25).map("".join))
def test_any_prose_keeps_all_its_letters(text: str):
    try:
        manuscript = read_prose(text)
    except ScriptError:
        return
    marks = [e.text for e in manuscript.elements if e.kind != "heading"] + [
        n for e in manuscript.elements for n in e.notes
    ]
    kept = sorted(c for c in " ".join([*marks, *(value for _, value in manuscript.page)]) if c.isalpha())
    assert kept == sorted(c for c in text if c.isalpha())


def test_the_other_of_two_is_whom_the_first_addresses_or_the_only_one_named():
    text = (
        "It rained.\n\n“My dear Mr. Plover, have you been out?” said his wife.\n\n“Not yet.”\n\n“You ought to.”\n\n"
        "“I shall.”\n\nChapter 2\n\nMr. Crane stood at the window. He was cold.\n\n“Shut it,” said Ada.\n\n“I like it open.”\n"
    )
    assert [who for who, _ in spoken(text)] == ["WIFE", "MR PLOVER", "WIFE", "MR PLOVER", "ADA", "MR CRANE"]


def test_a_pronoun_of_the_other_sex_does_not_get_the_turn():
    text = "“Well, Mr. Plover!” said his wife.\n\nMr. Plover yawned.\n\n“It is late,” said she.\n"
    assert [who for who, _ in spoken(text)] == ["WIFE", "WIFE"]


def test_the_teller_has_the_name_by_which_others_call_him():
    text = (
        "“Come in, Hobbs,” said Ada.\n\n“Thank you,” I said.\n\n“You are wet, my dear Hobbs,” said Ada.\n\n"
        "“It rains,” I answered.\n"
    )
    manuscript = read_prose(text)
    assert [e.character for e in manuscript.elements if e.kind == "dialogue"] == ["ADA", "HOBBS", "ADA", "HOBBS"]
    assert any("HOBBS tells the story" in guess.what for guess in manuscript.guessed)


def test_speech_after_a_tag_that_ends_a_sentence_begins_a_new_one():
    assert spoken("“It came today,” said Ada. “Read it.”\n") == [("ADA", "It came today. Read it.")]
    assert spoken("“It came,” said Ada, “by post.”\n") == [("ADA", "It came, by post.")]


def test_words_between_low_lines_are_emphasised():
    (line,) = [e for e in read_prose("“_You_ want snake_case 2*3,” said Ada.\n").elements if e.kind == "dialogue"]
    assert (line.text, line.marked) == ("You want snake_case 2*3,", "*You* want snake\\_case 2\\*3,")


def test_a_story_told_under_scene_headings_keeps_them():
    text = "EXT: PIER: DAY\n\nA man waits. “Late again,” says Ada.\n\nINT: HUT: NIGHT\n\nHe sleeps.\n"
    assert [e.text for e in read_prose(text).elements if e.kind == "heading"] == ["EXT: PIER: DAY", "INT: HUT: NIGHT"]
