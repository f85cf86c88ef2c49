"""How the film's own words are said."""

from __future__ import annotations

from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Script, answer, app


@app.command()
def pronounce(
    script: Script,
    word: Annotated[str | None, typer.Argument(metavar="[WORD]", help="As it is written: `Siobhan`.")] = None,
    sounds: Annotated[
        str | None,
        typer.Argument(metavar="[SOUNDS]", help="As it sounds, `shi-VAWN` or `/ʃɪˈvɔːn/`; empty is by the rules."),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """Tell how a name is said: `pronounce FILM Siobhan shi-VAWN`. Without a word, list what was told.

    Only lines with that word are spoken again, and only their scenes mixed.
    """
    from movie_director.cli.say import console, say_notes
    from movie_director.cli.subject import Subject
    from movie_director.studio.pronounce import lexicon_of, pronounce

    studio = Subject(script).opened()
    if not as_json:
        say_notes(studio)
    said = pronounce(studio, word, sounds) if word is not None and sounds is not None else []
    told = lexicon_of(studio.project.film).words
    if word is not None and not said:
        told = {known: how for known, how in told.items() if known == word.lower()}
    if as_json:
        answer({"schema": "Lexicon.1", "words": dict(told), "said": list(said)})
        return
    for line in said or [f"{known}: {how}" for known, how in told.items()]:
        console().print(line, soft_wrap=True, markup=False, highlight=False)
    if not said and not told:
        what = f"how {word} is said" if word is not None else "how a word is said"
        console().print(f"Nobody told {what}: `movie-director pronounce FILM Siobhan shi-VAWN`.", soft_wrap=True)
