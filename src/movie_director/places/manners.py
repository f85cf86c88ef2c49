"""How each time furnishes: what it makes in its own way, its walls and floors, its doors and windows, its view.

A row says which of today's pieces a time has in a form of its own; the stage builds that form where the piece stands,
within the same footprint (`engines/blender/stage/manners/`). What it has not at all, `periods.py` takes out by year.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from movie_director.places.decor import CHECK, DARK, FLAGS, PALE, WOOD
from movie_director.places.ground import Finish
from movie_director.places.year import FUTURE

HOUSEHOLD = frozenset({
    "armchair", "bar stool", "basin", "bath", "bed", "book table", "cabinet", "chair", "china cabinet", "coffee table",
    "dressing table", "garden chair", "laid table", "office desk", "rack", "refrigerator", "round table", "sideboard",
    "sofa", "wardrobe", "kitchen units", "lab bench", "shop counter", "bar counter", "reception desk", "back bar",
    "wine rack", "filing cabinet", "bench", "park bench", "car", "fishing boat", "lamp post", "school desk",
    "card table",
})  # fmt: skip
"""What every time but today's makes in its own way."""
ELECTRIC = frozenset({"pendant", "bare bulb", "sconce", "floor lamp", "table lamp", "desk lamp"})
STOCK = frozenset({"pallet rack", "pallet", "container", "aisle", "till"})
BOARDS = frozenset({"whiteboard", "blackboard"})
SETS = frozenset({"television", "captain's window", "video wall", "console"})
SURFACES = frozenset({
    "desk", "table", "kitchen table", "laid table", "bistro table", "counter", "small table", "steel table", "trolley",
    "console table",
})  # fmt: skip
"""Surfaces at (0, 0.55) that a time makes in its own way."""
ROUGH = frozenset({"cave", "tent", "castle-hall", "church", "barn", "car", "train", "cockpit", "ship-cabin"})
"""Kinds whose walls are what they are at any time."""
GRAND = frozenset({"hall", "saloon", "spaceship"})
"""Kinds whose walls only the future changes."""
BARE = frozenset({"warehouse", "garage", "basement", "cell", "theatre", "gymnasium"})
"""Kinds of bare walls: of brick or concrete from the age of steam on."""
WET = frozenset({"kitchen", "bathroom"})
WORK = frozenset({
    "hospital", "classroom", "corridor", "interview-room", "open-plan-office", "office", "meeting-room", "laboratory",
    "lobby", "public-room", "courtroom", "shop", "elevator", "control-room", "library",
})  # fmt: skip
DIM = frozenset({
    "control-room", "spaceship", "bar", "theatre", "interview-room", "cell", "garage", "restaurant", "courtroom",
    "basement", "warehouse", "library", "saloon",
})  # fmt: skip
"""Kinds that the future keeps dark."""


@dataclass(frozen=True)
class Manner:
    """A time's ways, up to the year that it ends with."""

    name: str
    until: int
    own: frozenset[str]
    """Pieces that it makes in its own way."""
    home: tuple[Finish, ...]
    work: tuple[Finish, ...]
    wet: tuple[Finish, ...]
    bare: tuple[Finish, ...] = ()
    """Finishes of rooms to live in, to work in, with water, and of bare walls; none leaves them as they are."""
    holes: Mapping[str, str] = field(default_factory=dict[str, str])
    """What fills a hole instead of today's door or window."""
    views: Mapping[str, str] = field(default_factory=dict[str, str])
    """What is beyond a window instead."""
    ground: Mapping[str, str] = field(default_factory=dict[str, str])
    """What slabs under the sky are of instead."""
    instead: Mapping[str, str] = field(default_factory=dict[str, str])
    """Pieces of another name that stand in the place of today's."""
    small: bool = False
    """Whether windows are small."""


