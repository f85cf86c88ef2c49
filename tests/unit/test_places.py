"""Ground plans: nothing stands in anything else, everything is in its room, and one can walk to what matters."""

import subprocess
import sys
from itertools import combinations

import pytest

from movie_director.places import KINDS, TABLE, Added, Brief, Piece, kind_of, plan_of
from movie_director.places.footprint import blocks, corners, deep, inside, reach, span

SEEDS = (0, 1, 2, 7)
PLANS = [(name, seed) for name in KINDS for seed in SEEDS]
SMALL = 0.01


def plan(name, seed):
    kind = KINDS[name]
    return kind.plan(Brief(name.replace("-", " ").upper(), seed, kind.inside))


def table(name):
    wide = KINDS[name].marks.wide
    return [Piece("surface", *TABLE, w=2 * wide, d=0.66, h=0.75)] if wide > 0 else []


@pytest.mark.parametrize(("name", "seed"), PLANS)
def test_no_piece_stands_in_another_or_in_the_table(name, seed):
    solid = [p for p in (*plan(name, seed).pieces, *table(name)) if not p.flat and p.role != "top"]
    found = [
        (a.name, b.name, round(deep(a, b), 3))
        for a, b in combinations(solid, 2)
        if deep(a, b) > SMALL and not {"seat"} & {a.role, b.role}
    ]
    assert found == []


@pytest.mark.parametrize(("name", "seed"), PLANS)
def test_every_piece_is_within_its_room(name, seed):
    made = plan(name, seed)
    if made.room is None:
        return
    room = made.room
    for piece in made.pieces:
        for x, y in corners(piece):
            assert room.left - SMALL <= x <= room.right + SMALL, piece
            assert room.front - SMALL <= y <= room.back + SMALL, piece
        low, high = span(piece)
        assert low >= -SMALL, piece
        assert high <= room.high + SMALL, piece


@pytest.mark.parametrize(("name", "seed"), PLANS)
def test_every_door_can_be_opened(name, seed):
    made = plan(name, seed)
    if made.room is None:
        return
    room = made.room
    for hole in made.room.openings:
        for piece in made.pieces:
            if hole.low > 0.3 or not blocks(piece) or span(piece)[1] < 0.4:
                continue
            along = (hole.start + hole.end) / 2
            before = {
                "back": (along, room.back - 0.35),
                "front": (along, room.front + 0.35),
                "left": (room.left + 0.35, along),
                "right": (room.right - 0.35, along),
            }[hole.wall]
            assert not inside(before, piece, 0.3), (piece.name, hole)


@pytest.mark.parametrize(("name", "seed"), PLANS)
def test_one_can_walk_from_the_action_to_every_door_and_mark(name, seed):
    made, marks = plan(name, seed), KINDS[name].marks
    if marks.seated:
        return
    goals, told = [], []
    if made.room is not None:
        room = made.room
        for hole in room.openings:
            if hole.low < 0.3 and hole.what != "shutter":
                along = (hole.start + hole.end) / 2
                spot = {
                    "back": (along, room.back),
                    "front": (along, room.front),
                    "left": (room.left, along),
                    "right": (room.right, along),
                }[hole.wall]
                goals.append(spot)
                told.append(hole)
    for mark in (marks.sofa, marks.bed, marks.window):
        if mark is not None:
            goals.append((mark[0], mark[1] - 0.75))
            told.append(mark)
    x0, x1, y0, _ = marks.area
    start = ((x0 + x1) / 2, max(y0, -0.4))
    got = reach(made, start, goals, table(name))
    assert [t for t, ok in zip(told, got, strict=True) if not ok] == []


@pytest.mark.parametrize(("name", "seed"), PLANS)
def test_nothing_stands_where_people_stand(name, seed):
    made, marks = plan(name, seed), KINDS[name].marks
    if marks.seated:
        return
    for spot in ((-0.6, 0.0), (0.6, 0.0), (0.0, -0.35)):
        if marks.area[0] <= spot[0] <= marks.area[1]:
            assert [p.name for p in made.pieces if blocks(p) and inside(spot, p, 0.25)] == []


@pytest.mark.parametrize("name", KINDS)
def test_neighbours_differ_and_a_place_is_the_same_when_the_film_returns(name):
    assert plan(name, 5) == plan(name, 5)
    code = (
        "from movie_director.places import KINDS, Brief\n"
        f"k = KINDS[{name!r}]; print(repr(k.plan(Brief({name.replace('-', ' ').upper()!r}, 5, k.inside))))"
    )
    if name in ("office", "street"):
        runs = [
            subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, env=env).stdout
            for env in ({"PYTHONHASHSEED": "1", "PYTHONPATH": "src"}, {"PYTHONHASHSEED": "2", "PYTHONPATH": "src"})
        ]
        assert runs[0] == runs[1] == repr(plan(name, 5)) + "\n"


@pytest.mark.parametrize(
    ("heading", "inside_", "kind"),
    [
        ("KITCHEN", True, "kitchen"),
        ("MEETING ROOM", True, "meeting-room"),
        ("LOST PROPERTY OFFICE", True, "office"),
        ("THE OLD WOODS", False, "forest"),
        ("HARBOUR STREET", False, "street"),
    ],
)
def test_a_heading_means_its_kind_of_place(heading, inside_, kind):
    assert kind_of(heading, inside_).name == kind


def test_a_heading_that_says_no_place_is_said_to_be_stood_in_for():
    assert "ZXQY" in plan_of(Brief("ZXQY", 1, True)).unmet
    assert plan_of(Brief("KITCHEN", 1, True)).unmet == ""


JUKEBOX = Added("jukebox", 0.9, 0.6, 1.5)


@pytest.mark.parametrize(("name", "seed"), [(n, s) for n in KINDS for s in (0, 3) if not KINDS[n].marks.seated])
def test_what_is_added_stands_free_and_is_told_where_there_is_no_room(name, seed):
    kind = KINDS[name]
    before = plan(name, seed)
    after = plan_of(Brief(name.replace("-", " ").upper(), seed, kind.inside, added=(JUKEBOX,)), name)
    new = [p for p in after.pieces if p.name == "jukebox"]
    if not new:
        assert "jukebox" in after.unmet
        return
    assert [p for p in after.pieces if p.name != "jukebox"] == list(before.pieces)
    solid = [p for p in (*before.pieces, *table(name)) if not p.flat and p.role not in ("top", "seat")]
    assert all(deep(new[0], p) <= SMALL for p in solid)


def test_a_jukebox_finds_room_in_a_bar_and_in_an_office():
    for name in ("bar", "office", "living-room"):
        made = plan_of(Brief(name.upper(), 1, added=(JUKEBOX,)), name)
        assert "jukebox" in [p.name for p in made.pieces], name


def test_a_piece_can_be_taken_out_and_a_model_swapped():
    made = plan_of(Brief("LIVING ROOM", 1, without=("piano",), models=(("sofa", "my-sofa"),)))
    assert "piano" not in [p.name for p in made.pieces]
    assert next(p for p in made.pieces if p.name == "sofa").models[0] == "my-sofa"


def test_a_small_thing_is_put_on_something():
    made = plan_of(Brief("BEDROOM", 1, added=(Added("radio", 0.3, 0.15, 0.2),)), "bedroom")
    radio = next(p for p in made.pieces if p.name == "radio")
    assert radio.z > 0.4
