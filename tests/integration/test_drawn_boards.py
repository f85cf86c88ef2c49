"""Boards as they are drawn: on sets that the real stage built, decoded and looked at."""

import asyncio
import json

import numpy as np
import pytest
from PIL import Image

from movie_director.breakdown.boards import board
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.board import arrows
from movie_director.engines.blender.board.easel import Easel, awake, timing
from movie_director.engines.blender.board.filters import large
from movie_director.engines.blender.board.view import View
from movie_director.engines.blender.company import company
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.errors import EngineFailed
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.operations.board import Board
from movie_director.operations.camera import Camera, Move
from movie_director.operations.framing import Framing
from movie_director.operations.picture import SURFACE, Figure, Mark
from movie_director.testing.films import sample_film
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json

FILM = sample_film()
SIZE = (960, 540)


def silent(share, note=""):
    pass


def board_of(size, scene="sc01"):
    shot = next(s for s in FILM.shots(scene) if s.size == size)
    return board(FILM, FILM.get(Scene, scene), shot)


def still(asked):
    """The board with its camera standing, so that no arrow is on it."""
    camera = asked.picture.camera.model_copy(update={"move": Move()})
    return asked.model_copy(update={"picture": asked.picture.model_copy(update={"camera": camera})})


def restaged(asked, **changes):
    return asked.model_copy(update={"picture": asked.picture.model_copy(update=changes)})


@pytest.fixture(scope="module")
def blender():
    engine = BlenderEngine(Installation.here())
    yield engine
    engine.close()


@pytest.fixture
def vault():
    return InMemoryVault()


def drawn(blender, vault, asked, **inputs):
    recipe = Recipe("board@1", "blender@1", asked.model_dump(mode="json"), inputs)
    made = asyncio.run(blender.perform(recipe, vault, silent)).outputs["board"]
    with Image.open(vault.path(made.content)) as picture:
        assert (picture.format, picture.size, picture.mode) == ("PNG", SIZE, "RGB")
        return np.asarray(picture, np.float32) / 255


def at(camera, *point):
    """The pixel at which a point of the scene is drawn."""
    ((x, y),) = View(camera).screen(np.array([point], np.float32))
    return round(float(x) * SIZE[0]), round((1 - float(y)) * SIZE[1])


def inked(picture, x, y, reach):
    """The share of strokes about a point."""
    near = picture[max(0, y - reach) : y + reach, max(0, x - reach) : x + reach].mean(axis=2)
    return float((near < 0.35).mean())


def test_who_is_in_the_shot_is_drawn_where_they_stand(blender, vault):
    asked = still(board_of("two-shot"))
    with_people = drawn(blender, vault, asked)
    without = drawn(blender, vault, restaged(asked, people=()))
    other = np.abs(with_people - without).mean(axis=2) > 0.1
    places = [at(asked.picture.camera, f.mark.x, f.mark.y, f.look.height - 0.15) for f in asked.picture.people]
    assert len(places) == 2
    for x, y in places:
        assert other[y - 25 : y + 25, x - 25 : x + 25].mean() > 0.2
        assert inked(with_people, x, y, 40) > inked(without, x, y, 40) + 0.01
    _, columns = np.nonzero(other)
    first, last = np.percentile(columns, (2, 98))
    assert min(x for x, _ in places) - 160 < first and last < max(x for x, _ in places) + 160  # shoulders and elbows


def test_the_same_board_is_drawn_stroke_for_stroke(blender, vault):
    asked = board_of("two-shot")
    assert np.array_equal(drawn(blender, vault, asked), drawn(BlenderEngine(Installation.here()), vault, asked))


def test_a_board_is_ink_and_grey_wash_on_paper(blender, vault):
    picture = drawn(blender, vault, board_of("two-shot"))
    value = picture.mean(axis=2)
    assert value.max() > 0.93 and value.min() < 0.2
    assert 0.003 < (value < 0.3).mean() < 0.25, "lines, and not a black page"
    assert np.ptp(picture, axis=2).max() < 0.1, "no colour but the paper's"


