"""A scene becomes setups: its lines spoken, its shots timed and pictured, its set dressed, its sound mixed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import NamedTuple, cast

from movie_director.breakdown.acoustics import room_of
from movie_director.breakdown.clothes import dressed
from movie_director.breakdown.earshot import NOWHERE, through, wired
from movie_director.breakdown.framing import frame, shape, uncoloured
from movie_director.breakdown.intention import Intentions, need
from movie_director.breakdown.memo import Memo
from movie_director.breakdown.noises import noises
from movie_director.breakdown.recorded import bed_of, called, used
from movie_director.breakdown.score.cue import Place
from movie_director.breakdown.score.setups import scored
from movie_director.breakdown.sound import CAPTIONS, MUSIC_SHOTS, MUSIC_WORDS, ambience, foley, mix
from movie_director.breakdown.spot import Spot as Spotted
from movie_director.breakdown.staging import dressing, grounded, involved, staged
from movie_director.breakdown.staging import place as place_of
from movie_director.breakdown.visual import style_of
from movie_director.breakdown.watch import Spoken, WatchedFilm
from movie_director.build.setup import Need, Setup
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.lexicon import Lexicon
from movie_director.film.location import Location
from movie_director.film.look import Look
from movie_director.film.reading import Reading
from movie_director.film.scene import Scene
from movie_director.film.shot import Heard, Shot
from movie_director.film.voice import OwnVoice
from movie_director.operations.assembly import CutEvent, Encode
from movie_director.operations.sound import Foley, HeardThrough, SoundCue, Through
from movie_director.operations.speak import Blend, Recorded, Speak
from movie_director.operations.spot import Voice
from movie_director.operations.timing import LineUse, Time
from movie_director.values.digest import Json

DEFAULT_VOICE = "bf_emma"
THEME = "film/theme"
"""The quiet motif under the cards and the film's last shots, in a project from before there were scores."""
SCORE_LEVEL = 0.0
"""Decibels at which a cue, which has its own level, lies in its scene's mix."""
AT_ONCE = 3
"""Frames after which the second of two who speak at once begins."""
STEMS = ("dialogue", "effects")
"""What every mix has; where there is music, it has `music` too."""


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


class _Timed(NamedTuple):
    """A shot's speech and timing, its segment, and what the cut is told of it."""

    before: tuple[Setup, ...]
    encoded: Setup
    event: Json


class _ShotSetups(NamedTuple):
    """A shot whose people stand and are not dressed yet: the setups before and after its picture, and its staging."""

    picture: str
    before: tuple[Setup, ...]
    staged: Mapping[str, Json]
    reads: Mapping[str, Need]
    encoded: Setup
    event: Json

    def dressed(self, looks: Mapping[str, Look]) -> dict[str, Json]:
        """The staging of its picture, with people who look so."""
        people = cast("Sequence[dict[str, Json]]", self.staged["people"])
        return {**self.staged, "people": [{**p, "look": _worn(looks[cast(str, p["name"])])} for p in people]}  # pyright: ignore[reportArgumentType] - frozen, so it hashes


def scene_setups(
    film: Film, name: str, memo: Memo, write: Intentions, *, music: Place | bool = False
) -> SceneSetups:  # fmt: skip
    """Return the setups of one scene, by memory where nothing that it reads has changed; none without the scene.

    `music` is the scene's place in the score; without a score, whether the theme plays under its last shots. `memo`
    has to be another's when the delivery is another.
    """
    return memo.recall(name, music, film, lambda watched, parts: _scene(watched, name, parts, write, music))


def theme(write: Intentions) -> Setup:
    """Return the setup of the film's theme."""
    return write.of(THEME, "foley", Foley(beds=("theme",)))


class _Undressed(NamedTuple):
    """A scene's shots before anybody is dressed, the setups after them, and what the cut and the rest need of it."""

    shots: tuple[_ShotSetups, ...]
    after: tuple[Setup, ...]
    told: SceneSetups


def _scene(film: WatchedFilm, name: str, memo: Memo, write: Intentions, music: Place | bool) -> SceneSetups:
    scene = film.get(Scene, name)
    if scene is None:
        return SceneSetups()
    looks = dressed(film, scene, film.shots(name))
    shapes = {shot: {who: shape(look) for who, look in worn.items()} for shot, worn in looks.items()}  # pyright: ignore[reportArgumentType] - frozen, so it hashes
    bare = memo.recall(
        "undressed",
        (scene, shapes, music),
        film,
        lambda watched, parts: _undressed(watched, scene, shapes, parts, write, music),
    )
    setups: list[Setup] = []
    style = style_of(film, scene, write.delivery.visuals).told()
    tier = scene.tier or write.delivery.tier
    for shot, worn in zip(bare.shots, looks.values(), strict=True):
        picture = write.of(shot.picture, "picture", shot.dressed(worn) | {"style": style}, shot.reads, tier=tier)
        setups += (*shot.before, picture, shot.encoded)
    return replace(bare.told, setups=(*setups, *bare.after))


