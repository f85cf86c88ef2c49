"""`python -m movie_director` is `movie-director`."""

from movie_director.cli.main import run

run()
