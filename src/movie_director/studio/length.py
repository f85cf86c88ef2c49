"""Length: a film that is to last so long is read aloud first, and then given its lengths by what was heard."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from movie_director.build.callsheet import CallSheet
from movie_director.crew.length import CLOSE_ENOUGH, fit_length, lengths
from movie_director.crew.proposal import Proposal
from movie_director.errors import LengthImpossible
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.studio.open import Studio
from movie_director.studio.running import spoken_frames

NEAR = 0.05
"""The share by which a film may miss its length once its lines are spoken, where nothing else can give way."""


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
            proposal = _anew(film, spoken, rate, asked)
    return _accept(studio, proposal, accepted_by)


def _anew(film: Film, spoken: Mapping[str, int], rate: int, asked: int) -> Proposal:
    """Solve the whole film; where voices took so long that it cannot be met, as near to it as `NEAR` allows."""
    try:
        return fit_length(film, spoken, rate, again=True)
    except LengthImpossible as error:
        if error.shortest is None or error.shortest > (1 + NEAR) * asked:
            raise
        least = apply_all(film, [Put(film.direction.having(length=error.shortest))])
        made = fit_length(least, spoken, rate, again=True)
        over = f"It lasts {(error.shortest - asked) / rate:.1f} s more than was asked for: its lines take so long."
        return replace(made, notes=(over, *made.notes))


def _accept(studio: Studio, proposal: Proposal, accepted_by: str) -> tuple[str, ...]:
    studio.project.apply(proposal.edits, proposal.role, accepted_by)
    return proposal.notes
