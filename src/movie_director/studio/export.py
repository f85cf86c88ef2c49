"""Export: the screenplay as it stands in the project, for other programs."""

from __future__ import annotations

from pathlib import Path

from movie_director.errors import BadOption
from movie_director.interchange.fdx import write_fdx
from movie_director.interchange.fountain import write_fountain
from movie_director.interchange.storyboard import write_storyboard
from movie_director.studio.open import Studio
from movie_director.studio.script import UNTITLED, title_of
from movie_director.studio.storyboard import storyboard_of

WRITERS = {".fountain": write_fountain, ".fdx": write_fdx}
STORYBOARD = ".json"
"""Which format a suffix asks for."""


def export_screenplay(studio: Studio, file: Path) -> tuple[str, ...]:
    """Write the screenplay to `file` in the format of its suffix, and say what was written.

    An existing file is replaced whole or not at all. Raises BadOption for a suffix that names no format.
    """
    writer, storyboard = WRITERS.get(file.suffix.lower()), file.suffix.lower() == STORYBOARD
    if writer is None and not storyboard:
        known = ", ".join((*WRITERS, STORYBOARD))
        raise BadOption(f"{file.name!r} names no format that can be written; end it in one of {known}.")
    if not file.parent.is_dir():
        raise BadOption(f"There is no folder {file.parent}.")
    play = studio.project.film.screenplay
    script = studio.project.manifest.script
    if not play.page and script is not None and play.title == title_of(Path(script)):
        play = play.having(title=UNTITLED)  # the file's name gave it; the screenplay has no title page
    partial = file.with_name(f".{file.name}.part")
    text = writer(play) if writer is not None else write_storyboard(storyboard_of(studio))
    partial.write_text(text, encoding="utf-8")
    partial.replace(file)
    return (f"{file}: {sum(e.kind == 'heading' for e in play.elements)} scenes.",)
