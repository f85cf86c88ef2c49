# SPDX-License-Identifier: GPL-3.0-or-later
"""What things on the stage are called in film words: `words` of an object, whatever Blender calls it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import bpy


@contextmanager
def labelled(words: str, **tags: Any) -> Iterator[None]:
    """Everything that comes on the stage meanwhile is called `words`, and has these tags."""
    before = set(bpy.data.objects)
    yield
    for thing in bpy.data.objects:
        if thing not in before:
            for name, value in {"words": words, **tags}.items():
                thing[name] = value
