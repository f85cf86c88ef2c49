"""Dutch words of a script, in English: enough to find things by; catalogues have Dutch names of their own besides."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.prophouse.wordset import word_set

_ARTICLES = word_set(
    """
    een de het zijn haar hun mijn onze dit dat deze die twee drie met van
    """
)
_STYLE = {
    "rood": "red", "blauw": "blue", "groen": "green", "geel": "yellow", "zwart": "black", "wit": "white",
    "bruin": "brown", "grijs": "grey", "paars": "purple", "roze": "pink", "oranje": "orange", "gouden": "golden",
    "zilveren": "silver", "oud": "old", "nieuw": "new", "antiek": "antique", "modern": "modern", "houten": "wooden",
    "ijzeren": "iron", "stalen": "steel", "metalen": "metal", "leren": "leather", "lederen": "leather",
    "glazen": "glass", "stenen": "stone", "plastic": "plastic", "papieren": "paper", "kartonnen": "cardboard",
    "rieten": "wicker", "marmeren": "marble", "koperen": "copper", "groot": "large", "klein": "small", "rond": "round",
    "kapot": "broken", "gebroken": "broken", "versleten": "worn", "roestig": "rusty", "vuil": "dirty", "leeg": "empty",
    "vol": "full", "mooi": "beautiful", "zwaar": "heavy", "elektrisch": "electric", "en": "and",
}  # fmt: skip
_INFLECTED = {
    "rode": "red", "rooie": "red", "blauwe": "blue", "groene": "green", "gele": "yellow", "zwarte": "black",
    "witte": "white", "bruine": "brown", "grijze": "grey", "paarse": "purple", "oude": "old", "nieuwe": "new",
    "antieke": "antique", "moderne": "modern", "grote": "large", "kleine": "small", "ronde": "round",
    "kapotte": "broken", "versleten": "worn", "roestige": "rusty", "vuile": "dirty", "lege": "empty", "volle": "full",
    "mooie": "beautiful", "zware": "heavy", "elektrische": "electric",
}  # fmt: skip
_NOUNS = {
    "aansteker": "lighter", "afstandsbediening": "remote control", "appel": "apple", "appels": "apples",
    "asbak": "ashtray", "auto": "car", "bad": "bathtub", "badkuip": "bathtub", "bank": "sofa", "zitbank": "sofa",
    "bankstel": "sofa", "bankje": "bench", "parkbank": "park bench", "bed": "bed", "bel": "bell", "beker": "mug",
    "biertje": "beer", "bierglas": "beer glass", "bijl": "axe", "bloemen": "flowers", "bloem": "flower",
    "boek": "book", "boeken": "books", "boekenkast": "bookcase", "boom": "tree", "bord": "plate", "bos": "bunch",
    "brandblusser": "fire extinguisher", "bril": "glasses", "brief": "letter", "brievenbus": "mailbox",
    "brood": "bread", "broek": "trousers", "bureau": "desk", "bureaulamp": "desk lamp", "bus": "bus",
    "stadsbus": "city bus", "bushokje": "bus shelter", "cadeau": "gift", "camera": "camera", "computer": "computer",
    "deur": "door", "doos": "box", "dossierkast": "filing cabinet", "draaiorgel": "barrel organ", "emmer": "bucket",
    "fiets": "bicycle", "fles": "bottle", "bierfles": "beer bottle", "wijnfles": "wine bottle", "foto": "photo",
    "fototoestel": "camera", "fornuis": "stove", "gebak": "cake", "geld": "money", "geweer": "rifle",
    "gitaar": "guitar", "glas": "glass", "wijnglas": "wine glass", "gordijn": "curtain", "gordijnen": "curtains",
    "haard": "fireplace", "open haard": "fireplace", "hamer": "hammer", "handdoek": "towel", "handschoen": "glove",
    "handschoenen": "gloves", "handtas": "handbag", "hek": "fence", "hoed": "hat", "hond": "dog",
    "hondenhok": "dog house", "horloge": "watch", "jas": "jacket", "jurk": "dress",
    "kaars": "candle", "kaarsen": "candles",
    "kast": "cabinet", "kat": "cat", "poes": "cat", "kerstboom": "christmas tree", "kinderwagen": "stroller",
    "kist": "chest", "klok": "clock", "koekenpan": "frying pan", "koelkast": "refrigerator",
    "ijskast": "refrigerator",
    "koffer": "suitcase", "koffie": "coffee", "koffiekop": "coffee cup", "koffiezetapparaat": "coffee maker",
    "konijn": "rabbit", "kop": "cup", "kopje": "cup", "koptelefoon": "headphones", "krant": "newspaper",
    "krat": "crate", "kruiwagen": "wheelbarrow", "kruk": "stool", "barkruk": "bar stool", "kussen": "pillow",
    "ladder": "ladder", "trapje": "step ladder", "lamp": "lamp", "lantaarn": "lantern",
    "lantaarnpaal": "street lamp", "straatlantaarn": "street lamp", "laptop": "laptop", "lepel": "spoon",
    "lift": "elevator", "magnetron": "microwave", "mand": "basket", "matras": "mattress", "mes": "knife",
    "keukenmes": "kitchen knife", "zakmes": "pocket knife", "microscoop": "microscope", "mobieltje": "mobile phone",
    "motor": "motorcycle", "motorfiets": "motorcycle", "muts": "beanie", "nachtkastje": "nightstand", "oven": "oven",
    "paard": "horse", "pan": "pan", "paraplu": "umbrella", "pen": "pen", "piano": "piano", "vleugel": "grand piano",
    "pistool": "pistol", "plant": "plant", "pop": "doll", "poppenhuis": "doll house", "potlood": "pencil",
    "prullenbak": "waste basket", "vuilnisbak": "trash can", "radio": "radio", "raam": "window", "ring": "ring",
    "rolstoel": "wheelchair", "roeiboot": "rowboat", "rugzak": "backpack", "schaakbord": "chess board",
    "schaar": "scissors", "schep": "shovel", "spade": "shovel", "schilderij": "painting", "schoen": "shoe",
    "schoenen": "shoes", "schommel": "swing", "sleutel": "key", "sleutels": "keys", "sigaret": "cigarette",
    "spiegel": "mirror", "stoel": "chair", "leunstoel": "armchair", "fauteuil": "armchair",
    "bureaustoel": "office chair",
    "tafel": "table", "keukentafel": "kitchen table", "eettafel": "dining table", "salontafel": "coffee table",
    "taart": "cake", "tas": "bag", "aktetas": "briefcase", "teddybeer": "teddy bear", "telefoon": "telephone",
    "telefooncel": "phone booth", "televisie": "television", "tent": "tent", "theepot": "teapot", "toilet": "toilet",
    "ton": "barrel", "vat": "barrel", "typemachine": "typewriter", "vaas": "vase", "ventilator": "fan",
    "vliegtuig": "airplane", "vloerkleed": "rug", "tapijt": "carpet", "vork": "fork", "vorkheftruck": "forklift",
    "vrachtwagen": "truck", "wapen": "weapon", "wasbak": "sink", "wasmachine": "washing machine",
    "wekker": "alarm clock", "wereldbol": "globe", "wijn": "wine", "zaag": "saw", "zaklamp": "flashlight",
    "ziekenhuisbed": "hospital bed", "zonnebril": "sunglasses", "zwaard": "sword", "zeep": "soap",
}  # fmt: skip
_BOTH = word_set(
    """
    bank bed bad bel bus lift motor pan pen plant pop ring tent ton vat krat mat spade toilet lamp beer oven
    radio piano laptop computer camera ladder
    """
)
"""Dutch words that are English too, which alone make nothing Dutch."""
WORDS: Mapping[str, str] = {**_STYLE, **_INFLECTED, **_NOUNS}
_TOKEN = re.compile(r"[^\W\d_]+", re.UNICODE)


def in_english(words: str) -> str:
    """Return Dutch words in English, and words of any other language as they are.

    They are Dutch when they begin with a Dutch article or possessive, or when every one of them is a Dutch word that
    English has not.
    """
    tokens = [token.lower() for token in _TOKEN.findall(words)]
    if not tokens or not is_dutch(tokens):
        return words
    found: list[str] = []
    for token in tokens:
        if token in ("met", "zonder"):
            break
        if token == "van":
            found.append("of")
        elif token not in _ARTICLES:
            found.append(WORDS.get(token) or WORDS.get(token.removesuffix("en")) or WORDS.get(token[:-2], token))
    return " ".join(found)


def is_dutch(tokens: list[str]) -> bool:
    """Whether lower-case words are Dutch: an article of it, or Dutch words alone that are not English too."""
    if tokens[0] in ("een", "het", "zijn", "haar", "hun", "mijn", "onze", "deze") and len(tokens) > 1:
        return True
    if tokens[0] in ("de", "die", "dit", "dat"):
        return tokens[-1] in WORDS
    return all(t in WORDS or t in _ARTICLES for t in tokens) and any(
        WORDS.get(t, t) != t and t not in _BOTH for t in tokens
    )
