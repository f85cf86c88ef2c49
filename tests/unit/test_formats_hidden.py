"""Screenplays that hide their headings and names: no INT or EXT, numbers everywhere, one margin, garbled dashes."""

import pytest

from movie_director.interchange.plain import read_plain


def wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines


def play(*blocks: str, heads: tuple[int, int] = (15, 37)) -> str:
    """Indented text of blocks: `ADA: words` is speech, all else stands at the margin of action."""
    action, cue = heads
    rows: list[str] = []
    for block in blocks:
        who, colon, said = block.partition(": ")
        if colon and who.isupper() and len(who) < 12:
            rows += [" " * cue + who, *(" " * (action + 10) + line for line in wrapped(said, 35)), ""]
        else:
            rows += [*(" " * action + line for line in block.split("\n")), ""]
    return "\n".join(rows) + "\n"


LONG = "She waits and says nothing at all. " * 30
"""Action of about a page."""


def page_of(words: str = LONG) -> str:
    return "\n".join(wrapped(words, 60))


def headings(text: str) -> list[tuple[str | None, str]]:
    return [(e.number, e.text) for e in read_plain(text).elements if e.kind == "heading"]


@pytest.mark.parametrize(
    ("line", "number", "heading"),
    [
        ("1.EXT. PIER - DAY", "1", "EXT. PIER - DAY"),
        ("7.  EXT. PIER - DAY", "7", "EXT. PIER - DAY"),
        ("12   INT.   HUT   DAY", "12", "INT. HUT DAY"),
        ("(5) INT.  HUT -- NIGHT", "5", "INT. HUT -- NIGHT"),
        ("Sc 50     EXT     PIER          DAY     Sc 50", "50", "EXT PIER DAY"),
        ("A1 INT. HUT - DAY Al", "A1", "INT. HUT - DAY"),
        ("B1 PIER, FAR END Bl", "B1", "PIER, FAR END"),
        ("C-9 PIER", "C-9", "PIER"),
        ("EXTERIOR, PIER", None, "EXTERIOR, PIER"),
    ],
)
def test_scene_numbers_are_told_from_headings_however_they_are_spelt(line: str, number: str | None, heading: str):
    assert headings(play("INT. HALL - DAY", "ADA: Yes.", line, "It rains.", "ADA: No.")) == [
        (None, "INT. HALL - DAY"),
        (number, heading),
    ]


def test_numbered_slugs_that_name_no_place_are_shots_and_action():
    slugs = ("CLOSE ON THE KEY", "ADA", "ADA'S P.O.V.", "OUT", "A SCREEN SPITS OUT:", "THE LIFT COMES TO A STOP")
    blocks = [f"{i}     {slug}     {i}" for i, slug in enumerate((*slugs, "ADA'S OFFICE"), 2)]
    manuscript = read_plain(play("1     INT. HALL - DAY     1", "ADA: Yes.", *blocks, "ADA: No."))
    assert [e.text for e in manuscript.elements if e.kind == "heading"] == ["INT. HALL - DAY", "ADA'S OFFICE"]
    assert [e.text for e in manuscript.elements if e.kind == "action"] == list(slugs)
    assert any("numbered shot" in guess.what and "6 times" in guess.what for guess in manuscript.guessed)


def test_capitals_that_end_with_a_time_or_a_side_head_scenes_where_nothing_else_does():
    slugs = ["HARBOUR - PIER - EXTERIOR DAY", "MAY'S DRIVE-IN--NIGHT", "MAIN STREET, ELMWOOD-NIGHT", "HUT INTERIOR"]
    blocks = [block for slug in slugs for block in (slug, "It rains.", "ADA: Yes.")]
    manuscript = read_plain(play(*blocks))
    assert [e.text for e in manuscript.elements if e.kind == "heading"] == slugs
    assert any("ends with a time" in guess.what for guess in manuscript.guessed)


def test_bare_capitals_head_scenes_where_headings_are_rare():
    blocks: list[str] = ["INT. HALL - DAY"]
    for slug in ("THE PIER", "BACK OF THE LORRY", "ADA", "CLOSE ON HER", "SHE RUNS", "ADA TURNS", "BANG!", "THE PIER"):
        blocks += [page_of(), "ADA: Yes.", slug, "It rains."]
    manuscript = read_plain(play(*blocks))
    texts = [e.text for e in manuscript.elements if e.kind == "heading"]
    assert texts == ["INT. HALL - DAY", "THE PIER", "BACK OF THE LORRY", "THE PIER"]
    assert any("can name a place" in guess.what and "3 times" in guess.what for guess in manuscript.guessed)


def test_bare_capitals_stay_action_where_scenes_have_headings():
    blocks = ["INT. HALL - DAY", "ADA: Yes.", "THE PIER", "It rains.", "EXT. PIER - DAY", "ADA: No."]
    assert headings(play(*blocks)) == [(None, "INT. HALL - DAY"), (None, "EXT. PIER - DAY")]


def test_a_screenplay_without_headings_is_one_scene_and_tells_so():
    manuscript = read_plain(play(*[block for _ in range(12) for block in ("They wait in the kitchen.", "ADA: Yes.")]))
    assert manuscript.format == "plain text screenplay"
    assert [e.text for e in manuscript.elements if e.kind == "heading"] == ["INT. KITCHEN - DAY"]
    assert any("all is one scene" in guess.what for guess in manuscript.guessed)


def flat(times: int = 12) -> str:
    """A text in which all stands at one margin."""
    blocks = ["HUT INTERIOR\nA lamp is lit as Bo comes in out of the cold and stamps the snow off.\n"]
    for i in range(times):
        blocks.append(f"ADA\nWhere were you all this time? I have called and called\nsince {i}.\nShe sits.\n")
        blocks.append("BO\n\n(LOW)\n\nOut.\n\nThe lamp goes out.\n")
    return "\n".join(blocks)


