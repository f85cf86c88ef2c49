import asyncio
import json
import shutil
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image

from movie_director.breakdown.staging import dressing, staging
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine, plate_name
from movie_director.engines.blender.raster.framing import track
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.ffmpeg.pictures import probe, read_pictures
from movie_director.errors import EngineFailed
from movie_director.film.scene import Scene
from movie_director.operations.camera import Move, Pull
from movie_director.operations.picture import Picture
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.films import sample_film
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

FILM = sample_film()
SPOKEN = [
    {"speaker": "ada", "start": 1000 * n, "end": 1000 * (n + 2), "shape": "aa" if n % 4 else "PP"}
    for n in range(0, 24, 2)
]


def silent(share, note=""):
    pass


def order_of(size, scene="sc01"):
    shot = next(s for s in FILM.shots(scene) if s.size == size)
    return staging(FILM, FILM.get(Scene, scene), shot)


def timing(vault, frames, visemes=()):
    told = {"schema": "Timing.1", "rate": 24, "frames": frames, "ticks_per_second": 24000, "visemes": list(visemes)}
    told["lines"] = [{"line": "x", "speaker": "ada", "offset": 0, "frames": frames}] if visemes else []
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        return vault.put(page, "application/json", digest_json("Timing.1", told)).content


def recipe_for(vault, order, frames=8, tier="low", visemes=()):
    inputs = {"timing": timing(vault, frames, visemes)}
    return Recipe("picture@1", "blender@1", order.model_dump(mode="json"), inputs, tier)


@pytest.fixture(scope="module")
def blender(home):
    engine = BlenderEngine(home)
    yield engine
    engine.close()


@pytest.fixture
def fresh(home):
    """An engine that no other test has used."""
    engine = BlenderEngine(home)
    yield engine
    engine.close()


@pytest.fixture(scope="module")
def quick(home):
    """An engine whose dearer tiers are grainy and small."""
    standard = replace(QUALITIES["standard"], samples=2, fine=False)
    high = replace(QUALITIES["high"], width=320, height=180, rate=12, samples=2, fine=False)
    engine = BlenderEngine(home, {**QUALITIES, "standard": standard, "high": high})
    yield engine
    engine.close()


@pytest.fixture
def vault():
    return InMemoryVault()


class TestContract(EngineContract):
    @pytest.fixture
    def engine(self, blender):
        return blender

    @pytest.fixture
    def recipe(self, vault):
        return recipe_for(vault, order_of("two-shot"))


def shoot(engine, vault, recipe):
    made = asyncio.run(engine.perform(recipe, vault, silent))
    return made, read_pictures(vault.path(made.outputs["picture"].content))


def test_a_shot_has_twelve_pictures_a_second_at_360p_and_a_still_from_its_middle(blender, vault):
    made, pictures = shoot(blender, vault, recipe_for(vault, order_of("two-shot"), frames=12))
    assert pictures.shape == (6, 360, 640, 3)
    assert probe(vault.path(made.outputs["picture"].content)).rate == 12
    still = np.asarray(Image.open(vault.path(made.outputs["still"].content)).convert("RGB"), float)
    assert np.abs(still - pictures[3]).mean() < 4
    assert made.report.facts["credits"]


def test_people_are_in_the_picture_and_move(blender, vault):
    order = order_of("close")
    _, with_her = shoot(blender, vault, recipe_for(vault, order, frames=24, visemes=SPOKEN))
    _, without = shoot(blender, vault, recipe_for(vault, order.model_copy(update={"people": ()}), frames=2))
    covered = np.abs(with_her[0].astype(float) - without[0]).mean(axis=2) > 12
    assert 0.15 < covered.mean() < 0.9
    moved = np.abs(np.diff(with_her.astype(float), axis=0)).mean(axis=(1, 2, 3))
    assert (moved > 0.05).all()


def test_a_face_is_lit_to_be_read(blender, vault):
    _, pictures = shoot(blender, vault, recipe_for(vault, order_of("close"), frames=2))
    middle = pictures[0][90:230, 220:420].mean(axis=2)
    assert 60 < np.percentile(middle, 75) < 235


def test_night_in_the_street_is_darker_than_day_in_the_kitchen(blender, vault):
    _, day = shoot(blender, vault, recipe_for(vault, order_of("two-shot"), frames=2))
    _, night = shoot(blender, vault, recipe_for(vault, order_of("two-shot", "sc02"), frames=2))
    assert day.mean() > 1.2 * night.mean()


def test_a_new_line_or_coat_needs_no_new_plate_and_a_new_camera_does():
    order, quality = order_of("close"), QUALITIES["low"]
    figure = order.people[0]
    coat = figure.model_copy(update={"look": figure.look.model_copy(update={"top_colour": "#112233"}), "mood": "happy"})
    moved = order.camera.model_copy(update={"position": (0.0, -2.0, 1.5)})
    stopped = order.camera.model_copy(update={"fstop": 8.0, "pull": Pull(to=4.0)})
    pushed = track(order.camera.model_copy(update={"move": Move(kind="push-in", amount=0.2)}), 0, 3.0).keys
    name = plate_name(order, quality)
    assert plate_name(order.model_copy(update={"people": (coat,)}), quality) == name
    assert plate_name(order.model_copy(update={"camera": stopped}), quality) == name
    assert plate_name(order.model_copy(update={"camera": moved}), quality) != name
    assert pushed and plate_name(order, quality, pushed) != name


def test_where_egl_is_missing_cycles_renders_the_people_over_the_plate(blender, fresh, vault):
    engine = fresh
    engine._drawing = "no EGL here"
    order = order_of("close")
    made, pictures = shoot(engine, vault, recipe_for(vault, order, frames=4))
    assert pictures.shape == (2, 360, 640, 3)
    assert any("EGL is missing" in words for words in made.report.warnings)
    _, drawn = shoot(blender, vault, recipe_for(vault, order, frames=4))
    assert np.abs(pictures.astype(float) - drawn).mean() < 30