def test_a_board_shows_what_the_framing_found_and_not_what_the_words_meant(blender, vault):
    asked = still(board_of("two-shot"))
    x, y, z = asked.picture.camera.position
    nearer = asked.picture.camera.model_copy(update={"position": (x + 0.2, y + 0.5, z)})
    first = asked.picture.people[0]
    told = Framing(camera=nearer, marks={first.name: first.mark.model_copy(update={"x": first.mark.x - 0.3})})
    with vault.scratch() as folder:
        page = folder / "framing.json"
        page.write_text(told.model_dump_json(by_alias=True))
        name = vault.put(page, "application/json", digest_json("Framing.1", json.loads(page.read_text()))).content
    framed = drawn(blender, vault, asked, framing=name)
    staged = told.staged(asked.picture)
    assert np.array_equal(framed, drawn(blender, vault, asked.model_copy(update={"picture": staged})))
    assert not np.array_equal(framed, drawn(blender, vault, asked))


def test_furniture_that_the_framing_hides_is_not_drawn(blender, vault):
    asked = restaged(
        still(board_of("wide" if any(s.size == "wide" for s in FILM.shots("sc01")) else "establishing")), people=()
    )
    plain = drawn(blender, vault, asked)
    hidden = drawn(blender, vault, restaged(asked, hidden=("table",)))
    names = [str(n) for n in np.load(blender._easel._folder / "set.npz")["name"]]
    assert "table" in names, names
    assert (np.abs(plain - hidden).mean(axis=2) > 0.1).mean() > 0.01


def test_the_key_that_the_shot_is_about_is_drawn_where_it_lies(blender, vault):
    asked = still(board_of("insert"))
    plain = drawn(blender, vault, restaged(asked, props=()))
    other = np.abs(drawn(blender, vault, asked) - plain).mean(axis=2) > 0.1
    rows, columns = np.nonzero(other)
    x, y = at(asked.picture.camera, *SURFACE)
    assert len(rows) > 800
    assert columns.min() < x < columns.max() and abs(np.median(rows) - y) < 90


def test_night_is_darker_than_the_same_street_by_day(blender, vault):
    night = board_of("establishing", "sc02")
    assert night.picture.place.time == "night"
    place = night.picture.place.model_copy(update={"time": "day", "weather": "clear"})
    light = night.picture.light.model_copy(update={"time": ""})
    day = restaged(night, place=place, light=light)
    assert drawn(blender, vault, night).mean() < drawn(blender, vault, day).mean() - 0.12


@pytest.fixture(scope="module")
def easel():
    """An easel of this thread: the engine's own draws in the engine's, and OpenGL answers no other."""
    stage = Stagehand(Installation.here())
    yield Easel(Installation.here(), stage)
    stage.close()


@pytest.mark.parametrize("skin", ["#f2d6c4", "#c58c6c", "#8d5a3b", "#5a3825", "#3b2219"])
def test_faces_of_every_skin_are_drawn_light_and_shade_in_few_large_forms(blender, easel, vault, skin):
    asked = still(board_of("medium-close" if any(s.size == "medium-close" for s in FILM.shots("sc01")) else "close"))
    people = tuple(
        f.model_copy(update={"look": f.look.model_copy(update={"skin": skin})}) for f in asked.picture.people
    )
    asked = restaged(asked, people=people)
    value = drawn(blender, vault, asked).mean(axis=2)
    _, shapes = easel.draw(asked, silent)
    seen = shapes.coarser(2)
    subject = max(range(1, len(people) + 1), key=lambda who: (seen.who == who).sum())
    rows, columns = np.nonzero(seen.who == subject)
    metre = asked.picture.camera.lens / asked.picture.camera.sensor * SIZE[0] / np.median(seen.away[rows, columns])
    # From below the hair to the chin, about the middle of the head.
    top, middle = rows.min(), np.median(columns[rows < rows.min() + 0.2 * metre])
    face = value[
        int(top + 0.09 * metre) : int(top + 0.22 * metre), int(middle - 0.05 * metre) : int(middle + 0.05 * metre)
    ]
    assert face.size > 1000
    assert (face < np.median(face) - 0.12).mean() > 0.01, "eyes, brows and mouth stand out from the skin"
    blots = (face < 0.22) & ~large(face < 0.22, 3)
    assert (face < 0.22).mean() < 0.3 and blots.mean() < 0.02


