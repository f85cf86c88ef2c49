"""Screenplays known by how they lie on the page: indented text, PDF, and Word without styles."""

from movie_director.interchange.layout.read import read_rows as read_rows
from movie_director.interchange.layout.rows import Piece as Piece
from movie_director.interchange.layout.rows import Row as Row
from movie_director.interchange.layout.rows import rows_of_text as rows_of_text
