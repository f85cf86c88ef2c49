"""`foley` and `mix`: the beds under a scene, and a scene's sound as one stem set."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from movie_director.operations.frozen import Frozen

Bed = Literal["room", "office", "kitchen", "city", "rain", "wind", "forest", "sea", "crowd", "silence", "theme"]
Effect = Literal[
    "ticking", "footsteps", "door", "phone", "thunder", "impact", "glass", "clink", "knock", "creak", "bell", "engine",
    "siren", "gunshot", "explosion", "splash", "crash", "typing", "applause",
]  # fmt: skip


class Foley(Frozen):
    """Parameters of `foley@1`: a loopable ambience of a place. Output: `audio` (WAV, stereo, 48 kHz, 24 s).

    The bed `theme` is music, not a place: a slow piano and pad for title, credits and a turn in the story.
    """

    beds: tuple[Bed, ...] = Field(min_length=1, description="Layers, loudest first.")
    seed: int = Field(default=0, ge=0, description="One per location, so that a place always sounds the same.")


class SoundCue(Frozen):
    """An effect that a shot's action names."""

    effect: Effect
    at: float = Field(default=0.0, ge=0, le=1, description="Where in the shot it starts, as a share of its length.")
    share: float = Field(default=1.0, gt=0, le=1, description="How much of the shot it lasts, for effects that go on.")
    gain: float = Field(default=0.0, description="Decibels against the effect's usual level.")


class ShotSound(Frozen):
    """A shot's place in its scene's mix: its timing is the input `timing:<shot>`.

    Where the input `spotting:<shot>` is there (see `operations.spot`), it tells the shot's sounds in place of `cues`.
    """

    shot: str
    cues: tuple[SoundCue, ...] = ()


class MusicCue(Frozen):
    """Music under a shot, from the input `music`: it fades in over two seconds and out over the last three."""

    shot: str
    gain: float = Field(default=-8.0, description="Decibels against the music's level under titles.")


class Mix(Frozen):
    """Parameters of `mix@2`: one scene's sound, as stems.

    Inputs: `timing:<shot>` for each shot, `audio:<line>` for each line that a shot uses (not for a `tail`, which sounds
    on from its head), `bed`, and `music` when `music` asks for it. Outputs: `dialogue`, `effects` (with the bed) and,
    when `music` asks for it, `music`: WAV, stereo, 48 kHz, each exactly the scene's frames plus `handle` frames before
    and after. Their sum is the mix, with dialogue near -18 LUFS; bed and music make way for it already.
    """

    rate: int = 24
    inside: bool = True
    shots: tuple[ShotSound, ...]
    music: tuple[MusicCue, ...] = ()
    score: float | None = Field(
        default=None, description="Decibels at which the input `music`, the scene's own cue, lies under it."
    )
    handle: int = Field(default=36, ge=0, description="Frames beyond each end, for crossfades, J cuts and L cuts.")
