"""Bring a screenplay in, new or rewritten: read it, cast it, cover it, and accept what the crew proposes."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from pathlib import Path

from movie_director.crew.casting import cast_film
from movie_director.crew.coverage import cover_film
from movie_director.crew.proposal import Proposal
from movie_director.crew.reader import read_script
from movie_director.crew.titles import assemble
from movie_director.film.edits import Edit, Put, apply_all
from movie_director.film.film import Film
from movie_director.film.revise import revise
from movie_director.interchange.fountain import read_fountain
from movie_director.studio.open import Studio

ROLES: Sequence[Callable[[Film], Proposal]] = (read_script, cast_film, cover_film, assemble)
"""Who looks at a new or rewritten screenplay, in order. What a person set by hand, none of them changes."""


def bring_in(studio: Studio, script: Path, accepted_by: str = "policy:make") -> int:
    """Read a screenplay into the project and return how many edits it took; 0 when nothing changed.

    The file is kept in `02_Source_Creative`. Raises ScriptError, having changed nothing.
    """
    manuscript = read_fountain(script)
    film = studio.project.film
    play = revise(film.screenplay, manuscript.title, manuscript.credit, manuscript.authors, manuscript.elements)
    edits: list[Edit] = [Put(play)] if play != film.screenplay or play.ref not in film.documents else []
    revised = apply_all(film, edits)
    count = len(edits)
    studio.project.apply(edits, "writer", accepted_by)
    for role in ROLES:
        proposal = role(revised)
        revised = apply_all(revised, proposal.edits)
        studio.project.apply(proposal.edits, proposal.role, accepted_by)
        count += len(proposal.edits)
    kept = studio.project.paths.source / script.name
    if not kept.exists() or not kept.samefile(script):
        shutil.copyfile(script, kept)
    if studio.project.manifest.script != script.name or studio.project.manifest.title != play.title:
        studio.project.settle(script=script.name, title=play.title)
    return count
