"""What is spilt: it tips, falls and spreads as gravity has it, and it is seen."""

from __future__ import annotations

from itertools import pairwise

import numpy as np
import pytest

from movie_director.engines.blender.company import company
from movie_director.engines.blender.held import InHand
from movie_director.engines.blender.loose.liquid import Drops
from movie_director.engines.blender.loose.parts import Parts
from movie_director.engines.blender.loose.spill import Meshes
from movie_director.engines.blender.loose.topple import Topple, toppled
from movie_director.engines.blender.people.flight import GRAVITY
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Act, Figure, Mark, Picture, Place, Prop, Spill
from movie_director.testing.pictures import shot
from movie_director.testing.things import cylinder

DATA = Installation.here().people_data()
RATE, FRAMES = 24, 96
QUIET = {"schema": "Timing.1", "rate": 24, "frames": 96, "ticks_per_second": 24000, "lines": [], "visemes": []}
GLASS = cylinder(0.036, 0.12, (0.5, 0.2, 0.1))
WET = cylinder(0.2, 0.003, (0.2, 0.02, 0.05))
STANDS, LIES = (-0.1, 0.5, 0.75, 15.0), (-0.022, 0.5, 0.75, 15.0)
PUDDLE = (0.16, 0.5, 0.75, 0.0)
CAMERA = Camera(position=(0.1, -0.9, 1.3), target=(0.05, 0.5, 0.78), lens=40, focus=1.5)
ADA = Look.model_validate({"gender": "female", "height": 1.68, "seed": 3})


def area(points, triangles):
    a, b, c = (points[triangles[:, k], :2] for k in range(3))
    u, v = b - a, c - a
    return float(np.abs(u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]).sum() / 4)  # both sides


def tips():
    """Nobody is there; a glass tips over."""
    glass = Prop(words="wine glass", at=STANDS, model="kit#glass", size=(0.072, 0.072, 0.12))
    spill = Spill(liquid="wine", thing="wine glass", puddle=PUDDLE, lies=LIES)
    return Picture(place=Place(words="KITCHEN"), props=(glass,), camera=CAMERA, spills=(spill,))


@pytest.fixture(scope="module")
def tipped():
    body, puddle, air = company(tips(), QUIET, DATA, {}, None, Parts(wet=(Meshes(WET, GLASS),))).loose
    return body, puddle, air


def test_a_puddle_grows_and_never_shrinks(tipped):
    _, puddle, _ = tipped
    areas = [area(puddle.points(t), puddle.triangles) for t in np.arange(0, 9, 1 / RATE)]
    assert areas[0] == 0.0 and areas[-1] == pytest.approx(np.pi * 0.2**2, rel=0.03)
    assert (np.diff(areas) >= -1e-12).all()
    assert max(np.diff(areas)) < 0.1 * areas[-1], "it does not jump"


def test_a_puddle_is_flat_on_what_it_lies_on_and_ends_where_the_later_shots_have_it(tipped):
    _, puddle, _ = tipped
    last = puddle.points(puddle.whole)
    assert np.allclose(last.min(axis=0)[2], 0.75, atol=1e-6) and last[:, 2].max() < 0.754
    assert np.allclose(last[:, :2].mean(axis=0), PUDDLE[:2], atol=0.002)


def test_drops_obey_gravity_and_none_goes_through_the_table():
    chance = np.random.default_rng(1)
    starts = np.column_stack([np.zeros((40, 2)), chance.uniform(0.8, 1.2, 40)])
    drops = Drops(np.zeros(40), starts, chance.normal(0, 0.5, (40, 3)), np.full(40, 0.004), 0.75)
    h = 1e-3
    for n in range(40):
        t = 0.5 * drops.falls[n]
        a = (drops.middles(t + h) - 2 * drops.middles(t) + drops.middles(t - h))[n] / h**2
        assert a == pytest.approx([0, 0, -GRAVITY], abs=0.05)
    for t in np.linspace(0, 0.6, 40):
        assert drops.middles(t)[drops.flying(t), 2].min(initial=9) >= 0.75 - 1e-9


def test_a_drop_is_in_the_air_as_long_as_it_takes_to_fall(tipped):
    _, puddle, air = tipped
    begins = min(t for t in np.arange(0, 4, 1 / 96) if (air.points(t)[:, 2] > 0.755).any())
    wet = min(t for t in np.arange(0, 4, 1 / 96) if area(puddle.points(t), puddle.triangles) > 0)
    assert 0.0 < wet - begins < np.sqrt(2 * 0.15 / GRAVITY) + 0.05, "the puddle comes when the first drop lands"


def test_a_glass_tips_about_its_edge_faster_and_faster_and_comes_to_lie_on_its_side():
    own = GLASS.positions.astype(float)
    topple = Topple(own, STANDS, LIES, 0.5)
    angles = topple.angles
    up = int(np.argmax(angles))
    assert angles[0] == 0 and angles[up] == pytest.approx(90, abs=1)
    falling = np.diff(angles[int(0.6 * up) : up])
    assert (np.diff(falling) > 0).all(), "gravity speeds it up"
    assert 0.15 < topple.ends - topple.begins < 1.5
    for t in np.linspace(0, 3, 60):
        low = topple.at(float(t)).of(own)[:, 2].min()
        assert 0.75 - 1e-3 < low < 0.765, "it stays on the table"
    assert np.allclose(topple.at(3.0).of(own), toppled(own, LIES).of(own))
    steps = [topple.at(t).of(own) for t in np.arange(0, 2, 1 / 96)]
    assert max(np.abs(b - a).max() for a, b in pairwise(steps)) < 0.05, "nothing jumps"


