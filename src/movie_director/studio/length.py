"""Length: a film that is to last so long is read aloud first, and then given its lengths by what was heard."""

from __future__ import annotations

from movie_director.build.callsheet import CallSheet
from movie_director.crew.length import CLOSE_ENOUGH, fit_length, lengths
from movie_director.crew.proposal import Proposal
from movie_director.film.edits import apply_all
from movie_director.studio.open import Studio
from movie_director.studio.running import spoken_frames


def table_read(sheet: CallSheet) -> CallSheet:
    """Return the part of a call sheet that records lines: what has to be known before lengths are."""
    return CallSheet(tuple(line for line in sheet.lines if line.setup.operation.startswith("speak@")), sheet.revision)


def settle_length(studio: Studio, accepted_by: str = "policy:make") -> tuple[str, ...]:
    """Give shots their lengths for the length that the direction asks for, and return what there is to say of it.

    Scenes keep their budgets where they can be met; where the film then misses its length by more than 2 %, all of it
    is solved anew. Without a length asked for, lengths set before go. Raises LengthImpossible, having changed nothing.
    """
    film, rate, spoken = studio.project.film, studio.project.manifest.rate, spoken_frames(studio)
    proposal = fit_length(film, spoken, rate)
    asked = film.direction.length
    if asked is not None:
        lasts = lengths(apply_all(film, proposal.edits), spoken, rate).now
        if abs(lasts - asked) > CLOSE_ENOUGH * asked:
            proposal = fit_length(film, spoken, rate, again=True)
    return _accept(studio, proposal, accepted_by)


def _accept(studio: Studio, proposal: Proposal, accepted_by: str) -> tuple[str, ...]:
    studio.project.apply(proposal.edits, proposal.role, accepted_by)
    return proposal.notes
