"""A message: what one of the crew said to another, kept in the journal between the edits."""

from __future__ import annotations

import uuid
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, cast

from movie_director.values.digest import Json

Type = Literal["request", "response", "update"]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="milliseconds")


@dataclass(frozen=True)
class Message:
    """One message. `context` has `scene`, `assets` (slates, recipes, models) and `constraints`, where there are any.

    `at` is ISO 8601 in UTC; `priority` is 0 for the usual, more for what is urgent; `after` are ids of messages that
    this one answers or needs.
    """

    sender: str
    receiver: str
    type: Type
    content: str
    context: Mapping[str, Json] = field(default_factory=dict[str, Json])
    after: tuple[str, ...] = ()
    priority: int = 0
    at: str = field(default_factory=_now)
    id: str = field(default_factory=lambda: uuid.uuid4().hex)

    def as_json(self) -> dict[str, Json]:
        """Return the stored form, schema `Message.1`."""
        return {
            "schema": "Message.1",
            "id": self.id,
            "sender": self.sender,
            "receiver": self.receiver,
            "type": self.type,
            "content": self.content,
            "context": dict(self.context),
            "metadata": {"time": self.at, "priority": self.priority, "dependencies": list(self.after)},
        }

    @classmethod
    def from_json(cls, value: Mapping[str, Json]) -> Message:
        """Read what `as_json` wrote."""
        about = cast("Mapping[str, Json]", value["metadata"])
        return cls(
            cast(str, value["sender"]),
            cast(str, value["receiver"]),
            cast(Type, value["type"]),
            cast(str, value["content"]),
            cast("Mapping[str, Json]", value["context"]),
            tuple(cast("list[str]", about["dependencies"])),
            cast(int, about["priority"]),
            cast(str, about["time"]),
            cast(str, value["id"]),
        )
