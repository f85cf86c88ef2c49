"""Fountain written: the same text where nothing changed, the same elements where something did."""

import random
from dataclasses import fields, replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.film.screenplay import Element, Screenplay, Written
from movie_director.interchange.fountain import write_fountain
from movie_director.interchange.fountain.lines import unix
from movie_director.interchange.fountain.marks import plain
from movie_director.interchange.fountain.reading import read_script_text
from movie_director.testing.fountains import fountains

NAMES = [field.name for field in fields(Written)]
SCRIPT = """Title: The Key
Author: A. Writer

FADE IN:

  INT.  KITCHEN - DAY   #1#

ADA, forties, _waits_.  [[longer?]]


ADA
(quietly)
You came back.
(beat)
At last.

\t\tBEN ^
\tI said I would.
  
And here I am.

/* BEN leaves. */

CUT TO:

.ROAD

!BEN
walks.
"""  # noqa: W293


def play_of(text):
    """The screenplay of a text, as the project keeps it."""
    script = read_script_text(text)
    page = script.titles
    return Screenplay(
        title=page.title,
        credit=page.credit,
        authors=page.authors,
        page=page.page,
        front=script.front,
        elements=elements_of(script.elements),
    )


def elements_of(writtens):
    return tuple(
        Element.model_construct(id=f"e{i:04d}", **{name: getattr(written, name) for name in NAMES})
        for i, written in enumerate(writtens, 1)
    )


def meaning(elements):
    return [tuple(getattr(e, name) for name in NAMES if name not in ("source", "line")) for e in elements]


def without_sources(play):
    elements = tuple(e.model_copy(update={"source": ""}) for e in play.elements)
    return play.model_copy(update={"front": "", "elements": elements})


def edited(play, wanted, **changes):
    elements = tuple(e.model_copy(update=changes) if wanted(e) else e for e in play.elements)
    return play.model_copy(update={"elements": elements})


def writable(elements):
    """Emphasis that opens right after a slash would open the boneyard; no other mark says the same."""
    return not any(e.marked and "/*" in e.marked for e in elements)


def test_an_unchanged_script_is_written_byte_for_byte():
    assert write_fountain(play_of(SCRIPT)) == SCRIPT


def test_what_is_edited_is_written_anew_and_nothing_else():
    play = edited(play_of(SCRIPT), lambda e: e.text == "You came back.", text="You are late.")
    assert write_fountain(play) == SCRIPT.replace("You came back.", "You are late.")


def test_a_new_name_for_a_speaker_goes_to_the_cue():
    play = edited(play_of(SCRIPT), lambda e: e.character == "BEN", character="McBen")
    assert "@McBen ^\nI said I would.\n  \nAnd here I am.\n" in write_fountain(play)


def test_a_scene_taken_away_leaves_its_neighbours_apart():
    play = play_of("INT. A - DAY\n\nADA\nHello.\n(beat)\nYou.\n\nEXT. B - DAY\n")
    left = play.model_copy(update={"elements": (play.elements[1], play.elements[3])})
    assert write_fountain(left) == "ADA\nHello.\n\nEXT. B - DAY\n"


def test_a_new_title_is_written_and_the_rest_of_the_title_page_stays():
    play = play_of("Title: _A_\nShoe size: 44\nAuthors: Ann & Bo\nContact:\n    1 Street\n    Town\n\nINT. A - DAY\n")
    assert write_fountain(play.model_copy(update={"title": "B"})) == (
        "Title: B\nShoe size: 44\nAuthors: Ann & Bo\nContact:\n    1 Street\n    Town\n\nINT. A - DAY\n"
    )
    renamed = play.model_copy(update={"authors": ("Cy", "Di"), "credit": "by"})
    assert write_fountain(renamed).startswith("Title: _A_\nCredit: by\nShoe size: 44\nAuthors:\n    Cy\n    Di\n")


