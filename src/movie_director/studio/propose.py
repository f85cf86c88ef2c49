"""Propose: have one of the crew look at the film when asked, and accept what they propose, or not."""

from __future__ import annotations

from movie_director.crew.desk import Desk
from movie_director.crew.proposal import Proposal
from movie_director.crew.registry import role_of
from movie_director.studio.crew import work
from movie_director.studio.open import Studio
from movie_director.studio.props import house_of
from movie_director.studio.running import spoken_frames
from movie_director.studio.styles import project_styles


def propose(studio: Studio, name: str, *, accept: bool = False) -> Proposal:
    """Return what a role proposes for the film as it is. Raises BadOption, RoleOverreach and EditRejected."""
    role = role_of(name)
    film = studio.project.film
    desk = Desk(
        before=film.screenplay,
        house=house_of(studio.project),
        styles=project_styles(studio.project),
        spoken=spoken_frames(studio),
        rate=studio.project.manifest.rate,
    )
    done = work(studio, role, film, desk)
    studio.project.say(done.said)
    if accept:
        studio.project.apply(done.proposal.edits, role.name, "person")
    return done.proposal
