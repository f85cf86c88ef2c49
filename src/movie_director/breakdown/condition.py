"""How a thing is: broken, fallen, spilt, open, lit or out; and what the action says that makes it so."""

from __future__ import annotations

import re

BRITTLE = frozenset(
    (
        "vase", "glass", "bottle", "plate", "cup", "mug", "mirror", "lamp", "dish", "bowl", "jar", "pot", "teapot",
        "tv", "television", "monitor", "screen", "figurine", "bulb", "pitcher", "jug", "china", "urn", "saucer",
        "globe",
        "chandelier", "aquarium", "hourglass", "ornament", "crystal", "decanter", "tumbler", "goblet", "window", "vial",
        "picture", "frame", "snow", "ashtray", "tray", "light", "windshield", "tank", "champagne", "wine", "beer",
    )
)  # fmt: skip
"""What lies in shards when it breaks."""
BURNS = frozenset(("candle", "lantern", "torch", "lamp", "match", "cigarette", "cigar", "pipe", "fire", "brazier"))
LIQUID = frozenset(
    ("wine", "coffee", "tea", "beer", "water", "milk", "drink", "juice", "whiskey", "champagne", "soup", "blood",
     "paint",
     "soda", "gasoline", "oil", "ink", "cocktail", "cocoa", "popcorn")
)  # fmt: skip
_GAP = (
    r"(?:(?!(?:with|it|him|them|to|from|at|on|in|into|and|for|of|by|over|off|through|against|under)\b)[\w'-]+ ){0,3}$"
)
_ACTS: tuple[tuple[str, str, str], ...] = (
    (
        "broken",
        r"\b(?:shatter(?:s|ing)|smash(?:es|ing)|break(?:s|ing)(?! (?:into|in|off|down|up|away|free|out|for)\b)"
        r"|crack(?:s|ing)"
        r"|destroys|demolishes|crushes)\b (?:open )?" + _GAP,
        r"^[^.;!?]{0,60}\b(?:shatters?|smashes|breaks?(?! (?:into|in|off|down|away|free|for)\b)|bursts|explodes"
        r"|splinters|(?:is|lies|lie) (?:now )?(?:broken|smashed|shattered|in (?:pieces|shards))|in (?:pieces|shards)"
        r"|to pieces)\b|^[^.;!?]{0,30}[.!] (?:It|They) (?:\w+ )?(?:shatters?|smash(?:es)?|breaks?|bursts?)\b",
    ),
    ("broken", r"\b(?:broken|shattered|smashed)(?: \w+)?(?:,)? $", r"(?!)"),
    (
        "fallen",
        r"\b(?:knock(?:s|ing)|kick(?:s|ing)|tip(?:s|ping)|push(?:es|ing)|throw(?:s|ing)) (?:over|down)\b " + _GAP
        + r"|\b(?:topples|overturns|upends|upsets)\b " + _GAP,
        r"^ ?(?:falls|topples|tips|tumbles|crashes|goes)(?: over| down| to the| on the| onto the| off the)|"
        r"^ (?:over|onto its side|off the (?:table|desk|shelf|counter))\b",
    ),
    ("fallen", r"\b(?:overturned|fallen|upended|toppled)(?: \w+)? $", r"(?!)"),
    ("spilt", r"\b(?:spill(?:s|ing)|upsets|slops)\b " + _GAP, r"^[^.;!?]{0,24}\b(?:spills|slops|splashes) (?!out of)"),
    ("spilt", r"\b(?:spilled|spilt)(?: \w+)? $", r"(?!)"),
    (
        "lit",
        r"\b(?:lights|lighting|relights|ignites|strikes|turns on|switches on)\b (?:up )?" + _GAP,
        r"^ (?:burns|flickers|glows|is lit|is burning|blazes|comes on|goes on|flares)\b",
    ),
    ("lit", r"\b(?:lit|burning|lighted|flickering|glowing) (?:\w+ )?$", r"(?!)"),
    (
        "unlit",
        r"\b(?:blow(?:s|ing) out|snuffs(?: out)?|extinguish(?:es|ing)|puts out|stubs out|turns off|switches off|douses)"
        r"\b "
        + _GAP,
        r"^ (?:goes out|gutters|dies|is out|burns out|has gone out)\b",
    ),
    ("unlit", r"\b(?:unlit|extinguished|dead) (?:\w+ )?$", r"(?!)"),
    (
        "open",
        r"\b(?:opens|opening|unlocks|unzips|unfolds|flips open|pries open)\b " + _GAP,
        r"^ (?:is |stands |lies |swings )?open\b",
    ),
    ("open", r"\bopen(?:ed)? (?:\w+ )?$", r"(?!)"),
    ("", r"\b(?:closes|shuts|locks|zips up|folds up|snaps shut)\b " + _GAP, r"^ (?:closes|snaps shut|slams shut)\b"),
    ("", r"\b(?:repairs|fixes|mends|replaces|rights|straightens|sets upright|picks up)\b " + _GAP, r"(?!)"),
    ("gone", r"\b(?:sweeps up|cleans up|clears away|mops up|wipes up|throws away|throws out)\b " + _GAP, r"(?!)"),
)  # fmt: skip
_READ = tuple((state, re.compile(before, re.I), re.compile(after, re.I)) for state, before, after in _ACTS)
_ANY = re.compile(
    r"shatter|smash|break|broke|crack|destroy|demolish|crush|burst|explod|splinter|knock|kick|tip|push|throw|toppl|"
    r"overturn|upend|upset|fall|tumbl|crash|goes|over|spill|spilt|slop|splash|light|lit|ignit|strik|turn|switch|burn|"
    r"flick|glow|blaz|comes on|flar|blow|snuff|exting|put|stub|dous|gutter|dies|dead|open|unlock|unzip|unfold|flip|"
    r"pries|clos|shut|lock|zip|fold|snap|repair|fix|mend|replac|right|straight|upright|pick|sweep|clean|clear|mop|wipe",
    re.I,
)
_REMAINS = re.compile(r"\b(?:shards|pieces|fragments|broken glass|mess|debris)\b", re.I)


def changed(noun: str, before: str, after: str) -> str | None:
    """Return how a sentence leaves the thing that its noun names, told by the words before and after the noun.

    `broken`, `fallen`, `spilt`, `lit`, `unlit`, `open`, "" for put right, `gone` for cleared away; None where it says
    nothing of that.
    """
    if not _ANY.search(before) and not _ANY.search(after):
        return None
    for state, one, other in _READ:
        if state == "spilt" and noun not in LIQUID and not re.search(r"glass|cup|mug|bottle|bowl|can", noun):
            continue
        if state in ("lit", "unlit") and noun not in BURNS:
            continue
        if one.search(before) or other.search(after):
            return state
    return None


def cleared(text: str) -> bool:
    """Whether a text clears away the remains of what is broken, without naming what it was."""
    found = _REMAINS.search(text)
    return (
        found is not None
        and re.search(r"\b(?:sweep|clean|clear|mop|pick)s?\b", text[: found.start()], re.I) is not None
    )
