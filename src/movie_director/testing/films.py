"""Films to test with."""

from __future__ import annotations

from functools import partial

from movie_director.crew.blocking.film import block_film
from movie_director.crew.casting import cast_film
from movie_director.crew.costume.changes import dress_scenes
from movie_director.crew.coverage import cover_film
from movie_director.crew.feelings import track_feelings
from movie_director.crew.movement.film import direct_movement
from movie_director.crew.reader import read_script
from movie_director.crew.rename import follow_names
from movie_director.crew.titles import assemble
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.film.revise import revise
from movie_director.interchange.fountain import parse_fountain

SAMPLE = """Title: The Key
Author: A. Writer

INT. KITCHEN - DAY

ADA, forties, red sweater, waits at the table. BEN, sixties, grey beard, comes in.

On the table lies a KEY.

ADA
You came back.

BEN
(quietly)
I said I would. I have thought of nothing else for eleven years.

ADA
Take it, then.

She pushes the KEY across.

BEN
Not without you.

EXT. QUIET STREET - NIGHT - RAIN

Ben stands in the rain. Ada walks up to him.

ADA
It never fitted any door.

BEN
I know.
"""

THREE_SIT = """{heading}

ADA (34, in a blue dress) {sits}. BEN (40, large) {sits}. CARL (8, a boy) {sits}.

ADA
Hello there.

BEN
Yes.

CARL
No.
"""
"""A woman, a large man and a child who do what `sits` says, in a place."""


def sample_film() -> Film:
    """Return a film of two scenes, cast and covered."""
    return film_of(SAMPLE)


TWO_MOODS = """EXT. HARBOUR BEACH - DAY

VERA, thirties, yellow coat, runs along the sand with MILO, a boy. They laugh. She dances, and he cheers.

MILO
(happy)
Again!

She spins him round, smiling. They play in the waves.

VERA
(happy)
One more time.

He giggles and waves his kite.

INT. VERA'S KITCHEN - NIGHT

Vera sits alone at the table. She weeps over the old photograph. The kite lies broken on the floor.

VERA
(sad)
He was here. This morning he was here.

Rain on the window. She cries. Nobody comes.

VERA
(sad)
One more time.
"""
"""One scene of joy and one of sorrow."""


def film_of(text: str, before: Film | None = None) -> Film:
    """Return the film of a Fountain text; `before` is the film as it was, whose ids and slates are kept."""
    film = before or Film()
    page = parse_fountain(text)
    play = revise(
        film.screenplay,
        title=page.title,
        credit=page.credit,
        authors=page.authors,
        elements=page.elements,
        page=page.page,
        front=page.front,
    )
    names = partial(follow_names, film.screenplay)
    film = apply_all(film, [Put(play)])
    first = (names, read_script, cast_film, dress_scenes, cover_film)
    for role in (*first, block_film, direct_movement, track_feelings, assemble):
        film = apply_all(film, role(film).edits)
    return film
