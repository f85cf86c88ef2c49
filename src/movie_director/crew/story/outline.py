"""The outline: a story as a value, before it is a screenplay. A rule or a language model writes it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

BeatName = Literal["opening", "disturbance", "struggle", "turn", "ending"]
BEATS: tuple[BeatName, ...] = ("opening", "disturbance", "struggle", "turn", "ending")
"""The beats of a short film in order: the struggle mounts, the turn changes what was believed."""
Language = Literal["en", "nl"]
Gender = Literal["f", "m", "n"]
Rating = Literal["G", "PG", "PG-13", "R"]
RATINGS: tuple[Rating, ...] = ("G", "PG", "PG-13", "R")


class Value(BaseModel):
    """What never changes and knows no other fields than its own."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Person(Value):
    """Somebody of the story. `called` is how action names them, `cue` how their lines are headed."""

    cue: str
    called: str
    role: str = Field(description="What they are: `lighthouse keeper`.")
    gender: Gender
    look: str = Field(default="", description="Age and what they wear, as an introduction says it.")
    want: str
    flaw: str


class Line(Value):
    """One paragraph of the screenplay: a heading, what is seen, or what somebody says."""

    kind: Literal["heading", "action", "dialogue"]
    text: str
    cue: str | None = None
    manner: str | None = Field(default=None, description="A parenthetical, without its marks.")
    extension: str | None = Field(default=None, description="`V.O.` or `O.S.`")


class Unit(Value):
    """Lines that stand or fall together: a picture, an exchange. Of level 0 the story cannot do without."""

    lines: tuple[Line, ...]
    level: int = Field(default=0, ge=0, le=3)
    of: str = Field(default="plot", description="Who brought it: the plot, the idea, or a genre specialist.")


class Beat(Value):
    """A part of the story and what it is for."""

    name: BeatName
    units: tuple[Unit, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All its lines in order."""
        return tuple(line for unit in self.units for line in unit.lines)


class Outline(Value):
    """A story: who wants what and what is wrong with them, the motif that returns, and its beats in order."""

    title: str
    logline: str
    language: Language
    genre: str
    plot: str
    motif: str = Field(description="The image or words of the opening that the ending brings back changed.")
    people: tuple[Person, ...]
    beats: tuple[Beat, ...]

    @property
    def lines(self) -> tuple[Line, ...]:
        """All lines in order."""
        return tuple(line for beat in self.beats for line in beat.lines)

    def with_beats(self, beats: tuple[Beat, ...]) -> Outline:
        """The same story with other beats."""
        return self.model_copy(update={"beats": beats})
