"""Where a thing that opens is on a set: the furniture or the box that the words mean, else one that is brought."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from movie_director.breakdown.wanted import Wanted
from movie_director.operations.picture import SURFACE, Mark, Prop
from movie_director.places import Added, GroundPlan, Marks, Piece
from movie_director.places.case import FRONT, Case, Sort
from movie_director.places.changes import room_for
from movie_director.places.footprint import blocks, inside
from movie_director.places.footprint import deep as deep_in

Size = tuple[float, float, float]
_LIDDED: Mapping[str, tuple[Size, str]] = {
    "suitcase": ((0.66, 0.46, 0.2), "#6b4226"),
    "chest": ((0.78, 0.46, 0.44), "#5f3a1c"),
    "box": ((0.3, 0.22, 0.15), "#8a6238"),
}
"""How large boxes with a lid are, and their colour."""
_LEAVES: Mapping[str, tuple[tuple[str, ...], Size, str]] = {
    "wardrobe": (("wardrobe", "lockers"), (1.1, 0.6, 1.95), "#6a4529"),
    "cupboard": (("china cabinet", "wardrobe", "cabinet", "sideboard"), (0.96, 0.45, 1.5), "#6a4529"),
    "fridge": (("refrigerator",), (0.64, 0.62, 1.75), "#b9bcbc"),
    "safe": (("safe",), (0.5, 0.48, 0.6), "#3f4a4c"),
    "locker": (("lockers",), (0.42, 0.48, 1.8), "#6f7f86"),
}
"""The pieces of a place that are one, and the size and colour of one that is brought."""
_DRAWN = ("dressing table", "filing cabinet", "cabinet", "sideboard", "office desk", "writing desk", "lab bench")
"""Pieces that have drawers, the likeliest first."""
_TABLES: Mapping[str, tuple[float, float, float, float, str]] = {
    "desk": (0.45, 0.27, 0.487, 0.3, "#6b3f22"),
    "table": (0.2, 0.29, 0.615, 0.42, "#9a6a3f"),
    "kitchen table": (0.2, 0.29, 0.615, 0.42, "#9a6a3f"),
    "small table": (0.0, 0.22, 0.615, 0.36, "#5a3a22"),
    "steel table": (0.2, 0.29, 0.615, 0.42, "#7f8483"),
}
"""Of surfaces that can have a drawer: where along the front it is, how far before the middle, how high its base, how
wide it is, and its colour."""
_HALF = 0.33
"""Metres from the middle of the surface to its edges, in front and behind."""
_BODY = 0.18
"""Metres round a mark that are free of furniture."""
AWAY: Mapping[Sort, float] = {"drawer": 0.52, "lid": 0.27}
"""Metres before a drawer's or a box's front at which who opens it stands."""
TURNS: Mapping[int, float] = {1: 30.0, -1: 60.0, 0: 44.0}
"""Degrees round a leaf's hinge at which who opens it stands, who shuts it, and who does both."""
CLEAR, LEAST = 0.26, 0.72
"""Metres beyond a leaf's edge at which they do, and from its hinge at least."""
_WALL = 0.22
_LEAST = 56.0
"""Degrees below which a leaf that something stops is not opened at all."""


def case_of(
    wanted: Wanted,
    plan: GroundPlan,
    marks: Marks,
    props: Sequence[tuple[str, Prop]],
    behind: bool,
    others: Sequence[Case] = (),
) -> Case | None:
    """Return the case that is meant, shut; None where the place has none, and none can be brought.

    `props` are the things that are laid there, by name; `behind` tells that who opens it is behind the surface;
    `others` are cases that stand there already.
    """
    found = {"drawer": _drawers, "lid": _lidded, "leaf": _leaves}[wanted.sort](wanted, plan, marks, props, behind)
    stand = tuple(_piece(case) for case in others if case.sort != "drawer")
    swung = (_swung(case, plan, stand) for case in found)
    can = [case for case in swung if case is not None and _free(case, plan, stand)]
    return next((case for case in can if case.at == can[0].at and not case.stop), can[0]) if can else None


