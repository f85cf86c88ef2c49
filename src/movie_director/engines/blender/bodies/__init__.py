"""Bodies: characters that somebody brings in, made ready to be dressed as, to act and to speak like everybody else.

raw = read(path)                        # what the stage took from a file (`stage/body.py`)
body, words = made(raw, data)           # on our skeleton, upright, facing -y; words: what there is to say
body.write(path); body = Body.read(path)
person = body.person(look)              # a `people.Person` of the look's height
"""

from movie_director.engines.blender.bodies.body import Body, cast_as
from movie_director.engines.blender.bodies.make import made
from movie_director.engines.blender.bodies.raw import Raw, Unfit, read

__all__ = ["Body", "Raw", "Unfit", "cast_as", "made", "read"]
