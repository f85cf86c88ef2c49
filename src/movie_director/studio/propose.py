"""Propose: have one of the crew look at the film when asked, and accept what they propose, or not."""

from __future__ import annotations

from movie_director.crew.proposal import Proposal
from movie_director.crew.registry import role_of
from movie_director.studio.crew import work
from movie_director.studio.desk import desk_of
from movie_director.studio.hands import hands, spared
from movie_director.studio.open import Studio


def propose(studio: Studio, name: str, *, accept: bool = False) -> Proposal:
    """Return what a role proposes for the film as it is, but for what a person set.

    Raises BadOption, RoleOverreach and EditRejected.
    """
    role = role_of(name)
    film = studio.project.film
    done = work(studio, role, film, desk_of(studio, film, heard=True))
    made = spared(film, done.proposal, hands(studio.project))
    studio.project.say(done.said)
    if accept:
        studio.project.apply(made.edits, role.name, "person")
    return made
