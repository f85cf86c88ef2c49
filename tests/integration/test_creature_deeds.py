"""Animals do what the action says: they bark so often, eat, look, wag, sleep, leap and fly, and nobody else does."""

from itertools import pairwise

import numpy as np
import pytest

from movie_director.breakdown.staging import staging
from movie_director.engines.blender.company import company
from movie_director.engines.blender.people import Shot, build, head, perform, placed
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.installation import Installation
from movie_director.film.act import ANIMAL
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

DATA = Installation.here().people_data()
PLAY = """EXT. FIELD - DAY

ADA, forties, a woman in a red coat, stands by the gate. {name}, {what}, waits.

{name}
(calls)
Hello.

ADA
There you are.

{told}

ADA
I see.
"""
ANIMALS = {
    "dog": ("REX", "a big brown dog"),
    "cat": ("TIBBLES", "a grey cat"),
    "horse": ("BESS", "a brown horse"),
    "bird": ("PIP", "a small blue bird"),
}


def film(species, told):
    name, what = ANIMALS[species]
    return film_of(PLAY.format(name=name, what=what, told=told)), name.lower()


def acts(species, told):
    found, who = film(species, told)
    return [(act.verb, act.whom) for s in found.shots("sc01") for act in s.acts if act.who == who]


def part(species, seconds=4.0, to=None, **act):
    person = build(Look(species=species, seed=3).model_dump(mode="json"), DATA)
    figure = {"mark": {"x": 0, "y": 0, "facing": 0}, "posture": "stand", "mood": "sad"}
    figure |= {"walk_to": {"x": to, "y": 0, "facing": 90}} if to is not None else {}
    played = (Act(begin=1.0, end=2.0, **act),) if act else ()
    return person, perform(figure, person, Shot(seconds, seed=1, acts=played))


def points(person, played, t):
    pose, x, y, facing = played(t)
    return placed(person.deform(pose), x, y, facing).positions


def jaw(played, t):
    return float(played(t)[0].turns["jaw"][2, 1])


@pytest.mark.parametrize(
    ("species", "told", "verbs"),
    [
        ("dog", "The dog barks twice.", ["call", "call"]),
        ("dog", "Rex barks at Ada.", ["call"]),
        ("dog", "De hond blaft.", ["call"]),
        ("dog", "Rex wags his tail.", ["wag"]),
        ("horse", "The horse grazes.", ["graze"]),
        ("bird", "The bird pecks at the ground.", ["graze"]),
        ("cat", "The cat looks at Ada.", ["look-at"]),
        ("bird", "Pip flies away.", ["fly"]),
    ],
)
def test_what_the_text_tells_of_an_animal_is_its_act(species, told, verbs):
    assert [verb for verb, _ in acts(species, told)] == verbs


def test_no_human_being_barks_or_flies():
    found, _ = film("dog", "Ada barks. Ada flies to the gate. Ada wags a finger. Rex waits.")
    assert not {act.verb for s in found.shots("sc01") for act in s.acts} & ANIMAL


def test_the_dog_is_nobody_where_there_are_two():
    text = PLAY.format(name="REX", what="a big brown dog", told="The dog barks.").replace(
        "ADA\nThere", "FIDO, a small black dog, waits.\n\nFIDO\nWoof.\n\nADA\nThere"
    )
    assert not [act for s in film_of(text).shots("sc01") for act in s.acts if act.verb == "call" and act.beat]


def test_a_bark_opens_the_jaw_once_and_no_longer_than_it_lasts():
    _, barks = part("dog", verb="call")
    _, silent = part("dog")
    assert jaw(barks, 1.5) > 0.3 > 0.15 > jaw(silent, 1.5)
    assert jaw(barks, 0.8) < 0.15 and jaw(barks, 2.2) < 0.15


@pytest.mark.parametrize("species", ["dog", "cat", "horse"])
def test_who_eats_has_the_head_near_the_ground(species):
    person, eats = part(species, verb="graze")
    _, waits = part(species, to=0.01)

    def low(played, t):
        return float(head(person, played(t))[0][2])

    assert low(eats, 1.6) < 0.62 * low(eats, 0.5)
    assert low(waits, 1.6) > 0.8 * low(eats, 0.5)


