"""Inside cars: four seats and a wheel, a road through the country or a street of the city behind."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Land, Piece, Surface
from movie_director.places.grounds.common import CARS, lamp, lawn, slab
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks

SPARE = Surface("small table", {"spare": True})
ON = "sofa"

LANDS = (
    Land(("#5a6a34", "#7d8a4a"), 5.0, "leaf", 26, 4, "#8a857c", "#6a7a3a"),
    Land(("#8a7a50", "#b09a68"), 3.0, "none", 0, 14, "#9a8a70", "#8a8250"),
)


CITY = (
    "taxi", "cab", "limo",
    "limousine", "police", "patrol", "squad", "cruiser", "ambulance", "city", "downtown", "street",
    "avenue", "traffic", "new york", "manhattan", "brooklyn", "chicago", "london", "los angeles", "l.a.", "paris",
    "town car", "motorcade", "parked", "uber", "boulevard", "intersection",
)  # fmt: skip
OPEN = (
    "desert", "arizona", "texas", "mojave", "nevada", "highway", "interstate", "freeway", "road", "country", "wagon",
    "pickup", "pick-up", "pick up", "jeep", "humvee", "camper", "winnebago", "rv", "stagecoach", "carriage", "rover",
    "farm", "woods", "forest", "mountain", "route", "tank",
)  # fmt: skip
"""Words that say where a car drives: between houses, or in the open. Others go by the seed."""


def car(brief: Brief) -> GroundPlan:
    """Lay out a car, on a road through the country or in a street of the city."""
    city = brief.says(*CITY) or (not brief.says(*OPEN) and brief.chance("car").random() < 0.5)
    colour = (
        "#c99a1f" if brief.says("taxi", "cab") else brief.pick(("#5a1f22", "#1f3048", "#3a3d40", "#2f4a3a", "#8a8478"))
    )
    seat = brief.chance("seat").choice(("#4a3a2e", "#2a2c30", "#6a5a48"))
    body = Piece("car body", 0, 0.1, 0, 0, 1.78, 3.0, 1.55, look={"colour": colour, "seat": seat})
    if city and brief.year >= 1890:
        return _in_town(brief, body)
    land = LANDS[1] if brief.says("desert", "arizona", "texas", "mojave", "nevada") else LANDS[0]
    if not brief.says(*OPEN) and brief.seed % 3 == 1:
        land = LANDS[1]
    chance = brief.chance("road")
    poles = tuple(
        Piece("telegraph pole", 5.2, y, 0, 0, 1.9, 0.3, 7.0, look={"span": 22.0 if n else 0.0})
        for n, y in enumerate((-14, 8, 30, 52, 74))
    )
    behind = (
        Piece("car", -1.75, 26.0 + chance.uniform(0, 10), 0, 0, 2.1, 4.6, 1.6, ("seat_leon",)),
        Piece("road sign", 4.4, 13.0, 0, 0, 1.2, 0.2, 2.2, look={"text": "55", "board": "#e8e4d8"}),
    )
    pieces = (body, Piece("road", 0, 20, 0.0, 0, 7.0, 60.0, 0.02, flat=True), *poles, *behind)
    return GroundPlan("car", SPARE, pieces, land=land, lift=0.3)


def _in_town(brief: Brief, body: Piece) -> GroundPlan:
    """A street that runs away behind the car: houses and shops on both sides, cars that follow and that are parked."""
    chance = brief.chance("town")
    pieces: list[Piece] = [
        body,
        Piece("road", 0, 24, 0.0, 0, 10.4, 76.0, 0.02, flat=True),
        *(slab("concrete", side * 7.6, 24, 4.6, 76) for side in (-1, 1)),
    ]
    signs = ["HOTEL", "BAKERY", "BANK", "DRUGS", "CINEMA", "BOOKS", "PIZZA", "LAUNDRY"]
    chance.shuffle(signs)
    for side in (-1, 1):
        y, n = -12.0, 0
        while y < 58:
            wide = chance.uniform(9, 13)
            made = chance.choice(("brick", "brick", "plaster", "stone", "concrete"))
            tone = {
                "brick": chance.choice(("#8a4f3c", "#6e4236", "#7d5a48")),
                "plaster": chance.choice(("#b9ad98", "#a89a88", "#8f9a9a")),
                "stone": "#a59a84",
                "concrete": "#8f8d88",
            }[made]
            look = {"made": made, "colour": tone, "sign": signs[(n + (4 if side > 0 else 0)) % 8], "sign at": 3.4}
            if brief.year < 1925:
                look.pop("sign")
            pieces.append(
                Piece(
                    "block", side * 13.0, y + wide / 2, 0, -90 * side, wide - 0.2, 6, chance.uniform(9, 17), look=look
                )
            )
            y, n = y + wide, n + 1
        for k, at in enumerate((-6.0, 6.5, 14.0, 26.0, 38.0)):
            if chance.random() < 0.75 and brief.year >= 1920:
                model = CARS[(brief.seed + 3 * k + (1 if side > 0 else 0)) % len(CARS)]
                pieces.append(Piece("car", side * 4.1, at, 0, 0 if side < 0 else 180, 2.1, 4.6, 1.6, (model,)))
        pieces += [
            lamp(side * 5.7, at, "arm" if brief.year > 1950 else "lantern", 6.0, -90 * side) for at in (3.0, 20.0, 37.0)
        ]
    if brief.year >= 1920:
        pieces += [
            Piece("car", -1.6, 13.0, 0, 0, 2.1, 4.6, 1.6, (CARS[brief.seed % len(CARS)],)),
            Piece("car", 1.7, 22.0, 0, 0, 2.1, 4.6, 1.6, (CARS[(brief.seed + 2) % len(CARS)],)),
        ]
    pieces.append(Piece("block", 0, 66, 0, 0, 30, 6, 19, look={"made": "stone", "colour": "#8f8a80"}))
    return GroundPlan("car", SPARE, tuple(pieces), land=lawn(ground=("#4c4c4a", "#5a5a56")), lift=0.3)


CAR = Kind(
    "car",
    (
        "car",
        "taxi",
        "cab",
        "van",
        "truck",
        "limo",
        "limousine",
        "sedan",
        "mercedes",
        "cadillac",
        "jeep",
        "pickup",
        "pick-up",
        "pick up",
        "suv",
        "ambulance",
        "police car",
        "patrol car",
        "squad car",
        "cruiser",
        "convertible",
        "mustang",
        "chevy",
        "chevrolet",
        "ford",
        "volvo",
        "bmw",
        "toyota",
        "honda",
        "buick",
        "lincoln",
        "porsche",
        "ferrari",
        "dodge",
        "plymouth",
        "pontiac",
        "volkswagen",
        "rolls",
        "minivan",
        "station wagon",
        "packard",
        "delorean",
        "studebaker",
        "oldsmobile",
        "hudson sedan",
        "corvette",
        "camaro",
        "bentley",
        "humvee",
        "hummer",
        "hearse",
        "thunderbird",
        "impala",
        "chrysler",
        "nissan",
        "audi",
        "prius",
        "snowcat",
        "paddy wagon",
        "armored car",
        "motor home",
        "town car",
        "front seat",
        "back seat",
        "backseat",
        "carriage",
        "humvee",
        "chrysler",
        "camaro",
        "bentley",
        "jaguar",
        "automobile",
        "auto",
        "rental car",
        "hearse",
        "wagon",
        "rover",
        "infiniti",
        "studebaker",
        "model a",
        "model t",
        "baron",
        "olds",
        "oldsmobile",
        "yugo",
        "suburban",
        "lexus",
        "audi",
        "fiat",
        "renault",
        "peugeot",
        "mini",
        "corvette",
        "firebird",
        "thunderbird",
        "impala",
        "escalade",
        "vehicle",
        "motorcade",
        "winnebago",
        "camper",
        "rv",
        "tank",
        "newsvan",
        "mobile",
        "suzuki",
        "datsun",
        "nissan",
        "hummer",
        "prius",
        "accord",
        "civic",
        "subaru",
        "bronco",
        "tahoe",
        "escort",
        "pinto",
        "snowspeeder",
    ),
    car,
    Marks(
        -1.0,
        area=(-0.6, 0.6, -0.3, 0.3),
        seats=(
            (-0.37, 0.02, 20.0, ON),
            (0.37, 0.02, -8.0, ON),
            (-0.4, 1.02, 12.0, ON),
            (0.4, 1.02, -12.0, ON),
            (0.0, 1.04, 0.0, ON),
        ),
        seated=True,
        wheel=1,
    ),
    about="four seats, a wheel, the road behind",
    sort="vehicle",
)
