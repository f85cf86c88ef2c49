"""Continuity: what a scene does to things is so in the later scenes of the same place, until it is put right."""

from __future__ import annotations

from functools import partial

import pytest

from movie_director.breakdown.carried import carried
from movie_director.breakdown.dressing import laid, things
from movie_director.breakdown.memo import Memo
from movie_director.breakdown.staging import place
from movie_director.breakdown.watch import WatchedFilm
from movie_director.crew.propmaster import hire_props
from movie_director.crew.setdresser import dress_sets
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.prophouse.house import House, open_house
from movie_director.testing.films import film_of


@pytest.fixture(scope="module")
def house() -> House:
    return open_house(folders=[])


def filmed(house: House, text: str) -> Film:
    film = film_of(f"Title: T\n\n{text}")
    for role in (dress_sets, partial(hire_props, house=house)):
        film = apply_all(film, list(role(film).edits))
    lacking = [p for p in film.of(Prop) if p.model is None]
    return apply_all(film, [Put(p.having(model=f"any#{p.name}", size=(0.14, 0.14, 0.3))) for p in lacking])


def there(film: Film, name: str, scene: str, at: int = 1000) -> list[tuple[str, str | None, str]]:
    """How a thing is on a scene's set at an element: its state, its model and where it is."""
    found = film.get(Scene, scene)
    assert found is not None
    here = [one for one in laid(film, found, place(film, found)) if one.name == name]
    return [(one.prop.state, one.prop.model, one.prop.where) for one in here if one.there(at, at)]


VASE = """INT. PARLOUR - DAY

A vase stands on the table. ADA waits.

ADA
Pretty.

EXT. GARDEN - DAY

ADA walks.

INT. PARLOUR - DAY

ADA comes in.

ADA
Where is he?

She hurls the vase at the wall. It shatters on the floor. The vase shatters.

ADA
There.

EXT. GARDEN - DAY

ADA walks.

INT. PARLOUR - LATER

BEN sits down.

BEN
What a day.
"""


def test_a_vase_that_shatters_is_whole_before_and_in_shards_in_every_later_scene_there(house):
    film = filmed(house, VASE)
    ((state, model, _),) = there(film, "vase", "sc01")
    assert state == "" and model != "kit#shards"
    ((state, _, _),) = there(film, "vase", "sc03", 0)
    assert state == ""
    for scene in ("sc03", "sc05"):
        ((state, model, where),) = there(film, "vase", scene)
        assert (state, model, where) == ("broken", "kit#shards", "floor"), scene
    assert not there(film, "vase", "sc02") and not there(film, "vase", "sc04")


def test_the_shards_lie_in_one_place_in_both_scenes(house):
    film = filmed(house, VASE)
    spots = []
    for name in ("sc03", "sc05"):
        scene = film.get(Scene, name)
        spots.append([one.prop.at for one in laid(film, scene, place(film, scene)) if one.prop.state == "broken"])
    assert spots[0] == spots[1] and len(spots[0]) == 1


@pytest.mark.parametrize("heading", ["INT. PARLOUR - THE NEXT DAY", "INT. PARLOUR - THREE WEEKS LATER"])
def test_another_day_has_put_it_right(house, heading):
    film = filmed(house, VASE.replace("INT. PARLOUR - LATER", heading))
    assert not [s for s, _, _ in there(film, "vase", "sc05") if s == "broken"]


def test_shards_that_somebody_sweeps_up_are_gone(house):
    film = filmed(house, VASE.replace("ADA\nThere.", "Ada sweeps up the pieces.\n\nADA\nThere."))
    assert not there(film, "vase", "sc03") and not there(film, "vase", "sc05")


def test_a_gun_that_was_taken_is_not_on_the_desk_later(house):
    film = filmed(
        house,
        "INT. OFFICE - DAY\n\nA gun lies on the desk. ADA waits.\n\nADA\nNo.\n\nShe takes the gun and goes.\n\n"
        "INT. HALL - DAY\n\nADA runs.\n\nINT. OFFICE - CONTINUOUS\n\nBEN comes in.\n\nBEN\nAda?\n",
    )
    assert there(film, "gun", "sc01", 0) and not there(film, "gun", "sc01")
    assert not there(film, "gun", "sc03")