def _piece(case: Case) -> Piece:
    x, y, z, turn = case.at
    return Piece(case.words, x, y, z, turn, *case.size)


def standing(case: Case, which: int = 1) -> Mark:
    """Where somebody stands, facing its handle, who opens it (1), shuts it (-1), or both (0)."""
    w, d, _ = case.size
    if case.sort == "leaf":
        way, far = math.radians(TURNS[which]), max(case.wide + CLEAR, LEAST)
        spot = (case.side * (w / 2 - far * math.cos(way)), -d / 2 - far * math.sin(way), 0.0)
    else:
        on_table = case.sort == "lid" and abs(case.at[2] - SURFACE[2]) < 0.05
        spot = (-0.1, -(max(d / 2, _HALF - 0.12) if on_table else d / 2) - AWAY[case.sort], 0.0)
    x, y, _ = case.placed(spot)
    to = case.panel.handle_at(0.35 * case.far)
    return Mark(x=round(x, 3), y=round(y, 3), facing=round(math.degrees(math.atan2(to[0] - x, y - to[1])), 1))


def _free(case: Case, plan: GroundPlan, others: Sequence[Piece]) -> bool:
    """Whether somebody can stand at it."""
    mark, room = standing(case), plan.room
    if room is not None and not (
        room.left + _WALL < mark.x < room.right - _WALL and room.front + _WALL < mark.y < room.back - _WALL
    ):
        return False
    own = _piece(case)
    solid = [p for p in (*plan.pieces, *others) if blocks(p) and math.dist((p.x, p.y), (own.x, own.y)) > 0.01]
    on_surface = abs(mark.x) < 0.75 and abs(mark.y - SURFACE[1]) < _HALF
    return not on_surface and not any(inside((mark.x, mark.y), piece, _BODY) for piece in (*solid, own))


def _swung(case: Case, plan: GroundPlan, others: Sequence[Piece]) -> Case | None:
    """The case with its leaf opened until it meets furniture or a wall; None where that is too soon."""
    free = 0.0
    while free < case.far and _clears(case, plan, others, min(free + 4.0, case.far)):
        free = min(free + 4.0, case.far)
    if case.sort != "leaf" or free == case.far:
        return case
    return replace(case, stop=free) if free >= _LEAST else None


def _clears(case: Case, plan: GroundPlan, others: Sequence[Piece], far: float) -> bool:
    """Whether nothing is where a leaf is that is open so far."""
    (w, d, _), room = case.size, plan.room
    solid = [p for p in (*plan.pieces, *others) if blocks(p) and math.dist((p.x, p.y), case.at[:2]) > 0.01]
    for k in (0.4, 0.7, 1.0):
        shut = case.placed((case.side * (w / 2 - k * case.wide), -d / 2 - FRONT, 0.0))
        x, y, _ = case.panel.moved(shut, far)
        within = room is None or (room.left < x < room.right and room.front < y < room.back)
        if not within or any(inside((x, y), piece, 0.01) for piece in solid):
            return False
    return True


def _lidded(
    wanted: Wanted, plan: GroundPlan, marks: Marks, props: Sequence[tuple[str, Prop]], behind: bool
) -> Iterator[Case]:
    size, colour = _LIDDED[wanted.noun]
    mine = [prop for name, prop in props if prop.where in ("surface", "floor") and _is(wanted.noun, name)]
    for prop in mine[:1]:
        x, y, z, turn = prop.at or (*SURFACE, 0.0)
        if wanted.noun != "suitcase" and prop.size is not None and prop.size[0] > size[0]:
            size = prop.size
        made = Case("lid", prop.words.lower(), (x, y, z, turn), size, prop.colour or colour)
        if prop.where == "surface":
            yield replace(made, at=(x, y, z, 180.0 if behind else 0.0))
            yield replace(made, at=(x, y, z, 0.0 if behind else 180.0))
        else:
            yield from (replace(made, at=(x, y, z, turn + more)) for more in (0.0, 90.0, -90.0, 180.0))
            if size[0] < 0.5:  # where nobody gets at it, it is where they do
                if _surface(plan, props):
                    yield from (replace(made, at=(*SURFACE, way)) for way in (0.0, 180.0))
                yield from _on_tops(made, plan)
    for piece in plan.pieces if not mine else ():
        if _is(wanted.noun, piece.name) and piece.role == "floor" and 0.25 < piece.h < 0.8:
            yield Case(
                "lid", piece.name, _spot(piece), (piece.w, piece.d, piece.h), _hue(piece, colour), instead=piece.name
            )


