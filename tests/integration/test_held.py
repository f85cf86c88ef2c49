"""Things in hands, built by the stage, closed round by fingers, and seen in pictures."""

import asyncio
import json

import numpy as np
import pytest
from PIL import Image

from movie_director.build.recipe import Recipe
from movie_director.engines.blender.company import company
from movie_director.engines.blender.engine import BlenderEngine, plate_name
from movie_director.engines.blender.held import in_hands
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.film.look import Look
from movie_director.operations.board import Board
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Act, Figure, Mark, Picture, Place, Prop
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

WOMAN = Look.model_validate({"gender": "female", "height": 1.68, "seed": 3})
MAN = Look.model_validate({"gender": "male", "height": 1.86, "build": 0.6, "outer": "suit-jacket", "seed": 8})
COAT = Look.model_validate({"age": 62, "height": 1.62, "build": 0.4, "outer": "coat", "legs": "long-skirt", "seed": 5})
CHILD = Look.model_validate({"age": 9, "height": 1.33, "seed": 21})
TALK = {
    "schema": "Timing.1",
    "rate": 24,
    "frames": 96,
    "ticks_per_second": 24000,
    "lines": [{"line": "x", "speaker": "ada", "offset": 10, "frames": 70}],
    "visemes": [
        {"speaker": "ada", "start": 1000 * n, "end": 1000 * (n + 2), "shape": "aa" if n % 4 else "PP"}
        for n in range(10, 80, 2)
    ],
}
MOMENTS = (0.0, 0.9, 1.7, 2.6, 3.4)
STRIDE = tuple(0.5 + 0.17 * n for n in range(7))
"""Moments of more than a whole step of each foot."""
FINGERS = ("hand", "thumb", "index", "middle", "ring", "pinky")


@pytest.fixture(scope="module")
def stage(home):
    hand = Stagehand(home)
    yield hand
    hand.close()


@pytest.fixture(scope="module")
def engine(home):
    made = BlenderEngine(home)
    yield made
    made.close()


def order_of(*held, look=WOMAN, goes=False, posture="stand"):
    """Somebody near a wall with things in the hands: (words, way) each."""
    figure = Figure(
        name="ada",
        look=look,
        mark=Mark(x=0, y=0, facing=-20),
        posture=posture,
        mood="angry",
        walk_to=Mark(x=1.4, y=-0.4, facing=20) if goes else None,
    )
    sides = ("right", "left")
    props = tuple(
        Prop(words=words, where="hand", holder="ada", way=way, side=sides[n]) for n, (words, way) in enumerate(held)
    )
    camera = Camera(position=(0.0, -1.9, 1.35), target=(0.0, 0.0, 1.3), lens=38, fstop=8, focus=1.9)
    return Picture(place=Place(words="ROOM"), people=(figure,), props=props, camera=camera)


def cast_of(order, home, stage):
    return company(order, TALK, home.people_data(), in_hands(order, home.cache, stage.order))


def parts_of(person, grasp):
    """Which of the body's vertices are of the hands that hold, and which of their arms."""
    index, bare = person.skeleton.index, person.weights[: len(person.rest) - person.held]
    sides = "lr" if grasp.side == "both" else grasp.side

    def weight(side, bones):
        mine = [k for name, k in index.items() if name.endswith(f"_{side}") and name.split("_")[0] in bones]
        return bare[:, mine].sum(axis=1)

    hands = {side: weight(side, FINGERS) > 0.7 for side in sides}
    arms = sum(weight(side, (*FINGERS, "lowerarm", "upperarm")) for side in sides) > 0.3
    return hands, arms


def nearest(points, others):
    """The distance of each point to the nearest of the others, and which that is."""
    far, which = [], []
    for n in range(0, len(points), 300):
        squared = ((points[n : n + 300, None] - others[None]) ** 2).sum(axis=2)
        which.append(squared.argmin(axis=1))
        far.append(np.sqrt(squared.min(axis=1)))
    return np.concatenate(far), np.concatenate(which)


