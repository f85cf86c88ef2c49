"""What share of the things that screenplays name is on the set and seen: `python -m benchmarks.dressing FOLDER`.

The folder holds screenplays in any format that is read; none is committed. Each is read, broken down, dressed and
covered as for a film. A thing is a line of a scene's sheet under props, set dressing or vehicles, but for what is part
of a building. It counts as seen when the camera of some shot of its scene has its box in the frame at 640x360: at least
`LEAST` pixels of it, `THIN` of them in its smaller direction, `WHOLE` of it within the edges, and its middle behind
neither somebody nor a piece of the set; or when it is in the hands of somebody who is in a shot from the waist up.
Boxes stand for meshes and planned cameras for solved ones: `python -m benchmarks.dressing FOLDER --drawn N` has the
stage draw N pairs of pictures with and without a thing, and tells how often the boxes told the truth.
"""

from __future__ import annotations

import argparse
import json
import math
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from random import Random

from movie_director.breakdown.dressing import LISTED, absent, own_pieces
from movie_director.breakdown.staging import place, staging
from movie_director.crew.blocking.film import block_film
from movie_director.crew.casting import cast_film
from movie_director.crew.coverage import cover_film
from movie_director.crew.propmaster import hire_props
from movie_director.crew.reader import read_script
from movie_director.crew.setdresser import FIXED, dress_sets
from movie_director.crew.titles import assemble
from movie_director.errors import MovieDirectorError
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.prop import Prop as Thing
from movie_director.film.revise import revise
from movie_director.film.scene import Scene
from movie_director.film.sheet import Item, Sheet
from movie_director.interchange.reading import read_manuscript
from movie_director.operations.path import path as poses
from movie_director.operations.picture import SURFACE, Picture, Prop
from movie_director.places import GroundPlan, Piece, plan_of
from movie_director.places.footprint import inside
from movie_director.places.kinds import known
from movie_director.prophouse.house import House, open_house

WIDE, HIGH = 640, 360
LEAST = 64.0
"""Pixels of the frame that a thing's box covers at least: eight by eight."""
THIN = 4.0
WHOLE = 0.6
NEAR = frozenset(("medium", "medium-close", "close", "two-shot", "over-shoulder", "group", "full", "wide"))
"""Sizes in which hands can be seen."""


@dataclass
class Told:
    """What was counted in some screenplays: `seen` of `things`, by reason why not, and the words that each left out."""

    headings: int = 0
    own: int = 0
    things: int = 0
    seen: int = 0
    on_set: int = 0
    why: Counter[str] = field(default_factory=Counter[str])
    words: dict[str, Counter[str]] = field(default_factory=dict[str, Counter[str]])

    def add(self, other: Told) -> None:
        """Count another's too."""
        self.headings += other.headings
        self.own += other.own
        self.things += other.things
        self.seen += other.seen
        self.on_set += other.on_set
        self.why.update(other.why)
        for reason, words in other.words.items():
            self.words.setdefault(reason, Counter()).update(words)


def film_of(script: Path, house: House) -> Film:
    """Return the film of a screenplay, dressed, cast, covered and blocked. Raises ScriptError."""
    page = read_manuscript(script)
    play = revise(
        Film().screenplay,
        title=page.title,
        credit=page.credit,
        authors=page.authors,
        elements=page.elements,
        page=page.page,
        front=page.front,
    )
    film = apply_all(Film(), [Put(play)])
    for role in (
        read_script,
        dress_sets,
        partial(hire_props, house=house),
        cast_film,
        cover_film,
        block_film,
        assemble,
    ):
        film = apply_all(film, role(film).edits)
    return film


def of(script: Path) -> Told:
    """Count one screenplay."""
    film = film_of(script, open_house())
    told = Told()
    for name in film.cut.scenes:
        scene = film.get(Scene, name)
        if scene is None:
            continue
        where = film.get(Location, scene.location)
        told.headings += 1
        told.own += known(where.words if where else scene.location, scene.inside)
        for item, reason in verdicts(film, scene):
            if reason == "no thing":
                continue
            told.things += 1
            told.seen += not reason
            told.on_set += reason in ("", "out of frame", "small", "hidden")
            if reason:
                told.why[reason] += 1
                told.words.setdefault(reason, Counter())[item.name] += 1
    return told


