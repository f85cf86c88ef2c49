"""The places of the film: sheets of them, and changes by words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from movie_director.cli.app import AsJson, Script, answer, app

if TYPE_CHECKING:
    from movie_director.studio.locations import Format, Scouted
    from movie_director.studio.open import Studio

Only = Annotated[str | None, typer.Option("--only", metavar="LOCATION", help="Only this one: its heading's words.")]
Folder = Annotated[
    Path | None, typer.Option("--out", help="The folder for the pages; by default 06_Exports/locations of the project.")
]
As = Annotated[
    str | None, typer.Option("--format", metavar="pdf|png", help="One PDF, or a PNG for each page; both without this.")
]


@app.command()
def locations(
    script: Script, only: Only = None, out: Folder = None, format_: As = None, as_json: AsJson = False
) -> None:
    """Show each place of the film on a page: a plan, three views, what is in it. Makes no take."""
    import asyncio
    import time

    from movie_director.cli.board import formats_of
    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject

    began = time.monotonic()
    studio = Subject(script).opened()
    if not as_json:
        say_notes(studio)
    made = asyncio.run(_drawn(studio, only, out, formats_of(format_), quiet=as_json))
    seconds = time.monotonic() - began
    if as_json:
        files = [str(path) for path in made.files]
        answer({"schema": "Scouted.1", "files": files, "locations": list(made.locations), "seconds": round(seconds, 2)})
        return
    say = console()
    count = len(made.locations)
    say.print(f"Drew {count} location{'' if count == 1 else 's'} in {seconds:.0f} s.")
    say.print(f"The pages: [bold]{made.files[0] if made.files else out}[/]", soft_wrap=True)


@app.command()
def location(
    script: Script,
    name: Annotated[str, typer.Argument(metavar="LOCATION", help='Its heading\'s words: "COFFEE SHOP".')],
    kind: Annotated[str | None, typer.Option(help="Another kind of place: `bar`; empty goes by its words.")] = None,
    period: Annotated[str | None, typer.Option(help="When it is: `1950s`, `medieval`; empty goes by the film.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, help="Another number, another room of that kind.")] = None,
    paint: Annotated[
        str | None, typer.Option(metavar="COLOUR", help="The walls, `#8a9fae`; `--paint ''` as they were.")
    ] = None,
    add: Annotated[list[str] | None, typer.Option(help="A thing to stand there: `jukebox`. May be repeated.")] = None,
    remove: Annotated[list[str] | None, typer.Option(help="A piece to take out: `piano`. May be repeated.")] = None,
    swap: Annotated[list[str] | None, typer.Option(help="A piece from another model: `sofa=MODEL`.")] = None,
    set_: Annotated[
        str | None,
        typer.Option(
            "--set", metavar="FILE", help='An artist\'s set in place of ours: a .blend, .glb, .usd; "" is ours.'
        ),
    ] = None,
    lock: Annotated[bool | None, typer.Option("--lock/--unlock", help="Let nothing of it be changed.")] = None,
    as_json: AsJson = False,
) -> None:
    """Change a place by words; without options, tell what it is. Only shots that read it are made again."""
    from movie_director.cli.say import console
    from movie_director.cli.subject import Subject
    from movie_director.studio.location import Change, change_location, named
    from movie_director.studio.locations import visits

    studio = Subject(script).opened()
    wanted = Change(kind, period, seed, paint, tuple(add or ()), tuple(remove or ()), tuple(swap or ()), set_, lock)
    said = change_location(studio, name, wanted) if wanted != Change() else []
    place = named(studio.project.film, name)
    here = [visit for visit in visits(studio.project.film) if visit.location.name == place.name]
    if as_json:
        told = [{"kind": v.kind, "scenes": [s.name for s in v.scenes], "unmet": v.plan.unmet} for v in here]
        answer({"schema": "Located.1", "location": place.as_json(), "sets": told, "said": list(said)})
        return
    say = console()
    for line in said:
        say.print(line)
    for visit in here:
        pieces = ", ".join(dict.fromkeys(piece.name for piece in visit.plan.pieces))
        where = "inside" if visit.place.inside else "outside"
        say.print(f"{place.words}, {where}: {visit.kind.replace('-', ' ')}; {', '.join(s.name for s in visit.scenes)}.")
        if visit.place.set_file:
            say.print(f"An artist's set: {visit.place.set_file}.")
        elif pieces:
            say.print(f"In it: {pieces}.")
        if visit.plan.unmet:
            say.print(f"[yellow]{visit.plan.unmet[0].upper()}{visit.plan.unmet[1:]}.[/]")


async def _drawn(
    studio: Studio, only: str | None, out: Path | None, formats: tuple[Format, ...], *, quiet: bool
) -> Scouted:
    """Draw with a bar, and stop in good order when the person does."""
    from movie_director.cli.stopping import stoppable
    from movie_director.studio.location import named
    from movie_director.studio.locations import draw_locations

    name = None if only is None else named(studio.project.film, only).name

    async def work() -> Scouted:
        if quiet:
            return await draw_locations(studio, name, out=out, formats=formats)
        from rich.progress import TextColumn

        from movie_director.cli.bar import bar

        with bar(TextColumn("{task.percentage:3.0f}%")) as shown:
            task = shown.add_task("reading", total=None)

            def hear(doing: str, done: int, total: int) -> None:
                shown.update(task, description=doing.lower(), completed=done, total=total)

            return await draw_locations(studio, name, out=out, formats=formats, listen=hear)

    return await stoppable(work())
