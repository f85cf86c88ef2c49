"""The people of the film: a sheet of them, and changes by words."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from movie_director.cli.app import AsJson, Script, answer, app

if TYPE_CHECKING:
    from movie_director.studio.castsheet import Shown
    from movie_director.studio.locations import Format
    from movie_director.studio.open import Studio
    from movie_director.studio.voice import Consent


def _words(what: str) -> typer.models.OptionInfo:
    return typer.Option(metavar="WORDS", help=what)


@app.command()
def cast(
    script: Script,
    name: Annotated[str | None, typer.Argument(metavar="[CHARACTER]", help="Only this one: `ADA`.")] = None,
    hair: Annotated[str | None, _words("Cut and colour: `short grey`, `a red bun`, `bald`.")] = None,
    beard: Annotated[str | None, _words("`full`, `a walrus moustache`, `none`.")] = None,
    hat: Annotated[str | None, _words("`bowler`, `a yellow sou'wester`, `none`.")] = None,
    coat: Annotated[str | None, _words("What is worn over all: `red wool`, `a black tailcoat`, `none`.")] = None,
    top: Annotated[str | None, _words("Shirt, sweater, blouse: `a blue roll-neck`.")] = None,
    dress: Annotated[str | None, _words("A dress or a gown: `green`, `a white gown`.")] = None,
    legs: Annotated[str | None, _words("`brown trousers`, `a long skirt`, `shorts`.")] = None,
    neck: Annotated[str | None, _words("Tie, bow tie, cravat or scarf: `a yellow scarf`.")] = None,
    waistcoat: Annotated[str | None, _words("`mustard`, `none`.")] = None,
    apron: Annotated[str | None, _words("`white`, `none`.")] = None,
    gloves: Annotated[str | None, _words("`white`, `none`.")] = None,
    shoes: Annotated[str | None, _words("`brown boots`, `black`.")] = None,
    wears: Annotated[str | None, _words("Several at once: `a shabby brown coat, bowler hat and scarf`.")] = None,
    age: Annotated[float | None, typer.Option(min=4, max=100, help="Years.")] = None,
    height: Annotated[float | None, typer.Option(min=0.8, max=2.2, help="Metres.")] = None,
    build: Annotated[str | None, _words("`thin`, `slim`, `average`, `sturdy`, `heavy`.")] = None,
    skin: Annotated[str | None, _words("`pale`, `olive`, `brown`, `dark`, or `#rrggbb`.")] = None,
    glasses: Annotated[bool | None, typer.Option("--glasses/--no-glasses")] = None,
    wear: Annotated[str | None, _words("How worn the clothes are: `new`, `worn`, `shabby`, `ragged`.")] = None,
    species: Annotated[str | None, _words("`human`, `dog`, `cat`, `horse`, `bird` or `robot`.")] = None,
    colour: Annotated[
        str | None, _words("An animal's or a robot's colours: `brown`, `black and white`, `spotted grey`, `#rrggbb`.")
    ] = None,
    size: Annotated[str | None, _words("An animal's size among its kind: `small`, `big`, or 0.4 to 1.8.")] = None,
    from_: Annotated[
        str | None,
        typer.Option("--from", metavar="FILE", help="A character of your own, .glb, .fbx or .blend; empty is ours."),
    ] = None,
    turn: Annotated[float, typer.Option("--turn", help="Degrees to turn it by, if it does not face the front.")] = 0.0,
    audition: Annotated[bool, typer.Option("--audition", help="Hear the five voices that suit them best.")] = False,
    auditions: Annotated[int | None, typer.Option(min=1, max=20, help="Hear so many voices.")] = None,
    voice: Annotated[
        str | None, typer.Option(metavar="NAME", help="Speak with this voice: `bm_george`; empty is cast.")
    ] = None,
    clone: Annotated[
        str | None,
        typer.Option("--clone", metavar="FILE", help="Speak with a voice made from this recording; empty is cast."),
    ] = None,
    speaker: Annotated[str | None, typer.Option("--speaker", metavar="NAME", help="Who is heard in it.")] = None,
    consent: Annotated[str | None, _words("In what words they agreed to that.")] = None,
    seed: Annotated[int | None, typer.Option(min=0, help="Another number, another face and other clothes.")] = None,
    scene: Annotated[str | None, typer.Option(metavar="SCENE", help="For this scene alone: `sc03`.")] = None,
    usual: Annotated[bool, typer.Option("--usual", help="Wear in that scene what is worn else.")] = False,
    lock: Annotated[bool | None, typer.Option("--lock/--unlock", help="Let nothing of it be changed.")] = None,
    out: Annotated[
        Path | None, typer.Option("--out", help="The folder for the pages; by default 06_Exports/cast of the project.")
    ] = None,
    format_: Annotated[
        str | None, typer.Option("--format", metavar="pdf|png", help="One PDF, or a PNG for each page; both without.")
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Show the cast on a sheet, from three sides, with faces and wardrobe; change somebody by words; hear voices.

    Only shots that show what changed are made again.
    """
    import asyncio
    import time
    from dataclasses import replace

    from movie_director.cli.board import formats_of
    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject
    from movie_director.errors import BadOption
    from movie_director.studio.cast import Recast, change_cast, named
    from movie_director.studio.voice import told as told_of

    began = time.monotonic()
    told = {
        "hair": hair, "beard": beard, "hat": hat, "coat": coat, "top": top, "dress": dress, "legs": legs, "neck": neck,
        "waistcoat": waistcoat, "apron": apron, "gloves": gloves, "shoes": shoes,
    }  # fmt: skip
    words = {part: said for part, said in told.items() if said is not None}
    wanted = Recast(
        words, wears, age, height, build, skin, glasses, wear, species, colour, size,
        body=from_, turned=turn, draw=seed, scene=scene, usual=usual, lock=lock,
    )  # fmt: skip
    studio = Subject(script).opened()
    if name is None and wanted != Recast():
        raise BadOption("Nobody is named whose looks are to change.", cure="Name one: `movie-director cast FILM ADA`.")
    if not as_json:
        say_notes(studio)
    only = None if name is None else named(studio.project.film, name).name
    cloned = clone is not None or speaker is not None or consent is not None
    heard = audition or auditions is not None
    if heard or voice is not None:
        from movie_director.cli.audition import choose, hear

        if heard + (voice is not None) + cloned > 1 or replace(wanted, lock=lock if heard else None) != Recast():
            raise BadOption("A voice is heard, chosen or made by itself.", cure="Change the rest with another `cast`.")
        if voice is not None:
            choose(studio, only, voice, lock, as_json=as_json)
        else:
            hear(studio, only, script, auditions, out, as_json=as_json)
        return
    if cloned:
        _voiced(studio, only, clone, speaker, consent, others=wanted != Recast(), as_json=as_json)
        return
    if only is not None and wanted != Recast():
        said = change_cast(studio, only, wanted)
        if as_json:
            answer({"schema": "Recast.1", "character": only, "said": list(said)})
            return
        for line in said or ["Nothing changed."]:
            console().print(line)
        return
    made = asyncio.run(_drawn(studio, only, out, formats_of(format_), quiet=as_json))
    seconds = time.monotonic() - began
    if as_json:
        files = [str(path) for path in made.files]
        spoken = told_of(studio.project.film, only) if only is not None else []
        told_ = {"files": files, "cast": list(made.characters), "voice": spoken, "seconds": round(seconds, 2)}
        answer({"schema": "Cast.1", **told_})
        return
    count = len(made.characters)
    console().print(f"Drew {count} {'person' if count == 1 else 'people'} in {seconds:.0f} s.")
    console().print(f"The pages: [bold]{made.files[0] if made.files else out}[/]", soft_wrap=True)
    if only is not None:
        for line in told_of(studio.project.film, only):
            console().print(line, markup=False, soft_wrap=True)


