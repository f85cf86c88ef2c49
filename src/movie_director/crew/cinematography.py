"""The cinematographer: where the camera moves because of what somebody feels, and how the film lets go at its end."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from pydantic import BaseModel, ConfigDict, Field

from movie_director.crew.proposal import Proposal
from movie_director.crew.sequence import seen
from movie_director.crew.stakes import WEIGHS
from movie_director.crew.views import Camera
from movie_director.film.edits import Edit, Put
from movie_director.film.mood import Mood
from movie_director.film.scene import Scene
from movie_director.film.shot import Lens, Move, Shot
from movie_director.values.digest import Json

OFTEN = 6
"""Shots of a film for each that moves for a feeling: a camera that always moves says nothing."""
NEAR = frozenset(("close", "medium-close", "extreme-close", "over-shoulder", "medium"))
WIDE = frozenset(("wide", "establishing", "extreme-wide", "group", "two-shot"))
OPEN = 2.0
"""The stop at which a face is all that is sharp."""
MOVES: Mapping[Mood, tuple[Move, float]] = {
    "afraid": ("push-in", 0.35), "sad": ("push-in", 0.2), "angry": ("push-in", 0.4), "tender": ("push-in", 0.2),
    "surprised": ("push-in", 0.5), "happy": ("push-in", 0.2), "tired": ("pull-out", 0.2),
}  # fmt: skip
_DREAD = frozenset(("horror", "thriller"))


class Operated(BaseModel):
    """What the camera does in one shot, and why."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shot: str
    move: Move
    amount: float = Field(default=0.0, ge=0, le=1)
    fstop: float | None = Field(default=None, ge=1.0, le=22)
    why: str = Field(max_length=200)


class Operating(BaseModel):
    """The shots in which the camera is to do something else than was planned."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    shots: tuple[Operated, ...] = ()


def operate(view: Camera) -> Operating:
    """Move the camera at the strongest moment of each scene that has one, and in the film's last picture.

    Of all such moments the strongest count, one shot in `OFTEN`; a shot that is a person's or moves is left, and so
    is a scene in which a person has moved the camera.
    """
    names = [scene.name for scene in seen(view)]
    had = [name for name in names if any(s.touched and s.move != "static" for s in view.shots(name))]
    peaks = [peak for name in names if name not in had and (peak := _peak(view.shots(name))) is not None]
    most = max(max(sum(len(view.shots(name)) for name in names) // OFTEN, 1) - len(had), 0)
    chosen = sorted(peaks, key=lambda each: (-each[0], each[1].name))[:most]
    found = {shot.name: _operated(shot, mood, view.direction.genre) for _, shot, mood in chosen}
    last = view.shots(names[-1])[-1:] if names else []
    for shot in last:
        if shot.size in WIDE and _free(shot) and shot.name not in found:
            move: Move = "pull-out" if _inside(view, shot) else "crane-up"
            found[shot.name] = Operated(shot=shot.name, move=move, why="The film lets go of its people as it ends.")
    return Operating(shots=tuple(found[name] for name in sorted(found)))


def operating_edits(view: Camera, made: Operating) -> Proposal:
    """Set them; what was accepted is a person's, so that a new draft keeps it."""
    edits: list[Edit] = []
    notes: list[str] = []
    for one in made.shots:
        shot = view.get(Shot, one.shot)
        if shot is None:
            continue
        lens = shot.lens
        if one.fstop is not None:
            lens = (lens or Lens()).model_copy(update={"fstop": one.fstop})
        changed = shot.model_copy(update={"move": one.move, "amount": one.amount, "lens": lens, "touched": True})
        if (shot.move, shot.amount, shot.lens) != (changed.move, changed.amount, changed.lens):
            edits.append(Put(changed))
            notes.append(f"{one.shot}: {one.move}. {one.why}")
    return Proposal("cinematographer", tuple(edits), tuple(notes))


def camera_told(view: Camera) -> dict[str, Json]:
    """Tell each scene's shots: what is seen, who feels what, what is heard."""
    texts = view.screenplay.by_id
    scenes: list[Json] = []
    for scene in seen(view):
        shots: list[Json] = [
            {
                "shot": shot.name,
                "size": shot.size,
                "move": shot.move,
                "people": list(shot.people),
                "feel": dict(shot.moods),
                "heard": [texts[h.element].text[:160] for h in shot.lines if h.element in texts],
            }
            for shot in view.shots(scene.name)
            if not shot.touched
        ]
        scenes.append({"scene": scene.name, "heading": scene.heading, "shots": shots})
    return {"title": view.screenplay.title, "genre": view.direction.genre, "scenes": scenes}


def shots_are_free(view: Camera, made: Operating) -> Iterator[str]:
    """Only shots that there are, none of a person's, each once."""
    named: set[str] = set()
    for n, one in enumerate(made.shots):
        shot = view.get(Shot, one.shot)
        if shot is None:
            yield f"shots.{n}.shot: there is no shot {one.shot!r}; name one of those told"
        elif shot.touched:
            yield f"shots.{n}.shot: {one.shot} is a person's; leave it out"
        elif one.shot in named:
            yield f"shots.{n}.shot: {one.shot} is there twice"
        named.add(one.shot)


def moves_are_rare(view: Camera, made: Operating) -> Iterator[str]:
    """The camera does not move in more than one shot of three."""
    count = sum(len(view.shots(scene.name)) for scene in view.of(Scene))
    if 3 * len(made.shots) > max(count, 3):
        yield f"shots: {len(made.shots)} of {count} are too many; keep those that matter most, a third at the most"


def _peak(shots: Sequence[Shot]) -> tuple[float, Shot, Mood] | None:
    """A scene's strongest moment, its shot and what is felt: close to somebody, late in the scene, as they speak."""
    found: list[tuple[float, Shot, Mood]] = []
    for n, shot in enumerate(shots):
        mood = shot.moods.get(shot.subject or "")
        if mood is None or shot.size not in NEAR or not _free(shot) or shot.walking or shot.leaving or shot.crossing:
            continue
        late = (n + 1) / len(shots)
        heard = 1.0 if shot.lines else 0.85
        found.append((WEIGHS.get(mood, 0.0) * heard * (0.7 + 0.3 * late), shot, mood))
    return max(found, key=lambda each: (each[0], each[1].name), default=None)


def _operated(shot: Shot, mood: Mood, genre: str) -> Operated:
    move, amount = MOVES[mood]
    if mood == "surprised" and genre.lower() in _DREAD:
        move, amount = "dolly-zoom-in", 0.4
    open_ = OPEN if shot.size in ("close", "medium-close", "extreme-close") else None
    who = (shot.subject or "").replace("-", " ").upper()
    return Operated(shot=shot.name, move=move, amount=amount, fstop=open_, why=f"{who} is {mood}: the camera comes.")


def _free(shot: Shot) -> bool:
    return not shot.touched and shot.move == "static"


def _inside(view: Camera, shot: Shot) -> bool:
    scene = view.get(Scene, shot.scene)
    return scene is not None and scene.inside
