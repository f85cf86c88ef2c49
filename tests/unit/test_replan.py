"""Breaking a film down again after an edit: the same as from scratch, and no more work than the edit asks for."""

import json
import os
import subprocess
import sys
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.breakdown.framing import frame, uncoloured
from movie_director.breakdown.memo import Memo
from movie_director.breakdown.schedule import Breakdown, Delivery, breakdown
from movie_director.breakdown.staging import staging
from movie_director.breakdown.watch import WatchedFilm
from movie_director.build.setup import Need, Schedule, Setup
from movie_director.film.character import Character, Wardrobe
from movie_director.film.cut import Cut
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Put, Remove, apply
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.shot import Shot
from movie_director.testing.films import film_of
from movie_director.testing.screenplays import LINES, screenplay
from movie_director.testing.sketch import OUTPUTS
from movie_director.values.slate import slate

DELIVERY = Delivery(pins=dict.fromkeys(OUTPUTS, "sketch@1"))


@cache
def feature():
    """Some ten pages: about fifteen scenes."""
    return film_of(screenplay(10))


def told(schedule):
    return [(s.slate, s.operation, s.engine, s.parameters, s.needs, s.tier, s.retry, s.circled) for s in schedule]


def assert_the_same(one, other):
    """Slate by slate: two whole schedules that differ are megabytes of explanation."""
    one, other = told(one), told(other)
    assert [s[0] for s in one] == [s[0] for s in other]
    assert [a[0] for a, b in zip(one, other, strict=True) if a != b] == []


def reworded(film, place, text):
    play = film.screenplay
    elements = list(play.elements)
    elements[place] = elements[place].model_copy(update={"text": text})
    return Put(play.having(elements=elements))


def spoken(film, place=0):
    """Where the elements are that a voice speaks; here the one of them at `place`."""
    found = [i for i, e in enumerate(film.screenplay.elements) if e.speaks]
    return found[place % len(found)]


@st.composite
def an_edit(draw, film):
    """Draw an edit that fits a film: of a shot, a line, a look, a voice, a place, the cut, or a scene's shots."""
    shots, scenes = list(film.of(Shot)), list(film.of(Scene))
    shot, scene = draw(st.sampled_from(shots)), draw(st.sampled_from(scenes))
    match draw(st.integers(0, 11)):
        case 0:
            return Change(shot.ref, "move", draw(st.sampled_from(["static", "pan-left", "handheld"])))
        case 1:
            return Change(shot.ref, "order", draw(st.integers(0, 300)))
        case 2:
            return Change(shot.ref, "length", draw(st.sampled_from([None, 24, 90])))
        case 3:
            return Remove(shot.ref)
        case 4:
            return Change(shot.ref, "scene", scene.name)
        case 5:
            place = draw(st.integers(0, len(film.screenplay.elements) - 1))
            return reworded(film, place, draw(st.sampled_from(["Yes.", "...", "So it was you, all along?"])))
        case 6:
            look = draw(st.sampled_from(list(film.of(Wardrobe))))
            return Change(look.ref, "appearance", {"top_colour": draw(st.sampled_from(["#112233", "#445566"]))})
        case 7:
            who = draw(st.sampled_from(list(film.of(Character))))
            return Change(who.ref, "voice", draw(st.sampled_from(["am_onyx", "bf_emma", None])))
        case 8:
            place = draw(st.sampled_from(list(film.of(Location))))
            return Change(place.ref, "seed", draw(st.integers(0, 3)))
        case 9:
            slates = [s.slate for s in breakdown(film, DELIVERY)]
            return Change(film.cut.ref, "again", {draw(st.sampled_from(slates)): draw(st.integers(1, 2))})
        case 10:
            names = draw(st.lists(st.sampled_from([s.name for s in scenes]), min_size=1, unique=True))
            return Change(film.cut.ref, "scenes", names)
        case _:
            return draw(st.sampled_from([Change(film.cut.ref, "opening", None), Change(scene.ref, "weather", "rain")]))


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_film_broken_down_edit_by_edit_is_the_film_broken_down_from_scratch(data):
    film, running = feature(), Breakdown()
    running.of(film, DELIVERY)
    for _ in range(data.draw(st.integers(1, 6))):
        film = apply(film, data.draw(an_edit(film)))
        if data.draw(st.booleans()):  # several edits may come between two looks
            assert_the_same(running.of(film, DELIVERY), breakdown(Film(dict(film.documents)), DELIVERY))
    assert_the_same(running.of(film, DELIVERY), breakdown(Film(dict(film.documents)), DELIVERY))


