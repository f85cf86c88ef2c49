"""All kinds of places, and which one a heading's words mean."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from movie_director.places.changes import changed
from movie_director.places.ground import GroundPlan
from movie_director.places.grounds.country import COUNTRY, DESERT, FOREST, MOUNTAINS, PARK, SHORE, SNOW
from movie_director.places.grounds.street import STREET
from movie_director.places.kind import Brief, Kind, Sort
from movie_director.places.marks import Marks
from movie_director.places.periods import aged
from movie_director.places.rooms.bar import BAR
from movie_director.places.rooms.bathroom import BATHROOM
from movie_director.places.rooms.bedroom import BEDROOM
from movie_director.places.rooms.cafe import CAFE
from movie_director.places.rooms.cell import CELL
from movie_director.places.rooms.classroom import CLASSROOM
from movie_director.places.rooms.corridor import CORRIDOR
from movie_director.places.rooms.elevator import ELEVATOR
from movie_director.places.rooms.hall import HALL
from movie_director.places.rooms.hospital import HOSPITAL
from movie_director.places.rooms.interview import INTERVIEW
from movie_director.places.rooms.kitchen import KITCHEN
from movie_director.places.rooms.living import LIVING
from movie_director.places.rooms.meeting import MEETING
from movie_director.places.rooms.office import OFFICE
from movie_director.places.rooms.open_plan import OPEN_PLAN
from movie_director.places.rooms.restaurant import RESTAURANT
from movie_director.places.rooms.shop import SHOP

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
    CAFE,
    RESTAURANT,
    BAR,
    BEDROOM,
    SHOP,
    OPEN_PLAN,
    OFFICE,
    HALL,
    LIVING,
)
"""Inside, in the order in which a heading is tried: the first whose words it holds."""
GROUNDS: tuple[Kind, ...] = (STREET, DESERT, FOREST, SNOW, SHORE, MOUNTAINS, PARK)
"""Outside, likewise."""
KINDS = {kind.name: kind for kind in (*ROOMS, *GROUNDS, COUNTRY)}


@lru_cache(maxsize=4096)
def kind_of(words: str, inside: bool) -> Kind:
    """Return the kind of place that a heading's words mean; a living room or open country where none does."""
    known = ROOMS if inside else GROUNDS
    return next((kind for kind in known if kind.means(words)), LIVING if inside else COUNTRY)


def known(words: str, inside: bool) -> bool:
    """Whether a heading's words mean a kind of their own, and not the general one."""
    return any(kind.means(words) for kind in (ROOMS if inside else GROUNDS))


def sort_of(words: str, inside: bool, kind: str = "") -> Sort:
    """Return what sort of set a place is: of a kind, or of that which its words mean."""
    return (KINDS[kind] if kind in KINDS else kind_of(words, inside)).sort


def marks_of(words: str, inside: bool, kind: str = "") -> Marks:
    """Return where people can be in a place."""
    return (KINDS[kind] if kind in KINDS else kind_of(words, inside)).marks


def plan_of(brief: Brief, kind: str = "") -> GroundPlan:
    """Return the ground plan of a place: of a kind, or of that which its words mean.

    The same brief gives the same plan in every process. Raises KeyError for a kind that does not exist.
    """
    which = KINDS[kind] if kind else kind_of(brief.words, brief.inside)
    plan = aged(which.plan(brief), brief.period)
    if not kind and not known(brief.words, brief.inside):
        stands = "a living room" if brief.inside else "open country"
        plan = replace(plan, unmet=f"no kind of place for `{brief.words}`; {stands} stands in")
    return changed(plan, which.marks, brief.added, brief.without, brief.models)