def _undressed(
    film: WatchedFilm,
    scene: Scene,
    shapes: Mapping[str, Mapping[str, Look]],
    memo: Memo,
    write: Intentions,
    music: Place | bool,
) -> _Undressed:
    name = scene.name
    shots = film.shots(name)
    if not shots:
        return _Undressed((), (), SceneSetups())
    told = _lines(film, shots)
    parts = tuple(_remembered(film, scene, shot, told[shot.name], shapes[shot.name], memo, write) for shot in shots)
    after = [write.of(f"{name}/dressing", "dress", dressing(film, scene, shots))]
    library = write.delivery.sounds if "recording" in write.delivery.pins else ()
    bed = bed_of(scene, film.get(Location, scene.location), library) if "recording" in write.delivery.pins else None
    layers: dict[str, Need] = {}
    if bed is not None:
        decoded, layers["recording"] = used(bed, write)
        after.append(decoded)
    after.append(write.of(f"{name}/bed", "foley", foley(film, scene, bed), layers))
    sounds = {"bed": need(f"{name}/bed", "audio")}
    for shot in shots:
        sounds |= {f"audio:{line.slate}": need(line.slate, "audio") for line in told[shot.name] if _begins(line)}
        sounds[f"timing:{shot.name}"] = need(f"{shot.name}/timing", "timing")
    cue = scored(film, scene, music, write) if isinstance(music, Place) else None
    if cue is not None:
        after.append(cue)
        sounds["music"] = need(cue.slate, "audio")
    elif music is True:
        after.append(theme(write))
        sounds["music"] = need(THEME, "audio")
    cues, recordings = noises(
        shots, dict(zip(scene.elements, (text for _, text in film.told(name)), strict=True)), library
    )
    for key, track in recordings.items():
        decoded, sounds[f"sound:{key}"] = used(track, write)
        after.append(decoded)
    ways = _ways(film, scene, told)
    for shot, part in zip(shots, parts, strict=True):
        spotting = _spotting(scene, shot, part, cues[shot.name], _speakers(film, scene, told[shot.name], ways), write)
        if spotting is not None:
            after.append(spotting)
            sounds[f"spotting:{shot.name}"] = need(spotting.slate, "spotting")
    level, themed = None if cue is None else SCORE_LEVEL, music is True
    answer = room_of(place_of(film, scene))
    heard = [HeardThrough(line=slate, through=way) for slate, way in ways.items()]
    order = mix(scene, shots, write.delivery.rate, cues, last=themed, score=level, room=answer, heard=heard).model_dump(
        mode="json"
    )
    if level is None:  # what was made before there were scores stands
        del order["score"]
    after.append(write.of(f"{name}/mix", "mix", order, sounds))
    place = called(bed) if bed is not None else ambience(scene, film.get(Location, scene.location))
    sounding = [(part.event, cues[s.name]) for s, part in zip(shots, parts, strict=True)]
    wanted = SceneSetups(
        (),
        _heard(sounding, {key: called(track) for key, track in recordings.items()}, place, cue, themed),
        {f"timing:{s.name}": need(f"{s.name}/timing", "timing") for s in shots},
        {f"segment:{s.name}": need(f"{s.name}/segment", "segment") for s in shots},
        {f"{stem}:{name}": need(f"{name}/mix", stem) for stem in (*STEMS, *(("music",) if "music" in sounds else ()))},
        {f"credits:{name}": need(f"{name}/dressing", "credits")},
    )
    return _Undressed(parts, tuple(after), wanted)


def _speakers(
    film: WatchedFilm, scene: Scene, lines: Sequence[_Line], ways: Mapping[str, Through]
) -> tuple[str, ...]:  # fmt: skip
    """Who is somewhere of those that are heard in a shot, each once."""
    here = {position.who for position in scene.blocking}
    names = [film.called(x.said.cue) for x in lines if x.said.cue and ways.get(x.slate) not in NOWHERE]
    return tuple(dict.fromkeys(name for name in names if name in here))