def moving(order, kind, amount):
    return order.model_copy(update={"camera": order.camera.model_copy(update={"move": Move(kind=kind, amount=amount)})})


def whose(pictures, others):
    """Of which of the others each picture has the framing: the one that it is most like, seen small and grey."""

    def small(picture):
        grey = np.asarray(Image.fromarray(picture).convert("L").resize((128, 72), Image.Resampling.BOX), float)
        return (grey - grey.mean()) / grey.std()

    return [int(np.argmax([(small(a) * small(b)).mean() for b in others])) for a in pictures]


def test_every_tier_follows_the_same_path(quick, vault):
    order = moving(order_of("two-shot"), "truck-right", 0.35)
    low, standard, high = (
        shoot(quick, vault, recipe_for(vault, order, frames=6, tier=tier))[1] for tier in ("low", "standard", "high")
    )
    assert (len(low), len(standard), len(high)) == (3, 6, 3)
    assert whose(standard[::2], low) == [0, 1, 2]
    assert whose(high, low) == [0, 1, 2]


def test_where_egl_is_missing_a_moving_camera_moves_all_the_same(blender, fresh, vault):
    engine = fresh
    engine._drawing = "no EGL here"
    order = moving(order_of("two-shot"), "truck-right", 0.35)
    made, pictures = shoot(engine, vault, recipe_for(vault, order, frames=4))
    assert pictures.shape == (2, 360, 640, 3)
    assert any("rendered whole by Cycles" in words for words in made.report.warnings)
    _, drawn = shoot(blender, vault, recipe_for(vault, order, frames=4))
    assert whose(pictures, drawn) == [0, 1]


def test_the_standard_tier_has_24_pictures_a_second_at_480p_and_says_how_far_it_is(quick, vault):
    recipe, told = recipe_for(vault, order_of("close"), frames=4, tier="standard"), []
    made = asyncio.run(quick.perform(recipe, vault, lambda share, note="": told.append((share, note))))
    pictures = read_pictures(vault.path(made.outputs["picture"].content))
    assert pictures.shape == (4, 480, 854, 3)
    assert pictures.std() > 20
    assert [note for _, note in told][-4:] == [f"picture {n} of 4" for n in (1, 2, 3, 4)]
    assert [share for share, _ in told] == sorted(share for share, _ in told)


def test_where_egl_is_missing_the_standard_tier_is_full_cycles(fresh, vault):
    fresh._drawing = "OpenGL through EGL does not work here."
    _, pictures = shoot(fresh, vault, recipe_for(vault, order_of("close"), frames=2, tier="standard"))
    assert pictures.shape == (1, 480, 854, 3)
    assert pictures.std() > 20


@pytest.mark.soak
def test_the_high_tier_is_full_cycles_at_720p_with_24_pictures_a_second(blender, vault):
    _, pictures = shoot(blender, vault, recipe_for(vault, order_of("close"), frames=2, tier="high"))
    assert pictures.shape == (2, 720, 1280, 3)


def test_an_interrupted_render_goes_on_from_the_pictures_it_has(fresh, home, vault):
    engine, order = fresh, order_of("close")
    engine._drawing = "OpenGL through EGL does not work here."
    recipe = recipe_for(vault, order, frames=6, tier="standard")
    kept = home.cache / "frames" / recipe.digest
    kept.mkdir(parents=True)
    grey = Image.new("RGB", (854, 480), (90, 90, 90))
    grey.save(kept / "frame_0000.png")
    _, pictures = shoot(engine, vault, recipe)
    assert np.abs(pictures[0].astype(int) - 90).mean() < 3  # but for its grain
    assert pictures[1].std() > 20
    assert not kept.exists()


def test_a_sets_credits_are_known_without_a_picture(blender, vault):
    scene = FILM.get(Scene, "sc01")
    order = dressing(FILM, scene, FILM.shots("sc01"))
    recipe = Recipe("dress@1", "blender@1", order.model_dump(mode="json"))
    made = asyncio.run(blender.perform(recipe, vault, silent))
    owed = json.loads(vault.path(made.outputs["credits"].content).read_bytes())
    assert owed["schema"] == "Credits.1"
    assert all(m["creator"] and m["licence"].startswith("CC") for m in owed["models"])
    again = asyncio.run(blender.perform(recipe, vault, silent))
    assert again.outputs["credits"].content == made.outputs["credits"].content


def test_a_shot_that_cannot_be_staged_says_so(blender, vault):
    wrong = {**order_of("close").model_dump(mode="json"), "place": {"kind": "moon"}}
    with pytest.raises(EngineFailed, match="cannot be staged"):
        asyncio.run(
            blender.perform(Recipe("picture@1", "blender@1", wrong, {"timing": timing(vault, 2)}), vault, silent)
        )


def test_blender_that_dies_is_said_and_replaced(fresh, home, vault):
    engine, recipe = fresh, recipe_for(vault, order_of("insert"), frames=2)
    shutil.rmtree(home.cache / "plates", ignore_errors=True)

    def kill(share, note=""):
        if engine._stage._process is not None:
            engine._stage._process.kill()

    with pytest.raises(EngineFailed, match="Blender ended"):
        asyncio.run(engine.perform(recipe, vault, kill))
    _, pictures = shoot(engine, vault, recipe)
    assert len(pictures) == 1


def test_every_parameter_survives_the_stage(vault):
    order = order_of("two-shot")
    assert Picture.model_validate(order.model_dump(mode="json")) == order
