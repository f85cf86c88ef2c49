"""The company: those of the crew who work when asked, on a film that is made, and what becomes of their proposals."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Literal, get_args

from movie_director.crew.desk import Desk
from movie_director.crew.proposal import Proposal
from movie_director.crew.registry import role_of, roles
from movie_director.crew.role import AnyRole
from movie_director.crew.roles import ASKED, STANDING
from movie_director.crew.video import USUAL, videos
from movie_director.errors import BadOption, LengthImpossible
from movie_director.film.direction import VideoKind
from movie_director.film.document import Ref
from movie_director.film.edits import Edit, apply_all
from movie_director.film.film import Film
from movie_director.project.message import Message
from movie_director.studio.crew import CONTROLLER, Work, work
from movie_director.studio.desk import desk_of
from movie_director.studio.hands import hands, spared
from movie_director.studio.open import Studio

Policy = Literal["accept", "ask", "note"]
"""What becomes of proposals: they are accepted, a person is asked, or they are noted and nothing changes."""
POLICIES: tuple[Policy, ...] = get_args(Policy)
ALL, OFF = "all", "off"
Ask = Callable[[Proposal], bool]
"""Shows a person a proposal, and tells whether they accept it."""


def company(words: str, kind: VideoKind = USUAL) -> list[AnyRole]:
    """Return who is asked to work: nobody, all whom a kind of video has, or some by name, in the order that they work.

    Raises BadOption for a role that is not, and for one that works on every draft anyway.
    """
    known = roles()
    standing = {role.name for role in STANDING}
    order = [role.name for role in ASKED] + [n for n in known if n not in standing and role_of(n) not in ASKED]
    if words in (OFF, ALL):
        ours = {role.name for role in ASKED}
        here = [name for name in order if name in videos()[kind].roles or name not in ours]
        return [known[name] for name in here] if words == ALL else []
    named = [name.strip() for name in words.split(",") if name.strip()]
    for name in named:
        if role_of(name).name in standing:
            raise BadOption(
                f"The {name} works on every draft, asked or not.",
                cure=f"Name those who work when asked: {', '.join(order)}; or `{ALL}`, or `{OFF}`.",
            )
    return [known[name] for name in order if name in named]


def policy_named(words: str) -> Policy:
    """Check the name of a policy. Raises BadOption."""
    for policy in POLICIES:
        if policy == words:
            return policy
    raise BadOption(f"There is no policy {words!r}.", cure=f"There is: {', '.join(POLICIES)}.")


def ask_crew(studio: Studio, who: Sequence[AnyRole], policy: Policy, ask: Ask | None = None) -> tuple[str, ...]:
    """Have roles look at the film, one after another, and do with what they propose as a policy says.

    What was accepted is one step for each of them, with what follows from it for the standing crew. What a person set
    stays. Returns what they have to say. Raises RoleOverreach, EditRejected.
    """
    notes: list[str] = []
    kept = hands(studio.project) if who else frozenset[tuple[Ref, str]]()
    for role in who:
        film = studio.project.film
        done = work(studio, role, film, desk_of(studio, film, heard=True))
        made = spared(film, done.proposal, kept)
        notes += made.notes
        _say(studio, role, done)
        if not made.edits:
            continue
        follows, reason = _follows(studio, film, made)
        if follows is None:
            notes.append(f"{role.name}: not accepted. {reason}")
            continue
        accepted_by = _decided(made, policy, ask)
        if accepted_by is None:
            notes.append(f"{role.name}: {_count(made.edits)} noted, not accepted.")
            studio.project.say([Message(CONTROLLER, role.name, "update", f"notes {_count(made.edits)}; accepts none")])
        else:
            studio.project.accept([(made.role, made.edits), *follows], accepted_by)
    return tuple(notes)


def _decided(made: Proposal, policy: Policy, ask: Ask | None) -> str | None:
    """Who accepts a proposal; None for nobody."""
    if policy == "accept":
        return "policy:crew"
    return "person" if policy == "ask" and ask is not None and ask(made) else None


def _follows(studio: Studio, film: Film, made: Proposal) -> tuple[list[tuple[str, tuple[Edit, ...]]] | None, str]:
    """What the standing crew makes of an accepted proposal; None, and why, where the film cannot be so."""
    after = apply_all(film, made.edits)
    desk: Desk = desk_of(studio, after, film)
    found: list[tuple[str, tuple[Edit, ...]]] = []
    try:
        for role in STANDING:
            proposal = role.by_rule(after, desk)
            after = apply_all(after, proposal.edits)
            if proposal.edits:
                found.append((role.name, proposal.edits))
    except LengthImpossible as error:
        return None, str(error)
    return found, ""


def _say(studio: Studio, role: AnyRole, done: Work) -> None:
    """Write down what was said, unless the role said just that the last time."""
    said = [message for message in studio.project.minutes() if isinstance(message, Message)]
    last = next((message.content for message in reversed(said) if message.sender == role.name), None)
    if done.cost or not done.said or done.said[-1].content != last:
        studio.project.say(done.said)


def _count(edits: Sequence[Edit]) -> str:
    return f"{len(edits)} edit{'s' if len(edits) != 1 else ''}"
