"""The genre that a screenplay's words speak of, as a first guess."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from movie_director.crew.reading.terms import terms
from movie_director.film.screenplay import Element

GENRES: Mapping[str, frozenset[str]] = {
    "horror": frozenset(
        terms(
            """
    blood bloody corpse scream screams screaming terror terrified ghost demon monster zombie vampire grave
    cemetery knife dark darkness creaks haunted possessed exorcism coffin undead witch fangs shriek severed
    """
        )
    ),
    "western": frozenset(
        terms(
            """
    saloon horse horses cowboy cowboys sheriff outlaw ranch stagecoach prairie saddle spurs holster whiskey
    bounty indians canyon corral posse wagon
    """
        )
    ),
    "science fiction": frozenset(
        terms(
            """
    spaceship starship spacecraft alien aliens robot robots android planet orbit laser galaxy hologram airlock
    astronaut astronauts spacesuit cyborg drone drones clone hyperspace shuttle hull console reactor future
    scientist virus matrix
    """
        )
    ),
    "action": frozenset(
        terms(
            """
    gun guns explodes explosion explosions fires shoots shooting bullets helicopter chase machine-gun grenade
    rifle soldiers terrorist terrorists fight punches kicks dives leaps crashes detonator swat missile gunfire
    """
        )
    ),
    "noir": frozenset(
        terms(
            """
    detective murder cigarette shadows trench fedora alley private-eye gumshoe rain blinds revolver nightclub
    dame homicide informant
    """
        )
    ),
    "thriller": frozenset(
        terms(
            """
    killer police murder kidnapped hostage agent agents spy conspiracy surveillance suspect evidence assassin
    fbi cia stalks detective victim ransom bomb gun
    """
        )
    ),
    "romance": frozenset(
        terms(
            """
    kiss kisses kissing love loves lovers wedding bride embrace embraces romantic flowers heart dance dancing
    date marry ring bouquet
    """
        )
    ),
    "comedy": frozenset(
        terms(
            """
    laughs laughing laugh joke jokes giggles chuckles awkward awkwardly grins funny ridiculous embarrassed
    oblivious silly clown goofy
    """
        )
    ),
}
"""Words that tell a genre, a few of each."""
USUAL = 6.0
"""In a thousand words, how many of a genre's own make it that genre; fewer, and the film is a drama."""
_WORD = re.compile(r"[a-z][a-z-]+")


def genre_of(elements: Sequence[Element]) -> str:
    """Guess the genre by how many of its words the action and dialogue hold, for each of its usual ones; else drama."""
    counts: Counter[str] = Counter()
    for element in elements:
        if element.kind in ("action", "dialogue", "heading"):
            counts.update(_WORD.findall(element.text.lower()))
    total = sum(counts.values())
    if total < 400:
        return "drama"
    scores = {g: 1000 * sum(counts[w] for w in sorted(own)) / total for g, own in GENRES.items()}
    best = max(scores, key=lambda g: (scores[g], g))
    return best if scores[best] >= USUAL else "drama"
