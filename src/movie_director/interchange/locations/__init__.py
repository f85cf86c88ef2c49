"""Location sheets out: each place as a plan and three views, on one page."""

from movie_director.interchange.locations.page import Sheet, laid_out
from movie_director.interchange.locations.plan import drawn

__all__ = ["Sheet", "drawn", "laid_out"]
