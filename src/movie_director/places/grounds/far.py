"""Far places: a mountain pass, a battlefield, a ship at sea, a hull in space, another planet, a playing field."""

from __future__ import annotations

from movie_director.places.ground import Deck, GroundPlan, Land, Piece, Surface
from movie_director.places.grounds.common import OPEN, kind, lamp, lawn, line, slab
from movie_director.places.grounds.wood import strewn
from movie_director.places.kind import Brief
from movie_director.places.marks import Marks


def mountains(brief: Brief) -> GroundPlan:
    """Lay out a mountain pass: crags on both sides, a path between, snowy peaks behind."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("peak", -side * 30, 105, -6, 0, 90, 60, 52),
        Piece("peak", side * 48, 120, -6, 40, 100, 60, 64),
        Piece("peak", side * 4, 150, -8, 80, 110, 60, 58),
        Piece("boulder", side * 8.4, 8.5, -1, 20, 6, 6, 8.5),
        Piece("boulder", side * 14, 17, -2, 60, 11, 9, 15),
        Piece("boulder", -side * 12, 15, -2, 10, 8, 7, 10),
        Piece("boulder", -side * 16, 6, -2, 10, 9, 8, 9),
        Piece("boulder", side * 4.3, 4.6, -0.2, 70, 1.9, 1.4, 1.3),
        Piece("boulder", -side * 5.6, 4.2, -0.2, 10, 1.4, 1.2, 0.9),
        Piece("boulder", side * 15, -6, -2, 10, 9, 8, 9),
        Piece("boulder", -side * 14, -10, -2, 10, 9, 8, 9),
    )
    land = Land(("#5f5a48", "#7d765f"), 10.0, "fir", 30, 80, "#77736a", "#6a7038", way="gravel", near=10.0)
    return GroundPlan("mountains", Surface("rock", {"colour": "#6f6b63"}), pieces, land=land)


def battle(brief: Brief) -> GroundPlan:
    """Lay out a battlefield: mud, craters, wire, sandbags, dead trees, a lorry, smoke; of old, spears and banners."""
    side, old = brief.pick((1, -1)), brief.year < 1600 or brief.says("medieval", "castle", "knight")
    smoke = (Piece("smoke", -side * 9, 22, 0, 0, 4, 4, 16), Piece("smoke", side * 16, 34, 0, 0, 6, 6, 24))
    if old:
        pieces = (
            *smoke,
            *(
                Piece("spear", x, y, 0, t, 0.2, 0.2, 2.4, look={"flag": k % 3 == 0})
                for k, (x, y, t) in enumerate(
                    (
                        (-2.6, 4.2, 8),
                        (3.2, 4.6, -12),
                        (5.6, 7.2, 4),
                        (-5.4, 6.4, -9),
                        (1.2, 8.4, 15),
                        (-8.2, 9.6, 0),
                        (8.8, 10.4, 6),
                        (-1.6, 12, -5),
                        (4.4, 13, 9),
                    )
                )
            ),
            Piece("wagon", side * 5.4, 4.2, 0, 50, 1.7, 3.4, 1.6, look={"open": True}),
        )
    else:
        pieces = (
            *smoke,
            Piece("sandbags", side * 3.6, 3.0, 0, -side * 10, 3.0, 0.8, 1.0),
            Piece("sandbags", -side * 4.4, 4.2, 0, side * 18, 3.4, 0.8, 1.0),
            Piece("barbed wire", 0, 6.6, 0, 3, 16, 1.0, 1.1),
            Piece("barbed wire", side * 3, 10.5, 0, -6, 20, 1.0, 1.1),
            Piece("crater", -side * 2.2, 9.0, 0, 0, 3.6, 3.0, 0.4),
            Piece("crater", side * 8.0, 7.6, 0, 0, 3.0, 2.6, 0.4),
            Piece("crater", side * 1.0, 14.5, 0, 0, 4.6, 3.6, 0.5),
            Piece("lorry", -side * 8.4, 9.6, -0.15, 60, 2.3, 5.4, 2.6, look={"colour": "#35312a", "tilt": "#2a2622"}),
            Piece("drum", side * 5.8, 4.2, 0, 0, 0.6, 0.6, 0.9, look={"fire": True, "colour": "#4a3a2c"}),
        )
    land = Land(("#4a3f30", "#5c503c"), 3.0, "bare", 26, 26, "#5a564c", flat=11.0, near=11.0)
    return GroundPlan("battlefield", Surface("crate"), tuple(pieces), land=land, lift=-0.2)


def ship(brief: Brief) -> GroundPlan:
    """Lay out a ship's deck: planks, rails, a mast with rigging, the wheel, guns or a lifeboat, the sea round it."""
    modern = brief.says(
        "yacht", "ferry", "liner", "cruise", "destroyer", "carrier", "tanker", "trawler", "freighter"
    ) or brief.period in ("contemporary", "future")
    sides = [Piece("ship rail", x, -2.5, 0, 90, 17, 0.3, 1.1, look={"steel": modern}) for x in (-4.4, 4.4)]
    pieces = [*sides, Piece("ship rail", 0, 8.0, 0, 0, 8.8, 0.3, 1.1, look={"steel": modern})]
    if modern:
        pieces += [
            Piece("ship house", 0, 6.2, 0, 0, 5.0, 2.6, 5.2),
            Piece("lifeboat", -3.6, 2.4, 0, 90, 3.6, 1.0, 1.5),
            Piece("lifeboat", 3.4, 2.6, 0, 90, 3.6, 1.0, 1.5),
            Piece("hatch", 0, -7.0, 0, 0, 2.4, 1.8, 0.7),
            Piece("mooring", -2.6, 4.4, 0, 0, 0.4, 0.4, 0.5),
            Piece("rope coil", 2.4, 4.3, 0, 0, 0.9, 0.7, 0.25),
        ]
    else:
        pieces += [
            Piece("mast", 0.0, 5.0, 0, 0, 0.5, 0.5, 15),
            Piece("mast", 0.0, -8.2, 0, 0, 0.5, 0.5, 14),
            Piece("ship wheel", -2.3, 6.4, 0, 0, 1.4, 0.7, 1.5),
            Piece("cannon", -3.6, 2.6, 0, -90, 0.9, 1.7, 0.95),
            Piece("cannon", 3.6, 2.6, 0, 90, 0.9, 1.7, 0.95),
            Piece("cannon", -3.6, -3.4, 0, -90, 0.9, 1.7, 0.95),
            Piece("cannon", 3.6, -3.4, 0, 90, 0.9, 1.7, 0.95),
            Piece("barrel", 1.5, 6.6, 0, 0, 0.7, 0.7, 0.9, ("barrel",)),
            Piece("barrel", 2.3, 6.7, 0, 40, 0.7, 0.7, 0.9, ("barrel",)),
            Piece("rope coil", 1.2, 4.4, 0, 0, 0.9, 0.7, 0.25),
            Piece("ship lantern", 2.9, 7.6, 0, 0, 0.4, 0.4, 2.4),
            Piece("ship lantern", -3.9, 4.6, 0, 0, 0.4, 0.4, 2.4),
        ]
    return GroundPlan("ship", Surface("crate"), tuple(pieces), deck=Deck("planks", "sea", -4.5, 4.5, -11.0, 8.2, 4.5))


