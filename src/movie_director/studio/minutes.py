"""Minutes: who said what, who proposed and who accepted it, in order, from the journal."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from movie_director.project.journal import Step
from movie_director.project.message import Message
from movie_director.studio.open import Studio
from movie_director.values.digest import Json


@dataclass(frozen=True)
class Minute:
    """One entry: a message as it was sent, or a decision, which is an update to everybody."""

    at: str
    sender: str
    receiver: str
    type: str
    content: str
    revision: int | None = None
    context: dict[str, Json] = field(default_factory=dict[str, Json])

    def as_json(self) -> dict[str, Json]:
        """Return it as JSON, schema `Minute.1`."""
        return {
            "schema": "Minute.1",
            "at": self.at,
            "sender": self.sender,
            "receiver": self.receiver,
            "type": self.type,
            "content": self.content,
            "revision": self.revision,
            "context": self.context,
        }


def minutes(studio: Studio) -> list[Minute]:
    """Return all that was said and decided, oldest first."""
    return [_said(entry) if isinstance(entry, Message) else _decided(entry) for entry in studio.project.minutes()]


def _said(message: Message) -> Minute:
    return Minute(
        message.at, message.sender, message.receiver, message.type, message.content, None, dict(message.context)
    )


def _decided(step: Step) -> Minute:
    """A step of the journal: whose edits were accepted, and what they are of."""
    first, last = step.entries[0], step.entries[-1]
    by = Counter(entry.by for entry in step.entries)
    verb, _, number = first.by.partition(":")
    if verb in ("undo", "redo"):
        content = f"{'takes back' if verb == 'undo' else 'does again'} what was done from revision {number} on"
    else:
        whose = ", ".join(f"{count} of {name}" for name, count in by.items())
        content = f"accepts {len(step.entries)} edit{'s' if len(step.entries) > 1 else ''}: {whose}"
    which = f"revision {first.revision}" if first is last else f"revisions {first.revision} to {last.revision}"
    return Minute(first.at, first.accepted_by, "", "update", f"{content} ({which})", last.revision)
