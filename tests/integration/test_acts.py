"""Acts played by a built person: what moves, where hands go, that feet stay and nothing jumps."""

from __future__ import annotations

from functools import cache
from itertools import combinations

import numpy as np
import pytest

from movie_director.engines.blender.people import Pose, Shot, build, perform
from movie_director.engines.blender.people.acts.act import Act, Partner
from movie_director.engines.blender.people.acts.gait import GAITS
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.engines.blender.people.grasp import grasp
from movie_director.engines.installation import Installation
from movie_director.testing.things import cylinder

DATA = Installation.here().people_data()
LOOK = {"age": 34, "gender": "male", "height": 1.76, "seed": 6}
RATE = 24
BEGIN = 0.5
LONG = 8.0
SPOT = (-0.4, -0.5, 1.1)


@pytest.fixture(scope="module")
def ada():
    return build(LOOK, DATA)


def figure(**more):
    return {"name": "ada", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral", **more}


def partner(ada, far=0.9):
    return Partner(0.0, -far, 180.0, float(ada.eye_height))


def act_of(ada, verb, **more):
    movement = MOVEMENTS[verb]
    met = partner(ada) if movement.near else None
    return Act(verb, BEGIN, BEGIN + movement.seconds, **{"partner": met, **more})


def played(ada, *acts, seconds=None, posture="stand", grasps=(), look=()):
    length = seconds or max((act.end for act in acts), default=2.0) + 0.5
    return perform(figure(posture=posture), ada, Shot(length, acts=tuple(acts), look=look), grasps), length


def joints(ada, moment):
    """All joints in the world, (bones, 3)."""
    pose, x, y, facing = moment
    _, found = ada.skeleton.place(pose)
    c, s = np.cos(np.radians(facing)), np.sin(np.radians(facing))
    return found @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) + np.array([x, y, 0])


def frames(ada, part, length):
    return np.stack([joints(ada, part(k / RATE)) for k in range(int(length * RATE))])


def at(ada, row, bone):
    return row[..., ada.skeleton.index[bone], :]


@pytest.fixture(scope="module")
def every(ada):
    """By verb: joints over time, those of somebody who does nothing meanwhile, and how much the face moves."""

    @cache
    def made(verb):
        alone = MOVEMENTS[verb].look == "target" and not MOVEMENTS[verb].near
        act = act_of(ada, verb, at=SPOT if alone else None)
        part, _ = played(ada, act, seconds=LONG)
        rows = int((act.end + 1.2) * RATE)
        moments = [part(k / RATE) for k in range(rows)]
        told = np.stack([joints(ada, moment) for moment in moments])
        faces = [(moment[0].face, still[0].face) for moment, still in zip(moments, calm, strict=False)]
        moved = max(abs(a.get(n, 0) - b.get(n, 0)) for a, b in faces for n in {*a, *b})
        return told, rest[:rows], moved

    part, _ = played(ada, seconds=LONG)
    calm = [part(k / RATE) for k in range(int(LONG * RATE))]
    rest = np.stack([joints(ada, moment) for moment in calm])
    return made


@pytest.mark.parametrize("verb", MOVEMENTS)
def test_every_verb_moves_somebody_and_they_come_back_to_what_they_did(every, verb):
    told, still, face = every(verb)
    first = int(BEGIN * RATE)
    away = np.abs(told - still).max(axis=(1, 2))
    assert away.max() > 0.015 or face > 0.3
    assert away[: first - 5].max() < 0.012
    assert away[-1] < 0.03  # what they look at meanwhile is another thing


def test_no_two_verbs_look_the_same(every):
    def picture(verb):
        told, still, _ = every(verb)
        rows = np.linspace(BEGIN, BEGIN + MOVEMENTS[verb].seconds, 12) * RATE
        return (told - still)[rows.astype(int)]

    pictures = {verb: picture(verb) for verb in MOVEMENTS}
    for one, other in combinations(pictures, 2):
        assert np.abs(pictures[one] - pictures[other]).max() > 0.012, (one, other)


@pytest.mark.parametrize("verb", MOVEMENTS)
def test_nothing_jumps_from_a_picture_to_the_next(every, ada, verb):
    told, _, _ = every(verb)
    step = np.linalg.norm(np.diff(told, axis=0), axis=2)
    most = 0.36 if verb in ("punch", "slap", "throw", "jump", "fight", "shove", "flinch", "clap") else 0.27
    assert step.max() < most
    trunk = [ada.skeleton.index[name] for name in ("pelvis", "spine_03", "head")]
    assert step[:, trunk].max() < 0.13
    begin = int(BEGIN * RATE)
    assert step[begin - 1 : begin + 1].max() < 0.06  # it begins gently


