"""What a phrase tells a department without its noun: a table that is set needs plates, shots fired need guns."""

from __future__ import annotations

import re
from collections.abc import Sequence

_ONES = r"(?:his|her|their|[A-Z]\w+['\u2019]s|(?:a|the) (?:man|woman|guard|soldier|cop)['\u2019]s)"
_NAME = r"(?:him|her|them|(?-i:[A-Z])\w+)"


def _told(sign: str, category: str, name: str, *patterns: str) -> tuple[str, str, str, re.Pattern[str]]:
    return sign, category, name, re.compile(rf"\b(?:{'|'.join(patterns)})", re.I)


TOLD: Sequence[tuple[str, str, str, re.Pattern[str]]] = (
    _told("table", "props", "plate", r"(?:sett?(?:s|ing)?|lay(?:s|ing)?) the (?:\w+ )?table\b(?! (?:down|on|up|in))"),
    _told("film", "props", "film", r"(?:threads?|threading|splic(?:es|ing)|spools?) (?:the|a|some) (?:\w+ )?film\b"),
    _told(
        "lock", "props", "bike-lock", r"(?:un)?(?:locks?|locking|chains?) (?:up )?(?:his|her|the) (?:bike|bicycle)\b"
    ),
    _told("trash", "props", "trash-bag", r"bag(?:s|ging)(?: up)? (?:the )?(?:trash|garbage|rubbish)\b"),
    _told("vomit", "effects", "vomit", r"vomit(?:s|ing)\b"),
    _told("puk", "effects", "vomit", r"puk(?:es|ing)\b"),
    _told(
        "throw",
        "effects",
        "vomit",
        r"throw(?:s|ing) up(?=[.,!]| (?:in|on|into|over|all) (?!(?:his|her|their) (?:hands|arms)))",
    ),
    _told("shot", "effects", "gunfire", r"(?:shots?|rounds?) (?:is |are |being )?fired\b"),
    _told(
        "water",
        "effects",
        "water",
        r"water (?:in the \w+ )?(?:starts to |begins to )?(?:bubbles?|boils?|churns?|"
        r"foams?|froths?|gurgles?|erupts?)\b",
    ),
    _told(
        "snowy", "effects", "snow", r"snowy,? (?:\w+ )?(?:night|day|morning|evening|afternoon|street|road|field)s?\b"
    ),
    _told(
        " off ",
        "effects",
        "breaking",
        r"(?:tear|rip)(?:s|ing) (?:it|the [\w ]{3,24}?) off "
        r"(?:the (?:deck|wall|floor|ceiling)|(?:its|the) (?:hinges|bolts))\b",
    ),
    _told(
        "speaker",
        "music",
        "music",
        r"(?:comes? )?(?:roar|blast|blar|boom|pound|thump)(?:s|es|ing) (?:out of|from|through|over) "
        r"(?:the |a |his |her |its )?"
        r"(?:[\w-]+ ){0,2}speakers?\b",
    ),
    _told("guitar", "music", "music", r"guitar (?:solos?|riffs?|licks|chords?|music)\b"),
    _told(
        "pal",
        "makeup",
        "wound",
        rf"impal(?:es|ed) {_ONES} (?:leg|arm|hand|foot|shoulder|thigh|chest|side|stomach)\b",
    ),
    _told(
        " sound",
        "sounds",
        "sound",
        r"(?:an?|another) (?:[\w-]+,? ){0,2}(?:slurp|suck|gurgl|scrap|scratch|rustl|grind|crunch|hiss|buzz|click|"
        r"chok|gagg|rumbl|whirr|beep|knock|tapp|rattl|creak|howl|growl|squish|squelch|chirp|"
        r"clang)ing (?:sound|noise)s?\b",
    ),
    _told(
        "comes from",
        "sounds",
        "sound",
        r"a (?:\w+ )?(?:suck|slurp|gurgl|scrap|scratch|rustl|grind|hiss|buzz|rumbl|tapp)ing,? comes from\b",
    ),
    _told(
        "under",
        "stunts",
        "under",
        r"(?:is|are|being|gets|(?:he|she|they)['\u2019](?:s|re)) (?:\w+ly )?(?:jerked|yanked|sucked|pulled|dragged) "
        r"(?:back )?(?:under(?:water)?|beneath)\b(?! (?:the )?(?:spell|influence|arrest|wing))",
    ),
    _told(
        "ed ",
        "stunts",
        "jerked",
        r"(?:is|are|gets|(?:he|she|they)['\u2019](?:s|re)) (?:\w+ly )?(?:jerked|yanked|sucked) "
        r"(?:back )?(?:down|off (?:his|her|their) feet|overboard|into the (?:water|air)|through the|backwards?)\b",
    ),
    _told("fall", "stunts", "falls", rf"let(?:s|['\u2019]s|ting) {_NAME} fall\b", r"slipping and falling\b"),
    _told(
        "stumbl",
        "stunts",
        "stumbles",
        r"stumbl(?:es|ing) down (?:the|a) (?:\w+ )?(?:hill|slope|stairs|steps|bank|embankment)\b",
    ),
    _told(
        "tumbl",
        "stunts",
        "tumbles",
        r"tumbl(?:es|ing) out (?:the|a) (?:\w+ )?(?:door|window|hatch|hatchway|car|back)\b",
    ),
    _told(
        "mid", "stunts", "dangles", r"(?:man|woman|he|she|(?-i:[A-Z][a-z]+)) (?:is )?dangl(?:es|ing) in mid[- ]?air\b"
    ),
    _told(
        "climb",
        "stunts",
        "climbs",
        r"climb(?:s|ing)? (?:up |down )?(?:the|a|his|her) (?:\w+ )?"
        r"(?:rope|hair|vine|chain|cable|pole|drainpipe|cliff|trellis)\b(?! fence)",
    ),
    _told(
        " with ",
        "stunts",
        "strikes",
        rf"(?:strik(?:es?|ing)|beat(?:s|ing)?|hits?|hitting|whips?|whipping|flogs|clubs|bludgeons|whacks?) {_NAME} "
        r"(?:[\w']+ ){0,4}with (?:an?|the|his|her|its) (?:\w+ )?"
        r"(?:paddle|cane|belt|bat|club|stick|pipe|bottle|rock|chair|hammer|"
        r"shovel|rifle|gun|pistol|butt|poker|whip|rod|crowbar|wrench|board|plank|oar|broom|pan|nightstick|baton)\b",
    ),
    _told(
        "sidewalk",
        "extras",
        "pedestrians",
        r"(?:busy|crowded|bustling|teeming|packed) (?:[\w-]+ ){0,4}sidewalks?\b",
    ),
    _told(
        "friends",
        "extras",
        "family-and-friends",
        r"(?:family and friends|friends and (?:family|relatives)) (?:are|gather|stand|sit|mill|leave|fill|watch)\b",
    ),
    _told(
        "sta",
        "set-dressing",
        "stall",
        r"(?:tulip|flower|fruit|vegetable|market|souvenir|food|fish|newspaper|book|hot[- ]dog|ice[- ]cream|popcorn|"
        r"lemonade|game|jewelry) (?:stall|stand)s?\b",
    ),
    _told("hoist", "set-dressing", "hoist", r"(?:on|by|from|with) an? (?:\w+ )?hoist\b"),
    _told("tank", "wardrobe", "tank-top", r"tank tops?\b"),
    _told("photo", "props", "camera", r"photo(?:graph)?[ -](?:shoot|session)s?\b"),
    _told(
        "reading",
        "props",
        "book",
        r"(?:sits?|sitting|lies|lying|lounges|curled up)(?: \w+){0,5} reading(?=[.,]| and\b| by\b| in bed\b)",
    ),
)
"""By letters without which a text cannot hold it: a department, the name on the sheet, and what tells it."""
