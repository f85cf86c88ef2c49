"""A storyboard's pages as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from movie_director.interchange import paper
from movie_director.interchange.boards.frame import Frame
from movie_director.interchange.boards.layout import laid_out


def write_pages(
    title: str, frames: Sequence[Frame], folder: Path, name: str, formats: Sequence[Literal["pdf", "png"]]
) -> tuple[Path, ...]:
    """Write a storyboard as `paper.write_pages` does. Raises SetupMissing when the font is not installed."""
    return paper.write_pages(title, "Storyboard", laid_out(title, frames), folder, name, formats)
