"""Clothes that the text changes are worn from there on, until it says otherwise or the story's day is over."""

import pytest

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.breakdown.staging import staging
from movie_director.crew.continuity.checker import continuity_notes
from movie_director.crew.views import Written
from movie_director.film.character import Wardrobe
from movie_director.film.scene import Scene
from movie_director.studio.cast import Recast, change_cast
from movie_director.studio.castsheet import members
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.testing.films import film_of
from movie_director.testing.sketch import OUTPUTS

DELIVERY = Delivery(pins=dict.fromkeys(OUTPUTS, "sketch@1"))
RED, NAVY, YELLOW = "#8e2420", "#1c2740", "#c79a2a"
PLAY = """INT. KITCHEN - DAY

ADA, forties, a woman in a green sweater, waits. BEN, sixties, a man in a grey sweater, reads.

ADA
You came back.

BEN
I said I would.

EXT. STREET - DAY

{told}

BEN
There you are.

{later}

ADA
Here I am.

EXT. HARBOUR - DUSK

Ada and Ben look at the boats.

ADA
There she goes.

INT. KITCHEN - DAY

Ada and Ben eat.

BEN
Good morning.
"""


def play(told, later="They walk on."):
    return PLAY.format(told=told, later=later)


def worn(film, who):
    """How somebody looks in each shot that shows them, by its slate."""
    shots = [s for name in film.cut.scenes for s in film.shots(name)]
    seen = {s.name: staging(film, film.get(Scene, s.scene), s).people for s in shots}
    return {name: figure.look for name, people in seen.items() for figure in people if figure.name == who}


def in_scene(film, who, scene):
    looks = [look for name, look in worn(film, who).items() if name.startswith(f"{scene}/")]
    assert looks, f"{who} is not seen in {scene}"
    return looks


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "coat.fountain"
    page.write_text(play("Ada, now in a red coat, walks up to Ben."))
    return prepare(page)


@pytest.mark.parametrize(
    ("told", "who", "clothes"),
    [
        ("Ada, now in a red coat, walks up to Ben.", "ada", {"outer": "coat", "outer_colour": RED}),
        ("Ben waits for Ada. Ben wears his uniform.", "ben", {"outer": "uniform", "outer_colour": NAVY}),
        ("Ada comes to Ben. She is dressed in a black gown.", "ada", {"top": "gown", "outer": "none"}),
        ("Ada meets Ben in her nightgown.", "ada", {"top": "gown"}),
        ("Ada sits down in a robe. Ben waits.", "ada", {"outer": "robe"}),
        ("Ada sits on the bench in her nightgown. Ben waits.", "ada", {"top": "gown"}),
        ("Ada stands in her nightgown before Ben.", "ada", {"top": "gown", "top_colour": "#d8d5cc"}),
        ("Ben waits for Ada. He has changed into a suit.", "ben", {"outer": "suit-jacket", "legs": "trousers"}),
        ("Ada, nu in een rode jas, loopt naar Ben.", "ada", {"outer": "coat", "outer_colour": RED}),
        ("Ada ziet Ben. Hij draagt zijn uniform.", "ben", {"outer": "uniform"}),
        ("Ada, in a yellow raincoat and a black hat, waits for Ben.", "ada", {"outer": "raincoat", "hat": "brimmed"}),
        ("Ben takes a red coat from the hook and looks at Ada.", "ben", None),
        ("Ada's red coat is wet. Ben sees it.", "ada", None),
        ("A man in a red coat passes Ada and Ben.", "ada", None),
        ("Ben finds a letter in his coat. Ada waits.", "ben", None),
    ],
)
def test_what_the_text_dresses_somebody_in_is_worn_until_the_day_is_over(told, who, clothes):
    film = film_of(play(told))
    usual = in_scene(film, who, "sc01")[0]
    for scene in ("sc02", "sc03"):
        for look in in_scene(film, who, scene):
            assert {name: getattr(look, name) for name in clothes or {}} == (clothes or {})
            assert clothes is not None or look == usual
    assert all(look == usual for look in in_scene(film, who, "sc04")), "a new day, their usual clothes"
    assert all(look.hair == usual.hair and look.height == usual.height for look in worn(film, who).values())


@pytest.mark.parametrize(
    ("told", "who", "field", "value"),
    [
        ("Ben puts on his hat.", "ben", "hat", "brimmed"),
        ("Ben zet zijn hoed op.", "ben", "hat", "brimmed"),
        ("Ada trekt een blauwe jas aan.", "ada", "outer", "coat"),
    ],
)
def test_what_is_put_on_within_a_scene_is_worn_from_the_shot_on_that_begins_with_it(told, who, field, value):
    film = film_of(play("Ada and Ben wait for a bus.", told))
    scene = film.get(Scene, "sc02")
    beat = next(w.beat for w in scene.worn if w.who == who)
    assert film.screenplay.by_id[beat].text == told
    order = {element: n for n, element in enumerate(scene.elements)}
    seen = {True: 0, False: 0}
    looks = worn(film, who)
    for shot in film.shots("sc02"):
        if shot.name in looks:
            begins = min(order[e] for e in (*shot.anchors, *(h.element for h in shot.lines)))
            after = begins >= order[beat]
            seen[after] += 1
            assert (getattr(looks[shot.name], field) == value) == after, shot.name
    assert min(seen.values()) > 0
    assert all(getattr(look, field) == value for look in in_scene(film, who, "sc03"))


