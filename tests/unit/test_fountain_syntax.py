"""Fountain 1.1 (fountain.io/syntax), a test for each rule."""

import pytest

from movie_director.interchange.fountain.reading import read_script_text

SCENE = "INT. A - DAY\n\n"


def read(text):
    """What is told of each element that is not the first scene's heading: kind and text."""
    return [(e.kind, e.text) for e in read_script_text(SCENE + text).elements[1:]]


def the(text):
    """The one element after the first scene's heading."""
    [element] = read_script_text(SCENE + text).elements[1:]
    return element


def spoken(text):
    return [(e.character, e.text) for e in read_script_text(SCENE + text).elements if e.kind == "dialogue"]


def titles(text):
    return read_script_text(text).titles


# Title page


def test_a_title_page_gives_keys_with_values_beside_or_below_them():
    page = titles("Title:\n    _**BRICK & STEEL**_\n\t_**RETIRED**_\nCredit: Written by\nDraft date: 1/20/2012\n\nx\n")
    assert page.page == (
        ("Title", "_**BRICK & STEEL**_\n_**RETIRED**_"),
        ("Credit", "Written by"),
        ("Draft date", "1/20/2012"),
    )
    assert (page.title, page.credit) == ("BRICK & STEEL RETIRED", "Written by")


def test_values_may_begin_beside_the_key_and_go_on_below_it():
    assert titles("Contact: A. Writer\n   1 Street\n\tTown\n\nx\n").page == (("Contact", "A. Writer\n1 Street\nTown"),)


@pytest.mark.parametrize(
    "text",
    [
        "Author: Ann Lee and Bo Xu",
        "Authors: Ann Lee & Bo Xu",
        "Authors:\n    Ann Lee\n    Bo Xu",
        "Author: Ann Lee\nAuthor: Bo Xu",
    ],
)
def test_several_authors_are_told_apart(text):
    assert titles(text + "\n\nx\n").authors == ("Ann Lee", "Bo Xu")


def test_keys_that_nobody_knows_are_kept():
    page = titles("Title: X\nShoe size: 44\n\nx\n")
    assert page.page[1] == ("Shoe size", "44")


def test_all_parts_of_a_title_page_are_optional_and_so_is_the_page():
    assert titles("Draft date: 6/23/2012\n\nx\n").page == (("Draft date", "6/23/2012"),)
    assert titles(SCENE).page == ()


def test_the_title_page_ends_at_the_first_empty_line():
    script = read_script_text("Title: X\n\nAuthor: Y\n")
    assert script.titles.page == (("Title", "X"),)
    assert [(e.kind, e.text) for e in script.elements] == [("action", "Author: Y")]


def test_the_title_page_is_the_first_thing_in_the_file():
    script = read_script_text("He waits.\n\nTitle: X\n")
    assert script.titles.page == ()


@pytest.mark.parametrize("line", ["FADE IN:", "FADE IN:\n\tHe waits.", "http://a.b/c", "He: ", "INT. A: B - DAY"])
def test_a_first_line_with_a_colon_is_not_always_a_title_page(line):
    assert titles(line + "\n\nx\n").page == ()


def test_after_empty_lines_only_a_known_key_begins_a_title_page():
    assert titles("\n\nTitle: X\n\nx\n").title == "X"
    assert titles("\n\nFoo: bar\n\nx\n").page == ()


def test_a_first_line_of_key_and_value_is_a_title_page_and_an_unknown_key_is_told():
    script = read_script_text("Foo: bar\n\nx\n")
    assert script.titles.page == (("Foo", "bar"),)
    assert [(g.line, g.what) for g in script.guessed] == [(1, "`Foo:` is taken for a title page.")]


# Scene headings


@pytest.mark.parametrize("prefix", ["INT", "EXT", "EST", "INT./EXT", "INT/EXT", "EXT/INT", "EXT./INT", "I/E"])
@pytest.mark.parametrize("separator", [".", " ", ". "])
def test_each_prefix_with_a_dot_or_a_space_makes_a_heading(prefix, separator):
    line = f"{prefix}{separator}house - day"
    assert read(f"{line}\n\nx\n") == [("heading", line), ("action", "x")]


