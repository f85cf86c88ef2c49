"""Motions of one's own: brought in under the name of a verb, listed, drawn as a strip."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Script, answer, app


@app.command()
def motion(
    script: Script,
    name: Annotated[str | None, typer.Argument(metavar="[VERB]", help="What the action calls it: `cartwheel`.")] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="The motion, .bvh, .glb, .fbx or .blend; empty takes it away."),
    ] = None,
    also: Annotated[
        list[str] | None, typer.Option("--also", metavar="WORDS", help="Other words for it: `turns head over heels`.")
    ] = None,
    clip: Annotated[str, typer.Option("--clip", help="Which of several motions in the file.")] = "",
    begin: Annotated[float, typer.Option("--begin", min=0, help="Seconds of it to leave out at first.")] = 0.0,
    end: Annotated[float, typer.Option("--end", min=0, help="The second of it at which it ends; 0 is its own.")] = 0.0,
    turn: Annotated[float, typer.Option("--turn", help="Degrees to turn it by, to begin facing elsewhere.")] = 0.0,
    strip: Annotated[
        Path | None, typer.Option("--strip", metavar="PNG", help="Draw it as a strip of pictures to this file.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Bring a motion in, recorded or animated elsewhere, as a verb of this film: `motion FILM cartwheel --from x.bvh`.

    What the action says by that verb is played by it, on whoever does it. Without a verb the film's motions are listed.
    """
    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject
    from movie_director.errors import BadOption
    from movie_director.film.motion import Motion
    from movie_director.studio.motion import Clip, bring_motion, draw_strip

    studio = Subject(script).opened()
    if not as_json:
        say_notes(studio)
    if name is None and (from_ is not None or strip is not None):
        raise BadOption("The motion has no name.", cure="Name its verb: `movie-director motion FILM cartwheel`.")
    said: list[str] = []
    if name is not None and from_ is not None:
        said = bring_motion(studio, name, from_, tuple(also or ()), Clip(clip, begin, end, turn))
    if name is not None and strip is not None:
        draw_strip(studio, name, strip)
        said.append(f"Drawn: {strip}")
    there = [m for m in studio.project.film.of(Motion) if name is None or said or m.name == name]
    if as_json:
        told = [{"name": m.name, "words": list(m.words), "file": m.file, "seconds": m.seconds} for m in there]
        answer({"schema": "Motions.1", "motions": list(told), "said": list(said)})
        return
    if not said:
        said = [f"{m.name}: {m.seconds:.1f} seconds, told as {', '.join(m.words)}." for m in there]
    for line in said or ["This film has no motions of its own: `movie-director motion FILM cartwheel --from FILE`."]:
        console().print(line, soft_wrap=True, markup=False, highlight=False)
