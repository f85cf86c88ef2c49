"""Which light a scene has, and what a scheme says."""

import dataclasses
from itertools import pairwise

import numpy as np
import pytest

from movie_director.breakdown.lighting import light_of, scheme_for
from movie_director.breakdown.scheme import genres, read_scheme, rgb, schemes
from movie_director.breakdown.staging import staging
from movie_director.engines.blender.raster.exposure import (
    BURNT,
    FLOOR,
    LIFT,
    MIDDLE,
    MOST,
    MOST_NET,
    SEEN,
    Face,
    of_a_thing,
    readable,
    solve,
    wanted_of,
)
from movie_director.engines.blender.raster.flicker import levels
from movie_director.engines.blender.raster.metering import LATE, from_behind, moments
from movie_director.engines.blender.raster.model import Skin
from movie_director.errors import BadOption, ScriptError
from movie_director.film.edits import Put, apply_all
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.light import Faces, Flicker, Light
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.testing.films import SAMPLE, film_of

ASKED = (
    *("soft-day", "hard-day", "golden-hour", "blue-hour", "moonlit", "night-practicals", "neon", "noir", "horror"),
    *("firelight", "fluorescent", "overcast", "stage", "dawn"),
)


def scene_of(heading, genre="drama", action="Ada waits. Ben looks at her."):
    film = film_of(f"{heading}\n\nADA, forty, and BEN, fifty.\n\n{action}\n\nADA\nWell?\n")
    film = apply_all(film, [Put(film.direction.having(genre=genre))])
    return film, film.get(Scene, "sc01")


def chosen(heading, genre="drama", **fields):
    film, scene = scene_of(heading, genre)
    return scheme_for(film, scene.having(**fields) if fields else scene)


def test_every_scheme_that_was_asked_for_ships():
    assert sorted(schemes()) == sorted(ASKED)


@pytest.mark.parametrize(
    ("heading", "scheme"),
    [
        ("INT. OFFICE - DAY", "soft-day"),
        ("INT. OFFICE - NIGHT", "night-practicals"),
        ("EXT. STREET - DUSK", "golden-hour"),
        ("EXT. STREET - DAWN", "dawn"),
        ("EXT. FOREST - NIGHT", "moonlit"),
        ("EXT. STREET - NIGHT", "night-practicals"),
        ("EXT. STREET - DAY - RAIN", "overcast"),
        ("INT. HOSPITAL CORRIDOR - NIGHT", "fluorescent"),
        ("INT. NIGHTCLUB - NIGHT", "neon"),
        ("EXT. CAMPFIRE - NIGHT", "firelight"),
        ("INT. THEATRE - NIGHT", "stage"),
    ],
)
def test_time_weather_and_place_choose_the_light(heading, scheme):
    assert chosen(heading) == scheme


@pytest.mark.parametrize(
    ("heading", "genre", "scheme"),
    [
        ("INT. OFFICE - NIGHT", "noir", "noir"),
        ("INT. OFFICE - NIGHT", "horror", "horror"),
        ("EXT. STREET - NIGHT", "science-fiction", "neon"),
        ("EXT. STREET - DUSK", "thriller", "blue-hour"),
        ("INT. OFFICE - NIGHT", "western", "firelight"),
        ("INT. OFFICE - NIGHT", "a genre nobody knows", "night-practicals"),
    ],
)
def test_the_genre_chooses_among_them(heading, genre, scheme):
    assert chosen(heading, genre) == scheme


def test_fear_takes_the_lamps_away():
    film, scene = scene_of("INT. OFFICE - NIGHT", "thriller")
    assert scheme_for(film, scene) == "night-practicals"
    afraid = [Put(shot.having(moods={"ada": "afraid"})) for shot in film.shots("sc01")]
    assert scheme_for(apply_all(film, afraid), scene) == "moonlit"