def test_what_was_put_down_and_left_is_still_there(house):
    film = filmed(
        house,
        "INT. OFFICE - DAY\n\nADA waits.\n\nADA\nHere.\n\nShe puts a suitcase on the floor.\n\nADA\nTake it.\n\n"
        "INT. HALL - DAY\n\nADA runs.\n\nINT. OFFICE - LATER\n\nBEN comes in.\n\nBEN\nAda?\n",
    )
    assert not there(film, "suitcase", "sc01", 0)
    assert [where for _, _, where in there(film, "suitcase", "sc03", 0)] == ["floor"]


def test_a_lamp_that_was_knocked_over_lies_there_until_somebody_rights_it(house):
    text = (
        "INT. OFFICE - NIGHT\n\nA lantern stands on the desk. ADA waits.\n\nADA\nHere.\n\nBen knocks over the lantern.\n\n"
        "ADA\nCareful!\n\nINT. HALL - NIGHT\n\nADA runs.\n\nINT. OFFICE - NIGHT\n\nADA comes in.\n\nADA\nBen?\n\n"
        "She rights the lantern.\n\nADA\nGood.\n"
    )
    film = filmed(house, text)
    assert [s for s, _, _ in there(film, "lantern", "sc01", 0)] == [""]
    assert [s for s, _, _ in there(film, "lantern", "sc01")] == ["fallen"]
    assert [s for s, _, _ in there(film, "lantern", "sc03", 0)] == ["fallen"]
    assert [s for s, _, _ in there(film, "lantern", "sc03")] == [""]


def test_a_candle_is_out_until_it_is_lit_burns_on_and_is_out_by_day(house):
    text = (
        "INT. PARLOUR - NIGHT\n\nA candle stands on the table. ADA waits.\n\nADA\nDark.\n\nShe lights the candle.\n\n"
        "ADA\nBetter.\n\nINT. HALL - NIGHT\n\nADA runs.\n\nINT. PARLOUR - NIGHT\n\nBEN comes in.\n\nBEN\nAda?\n\n"
        "INT. HALL - DAY\n\nADA runs.\n\nINT. PARLOUR - DAY\n\nBEN sits.\n\nBEN\nAda?\n"
    )
    film = filmed(house, text)
    assert [s for s, _, _ in there(film, "candle", "sc01")] == ["lit"]
    assert [s for s, _, _ in there(film, "candle", "sc03")] == ["lit"]
    assert "lit" not in [s for s, _, _ in there(film, "candle", "sc05")]


def test_a_picture_that_hangs_there_hangs_there_on_every_day(house):
    film = filmed(
        house,
        "INT. PARLOUR - DAY\n\nA portrait hangs on the wall. ADA waits.\n\nADA\nHim.\n\nINT. HALL - DAY\n\nADA runs.\n\n"
        "INT. PARLOUR - THE NEXT DAY\n\nBEN sits.\n\nBEN\nAda?\n",
    )
    assert [w for _, _, w in there(film, "portrait", "sc01")] == ["wall"]
    assert [w for _, _, w in there(film, "portrait", "sc03")] == ["wall"]


def test_in_the_shot_that_tells_of_it_the_vase_is_in_shards(house):
    film = filmed(house, VASE.replace("The vase shatters.\n\nADA\nThere.", "The VASE shatters.\n\nADA\nThere."))
    scene = film.get(Scene, "sc03")
    here = place(film, scene)
    shown = [
        [prop.state for prop in things(film, scene, shot, here) if prop.words == "vase"] for shot in film.shots("sc03")
    ]
    assert shown[0] == [""] and shown[-1] == ["broken"]
    assert all(len(states) == 1 for states in shown)


def test_an_edit_that_changes_nothing_that_stays_asks_no_later_scene_again(house):
    before, after = filmed(house, VASE), filmed(house, VASE.replace("She hurls", "Slowly she hurls"))
    memo, made = Memo(), []

    def make(watched: WatchedFilm, _: Memo) -> int:
        made.append(1)
        scene = watched.get(Scene, "sc05")
        assert scene is not None
        return len(laid(watched, scene, place(watched, scene)))

    assert memo.recall("sc05", (), before, make) == memo.recall("sc05", (), after, make) == 1
    assert len(made) == 1
    whole = filmed(house, VASE.replace("It shatters on the floor. The vase shatters.", "It misses."))
    memo.recall("sc05", (), whole, make)
    assert len(made) == 2
    assert carried(before, "sc05") == carried(after, "sc05") != carried(whole, "sc05")
