"""Acts: what the action says people do, who does it, to whom, how, and in which shots it is seen."""

import runpy
from pathlib import Path

import pytest

from movie_director.crew.coverage.view import Player, Thing
from movie_director.crew.movement.film import ROOM, direct_movement
from movie_director.crew.movement.reading import acts_of, aside_of
from movie_director.crew.movement.table import going_on, table, third
from movie_director.crew.roles import MOVEMENT_DIRECTOR
from movie_director.errors import BadOption
from movie_director.film.act import GAITS, VERBS
from movie_director.film.edits import Put, apply_all
from movie_director.film.shot import Shot
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.testing.films import film_of

PEOPLE = (Player("ada", ("ada",), "she"), Player("ben", ("ben",), "he"))
THINGS = (Thing("key", ("key",)), Thing("coffee-cup", ("coffee cup", "cup")))


def told(text, last="ada"):
    return [(t.verb, *t.who) for t in acts_of(text, PEOPLE, THINGS, last) if not t.ends]


@pytest.mark.parametrize(
    ("text", "acts"),
    [
        ("Ada waves.", [("wave", "ada")]),
        ("She sees his face. She catches her breath.", [("look-at", "ada"), ("sigh", "ada")]),
        ("Ben gasps.", [("sigh", "ben")]),
        ("Ben gasps for air.", [("pant", "ben")]),
        ("Ada catches her breath after the stairs.", [("pant", "ada")]),
        ("Ada lays her trembling hand on Ben's.", [("touch", "ada")]),
        ("Ada puts the cup on the table.", [("put-down", "ada")]),
        ("Ada nods and shrugs.", [("nod", "ada"), ("shrug", "ada")]),
        ("She shakes her head.", [("shake-head", "ada")]),
        ("Ben shakes.", [("tremble", "ben")]),
        ("Ben shakes hands with Ada.", [("shake-hands", "ben")]),
        ("Ada looks at Ben, then looks away.", [("look-at", "ada"), ("look-away", "ada")]),
        ("Ada picks up the cup, drinks, and puts it down.", [("pick-up", "ada"), ("drink", "ada"), ("put-down", "ada")]),
        ("Ben slaps Ada.", [("slap", "ben")]),
        ("Ben pushes Ada.", [("shove", "ben")]),
        ("Ben shoves her.", [("shove", "ben")]),
        ("Ben pushes the needle into the earth.", [("push", "ben")]),
        ("Ben slaps Ada on the back.", [("pat", "ben")]),
        ("Ben takes Ada in his arms.", [("hug", "ben")]),
        ("Ben takes the key.", [("pick-up", "ben")]),
        ("Ada falls asleep.", [("sleep", "ada")]),
        ("Ada falls to the floor.", [("fall", "ada")]),
        ("Ada falls in love.", []),
        ("Ada kneels. Ben laughs.", [("kneel", "ada"), ("laugh", "ben")]),
        ("As Ada waves, Ben nods.", [("wave", "ada"), ("nod", "ben")]),
        ("Ada, nodding, writes a letter.", [("nod", "ada"), ("write", "ada")]),
        ("Ben opens the drawer.", [("open", "ben")]),
        ("Ben knocks on the door.", [("knock", "ben")]),
        ("Ben gives Ada a look.", []),
        ("Ada zwaait.", [("wave", "ada")]),
        ("Hij schudt zijn hoofd.", [("shake-head", "ben")]),
        ("Ada omhelst Ben.", [("hug", "ada")]),
    ],
)  # fmt: skip
def test_action_tells_who_does_what_in_order(text, acts):
    assert told(text) == acts


@pytest.mark.parametrize(
    "text",
    [
        "Ada does not wave.",
        "Ada never waves.",
        "Ada is about to wave.",
        "Ada wants to wave.",
        "Ada could wave.",
        "Before Ada waves.",
        "Ada almost waves.",
        "The clock strikes.",
        "The flag waves.",
        "Ada's brother waves.",
        "Nobody waves.",
        "Ada zwaait niet.",
    ],
)
def test_what_is_not_done_or_not_by_them_moves_nobody(text):
    assert told(text) == []


def test_an_act_knows_to_whom_with_what_and_how():
    (gives,) = acts_of("Ben hands her the key gently.", PEOPLE, THINGS, None)
    assert (gives.verb, gives.whom, gives.what, gives.manner) == ("hand-over", "ada", "key", "gentle")
    (points,) = acts_of("Ada wearily points at the door.", PEOPLE, THINGS, None)
    assert (points.what, points.manner) == ("door", "weary")
    (both,) = acts_of("They shake hands.", PEOPLE, THINGS, None)
    assert (both.who, both.whom) == (("ada",), "ben")


def test_parentheticals_tell_acts_of_who_speaks():
    assert [t.verb for t in aside_of("(nods)", "ada", PEOPLE)] == ["nod"]
    assert [t.verb for t in aside_of("shaking her head", "ada", PEOPLE)] == ["shake-head"]
    assert aside_of("beat", "ada", PEOPLE) == aside_of("re: the key", "ada", PEOPLE) == ()


