"""Commands about the screenplay and what the crew made of it."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Out, Place, Script, answer, app
from movie_director.cli.say import console

Scene = Annotated[str | None, typer.Argument(metavar="SCENE", help="Only this scene: `sc02`.")]


@app.command()
def breakdown(
    script: Script,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Break the screenplay down: a sheet for each scene, as pages to print, CSV and JSON, in 06_Exports/breakdown."""
    from movie_director.cli.breakdown import show_breakdown
    from movie_director.cli.subject import Subject
    from movie_director.studio.sheets import breakdown_json, write_sheets

    studio = Subject(script, out).opened()
    if as_json:
        print(breakdown_json(studio))
    else:
        show_breakdown(studio, write_sheets(studio))


@app.command()
def shots(project: Place, scene: Scene = None, as_json: AsJson = False) -> None:
    """List the shots: what each sees, why it is there, and how long it lasts."""
    from movie_director.cli.shotlist import shot_list, show_shots
    from movie_director.studio.open import open_project

    found = shot_list(open_project(project), scene)
    if as_json:
        answer(found)
    else:
        show_shots(found)


@app.command()
def grammar(project: Place, as_json: AsJson = False) -> None:
    """Check the shots: crossed lines, jump cuts, speakers unseen, directions that do not match, frames not as asked."""
    from movie_director.cli.shotlist import finding_list, show_findings
    from movie_director.studio.framing import unmet_frames
    from movie_director.studio.grammar import check_grammar
    from movie_director.studio.open import open_project

    studio = open_project(project)
    found = (*check_grammar(studio), *unmet_frames(studio))
    if as_json:
        answer(finding_list(found))
    else:
        show_findings(found)


@app.command()
def export(
    project: Place,
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE",
            help="By its suffix: `a.fountain`, `a.fdx`, `storyboard.json`; with --of .blend, .glb, .usdc, .usdz, .exr.",
        ),
    ],
    of: Annotated[
        str | None,
        typer.Option("--of", metavar="WHAT", help='A shot, `sc01/sh010`; a place: `sc01`, "CAFE".'),
    ] = None,
    at: Annotated[float | None, typer.Option("--at", min=0, help="Seconds into the shot; else its middle.")] = None,
    every: Annotated[bool, typer.Option("--all", help="With `.exr`: every frame of the shot, numbered.")] = False,
    size: Annotated[str, typer.Option("--size", metavar="WxH", help="With `.exr`: pixels.")] = "1280x720",
    colour: Annotated[str, typer.Option("--colour", metavar="rec709|acescg", help="With `.exr`: linear.")] = "rec709",
    as_json: AsJson = False,
) -> None:
    """Write the screenplay as it stands; or a shot or a place for an artist, with its set, people, light, camera."""
    from movie_director.cli.handover import export_set, wish_of
    from movie_director.studio.export import export_screenplay
    from movie_director.studio.open import open_project

    studio = open_project(project)
    if of is not None:
        export_set(studio, of, file, wish_of(at, size, colour, every=every), as_json=as_json)
        return
    for line in export_screenplay(studio, file):
        console().print(line, soft_wrap=True)


@app.command("set")
def set_(
    project: Place,
    target: Annotated[str, typer.Argument(help="`sc01/sh010`, the line `sc01/l0012`, `sc01`, `film`, a name: `nora`.")],
    values: Annotated[list[str], typer.Argument(metavar="KEY=VALUE...", help="`size=close`, `lens.millimetres=50`.")],
) -> None:
    """Change a shot, a scene, a person, a place or the whole film by hand. What you set, the crew leaves alone."""
    from movie_director.studio.open import open_project
    from movie_director.studio.set import pairs, set_values

    for line in set_values(open_project(project), target, pairs(values)):
        console().print(line, soft_wrap=True)


@app.command()
def undo(project: Place) -> None:
    """Undo the newest change of a project's documents: all that one command did."""
    from movie_director.studio.open import open_project
    from movie_director.studio.undo import undo as back

    console().print(back(open_project(project)), soft_wrap=True)


@app.command()
def redo(project: Place) -> None:
    """Do again what `undo` took back."""
    from movie_director.studio.open import open_project
    from movie_director.studio.undo import redo as forth

    console().print(forth(open_project(project)), soft_wrap=True)
