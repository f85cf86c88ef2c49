"""Places changed by words: what a person changes stays, what reads it is made again, and what cannot be is said."""

import pytest

from movie_director.breakdown.staging import staging
from movie_director.errors import BadOption
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.interchange.locations import drawn
from movie_director.places import KINDS
from movie_director.studio.location import Change, change_location, named
from movie_director.studio.locations import views, visits
from movie_director.studio.make import prepare
from movie_director.studio.undo import undo

SCRIPT = """Title: Two Places

INT. COFFEE SHOP - DAY

ADA, forties, waits. BEN, sixties, reads a letter.

ADA
You came back.

BEN
I said I would.

EXT. FOREST - NIGHT

Ada walks between the trees.

INT. COFFEE SHOP - NIGHT

Ada sits alone.
"""


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "two.fountain"
    page.write_text(SCRIPT)
    return prepare(page)


def pictures(studio):
    film = studio.project.film
    return {
        s.name: staging(film, film.get(Scene, s.scene), s).model_dump_json()
        for n in film.cut.scenes
        for s in film.shots(n)
    }


def test_a_location_is_found_by_its_words_however_they_are_written(studio):
    film = studio.project.film
    assert named(film, "coffee shop").name == named(film, "COFFEE-SHOP").name == "coffee-shop"
    with pytest.raises(BadOption, match="Did you mean 'COFFEE SHOP'"):
        named(film, "cofee shop")


def test_only_the_shots_of_a_changed_location_are_made_again(studio):
    before = pictures(studio)
    change_location(studio, "COFFEE SHOP", Change(add=("jukebox",)))
    after = pictures(studio)
    changed = {name for name in after if before.get(name) != after[name]}
    assert changed == {name for name in after if name.startswith(("sc01/", "sc03/"))}
    (there,) = [v for v in visits(studio.project.film) if v.location.name == "coffee-shop"]
    assert "jukebox" in [piece.name for piece in there.plan.pieces]
    assert [s.name for s in there.scenes] == ["sc01", "sc03"]


def test_the_same_place_in_two_scenes_is_the_same_set(studio):
    film = studio.project.film
    sets = [staging(film, film.get(Scene, n), film.shots(n)[0]).place for n in ("sc01", "sc03")]
    assert sets[0].model_copy(update={"time": "day", "laid": True}) == sets[1].model_copy(
        update={"time": "day", "laid": True}
    )


def test_a_location_lists_each_thing_of_all_its_scenes_once(tmp_path):
    page = tmp_path / "things.fountain"
    page.write_text(
        "INT. DEN - DAY\n\nA LANTERN on the table. ADA waits.\n\nADA\nWell?\n\nThe LANTERN flickers.\n\n"
        "INT. DEN - NIGHT\n\nA BOTTLE on the table. Ada waits.\n\nADA\nStill?\n"
    )
    (den,) = visits(prepare(page).project.film)
    assert sorted(den.named) == sorted(set(den.named)) and {"lantern", "bottle"} <= set(den.named)


def test_a_change_stays_when_the_script_comes_in_again(studio, tmp_path):
    change_location(studio, "coffee shop", Change(kind="kitchen", period="1950s"))
    (tmp_path / "two.fountain").write_text(SCRIPT + "\nShe cries.\n")
    again = prepare(tmp_path / "two.fountain")
    place = again.project.film.get(Location, "coffee-shop")
    assert (place.kind, place.period) == ("kitchen", "1950s")


def test_a_locked_location_is_left_alone_until_it_is_unlocked(studio):
    change_location(studio, "coffee shop", Change(lock=True))
    with pytest.raises(BadOption, match="locked"):
        change_location(studio, "coffee shop", Change(add=("sofa",)))
    change_location(studio, "coffee shop", Change(lock=False, add=("sofa",)))
    assert studio.project.film.get(Location, "coffee-shop").added[0].words == "sofa"


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (Change(kind="coffe"), "no kind of place"),
        (Change(remove=("dragon",)), "has no 'dragon'"),
        (Change(swap=("dragon=x",)), "There is no 'dragon'"),
        (Change(swap=("piano",)), "swaps nothing"),
        (Change(add=("  ",)), "Nothing is named"),
    ],
)
def test_what_cannot_be_changed_is_said_and_changes_nothing(studio, change, says):
    before = studio.project.film.get(Location, "coffee-shop")
    with pytest.raises(BadOption, match=says):
        change_location(studio, "coffee shop", change)
    assert studio.project.film.get(Location, "coffee-shop") == before


def test_what_was_added_can_be_taken_out_again_and_a_change_undone(studio):
    start = studio.project.film.get(Location, "coffee-shop")
    change_location(studio, "coffee shop", Change(add=("sofa",)))
    change_location(studio, "coffee shop", Change(remove=("sofa",)))
    assert studio.project.film.get(Location, "coffee-shop") == start
    change_location(studio, "coffee shop", Change(seed=7))
    undo(studio)
    assert studio.project.film.get(Location, "coffee-shop") == start


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_place_has_a_plan_to_draw_and_cameras_within_it(kind):
    from movie_director.places import Brief, plan_of

    plan = plan_of(Brief(kind.upper(), 4, KINDS[kind].inside), kind)
    page = drawn(plan, KINDS[kind].marks, ["THE LETTER"])
    shades = page.convert("L").histogram()
    assert sum(shades[:200]) > 1500  # lines, not an empty sheet
    room = plan.room
    if room is not None:
        for camera in views(plan)[1:]:
            x, y, z = camera.position
            assert room.left < x < room.right and room.front < y < room.back and 0 < z < room.high
