"""Verbs by which screenplays tell what hands do: who has a thing, uses it, gives it, takes it, or puts it down."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.continuity.telling import Sentence

_HAND = (
    r"(?:hands?|fists?|lap|arms?|belt|pocket|purse|bag|sock|fingers|palm|sleeve|waistband|holster|satchel"
    r"|handbag|case|suitcase|briefcase|backpack|rucksack|coat|jacket|dress|apron|vest|shirt|trousers|schort"
    r"|broek|jas|neck|wrist|finger|hip|waist|ear|breast|chest|teeth"
    r"|mask|hat|hatband|cap|boots?|bodice|waistcoat|gloves?|collar|stocking|cuff|parka|overalls|bra|robe|cloak|skirt"
    r"|\w*tas|masker|hoed|laars|kraag|handschoen|trui|jurk|rok|handen|hand|hals|nek|pols|heup|schoot|arm|armen|riem|zak|tas|sok|vingers|vuist|borst|mouw|binnenzak"
    r"|jaszak|broekzak|handtas)"
)
_OWN = r"(?:his|her|their|zijn|haar|z'n|d'r)(?: own| other| left| right| free| eigen| ene| andere)?(?: [\w'’-]+)?"
_HAS = re.compile(
    r"\b(?:holds?|holding|carr(?:ies|ying)|clutch\w*|grips?|gripping|aims?|aiming|brandish\w*|cradles?"
    r"|cradling|wields?|still has|has"
    r"|hugs|hugging|shifts|hefts|hitches|hoists|brings?|lugs?|hauls?|waves?|waving|raises?|lifts|twirls?|balances?|shoulders"
    r"|houdt|draagt|klemt|heeft|richt|brengt|zwaait|torst|omklemt)\b",
    re.I,
)
_USES = re.compile(
    r"\b(?:opens?|cuts?|slices?|lights?|loads?|unloads?|breaks?|unfolds?|folds?|cocks?|fires?|swings?"
    r"|turns? over|thumbs?|flips?|fits"
    r"|sips?|swigs?|strums|rattles|jingles|dangles|scribbles|unlocks?|winds?|strikes?|uses|using|drinks? from"
    r"|pours?|snaps?|clicks?|shuts|closes|deals|tears|rips|writes with|stirs with"
    r"|opent|snijdt|vouwt|laadt|knipt|steekt|draait|schrijft|scheurt|ontgrendelt|klapt)\b",
    re.I,
)
_GIVES = re.compile(
    r"\b(?:gives?|giving|hands(?= $| (?:it|him|her|them|the|a|an|his|over|back)\b| [A-Z])|handing|pass(?:es|ing)?"
    r"|offers?|holds? (?:it |them |.{0,30}\b)?out|tosses|throws|slides?|returns|lends|slips|presses|pushes"
    r"|shoves|deals|delivers|trades?|swaps?|exchang\w*|sends|clips .{0,40} to|(?:sets|puts|lays|drops|folds"
    r"|places|works) .{0,60}\b(?:palm|hands?|arms|lap|head|wrist)"
    r"|geeft|overhandigt|reikt|schuift|steekt .{0,40}\b(?:uit|toe)|gooit|werpt|duwt|drukt"
    r"|legt .{0,40}\b(?:hand|handen)|ruil\w*|stopt .{0,40}\btoe)\b",
    re.I,
)
_TAKES = re.compile(
    r"\b(?:takes?|taking|took|grabs?|gets?|picks?|picking|snatch\w*|seizes?|catch\w*|finds?|fetch\w*|plucks?"
    r"|lifts? .{0,40}\b(?:out|from|off)|wrests?|wrench\w*"
    r"|receives?|accepts?|reach\w*|steals?|gathers?|scoops?|collects?|retrieves?|prises?|pries|draws?|pulls?"
    r"|fishes|digs|unhooks|unclips|slides? .{0,30}\bout|claims?|helps? (?:him|her)self"
    r"|pakt|neemt|grijpt|raapt|haalt|vist|trekt|vindt|krijgt|vangt|plukt|grist|tilt|graait|diept)\b",
    re.I,
)
_PUTS = re.compile(
    r"\b(?:puts?|sticks?|zips|buttons|sets?|lays?|leaves?|drops?|places?|hangs?|parks|racks|stows|rests?"
    r"|stands? .{0,20}\bon|stands (?=the|a|it|his|her)|leans (?=the|a|it|his|her)|props?|loses|hides?|buries"
    r"|throws|tosses|lets? go|lets? (?=(?:it|them|the|his|her)\b)|stuffs|tucks|plants"
    r"|dumps|slams|feeds|returns|locks|deposits|zet|legt|laat|hangt|plaatst|gooit|verstopt|verliest|stopt"
    r"|bergt|smijt|mikt|schuift)\b",
    re.I,
)
_LOOKS = re.compile(
    r"\b(?:looks?|stares?|glances?|watch\w*|nods?|points?|eyes|studies|sees|notices|admires|kijkt|staart"
    r"|wijst|ziet|knikt)\b",
    re.I,
)
_KINDS: Mapping[str, re.Pattern[str]] = {
    "has": _HAS, "uses": _USES, "gives": _GIVES, "takes": _TAKES, "puts": _PUTS, "looks": _LOOKS,
}  # fmt: skip
KEEPS = re.compile(
    rf"\b(?:pockets?|pocketing|(?:in|into) the pocket of|in de (?:zak|tas) van (?:zijn|haar)|(?:in|into"
    rf"|inside|through|under|against|to|up|om|in|onder|tegen|aan) {_OWN}?\s*{_HAND})\b",
    re.I,
)
"""Where who puts a thing away still has it."""
_FROM_OWN = re.compile(rf"\b(?:out of|from|off|uit|van|vanonder|from under) {_OWN}\s*{_HAND}\b", re.I)
_INTO_OWN = re.compile(
    rf"\b(?:(?:reaches|digs|feels|dips|goes|gropes|rummages|tast|graait|grijpt"
    rf"|reikt) (?:[\w']+ ){{0,2}}?(?:into|in|inside|to|naar)"
    rf"|opens|unclasps|unzips|unbuttons|from|out of|uit|opent) {_OWN}?\s*{_HAND}\b[^;]{{0,30}}$",
    re.I,
)
WITH = re.compile(r"\bwith (?:the|his|her)\s+(?:[\w-]+\s+){0,2}$", re.I)
"""What stands before a thing that somebody has with them."""
TO_NO_END = re.compile(r"\b(?:to|om te|te) \w+ $", re.I)
"""What stands before a thing that something is done *to* take: it is not taken yet."""
TO_WHOM = re.compile(
    r"\s+(?:up |over |across |down |back |out )?"
    r"(?:to (?:him|her|them|(?-i:[A-Z]\w+))|aan (?:hem|haar|hen|(?-i:[A-Z]\w+)))\b",
    re.I,
)
"""What follows a thing that goes to somebody."""
OFF = re.compile(r"\s+(?:up |down )?(?:off|from|van) (?:the|a|an|its|de|het|een)\b", re.I)
"""What follows a thing that is taken from where it lay."""
LIES = re.compile(r"\s+(?:sits|lies|stands|rests|is left|is lying|stays|ligt|staat|blijft|hangt|hangs)\b", re.I)
"""What follows a thing that lies about."""
BESIDE = re.compile(
    r"\b(?:in|on|at|from|of|into|under|beneath|behind|beside|by|to|off|inside|against|over|onto|like|next to"
    r"|op|van|uit|onder|achter|naast|bij|tegen|aan|als)"
    r"(?:\s+(?:a|an|the|his|her|their|its|de|het|een|zijn|haar|[\w-]+))?(?:\s+[\w-]+)?\s+$",
    re.I,
)
"""What stands before a thing that is only a place, or part of another."""
AT = re.compile(
    rf"(?:,?\s+[\w-]+){{0,2}},?\s+(?:in|into|through|under|on|against|inside|at|from|around|round|about|across|over|onto"
    rf"|onder|tegen|op|om|aan|uit) {_OWN}\s*{_HAND}\b"
    r"|,? (?:in|under) (?:one|the other|both|either)(?: hands?| arms?)?\b(?=[,.;]|$)",
    re.I,
)
"""What follows a thing that is in somebody's hand or pocket."""
OBJECT = re.compile(
    r"\b(?:holds?|carries|clutches|grips|grabs?|snatches|hands|gives|passes|picks up|pulls out|draws|pockets"
    r"|takes|houdt|draagt|pakt|geeft|grijpt)"
    r"(?: up| out| back| [A-Z][\w'-]+| him| her| them| hem| haar)? (?:a|an|the|his|her|their|een|de|het|zijn"
    r"|haar) (?:[\w-]+ ){0,2}?([^\W\d_]{3,})\b"
)
"""A hand's verb and the noun that it takes."""
ANY_OBJECT = re.compile(
    r"\b(?!(?:uit|met|tot|at|out|about|against|past|across|towards|as|is|was|its|not|but|dat|het) )"
    r"[a-z]+(?:s|t)(?: (?:off|on|out|up|down|open|back))? (?:the|a|an|his|her|de|het|een|zijn|haar) (?:[\w-]+ )??"
    r"([^\W\d_]{3,})(?=[,.;]| and\b| en\b)"
)
"""Any verb and the noun that it takes, where nothing follows of it."""
_OWNER = frozenset(("her", "his", "zijn", "haar", "him", "hem"))