def test_a_heading_may_be_in_any_case():
    assert read("ext. brick's pool - day\n\n")[0][0] == "heading"


@pytest.mark.parametrize("line", ["INTERIOR - DAY", "Internal affairs arrive.", "EXTRA", "INT-A"])
def test_a_prefix_needs_a_dot_or_a_space_after_it(line):
    assert read(f"{line}\n\nx\n") == [("action", line), ("action", "x")]


def test_a_heading_and_a_cue_need_an_empty_line_before_them_after_lyrics_too():
    assert read("~La la.\nINT. B - DAY\n\n") == [("lyrics", "La la."), ("action", "INT. B - DAY")]
    assert read("~La la.\nADA\nHello.\n") == [("lyrics", "La la."), ("action", "ADA\nHello.")]


def test_a_heading_needs_an_empty_line_before_it():
    assert read("He waits.\nINT. B - DAY\n\n") == [("action", "He waits.\nINT. B - DAY")]


def test_a_heading_needs_an_empty_line_after_it():
    assert read("ext the garden is dark\nand cold\n") == [("action", "ext the garden is dark\nand cold")]


@pytest.mark.parametrize("line", ["INT B - DAY", "int. b - day"])
def test_what_can_only_be_a_heading_is_one_without_the_empty_line_and_is_told(line):
    script = read_script_text(f"{SCENE}{line}\nHe waits.\n")
    assert [e.kind for e in script.elements] == ["heading", "heading", "action"]
    assert [g.line for g in script.guessed] == [3]


def test_a_dot_forces_a_heading():
    assert read(".SNIPER SCOPE POV\n\nx\n") == [("heading", "SNIPER SCOPE POV"), ("action", "x")]


@pytest.mark.parametrize("line", ["...where it is parked.", "..A", ". A", ".", ".(A)"])
def test_only_a_single_dot_and_a_letter_or_figure_force_a_heading(line):
    assert read(line + "\n") == [("action", line)]


@pytest.mark.parametrize("number", ["1", "1A", "1a", "A1", "I-1-A", "1.", "110A"])
def test_a_scene_number_stands_between_number_signs(number):
    element = the(f"INT. HOUSE - DAY - FLASHBACK (1944) #{number}#\n\n")
    assert (element.text, element.number) == ("INT. HOUSE - DAY - FLASHBACK (1944)", number)


@pytest.mark.parametrize("line", ["INT. HOUSE #a b#", "INT. HOUSE #1", "INT. HOUSE ##", "INT. HOUSE #1# - DAY"])
def test_what_is_no_scene_number_stays_in_the_heading(line):
    assert (the(line + "\n\n").text, the(line + "\n\n").number) == (line, None)


def test_a_forced_heading_has_a_number_too():
    assert (the(".LATER #2#\n").text, the(".LATER #2#\n").number) == ("LATER", "2")


# Action


def test_whatever_is_nothing_else_is_action_and_its_line_breaks_are_kept():
    assert read("And then a beat.\nLonger than is funny.\n\nThe men look.\n") == [
        ("action", "And then a beat.\nLonger than is funny."),
        ("action", "The men look."),
    ]


def test_indentation_and_empty_lines_of_action_are_kept_in_its_source():
    element = the("          Scott --\n\n\n\n")
    assert (element.text, element.source) == ("Scott --", "          Scott --\n\n\n\n")


@pytest.mark.parametrize("line", ["SCANNING THE AISLES...\nWhere is he?", "INT. B\n", "CUT TO:\n", "> x", "# x", "~x"])
def test_an_exclamation_mark_forces_action(line):
    assert read("!" + line + "\n") == [("action", line.strip())]


# Character and dialogue


def test_a_line_of_capitals_between_an_empty_line_and_a_full_one_is_a_cue():
    assert spoken("STEEL\nThe man's a myth!\n") == [("STEEL", "The man's a myth!")]


