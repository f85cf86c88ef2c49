"""The casting director: a voice and a look for each character, from what the script says of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from movie_director.crew.looks import ages_told, describe
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.genders import Gender, genders
from movie_director.crew.reading.people import cast_list
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, Edit, Put
from movie_director.film.film import Film
from movie_director.film.look import Look

__all__ = ["VOICES", "Voice", "cast_film", "cast_voice", "describe"]


@dataclass(frozen=True)
class Voice:
    """A voice that can be cast: its name, and who it sounds like."""

    name: str
    gender: Gender
    age: float


VOICES: Sequence[Voice] = (
    Voice("bf_emma", "female", 48),
    Voice("af_heart", "female", 30),
    Voice("bf_isabella", "female", 36),
    Voice("af_bella", "female", 26),
    Voice("am_michael", "male", 36),
    Voice("bm_george", "male", 55),
    Voice("am_fenrir", "male", 30),
    Voice("am_onyx", "male", 45),
    Voice("bm_fable", "male", 40),
    Voice("af_nicole", "female", 24),
    Voice("am_puck", "male", 22),
    Voice("bm_lewis", "male", 62),
)


def cast_film(film: Film) -> Proposal:
    """Propose a look for every character that has none, and a voice for all who speak; what a person chose stays."""
    edits: list[Edit] = []
    lines = Counter(film.called(e.character) for e in film.screenplay.elements if e.character)
    characters = sorted(film.of(Character), key=lambda c: (-lines[c.name], c.name))
    taken = [c.voice for c in characters if c.voice]
    worn: list[str] = []
    if all(c.look is not None and (c.voice is not None or not lines[c.name]) for c in characters):
        return Proposal("casting-director", ())
    ages = ages_told(film)
    of_gender = genders(film.screenplay.elements, cast_list(characters))
    for character in characters:
        wardrobe = film.get(Wardrobe, character.look or character.name)
        look = wardrobe.appearance if wardrobe is not None else describe(film, character, worn, ages, of_gender)
        worn.append(look.hair_colour)
        if character.voice is None and lines[character.name]:
            voice = cast_voice(look, taken)
            taken.append(voice)
            edits.append(Change(character.ref, "voice", voice))
        if character.look is None:
            if wardrobe is None:
                edits.append(Put(Wardrobe(name=character.name, appearance=look)))
            edits.append(Change(character.ref, "look", character.name))
    return Proposal("casting-director", tuple(edits))


def cast_voice(look: Look, taken: Sequence[str | None]) -> str:
    """Choose the nearest voice in gender and age that nobody has yet; when all are taken, the nearest least used."""
    fitting = [v for v in VOICES if v.gender == look.gender]
    return min(fitting, key=lambda v: (taken.count(v.name), abs(v.age - look.age), v.name)).name