def test_the_same_order_gives_the_same_drops(tipped):
    again = company(tips(), QUIET, DATA, {}, None, Parts(wet=(Meshes(WET, GLASS),))).loose
    for one, two in zip(tipped, again, strict=True):
        assert all((one.points(t) == two.points(t)).all() for t in (0.5, 1.0, 1.4, 2.0))


def in_hand(verb, **prop):
    """Somebody who spills what they hold."""
    cup = Prop(words="coffee cup", where="hand", holder="ada", **prop)
    ada = Figure(name="ada", look=ADA, mark=Mark(x=0.0, y=0.0), acts=(Act(verb=verb, thing="coffee cup"),))
    at = prop.get("laid", (0.05, -0.5, 0.0, 0.0))
    spill = Spill(liquid="coffee", thing="coffee cup", puddle=(*at[:3], 0.0), by="ada", verb=verb)
    order = Picture(place=Place(words="ROOM"), people=(ada,), props=(cup,), camera=CAMERA, spills=(spill,))
    return company(
        order, QUIET, DATA, {"ada": [InHand(GLASS, "right", "", cup)]}, None, Parts(wet=(Meshes(WET, None),))
    )


def test_what_is_dropped_splashes_when_it_hits_the_ground_and_not_before():
    cast = in_hand("drop", laid=(0.1, -0.45, 0.0, 0.0))
    puddle, air = cast.loose
    stay = cast.passing.stays[0][0]
    hits = stay.left + cast.passing.fall(0, stay).hits
    for t in np.arange(0, hits, 1 / RATE):
        assert area(puddle.points(t), puddle.triangles) == 0 and air.points(t)[:, 2].max() < 0.01
    assert any(air.points(t)[:, 2].max() > 0.04 for t in np.arange(hits, hits + 0.4, 1 / RATE))
    lies = cast.at(3.9)[0].positions[-cast.people[0].held :]
    assert np.allclose(
        lies, toppled(GLASS.positions.astype(float), (0.1, -0.45, 0.0, 0.0)).of(GLASS.positions), atol=1e-3
    )


def test_the_hand_keeps_a_cup_that_it_tips_and_the_stream_comes_from_its_rim():
    cast = in_hand("pour")
    puddle, air = cast.loose
    stay = cast.passing.stays[0][0]
    held, lowest = cast.people[0].held, 1.0
    for t in np.arange(0, 4, 1 / RATE):
        (one,) = cast.at(t)
        thing, body = one.positions[-held:], one.positions[:-held]
        near = np.linalg.norm(thing[:, None] - body[None, ::3], axis=2).min()
        assert near < 0.02, f"{100 * near:.1f} cm from the hand at {t:.2f}"
        lowest = min(lowest, float((cast.passing.in_hand(0, stay, t).turned @ [0, 0, 1])[2]))
    assert lowest < -0.1, "it is tipped beyond the level"
    begins, ends, _ = stay.tips
    middle = (begins + ends) / 2
    drops = air.points(middle).reshape(-1, 42, 3).mean(axis=1)
    top = drops[np.argmax(drops[:, 2])]
    rim = cast.passing.in_hand(0, stay, middle).of(GLASS.positions.astype(float))
    assert np.linalg.norm(rim - top, axis=1).min() < 0.05
    assert area(puddle.points(begins), puddle.triangles) == 0 < area(puddle.points(ends), puddle.triangles)


def test_a_company_without_a_spill_has_nothing_loose():
    assert company(tips().model_copy(update={"spills": ()}), QUIET, DATA).loose == ()


def test_the_film_shows_the_puddle_come_and_the_next_shot_shows_it_lie_there(home):
    order = tips()
    fallen = order.props[0].model_copy(update={"at": LIES, "state": "fallen"})
    puddle = Prop(words="wine puddle", at=PUDDLE, model="kit#puddle", state="spilt")
    pictures = shot(home, order, QUIET)
    after = shot(home, order.model_copy(update={"spills": (), "props": (puddle, fallen)}), QUIET)
    before = shot(home, order.model_copy(update={"spills": ()}), QUIET)
    changed = [np.abs(p - pictures[0]).max(axis=2) > 40 for p in pictures]
    counts = [int(one.sum()) for one in changed]
    assert counts[1] < 40 and counts[-1] > 600, "nothing moves until it tips"
    assert (np.diff(counts[12:]) > -60).all(), "and the puddle does not shrink"
    wet = changed[-1]
    later = np.abs(after[0] - pictures[0])
    assert later[wet].mean() > 20 and later[wet].mean() > 4 * later[~wet].mean(), "there, and nowhere else"
    still = [int((np.abs(p - before[0]).max(axis=2) > 40).sum()) for p in before]
    assert max(still) < 40, "where nothing is told nothing moves"