def test_what_a_person_set_wins():
    film, scene = scene_of("INT. OFFICE - DAY", "comedy")
    assert light_of(film, scene.having(light="noir")).scheme == "noir"
    with pytest.raises(BadOption, match="sc01 has the light 'no such light'") as refused:
        light_of(film, scene.having(light="no such light"))
    assert "soft-day" in refused.value.cure


def test_all_shots_of_a_scene_have_one_light():
    from movie_director.breakdown.staging import staging

    film, scene = scene_of("INT. OFFICE - NIGHT")
    found = {staging(film, scene, shot).light for shot in film.of(Shot)}
    assert len(found) == 1


def test_a_noir_is_more_contrasty_than_a_comedy_in_the_same_light():
    film, scene = scene_of("INT. OFFICE - NIGHT", "comedy")
    comedy = light_of(film, scene)
    drama = light_of(*scene_of("INT. OFFICE - NIGHT", "drama"))
    noir = light_of(*scene_of("INT. OFFICE - NIGHT", "noir"))
    assert comedy.ratio < drama.ratio < noir.ratio
    assert comedy.faces.low > noir.faces.low
    assert comedy.ambient > drama.ambient and comedy.pool < drama.pool < noir.pool, "the set follows the faces"


def test_every_genre_names_schemes_that_there_are():
    for name, genre in genres().items():
        assert set(genre.chosen.values()) <= set(schemes()), name


def test_every_scheme_can_keep_its_promise_of_faces():
    for name, light in schemes().items():
        assert light.faces.low + 0.1 < light.faces.high, name


def test_candles_are_redder_than_a_camera_set_for_them_and_bluer_than_itself_by_day():
    assert rgb(6504) == pytest.approx((1, 1, 1), abs=0.03)
    assert rgb(3200, 3200) == pytest.approx((1, 1, 1), abs=1e-6)
    red, _, blue = rgb(1900)
    assert red == 1 and blue < 0.02
    assert rgb(7500)[2] == 1 and rgb(5600, 3200)[2] == 1


def test_a_scheme_that_says_nonsense_is_refused_by_name():
    with pytest.raises(ScriptError, match=r"mine.toml.*key\.elevation"):
        read_scheme("[key]\nelevation = 200\n", "mine.toml")
    with pytest.raises(ScriptError, match="not TOML"):
        read_scheme("key = ", "mine.toml")
    with pytest.raises(ScriptError, match="100 K"):
        read_scheme("fill = 100\n", "mine.toml")


def test_a_written_scheme_is_read_with_its_colours():
    light = read_scheme('words = "Mine."\nwhite = 4000\nfill = "#ff0000"\n[key]\ncolour = 4000\n', "folder/mine.toml")
    assert light.scheme == "mine" and light.fill == (1, 0, 0) and light.key.colour == (1, 1, 1)


def test_a_scenes_light_is_set_by_name_and_given_back(tmp_path):
    page = tmp_path / "key.fountain"
    page.write_text(SAMPLE)
    studio = prepare(page)

    def scene():
        return studio.project.film.get(Scene, "sc01")

    before = light_of(studio.project.film, scene()).scheme
    set_values(studio, "sc01", {"light": "noir"})
    assert scene().light == "noir" and not scene().touched, "the crew goes on reading the scene"
    assert light_of(studio.project.film, scene()).scheme == "noir" != before
    assert light_of(prepare(page, studio.project.paths.root).project.film, scene()).scheme == "noir"
    with pytest.raises(BadOption) as refused:
        set_values(studio, "sc01", {"light": "noire"})
    told = f"{refused.value} {refused.value.cure}"
    assert "noire" in told and all(name in told for name in schemes())
    assert scene().light == "noir"
    set_values(studio, "sc01", {"light": ""})
    assert light_of(studio.project.film, scene()).scheme == before


def test_fire_flickers_about_its_level_and_the_same_each_time():
    fire = Flicker(kind="fire", depth=0.34)
    seen = [levels(fire, 3, n / 24)["key"] for n in range(240)]
    assert seen == [levels(fire, 3, n / 24)["key"] for n in range(240)]
    assert 0.9 < sum(seen) / len(seen) < 1.1
    assert max(seen) - min(seen) > 0.25
    assert max(abs(a - b) for a, b in pairwise(seen)) < 0.25, "it trembles, it does not strobe"
    assert levels(Light().flicker, 3, 1.0) == {}