def _surface(plan: GroundPlan, props: Sequence[tuple[str, Prop]]) -> bool:
    """Whether the place keeps its surface in the scene."""
    spare = plan.room is None or bool(plan.surface.look.get("spare"))
    return not spare or any(prop.where == "surface" for _, prop in props)


def _on_tops(made: Case, plan: GroundPlan) -> Iterator[Case]:
    """On tables of the place, at an edge where somebody can be."""
    w, d, _ = made.size
    for piece in plan.pieces:
        if not any(word in piece.name for word in ("table", "desk", "cabinet")) or not 0.4 < piece.h < 1.1:
            continue
        for way, wide, deep in ((0.0, piece.w, piece.d), (180.0, piece.w, piece.d), (90.0, piece.d, piece.w),
                                (-90.0, piece.d, piece.w)):  # fmt: skip
            if wide > w and deep > d and piece.role == "floor":
                there = replace(made, at=(*_spot(piece)[:2], piece.z + piece.h + 0.005, piece.turn + way))
                for aside in (0.0, 0.25, -0.25):
                    x, y, z = there.placed((aside * (wide - w), -deep / 2 + d / 2 + 0.02, 0.0))
                    stands = replace(there, at=(round(x, 3), round(y, 3), z, there.at[3]))
                    if not any(other.z > 0.3 and deep_in(_piece(stands), other) > 0.0 for other in plan.pieces):
                        yield stands


def _leaves(
    wanted: Wanted, plan: GroundPlan, marks: Marks, props: Sequence[tuple[str, Prop]], behind: bool
) -> Iterator[Case]:
    names, size, colour = _LEAVES[wanted.noun]
    for name in names:
        for piece in plan.pieces:
            if piece.name == name and piece.role == "floor" and piece.h > 0.7:
                words, size_ = "wardrobe" if name == "wardrobe" else wanted.noun, (piece.w, piece.d, piece.h)
                made = Case("leaf", words, _spot(piece), size_, _hue(piece, colour), instead=piece.name)
                yield from _hinged(made)
    for name, prop in props:
        if prop.where == "floor" and prop.at is not None and _is(wanted.noun, name):
            w, d, h = prop.size or size
            own = (min(w, 1.3 * size[0]), min(d, 1.2 * size[1]), min(h, 1.2 * size[2]))
            yield from _hinged(Case("leaf", wanted.noun, prop.at, own, prop.colour or colour))
    brought = room_for(plan, marks, Added(wanted.noun, *size))
    if brought is not None:
        yield from _hinged(Case("leaf", wanted.noun, _spot(brought), size, colour))


def _hinged(case: Case) -> Iterator[Case]:
    """With its hinge at the side away from the middle of the room first."""
    x, y, _ = case.way((1.0, 0.0, 0.0))
    right = case.at[0] * x + (case.at[1] - SURFACE[1]) * y > 0
    yield replace(case, hinge="right" if right else "left")
    yield replace(case, hinge="left" if right else "right")


def _drawers(
    wanted: Wanted, plan: GroundPlan, marks: Marks, props: Sequence[tuple[str, Prop]], behind: bool
) -> Iterator[Case]:
    own, others = [*_of_surface(plan, behind)] if _surface(plan, props) else [], [*_of_pieces(plan)]
    desk = plan.surface.name == "desk"
    at_surface = wanted.host in ("desk", "bureau", "table", "tafel") or (desk and not wanted.host)
    yield from (*own, *others) if at_surface else (*others, *own)


