"""Calls: which of a scene's lines are said into a telephone, which come out of it, and what words end a call."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal, NamedTuple

from movie_director.breakdown.earshot import far_end
from movie_director.film.film import Film
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.operations.picture import Place
from movie_director.places.year import year_of
from movie_director.prophouse.sizes import KIT, kit_of

Sort = Literal["", "mobile", "telephone"]
"""Which telephone the words tell: one that is carried about, one with a receiver, or any."""

OFF_HOOK = "unhooked"
"""What a telephone is called whose receiver is in somebody's hand: the kit leaves it away."""
_ARTICLE = r"(?:(?:the|a|an|his|her|their|my|de|het|een|zijn|haar|hun) )?(?:[\w'-]+ )?"
_SET = (
    r"(?:(?:tele|cell|mobile |smart|car |pay|flip)?-?phone|telefoon(?:hoorn)?|cell|mobile|mobiel(?:tje)?|gsm|receiver|"
    r"handset|mouthpiece|hoorn)\b(?!-)"
)
_INTO = re.compile(
    rf"\binto {_ARTICLE}{_SET}|\bin to {_ARTICLE}{_SET}|(?:^|[|,;(.]) *(?:back )?to {_ARTICLE}{_SET}|"
    rf"\bin (?:de|het|een|zijn|haar|hun) (?:\w+ )?{_SET}|\b(?:on|aan) {_ARTICLE}{_SET}|"
    rf"\b(?:answer|pick)(?:s|ing) (?:up )?{_ARTICLE}{_SET}|(?:^|[|,;(.]) *{_SET} *(?:$|[|,;).])|"
    r"\b(?:on|aan) (?:the |de )?(?:line|lijn)\b|\btelefone(?:ert|rend)\b|\bbellend\b"
)
_NOT_TO_TALK = re.compile(
    r"\bspeaker|luidspreker|\bpa\b|scroll|text(?:s|ing)\b|\btyp(?:es|ing)|\bread(?:s|ing)\b|\bplay|\blook|\bswip|\btapp|"
    r"\bfilm(?:s|ing)\b|photo|record|\bcheck|\bwatch|\bgame\b|\bmessage\b"
)
MOBILES, SLABS = 1995, 2007
"""The years from which people have a mobile telephone on them, and one that is all screen."""
_HANDY = 0.2
"""Metres of its longest side up to which a library's telephone is one that is carried about."""
_WIRED = re.compile(r"\b(?:phone booth|telephone (?:booth|box)|phone box|pay ?-?phone|telefooncel|call box)\b", re.I)
"""Places whose telephone has a receiver at any time."""
_RECEIVER = re.compile(r"receiver|handset|mouthpiece|hoorn|pay-?phone")
_CARRIED = re.compile(r"\bcell|mobile|mobiel|\bgsm\b|smartphone|flip-?phone")
ENDS = re.compile(
    r"\bhang(?:s|ing)? up\b(?! (?:his|her|their|the (?!(?:tele)?phone|receiver)|an?\b|on\b(?= the wall)))|"
    r"\b(?:ends?|ending) (?:the|his|her|their) call\b|\bdisconnects\b|\b(?:clicks|rings) off\b|"
    r"\b(?:puts|sets|lays|slams|throws|snaps|flips|tucks|stuffs|lowers|pockets|replaces|drops|closes|shuts|returns|"
    rf"cradles|switches off|turns off) (?:(?:down|away|shut|back) )?(?:it\b|{_ARTICLE}{_SET})|"
    r"\bhangt (?:\w+ ){0,2}?op\b|\bophangend\b|\bverbreekt\b|\blegt (?:weer )?op\b|"
    rf"\b(?:legt|steekt|stopt|bergt|laat) {_ARTICLE}{_SET}",
    re.I,
)
"""What somebody does whose call is over."""


class Wire(NamedTuple):
    """A line of a scene, its element counted from 0, that is said into a telephone: by `who`, or by nobody there, out
    of it. `over` tells that they have hung up as they say it."""

    element: int
    who: str
    sort: Sort = ""
    over: bool = False


def wires(film: Film, name: str) -> tuple[Wire, ...]:
    """Return what goes over the wire in a scene, in the order of its text. Nothing of what is said has a part in it."""
    play, scene = film.get(Screenplay, "main"), film.get(Scene, name)
    if play is None or scene is None:
        return ()
    found: list[Wire] = []
    for n, element in enumerate(play.by_id.get(each) for each in scene.elements):
        if element is None or element.kind != "dialogue" or not (element.extension or element.parenthetical):
            continue
        who = film.called(element.character or "")
        heard = _heard(element.extension or "", element.parenthetical or "")
        if who in scene.characters and heard in ("into", "over"):
            sort = sort_of(f"{element.extension} {element.parenthetical}")
            found.append(Wire(n, who, sort, over=heard == "over"))
        elif who not in scene.characters and heard in ("into", "from", "voice"):
            found.append(Wire(n, ""))
    return tuple(found) if any(wire.who for wire in found) else ()


@lru_cache(maxsize=4096)
def _heard(extension: str, aside: str) -> str:
    both = f"{extension.lower()}|{aside.lower()}"
    if far_end(both):
        return "from"
    if ENDS.search(aside):
        return "over"
    if _INTO.search(both) and not _NOT_TO_TALK.search(both):
        return "into"
    return "voice" if re.search(r"\bv\. ?o\b", both) else ""


def sort_of(words: str) -> Sort:
    """Return which telephone words tell."""
    low = words.lower()
    return "telephone" if _RECEIVER.search(low) else "mobile" if _CARRIED.search(low) else ""


def at_ear(thing: Prop | None, sort: Sort, place: Place, *, lies: bool) -> Prop:
    """Return the telephone that somebody has at the ear, as the kit builds it: the film's own `thing` where it has one,
    else what people had in the time of a place. `lies` tells that it lies on the set before or after.

    What lies there is at the ear as it lies there. A library's model, whose box does not tell where its receiver is,
    gives way to the kit's piece of its kind.
    """
    drawn = _drawn(thing) if thing is not None and (lies or thing.locked) else ""
    sort = drawn or sort or (sort_of(thing.words) if thing is not None else "")
    year = year_of(place.period)
    receiver = sort == "telephone" or (not sort and (year < MOBILES or _WIRED.search(place.words) is not None))
    kit = "telephone" if receiver else "mobile"
    if thing is not None and thing.model == f"kit#{kit}":
        return thing
    if thing is not None:
        return thing.having(model=f"kit#{kit}", size=KIT[kit].size, crc=0)
    words = "telephone" if receiver else "mobile phone" if year >= SLABS else "flip phone"
    return Prop(name="phone", words=words, model=f"kit#{kit}", size=KIT[kit].size)


def _drawn(thing: Prop) -> Sort:
    """Which telephone the set shows where it lies."""
    if thing.model is None or thing.model.startswith("kit#"):
        kit = kit_of(thing.words) if thing.model is None else thing.model.removeprefix("kit#")
        return "telephone" if kit == "telephone" else "mobile" if kit == "mobile" else ""
    return "mobile" if max(thing.size or (1.0,)) < _HANDY else "telephone"
