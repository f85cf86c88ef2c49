"""Acts on the stage: between which lines they happen, when, and where they are about."""

import json
from itertools import pairwise

import pytest

from movie_director.breakdown.staging import staging
from movie_director.engines.blender.acting import acting
from movie_director.engines.blender.people.acts.gait import GAITS
from movie_director.engines.blender.people.acts.manner import MANNERS
from movie_director.engines.blender.people.acts.table import MOVEMENTS
from movie_director.film import act
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.operations.picture import Act, Figure, Halt, Mark
from movie_director.testing.films import film_of

HEADS = {"ada": 1.55, "ben": 1.65}


def timing(frames=144, *lines):
    told = [{"speaker": who, "offset": begin, "frames": lasts} for who, begin, lasts in lines]
    return {"rate": 24, "frames": frames, "lines": told}


def figures(ada=(), ben=()):
    return tuple(
        Figure(name=name, look=Look(), mark=Mark(x=x, y=0), acts=tuple(acts))
        for name, x, acts in (("ada", -0.5, ada), ("ben", 0.5, ben))
    )


def test_all_verbs_and_manners_are_played():
    assert set(act.VERBS) == set(MOVEMENTS) | set(GAITS) | act.ANIMAL and set(GAITS) == act.GAITS
    assert set(MANNERS) == set(act.Manner.__args__)


def test_acts_follow_each_other_and_fit_the_shot():
    two = [Act(verb="wave", turn=0), Act(verb="nod", turn=1), Act(verb="shrug", turn=2)]
    for frames in (48, 96, 240):
        found = acting(figures(two), timing(frames), HEADS)["ada"]
        assert all(a.end <= b.begin + 1e-9 for a, b in pairwise(found))
        assert found[0].begin >= 0 and found[-1].end <= frames / 24
        assert [a.verb for a in found] == ["wave", "nod", "shrug"][: len(found)]
    assert len(found) == 3 and found[0].end - found[0].begin == pytest.approx(MOVEMENTS["wave"].seconds)


def test_what_is_told_after_a_line_happens_after_it():
    lines = timing(240, ("ben", 12, 60))
    (before,) = acting(figures([Act(verb="wave")]), lines, HEADS)["ada"]
    (after,) = acting(figures([Act(verb="wave", line=1)]), lines, HEADS)["ada"]
    assert before.begin < 0.5 and after.begin >= 3.0


def test_nobody_drinks_while_speaking():
    lines = timing(240, ("ada", 60, 96))
    (drinks,) = acting(figures([Act(verb="drink")]), lines, HEADS)["ada"]
    assert drinks.end <= 60 / 24
    (waves,) = acting(figures([Act(verb="wave", speaking=True)]), lines, HEADS)["ada"]
    assert 60 / 24 - 0.2 < waves.begin < 60 / 24 + 0.1


def test_what_two_do_happens_at_the_same_time():
    ada, ben = [Act(verb="hug", whom="ben")], [Act(verb="hug", whom="ada", done=True)]
    found = acting(figures(ada, ben), timing(), HEADS)
    assert (found["ada"][0].begin, found["ada"][0].end) == (found["ben"][0].begin, found["ben"][0].end)
    assert found["ben"][0].done and found["ben"][0].partner is not None and found["ben"][0].partner.x == -0.5


def test_who_kisses_before_they_go_does_so_where_they_are_and_is_kissed_there():
    away = {"walk_to": Mark(x=5.0, y=-3.0), "begins": 0.5}
    ada, ben = figures([Act(verb="kiss", whom="ben")], [Act(verb="kiss", whom="ada", done=True)])
    found = acting((ada.model_copy(update=away), ben), timing(192), HEADS)
    assert found["ada"][0].end <= 4.1 and found["ada"][0].here == (-0.5, 0.0, ada.mark.facing)
    assert found["ben"][0].partner.x == -0.5 and found["ben"][0].here is None


def test_who_comes_in_does_what_they_do_when_the_door_is_open():
    (ada, _) = figures([Act(verb="bow"), Act(verb="open", turn=1, door=True)])
    halt = {"mark": Mark(x=4.0, y=0.0), "via": (), "way": "push"}
    comes = ada.model_copy(update={"walk_to": ada.mark, "mark": Mark(x=4.0, y=0.0), "halt": Halt.model_validate(halt)})
    bows = next(a for a in acting((comes,), timing(192), HEADS, doors={"ada": [(0.3, 2.4)]})["ada"] if a.verb == "bow")
    assert bows.begin >= 2.4


def test_what_goes_on_lasts_the_whole_shot_and_hands_are_free_meanwhile():
    told = [Act(verb="kneel", held=True, stays=True), Act(verb="wave", turn=1)]
    kneels, waves = acting(figures(told), timing(), HEADS)["ada"]
    assert (kneels.begin, kneels.end) == (0, 6) and kneels.held and waves.verb == "wave"


def test_manners_take_longer_or_shorter():
    def lasts(manner):
        (found,) = acting(figures([Act(verb="wave", manner=manner)]), timing(480), HEADS)["ada"]
        return found.end - found.begin

    assert lasts("hurried") < lasts("") < lasts("weary")


def test_a_figure_without_acts_is_told_as_it_was():
    still, waves = figures()[0], figures([Act(verb="wave")])[0]
    assert "acts" not in still.model_dump(mode="json") and "acts" in waves.model_dump(mode="json")
    assert Figure.model_validate(json.loads(json.dumps(waves.model_dump(mode="json")))) == waves


STORY = """INT. KITCHEN - DAY

ADA, forty, and BEN, fifty, stand by the window.

ADA
Hello, Ben.

Ada waves.

BEN
(nods)
Good morning.
"""


def staged(text, verb):
    film = film_of(text)
    scene = film.get(Scene, "sc01")
    assert scene is not None
    return [
        (f, a)
        for shot in film.shots("sc01")
        for f in staging(film, scene, shot).people
        for a in f.acts
        if a.verb == verb
    ]


def test_the_stage_is_told_whom_it_is_done_to_and_where():
    ((ada, waves),) = staged(STORY.replace("Ada waves.", "Ada waves at Ben."), "wave")
    assert ada.name == "ada" and waves.whom in ("ben", None) and waves.at is not None and waves.at[2] > 1.2
    ((ben, nods),) = staged(STORY, "nod")
    assert ben.name == "ben" and nods.speaking


def test_who_is_embraced_answers_it():
    found = staged(STORY.replace("Ada waves.", "Ada hugs Ben."), "hug")
    assert {(f.name, a.done) for f, a in found} == {("ada", False), ("ben", True)}
