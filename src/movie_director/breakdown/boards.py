"""A film's boards: one setup a shot, in a schedule of their own, so that no call sheet of the film grows by them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from movie_director.breakdown.intention import Delivery, Intentions, need
from movie_director.breakdown.staging import staging
from movie_director.build.setup import Need, Schedule, Setup
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.board import Board
from movie_director.operations.camera import Camera
from movie_director.values.slate import slate

ENTERS, LEAVES, TALKS = 1.0, 0.45, 0.5
"""The moment drawn, as a share of the shot: somebody who comes has arrived, somebody who goes is on their way."""


def boards(film: Film, delivery: Delivery, filmed: Schedule, scenes: Sequence[str] | None = None) -> Schedule:
    """Derive the boards of a film, or of some of its scenes, in the order they are seen: `sc01/sh010/board`.

    `filmed` is the film's own schedule. A board reads the framing that its shot's picture reads, and so shows what will
    be shot; where the film has no framings, neither have its boards.
    """
    write = Intentions(delivery)
    names = [name for name in film.cut.scenes if scenes is None or name in scenes]
    return Schedule(setup for name in names for setup in _scene(film, name, write, filmed))


def board(film: Film, scene: Scene, shot: Shot) -> Board:
    """What one shot's board is to show. Pure: it reads the staging, not what is said."""
    staged = staging(film, scene, shot)
    seen = _seen(staged.camera)
    moment = LEAVES if shot.leaving is not None else ENTERS if shot.walking is not None else TALKS
    return Board(
        picture=staged.model_copy(update={"camera": seen}),
        moment=moment,
        speaker=_speaker(film, shot),
    )


def _scene(film: Film, name: str, write: Intentions, filmed: Schedule) -> Iterator[Setup]:
    scene = film.get(Scene, name)
    if scene is None:
        return
    cut = film.cut
    for shot in film.shots(name):
        framing, needs = slate(f"{shot.name}/framing"), dict[str, Need]()
        if framing in filmed:
            yield filmed[framing]
            needs["framing"] = need(framing, "framing")
        setup = write.of(f"{shot.name}/board", "board", board(film, scene, shot), needs)
        yield replace(setup, retry=cut.again.get(setup.slate, 0), circled=cut.circled.get(setup.slate))


def _seen(camera: Camera) -> Camera:
    """The camera without what no pen draws: stop and focus."""
    plain = {name: Camera.model_fields[name].get_default(call_default_factory=True) for name in ("fstop", "pull")}
    return camera.model_copy(update=plain)


def _speaker(film: Film, shot: Shot) -> str | None:
    """Whose mouth is open: whom the shot is about when they are heard, else who of those seen is heard midway."""
    heard = [film.screenplay.by_id.get(line.element) for line in shot.lines]
    cues = [film.called(e.character) for e in heard if e is not None and e.speaks and e.character]
    seen = [who for who in cues if who in shot.people]
    return shot.subject if shot.subject in seen else seen[len(seen) // 2] if seen else None
