"""Motions that people brought in: the folder of their files, and how engines find them by name."""

from __future__ import annotations

from pathlib import Path

from movie_director.prophouse.bodies import shelve

FOLDER = Path("01_Assets", "motions")
"""Where in a project they lie."""
FORMATS = (".bvh", ".glb", ".gltf", ".fbx", ".blend")
"""What a motion can be brought in as; it is kept as arrays."""
LARGEST = 256 * 1024 * 1024
"""Bytes of a file above which it is no motion."""


def shelve_motions(root: Path, shelf: Path) -> None:
    """Put a project's motions where engines look for them."""
    shelve(root / FOLDER, shelf)
