"""The crew, proposals and minutes, for people and for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import cast

import typer

from movie_director.cli.say import console, plain
from movie_director.crew.proposal import Proposal
from movie_director.crew.registry import roles
from movie_director.engines.language.settings import Settings
from movie_director.film.edits import edit_as_json
from movie_director.studio.minutes import Minute
from movie_director.studio.replay import Replayed
from movie_director.studio.wording import edit_in_words
from movie_director.values.digest import Json


def role_list() -> list[Json]:
    """Return every role as JSON, with who plays it now: `craft`, or a model."""
    settings = Settings()
    return [
        {
            "role": role.name,
            "department": role.department,
            "does": role.does,
            "reads": [kind.KIND for kind in role.reads.KINDS],
            "writes": {kind.KIND: str(pen) for kind, pen in role.may.items()} or role.shape,
            "played_by": (settings.model(role.name, role.department) if role.spends else None) or "craft",
        }
        for role in roles().values()
    ]


def show_roles(found: Sequence[Json]) -> None:
    """Print the crew."""
    for row in cast("Sequence[dict[str, Json]]", found):
        by = "" if row["played_by"] == "craft" else f" [cyan]played by {plain(str(row['played_by']))}[/]"
        console().print(f"[bold]{row['role']}[/] ({row['department']}){by}: {plain(str(row['does']))}", soft_wrap=True)


def proposal_json(proposal: Proposal) -> dict[str, Json]:
    """Return a proposal as JSON."""
    return {
        "schema": "Proposal.1",
        "role": proposal.role,
        "edits": [edit_as_json(edit) for edit in proposal.edits],
        "notes": list(proposal.notes),
    }


def show_proposal(proposal: Proposal, *, accepted: bool) -> None:
    """Print what a role proposes and has to say."""
    say = console()
    for note in proposal.notes:
        say.print(plain(note), soft_wrap=True)
    for edit in proposal.edits:
        say.print(plain(edit_in_words(edit)), soft_wrap=True)
    if not proposal.edits:
        say.print(f"The {proposal.role} would change nothing.")
    else:
        say.print("Done; `movie-director undo` takes it back." if accepted else "Add --apply to accept it.")


def asked_aloud(proposal: Proposal) -> bool:
    """Show a person what a role proposes, and ask whether they accept it."""
    say = console()
    say.print(f"[bold]{proposal.role}[/] proposes:", soft_wrap=True)
    for words in (*proposal.notes, *map(edit_in_words, proposal.edits)):
        say.print(f"  {plain(words)}", soft_wrap=True)
    return typer.confirm("Accept it?", default=True, err=True)


def replay_json(done: Replayed) -> dict[str, Json]:
    """Return a replay as JSON."""
    return {
        "schema": "Replay.1",
        "revision": done.revision,
        "steps": done.steps,
        "documents": len(done.film.documents),
        "same": done.same,
        "differ": [str(ref) for ref in done.differ],
    }


def minute_lines(found: Sequence[Minute]) -> Iterator[str]:
    """Yield the minutes line by line."""
    for entry in found:
        to = f" to {entry.receiver}" if entry.receiver else ""
        yield f"{entry.at[:19].replace('T', ' ')}  {entry.sender}{to} ({entry.type}): {entry.content}"
