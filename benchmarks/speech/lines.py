"""The lines that voices are measured by, a hundred in English and forty in Dutch; no rule was made for them.

Forty of the English ones are drawn evenly from the four stories, forty are written as people talk, and twenty hold what
a reader stumbles over: times, sums, titles, years.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from movie_director.interchange.fountain import parse_fountain

HERE = Path(__file__).parent
STORIES = HERE.parent / "stories"
FROM_STORIES = 40


def english() -> list[str]:
    """All hundred."""
    told = list(_told())
    drawn = [told[index * len(told) // FROM_STORIES] for index in range(FROM_STORIES)]
    return drawn + written("spoken") + written("figures")


def written(name: str) -> list[str]:
    """The lines of one file beside this one."""
    return (HERE / f"{name}.txt").read_text("utf-8").splitlines()


def _told() -> Iterator[str]:
    """Yield the stories' lines of five to twenty-two words, each once."""
    seen: set[str] = set()
    for path in sorted(STORIES.glob("*.fountain")):
        for element in parse_fountain(path.read_text("utf-8")).elements:
            text = re.sub(r"\s+", " ", re.sub(r'[*_"]', "", element.text)).strip()
            if element.kind == "dialogue" and 5 <= len(text.split()) <= 22 and text not in seen:
                seen.add(text)
                yield text