def test_unknown_verbs_fall_back_to_something_fitting_and_are_listed():
    found = acts_of("Ben juggles the key. Ben fumes at Ada. Ben glowers.", PEOPLE, THINGS, None)
    assert [(t.unknown, t.verb) for t in found] == [("juggles", "handle"), ("fumes", "look-at"), ("glowers", "shift")]
    assert told("Ben, thirties, glasses, red sweater, smiles. Ben wears a hat. The bus stops.") == []
    film = film_of(scene("Ben juggles the key. Ben glowers."))
    (note,) = direct_movement(film).notes
    assert "juggles (sc01)" in note and "glowers" in note


def test_every_verb_that_can_be_played_is_told_by_some_words_or_is_a_fallback():
    entries = table().by_verb
    assert set(VERBS) - set(entries) == {"shift"} and set(entries) <= set(VERBS) and set(VERBS) >= GAITS
    assert len(VERBS) >= 40


@pytest.mark.parametrize(
    ("verb", "she", "ing"), [("wave", "waves", "waving"), ("cry", "cries", "crying"), ("nod", "nods", "nodding"),
                            ("catch", "catches", "catching"), ("open", "opens", "opening"), ("lie", "lies", "lying")]
)  # fmt: skip
def test_verbs_are_inflected(verb, she, ing):
    assert (third(verb), going_on(verb)) == (she, ing)


def scene(*story):
    return "INT. KITCHEN - DAY\n\nADA, forty, and BEN, fifty, stand by the window.\n\n" + "\n\n".join(story) + "\n"


def acts(film, who="ada"):
    return [(shot, act) for shot in film.shots("sc01") for act in shot.acts if act.who == who]


def test_an_act_is_seen_once_in_a_shot_that_tells_it_and_holds_who_does_it():
    film = film_of(scene("ADA\nHello, Ben.", "Ada waves.", "BEN\nHello."))
    ((shot, act),) = acts(film)
    waving = next(e for e in film.screenplay.elements if e.text == "Ada waves.")
    assert act.verb == "wave" and act.beat == waving.id and waving.id in shot.anchors and "ada" in shot.people


def test_who_kneels_goes_on_kneeling_until_they_rise_and_is_seen_to_come_down_only_where_a_shot_has_room_for_it():
    film = film_of(scene("Ada kneels.", "BEN\nGet up.", "Ben waves.", "ADA\nNo.", "Ada stands up. Ben nods."))
    kneels = [(shot, act) for shot, act in acts(film) if act.verb == "kneel"]
    assert kneels and not kneels[0][1].held and all(act.held for _, act in kneels[1:])
    assert all(shot.size in ROOM or (act.held and act.stays) for shot, act in kneels)
    assert not any(act.stays for shot, act in kneels if any("stands up" in film.screenplay.by_id[a].text for a in shot.anchors))  # fmt: skip


def test_what_a_person_set_stays_and_a_directed_film_proposes_nothing():
    film = film_of(scene("Ada waves.", "BEN\nHello."))
    assert not MOVEMENT_DIRECTOR.by_rule(film).edits
    shot = next(s for s in film.of(Shot) if s.acts)
    by_hand = shot.model_copy(update={"acts": (), "touched": True})
    assert not MOVEMENT_DIRECTOR.by_rule(apply_all(film, [Put(by_hand)])).edits


def test_a_rewritten_line_changes_no_act():
    story = ("Ada waves.", "BEN\nHello.")
    one, two = film_of(scene(*story)), film_of(scene(story[0], "BEN\nGood morning to you, my dear."))
    assert [s.acts for s in one.of(Shot)] == [s.acts for s in two.of(Shot)]


def test_what_people_do_can_be_set_in_words(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(scene("Ada waves.", "BEN\nHello."), encoding="utf-8")
    studio = prepare(script, tmp_path / "film")
    shot = next(s for s in studio.project.film.of(Shot) if {"ada", "ben"} <= set(s.people))
    set_values(studio, shot.name, {"acts": "Ada wearily points at Ben. Ben juggles. Ben nods."})
    now = studio.project.film.get(Shot, shot.name)
    assert now is not None and now.touched
    assert [(a.who, a.verb, a.manner, a.whom) for a in now.acts] == [
        ("ada", "point", "weary", "ben"),
        ("ben", "nod", "", None),
    ]
    set_values(studio, shot.name, {"acts": ""})
    assert studio.project.film.get(Shot, shot.name).acts == ()
    with pytest.raises(BadOption, match="do anything"):
        set_values(studio, shot.name, {"acts": "The bus stops."})


def test_the_page_of_acts_lists_every_verb_with_its_words():
    page = runpy.run_path(str(Path(__file__).parents[2] / "scripts" / "acts"))
    assert page["PAGE"].read_text(encoding="utf-8") == page["page"](), "write it again: scripts/acts"
