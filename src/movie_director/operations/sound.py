"""`foley` and `mix`: the beds under a scene, and a scene's sound as one stem set."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from movie_director.operations.frozen import Frozen

Bed = Literal[
    "room", "office", "kitchen", "city", "rain", "wind", "forest", "sea", "crowd", "silence", "theme", "engine-room",
    "laboratory", "warehouse", "refrigerator", "train", "car", "ship", "space", "church", "crowd-small", "crowd-large",
    "crickets", "birds", "breeze", "gale", "stream", "cave", "fire",
]  # fmt: skip
"""What a place sounds like; `wind` lies between `breeze` and `gale`, `crowd` between the small and the large one."""
Effect = Literal[
    "ticking", "footsteps", "door", "phone", "thunder", "impact", "glass", "clink", "knock", "creak", "bell", "engine",
    "siren", "gunshot", "explosion", "splash", "crash", "typing", "applause", "scrape", "recording",
]  # fmt: skip
"""`recording` is a person's own, which takes no other's place."""


class Foley(Frozen):
    """Parameters of `foley@1`: a loopable ambience of a place. Output: `audio` (WAV, stereo, 48 kHz, 24 s).

    The bed `theme` is music, not a place: a slow piano and pad for title, credits and a turn in the story.
    """

    beds: tuple[Bed, ...] = Field(min_length=1, description="Layers, loudest first; `silence` beside a recording.")
    seed: int = Field(default=0, ge=0, description="One per location, so that a place always sounds the same.")
    recorded: float | None = Field(
        default=None, description="Decibels at which the input `recording` sounds, looped, beside these beds."
    )

    @model_serializer(mode="wrap")
    def _short(self, told: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Without a recording it is told as before there were such, so that what was made then stands."""
        return {name: value for name, value in told(self).items() if name != "recorded" or value is not None}


class RecordingUse(Frozen):
    """Parameters of `recording@1`: a recording of the sound library, decoded, without the silence around it.

    Output: `audio` (WAV, stereo, 48 kHz, at most 120 s). The file lies in the project's or the studio's sound library
    and is known by its checksum.
    """

    file: str
    sha256: str
    start: float = Field(default=0.0, ge=0, description="Seconds into the recording at which it is taken up.")


class SoundCue(Frozen):
    """An effect that a shot's action names."""

    effect: Effect
    at: float = Field(default=0.0, ge=0, le=1, description="Where in the shot it starts, as a share of its length.")
    share: float = Field(default=1.0, gt=0, le=1, description="How much of the shot it lasts, for effects that go on.")
    gain: float = Field(default=0.0, description="Decibels against the effect's usual level.")
    recording: str = Field(default="", description="Which input `sound:<recording>` is heard in the effect's place.")

    @model_serializer(mode="wrap")
    def _short(self, told: SerializerFunctionWrapHandler) -> dict[str, object]:
        """Without a recording it is told as before there were such, so that what was made then stands."""
        return {name: value for name, value in told(self).items() if name != "recording" or value}


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


Through = Literal["phone", "radio", "loudspeaker", "thought", "over", "beyond", "aside", "far"]
"""What lies between a voice and the ear: a telephone, a radio or an intercom, a loudspeaker in the place; nothing, as
of a thought and of a voice over; a wall or a door; the edge of the frame; distance."""


class HeardThrough(Frozen):
    """A line that does not sound as if its speaker stood before the camera."""

    line: str
    through: Through


class Room(Frozen):
    """What a room answers."""

    seconds: float = Field(gt=0.05, le=8, description="In which it falls by 60 dB.")
    wet: float = Field(description="Decibels of it against a voice before the camera.")
    bright: float = Field(gt=500, le=12_000, description="Hz above which its walls swallow sound.")


class Mix(Frozen):
    """Parameters of `mix@2`: one scene's sound, as stems.

    Inputs: `timing:<shot>` for each shot, `audio:<line>` for each line that a shot uses (not for a `tail`, which sounds
    on from its head), `bed`, `sound:<recording>` for each recording of its cues, and `music` when `music` asks for it.
    Outputs: `dialogue`, `effects` (with the bed) and, when `music` asks for it, `music`: WAV, stereo, 48 kHz, each
    exactly the scene's frames plus `handle` frames before and after. Their sum is the mix, with dialogue near -18 LUFS;
    bed and music make way for it already.
    """

    rate: int = 24
    inside: bool = True
    shots: tuple[ShotSound, ...]
    music: tuple[MusicCue, ...] = ()
    score: float | None = Field(
        default=None, description="Decibels at which the input `music`, the scene's own cue, lies under it."
    )
    handle: int = Field(default=36, ge=0, description="Frames beyond each end, for crossfades, J cuts and L cuts.")
    room: Room | None = Field(default=None, description="What the room answers; none is a small one, or the open.")
    heard: tuple[HeardThrough, ...] = ()

    @model_serializer(mode="wrap")
    def _short(self, told: SerializerFunctionWrapHandler) -> dict[str, object]:
        """What is not so is not told, so that what was made before there were such things stands."""
        return {name: value for name, value in told(self).items() if name not in ("room", "heard") or value}
