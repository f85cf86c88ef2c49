"""The casting director: a voice and a look for each character, from what the script says of them."""

from __future__ import annotations

from collections.abc import Sequence

from pydantic import BaseModel, ConfigDict, Field

from movie_director.crew.costume.era import era_of
from movie_director.crew.looks import ages_told, describe
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.genders import genders
from movie_director.crew.reading.people import cast_list
from movie_director.crew.voices import Sought, film_accent, lead_of, line_counts, sought, suiting
from movie_director.engines.voice.voices import VOICES
from movie_director.film.character import Character, Wardrobe
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Edit, Put
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.values.slate import seed_of

__all__ = ["Casting", "Part", "cast", "cast_edits", "cast_film", "cast_voice", "describe", "part_of", "uncast"]


class Part(BaseModel):
    """One character's part: the voice, where one is to be cast, and the look, where there is none yet."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    character: str = Field(description="The character's name, as it is told: `nora`.")
    voice: str | None = Field(default=None, description="The name of one of the voices; none for who never speaks.")
    appearance: Look | None = Field(default=None, description="Body, hair and clothes; none for who has a look.")


class Casting(BaseModel):
    """Who plays whom, those with most lines first."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    parts: tuple[Part, ...] = ()


def cast_film(film: Film) -> Proposal:
    """Propose a look for every character that has none, and a voice for all who speak; what a person chose stays."""
    return cast_edits(film, cast(film))


def cast(film: Film) -> Casting:
    """Cast by rule everybody who has no look, or speaks without a voice."""
    parts: list[Part] = []
    lines = line_counts(film)
    characters = sorted(film.of(Character), key=lambda c: (-lines[c.name], c.name))
    taken = [c.voice for c in characters if c.voice]
    if not uncast(film):
        return Casting()
    ages = ages_told(film)
    of_gender = genders(film.screenplay.elements, cast_list(characters))
    era, accent, english = era_of(film), film_accent(film), film.screenplay.tongue == "en"
    # Who is dressed already stays; the others are told apart from them and from one another.
    dressed = {
        c.name: worn.appearance for c in characters if (worn := film.get(Wardrobe, c.look or c.name)) is not None
    }
    for character in characters:
        look = dressed.get(character.name) or describe(film, character, dressed, ages, of_gender, era)
        dressed[character.name] = look
        voice = None
        if character.voice is None and lines[character.name]:
            part = sought(film, character, look, lead=character.name == lead_of(film), accent=accent)
            voice = suiting(part, taken)[0].name
            taken.append(voice)
            accent = accent or (VOICES[voice].accent if english else None)
        if voice is not None or character.look is None:
            appearance = look if character.look is None else None
            parts.append(Part(character=character.name, voice=voice, appearance=appearance))
    return Casting(parts=tuple(parts))


def cast_edits(film: Film, casting: Casting) -> Proposal:
    """Return the edits that give everybody of a casting their voice and look."""
    edits: list[Edit] = []
    for part in casting.parts:
        ref = Ref(Character.KIND, part.character)
        if part.voice is not None:
            edits.append(Change(ref, "voice", part.voice))
        if part.appearance is not None:
            if film.get(Wardrobe, part.character) is None:
                look = part.appearance.model_copy(update={"body": ""})  # files are a person's to bring in
                if not look.seed:  # what words leave open is drawn by the name, whoever cast
                    look = look.model_copy(update={"seed": seed_of(part.character)})
                edits.append(Put(Wardrobe(name=part.character, appearance=look)))
            edits.append(Change(ref, "look", part.character))
    return Proposal("casting-director", tuple(edits))


def uncast(film: Film) -> list[Character]:
    """Who has no look yet, or speaks and has no voice."""
    lines = line_counts(film)
    return [c for c in film.of(Character) if c.look is None or (c.voice is None and lines[c.name])]


def cast_voice(film: Film, character: Character, look: Look, taken: Sequence[str | None]) -> str:
    """Choose the voice that suits a character best and that nobody has yet; when all are taken, one least used."""
    return suiting(part_of(film, character, look), taken)[0].name


def part_of(film: Film, character: Character, look: Look) -> Sought:
    """Return the voice that a character of a film asks for."""
    return sought(film, character, look, lead=character.name == lead_of(film), accent=film_accent(film))
