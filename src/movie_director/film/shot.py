"""A shot: what the camera sees while which lines are heard, in film words."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import BaseModel, ConfigDict, Field

from movie_director.film.act import Act
from movie_director.film.document import Document
from movie_director.film.mood import Mood, Shade
from movie_director.film.track import Track

Size = Literal[
    "aerial",
    "extreme-wide",
    "establishing",
    "wide",
    "full",
    "group",
    "two-shot",
    "medium",
    "medium-close",
    "close",
    "extreme-close",
    "over-shoulder",
    "insert",
    "pov",
]
"""`full` is somebody from head to foot."""
Move = Literal[
    "static",
    "pan-left",
    "pan-right",
    "tilt-up",
    "tilt-down",
    "push-in",
    "pull-out",
    "truck-left",
    "truck-right",
    "crane-up",
    "crane-down",
    "orbit-left",
    "orbit-right",
    "whip-left",
    "whip-right",
    "dolly-zoom-in",
    "dolly-zoom-out",
    "follow",
    "handheld",
]
"""What the camera does over a shot; `operations.path` says where that takes it."""


Passing = Literal["", "found", "open"]
"""How who comes or goes leaves the door of the place that they go through: as they found it, or open. Empty where they
pass the frame's edge."""


class Heard(BaseModel):
    """A line that sounds in the shot. A `head` leaves its last `split` frames to the next shot's `tail`."""

    model_config = ConfigDict(frozen=True, extra="allow")

    element: str
    part: Literal["whole", "head", "tail"] = "whole"
    split: int = Field(default=0, ge=0)


class Cue(BaseModel):
    """A sound the shot's action makes, from `at` (share of the shot's length) for `share` of it."""

    model_config = ConfigDict(frozen=True, extra="allow")

    effect: str = "recording"
    at: float = Field(default=0.0, ge=0, le=1)
    share: float = Field(default=1.0, gt=0, le=1)
    gain: float = 0.0
    recording: Track | None = Field(default=None, description="A recording of the sound library in the effect's place.")


class Lens(BaseModel):
    """Numbers that a person set by hand; they win over what the words would give."""

    model_config = ConfigDict(frozen=True, extra="allow")

    position: tuple[float, float, float] | None = None
    target: tuple[float, float, float] | None = None
    millimetres: float | None = Field(default=None, ge=8, le=300, description="Focal length.")
    fstop: float | None = Field(default=None, ge=0.7, le=64)
    focus: float | None = Field(default=None, ge=0.1, description="Metres that are sharp; `Shot.focus` names whom.")
    sensor: float | None = Field(default=None, ge=4, le=80, description="Width in millimetres; 36 is usual.")
    roll: float | None = Field(default=None, ge=-90, le=90, description="Degrees that the camera leans: a Dutch angle.")


class Shot(Document):
    """One shot, named `sc01/sh003`; the name is its slate for ever.

    `anchors` are the screenplay elements that it tells; `touched` shots are a person's and are never overwritten.
    """

    KIND: ClassVar[str] = "shot"
    SCHEMA: ClassVar[str] = "Shot.1"

    scene: str
    order: int = Field(default=0, description="Place in the scene; names never change when shots are inserted.")
    size: Size = "wide"
    subject: str | None = Field(default=None, description="The character or prop that it is about.")
    over: str | None = Field(default=None, description="Whose shoulder the camera looks over.")
    to: str | None = Field(default=None, description="Whom the subject talks or listens to: the eyeline.")
    people: tuple[str, ...] = ()
    prop: str | None = None
    held: bool = Field(default=False, description="The prop is in the subject's hand instead of on the surface.")
    walking: str | None = Field(default=None, description="The character who walks to their mark during the shot.")
    leaving: str | None = Field(default=None, description="The character who walks away from their mark.")
    door: Passing = Field(
        default="",
        description="How who walks in or leaves, by the door of the place, leaves it; empty: past the frame's edge.",
        exclude_if=lambda how: not how,
    )
    crossing: tuple[str, ...] = Field(
        default=(), description="Whose change of place or posture within the scene is seen: they sit down, rise, cross."
    )
    lines: tuple[Heard, ...] = ()
    anchors: tuple[str, ...] = ()
    move: Move = "static"
    amount: float = Field(default=0.0, ge=0, le=1, description="How far it moves; 0 is as far as is usual.")
    focus: tuple[str, ...] = Field(
        default=(), max_length=2, description="Whom or what is sharp; of two, the first and then the second."
    )
    pull: float = Field(default=0.5, ge=0, le=1, description="When focus goes to the second, as a share of the shot.")
    moods: dict[str, Mood] = Field(default_factory=dict[str, Mood])
    shades: dict[str, Shade] = Field(
        default_factory=dict[str, Shade],
        description="What a face shows of its mood, how strongly: `bitter 0.6`. One of another mood is not shown.",
        exclude_if=lambda shades: not shades,
    )
    acts: tuple[Act, ...] = Field(
        default=(), description="What people are seen to do, in order: they nod, wave, embrace."
    )
    least: int = Field(default=36, gt=0, description="Frames that it lasts at least.")
    length: int | None = Field(
        default=None, gt=0, description="Frames that it is to last, when the film's length is set; speech is never cut."
    )
    cues: tuple[Cue, ...] = ()
    hit: float | None = Field(
        default=None, ge=0, le=1, description="A moment that music meets with an accent, as a share of the shot."
    )
    silent: bool = Field(default=False, description="The scene's music stops for this shot.")
    lens: Lens | None = None
    reason: str = Field(default="", description="Why it is there, in the words of film grammar.")
    touched: bool = False
    placed: bool = Field(default=False, description="A person gave it its `order`; the crew leaves it there.")

    @property
    def showing(self) -> str | None:
        """What it shows when it hears no line: its first element, whether as an insert, and its subject."""
        if self.lines or not self.anchors:
            return None
        return f"{self.anchors[0]} {'insert' if self.size == 'insert' else 'view'} {self.subject or '-'}"