def slid(places, planted):
    """How far a foot gets while it stands, at most, metres."""
    most, first = 0.0, None
    for place, stands in zip(places, planted, strict=True):
        first = (place if first is None else first) if stands else None
        most = max(most, 0.0 if first is None else float(np.linalg.norm(place[:2] - first[:2])))
    return most


@pytest.mark.parametrize("verb", [verb for verb in MOVEMENTS if verb != "fall"])
def test_planted_feet_stay_and_nobody_sinks_into_the_ground(every, ada, verb):
    told, _, _ = every(verb)
    for side in "lr":
        ball = at(ada, told, f"ball_{side}")
        assert slid(ball, ball[:, 2] < ball[0, 2] + 0.004) < 0.02
    assert told[:, 1:, 2].min() > -0.01  # the first is no joint: it is where somebody stands


def test_a_nod_goes_down_and_a_shake_goes_round(ada):
    def ways(verb):
        part, length = played(ada, act_of(ada, verb))
        index = ada.skeleton.index["head"]
        found = [ada.skeleton.place(part(k / RATE)[0])[0][index] @ [0, -1, 0] for k in range(int(length * RATE))]
        ways = np.array(found)
        yaw, pitch = np.degrees(np.arctan2(ways[:, 0], -ways[:, 1])), np.degrees(np.arcsin(ways[:, 2]))
        return np.ptp(yaw), np.ptp(pitch)

    nod, shake = ways("nod"), ways("shake-head")
    assert nod[1] > 10 and nod[0] < 6 and shake[0] > 22 and shake[1] < 9


def reached(ada, verb, spot, by, **more):
    """The least distance of a part of the right hand from a spot, over the act, metres."""
    part, length = played(ada, act_of(ada, verb, **more))
    rows = [joints(ada, part(k / 48)) for k in range(int(length * 48))]
    return min(float(np.linalg.norm(by(row) - spot)) for row in rows)


def ends(person, moment):
    """Where all bones end in the world, (bones, 3)."""
    pose, x, y, facing = moment
    rotations, found = person.skeleton.place(pose)
    tails = found + np.einsum("bij,bj->bi", rotations, person.skeleton.tails - person.skeleton.heads)
    c, s = np.cos(np.radians(facing)), np.sin(np.radians(facing))
    return tails @ np.array([[c, s, 0], [-s, c, 0], [0, 0, 1]]) + np.array([x, y, 0])


@pytest.fixture(scope="module", params=[1.52, 1.9])
def anybody(request):
    return build({**LOOK, "height": request.param}, DATA)


@pytest.mark.parametrize("spot", [(-0.15, -0.52, 1.0), (-0.3, -0.45, 0.8), (0.1, -0.5, 1.1), (-0.5, -0.3, 1.0)])
@pytest.mark.parametrize("verb", ["pick-up", "put-down", "open"])
def test_fingers_reach_what_an_act_is_about(anybody, verb, spot):
    goal = np.array(spot) * anybody.height / 1.8
    part, length = played(anybody, act_of(anybody, verb, at=tuple(goal)))
    tips = [anybody.skeleton.index[f"{f}_03_{side}"] for side in "rl" for f in ("index", "middle", "ring")]
    far = min(
        float(np.linalg.norm(hand.mean(axis=0) - goal))
        for k in range(int(length * 24))
        for hand in np.split(ends(anybody, part(k / 24))[tips], 2)
    )
    assert far < 0.02


def palm(person, moment):
    """The middle of the right palm's skin in the world, and the way that it looks, both (3,)."""
    row, index = joints(person, moment), person.skeleton.index
    wrist = row[index["hand_r"]]
    knuckle = (row[index["middle_01_r"]] + row[index["ring_01_r"]]) / 2
    out = np.cross(row[index["index_01_r"]] - row[index["pinky_01_r"]], knuckle - wrist)
    out /= np.linalg.norm(out)
    return (wrist + knuckle) / 2 + 0.14 * np.linalg.norm(knuckle - wrist) * out, out


@pytest.mark.parametrize("far", [0.7, 0.9, 1.6])
@pytest.mark.parametrize("high", [1.58, 1.76, 1.9])
def test_who_shake_hands_lay_palm_in_palm(ada, high, far):
    other = build({**LOOK, "height": high, "seed": 2}, DATA)
    length = MOVEMENTS["shake-hands"].seconds
    mine = Act("shake-hands", BEGIN, BEGIN + length, partner=Partner(0.0, -far, 180.0, other.eye_height))
    theirs = Act("shake-hands", BEGIN, BEGIN + length, partner=Partner(0, 0, 0, ada.eye_height), done=True)
    one = perform(figure(), ada, Shot(4.0, acts=(mine,)))
    two = perform(
        {**figure(), "mark": {"x": 0.0, "y": -far, "facing": 180.0}}, other, Shot(4.0, seed=5, acts=(theirs,))
    )
    for share in (0.32, 0.4, 0.5, 0.6, 0.68):
        (a, out), (b, back) = (palm(p, part(BEGIN + share * length)) for p, part in ((ada, one), (other, two)))
        assert float(np.linalg.norm(a - b)) < 0.02
        assert float(out @ back) < -0.9, "palm to palm"