def test_a_cue_needs_an_empty_line_before_it():
    assert read("He waits.\nSTEEL\nThe man's a myth!\n") == [("action", "He waits.\nSTEEL\nThe man's a myth!")]


def test_a_cue_has_no_empty_line_after_it():
    assert read("STEEL\n\nThe man's a myth!\n") == [("action", "STEEL"), ("action", "The man's a myth!")]


def test_a_cue_is_wholly_in_capitals():
    assert read("McCLANE\nYippie\n") == [("action", "McCLANE\nYippie")]


def test_a_name_has_a_letter():
    assert spoken("R2D2\nBeep.\n") == [("R2D2", "Beep.")]
    assert read("23\nBeep.\n") == [("action", "23\nBeep.")]


@pytest.mark.parametrize("name", ["ÉLODIE", "ИВАН", "ΝΊΚΗ", "O’NEIL", "BEN & ADA", "HERR WEIß", "MAN #2", "AGENT Nº 2"])
def test_capitals_of_any_alphabet_are_capitals(name):
    assert spoken(f"{name}\nJa.\n") == [(name, "Ja.")]


@pytest.mark.parametrize("name", ["élodie", "黒澤", "иВАН"])
def test_letters_that_are_no_capitals_make_no_cue(name):
    assert spoken(f"{name}\nJa.\n") == []


@pytest.mark.parametrize("extension", ["V.O.", "O. S.", "cont'd", "on the radio"])
def test_an_extension_may_be_in_any_case(extension):
    element = the(f"MOM ({extension})\nLuke!\n")
    assert (element.character, element.extension) == ("MOM", extension)


def test_extensions_one_after_another_are_one():
    assert the("MOM (V.O.) (cont'd)\nLuke!\n").extension == "V.O., cont'd"


def test_an_at_sign_forces_a_cue_and_keeps_its_case():
    assert spoken("@McCLANE (V.O.)\nYippie!\n\n@黒澤\nHai.\n") == [("McCLANE", "Yippie!"), ("黒澤", "Hai.")]


def test_a_forced_cue_too_stands_right_above_its_speech():
    assert read("@McCLANE\n\nHe waits.\n") == [("action", "@McCLANE"), ("action", "He waits.")]


def test_line_breaks_in_dialogue_are_kept():
    assert spoken("DAN\nThen let's retire them.\n_Permanently_.\n") == [
        ("DAN", "Then let's retire them.\nPermanently.")
    ]


def test_whatever_follows_a_cue_is_dialogue_until_an_empty_line():
    assert read("DAN\nINT. B - DAY\nCUT TO:\n!x\n.y\n@z\n\nHe waits.\n") == [
        ("dialogue", "INT. B - DAY\nCUT TO:\n!x\n.y\n@z"),
        ("action", "He waits."),
    ]


@pytest.mark.parametrize(("line", "kind"), [("# b", "section"), ("= b", "synopsis"), ("> b", "transition")])
def test_a_section_a_synopsis_and_a_forced_transition_end_dialogue(line, kind):
    assert read(f"DAN\nHello.\n{line}\n") == [("dialogue", "Hello."), (kind, "b")]


def test_a_line_of_two_spaces_is_an_empty_line_of_dialogue():
    assert read("DEALER\nTen.\n  \nHit or stand?\n") == [("dialogue", "Ten.\n\nHit or stand?")]


@pytest.mark.parametrize("blank", ["", " ", "   ", "\t"])
def test_any_other_empty_line_ends_dialogue(blank):
    assert read(f"DEALER\nTen.\n{blank}\nHit or stand?\n") == [("dialogue", "Ten."), ("action", "Hit or stand?")]


def test_a_parenthetical_belongs_to_what_is_said_after_it():
    elements = read_script_text(SCENE + "STEEL\n(starting the engine)\nSo much!\n(beat)\nFor retirement!\n").elements[
        1:
    ]
    assert [(e.character, e.parenthetical, e.text) for e in elements] == [
        ("STEEL", "starting the engine", "So much!"),
        ("STEEL", "beat", "For retirement!"),
    ]