def hull(brief: Brief) -> GroundPlan:
    """Lay out a spacecraft's hull: panels, hatches, a dish, aerials, stars and a planet."""
    side = brief.pick((1, -1))
    pieces = (
        Piece("hull block", side * 5.2, 5.2, 0, 0, 3.4, 3.6, 1.7),
        Piece("hull block", -side * 5.6, 7.0, 0, 10, 2.6, 5.0, 2.8),
        Piece("dish", -side * 3.6, 4.0, 0, side * 30, 1.9, 1.9, 2.8),
        Piece("hull hatch", side * 2.2, 3.6, 0, 0, 1.4, 1.4, 0.35),
        Piece("solar wing", side * 10.5, 6.5, 0.6, 0, 9, 3.4, 0.3),
        Piece("aerial", side * 3.2, 7.4, 0, 0, 0.6, 0.3, 3.6),
        Piece("hull block", -side * 6.0, -6.6, 0, 0, 3.0, 3.0, 1.4),
        Piece("hull block", side * 5.4, -7.0, 0, 0, 3.4, 2.0, 2.2),
        Piece("hull lamp", -1.9, 3.9, 0, 0, 0.3, 0.3, 0.5),
        Piece("hull lamp", 4.2, 2.8, 0, 0, 0.3, 0.3, 0.5),
    )
    return GroundPlan("space-hull", Surface("plinth"), pieces, deck=Deck("panels", "stars", -9, 9, -12, 9.5), sky=False)


