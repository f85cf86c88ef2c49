"""Breakdown: a film's documents become setups. Pure, and quick enough to run on every edit."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pydantic import BaseModel

from movie_director.breakdown.crewlist import Pins, operation
from movie_director.breakdown.sound import foley, mix
from movie_director.breakdown.staging import dressing, staging
from movie_director.build.recipe import Tier
from movie_director.build.setup import Need, Schedule, Setup
from movie_director.film.character import Character
from movie_director.film.cut import Card
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.shot import Shot
from movie_director.operations.assembly import CutEvent, CutList, Encode, Master
from movie_director.operations.sound import Foley
from movie_director.operations.speak import Speak
from movie_director.operations.timing import LineUse, Time
from movie_director.operations.title import Title
from movie_director.values.slate import Slate, slate

DEFAULT_VOICE = "bf_emma"
CARD_STEP = 2
"""Frames that each picture of a card is shown: as in the shots of the low tier."""
THEME = "film/theme"
"""The quiet motif under the cards and the film's last shots."""


@dataclass(frozen=True)
class Delivery:
    """What the finished film is: its frame size and rate, its tier, and who makes it."""

    pins: Pins
    tier: Tier = "low"
    width: int = 1280
    height: int = 720
    rate: int = 24
    loudness: float = -16.0


def breakdown(film: Film, delivery: Delivery) -> Schedule:
    """Derive every setup of a film, shots depth first. Raises ValueError only for documents that contradict."""
    return Schedule(_Breakdown(film, delivery).setups())


