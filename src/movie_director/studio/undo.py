"""Undo and redo: one step back, one step forth, and what to say about it."""

from __future__ import annotations

from movie_director.film.screenplay import Screenplay
from movie_director.project.journal import Step
from movie_director.studio.open import Studio


def undo(studio: Studio) -> str:
    """Take back all that the newest command did, and say so. Raises EditRejected when there is nothing."""
    step = studio.project.undo("person")
    script = studio.project.manifest.script
    said = f"Undid {_named(step)}."
    if _rewrote(step) and studio.project.film.screenplay.elements and script is not None:
        said += f" The screenplay is the draft before; {script} is read again when it changes."
    return said


def redo(studio: Studio) -> str:
    """Do again what was undone last, and say so. Raises EditRejected when there is nothing, or more was done since."""
    return f"Did {_named(studio.project.redo('person'))} again."


def _named(step: Step) -> str:
    """A step in words: `revisions 12 to 40, by writer, script-reader and coverage`."""
    first, last = step.entries[0].revision, step.entries[-1].revision
    which = f"revision {first}" if first == last else f"revisions {first} to {last}"
    *others, who = (by.replace("person:file", "a person's editor") for by in step.by)
    return f"{which}, by {', '.join(others)} and {who}" if others else f"{which}, by {who}"


def _rewrote(step: Step) -> bool:
    return any(entry.edit.ref.kind == Screenplay.KIND for entry in step.entries)
