"""A person's own recordings in a film: which of them answers what an action says, by its tags."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import PurePosixPath

from movie_director.breakdown.intention import Intentions, need
from movie_director.build.setup import Need, Setup
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.track import BED, Tagged, Track
from movie_director.operations.sound import RecordingUse
from movie_director.places import kind_of
from movie_director.values.slate import slug

_SOUNDING = frozenset(
    [
        "bark",
        "howl",
        "growl",
        "snarl",
        "meow",
        "purr",
        "hiss",
        "hoot",
        "caw",
        "crow",
        "chirp",
        "tweet",
        "neigh",
        "whinny",
        "bray",
        "bleat",
        "roar",
        "croak",
        "squeak",
        "squeal",
        "screech",
        "buzz",
        "hum",
        "ring",
        "beep",
        "bleep",
        "ding",
        "dong",
        "jingle",
        "jangle",
        "clang",
        "clank",
        "clink",
        "clatter",
        "rattle",
        "rustle",
        "whistle",
        "toot",
        "honk",
        "blare",
        "wail",
        "siren",
        "scream",
        "shriek",
        "shout",
        "cheer",
        "applause",
        "thunder",
        "rumble",
        "crackle",
        "fizz",
        "sizzle",
        "drip",
        "gurgle",
        "splash",
        "slosh",
        "creak",
        "groan",
        "thud",
        "thump",
        "bang",
        "crash",
        "smash",
        "snap",
        "pop",
        "click",
        "tick",
        "whir",
        "whirr",
        "hoof",
        "gunshot",
        "explosion",
        "backfire",
        "knock",
        "slam",
        "snore",
        "sneeze",
        "cough",
        "sob",
        "giggle",
        "laugh",
        "gasp",
        "moo",
        "quack",
        "cluck",
        "oink",
        "flutter",
        "patter",
        "drum",
    ]
)
"""Words that alone tell a sound; of any other, a recording wants two of an action's words."""
_SEASONED: Mapping[str, frozenset[str]] = {
    "time": frozenset({"day", "night", "dusk", "dawn"}),
    "weather": frozenset({"rain", "storm", "snow", "fog", "wind", "dust"}),
}
_SENTENCE = re.compile(r"[^.!?\n]+")
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True)
class Answer:
    """A recording that a text lets be heard: where in the text its word stands, and which of its letters say so."""

    track: Track
    at: int
    spans: tuple[tuple[int, int], ...]


def named(track: Track) -> str:
    """Return the name of a recording among its film's sounds: of its file, its content and where it is taken up."""
    start = f"-{round(track.start * 1000)}" if track.start else ""
    return f"{slug(track.file)}-{track.sha256[:6]}{start}"


def used(track: Track, write: Intentions) -> tuple[Setup, Need]:
    """Return the setup that decodes a recording, and the need of what it makes."""
    slate = f"film/sounds/{named(track)}"
    use = RecordingUse(file=track.file, sha256=track.sha256, start=track.start)
    return write.of(slate, "recording", use), need(slate, "audio")


def answers(text: str, library: Sequence[Tagged], told: Sequence[tuple[int, int]] = ()) -> list[Answer]:
    """Return the recordings that answer an action, each once, and of those that answer the same words the best.

    A sentence has to say two words of a recording's tags (a tag of two words, or two tags), or one that is a sound by
    itself, or one where a sound is `told` already. Of several, that is taken of which most words are said.
    """
    found: list[Answer] = []
    for sentence in _SENTENCE.finditer(text):
        words = [(_root(w[0].lower()), sentence.start() + w.start(), sentence.start() + w.end())
                 for w in _WORD.finditer(sentence[0])]  # fmt: skip
        first: dict[str, tuple[int, int]] = {}
        for root, start, end in words:
            first.setdefault(root, (start, end))
        fitting = [(said, one) for one in library if not one.bed and (said := _said(one.tags, first, told))]
        taken: set[str] = set()
        for said, one in sorted(fitting, key=lambda pair: -len(pair[0])):
            if taken.isdisjoint(said) and all(one.track != answer.track for answer in found):
                taken |= said
                spans = tuple(sorted(first[root] for root in said))
                found.append(Answer(one.track, spans[-1][0], spans))
    return found


def bed_of(scene: Scene, location: Location | None, library: Sequence[Tagged]) -> Track | None:
    """Return the recording that a scene's place sounds like: its own, else the one of the library that fits best.

    One fits that has a tag for a bed and another that the place's words or its kind say; tags of an hour or a weather
    have to be the scene's.
    """
    if location is not None and location.bed is not None:
        return location.bed
    words = location.words if location is not None else scene.heading
    kind = location.kind if location is not None and location.kind else kind_of(words, scene.inside).name
    place = {_root(w.lower()) for w in _WORD.findall(f"{words} {kind}")}
    best: tuple[int, Track] | None = None
    for one in library:
        tags = {tag.lower() for tag in one.tags} - BED
        hours, weathers = (tags & _SEASONED[what] for what in ("time", "weather"))
        if not one.bed or (hours and scene.time not in hours) or (weathers and scene.weather not in weathers):
            continue
        fits = sum(all(_root(w) in place for w in _WORD.findall(tag)) for tag in tags - hours - weathers)
        rank = 2 * fits + bool(hours) + bool(weathers)
        if fits and (best is None or rank > best[0]):
            best = rank, one.track
    return best[1] if best is not None else None


def called(track: Track) -> str:
    """What captions call a recording: its title, else its file's name."""
    plain = PurePosixPath(track.file).stem.replace("-", " ").replace("_", " ")
    return (track.title or plain).lower()


def _said(
    tags: Sequence[str], words: Mapping[str, tuple[int, int]], told: Sequence[tuple[int, int]]
) -> frozenset[str]:  # fmt: skip
    """The roots of a recording's tags that a sentence says, if they are enough for it to be heard."""
    roots = [frozenset(_root(w) for w in _WORD.findall(tag.lower())) for tag in tags]
    said = frozenset(root for tag in roots if tag and all(r in words for r in tag) for root in tag)
    if len(said) > 1:
        return said
    alone = next(iter(said), None)
    if alone is None:
        return frozenset()
    start, end = words[alone]
    return said if alone in _SOUNDING or any(a <= start and end <= b for a, b in told) else frozenset()


@lru_cache(maxsize=8192)
def _root(word: str) -> str:
    """A word without the ending of a verb or a plural: `slams`, `slamming` and `slammed` are one."""
    for ending in ("ing", "ed", "es", "s"):
        bare = word.removesuffix(ending)
        if bare != word and len(bare) >= 3:
            if ending == "es" and not bare.endswith(("s", "x", "z", "ch", "sh")):
                bare = word.removesuffix("s")
            word = bare
            break
    if len(word) > 3 and word[-1] == word[-2] and word[-1] not in "sfz":
        word = word[:-1]
    return word.removesuffix("e") if len(word) > 3 else word
