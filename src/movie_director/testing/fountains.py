"""Fountain texts that no writer would write, to try the reader with."""

from __future__ import annotations

import random
from collections.abc import Iterator

MARKS = (
    *(
        "\n",
        "\n",
        "\n\n",
        "\n\n",
        "\n  \n",
        "\n \n",
        "\n\t\n",
        "\r\n",
        "\r",
        "\r\n\r\n",
        " ",
        "  ",
        "\t",
        "\x0c",
        "\x0b",
    ),
    *("/*", "*/", "/* x */", "/*\n\nINT. GONE\n*/", "/**/", "/*/", "[[", "]]", "[[a]]", "[[a\nb]]", "[[a\n  \nb]]"),
    *("[[a\n\nb]]", "[[[", "]]]", "[", "]", "*", "**", "***", "****", "_", "__", "\\*", "\\_", "\\[", "\\", "\\\\"),
    *("\\(", "\\~", "\\=", "\\#", "\\<", "\\>", "*a*", "_a_", "**a**", "***a***", "_*a*_", "*a_b*c_", "a_b_c"),
)
"""Pieces that mean something inside a line or between lines."""

BEGINNINGS = (
    *(".", "..", "...", ".a", "!", "!!", "@", "@a", ">", "> a <", "><", ">a\\<", "<", "~", "~a", "~ ~", "#", "## a"),
    *("#1#", " #1-A#", " #x y#", "#a\\#", "=", "= a", "==", "===", "==== ", "=== a", "^", " ^", "(", ")", "(a)"),
    *("(a) b (c)", "((a))", "(a\nb)", "()", "( )", ":", "TO:", "CUT TO:", "CUT TO: ", "FADE IN:", "Title:", "Title: a"),
    *("Author: a and b", "Foo: bar", "Title:\n\ta\n   b", "   a", "http://a.b", "INT. A", "int. a - day", "EXT A"),
    *("INT./EXT. A", "I/E a", "Est. 1900", "INTERIOR", "int", "INT", "ADA", "ADA\n", "ADA (V.O.)", "ADA (V.O.) (a)"),
    *("BEN ^", "BEN (a)^", "@McA", "R2D2", "23", "É", "ß", "ИВАН", "黒澤", "a", "He waits.", "...", "-", "—", "'", '"'),
    *("\ufeff", "\u202e", "\u200d", "\u2028", "\x00", "\x1b[31m", "\xa0", "\U0001f3ac", "ﬁ", "İ", "ǅ", "٣"),
)
"""Pieces that make a line what it is, and letters that break a careless reader."""

PIECES = (*MARKS, *BEGINNINGS)


def fountains(seed: int, count: int, longest: int = 24) -> Iterator[str]:
    """Return texts made of such pieces, the same for the same seed; some are changed from one given before."""
    chance = random.Random(seed)
    kept: list[str] = [""]
    for number in range(count):
        if number % 3:
            text = "".join(chance.choices(PIECES, k=chance.randrange(1, longest)))
        else:
            text = _changed(chance.choice(kept), chance)
        if number % 97 == 0:
            kept.append(text[:400])
            if len(kept) > 512:
                kept.pop(chance.randrange(len(kept)))
        yield text


def _changed(text: str, chance: random.Random) -> str:
    for _ in range(chance.randrange(1, 4)):
        start = chance.randrange(len(text) + 1)
        stop = min(len(text), start + chance.randrange(8))
        match chance.randrange(4):
            case 0:
                text = text[:start] + chance.choice(PIECES) + text[start:]
            case 1:
                text = text[:start] + text[stop:]
            case 2:
                text = text[:stop] + text[start:stop] + text[stop:]
            case _:
                text = (
                    text[:start] + chr(chance.choice((chance.randrange(128), chance.randrange(0xD7FF)))) + text[stop:]
                )
    return text