def verdicts(film: Film, scene: Scene) -> Iterator[tuple[Item, str]]:
    """Yield each thing of a scene's sheet and why no shot shows it; "" where one does."""
    sheet = film.get(Sheet, scene.name)
    if sheet is None:
        return
    here = place(film, scene)
    shots = [(shot, staging(film, scene, shot)) for shot in film.shots(scene.name)]
    plan = plan_of(here.brief, here.kind)
    why = absent(film, scene, here)
    for item in dict.fromkeys(item for item in sheet.items if item.category in LISTED):
        if FIXED & set(item.name.split("-")[-1:]):
            yield item, "no thing"
            continue
        if why.get(item.name) == "ride":
            yield item, ""  # the camera is in it
            continue
        if why.get(item.name) == "place":
            boxes = [_of_piece(piece) for piece in own_pieces(item.name, plan)]
            if not boxes:  # the surface itself
                boxes = [Box((SURFACE[0], SURFACE[1], 0.0), (1.2, 0.6, 0.75), 0.0)]
            looks = [look(picture, box, plan) for _, picture in shots for box in boxes]
            yield item, best(looks)
            continue
        thing = film.get(Thing, item.name)
        looks: list[str] = []
        for shot, picture in shots:
            if shot.prop == item.name and shot.size in ("insert", "extreme-close"):
                looks.append("")
                continue
            for prop in picture.props:
                if thing is None or prop.words != thing.words:
                    continue
                if prop.where == "hand":
                    looks.append("" if prop.holder in shot.people and shot.size in NEAR else "out of frame")
                elif prop.at is not None or prop.where == "surface":
                    looks.append(look(picture, Box.of(prop), plan))
        yield item, best(looks) if looks else why.get(item.name, "not told")


def best(looks: Sequence[str]) -> str:
    """The least of what stands between a thing and the audience over all shots."""
    return min(looks, key=("", "small", "hidden", "out of frame").index) if looks else "out of frame"


@dataclass(frozen=True)
class Box:
    """The box of a thing: the middle of its base, width, depth and height, and the degrees by which it is turned."""

    at: tuple[float, float, float]
    size: tuple[float, float, float]
    turn: float

    @staticmethod
    def of(prop: Prop) -> Box:
        """The box of a thing that is staged."""
        x, y, z, turn = prop.at or (*SURFACE, 0.0)
        return Box((x, y, z), prop.size or (0.16, 0.12, 0.12), turn)

    @property
    def middle(self) -> tuple[float, float, float]:
        """Its middle."""
        return (self.at[0], self.at[1], self.at[2] + self.size[2] / 2)

    def corners(self) -> Iterator[tuple[float, float, float]]:
        """Its eight corners."""
        c, s = math.cos(math.radians(self.turn)), math.sin(math.radians(self.turn))
        w, d, h = self.size
        for dx in (-w / 2, w / 2):
            for dy in (-d / 2, d / 2):
                for dz in (0.0, h):
                    yield (self.at[0] + c * dx - s * dy, self.at[1] + s * dx + c * dy, self.at[2] + dz)


def _of_piece(piece: Piece) -> Box:
    if piece.role != "wall":
        return Box((piece.x, piece.y, piece.z), (piece.w, piece.d, piece.h), piece.turn)
    way = math.radians(piece.turn)
    x, y = piece.x + math.sin(way) * piece.d / 2, piece.y - math.cos(way) * piece.d / 2
    return Box((x, y, piece.z - piece.h / 2), (piece.w, piece.d, piece.h), piece.turn)


