"""Earshot: how a line reaches the ear, by what its cue and its parenthetical say and by who is there."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.operations.sound import Through

NOWHERE: frozenset[Through] = frozenset(("phone", "radio", "thought", "over"))
"""Ways of those who are heard from nowhere in the set."""
_INTO = re.compile(r"\b(into|in de|in het)\b")
"""Who talks into a telephone is there, and is heard as people are."""
_WIRE = re.compile(
    r"(?<!micro)(?<!mega)(?<!head)(?<!ear)(?<!gramo)phone|telefoo?n|\bcell\b|\bmobiel|\bgsm\b|\bon the line\b|"
    r"aan de lijn|\bin (de|zijn|haar) hoorn\b|\binto (the|his|her) (receiver|handset|mouthpiece)\b"
)
_FAR_END = re.compile(
    r"filter|(over|through|via|door|from) (the |de )?(phone|tele|line|lijn|receiver|hoorn)|other end|voice ?mail|"
    r"answering machine|antwoordapparaat"
)
_AIR = re.compile(r"radio|walkie|intercom|\bcomms?\b|headset|\bt\.?v\b|television|televisie|transmission|dispatch")
_LOUD = re.compile(r"\bp\.?a\.?(?=\W|$)|loud ?-?speaker|luidspreker|megaphone|megafoon|tannoy|public address|omroep")
_THOUGHT = re.compile(r"\bthoughts?\b|thinking|gedachten?|\bdenkt\b|in (his|her|their) (head|mind)|inner voice")
_OVER = re.compile(r"\bv\.? ?o\b|voice.?over|narrat|verteller")
_WALL = re.compile(
    r"(through|behind|beyond|door|achter) (the |a |de |een )?(closed |gesloten )?(door|wall|window|deur|muur)|"
    r"(next|other|another|adjoining) room|muffled|gedempt|(from )?(upstairs|downstairs|next door|boven|beneden)\b"
)
_FAR = re.compile(r"distan(t|ce)|\bfar (off|away)|from afar|in de verte|van ver|across the (street|field|water|yard)")
_OFF = re.compile(r"\bo\.? ?[sc]\b|off.?(screen|camera)|buiten beeld|\bb\.? ?b\b")


def through(extension: str, delivery: str, *, here: bool, wired: bool = False) -> Through | None:
    """Return what a line is heard through, or none where its speaker is simply there.

    `here` says whether they stand in the scene's set, `wired` whether somebody in the scene talks into a telephone: a
    voice over that answers them comes out of it.
    """
    cue, aside = extension.lower(), delivery.lower()
    both = f"{cue} {aside}"
    if far_end(both):
        return "phone"
    if _LOUD.search(both):
        return "loudspeaker"
    if _AIR.search(both) or _WIRE.search(both):
        there = here or _INTO.search(both)
        return None if there else "radio" if _AIR.search(both) else "phone"
    if _THOUGHT.search(cue) or re.fullmatch(r"\W*(thought|thinking|denkt|in gedachten)\W*", aside):
        return "thought"
    if _OVER.search(cue):
        return "phone" if wired and not here else "over"
    if _WALL.search(both):
        return "beyond"
    if _FAR.search(both):
        return "far"
    if _OFF.search(cue):
        return "aside" if here else "beyond"
    return None


def far_end(both: str) -> bool:
    """Whether what a cue and a parenthetical say, in small letters, is that a voice comes out of a telephone."""
    return _FAR_END.search(both) is not None


def wired(said: Sequence[tuple[str, str]]) -> bool:
    """Whether of these cues' extensions and parentheticals one talks into a telephone."""
    return any(_WIRE.search(both := f"{cue} {aside}".lower()) and not far_end(both) for cue, aside in said)
