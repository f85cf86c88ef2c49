"""`score`: the music of one scene or card, written note by note and played; `track`: a person's own music instead."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from movie_director.operations.frozen import Frozen

Feeling = Literal[
    "calm", "joy", "tender", "sad", "angry", "fear", "suspense", "action", "wonder", "comic", "triumph"
]  # fmt: skip
"""What music says of a scene."""
Mode = Literal["ionian", "dorian", "phrygian", "lydian", "mixolydian", "aeolian"]
"""The scale; `aeolian` borrows its leading note where a dominant wants one."""
Family = Literal["strings", "winds", "brass", "keys", "plucked", "voices", "percussion"]
"""What shares a stem."""
Role = Literal["melody", "harmony", "bass", "motion", "pulse", "accent"]
"""What somebody in the band does."""
Change = Literal["plain", "broad", "quick", "mirrored", "broken", "higher"]
"""How a theme comes back: in longer or shorter notes, upside down, its head alone, or answered higher."""


class Player(Frozen):
    """Somebody in the band: an instrument of `engines/music/instruments.py`, and what it does."""

    role: Role
    instrument: str


class Theme(Frozen):
    """A character's motif as it comes in this cue: steps of the scale above the tonic, and lengths in half beats."""

    who: str
    steps: tuple[int, ...] = Field(min_length=2, max_length=16)
    halves: tuple[int, ...] = Field(min_length=2, max_length=16)
    change: Change = "plain"


class Hit(Frozen):
    """A moment of a shot that music meets, as a share of the shot: 0 is its cut."""

    at: float = Field(default=0.0, ge=0, le=1)
    weight: float = Field(default=1.0, gt=0, le=4, description="From 2 on an accent sounds; below, a bar begins.")


class ScoredShot(Frozen):
    """A shot's part in its scene's music. Its length is told by the input `timing:<shot>`."""

    shot: str
    silent: bool = Field(default=False, description="Music stops for it.")
    hits: tuple[Hit, ...] = ()


class Score(Frozen):
    """Parameters of `score@1`: one cue.

    Inputs: `timing:<shot>` for each shot; none for a card, whose length is `frames`. Outputs: `midi` (a format-1 MIDI
    file, a track for each player), `cue` (JSON, schema `Cue.1`: what was written and why it lies where it does),
    `audio` and `stem-<family>` (WAV, stereo, 48 kHz: `lead` frames, the frames of the scene or card, `tail` frames).
    """

    rate: int = Field(default=24, gt=0)
    form: Literal["scene", "opening", "closing"] = "scene"
    feeling: Feeling = "calm"
    tonic: int = Field(default=0, ge=0, le=11, description="The keynote: 0 is C.")
    mode: Mode = "ionian"
    slowest: float = Field(default=60, ge=30, le=240, description="Beats a minute, between which the tempo is solved.")
    fastest: float = Field(default=80, ge=30, le=240)
    metre: int = Field(default=4, ge=2, le=6, description="Beats in a bar.")
    density: float = Field(default=0.3, ge=0, le=1, description="How much goes on: 0 is held notes, 1 sixteenths.")
    strength: float = Field(default=0.4, ge=0, le=1, description="How loud and full it is.")
    colour: Literal["triads", "ninths", "sevenths", "open"] = "triads"
    players: tuple[Player, ...] = Field(min_length=1)
    themes: tuple[Theme, ...] = ()
    shots: tuple[ScoredShot, ...] = ()
    frames: int = Field(default=0, ge=0, description="A card's length.")
    enter: float = Field(default=0.0, ge=0, description="Seconds after its first picture that music comes in.")
    lead: int = Field(default=12, ge=0)
    tail: int = Field(default=12, ge=0)


class TrackUse(Frozen):
    """Parameters of `track@1`: a person's own recording, cut to a scene or a card. Outputs: `audio`, as of `score`.

    Inputs: as of `score`. The file lies in the project's or the studio's music library and is known by its checksum.
    """

    rate: int = Field(default=24, gt=0)
    file: str
    sha256: str
    start: float = Field(default=0.0, ge=0, description="Seconds into the recording at which it is taken up.")
    gain: float = Field(default=0.0, description="Decibels against the level of a score.")
    shots: tuple[str, ...] = ()
    frames: int = Field(default=0, ge=0)
    lead: int = Field(default=12, ge=0)
    tail: int = Field(default=12, ge=0)
