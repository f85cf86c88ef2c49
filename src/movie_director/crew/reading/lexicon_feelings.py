"""Words of action that tell what somebody feels."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.crew.reading.terms import terms
from movie_director.film.mood import Mood

FEELINGS: Mapping[str, Mood] = {
    **dict.fromkeys(
        terms(
            """
    cries crying weeps weeping sobs sobbing tearful tears mourns grieves heartbroken devastated
    """
        ),
        "sad",
    ),
    **dict.fromkeys(
        terms(
            """
    sad sadly dejected miserable gloomy crestfallen disappointed hurt despair lonely
    """
        ),
        "sad",
    ),
    **dict.fromkeys(
        terms(
            """
    smiles smiling laughs laughing grins grinning beams beaming chuckles giggles giggling
    """
        ),
        "happy",
    ),
    **dict.fromkeys(
        terms(
            """
    happy happily overjoyed delighted elated cheerful thrilled proud proudly excited relieved
    """
        ),
        "happy",
    ),
    **dict.fromkeys(
        terms(
            """
    angry angrily furious fuming enraged livid seething glares glaring scowls scowling irate
    """
        ),
        "angry",
    ),
    **dict.fromkeys(terms("explodes rages annoyed irritated outraged storms"), "angry"),
    **dict.fromkeys(
        terms(
            """
    afraid scared frightened terrified fearful panics panicked panicking trembles trembling
    """
        ),
        "afraid",
    ),
    **dict.fromkeys(
        terms(
            """
    nervous nervously anxious anxiously cowers horrified petrified worried
    """
        ),
        "afraid",
    ),
    **dict.fromkeys(
        terms(
            """
    surprised shocked stunned startled astonished amazed speechless flabbergasted gasps
    """
        ),
        "surprised",
    ),
    **dict.fromkeys(terms("tired exhausted weary wearily yawns yawning drained bleary"), "tired"),
    **dict.fromkeys(
        terms(
            """
    tenderly lovingly gently kisses kissing embraces embracing hugs hugging caresses
    """
        ),
        "tender",
    ),
}
"""Words of action that tell what somebody feels. `explodes` and `storms` only of people."""
