"""A strip: a motion as pictures of somebody who follows it, side by side, in a plain studio."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from movie_director.engines.blender.fitting import Sitter, photograph
from movie_director.engines.blender.people import Person, Shot, perform
from movie_director.engines.blender.people.acts.act import Act
from movie_director.engines.blender.people.acts.following import CHANGE
from movie_director.engines.blender.people.acts.track import Track

_FACING = 62.0
"""Degrees that they are turned from the camera as it begins, so that strides and reaches are seen."""


def strip(
    track: Track,
    person: Person,
    skin: str,
    config: Path,
    *,
    pictures: int = 9,
    size: tuple[int, int] = (190, 230),
    begins: float = _FACING,
) -> Image.Image:
    """A motion as so many pictures from its beginning to its end; the camera follows. Raises SetupMissing.

    `begins` are degrees that they are turned from the camera at first.
    """
    begin = 0.1
    length = track.seconds + 2 * CHANGE
    act = Act("motion", begin, begin + length, track=track)
    figure = {"name": "", "mark": {"x": 0.0, "y": 0.0, "facing": begins}, "posture": "stand", "mood": "neutral"}
    part = perform(figure, person, Shot(begin + length + 0.5, acts=(act,)))
    row = Image.new("RGB", (size[0] * pictures, size[1]))
    high = 1.32 * person.height
    for n in range(pictures):
        t = begin + CHANGE + n / max(pictures - 1, 1) * track.seconds
        pose, x, y, facing = part(t)
        c, s = np.cos(np.radians(facing)), np.sin(np.radians(facing))
        hips = person.joint(pose, "pelvis")
        x, y = -(c * float(hips[0]) - s * float(hips[1])), -(s * float(hips[0]) + c * float(hips[1]))
        sitter = Sitter(person, skin, pose, x, y, facing)
        taken = photograph([sitter], size, config, target=(0.0, 0.0, high / 2 - 0.1), high=high)
        row.paste(Image.fromarray(taken), (n * size[0], 0))
    return row
