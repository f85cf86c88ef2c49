"""Other times furnish in their own way: within the same footprints, with their own walls, windows and views."""

import re
from itertools import combinations
from pathlib import Path

import pytest

import movie_director
from movie_director.places import KINDS, TABLE, Brief, Piece, plan_of
from movie_director.places.footprint import corners, deep, span
from movie_director.places.manners import GRAND, MANNERS, ROUGH, SURFACES, manner_of
from movie_director.places.year import year_of

PERIODS = ("medieval", "western", "1900s", "1930s", "noir", "1950s", "1980s", "future")
ROOMS = [name for name, kind in KINDS.items() if kind.inside]
STAGE = Path(movie_director.__file__).parent / "engines" / "blender" / "stage"


def plan(name, period, seed=3):
    kind = KINDS[name]
    return plan_of(Brief(name.replace("-", " ").upper(), seed, kind.inside, period), name)


@pytest.mark.parametrize(
    ("period", "manner"),
    [
        ("medieval", "medieval"), ("western", "victorian"), ("1900s", "victorian"), ("noir", "1930s"),
        ("1950s", "1950s"), ("1987", "1980s"), ("future", "future"), ("cyberpunk", "future"),
    ],
)  # fmt: skip
def test_a_period_has_a_manner(period, manner):
    found = manner_of(year_of(period))
    assert found is not None
    assert found.name == manner


@pytest.mark.parametrize("period", ["", "contemporary", "2015"])
def test_today_is_as_kinds_lay_it_out(period):
    assert manner_of(year_of(period)) is None
    for name in ("meeting-room", "street", "harbour"):
        assert plan(name, period) == KINDS[name].plan(Brief(name.replace("-", " ").upper(), 3, KINDS[name].inside))


@pytest.mark.parametrize("name", ROOMS)
@pytest.mark.parametrize("period", PERIODS)
def test_what_a_time_makes_in_its_own_way_stands_in_nothing(name, period):
    if name == "train" and year_of(period) < 1830:
        return
    made, wide = plan(name, period), KINDS[name].marks.wide
    if made.room is None:
        return
    table = [Piece("surface", *TABLE, w=2 * wide, d=0.66, h=0.75)] if wide > 0 else []
    solid = [p for p in (*made.pieces, *table) if not p.flat and p.role not in ("top", "seat")]
    assert [(a.name, b.name) for a, b in combinations(solid, 2) if deep(a, b) > 0.01] == []
    for piece in made.pieces:
        low, high = span(piece)
        assert low >= -0.01, piece
        assert high <= made.room.high + 0.01, piece
        for x, y in corners(piece):
            assert made.room.left - 0.01 <= x <= made.room.right + 0.01, piece
            assert made.room.front - 0.01 <= y <= made.room.back + 0.01, piece


@pytest.mark.parametrize("name", KINDS)
@pytest.mark.parametrize("period", PERIODS)
def test_nothing_new_takes_more_floor_than_what_it_stands_for(name, period):
    kind = KINDS[name]
    before = kind.plan(Brief(name.replace("-", " ").upper(), 3, kind.inside, period))
    spots = {(round(p.x, 3), round(p.y, 3)): (p.w, p.d) for p in before.pieces if p.role == "floor"}
    for piece in plan(name, period).pieces:
        if piece.role == "floor" and (spot := (round(piece.x, 3), round(piece.y, 3))) in spots:
            taken = [(p.w, p.d) for p in before.pieces if (round(p.x, 3), round(p.y, 3)) == spot]
            assert any(piece.w <= w + 1e-6 and piece.d <= d + 1e-6 for w, d in taken), piece


@pytest.mark.parametrize("period", PERIODS)
def test_no_library_model_of_today_stands_for_what_a_time_makes_itself(period):
    manner = manner_of(year_of(period))
    assert manner is not None
    for name in KINDS:
        for piece in plan(name, period).pieces:
            if piece.name in manner.own:
                assert piece.models == (), (name, piece)
                assert piece.look["manner"] == manner.name, (name, piece)


def test_the_stage_builds_everything_that_a_time_makes_itself():
    told = "".join(path.read_text() for path in (STAGE / "manners").glob("*.py"))
    built = {word for names in re.findall(r"@made\(([^)]*)\)", told) for word in re.findall(r'"([^"]+)"', names)}
    for manner in MANNERS:
        assert manner.own - built == set(), manner.name
        assert f'"{manner.name}"' in told


def test_a_medieval_room_looks_through_leaded_panes_on_timber_houses():
    for name in ("meeting-room", "cafe", "office", "classroom"):
        room = plan(name, "medieval").room
        assert room is not None
        lit = [hole for hole in room.openings if hole.glazed]
        assert {hole.what for hole in lit} == {"leaded"}
        assert {hole.view for hole in lit} <= {"timber town", "garden", "country"}
        assert max(hole.wide for hole in lit) <= 1.25


@pytest.mark.parametrize("name", [name for name in ROOMS if name not in ROUGH | GRAND])
def test_walls_and_floor_are_of_the_time(name):
    finishes = {}
    for period in ("medieval", "1900s", "1930s", "1950s", "1980s", "future", ""):
        room = plan(name, period).room
        assert room is not None
        finishes[period] = room.finish
    assert finishes["medieval"] != finishes["future"] != finishes[""]
    assert len(set(map(repr, finishes.values()))) >= 3


@pytest.mark.parametrize("name", [name for name, kind in KINDS.items() if not kind.inside])
def test_nothing_of_today_is_under_an_old_sky(name):
    new = {"container", "airliner", "telegraph pole", "road sign", "bin", "digger", "tower crane", "bus", "petrol pump",
           "cone", "wire fence", "flood light", "sun lounger", "parasol", "letter box", "bins"}  # fmt: skip
    made = plan(name, "medieval")
    modern = {p.name for p in made.pieces if not p.look.get("manner")}
    assert modern & new <= ({"airliner"} if name == "airport" else set())
    assert {p.look.get("made") for p in made.pieces if p.name == "slab"} & {"asphalt", "concrete"} == set()
    assert made.surface.name not in SURFACES or made.surface.look["manner"] == "medieval"


def test_somebody_can_still_take_out_and_swap_by_the_names_of_today():
    brief = Brief("LIVING ROOM", 1, True, "medieval", without=("sofa",), models=(("rack", "my-rack"),))
    made = plan_of(brief, "living-room")
    assert "sofa" not in [p.name for p in made.pieces]
    assert all(p.models[0] == "my-rack" for p in made.pieces if p.name == "rack")


def test_no_road_is_of_asphalt_before_there_was_any_nor_a_dirt_road_at_any_time():
    ways = {when: plan_of(Brief("ROAD", 3, False, when), "road").land.way for when in ("medieval", "1900s", "1950s")}
    assert ways == {"medieval": "earth", "1900s": "earth", "1950s": "asphalt"}
    assert plan_of(Brief("DIRT ROAD", 3, False), "road").land.way == "earth"
