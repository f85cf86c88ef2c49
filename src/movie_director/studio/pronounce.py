"""Pronounce: the film's own words are said as its maker says them."""

from __future__ import annotations

from movie_director.engines.voice.phonemes import EnglishReader
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.edits import Put
from movie_director.film.film import Film
from movie_director.film.lexicon import Lexicon, words_of
from movie_director.studio.open import Studio


def lexicon_of(film: Film) -> Lexicon:
    """The film's lexicon, empty where nothing was told."""
    return film.get(Lexicon, "main") or Lexicon()


def pronounce(studio: Studio, word: str, sounds: str) -> list[str]:
    """Have a word said otherwise, or with no `sounds` as the rules have it again; say which lines that changes.

    Raises BadOption for what is no single word and for sounds that no voice can say, having changed nothing.
    """
    found = words_of(word)
    if len(found) != 1:
        raise BadOption(
            f"{word!r} is {'no word' if not found else 'several words'}.",
            cure="Tell one word at a time: `movie-director pronounce FILM Siobhan shi-VAWN`.",
        )
    plain, film = found[0], studio.project.film
    lexicon = lexicon_of(film)
    words = {known: told for known, told in lexicon.words.items() if known != plain}
    if not sounds.strip():
        if plain not in lexicon.words:
            there = ", ".join(lexicon.words) or "none"
            raise BadOption(f"Nobody told how {word!r} is said.", cure=f"Told are: {there}.")
    else:
        try:
            EnglishReader(british=True).said_as(sounds)
        except EngineFailed as error:
            raise BadOption(str(error)) from error
        words[plain] = " ".join(sounds.split())
    changed = lexicon.having(words=dict(sorted(words.items())))
    studio.project.apply([Put(changed)], "person", "person")
    count = sum(
        plain in dict(Lexicon(words={plain: "-"}).heard_in(element.text))
        for element in film.screenplay.elements
        if element.character
    )
    how = f"is said {words[plain]}" if plain in words else "is said by the rules again"
    return [f"{word} {how}: in {count} line{'' if count == 1 else 's'}."]
