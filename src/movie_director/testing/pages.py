"""Pages that no writer would write, of indented text and of prose, to try the readers with."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence

from movie_director.testing.fountains import PIECES

WORDS = (
    *("INT. HALL - DAY", "EXT. STREET", "INT./EXT. CAR - NIGHT", "int. a", "I/E A", "12", "12A.", "2.", "Page 3 of 9"),
    *(
        "ADA",
        "BEN",
        "ADA (V.O.)",
        "ADA (CONT'D)",
        "McTAVISH",
        "R2-D2",
        "ИВАН",
        "黒澤",
        "ADA (",
        "ADA )",
        "A.",
        "ß",
        "İ",
    ),
    *("(low)", "(low", "low)", "()", "(", ")", "((", "(MORE)", "MORE", "CONTINUED:", "(CONTINUED)", "CONTINUED: (2)"),
    *(
        "CUT TO:",
        "FADE IN:",
        "FADE OUT.",
        "SMASH CUT",
        "THE END",
        "*",
        "**",
        "***",
        "#",
        "# a",
        "===",
        "---",
        "~",
        "x-",
    ),
    *("Well, well.", "Is it over?", "He waits.", "a", "x" * 90, "word " * 30, "by", "Title", "based on a", "© 2026"),
)
"""What stands on pages, whole or not."""

SAYINGS = (
    *("“", "”", "„", "«", "»", '"', "'", "’", "‘", ",,", "''", "``", "“Go.”", '"Go," said Ada.', "'Go,' he said.", "—"),
    *(" said", " said Ada", "asked the old man", " he said", "I said", "Ada said:", "zei hij", " she whispered softly"),
    *(
        "Ada",
        "Mrs Ben",
        "the old man",
        "Nora's",
        "in the garden",
        "into a kitchen",
        "at dawn",
        "that night",
        "Meanwhile",
    ),
    *(
        "The next day",
        "Chapter 1",
        "CHAPTER TWO: A",
        "IV.",
        "12",
        "***",
        "* * *",
        "#",
        "---",
        "⁂",
        ". ",
        "! ",
        "? ",
        ", ",
    ),
    *(
        "*** START OF THE PROJECT GUTENBERG",
        "*** END OF THIS PROJECT GUTENBERG",
        "by A. Writer",
        "  ",
        "\t",
        "\n",
        "\n\n",
    ),
    *(
        "\n",
        "\n\n",
        "? ",
        "Meanwhile",
        ": ",
        " ",
        " ",
        "\n\n",
        "\n\n",
        "x" * 120,
        "It rained. ",
        "(",
        ")",
        "…",
        "...",
        "Mr. ",
        "I",
        "i",
        "ik ",
    ),
)
"""What stands in stories, whole or not."""

COLUMNS = (0, 5, 10, 15, 15, 15, 25, 25, 31, 37, 37, 60, 72)
"""Where programs put things, and where nothing is."""


def columns(seed: int, count: int, longest: int = 24) -> Iterator[str]:
    """Return texts told by their indents, the same for the same seed."""
    chance = random.Random(seed)
    kept = [""]
    for number in range(count):
        text = changed(chance.choice(kept), chance, WORDS) if number % 4 == 0 else _laid_out(chance, longest)
        _keep(kept, text, chance, number)
        yield text


def stories(seed: int, count: int, longest: int = 40) -> Iterator[str]:
    """Return prose, or what looks like it, the same for the same seed."""
    chance = random.Random(seed)
    kept = [""]
    for number in range(count):
        if number % 4 == 0:
            text = changed(chance.choice(kept), chance, SAYINGS)
        else:
            pieces = SAYINGS if chance.randrange(8) else (*SAYINGS, *PIECES)
            text = "".join(chance.choices(pieces, k=chance.randrange(1, longest)))
        _keep(kept, text, chance, number)
        yield text


def changed(text: str, chance: random.Random, pieces: Sequence[str]) -> str:
    """Return a text with a few places put in, cut out, doubled or overwritten."""
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(text) + 1)
        stop = min(len(text), start + chance.randrange(12))
        put = (
            chance.choice(pieces),
            "",
            text[start:stop] * 2,
            chr(chance.choice((chance.randrange(128), 0x2028, 0xA0))),
        )
        text = text[: start if chance.randrange(2) else stop] + chance.choice(put) + text[stop:]
    return text


def broken(raw: bytes, chance: random.Random) -> bytes:
    """Return bytes cut short, or with a few places overwritten, cut out, doubled or moved."""
    if chance.randrange(4) == 0:
        return raw[: chance.randrange(len(raw) + 1)]
    for _ in range(chance.randrange(1, 5)):
        start = chance.randrange(len(raw) + 1)
        stop = min(len(raw), start + chance.choice((1, 1, 2, 4, 16, 64)))
        other = chance.randrange(len(raw) + 1)
        put = (b"", bytes([chance.randrange(256)]), raw[start:stop] * 2, raw[other : other + 8], b"\0", b"9" * 9, b"-1")
        raw = raw[:start] + chance.choice(put) + raw[stop:]
    return raw


def _keep(kept: list[str], text: str, chance: random.Random, number: int) -> None:
    if number % 97 == 0:
        kept.append(text[:600])
        if len(kept) > 256:
            kept.pop(chance.randrange(len(kept)))


def _laid_out(chance: random.Random, longest: int) -> str:
    lines: list[str] = []
    for _ in range(chance.randrange(1, longest)):
        words = chance.choice(PIECES) if chance.randrange(12) == 0 else chance.choice(WORDS)
        column = chance.choice(COLUMNS) if chance.randrange(8) else chance.randrange(90)
        indent = "\t" * (column // 8) if chance.randrange(16) == 0 else " " * column
        line = indent + words
        if chance.randrange(10) == 0:
            line = f"{line:<{chance.choice((30, 45, 70))}}{' ' * chance.choice((1, 4, 14))}{chance.choice(WORDS)}"
        lines.append(line)
        lines += ["", "", " ", "\f"][: chance.choice((0, 0, 1, 1, 2, 3, 4)) if chance.randrange(3) == 0 else 0]
        if chance.randrange(6) == 0:  # a block as it should be, so that there are columns to find
            lines += ["", " " * 15 + "INT. HALL - DAY", "", " " * 37 + "ADA", " " * 25 + "Is it over?", ""]
    return "\n".join(lines) + "\n" * chance.randrange(3)
