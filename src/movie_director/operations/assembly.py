"""`encode`, `cut` and `master`: segments of one picture format, the edit list, and the film."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from movie_director.operations.frozen import Frozen


class Encode(Frozen):
    """Parameters of `encode@1`: one picture take conformed to the film's delivery format.

    Input: `picture`. Output: `segment` (H.264 in MP4, yuv420p, square pixels, `rate` frames per second, every segment
    of a film with the same settings, so that segments join without encoding again).
    """

    width: int = Field(default=1280, gt=0, multiple_of=2)
    height: int = Field(default=720, gt=0, multiple_of=2)
    rate: int = Field(default=24, gt=0)
    quality: int = Field(default=18, ge=0, le=40, description="x264 CRF: lower is better.")


class CutEvent(Frozen):
    """One piece of picture in the order it is seen."""

    slate: str
    scene: str | None = None
    frames: int | None = Field(default=None, description="Its length when no timing input tells it (titles).")
    words: tuple[tuple[str, str, str], ...] = Field(
        default=(), description="(line slate, speaker, text) for subtitles."
    )
    sounds: tuple[tuple[str, float], ...] = Field(
        default=(), description="(what is heard, in words; where in the event it begins, 0 to 1) for captions."
    )


class CutList(Frozen):
    """Parameters of `cut@2`. Inputs: `timing:<shot>` per shot.

    Outputs: `cut` (JSON, schema `CutList.1`: events with start frame and frames, and the scenes' spans),
    `subtitles` (SRT), `captions` for who does not hear (SRT, with speakers and sounds) and `web` (the same as WebVTT).
    """

    rate: int = 24
    events: tuple[CutEvent, ...]
    headings: tuple[tuple[str, str], ...] = Field(default=(), description="(scene, heading) for the names of chapters.")
    joins: tuple[tuple[str, int, int], ...] = Field(
        default=(),
        description="(scene, frames over which its sound crosses with the one before, frames after the cut).",
    )


class Target(Frozen):
    """How loud a finished programme is, and how high its peaks may go."""

    loudness: float = Field(default=-16.0, ge=-40, le=-8, description="LUFS (EBU R128, ITU-R BS.1770-4).")
    true_peak: float = Field(default=-1.0, ge=-9, le=0, description="dBTP that the delivered sound never passes.")
    gate: Literal["programme", "dialogue"] = Field(
        default="programme", description="What is measured: all of it, or only where somebody talks."
    )


TARGETS = {
    "web": Target(),
    "web-14": Target(loudness=-14.0),
    "broadcast": Target(loudness=-23.0),
    "cinema": Target(loudness=-27.0, true_peak=-2.0, gate="dialogue"),
}
"""What deliveries ask for: the web's louder and quieter platforms, EBU R128, and features by their dialogue."""


class Master(Frozen):
    """Parameters of `master@2`: the finished film.

    Inputs: `cut`, `subtitles`, `captions`, `segment:<slate>` per event, the stems `dialogue:<scene>`,
    `effects:<scene>` and, where there is any, `music:<scene>`, and, if there is any, `theme` (a `foley` loop that plays
    under events of no scene: title and credits), or `score:<slate>` for a card with music of its own, and `description`
    (see `operations.describe`). Output: `movie` (MP4, H.264 copied from the segments, AAC 48 kHz stereo, with a
    description twice, soft subtitles and captions, faststart).
    """

    title: str
    target: Target = Target()
    crossfade: int = Field(default=12, ge=0, description="Frames over which neighbouring scenes' sound crosses.")
    rate: int = 24
    language: str = Field(default="eng", description="The dialogue's, by ISO 639-2/T: what players offer tracks by.")

    @model_serializer(mode="wrap")
    def _told(self, write: SerializerFunctionWrapHandler) -> dict[str, Any]:
        told: dict[str, Any] = write(self)
        if self.language == "eng":  # what was finished before films told their language stands
            told.pop("language", None)
        return told
