"""`dress`: which furniture and things a scene's set is made of, and whom the credits owe for them."""

from __future__ import annotations

from movie_director.operations.frozen import Frozen
from movie_director.operations.picture import Licences, Place, Prop


class Dress(Frozen):
    """Parameters of `dress@1`.

    Output: `credits` (JSON, schema `Credits.1`: `models` of `name`, `creator`, `licence` and `library`, by library and
    name).
    """

    place: Place
    licences: Licences = "attribution"
    props: tuple[Prop, ...] = ()