@dataclass
class _Breakdown:
    film: Film
    delivery: Delivery
    events: list[CutEvent] = field(default_factory=list[CutEvent])
    segments: dict[str, Need] = field(default_factory=dict[str, Need])
    timings: dict[str, Need] = field(default_factory=dict[str, Need])
    mixes: dict[str, Need] = field(default_factory=dict[str, Need])
    owed: dict[str, Need] = field(default_factory=dict[str, Need])
    spoken: set[str] = field(default_factory=set[str])

    def setups(self) -> Iterator[Setup]:
        cut = self.film.cut
        opening = list(self._card("title", cut.opening, {})) if cut.opening is not None else []
        for name in cut.scenes:
            scene = self.film.get(Scene, name)
            if scene is not None:
                yield from self._scene(scene)
        yield from opening  # a person wants to see the first shot first, and reads the card soon enough
        if cut.closing is not None:
            yield from self._card("credits", cut.closing, self.owed)
        yield self._setup(
            "film/cut",
            "cut",
            CutList(rate=self.delivery.rate, events=tuple(self.events), headings=self._headings()),
            self.timings,
        )
        needs = {
            "cut": _need("film/cut", "cut"),
            "subtitles": _need("film/cut", "subtitles"),
            **self.segments,
            **self.mixes,
        }
        master = Master(title=self.film.screenplay.title, loudness=self.delivery.loudness, rate=self.delivery.rate)
        if self.scored:
            needs["theme"] = _need(THEME, "audio")
        yield self._setup("film/master", "master", master, needs)

    @property
    def scored(self) -> bool:
        """Whether the film has cards, and with them its theme."""
        return self.film.cut.opening is not None or self.film.cut.closing is not None

    def _headings(self) -> tuple[tuple[str, str], ...]:
        scenes = [self.film.get(Scene, name) for name in self.film.cut.scenes]
        return tuple((scene.name, scene.heading) for scene in scenes if scene is not None)

    def _scene(self, scene: Scene) -> Iterator[Setup]:
        shots = self.film.shots(scene.name)
        sounds: dict[str, Need] = {"bed": _need(f"{scene.name}/bed", "audio")}
        for shot in shots:
            for heard in shot.lines:
                element = self.film.screenplay.element(heard.element)
                line = _line(scene, element)
                if heard.part != "tail":
                    sounds[f"audio:{line}"] = _need(line, "audio")
                if line not in self.spoken:
                    self.spoken.add(line)
                    yield self._setup(line, "speak", self._speak(element))
            yield from self._shot(scene, shot)
            sounds[f"timing:{shot.name}"] = _need(f"{shot.name}/timing", "timing")
        if shots:
            yield self._setup(f"{scene.name}/dressing", "dress", dressing(self.film, scene, shots))
            self.owed[f"credits:{scene.name}"] = _need(f"{scene.name}/dressing", "credits")
            yield self._setup(f"{scene.name}/bed", "foley", foley(self.film, scene))
            scored = self.scored and scene.name == self.film.cut.scenes[-1]
            if scored:
                yield self._setup(THEME, "foley", Foley(beds=("theme",)))
                sounds["music"] = _need(THEME, "audio")
            order = mix(scene, shots, self.delivery.rate, last=scored)
            yield self._setup(f"{scene.name}/mix", "mix", order, sounds)
            self.mixes[f"mix:{scene.name}"] = _need(f"{scene.name}/mix", "audio")

    def _shot(self, scene: Scene, shot: Shot) -> Iterator[Setup]:
        uses, words, needs = self._heard(scene, shot)
        timing = f"{shot.name}/timing"
        yield self._setup(timing, "time", Time(rate=self.delivery.rate, lines=uses, least=shot.least), needs)
        picture = f"{shot.name}/picture"
        yield self._setup(
            picture, "picture", staging(self.film, scene, shot), {"timing": _need(timing, "timing")}, tiered=True
        )
        yield from self._segment(shot.name, picture)
        self.timings[f"timing:{shot.name}"] = _need(timing, "timing")
        self.events.append(CutEvent(slate=shot.name, scene=scene.name, words=words))

    def _heard(
        self, scene: Scene, shot: Shot
    ) -> tuple[tuple[LineUse, ...], tuple[tuple[str, str, str], ...], dict[str, Need]]:
        uses: list[LineUse] = []
        words: list[tuple[str, str, str]] = []
        needs: dict[str, Need] = {}
        for i, heard in enumerate(shot.lines):
            element = self.film.screenplay.element(heard.element)
            line = _line(scene, element)
            lead = 0 if heard.part == "tail" else 7 if i == 0 else 10
            uses.append(
                LineUse(
                    line=line,
                    speaker=self.film.called(element.character or "voice"),
                    lead=lead,
                    part=heard.part,
                    split=heard.split,
                )
            )
            words.append((line, element.character or "", element.text))
            needs[f"timing:{line}"] = _need(line, "timing")
        return tuple(uses), tuple(words), needs

    def _speak(self, element: Element) -> Speak:
        character = self.film.get(Character, self.film.called(element.character or "voice"))
        voice = character.voice if character and character.voice else DEFAULT_VOICE
        return Speak(
            text=element.text,
            voice=voice,
            pace=character.pace if character else 1.0,
            delivery=element.parenthetical or "",
        )

    def _card(self, name: str, card: Card, needs: dict[str, Need]) -> Iterator[Setup]:
        order = Title.model_validate(
            {
                "style": card.style,
                "heading": card.heading,
                "lines": card.lines,
                "frames": -(-card.frames // CARD_STEP),
                "rate": self.delivery.rate // CARD_STEP,
            }
        )
        yield self._setup(f"film/{name}/picture", "title", order, needs)
        yield from self._segment(f"film/{name}", f"film/{name}/picture")
        self.events.append(CutEvent(slate=f"film/{name}", frames=-(-card.frames // CARD_STEP) * CARD_STEP))

    def _segment(self, name: str, picture: str) -> Iterator[Setup]:
        size = Encode(width=self.delivery.width, height=self.delivery.height, rate=self.delivery.rate)
        yield self._setup(f"{name}/segment", "encode", size, {"picture": _need(picture, "picture")})
        self.segments[f"segment:{name}"] = _need(f"{name}/segment", "segment")

    def _setup(
        self, name: str, verb: str, parameters: BaseModel, needs: dict[str, Need] | None = None, *, tiered: bool = False
    ) -> Setup:
        where: Slate = slate(name)
        cut = self.film.cut
        return Setup(
            slate=where,
            operation=operation(verb),
            engine=self.delivery.pins[verb],
            parameters=parameters.model_dump(mode="json"),
            needs=dict(needs or {}),
            tier=self.delivery.tier if tiered else "low",
            retry=cut.again.get(name, 0),
            circled=cut.circled.get(name),
        )


def _line(scene: Scene, element: Element) -> str:
    return f"{scene.name}/l{element.id[1:]}/speech"


def _need(name: str, output: str) -> Need:
    return Need(slate(name), output)
