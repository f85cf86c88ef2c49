"""Through the door: hands are on the handle as the leaf moves, and nobody is in leaf, jamb or wall on the way."""

from __future__ import annotations

import numpy as np
import pytest

from movie_director.breakdown.staging import staging
from movie_director.engines.blender.acting import acting
from movie_director.engines.blender.company import at_doors, company
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.leaf import leaf_in
from movie_director.engines.blender.people.acts.leaf import TAKES, TUG, lets_go
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.places import plan_of
from movie_director.places.doorway import doorway_of
from movie_director.testing.films import film_of
from tests.integration.test_room_for_people import MOST, SOFT, deep

HERE = Installation.here()
SCRIPT = """INT. {} - DAY

ADA, forty, waits. BEN, fifty, stands beside her.

ADA
Well then.

{}

ADA
So.

Ben comes in.

ADA
So then.
"""
LEAVES = ("Ben leaves.", "Ben leaves, leaving the door open.")
KINDS = ("KITCHEN", "BATHROOM", "MEETING ROOM", "INTERVIEW ROOM")
"""Doors in the right wall and the left, panelled, flush and of steel."""
LOOKS = ({"gender": "male", "height": 1.9, "seed": 8, "build": 0.6}, {"gender": "female", "height": 1.56, "seed": 9})
HAND = ("hand", "thumb", "index", "middle", "ring", "pinky")


def passage(place, leaves, n, look):
    """The nth shot in which Ben goes through the door, who looks so, with its timing."""
    film = film_of(SCRIPT.format(place, leaves))
    scene = film.get(Scene, "sc01")
    shot = [shot for shot in film.shots("sc01") if "ben" in (shot.leaving, shot.walking)][n]
    order = staging(film, scene, shot)
    people = tuple(
        figure.model_copy(update={"look": Look.model_validate(look)}) if figure.name == "ben" else figure
        for figure in order.people
    )
    timing = {"schema": "Timing.1", "rate": 24, "frames": shot.least, "ticks_per_second": 24000}
    return order.model_copy(update={"people": people}), {**timing, "lines": [], "visemes": []}


def played(order, timing):
    """The company, Ben's number in it, and how the leaf goes in his hands; None where nobody turns it."""
    cast = company(order, timing, HERE.people_data())
    heads = {figure.name: 1.5 for figure in order.people}
    spans = at_doors(order, cast.people, timing["frames"] / 24)
    acts = acting(order.people, timing, heads, None, spans)
    turning = leaf_in(order, acts)
    mine = [act for act in turning.by(acts)["ben"] if act.door] if turning is not None else []
    return cast, [figure.name for figure in order.people].index("ben"), turning, mine


def body(cast, n, t):
    """The points of somebody's body and clothes, and which are of hands."""
    person = cast.people[n]
    count = len(person.rest) - person.held
    names = [*person.skeleton.index]
    bones = person.weights.argmax(axis=1)
    hands = np.array([names[bone].startswith(HAND) for bone in bones])[:count]
    return cast.at(t)[n].positions[:count].astype(float), hands


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("n", [0, 1])
@pytest.mark.parametrize("place", KINDS)
def test_the_hand_is_at_the_handle_while_it_opens_the_door_and_pulls_it_shut(place, n, look):
    order, timing = passage(place, LEAVES[0], n, look)
    cast, ben, turning, acts = played(order, timing)
    assert [act.verb for act in acts] == (["open", "close"] if n == 0 else ["open"])
    for act, swing in zip(acts, turning.leaf.swings, strict=True):
        long = act.end - act.begin
        first, last = act.begin + TAKES * long, act.begin + lets_go(swing.first, swing.last, act.leaf.panel) * long
        last = first + TUG * long if act.verb == "close" else last  # a tug: the rest it swings by itself
        moments = np.linspace(first, last, 6)
        for t in moments:
            away = np.linalg.norm(body(cast, ben, t)[0] - np.array(act.leaf.handle(t)), axis=1).min()
            assert away < 0.02, f"{act.verb}: {100 * away:.1f} cm at {turning.leaf.far(t):.0f} degrees"


@pytest.mark.parametrize("n", [0, 1])
@pytest.mark.parametrize("leaves", LEAVES)
@pytest.mark.parametrize("place", ["KITCHEN", "BATHROOM", "INTERVIEW ROOM"])
def test_the_body_is_within_the_opening_and_off_the_leaf_while_it_goes_through(place, leaves, n):
    order, timing = passage(place, leaves, n, LOOKS[0])
    cast, ben, turning, _ = played(order, timing)
    door = doorway_of(plan_of(order.place.brief, order.place.kind))
    hinge, along, into = np.array(door.hinge), np.array(door.along), np.array(door.into)
    through = False
    for t in np.arange(0.0, timing["frames"] / 24, 1 / 12):
        at = np.array(cast.parts[ben](t)[1:3]) - hinge
        if not -0.8 < at @ into < 1.4:
            continue
        points, hands = body(cast, ben, t)
        a, b = (points[:, :2] - hinge) @ along, (points[:, :2] - hinge) @ into
        wall = (b < -0.02) & (b > -0.16)  # between the faces of the wall
        through |= bool(wall.sum() > 1000)
        assert not (wall & ((a < -MOST) | (a > door.wide + MOST) | (points[:, 2] > door.high))).any()
        far = turning.leaf.far(t) if turning is not None else order.door.begins
        c, s = np.cos(np.radians(far)), np.sin(np.radians(far))
        on, off = a * c + b * s, b * c - a * s  # along the leaf as it is, and before it
        within = (on > MOST) & (on < door.wide - MOST) & (off < -0.004) & (off > -0.056) & ~hands
        # A sleeve may brush it; a body that went through would be in it with a thousand points at once.
        assert within.sum() < 90, f"{within.sum()} points at {t:.2f} s"
        trunk = np.median(points, axis=0)[:2] - hinge
        assert (
            -(trunk @ along) * s + (trunk @ into) * c < -0.1
            or trunk @ along > 0.7 * door.wide
            or far < 1.0
            or (trunk @ into > door.wide)
        ), "on the open side of the leaf"
    assert through


@pytest.fixture(scope="module")
def stage():
    stage = Stagehand(HERE)
    yield stage
    stage.close()


@pytest.mark.parametrize("n", [0, 1])
def test_nobody_walks_through_furniture_on_the_way(stage, n):
    order, timing = passage("KITCHEN", LEAVES[1], n, LOOKS[0])
    cast, ben, _, _ = played(order, timing)
    set_ = Finder(HERE, stage).scenery(order, lambda *_: None)
    things = [
        (name, set_.points[3 * a : 3 * (a + b)].reshape(-1, 3, 3).astype(np.float64))
        for name, (a, b) in zip(set_.names, set_.spans, strict=True)
        if 0 < b < 6000 and not name.startswith(SOFT) and "wall" not in name  # the measured wall has no hole
    ]
    assert things
    for t in np.arange(0.0, timing["frames"] / 24, 0.4):
        points = body(cast, ben, t)[0]
        found = {name: round(deep(points, triangles), 3) for name, triangles in things}
        assert max(found.values()) <= MOST, (t, {name: d for name, d in found.items() if d > MOST})
