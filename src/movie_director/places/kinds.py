"""All kinds of places, and which one a heading's words mean."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from movie_director.places.changes import changed
from movie_director.places.dutch import in_english
from movie_director.places.general import general
from movie_director.places.ground import PAINTED, GroundPlan
from movie_director.places.grounds.alley import ALLEY
from movie_director.places.grounds.country import COUNTRY
from movie_director.places.grounds.desert import DESERT, GAS_STATION, ROAD
from movie_director.places.grounds.far import BATTLE, DECK, HULL, MOUNTAINS, PLANET, SPORTS
from movie_director.places.grounds.forecourt import FORECOURT
from movie_director.places.grounds.graveyard import CHURCH_FRONT, GRAVEYARD
from movie_director.places.grounds.green import PARK
from movie_director.places.grounds.roof import ROOFTOP
from movie_director.places.grounds.shore import BEACH, HARBOUR, LAKE, RIVER, ROCKY
from movie_director.places.grounds.street import STREET
from movie_director.places.grounds.suburb import GARDEN, HOUSE
from movie_director.places.grounds.town import CASTLE_YARD, DOWNTOWN, MEDIEVAL, SQUARE, VILLAGE, WESTERN
from movie_director.places.grounds.wood import FOREST, JUNGLE, SNOW, SWAMP
from movie_director.places.grounds.work import AIRPORT, BRIDGE, FARM, FIELD, PARKING, PLATFORM, PRISON, SITE
from movie_director.places.kind import Brief, Kind, Sort, where
from movie_director.places.marks import Marks
from movie_director.places.periods import aged
from movie_director.places.rooms.bar import BAR
from movie_director.places.rooms.bathroom import BATHROOM
from movie_director.places.rooms.bedroom import BEDROOM, HOTEL_ROOM
from movie_director.places.rooms.cafe import CAFE
from movie_director.places.rooms.car import CAR
from movie_director.places.rooms.carriage import TRAIN
from movie_director.places.rooms.castle import CASTLE
from movie_director.places.rooms.cell import CELL
from movie_director.places.rooms.church import CHURCH
from movie_director.places.rooms.classroom import CLASSROOM
from movie_director.places.rooms.cockpit import COCKPITS
from movie_director.places.rooms.corridor import CORRIDOR
from movie_director.places.rooms.dining import DINING
from movie_director.places.rooms.elevator import ELEVATOR
from movie_director.places.rooms.hall import HALL
from movie_director.places.rooms.hospital import HOSPITAL
from movie_director.places.rooms.interview import INTERVIEW
from movie_director.places.rooms.kitchen import KITCHEN
from movie_director.places.rooms.learned import COURTROOM, LABORATORY, LIBRARY
from movie_director.places.rooms.living import LIVING
from movie_director.places.rooms.lobby import LOBBY
from movie_director.places.rooms.meeting import MEETING
from movie_director.places.rooms.office import OFFICE
from movie_director.places.rooms.open_plan import OPEN_PLAN
from movie_director.places.rooms.public import PUBLIC
from movie_director.places.rooms.restaurant import RESTAURANT
from movie_director.places.rooms.rough import BARNS, CAVES, CELLAR, GARAGE, TENTS
from movie_director.places.rooms.saloon import SALOON
from movie_director.places.rooms.ship import SHIP
from movie_director.places.rooms.shop import SHOP
from movie_director.places.rooms.stages import GYMNASIUM, THEATRE
from movie_director.places.rooms.starship import CONTROL, SPACESHIP
from movie_director.places.rooms.warehouse import WAREHOUSE

ROOMS: tuple[Kind, ...] = (
    BATHROOM,
    ELEVATOR,
    CORRIDOR,
    INTERVIEW,
    CELL,
    HOSPITAL,
    CLASSROOM,
    MEETING,
    KITCHEN,
    DINING,
    CAFE,
    RESTAURANT,
    SALOON,
    BAR,
    HOTEL_ROOM,
    BEDROOM,
    SHOP,
    LABORATORY,
    LIBRARY,
    COURTROOM,
    THEATRE,
    GYMNASIUM,
    COCKPITS,
    CONTROL,
    SPACESHIP,
    OPEN_PLAN,
    OFFICE,
    LOBBY,
    WAREHOUSE,
    GARAGE,
    CELLAR,
    BARNS,
    TENTS,
    CAVES,
    CHURCH,
    CASTLE,
    HALL,
    SHIP,
    TRAIN,
    CAR,
    PUBLIC,
    LIVING,
)
"""Inside: the room that a heading names last is meant; of two that end there, the first here."""
GROUNDS: tuple[Kind, ...] = (
    GRAVEYARD, CHURCH_FRONT, ALLEY, ROOFTOP, GAS_STATION, JUNGLE, SWAMP, HARBOUR, ROCKY, LAKE, RIVER, DECK, SQUARE,
    WESTERN, MEDIEVAL, CASTLE_YARD, VILLAGE, DOWNTOWN, STREET, BRIDGE, PLATFORM, AIRPORT, PARKING, PRISON, SITE, FARM,
    FIELD, SPORTS, ROAD,
    DESERT, SNOW, FOREST, BATTLE, MOUNTAINS, PARK, GARDEN, HOUSE, PLANET, HULL, BEACH, FORECOURT,
    COUNTRY,
)  # fmt: skip
"""Outside: that which a heading says last, and of two the longer word, and then the first here."""
SMALL = 0.3
"""Half the width of a small table, in metres."""
KINDS = {kind.name: kind for kind in (*ROOMS, *GROUNDS)}


@lru_cache(maxsize=4096)
def kind_of(words: str, inside: bool) -> Kind:
    """Return the kind of place that a heading's words mean; what stands in where none does (`general`)."""
    found = _named(words, inside)
    return found or KINDS[general(words, inside)]