def test_a_parenthetical_at_the_end_is_kept_and_nothing_is_spoken():
    last = read_script_text(SCENE + "STEEL\nNo.\n(beat)\n").elements[-1]
    assert (last.kind, last.parenthetical, last.text) == ("dialogue", "beat", "")


def test_a_parenthetical_may_be_broken_into_lines():
    assert the("STEEL\n(starting the\nengine)\nSo much!\n").parenthetical == "starting the engine"


@pytest.mark.parametrize("line", ["(laughs) No. (sighs)", "(No", "()"])
def test_parentheses_that_do_not_wrap_the_line_are_spoken(line):
    assert spoken(f"STEEL\n{line}\n") == [("STEEL", line)]


def test_a_parenthetical_belongs_to_dialogue_only():
    assert read("(beat)\nHe waits.\n") == [("action", "(beat)\nHe waits.")]


@pytest.mark.parametrize("caret", ["^", " ^", "   ^", "\t^ "])
def test_a_caret_after_the_second_cue_makes_its_speech_dual(caret):
    elements = read_script_text(f"{SCENE}BRICK\nRight.\n\nSTEEL (O.S.){caret}\nRight.\n(beat)\nYes.\n").elements[1:]
    assert [(e.character, e.dual) for e in elements] == [("BRICK", False), ("STEEL", True), ("STEEL", True)]


def test_elements_but_action_may_be_indented():
    text = "\t\t\t\tCUT TO:\n\n\tINT. B - DAY\n\n\t\t\tBRICK\n\t\t(softly)\n\tThis is everybody.\n"
    assert read(text) == [("transition", "CUT TO:"), ("heading", "INT. B - DAY"), ("dialogue", "This is everybody.")]


# Lyrics


def test_a_tilde_makes_lyrics_and_lines_that_follow_are_one():
    assert read("~Willy Wonka!\n~ Willy Wonka!\n\nHe waits.\n") == [
        ("lyrics", "Willy Wonka!\nWilly Wonka!"),
        ("action", "He waits."),
    ]


def test_lyrics_under_a_cue_are_sung_by_that_character():
    elements = read_script_text(SCENE + "ANNA\nListen.\n~La la.\nThat was it.\n").elements[1:]
    assert [(e.kind, e.character, e.text, e.sung) for e in elements] == [
        ("dialogue", "ANNA", "Listen.", False),
        ("dialogue", "ANNA", "La la.", True),
        ("dialogue", "ANNA", "That was it.", False),
    ]


# Transitions and centred text


def test_capitals_that_end_in_to_and_a_colon_are_a_transition():
    assert read("SMASH CUT TO:\n\nx\n") == [("transition", "SMASH CUT TO:"), ("action", "x")]


@pytest.mark.parametrize("line", ["Cut TO:", "CUT TO: ", "CUT TO", "FADE IN:", "FADE OUT."])
def test_other_lines_are_no_transition(line):
    assert read(f"{line}\n\nx\n") == [("action", line.strip()), ("action", "x")]


def test_a_transition_needs_empty_lines_around_it():
    assert read("x\nCUT TO:\n\n") == [("action", "x\nCUT TO:")]
    assert read("CUT TO:\nHe waits.\n") == [("action", "CUT TO:\nHe waits.")]


def test_a_transition_right_above_a_heading_is_one():
    assert read("CUT TO:\nint. room\n\n") == [("transition", "CUT TO:"), ("heading", "int. room")]
    assert read("FADE IN:\nINT. ROOM\n\n") == [("action", "FADE IN:"), ("heading", "INT. ROOM")]


def test_a_greater_than_sign_forces_a_transition_on_any_line():
    assert read("x\n> Burn to White.\ny\n") == [("action", "x"), ("transition", "Burn to White."), ("action", "y")]


def test_a_dot_makes_a_heading_of_a_transition():
    assert read(".CUT TO:\n\n") == [("heading", "CUT TO:")]


def test_text_between_greater_and_less_than_is_centred():
    assert read(">THE END<\n> _Fin_ <\n\nx\n") == [("centered", "THE END"), ("centered", "Fin"), ("action", "x")]


# Emphasis


