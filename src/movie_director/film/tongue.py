"""Which language is spoken: told by a text's small words, which are half of what anybody says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache
from typing import Literal, get_args

Tongue = Literal["en", "nl", "de", "fr", "es", "it", "pt"]
"""A language that lines can be in, by ISO 639-1."""
TONGUES: tuple[Tongue, ...] = get_args(Tongue)
NAMES: dict[Tongue, str] = {
    "en": "English", "nl": "Dutch", "de": "German", "fr": "French", "es": "Spanish", "it": "Italian",
    "pt": "Portuguese",
}  # fmt: skip
TAGS: dict[Tongue, str] = {
    "en": "eng", "nl": "nld", "de": "deu", "fr": "fra", "es": "spa", "it": "ita", "pt": "por",
}  # fmt: skip
"""What players know them by, ISO 639-2/T."""
_OWN: dict[str, Tongue] = {
    "english": "en", "engels": "en", "dutch": "nl", "nederlands": "nl", "german": "de", "deutsch": "de",
    "duits": "de", "french": "fr", "français": "fr", "frans": "fr", "spanish": "es", "español": "es", "spaans": "es",
    "italian": "it", "italiano": "it", "italiaans": "it", "portuguese": "pt", "português": "pt", "portugees": "pt",
}  # fmt: skip
_SMALL: dict[Tongue, str] = {
    "en": """the of and his her with for who to from their that he she by into at it you your i i'm my not are what this
        have don't it's be they there if but do will can how all""",
    "nl": """de het een van zijn haar niet dat op met voor naar als uit hij ze zij ik je jij jou jouw mij mijn wij ons
        onze u uw hebben heb heeft bent wat wie waar waarom hoe maar ook nog wel geen er dan kan moet deze dit want
        toch""",
    "de": """der die das den dem ein eine einen und nicht ist ich du wir ihr sie mich dich mir dir mit für auf von zu
        sind bin hast habe hat wie auch noch aber wenn kein keine dass sein""",
    "fr": """le la les un une des et est je tu il elle nous vous pas ne que qui dans pour sur avec mon ton ma ta ce
        cette c'est suis es mais où je j'ai n'est au aux du ça""",
    "es": """el los las un una y es yo tú él ella que en por para con mi tu su pero muy está estoy del al lo se más qué
        cómo dónde esto eso nada también hay""",
    "it": """il lo gli un una e è non io tu lui lei noi voi che di per con mio mia tuo tua ma sono sei hai ho questo
        questa della del nel dove come anche cosa perché mi ti""",
    "pt": """o os um uma e é não eu tu ele ela nós você que em por para com meu minha seu sua mas está estou do da dos
        das na isso isto muito também onde foi são""",
}
_TONGUES_OF: dict[str, list[Tongue]] = {}
for _tongue, _small in _SMALL.items():
    for _word in _small.split():
        _TONGUES_OF.setdefault(_word, []).append(_tongue)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_ENOUGH = 2_000
"""Small words after which a film's language is known: a long screenplay is not read to its end at every plan."""
_SURE = 3
"""Small words by which a line is told to be in another language than its film."""


def named(words: str) -> Tongue | None:
    """Return the language that a title page names: `nl`, `nl-BE`, `Dutch`, `Nederlands`; none for others."""
    word = words.strip().lower()
    code = re.split(r"[-_]", word)[0]
    return next((tongue for tongue in TONGUES if tongue == code), None) or _OWN.get(word)


def tongue_of(texts: Iterable[str], usual: Tongue = "en") -> Tongue:
    """Return the language that most small words are of; the usual one where none is two ahead of it."""
    counts: Counter[Tongue] = Counter()
    for text in texts:
        _count(text, counts)
        if counts.total() > _ENOUGH:
            break
    return _most(counts, usual, 2)


@lru_cache(maxsize=1 << 14)
def tongue_in(text: str, usual: Tongue) -> Tongue:
    """Return a line's language: its film's, but where three small words and more speak for another than for that."""
    counts: Counter[Tongue] = Counter()
    _count(text, counts)
    return _most(counts, usual, _SURE)


def _most(counts: Counter[Tongue], usual: Tongue, ahead: int) -> Tongue:
    best = max(TONGUES, key=lambda tongue: counts[tongue])
    return best if counts[best] >= counts[usual] + ahead else usual


def _count(text: str, counts: Counter[Tongue]) -> None:
    for word in _WORD.findall(text.lower().replace("’", "'")):
        counts.update(_TONGUES_OF.get(word, ()))
