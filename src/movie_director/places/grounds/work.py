"""Where people work and drive: a farm, a field, a car park, a site, a prison, an airfield, a platform, a bridge."""

from __future__ import annotations

from movie_director.places.ground import Deck, GroundPlan, Land, Piece, Surface
from movie_director.places.grounds.common import CARS, OPEN, car, kind, lamp, lawn, line, slab, tree
from movie_director.places.kind import Brief
from movie_director.places.marks import Marks
from movie_director.places.year import MOTOR


def farm(brief: Brief) -> GroundPlan:
    """Lay out a farmyard: a barn, the house, fences, hay, hens, a tractor."""
    side = brief.pick((1, -1))
    pieces = (
        Piece(
            "barn",
            side * 6.5,
            16,
            0,
            -side * 12,
            10,
            12,
            9.0,
            look={"colour": brief.pick(("#7d2c22", "#7a3a2a", "#6a5a48"))},
        ),
        Piece("house", -side * 9.5, 15, 0, side * 16, 9, 7, 6.8, look={"style": "farm", "porch": True}),
        Piece("silo", side * 14.5, 19, 0, 0, 4.2, 4.2, 11.5),
        Piece("rail fence", -side * 4.2, 5.2, 0, 6, 6.0, 0.2, 1.2),
        Piece("rail fence", side * 9.2, 6.2, 0, -8, 5.0, 0.2, 1.2),
        Piece("hay bale", side * 3.1, 4.2, 0, 12, 1.1, 0.6, 0.55),
        Piece("hay bale", side * 3.2, 5.0, 0, -4, 1.1, 0.6, 0.55),
        Piece("round bale", -side * 6.8, 7.4, 0, 35, 1.5, 1.4, 1.5),
        Piece("tractor" if brief.year >= MOTOR else "wagon", side * 6.2, 3.9, 0, side * 65, 1.9, 3.2, 2.4),
        Piece("trough", -side * 2.6, 4.2, 0, 0, 1.7, 0.6, 0.55),
        Piece("chicken", 1.5, 3.6, 0, 40, 0.3, 0.4, 0.45, ("chicken",)),
        Piece("chicken", -1.2, 3.2, 0, 150, 0.3, 0.4, 0.45, ("chicken",)),
        Piece("chicken", 0.6, 5.2, 0, 200, 0.3, 0.4, 0.45, ("chicken",)),
        tree(-side * 15, 9, 8),
        tree(side * 20, 12, 9),
        Piece("rail fence", 0, -9.5, 0, 0, 26, 0.2, 1.2),
    )
    land = Land(("#6f6040", "#857650"), 3.0, "leaf", 22, 4, "#77736a", "#7d8a45", flat=24.0, near=26.0, way="earth")
    return GroundPlan("farm", Surface("crate"), pieces, land=land)


