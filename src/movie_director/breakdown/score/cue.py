"""A cue: what the music of one scene, or of a card, is asked to be."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast, get_args
from zlib import crc32

from movie_director.breakdown.score.feeling import FEELINGS, Reading, read
from movie_director.breakdown.score.motif import theme
from movie_director.breakdown.score.orchestra import SETTINGS, band, colour, home
from movie_director.breakdown.watch import told
from movie_director.errors import BadOption
from movie_director.film.cut import Card
from movie_director.film.direction import Key
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.operations.score import Feeling, Hit, Score, ScoredShot

KEYS: tuple[Key, ...] = get_args(Key)
NONE = "none"
"""What `Scene.music` says for no music at all."""
_SILENCE = re.compile(
    r"\b(?:silence(?!\s+(?:of|is\s+broken))|dead\s+quiet|not\s+a\s+sound|absolute\s+stillness|no\s+sound)\b", re.I
)
_TALK = 0.6
"""The share of shots with a line from which a scene that nothing is felt in is left to its words."""
_WEIGHTS: Mapping[str, float] = {"impact": 3.0, "thunder": 2.5, "door": 1.5, "phone": 1.5}
"""How much each effect of a shot matters to music."""
_SHORT = 8.0
"""Seconds below which a card's music hurries, so that it holds a theme and an end."""
_OVER_TITLE = 1.5
"""Seconds that the first scene leaves to the end of the title's music."""
CARD_TAIL = 36
"""Frames that an opening's music lies over the first scene."""


class Place(NamedTuple):
    """Where a scene is in its film, as far as its music minds: whose themes come, and whether they were heard before.

    Not how often: a scene that goes would otherwise change the music of all that come after it.
    """

    first: bool = False
    last: bool = False
    themes: tuple[tuple[str, bool], ...] = ()


class Spotted(NamedTuple):
    """What was decided about a scene's music, and why; `order` is None where it has none."""

    order: Score | None
    why: str


def places(film: Film, scenes: Sequence[str]) -> dict[str, Place]:
    """Return each scene's place."""
    heard: set[str] = set()
    out: dict[str, Place] = {}
    for index, name in enumerate(scenes):
        scene = film.get(Scene, name)
        people = _leads(film, scene) if scene is not None else ()
        out[name] = Place(index == 0, index == len(scenes) - 1, tuple((who, who in heard) for who in people))
        heard |= set(people)
    return out


def _leads(film: Film, scene: Scene) -> tuple[str, ...]:
    """The one or two people whose scene it is: those whom most shots are about; else the place itself."""
    seen: dict[str, int] = {}
    for shot in film.shots(scene.name):
        for who in filter(None, (shot.subject, shot.to)):
            if who in scene.characters:
                seen[who] = seen.get(who, 0) + 1
    ranked = sorted(seen, key=lambda who: (-seen[who], who))
    return tuple(ranked[:2]) or scene.characters[:1] or (scene.location,)


def spot(film: Film, scene: Scene, place: Place, rate: int) -> Spotted:
    """Decide what music a scene has. Raises BadOption when `Scene.music` names no feeling."""
    shots = film.shots(scene.name)
    if film.direction.music == NONE or scene.music == NONE:
        return Spotted(None, "None is wanted here.")
    reading = _asked(scene) or read(film, scene)
    sheet = film.get(Sheet, scene.name)
    if scene.music is None:
        if sheet is not None and sheet.of("music"):
            return Spotted(None, f"Music is heard in the scene itself: {sheet.of('music')[0].words}.")
        spoken = sum(bool(shot.lines) for shot in shots) / max(1, len(shots))
        kept = film.direction.music == "throughout" or place.first or place.last
        if reading.weight < 0.4 and spoken >= _TALK and not kept:
            return Spotted(None, "Its words stand better alone: nothing in it is felt strongly.")
    return Spotted(_order(film, scene, shots, reading, place, rate), reading.why)


def _asked(scene: Scene) -> Reading | None:
    if scene.music is None:
        return None
    if scene.music not in FEELINGS:
        raise BadOption(
            f"{scene.name} has the music {scene.music!r}; no music is called so.",
            cure=f"There is: {NONE}, {', '.join(FEELINGS)}. Without one the composer chooses.",
        )
    return Reading(cast(Feeling, scene.music), 1.0, "a person wants it")


