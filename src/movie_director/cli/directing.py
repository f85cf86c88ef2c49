"""What a director's words mean, for people and for programs."""

from __future__ import annotations

from movie_director.cli.say import console, plain
from movie_director.film.edits import edit_as_json
from movie_director.studio.direct import Directed
from movie_director.values.digest import Json


def directed_json(found: Directed, *, accepted: bool) -> dict[str, Json]:
    """Return it as JSON."""
    return {
        "schema": "Directed.1",
        "words": found.words,
        "said": list(found.said),
        "unknown": list(found.unknown),
        "notes": list(found.notes),
        "edits": [{"by": by, **edit_as_json(edit)} for by, edits in found.edits for edit in edits],
        "takes": found.takes,
        "seconds": round(found.seconds, 1),
        "price": str(found.price),
        "accepted": accepted,
    }


def show_directed(found: Directed) -> None:
    """Print what was understood, what it makes and costs, and what was not understood."""
    say = console()
    for line in found.said:
        say.print(plain(line), soft_wrap=True)
    for by, edits in found.edits:
        if by != "person":
            say.print(f"The {by} follows with {len(edits)} edit{'s' if len(edits) > 1 else ''}.")
    for note in found.notes:
        say.print(plain(note), style="dim", soft_wrap=True)
    if found.edits:
        say.print(f"{found.takes} more takes to make, about {found.seconds:.0f} s of work; price {found.price}.")
    for clause in found.unknown:
        say.print(f"[yellow]Not understood:[/] {plain(clause)}", soft_wrap=True)
    if found.unknown:
        say.print(
            "I know light, time, weather, style, look, genre, clothes, hair, age, pace of speech, length and budget."
        )
