"""Prose read as a screenplay: a chapter or a story becomes scenes, speech and action, word for word."""

from movie_director.interchange.prose.read import read_prose as read_prose
