"""Words that fit where they are to stand. Sizes are in points, widths in millimetres."""

from __future__ import annotations

from movie_director.interchange.paper.letters import BOLD, REGULAR, width

_POINT = 25.4 / 72


def wrapped(words: str, size: float, wide: float) -> list[str]:
    """The words in lines, each cut where a single word is wider than there is room."""
    lines: list[str] = []
    for word in words.split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and wide_of(longer, size) <= wide:
            lines[-1] = longer
        else:
            lines.append(fitted(word, size, wide))
    return lines


def fitted(words: str, size: float, wide: float, *, bold: bool = False, mark: str = "...") -> str:
    """The words, cut where they are wider than there is room."""
    if wide_of(words, size, bold) <= wide:
        return words
    kept = words.removesuffix(mark)
    while kept and wide_of(kept.rstrip() + mark, size, bold) > wide:
        kept = kept[:-1]
    return kept.rstrip() + mark


def wide_of(words: str, size: float, bold: bool = False) -> float:
    """How wide words are."""
    return width(words, BOLD if bold else REGULAR) * size * _POINT