def _order(
    film: Film, scene: Scene, shots: Sequence[Shot], reading: Reading, place: Place, rate: int
) -> Score:  # fmt: skip
    feeling, genre = reading.feeling, film.direction.genre
    setting = SETTINGS[feeling]
    more = min(0.12, 0.04 * max(0.0, reading.weight - 1.0))
    return Score(
        rate=rate,
        feeling=feeling,
        tonic=(_home(film) + setting.away) % 12,
        mode=setting.mode,
        slowest=setting.slowest,
        fastest=setting.fastest,
        metre=setting.metre,
        density=min(1.0, setting.density + more),
        strength=min(1.0, setting.strength + more),
        colour=colour(feeling, genre),
        players=band(feeling, genre),
        themes=tuple(theme(who, feeling, _turn(scene.name, heard)) for who, heard in place.themes),
        shots=_scored(film, scene, shots, feeling),
        enter=_OVER_TITLE if place.first else 0.0 if setting.strength >= 0.5 else 0.75,
    )


def _turn(scene: str, heard: bool) -> int:
    """Which of its changes a theme has: none at first, then one that is the scene's own for ever."""
    return 1 + crc32(scene.encode()) % 6 if heard else 0


def _home(film: Film) -> int:
    key = film.direction.key
    return home(film.direction.genre) if key is None else KEYS.index(key)


def _scored(film: Film, scene: Scene, shots: Sequence[Shot], feeling: Feeling) -> tuple[ScoredShot, ...]:
    text = dict(zip(scene.elements, (words for _, words in told(film, scene.name)), strict=False))
    out: list[ScoredShot] = []
    felt: set[tuple[str, str]] = set()
    for index, shot in enumerate(shots):
        hits = [Hit(at=0.0, weight=1.5 if index == 0 or shot.size == "insert" else 0.7)]
        news = {(who, mood) for who, mood in shot.moods.items() if mood in ("afraid", "surprised", "angry")} - felt
        felt |= news
        if news and index:
            hits[0] = Hit(at=0.0, weight=2.0)
        hits += [Hit(at=c.at, weight=_WEIGHTS[c.effect]) for c in shot.cues if c.effect in _WEIGHTS]
        if shot.hit is not None:
            hits.append(Hit(at=shot.hit, weight=4.0))
        quiet = shot.silent or any(_SILENCE.search(text.get(e, "")) for e in shot.anchors)
        out.append(ScoredShot(shot=shot.name, silent=quiet, hits=tuple(hits)))
    if feeling in ("fear", "suspense") and not any(shot.silent for shot in out):
        _holds_its_breath(out)
    return tuple(out)


def _holds_its_breath(shots: list[ScoredShot]) -> None:
    """Stop the music for the shot before the first shock: what is not heard is waited for."""
    for index in range(3, len(shots)):
        if any(hit.weight >= 2 for hit in shots[index].hits):
            before = shots[index - 1]
            if not any(hit.weight >= 2 for hit in before.hits):
                shots[index - 1] = before.model_copy(update={"silent": True})
            return


def card(film: Film, name: str, card: Card, frames: int, rate: int) -> Score | None:
    """Return the music of a card: an intro to the first scene, or the end; None where there is none.

    Raises BadOption when `Card.music` names no feeling.
    """
    if film.direction.music == NONE or card.music == NONE:
        return None
    if card.music is not None and card.music not in FEELINGS:
        raise BadOption(
            f"The {name} has the music {card.music!r}; no music is called so.",
            cure=f"There is: {NONE}, {', '.join(FEELINGS)}. Without one the composer chooses.",
        )
    scenes = [s for s in (film.get(Scene, n) for n in film.cut.scenes) if s is not None and film.shots(s.name)]
    if not scenes:
        return None
    opening = name == "title"
    near = scenes[0] if opening else scenes[-1]
    feeling = cast(Feeling, card.music) if card.music else read(film, near).feeling
    if card.music is None and not opening and feeling in ("fear", "action", "angry", "suspense"):
        feeling = "calm" if feeling == "suspense" else "sad" if feeling in ("fear", "angry") else "triumph"
    setting, genre = SETTINGS[feeling], film.direction.genre
    leads = _leads(film, scenes[0])
    short = frames < _SHORT * rate
    return Score(
        rate=rate,
        form="opening" if opening else "closing",
        feeling=feeling,
        tonic=_home(film) if not opening else (_home(film) + setting.away) % 12,
        mode=setting.mode,
        slowest=max(setting.slowest, 88) if short else setting.slowest,
        fastest=max(setting.fastest, 116) if short else setting.fastest,
        metre=2 if short else setting.metre,
        density=max(0.3, setting.density),
        strength=max(0.45, setting.strength),
        colour=colour(feeling, genre),
        players=band(feeling, genre),
        themes=(theme(leads[0], feeling, 0 if opening else 2),),
        frames=frames,
        lead=0 if opening else 12,
        tail=CARD_TAIL if opening else 0,
    )