def test_breaking_the_same_film_down_again_works_nothing_out_and_hands_back_the_same_objects():
    running = Breakdown()
    first, made = running.of(feature(), DELIVERY), running.made
    again = running.of(Film(dict(feature().documents)), DELIVERY)
    assert running.made == made
    assert all(a is b for a, b in zip(first, again, strict=True))


def test_changing_one_shot_works_out_its_scene_and_that_shot_alone():
    running, film = Breakdown(), feature()
    before, made = {s.slate: s for s in running.of(film, DELIVERY)}, running.made
    shot = film.shots(film.cut.scenes[2])[1]
    film = apply(film, Change(shot.ref, "amount", 0.77))
    after = {s.slate: s for s in running.of(film, DELIVERY)}
    assert running.made - made == 5  # the scene, undressed too; the shot, what is heard of it and what is seen
    assert {s for s in after if after[s] is not before[s]} == {f"{shot.name}/framing", f"{shot.name}/picture"}


def test_rewording_a_line_works_out_what_hears_it():
    running, film = Breakdown(), feature()
    before, made = {s.slate: s for s in running.of(film, DELIVERY)}, running.made
    place = spoken(film, 20)
    line = film.screenplay.elements[place].id
    hears = [s for s in film.of(Shot) if any(h.element == line for h in s.lines)]
    film = apply(film, reworded(film, place, "Something else."))
    after = {s.slate: s for s in running.of(film, DELIVERY)}
    assert running.made - made == 2 * len(hears) + 2 * len(
        {s.scene for s in hears}
    )  # each shot, and what is heard of it
    changed = {s for s in after if after[s] is not before[s]}
    assert changed == {f"{hears[0].name.split('/')[0]}/l{line[1:]}/speech", "film/cut"}


def test_a_line_that_moves_down_the_page_is_no_change():
    running, film = Breakdown(), feature()
    running.of(film, DELIVERY)
    made, play = running.made, film.screenplay
    moved = [e.model_copy(update={"line": (e.line or 0) + 3, "source": e.source + "\n"}) for e in play.elements]
    running.of(apply(film, Put(play.having(elements=moved))), DELIVERY)
    assert running.made == made


def test_a_new_coat_works_out_the_scenes_of_its_wearer_only():
    running, film = Breakdown(), feature()
    before, made = {s.slate: s for s in running.of(film, DELIVERY)}, running.made
    who = film.get(Scene, film.cut.scenes[0]).characters[0]
    wearers = [s for s in film.of(Scene) if who in s.characters]
    worn = film.get(Wardrobe, who).appearance.model_dump(mode="json")
    film = apply(film, Change(Ref("look", who), "appearance", {**worn, "top_colour": "#abcdef"}))
    after = {s.slate: s for s in running.of(film, DELIVERY)}
    assert running.made - made <= len(wearers)  # people dress; nobody is placed, framed or heard again
    assert {s.rpartition("/")[2] for s in after if after[s] is not before[s]} == {"picture"}
    assert_the_same(running.of(film, DELIVERY), breakdown(film, DELIVERY))