def test_nobody_is_drawn_in_the_middle_of_a_blink():
    asked = board_of("two-shot")
    cast = company(asked.picture, timing(asked), Installation.here().people_data())

    def shut(parts, when):
        return max(part(when)[0].face.get("eyeBlinkLeft", 0.0) for part in parts)

    moments = [n / 48 for n in range(144)]
    assert max(shut(cast.parts, when) for when in moments) > 0.9, "somebody blinks in three seconds"
    assert max(shut(awake(cast).parts, when) for when in moments) <= 0.38


def test_who_comes_is_drawn_where_they_arrive():
    easel = Easel(Installation.here(), Stagehand(Installation.here()))
    asked = still(board_of("establishing"))
    who = asked.picture.people[0]
    begins, ends = who.mark.model_copy(update={"x": who.mark.x - 1.4}), who.mark
    walker = who.model_copy(update={"mark": begins, "walk_to": ends})
    asked = restaged(asked.model_copy(update={"moment": 1.0}), people=(walker,))
    _, shapes = easel.draw(asked, silent)
    _, columns = np.nonzero(shapes.coarser(2).who == 1)
    (was, _), (now, _) = (at(asked.picture.camera, mark.x, mark.y, 0.9) for mark in (begins, ends))
    assert len(columns) > 500 and abs(np.median(columns) - now) < 0.3 * abs(now - was)


@pytest.mark.parametrize("moment", [0.0, 0.45, 0.5, 1.0])
def test_the_moment_that_is_drawn_is_one_in_which_the_speaker_speaks(moment):
    told = timing(board_of("two-shot").model_copy(update={"speaker": "ada", "moment": moment}))
    (shape,) = told["visemes"]
    when = min(moment * told["frames"], told["frames"] - 1) / told["rate"] * told["ticks_per_second"]
    assert shape["speaker"] == "ada" and shape["start"] <= when < shape["end"]


def test_whoever_speaks_has_an_open_mouth(blender, vault):
    asked = still(board_of("two-shot"))
    who = asked.picture.people[0]
    speaking = drawn(blender, vault, asked.model_copy(update={"speaker": who.name}))
    silence = drawn(blender, vault, asked.model_copy(update={"speaker": None}))
    x, y = at(asked.picture.camera, who.mark.x, who.mark.y, who.look.height - 0.2)
    other = np.abs(speaking - silence).mean(axis=2) > 0.1
    assert other[y - 30 : y + 30, x - 30 : x + 30].any()


def test_a_board_that_cannot_be_drawn_as_asked_is_refused(vault):
    recipe = Recipe("board@1", "blender@1", {"picture": {"camera": "up there"}}, {})
    with pytest.raises(EngineFailed, match="The board cannot be drawn as asked"):
        asyncio.run(BlenderEngine(Installation.here()).perform(recipe, vault, silent))


# Arrows


def arrow(kind, taken=None, **fields):
    """What is drawn of the camera's move: where the arrow is, and where its head is."""
    told = Camera(position=(0, -3, 1.5), target=(0, 0, 1.4), lens=35, move=Move(kind=kind, amount=0.3, **fields))
    sheet = arrows.Sheet((480, 270), np.random.default_rng(1))
    arrows.camera(sheet, View(told), np.zeros((27, 48), np.float32) if taken is None else taken)
    return np.maximum(np.asarray(sheet.ink), np.asarray(sheet.solid)) > 100


def pointed(ink, axis):
    """Towards which end of an axis the arrow is broadest: -1 or 1."""
    broad = ink.sum(axis=axis)
    there = np.flatnonzero(broad)
    return 1 if np.argmax(broad) > (there[0] + there[-1]) / 2 else -1