def _ways(film: WatchedFilm, scene: Scene, told: Mapping[str, Sequence[_Line]]) -> dict[str, Through]:
    """What the lines of a scene are heard through, by slate; of most there is nothing to say."""
    here = {position.who for position in scene.blocking}
    said = {line.slate: line.said for lines in told.values() for line in lines}
    calling = wired([(each.extension, each.delivery) for each in said.values()])
    found: dict[str, Through] = {}
    for slate, each in said.items():
        present = film.called(each.cue or "voice") in here
        way = through(each.extension, each.delivery, here=present, wired=calling)
        if way is not None:
            found[slate] = way
    return found


def _away(scene: Scene, shot: Shot, who: str) -> Voice | None:
    """Where somebody is while a shot that does not show them is seen."""
    place = {element: n for n, element in enumerate(scene.elements)}
    now = min((place[a] for a in shot.anchors if a in place), default=0)
    stood = [p for p in scene.blocking if p.who == who and place.get(p.beat or "", 0) <= now]
    return Voice(name=who, mark=Spotted.of(stood[-1]).mark) if stood else None


def _spotting(
    scene: Scene,
    shot: Shot,
    part: _ShotSetups,
    cues: tuple[SoundCue, ...],
    speakers: tuple[str, ...],
    write: Intentions,
) -> Setup | None:
    """The setup that places a shot's sounds, where it has any; none in a project from before there were such."""
    name = shot.name
    frame = next((setup for setup in part.before if setup.slate == f"{name}/framing"), None)
    if frame is None or "spot" not in write.delivery.pins:
        return None
    people = cast("Sequence[Mapping[str, Json]]", frame.parameters["people"])
    if not cues and not speakers and all(figure["walk_to"] is None and figure["then"] is None for figure in people):
        return None
    asked = {field: frame.parameters[field] for field in ("place", "people", "props")}
    told: dict[str, Json] = {**asked, "cues": [cue.model_dump(mode="json") for cue in cues]}
    if speakers:
        seen = {cast(str, figure["name"]) for figure in people}
        away = [voice for who in speakers if who not in seen and (voice := _away(scene, shot, who)) is not None]
        told |= {"speakers": list(speakers), "voices": [voice.model_dump(mode="json") for voice in away]}
    reads = {"timing": need(f"{name}/timing", "timing"), "framing": need(f"{name}/framing", "framing")}
    return write.of(f"{name}/spotting", "spot", told, reads)


def _heard(
    events: Sequence[tuple[Json, tuple[SoundCue, ...]]],
    recordings: Mapping[str, str],
    place: str | None,
    cue: Setup | None,
    themed: bool,
) -> tuple[Json, ...]:
    """Tell with each event what sounds in it, with the first what the place sounds like, and where there is music."""
    told: list[dict[str, Json]] = []
    for event, cues in events:
        words = [(CAPTIONS.get(each.effect) or recordings.get(each.recording), each.at) for each in cues]
        sounds: list[Json] = [[what, at] for what, at in words if what is not None]
        told.append({**cast("Mapping[str, Json]", event), "sounds": sounds})
    if place is not None:
        told[0]["sounds"] = [[place, 0.0], *cast("list[Json]", told[0]["sounds"])]
    if cue is not None:
        feeling = cast("str | None", cue.parameters.get("feeling"))
        heard: list[Json] = [f"{MUSIC_WORDS[feeling]} music" if feeling is not None else "music", 0.0]
        told[0]["sounds"] = [*cast("list[Json]", told[0]["sounds"]), heard]
    if themed:
        first = told[max(0, len(told) - MUSIC_SHOTS)]
        first["sounds"] = [*cast("list[Json]", first["sounds"]), ["quiet music", 0.0]]
    return tuple(cast("list[Json]", told))


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
    film: WatchedFilm,
    scene: Scene,
    shot: Shot,
    lines: tuple[_Line, ...],
    shapes: Mapping[str, Look],
    memo: Memo,
    write: Intentions,
) -> _ShotSetups:
    """A shot's setups but for its picture. Another colour of coat leaves them as they are."""
    mine = {who: shapes[who] for who in involved(scene, shot)}
    low = grounded(shapes)
    given = (scene, shot, lines, mine, low)
    return memo.recall(
        shot.name, given, film, lambda watched, parts: _shot(watched, scene, shot, lines, mine, low, parts, write)
    )