def field(brief: Brief) -> GroundPlan:
    """Lay out a field of standing corn with a path in it, a scarecrow and a farm far off."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("crops", 0, 9.5, 0, 0, 30, 12, 1.15),
        Piece("crops", -10.5, -1.0, 0, 0, 8.0, 8.5, 1.15),
        Piece("crops", 11, -1.0, 0, 0, 9.0, 8.5, 1.15),
        Piece("scarecrow", side * 4.3, 2.6, 0, -side * 12, 1.4, 0.3, 1.95),
        Piece("barn", -side * 20, 52, 0, side * 20, 10, 12, 9.0),
        Piece("silo", -side * 27, 54, 0, 0, 4.2, 4.2, 11.5),
        tree(side * 16, 26, 9),
        tree(-side * 7, 34, 9),
        Piece("rail fence", 0, -8.5, 0, 0, 30, 0.2, 1.2),
    )
    land = Land(("#7d6f3c", "#9a8a4c"), 6.0, "leaf", 16, 0, "#77736a", "#a09348", flat=24.0, near=30.0)
    return GroundPlan("field", Surface("hay"), pieces, land=land)


def parking(brief: Brief) -> GroundPlan:
    """Lay out a car park: painted bays, rows of cars, tall lamps, a big shop behind."""
    models = [CARS[(brief.seed + k) % len(CARS)] for k in range(10)]
    row = (-9.6, -7.0, -4.3, 4.5, 7.1, 9.7)
    pieces = (
        slab("asphalt", 0, 4, 70, 50),
        *(line(k * 2.6 - 13 + 0.4, 6.6, 0.1, 4.8) for k in range(11)),
        line(0, 9.0, 27, 0.1),
        *(line(k * 2.6 - 13 + 0.4, -9.4, 0.1, 4.8) for k in range(11)),
        *(car(x + 0.1, 6.8, 180 if k % 2 else 0, models[k]) for k, x in enumerate(row)),
        *(car(x, 11.8, 0 if k % 2 else 180, models[k + 3]) for k, x in enumerate((-8.2, -2.9, 2.4, 5.0, 10.2))),
        *(car(x, -9.6, 180, models[k + 1]) for k, x in enumerate((-7.0, 3.2, 8.5))),
        Piece(
            "block",
            0,
            27,
            0,
            0,
            44,
            9,
            6.5,
            look={
                "made": "plaster",
                "colour": "#b5ada0",
                "sign": brief.pick(("SUPERMARKET", "MEGASTORE", "HOME CENTER")),
                "step": 9.0,
                "sign at": 5.2,
                "board": "#7d2a26",
            },
        ),
        lamp(-5.7, 9.1, "arm", 7.5),
        lamp(5.7, 9.1, "arm", 7.5, 180),
        lamp(-3.5, -6.4, "arm", 7.5, 180),
        lamp(11, -6.4, "arm", 7.5, 180),
        Piece("shopping trolley", 1.9, 4.6, 0, 30, 0.6, 0.9, 1.0),
        Piece("kerb", 0, 14.6, 0, 0, 30, 0.3, 0.14),
        tree(-13, 16, 5),
        tree(13, 16, 5),
    )
    return GroundPlan("parking-lot", Surface("crate"), pieces, land=lawn(ground=("#5a5a4c", "#6b6b58"), flat=40))


def site(brief: Brief) -> GroundPlan:
    """Lay out a building site: a concrete frame with scaffolding, a tower crane, heaps, pipes, a mixer, a fence."""
    side = brief.pick((1, -1))
    pieces = (
        slab("mud", 0, 2, 46, 34),
        Piece("concrete frame", side * 3.5, 14, 0, 0, 14, 8, 10.5),
        Piece("tower crane", -side * 12, 20, 0, side * 30, 2.4, 2.4, 27),
        Piece("heap", -side * 5.8, 5.6, 0, 0, 3.6, 3.0, 1.5, look={"colour": "#8d7a55"}),
        Piece("heap", -side * 9.8, 9.6, 0, 30, 5.0, 4.0, 2.2, look={"colour": "#7d7a74"}),
        Piece("pipe stack", side * 4.4, 4.4, 0, 6, 3.0, 1.4, 1.0),
        Piece("mixer", -side * 2.7, 4.3, 0, side * 30, 0.9, 1.3, 1.5),
        Piece("pallets", side * 2.1, 5.4, 0, 0, 1.2, 1.0, 0.75),
        Piece("brick stack", side * 7.4, 3.8, 0, 10, 1.2, 1.0, 1.0),
        lamp(-side * 6.8, 8.0, "arm", 7.0, 90 * side),
        Piece("cone", -1.8, 3.2, 0, 0, 0.4, 0.4, 0.7, ("cone",)),
        Piece("cone", 3.2, 2.6, 0, 0, 0.4, 0.4, 0.7, ("cone",)),
        Piece("cone", -side * 4.4, 2.9, 0, 0, 0.4, 0.4, 0.7, ("cone",)),
        Piece("digger", side * 11, 6.4, 0, side * 40, 2.4, 4.4, 3.0),
        Piece("wire fence", 0, -11, 0, 0, 40, 0.1, 2.2),
        Piece("wire fence", -18, 2, 0, 90, 26, 0.1, 2.2),
        Piece("wire fence", 18, 2, 0, 90, 26, 0.1, 2.2),
        lamp(-side * 4.4, 8.2, "arm", 6.5, -side * 30),
    )
    return GroundPlan("construction-site", Surface("crate"), pieces, land=lawn(ground=("#6a5840", "#7d6b50"), flat=40))


def prison(brief: Brief) -> GroundPlan:
    """Lay out a prison's yard: high wire and walls, watch towers, benches, a hoop."""
    side = brief.pick((1, -1))
    pieces = (
        slab("concrete", 0, 2, 40, 30),
        Piece(
            "block",
            side * 2,
            25,
            0,
            0,
            34,
            8,
            11,
            look={"made": "concrete", "colour": "#837f76", "gap": 2.0, "step": 3.2},
        ),
        Piece("wire fence", 0, 13, 0, 0, 40, 0.1, 4.2, look={"barbed": True}),
        Piece("wire fence", -16, 1, 0, 90, 24, 0.1, 4.2, look={"barbed": True}),
        Piece("wire fence", 16, 1, 0, -90, 24, 0.1, 4.2, look={"barbed": True}),
        Piece("wall", 0, -13, 0, 0, 40, 0.5, 6.0, look={"made": "concrete"}),
        Piece("watch tower", -side * 10.5, 16.5, 0, side * 10, 3.0, 3.0, 10),
        Piece("basket", side * 5.4, 8.4, 0, -side * 20, 1.2, 0.9, 3.9),
        Piece("steel bench", -side * 4.3, 4.4, 0, 0, 1.8, 1.5, 0.78),
        Piece("steel bench", side * 6.2, 3.4, 0, 20, 1.8, 1.5, 0.78),
        line(side * 4.4, 6.4, 7.0, 0.08, "#d8d2b8"),
        line(side * 4.4, 11.0, 7.0, 0.08, "#d8d2b8"),
        line(side * 0.9, 8.7, 0.08, 4.6, "#d8d2b8"),
        lamp(-side * 7.0, 11.6, "arm", 8.0),
        lamp(side * 9, 11.6, "arm", 8.0),
    )
    return GroundPlan("prison-yard", Surface("crate"), pieces, land=lawn(ground=("#77736a", "#86827a"), flat=40))


