"""The score's cue sheet, and looking through the music library."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Script, answer, app
from movie_director.cli.say import console, say_notes


@app.command()
def score(script: Script, as_json: AsJson = False) -> None:
    """Show the cue sheet: what music each scene and card has, whose themes come, and why. Makes nothing."""
    from movie_director.cli.subject import Subject
    from movie_director.studio.score import cue_sheet

    studio = Subject(script).opened()
    if not as_json:
        say_notes(studio)
    lines = cue_sheet(studio)
    if as_json:
        cues = [
            {
                "name": line.name,
                "heading": line.heading,
                "music": line.order.feeling if line.order is not None else None,
                "key": line.key,
                "tempo": [line.order.slowest, line.order.fastest] if line.order is not None else None,
                "band": [p.instrument for p in line.order.players] if line.order is not None else [],
                "themes": [{"who": t.who, "change": t.change} for t in line.order.themes] if line.order else [],
                "track": line.track.file if line.track is not None else None,
                "why": line.why,
            }
            for line in lines
        ]
        answer({"schema": "CueSheet.1", "cues": cues})
        return
    say = console()
    for line in lines:
        say.print(f"{line.name}  {line.heading}", style="bold", markup=False, soft_wrap=True)
        if line.track is not None:
            say.print(f"  {line.track.title or line.track.file} ({line.track.licence})", markup=False, soft_wrap=True)
        elif line.order is None:
            say.print(f"  no music. {line.why}", markup=False, soft_wrap=True)
        else:
            order = line.order
            themes = ", ".join(f"{t.who} ({t.change})" for t in order.themes)
            band = ", ".join(p.instrument for p in order.players)
            tempo = f"{order.slowest:g} to {order.fastest:g} bpm"
            told = f"  {order.feeling}: {line.key}, {tempo}; themes: {themes}; {band}"
            say.print(told, markup=False, soft_wrap=True)
            say.print(f"  why: {line.why}", markup=False, soft_wrap=True)


@app.command()
def music(
    words: Annotated[str, typer.Argument(metavar="[WORDS]", help="Tags, a title, a creator or a licence.")] = "",
    project: Annotated[Path | None, typer.Option("--project", help="With its own recordings.")] = None,
    as_json: AsJson = False,
) -> None:
    """Look through the music library: recordings with tags and licences. `set FILM SCENE track=FILE` takes one."""
    from movie_director.studio.library import look_for
    from movie_director.studio.music import library
    from movie_director.studio.open import open_project

    have = library(open_project(project).project if project is not None else None)
    found = look_for(words, have.recordings)
    if as_json:
        told = [
            {
                "file": r.file,
                "title": r.title,
                "creator": r.entry.creator,
                "licence": r.entry.licence,
                "tags": list(r.entry.tags),
            }
            for r in found
        ]
        answer({"schema": "Music.1", "words": words, "found": told})
        return
    say = console()
    for problem in have.problems:
        say.print(problem, soft_wrap=True, markup=False)
    for r in found:
        tags = f"  [{', '.join(r.entry.tags)}]" if r.entry.tags else ""
        by = f", by {r.entry.creator}" if r.entry.creator else ""
        say.print(f"{r.file}  {r.title}{by}, {r.entry.licence}{tags}", markup=False, soft_wrap=True)
    if not found and words:
        say.print(f"No recording fits {words!r}.", markup=False)
    elif not found:
        say.print("The music library is empty; recordings go into 01_Assets/music of a project.", markup=False)
