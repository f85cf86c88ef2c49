"""Phonemes: text as the symbols that the voice models read, with the words they belong to."""

from __future__ import annotations

import json
import re
from abc import ABC, abstractmethod
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module, resources
from typing import Any

from movie_director.engines.voice.respelling import respelled, with_told
from movie_director.errors import EngineFailed, SetupMissing

_COMFORTABLE = 170
"""Symbols up to which sentences are spoken in one breath: the models phrase neighbours well, and rush beyond 400."""
_MOST = 380
_MARKUP = re.compile(r"\*{1,3}|(?<!\w)_|_(?!\w)|\\(?=[*_])")
_CLAUSE = re.compile(r"(?<=[,;:—…])\s+")


@dataclass(frozen=True)
class Phrase:
    """What is spoken in one breath: the symbols, and per word `(text, first symbol, one past its last)`."""

    symbols: str
    words: tuple[tuple[str, int, int], ...]


class Reader(ABC):
    """Reads a language aloud, in the symbols of misaki's alphabet. Raises SetupMissing when made without its rules."""

    def __init__(self) -> None:
        try:
            self._tts: Any = import_module("hibari.tts").Hibari
        except ImportError as error:
            raise SetupMissing(
                "The pronunciation rules are not installed.", cure="Run `pip install hibari-tts==0.2.1`."
            ) from error
        vocabulary = resources.files("hibari").joinpath("assets", "vocab.json").read_text("utf-8")
        self.vocabulary: dict[str, int] = json.loads(vocabulary)

    def read(self, text: str, *, together: bool, told: Mapping[str, str] | None = None) -> list[Phrase]:
        """Return the phrases of a line; `together` lets short sentences share a breath.

        `told` says how words, in small letters, are said that the rules do not know (see `respelling`).
        Raises EngineFailed when nothing in it can be spoken.
        """
        plain = re.sub(r"\s+", " ", _MARKUP.sub("", text).replace(" -- ", " — ").replace("--", "—")).strip()
        sentences: list[str] = list(self._tts.split_sentences(self._written_out(plain)))
        phrases = [phrase for sentence in sentences for phrase in self._sentence(sentence, told or {})]
        if not any(phrase.words for phrase in phrases):
            raise EngineFailed(f"Nothing in {text!r} can be spoken.", cure="Write words, or make it an action line.")
        return list(_breaths(phrases)) if together else [phrase for phrase in phrases if phrase.symbols]

    def numbers(self, symbols: str) -> list[int]:
        """Return the models' numbers for symbols, with the silence (0) they expect at both ends."""
        return [0, *(self.vocabulary[symbol] for symbol in symbols), 0]

    def _sentence(self, sentence: str, told: Mapping[str, str]) -> Iterator[Phrase]:
        phrase = self._phrase(sentence, told)
        if len(phrase.symbols) <= _MOST:
            yield phrase
            return
        parts = _CLAUSE.split(sentence)
        if len(parts) == 1:
            words = sentence.split(" ")
            if len(words) == 1:
                raise EngineFailed(f"The word {sentence[:40]!r}… is too long to speak.")
            parts = [" ".join(words[: len(words) // 2]), " ".join(words[len(words) // 2 :])]
        middle = max(1, len(parts) // 2)
        yield from self._sentence(" ".join(parts[:middle]), told)
        yield from self._sentence(" ".join(parts[middle:]), told)

    def _written_out(self, text: str) -> str:
        """Return a line with what its full stops would break, such as titles, written in full."""
        return text

    @abstractmethod
    def said_as(self, told: str) -> str:
        """Return the symbols of a word by how somebody says it is said. Raises EngineFailed."""

    @abstractmethod
    def _phrase(self, sentence: str, told: Mapping[str, str]) -> Phrase:
        """Return a sentence's symbols and words; it may be longer than one breath."""


class EnglishReader(Reader):
    """Reads English: hibari's grapheme-to-phoneme rules with its word lists."""

    def __init__(self, british: bool) -> None:
        super().__init__()
        g2p: Any = import_module("hibari.g2p")
        self._normalize: Any = g2p.normalize
        self._rules: Any = g2p.G2P(british=british)
        self._british = british

    def said_as(self, told: str) -> str:
        """Return the symbols of a word by how somebody says it is said. Raises EngineFailed."""
        return respelled(told, self._by_rule, self.vocabulary, british=self._british)

    def _by_rule(self, text: str) -> str:
        tokens: list[Any] = self._rules.phonemize_tokens(self._rules.tokenize(self._normalize(text)))
        return "".join(c for token in tokens for c in str(token.phonemes or "") if c in self.vocabulary)

    def _phrase(self, sentence: str, told: Mapping[str, str]) -> Phrase:
        symbols = ""
        words: list[tuple[str, int, int]] = []
        tokens: list[Any] = self._rules.phonemize_tokens(self._rules.tokenize(self._normalize(sentence)))
        for token in tokens:
            sounds = "".join(c for c in str(token.phonemes or "") if c in self.vocabulary)
            word = str(token.text).strip()
            if told:
                sounds = with_told(word, sounds, told, self.said_as)
            if sounds and any(c.isalnum() for c in word):
                words.append((word, len(symbols), len(symbols) + len(sounds)))
            symbols += sounds + (" " if token.whitespace else "")
        return Phrase(symbols.rstrip(), tuple(words))


def _breaths(phrases: list[Phrase]) -> Iterator[Phrase]:
    """Join short neighbours into one breath."""
    held: Phrase | None = None
    for phrase in phrases:
        if not phrase.symbols:
            continue
        if held is None:
            held = phrase
        elif len(held.symbols) + len(phrase.symbols) < _COMFORTABLE:
            shift = len(held.symbols) + 1
            moved = tuple((word, first + shift, last + shift) for word, first, last in phrase.words)
            held = Phrase(f"{held.symbols} {phrase.symbols}", held.words + moved)
        else:
            yield held
            held = phrase
    if held is not None:
        yield held
