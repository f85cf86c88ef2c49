"""Where the cinematographer moves the camera, and where they leave it."""

import pytest
from pydantic import ValidationError

from movie_director.crew.cinematography import OFTEN, Operated, Operating
from movie_director.crew.roles import CINEMATOGRAPHER
from movie_director.film.edits import Change, apply, apply_all
from movie_director.testing.films import film_of

CALM = """INT. KITCHEN - DAY

ADA, forty, and BEN, fifty, sit at a table.

ADA
Pass the salt.

BEN
Here.

ADA
It snowed in the night.

BEN
So it did. The road is closed.

ADA
Then nobody comes today.

BEN
Nobody. Eat your egg.
"""
STIRRED = CALM.replace("Then nobody comes today.", "He is dead, Ben. My poor boy is dead.")


def operated(story):
    film = film_of(story)
    return film, {each.shot: each for each in CINEMATOGRAPHER.craft(CINEMATOGRAPHER.reads.see(film)).shots}


def test_the_camera_comes_to_who_feels_most_and_not_to_who_talks_of_salt():
    film, moved = operated(STIRRED)
    calm, still = operated(CALM)
    shots = {shot.name: shot for shot in film.shots("sc01")}
    came = [shots[name] for name, each in moved.items() if each.move == "push-in"]
    assert came and all(shot.subject == "ada" and shot.moods["ada"] == "sad" for shot in came)
    assert not any(each.move == "push-in" for each in still.values())
    assert not any(shot.moods for shot in calm.shots("sc01"))


def test_at_most_one_shot_in_six_moves_for_a_feeling():
    loud = CALM + "".join(
        f"\nADA\nHow dare you! I hate you, {n}.\n\nBEN\nYou liar, {n}!\n" for n in ["Tom", "Dick", "Harry"]
    )
    film, moved = operated(loud + "\n" + loud.replace("KITCHEN", "CELLAR"))
    shots = sum(len(film.shots(name)) for name in film.cut.scenes)
    pushed = [each for each in moved.values() if "comes" in each.why]
    assert pushed and len(pushed) <= max(shots // OFTEN, 1)
    assert len({each.shot.partition("/")[0] for each in pushed}) == len(pushed)


def test_what_a_person_touched_stays_and_what_was_accepted_is_theirs():
    film, moved = operated(STIRRED)
    made = CINEMATOGRAPHER.by_rule(film)
    after = apply_all(film, made.edits)
    assert not CINEMATOGRAPHER.by_rule(after).edits
    again = film_of(STIRRED.replace("Eat your egg.", "Eat your bread."), after)
    name = next(iter(moved))
    kept = next(shot for shot in again.shots("sc01") if shot.name == name)
    assert kept.move == moved[name].move
    mine = film
    for shot in film.shots("sc01"):
        mine = apply(mine, Change(shot.ref, "touched", True))
    assert not CINEMATOGRAPHER.by_rule(mine).edits


def test_answers_that_cannot_be_shot_are_refused_by_name():
    film, _ = operated(STIRRED)
    view = CINEMATOGRAPHER.reads.see(film)
    one = Operated(shot="sc09/sh010", move="push-in", why="It is felt.")
    assert "there is no shot 'sc09/sh010'" in CINEMATOGRAPHER.faults(view, Operating(shots=(one,)))[0]
    every = tuple(Operated(shot=s.name, move="push-in", why="Why not.") for s in film.shots("sc01"))
    assert any("too many" in fault for fault in CINEMATOGRAPHER.faults(view, Operating(shots=every)))
    assert any("twice" in fault for fault in CINEMATOGRAPHER.faults(view, Operating(shots=(every[0], every[0]))))
    with pytest.raises(ValidationError):
        Operated(shot="sc01/sh010", move="teleport", why="No.")