@pytest.mark.parametrize("field, value", [("height", 1.31), ("hat", "brimmed"), ("age", 71.0)])
def test_what_a_shot_shows_of_a_changed_look_is_what_its_staging_says(field, value):
    running, film = Breakdown(), feature()
    running.of(film, DELIVERY)
    for look in film.of(Wardrobe):
        appearance = {**look.appearance.model_dump(mode="json"), field: value}
        film = apply(film, Change(look.ref, "appearance", appearance))
    schedule = running.of(film, DELIVERY)
    for shot in film.of(Shot):
        staged = staging(film, film.get(Scene, shot.scene), shot)
        assert schedule[slate(f"{shot.name}/picture")].parameters == {
            **staged.model_dump(mode="json"),
            "style": {"name": "naturalistic"},
        }
        asked = frame(film.get(Scene, shot.scene), shot, staged).model_dump(mode="json")
        for person, figure in zip(asked["people"], staged.people, strict=True):
            person["look"] = uncoloured(figure.look)
        assert schedule[slate(f"{shot.name}/framing")].parameters == asked


@pytest.mark.parametrize(
    "field, values", [("weather", ["clear", "rain"]), ("time", ["day", "dusk"]), ("inside", [True, False])]
)
def test_what_a_scene_is_like_changes_its_pictures_as_from_scratch(field, values):
    running, film = Breakdown(), feature()
    before = {s.slate: s for s in running.of(film, DELIVERY)}
    scene = film.get(Scene, film.cut.scenes[3])
    film = apply(film, Change(scene.ref, field, next(v for v in values if v != getattr(scene, field))))
    after = running.of(film, DELIVERY)
    assert_the_same(after, breakdown(film, DELIVERY))
    changed = {s for s in before if s.endswith("/picture") and after[s] is not before[s]}
    own = {f"{s.name}/picture" for s in film.shots(scene.name)}
    if field != "inside":
        assert changed == own
        return
    # What the scene left behind is not there any more in later scenes of the place.
    later = {s.name for s in film.of(Scene) if s.location == scene.location}
    assert own <= changed <= {f"{s.name}/picture" for name in later for s in film.shots(name)}


def test_what_a_recalled_part_has_read_is_read_by_all_that_holds_it():
    running, film = Breakdown(), feature()
    running.of(film, DELIVERY)
    scene = film.get(Scene, film.cut.scenes[3])
    film = apply(film, Change(film.shots(scene.name)[1].ref, "amount", 0.77))
    running.of(film, DELIVERY)  # its other shots are recalled
    film = apply(film, Change(Ref("location", scene.location), "seed", 41))
    assert_the_same(running.of(film, DELIVERY), breakdown(film, DELIVERY))


def test_another_delivery_works_everything_out_anew():
    running = Breakdown()
    running.of(feature(), DELIVERY)
    other = Delivery(pins=dict.fromkeys(OUTPUTS, "sketch@2"), rate=25)
    assert_the_same(running.of(feature(), other), breakdown(feature(), other))


def test_asking_for_a_slate_again_makes_another_object_of_it_alone():
    running, film = Breakdown(), feature()
    before = {s.slate: s for s in running.of(film, DELIVERY)}
    name = f"{film.shots(film.cut.scenes[1])[0].name}/picture"
    film = apply(film, Change(film.cut.ref, "again", {name: 1}))
    after = {s.slate: s for s in running.of(film, DELIVERY)}
    assert {s for s in after if after[s] is not before[s]} == {name}
    assert {s.slate for s in running.of(film, DELIVERY) if s is not after[s.slate]} == set()


def test_what_a_shot_hears_of_a_line_that_is_silent_or_gone_is_nothing():
    film = feature()
    place = spoken(film, 5)
    line = film.screenplay.elements[place].id
    speech = next(s.slate for s in breakdown(film, DELIVERY) if s.slate.endswith(f"/l{line[1:]}/speech"))
    silent = breakdown(apply(film, reworded(film, place, "...")), DELIVERY)
    left = [e for e in film.screenplay.elements if e.id != line]
    gone = breakdown(apply(film, Put(film.screenplay.having(elements=left))), DELIVERY)
    for schedule in (silent, gone):
        assert speech not in schedule
        assert speech not in json.dumps([s.parameters for s in schedule])