def _shot(
    film: Film,
    scene: Scene,
    shot: Shot,
    lines: tuple[_Line, ...],
    shapes: Mapping[str, Look],
    low: tuple[str, ...],
    memo: Memo,
    write: Intentions,
) -> _ShotSetups:
    """Another shape of coat makes another frame, and leaves where people stand and what is heard as it is."""
    given = (scene.name, shot, lines)
    before, encoded, event = memo.recall(
        "timed", given, film, lambda watched, _: _timed(watched, scene, shot, lines, write)
    )
    heights = tuple((who, look.height) for who, look in shapes.items())
    placed = memo.recall(
        "staged", (scene, shot, heights, low), film, lambda watched, _: _placed(watched, scene, shot, heights, low)
    )
    reads = {"timing": need(f"{shot.name}/timing", "timing")}
    if "frame" in write.delivery.pins:  # a project from before there were framings keeps the pictures that it has
        framing = f"{shot.name}/framing"
        before = (*before, write.of(framing, "frame", placed.asked(shapes)))
        reads["framing"] = need(framing, "framing")
    return _ShotSetups(f"{shot.name}/picture", before, placed.staged, reads, encoded, event)


class _Placed(NamedTuple):
    """A shot whose people stand and are not dressed yet: its staging, and what is asked of its frame."""

    staged: dict[str, Json]
    framed: dict[str, Json]

    def asked(self, shapes: Mapping[str, Look]) -> dict[str, Json]:
        """What a frame reads of the shot: people's shapes, and no colours."""
        people = cast("Sequence[dict[str, Json]]", self.framed["people"])
        return {**self.framed, "people": [{**p, "look": uncoloured(shapes[cast(str, p["name"])])} for p in people]}  # pyright: ignore[reportArgumentType] - frozen


def _placed(
    film: Film, scene: Scene, shot: Shot, heights: Sequence[tuple[str, float]], low: tuple[str, ...]
) -> _Placed:
    order = staged(film, scene, shot, {who: _body(height) for who, height in heights}, low)
    return _Placed(order.model_dump(mode="json"), frame(scene, shot, order).model_dump(mode="json"))


@lru_cache(maxsize=256)
def _worn(look: Look) -> Json:
    return cast(Json, look.model_dump(mode="json"))


@lru_cache(maxsize=256)
def _body(height: float) -> Look:
    return Look(height=height)


def _timed(film: Film, scene: Scene, shot: Shot, lines: Sequence[_Line], write: Intentions) -> _Timed:
    """What is heard in a shot, how long it is, its segment, and what the cut is told of it: all but its picture."""
    setups = [write.of(line.slate, "speak", _speak(film, line.said)) for line in lines if line.first]
    needs = {f"timing:{line.slate}": need(line.slate, "timing") for line in lines}
    setups.append(write.of(f"{shot.name}/timing", "time", _time(film, shot, lines, write.delivery.rate), needs))
    words = tuple((line.slate, line.said.cue, line.said.text) for line in lines)
    event = CutEvent(slate=shot.name, scene=scene.name, words=words).model_dump(mode="json")
    return _Timed(tuple(setups), segment(shot.name, f"{shot.name}/picture", write), event)


def segment(name: str, picture: str, write: Intentions) -> Setup:
    """Return the setup that brings a picture into the film's one format."""
    size = Encode(width=write.delivery.width, height=write.delivery.height, rate=write.delivery.rate)
    return write.of(f"{name}/segment", "encode", size, {"picture": need(picture, "picture")})


def _time(film: Film, shot: Shot, lines: Sequence[_Line], rate: int) -> dict[str, Json]:
    together = tuple(
        line.said.dual and i > 0 and line.heard.part == lines[i - 1].heard.part == "whole"
        for i, line in enumerate(lines)
    )
    uses = tuple(
        LineUse(
            line=line.slate,
            speaker=film.called(line.said.cue or "voice"),
            lead=AT_ONCE if beside else 0 if not _begins(line) else 7 if i == 0 else 10,
            part=line.heard.part,
            split=line.heard.split,
            beside=beside,
        )
        for i, (line, beside) in enumerate(zip(lines, together, strict=True))
    )
    told = Time(rate=rate, lines=uses, least=shot.least, length=shot.length).model_dump(mode="json")
    if shot.length is None:  # what was made before shots had lengths stands
        del told["length"]
    return told


def _speak(film: Film, said: Spoken) -> Speak:
    character = film.get(Character, film.called(said.cue or "voice"))
    voice = character.voice if character and character.voice else DEFAULT_VOICE
    pace = character.pace if character else 1.0
    own = film.get(OwnVoice, voice)
    lexicon, read = film.get(Lexicon, "main"), film.get(Reading, said.id)
    return Speak(
        text=said.text,
        voice=own.weights[0][0] if own is not None else voice,
        pace=pace,
        delivery=said.delivery,
        language=said.tongue,
        blend=Blend(weights=own.weights, pitch=own.pitch, tract=own.tract) if own is not None else None,
        lexicon=lexicon.heard_in(said.text) if lexicon is not None else (),
        recorded=Recorded(file=read.file, sha256=read.sha256) if read is not None and read.text == said.text else None,
    )
