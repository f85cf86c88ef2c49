"""A scene becomes setups: its lines spoken, its shots timed and pictured, its set dressed, its sound mixed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple, cast

from movie_director.breakdown.framing import frame, uncoloured
from movie_director.breakdown.intention import Intentions, need
from movie_director.breakdown.memo import Memo
from movie_director.breakdown.sound import foley, mix
from movie_director.breakdown.staging import dressing, looks_of, staged
from movie_director.breakdown.watch import Spoken, WatchedFilm
from movie_director.build.setup import Need, Setup
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.shot import Heard, Shot
from movie_director.operations.assembly import CutEvent, Encode
from movie_director.operations.sound import Foley
from movie_director.operations.speak import Speak
from movie_director.operations.timing import LineUse, Time
from movie_director.values.digest import Json

DEFAULT_VOICE = "bf_emma"
THEME = "film/theme"
"""The quiet motif under the cards and the film's last shots."""


class _Placed(NamedTuple):
    """A shot whose people stand and are not dressed yet: its staging, and what is asked of its frame."""

    staged: dict[str, Json]
    framed: dict[str, Json]


@dataclass(frozen=True)
class SceneSetups:
    """A scene's setups in the order they are wanted, and what the cut, the credits and the master need of them."""

    setups: tuple[Setup, ...] = ()
    events: tuple[Json, ...] = ()
    timings: Mapping[str, Need] = field(default_factory=dict[str, Need])
    segments: Mapping[str, Need] = field(default_factory=dict[str, Need])
    mixes: Mapping[str, Need] = field(default_factory=dict[str, Need])
    owed: Mapping[str, Need] = field(default_factory=dict[str, Need])


class _Line(NamedTuple):
    """A line in one shot: its slate, which part of it, what is said, and whether no shot before makes it spoken."""

    slate: str
    heard: Heard
    said: Spoken
    first: bool


class _ShotSetups(NamedTuple):
    setups: tuple[Setup, ...]
    event: Json


def scene_setups(film: Film, name: str, memo: Memo, write: Intentions, *, music: bool = False) -> SceneSetups:
    """Return the setups of one scene, by memory where nothing that it reads has changed; none without the scene.

    `music` tells that the theme plays under its last shots. `memo` has to be another's when the delivery is another.
    """
    return memo.recall(name, music, film, lambda watched, parts: _scene(watched, name, parts, write, music))


def theme(write: Intentions) -> Setup:
    """Return the setup of the film's theme."""
    return write.of(THEME, "foley", Foley(beds=("theme",)))


def _scene(film: WatchedFilm, name: str, memo: Memo, write: Intentions, music: bool) -> SceneSetups:
    scene = film.get(Scene, name)
    shots = film.shots(name) if scene is not None else []
    if scene is None or not shots:
        return SceneSetups()
    told = _lines(film, shots)
    parts = [_remembered(film, scene, shot, told[shot.name], memo, write) for shot in shots]
    setups = [setup for part in parts for setup in part.setups]
    setups.append(write.of(f"{name}/dressing", "dress", dressing(film, scene, shots)))
    setups.append(write.of(f"{name}/bed", "foley", foley(film, scene)))
    sounds = {"bed": need(f"{name}/bed", "audio")}
    for shot in shots:
        sounds |= {f"audio:{line.slate}": need(line.slate, "audio") for line in told[shot.name] if _begins(line)}
        sounds[f"timing:{shot.name}"] = need(f"{shot.name}/timing", "timing")
    if music:
        setups.append(theme(write))
        sounds["music"] = need(THEME, "audio")
    setups.append(write.of(f"{name}/mix", "mix", mix(scene, shots, write.delivery.rate, last=music), sounds))
    return SceneSetups(
        tuple(setups),
        tuple(part.event for part in parts),
        {f"timing:{s.name}": need(f"{s.name}/timing", "timing") for s in shots},
        {f"segment:{s.name}": need(f"{s.name}/segment", "segment") for s in shots},
        {f"mix:{name}": need(f"{name}/mix", "audio")},
        {f"credits:{name}": need(f"{name}/dressing", "credits")},
    )


def _lines(film: WatchedFilm, shots: Sequence[Shot]) -> dict[str, tuple[_Line, ...]]:
    """What each shot hears."""
    spoken: set[str] = set()
    told: dict[str, tuple[_Line, ...]] = {}
    for shot in shots:
        lines: list[_Line] = []
        for heard in shot.lines:
            said = film.spoken(heard.element)
            if said is not None:  # neither a silence, nor a line that the screenplay has no longer
                lines.append(_Line(film.line(said.id), heard, said, said.id not in spoken))
                spoken.add(said.id)
        told[shot.name] = tuple(lines)
    return told


def _begins(line: _Line) -> bool:
    return line.heard.part != "tail"


