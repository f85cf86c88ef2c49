import pytest
from hypothesis import given
from hypothesis import strategies as st

from movie_director.crew.pages import LINES, eighths, in_eighths, lines_of, pages
from movie_director.film.screenplay import Written


def action(text="He waits."):
    return Written("action", text, 1)


def speech(text="Yes.", who="ADA", **more):
    return Written("dialogue", text, 1, character=who, **more)


def heading(text="INT. HALL - DAY"):
    return Written("heading", text, 1)


def lines(*elements):
    return round(pages(elements) * LINES)


def test_a_page_holds_fifty_five_lines_and_begins_without_an_empty_one():
    assert pages([action()] * 28) == 1.0
    assert pages([action()] * 29) == 1 + 1 / LINES


def test_nothing_is_no_pages_and_no_eighths():
    assert (pages([]), eighths([])) == (0, 0)


def test_action_is_sixty_one_characters_wide_and_dialogue_thirty_five():
    assert (lines(action("x" * 30 + " " + "x" * 30)), lines(action("x" * 30 + " " + "x" * 31))) == (1, 2)
    assert (lines(speech("x" * 17 + " " + "x" * 17)), lines(speech("x" * 17 + " " + "x" * 18))) == (2, 3)


def test_two_empty_lines_stand_before_a_heading_and_one_before_all_else():
    assert lines(action(), heading(), action()) == 1 + 2 + 1 + 1 + 1
    assert lines(action(), speech(), action()) == 1 + 1 + 2 + 1 + 1
    assert lines(action(), Written("transition", "CUT TO:", 1)) == 1 + 1 + 1


def test_a_parenthetical_is_a_line_under_its_cue_and_does_not_begin_a_new_one():
    assert lines(speech("Yes.", parenthetical="softly")) == 3
    assert lines(speech("Yes."), speech("No.", parenthetical="to Ben")) == 2 + 2
    assert lines(speech("Yes."), speech("No.")) == 2 + 1 + 2
    assert lines(speech("Yes."), speech("No.", "BEN", parenthetical="softly")) == 2 + 1 + 3


def test_dual_dialogue_stands_side_by_side():
    long = "One. " * 20
    assert lines(speech(long), speech("Two.", "BEN", dual=True)) == 1 + lines_of(long, 28)
    assert lines(speech("Two."), speech(long, "BEN", dual=True), action()) == 1 + lines_of(long, 28) + 2
    assert lines(speech("A."), speech("B.", "BEN", dual=True)) == 2


def test_what_is_not_printed_takes_no_room():
    for kind in ("note", "synopsis", "section", "boneyard"):
        assert pages([action(), Written(kind, "x" * 500, 1), action()]) == pages([action(), action()])


def test_a_page_break_ends_a_page():
    assert pages([action(), Written("page-break", "", 1), action()]) == 1 + 1 / LINES


def test_a_heading_is_never_the_last_on_its_page():
    full = [action("One.\nTwo.\nThree.")] * 13  # 13 * 3 + 12 = 51 lines: the heading would stand on line 54
    assert pages([*full, heading(), action("One.\nTwo.")]) == 1 + 4 / LINES


def test_broken_speech_costs_the_line_that_says_more_and_the_cue_again():
    before = [action("\n".join(["One."] * 49))]
    assert lines(*before, speech("\n".join(["Yes."] * 8))) - LINES == 8 - (LINES - 49 - 1 - 1 - 1) + 1


def test_a_paragraph_longer_than_a_page_goes_on_over_the_next():
    assert pages([action("\n".join(["One."] * 120))]) == pytest.approx(120 / LINES, abs=2 / LINES)


def test_eighths_count_a_scene_by_itself_to_the_nearest_and_at_least_one():
    assert eighths([heading()]) == 1
    assert eighths([heading(), *[action()] * 26]) == 8
    assert eighths([heading(), *[action()] * 12]) == 4


def test_eighths_are_written_as_on_a_breakdown_sheet():
    assert [in_eighths(n) for n in (0, 1, 8, 17)] == ["0", "1/8", "1", "2 1/8"]


@given(
    st.lists(st.sampled_from([action(), action("a b " * 200), heading(), speech(), speech("word " * 300)]), max_size=60)
)
def test_pages_only_grow_and_hold_at_least_every_line(elements):
    counts = [pages(elements[:n]) for n in range(len(elements) + 1)]
    assert counts == sorted(counts)
    assert counts[-1] * LINES >= sum(lines_of(e.text, 61 if e.kind != "dialogue" else 35) for e in elements) - 0.01


@given(st.text(alphabet="ab \n", max_size=200), st.integers(1, 40))
def test_no_text_takes_fewer_lines_than_its_letters_need(text, width):
    assert lines_of(text, width) >= max(1, -(-len(text.replace(" ", "").replace("\n", "")) // width))
