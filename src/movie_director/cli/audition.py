"""Voices for a part in the terminal: who suits it, what they say and where to hear them; and the choice."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from shlex import quote
from typing import TYPE_CHECKING

from movie_director.cli.app import answer
from movie_director.cli.say import console, plain
from movie_director.errors import BadOption

if TYPE_CHECKING:
    from movie_director.studio.audition import Audition
    from movie_director.studio.open import Studio


def hear(studio: Studio, name: str | None, script: Path, most: int | None, out: Path | None, *, as_json: bool) -> None:
    """Have voices speak for a part, and list them with how to choose one."""
    began = time.monotonic()
    made = asyncio.run(_heard(studio, _named(name, "is to be heard"), most, out, quiet=as_json))
    line, character = made.line, made.character
    if as_json:
        voices = [
            {
                "name": one.voice.name,
                "gender": one.voice.gender,
                "age": one.voice.age,
                "accent": one.voice.accent,
                "character": one.voice.character,
                "file": str(one.file),
                "cast": one.cast,
                "had_by": list(one.others),
            }
            for one in made.heard
        ]
        told = {"text": line.text, "delivery": line.delivery, "language": line.language}
        seconds = round(time.monotonic() - began, 2)
        answer(
            {
                "schema": "Audition.1",
                "character": character.name,
                "line": told,
                "voices": voices,
                "notes": list(made.notes),
                "page": str(made.page),
                "seconds": seconds,
            }
        )
        return
    how = f" [dim]({plain(line.delivery)})[/]" if line.delivery else ""
    say = console()
    say.print(f"{plain(character.cue)} says: \u201c{plain(line.text)}\u201d{how}", soft_wrap=True)
    for number, one in enumerate(made.heard, 1):
        now = " [bold]cast now[/]" if one.cast else ""
        say.print(f"{number:>3}  {one.voice.name:<12} {plain(one.told)}{now}", soft_wrap=True)
    for note in made.notes:
        say.print(note, markup=False, soft_wrap=True)
    say.print(f"Listen: [bold]{plain(str(made.page))}[/]", soft_wrap=True)
    another = next((one.voice.name for one in made.heard if not one.cast), made.heard[0].voice.name)
    call = f"movie-director cast {quote(str(script))} {quote(character.cue)} --voice {another}"
    say.print(f"Choose: `{plain(call)}`", soft_wrap=True)


def choose(studio: Studio, name: str | None, voice: str, lock: bool | None, *, as_json: bool) -> None:
    """Have a part spoken by a voice, and say what that changes."""
    from movie_director.studio.voice import choose_voice

    name = _named(name, "is to speak so")
    said = choose_voice(studio, name, voice, lock)
    if as_json:
        answer({"schema": "Recast.1", "character": name, "said": list(said)})
        return
    for line in said:
        console().print(line, markup=False, soft_wrap=True)


def _named(name: str | None, what: str) -> str:
    if name is None:
        raise BadOption(f"Nobody is named who {what}.", cure="Name one: `movie-director cast FILM ADA`.")
    return name


async def _heard(studio: Studio, name: str, most: int | None, out: Path | None, *, quiet: bool) -> Audition:
    """Speak with a bar, and stop in good order when the person does."""
    from movie_director.cli.stopping import stoppable
    from movie_director.studio.audition import USUAL, audition

    async def work() -> Audition:
        if quiet:
            return await audition(studio, name, most or USUAL, out=out)
        from rich.progress import TextColumn

        from movie_director.cli.bar import bar

        with bar(TextColumn("{task.percentage:3.0f}%")) as shown:
            task = shown.add_task("speaking", total=1.0)

            def listen(doing: str, share: float) -> None:
                shown.update(task, description=doing, completed=share)

            return await audition(studio, name, most or USUAL, out=out, listen=listen)

    return await stoppable(work(), "Speaking")
