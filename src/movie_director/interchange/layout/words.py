"""What the words of a row tell about it, wherever it stands."""

from __future__ import annotations

import re

_HEADING = re.compile(
    r"(?:INT(?:ERIOR)?|EXT(?:ERIOR)?|EST|I\s?/\s?E|E\s?/\s?I|BINNEN|BUITEN)"
    r"(?:\.?\s?[/&-]\s?(?:INT(?:ERIOR)?|EXT(?:ERIOR)?|BINNEN|BUITEN))?(?:[.:,]\s*|\s*[-–—]+\s+|\s+)\S",
)
NUMBER = re.compile(r"[#(]?(?:S[Cc](?:ENE)?\.?\s*)?[A-Z]{0,2}-?\d{1,4}[A-Z]{0,3}[.):-]?#?")
"""A scene number as it stands in a margin: 12, 12A, A12, A-12, (12), Sc 12."""
_LABEL = re.compile(rf"({NUMBER.pattern})\s*(?=\S)")
_SURE = re.compile(r"([A-Z]-\d{1,4}[A-Z]?)\s+(?=\S)|(\d{1,4}[A-Z]?[.)]?)\s{2,}(?=\S)")
"""A scene number before any words in capitals, told by its dash or by the room after it."""
_BOTH = re.compile(r"(?P<n>[#(]?[A-Z]{0,2}[\dlIO]{1,4}[A-Z]{0,3}[.)-]?)\s+(?P<words>\S.*?)\s+(?P<m>\S{1,8})")
_LINE = 200  # characters of a row with a number at the most
_SCANNED = str.maketrans("lIO", "110")
_PAGE_NUMBER = re.compile(
    r"(?:page\s*)?[-–(]?\s*(?:\d{1,4}[A-Z]?|[ivxl]{1,5})\s*[-–).]{0,2}(?:\s*(?:of|/)\s*\d+)?", re.I
)
_CONTINUED = re.compile(r"\(?\s*CONT(?:INUED|['’]?D)\s*\)?\s*:?\s*(?:\(\s*\d+\s*\))?(?:\s*on next page)?", re.I)
_MORE = re.compile(r"\(?\s*(?:MORE|CONT(?:INUED|['’]?D)?\.{2,3})\s*\)|MORE", re.I)
_CONTD = re.compile(r"\s*\(\s*CONT(?:['’.]?D|INUED|['’]|INUING)?\.?\s*\)", re.I)
_TO = re.compile(
    r"\bTO:$|^(?:(?:SMASH|MATCH|JUMP|QUICK|HARD)\s+CUT|DISSOLVE|WIPE|FADE (?:OUT|TO \w+)|CUT)\b.{0,30}[:.]$"
)
_FADE_IN = re.compile(r"FADE (?:IN|UP)\b", re.I)
_NO_NAME = re.compile(
    r"^(?:CAMERA|CLOSE[ -]?UP|TRACKING SHOT|ANGLE ON|SUDDENLY$|THEN$)|\b\d{1,2}/\d{1,2}/\d{2,4}\b|^REV(?:ISED|\.)? *\d"
)
"""What stands where names do and is none: a direction for the camera, a draft's date, the end of an aside."""


def is_capital(text: str) -> bool:
    """Whether the letters in it are capitals, a `Mc` or an ordinal's `th` excepted."""
    if text.isupper():
        return True
    letters = [
        c for c in re.sub(r"\b(?:Mc|Mac|De|Van|O['’])(?=[A-Z])|(?<=\d)(?:st|nd|rd|th|s)\b", "", text) if c.isalpha()
    ]
    return bool(letters) and all(not c.islower() for c in letters)


def is_heading(text: str) -> bool:
    """Whether it begins as scene headings do and is in capitals."""
    return _HEADING.match(text) is not None and is_capital(re.sub(r"\(.*?\)|['’]s\b", "", text))


def begins_heading(text: str) -> bool:
    """Whether it begins as scene headings do, in capitals or not."""
    return _HEADING.match(text.upper()) is not None


def labelled(text: str) -> tuple[str | None, str]:
    """A scene number and the words after it: `12. EXT. PIER`, `Sc 12  INT. HUT`, `A1 PIER A1`; None where none stands.

    Text recognition takes a 1 for an l; of two numbers around a line the one may be spelt so.
    """
    if not (text[:1].isupper() or text[:1].isdigit() or text[:1] in "#(l") or len(text) > _LINE:
        return None, text
    both = _BOTH.fullmatch(text)
    if (
        both is not None
        and bare_number(both["n"]) == bare_number(both["m"])
        and re.search(r"\d", bare_number(both["n"]))
    ):
        number = bare_number(both["n"])
        if is_heading(both["words"]) or re.search(r"\d", both["n"] + both["m"]):
            return number, both["words"]
    label = _LABEL.match(text)
    if label is not None and is_heading(text[label.end() :]):
        return bare_number(label[1]), text[label.end() :]
    sure = _SURE.match(text)
    if sure is not None and is_capital(text[sure.end() :]):
        return bare_number(sure[0]), text[sure.end() :]
    return None, text


def bare_number(label: str) -> str:
    """A scene number without what stands around it, and with digits where text recognition read letters."""
    bare = re.sub(r"S[Cc](?:ENE)?\.?\s*(?=\d)", "", label.strip()).strip("#().:-")
    return bare if any(c.isdigit() for c in bare) else bare.translate(_SCANNED)


def is_cue(text: str) -> bool:
    """Whether it can be a name over speech."""
    bare = re.sub(r"\(.*?(?:\)|$)", "", text).strip()
    if not 0 < len(bare) <= 45 or not is_capital(bare):
        return False
    if _NO_NAME.search(bare) or (bare.endswith(")") and "(" not in bare):
        return False
    return not bare.endswith((":", "!", "?", "--", ".")) or re.search(r"\b(?:JR|SR|[A-Z])\.$", bare) is not None


def is_transition(text: str) -> bool:
    """Whether it is a transition by its words alone."""
    return is_capital(text) and _TO.search(text) is not None


def is_fade_in(text: str) -> bool:
    """Whether it opens a film."""
    return _FADE_IN.match(text) is not None


def is_page_number(text: str) -> bool:
    """Whether it can be the number of a page."""
    return _PAGE_NUMBER.fullmatch(text.strip()) is not None and not re.fullmatch(r"[ivxl]+|[a-z]+", text.strip(), re.I)


def is_continued(text: str) -> bool:
    """Whether it is `CONTINUED:` or `(CONTINUED)`, which tell that a scene goes over a page."""
    return _CONTINUED.fullmatch(text.strip()) is not None


def is_more(text: str) -> bool:
    """Whether it is `(MORE)`, which tells that a speech goes over a page."""
    return _MORE.fullmatch(text.strip()) is not None


def without_continued(cue: str) -> str:
    """A cue without `(CONT'D)`."""
    return re.sub(r"\s+", " ", _CONTD.sub("", cue)).strip()