@pytest.mark.parametrize(("kind", "way"), [("pan-left", -1), ("pan-right", 1), ("truck-left", -1), ("truck-right", 1)])
def test_the_arrow_of_the_camera_points_the_way_it_goes(kind, way):
    ink = arrow(kind)
    assert np.ptp(np.flatnonzero(ink.any(axis=0))) > 2 * np.ptp(np.flatnonzero(ink.any(axis=1)))
    assert pointed(ink, 0) == way


@pytest.mark.parametrize(("kind", "way"), [("tilt-up", -1), ("tilt-down", 1)])
def test_a_tilt_is_an_arrow_up_or_down(kind, way):
    ink = arrow(kind)
    assert np.ptp(np.flatnonzero(ink.any(axis=1))) > np.ptp(np.flatnonzero(ink.any(axis=0)))
    assert pointed(ink, 1) == way


def test_a_push_in_is_a_frame_within_the_frame():
    ink = arrow("push-in")
    assert ink[:60, :60].any() and ink[-60:, -60:].any() and not ink[110:160, 180:300].any()


@pytest.mark.parametrize(("kind", "way"), [("orbit-left", -1), ("orbit-right", 1)])
def test_an_orbit_is_an_arrow_bent_round_the_foot(kind, way):
    ink = arrow(kind)
    columns = np.flatnonzero(ink.any(axis=0))
    lowest = [np.flatnonzero(ink[:, x]).max() for x in (columns[20], columns[len(columns) // 2], columns[-20])]
    assert lowest[1] > max(lowest[0], lowest[2]) + 3
    ends = ink[:, columns[0] : columns[0] + 25].sum(), ink[:, columns[-1] - 25 : columns[-1]].sum()
    head = np.array(
        [ink[:, columns[0] : columns[0] + 25].any(axis=1).sum(), ink[:, columns[-1] - 25 :].any(axis=1).sum()]
    )
    assert min(ends) > 0 and (np.argmax(head) == 1) == (way > 0)


def test_a_hand_held_camera_has_its_corners_drawn_twice():
    ink = arrow("handheld")
    for rows in (slice(0, 60), slice(-60, None)):
        for columns in (slice(0, 90), slice(-90, None)):
            assert ink[rows, columns].any()
    assert not ink[80:190, 120:360].any()


def test_a_camera_that_stands_has_no_arrow():
    assert not arrow("static").any()


def test_the_camera_s_arrow_goes_out_of_the_way_of_faces():
    taken = np.zeros((27, 48), np.float32)
    taken[18:] = 10
    low, high = arrow("pan-left"), arrow("pan-left", taken)
    assert np.flatnonzero(low.any(axis=1)).min() > 200 and np.flatnonzero(high.any(axis=1)).max() < 70


def test_a_walk_is_an_arrow_on_the_ground_up_to_who_has_arrived():
    told = Camera(position=(0, -6, 1.5), target=(0, 0, 0.9), lens=28)
    who = Figure(name="ada", look=Look(), mark=Mark(x=-2.5, y=0.0), walk_to=Mark(x=0.5, y=0.0))
    sheet = arrows.Sheet((480, 270), np.random.default_rng(1))
    arrows.walks(sheet, [who], View(told), 1.0)
    ink = np.asarray(sheet.ink) > 100
    columns, rows = np.flatnonzero(ink.any(axis=0)), np.flatnonzero(ink.any(axis=1))
    (x0, y0), (x1, _) = (View(told).screen(np.array([[x, 0, 0.02]], np.float32))[0] for x in (-2.5, 0.5))
    assert abs(columns.min() - x0 * 480) < 14 and 0 < x1 * 480 - columns.max() < 60
    assert abs(rows.mean() - (1 - y0) * 270) < 12
    assert pointed(ink, 0) == 1


def test_who_stays_has_no_arrow():
    sheet = arrows.Sheet((480, 270), np.random.default_rng(1))
    arrows.walks(
        sheet,
        [Figure(name="ada", look=Look(), mark=Mark(x=0, y=0))],
        View(Camera(position=(0, -6, 1.5), target=(0, 0, 1))),
        0.5,
    )
    assert not np.asarray(sheet.ink).any()


def test_a_board_says_what_it_needs():
    assert Board.model_json_schema()["required"] == ["picture"]