def airport(brief: Brief) -> GroundPlan:
    """Lay out an airport's apron: an airliner, stairs, a terminal with a tower, yellow lines, carts."""
    side = brief.pick((1, -1))
    pieces = (
        slab("concrete", 0, 20, 150, 90),
        Piece(
            "airliner",
            side * 4,
            22,
            0,
            -side * 62,
            30,
            30,
            9.0,
            look={"colour": brief.pick(("#1f4a7a", "#8a2a2a", "#2a5a4a"))},
        ),
        Piece("block", -side * 30, 48, 0, side * 20, 46, 12, 9, look={"made": "glass", "step": 3.0, "door": False}),
        Piece("control tower", -side * 22, 40, 0, 0, 5, 5, 21),
        Piece("baggage cart", -side * 4.6, 4.9, 0, 80, 1.5, 2.8, 1.5),
        Piece("baggage cart", -side * 8.0, 5.5, 0, 80, 1.5, 2.8, 1.5),
        Piece("cone", 2.4, 3.6, 0, 0, 0.4, 0.4, 0.7, ("cone",)),
        Piece("cone", -2.1, 4.2, 0, 0, 0.4, 0.4, 0.7, ("cone",)),
        line(0, 3.2, 90, 0.2, "#c9a53a"),
        line(side * 3, 12, 0.2, 40, "#c9a53a", -side * 28),
        line(0, -7, 90, 0.2, "#c9a53a"),
        lamp(-side * 12, 9, "arm", 11),
        lamp(side * 13, 5, "arm", 11),
        lamp(4, -14, "arm", 11, 180),
    )
    land = lawn(ground=("#5a6636", "#6d7a42"), flat=70, hills=2.0)
    return GroundPlan("airport", Surface("crate"), pieces, land=land)


