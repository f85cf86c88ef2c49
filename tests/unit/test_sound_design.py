"""What the sound designer lets be heard, where music keeps out, and what they leave as it is."""

import pytest
from pydantic import ValidationError

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.crew.roles import SOUND_DESIGNER, STANDING
from movie_director.crew.sounddesign import Sounded, Soundtrack
from movie_director.film.edits import Change, Put, apply, apply_all
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import film_of

STORY = """INT. HALL - DAY

ADA, forty, and BEN, fifty, eat.

ADA
Good bread.

EXT. QUIET STREET - NIGHT

Ada walks with Ben. Surf and gulls beyond the roofs. A gust of wind.

BEN
It is late.

ADA
So it is.

INT. KITCHEN - DAY

Ada reads a letter. Ben waits.

ADA
It came by the first post.

BEN
Then read it.

ADA
In a moment. Sit down.

BEN
I would rather stand.

ADA
He is dead, Ben. My poor boy is dead.

She weeps.

BEN
Oh, Ada.
"""
DELIVERY = Delivery(ENGINES)


def after(film):
    return apply_all(film, SOUND_DESIGNER.by_rule(film).edits)


def setups(film):
    return {s.slate: s for s in breakdown(film, DELIVERY)}


def test_the_words_of_a_scene_are_heard_in_its_bed():
    film = film_of(STORY)
    before, now = setups(film), setups(after(film))
    assert before["sc02/bed"].parameters["beds"] == ["wind", "city"]
    assert now["sc02/bed"].parameters["beds"] == ["sea", "wind", "city"]
    assert now["sc01/bed"] == before["sc01/bed"]


def test_music_keeps_out_before_the_scene_on_which_most_hangs_and_stops_before_it_breaks():
    film = film_of(STORY)
    before, now = setups(film), setups(after(film))
    assert "sc02/score" not in now and "music" not in now["sc02/mix"].needs
    assert "sc03/score" in now
    quiet = [s.name for s in after(film).of(Shot) if s.silent]
    assert len(quiet) == 1 and quiet[0].startswith("sc03/")
    shots = [shot.name for shot in film.shots("sc03")]
    sad = next(s.name for s in film.shots("sc03") if "sad" in s.moods.values())
    assert shots.index(quiet[0]) == shots.index(sad) - 1
    told = {s["shot"]: s["silent"] for s in now["sc03/score"].parameters["shots"]}
    assert told[quiet[0]] and not {s["shot"]: s["silent"] for s in before["sc03/score"].parameters["shots"]}[quiet[0]]
    assert not any(s.operation == "picture@1" and s != before[s.slate] for s in now.values())


def test_asked_again_they_change_nothing_and_the_standing_crew_keeps_it():
    film = after(film_of(STORY))
    assert not SOUND_DESIGNER.by_rule(film).edits
    quiet = [s.name for s in film.of(Shot) if s.silent]
    for role in STANDING:
        film = apply_all(film, role.by_rule(film).edits)
    assert [s.name for s in film.of(Shot) if s.silent] == quiet
    assert film.get(Scene, "sc02").music == "none"


def test_what_a_person_set_stays():
    film = film_of(STORY)
    film = apply(film, Change(film.get(Scene, "sc02").ref, "music", "calm"))
    film = apply(film, Change(film.get(Scene, "sc02").ref, "ambience", ["crowd"]))
    for shot in film.shots("sc03"):
        film = apply(film, Change(shot.ref, "touched", True))
    assert not SOUND_DESIGNER.by_rule(film).edits
    mute = apply_all(film_of(STORY), [Put(film.direction.having(music="none"))])
    assert {e.field for e in SOUND_DESIGNER.by_rule(mute).edits} == {"ambience"}


def test_a_street_before_the_motor_has_no_traffic_and_what_is_not_heard_is_not():
    old = film_of(STORY.replace("Surf and gulls beyond the roofs. A gust of wind.", "They hurry."))
    assert "ambience" not in {e.field for e in SOUND_DESIGNER.by_rule(old).edits}
    old = apply_all(old, [Put(old.direction.having(genre="western"))])
    assert after(old).get(Scene, "sc02").ambience == ("wind",)
    still = film_of(STORY.replace("A gust of wind.", "No wind.").replace("Surf and gulls", "Lamps"))
    assert after(still).get(Scene, "sc02").ambience == ()
    assert after(film_of(STORY.replace("They hurry", "Dead quiet").replace("A gust of wind", "Not a sound"))).get(
        Scene, "sc02"
    ).ambience == ("silence",)


@pytest.mark.parametrize(
    ("scenes", "words"),
    [
        ((Sounded(scene="sc09", why="x"),), "scenes.0.scene: there is no scene 'sc09'"),
        ((Sounded(scene="sc01", why="x"),) * 2, "sc01 is there twice"),
        ((Sounded(scene="sc01", silences=("sc02/sh010",), why="x"),), "'sc02/sh010' is no shot of sc01"),
        (tuple(Sounded(scene=f"sc0{n}", music="out", why="x") for n in (1, 2, 3)), "leave it in all but half"),
    ],
)
def test_a_soundtrack_that_is_wrong_is_told_with_the_field_and_the_cure(scenes, words):
    view = SOUND_DESIGNER.reads.see(film_of(STORY))
    assert any(words in fault for fault in SOUND_DESIGNER.faults(view, Soundtrack(scenes=scenes)))
    with pytest.raises(ValidationError):
        Sounded(scene="sc01", ambience=("whales",), why="x")