def look(picture: Picture, box: Box, plan: GroundPlan) -> str:
    """What stands between a box and the audience of a shot, at its beginning or its end: "" where it is seen."""
    found: list[str] = []
    for moment in (0.0, 1.0) if picture.camera.move.kind != "static" else (0.5,):
        pose = poses(picture.camera, moment, picture.seed, 3.0)
        right, up, ahead = pose.axes
        half = picture.camera.sensor / 2 / pose.lens
        dots: list[tuple[float, float]] = []
        for corner in box.corners():
            way = [a - b for a, b in zip(corner, pose.position, strict=True)]
            deep = _dot(way, ahead)
            if deep < 0.05:
                continue
            scale = WIDE / 2 / half / deep
            dots.append((WIDE / 2 + _dot(way, right) * scale, HIGH / 2 - _dot(way, up) * scale))
        found.append(_judged(dots, picture, pose.position, box, plan))
    return best(found)


def _judged(
    dots: Sequence[tuple[float, float]],
    picture: Picture,
    eye: Sequence[float],
    box: Box,
    plan: GroundPlan,
) -> str:
    if len(dots) < 4:
        return "out of frame"
    x0, x1 = min(x for x, _ in dots), max(x for x, _ in dots)
    y0, y1 = min(y for _, y in dots), max(y for _, y in dots)
    w, h = min(x1, WIDE) - max(x0, 0), min(y1, HIGH) - max(y0, 0)
    large = w * h > 0.06 * WIDE * HIGH
    if w <= 0 or h <= 0 or (w * h < WHOLE * (x1 - x0) * (y1 - y0) and not large):
        return "out of frame"
    if w * h < LEAST or min(w, h) < THIN:
        return "small"
    return "hidden" if _hidden(picture, eye, box, plan) else ""


def _hidden(picture: Picture, eye: Sequence[float], box: Box, plan: GroundPlan) -> bool:
    """Whether all of three points of a thing are behind people (upright boxes) or behind pieces of the set."""
    c, s = math.cos(math.radians(box.turn)), math.sin(math.radians(box.turn))
    x, y, z = box.middle
    third = box.size[0] / 3
    dots = [(x + k * third * c, y + k * third * s, z) for k in (-1, 0, 1)]
    people = [
        Box(((m := f.walk_to or f.mark).x, m.y, 0.0), (0.42, 0.3, 1.3 if f.posture == "sit" else f.look.height), 0.0)
        for f in picture.people
        if f.posture != "lie"
    ]
    pieces = [
        _of_piece(p)
        for p in plan.pieces
        if p.role in ("floor", "wall") and not p.flat and p.name not in picture.hidden and not _holds(p, box)
    ]
    return all(any(_between(eye, dot, other) for other in (*people, *pieces)) for dot in dots)


def _holds(piece: Piece, box: Box) -> bool:
    """Whether a thing stands on a piece, a seat's or a bed's too, which is lower than its back; or is that piece."""
    return _of_piece(piece) == box or (box.at[2] > 0.2 and inside((box.at[0], box.at[1]), piece))


def _between(eye: Sequence[float], dot: Sequence[float], box: Box) -> bool:
    """Whether the way from an eye to a point goes through a box (the slab test), short of the point itself."""
    c, s = math.cos(math.radians(-box.turn)), math.sin(math.radians(-box.turn))

    def own(p: Sequence[float]) -> tuple[float, float, float]:
        dx, dy = p[0] - box.at[0], p[1] - box.at[1]
        return (c * dx - s * dy, s * dx + c * dy, p[2] - box.at[2])

    a, b = own(eye), own(dot)
    low, high = (-box.size[0] / 2, -box.size[1] / 2, 0.0), (box.size[0] / 2, box.size[1] / 2, box.size[2])
    near, far = 0.0, 0.98
    for k in range(3):
        way = b[k] - a[k]
        if abs(way) < 1e-9:
            if not low[k] <= a[k] <= high[k]:
                return False
            continue
        one, two = (low[k] - a[k]) / way, (high[k] - a[k]) / way
        near, far = max(near, min(one, two)), min(far, max(one, two))
        if near > far:
            return False
    return near > 0.0


