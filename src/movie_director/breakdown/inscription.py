"""What is written on a thing: on signs, screens, letters and covers, from the sentences round the thing's name."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from movie_director.prophouse.wordset import word_set

WRITTEN = word_set(
    """
    sign letter note newspaper paper headline screen phone cell-phone mobile computer monitor laptop tv
    television book magazine poster billboard card business-card badge envelope folder file label bottle box
    crate plaque banner telegram document ticket invitation message menu board blackboard whiteboard
    gravestone tombstone headstone display tablet receipt diary notebook package letterhead journal page
    sheet map report certificate passport contract cake clipboard bible novel sticker tag flyer pamphlet
    brochure wall-sign neon-sign nameplate marquee placard cover id pad list fax postcard photo photograph
    mug can jar sack
    """
)
"""The last words of the names of what has words on it."""
LONGEST = 140
_SAYS = (
    r"(?:which |that |it |and )?(?:reads?|reading|says?|saying|proclaims?|announces?|announcing|"
    r"bears? the (?:words|name)|"
    r"bearing the (?:words|name|legend)|with the words?|marked|labell?ed|stamped|titled|entitled|inscribed|engraved|"
    r"headlined|spells?(?: out)?|flash(?:es|ing)|blink(?:s|ing)|declares?|states?|stating|printed with|lettered|"
    r"displays?(?: the words)?|displaying|shows? the words?|advertising|is called|called)"
)
_OPEN, _CLOSE = "\"\u201c\u2018'", "\"\u201d\u2019'"
_QUOTED = r"[\"\u201c]([^\"\u201d]{1,200})[\"\u201d]"
_CAPITALS = r"([A-Z0-9][A-Z0-9'&.,!?$%/#:-]*(?: [A-Z0-9&'\"-][A-Z0-9'&.,!?$%/#:-]*)*)"
_AFTER = re.compile(
    rf"^[^.;\"\u201c]{{0,60}}?\b{_SAYS}\b[ ,:\u2014-]*(?:simply |only |just )?[:,]?\s*"
    rf"(?:{_QUOTED}|{_CAPITALS}(?=[.,;!?\s]|$))"
)
_NEXT = re.compile(
    rf"^[^.;\"\u201c]{{0,60}}\.\s+(?:It|The (?:headline|sign|words|note|letter|message|screen|title|inscription|label|"
    rf"text|front page)|On it|One|A headline)\b[^.;\"\u201c]{{0,30}}?"
    rf"(?:\b{_SAYS}\b|:)[ ,:\u2014-]*(?:{_QUOTED}|{_CAPITALS}(?=[.,;!?\s]|$))"
)
_COLON = re.compile(rf"^(?: headline| title| message)?\s*(?:--|[:\u2014-])\s*(?:{_QUOTED}|{_CAPITALS}(?=[.;!?]|\s*$))")
_FURTHER = re.compile(rf"^[^.;:\"\u201c]{{0,40}}:\s*{_QUOTED}")
_TITLE = re.compile(rf"^(?:,| called| titled| entitled)? {_QUOTED}")
_COPY = re.compile(rf"^ of {_QUOTED}")
_ON = re.compile(
    rf"{_QUOTED}[^.;\"\u201c]{{0,40}}\b(?:on|across|over|reads?|says?|"
    r"(?:is|are) (?:written|scrawled|painted|printed|scribbled))\b"
    r"[^.;\"\u201c]{0,30}$",
    re.I,
)
_BEFORE = re.compile(rf"{_QUOTED} $")
_ALONE = re.compile(rf"^\s*(?:{_QUOTED}|([A-Z0-9][A-Z0-9 '&.,!?$%/#:\"-]{{3,100}}))\s*$")
_INSERT = re.compile(r"\b(?:INSERT|CLOSE ON|ANGLE ON|CLOSE|ECU|ON THE|ON)\b", re.I)
_NOT = re.compile(r"^(?:INT|EXT|CUT|FADE|CLOSE|ANGLE|BACK|INSERT|DISSOLVE|CONTINUED|POV|ON|LATER|THE END)\b")


@lru_cache(maxsize=8192)
def written_on(name: str, texts: Sequence[tuple[str, str]]) -> str:
    """Return what a scene's action says is written on a thing, by its slug; "" where it says nothing."""
    noun = name.split("-")[-1]
    if noun not in WRITTEN and name not in WRITTEN:
        return ""
    spelt = re.compile(rf"\b{re.escape(noun)}(?:'s)?\b", re.I)
    actions = [text for kind, text in texts if kind == "action"]
    for n, text in enumerate(actions):
        for match in spelt.finditer(text):
            before, after = text[: match.start()], text[match.end() :]
            for found in (
                _AFTER.search(after),
                _NEXT.search(after),
                _COLON.search(after),
                _FURTHER.search(after),
                _TITLE.search(after),
                _COPY.search(after),
                _ON.search(before),
                _BEFORE.search(before),
            ):
                said = _said(found)
                if said:
                    return said
            # An insert's words often stand in the paragraph below it.
            if n + 1 < len(actions) and _INSERT.search(before) and len(text) < 60:
                said = _said(_ALONE.search(actions[n + 1]))
                if said:
                    return said
    return ""


def _said(found: re.Match[str] | None) -> str:
    said = next((group for group in found.groups() if group), "") if found is not None else ""
    said = " ".join(said.strip(" .,:;-").split())
    return said[:LONGEST] if len(said) > 1 and not _NOT.match(said) and re.search(r"[A-Za-z0-9]", said) else ""
