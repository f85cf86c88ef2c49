# SPDX-License-Identifier: GPL-3.0-or-later
"""What a heading's words say of a place."""

from __future__ import annotations

import re


def says(text: str, word: str) -> bool:
    """Whether a heading holds a word, or one that begins with it: `class` of CLASSROOM.

    Words of three letters stand alone: a LAB is no part of LABURNAM VILLA.
    """
    whole = r"s?\b" if len(word.strip()) <= 3 else ""
    return re.search(rf"\b{re.escape(word.strip())}{whole}", text, re.I) is not None