def _dot(a: Sequence[float], b: Sequence[float]) -> float:
    return sum(x * y for x, y in zip(a, b, strict=True))


def _counted(script: Path) -> tuple[str, Told | str]:
    try:
        return script.name, of(script)
    except MovieDirectorError as error:
        return script.name, str(error)


def drawn(scripts: Sequence[Path], count: int) -> Iterator[tuple[str, bool, float]]:
    """Yield, for things drawn by lot, slate and words, whether the boxes say that the set shows it, and how many pixels
    of 640x360 change in the depth that the stage renders when it is taken away. People are no part of that depth."""
    from scripts.framing import Studio

    studio, chance, left = Studio(), Random(7), count
    try:
        for script in chance.sample(list(scripts), len(scripts)):
            film = film_of(script, open_house())
            scenes = [scene for name in film.cut.scenes if (scene := film.get(Scene, name)) is not None]
            for scene in chance.sample(scenes, min(40, len(scenes))):
                pairs = [
                    (shot, picture, prop)
                    for shot in film.shots(scene.name)
                    for picture in (staging(film, scene, shot),)
                    for prop in picture.props
                    if prop.at is not None and not prop.hero and picture.camera.move.kind == "static"
                ]
                if not pairs:
                    continue
                shot, picture, prop = chance.choice(pairs)
                bare = picture.model_copy(update={"people": ()})
                without = bare.model_copy(update={"props": tuple(p for p in bare.props if p != prop)})
                plan = plan_of(picture.place.brief, picture.place.kind)
                pair = [studio.look(order, 0.5)[1] for order in (bare, without)]
                changed = float((abs(pair[0] - pair[1]) > 0.004).sum()) * WIDE * HIGH / pair[0].size
                yield f"{script.stem} {shot.name} {prop.words}", not look(bare, Box.of(prop), plan), changed
                left -= 1
                break
            if not left:
                return
    finally:
        studio.close()


def main(wanted: Sequence[str]) -> int:
    """Print the counts of a folder of screenplays."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.dressing")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--rest", type=int, default=12, help="how many words to list for each reason")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--drawn", type=int, default=0, help="how many things to hold against drawn pictures instead")
    given = parser.parse_args(wanted)
    scripts = sorted(path for path in given.folder.iterdir() if path.is_file())
    if given.drawn:
        right = 0
        for words, seen, pixels in drawn(scripts, given.drawn):
            right += seen == (pixels >= LEAST)
            print(f"{words}: boxes say {'seen' if seen else 'unseen'}, drawn {pixels:.0f} pixels", flush=True)
        print(f"{right} of {given.drawn} told alike")
        return 0
    whole = Told()
    with ProcessPoolExecutor(given.jobs) as pool:
        for name, told in pool.map(_counted, scripts):
            if isinstance(told, str):
                print(f"{name}: {told}")
                continue
            whole.add(told)
            print(f"{name}: {told.headings} scenes, {_share(told.own, told.headings)} of a kind of their own; ", end="")
            print(f"{told.things} things, {_share(told.seen, told.things)} seen", flush=True)
    print(f"\nall: {whole.headings} headings, {_share(whole.own, whole.headings)} of a kind of their own")
    print(f"{whole.things} things; on the set {_share(whole.on_set, whole.things)}, ", end="")
    print(f"seen in some shot {_share(whole.seen, whole.things)}")
    for reason, count in whole.why.most_common():
        words = ", ".join(f"{word} {n}" for word, n in whole.words[reason].most_common(given.rest))
        print(f"  {reason:14} {count:5} {_share(count, whole.things)}: {words}")
    if given.json is not None:
        told_ = {"headings": whole.headings, "own": whole.own, "things": whole.things, "on_set": whole.on_set}
        given.json.write_text(json.dumps({**told_, "seen": whole.seen, "why": whole.why, "words": whole.words}))
    return 0


def _share(part: int, whole: int) -> str:
    return f"{100 * part / max(1, whole):.1f} %"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
