"""Commands about the crew: who there is, what one of them has to say, and who said and decided what."""

from __future__ import annotations

from typing import Annotated

import typer

from movie_director.cli.app import AsJson, Place, answer, app
from movie_director.cli.say import console, plain


@app.command()
def crew(
    project: Place,
    role: Annotated[str | None, typer.Argument(metavar="ROLE", help="Ask this one: `pacing-analyser`.")] = None,
    apply: Annotated[bool, typer.Option("--apply", help="Accept what is proposed.")] = False,
    as_json: AsJson = False,
) -> None:
    """List the crew, or have one of them look at the film: by rule, or by the language model that is set for them."""
    from movie_director.cli.crewlist import proposal_json, role_list, show_proposal, show_roles
    from movie_director.studio.open import open_project
    from movie_director.studio.propose import propose

    studio = open_project(project)
    if role is None:
        found = role_list()
        answer(found) if as_json else show_roles(found)
        return
    with console().status(f"{plain(role)} looks at the film") as status:
        studio.tell = lambda words: status.update(plain(words))
        proposal = propose(studio, role, accept=apply)
    if as_json:
        answer(proposal_json(proposal))
    else:
        show_proposal(proposal, accepted=apply)


@app.command()
def minutes(
    project: Place,
    last: Annotated[int | None, typer.Option("--last", min=1, help="Only so many entries, the newest.")] = None,
    replay: Annotated[
        bool, typer.Option("--replay", help="Do again all that was accepted, from nothing, and compare the film.")
    ] = False,
    until: Annotated[int | None, typer.Option("--until", min=0, help="Of a replay, the revision it ends with.")] = None,
    as_json: AsJson = False,
) -> None:
    """Say who said and decided what: questions, answers, prices, edits, and who accepted them."""
    from movie_director.cli.crewlist import minute_lines, replay_json
    from movie_director.studio.minutes import minutes as entries
    from movie_director.studio.open import open_project

    if replay or until is not None:
        from movie_director.studio.replay import in_words
        from movie_director.studio.replay import replay as replayed

        done = replayed(open_project(project).project, until)
        if as_json:
            answer(replay_json(done))
        else:
            console().print(plain(in_words(done)), soft_wrap=True)
        return
    found = entries(open_project(project))[-last if last else 0 :]
    if as_json:
        answer([entry.as_json() for entry in found])
    else:
        for line in minute_lines(found):
            console().print(plain(line), soft_wrap=True)
