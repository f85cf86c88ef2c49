"""Names that are given once: scenes and shots, new ones after or between those there are, never one given before."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from itertools import count, product
from string import ascii_lowercase

from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.values.slate import scene_name

_NUMBER = re.compile(r"(\d+)[a-z]*$")


def scene_names(film: Film, keys: Sequence[str]) -> list[str]:
    """Return the name of each scene of the screenplay, in its order.

    `keys` are the elements that scenes are known by: their headings. A scene that the film has keeps its name; one put
    before another gets a letter (`sc03a` after `sc03`), one at the end the next number.
    """
    wanted = set(keys)
    known: dict[str, str] = {}
    for scene in film.of(Scene):
        mine = [element for element in scene.elements if element in wanted]
        if mine:  # an opening that became a scene of its own does not take the name of the one it was part of
            known.setdefault(mine[-1], scene.name)
    taken = {*known.values(), *(s.name for s in film.of(Scene)), *film.cut.scenes, *film.cut.retired}
    last = max((k for k, key in enumerate(keys) if key in known), default=-1)
    numbers = count(max((number_of(name) for name in taken if "/" not in name), default=0) + 1)
    names: list[str] = []
    for k, key in enumerate(keys):
        if key in known:
            names.append(known[key])
        elif k > last:
            names.append(scene_name(next(numbers)))
        else:
            base = number_of(names[-1]) if names else 0
            names.append(next(name for letters in lettered() if (name := scene_name(base, letters)) not in taken))
            taken.add(names[-1])
    return names


def number_of(name: str) -> int:
    """Return the number in a name: 3 of `sc03a`, 40 of `sc03/sh040`; 0 without one."""
    found = _NUMBER.search(name)
    return int(found[1]) if found else 0


def lettered() -> Iterator[str]:
    """The letters of insertions: a to z, then aa, ab and on."""
    for width in count(1):
        yield from ("".join(letters) for letters in product(ascii_lowercase, repeat=width))


def retired(film: Film, gone: Collection[str]) -> tuple[str, ...]:
    """Return the cut's retired names with these added, each once, in the order they went."""
    return tuple(dict.fromkeys([*film.cut.retired, *gone]))