def _shown(light):
    return np.clip(light.mean(axis=1), 0, 1) ** 0.45


def _face(level, person=0, more=None):
    pixels = np.full((100, 3), level, np.float32)
    return Face(person, pixels, pixels * (0.8 if more is None else more))


def test_a_face_in_its_range_is_left_as_it_is():
    reading = solve([_face(0.2)], Faces(low=0.3, high=0.7), _shown)
    assert reading.stops == 0 and not reading.nets and not reading.unmet


def test_a_net_opens_a_dark_face_by_no_more_than_it_needs_and_leaves_the_set_alone():
    reading = solve([_face(0.06)], Faces(low=0.34, high=0.6), _shown)
    assert reading.stops == 0 and 1 < reading.nets[0] < MOST_NET
    assert 0.34 <= reading.luma[0] < 0.4


def test_a_small_face_is_brought_farther_into_its_range():
    """In a wide shot a face is some pixels, of which hair, brow and collar are some."""
    large, small = (
        solve([dataclasses.replace(_face(0.06), share=share)], Faces(low=0.34, high=0.6), _shown)
        for share in (0.02, 0.001)
    )
    assert large.luma[0] < 0.37 and 0.385 < small.luma[0] < 0.45


def test_what_a_net_leaves_the_exposure_gives():
    reading = solve([_face(0.06, more=0.0)], Faces(low=0.3, high=0.6), _shown)
    assert 0 < reading.stops <= MOST
    assert 0.3 <= reading.luma[0] < 0.34


def _halved(shade, sun, shaded):
    """A face with a shadow over a share of it, and a key and fill that light both parts alike."""
    pixels = np.full((100, 3), sun, np.float32)
    pixels[: round(100 * shaded)] = shade
    return Face(0, pixels, pixels * 0.8)


@pytest.mark.parametrize("shaded", [0.44, 0.48, 0.52, 0.56])
def test_a_shadow_over_half_of_a_face_does_not_tip_its_exposure(shaded):
    faces = Faces(low=0.36, high=0.74)
    face = _halved(0.06, 0.17, shaded)
    reading = solve([face], faces, _shown)
    lit = _shown(face.under(reading.nets[0]) * 2**reading.stops)
    assert faces.low <= lit.min() and lit.max() <= faces.high


def test_lifting_what_is_in_shade_stops_where_what_is_in_the_sun_would_burn_out():
    faces = Faces(low=0.36, high=0.6)
    face = _halved(0.02, 0.25, 0.45)
    reading = solve([face], faces, _shown)
    assert _shown(face.under(reading.nets.get(0, 1.0)) * 2**reading.stops).max() <= faces.high
    assert not reading.unmet


def test_who_walks_is_metered_where_they_are_from_where_they_come_and_where_they_arrive():
    class Troupe:
        def all(self, _):
            return []

    film, scene = scene_of("INT. OFFICE - DAY", action="Ada waits. Ben walks to the window.")
    orders = [staging(film, scene, shot) for shot in film.shots("sc01")]
    walking = next(order for order in orders if any(figure.walk_to for figure in order.people))
    still = next(order for order in orders if not any(figure.walk_to or figure.then for figure in order.people))
    assert [at for at, _ in moments(Troupe(), walking, 4.0)] == [0, 2.0, pytest.approx(LATE * 4)]
    assert [at for at, _ in moments(Troupe(), still, 4.0)] == [2.0]


def test_two_faces_far_apart_are_brought_together_by_nets():
    reading = solve([_face(0.05), _face(0.5, 1)], Faces(low=0.36, high=0.6), _shown)
    assert reading.nets[1] < 1 < reading.nets[0]
    assert not reading.unmet


