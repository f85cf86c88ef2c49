"""Who is seen in a scene: those who speak in it, and those whom the action shows there."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.reading.names import is_heard_only
from movie_director.crew.reading.people import Mention, People
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word, words
from movie_director.film.screenplay import Element

_IMAGES = frozenset(
    terms(
        """
    photo photograph picture portrait painting drawing sketch statue bust grave tombstone headstone name memory
    memories thought thoughts image poster letter note message news mention story sight sign absence voice sound
    body ghost letters words
    """
    )
)
_MISSED = frozenset(terms("about without unlike remembers misses imagines like than"))
_SOUGHT = frozenset(
    terms(
        """
    waits waiting wait looks looking searches searching hunts longs calls asks thinks dreams
    """
    )
)
_BODY = frozenset(
    terms(
        """
    eyes eye face hand hands head hair mouth lips smile expression shoulder shoulders arm arms leg legs feet
    foot back chest neck cheek cheeks finger fingers fist fists gaze stare look jaw brow nose ear ears knees
    knee grip body pov side reaction hips waist throat chin forehead heart breath
    """
    )
)


def seen_in(group: Sequence[Element], people: People) -> tuple[str, ...]:
    """Return who is seen in a scene, in the order in which they come; a voice alone is not seen.

    A crowd that speaks is seen only where nobody else is.
    """
    found: dict[str, None] = {}
    crowds: dict[str, None] = {}
    selves = people.younger
    speakers = {
        people.name(e.character)
        for e in group
        if e.kind == "dialogue" and e.character and not is_heard_only(e.character, e.extension)
    }
    for element in group:
        if element.kind == "dialogue" and element.character:
            if is_heard_only(element.character, element.extension):
                continue
            name = people.name(element.character)
            if people.is_crowd(name):
                crowds[name] = None
            else:
                found.update(dict.fromkeys(people.members(name) or (name,)))
        elif element.kind == "action":
            all_words = words(element.text)
            for mention in people.mentions(element.text):
                if is_there(all_words, mention):
                    young = [n for n in selves.get(mention.name, ()) if n in found]
                    if not young or mention.name in speakers or mention.name in found:  # else the young one is meant
                        found[mention.name] = None
    return tuple(found or crowds)


def heard_in(group: Sequence[Element], people: People) -> tuple[str, ...]:
    """Return who speaks in a scene, seen or not, in order."""
    return tuple(dict.fromkeys(people.name(e.character) for e in group if e.kind == "dialogue" and e.character))


def is_there(all_words: Sequence[Word], mention: Mention) -> bool:
    """Whether somebody named is there, and not only thought of, sought, pictured, or the owner of something."""
    if mention.own:
        after = all_words[mention.last + 1].low if mention.last + 1 < len(all_words) else ""
        further = all_words[mention.last + 2].low if mention.last + 2 < len(all_words) else ""
        return after in _BODY or further in _BODY
    i = mention.first
    before = all_words[i - 1].low if i else ""
    earlier = all_words[i - 2].low if i > 1 else ""
    if before in _MISSED:
        return False
    if before in ("of", "from", "to") and earlier in _IMAGES:
        return False
    return not (before in ("for", "of") and earlier in _SOUGHT)
