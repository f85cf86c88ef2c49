"""What a casting director is told of the characters, and what must be right about a casting."""

from __future__ import annotations

from collections.abc import Iterator

from movie_director.crew.casting import Casting, uncast
from movie_director.crew.looks import introduction
from movie_director.crew.views import People
from movie_director.crew.voices import CASTABLE, line_counts
from movie_director.engines.voice.voices import VOICES
from movie_director.film.character import Character, Wardrobe
from movie_director.values.digest import Json


def people_told(view: People) -> dict[str, Json]:
    """Tell who is to be cast, what the screenplay says of them, and which voices there are."""
    lines = line_counts(view)
    waiting = {c.name for c in uncast(view)}
    return {
        "title": view.screenplay.title,
        "to_cast": [
            {
                "character": c.name,
                "cue": c.cue,
                "introduced": introduction(view, c)[:400],
                "lines": lines[c.name],
                "needs_voice": c.voice is None and bool(lines[c.name]),
                "needs_look": c.look is None,
            }
            for c in view.of(Character)
            if c.name in waiting
        ],
        "cast_already": [{"character": c.name, "voice": c.voice} for c in view.of(Character) if c.name not in waiting],
        "voices": [
            {"name": v.name, "gender": v.gender, "age": v.age, "accent": v.accent, "sounds": v.character}
            for v in CASTABLE
        ],
    }


def nobody_else_is_cast(view: People, casting: Casting) -> Iterator[str]:
    """Parts are for who is to be cast, once each, and for what they lack."""
    waiting = {c.name: c for c in uncast(view)}
    lines = line_counts(view)
    seen: set[str] = set()
    for n, part in enumerate(casting.parts):
        character = waiting.get(part.character)
        if character is None:
            yield f"parts.{n}.character: {part.character!r} is not to be cast; leave that part out"
        elif part.character in seen:
            yield f"parts.{n}.character: {part.character!r} is cast twice; keep one part"
        elif part.voice is not None and (character.voice is not None or not lines[character.name]):
            yield f"parts.{n}.voice: {part.character!r} needs no voice; make it null"
        elif part.appearance is not None and character.look is not None:
            yield f"parts.{n}.appearance: {part.character!r} has a look; make it null"
        seen.add(part.character)


def everyone_is_cast(view: People, casting: Casting) -> Iterator[str]:
    """Who is to be cast gets all they lack."""
    lines, parts = line_counts(view), {part.character: part for part in casting.parts}
    for character in uncast(view):
        part = parts.get(character.name)
        if part is None:
            yield f"parts: {character.name!r} is missing; add that part"
            continue
        if character.voice is None and lines[character.name] and part.voice is None:
            yield f"parts: {character.name!r} speaks and has no voice; choose one"
        if character.look is None and part.appearance is None:
            yield f"parts: {character.name!r} has no appearance; describe it"


def voices_fit(view: People, casting: Casting) -> Iterator[str]:
    """A voice is one of those there are, and of the gender that its character looks."""
    for n, part in enumerate(casting.parts):
        if part.voice is None:
            continue
        voice = VOICES.get(part.voice)
        if voice is None:
            yield f"parts.{n}.voice: there is no voice {part.voice!r}; choose one of the voices told"
            continue
        character = view.get(Character, part.character)
        named = view.get(Wardrobe, (character.look if character else None) or part.character)
        look = named.appearance if named is not None else part.appearance
        if look is not None and look.gender != voice.gender:
            yield f"parts.{n}.voice: {part.voice!r} is a {voice.gender} voice and {part.character!r} is {look.gender}"
