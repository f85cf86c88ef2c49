"""Which engine performs which operation, with the version pinned in the project."""

from __future__ import annotations

from collections.abc import Mapping

Pins = Mapping[str, str]
"""Operation name to engine with version: `picture` to `blender@1`."""

VERSIONS: Mapping[str, int] = {
    "speak": 1,
    "time": 1,
    "frame": 1,
    "spot": 1,
    "picture": 1,
    "board": 1,
    "dress": 1,
    "title": 1,
    "foley": 1,
    "recording": 1,
    "score": 1,
    "track": 1,
    "mix": 2,
    "encode": 1,
    "describe": 1,
    "cut": 2,
    "master": 2,
}
"""The version of each operation: raised when the meaning of its parameters changes."""


def operation(name: str) -> str:
    """Return an operation with its version: `picture@1`."""
    return f"{name}@{VERSIONS[name]}"
