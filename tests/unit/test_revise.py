import random
import time
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from movie_director.film.align import aligned, in_order, rising
from movie_director.film.matching import matched, renamed_cues
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay, Written
from movie_director.testing.drafts import WORDS, draft, rewrite


def written(*lines):
    """Paragraphs in short: `# HEADING`, `ADA: speech`, action."""
    found = []
    for n, line in enumerate(lines, start=1):
        cue, colon, speech = line.partition(": ")
        if line.startswith("# "):
            found.append(Written("heading", line[2:], n))
        elif colon and cue.isupper():
            found.append(Written("dialogue", speech, n, character=cue))
        else:
            found.append(Written("action", line, n))
    return found


def revised(before, elements):
    return revise(before, title="T", credit="by", authors=["A"], elements=elements)


def play(*lines):
    return revised(Screenplay(), written(*lines))


def ids(play):
    return {e.text: e.id for e in play.elements}


FIRST = (
    "# INT. KITCHEN - DAY",
    "Ada waits at the long table.",
    "ADA: You came back.",
    "BEN: Yes.",
    "# EXT. STREET - NIGHT",
    "Rain falls on the empty street.",
    "ADA: It never fitted any door.",
    "BEN: No.",
    "# INT. KITCHEN - DAY",
    "Ben sits alone by the window.",
    "BEN: Not without you.",
)


def test_every_field_of_what_is_written_is_kept():
    line = Written(
        "dialogue",
        "Hello.",
        3,
        "ADA",
        "V.O.",
        "softly",
        True,
        True,
        "4A",
        2,
        "*Hello.*",
        ("a note",),
        "ADA\n*Hello.*\n",
    )
    element = revised(Screenplay(), [line]).elements[0]
    assert {name: getattr(element, name) for name in vars(line)} == vars(line)
    changed = replace(line, source="ADA\nHello.\n\n", marked=None)
    assert revised(revised(Screenplay(), [line]), [changed]).elements[0].source == changed.source


def test_a_scene_cut_out_and_put_elsewhere_keeps_all_its_ids():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[4:8], *FIRST[:4], *FIRST[8:]))
    assert [e.id for e in after.elements] == [
        e.id for e in (*before.elements[4:8], *before.elements[:4], *before.elements[8:])
    ]
    assert [s.moved for s in matched(before, after).scenes].count(True) == 1


def test_a_scene_put_between_two_of_the_same_heading_takes_no_ones_place():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[:8], "# INT. KITCHEN - DAY", "A new thing happens here.", *FIRST[8:]))
    old = [e.id for e in before.elements]
    assert [e.id for e in after.elements if e.id in old] == old
    assert [e.id for e in after.elements][8:10] == ["e0012", "e0013"]


def test_a_scene_parted_in_two_keeps_its_heading_with_the_first_part():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[:5], "# EXT. ROOF - NIGHT", *FIRST[5:]))
    assert [e.id for e in after.elements if e.id != "e0012"] == [e.id for e in before.elements]


def test_two_scenes_joined_keep_every_line():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[:4], *FIRST[5:]))
    assert [e.id for e in after.elements] == [e.id for e in before.elements if e.text != "EXT. STREET - NIGHT"]


def test_a_line_that_went_to_another_scene_keeps_its_id():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[:6], *FIRST[7:], FIRST[6]))
    assert ids(after) == ids(before)
    assert matched(before, after).moved == 1


def test_short_lines_go_with_the_scene_that_holds_them():
    before = play("# INT. A - DAY", "ADA: Yes.", "BEN: No.", "# INT. B - DAY", "ADA: No.", "BEN: Yes.")
    after = revised(
        before, written("# INT. B - DAY", "ADA: No.", "BEN: Yes.", "# INT. A - DAY", "ADA: Yes.", "BEN: No.")
    )
    assert [e.id for e in after.elements] == ["e0004", "e0005", "e0006", "e0001", "e0002", "e0003"]


def test_a_reworded_line_and_a_renamed_place_keep_their_ids():
    before = play(*FIRST)
    after = revised(before, written("# INT. SCULLERY - DAY", *FIRST[1:2], "ADA: So you came back at last.", *FIRST[3:]))
    assert [e.id for e in after.elements] == [e.id for e in before.elements]
    assert matched(before, after).reworded == 2


def test_a_new_line_a_little_like_a_reworded_one_after_it_does_not_take_its_place():
    before = play("# INT. A - DAY", "ADA: You never came back to the old house.", "BEN: No.")
    new = written(
        "# INT. A - DAY", "ADA: You never told me.", "ADA: So you never came back to the old house.", "BEN: No."
    )
    assert [e.id for e in revised(before, new).elements] == ["e0001", "e0004", "e0002", "e0003"]


def test_a_reworded_line_whose_scene_was_joined_is_sought_before_what_stands_in_a_new_scene():
    before = play(*FIRST)
    reworded = "ADA: No, it never fitted any door."
    new_scene = ("# INT. CELLAR - DAY", "Nothing moves.", "ADA: It never fitted that door.")
    after = revised(before, written(*FIRST[:4], FIRST[5], reworded, FIRST[7], *new_scene, *FIRST[8:]))
    assert ids(after)["No, it never fitted any door."] == "e0007"
    assert ids(after)["It never fitted that door."] not in {e.id for e in before.elements}


