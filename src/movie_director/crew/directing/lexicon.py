"""The words of a director, English and Dutch, and what each means."""

from __future__ import annotations

from collections.abc import Mapping

_ONES = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty"
)
_EEN = (
    "één twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien "
    "negentien twintig"
)
NUMBERS: Mapping[str, float] = {
    **{word: n for n, word in enumerate(_ONES.split(), 1)},
    **{word: n for n, word in enumerate(_EEN.split(), 1)},
    "a": 1,
    "an": 1,
    "een": 1,
    "half": 0.5,
    "halve": 0.5,
    "thirty": 30,
    "forty": 40,
    "ninety": 90,
    "sixty": 60,
    "dertig": 30,
    "veertig": 40,
    "negentig": 90,
    "zestig": 60,
    "anderhalve": 1.5,
}
ORDINALS: Mapping[str, int] = {
    word: n
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth",
        "eerste tweede derde vierde vijfde zesde zevende achtste negende tiende",
    )
    for n, word in enumerate(words.split(), 1)
}
LAST = ("last", "final", "laatste")

SCHEMES: Mapping[str, str] = {
    r"fire ?light|by the fire|vuurlicht|bij het vuur": "firelight",
    r"golden hour|gouden uur": "golden-hour",
    r"blue hour|blauwe uur": "blue-hour",
    r"moon ?light|moonlit|maanlicht": "moonlit",
    r"fluorescent|tl-?licht": "fluorescent",
    r"neon light|neonlicht": "neon",
    r"noir light\w*|(?:lit|light)\s+(?:it )?like (?:a )?noir|noir-?licht": "noir",
    r"stage light\w*|toneellicht": "stage",
    r"overcast light|grijs licht": "overcast",
}
DARKER = r"\b(?:darker|dark|dimmer|gloomier|donkerder|donker|somberder|somber)\b"
BRIGHTER = r"\b(?:brighter|lighter|bright|helderder|lichter)\b"
TIMES: Mapping[str, str] = {
    r"dawn|sunrise|zonsopgang|dageraad": "dawn",
    r"dusk|sunset|twilight|schemering|zonsondergang": "dusk",
    r"night|night-?time|nachts?": "night",
    r"day|day ?time|overdag|dag": "day",
}
WEATHERS: Mapping[str, str] = {
    r"rain(?:s|y|ing)?|regen(?:t|en|achtig)?": "rain",
    r"snow(?:s|y|ing)?|sneeuw(?:t)?|sneeuwen": "snow",
    r"fog(?:gy)?|misty?|mistig": "fog",
    r"storm(?:s|y)?|thunder\w*|onweer|stormt": "storm",
    r"windy?|waait|winderig|wind": "wind",
    r"dust(?:y)?|stof(?:fig)?": "dust",
    r"cloudy|bewolkt": "cloudy",
    r"clear (?:weather|sky)|dry|helder weer|droog": "clear",
}
STYLES: Mapping[str, str] = {
    r"hand-?held|uit de hand": "handheld",
    r"one[ -]take|single take|in (?:éen|één|een) (?:shot|take)": "one-take",
    r"montage": "montage",
    r"tableaux?": "tableau",
    r"classical(?:ly)?|klassiek": "classical",
}
VISUALS: Mapping[str, str] = {
    r"water ?colou?rs?|aquarel": "watercolour",
    r"ink|inkt": "ink",
    r"cartoon|toon|tekenfilm": "toon",
    r"clay|klei": "clay",
    r"neon look|neon-?stijl": "neon",
    r"(?:black and white )?noir look|zwart-?wit": "noir",
    r"naturalistic|realistic|natuurlijk|realistisch": "naturalistic",
}
GENRES: Mapping[str, str] = {
    r"comedy|komedie": "comedy",
    r"western": "western",
    r"horror(?: film)?|griezelfilm": "horror",
    r"thriller": "thriller",
    r"romance|love story|liefdesfilm": "romance",
    r"action (?:film|movie)|actiefilm": "action",
    r"film noir": "noir",
    r"drama": "drama",
    r"science fiction|sci-?fi": "science-fiction",
}
COLOURS: Mapping[str, str] = {
    r"red|rode?": "#a12a22",
    r"blue|blauwe?": "#27467f",
    r"green|groene?": "#2f6b3c",
    r"yellow|gele?": "#d3a62c",
    r"black|zwarte?": "#1c1c1e",
    r"white|witte?": "#e8e6df",
    r"gr[ea]y|grijze?": "#8c8f93",
    r"brown|bruine?": "#5b3a24",
    r"pink|roze": "#d98ca3",
    r"blond[e]?": "#d8b878",
}
GARMENTS: Mapping[str, tuple[str, str]] = {
    r"rain ?coat|regenjas": ("outer", "raincoat"),
    r"suit(?: jacket)?|colbert": ("outer", "suit-jacket"),
    r"coat|jas": ("outer", "coat"),
    r"sweater|trui": ("top", "sweater"),
    r"t-?shirt": ("top", "tshirt"),
    r"shirt|overhemd": ("top", "shirt"),
    r"cardigan|vest": ("top", "cardigan"),
    r"blouse": ("top", "blouse"),
    r"long skirt|lange rok": ("legs", "long-skirt"),
    r"skirt|rok": ("legs", "skirt"),
    r"jeans|spijkerbroek": ("legs", "jeans"),
    r"trousers|broek": ("legs", "trousers"),
    r"beanie|muts": ("hat", "beanie"),
    r"cap|pet": ("hat", "cap"),
    r"hat|hoed": ("hat", "brimmed"),
    r"glasses|bril": ("glasses", "true"),
    r"moustache|snor": ("beard", "moustache"),
    r"stubble|stoppels": ("beard", "stubble"),
    r"beard|baard": ("beard", "full"),
}
PLAIN: Mapping[str, str] = {"outer": "none", "hat": "none", "glasses": "false", "beard": "none"}
"""What is left when something of a person is taken away."""
OFF = r"\b(?:no|without|lose|loses|off|take|shave|zonder|geen|af|scheer)\b"
UNDO = r"^(?:undo(?: that| it)?|take (?:that|it) back|maak (?:dat|het) ongedaan|ongedaan maken|terug)$"
SHORTER = r"\b(?:cut|trim|lose|shorter|shave|drop|korter|knip|haal|schrap)\b"
LONGER = r"\b(?:add|longer|extend|langer|voeg|erbij)\b"
FASTER = r"\b(?:faster|quicker|tighter|snappier|sneller|vlotter|strakker)\b"
SLOWER = r"\b(?:slower|calmer|langzamer|trager|rustiger)\b"
SPEAKS = r"\b(?:speaks?|talks?|spreekt|praat|spreken|praten)\b"
FREE = r"\b(?:as long as it (?:likes|wants|takes|needs)|any length|zo lang als (?:hij|het) wil|vrije lengte)\b"
SPEND = r"\b(?:spend|budget|cost|costs|uitgeven|uit|kosten|besteed)\b"