def test_who_is_helped_into_a_coat_wears_it_and_who_helps_does_not():
    film = film_of(play("Ada and Ben wait for a bus.", "Ben helps Ada into her red coat."))
    assert all(look.outer_colour == RED for look in in_scene(film, "ada", "sc03"))
    assert in_scene(film, "ben", "sc03")[0] == in_scene(film, "ben", "sc01")[0]


def test_what_is_taken_off_comes_back_as_it_was_when_it_is_put_on_again():
    film = film_of(play("Ada, in a red coat, finds Ben.", "Ada takes off her coat.").replace(
        "look at the boats.", "look at the boats. Ada puts her coat on."
    ))  # fmt: skip
    assert in_scene(film, "ada", "sc02")[0].outer_colour == RED
    assert in_scene(film, "ada", "sc02")[-1].outer == "none"
    last = in_scene(film, "ada", "sc03")
    assert last[0].outer == "none"
    assert (last[-1].outer, last[-1].outer_colour) == ("coat", RED)


def test_the_words_that_introduce_somebody_are_what_they_usually_wear():
    told = play("They meet.").replace("ADA, forties, a woman in a green", "ADA, forties, in a green")
    film = film_of(told)
    ada = film.get(Wardrobe, "ada")
    other = ada.having(appearance=ada.appearance.model_copy(update={"top_colour": YELLOW}))
    again = film_of(told, film.changed(put=[other]))
    assert {look.top_colour for look in worn(again, "ada").values()} == {YELLOW}, "what a person chose since stays"


def test_a_flashback_has_the_usual_clothes_and_the_day_goes_on_after_it():
    told = play("Ada, now in a red coat, walks up to Ben.").replace("EXT. HARBOUR - DUSK", "EXT. HARBOUR - FLASHBACK")
    film = film_of(told.replace("INT. KITCHEN - DAY\n\nAda and Ben eat", "EXT. STREET - DAY\n\nAda and Ben eat"))
    assert all(look.outer != "coat" for look in in_scene(film, "ada", "sc03"))
    assert all(look.outer == "coat" for look in in_scene(film, "ada", "sc04"))


def test_only_pictures_that_show_the_new_coat_are_other_recipes():
    coat = film_of(play("Ada, now in a red coat, walks up to Ben."))
    plain = coat.changed(put=[scene.having(worn=()) for scene in coat.of(Scene)])
    one, other = ({s.slate: s.parameters for s in breakdown(film, DELIVERY)} for film in (plain, coat))
    assert one.keys() == other.keys()
    changed = {slate for slate in other if one[slate] != other[slate]}
    seen = [name for name in worn(coat, "ada") if name.startswith(("sc02", "sc03"))]
    assert {slate for slate in changed if slate.endswith("/picture")} == {f"{name}/picture" for name in seen}
    assert {slate.rpartition("/")[0] for slate in changed} == {*seen}, "neither sound nor cut"


def test_a_wardrobe_that_a_person_set_or_locked_wins(studio):
    change_cast(studio, "ADA", Recast({"coat": "yellow oilskin"}, scene="sc03"))
    film = studio.project.film
    assert {look.outer_colour for look in in_scene(film, "ada", "sc03")} == {YELLOW}
    assert {look.outer_colour for look in in_scene(film, "ada", "sc02")} == {RED}
    change_cast(studio, "ADA", Recast(scene="sc02", usual=True))
    assert {look.outer for look in in_scene(studio.project.film, "ada", "sc02")} != {"coat"}


def test_who_is_locked_wears_what_was_locked(studio):
    change_cast(studio, "ADA", Recast(lock=True))
    assert len(set(map(str, worn(studio.project.film, "ada").values()))) == 1
    change_cast(studio, "ADA", Recast(lock=False))
    assert {look.outer_colour for look in in_scene(studio.project.film, "ada", "sc02")} == {RED}


def test_clothes_that_a_person_set_in_a_scene_stay_when_the_text_is_read_again(studio):
    own = '[{"who": "ada", "clothes": [["hat", "top-hat"]]}]'
    set_values(studio, "sc02", {"worn": own})
    page = studio.project.paths.source / "coat.fountain"
    page.write_text(page.read_text().replace("Good morning", "Morning"))
    again = prepare(page, studio.project.paths.root).project.film
    assert {look.hat for look in in_scene(again, "ada", "sc02")} == {"top-hat"}


def test_the_casting_sheet_shows_what_is_worn_where(studio):
    ada = next(m for m in members(studio.project.film) if m.character.name == "ada")
    assert [(scenes, look.outer_colour) for scenes, look in ada.others] == [("sc02, sc03", RED)]


def test_a_scene_in_which_nobody_changes_is_written_as_before():
    film = film_of(play("They meet."))
    assert "worn" not in film.get(Scene, "sc02").as_json()


def test_who_wears_something_bare_contradicts_nothing():
    film = film_of(play("Ada, now in a red coat, waits for Ben.", "Ada takes off her coat."))
    assert not continuity_notes(Written.see(film)).notes
