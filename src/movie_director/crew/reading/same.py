"""Things that a text names by another word when it comes back to them: the pistol that is THE GUN a line later."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.reading.found import Found
from movie_director.crew.reading.terms import terms
from movie_director.film.sheet import Item

_PHONES = frozenset(terms("phone telephone cellphone payphone mobile cell-phone pay-phone"))
_COMPUTERS = frozenset(terms("laptop notebook-computer laptop-computer computer"))
_GUNS = frozenset(
    terms("pistol revolver rifle shotgun handgun luger beretta glock carbine musket automatic colt uzi machine-gun")
)
_ANOTHER_WORD = {
    **dict.fromkeys(("handset", "receiver"), _PHONES),
    **dict.fromkeys(("laptop-computer", "computer"), frozenset(("laptop",))),
    **dict.fromkeys(("cell", "mobile"), frozenset(("cell-phone", "cellphone", "phone"))),
    **dict.fromkeys(("cell-phone", "cellphone"), frozenset(("cell", "mobile"))),
    "keyboard": _COMPUTERS,
    "annual": frozenset(("yearbook",)),
    "magazine": frozenset(("book",)),
    "gun": _GUNS | {"weapon", "firearm"},
    **dict.fromkeys(("weapon", "firearm", "sidearm"), _GUNS | {"gun"}),
}
"""What else each word can mean, or be a part of, when one of these is there."""

_CELLS = frozenset(("cell", "mobile", "cell-phone", "cellphone"))
_ALIKE = (
    ("television", "tv"),
    ("refrigerator", "fridge", "icebox"),
    ("sofa", "couch", "settee"),
    ("jukebox", "juke-box"),
    ("bathtub", "tub"),
    ("curtain", "drape", "drapery"),
    ("rug", "carpet"),
)
ALSO_CALLED = {word: tuple(other for other in words if other != word) for words in _ALIKE for word in words}
"""By a piece of furniture, what else a scene calls the same one."""


def meant(found: Found, who: str | None, props: Sequence[Item]) -> str | None:
    """The name of the prop that a thing is by another word: `the gun` of who has a pistol, the handset of the phone.

    None where it is a thing of its own. A gun is another only in the same or nobody's hands, where there is one.
    """
    others = _ANOTHER_WORD.get(found.name)
    if others is None or not found.definite or found.words.lower().endswith("s"):
        return None
    tail = found.name not in _CELLS
    fits = [i for i in props if i.name in others or (tail and i.name.rpartition("-")[2] in others)]
    if found.name == "magazine":  # a title that somebody reads, and no book by that word
        fits = [i for i in fits if "book" not in i.words.lower() and i.words[:1].isupper()]
    if any(item.name == found.name for item in props) or not fits:
        return None
    if others >= _GUNS:
        several = len(fits) > 1 or fits[0].words.lower().endswith("s") or " " in found.words
        if several or (who is not None and fits[0].who not in (who, None)):
            return None
    return fits[-1].name
