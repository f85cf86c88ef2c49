"""Motions that people bring in: taken from their files, understood, kept as arrays, and found again by name.

raw = read(path)                        # what the stage took from a file (`stage/motion.py`)
track, words = made(raw)                # a `people.acts.track.Track`, and what there is to say
write(track, path); track_of(name)      # as it is kept, and from the shelf
"""

from movie_director.engines.blender.motions.kept import read_track, write_track
from movie_director.engines.blender.motions.make import Raw, made, read
from movie_director.engines.blender.motions.shelf import track_of

__all__ = ["Raw", "made", "read", "read_track", "track_of", "write_track"]