def test_a_shot_that_moved_to_another_scene_is_made_for_that_scene_under_its_own_slate():
    film = feature()
    one, two = film.cut.scenes[0], film.cut.scenes[1]
    shot = next(s for s in film.shots(one) if s.lines)
    line = shot.lines[0].element
    schedule = breakdown(apply(film, Change(shot.ref, "scene", two)), DELIVERY)
    assert f"timing:{shot.name}" in schedule[f"{two}/mix"].needs
    assert f"timing:{shot.name}" not in schedule[f"{one}/mix"].needs
    assert f"{one}/l{line[1:]}/speech" in schedule


def test_a_shots_length_is_told_and_left_out_where_there_is_none():
    film = feature()
    shot = film.shots(film.cut.scenes[0])[0]
    timing = slate(f"{shot.name}/timing")
    assert "length" not in breakdown(film, DELIVERY)[timing].parameters
    assert breakdown(apply(film, Change(shot.ref, "length", 96)), DELIVERY)[timing].parameters["length"] == 96


def test_a_film_whose_last_scene_has_no_shots_has_its_theme_still():
    unscored = Delivery(pins={verb: pin for verb, pin in DELIVERY.pins.items() if verb not in ("score", "track")})
    film = feature()
    for shot in film.shots(film.cut.scenes[-1]):
        film = apply(film, Remove(shot.ref))
    schedule = breakdown(film, unscored)
    assert "music" in schedule[slate(f"{film.cut.scenes[-2]}/mix")].needs
    for shot in list(film.of(Shot)):
        film = apply(film, Remove(shot.ref))
    assert "film/theme" in breakdown(film, unscored)
    assert "film/theme" not in breakdown(film, DELIVERY)