def planet(brief: Brief) -> GroundPlan:
    """Lay out another world: craters and dust under stars, or strange rocks under an orange sky."""
    moon = brief.says("moon", "lunar", "asteroid", "comet")
    stone = "#77777a" if moon else brief.pick(("#8a4a30", "#6a4a5a", "#7a5a3a"))
    rocks = strewn(
        brief,
        (("boulder", 1.6, 1.3, 1.2), ("boulder", 2.6, 2.2, 3.2), ("boulder", 1.0, 0.9, 0.8)),
        14,
        3.8,
        22,
        colour=stone,
    )
    spires = (
        []
        if moon
        else [
            Piece("spire", x, y, -0.5, 0, w, w, h, look={"colour": stone})
            for x, y, w, h in ((-9, 22, 5, 15), (14, 34, 8, 24), (-26, 48, 11, 30), (5, 60, 9, 22))
        ]
    )
    craters = (
        [
            Piece("crater", x, y, 0, 0, w, w * 0.8, 0.5, look={"colour": stone})
            for x, y, w in ((3.6, 6.0, 3.4), (-4.8, 9.5, 5.0), (7.5, 13, 5.5))
        ]
        if moon
        else []
    )
    ground = (
        ("#5f5f62", "#737376")
        if moon
        else {"#8a4a30": ("#8f5030", "#a8663e"), "#6a4a5a": ("#6f5060", "#86667a"), "#7a5a3a": ("#8a6a40", "#a08050")}[
            stone
        ]
    )
    lander = [Piece("lander", 7.2, 9.5, 0, -20, 4.0, 4.0, 4.4)]
    sky = {"#8a4a30": "#c98a5c", "#6a4a5a": "#a88ab0", "#7a5a3a": "#c9b070"}.get(stone, "#c98a5c")
    land = Land(ground, 5.0, "none", 0, 60, stone, stars=moon, dusty="" if moon else sky, flat=8.0)
    return GroundPlan(
        "planet", Surface("rock", {"colour": stone}), tuple([*craters, *lander, *spires, *rocks]), land=land, sky=False
    )


