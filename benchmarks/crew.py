"""How long the whole crew's rules take over a script of two minutes: `python -m benchmarks crew`.

Everybody works once by rule, those who are asked as well, each on what those before made of the film; then all again on
what is there, as an edit has them do. Nothing is made and no model is asked.
"""

from __future__ import annotations

import time
from pathlib import Path

from movie_director.breakdown.visual import visuals
from movie_director.crew.desk import Desk
from movie_director.crew.length import lengths
from movie_director.crew.registry import roles
from movie_director.crew.roles import STANDING
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay
from movie_director.interchange.reading import read_manuscript

SCRIPT = "true-north"
"""An example of two and a half minutes."""


def told() -> dict[str, object]:
    """What is written into the results: seconds for everybody, for everybody again, and of who takes longest."""
    read = read_manuscript(Path(__file__).parents[1] / "examples" / f"{SCRIPT}.fountain")
    play = revise(Screenplay(), title=read.title, credit=read.credit, authors=read.authors, elements=read.elements)
    film, desk = apply_all(Film(), [Put(play)]), Desk(visuals=tuple(visuals()))
    everybody = (*STANDING, *(role for role in roles().values() if role not in STANDING))
    taken: dict[str, float] = {}
    passes: list[float] = []
    for _ in range(2):
        began = time.process_time()
        for role in everybody:
            at = time.process_time()
            film = apply_all(film, role.by_rule(film, desk).edits)
            taken.setdefault(role.name, time.process_time() - at)
        passes.append(time.process_time() - began)
    slow = sorted(taken, key=lambda name: -taken[name])[:4]
    return {
        "film seconds": round(lengths(film).now / 24, 1),
        "roles": len(everybody),
        "seconds": round(passes[0], 2),
        "seconds again": round(passes[1], 2),
        "longest": {name: round(taken[name], 3) for name in slow},
    }