MANNERS: tuple[Manner, ...] = (
    Manner(
        "medieval",
        1700,
        HOUSEHOLD - {"kitchen units"} | STOCK - {"till"} | BOARDS
        | {"picture", "trolley", "table", "luggage stand", "lockers", "hospital bed", "block", "lorry", "board",
           "fold table", "scaffold"},
        home=(
            Finish("#b7a680", None, "#3f2e1e", DARK, made="timber", ceiling="beams", over="#9a8a6c", skirting=False),
            Finish("#8f8678", None, "#5a4a38", FLAGS, tiles=True, made="stone", ceiling="beams", skirting=False),
        ),
        work=(
            Finish("#a99a7a", None, "#3f2e1e", FLAGS, tiles=True, made="timber", ceiling="beams", over="#9a8a6c",
                   skirting=False),
            Finish("#8f8678", None, "#5a4a38", DARK, made="stone", ceiling="beams", skirting=False),
        ),
        wet=(
            Finish("#948a78", None, "#5a4a38", FLAGS, tiles=True, made="stone", ceiling="beams", skirting=False),
            Finish("#b0a07c", None, "#3f2e1e", FLAGS, tiles=True, made="timber", ceiling="beams", skirting=False),
        ),
        bare=(Finish("#7f766a", None, "#4a3d30", ("#5c4c38",), made="stone", ground="earth", ceiling="beams",
                     skirting=False),),
        holes={"window": "leaded", "pane": "leaded", "door": "boards", "flush": "boards", "steel door": "boards",
               "lift": "boards", "shutter": "boards", "blinds": "leaded"},
        views={"street": "timber town", "city": "timber town"},
        ground={"asphalt": "earth", "concrete": "earth", "flags": "cobbles"},
        instead={"rug": "straw", "picket fence": "rail fence", "wire fence": "rail fence", "bins": "crate stack",
                 "residential bin": "barrel", "bin": "barrel", "concrete frame": "scaffold"},
        small=True,
    ),
    Manner(
        "victorian",
        1920,
        HOUSEHOLD | ELECTRIC | STOCK | BOARDS | {"trolley", "hospital bed", "scaffold"},
        home=(
            Finish("#70403a", "#3a2418", "#2f1c10", WOOD, made="paper", curtain="#4a1f20", over="#cfc6b2"),
            Finish("#56644c", "#33241a", "#2f1c10", DARK, made="paper", curtain="#5a4a22", over="#cfc6b2"),
            Finish("#4c5c6a", "#3a2a1e", "#2f2018", WOOD, made="paper", curtain="#3a2a3a", over="#cfc8ba"),
            Finish("#94804e", "#44301c", "#33200f", DARK, made="paper", curtain="#5a2a22", over="#d2c8ae"),
        ),
        work=(
            Finish("#aba284", "#4a5240", "#33261a", WOOD, over="#cfc8b6"),
            Finish("#5c3d26", None, "#2f1c10", DARK, made="panel", curtain="#4a1f20", over="#c9c0aa"),
            Finish("#b0a48e", "#5a3f2c", "#33241a", DARK, over="#d2cab8"),
        ),
        wet=(
            Finish("#c0b99e", "#6f8478", "#d2cab8", CHECK, tiles=True),
            Finish("#b9b3a4", "#7a5a44", "#d2cab8", FLAGS, tiles=True),
        ),
        holes={"pane": "window", "flush": "door", "steel door": "boards", "lift": "door", "shutter": "boards"},
        views={"city": "old city"},
        ground={"asphalt": "cobbles", "concrete": "flags"},
        instead={"wire fence": "iron fence", "bins": "crate stack", "residential bin": "barrel", "bin": "barrel",
                 "concrete frame": "scaffold"},
    ),
    Manner(
        "1930s",
        1948,
        HOUSEHOLD | ELECTRIC | STOCK | BOARDS | {"hospital bed", "airliner"},
        home=(
            Finish("#b09c70", "#4a3424", "#2c1c12", DARK, curtain="#5a2f26", over="#cabf9f"),
            Finish("#6a4a30", None, "#2c1c12", DARK, made="panel", curtain="#3a2a24", over="#bfb294"),
            Finish("#8a8f78", "#3c3226", "#2c2018", WOOD, curtain="#6a5a34", over="#c9c2a8"),
        ),
        work=(
            Finish("#938c70", "#43331f", "#2c2016", DARK, over="#b9b294"),
            Finish("#5f4028", None, "#2c1c12", DARK, made="panel", over="#bfb294"),
            Finish("#7f8a80", "#39443c", "#2a2a22", WOOD, over="#b4b8a8"),
        ),
        wet=(
            Finish("#b4bfae", None, "#2a2c2a", ("#26282a", "#c4bfae"), tiles=True, made="tile", skirting=False),
            Finish("#c4bd9c", "#4f6a5a", "#2f3a30", ("#26282a", "#bdb8a4"), tiles=True),
        ),
        holes={"pane": "blinds", "window": "blinds", "flush": "door"},
        views={"city": "old city"},
        instead={"bins": "crate stack", "residential bin": "bin"},
    ),
    Manner(
        "1950s",
        1970,
        HOUSEHOLD | ELECTRIC | BOARDS | SETS | {"container", "till", "strip light", "table lamp", "hospital bed"},
        home=(
            Finish("#a7c2b2", None, "#e0dccf", PALE, curtain="#c9823f", over="#e2dfd4"),
            Finish("#d0a898", None, "#e4dfd2", PALE, curtain="#7a9a90", over="#e4e0d6"),
            Finish("#d2c287", None, "#e4dfd2", WOOD, curtain="#5f8a94", over="#e6e2d4"),
            Finish("#a3b7c4", None, "#e2dfd6", PALE, curtain="#c9a24a", over="#e2e2dc"),
        ),
        work=(
            Finish("#b2bcae", "#7f9284", "#d4d0c0", ("#827c68", "#8d8772", "#a39c84"), tiles=True, over="#dad8cc"),
            Finish("#c9bb92", "#8a7a5a", "#d8d2c0", ("#5f5a4c", "#6a6554", "#757060"), tiles=True, over="#dcd8c8"),
            Finish("#a8b4bd", "#6f8290", "#d4d4cc", ("#7a7f80", "#868b8c", "#989c9a"), tiles=True, over="#d8dad8"),
        ),
        wet=(
            Finish("#d4a99c", None, "#e4dfd2", ("#2b2b2b", "#d4cfc2"), tiles=True, made="tile", curtain="#7a9a90",
                   skirting=False),
            Finish("#a8c6ba", None, "#e2dfd2", ("#c4bfae", "#7fa89a"), tiles=True, made="tile", curtain="#c9823f",
                   skirting=False),
        ),
        holes={"pane": "window"},
        instead={"residential bin": "bin", "bins": "bin"},
    ),
    Manner(
        "1980s",
        2000,
        (HOUSEHOLD - {"park bench"}) | ELECTRIC | SETS | {"blackboard", "till"},
        home=(
            Finish("#b3955f", None, "#5a4028", ("#6a482c",), made="paper", ground="carpet", curtain="#8a5426",
                   over="#d2c6a8"),
            Finish("#8a6238", None, "#4a3220", ("#4f4a32",), made="panel", ground="carpet", curtain="#a8743c",
                   over="#cdc0a2"),
            Finish("#a89a74", None, "#5f4a30", ("#7a4a2c",), ground="carpet", curtain="#6f6a3a", over="#d2c8ae"),
        ),
        work=(
            Finish("#b8aa86", None, "#5f4c34", ("#6f6044",), made="paint", ground="carpet", ceiling="panels",
                   over="#cfc6aa", curtain="#8a6a3c"),
            Finish("#8a6640", None, "#44301e", ("#57503c",), made="panel", ground="carpet", ceiling="panels",
                   over="#cdc3a6", curtain="#7a4a2a"),
        ),
        wet=(
            Finish("#b89a66", None, "#6a4c2e", ("#7a5836", "#86633e"), tiles=True, made="tile", curtain="#a8622c",
                   skirting=False),
            Finish("#a39a70", None, "#5f5230", ("#5f5638", "#6a6040"), tiles=True, made="tile", curtain="#8a5a2c",
                   skirting=False),
        ),
    ),
    Manner(
        "future",
        10_000,
        HOUSEHOLD | ELECTRIC | STOCK | BOARDS | SETS
        | {"picture", "poster", "clock", "menu board", "strip light", "light panel", "wall strip", "lockers", "block",
           "trolley", "washing machine", "chandelier", "hospital bed", "house", "board", "lorry", "fold table",
           "airliner", "train"},
        home=(
            Finish("#d3c3ab", None, "#a08a70", ("#7a6149",), made="shell", ground="lino", ceiling="lines",
                   over="#ddd2c0", skirting=False),
            Finish("#55626b", None, "#39444c", ("#39434a",), made="shell", ground="lino", ceiling="lines",
                   over="#6a767d", skirting=False),
            Finish("#ceb19c", None, "#9a7a66", ("#6d594c",), made="shell", ground="lino", ceiling="lines",
                   over="#d6bda9", skirting=False),
            Finish("#a9b59c", None, "#76836c", ("#8b8068",), made="shell", ground="lino", ceiling="lines",
                   over="#c3cbb6", skirting=False),
        ),
        work=(
            Finish("#d9d2c4", None, "#a79c8a", ("#6f6a64",), made="shell", ground="lino", ceiling="lines",
                   over="#e0dace", skirting=False),
            Finish("#c9cfd1", None, "#8f9aa0", ("#8d979c",), made="shell", ground="lino", ceiling="lines",
                   over="#d3d8da", skirting=False),
            Finish("#a4b2b8", None, "#5f6c74", ("#4b565d",), made="shell", ground="lino", ceiling="lines",
                   over="#c3ccd0", skirting=False),
        ),
        wet=(Finish("#d0d6d6", None, "#9aa6aa", ("#b4bcbe",), made="shell", ground="lino", ceiling="lines",
                    over="#d8dcdc", skirting=False),),
        bare=(Finish("#46525b", None, "#2f3a42", ("#333c43",), made="shell", ground="lino", ceiling="lines",
                     over="#4f5a62", skirting=False),),
        holes={"door": "hatch", "flush": "hatch", "lift": "hatch", "steel door": "hatch", "boards": "hatch",
               "window": "pane", "shutter": "hatch"},
        views={"street": "future city", "city": "future city"},
        ground={"asphalt": "panels", "concrete": "panels", "flags": "panels"},
        instead={"telegraph pole": "lamp post"},
    ),
)  # fmt: skip
"""The times before and after today's, in their order."""


def manner_of(year: int) -> Manner | None:
    """Return the manner of a year; none for today's, which is what kinds lay out."""
    if 2000 <= year < FUTURE - 70:
        return None
    return next(manner for manner in MANNERS if year < manner.until)


def finish_of(manner: Manner, kind: str, seed: int, made: Finish) -> Finish:
    """Return how a time finishes the walls, floor and ceiling of a kind of room."""
    if kind in ROUGH or (kind in GRAND and manner.name != "future"):
        return made
    if manner.name == "medieval" and made.made == "stone":
        return made  # a dungeon, a cloister: the kind has laid out its own
    turn = seed + len(kind)  # rooms of one house differ
    if kind in BARE:
        return manner.bare[seed % len(manner.bare)] if manner.bare else made
    if manner.name == "future" and kind in DIM:
        return manner.home[1]
    choices = manner.wet if kind in WET else manner.work if kind in WORK else manner.home
    return choices[turn % len(choices)]
