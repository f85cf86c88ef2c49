"""The desk: what the crew works with beside the film."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from movie_director.crew.costs import Costs
from movie_director.crew.coverage.style import CoverageStyle
from movie_director.film.screenplay import Screenplay
from movie_director.prophouse.house import House


@dataclass(frozen=True)
class Desk:
    """What lies beside the film; a view takes from it what it names, and no more.

    `before` is the draft before the film's; `styles` are the project's own styles of coverage; `spoken` has the frames
    of lines that were recorded, by element; `again` solves the film's length anew; `costs` is what is yet to be
    made; `visuals` are the visual styles that there are.
    """

    before: Screenplay = field(default_factory=Screenplay)
    house: House | None = None
    styles: Mapping[str, CoverageStyle] = field(default_factory=dict[str, CoverageStyle])
    spoken: Mapping[str, int] = field(default_factory=dict[str, int])
    rate: int = 24
    again: bool = False
    costs: Costs = field(default_factory=Costs)
    visuals: tuple[str, ...] = ()
