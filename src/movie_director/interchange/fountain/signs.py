"""What tells one kind of line from another: headings, scene numbers, cues, parentheticals and transitions."""

from __future__ import annotations

import re
from dataclasses import dataclass

from movie_director.interchange.fountain.marks import plain

_PREFIX = re.compile(r"(?:INT\.?/EXT|EXT\.?/INT|INT|EXT|EST|I\.?/E)(?=[.\s])", re.IGNORECASE)
_DOTTED = re.compile(r"(?:INT\.?/EXT|EXT\.?/INT|INT|EXT|I\.?/E)\.", re.IGNORECASE)
_PARENTHETICAL = re.compile(r"\([^()]*\)")


def is_heading(bare: str) -> bool:
    """Whether a line begins as a scene heading does; emphasis is not looked at."""
    return _PREFIX.match(plain(bare)[0] if bare[0] in "*_" else bare) is not None


def is_sure_heading(bare: str) -> bool:
    """Whether a line can hardly be anything but a heading: in capitals, or `int.` or `ext.` with its dot."""
    return is_heading(bare) and (in_capitals(bare) or _DOTTED.match(plain(bare)[0]) is not None)


def is_forced_heading(bare: str) -> bool:
    """Whether a line begins with a single dot and a letter or figure."""
    return len(bare) > 1 and bare[0] == "." and bare[1].isalnum()


def is_transition(seen: str) -> bool:
    """Whether a line is in capitals and ends in `TO:`, with nothing after the colon, not even a space."""
    return seen.endswith("TO:") and in_capitals(seen)


def is_page_break(bare: str) -> bool:
    """Whether a line is three or more equals signs and nothing more."""
    return bare.startswith("===") and not bare.strip("=")


def in_capitals(text: str) -> bool:
    """Whether text has capital letters and no letter that has a capital form and is not one; ß counts as one."""
    if text.isupper():
        return True
    if text.islower():
        return False
    text = text.replace("ß", "")
    return text == text.upper() and any(c.isupper() for c in text)


def split_number(text: str) -> tuple[str, str | None]:
    """Return a heading without its scene number, and the number: letters, figures, dashes and dots between `#`."""
    if not text.endswith("#"):
        return text, None
    if text.endswith("\\#"):
        return text[:-2] + "#", None
    start = text.rfind("#", 0, -1)
    number = text[start + 1 : -1]
    if start <= 0 or not number or not all(c.isalnum() or c in "-." for c in number):
        return text, None
    return text[:start].rstrip(), number


def parenthetical(bare: str) -> str | None:
    """Return what stands in the parentheses when they hold the whole line, else None."""
    if len(bare) < 3 or bare[0] != "(" or bare[-1] != ")":
        return None
    inside = bare[1:-1].strip()
    if not inside:
        return None
    if _PARENTHETICAL.fullmatch(bare):
        return inside
    depth = 0
    for i, c in enumerate(bare):
        depth += (c == "(") - (c == ")")
        if depth == 0:
            return inside if i == len(bare) - 1 else None
    return None


@dataclass(frozen=True)
class Cue:
    """Who speaks, with what stands in parentheses after the name, and whether at the same time as the one before."""

    name: str
    extension: str | None = None
    dual: bool = False


def read_cue(bare: str, forced: bool = False) -> Cue | None:
    """Return the cue that a line is, or None. `forced` says that the line began with `@`, which is not in `bare`.

    The name is in capitals unless forced; extensions may be in any case. A line that ends in a colon is no cue: nobody
    is called `FADE IN:`.
    """
    bare = plain(bare)[0]
    end, dual = len(bare), False
    extensions: list[str] = []
    while end:
        last = bare[end - 1]
        if last == "^" or last.isspace():
            dual = dual or last == "^"
            end -= 1
            continue
        start = bare.rfind("(", 0, end) if last == ")" else -1
        if start < 0 or bare.find(")", start, end - 1) >= 0:
            break
        inside = " ".join(bare[start + 1 : end - 1].split())
        extensions += [inside] if inside else []
        end = start
    name = " ".join(bare[:end].split())
    if not name or (not forced and (name[-1] == ":" or not in_capitals(name))):
        return None
    return Cue(name, ", ".join(reversed(extensions)) or None, dual)