def test_a_script_from_elsewhere_gets_a_title_page_and_the_usual_marks():
    play = without_sources(play_of(SCRIPT))
    assert write_fountain(play).startswith(
        "Title: The Key\nAuthor: A. Writer\n\nFADE IN:\n\nINT. KITCHEN - DAY #1#\n\nADA, forties, _waits_. [[longer?]]\n\n"
    )


@pytest.mark.parametrize(
    ("fact", "line"),
    [
        ({"kind": "action", "text": "BEN\nwalks."}, "!BEN\nwalks.\n"),
        ({"kind": "action", "text": "CUT TO:"}, "!CUT TO:\n"),
        ({"kind": "action", "text": "INT. is a prefix."}, "!INT. is a prefix.\n"),
        ({"kind": "action", "text": "Title: x"}, "!Title: x\n"),
        ({"kind": "action", "text": "A\n\nB"}, "!A\n!\nB\n"),
        ({"kind": "action", "text": "> x\n# y\n=\n~\n!"}, "!> x\n!# y\n!=\n!~\n!!\n"),
        ({"kind": "action", "text": "*a* [[b]] /* c */ \\*"}, "\\*a\\* \\[[b]] /\\* c \\*/ \\\\*\n"),
        ({"kind": "heading", "text": "ROAD"}, ".ROAD\n"),
        ({"kind": "heading", "text": "INT. A #1#"}, "INT. A #1\\#\n"),
        ({"kind": "transition", "text": "Burn to White."}, "> Burn to White.\n"),
        ({"kind": "transition", "text": "INT. TO:"}, "> INT. TO:\n"),
        ({"kind": "dialogue", "character": "ada", "text": "Hi."}, "@ada\nHi.\n"),
        ({"kind": "dialogue", "character": "INT. 5", "text": "Hi."}, "@INT. 5\nHi.\n"),
        (
            {"kind": "dialogue", "character": "ADA", "text": "(Hi)\n~\n# a\n\n\\= b"},
            "ADA\n\\(Hi)\n\\~\n\\# a\n  \n\\\\= b\n",
        ),
        ({"kind": "dialogue", "character": "ADA", "text": "La", "sung": True, "dual": True}, "ADA ^\n~La\n"),
        ({"kind": "note", "text": "a\n\nb]"}, "[[a\n  \nb] ]]\n"),
        ({"kind": "boneyard", "text": "INT. A\n\nb"}, "/*\nINT. A\n\nb\n*/\n"),
        ({"kind": "section", "text": "Act", "level": 2}, "## Act\n"),
        ({"kind": "centered", "text": "x <"}, "> x < <\n"),
    ],
)
def test_marks_and_escapes_are_written_where_a_line_would_be_read_as_something_else(fact, line):
    element = Element(id="e0001", **fact)
    text = write_fountain(Screenplay(elements=(element,)))
    assert text == line
    assert meaning(read_script_text(text).elements) == meaning([element])


def test_speech_under_one_cue_shares_it():
    text = "ADA (V.O.)\n(softly)\nHi.\n(beat)\nYou.\n~La.\n\nADA\nYou there.\n"
    play = without_sources(play_of(text))
    assert write_fountain(play) == text


# Properties