def test_who_embraces_comes_near_and_their_hands_are_behind_the_other(ada):
    part, _ = played(ada, act_of(ada, "hug"))
    row = joints(ada, part(BEGIN + 0.55 * MOVEMENTS["hug"].seconds))
    half = -(0.9 - MOVEMENTS["hug"].near) / 2
    assert at(ada, row, "pelvis")[1] == pytest.approx(half, abs=0.12)
    other = -0.9 - half
    assert at(ada, row, "hand_r")[1] < other + 0.08 and at(ada, row, "hand_l")[1] < other + 0.08


def test_who_kisses_somebody_who_sits_bows_down_to_their_face_and_comes_all_the_way(ada):
    low, length = float(ada.eye_height) - 0.45, MOVEMENTS["kiss"].seconds
    for sits, most in ((True, 0.16), (False, 0.5)):
        other = Partner(0.0, -0.8, 180.0, low, sits)
        part, _ = played(ada, Act("kiss", BEGIN, BEGIN + length, partner=other))
        row = joints(ada, part(BEGIN + 0.5 * length))
        eyes = at(ada, row, "head") + np.array([0.0, 0.0, 0.05])
        assert bool(abs(eyes[2] - low) < most) is True
        assert bool(eyes[1] < -0.5) is sits, "who stands comes half the way too"
    feet = frames(ada, part, length)[:, [ada.skeleton.index[f"foot_{side}"] for side in "lr"], 2]
    assert feet.min() > 0.0, "nobody sinks"


def test_the_eyes_go_first(ada):
    part, _ = played(ada, Act("point", 1.0, 3.0, at=(1.5, -0.8, 1.4)), look=((0.0, (0.0, -2.0, 1.6)),))
    index = ada.skeleton.index

    def eye(t):
        rotations, _ = ada.skeleton.place(part(t)[0])
        way = rotations[index["eye_r"]] @ [0, -1, 0]
        return float(np.degrees(np.arctan2(way[0], -way[1])))

    hand = [at(ada, joints(ada, part(t)), "hand_l")[2] for t in (0.7, 1.0)]
    assert eye(1.0) > eye(0.7) + 15 and abs(hand[1] - hand[0]) < 0.03


def test_who_kneels_is_on_one_knee_and_stays_there(ada):
    act = Act("kneel", 0.0, 3.0, held=True, stays=True)
    part, _ = played(ada, act, seconds=3.0)
    for t in (0.0, 1.5, 3.0):
        row = joints(ada, part(t))
        assert at(ada, row, "calf_r")[2] < 0.14 and 0.3 < at(ada, row, "pelvis")[2] < 0.62
    both, _ = played(ada, act, Act("wave", 0.5, 2.5), seconds=3.0)
    assert at(ada, joints(ada, both(1.2)), "hand_r")[2] > at(ada, joints(ada, part(1.2)), "hand_r")[2] + 0.3


def test_who_falls_lies_on_the_ground(ada):
    part, _ = played(ada, Act("fall", 0.3, 4.0, stays=True), seconds=4.0)
    row = joints(ada, part(3.9))
    assert row[:, 2].max() < 0.5 and at(ada, row, "head")[2] < 0.35
    assert np.linalg.norm(np.diff(frames(ada, part, 4.0), axis=0), axis=2).max() < 0.3


def test_necks_spines_and_hands_keep_within_what_joints_allow(ada):
    def angle(rotation):
        return float(np.degrees(np.arccos(np.clip((np.trace(rotation) - 1) / 2, -1, 1))))

    for verb in MOVEMENTS:
        part, length = played(ada, act_of(ada, verb))
        for t in np.arange(0, length, 0.15):
            turns = part(float(t))[0].turns
            for bone, most in (
                ("head", 52),
                ("neck_01", 45),
                ("spine_01", 32),
                ("spine_02", 32),
                ("spine_03", 32),
                ("pelvis", 48),
            ):
                assert verb == "fall" or angle(turns[bone]) < most, (verb, bone)


def test_a_hand_that_holds_something_keeps_it_and_the_other_waves(ada):
    cup = grasp(ada, cylinder(0.04, 0.1, (0.5, 0.1, 0.1)), "r", "")
    assert cup is not None
    part, _ = played(ada, act_of(ada, "wave"), grasps=(cup,))
    still, _ = played(ada, seconds=3.0, grasps=(cup,))
    t = BEGIN + 1.0
    a, b = joints(ada, part(t)), joints(ada, still(t))
    assert np.linalg.norm(at(ada, a, "hand_r") - at(ada, b, "hand_r")) < 0.08
    assert at(ada, a, "hand_l")[2] > at(ada, b, "hand_l")[2] + 0.4