def _named(words: str, inside: bool) -> Kind | None:
    """The kind that the words mean in English, else in Dutch."""
    find = _inside if inside else _outside
    found = find(words)
    if found is None and (english := in_english(words)) is not None:
        found = find(english)
    return found


def _outside(words: str) -> Kind | None:
    """The kind of ground that is named last; of two that end there, the longer word, and then the first."""
    best = max(GROUNDS, key=lambda kind: kind.where(words))
    return best if best.where(words)[0] >= 0 else None


def _inside(words: str) -> Kind | None:
    """The kind of room that is named last: of rooms, else of buildings, else of what is hardly said."""
    for group in ("words", "broad", "vague"):
        ends = [(max((where(words, word) for word in getattr(kind, group)), default=-1), kind) for kind in ROOMS]
        best = max(ends, key=lambda found: found[0])
        if best[0] >= 0:
            return best[1]
    return None


def known(words: str, inside: bool) -> bool:
    """Whether a heading's words mean a kind of their own, and not the general one."""
    return _named(words, inside) is not None


def sort_of(words: str, inside: bool, kind: str = "") -> Sort:
    """Return what sort of set a place is: of a kind, or of that which its words mean."""
    return (KINDS[kind] if kind in KINDS else kind_of(words, inside)).sort


def marks_of(words: str, inside: bool, kind: str = "") -> Marks:
    """Return where people can be in a place."""
    return (KINDS[kind] if kind in KINDS else kind_of(words, inside)).marks


def is_spare(brief: Brief, kind: str = "") -> bool:
    """Return whether a place's table is only there where something lies on it."""
    plan = plan_of(brief, kind)
    return plan.room is None or bool(plan.surface.look.get("spare"))


@lru_cache(maxsize=1024)
def half_of(brief: Brief, kind: str, laid: bool) -> float:
    """Return half the width of a place's table in metres; 0 where there is none, or none that a scene has laid.

    What a scene lays where there is no table lies on a small one.
    """
    spare = is_spare(brief, kind)
    if spare and not laid:
        return 0.0
    return max(SMALL if spare else 0.0, marks_of(brief.words, brief.inside, kind).wide)


def plan_of(brief: Brief, kind: str = "") -> GroundPlan:
    """Return the ground plan of a place: of a kind, or of that which its words mean.

    The same brief gives the same plan in every process. Raises KeyError for a kind that does not exist.
    """
    which = KINDS[kind] if kind else kind_of(brief.words, brief.inside)
    plan = aged(which.plan(brief), brief, which.name)
    if not kind and not known(brief.words, brief.inside):
        stands = which.name.replace("-", " ")
        plan = replace(plan, unmet=f"no kind of place for `{brief.words}`; a general {stands} stands in")
    if brief.paint and plan.room is not None and plan.room.finish.made in PAINTED:
        plan = replace(plan, room=replace(plan.room, finish=replace(plan.room.finish, wall=brief.paint)))
    return changed(plan, which.marks, brief.added, brief.without, brief.models)