def platform(brief: Brief) -> GroundPlan:
    """Lay out a railway platform: the rails below, a train beyond them, a roof on posts, benches, a clock, a name."""
    old = brief.year < 1960
    pieces = (
        slab("flags", 0, -2.6, 80, 11.0),
        line(0, 2.35, 80, 0.12, "#d8c04a"),
        Piece("kerb", 0, 2.75, -0.95, 0, 80, 0.4, 1.0),
        Piece("rails", 0, 4.7, -0.95, 0, 90, 1.6, 0.2, flat=True),
        Piece("rails", 0, 8.2, -0.95, 0, 90, 1.6, 0.2, flat=True),
        Piece(
            "train",
            0.5,
            8.2,
            -0.8,
            0,
            66,
            2.9,
            3.9,
            look={"old": old, "colour": brief.pick(("#2f4a3a", "#6a2a26", "#2a3f5c"))},
        ),
        slab("flags", 0, 13.0, 80, 5.0),
        Piece("kerb", 0, 10.6, -0.95, 0, 80, 0.4, 1.0),
        Piece("block", 0, 19.5, 0, 0, 44, 7, 7, look={"made": "brick", "colour": "#7a4a38"}),
        Piece("platform roof", 0, -4.2, 3.9, 0, 46, 6.4, 0.6, role="ceiling"),
        Piece("park bench", -3.4, -5.4, 0, 180, 1.6, 0.62, 0.95),
        Piece("park bench", 4.4, 1.6, 0, 180, 1.6, 0.62, 0.95),
        Piece(
            "road sign",
            -4.3,
            1.7,
            0,
            0,
            2.3,
            0.12,
            2.7,
            look={
                "text": brief.words.upper().split(" - ")[0][:16] if len(brief.words) < 18 else "CENTRAL",
                "board": "#1f3a5a",
                "high": 0.55,
            },
        ),
        Piece("station clock", 3.0, 1.9, 0, 0, 0.5, 0.5, 3.4),
        Piece("trunk", 5.9, 1.3, 0, 20, 1.0, 0.5, 0.4, ("trunk-large",)),
        Piece("bin", -6.0, 1.4, 0, 0, 0.7, 0.7, 0.85, ("park-trashcan",)),
        lamp(-8.5, 1.7, "globe" if not old else "lantern", 3.8),
        lamp(9.0, 1.7, "globe" if not old else "lantern", 3.8),
        Piece("block", 0, -12.5, 0, 180, 44, 7, 7, look={"made": "brick", "colour": "#7a4a38"}),
    )
    land = Land(("#6d675c", "#7d766a"), 0.0, "none", 0, 0, "#77736a", flat=60, sunk=1.0)
    return GroundPlan("platform", Surface("crate"), pieces, land=land)