def _voiced(
    studio: Studio, name: str | None, clone: str | None, speaker: str | None, consent: str | None, *, others: bool,
    as_json: bool,
) -> None:  # fmt: skip
    """Make a voice from a recording, having asked whose it is where a person is there to answer."""
    import asyncio
    import sys

    from movie_director.cli.say import console
    from movie_director.errors import BadOption
    from movie_director.studio.cast import named
    from movie_director.studio.voice import check_consent, drop_voice

    if name is None:
        raise BadOption("Nobody is named who is to speak so.", cure="Name one: `movie-director cast FILM ADA`.")
    if clone is None:
        raise BadOption("There is no recording to make a voice from.", cure="Name it: `--clone anna.wav`.")
    if others:
        raise BadOption("A voice is made by itself.", cure="Change looks with a second `cast`.")
    if not clone.strip():
        said = drop_voice(studio, name)
    else:
        if not as_json and sys.stdin.isatty():
            if speaker is None:
                speaker = typer.prompt(f"Who is heard in {Path(clone).name}", err=True)
            if consent is None:
                question = f"In what words did {speaker} agree to a voice made from it (empty: they did not)"
                consent = typer.prompt(question, default="", show_default=False, err=True)
        agreed = check_consent(named(studio.project.film, name).cue, speaker, consent)
        said = asyncio.run(_cloned(studio, name, Path(clone), agreed, quiet=as_json))
    if as_json:
        answer({"schema": "Recast.1", "character": name, "said": list(said)})
        return
    for line in said or ["Nothing changed."]:
        console().print(line, markup=False, soft_wrap=True)


async def _cloned(studio: Studio, name: str, file: Path, consent: Consent, *, quiet: bool) -> list[str]:
    """Look for the nearest voice with a bar, and stop in good order when the person does."""
    from movie_director.cli.stopping import stoppable
    from movie_director.studio.voice import clone_voice

    async def work() -> list[str]:
        if quiet:
            return await clone_voice(studio, name, file, consent)
        from rich.progress import TextColumn

        from movie_director.cli.bar import bar

        with bar(TextColumn("{task.percentage:3.0f}%")) as shown:
            task = shown.add_task("listening", total=1.0)

            def hear(doing: str, share: float) -> None:
                shown.update(task, description=doing, completed=share)

            return await clone_voice(studio, name, file, consent, hear)

    return await stoppable(work(), "Listening")


async def _drawn(
    studio: Studio, only: str | None, out: Path | None, formats: tuple[Format, ...], *, quiet: bool
) -> Shown:
    """Draw with a bar, and stop in good order when the person does."""
    from movie_director.cli.stopping import stoppable
    from movie_director.studio.castsheet import draw_cast

    async def work() -> Shown:
        if quiet:
            return await draw_cast(studio, only, out=out, formats=formats)
        from rich.progress import TextColumn

        from movie_director.cli.bar import bar

        with bar(TextColumn("{task.percentage:3.0f}%")) as shown:
            task = shown.add_task("reading", total=None)

            def hear(doing: str, done: int, total: int) -> None:
                shown.update(task, description=doing.lower(), completed=done, total=total)

            return await draw_cast(studio, only, out=out, formats=formats, listen=hear)

    return await stoppable(work())
