"""Vehicles by their makes, and those that a place is."""

from __future__ import annotations

import re

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word, words

BRANDS = frozenset(
    terms(
        """
    buick cadillac chevy chevrolet ford mustang porsche ferrari mercedes bmw volvo honda toyota dodge plymouth
    lincoln bentley volkswagen vw beetle corvette camaro lexus harley pontiac oldsmobile chrysler volare datsun
    audi jaguar firebird mercury gremlin previa humvee packard rover landcruiser mazda gti studebaker corolla
    prius camry civic saab
    subaru nissan fiat renault citroen peugeot suburban cherokee torino impala malibu thunderbird t-bird bronco taurus
    skylark cutlass fairlane galaxie barracuda caprice eldorado escalade maserati lamborghini vespa ducati kawasaki
    winnebago airstream peterbilt kenworth bugatti
    """
    )
)
"""Makes and models of cars and the like."""
OF_A_SORT = frozenset(
    terms("seat seats home homes house houses street neighborhood neighbourhood community bed beds red bedroom town")
)
"""What a vehicle's name before it tells the sort of: a car seat, a suburban home, lips of firetruck red."""
_NO_MODELS = events.HEADS | frozenset(
    terms(
        "city plant building theatre theater street hotel school center centre arena memorial tunnel park avenue "
        "airport"
    )
)
"""Words after which a make is a place's name."""


_DRIVEN = re.compile(
    r"(?:pulls (?:into|out of|up (?:to|in|at|outside|behind)|over (?:to|at|on)) (?:the|an?|his|her) (?:\w+ )?"
    r"(?:driveway|lot|curb|kerb|street|station|garage|road|highway|freeway|shoulder|space)|"
    r"(?:kills|starts|revs|guns) the engine|(?:hits|slams on|steps on) the (?:brakes?|gas|accelerator)|"
    r"behind the wheel)\b"
)
AT_WHEEL = frozenset(terms("pulls kills starts revs guns hits slams steps behind"))
"""Words with which what only a driver does can begin."""


def is_at_wheel(text: str, all_words: tuple[Word, ...], i: int) -> bool:
    """Return whether a word begins what only a driver does, in a text that names no vehicle: `kills the engine`."""
    if _DRIVEN.match(text, all_words[i].start) is None:
        return False
    return not any({w.low, singular(w.low)} & things.VEHICLES or w.low in BRANDS for w in all_words)


def vehicles_of(place: str) -> tuple[str, ...]:
    """Return the vehicles that a scene plays in or beside, by the words of its place: `EDWARD'S CAR`, `MUSTANG`."""
    all_words = words(place)
    found: list[str] = []
    for i, word in enumerate(all_words):
        following = all_words[i + 1] if i + 1 < len(all_words) else None
        if following is not None and following.start - word.start - len(word.raw) > 2:
            following = None  # a dash
        brand = next((part for part in word.low.split("-") if part in BRANDS), None)
        if brand is not None and not word.own:
            if following is None or not {following.low, singular(following.low)} & _NO_MODELS:
                found.append(word.low)
        elif (
            {word.low, singular(word.low)} & things.VEHICLES
            and (following is None or following.mark or following.low in events.PARTS)
            and not (i and all_words[i - 1].low in ("elevator", "lift"))
        ):
            found.append(word.low)
    return tuple(found)
