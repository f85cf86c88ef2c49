"""Film grammar where people have marks of their own: cuts, looks and lines between places that no camera was tuned for.

The scenes are short ones of our own, shaped like those of real screenplays in which a fault was found.
"""

from movie_director.breakdown.blocking import spots
from movie_director.breakdown.camera import camera as camera_of
from movie_director.film.direction import Direction
from movie_director.film.edits import Put, apply
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.position import Position
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place
from movie_director.review.grammar import Staged, Told, check
from movie_director.studio.grammar import grammar_of
from movie_director.testing.films import film_of

PLACE = Place(kind="interior", words="HALL")


def view(x, y, at, lens):
    target = (*at, 1.5)
    return Camera(position=(x, y, 1.6), target=target, lens=lens, focus=((x - at[0]) ** 2 + (y - at[1]) ** 2) ** 0.5)


def alone(n, camera, mark, **more):
    changes = {key: more.pop(key) for key in ("walk_to",) if key in more}
    figure = Figure(name="ada", look=Look(), mark=mark, looks_at=(0.0, 9.0, 1.5), **changes)
    shot = Shot(name=f"sc01/sh{n}", scene="sc01", subject="ada", people=("ada",), **more)
    return Staged(shot, Picture(place=PLACE, people=(figure,), camera=camera))


def rules(*shots, **told):
    return [f.rule for f in check([Told("sc01", shots, **{"goes_on": True, **told})])]


def faults(text, style="classical"):
    return [
        f"{f.slate}: {f.rule}: {f.words}" for f in grammar_of(film_of(text, apply(Film(), Put(Direction(style=style)))))
    ]


# What the check measures


def test_somebody_who_moved_between_two_shots_is_measured_where_each_shot_has_them():
    here, there = Mark(x=1.2, y=0.0, facing=-62), Mark(x=2.3, y=0.1, facing=-75)
    near = alone(1, view(-0.5, -1.7, (1.13, 0.07), 60), here, size="medium-close")
    wider = alone(2, view(0.4, -1.9, (2.19, 0.2), 45), there, size="medium")
    assert rules(near, wider) == []  # half as large again; only from the old mark would it look alike
    along = alone(2, view(0.6, -1.6, (2.23, 0.17), 60), there, size="medium-close")
    assert rules(near, along) == ["jump"]  # the camera moved as far as they did: the same picture again


def test_who_only_changes_place_in_the_next_scene_does_not_come_from_the_wrong_side():
    stage = Camera(position=(-2.1, -2.8, 1.6), target=(0.0, 0.5, 1.1), lens=28, focus=3.9)
    left = Mark(x=-0.8, y=0.0)
    out = alone(1, stage, Mark(x=0.0, y=0.0), walk_to=Mark(x=2.0, y=0.0), leaving="ada", size="wide")
    steps = alone(2, stage, Mark(x=0.6, y=0.0), walk_to=left, crossing=("ada",), size="wide")
    comes = alone(2, stage, Mark(x=2.6, y=0.0), walk_to=left, walking="ada", size="wide")
    first = Told("sc01", (out,), goes_on=True)
    assert [f.rule for f in check([first, Told("sc02", (steps,), goes_on=True, follows=True)])] == []
    assert [f.rule for f in check([first, Told("sc02", (comes,), goes_on=True, follows=True)])] == ["direction"]
