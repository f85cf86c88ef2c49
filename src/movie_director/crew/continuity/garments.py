"""Garments as screenplays tell them: where on a body each is worn, in which hue, and who wears it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from movie_director.crew.continuity.telling import Sentence
from movie_director.crew.reading.terms import terms
from movie_director.crew.words import COLOURS

_SLOTS: Mapping[str, str] = {
    "coat": """
        coat overcoat raincoat topcoat greatcoat trenchcoat jacket duster parka mackintosh mac cloak cape oilskin
        oilskins anorak blazer windbreaker poncho waterproof peacoat mackinaw ulster jekker
        slicker shawl jas mantel jack jasje colbert""",
    "hat": """
        hat cap bonnet beret fascinator homburg trilby panama boater sombrero derby topper stetson fedora bowler beanie
        tricorn turban headscarf helmet hoed pet muts baret helm hoofddoek""",
    "dress": """
        dress gown frock sundress nightgown kimono robe bathrobe nightshirt sari jurk japon jurkje nachthemd badjas
        ochtendjas""",
    "suit": """
        suit tuxedo uniform overalls overall coverall coveralls jumpsuit tracksuit dungarees habit scrubs kostuum pak
        tuinbroek""",
    "top": """
        shirt blouse sweater jumper pullover cardigan hoodie sweatshirt t-shirt tunic waistcoat vest turtleneck
        polo-neck polo jersey singlet overhemd hemd trui bloes coltrui""",
    "bottom": "trousers jeans skirt shorts slacks leggings breeches kilt broek rok spijkerbroek",
    "feet": "shoes boots sandals slippers heels sneakers trainers pumps schoenen laarzen klompen pantoffels sloffen",
    "neck": "scarf tie bow-tie necktie neckerchief cravat bandana sjaal das stropdas halsdoek",
    "apron": "apron pinafore smock schort voorschoot",
    "veil": "veil mask sluier masker",
    "legs": "socks stockings tights sokken kousen",
    "hands": "gloves mittens handschoenen wanten",
}
_SLOT: Mapping[str, str] = {noun: slot for slot, nouns in _SLOTS.items() for noun in terms(nouns)}
_DUTCH_ENDS = terms("jas mantel trui jurk hoed broek rok hemd pak muts schoenen laarzen sjaal")
_OVER = frozenset(terms("hard pressure space diving wet dry hazmat ski flak snow"))
"""Suits that are worn over what is worn."""
_PARTS: Mapping[str, str] = {
    **dict.fromkeys(terms("hem train zoom"), "dress"),
    **dict.fromkeys(terms("lapel lapels panden"), "coat"),
}
"""Parts that are of the hue of what they are part of."""
_STUFFS = frozenset(terms("satin velvet muslin calico lace tweed linen chiffon taffeta cashmere fluweel satijn"))
"""Cloths that are told for the dress that is made of them: `in green satin`."""
_KIN = tuple(
    frozenset(terms(words))
    for words in (
        "blue navy azure cobalt indigo teal turquoise denim",
        "green emerald sage olive lime khaki mint jade moss",
        "red crimson scarlet burgundy maroon wine cherry ruby vermilion rust",
        "brown tan beige camel khaki russet chestnut chocolate fawn sand",
        "white cream ivory off-white pearl ecru",
        "grey gray silver charcoal slate ash",
        "black charcoal jet",
        "yellow gold mustard lemon amber golden saffron canary",
        "pink rose peach coral salmon fuchsia",
        "purple violet lilac mauve lavender plum",
        "orange peach apricot rust copper",
    )
)
"""Hues that one writer may tell of one coat."""
_SHADES = frozenset(terms("dark light pale bright deep faded"))
_HUES = (frozenset(hue for kin in _KIN for hue in kin) | frozenset(COLOURS)) - _SHADES
_NATIVE: Mapping[str, str] = {
    "zwart": "black", "wit": "white", "grijs": "grey", "grijz": "grey", "rood": "red", "rod": "red", "blauw": "blue",
    "groen": "green", "geel": "yellow", "gel": "yellow", "bruin": "brown", "roze": "pink", "paars": "purple",
    "paarz": "purple", "oranj": "orange", "beig": "beige",
}  # fmt: skip
"""Dutch hues by their stems."""
_DETERMINERS = frozenset(terms("a an the his her their its een de het zijn haar"))
_STOP = frozenset(
    terms("""
    in with wearing wears of off on over into out from and puts takes holds is was has at to under through behind van
    met op uit aan onder door en trekt heeft draagt""")
)
"""Words that the words of a garment do not reach across."""
_PLAIN = _DETERMINERS | frozenset(terms("own same wet old now still whole one two nog eigen oude natte"))
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_MARK = re.compile(r"[,.:;()]|--")
_HELPED = re.compile(r"\b(?:helps?|helpt) (?=\w)", re.I)
_SOMEBODY = re.compile(
    r"(?<!like a )(?<!as a )(?<!als een )"
    r"\b(?:man|woman|boy|girl|figure|somebody|someone|vrouw|jongen|meisje|iemand)\b[^.;]*$",
    re.I,
)
_POSSESSIVE = frozenset(terms("his her zijn haar"))
TAKES_OFF = re.compile(
    r"\b(?:takes? off|tosses|flings|drops|peels? off|shrugs? out of|slips? out of|pulls? off|hangs|removes"
    r"|trekt .{0,40}\buit|doet .{0,40}\b(?:uit|af))\b",
    re.I,
)
"""What takes a garment off that is told next."""
_ON_IT = re.compile(
    r"\b(?:(?:shrugs|puts|slips|pulls|throws|zips|buttons|ties) (?:it|them|both) (?:on|up|over|round|around)"
    r"|puts them both on"
    r"|trekt (?:hem|haar|het|ze) aan|zet (?:hem|haar|het) op|slaat (?:hem|haar|het) om|doet (?:hem|haar"
    r"|het) (?:om|aan))\b",
    re.I,
)
_ASIDE = re.compile(
    r"\s+(?:on top|on the|on a|in the|over the|over a|lies|hangs|falls|is in|is on|op de|op een|in de|ligt"
    r"|hangt|valt)\b",
    re.I,
)
_NOT_ON = re.compile(
    r"\b(?:hands (?:him|her|them|over|the|a|[A-Z])|gives?|holds? out|carries|folds?|picks? up|finds?|buys?"
    r"|sees?|looks at|looking at|catches|offers?|takes? a|takes? the|lining of|slits|geeft|pakt|vindt"
    r"|neemt|on a (?:peg|hook|rack|chair|hanger)|off a (?:rail|rack|hook)|aan de haak|van de haak|like)\b",
    re.I,
)


@dataclass(frozen=True)
class Garment:
    """A garment as words tell it: its noun, its hue if told, its other describing words, and in which scene.

    `new` says whether it is told as something new (`a coat`), `at` where in its sentence; `phrase` are its words and
    its noun in a row, in small letters.
    """

    noun: str
    hue: str
    words: frozenset[str]
    scene: str
    new: bool = False
    at: int = 0
    phrase: str = ""

    @property
    def told(self) -> str:
        """Hue and noun."""
        return f"{self.hue} {self.noun}".strip()


def garments(sentence: Sentence) -> Iterator[tuple[str, str, Garment]]:
    """Yield who wears what where on the body, as a sentence of action tells it by its hue or its cut."""
    return ((who, slot, garment) for who, slot, garment in worn_by(sentence) if garment.hue or garment.words)


def put_on(text: str) -> bool:
    """Whether a sentence tells that somebody is helped into what it names, or puts `it` on."""
    return _HELPED.search(text) is not None or _ON_IT.search(text) is not None


def worn_by(sentence: Sentence) -> Iterator[tuple[str, str, Garment]]:
    """Yield who wears what where on the body, as a sentence of action tells it, however little it says of it."""
    text = sentence.text
    helped = put_on(text)
    for start, words, noun, slot in _told(text):
        if TAKES_OFF.search(text[:start]) is None and _ASIDE.match(text[start:].partition(noun)[2]):
            continue  # it lies or hangs there
        if slot == "suit" and _OVER & {*words, noun}:
            continue
        if noun == "jeans" or noun.startswith("spijker"):
            words.append("denim")
        who = _wearer(sentence, start)
        if who is None or (not helped and _NOT_ON.search(text[max(0, start - 40) : start + 6])):
            continue
        hue = next((hue for word in words if (hue := hue_of(word))), "")
        more = frozenset(w for w in words if not hue_of(w) and w not in _PLAIN and w not in _SHADES)
        new = bool(words) and words[0] in ("a", "an", "een")
        phrase = " ".join((*words, noun))
        yield who, slot, Garment(noun, hue, more, sentence.scene, new=new, at=start, phrase=phrase)


def slot_of(noun: str) -> str | None:
    """Where on the body a garment is worn; None for what is none. Dutch compounds are worn as their last part is."""
    if noun in _SLOT:
        return _SLOT[noun]
    ends = next((end for end in _DUTCH_ENDS if noun.endswith(end) and len(noun) > len(end) + 2), None)
    return _SLOT[ends] if ends is not None else None


def hue_of(word: str) -> str:
    """The hue that a word tells: `emerald-green`, `donkerblauwe`; "" for none."""
    low = word.lower()
    for part in (low, *low.split("-")[::-1]):
        if part in _HUES:
            return part
        stem = part.removesuffix("e")
        stem = stem[:-1] if stem[-2:-1] == stem[-1:] else stem  # witte
        native = next((hue for native, hue in _NATIVE.items() if stem == native), None)
        if native is None and len(stem) > 6:
            native = next((hue for native, hue in _NATIVE.items() if len(native) > 3 and stem.endswith(native)), None)
        if native is not None:
            return native
    return ""


def akin(one: str, other: str) -> bool:
    """Whether two words may tell of one hue."""
    return one == other or any(one in kin and other in kin for kin in _KIN)


def _told(text: str) -> Iterator[tuple[int, list[str], str, str]]:
    """Where each garment of a text begins, the words before its noun, the noun, and where it is worn."""
    words = list(_WORD.finditer(text))
    for n, word in enumerate(words):
        noun = word[0].lower()
        slot = slot_of(noun) or _PARTS.get(noun)
        if slot is None and noun in _STUFFS and _ends(text, words, n):
            slot = "dress"
        if slot is None:
            continue
        at = n
        while at > 0 and n - at < 5 and not _MARK.search(text[words[at - 1].end() : words[at].start()]):
            low = words[at - 1][0].lower()
            if low in _STOP or slot_of(low):
                break
            at -= 1
            if low in _DETERMINERS:
                break
        before = [each[0].lower() for each in words[at:n]]
        if noun not in _SLOT and noun in {*_PARTS, *_STUFFS} and not any(hue_of(each) for each in before):
            continue
        yield words[at].start(), before, noun, slot


def _ends(text: str, words: list[re.Match[str]], n: int) -> bool:
    """Whether a word ends what is told: no noun follows it that it describes."""
    if n + 1 == len(words) or text[words[n].end() : words[n + 1].start()] != " ":
        return True
    return words[n + 1][0].lower() in _STOP | _DETERMINERS


def _wearer(sentence: Sentence, start: int) -> str | None:
    """Whose a garment is: the owner that stands before it, else whom the sentence, or the one before, is about."""
    helped = _HELPED.search(sentence.text)
    if helped is not None:
        return next((m.who for m in sentence.mentions if m.start == helped.end()), None)
    before = [m for m in sentence.mentions if m.end <= start]
    if before and _SOMEBODY.search(sentence.text[before[-1].end : start]):
        return None  # it is worn by somebody in a picture, or in the crowd
    owner = next((m for m in sentence.mentions if m.start == start), None)
    if owner is not None:
        return owner.who
    acting = [m for m in before if m.named or sentence.text[m.start : m.end].lower() not in _POSSESSIVE]
    if acting or before:
        return (acting or before)[-1].who
    return None if sentence.mentions else sentence.about
