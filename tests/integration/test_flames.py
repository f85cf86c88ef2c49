"""Flames of the script's things light what is near them, in plates and on people alike."""

import numpy as np
import pytest

from movie_director.engines.blender.stagehand import Stagehand
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Picture, Place, Prop


@pytest.fixture(scope="module")
def stage(home):
    hand = Stagehand(home)
    yield hand
    hand.close()


def plate(stage, folder, *props, time="night"):
    camera = Camera(position=(0.3, -1.6, 1.5), target=(0.0, 0.55, 0.9), lens=35, fstop=8, focus=2.2)
    place = Place(words="CELLAR", time=time)
    order = Picture(place=place, props=props, camera=camera)
    folder.mkdir()
    asked = {"staging": order.model_dump(mode="json"), "folder": str(folder), "size": [256, 144], "samples": 8}
    facts = stage.order("plate", asked, lambda *_: None)
    with np.load(folder / "plate.npz") as held:
        return np.asarray(held["plate"], float)[..., :3].sum(axis=2), facts["lights"], np.asarray(held["depth"])


def thing(words, state="", at=(0.0, 0.5, 0.75, 0.0)):
    return Prop(words=words, state=state, at=at, model=f"kit#{words}")


def test_a_lit_candle_lights_the_table_round_it_and_hardly_the_far_wall(stage, tmp_path):
    lit, lamps, deep = plate(stage, tmp_path / "lit", thing("candle", "lit"))
    out, dark, _ = plate(stage, tmp_path / "out", thing("candle", "unlit"))
    (flame,) = [lamp for lamp in lamps if lamp["name"].startswith("flame")]
    assert not [lamp for lamp in dark if lamp["name"].startswith("flame")]
    x, y, z = flame["location"]
    assert abs(x) < 0.08 and abs(y - 0.5) < 0.08 and 0.88 < z < 0.98  # at the tip of the flame
    assert flame["colour"][0] > 1.5 * flame["colour"][2]
    gained = lit - out
    top, far = (deep > 2.2) & (deep < 2.6), deep > 3.5
    assert top.sum() > 500 and far.sum() > 5000
    assert np.median(gained[top]) > 0.3 * np.median(out[top])
    assert abs(np.median(gained[far])) < 0.1 * np.median(gained[top])


def test_a_torch_gives_more_than_a_match_and_what_is_broken_gives_nothing(stage, tmp_path):
    watts = {}
    for words, state in (
        ("torch", ""),
        ("lit match", ""),
        ("lantern", ""),
        ("lantern", "unlit"),
        ("lantern", "broken"),
    ):
        _, lamps, _ = plate(stage, tmp_path / f"{words}{state}", thing(words, state))
        watts[words, state] = sum(lamp["energy"] for lamp in lamps if lamp["name"].startswith("flame"))
    assert watts["torch", ""] > watts["lantern", ""] > watts["lit match", ""] > 0
    assert watts["lantern", "unlit"] == watts["lantern", "broken"] == 0


def test_a_hundred_candles_are_as_few_lamps_as_a_picture_can_bear(stage, tmp_path):
    candles = [thing("candle", "lit", (-0.5 + 0.2 * n, 0.5, 0.75, 0.0)) for n in range(6)]
    _, lamps, _ = plate(stage, tmp_path / "many", *candles)
    assert sum(lamp["name"].startswith("flame") for lamp in lamps) == 4
