"""Sides: what is read at an audition."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.breakdown.scenes import DEFAULT_VOICE
from movie_director.errors import BadOption
from movie_director.film.character import Character
from movie_director.film.lines import line_of
from movie_director.film.look import Look
from movie_director.film.tongue import Tongue
from movie_director.operations.speak import Speak
from movie_director.studio.open import Studio

_FEWEST, _MOST = 4, 14
"""Words of a line that tells a voice and is soon heard."""
_STOCK: Mapping[Tongue, str] = {
    "en": "I never thought that you would come back tonight.",
    "nl": "Ik had nooit gedacht dat je vanavond terug zou komen.",
    "de": "Ich hätte nie gedacht, dass du heute Abend zurückkommst.",
    "fr": "Je n'aurais jamais cru que tu reviendrais ce soir.",
    "es": "Nunca pensé que volverías esta noche.",
    "it": "Non avrei mai pensato che saresti tornato stasera.",
    "pt": "Nunca pensei que você voltaria esta noite.",
}
"""What is said by who has no line."""


def sides(studio: Studio, character: Character, look: Look) -> tuple[Speak, tuple[str, ...]]:
    """Return one of a character's lines as the film has it said, else a stock one, and what there is to say of that.

    Raises BadOption for an animal that says nothing.
    """
    film = studio.project.film
    orders = {line_of(s.slate): s.parameters for s in studio.schedule() if s.operation == "speak@1"}
    mine = (e.id for e in film.screenplay.elements if e.character and film.called(e.character) == character.name)
    lines = [Speak.model_validate(orders[element]) for element in mine if element in orders]
    if lines:
        return min(lines, key=lambda line: (_off(line), bool(line.delivery))), ()  # a whisper makes voices alike
    if look.species not in ("human", "robot"):
        raise BadOption(
            f"{character.cue} is a {look.species} and says nothing in this film, so there is no voice to hear.",
            cure="Give it a line in the screenplay, if it is to talk.",
        )
    tongue = film.screenplay.tongue
    stock = Speak(text=_STOCK[tongue], voice=DEFAULT_VOICE, pace=character.pace, language=tongue)
    return stock, (f"{character.cue} says nothing in this film: the line is a stock one.",)


def _off(line: Speak) -> int:
    """How many words a line has too few or too many."""
    words = len(line.text.split())
    return max(_FEWEST - words, words - _MOST, 0)
