"""Names in prose: whom a speech addresses, who is named in a paragraph, and whether a name is a man's or a woman's."""

from __future__ import annotations

import re
from typing import Literal

from movie_director.interchange.prose.words import words as table

_TITLE = r"(?:Mr|Mrs|Ms|Miss|Dr|Sir|Lady|Lord|Captain|Father|Mother|Aunt|Uncle|Professor|Colonel|Meneer|Mevrouw)"
_NAME = r"[A-Z][^\W\d_A-Z]+(?:['’-][A-Z]?[^\W\d_]+)?"
_TITLED = re.compile(rf"\b({_TITLE})\.?\s+({_NAME})")
_ADDRESSED = re.compile(
    rf"(?:[,;—–]\s|\b[Mm]y\s(?:dear\s)?|\b[Dd]ear\s)((?:{_TITLE}\.?\s+)?{_NAME})(?=[,.!?;—–]|$)"
    rf"|^((?:{_TITLE}\.?\s+)?{_NAME})(?=,\s)"
)
_NOBODY = table(
    "Yes No Oh Ah Well Then Now So But And Good Thank Thanks Please Sir Madam Miss Mister Ma'am God Heaven Heavens "
    "Lord Indeed Why What Come Look Really Nonsense Never Nothing Perhaps Certainly Quite Exactly Hello Ja Nee Dag Nou "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday England London Michaelmas Christmas Not Very True Right "
    "Doctor Majesty Highness Excellency Captain Professor Colonel Mother Father Mamma Papa Mama Mum Dad"
)
_MEN = table("MR SIR LORD FATHER UNCLE MENEER MAN BOY HUSBAND SON BROTHER KING GENTLEMAN PRINCE")
_WOMEN = table("MRS MS MISS LADY MOTHER AUNT MEVROUW WOMAN GIRL WIFE DAUGHTER SISTER QUEEN PRINCESS MAID")


def addressed(speech: str) -> list[str]:
    """Whom a speech calls by name, in capitals without stops: `MR BENNET`, `WATSON`."""
    found = (m[1] or m[2] for m in _ADDRESSED.finditer(speech))
    return [_plain(name) for name in found if name.split()[-1] not in _NOBODY and not name.endswith("ly")]


def titled(text: str) -> list[str]:
    """Who is named with a title in a text."""
    return [f"{m[1]} {m[2]}".upper() for m in _TITLED.finditer(text)]


def pronoun_of(name: str) -> Literal["he", "she"] | None:
    """`he` or `she`, where a title or a noun in a name tells it."""
    parts = set(name.split())
    if parts & _WOMEN:
        return "she"
    return "he" if parts & _MEN else None


def _plain(name: str) -> str:
    return re.sub(r"\.?\s+", " ", name).upper()