WORDS = st.sampled_from(
    [
        "He",
        "INT.",
        "ADA",
        "*a*",
        "_b_",
        "\\",
        "[[",
        "/*",
        "*/",
        "(",
        "(x)",
        "~",
        ">",
        "<",
        "#1#",
        "=",
        "===",
        "!",
        ".a",
        "@",
        "TO:",
        "É",
    ]
)
LINE = st.lists(WORDS, min_size=1, max_size=4).map(" ".join)
TEXT = st.lists(LINE, min_size=1, max_size=3).map("\n".join)
NAME = st.sampled_from(["ADA", "Ben", "O’NEIL", "R2D2", "23", "*X*", "INT. A", "黒澤", "CUT TO:"])
PAREN = st.none() | st.sampled_from(["softly", "to *BEN*", "(a) b"])
PIECE = st.one_of(
    st.builds(dict, kind=st.just("action"), text=TEXT),
    st.builds(dict, kind=st.just("lyrics"), text=TEXT),
    st.builds(dict, kind=st.sampled_from(["transition", "centered", "synopsis"]), text=LINE),
    st.builds(dict, kind=st.just("heading"), text=LINE.map(lambda x: "A " + x), number=st.none() | st.just("1-A")),
    st.builds(dict, kind=st.just("section"), text=LINE, level=st.integers(1, 6)),
    st.builds(dict, kind=st.just("page-break"), text=st.just("")),
    st.builds(dict, kind=st.just("note"), text=st.sampled_from(["a", "b\n\nc", "*d*", "/* e"])),
    st.builds(dict, kind=st.just("boneyard"), text=st.sampled_from(["a", "INT. B\n\nc", "/* d"])),
    st.builds(
        dict,
        kind=st.just("dialogue"),
        text=TEXT,
        character=NAME,
        extension=st.none() | st.sampled_from(["V.O.", "cont'd"]),
        parenthetical=PAREN,
        dual=st.booleans(),
        sung=st.booleans(),
        notes=st.sampled_from([(), ("n",), ("n", "m\no")]),
    ),
)


def element(number, fact):
    emphatic = fact["kind"] not in ("note", "boneyard")
    text, marked = plain(fact["text"]) if emphatic else (fact["text"], False)
    told = "\n".join(" ".join(line.split()) for line in text.split("\n"))
    marked = fact["text"] if marked and told == text and "[[" not in fact["text"] and "/*" not in fact["text"] else None
    return Element(id=f"e{number:04d}", **{**fact, "text": told, "marked": marked})


@settings(max_examples=300, deadline=None)
@given(st.lists(PIECE, max_size=6))
def test_a_screenplay_reads_back_as_it_is(facts):
    elements = tuple(element(n, fact) for n, fact in enumerate(facts, 1))
    text = write_fountain(Screenplay(title="T", elements=elements))
    assert meaning(read_script_text(text).elements) == meaning(elements)


@settings(max_examples=300, deadline=None)
@given(st.text(max_size=200))
def test_any_text_is_written_as_it_was_read(text):
    script = read_script_text(text)
    assert script.front + "".join(e.source for e in script.elements) == unix(text)
    assert write_fountain(play_of(text)) == unix(text)


def test_twenty_thousand_odd_texts_are_read_and_written_without_loss():
    for number, text in enumerate(fountains(7, 20000)):
        text = unix(text)
        script = read_script_text(text)
        assert script.front + "".join(e.source for e in script.elements) == text
        if number % 10 == 0:
            play = play_of(text)
            assert write_fountain(play) == text, text
            if writable(play.elements):
                again = read_script_text(write_fountain(without_sources(play)))
                assert meaning(again.elements) == meaning(play.elements), text
                assert again.titles.page == play.page, text


def test_scripts_with_elements_moved_taken_away_and_reworded_read_back_as_they_are():
    chance, pool = random.Random(5), []
    for text in fountains(11, 2000):
        play = play_of(text)
        elements = list(read_script_text(text).elements)
        pool = (pool + [e for e in elements if writable([e])])[-200:]
        for _ in range(chance.randrange(1, 4)):
            other = chance.choice(pool) if pool else None
            at = chance.randrange(len(elements) + 1)
            if elements and at < len(elements) and chance.random() < 0.5:
                old = elements.pop(at)
                if chance.random() < 0.5:
                    elements.insert(chance.randrange(len(elements) + 1), old)
                elif other and other.kind == old.kind:
                    elements.insert(at, replace(other, source=old.source))
            elif other:
                elements.insert(at, other)
        if writable(elements):
            changed = play.model_copy(update={"elements": elements_of(elements)})
            assert meaning(read_script_text(write_fountain(changed)).elements) == meaning(elements), text
