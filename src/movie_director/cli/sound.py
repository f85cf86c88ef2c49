"""Commands about what a film sounds like."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Loudness, Place, Script, answer, app
from movie_director.cli.say import console


@app.command()
def stems(project: Place, loudness: Loudness = None, as_json: AsJson = False) -> None:
    """Write the film's dialogue, music, effects, music-and-effects and mix as WAV files for other desks."""
    from movie_director.cli.subject import target_named
    from movie_director.studio.open import open_project
    from movie_director.studio.stems import write_stems

    made = write_stems(open_project(project), target_named(loudness))
    if as_json:
        answer(
            {
                "schema": "Stems.1",
                "files": {name: str(path) for name, path in made.files.items()},
                "measured": dict(made.measured),
            }
        )
        return
    for path in made.files.values():
        console().print(str(path), soft_wrap=True)
    heard = made.measured
    console().print(
        f"{heard['loudness']:.1f} LUFS, true peak {heard['true_peak']:.1f} dBTP, range {heard['range']:.1f} LU."
    )


@app.command()
def sounds(
    script: Script,
    words: Annotated[str, typer.Argument(metavar="[WORDS]", help="Tags, a title, a creator or a licence.")] = "",
    check: Annotated[bool, typer.Option("--check", help="Decode each, and say how long it is or why not.")] = False,
    as_json: AsJson = False,
) -> None:
    """Look through the sound library: recordings with tags and licences. Actions find them by their tags."""
    import imageio_ffmpeg

    from movie_director.cli.subject import Subject
    from movie_director.errors import EngineFailed
    from movie_director.studio.library import look_for
    from movie_director.studio.sounds import FOLDER, length_of, library

    have = library(Subject(script).opened().project)
    problems, lengths = list(have.problems), dict[str, float]()
    found = look_for(words, have.recordings)
    for recording in found if check else ():
        try:
            lengths[recording.file] = round(length_of(recording, Path(imageio_ffmpeg.get_ffmpeg_exe())), 2)
        except EngineFailed as error:
            problems.append(f"{recording.path}: {error}")
    if as_json:
        told = [
            {
                "file": r.file,
                "title": r.title,
                "creator": r.entry.creator,
                "licence": r.entry.licence,
                "tags": list(r.entry.tags),
                "seconds": lengths.get(r.file),
            }
            for r in found
        ]
        answer({"schema": "Sounds.1", "words": words, "found": told, "problems": problems})
        return
    say = console()
    for problem in problems:
        say.print(problem, soft_wrap=True, markup=False)
    for r in found:
        tags = f"  [{', '.join(r.entry.tags)}]" if r.entry.tags else "  no tags: only by its name"
        by = f", by {r.entry.creator}" if r.entry.creator else ""
        long = f", {lengths[r.file]:g} s" if r.file in lengths else ""
        say.print(f"{r.file}  {r.title}{by}, {r.entry.licence}{long}{tags}", markup=False, soft_wrap=True)
    if not found and words:
        say.print(f"No recording fits {words!r}.", markup=False)
    elif not found:
        say.print(f"The sound library is empty; recordings go into {FOLDER} of a project.", markup=False)
