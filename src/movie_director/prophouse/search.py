"""Search: the words of a script to the models that show what they name, best first, each with the reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from movie_director.prophouse.house import BUILT, House, nouns_of
from movie_director.prophouse.lexicon import Asked, asked, lexicon, neutral, singular
from movie_director.prophouse.model import Model

ALMOST = 3.0
"""What a model loses that shows a thing though its own noun is another."""
OTHER = "other-"
"""How nouns begin that gather all the sorts of a thing which must not be shown as another: only a name will do."""
HEAVY = 8_000_000
"""Bytes of a model's file above which it comes last: the stage would have to thin it very much."""


@dataclass(frozen=True)
class Match:
    """A model that shows what was asked, how well, and why: `noun: chair; old; wooden`."""

    model: Model
    score: float
    why: str


def search(house: House, words: str, every_language: bool = False) -> list[Match]:
    """Return the models that show what the words name, best first; none rather than a wrong one.

    Words are English or Dutch. In `every_language` a name that a catalogue has in another one will do too: `Stuhl`; a
    screenplay's words are not looked up so, since `cane` is a dog in Italian.
    """
    wanted = asked(words)
    if not wanted.noun:
        return []
    found = [
        match for model in _named(house, wanted, every_language) if (match := _judged(house, model, wanted)) is not None
    ]
    return sorted(found, key=lambda m: (-m.score, not m.model.free, m.model.id))


def _named(house: House, wanted: Asked, every_language: bool) -> Iterable[Model]:
    if wanted.noun.startswith(OTHER):
        return house.called(wanted.head) or (house.of(wanted.noun) if wanted.noun in lexicon().also else ())
    models = house.of(wanted.noun)
    if not models and not wanted.known:
        whole = " ".join((*wanted.others, wanted.head)).strip()
        found = house.called(whole) or house.called(wanted.head)
        models = [m for m in found if every_language or m.name.lower() in (whole, wanted.head)]
    return models


def _judged(house: House, model: Model, wanted: Asked) -> Match | None:
    words = house.words(model)
    kinds = [w for w in wanted.kinds if singular(w) not in words]
    if kinds and wanted.noun in lexicon().closed:
        return None
    why = [f"noun: {wanted.noun}"]
    score = 10.0 - 1.5 * len(kinds) - (0.0 if wanted.noun in nouns_of(model) else ALMOST)
    said = [w for w in (*wanted.head.split(), *wanted.others) if len(w) > 2]
    spoken = [w for w in dict.fromkeys(singular(w) for w in said) if w in words]
    if spoken:
        score += 1.2 * len(spoken)
        why.append(f"named {' '.join(spoken)}")
    for look in (wanted.material, wanted.colour):
        if look and house.has(model, look):
            score += 2.0
            why.append(look)
    if wanted.age:
        style = house.style(model)
        if wanted.age in style:
            score += 2.0
            why.append(wanted.age)
        elif style & {"old", "new"}:
            score -= 2.0
    if house.rank(model) < BUILT and wanted.head == model.name.lower():  # by its own name a revolver is no other gun
        score += 3.0
    # Words of the model's own name that nobody asked for make it another sort: a "high chair" comes after a "chair".
    extra = [w for w in house.named(model) if w not in (singular(s) for s in said) and not neutral(w)]
    score -= 0.4 * max(0, len(extra) - 1)
    score += house.rank(model)
    if model.source == "own":
        score += 5.0
        why.append("your own")
    if model.bytes > HEAVY:
        score -= 3.0
    return Match(model, round(score, 3), "; ".join(why))
