"""Inscriptions: what the action says is written on a thing."""

from __future__ import annotations

import pytest

from movie_director.breakdown.inscription import written_on


@pytest.mark.parametrize(
    ("name", "texts", "said"),
    [
        ("sign", ['A sign on the wall reads "NO CREDIT".'], "NO CREDIT"),
        ("sign", ["A faded sign says KEEP OUT."], "KEEP OUT"),
        ("sign", ["A sign: GONE FISHING."], "GONE FISHING"),
        ("sign", ['A neon sign in the window: "PEGGY\'S". Tom sits.'], "PEGGY'S"),
        ("letter", ['On the table lies a letter. It reads "I am not coming back."'], "I am not coming back"),
        ("newspaper", ['He opens a newspaper. The headline reads "MAYOR RESIGNS".'], "MAYOR RESIGNS"),
        ("newspaper", ["The newspaper headline: \u201cPEACE\u201d."], "PEACE"),
        ("crate", ['A crate is marked "FRAGILE".'], "FRAGILE"),
        ("book", ['She holds a book, "Birds of the North".'], "Birds of the North"),
        ("magazine", ['A copy of a magazine called "Motor".'], "Motor"),
        ("screen", ["The screen flashes ACCESS DENIED."], "ACCESS DENIED"),
        ("cell-phone", ['Her phone displays "14 missed calls".'], "14 missed calls"),
        ("blackboard", ['The words "I will not lie" are written on the blackboard.'], "I will not lie"),
        ("note", ["INSERT - THE NOTE", '"Meet me at noon."'], "Meet me at noon"),
        ("gravestone", ['A gravestone inscribed "BELOVED".'], "BELOVED"),
    ],
)
def test_what_is_written_on_a_thing_is_read_from_the_sentences_round_it(name, texts, said):
    assert written_on(name, tuple(("action", text) for text in texts)) == said


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("letter", "She reads the letter twice."),
        ("knife", 'A knife lies beside a sign that reads "OPEN".'),
        ("book", "He shuts the book. ADA leaves."),
        ("phone", "The phone rings. CUT TO:"),
        ("card", "He says nothing about the card."),
    ],
)
def test_nothing_is_written_where_the_action_says_nothing_of_it(name, text):
    assert written_on(name, (("action", text),)) == ""


def test_words_of_dialogue_are_written_on_nothing():
    assert written_on("sign", (("dialogue", ""), ("action", "A sign hangs there."))) == ""