def enclosed(points, triangles):
    """Which points lie within triangles (n, 3, 3), by how often they wind about each (Jacobson et al., 2013)."""
    found = []
    for point in points:
        a, b, c = (triangles - point).transpose(1, 0, 2)
        one, two, three = (np.linalg.norm(v, axis=1) for v in (a, b, c))
        solid = np.einsum("ij,ij->i", a, np.cross(b, c))
        below = one * two * three
        for u, v, w in ((a, b, three), (b, c, one), (c, a, two)):
            below = below + np.einsum("ij,ij->i", u, v) * w
        found.append(np.arctan2(solid, below).sum() / (2 * np.pi) > 0.6)
    return np.array(found, bool)


@pytest.mark.parametrize(
    ("words", "way", "look", "goes"),
    [
        ("mug", "", WOMAN, False),
        ("mug", "", CHILD, True),
        ("letter", "read", MAN, False),
        ("mobile phone", "ear", WOMAN, False),
        ("telephone", "ear", MAN, False),
        ("knife", "", CHILD, False),
        ("pistol", "aim", WOMAN, False),
        ("lantern", "raise", MAN, False),
        ("suitcase", "", MAN, True),
        ("key", "", WOMAN, False),
        ("cigarette", "", MAN, False),
        ("box", "", CHILD, False),
        ("newspaper", "read", WOMAN, False),
        ("cane", "", MAN, False),
        ("rifle", "", WOMAN, True),
        ("shotgun", "aim", MAN, False),
        ("assault rifle", "", MAN, True),
        ("tray", "", WOMAN, True),
        ("plate", "", MAN, False),
        ("sandwich", "", CHILD, False),
        ("bowl of soup", "", COAT, False),
        ("hat", "", MAN, False),
        ("bucket", "", COAT, True),
        ("basket", "", WOMAN, True),
        ("box", "", COAT, True),
        ("suitcase", "", COAT, True),
    ],
)
def test_a_hand_is_on_what_it_holds_and_nothing_goes_through_the_body(words, way, look, goes, home, stage):
    cast = cast_of(order_of((words, way), look=look, goes=goes), home, stage)
    person, (grasp,) = cast.people[0], cast.grasps[0]
    hands, arms = parts_of(person, grasp)
    for seconds in STRIDE if goes else MOMENTS:
        (placed,) = cast.at(seconds)
        points = placed.positions.astype(float)
        body, thing = points[: -person.held], points[-person.held :]
        corners = thing[grasp.thing.triangles]
        felt = np.concatenate([thing, corners.mean(axis=1), (corners[:, 0] + corners[:, 1]) / 2])
        for hand in hands.values():
            near = felt[np.linalg.norm(felt - body[hand].mean(axis=0), axis=1) < 0.2]
            assert len(near) and nearest(near, body[hand][::2])[0].min() < 0.02, seconds
        some = thing[:: max(1, len(thing) // 100)]
        skin = body[person.triangles[: len(person.triangles) - len(grasp.thing.triangles)]]
        trunk = body[~arms]
        some = some[((some > trunk.min(axis=0)) & (some < trunk.max(axis=0))).all(axis=1)]  # nothing else can be inside
        within = some[enclosed(some, skin[~arms[person.triangles[: len(skin)]].any(axis=1)])] if len(some) else some
        most = 0.03 if goes else 0.02
        assert not len(within) or nearest(within, body[~arms])[0].max() < most, seconds
        assert thing[:, 2].min() > -0.01


def test_fingers_close_round_a_thing_on_both_sides_of_it(home, stage):
    cast = cast_of(order_of(("bottle", "")), home, stage)
    person, (grasp,) = cast.people[0], cast.grasps[0]
    (placed,) = cast.at(0.0)
    points = placed.positions.astype(float)
    thing, tips = points[-person.held :], []
    for bone in ("thumb_03_r", "middle_03_r"):
        mine = person.weights[: -person.held, person.skeleton.index[bone]] > 0.6
        tips.append(points[: -person.held][mine].mean(axis=0))
    level = thing[np.abs(thing[:, 2] - tips[1][2]) < 0.03]
    middle = level.mean(axis=0)
    ways = [(tip - middle)[:2] / np.linalg.norm((tip - middle)[:2]) for tip in tips]
    assert float(ways[0] @ ways[1]) < 0.75  # not both on the same side
    assert all(np.linalg.norm((tip - middle)[:2]) > 0.02 for tip in tips)
    assert grasp.side == "r"


def test_a_cup_stays_upright_and_a_cane_stands_on_the_ground(home, stage):
    for words in ("mug", "cane", "lantern"):
        cast = cast_of(order_of((words, "")), home, stage)
        person, (grasp,) = cast.people[0], cast.grasps[0]
        for seconds in MOMENTS:
            rotations, _ = person.skeleton.place(cast.parts[0](seconds)[0])
            up = rotations[person.skeleton.index[grasp.bone]] @ grasp.up
            assert up[2] > (0.999 if words == "lantern" else 0.96)


@pytest.mark.parametrize(
    ("words", "look"),
    [("cane", WOMAN), ("cane", MAN), ("cane", COAT), ("spear", MAN), ("broom", WOMAN), ("umbrella", CHILD)],
)
def test_the_foot_of_a_stick_is_on_the_ground_all_the_while(words, look, home, stage):
    for goes in (False, True):
        cast = cast_of(order_of((words, ""), look=look, goes=goes), home, stage)
        for seconds in (*MOMENTS, *STRIDE):
            assert abs(float(cast.at(seconds)[0].positions[-cast.people[0].held :, 2].min())) < 0.01, seconds


def test_a_rifle_that_is_aimed_points_where_its_holder_faces_from_the_shoulder(home, stage):
    for words in ("rifle", "shotgun", "assault rifle"):
        aimed, low = (cast_of(order_of((words, way)), home, stage) for way in ("aim", ""))
        found = []
        for cast in (aimed, low):
            person, (grasp,) = cast.people[0], cast.grasps[0]
            assert grasp.side == "both"
            thing = cast.at(0.5)[0].positions[-person.held :].astype(float)
            across = grasp.thing.positions[:, 0]
            butt, muzzle = (thing[np.abs(across - end) < 0.01].mean(axis=0) for end in (across.min(), across.max()))
            way = (muzzle - butt) / np.linalg.norm(muzzle - butt)
            found.append((butt, way))
        facing = np.radians(-20)
        ahead = np.array([np.sin(facing), -np.cos(facing), 0.0])
        assert np.degrees(np.arccos(float(found[0][1] @ ahead))) < 12
        shoulder = aimed.people[0].skeleton.heads[aimed.people[0].skeleton.index["upperarm_r"]]
        assert abs(found[0][0][2] - shoulder[2]) < 0.12
        assert found[1][1][2] < -0.3  # its muzzle is down


def test_what_would_drag_on_the_ground_hangs_from_no_hand(home, stage):
    assert cast_of(order_of(("sack", "")), home, stage).grasps
    assert not cast_of(
        order_of(("sack", ""), look=CHILD.model_copy(update={"age": 6, "height": 1.1})), home, stage
    ).grasps


def test_of_a_telephone_only_the_receiver_is_at_the_ear(home, stage):
    cast = cast_of(order_of(("telephone", "ear")), home, stage)
    person, (grasp,) = cast.people[0], cast.grasps[0]
    assert grasp.thing.size.max() < 0.27 and grasp.thing.size[2] < 0.1
    (placed,) = cast.at(1.0)
    thing = placed.positions[-person.held :]
    pose, x, y, facing = cast.parts[0](1.0)
    eyes = person.joint(pose, "eye_r")
    assert facing == pytest.approx(-20, abs=8)
    assert np.abs(thing[:, 2] - eyes[2]).min() < 0.06 and np.hypot(*(thing.mean(axis=0)[:2] - (x, y))) < 0.3


def beside_ear(cast, seconds):
    """Metres from the telephone to the nearest of its holder's ear, and to the hand that has it."""
    person, (grasp,) = cast.people[0], cast.grasps[0]
    (placed,) = cast.at(seconds)
    points, (pose, _, _, facing) = placed.positions.astype(float), cast.parts[0](seconds)
    thing, body = points[-person.held :], points[: -person.held]
    head = body[person.weights[: -person.held, person.skeleton.index["head"]] > 0.9]
    aside = np.array([np.cos(np.radians(facing)), np.sin(np.radians(facing)), 0.0]) * (1 if grasp.side == "l" else -1)
    level = head[np.abs(head[:, 2] - person.joint(pose, f"eye_{grasp.side}")[2]) < 0.03]
    ear = level[(level @ aside).argmax()]
    hands, _ = parts_of(person, grasp)
    return np.linalg.norm(thing - ear, axis=1).min(), nearest(thing, body[hands[grasp.side]])[0].min()


@pytest.mark.parametrize("look", [WOMAN, MAN, CHILD])
@pytest.mark.parametrize("words", ["mobile phone", "telephone", "flip phone"])
def test_a_telephone_is_in_the_hand_and_at_the_ear_for_as_long_as_its_call_lasts(words, look, home, stage):
    """The call is the second of three lines."""
    lines = [{"line": f"x{n}", "speaker": "ada", "offset": 60 + 72 * n, "frames": 48} for n in range(3)]
    order = order_of((words, "ear"), look=look)
    called = tuple(p.model_copy(update={"raised": 1, "lowered": 1}) for p in order.props)
    told = {**TALK, "frames": 300, "lines": lines, "visemes": []}
    data, hands = home.people_data(), in_hands(order, home.cache, stage.order)
    all_the_while = company(order, told, data, hands)
    order = order.model_copy(update={"props": called})
    cast = company(order, told, data, in_hands(order, home.cache, stage.order))
    for n in range(26):
        seconds = 0.48 * n
        ear, hand = beside_ear(cast, seconds)
        assert hand < 0.02, seconds
        assert beside_ear(all_the_while, seconds)[0] < 0.055, seconds
        if 5.4 <= seconds <= 7.7:
            assert ear < 0.055, seconds
        elif seconds < 4.6 or seconds > 8.6:
            assert ear > 0.25, seconds
    moved = np.abs(np.diff([cast.at(4.6 + n / 24)[0].positions[-1] for n in range(24)], axis=0)).max()
    assert moved < 0.12  # metres in a picture: it comes there, and does not jump


def test_who_takes_up_a_receiver_has_it_at_the_ear_and_puts_it_back_where_it_lay(home, stage):
    spot = (0.25, -0.42, 0.75, 0.0)
    for fields, verb, moment in (("lies", "pick-up", 0.0), ("laid", "put-down", 3.95)):
        order = order_of(("telephone", "ear"))
        act = Act(verb=verb, line=0, at=spot[:3], thing="telephone")
        people = tuple(p.model_copy(update={"acts": (act,)}) for p in order.people)
        props = tuple(p.model_copy(update={fields: spot}) for p in order.props)
        order = order.model_copy(update={"people": people, "props": props})
        cast = company(order, {**TALK, "lines": []}, home.people_data(), in_hands(order, home.cache, stage.order))
        (placed,) = cast.at(moment)
        there = placed.positions[-cast.people[0].held :].mean(axis=0)
        assert np.hypot(*(there[:2] - spot[:2])) < 0.1 and 0.05 < there[2] - 0.75 < 0.2
        assert beside_ear(cast, 3.95 if fields == "lies" else 0.1)[0] < 0.05


def test_two_hands_hold_two_things_and_who_reads_looks_down(home, stage):
    cast = cast_of(order_of(("bottle", ""), ("wine glass", "")), home, stage)
    assert [grasp.side for grasp in cast.grasps[0]] == ["r", "l"]
    reading, waiting = (cast_of(order_of(("letter", way)), home, stage) for way in ("read", ""))

    def down(found):
        rotations, _ = found.people[0].skeleton.place(found.parts[0](0.5)[0])
        return float((rotations[found.people[0].skeleton.index["head"]] @ np.array([0.0, -1.0, 0.0]))[2])

    assert down(reading) < down(waiting) - 0.15


def test_who_sits_carries_no_suitcase_and_who_lies_nothing(home, stage):
    assert not cast_of(order_of(("suitcase", ""), posture="sit"), home, stage).grasps
    assert not cast_of(order_of(("mug", ""), posture="lie"), home, stage).grasps
    assert cast_of(order_of(("mug", ""), posture="sit"), home, stage).grasps


def shot(engine, order, tier="low"):
    vault = InMemoryVault()
    told = {**TALK, "frames": 4, "lines": [], "visemes": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        inputs = {"timing": vault.put(page, "application/json", digest_json("Timing.1", told)).content}
    recipe = Recipe("picture@1", "blender@1", order.model_dump(mode="json"), inputs, tier)
    made = asyncio.run(engine.perform(recipe, vault, lambda share, note="": None))
    return read_pictures(vault.path(made.outputs["picture"].content))[0].astype(float)


def green(order):
    props = tuple(p.model_copy(update={"colour": "#12c030", "model": "kit#mug"}) for p in order.props)
    return order.model_copy(update={"props": props})


def seen_at(order, cast):
    """Where the thing is in the picture, as shares of its width and height."""
    camera, (placed,) = order.camera, cast.at(0.0)
    eye, target = np.array(camera.position), np.array(camera.target)
    ahead = (target - eye) / np.linalg.norm(target - eye)
    right = np.cross(ahead, [0, 0, 1.0])
    right /= np.linalg.norm(right)
    away = placed.positions[-cast.people[0].held :].mean(axis=0) - eye
    scale = camera.lens / camera.sensor / float(away @ ahead)
    return 0.5 + float(away @ right) * scale, 0.5 - float(away @ np.cross(right, ahead)) * scale * 16 / 9


@pytest.mark.parametrize("tier", ["low", "high"])
def test_the_thing_is_seen_where_the_hand_is_and_nothing_else_changes(tier, home, stage):
    order = green(order_of(("mug", "")))
    fast = BlenderEngine(
        home, {**QUALITIES, "high": QUALITIES["high"].__class__(**{**vars(QUALITIES["high"]), "width": 320, "height": 180,
               "rate": 12, "samples": 4, "fine": False})}
    )  # fmt: skip
    try:
        having = shot(fast, order, tier)
        without = shot(fast, order.model_copy(update={"props": ()}), tier)
    finally:
        fast.close()
    high, wide = having.shape[:2]
    x, y = seen_at(order, cast_of(order, home, stage))
    lit = having[..., 1] - np.maximum(having[..., 0], having[..., 2])
    rows, columns = np.nonzero(lit > 25)
    assert len(rows) > 0.0008 * high * wide
    assert abs(columns.mean() / wide - x) < 0.05 and abs(rows.mean() / high - y) < 0.07
    assert (without[..., 1] - np.maximum(without[..., 0], without[..., 2]) > 25).sum() < 0.1 * len(rows)
    changed = np.abs(having - without).max(axis=2) > 40
    assert changed.any()
    body = changed[:, int(0.62 * wide) :]  # beyond the other arm nothing has moved
    assert body.mean() < 0.004 and changed[: int(0.12 * high)].mean() < 0.01


def test_no_plate_and_no_frame_depends_on_what_is_held():
    with_mug, without = order_of(("mug", "")), order_of()
    assert plate_name(with_mug, QUALITIES["low"]) == plate_name(without, QUALITIES["low"])


def boarded(engine, order):
    vault = InMemoryVault()
    told = Board(picture=order, moment=0.5, speaker=None).model_dump(mode="json")
    made = asyncio.run(engine.perform(Recipe("board@1", "blender@1", told, {}, "low"), vault, lambda *_: None))
    return np.asarray(Image.open(vault.path(made.outputs["board"].content)).convert("RGB"), float)


def test_a_board_shows_what_is_held(engine):
    changed = np.abs(boarded(engine, order_of(("box", ""))) - boarded(engine, order_of())).max(axis=2) > 60
    assert 0.002 < changed.mean() < 0.2


def test_the_same_thing_is_held_the_same_in_every_process(home, stage):
    one, other = (cast_of(order_of(("knife", "")), home, stage) for _ in range(2))
    assert np.array_equal(one.at(1.0)[0].positions, other.at(1.0)[0].positions)