def bridge(brief: Brief) -> GroundPlan:
    """Lay out a bridge over a river: a parapet, the water, lamps, the town on the banks; of stone or steel."""
    stone = brief.seed % 2 == 0 or brief.year < 1860
    rail = [
        Piece("wall", 0, 3.3, 0, 0, 60, 0.4, 1.0, look={"made": "stone"}),
        Piece("wall", 0, -9.2, 0, 0, 60, 0.4, 1.0, look={"made": "stone"}),
    ]
    if not stone:
        rail = [
            Piece("truss", 0, 3.3, 0, 0, 60, 0.5, 5.6),
            Piece("truss", 0, -9.2, 0, 0, 60, 0.5, 5.6),
            Piece("iron fence", 0, 2.9, 0, 0, 60, 0.1, 1.15),
        ]
    pieces = (
        slab("flags" if stone else "concrete", 0, 1.0, 60, 4.4),
        slab("asphalt" if not stone else "cobbles", 0, -4.2, 60, 6.0),
        Piece("kerb", 0, -1.25, 0, 0, 60, 0.24, 0.16),
        *rail,
        lamp(-4.6, 2.75),
        lamp(5.4, 2.75),
        lamp(-14, 2.75),
        lamp(15, 2.75),
        lamp(0.5, -8.8),
        Piece("far bridge", 0, 62, -7, 0, 90, 5, 8),
        Piece("block", -34, 70, -7, 20, 22, 12, 20, look={"made": "plaster", "door": False}),
        Piece("block", -36, 45, -7, 70, 20, 12, 17, look={"made": "brick", "door": False}),
        Piece("block", 34, 66, -7, -20, 24, 12, 16, look={"made": "brick", "door": False}),
        Piece("block", 37, 42, -7, -70, 20, 12, 21, look={"made": "plaster", "colour": "#9a8f7c", "door": False}),
        Piece("block", 5, 88, -7, 0, 30, 12, 19, look={"made": "plaster", "colour": "#8f8a80", "door": False}),
    )
    return GroundPlan("bridge", Surface("crate"), pieces, deck=Deck("concrete", "sea", -30, 30, -9.6, 3.7, 7.0))


FARM = kind(
    "farm",
    "farmhouse, windmill, farm, barnyard, barn, ranch, stable, paddock, corral, farmyard, silo, pasture, "
    "pigsty, homestead, coop",
    farm,
    "a barn, a silo, fences, hens",
    "land",
)
FIELD = kind(
    "field",
    "field, cornfield, wheat, crops, plantation, vineyard, orchard, meadow, farmland, prairie, plain, paddy",
    field,
    "standing corn, a scarecrow, a barn far off",
    "land",
    Marks(0.5, bench=True, area=(-3.0, 3.0, -0.4, 2.2)),
)
PARKING = kind(
    "parking-lot",
    "parking lot, parking, car park, carpark, lot, drive-in, drive-thru, parking garage, parking "
    "structure, motel parking, junkyard, impound, auto, used car, loading dock, loading bay, dumpster, "
    "shopping",
    parking,
    "bays, rows of cars, tall lamps",
    "street",
)
SITE = kind(
    "construction-site",
    "construction, building site, excavation, scaffold, quarry, work site, demolition, mine, pit, oil "
    "field, oil rig, dig, factory, warehouse, refinery, power plant, plant, mill, industrial, foundry, "
    "dump, scrapyard, sawmill, steelworks",
    site,
    "a concrete frame, a crane, heaps",
    "street",
)
PRISON = kind(
    "prison-yard",
    "armory, guardhouse, guard house, parade ground, outpost, firing range, alcatraz, prison, jail, "
    "penitentiary, prison yard, exercise yard, compound, camp, barrack, concentration, checkpoint, "
    "border, army base, military, base, internment, perimeter, guard tower, gate, asylum, facility, fence",
    prison,
    "wire, watch towers, a hoop",
    "street",
)
AIRPORT = kind(
    "airport",
    "helo, chopper, harrier, landing area, landing zone, airport, airfield, apron, runway, tarmac, "
    "hangar, airstrip, landing strip, aerodrome, helicopter, landing pad, airplane, plane, jet",
    airport,
    "an airliner, a terminal, a tower",
    "street",
)
PLATFORM = kind(
    "platform",
    "platform, train station, railway, railroad, station, depot, train, tracks, subway, metro, rail yard, "
    "railyard, train yard, bus station, bus depot",
    platform,
    "rails, a train, a roof on posts, a clock",
    "street",
    Marks(0.5, bench=True, area=(-3.0, 3.0, -0.8, 1.9)),
)
BRIDGE = kind(
    "bridge",
    "bridge, overpass, viaduct, underpass, embankment, aqueduct, footbridge, dam, trestle",
    bridge,
    "a parapet over water, lamps, the banks",
    "street",
)
__all__ = ["AIRPORT", "BRIDGE", "FARM", "FIELD", "OPEN", "PARKING", "PLATFORM", "PRISON", "SITE"]
