"""Languages other than English, read by espeak-ng (GPL-3.0) in a process of its own: text in, phonemes out.

Kokoro's voices then speak them: it was taught on espeak-ng's phonemes of French, Spanish, Italian, Portuguese and
others, so that its alphabet has the sounds of German and Dutch as well.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from movie_director.engines.voice.languages import LANGUAGES
from movie_director.engines.voice.phonemes import Phrase, Reader
from movie_director.engines.voice.respelling import respelled, with_told
from movie_director.errors import EngineFailed, SetupMissing

PROGRAM = "espeak-ng"
CURE = "apt-get install espeak-ng"
_PATIENCE = 20.0  # seconds for one clause, which takes some milliseconds
_SWITCH = re.compile(r"\([a-z-]+\)")  # espeak-ng marks words that it takes to be of another language
_MARKS = re.compile(r"[^\w'-]+(?!\d)")
_LEANING = frozenset(["'s", "'t", "'n", "'k", "'m"])  # Dutch: 's avonds
_CLOSES = frozenset(".,;:!?…—")
_TIED = {
    "a^ɪ": "I", "a^ʊ": "W", "e^ɪ": "A", "o^ʊ": "O", "ə^ʊ": "Q", "ɔ^ɪ": "Y", "d^z": "ʣ", "d^ʒ": "ʤ", "t^s": "ʦ",
    "t^ʃ": "ʧ",
}  # fmt: skip
"""Two letters that are one sound in misaki's alphabet."""
_NEAR = str.maketrans({"ʏ": "y", "ɵ": "œ", "ɦ": "h", "g": "ɡ", "ɫ": "l", "ʀ": "ʁ", "ʑ": "ʒ", "ɱ": "m", "^": None})
"""Sounds that the alphabet lacks, as the nearest that it has."""


def program() -> Path:
    """Return espeak-ng's program. Raises SetupMissing."""
    found = shutil.which(PROGRAM)
    if found is None:
        raise SetupMissing(
            "Lines in other languages than English need espeak-ng, which is not installed.",
            cure=f"Run `{CURE}` (macOS: `brew install {PROGRAM}`).",
        )
    return Path(found)


class EspeakReader(Reader):
    """Reads one language of LANGUAGES."""

    def __init__(self, code: str) -> None:
        super().__init__()
        self._program, self._language = program(), LANGUAGES[code]

    def _written_out(self, text: str) -> str:
        words = text.split(" ")
        return " ".join(_cased(self._language.short.get(word.lower(), word), word) for word in words)

    def said_as(self, told: str) -> str:
        """Return the symbols of a word by how somebody says it is said. Raises EngineFailed."""
        return respelled(told, lambda text: "".join(self._said(text).split()), self.vocabulary)

    def _phrase(self, sentence: str, told: Mapping[str, str]) -> Phrase:
        symbols = ""
        words: list[tuple[str, int, int]] = []
        for clause, mark in _clauses(sentence):
            for word, ruled in self._clause(clause):
                sounds = with_told(word, ruled, told, self.said_as) if told else ruled
                if symbols:
                    symbols += " "
                words.append((word, len(symbols), len(symbols) + len(sounds)))
                symbols += sounds
            symbols += mark if symbols else ""
        return Phrase(symbols, tuple(words))

    def _clause(self, words: list[str]) -> list[tuple[str, str]]:
        """Return each word of a clause with its symbols, as said among the others where that can be told."""
        together = self._said(" ".join(words)).split()
        alone = [self._said(word).split() if _has_digit(word) else [word] for word in words]
        if len(together) != sum(map(len, alone)):  # a number is several words; two small ones may be said as one
            return [(word, sounds) for word in words if (sounds := "".join(self._said(word).split()))]
        edges = [0, *accumulate(map(len, alone))]
        return [(word, " ".join(together[a:b])) for word, (a, b) in zip(words, pairwise(edges), strict=True) if a < b]

    def _said(self, text: str) -> str:
        heard = _SWITCH.sub("", _asked(self._program, self._language.rules, text))
        for two, one in (*self._language.sounds.items(), *_TIED.items()):
            heard = heard.replace(two, one)
        plain = unicodedata.normalize("NFD", heard).translate(_NEAR).replace("c\u0327", "\u00e7")
        return "".join(c for c in plain if c in self.vocabulary or c.isspace())


def _clauses(sentence: str) -> list[tuple[list[str], str]]:
    """Return a sentence's clauses as their words, bare, each with the mark that closes it."""
    found: list[tuple[list[str], str]] = []
    words: list[str] = []
    for token in sentence.replace("...", "…").split():
        bare = _bare(token)
        if any(c.isalnum() for c in bare):
            words.append(bare)
        close = next((c for c in reversed(token) if c in _CLOSES), "") if not token[-1].isalnum() else ""
        if close and words:
            found.append((words, close))
            words = []
    return [*found, (words, "")] if words else found


def _bare(token: str) -> str:
    """Return a word without the marks around it: `«Maar,` is `Maar`, `'s` stays."""
    plain = _MARKS.sub("", token.replace("’", "'"))
    return plain if plain.lower() in _LEANING else plain.strip("-'")


def _has_digit(word: str) -> bool:
    return any(c.isdigit() for c in word)


def _cased(full: str, written: str) -> str:
    return full[0].upper() + full[1:] if written[:1].isupper() else full


@lru_cache(maxsize=4096)
def _asked(program: Path, rules: str, text: str) -> str:
    """Return espeak-ng's phonemes of a text, its lines joined. Raises EngineFailed."""
    command = [str(program), "-v", rules, "-q", "--ipa", "--tie=^", "--stdin"]
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, timeout=_PATIENCE, check=True)
    except (OSError, subprocess.SubprocessError) as error:
        raise EngineFailed(f"espeak-ng could not read {text[:40]!r}: {error}") from error
    return " ".join(done.stdout.decode("utf-8", "replace").split())
