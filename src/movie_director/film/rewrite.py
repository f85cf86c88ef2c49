"""A rewrite: what differs between two drafts of a screenplay, as the coloured pages that a production hands out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import cast

from pydantic import ValidationError

from movie_director.errors import EditRejected
from movie_director.film.align import rising
from movie_director.film.document import Ref
from movie_director.film.screenplay import Element, Screenplay
from movie_director.values.digest import Json


@dataclass(frozen=True)
class Passage:
    """Elements that stand one after another in the new draft, after an element of both drafts, or first (None)."""

    after: str | None
    elements: tuple[Element, ...]


@dataclass(frozen=True)
class Rewrite:
    """Change some elements of a screenplay: its other elements stay as they are, whatever page they come to stand on.

    `gone` are ids that the new draft has not. `passages` hold every element that is new, reads otherwise or stands
    elsewhere, whole. `lines` are first elements of stretches that stay, and the line of the file on which they begin
    now; the rest of a stretch, up to the next, follows them as it did before. `fields` are the screenplay's own fields
    that changed, in stored form. Places are told by ids, so that a rewrite that was carried out already changes
    nothing when it is carried out again.
    """

    ref: Ref
    passages: tuple[Passage, ...] = ()
    gone: tuple[str, ...] = ()
    lines: tuple[tuple[str, int], ...] = ()
    fields: Mapping[str, Json] = field(default_factory=dict[str, Json])

    def of(self, before: Screenplay) -> Screenplay:
        """Return the new draft. Raises EditRejected for a screenplay that is not the draft that was rewritten."""
        written = {element.id for passage in self.passages for element in passage.elements}
        leave = written.union(self.gone)
        follow: defaultdict[str | None, list[Element]] = defaultdict(list)
        for passage in self.passages:
            follow[passage.after] += passage.elements
        elements = follow.pop(None, [])
        for element in _moved([e for e in before.elements if e.id not in leave], dict(self.lines)):
            elements.append(element)
            if element.id in follow:
                elements += follow.pop(element.id)
        if follow:
            raise EditRejected(f"{self.ref}: there is no element {next(iter(follow))!r} to write after.")
        try:
            return Screenplay.model_validate({**_header(before), **self.fields, "elements": tuple(elements)})
        except ValidationError as error:
            raise EditRejected(f"{self.ref} cannot be rewritten so: {error.errors()[0]['msg']}.") from error

    def as_json(self) -> dict[str, Json]:
        """Return the stored form: of a kind that has nothing to say, nothing."""
        passages: list[Json] = [
            {"after": p.after, "elements": [cast("Json", e.model_dump(mode="json")) for e in p.elements]}
            for p in self.passages
        ]
        lines: list[Json] = [[id, line] for id, line in self.lines]
        told: dict[str, Json] = {"passages": passages, "gone": [*self.gone], "lines": lines, "fields": {**self.fields}}
        return {name: value for name, value in told.items() if value}


def read_rewrite(ref: Ref, value: Mapping[str, Json]) -> Rewrite:
    """Read what `Rewrite.as_json` wrote. Raises pydantic.ValidationError for what is no element."""
    passages = cast("Sequence[Mapping[str, Json]]", value.get("passages", ()))
    return Rewrite(
        ref,
        tuple(
            Passage(
                cast("str | None", p["after"]),
                tuple(Element.model_validate(e) for e in cast("Sequence[Json]", p["elements"])),
            )
            for p in passages
        ),
        tuple(cast("Sequence[str]", value.get("gone", ()))),
        tuple((id, line) for id, line in cast("Sequence[tuple[str, int]]", value.get("lines", ()))),
        cast("Mapping[str, Json]", value.get("fields", {})),
    )


def rewrite_of(before: Screenplay, after: Screenplay) -> Rewrite | None:
    """Return what leads from one draft to the other, as large as what differs; None where only a whole draft does.

    That is where one of them has a field that the other has not, or two elements of one id.
    """
    old = {element.id: place for place, element in enumerate(before.elements)}
    ids = {element.id for element in after.elements}
    header, new_header = _header(before), _header(after)
    doubled = len(old) < len(before.elements) or len(ids) < len(after.elements)
    if doubled or before.ref != after.ref or header.keys() != new_header.keys():
        return None
    same = [e for e in after.elements if e.id in old and _reads_alike(before.elements[old[e.id]], e)]
    stay = [same[k] for k in rising([old[e.id] for e in same])]
    stored = after.model_dump(mode="json", exclude={"elements"})
    return Rewrite(
        before.ref,
        tuple(_passages(after.elements, {e.id for e in stay})),
        tuple(id for id in old if id not in ids),
        tuple(_lines([before.elements[old[e.id]] for e in stay], stay)),
        {name: stored[name] for name, value in new_header.items() if value != header[name]},
    )


def _header(play: Screenplay) -> dict[str, object]:
    """A screenplay's fields but for its elements."""
    known: dict[str, object] = {name: getattr(play, name) for name in Screenplay.model_fields if name != "elements"}
    return known | (play.model_extra or {})


def _reads_alike(one: Element, other: Element) -> bool:
    """Whether two elements are the same but for the line on which they begin, which both or neither know."""
    if one is other:
        return True
    first, second = one.__dict__, other.__dict__
    return (
        (one.line is None) == (other.line is None)
        and all(value == second[name] for name, value in first.items() if name != "line")
        and one.model_extra == other.model_extra
    )


def _passages(elements: Sequence[Element], stay: set[str]) -> Iterator[Passage]:
    """Runs of elements that do not stay, each with the one that stays before it."""
    after: str | None = None
    run: list[Element] = []
    for element in elements:
        if element.id not in stay:
            run.append(element)
            continue
        if run:
            yield Passage(after, tuple(run))
        after, run = element.id, []
    if run:
        yield Passage(after, tuple(run))


def _lines(before: Sequence[Element], after: Sequence[Element]) -> Iterator[tuple[str, int]]:
    """Where elements that stay begin to stand further down, or up, than those before them."""
    shift = 0
    for was, now in zip(before, after, strict=True):
        if was.line is not None and now.line is not None and now.line - was.line != shift:
            shift = now.line - was.line
            yield now.id, now.line


def _moved(elements: Sequence[Element], lines: Mapping[str, int]) -> Iterator[Element]:
    """The elements on their new lines; the same object where that is the old one."""
    shift = 0
    for element in elements:
        line = element.line
        if line is not None:
            shift = lines.get(element.id, line + shift) - line
        if line is None or not shift:
            yield element
            continue
        copy = element.__copy__()
        vars(copy)["line"] = line + shift  # nobody else has the copy yet; a third of the time of `model_copy`
        yield copy
