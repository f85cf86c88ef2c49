import subprocess
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.breakdown.crewlist import VERSIONS
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.crew.length import estimate, fit_length, lengths, solve
from movie_director.engines.sound.timing import time_shot
from movie_director.errors import LengthImpossible
from movie_director.film.direction import Direction
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Put, Remove, apply_all
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.timing import Time
from movie_director.testing.films import sample_film

FILM = sample_film()
SPEECHES = [element.id for element in FILM.screenplay.elements if element.speaks]


def asking(frames: int | None, film: Film = FILM) -> Film:
    return apply_all(film, [Put(Direction(length=frames))])


def fitted(film: Film, spoken=None, **how) -> Film:
    return apply_all(film, fit_length(film, spoken, **how).edits)


def shot_lengths(film: Film) -> dict[str, int | None]:
    return {shot.name: shot.length for shot in film.of(Shot)}


def timed(film: Film, spoken) -> tuple[int, int]:
    """Frames of the film and of all speech in it, as breakdown asks for them and the sound engine makes them."""
    said = {f"l{id[1:]}": frames for id, frames in spoken.items()}
    total = sum(card.frames for card in (film.cut.opening, film.cut.closing) if card is not None)
    heard = 0
    for setup in breakdown(film, Delivery(dict.fromkeys(VERSIONS, "sketch@1"))).setups:
        if setup.operation == "time@1":
            order = Time.model_validate(setup.parameters)
            frames = {use.line: said[use.line.split("/")[1]] for use in order.lines}
            made = time_shot(order, {k: {"ticks": f * 1000, "words": [], "visemes": []} for k, f in frames.items()})
            total += made["frames"]
            heard += sum(line["frames"] for line in made["lines"])
    return total, heard


spoken_lines = st.fixed_dictionaries({id: st.integers(2, 400) for id in SPEECHES})


@given(spoken_lines)
@settings(max_examples=40, deadline=None)
def test_the_estimate_is_what_the_film_lasts_once_its_lines_are_spoken(spoken):
    assert estimate(FILM, spoken) == timed(FILM, spoken)[0]


@given(spoken_lines, st.floats(0, 3))
@settings(max_examples=60, deadline=None)
def test_any_length_from_the_shortest_on_is_met_and_no_speech_is_cut(spoken, more):
    asked = round(lengths(FILM, spoken).shortest * (1 + more))
    total, heard = timed(fitted(asking(asked), spoken), spoken)
    assert asked - 1 <= total <= asked
    assert heard == sum(spoken.values())


@given(spoken_lines, st.floats(0.02, 0.999))
@settings(max_examples=40, deadline=None)
def test_what_is_too_short_is_refused_with_the_shortest_that_can_be(spoken, share):
    of = lengths(FILM, spoken)
    with pytest.raises(LengthImpossible) as refused:
        fit_length(asking(max(1, int(of.shortest * share) - 1)), spoken)
    assert refused.value.shortest == of.shortest
    assert timed(fitted(asking(of.shortest), spoken), spoken)[0] == of.shortest


def test_the_refusal_says_how_much_dialogue_there_is_and_what_would_do():
    spoken = dict.fromkeys(SPEECHES, 240)
    with pytest.raises(
        LengthImpossible, match=rf"^{len(SPEECHES) * 10} s of dialogue cannot fit in 30 s: the shortest"
    ):
        fit_length(asking(720), spoken)
    try:
        fit_length(asking(720), spoken)
    except LengthImpossible as error:
        promised = int(str(error).split("can be is ")[1].split(" ")[0])
        if "min" in str(error):
            promised = promised * 60 + int(str(error).split("min ")[1].split(" ")[0])
    total, _ = timed(fitted(asking(promised * 24), spoken), spoken)
    assert total == promised * 24


def test_what_happens_stretches_and_speech_only_gains_breath():
    spoken = dict.fromkeys(SPEECHES, 96)
    of = lengths(FILM, spoken)
    found = {name: frames for shots in solve(of.longest, of).values() for name, frames in shots.items()}
    for span in of.spans:
        grown = found[span.shot] - span.natural
        assert grown == (
            span.natural - span.need + 12 if FILM.documents[Ref("shot", span.shot)].lines else span.natural
        )


def test_shots_of_equal_kind_shrink_alike_and_stay_long_enough_to_be_seen():
    of = lengths(FILM)
    found = {name: frames for shots in solve(of.shortest, of).values() for name, frames in shots.items()}
    assert all(found[span.shot] == span.shortest for span in of.spans)
    assert all(span.shortest >= min(24, span.natural) for span in of.spans)


def test_scenes_get_budgets_that_add_up_with_the_cards():
    film = fitted(asking(60 * 24))
    cards = film.cut.opening.frames + film.cut.closing.frames
    assert sum(scene.budget for scene in film.of(Scene)) + cards == 60 * 24
    for scene in film.of(Scene):
        assert scene.budget == sum(shot.length for shot in film.shots(scene.name))


def test_once_solved_there_is_nothing_more_to_propose():
    film = fitted(asking(60 * 24))
    assert fit_length(film) == fit_length(film) and not fit_length(film).edits and not fit_length(film).notes