def _remembered(
    film: WatchedFilm, scene: Scene, shot: Shot, lines: tuple[_Line, ...], memo: Memo, write: Intentions
) -> _ShotSetups:
    given = (scene, shot, lines)
    return memo.recall(shot.name, given, film, lambda watched, parts: _shot(watched, scene, shot, lines, parts, write))


def _shot(film: Film, scene: Scene, shot: Shot, lines: tuple[_Line, ...], memo: Memo, write: Intentions) -> _ShotSetups:
    """Another coat makes another picture, and leaves what is heard of the shot as it is."""
    given = (scene.name, shot, lines)
    timed = memo.recall("timed", given, film, lambda watched, _: _timed(watched, scene, shot, lines, write))
    placed, seen = _seen(film, scene, shot, memo)
    picture, needs = f"{shot.name}/picture", {"timing": need(f"{shot.name}/timing", "timing")}
    framed: tuple[Setup, ...] = ()
    if "frame" in write.delivery.pins:  # a project from before there were framings keeps the pictures that it has
        framing = f"{shot.name}/framing"
        framed = (write.of(framing, "frame", _framed(placed, seen)),)
        needs["framing"] = need(framing, "framing")
    *before, encoded = timed.setups
    pictured = write.of(picture, "picture", seen, needs, tiered=True)
    return _ShotSetups((*before, *framed, pictured, encoded), timed.event)


def _framed(placed: _Placed, seen: Mapping[str, Json]) -> dict[str, Json]:
    """What a frame reads of a shot: shapes, and no colours."""
    people = cast("Sequence[dict[str, Json]]", seen["people"])
    return {**placed.framed, "people": [uncoloured(person) for person in people]}


def _seen(film: Film, scene: Scene, shot: Shot, memo: Memo) -> tuple[_Placed, dict[str, Json]]:
    """A shot as placed, and its staging: people are placed by how tall they are, and dressed when the camera stands."""
    looks = looks_of(film, scene, shot)
    heights = tuple((who, look.height) for who, look in looks.items())
    given = (scene, shot, heights)
    placed = memo.recall("staged", given, film, lambda watched, _: _placed(watched, scene, shot, heights))
    people = cast("Sequence[dict[str, Json]]", placed.staged["people"])
    dressed = [{**p, "look": _dressed(looks[cast(str, p["name"])])} for p in people]  # pyright: ignore[reportArgumentType] - frozen, so it hashes
    return placed, {**placed.staged, "people": dressed}


def _placed(film: Film, scene: Scene, shot: Shot, heights: Sequence[tuple[str, float]]) -> _Placed:
    order = staged(film, scene, shot, {who: _body(height) for who, height in heights})
    return _Placed(order.model_dump(mode="json"), frame(scene, shot, order).model_dump(mode="json"))


@lru_cache(maxsize=256)
def _dressed(look: Look) -> Json:
    return cast(Json, look.model_dump(mode="json"))


@lru_cache(maxsize=256)
def _body(height: float) -> Look:
    return Look(height=height)


def _timed(film: Film, scene: Scene, shot: Shot, lines: Sequence[_Line], write: Intentions) -> _ShotSetups:
    """What is heard in a shot, how long it is, its segment, and what the cut is told of it: all but its picture."""
    setups = [write.of(line.slate, "speak", _speak(film, line.said)) for line in lines if line.first]
    needs = {f"timing:{line.slate}": need(line.slate, "timing") for line in lines}
    setups.append(write.of(f"{shot.name}/timing", "time", _time(film, shot, lines, write.delivery.rate), needs))
    setups.append(segment(shot.name, f"{shot.name}/picture", write))
    words = tuple((line.slate, line.said.cue, line.said.text) for line in lines)
    event = CutEvent(slate=shot.name, scene=scene.name, words=words).model_dump(mode="json")
    return _ShotSetups(tuple(setups), event)


def segment(name: str, picture: str, write: Intentions) -> Setup:
    """Return the setup that brings a picture into the film's one format."""
    size = Encode(width=write.delivery.width, height=write.delivery.height, rate=write.delivery.rate)
    return write.of(f"{name}/segment", "encode", size, {"picture": need(picture, "picture")})


def _time(film: Film, shot: Shot, lines: Sequence[_Line], rate: int) -> dict[str, Json]:
    uses = tuple(
        LineUse(
            line=line.slate,
            speaker=film.called(line.said.cue or "voice"),
            lead=0 if not _begins(line) else 7 if i == 0 else 10,
            part=line.heard.part,
            split=line.heard.split,
        )
        for i, line in enumerate(lines)
    )
    told = Time(rate=rate, lines=uses, least=shot.least, length=shot.length).model_dump(mode="json")
    if shot.length is None:  # what was made before shots had lengths stands
        del told["length"]
    return told


def _speak(film: Film, said: Spoken) -> Speak:
    character = film.get(Character, film.called(said.cue or "voice"))
    voice = character.voice if character and character.voice else DEFAULT_VOICE
    return Speak(text=said.text, voice=voice, pace=character.pace if character else 1.0, delivery=said.delivery)
