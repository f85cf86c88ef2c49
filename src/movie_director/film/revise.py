"""Bring a rewritten manuscript into the screenplay, so that what was not rewritten keeps its ids."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.film.drafts import match_drafts
from movie_director.film.screenplay import Element, Screenplay, Written


def revise(
    before: Screenplay,
    *,
    title: str,
    credit: str,
    authors: Sequence[str],
    elements: Sequence[Written],
    page: Sequence[tuple[str, str]] = (),
    front: str = "",
) -> Screenplay:
    """Return the screenplay with these elements; what is known again by its content keeps its id.

    Known again are paragraphs that stayed, moved (in their scene, with it, or into another), were reworded in place, or
    are said by a character with another name. A scene is its heading's id: of a scene parted in two the first keeps it,
    of two joined the one whose heading stays. New paragraphs get ids that were never given before. `film.matching`
    tells what was matched.
    """
    origin = {j: i for i, j in match_drafts(before.elements, elements)}
    last = before.last_id
    now: list[Element] = []
    for j, written in enumerate(elements):
        place = origin.get(j)
        if place is not None:
            now.append(_continued(before.elements[place], written))
        else:
            last += 1
            now.append(Element.model_validate({"id": f"e{last:04d}", **written.__dict__}))
    changes: dict[str, object] = {
        "title": title,
        "credit": credit,
        "authors": tuple(authors),
        "page": tuple(page),
        "front": front,
        "elements": tuple(now),
        "last_id": last,
    }
    kept = {name: getattr(before, name) for name in Screenplay.model_fields} | (before.model_extra or {})
    return Screenplay.model_validate({**kept, **changes})  # not dict(before), which has what is cached beside


def _continued(element: Element, written: Written) -> Element:
    """The element as it is written now; the same object when nothing of it changed."""
    known = element.__dict__
    changed = {name: value for name, value in written.__dict__.items() if known[name] != value}
    if not changed:
        return element
    copy = element.__copy__()
    vars(copy).update(changed)  # nobody else has the copy yet; a third of the time that `model_copy` takes
    return copy
