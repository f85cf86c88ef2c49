"""What a text shows only inside a photograph, a painting or a film, and which no set needs."""

from __future__ import annotations

import re

_PICTURE = r"(?:photo(?:graph)?|picture|painting|portrait|snapshot|polaroid|mural|sketch|drawing)"
_PLACED = (
    r"(?:on|onto|in (?:his|her|their|"
    r"the (?:middle|corner|wallet|album|frame|locket|newspaper|paper|drawer|file|folder|window))|"
    r"from|hang\w*|lean\w*|sit\w*|stand\w*|lie\w*|taped|pinned|"
    r"stuck|next to|beside|above|over|under|out of|to (?:him|her|the)|all)"
)
"""What begins to tell where the picture is."""
_OF = re.compile(
    rf"\b{_PICTURE}s? (?:of|shows?|showing|depict(?:s|ing)) (?P<what>[^.,;:!?()\u2013\u2014]+?)"
    rf"(?=\s{_PLACED}\b|\s--|[.,;:!?()\u2013\u2014]|$)",
    re.I,
)
_SHOWN = re.compile(
    rf"\b(?:(?:in|it['\u2019]s) (?:the|this|that|one|an(?:other)?) (?:old )?{_PICTURE},|"
    rf"the {_PICTURE} is of) (?P<what>[^.!?]+)",
    re.I,
)
_SEVERAL = re.compile(
    rf"\b{_PICTURE}s\b[^.!?]*[.!?]+\s*(?P<what>(?:One|In one|The first) (?:is of|shows?|of|we see)\b.*)", re.I | re.S
)
"""Pictures that a paragraph goes through one by one, to its end."""


def pictured(text: str) -> tuple[tuple[int, int], ...]:
    """Return the parts of a text that tell what pictures show, by their first and last offset."""
    small = text.lower()
    if not any(
        sign in small
        for sign in ("photo", "picture", "paint", "portrait", "snapsh", "polar", "mural", "sketch", "drawing")
    ):
        return ()
    found = [m.span("what") for pattern in (_OF, _SHOWN) for m in pattern.finditer(text)]
    return tuple(found + [m.span("what") for m in _SEVERAL.finditer(text)])
