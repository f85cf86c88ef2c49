"""`frame`: where the camera really stands, found by measuring frames; independent of when anything is said.

The camera of a `picture` is what the shot's words intend. `frame` measures what that camera would see in the built
set, with the built people, moves it, and in need people or furniture, within reason, and says what it found and what
it could not satisfy. A picture reads the answer in place of its own numbers.

In a frame x runs from 0 (left) to 1 (right) and y from 0 (top) to 1 (bottom).
"""

from __future__ import annotations

from typing import Literal

from pydantic import ConfigDict, Field, JsonValue

from movie_director.operations.camera import Camera
from movie_director.operations.frozen import Frozen
from movie_director.operations.picture import Figure, Licences, Mark, Picture, Place, Prop, Seat

Spot = tuple[float, float]
Number = Literal["position", "target", "lens", "fstop", "focus"]


class Asked(Frozen):
    """What is asked of the frame: its size in film words, whom it is about, and what must stay as it is."""

    size: str = "wide"
    subject: str | None = Field(default=None, description="The person that it is about.")
    over: str | None = Field(default=None, description="Whose shoulder it looks over, or whose eyes it looks through.")
    to: str | None = Field(default=None, description="Whom the subject talks or listens to.")
    going: bool = Field(default=False, description="The subject is on the way: seen from head to foot.")
    passes: Literal["", "comes", "leaves"] = Field(
        default="",
        exclude_if=lambda how: not how,
        description="Somebody goes through the door: composed for when they have come, or before they leave.",
    )
    thing: bool = Field(default=False, description="It is about the thing on the surface.")
    line: tuple[Spot, Spot] | None = Field(default=None, description="The line between two that is not crossed.")
    side: Literal[-1, 1] = Field(default=1, description="The camera's side of the line: 1 right of its way, -1 left.")
    bounds: tuple[float, float, float, float] = Field(
        default=(-3.3, 3.3, -3.9, 2.3), description="Where a camera can stand: x from, to, y from, to, in metres."
    )
    fixed: tuple[Number, ...] = Field(default=(), description="Numbers set by hand: measured, never moved.")


class Frame(Frozen):
    """Parameters of `frame@1`. Needs nothing. Output: `framing` (JSON, schema `Framing.1`)."""

    place: Place
    licences: Licences = "attribution"
    people: tuple[Figure, ...] = ()
    props: tuple[Prop, ...] = ()
    seats: tuple[Seat, ...] = ()
    camera: Camera
    asked: Asked


class Framing(Frozen):
    """What `frame` found: the schema `Framing.1`."""

    model_config = ConfigDict(frozen=True, extra="ignore", populate_by_name=True)

    schema_: Literal["Framing.1"] = Field(default="Framing.1", alias="schema")
    camera: Camera
    marks: dict[str, Mark] = Field(default_factory=dict[str, Mark], description="Those who stand elsewhere than asked.")
    hidden: tuple[str, ...] = Field(default=(), description="Furniture that the camera does not see, by name.")
    measures: dict[str, JsonValue] = Field(default_factory=dict[str, JsonValue])
    unmet: tuple[str, ...] = Field(default=(), description="What could not be satisfied, in words.")

    def staged(self, order: Picture) -> Picture:
        """Return the picture as framed: this camera, these marks; eyes follow whom they look at."""
        people = moved(order.people, self.marks)
        hidden = tuple(dict.fromkeys((*order.hidden, *self.hidden)))
        return order.model_copy(update={"camera": self.camera, "people": people, "hidden": hidden})


def moved(people: tuple[Figure, ...], marks: dict[str, Mark]) -> tuple[Figure, ...]:
    """Return people with some on other marks; who looked at one who moved looks there still."""
    if not marks:
        return people
    old = {figure.name: figure.walk_to or figure.mark for figure in people}
    found: list[Figure] = []
    for figure in people:
        changes: dict[str, object] = {}
        mark = marks.get(figure.name)
        if mark is not None:
            changes["walk_to" if figure.walk_to is not None else "mark"] = mark
        if isinstance(figure.looks_at, tuple):
            x, y, z = figure.looks_at
            for name, new in marks.items():
                was = old.get(name)
                if was is not None and abs(was.x - x) + abs(was.y - y) < 0.02:
                    changes["looks_at"] = (new.x, new.y, z)
        found.append(figure.model_copy(update=changes) if changes else figure)
    return tuple(found)
