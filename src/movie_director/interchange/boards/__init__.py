"""Boards out: pages of a storyboard as PDF and as PNG."""

from movie_director.interchange.boards.frame import Frame, Spoken
from movie_director.interchange.boards.pages import write_pages

__all__ = ["Frame", "Spoken", "write_pages"]
