"""Direct: what a person says in words, as proposed edits with their price; and done, when they say yes."""

from __future__ import annotations

from dataclasses import dataclass

from movie_director.build.plan import plan
from movie_director.build.setup import Schedule
from movie_director.crew.directing.grammar import Order, understand
from movie_director.crew.roles import STANDING
from movie_director.film.edits import Edit, apply_all
from movie_director.film.film import Film
from movie_director.project.message import Message
from movie_director.studio.crew import CONTROLLER
from movie_director.studio.desk import desk_of
from movie_director.studio.open import Studio
from movie_director.studio.running import running_lengths
from movie_director.studio.script import with_kind
from movie_director.studio.set import edits_for
from movie_director.studio.undo import undo
from movie_director.values.money import FREE, Money


@dataclass(frozen=True)
class Directed:
    """What was understood: `said` in words, the edits of each who proposes some, and what they make.

    `takes` are those to be made that would not be without these edits, `seconds` the work on them, `price` what they
    may cost. `unknown` are the clauses that meant nothing.
    """

    words: str
    said: tuple[str, ...] = ()
    edits: tuple[tuple[str, tuple[Edit, ...]], ...] = ()
    unknown: tuple[str, ...] = ()
    notes: tuple[str, ...] = ()
    takes: int = 0
    seconds: float = 0.0
    price: Money = FREE
    budget: str | None = None
    back: bool = False

    @property
    def does_something(self) -> bool:
        """Whether there is anything to accept."""
        return bool(self.edits or self.budget is not None or self.back)


def direct(studio: Studio, words: str) -> Directed:
    """Understand what a person says, changing nothing. Raises BadOption, LengthImpossible."""
    project = studio.project
    frames, rate = running_lengths(studio).now, project.manifest.rate
    found = understand(project.film, words, frames, rate)
    if any(order.target == "undo" for order in found.orders):
        return Directed(words, ("Takes back the newest change.",), unknown=found.unknown, back=True)
    budget = next((o.value for o in found.orders if o.target == "project"), None)
    said = [f"project: budget is {budget}."] if budget is not None else []
    film, mine = project.film, list[Edit]()
    for order in found.orders:
        if order.target != "project":
            edits, told = edits_for(studio, film, order.target, _values(film, order))
            if (order.target, order.key) == ("film", "length") and order.value:
                told = [f"film: lasts {int(order.value) / rate:.1f} s, now {frames / rate:.1f} s."]
            film, said = apply_all(film, edits), [*said, *told]
            mine += edits
    if budget is not None:
        said.append("A budget is no part of the film, so `undo` does not take it back: say another.")
    if not mine:
        return Directed(words, tuple(said), (), found.unknown, budget=budget)
    proposals: list[tuple[str, tuple[Edit, ...]]] = [("person", tuple(mine))]
    notes: list[str] = []
    desk = desk_of(studio, film, project.film)
    for role in STANDING:
        made = role.by_rule(film, desk)
        film = apply_all(film, made.edits)
        notes += made.notes
        if made.edits:
            proposals.append((role.name, made.edits))
    takes, seconds, price = _price(studio, film)
    return Directed(words, tuple(said), tuple(proposals), found.unknown, tuple(notes), takes, seconds, price, budget)


def _values(film: Film, order: Order) -> dict[str, str]:
    """What an order sets: its own field, and of another kind of video what follows for style and music."""
    if (order.target, order.key) != ("film", "kind"):
        return {order.key: order.value}
    return {key: str(value) for key, value in with_kind(film.direction, {"kind": order.value}).items()}


def accept(studio: Studio, directed: Directed) -> None:
    """Do what was understood, as one step that can be undone. Raises EditRejected when the film changed meanwhile."""
    if directed.back:
        undo(studio)
        return
    asked = Message("person", CONTROLLER, "request", directed.words)
    answer = Message(CONTROLLER, "person", "response", " ".join(directed.said), {}, (asked.id,))
    studio.project.say([asked, answer])
    studio.project.accept(directed.edits, "person")
    if directed.budget is not None:
        studio.project.settle(budget=directed.budget)


def _price(studio: Studio, film: Film) -> tuple[int, float, Money]:
    """What would be made of a film beyond what the project's has to make already."""
    project = studio.project

    def to_make(schedule: Schedule) -> dict[str, tuple[float, Money]]:
        sheet = plan(schedule, studio.takes, studio.vault, project.performed, studio.quote, studio.held())
        return {line.setup.slate: (line.seconds, line.price) for line in sheet.to_make}

    now, then = to_make(studio.schedule()), to_make(studio.schedule_of(film))
    fresh = [asked for slate, asked in then.items() if slate not in now]
    price = FREE
    for _, one in fresh:
        price = price + one if one else price
    return len(fresh), sum(seconds for seconds, _ in fresh), price
