"""The director's choice of a style of coverage for the whole film."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from movie_director.crew.coverage import CoverageStyle, styles
from movie_director.crew.notes import Choice
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.genre import genre_of
from movie_director.crew.video import USUAL, videos
from movie_director.crew.views import Tone
from movie_director.film.edits import Edit, Put
from movie_director.values.digest import Json

BY_GENRE: Mapping[str, str] = {
    "action": "handheld",
    "documentary": "handheld",
    "horror": "tableau",
    "thriller": "handheld",
    "war": "handheld",
    "western": "tableau",
}
"""The style that a genre is usually covered in; the others are covered classically."""
_TOLD = 6000
"""Letters of the screenplay that a model is told: enough for its tone, and a bound on what that costs."""


def choose_style(view: Tone) -> Choice:
    """Choose by the kind of video, and of a narrative film by genre."""
    video = videos()[view.direction.kind]
    if view.direction.kind != USUAL:
        return Choice(chosen=video.style, why=f"A film of the kind {view.direction.kind} is covered {video.style}.")
    genre = view.direction.genre if view.direction.genre != "drama" else genre_of(view.screenplay.elements)
    style = BY_GENRE.get(genre, "classical")
    return Choice(chosen=style, why=f"A film of the genre {genre} is covered {style} as a rule.")


def tone_told(view: Tone) -> dict[str, Json]:
    """Tell how the screenplay begins, its genre, and which styles there are."""
    words = "\n".join(e.text for e in view.screenplay.elements if e.text)
    return {
        "title": view.screenplay.title,
        "kind": view.direction.kind,
        "genre": view.direction.genre,
        "screenplay": words[:_TOLD],
        "styles": sorted(_known(view)),
    }


def known_style(view: Tone, choice: Choice) -> Iterator[str]:
    """The style is one of those there are."""
    if choice.chosen not in _known(view):
        yield f"chosen: there is no style {choice.chosen!r}; choose one of {', '.join(sorted(_known(view)))}"


def style_edit(view: Tone, choice: Choice) -> Proposal:
    """Set the style, if it is another."""
    now = view.direction
    edits: tuple[Edit, ...] = (Put(now.having(style=choice.chosen)),) if now.style != choice.chosen else ()
    return Proposal("director", edits, (f"{choice.chosen}: {choice.why}",))


def _known(view: Tone) -> Mapping[str, CoverageStyle]:
    return {**styles(), **view.styles}
