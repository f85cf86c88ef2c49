"""Fountain screenplays (fountain.io/syntax, version 1.1), read and written so that nothing is lost."""

from movie_director.interchange.fountain.reading import parse_fountain, read_fountain
from movie_director.interchange.fountain.writing import write_fountain

__all__ = ["parse_fountain", "read_fountain", "write_fountain"]
