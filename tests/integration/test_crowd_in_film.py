"""The crowd that the text tells of, in the pictures of the shots of its scene."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from scipy.ndimage import binary_dilation, binary_erosion, binary_opening

from movie_director.breakdown.staging import staging
from movie_director.breakdown.visual import visuals
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.background.coarse import coarse, outline
from movie_director.engines.blender.background.extra import body_of, extra
from movie_director.engines.blender.background.loop import loop, posed
from movie_director.engines.blender.background.tint import tinted
from movie_director.engines.blender.board.easel import Easel
from movie_director.engines.blender.board.shapes import BEHIND
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.people import build
from movie_director.engines.blender.raster.film import Film
from movie_director.engines.blender.raster.film import Picture as Shown
from movie_director.engines.blender.raster.model import Skin
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.ffmpeg.pictures import read_pictures
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.operations.board import Board
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

SCRIPT = """INT. CHURCH - DAY

{}

ADA, thirty, stands before the altar. BEN, thirty, stands beside her.

ADA
Will you?

BEN
I do.
"""


def test_bodies_of_the_background_keep_their_shape_with_far_fewer_points_and_wear_anothers_colours() -> None:
    data = Installation.here().people_data()
    own, other = (Look(gender="male", top="sweater", top_colour=colour, seed=4) for colour in ("#8f3b2c", "#2f4a73"))
    person = build(own.model_dump(mode="json"), data)
    few = coarse(person, 0.045)
    assert len(few.triangles) < len(person.triangles) / 3
    assert np.abs(few.rest.min(axis=0) - person.rest.min(axis=0)).max() < 0.03
    assert np.abs(few.rest.max(axis=0) - person.rest.max(axis=0)).max() < 0.03
    assert len(outline(few, 0.11)) < len(few.triangles) / 2
    paint = tinted(body_of(few), own, other)
    chest = (few.rest[:, 2] > 1.15) & (few.rest[:, 2] < 1.35) & (np.abs(few.rest[:, 0]) < 0.12)
    assert few.colour[chest].mean(axis=0).argmax() == 0 and paint[chest].mean(axis=0).argmax() == 2
    face = few.rest[:, 2] > few.eye_height - 0.04
    assert np.allclose(
        paint[face & (few.rest[:, 2] < few.eye_height)], few.colour[face & (few.rest[:, 2] < few.eye_height)]
    )
    walk, talk = loop(few, posed(person, "walk", 3)), loop(few, posed(person, "talk", 3))
    assert np.allclose(walk.at(0.0).positions, walk.at(walk.seconds).positions)
    assert 0.9 < walk.pace < 2.0
    assert np.abs(talk.at(0.0).positions - talk.at(3.0).positions).max() > 0.03
    assert min(talk.at(0.0).positions[:, 2].min(), walk.at(0.3).positions[:, 2].min()) > -0.03


def test_a_text_that_tells_of_a_crowd_changes_the_pictures_and_what_is_kept_of_it_does_not(home: Installation) -> None:
    bare, full = [orders(action, "two-shot") for action in ("A quiet church.", "A packed church.")]
    assert bare["people"] == full["people"] and bare["camera"] == full["camera"] and "crowd" not in bare
    shelf, made = home.cache / "extras", list[npt.NDArray[np.float64]]()
    for order, before in ((bare, "nothing"), (full, "nothing"), (full, "kept"), (full, "damaged"), (full, "none")):
        extra.cache_clear()
        for file in shelf.glob("*"):
            if before == "damaged":
                file.write_bytes(file.read_bytes()[:-4000] + bytes(3000))
            elif before == "none":
                file.unlink()
        engine = BlenderEngine(home)
        try:
            made.append(pictures(engine, order))
        finally:
            engine.close()
    without, cold, *others = made
    assert all((cold == other).all() for other in others)
    assert (np.abs(cold - without).max(axis=3) > 24).mean() > 0.004


def test_no_point_of_a_crowd_is_without_light_that_can_be_told(home: Installation, monkeypatch: pytest.MonkeyPatch):
    """A point of which the light is not a number is a black blot once the lens has spread it."""
    blots, whole = list[int](), Film.pictures

    def watched(film: Film, moments: Iterable[tuple[Sequence[Skin], float]]) -> Iterator[Shown]:
        for picture in whole(film, moments):
            blots.append(int((~np.isfinite(film.scene())).sum()))
            yield picture

    monkeypatch.setattr(Film, "pictures", watched)
    engine = BlenderEngine(home)
    try:
        pictures(engine, orders("A packed church.", "close"), frames=48)
    finally:
        engine.close()
    assert blots == [0] * 24


def test_a_board_shows_the_crowd_behind_whom_it_is_of_and_more_lightly(home: Installation) -> None:
    stage = Stagehand(home)
    easel = Easel(home, stage)
    try:
        (bare, without), (full, shown) = [
            easel.draw(Board(picture=Picture.model_validate(orders(action, "two-shot"))), lambda *_: None)
            for action in ("A quiet church.", "A packed church.")
        ]
    finally:
        stage.close()
    crowd = shown.who == BEHIND
    assert not (without.who == BEHIND).any() and crowd.mean() > 0.01
    assert ((shown.who > 0) == (without.who > 0)).mean() > 0.999, "nobody of it hides whom the board is of"
    assert (shown.away[crowd] > np.median(shown.away[shown.who > 0])).all()
    changed = np.abs(full.astype(int) - bare).max(axis=2) > 24
    assert changed.mean() > 0.004
    people = (shown.who > 0)[::2, ::2]
    assert full[people].min() < 60 < np.percentile(full[crowd[::2, ::2]], 1)


def test_drawn_styles_draw_round_the_crowd(home: Installation) -> None:
    bare, full = [orders(action, "two-shot") for action in ("A quiet church.", "A packed church.")]
    styled = [order | {"style": visuals()["toon"].model_dump(mode="json")} for order in (bare, full)]
    engine = BlenderEngine(home)
    try:
        without, with_, plain, drawn = (pictures(engine, order)[0] for order in (bare, full, *styled))
    finally:
        engine.close()
    there = binary_opening(np.abs(with_ - without).max(axis=2) > 24, iterations=2)
    edge = binary_dilation(there, iterations=2) & ~binary_erosion(there, iterations=2)
    black = [(picture.max(axis=2) < 40)[edge].mean() for picture in (plain, drawn)]
    assert there.mean() > 0.004 and black[1] > black[0] + 0.1


@pytest.mark.parametrize("damage", [b"", b"no archive", None])
def test_a_damaged_file_of_somebody_in_the_background_is_made_again(tmp_path: Path, damage: bytes | None) -> None:
    look, data = Look(gender="female", seed=9).model_dump_json(), Installation.here().people_data()
    body, loop_ = extra(look, "walk", 0.075, data, tmp_path)
    (file,) = tmp_path.iterdir()
    whole = file.read_bytes()
    middle = len(whole) // 2
    file.write_bytes(whole[:middle] + bytes([whole[middle] ^ 255]) + whole[middle + 1 :] if damage is None else damage)
    extra.cache_clear()
    again, loop_again = extra(look, "walk", 0.075, data, tmp_path)
    assert (body.colour == again.colour).all() and (body.triangles == again.triangles).all()
    assert (loop_.points == loop_again.points).all() and loop_.pace == loop_again.pace
    assert [each.name for each in tmp_path.iterdir()] == [file.name]
    with np.load(file) as kept:
        assert (kept["points"] == loop_.points).all()


def test_a_kept_body_is_read_and_not_built_and_another_making_has_a_name_of_its_own(tmp_path: Path) -> None:
    look, data = Look(gender="male", seed=5).model_dump_json(), Installation.here().people_data()
    _, first = extra(look, "walk", 0.1, data, tmp_path)
    (file,) = tmp_path.iterdir()
    with np.load(file) as kept:
        arrays = dict(kept)
    arrays["points"] = arrays["points"][:, ::-1]
    np.savez_compressed(file, **arrays)
    extra.cache_clear()
    _, read = extra(look, "walk", 0.1, data, tmp_path)
    assert (read.points == first.points[:, ::-1]).all()
    extra(look, "walk", 0.075, data, tmp_path)
    extra(look, "watch", 0.1, data, tmp_path)
    assert len(list(tmp_path.iterdir())) == 3


def orders(action: str, size: str) -> dict[str, object]:
    film = film_of(SCRIPT.format(action))
    scene = film.get(Scene, "sc01")
    assert scene is not None
    chosen = next(shot for shot in film.shots("sc01") if shot.size == size)
    return staging(film, scene, chosen).model_dump(mode="json")


def pictures(engine: BlenderEngine, order: dict[str, object], frames: int = 4) -> npt.NDArray[np.float64]:
    vault = InMemoryVault()
    told = {"schema": "Timing.1", "rate": 24, "frames": frames, "ticks_per_second": 24000, "lines": [], "visemes": []}
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(told))
        timing = vault.put(page, "application/json", digest_json("Timing.1", told)).content
    recipe = Recipe("picture@1", "blender@1", order, {"timing": timing}, "low")
    made = asyncio.run(engine.perform(recipe, vault, lambda *_: None))
    return read_pictures(vault.path(made.outputs["picture"].content)).astype(float)
