"""Words: reword one paragraph of the screenplay by hand, without its file."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.errors import BadOption
from movie_director.film.edits import edit_to
from movie_director.film.film import Film
from movie_director.film.screenplay import Element
from movie_director.interchange.fountain.marks import plain
from movie_director.studio.open import Studio

_NAMED = re.compile(r"(?:e|[^/:]+/l)(\d+)(?:/speech)?")
_SPEECH = ("text", "parenthetical", "extension")


def paragraph(film: Film, target: str) -> Element | None:
    """Return the element that `e0012`, or the slate of a line (`sc01/l0012`), names; None for another target."""
    found = _NAMED.fullmatch(target)
    return film.screenplay.by_id.get(f"e{found[1]}") if found else None


def reword(studio: Studio, element: Element, values: Mapping[str, str]) -> list[str]:
    """Set what a paragraph says, emphasis in Fountain's marks, and say so; its slates, shots and takes stay its own.

    The screenplay's file keeps the old words, which is said. Raises BadOption, having changed nothing.
    """
    fields = _SPEECH if element.kind == "dialogue" else _SPEECH[:1]
    changes: dict[str, object] = {}
    for key, words in values.items():
        if key not in fields:
            raise BadOption(f"{element.id} has no {key!r} that can be set.", cure=f"There is: {', '.join(fields)}.")
        if key == "text":
            text, emphatic = plain(words)
            if not text.strip():
                raise BadOption(f"{element.id}: text cannot be nothing; take the paragraph out of the screenplay file.")
            changes |= {"text": text, "marked": words if emphatic else None}
        else:
            changes[key] = words or None
    said = [
        f"{element.id}: {key} is {_plain(changes[key])}"
        + (f", was {_plain(getattr(element, key))}." if changes[key] != getattr(element, key) else " already.")
        for key in values
    ]
    if all(getattr(element, name) == value for name, value in changes.items()):
        return said
    now = element.model_copy(update={**changes, "source": ""})  # its source has the old words
    play = studio.project.film.screenplay
    elements = [now if e.id == element.id else e for e in play.elements]
    studio.project.apply([edit_to(play, play.having(elements=elements))], "person", "person")
    return [*said, *_warning(studio)]


def _warning(studio: Studio) -> list[str]:
    script = studio.project.manifest.script
    if script is None:
        return []
    root = studio.project.paths.root.name
    return [
        f"{script} has the old words still: when that file changes, it is read again and they are back. "
        f"Write one with the new words: `movie-director export {root} FILE.fountain`."
    ]


def _plain(value: object) -> str:
    return str(value) if value else "nothing"
