"""Kinds of video, as data (`crew/videos/*.toml`): who works on one, how it is told, covered, scored and cut."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from movie_director.crew.story.outline import BEATS, BeatName, Language
from movie_director.film.direction import VideoKind

USUAL: VideoKind = "narrative"
BRIEF, LEAST_CARDS = 50.0, 0.5
"""Seconds below which a film's cards are shorter, and by how much at the most: they would take half of 20 s."""


class Video(BaseModel):
    """A kind of video. What a file does not say is as in a narrative film."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    words: str = Field(description="What it is, in a sentence.")
    signs: tuple[str, ...] = Field(default=(), description="Words of an idea or a title page that mean it.")
    roles: tuple[str, ...] = Field(description="Who of those who are asked works on it, where all are asked.")
    style: str = Field(default="classical", description="The style in which it is covered.")
    speed: float = Field(default=1.0, gt=0, le=4, description="How long a picture without speech stays: 0.5 is half.")
    music: Literal["composed", "throughout", "none"] = Field(
        default="composed", description="Whether its scenes have music where it serves them, all of them, or none."
    )
    opening: int = Field(default=76, ge=0, description="Frames of the title before it begins; 0: none.")
    closing: int = Field(default=132, ge=0, description="Frames of the card after it; 0: none.")
    credits: Literal["full", "short", "title"] = Field(
        default="full", description="What the last card says: the cast and who made it, who made it, or the title."
    )
    length: float = Field(default=60.0, gt=0, description="Seconds of one that is made from an idea.")
    beats: tuple[BeatName, ...] = Field(default=BEATS, description="The beats of a story that it tells.")
    narration: Mapping[Language, Mapping[BeatName, str]] = Field(
        default_factory=dict[Language, Mapping[BeatName, str]],
        description="What a voice says in a beat: at its start, in the last beat at its end.",
    )

    def cards(self, seconds: float | None) -> tuple[int, int]:
        """Frames of its first and last card in a film of a length: they take less of one that is short."""
        share = 1.0 if seconds is None else min(1.0, max(LEAST_CARDS, seconds / BRIEF))
        return round(self.opening * share), round(self.closing * share)


@cache
def videos() -> Mapping[VideoKind, Video]:
    """Return the kinds of video, by name."""
    found: dict[VideoKind, Video] = {}
    for name in get_args(VideoKind):
        file = files("movie_director.crew") / "videos" / f"{name}.toml"
        found[name] = Video.model_validate(tomllib.loads(file.read_text(encoding="utf-8")))
    return found


def video_named(words: str) -> VideoKind | None:
    """Return the kind that words name, by its own name or one of its signs; None where they name none."""
    plain = " ".join(words.lower().replace("_", " ").split())
    for name, video in videos().items():
        if plain in (name, name.replace("-", " "), *video.signs):
            return name
    return None


def video_in(text: str) -> tuple[VideoKind, str]:
    """Return the kind of video that an idea asks for by its first words, and the idea without them.

    `A trailer for a film about a robot who hears music.` is a trailer, of `A robot who hears music.`
    """
    for name, video in videos().items():
        for sign in (*([] if name == USUAL else [name.replace("-", " ")]), *video.signs):
            found = re.match(rf"\s*{_ASKS}{re.escape(sign)}\b{_ABOUT}", text, re.I)
            rest = text[found.end() :].strip() if found is not None else ""
            if rest:
                return name, rest[0].upper() + rest[1:]
    return USUAL, text


_ASKS = r"(?:(?:make|maak|give|geef|an?|een|the|de|het|short|korte?|me|mij)\s+)*"
_ABOUT = (
    r"\s*(?:[:,-]|\s(?:for|about|of|on|over|van|voor|bij)\b)"
    r"(?:\s+(?:a|an|een|the|de)\s+(?:film|movie)\s+(?:about|over|of)\b)?[:,\s]*"
)
"""What follows it: a trailer park is no trailer."""
