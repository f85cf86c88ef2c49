"""How a scene is lit, as numbers: what a gaffer would need to know.

Levels of lamps are irradiances at the face, in Blender's watts a square metre. Colours are linear Rec.709, 1 the
brightest. Levels of what belongs to the set (its windows, lamps, signs, sky and sun) are shares of what the set has at
that time of day, so that a scheme works in every place.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from movie_director.operations.frozen import Frozen

Rgb = tuple[
    Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)], Annotated[float, Field(ge=0, le=1)]
]
Level = Annotated[float, Field(ge=0, le=40)]
Motive = Literal["window", "lamp", "sun", "fire", "sign", "none"]


class Key(Frozen):
    """The lamp that models faces. It stays on one side of the set in all shots of a scene."""

    motive: Motive = Field(
        default="window", description="What in the set it pretends to be: it stands on that thing's side."
    )
    off: float = Field(
        default=48, ge=0, le=150, description="Degrees round the face from the lens, as near as the side allows."
    )
    elevation: float = Field(default=28, ge=-75, le=85, description="Degrees above the eyes; below 0 from below.")
    level: Level = 1.8
    colour: Rgb = (1.0, 0.88, 0.74)
    size: float = Field(default=0.9, gt=0, le=6, description="Metres across: small is hard, large is soft.")


class Rim(Frozen):
    """A lamp from behind, that draws hair and shoulders out of the dark."""

    level: Level = 0.0
    colour: Rgb = (1.0, 0.9, 0.8)


class Haze(Frozen):
    """Air that one sees: `most` of `colour` covers what is `end` metres off, nothing what is nearer than `start`."""

    colour: Rgb = (0.5, 0.5, 0.5)
    start: float = Field(default=4.0, ge=0)
    end: float = Field(default=40.0, gt=0)
    most: float = Field(default=0.0, ge=0, le=1)


class Faces(Frozen):
    """How bright faces are in the finished picture: the median luma of their pixels, 0 black to 1 white."""

    low: float = Field(default=0.34, ge=0, le=1)
    high: float = Field(default=0.62, ge=0, le=1)
    hidden: bool = Field(default=False, description="Faces may sink into the dark on purpose: nothing is solved.")


class Flicker(Frozen):
    """A key that is not steady."""

    kind: Literal["none", "fire", "sign"] = "none"
    depth: float = Field(default=0.0, ge=0, le=0.9, description="The share of its light that comes and goes.")


class Light(Frozen):
    """The light of a scene, the same in all its shots. Without a scheme: a soft day."""

    scheme: str = Field(default="", description="The scheme's name.")
    time: Literal["", "day", "night", "dusk", "dawn"] = Field(
        default="", description="The time of day that the scheme needs; empty takes the scene's own."
    )
    key: Key = Key()
    ratio: float = Field(
        default=3.0, ge=1.05, le=64, description="Contrast: light on the bright side of a face to the dark side."
    )
    fill: Rgb = (0.8, 0.88, 1.0)
    rim: Rim = Field(default=Rim(), description="From behind, opposite the key.")
    kicker: Rim = Field(default=Rim(), description="From behind, on the key's side.")
    windows: Level = Field(default=1.0, description="Daylight through windows.")
    window: Rgb | None = Field(default=None, description="Its colour, instead of the hour's.")
    ambient: Level = Field(default=1.0, description="The light that walls throw about inside.")
    bounce: Rgb | None = Field(default=None, description="The colour of `ambient`, instead of the hour's.")
    practicals: Level = Field(default=1.0, description="Lamps one sees, street lamps and shop windows.")
    signs: Level = Field(default=1.0, description="Neon.")
    sun: Level = Field(default=1.0, description="Sun or moon.")
    sunlight: Rgb | None = Field(default=None, description="Its colour, instead of the hour's.")
    sky: Level = 1.0
    horizon: Rgb | None = Field(default=None, description="The sky's colour low down, instead of the hour's.")
    zenith: Rgb | None = Field(default=None, description="The sky's colour overhead, instead of the hour's.")
    haze: Haze | None = Field(default=None, description="Instead of the place's own.")
    shafts: float = Field(default=0.0, ge=0, le=1, description="How much one sees beams from windows and lamps.")
    blinds: bool = Field(default=False, description="Slats before the window draw the sun or moon on the walls.")
    pool: float = Field(
        default=0.0, ge=0, le=1, description="How much of the set outside the light round the people goes dark."
    )
    exposure: float = Field(default=0.0, ge=-4, le=4, description="Stops above what the place would be shot at.")
    faces: Faces = Faces()
    flicker: Flicker = Flicker()
