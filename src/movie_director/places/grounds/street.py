"""Streets of a town: their fronts are of the period."""

from __future__ import annotations

from movie_director.places.ground import GroundPlan, Piece, Street, Surface
from movie_director.places.kind import Brief, Kind
from movie_director.places.marks import Marks
from movie_director.places.year import FUTURE, MOTOR


def style_of(brief: Brief) -> str:
    """The fronts of a period's streets."""
    if brief.period in ("western", "frontier", "old west"):
        return "western"
    return "medieval" if brief.year < 1700 else "future" if brief.year >= FUTURE - 70 else "town"


def plan(brief: Brief) -> GroundPlan:
    """Lay out a street."""
    table = brief.says("cafe", "café", "terrace", "restaurant")
    style, old = style_of(brief), brief.year < MOTOR
    pieces: tuple[Piece, ...] = ()
    if old and style == "town":
        pieces = (
            Piece("car", 7.6, -3.6, -0.12, 90, 1.7, 3.6, 2.1),
            Piece("car", -7.4, -6.6, -0.12, -90, 1.7, 3.6, 2.1),
        )
    street = Street(style, not old, style in ("town", "future"))
    return GroundPlan("street", Surface("bistro table" if table else "crate"), pieces, street=street)


_WORDS = (
    "street, sidewalk, pavement, avenue, city, town, corner, tram, boulevard, intersection, block, shop, store, "
    "cafe, café, bar, pub, restaurant, diner, club, nightclub, theatre, theater, cinema, bakery, bookstore, curb, "
    "crosswalk, bus stop, taxi, cab, strip mall, chinatown, ghetto, slum, barrio, brownstone, museum, library, "
    "hospital, police station, precinct, motel, supermarket, laundromat, pawn, gym, station house, gallery, "
    "brothel, inn, tavern, deli, pharmacy, new york, london, paris, los angeles, chicago, harlem, brooklyn, "
    "hollywood, tenement, broadway, casino, mall, blvd, rue, drive, ave, dealership, salon, clinic, consulate, "
    "stock exchange, donuts, grub, burger, hot dog, pay phone, phone, telephone, projects, cityscape, community "
    "center, centre, studio, soundstage, auditorium, entrance, doorway, door, exit, crime scene, san francisco, "
    "san diego, new orleans, washington, tijuana, manchester, las vegas, boston, detroit, miami, berlin, rome, "
    "tokyo, moscow, florence, hong kong, newsstand, memorial, monument, parade, fire escape, window"
)
STREET = Kind(
    "street",
    tuple(_WORDS.split(", ")),
    plan,
    Marks(0.5, bench=True),
    inside=False,
    sort="street",
    about="fronts, kerbs, lamps, cars",
)
