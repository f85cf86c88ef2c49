"""Finding the engines: an import path names the function that builds them."""

from __future__ import annotations

import importlib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import cast

from movie_director.build.ports import Engine
from movie_director.errors import SetupMissing


def load(path: str, project: Path) -> Mapping[str, Engine]:
    """Call `package.module:function` with the project's folder. Raises SetupMissing when there is no such function."""
    module, _, name = path.partition(":")
    try:
        function = cast("Callable[[Path], Mapping[str, Engine]]", getattr(importlib.import_module(module), name))
    except (ImportError, AttributeError, ValueError) as error:
        raise SetupMissing(
            f"The engines at `{path}` cannot be loaded: {error}.", cure="Write them as `package.module:function`."
        ) from error
    return function(project)