@pytest.mark.parametrize("stretch", [1.1, 2.5])
def test_a_line_that_got_longer_refits_its_scene_within_its_budget_and_no_other(stretch):
    spoken = dict.fromkeys(SPEECHES, 48)
    asked = round(lengths(FILM, spoken).natural * stretch) // 2 * 2
    film = fitted(asking(asked), spoken)
    line = next(h.element for s in film.shots("sc01") for h in s.lines if h.part == "whole")
    longer = spoken | {line: 110}
    proposal = fit_length(film, longer)
    assert proposal.edits and all(edit.ref.name.startswith("sc01/") for edit in proposal.edits)
    assert all(edit.field == "length" for edit in proposal.edits) and not proposal.notes
    assert timed(apply_all(film, proposal.edits), longer)[0] == asked


def test_a_shorter_line_changes_nothing_since_its_shot_keeps_its_length():
    spoken = dict.fromkeys(SPEECHES, 48)
    film = fitted(asking(70 * 24), spoken)
    assert not fit_length(film, spoken | {SPEECHES[0]: 20}).edits


def test_a_new_shot_shares_its_scenes_budget_and_no_other_scene_changes():
    film = fitted(asking(round(lengths(FILM).natural * 1.2)))
    order = film.shots("sc02")[0].order + 1
    film = apply_all(film, [Put(Shot(name="sc02/sh010a", scene="sc02", order=order, size="insert", least=24))])
    proposal = fit_length(film)
    assert proposal.edits and all(edit.ref.name.startswith("sc02/") for edit in proposal.edits)
    film = apply_all(film, proposal.edits)
    assert sum(s.length for s in film.shots("sc02")) == film.get(Scene, "sc02").budget
    assert not proposal.notes


def test_a_scene_that_lost_most_of_its_shots_is_not_dragged_out_to_its_budget():
    film = fitted(asking(lengths(FILM).natural))
    film = apply_all(film, [Remove(shot.ref) for shot in film.shots("sc01")[1:]])
    proposal = fit_length(film)
    left = apply_all(film, proposal.edits).shots("sc01")[0]
    assert left.length == lengths(film).scenes["sc01"][0].longest
    assert proposal.notes[0].startswith("sc01 lasts")


def test_a_scene_that_cannot_meet_its_budget_is_noted_and_solving_again_mends_it():
    spoken = dict.fromkeys(SPEECHES, 24)
    film = fitted(asking(lengths(FILM, spoken).shortest), spoken)
    longer = dict.fromkeys(SPEECHES, 96)
    proposal = fit_length(film, longer)
    assert len(proposal.notes) >= 2 and "The film lasts" in proposal.notes[-1]
    assert {edit.field for edit in proposal.edits} == {"length"}
    after = apply_all(film, proposal.edits)
    assert timed(after, longer)[1] == sum(longer.values())
    assert not fit_length(after, longer).edits
    more = asking(lengths(FILM, longer).natural, after)
    solved = fitted(more, longer, again=True)
    assert timed(solved, longer)[0] == more.direction.length


def test_a_new_scene_takes_its_natural_length_and_the_missed_total_is_a_note():
    film = fitted(asking(60 * 24))
    scene = film.get(Scene, "sc02").having(name="sc03", budget=None)
    shots = [s.having(name=s.name.replace("sc02", "sc03"), scene="sc03", length=None) for s in film.shots("sc02")]
    cut = film.cut.having(scenes=(*film.cut.scenes, "sc03"))
    film = apply_all(film, [Put(scene), Put(cut), *map(Put, shots)])
    proposal = fit_length(film)
    assert {edit.ref.name.partition("/")[0] for edit in proposal.edits} == {"sc03"}
    assert any("not the 60 s asked for" in note for note in proposal.notes)


def test_a_shot_that_a_person_touched_keeps_its_length_and_the_others_make_up_for_it():
    slate = FILM.shots("sc01")[0].ref
    by_hand = apply_all(FILM, [Change(slate, "length", 200), Change(slate, "touched", True)])
    film = fitted(asking(70 * 24, by_hand))
    assert film.documents[slate].length == 200
    assert estimate(film) == 70 * 24


def test_a_film_whose_shots_are_all_a_persons_is_refused_and_not_bent():
    film = apply_all(FILM, [Change(shot.ref, "touched", True) for shot in FILM.of(Shot)])
    with pytest.raises(LengthImpossible, match="a person set"):
        fit_length(asking(200 * 24, film))


def test_without_a_length_asked_for_lengths_and_budgets_are_taken_away():
    film = fitted(asking(60 * 24))
    film = fitted(asking(None, film))
    assert set(shot_lengths(film).values()) == {None}
    assert {scene.budget for scene in film.of(Scene)} == {None}
    assert not fit_length(film).edits


def test_a_length_beyond_what_reads_well_is_met_and_said():
    of = lengths(FILM)
    assert not fit_length(asking(of.longest)).notes
    assert "drags" in fit_length(asking(of.longest * 2)).notes[0]


def test_a_scene_that_is_not_in_the_cut_takes_no_time():
    cut = FILM.cut.having(scenes=FILM.cut.scenes[:1])
    assert estimate(apply_all(FILM, [Put(cut)])) < estimate(FILM)


def test_a_film_without_shots_lasts_its_cards():
    film = apply_all(FILM, [Remove(shot.ref) for shot in FILM.of(Shot)])
    assert estimate(film) == film.cut.opening.frames + film.cut.closing.frames


def test_the_solution_is_the_same_in_every_process():
    code = (
        "from movie_director.testing.films import sample_film\n"
        "from movie_director.crew.length import lengths, solve\n"
        "print(solve(1500, lengths(sample_film())))"
    )
    said = {
        subprocess.run(
            [sys.executable, "-c", code], env={"PYTHONHASHSEED": seed}, capture_output=True, text=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert said == {f"{solve(1500, lengths(FILM))}\n"}
