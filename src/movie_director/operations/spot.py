"""`spot`: where a shot's sounds are, as its camera hears them, and when its people's feet come down."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from movie_director.operations.frozen import Frozen
from movie_director.operations.picture import Figure, Mark, Place, Prop
from movie_director.operations.sound import SoundCue

Floor = Literal["wood", "stone", "tile", "carpet", "metal", "earth", "grass", "snow", "gravel", "sand", "water"]


class Voice(Frozen):
    """Somebody who speaks in a shot without being among its people: heard from where they stand."""

    name: str
    mark: Mark


class Spot(Frozen):
    """Parameters of `spot@1`.

    Inputs: `timing` and `framing`, whose camera hears. Output: `spotting` (JSON, schema `Spotting.1`): `floor`;
    `events`, each with `effect`, `start` and `ticks` (ticks of `Timing.1` from the shot's start), `gain` in decibels,
    `recording` and whether it is `cut` at its end, where a recording is heard in the effect's place, and `pan` (-1 left
    to 1 right) and `distance` (metres as the lens has them) at its start and its end; and `voices`, the pan of each
    speaker by name, the same for the whole shot.
    """

    place: Place
    people: tuple[Figure, ...] = ()
    props: tuple[Prop, ...] = ()
    cues: tuple[SoundCue, ...] = Field(default=(), description="The sounds of its action.")
    speakers: tuple[str, ...] = Field(default=(), description="Who speaks in it and is somewhere: no voice-over.")
    voices: tuple[Voice, ...] = Field(default=(), description="Those of the speakers whom the shot does not show.")
