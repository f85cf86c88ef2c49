"""Scrubbing: the picture at any time of a shot, at once, as its take would show it."""

from __future__ import annotations

import asyncio
import json
import sys
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from movie_director.breakdown.visual import visuals
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.scrub.moviola import SMALL, Moviola
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.operations.camera import Move
from movie_director.testing.in_memory import InMemoryVault

sys.path.insert(0, str(Path(__file__).parent))
from test_blender_engine import SPOKEN, order_of, recipe_for, silent

TIMING = {"schema": "Timing.1", "rate": 24, "frames": 36, "ticks_per_second": 24000, "visemes": SPOKEN}
TIMING |= {"lines": [{"line": "x", "speaker": "ada", "offset": 0, "frames": 24}]}
MOMENTS = (0.0, 0.25, 0.5, 1.0, 1.4)


@pytest.fixture(scope="module")
def moviola(home):
    with Moviola(home) as made:
        yield made


def moved(order, kind, amount=0.4):
    return order.model_copy(update={"camera": order.camera.model_copy(update={"move": Move(kind=kind, amount=amount)})})


def apart(one, two):
    return float(np.abs(one.astype(int) - two).mean())


@pytest.mark.parametrize("kind", ["at rest", "pushing in", "in ink"])
def test_a_moment_looks_the_same_whatever_was_asked_for_before(moviola, kind):
    order = order_of("two-shot")
    if kind == "pushing in":
        order = moved(order, "push-in")
    if kind == "in ink":
        order = order.model_copy(update={"style": visuals()["ink"]})
    with moviola.open(order, TIMING) as scrub:
        forth = [scrub.picture(time) for time in MOMENTS]
        for n in (3, 0, 4, 1, 1, 2, 0):
            assert (scrub.picture(MOMENTS[n]) == forth[n]).all(), MOMENTS[n]
    assert forth[0].shape == (SMALL[1], SMALL[0], 3)
    assert apart(forth[0], forth[3]) > 0.3  # and it is no still
    with moviola.open(order, TIMING) as scrub:
        assert (scrub.picture(MOMENTS[2]) == forth[2]).all()


def test_a_camera_that_is_changed_shows_and_changed_back_is_as_before(moviola):
    order = order_of("two-shot")
    x, y, z = order.camera.position
    other = order.model_copy(update={"camera": order.camera.model_copy(update={"position": (x + 0.4, y, z)})})
    shown = []
    for wanted in (order, other, order):
        with moviola.open(wanted, TIMING) as scrub:
            shown.append(scrub.picture(0.5))
    assert apart(shown[0], shown[1]) > 8
    assert (shown[0] == shown[2]).all()


def test_a_mark_that_is_changed_shows(moviola):
    order = order_of("two-shot")
    first, *rest = order.people
    mark = first.mark.model_copy(update={"x": first.mark.x + 0.3})
    other = order.model_copy(update={"people": (first.model_copy(update={"mark": mark}), *rest)})
    shown = []
    for wanted in (order, other):
        with moviola.open(wanted, TIMING) as scrub:
            shown.append(scrub.picture(0.5))
    assert apart(*shown) > 2


def test_before_a_shot_its_first_moment_stands_and_after_it_its_last(moviola):
    with moviola.open(order_of("two-shot"), TIMING) as scrub:
        assert (scrub.picture(-3.0) == scrub.picture(0.0)).all()
        assert (scrub.picture(99.0) == scrub.picture(scrub.seconds)).all()


def take_of(home, order, tier="low"):
    engine, vault = BlenderEngine(home), InMemoryVault()
    try:
        recipe = recipe_for(vault, order, 36, tier, SPOKEN)
        done = asyncio.run(engine.perform(recipe, vault, silent))
        timing = json.loads(vault.path(recipe.inputs["timing"]).read_bytes())
        pictures = read_pictures(vault.path(done.outputs["picture"].content))
    finally:
        engine.close()
    return [np.asarray(Image.fromarray(p).resize(SMALL, Image.Resampling.BOX)) for p in pictures], timing


def test_a_scrubbed_picture_looks_as_the_take_does_at_that_moment(home, moviola):
    order, other = moved(order_of("two-shot"), "push-in", 0.9), order_of("medium-close")
    quick = {}
    for name, wanted in (("this", order), ("other", other)):
        with moviola.open(wanted, recipe_timing()) as scrub:
            quick[name] = [scrub.picture(n / 12) for n in (0, 16)]
    take, timing = take_of(home, order)
    assert timing == recipe_timing()
    for shown, n in zip(quick["this"], (0, 16), strict=True):
        assert apart(shown, take[n]) < 8
        assert abs(float(shown.mean()) - float(take[n].mean())) < 4  # as bright
        assert apart(shown, take[n]) < 0.2 * min(apart(wrong, take[n]) for wrong in quick["other"])
    assert apart(quick["this"][1], take[16]) < 0.2 * apart(quick["this"][1], take[0])
    with moviola.open(order, timing) as scrub:
        assert not scrub.rendered  # over the take's own plate, made smaller
        assert apart(scrub.picture(16 / 12), take[16]) < 0.9 * apart(quick["this"][1], take[16])


def recipe_timing():
    vault = InMemoryVault()
    recipe = recipe_for(vault, order_of("two-shot"), 36, "low", SPOKEN)
    return json.loads(vault.path(recipe.inputs["timing"]).read_bytes())
