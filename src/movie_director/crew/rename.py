"""The one who follows renamings: a character or a place that is called otherwise is still the same one."""

from __future__ import annotations

from movie_director.crew.proposal import Proposal
from movie_director.film.character import Character
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.matching import renamed_cues
from movie_director.film.screenplay import Screenplay


def follow_names(before: Screenplay, film: Film) -> Proposal:
    """Propose the new cue for characters who bear another name throughout, so that they keep their voice and look.

    `before` is the draft before the film's. Who has a cue that somebody else already answers to is left alone.
    """
    edits: list[Edit] = []
    notes: list[str] = []
    for old, new in renamed_cues(before, film.screenplay).items():
        character = film.get(Character, film.called(old))
        if character is None or character.cue != old or film.get(Character, film.called(new)) is not None:
            continue
        aliases = tuple(alias for alias in character.aliases if alias != new)
        edits.append(Put(character.having(cue=new, aliases=aliases)))
        notes.append(f"{old} is called {new} now.")
    return Proposal("script-supervisor", tuple(edits), tuple(notes))