def test_dark_skin_is_to_be_read_and_not_to_be_made_light():
    faces = Faces(low=0.4, high=0.64)
    assert wanted_of(MIDDLE, faces) == (0.4, 0.64) == wanted_of(0.7, faces)
    low, high = wanted_of(0.06, faces)
    assert 0.3 < low < 0.35 and 0.57 < high < 0.62
    assert wanted_of(0.01, Faces(low=0.22, high=0.44))[0] == FLOOR


def test_a_net_takes_from_the_sun_and_a_card_does_not_add_to_it():
    pixels = np.full((100, 3), 0.6, np.float32)
    in_the_sun = Face(0, pixels, pixels * 0.1, sun=pixels * 0.8)
    reading = solve([in_the_sun], Faces(low=0.36, high=0.6), _shown)
    assert reading.nets[0] < 1 and reading.stops == 0 and not reading.unmet
    assert np.array_equal(in_the_sun.under(2.0), pixels + pixels * 0.1)


def test_a_white_head_seen_from_behind_is_flagged_and_sets_no_exposure():
    white = np.full((4000, 3), 0.9, np.float32)
    head = Face(1, white, white * 0.8, behind=True)
    alone, beside = (solve([_face(0.3), *more], Faces(low=0.3, high=0.6), _shown) for more in ([], [head]))
    assert (beside.stops, beside.nets.get(0)) == (alone.stops, alone.nets.get(0)) and 1 not in beside.luma
    assert _shown(head.under(beside.nets[1]) * 2**beside.stops).max() <= BURNT + 0.01
    dark = Face(1, white * 0.2, white * 0.16, behind=True)
    assert 1 not in solve([_face(0.3), dark], Faces(low=0.3, high=0.6), _shown).nets


def test_who_turns_to_the_lens_at_some_moment_is_not_seen_from_behind():
    face, eye = np.ones(4, bool), np.array([0, -3, 1.6], np.float32)

    def looking(y):
        return Skin(np.zeros((4, 3), np.float32), np.tile(np.array([0, y, 0], np.float32), (4, 1)))

    away, to = looking(1.0), looking(-1.0)
    stays, turns = ([(0.0, [away]), (1.0, [end])] for end in (away, to))
    assert from_behind(stays, [face], eye) == [True]
    assert from_behind(turns, [face], eye) == [False]
    assert from_behind(stays, [~face], eye) == [False]


def test_a_shoulder_in_the_foreground_does_not_set_the_exposure():
    hot = np.full((40, 3), 0.9, np.float32)
    reading = solve([_face(0.2), Face(1, hot, hot * 0)], Faces(low=0.3, high=0.6), _shown)
    assert reading.stops == 0 and reading.unmet == (1,)


def test_a_thing_shown_alone_is_as_much_darker_as_faces_of_that_light_are():
    stops = {name: of_a_thing(scheme.faces) for name, scheme in schemes().items()}
    assert stops["soft-day"] == stops["hard-day"] == 0
    assert 0 > stops["night-practicals"] > stops["noir"] > stops["moonlit"] >= -1.2


def test_what_an_insert_is_of_is_seen_by_night_and_a_bright_one_stays_as_dark_as_night():
    dark, bright = np.full((40, 3), 0.012, np.float32), np.full((40, 3), 0.5, np.float32)
    stops = readable(dark, -1.2, _shown)
    assert -1.2 < stops < -1.2 + LIFT
    assert abs(float(np.median(_shown(dark * 2**stops))) - SEEN) < 0.01
    assert readable(bright, -1.2, _shown) == -1.2
    assert readable(dark * 0, -1.2, _shown) == round(-1.2 + LIFT, 3)


def test_what_cannot_be_reached_is_said():
    reading = solve([_face(0.0004)], Faces(low=0.4, high=0.6), _shown)
    assert reading.stops == MOST and reading.nets[0] == MOST_NET and reading.unmet == (0,)


def test_faces_that_hide_on_purpose_are_let():
    reading = solve([_face(0.0004)], Faces(low=0.4, high=0.6, hidden=True), _shown)
    assert reading.stops == 0 and not reading.unmet