def test_a_character_who_is_called_otherwise_keeps_their_lines():
    before = play(*FIRST)
    after = revised(before, written(*(line.replace("ADA:", "EVA:").replace("Ada", "Eva") for line in FIRST)))
    assert [e.id for e in after.elements] == [e.id for e in before.elements]
    assert renamed_cues(before, after) == {"ADA": "EVA"}
    assert "ADA is called EVA now." in matched(before, after).told()


def test_a_line_taken_over_by_another_speaker_is_no_renaming():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[:2], "BEN: You came back.", *FIRST[3:]))
    assert renamed_cues(before, after) == {}


def test_ids_are_never_given_twice():
    before = play(*FIRST)
    less = revised(before, written(*FIRST[:8]))
    more = revised(less, written(*FIRST[:8], "# INT. CELLAR - DAY", "Nobody is here today at all."))
    assert not {e.id for e in more.elements[8:]} & {e.id for e in before.elements}


def test_a_draft_is_told_in_counts():
    before = play(*FIRST)
    after = revised(before, written(*FIRST[:8], "# INT. CELLAR - DAY", "Nobody was ever here."))
    assert matched(Screenplay(), before).told() == ()
    assert matched(before, after).told() == (
        "Matched 2 of 3 scenes: 2 as before, 1 new, 1 gone.",
        "Paragraphs: 8 as before, 2 new, 3 gone.",
    )


def test_nothing_changed_is_the_same_screenplay():
    before = play(*FIRST)
    after = revised(before, written(*FIRST))
    assert after == before and all(a is b for a, b in zip(after.elements, before.elements, strict=True))


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 4))
@example(55048, 55048, 3)
@example(4957, 4957, 3)
@example(10518, 622555, 4)
@example(50086, 518712, 4)
@example(97251, 97251, 2)
def test_whatever_a_writer_does_each_paragraph_stays_who_it_was(first, seed, times):
    one = draft(first, scenes=5)
    two, done = rewrite(one, seed, times)
    before = play(*_short(one))
    after = revised(before, written(*_short(two)))
    was = {p.uid: e.id for p, e in zip(one.paragraphs, before.elements, strict=True)}
    now = {p.uid: e.id for p, e in zip(two.paragraphs, after.elements, strict=True)}
    lost = {
        p.text: (was[p.uid], now[p.uid])
        for p in two.paragraphs
        if p.uid in was and not p.heading and was[p.uid] != now[p.uid]
    }
    assert not lost, (done, lost)
    assert len(set(now.values())) == len(now)


def _short(draft):
    return [f"# {p.text}" if p.heading else f"{p.cue}: {p.text}" if p.cue else p.text for p in draft.paragraphs]


@given(st.lists(st.integers(0, 6), max_size=40), st.lists(st.integers(0, 6), max_size=40))
def test_what_is_aligned_is_equal_and_rises(old, new):
    pairs = aligned(old, new)
    assert all(old[i] == new[j] for i, j in pairs)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(pairs))


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=30))
def test_of_ranked_pairs_none_crosses_a_better_one(ranked):
    kept = in_order(ranked)
    assert all(a < c and b < d for (a, b), (c, d) in pairwise(kept))
    for n, (i, j) in enumerate(ranked):
        better = [(a, b) for a, b in ranked[:n] if (a, b) in kept]
        assert (i, j) in kept or any((a - i) * (b - j) <= 0 for a, b in better)


@given(st.permutations(range(8)))
def test_the_longest_rising_run_is_found(values):
    from itertools import combinations

    best = max(n for n in range(9) for some in combinations(values, n) if list(some) == sorted(some))
    places = rising(values)
    assert len(places) == best and [values[p] for p in places] == sorted(values[p] for p in places)


def long(elements, scenes, seed=1):
    rng = random.Random(seed)
    lines = []
    for n in range(elements):
        if n % (elements // scenes) == 0:
            lines.append(f"# INT. {rng.choice(['KITCHEN', 'HALL', 'BAR'])} - DAY")
        else:
            words = " ".join(rng.choice(WORDS) for _ in range(rng.choice([1, 2, 6, 12])))
            lines.append(rng.choice(["ADA: ", "BEN: ", ""]) + words)
    return lines


@pytest.mark.parametrize("scenes", [1, 800])
def test_a_long_draft_rewritten_from_end_to_end_takes_no_longer_than_a_moment(scenes):
    before = play(*long(20_000, scenes))
    new = written(*long(20_000, scenes, seed=2))
    began = time.process_time()
    revised(before, new)
    assert time.process_time() - began < 10


def test_many_equal_lines_take_no_longer_than_a_moment():
    before = play("# INT. A - DAY", *(["ADA: Yes.", "BEN: Yes."] * 10_000))
    began = time.process_time()
    after = revised(before, written("# INT. A - DAY", *(["BEN: Yes.", "ADA: Yes."] * 9_000)))
    assert time.process_time() - began < 10
    assert len({e.id for e in after.elements}) == len(after.elements)


def test_what_is_remembered_of_a_draft_is_never_stored_with_it():
    before = play(*FIRST)
    assert before.by_id
    again = revised(before, written(*FIRST))
    assert again == before and "by_id" not in again.as_json()