@pytest.mark.parametrize(
    "marked",
    [
        "*x*",
        "**x**",
        "***x***",
        "_x_",
        "_**x**_",
        "***_x_***",
        "_*x*_",
        "*a **b** c*",
        "**_a_ b**",
        "a*b*c",
        "*a*b",
        "__x__",
    ],
)
def test_emphasis_marks_are_not_seen_and_are_kept_beside_the_text(marked):
    element = the(f"So {marked}!\n")
    assert (element.text, element.marked) == (f"So {marked.replace('*', '').replace('_', '')}!", f"So {marked}!")


def test_emphasis_may_be_nested_inside_a_sentence():
    assert (
        the("_Steel's face FILLS the *Leupold Mark 4* scope_.\n").text == "Steel's face FILLS the Leupold Mark 4 scope."
    )


@pytest.mark.parametrize(
    "text",
    [
        "He dialed *69 and then *23, and",
        "a * b * c",
        "** a **",
        "5 * 3",
        "_ a _",
        "*a",
        "a*",
        "****",
        "snake_case_name",
    ],
)
def test_marks_that_open_or_close_nothing_are_seen(text):
    assert (the(text + "\n").text, the(text + "\n").marked) == (text, None)


def test_spaces_decide_whether_a_mark_opens_or_closes():
    assert the("He dialed *69 and then 23*, and\n").text == "He dialed 69 and then 23, and"


def test_emphasis_does_not_cross():
    assert the("*a _b* c_\n").text == "a _b c_"


def test_emphasis_does_not_go_over_the_end_of_a_line():
    assert the("They *share a look.\nThis is BAD.*\n").text == "They *share a look.\nThis is BAD.*"


@pytest.mark.parametrize(
    ("source", "text"),
    [(r"**\*9765\***", "*9765*"), (r"23\*, *and", "23*, *and"), (r"\_a\_", "_a_"), (r"\[[a]]", "[[a]]")],
)
def test_a_backslash_takes_a_mark_its_meaning(source, text):
    assert the(f"x {source}\n").text == f"x {text}"


def test_a_backslash_before_anything_else_is_a_backslash():
    assert the("C:\\temp \\\\ \\x\n").text == "C:\\temp \\\\ \\x"


# Notes


def test_a_note_in_a_line_is_not_seen():
    element = the("This is DAN[[Or did we think of a name?]].\n")
    assert (element.text, element.notes) == ("This is DAN.", ("Or did we think of a name?",))


def test_a_note_on_its_own_is_an_element():
    assert read("He waits.\n\n[[Vietnamese, right?]]\n\nx\n")[1] == ("note", "Vietnamese, right?")


def test_a_note_may_go_over_lines_and_over_an_empty_one_of_two_spaces():
    element = the("He pauses.[[This needs work.\nOr I need coffee.\n  \nDefinitely.]] He looks around.\n")
    assert element.text == "He pauses. He looks around."
    assert element.notes == ("This needs work.\nOr I need coffee.\n\nDefinitely.",)


def test_a_note_does_not_go_over_an_empty_line():
    script = read_script_text(SCENE + "A [[b\n\nc]] d\n")
    assert [e.text for e in script.elements[1:]] == ["A [[b", "c]] d"]
    assert [g.line for g in script.guessed] == [3]


def test_a_note_between_lines_parts_neither_a_paragraph_nor_a_speech():
    assert the("He waits.\n[[n]]\nA bell.\n").text == "He waits.\nA bell."
    element = the("ADA\n[[n]]\nHello.\n[[m]]\nYou.\n")
    assert (element.character, element.text, element.notes) == ("ADA", "Hello.\nYou.", ("n", "m"))


def test_a_note_in_a_speech_is_not_spoken():
    element = the("ADA\nHello [[or Hi]] you.\n")
    assert (element.text, element.notes) == ("Hello you.", ("or Hi",))


def test_a_note_may_hold_brackets():
    assert the("x [[a [b] c]] y\n").notes == ("a [b] c",)


# Boneyard


def test_the_boneyard_is_ignored_inside_a_line():
    assert the("He /* never */waits.\n").text == "He waits."