def test_who_drinks_lifts_the_cup_to_the_mouth(ada):
    cup = grasp(ada, cylinder(0.04, 0.1, (0.5, 0.1, 0.1)), "r", "")
    assert cup is not None
    part, length = played(ada, act_of(ada, "drink"), grasps=(cup,))
    index = ada.skeleton.index

    def gap(t):
        pose = part(t)[0]
        rotations, found = ada.skeleton.place(pose)
        hand = index["hand_r"]
        turned = rotations[index[cup.bone]] if cup.bone in index else rotations[hand]
        points = (cup.rest - ada.skeleton.heads[hand]) @ turned.T + found[hand]
        eyes = (found[index["eye_l"]] + found[index["eye_r"]]) / 2
        mouth = eyes + rotations[index["head"]] @ np.array([0.0, -0.03, -0.07])
        return float(np.linalg.norm(points - mouth, axis=1).min())

    assert min(gap(t) for t in np.arange(0, length, 0.05)) < 0.05 and gap(0.0) > 0.25


def test_hands_of_who_sits_lie_on_their_thighs(ada):
    part, _ = played(ada, seconds=3.0, posture="sit")
    row = joints(ada, part(1.5))
    for side in "lr":
        thigh, knee, wrist = (at(ada, row, f"{bone}_{side}") for bone in ("thigh", "calf", "hand"))
        middle = (thigh + knee) / 2
        assert np.hypot(*(wrist - middle)[:2]) < 0.12 and 0.05 < wrist[2] - middle[2] < 0.16


def test_seated_people_move_above_their_seat_only(ada):
    still, _ = played(ada, seconds=3.0, posture="sit")
    for verb in ("nod", "write", "kneel", "pull", "laugh"):
        part, _ = played(ada, act_of(ada, verb), seconds=3.0, posture="sit")
        for t in (0.8, 1.3):
            a, b = joints(ada, part(t)), joints(ada, still(t))
            for bone in ("pelvis", "foot_l", "foot_r"):
                assert np.linalg.norm(at(ada, a, bone) - at(ada, b, bone)) < 1e-6


@pytest.mark.parametrize("verb", GAITS)
def test_gaits_differ_from_a_walk_and_their_feet_stay_where_they_stand(ada, verb):
    def walk(*acts):
        told = figure(walk_to={"x": 0.0, "y": -3.0, "facing": 0.0})
        return perform(told, ada, Shot(6.0, acts=acts))

    part, plain = walk(Act(verb, 0.0, 6.0)), walk()
    told, usual = frames(ada, part, 6.0), frames(ada, plain, 6.0)
    assert np.abs(told - usual).max() > 0.05
    # A foot rolls over heel and ball: where it stands nothing of it goes on by itself.
    for side in "lr":
        ball, heel = at(ada, told, f"ball_{side}"), at(ada, told, f"foot_{side}")
        planted = (ball[:, 2] < ball[0, 2] + 0.003) & (heel[:, 2] < heel[0, 2] + 0.003)
        assert slid(ball, planted) < 0.02
    assert at(ada, told, "pelvis")[-1, 1] == pytest.approx(-3.0, abs=0.1)


def test_a_runner_is_there_sooner_and_who_sneaks_goes_low_and_slowly(ada):
    def arrival(*acts):
        part = perform(figure(walk_to={"x": 0.0, "y": -3.0, "facing": 0.0}), ada, Shot(9.0, acts=acts))
        return next(t for t in np.arange(0, 9, 0.1) if part(t)[2] < -2.9), part

    walk, plain = arrival()
    run, _ = arrival(Act("run", 0.0, 9.0))
    sneak, sneaks = arrival(Act("sneak", 0.0, 9.0))
    assert run < walk < sneak
    assert at(ada, joints(ada, sneaks(sneak / 2)), "head")[2] < at(ada, joints(ada, plain(walk / 2)), "head")[2] - 0.1


def test_a_person_without_acts_is_as_they_were(ada):
    part, _ = played(ada, seconds=3.0)
    pose, x, y, facing = part(1.0)
    assert isinstance(pose, Pose) and (x, y, facing) == (0.0, 0.0, 0.0)
    later, _ = played(ada, Act("wave", 2.0, 2.9), seconds=3.0)
    again = later(1.0)[0]
    assert all(np.array_equal(pose.turns[bone], again.turns[bone]) for bone in pose.turns) and again.face == pose.face


def test_the_same_act_is_the_same_each_time(ada):
    one, two = (played(ada, act_of(ada, "laugh"))[0](1.3)[0] for _ in range(2))
    assert all(np.array_equal(one.turns[bone], two.turns[bone]) for bone in one.turns)