def test_names_at_the_margin_are_told_by_how_often_they_come_back():
    manuscript = read_plain(flat())
    assert manuscript.format == "plain text screenplay"
    told = [(e.kind, e.character, e.parenthetical, e.text) for e in manuscript.elements][:6]
    assert told[0][3] == "HUT INTERIOR"
    assert told[2] == ("dialogue", "ADA", None, "Where were you all this time? I have called and called since 0.")
    assert told[3] == ("action", None, None, "She sits.")
    assert told[4] == ("dialogue", "BO", "LOW", "Out.")


def test_a_heading_broken_over_two_lines_is_one():
    text = (
        flat(60)
        .replace("HUT INTERIOR", "INT. HALL - DAY\n")
        .replace("She sits.\n", "She sits.\nINT. HUT -\nNIGHT\nDark.\n")
    )
    assert headings(text)[:2] == [(None, "INT. HALL - DAY"), (None, "INT. HUT - NIGHT")]


def test_names_that_are_not_in_capitals_are_told_by_their_column():
    text = play(*[block for _ in range(6) for block in ("RIVER", "They ride.", "ADA: Away.", "BO: Where?")])
    manuscript = read_plain(text.replace(" ADA\n", " Ada\n").replace(" BO\n", " Bo\n"))
    assert {e.character for e in manuscript.elements if e.kind == "dialogue"} == {"ADA", "BO"}


def test_names_parted_from_speech_by_an_empty_row_are_read():
    text = play("INT. HALL - DAY", "They wait.", "ADA: Yes.", "BO: No.", "ADA: Yes.")
    for name in ("ADA", "BO"):
        text = text.replace(f" {name}\n", f" {name}\n\n")
    assert [e.character for e in read_plain(text).elements if e.kind == "dialogue"] == ["ADA", "BO", "ADA"]


def test_numbers_that_count_up_alone_are_pages_wherever_they_stand():
    blocks = [block for i in range(1, 13) for block in ("They wait.", "ADA: Yes.", f"{i}.")]
    texts = [e.text for e in read_plain(play("INT. HALL - DAY", *blocks)).elements]
    assert not [text for text in texts if text.strip(".").isdigit()]


def test_a_scene_number_over_its_heading_and_what_is_told_after_it():
    text = play("A1", "ADA: Yes.").replace(
        "A1\n\n", "B12\n               INSIDE THE FAR HANGAR. A TRACTOR\n               ROLLS PAST THE AIRLOCK.\n\n"
    )
    elements = read_plain(text).elements
    assert [(e.kind, e.number, e.text) for e in elements][:2] == [
        ("heading", "B12", "INSIDE THE FAR HANGAR."),
        ("action", None, "A TRACTOR ROLLS PAST THE AIRLOCK."),
    ]


@pytest.mark.parametrize(
    ("garbled", "meant"),
    [
        ("HALL \u00c2\u0096 DAY", "HALL – DAY"),
        ("HALL \u0096 DAY", "HALL – DAY"),
        ("HALL â€“ DAY", "HALL – DAY"),
        ("HALL \u00e2\u0080\u0093 DAY", "HALL – DAY"),
        ("CAFÉ ÂME Ã – DAY", "CAFÉ ÂME Ã – DAY"),
    ],
)
def test_text_that_was_decoded_wrongly_is_mended_and_told(garbled: str, meant: str):
    manuscript = read_plain(play(f"INT. {garbled}", "ADA: Yes."))
    assert manuscript.elements[0].text == f"INT. {meant}"
    assert any("garbled" in guess.what for guess in manuscript.guessed) == (garbled != meant)


def swallowing(times: int = 24) -> str:
    """A text at one margin, wrapped as a screenplay is, in which no empty row parts speech from action."""
    blocks = ["INT. HUT - NIGHT\n"]
    for i in range(times):
        said = wrapped(f"Where were you all this time? I have called and called again since {i}, and nobody came.", 34)
        told = wrapped("She puts the lantern down on the table and waits for him to shake the snow off his coat.", 58)
        blocks.append("\n".join(["ADA", *said, *told]) + "\n")
        blocks.append("\n".join(["BO", "I met Mr.", "Underwood on the road."]) + "\n")
    return "\n".join(blocks)


def test_action_right_under_speech_is_told_by_how_far_its_rows_reach():
    told = [(e.kind, e.character, e.text) for e in read_plain(swallowing()).elements]
    assert told[1] == (
        "dialogue",
        "ADA",
        "Where were you all this time? I have called and called again since 0, and nobody came.",
    )
    assert told[2][0] == "action"
    assert told[2][2] == "She puts the lantern down on the table and waits for him to shake the snow off his coat."
    assert told[3][1:] == ("BO", "I met Mr.\nUnderwood on the road.")
    assert sum(kind == "dialogue" for kind, _, _ in told) == 48


def test_a_direction_for_the_camera_over_action_is_nobody_who_speaks():
    text = (
        "INT. HUT - NIGHT\n\nADA\nWho is it?\n\nANGLE: HIS POV\nWolves run down the hill.\n\n"
        "NEW ANGLE\nBo shuts the door.\n\nMR. ANGLE\nI heard that.\n"
    )
    told = [(e.kind, e.character, e.text) for e in read_plain(text).elements]
    assert told[2:4] == [
        ("action", None, "ANGLE: HIS POV\nWolves run down the hill."),
        ("action", None, "NEW ANGLE\nBo shuts the door."),
    ]
    assert told[4][:2] == ("dialogue", "MR. ANGLE")