def test_the_boneyard_may_span_scenes_and_is_an_element():
    text = "CUT TO:\n/*\nINT. GARAGE - DAY\n\nBRICK\nHello.\n\nCUT TO:\n*/\nEXT. MANSION - DAY\n\nx\n"
    assert read(text) == [
        ("transition", "CUT TO:"),
        ("boneyard", "INT. GARAGE - DAY\n\nBRICK\nHello.\n\nCUT TO:"),
        ("heading", "EXT. MANSION - DAY"),
        ("action", "x"),
    ]


def test_what_stands_before_and_after_the_boneyard_is_one_line():
    assert the("He /* never\n\nINT. B\n*/waits.\n").text == "He waits."


def test_a_boneyard_that_is_never_closed_is_text_and_is_told():
    script = read_script_text(SCENE + "x\n\nGo 10/* of it.\n\nINT. B - DAY\n\n")
    assert [e.kind for e in script.elements] == ["heading", "action", "action", "heading"]
    assert [(g.line, g.what) for g in script.guessed] == [(5, "`/*` is never closed, so it is read as text.")]


def test_a_note_in_the_boneyard_is_in_the_boneyard():
    assert the("a /* [[n]] */ b\n").notes == ()


# Sections, synopses, page breaks


@pytest.mark.parametrize("level", [1, 2, 3, 6])
def test_number_signs_make_a_section_of_that_depth(level):
    element = the(f"{'#' * level} Act\n")
    assert (element.kind, element.text, element.level) == ("section", "Act", level)


def test_an_equals_sign_makes_a_synopsis_of_one_line_anywhere():
    assert read("= Set up.\nHe waits.\n= Pay off.\n") == [
        ("synopsis", "Set up."),
        ("action", "He waits."),
        ("synopsis", "Pay off."),
    ]


def test_a_heading_may_stand_between_sections_and_synopses():
    text = "# Act\nINT. B - DAY\n= Set up.\nx\n"
    assert [kind for kind, _ in read(text)] == ["section", "heading", "synopsis", "action"]


@pytest.mark.parametrize("line", ["===", "=======", " === "])
def test_three_equals_signs_and_nothing_more_break_the_page(line):
    assert read(f"x\n{line}\ny\n") == [("action", "x"), ("page-break", ""), ("action", "y")]


@pytest.mark.parametrize("line", ["==", "=== x", "= =="])
def test_anything_more_or_less_is_no_page_break(line):
    assert read(line + "\n")[0][0] == "synopsis"


# Lines


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_every_end_of_line_is_one(newline):
    text = "Title: X\n\nINT. A - DAY\n\nADA\nTen.\n  \nFour.\n\nx\n"
    assert read_script_text(text.replace("\n", newline)) == read_script_text(text)


def test_tabs_and_form_feeds_are_white_space():
    assert read("\fINT. B - DAY\n\f\nADA\tLEE\nHe\tllo.\n") == [("heading", "INT. B - DAY"), ("dialogue", "He llo.")]


def test_typewriter_punctuation_stays_as_it_is_typed():
    assert the('"Well" -- it\'s... (c)\n').text == '"Well" -- it\'s... (c)'


def test_each_element_knows_its_line_and_its_source():
    text = "Title: X\n\n\nINT. A - DAY\n\nADA\n(softly)\nHello.\n(beat)\nYou.\n\n/* a\nb */ x [[c\nd]]\n\n> y\n"
    script = read_script_text(text)
    assert [(e.line, e.source) for e in script.elements] == [
        (4, "INT. A - DAY\n\n"),
        (6, "ADA\n(softly)\nHello.\n"),
        (9, "(beat)\nYou.\n\n"),
        (12, "/* a\nb */ x [[c\nd]]\n\n"),
        (16, "> y\n"),
    ]
    assert script.front == "Title: X\n\n\n"


def test_a_byte_order_mark_is_no_part_of_the_first_line():
    script = read_script_text("\ufeffINT. A - DAY\n")
    assert (script.front, script.elements[0].text) == ("\ufeff", "INT. A - DAY")
