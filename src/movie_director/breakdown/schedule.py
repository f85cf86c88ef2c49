"""Breakdown: a film's documents become setups. Pure, and quick enough to run on every edit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from movie_director.breakdown.describing import DESCRIPTION, description
from movie_director.breakdown.intention import Delivery, Intentions, need
from movie_director.breakdown.memo import Memo
from movie_director.breakdown.scenes import THEME, SceneSetups, scene_setups, segment, theme
from movie_director.breakdown.score.cue import places
from movie_director.breakdown.score.setups import CARD_STEP, card_frames, card_score
from movie_director.breakdown.sound import joins
from movie_director.build.setup import Need, Schedule, Setup
from movie_director.film.cut import Card, Cut
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.tongue import TAGS
from movie_director.operations.assembly import CutEvent, CutList, Master
from movie_director.operations.title import Title
from movie_director.values.digest import Json
from movie_director.values.slate import Slate

__all__ = ["Breakdown", "Delivery", "breakdown"]


def breakdown(film: Film, delivery: Delivery) -> Schedule:
    """Derive every setup of a film, shots depth first. Raises ValueError only for documents that contradict."""
    return Breakdown().of(film, delivery)


class Breakdown:
    """Breaks a film down again and again as it is edited: what reads nothing that changed is not worked out anew.

    The schedule is the one that `breakdown` gives; setups that stayed the same are the very same objects.
    """

    def __init__(self) -> None:
        self._delivery: Delivery | None = None
        self._memo = Memo()
        self._before: Mapping[Slate, Setup] = {}
        self._chosen: Mapping[Slate, Setup] = {}

    @property
    def made(self) -> int:
        """How many scenes and shots were worked out so far."""
        return self._memo.made

    def of(self, film: Film, delivery: Delivery) -> Schedule:
        """Derive every setup of a film. Raises ValueError only for documents that contradict."""
        if delivery != self._delivery:
            self._delivery, self._memo = replace(delivery, pins=dict(delivery.pins)), Memo()
        write = Intentions(delivery, self._before)
        setups = {setup.slate: setup for setup in _setups(film, self._memo, write)}
        chosen = _chosen(setups, film.cut, Intentions(delivery, self._chosen))
        self._before, self._chosen = setups, chosen
        return Schedule({**setups, **chosen}.values())


def _setups(film: Film, memo: Memo, write: Intentions) -> Iterator[Setup]:
    cut, rate = film.cut, write.delivery.rate
    composed = "score" in write.delivery.pins
    scored = not composed and (cut.opening is not None or cut.closing is not None)  # with its cards it has its theme
    shown = [name for name in cut.scenes if film.shots(name) and film.get(Scene, name) is not None]
    last = shown[-1] if scored and shown else None
    where = places(film, shown) if composed else {}
    scenes = [scene_setups(film, name, memo, write, music=where.get(name, name == last)) for name in shown]
    cards = {name: card for name, card in (("title", cut.opening), ("credits", cut.closing)) if card is not None}
    for scene in scenes:
        yield from scene.setups
    if "title" in cards:  # a person wants to see the first shot first, and reads the card soon enough
        yield from _card("title", cards["title"], {}, write)
    if "credits" in cards:
        yield from _card("credits", cards["credits"], _joined(scene.owed for scene in scenes), write)
    events = [event for scene in scenes for event in scene.events]
    if "title" in cards:
        events.insert(0, _card_event("title", cards["title"]))
    if "credits" in cards:
        events.append(_card_event("credits", cards["credits"]))
    told = CutList(rate=rate, events=(), headings=_headings(film), joins=joins(film)).model_dump(mode="json")
    timings = _joined(scene.timings for scene in scenes)
    yield write.of("film/cut", "cut", {**told, "events": events}, timings)
    if scored and last is None:
        yield theme(write)
    cues = {name: cue for name in cards if composed and (cue := card_score(film, name, cards[name], write)) is not None}
    yield from cues.values()
    language = TAGS[film.screenplay.tongue]
    master = Master(title=film.screenplay.title, target=write.delivery.target, rate=rate, language=language)
    reels = _reels(scenes, cards, cues, scored=scored)
    if write.delivery.description:
        yield from description(film, write)
        reels["description"] = need(DESCRIPTION, "audio")
    yield write.of("film/master", "master", master, reels)


def _reels(
    scenes: Iterable[SceneSetups], cards: Iterable[str], cues: Iterable[str], *, scored: bool
) -> dict[str, Need]:  # fmt: skip
    """What the master joins, in the order it is seen."""
    scenes, ends = (
        list(scenes),
        {name: {f"segment:film/{name}": need(f"film/{name}/segment", "segment")} for name in cards},
    )
    return {
        "cut": need("film/cut", "cut"),
        "subtitles": need("film/cut", "subtitles"),
        "captions": need("film/cut", "captions"),
        **ends.get("title", {}),
        **_joined(scene.segments for scene in scenes),
        **ends.get("credits", {}),
        **_joined(scene.mixes for scene in scenes),
        **{f"score:film/{name}": need(f"film/{name}/score", "audio") for name in cues},
        **({"theme": need(THEME, "audio")} if scored else {}),
    }


def _headings(film: Film) -> tuple[tuple[str, str], ...]:
    scenes = [film.get(Scene, name) for name in film.cut.scenes]
    return tuple((scene.name, scene.heading) for scene in scenes if scene is not None)


def _card(name: str, card: Card, needs: Mapping[str, Need], write: Intentions) -> Iterator[Setup]:
    picture = f"film/{name}/picture"
    order = Title.model_validate(
        {
            "style": card.style,
            "heading": card.heading,
            "lines": card.lines,
            "frames": -(-card.frames // CARD_STEP),
            "rate": write.delivery.rate // CARD_STEP,
        }
    )
    yield write.of(picture, "title", order, needs)
    yield segment(f"film/{name}", picture, write)


def _card_event(name: str, card: Card) -> Json:
    return CutEvent(slate=f"film/{name}", frames=card_frames(card)).model_dump(mode="json")


def _joined(needs: Iterable[Mapping[str, Need]]) -> dict[str, Need]:
    return {name: what for some in needs for name, what in some.items()}


def _chosen(setups: Mapping[Slate, Setup], cut: Cut, write: Intentions) -> dict[Slate, Setup]:
    """Return the setups of which another take was asked for, or one was circled."""
    asked = dict.fromkeys(Slate(name) for name in (*cut.again, *cut.circled))
    slates = [slate for slate in asked if slate in setups]
    return {
        slate: write.same(replace(setups[slate], retry=cut.again.get(slate, 0), circled=cut.circled.get(slate)))
        for slate in slates
    }
