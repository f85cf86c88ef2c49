"""A scene: where and when, and which screenplay elements it holds."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import Field

from movie_director.film.crowd import Crowd
from movie_director.film.document import Document
from movie_director.film.position import Position
from movie_director.film.track import Track
from movie_director.film.worn import Worn

TimeOfDay = Literal["day", "night", "dusk", "dawn"]
Weather = Literal["clear", "cloudy", "rain", "storm", "snow", "fog", "wind", "dust"]
Setting = Literal["inside", "outside", "both"]
Continuity = Literal["new", "continuous", "later", "same"]
Manner = Literal["plain", "flashback", "dream", "montage", "intercut"]
Tier = Literal["low", "standard", "high"]
Ambience = Literal["room", "office", "kitchen", "city", "rain", "wind", "forest", "sea", "crowd", "silence"]
"""What a place sounds like while nobody speaks."""


def _nobody(told: object) -> bool:
    return told is None


class Scene(Document):
    """One scene, named `sc01`.

    `inside`, `time` and `weather` are what the camera sees; the rest is what the heading tells beside it: the place's
    part (`SMITH HOUSE - KITCHEN` is the kitchen of the house), whether INT, EXT or both, how it goes on from the scene
    before, whether it is a flashback, a dream, a montage or an intercut, and the year or period that it names.
    """

    KIND: ClassVar[str] = "scene"
    SCHEMA: ClassVar[str] = "Scene.1"

    heading: str
    location: str
    inside: bool = True
    time: TimeOfDay = "day"
    weather: Weather = "clear"
    elements: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
    area: str | None = Field(default=None, description="The part of the place: `kitchen` of the house.")
    setting: Setting = "inside"
    continuity: Continuity = "new"
    manner: Manner = "plain"
    period: str | None = Field(default=None, description="The year or period that the heading or a title names.")
    number: str | None = Field(default=None, description="The scene number that the screenplay itself gives.")
    style: str | None = Field(default=None, description="A style of coverage for this scene alone.")
    light: str | None = Field(
        default=None, description="A scheme of light; none lets time, weather, place, mood and genre choose."
    )
    visual: str | None = Field(default=None, description="A visual style for this scene alone; none takes the film's.")
    music: str | None = Field(
        default=None, description="A feeling that its music tells, or `none`; without it the composer chooses."
    )
    track: Track | None = Field(default=None, description="A recording that plays instead of a composed cue.")
    ambience: tuple[Ambience, ...] = Field(
        default=(),
        max_length=3,
        description="What its place sounds like, loudest first; none: as its place does.",
    )
    budget: int | None = Field(
        default=None, gt=0, description="Frames that its shots share, solved once when the film's length is set."
    )
    tier: Tier | None = Field(default=None, description="How good its pictures are made; none takes the film's tier.")
    blocking: tuple[Position, ...] = Field(
        default=(), description="Where everybody is, and from which element on: the same for every shot."
    )
    crowd: Crowd | None = Field(
        default=None, exclude_if=_nobody, description="The people in it beyond its characters; none where it has none."
    )
    worn: tuple[Worn, ...] = Field(
        default=(),
        exclude_if=lambda worn: not worn,
        description="Clothes that the screenplay tells: who wears other ones than usual, and from which element on.",
    )
    touched: bool = False