def sports(brief: Brief) -> GroundPlan:
    """Lay out a playing field beside a school: goal, lines, stands, floodlights, the school behind."""
    side = brief.pick((1, -1))
    school = brief.says("school", "campus", "college", "university", "kindergarten", "academy", "yard", "quad")
    behind = Piece(
        "block",
        0,
        30,
        0,
        0,
        42,
        9,
        8.5,
        look={"made": "brick", "colour": "#8a4f3c", "sign": "SCHOOL" if school else "SPORTS CLUB", "sign at": 3.4},
    )
    if school:
        pieces = (
            slab("asphalt", 0, 4, 44, 30),
            behind,
            Piece("basket", side * 5.0, 7.4, 0, -side * 24, 1.2, 0.9, 3.9),
            line(side * 3.6, 5.2, 7.0, 0.08, "#d8d2b8"),
            line(side * 0.2, 8.0, 0.08, 5.6, "#d8d2b8"),
            line(-4.2, 4.6, 0.7, 3.2, "#b05a3a"),
            line(-4.2, 7.4, 2.0, 0.7, "#3a6a9a"),
            Piece("park bench", -side * 3.6, 8.4, 0, 0, 1.6, 0.62, 0.95),
            Piece("flagpole", -side * 2.2, 12.5, 0, 0, 0.4, 0.4, 8.5),
            Piece("bicycle rack", -side * 6.8, 5.2, 0, 70, 2.4, 0.6, 0.85),
            Piece("bus", side * 12, 17, 0, 90, 2.9, 12.0, 3.1, ("cityBus", "bus")),
            Piece("wire fence", -17, 2, 0, 90, 26, 0.1, 2.4),
            Piece("wire fence", 17, 2, 0, 90, 26, 0.1, 2.4),
            Piece("wire fence", 0, -12, 0, 0, 34, 0.1, 2.4),
        )
        land = lawn(flat=44.0)
    else:
        goal = Piece("goal", side * 2.5, 12.0, 0, 0, 7.3, 1.9, 2.5, ("big-football-goal",))
        pieces = (
            goal,
            line(0, 10.9, 50, 0.12, "#e4e2d8"),
            line(side * 2.5, 5.6, 16, 0.12, "#e4e2d8"),
            line(side * 2.5 - 8, 8.2, 0.12, 5.3, "#e4e2d8"),
            line(side * 2.5 + 8, 8.2, 0.12, 5.3, "#e4e2d8"),
            Piece("stand", -side * 15, 20, 0, side * 40, 20, 6, 5.0),
            Piece("stand", side * 17, 21, 0, -side * 40, 20, 6, 5.0),
            behind,
            Piece("flood light", -side * 9.5, 15.5, 0, side * 20, 1.0, 1.0, 14),
            Piece("flood light", side * 11.5, 15.5, 0, -side * 20, 1.0, 1.0, 14),
            Piece("stand", 0, -18, 0, 180, 30, 6, 5.0),
        )
        land = lawn(ground=("#3f5f28", "#527a34"), flat=44.0)
    return GroundPlan("sports-field", Surface("bistro table" if school else "crate"), pieces, land=land)


MOUNTAINS = kind(
    "mountains",
    "mountain, ridge, canyon, peak, summit, pass, gorge, ravine, valley, cave, cavern, hill, hillside, "
    "hilltop, crater, volcano, highland, himalaya, alps, bluff, slope, ledge, overlook, lookout, vista, "
    "precipice, cliff top",
    mountains,
    "crags, a path, snowy peaks",
    "land",
)
BATTLE = kind(
    "battlefield",
    "crash, blast site, battlefield, battle, trench, no man's land, front line, war zone, minefield, "
    "bunker, foxhole, ruin, rubble, wreckage, crash site, bomb, battleground, barricade",
    battle,
    "mud, wire, sandbags, smoke",
    "land",
)
DECK = kind(
    "ship",
    "lifeboat, dinghy, h.m.s, u.s.s, ship, deck, boat, yacht, ferry, quarterdeck, forecastle, raft, "
    "trawler, vessel, galleon, frigate, schooner, liner, tanker, barge, sailboat, submarine, main deck, "
    "stern, bow, bridge wing, at sea, high seas, open sea, open ocean, canoe, speedboat",
    ship,
    "planks, rails, a mast or a house, the sea all round",
    "land",
    Marks(0.5, bench=True, area=(-2.6, 2.6, -0.4, 2.2)),
)
HULL = kind(
    "space-hull",
    "space, hull, orbit, spacecraft, spaceship, starship, space station, shuttle, airlock, outer space, "
    "satellite, galaxy, star destroyer, death star",
    hull,
    "panels, stars, a planet",
    "land",
)
PLANET = kind(
    "planet",
    "planet, moon, mars, alien, asteroid, lunar, martian, tatooine",
    planet,
    "strange rocks, another sky",
    "land",
)
SPORTS = kind(
    "sports-field",
    "school, school yard, school grounds, "
    "schoolyard, playing field, sports, stadium, football, soccer, baseball, ballpark, track "
    "field, racetrack, arena, campus, college, university, tennis, golf, athletic, bleachers, basketball, "
    "academy, quad, high school, rink, speedway, race track",
    sports,
    "lines, a goal or a hoop, stands or a school",
    "street",
    OPEN,
)
__all__ = ["BATTLE", "DECK", "HULL", "MOUNTAINS", "PLANET", "SPORTS", "lamp"]
