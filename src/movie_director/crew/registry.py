"""One door in: roles by entry point, our own as any plugin's.

An entry point of the group `movie_director.roles` names a role, several, or a function that returns them.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from importlib.metadata import entry_points
from types import MappingProxyType
from typing import Any, cast

from movie_director.crew.role import AnyRole, Role
from movie_director.crew.roles import roles as own
from movie_director.errors import BadOption

GROUP = "movie_director.roles"


@lru_cache(maxsize=1)
def roles() -> Mapping[str, AnyRole]:
    """Return every installed role by name. Raises BadOption for an entry point that is none, or a name taken twice."""
    found: dict[str, AnyRole] = {}
    for point in sorted(
        entry_points(group=GROUP), key=lambda p: (p.value != "movie_director.crew.roles:roles", p.name)
    ):
        for role in told_by(point.load(), point.value):
            if found.setdefault(role.name, role) is not role:
                raise BadOption(
                    f"Two roles are called {role.name!r}; one is told by {point.value}.", cure="Uninstall one of them."
                )
    for role in own():  # an installation of before there were roles has no entry point for ours
        found.setdefault(role.name, role)
    return MappingProxyType(found)


def told_by(loaded: Any, where: str) -> tuple[AnyRole, ...]:
    """Return the roles that an entry point names. Raises BadOption."""
    told = loaded() if callable(loaded) else loaded
    several = cast("tuple[Any, ...]", (told,)) if isinstance(told, Role) else _each(told)
    if not several or not all(isinstance(role, Role) for role in several):
        raise BadOption(f"{where} tells no role.", cure="Name a Role, several, or a function that returns them.")
    return several


def role_of(name: str) -> AnyRole:
    """Return a role. Raises BadOption for one that is not, listing those there are."""
    known = roles()
    if name not in known:
        raise BadOption(f"There is no role {name!r}.", cure=f"There is: {', '.join(sorted(known))}.")
    return known[name]


def _each(told: Any) -> tuple[Any, ...]:
    try:
        return tuple(told)
    except TypeError:
        return ()
