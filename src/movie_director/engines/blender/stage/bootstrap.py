# SPDX-License-Identifier: GPL-3.0-or-later
"""Start the stage inside Blender's Python: `python bootstrap.py FDIN FDOUT` where `bpy` is importable, or
`blender -b --factory-startup --python bootstrap.py -- FDIN FDOUT`.

The parents of this package are stubs here, so that nothing of the application (which needs pydantic) is imported.
"""

from __future__ import annotations

import os
import sys
import tempfile
import types
from pathlib import Path


def stub_parents() -> None:
    """Make `movie_director.engines.blender` importable without running `movie_director/__init__.py`."""
    folder = Path(__file__).resolve().parents[1]
    for name, path in (
        ("movie_director", folder.parents[1]),
        ("movie_director.engines", folder.parent),
        ("movie_director.engines.blender", folder),
    ):
        if name not in sys.modules:
            module = types.ModuleType(name)
            module.__path__ = [str(path)]
            sys.modules[name] = module


def main(arguments: list[str]) -> int:
    """Serve orders until the pipe closes."""
    if "--" in arguments:
        arguments = arguments[arguments.index("--") + 1 :]
    source, answers = int(arguments[0]), int(arguments[1])
    with tempfile.TemporaryDirectory(prefix="stage-") as private:
        # Blender reads and writes a person's settings unless told otherwise, and before it is imported.
        os.environ.setdefault("BLENDER_USER_RESOURCES", private)
        stub_parents()
        from movie_director.engines.blender.stage.worker import serve

        serve(source, answers, Path(private))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