def _of_surface(plan: GroundPlan, behind: bool) -> Iterator[Case]:
    told = _TABLES.get(plan.surface.name)
    if told is None or plan.surface.look.get("manner"):
        return
    along, front, low, wide, colour = told
    colour = str(plan.surface.look.get("colour", colour))
    high = 0.165 if plan.surface.name == "desk" else 0.085
    x, y, _ = SURFACE
    for back in (behind, not behind):
        way = 1 if back else -1
        for side in (-1, 1):
            middle = y + 0.02 * (plan.surface.name == "desk") + way * (front - 0.2)
            yield Case(
                "drawer", "drawer", (x + side * along, middle, low, 180.0 if back else 0.0), (wide, 0.4, high), colour
            )


def _of_pieces(plan: GroundPlan) -> Iterator[Case]:
    for piece in plan.pieces:
        if piece.name == "kitchen units":
            count = round(piece.w / 0.6)
            each, x, y, _ = (piece.w - 0.02) / count, *_spot(piece)[:3]
            for k in (1, 2, 0, 4):
                if k < count:
                    at = (x - piece.w / 2 + (k + 0.5) * each, y + piece.d / 2 - 0.6 - 0.013 + 0.225, 0.743, 0.0)
                    colour = str(piece.look.get("colour", "#5f7a70"))
                    yield Case("drawer", "drawer", at, (each - 0.03, 0.45, 0.118), colour)
    for name in _DRAWN:
        for piece in plan.pieces:
            if piece.name != name or piece.role != "floor" or not 0.45 < piece.h < 1.35 or piece.look.get("manner"):
                continue
            wide = min(0.6, piece.w / max(1, round(piece.w / 0.5)) - 0.03)
            aside = -piece.w / 2 + wide / 2 + 0.02 if piece.w > 0.8 else 0.0
            case = Case(
                "drawer", "drawer", _spot(piece), (wide, min(0.42, piece.d - 0.05), 0.15), _hue(piece, "#6a4529")
            )
            for side in (1, -1) if aside else (1,):
                out = (side * aside, -piece.d / 2 - 0.016 + case.size[1] / 2, piece.h - 0.21)
                x, y, z = case.placed(out)
                yield replace(case, at=(round(x, 4), round(y, 4), round(z, 4), piece.turn))


def _spot(piece: Piece) -> tuple[float, float, float, float]:
    return piece.x, piece.y, piece.z, piece.turn


def _hue(piece: Piece, colour: str) -> str:
    return str(piece.look.get("colour", colour))


_SAME: Mapping[str, tuple[str, ...]] = {
    "suitcase": ("suitcase", "valise", "koffer", "reiskoffer", "suitcases"),
    "chest": ("chest", "trunk", "footlocker", "coffer", "casket", "kist", "schatkist", "hutkoffer"),
    "box": ("box", "boxes", "shoebox", "toolbox", "crate", "doos", "doosje", "kistje", "package"),
    "safe": ("safe", "strongbox", "kluis", "brandkast"),
    "wardrobe": ("wardrobe", "closet", "armoire", "kleerkast", "kledingkast", "klerenkast"),
    "cupboard": ("cupboard", "cabinet", "dresser", "sideboard", "kast", "kastje", "keukenkast"),
    "fridge": ("fridge", "refrigerator", "freezer", "icebox", "koelkast", "ijskast", "vriezer"),
    "locker": ("locker", "lockers"),
}


def _is(noun: str, name: str) -> bool:
    """Whether a thing's name is of what a noun of ours means."""
    return name.lower().replace(" ", "-").split("-")[-1] in _SAME.get(noun, ())


def is_it(case: Case, prop: Prop) -> bool:
    """Whether a thing of the script is the case itself, which stands in its place."""
    if case.sort == "drawer" or prop.where not in ("surface", "floor"):
        return False
    noun = prop.words.lower().split()[-1] if prop.words else ""
    return prop.words.lower() == case.words or noun in _SAME.get(case.words, ())
