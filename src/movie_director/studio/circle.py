"""Circle a take, or ask for another."""

from __future__ import annotations

from movie_director.crew.registry import roles
from movie_director.errors import MovieDirectorError
from movie_director.film.edits import Put
from movie_director.studio.boardsheet import BOARD, board_schedule
from movie_director.studio.crew import write_slate
from movie_director.studio.open import Studio
from movie_director.studio.why import takes_of


def circle(studio: Studio, slate: str, number: int | None) -> None:
    """Choose take `number` (from 1) of a slate; None lets the newest stand again. Raises MovieDirectorError."""
    cut = studio.project.film.cut
    chosen = {k: v for k, v in cut.circled.items() if k != slate}
    if number is not None:
        takes = takes_of(studio, slate)
        if not 1 <= number <= len(takes):
            raise MovieDirectorError(f"{slate} has {len(takes)} takes; there is no take {number}.")
        chosen[slate] = takes[number - 1].recipe.digest
    studio.project.apply([Put(cut.having(circled=chosen))], "person", "person")


def again(studio: Studio, slate: str) -> None:
    """Ask for another take of a slate: a new recipe, made at the next shoot. Raises MovieDirectorError."""
    written = slate in {write_slate(role.name) for role in roles().values() if role.spends}
    if not written and slate not in (board_schedule(studio) if slate.endswith(BOARD) else studio.schedule()):
        raise MovieDirectorError(
            f"There is no slate {slate!r} in this film.", cure="`movie-director takes` lists them."
        )
    cut = studio.project.film.cut
    wanted = {**cut.again, slate: cut.again.get(slate, 0) + 1}
    circled = {k: v for k, v in cut.circled.items() if k != slate}
    studio.project.apply([Put(cut.having(again=wanted, circled=circled))], "person", "person")
