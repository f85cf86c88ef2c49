"""Cues as setups: a scene's, a card's, or a person's own track in the place of one."""

from __future__ import annotations

from movie_director.breakdown.intention import Intentions, need
from movie_director.breakdown.score.cue import CARD_TAIL, Place, card, spot
from movie_director.build.setup import Setup
from movie_director.film.cut import Card
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.track import Track
from movie_director.operations.score import TrackUse

CARD_STEP = 2
"""Frames that each picture of a card is shown: as in the shots of the low tier."""


def card_frames(card: Card) -> int:
    """How long a card is seen."""
    return -(-card.frames // CARD_STEP) * CARD_STEP


def scored(film: Film, scene: Scene, place: Place, write: Intentions) -> Setup | None:
    """Return the setup of a scene's music; None where there is none."""
    shots = [shot.name for shot in film.shots(scene.name)]
    reads = {f"timing:{name}": need(f"{name}/timing", "timing") for name in shots}
    if scene.track is not None:
        use = _use(scene.track, write).model_copy(update={"shots": tuple(shots)})
        return write.of(f"{scene.name}/score", "track", use, reads)
    order = spot(film, scene, place, write.delivery.rate).order
    return None if order is None else write.of(f"{scene.name}/score", "score", order, reads)


def card_score(film: Film, name: str, shown: Card, write: Intentions) -> Setup | None:
    """Return the setup of a card's music; None where there is none."""
    frames = card_frames(shown)
    if shown.track is not None:
        opening = name == "title"
        edges = {"frames": frames, "lead": 0 if opening else 12, "tail": CARD_TAIL if opening else 0}
        return write.of(f"film/{name}/score", "track", _use(shown.track, write).model_copy(update=edges))
    order = card(film, name, shown, frames, write.delivery.rate)
    return None if order is None else write.of(f"film/{name}/score", "score", order)


def _use(track: Track, write: Intentions) -> TrackUse:
    return TrackUse(
        rate=write.delivery.rate, file=track.file, sha256=track.sha256, start=track.start, gain=track.gain
    )  # fmt: skip
