"""The words of a director, English and Dutch, and what each means."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.film.direction import VideoKind

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
    r"horror light\w*|griezellicht": "horror",
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
    r"hand-?held|uit de hand|documentary (?:style|look|feel)|documentairestijl": "handheld",
    r"one[ -]take|single take|in (?:éen|één|een) (?:shot|take)": "one-take",
    r"montage": "montage",
    r"tableaux?|(?:static|still|locked[- ]off) camera|stilstaande camera|camera (?:still|stil)": "tableau",
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
    r"comedy|komedie|funnier|grappiger": "comedy",
    r"western": "western",
    r"horror(?: ?film)?|griezelfilm|scarier|enger|griezeliger": "horror",
    r"thriller|more suspense(?:ful)?|tenser|spannender": "thriller",
    r"romance|love story|liefdesfilm|more romantic|romantischer": "romance",
    r"action(?= (?:film|movie|look|feel))|actiefilm": "action",
    r"film noir": "noir",
    r"drama": "drama",
    r"science fiction|sciencefiction|sci-?fi": "science-fiction",
    r"fantasy(?: ?film)?": "fantasy",
    r"mystery|whodunit|detectivefilm": "mystery",
    r"war (?:film|movie)|oorlogsfilm": "war",
    r"adventure(?: film| movie)?|avonturenfilm": "adventure",
    r"musical": "musical",
}
KINDS: Mapping[str, VideoKind] = {
    r"(?:film ?)?trailer|teaser": "trailer",
    r"music video|video ?clip|muziekvideo": "music-video",
    r"advertisement|advert|commercial|ad|tv spot|reclame(?:film|spot)?": "advertisement",
    r"documentary|documentaire": "documentary",
    r"explainer(?: video)?|uitleg(?:film|video)": "explainer",
    r"(?:feature|story|narrative|ordinary|normal|plain) film|narrative|story again|speelfilm|gewone film": "narrative",
}
"""The kinds of video, where a whole film is to be one: after an article, or `as`, `into`, `weer`."""
MADE = r"\b(?:an?|the|one|as|into|back to|een|de|als|tot|weer)\s+(?:(?:short|korte|een|a|an|gewone)\s+)?"
IN_STYLE = r"(?!\s+(?:look|feel|style|stijl|park|music))(?![\w-])"
SILENT = r"\b(?:no|without|drop the|lose the|take out the|geen|zonder|haal de)\s+(?:any\s+)?(?:music|score|muziek)\b"
THROUGHOUT = (
    r"\b(?:music|score|muziek)\s+(?:all (?:the way )?through|throughout|everywhere|overal|de hele film|altijd)\b"
    r"|\b(?:overal|altijd)\s+muziek\b"
)
COMPOSED = r"\b(?:bring|let|laat|with|met)\b.*\b(?:music|score|muziek)\b"
MUSIC = r"\b(?:music|score|muziek)\b"
FEELINGS: Mapping[str, str] = {
    r"calm|quiet|peaceful|rustige?|kalme?": "calm",
    r"happy|joyful|cheerful|vrolijke?|blije?": "joy",
    r"tender|gentle|sweet|tedere?|lieve": "tender",
    r"sad|mournful|treurige?|verdrietige?|droevige?": "sad",
    r"angry|furious|boze": "angry",
    r"frightening|scary|eerie|enge|angstige?": "fear",
    r"tense|suspenseful|spannende?": "suspense",
    r"driving|exciting|opzwepende?": "action",
    r"wondrous|dreamy|dromerige?": "wonder",
    r"funny|comic|grappige?|komische?": "comic",
    r"triumphant|heroic|triomfantelijke?|heldhaftige?": "triumph",
}
"""What music may tell of a scene."""
CHEAPER = r"\b(?:cheaper|goedkoper)\b"
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
