"""Pages as files."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Literal

from movie_director.interchange.paper.marks import Mark
from movie_director.interchange.paper.pdf import write_pdf
from movie_director.interchange.paper.png import write_png


def write_pages(
    title: str,
    subject: str,
    pages: Sequence[Sequence[Mark]],
    folder: Path,
    name: str,
    formats: Sequence[Literal["pdf", "png"]],
) -> tuple[Path, ...]:
    """Write `NAME.pdf` and `NAME-001.png`, `NAME-002.png` ... into a folder that is there; return them in that order.

    Raises SetupMissing when the font is not installed.
    """
    made: list[Path] = []
    if "pdf" in formats:
        made.append(folder / f"{name}.pdf")
        write_pdf(title, subject, pages, made[-1])
    if "png" in formats:
        for number, page in enumerate(pages, 1):
            made.append(folder / f"{name}-{number:03d}.png")
            write_png(page, made[-1])
    return tuple(made)
