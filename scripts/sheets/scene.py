"""The scene that sheets are shot of: two people in an office with a key on the counter, or one on a street."""

from __future__ import annotations

from movie_director.breakdown.staging import staging
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.picture import Picture
from movie_director.testing.films import film_of

SCRIPT = """Title: Sheets

INT. LOST PROPERTY OFFICE - {time}

ADA, sixty, grey bun, reading glasses, a green cardigan, sorts umbrellas. A brass key lies on the counter.

BEN, twenties, a beard and a red jacket, comes in.

ADA
You came back for it.

BEN
I never left it here.

EXT. HARBOUR STREET - {time}

Ada and Ben walk out into the street.

BEN
Then whose is it?
"""


def film(time: str = "NIGHT") -> Film:
    """The film of the sheets' screenplay."""
    return film_of(SCRIPT.format(time=time))


def order(made: Film, size: str = "medium", scene: str = "sc01", who: str | None = None, **fields: object) -> Picture:
    """The staging of a shot of a scene as if it were so: any field of `Shot` may be given."""
    base = next(iter(made.shots(scene)))
    people = made.get(Scene, scene)
    assert people is not None
    alone = size in ("medium", "medium-close", "close", "extreme-close")
    here = (who or "ada",) if alone else tuple(people.characters)
    given = {"size": size, "subject": who or "ada", "people": here, "walking": None, "leaving": None, "move": "static"}
    other = "ben" if (who or "ada") == "ada" else "ada"
    shot = Shot.model_validate({**base.model_dump(), **given, "to": other, **fields})
    return staging(made, people, shot)