def test_a_scene_that_goes_again_with_its_lines_leaves_the_film_as_it_was():
    text = screenplay(10)
    middle = text.index("\n\nINT. ", len(text) // 2) + 2
    film, running = film_of(text), Breakdown()
    longer = film_of(text[:middle] + "INT. ATTIC - NIGHT\n\nNORA\nIt was here all along.\n\n" + text[middle:], film)
    for one in (film, longer, film):
        assert told(running.of(one, DELIVERY)) == told(breakdown(one, DELIVERY))


def test_a_memory_that_broke_off_remembers_nothing_of_an_older_film():
    film, memo = feature(), Memo()
    voices = [apply(film, Change(Ref("character", "nora"), "voice", voice)) for voice in ("x", "y")]

    def voice(watched, parts):
        return watched.get(Character, "nora").voice

    def broken(watched, parts):
        parts.recall("inner", None, watched, voice)
        raise ValueError("documents that contradict")

    def whole(watched, parts):
        return parts.recall("inner", None, watched, voice)

    memo.recall("a", None, film, whole)
    memo.recall("b", None, film, whole)
    assert memo.recall("b", None, voices[0], whole) == "x"
    with pytest.raises(ValueError, match="contradict"):
        memo.recall("a", None, voices[0], broken)
    assert memo.recall("a", None, voices[1], whole) == "y"
    assert memo.recall("a", None, voices[0], whole) == "x"


def test_a_memory_asks_again_only_for_what_was_read():
    film = feature()
    memo, asked = Memo(), []

    def make(watched, parts):
        asked.append(watched.get(Character, "nora").voice)
        return len(asked)

    assert memo.recall("x", None, film, make) == 1
    assert memo.recall("x", None, apply(film, Change(Ref("character", "tom"), "voice", "x")), make) == 1
    assert memo.recall("x", None, apply(film, Change(Ref("character", "nora"), "voice", "x")), make) == 2
    assert memo.recall("x", "given otherwise", film, make) == 3


@pytest.mark.parametrize(
    "look",
    [
        lambda f: f.get(Shot, "sc01/sh010"),
        lambda f: list(f.of(Location)),
        lambda f: f.shots("sc02"),
        lambda f: f.called("NORA"),
        lambda f: f.screenplay,
        lambda f: f.cut,
        lambda f: f.direction,
        lambda f: f.documents,
    ],
)
def test_a_watched_film_answers_as_the_film_does_and_remembers_the_question(look):
    watched = WatchedFilm(feature())
    assert look(watched) == look(feature())
    assert len(watched.answers) == 1


@given(st.data())
@settings(max_examples=25, deadline=None)
def test_a_film_that_was_changed_looks_as_one_made_of_the_same_documents(data):
    film = feature()
    for _ in range(data.draw(st.integers(1, 5))):
        film = apply(film, data.draw(an_edit(film)))
        if data.draw(st.booleans()):
            list(film.of(Shot))
    fresh = Film(dict(film.documents))
    assert all(film.of(kind) == fresh.of(kind) for kind in (Screenplay, Scene, Shot, Character, Wardrobe, Cut))
    assert all(film.shots(s.name) == fresh.shots(s.name) for s in fresh.of(Scene))
    assert film == fresh and film.called("NORA") == fresh.called("NORA")


def chain(length):
    return [
        Setup(slate(f"s{i}"), "x@1", "y@1", {}, {"before": Need(slate(f"s{i - 1}"), "out")} if i else {})
        for i in range(length)
    ]


def test_a_chain_deeper_than_pythons_stack_is_put_in_order():
    schedule = Schedule(reversed(chain(20_000)))
    assert [s.slate for s in schedule] == [f"s{i}" for i in range(20_000)]


def test_a_need_that_nothing_makes_and_a_loop_are_named():
    with pytest.raises(ValueError, match="s1 needs s0, which no setup makes"):
        Schedule(chain(2)[1:])
    loop = [Setup(slate(a), "x@1", "y@1", {}, {"n": Need(slate(b), "out")}) for a, b in ("ab", "bc", "ca")]
    with pytest.raises(ValueError, match="a -> b -> c -> a is a loop"):
        Schedule(loop)


def test_a_setup_hands_back_the_same_recipe_for_the_same_inputs():
    setup = chain(2)[1]
    one = setup.recipe({"before": "a" * 64})
    assert setup.recipe({"before": "a" * 64}) is one
    other = setup.recipe({"before": "b" * 64})
    assert other.digest != one.digest and setup.recipe({"before": "a" * 64}) == one


DIGESTS = """
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.film.shot import Shot
from movie_director.testing.films import film_of
from movie_director.testing.screenplays import screenplay
from movie_director.testing.sketch import OUTPUTS
from movie_director.values.digest import digest_json
text = screenplay(30)
film = film_of(text)
schedule = breakdown(film, Delivery(pins=dict.fromkeys(OUTPUTS, "sketch@1")))
setups = [[s.slate, s.recipe({}).digest, sorted(s.needs.items())] for s in schedule]
print(digest_json("text", text), digest_json("film", sorted([str(r), d.digest] for r, d in film.documents.items())))
print(digest_json("shots", [s.as_json() for s in film.of(Shot)]), digest_json("schedule", setups), len(setups))
"""


def test_coverage_and_schedule_are_the_same_in_every_process_whatever_its_hash_seed():
    found = [
        subprocess.run(
            [sys.executable, "-c", DIGESTS],
            env={**os.environ, "PYTHONHASHSEED": seed},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "12345")
    ]
    assert found[0] == found[1] and len(found[0].split()) == 5


def test_a_generated_screenplay_has_the_pages_asked_for_and_is_the_same_each_time():
    text = screenplay(20)
    assert text == screenplay(20) and text != screenplay(20, seed=2)
    assert 0.75 * 20 * LINES < len(text.splitlines()) < 1.1 * 20 * LINES
    assert 10 < text.count("\nINT. ") + text.count("\nEXT. ") < 45
