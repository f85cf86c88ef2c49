"""Bring a screenplay in, new or rewritten: read it, cast it, cover it, and accept what the crew proposes."""

from __future__ import annotations

import hashlib
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from pathlib import Path
from typing import cast

from movie_director.crew.coverage import CoverageStyle, styles
from movie_director.crew.proposal import Proposal
from movie_director.crew.roles import STANDING
from movie_director.crew.video import videos
from movie_director.errors import BadOption
from movie_director.film.direction import Direction, VideoKind
from movie_director.film.edits import Put, apply_all, edit_to
from movie_director.film.film import Film
from movie_director.film.matching import matched
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.reading import read_manuscript
from movie_director.project.message import Message
from movie_director.studio.crew import work
from movie_director.studio.desk import desk_of
from movie_director.studio.open import Studio
from movie_director.studio.storyboard import lasting, peopled
from movie_director.studio.styles import project_styles
from movie_director.values.digest import Json

UNTITLED = Screenplay().title


@dataclass(frozen=True)
class Brought:
    """What bringing a screenplay in did: how many edits it took, and what the crew has to say about it."""

    edits: int = 0
    notes: tuple[str, ...] = ()


def bring_in(
    studio: Studio, script: Path, accepted_by: str = "policy:make", direction: Mapping[str, Json] | None = None
) -> Brought:
    """Read a screenplay into the project, as one step that can be undone.

    A file that has not changed since it was read is not read again, so that what was undone stays undone. `direction`
    has choices for the whole film, by field. The file is kept in `02_Source_Creative`. Raises ScriptError, BadOption
    and LengthImpossible, having changed nothing.
    """
    film, project = studio.project.film, studio.project
    digest = hashlib.sha256(script.read_bytes()).hexdigest() if script.is_file() else None
    known = digest is not None and digest == project.manifest.read and bool(film.screenplay.elements)
    manuscript = None if known else read_draft(script)
    people = Proposal("writer")
    if manuscript is not None and manuscript.seconds:
        manuscript, people = peopled(film, manuscript)
    play = film.screenplay if manuscript is None else _revised(film.screenplay, manuscript)
    more = project_styles(project)
    proposals = [_written(film, play), people, _directed(film, direction or {}, more)]
    revised = apply_all(film, [edit for proposal in proposals for edit in proposal.edits])
    desk = desk_of(studio, revised, film)
    said: list[Message] = []
    spent = False
    for role in STANDING:
        worked = work(studio, role, revised, desk)
        said += worked.said
        spent = spent or bool(worked.cost)
        proposals.append(worked.proposal)
        revised = apply_all(revised, proposals[-1].edits)
    if manuscript is not None and manuscript.seconds and not (direction or {}).get("length"):
        timed = lasting(revised, manuscript.seconds, project.manifest.rate)
        proposals += timed
        revised = apply_all(revised, [edit for proposal in timed for edit in proposal.edits])
    if spent or any(proposal.edits for proposal in proposals):
        project.say(said)
    project.accept([(p.role, p.edits) for p in proposals], accepted_by)
    kept = project.paths.source / script.name
    if not kept.exists() or not kept.samefile(script):
        shutil.copyfile(script, kept)
    manifest = project.manifest
    if (manifest.script, manifest.title, manifest.read) != (script.name, play.title, digest):
        project.settle(script=script.name, title=play.title, read=digest)
    notes = (*_guesses(manuscript), *(note for p in proposals for note in p.notes))
    return Brought(sum(len(p.edits) for p in proposals), tuple(dict.fromkeys(notes)))


def read_draft(script: Path) -> Manuscript:
    """Read a screenplay file of any format; the same file twice is read once. Raises ScriptError."""
    try:
        stamp = script.stat()
    except OSError:
        return read_manuscript(script)
    found = _draft(script, stamp.st_mtime_ns, stamp.st_size)
    return found if found.title != UNTITLED else replace(found, title=title_of(script))


def title_of(script: Path) -> str:
    """A film whose screenplay has no title page is called as its file is."""
    words = re.sub(r"[\s_-]+", " ", script.stem).strip()
    return (words.title() if words.islower() else words) or UNTITLED


@lru_cache(maxsize=2)
def _draft(script: Path, _written: int, _size: int) -> Manuscript:
    return read_manuscript(script)


def _revised(before: Screenplay, manuscript: Manuscript) -> Screenplay:
    return revise(
        before,
        title=manuscript.title,
        credit=manuscript.credit,
        authors=manuscript.authors,
        elements=manuscript.elements,
        page=manuscript.page,
        front=manuscript.front,
    )


def _guesses(manuscript: Manuscript | None) -> tuple[str, ...]:
    """What the reader of the file supposed, with its lines."""
    if manuscript is None:
        return ()
    read = (f"Read as {manuscript.format}.",) if manuscript.format != "Fountain" else ()
    return (*read, *(f"line {guess.line}: {guess.what}" for guess in manuscript.guessed))


def _written(film: Film, play: Screenplay) -> Proposal:
    """The screenplay as the writer has it now, and what was known again of the draft before."""
    if play == film.screenplay and play.ref in film.documents:
        return Proposal("writer")
    before = film.documents.get(play.ref)
    return Proposal("writer", (edit_to(before, play),), matched(film.screenplay, play).told())


def with_kind(now: Direction, wanted: Mapping[str, Json]) -> dict[str, Json]:
    """What is wanted, and what follows from another kind of video, where nobody chose it otherwise."""
    kind = wanted.get("kind", now.kind)
    if kind == now.kind:
        return dict(wanted)
    was, video = videos()[now.kind], videos()[cast(VideoKind, kind)]
    follows: dict[str, Json] = {}
    if now.style == was.style:
        follows["style"] = video.style
    if now.music == was.music:
        follows["music"] = video.music
    return {**follows, **wanted}


def _directed(film: Film, wanted: Mapping[str, Json], more: Mapping[str, CoverageStyle]) -> Proposal:
    direction = film.direction.having(**with_kind(film.direction, wanted)) if wanted else film.direction
    known = {**styles(), **more}
    if direction.style not in known:
        raise BadOption(f"There is no style of coverage {direction.style!r}.", cure=f"There is: {', '.join(known)}.")
    return Proposal("person", (Put(direction),) if direction != film.direction else ())
