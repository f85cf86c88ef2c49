"""The command line's one application, and the arguments that commands share."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Annotated

import typer

from movie_director.values.digest import Json

app = typer.Typer(
    name="movie-director",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    help="An open-source film studio: a screenplay goes in, a film comes out.",
    context_settings={"help_option_names": ["-h", "--help"]},
)

Script = Annotated[
    Path,
    typer.Argument(metavar="SCRIPT", help="A screenplay (Fountain, .fdx, .docx, .pdf, .txt), or a project folder."),
]
Place = Annotated[Path, typer.Argument(metavar="PROJECT", help="A project folder, or the screenplay beside it.")]
AsJson = Annotated[bool, typer.Option("--json", help="Answer as JSON.")]
Out = Annotated[Path | None, typer.Option("--out", help="The project folder; by default named like the screenplay.")]
TierOption = Annotated[str | None, typer.Option("--tier", metavar="low|standard|high", help="How good, how slow.")]
Budget = Annotated[str | None, typer.Option("--budget", help="The most that may be spent: `5` or `5 USD`.")]
Length = Annotated[
    str | None, typer.Option("--length", help="How long the film is to be: `60s`, `1:30`, `2m`; `free` lets it be.")
]
Style = Annotated[
    str | None, typer.Option("--style", help="How it is covered: classical, handheld, one-take, montage, tableau.")
]
Loudness = Annotated[
    str | None,
    typer.Option("--loudness", metavar="web|web-14|broadcast|cinema|LUFS", help="How loud the finished film is."),
]

Describe = Annotated[
    bool | None,
    typer.Option("--describe/--no-describe", help="With a second sound track that tells what is seen."),
]


Crew = Annotated[
    str | None,
    typer.Option("--crew", metavar="off|all|ROLE,ROLE", help="Who of the crew works beside those who always do."),
]
Proposals = Annotated[
    str | None,
    typer.Option("--proposals", metavar="accept|ask|note", help="What becomes of what they propose; `accept`."),
]
KindOption = Annotated[
    str | None,
    typer.Option("--kind", help="narrative, explainer, trailer, music-video, advertisement or documentary."),
]
Genre = Annotated[
    str | None, typer.Option("--genre", help="Of an idea's story: drama, horror, comedy, action, romance, fantasy...")
]
Rating = Annotated[str, typer.Option("--rating", metavar="G|PG|PG-13|R", help="For whom an idea's story is.")]
Seed = Annotated[int, typer.Option("--seed", help="Another number tells an idea another way.")]


def answer(value: Mapping[str, Json] | Sequence[Json]) -> None:
    """Print a result for programs."""
    print(json.dumps(value, indent=2, ensure_ascii=False))