def done(before: str) -> str | None:
    """What is done with a thing, by the words before it: `has`, `uses`, `gives`, `takes`, `puts`, `looks`, or None."""
    spots = [(found.span(), kind) for kind, verbs in _KINDS.items() for found in verbs.finditer(before)]
    return max(spots)[1] if spots else None  # of two that begin at one place the longer: `holds out` gives


def doer(sentence: Sentence, at: int) -> str | None:
    """Who does something with what stands at a place: whom its clause speaks of first, or last behind an `and`."""
    text = sentence.text
    clause = max(text.rfind(mark, 0, at) for mark in (";", ":", " -- ", "—"))
    before = [m for m in sentence.mentions if m.end <= at]
    acting = [m for m in before if clause < m.start and not _possessive(text, m.start, m.end)]
    if acting:
        return acting[-1 if re.search(r"\b(?:and|while|as|en|terwijl)\b", text) else 0].who
    return before[0].who if before else sentence.about


def from_own(sentence: Sentence, start: int, end: int, who: str) -> bool:
    """Whether somebody takes what stands at a place out of their own pocket: they had it."""
    text = sentence.text
    after, before = _FROM_OWN.search(text[end : end + 60]), _INTO_OWN.search(text[:start])
    found = (end + after.start(), end + after.end()) if after else before.span() if before else None
    if found is None:
        return False
    return all(m.who == who for m in sentence.mentions if found[0] <= m.start < found[1])


def _possessive(text: str, start: int, end: int) -> bool:
    return text[end : end + 2] in ("'s", "’s") or text[start:end].lower() in _OWNER
