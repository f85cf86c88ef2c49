"""A chapter of prose as a screenplay: its own scenes with headings, its own speech word for word, and nothing else."""

from __future__ import annotations

import re

from movie_director.crew.story.idea import Idea
from movie_director.crew.story.vocabulary import table
from movie_director.film.revise import revise
from movie_director.film.screenplay import Screenplay
from movie_director.interchange.fountain.writing import write_fountain
from movie_director.interchange.prose.read import read_prose

_WORDS_OF_A_TITLE = 5


def adapted(idea: Idea) -> str:
    """Return a chapter as Fountain. No word of it is changed or lost; only headings are added."""
    manuscript = read_prose(idea.text.replace("\r\n", "\n").replace("\r", "\n"))
    told = table(idea.language, "lines")
    title = manuscript.title
    if title == Screenplay().title:
        title = " ".join(re.findall(r"[^\W_]+(?:['’-][^\W_]+)*", idea.text)[:_WORDS_OF_A_TITLE])
    page = (
        ("Title", title),
        *((("Author", manuscript.authors[0]),) if manuscript.authors else ()),
        ("Notes", told["adapted"]),
    )
    play = revise(
        Screenplay(),
        title=title,
        credit=manuscript.credit,
        authors=manuscript.authors,
        elements=manuscript.elements,
        page=page,
    )
    return write_fountain(play)