def test_a_told_look_turns_the_head_while_it_lasts():
    person, looks = part("dog", verb="look-at", at=(2.0, -1.5, 1.2))
    assert head(person, looks(1.9))[1][0] > 0.4 > 0.2 > abs(head(person, looks(0.6))[1][0])


def test_a_tail_wags_more_when_it_is_told():
    person, wags = part("dog", verb="wag")
    tail = person.weights[:, person.bones.index("tail_02")] > 0.5

    def swing(played):
        ats = [points(person, played, t)[tail].mean(axis=0)[0] for t in np.arange(1.2, 1.8, 0.05)]
        return max(ats) - min(ats)

    assert swing(wags) > 2 * swing(part("dog")[1])


@pytest.mark.parametrize("species", ["dog", "cat", "horse"])
def test_who_leaps_is_off_the_ground_and_comes_down_again(species):
    person, leaps = part(species, verb="jump")
    low = [float(points(person, leaps, t)[:, 2].min()) for t in (0.9, 1.6, 2.4)]
    assert low[1] > 0.2 * person.height > 0.02 > max(abs(low[0]), abs(low[2]))


def test_who_sleeps_lets_the_head_sink():
    person, sleeps = part("dog", verb="sleep")
    awake, asleep = (float(head(person, sleeps(t))[0][2]) for t in (0.9, 1.95))
    assert asleep < awake - 0.02


def test_a_bird_that_flies_away_beats_its_wings_and_rises_out_of_reach_without_touching_the_ground():
    person, flies = part("bird", to=4.0, verb="fly")
    wing = person.weights[:, person.bones.index("wing_l")] > 0.5
    ends = points(person, flies, 4.0)
    assert float(ends[:, 2].min()) > 2.5 and float(points(person, flies, 0.0)[:, 2].min()) < 0.02
    lows = [float(points(person, flies, t)[:, 2].min()) for t in np.arange(0.0, 3.6, 0.1)]
    assert all(b >= a - 0.02 for a, b in pairwise(lows)), "it only rises"
    body = [points(person, flies, t) for t in np.arange(2.0, 2.24, 0.02)]
    beats = [float(p[wing][:, 2].mean() - p[~wing][:, 2].mean()) for p in body]
    assert max(beats) - min(beats) > 0.3 * float(np.ptp(person.rest[wing][:, 1])), "wings go up and down"
    assert max(float(np.ptp(p[:, 1])) for p in body) > 1.8 * float(np.ptp(person.rest[:, 0])), "and are spread"


def test_a_bird_that_flies_to_somebody_lands_with_its_wings_folded():
    person = build(Look(species="bird", seed=3).model_dump(mode="json"), DATA)
    figure = {"mark": {"x": 4, "y": 0, "facing": -90}, "walk_to": {"x": 0.5, "y": 0, "facing": -90}}
    played = perform(figure, person, Shot(4.0, seed=1, acts=(Act(verb="fly", begin=0.0, end=2.0),)))
    high = [float(points(person, played, t)[:, 2].min()) for t in np.arange(0.0, 4.0, 0.1)]
    assert max(high) > 0.5 and high[0] < 0.02 and high[-1] < 0.02
    assert float(np.ptp(points(person, played, 3.95)[:, 1])) < 1.2 * float(np.ptp(person.rest[:, 0]))


def test_a_bird_of_a_screenplay_flies_away_in_its_shot_and_is_gone_in_those_after():
    found, who = film("bird", "Pip flies away.")
    scene, shots = found.get(Scene, "sc01"), found.shots("sc01")
    flies = next(n for n, s in enumerate(shots) if s.leaving == who)
    assert all(who not in s.people for s in shots[flies + 1 :])
    order = staging(found, scene, shots[flies])
    told = {"rate": 24, "frames": 96, "ticks_per_second": 24000, "lines": [], "visemes": []}
    troupe = company(order, told, DATA)
    n = [f.name for f in order.people].index(who)
    assert float(troupe.at(4.0)[n].positions[:, 2].min()) > 1.5
