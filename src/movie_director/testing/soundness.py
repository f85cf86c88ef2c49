"""What every manuscript and every film must be, whatever they were made of, and a limit on the time that may take."""

from __future__ import annotations

import signal
from collections.abc import Generator
from contextlib import contextmanager

from movie_director.breakdown.crewlist import VERSIONS
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.crew.casting import cast_film
from movie_director.crew.coverage import cover_film
from movie_director.crew.length import lengths
from movie_director.crew.reader import read_script
from movie_director.crew.titles import assemble
from movie_director.film.film import Film
from movie_director.film.screenplay import Element, Screenplay
from movie_director.interchange.fdx import read_fdx, write_fdx
from movie_director.interchange.fountain import write_fountain
from movie_director.interchange.manuscript import Manuscript
from movie_director.studio.grammar import grammar_of


class Hung(BaseException):
    """Something took too long. No reader that turns every Exception into a refusal can hide it."""


@contextmanager
def within(seconds: float) -> Generator[None]:
    """Raise Hung in what runs longer than this; for the main thread of a Unix process only."""

    def hung(*_: object) -> None:
        raise Hung(f"took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, hung)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def play_of(manuscript: Manuscript) -> Screenplay:
    """Return a manuscript as a screenplay, validated, its elements numbered from 1."""
    return Screenplay(
        title=manuscript.title,
        credit=manuscript.credit,
        authors=manuscript.authors,
        page=manuscript.page,
        front=manuscript.front,
        elements=tuple(Element(id=f"e{i:04d}", **vars(e)) for i, e in enumerate(manuscript.elements, 1)),
    )


def check_manuscript(manuscript: Manuscript, *, whole: bool = True) -> None:
    """Raise AssertionError for what no reader may give.

    Every element has a text and a line from 1, who speaks has a name, a scene begins somewhere, a guess has a line;
    `whole` sees too, at some cost, that the screenplay of it can be kept, and written as Fountain and as Final Draft.
    """
    assert any(element.kind == "heading" for element in manuscript.elements), "no scene"
    for element in manuscript.elements:
        assert isinstance(element.line, int) and element.line >= 1, element  # pyright: ignore[reportUnnecessaryIsInstance]
        assert isinstance(element.text, str), element  # pyright: ignore[reportUnnecessaryIsInstance]
        assert 0 <= element.level <= 100, element
        if element.kind == "dialogue":
            assert element.character and element.character.strip(), element
        else:
            assert element.character is None, element
        if element.kind == "heading":
            assert element.text.strip(), element
    assert all(guess.line >= 1 and guess.what for guess in manuscript.guessed), manuscript.guessed
    if whole:
        play = play_of(manuscript)
        play.model_dump_json().encode("utf-8")
        write_fountain(play).encode("utf-8")
        read_fdx(write_fdx(play).encode("utf-8"))


def check_film(film: Film) -> None:
    """Raise AssertionError for what no film that the crew has read, cast, covered and titled may be.

    Every line that speaks is heard once, in order; the crew proposes nothing more; its lengths are in order, it can be
    broken down into setups, and it can be held against film grammar.
    """
    heard = [h for name in film.cut.scenes for shot in film.shots(name) for h in shot.lines]
    begun = [h.element for h in heard if h.part != "tail"]
    speaking = [element.id for element in film.screenplay.elements if element.speaks]
    assert begun == speaking, ("heard", begun, "speaking", speaking)
    halves = [h.element for h in heard if h.part == "head"]
    assert halves == [h.element for h in heard if h.part == "tail"], halves
    for role in (read_script, cast_film, cover_film, assemble):
        again = role(film).edits
        assert not again, (role.__name__, again)
    of = lengths(film)
    assert of.shortest <= of.now and of.shortest <= of.natural <= of.longest, of
    assert all(span.now > 0 for span in of.spans), of
    setups = breakdown(film, Delivery(dict.fromkeys(VERSIONS, "test@1")))
    assert len({setup.slate for setup in setups}) == len(list(setups))
    grammar_of(film)
