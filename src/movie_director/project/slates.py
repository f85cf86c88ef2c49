"""Which recipes were performed under which slate: a file that grows, of which only what is new is read."""

from __future__ import annotations

from pathlib import Path

from movie_director.film.lines import line_of
from movie_director.project.files import append_line, read_lines_from
from movie_director.values.digest import Digest
from movie_director.values.slate import Slate


class Slates:
    """The recipes performed under each slate, oldest first; a line's under every slate that it ever had."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._recipes: dict[str, dict[Digest, None]] = {}
        self._read_to = 0
        self._inode = 0

    def read(self) -> None:
        """Read what was appended since, by whichever process; all of it where it is another file by now."""
        try:
            stat = self.path.stat()
        except FileNotFoundError:
            self._forget(0)
            return
        if stat.st_ino != self._inode or stat.st_size < self._read_to:
            self._forget(stat.st_ino)
        if stat.st_size == self._read_to:
            return
        lines, self._read_to = read_lines_from(self.path, self._read_to)
        for line in lines:
            self._recipes.setdefault(_known_as(line["slate"]), {})[line["recipe"]] = None

    def add(self, slate: Slate, recipe: Digest) -> None:
        """Write down that a recipe was performed under a slate, once."""
        self.read()
        if recipe not in self._recipes.get(_known_as(slate), {}):
            append_line(self.path, {"slate": slate, "recipe": recipe})
            self.read()

    def of(self, slate: Slate) -> list[Digest]:
        """The recipes performed under a slate, as they were when the file was last read."""
        return list(self._recipes.get(_known_as(slate), ()))

    def _forget(self, inode: int) -> None:
        self._recipes, self._read_to, self._inode = {}, 0, inode


def _known_as(slate: str) -> str:
    return line_of(slate) or slate
