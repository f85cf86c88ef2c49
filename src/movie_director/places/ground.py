"""The ground plan of a place: its shell, what stands in it and where, in metres of the stage.

The stage is right-handed, z up. The acting area is centred on the origin with the ground at z = 0; the backdrop lies
towards +y and cameras mostly stand at y < 0. Every place keeps a surface 0.75 m high at (0, 0.55), where an object
that matters can lie. A plan says what is where; how it looks is the stage's (`engines/blender/stage/`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Wall = Literal["back", "left", "right", "front"]
Look = Mapping[str, str | float | bool]
"""What a builder wants to know of a piece besides its size: `colour`, `fill`, `watts`, `text`."""


@dataclass(frozen=True)
class Opening:
    """A hole in a wall: from `start` to `end` along it (x for back and front, y for the sides), `low` to `high`."""

    wall: Wall
    start: float
    end: float
    low: float
    high: float
    what: str = "window"
    """`window`, `carriage`, `door`, `arch`, `shutter`, `porthole` or `bars`: what fills it."""
    view: str = "street"
    """What is seen through it: `street`, `city`, `garden`, `sea`, `clouds`, `stars`, `country`, `passing` (country that
    goes by), `rushing` (a street that does), `tunnel`, `passage` or `dark`."""

    @property
    def wide(self) -> float:
        """Metres along the wall."""
        return self.end - self.start

    @property
    def glazed(self) -> bool:
        """Whether daylight comes in by it."""
        return self.low > 0.3 and self.view not in ("passage", "dark", "tunnel")


@dataclass(frozen=True)
class Finish:
    """The decorator's choices. `lower` is the colour of the wainscot, none for plain walls."""

    wall: str
    lower: str | None
    trim: str
    floor: tuple[str, ...]
    tiles: bool = False
    curtain: str | None = None
    made: str = "plaster"
    """What the walls are of: `plaster`, `brick`, `stone`, `log`, `panel`, `metal`, `tile`, `concrete` or `canvas`."""
    ground: str = ""
    """What the floor is of where it is neither `planks` nor `tiles`: `concrete`, `carpet`, `stone`, `metal`, `earth`,
    `lino` or `deck`."""
    ceiling: str = "plain"
    """`plain`, `beams`, `panels`, `vault`, `pipes`, `truss`, `metal` or `none`."""
    over: str = "#cfcabf"
    """The colour of the ceiling."""
    skirting: bool = True


PAINTED = frozenset(("plaster", "paint", "paper"))
"""What walls are of that have the colour which somebody wants."""


@dataclass(frozen=True)
class Room:
    """Four walls round the acting area: where each stands, how high they are and what opens in them."""

    finish: Finish
    openings: tuple[Opening, ...]
    left: float = -4.0
    right: float = 4.0
    front: float = -4.4
    back: float = 3.0
    high: float = 2.8

    def of(self, wall: Wall) -> tuple[Opening, ...]:
        """The openings of a wall."""
        return tuple(o for o in self.openings if o.wall == wall)

    @property
    def windows(self) -> tuple[Opening, ...]:
        """What daylight comes in by, the widest that is not behind the camera first."""
        lit = [o for o in self.openings if o.glazed]
        return tuple(sorted(lit, key=lambda o: (o.wall == "front", o.wall == "back", -o.wide * (o.high - o.low))))


@dataclass(frozen=True)
class Land:
    """Open country: ground colours (dark, light), hill height in metres, a kind of tree or none and how many,
    stones, tufts of a colour or none, and water behind."""

    ground: tuple[str, str]
    hills: float
    trees: str
    count: int
    stones: int
    stone: str
    tufts: str | None = None
    water: str = ""
    """`sea` behind, `lake` likewise with a far bank, `river` across, `pond` or `bog`; none."""
    snow: bool = False
    close: bool = False
    """Whether trees stand close, so that the haze between them is near and green."""
    flat: float = 6.0
    """Metres from the middle within which the ground is level."""
    near: float = 0.0
    """Metres from the middle within which no tree stands; 0 leaves that to the trees."""
    way: str = ""
    """A way to the horizon, left of the action: `earth`, `gravel`, `asphalt` or `cobbles`."""
    sunk: float = 0.0
    """Metres that the ground lies below the stage, where slabs carry the people."""
    stars: bool = False
    """No air: a black sky full of stars, and hard light."""
    dusty: str = ""
    """The colour of the air and the sky of another planet, or none."""


@dataclass(frozen=True)
class Deck:
    """A floor with nothing beside it: a roof, a ship's deck, a hull. It reaches from `left` to `right` and `front` to
    `back`; `below` is what is round it."""

    made: str = "concrete"
    """`concrete`, `planks`, `panels`, `asphalt`, `cobbles`, `gravel` or `grass`."""
    below: Literal["city", "sea", "stars"] = "city"
    left: float = -9.0
    right: float = 9.0
    front: float = -10.0
    back: float = 6.0
    drop: float = 18.0
    """Metres down to what is below."""


@dataclass(frozen=True)
class Street:
    """A street along x: fronts at y = 3.6 and -11, kerbs, a road; `cars` stand at the kerbs."""

    style: str = "town"
    """`town`, `modern`, `western`, `village` or `medieval`."""
    cars: bool = True
    lamps: bool = True
    square: bool = False
    """Whether the fronts stand back round a square."""


@dataclass(frozen=True)
class Piece:
    """A thing of the set: the middle of its footprint, its base's height, its front towards -y turned by `turn`.

    `w`, `d` and `h` are its own width, depth and height in metres before it is turned. A thing on a wall has the
    middle of its back there, `z` its middle's height. `models` are catalogue keys to take it from, best first, where a
    library has them; else the stage builds what `name` says.
    """

    name: str
    x: float
    y: float
    z: float = 0.0
    turn: float = 0.0
    w: float = 0.5
    d: float = 0.5
    h: float = 0.8
    models: tuple[str, ...] = ()
    look: Look = field(default_factory=dict[str, str | float | bool])
    role: Literal["floor", "wall", "ceiling", "top", "seat"] = "floor"
    """Where it belongs: on the floor, on a wall, under the ceiling, on another piece, or a chair that makes room."""
    flat: bool = False
    """Whether one walks over it, as over a rug."""


@dataclass(frozen=True)
class Surface:
    """What is at (0, 0.55), its top at 0.75 m: `desk`, `table`, `counter`, `crate`, `rock` and others; none, where
    only a thing that is laid there needs something under it."""

    name: str
    look: Look = field(default_factory=dict[str, str | float | bool])


@dataclass(frozen=True)
class GroundPlan:
    """A place: one of `room`, `land`, `street` and `deck`, its surface and its pieces."""

    kind: str
    surface: Surface
    pieces: tuple[Piece, ...] = ()
    room: Room | None = None
    land: Land | None = None
    street: Street | None = None
    deck: Deck | None = None
    manner: str = ""
    """How its time furnishes, where that is not as today: a name of `MANNERS`."""
    lift: float = 0.0
    """Stops by which it is exposed above others of its sort."""
    lamps: bool = False
    """Whether its lamps burn by day."""
    sky: bool = True
    """Whether weather comes to it: not in space."""
    unmet: str = ""
    """What it stands in for, where no kind fits the heading."""
