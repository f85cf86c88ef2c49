"""What words ask for: the thing itself, and what is said of how it looks.

The head of a phrase decides: a kitchen table is a table, car keys are keys. Nouns of several words and their synonyms
are in `things.toml`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files

from movie_director.prophouse.dutch import in_english
from movie_director.prophouse.wordset import word_set

_SORTED = word_set(
    """
    wine tea coffee juice bread milk beer ale water whisky whiskey rum chocolate sugar rice pepper cabbage bean
    photo photograph picture film movie footage television
    apple tomato grape fruit candle rose tulip lily orchid flower bouquet
    """
)
"""What a colour word tells the sort of, and what no single paint shows: models of them have their own."""
COLOURS: Mapping[str, str] = {
    "white": "#d9d6cd", "ivory": "#ddd3bc", "cream": "#ded2b4", "black": "#1c1b1a", "grey": "#7d7d7b",
    "gray": "#7d7d7b",
    "silver": "#a8a9ab", "red": "#a12a22", "crimson": "#8c1d2b", "scarlet": "#b0281c", "maroon": "#5c1f23",
    "orange": "#c56a25", "yellow": "#cfae3c", "gold": "#b8923f", "golden": "#b8923f", "green": "#3f7043",
    "olive": "#6b6a38", "turquoise": "#3b8c8a", "teal": "#2f6a6c", "blue": "#30548c", "navy": "#232f4f",
    "purple": "#5d3a73", "violet": "#62458a", "pink": "#c9879a", "brown": "#6b4629", "beige": "#c2ad8a",
    "tan": "#a9855b",
}  # fmt: skip
"""Colour words, as paint that a camera can take."""
MATERIALS = word_set(
    """
    wood wooden metal steel iron tin brass copper bronze aluminium aluminum chrome glass crystal plastic
    leather rubber paper cardboard cloth fabric velvet silk canvas burlap wicker rattan bamboo stone marble
    concrete brick ceramic porcelain china clay oak pine mahogany teak walnut stainless nylon woollen wool
    cotton straw enamel styrofoam silverware formica vinyl
    """
)
AGES: Mapping[str, str] = {
    **dict.fromkeys(("old", "antique", "ancient", "vintage", "old-fashioned", "aged", "battered", "worn", "rusty",
                     "rusted", "tattered", "dusty", "ragged", "shabby", "retro", "weathered", "decrepit", "ratty"),
                    "old"),
    **dict.fromkeys(("new", "modern", "brand-new", "sleek", "contemporary", "futuristic", "high-tech", "shiny",
                     "digital", "stylish", "designer"), "new"),
}  # fmt: skip
_NEUTRAL = word_set(
    """
    a an the his her its their my our your this that these those some any another other own same such both
    each every one two three four five six seven eight nine ten dozen several many few couple half single
    double first second big large huge enormous giant massive small little tiny miniature long short tall
    high low thick thin heavy light wide narrow fat slim flat round square full empty open closed half-empty
    half-full broken cracked smashed bloody dirty clean filthy greasy stained wet dry cold hot warm fresh
    burning lit unlit smoking steaming loaded cheap expensive fancy simple plain ordinary nice good bad
    beautiful ugly lovely pretty elegant ornate strange odd weird mysterious familiar favourite favorite
    personal private public nearby distant far near next last only main real fake dark bright pale deep soft
    hard rough smooth sharp dull blunt lone lonely abandoned stolen hidden secret comfortable overstuffed
    upholstered portable electric electrical automatic manual hand-held handheld matching spare extra rented
    brand perfect fine gleaming glowing polished solid sturdy rickety wobbly crumpled folded rolled framed
    tied torn ripped locked unlocked unopened opened stray tame wild dead live living sleeping standing
    kitchen bedroom bathroom office dining room hotel motel bar restaurant cafe school hospital police
    prison street city garden patio front back side left right middle center centre corner upper lower
    bottom top rear man's woman's child's men's women's girl's boy's father's mother's local american
    english french german japanese chinese italian russian turkish dutch european foreign military army navy
    government corporate family farm christmas birthday wedding expensive-looking official empty-handed
    late-model beat-up old-model slightly very rather quite almost just
    """
)
_UNITS = word_set(
    """
    pair piece set bunch couple stack pile kind sort row rows bit number lot load line
    """
)
_CUTS = word_set(
    """
    with without to in on at by for from under over near behind beside inside against beneath atop marked
    labelled labeled reading that which who filled containing covered made
    """
)
_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*€?|\d+€?")
_PLURALS: Mapping[str, str] = {
    "knives": "knife", "shelves": "shelf", "wolves": "wolf", "scarves": "scarf", "loaves": "loaf", "mice": "mouse",
    "leaves": "leaf", "buses": "bus", "feet": "foot", "men": "man", "women": "woman", "children": "child",
    "halves": "half",
}  # fmt: skip
_SAME = word_set(
    """
    glasses scissors clothes keys cards pants jeans shorts series binoculars pliers logs
    """
)


@dataclass(frozen=True)
class Asked:
    """What words ask for.

    `noun` is our noun for the thing (or its head word, where we have none), `head` the words that name it as they were
    said, `others` every other word that may tell which sort it is, `colour` a colour word, `material` and `age`
    (`old` or `new`) as said.
    """

    noun: str
    head: str
    known: bool
    others: tuple[str, ...] = ()
    colour: str | None = None
    material: str | None = None
    age: str | None = None

    @property
    def kinds(self) -> tuple[str, ...]:
        """The other words that tell which sort of thing it is, not merely how it looks or whose it is."""
        return tuple(word for word in self.others if not neutral(word))


@dataclass(frozen=True)
class Lexicon:
    """Our nouns: `phrases` from the words for a thing to its noun, and `closed` nouns, and what shows them `also`."""

    phrases: Mapping[str, str]
    closed: frozenset[str]
    also: Mapping[str, tuple[str, ...]]
    longest: int = field(default=5)


@lru_cache(maxsize=1)
def lexicon() -> Lexicon:
    """Return the lexicon that we ship."""
    data = tomllib.loads(files("movie_director.prophouse").joinpath("things.toml").read_text(encoding="utf-8"))
    phrases: dict[str, str] = {}
    nouns: dict[str, list[str]] = data["nouns"]
    more: dict[str, list[str]] = data["more"]
    for noun, others in nouns.items():
        for words in (noun.replace("-", " "), *others):
            phrases[_spelt(words)] = noun
    for noun, others in more.items():
        for words in (noun.replace("-", " "), *others):
            phrases[_spelt(words)] = phrases[_spelt(words.replace("-", " "))] = noun
    longest = max(len(words.split()) for words in phrases)
    return Lexicon(
        phrases, frozenset(data["closed"]["nouns"]), {n: tuple(more) for n, more in data["also"].items()}, longest
    )


def neutral(word: str) -> bool:
    """Whether a word tells only how a thing looks, what it is made of, where it stands or whose it is."""
    return (
        word in _NEUTRAL
        or word in COLOURS
        or word in MATERIALS
        or word in AGES
        or word.endswith(("'s", "’s", "-looking", "-colored", "-coloured"))
        or (len(word) > 4 and word.endswith(("ed", "ish", "less")))
        or word[0].isdigit()
    )


def singular(word: str) -> str:
    """Return the singular of an English noun, as far as its ending tells."""
    if word in _SAME or len(word) < 4:
        return word
    if word in _PLURALS:
        return _PLURALS[word]
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zes")):
        return word[:-2]
    return word[:-1] if word.endswith("s") and not word.endswith(("ss", "us", "is")) else word


@lru_cache(maxsize=4096)
def asked(words: str) -> Asked:
    """Read what words ask for: `an old wooden chair`, `BOTTLE OF WINE`, `alarm-clock`, `een rode fiets`.

    Words that name nothing have the noun "".
    """
    tokens = _tokens(in_english(words))
    if not tokens:
        return Asked("", "", False)
    tokens, after = _core(tokens)
    known = lexicon()
    noun, begin, end = _noun(tokens, after, known)
    rest = tuple(tokens[:begin]) + tuple(tokens[end:]) + (tuple(after) if end <= len(tokens) else ())
    listed = noun is not None
    head = " ".join(([*tokens, "of", *after] if after else tokens)[begin:end])
    looks = [word for word in rest if neutral(word)]
    return Asked(
        noun if noun is not None else singular(tokens[-1]),
        head,
        listed,
        rest,
        next((w for w in looks if w in COLOURS), None),
        next((w for w in looks if w in MATERIALS), None),
        next((AGES[w] for w in looks if w in AGES), None),
    )


@lru_cache(maxsize=4096)
def described(words: str, name: str) -> str:
    """Return what words say of how a thing looks whose slug is `name`, in English: `red`, `old wooden`.

    Nothing is said by black and white together, nor by the colour that names a sort of food: red wine, black coffee.
    """
    tokens, noun = _tokens(in_english(words)), _tokens(in_english(name.replace("-", " ")))
    at = next((n for n, token in enumerate(tokens) if singular(token) == singular(noun[0])), 0) if noun else 0
    said = [token for token in tokens[:at] if token in COLOURS or token in MATERIALS or token in AGES]
    if _SORTED & set(noun) or {"black", "white"} <= set(said):
        said = [word for word in said if word not in COLOURS]
    return " ".join(dict.fromkeys(said))


def _tokens(words: str) -> list[str]:
    return [match[0].lower().replace("’", "'") for match in _WORD.finditer(words.replace("_", " "))]


def _spelt(words: str) -> str:
    return " ".join(_tokens(words))


def _core(tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words before what is only said about the thing, and those after `of`, where they do not name the thing."""
    for at, token in enumerate(tokens):
        if (
            token in _CUTS
            and at > 0
            and not (token == "light" or " ".join(tokens[at - 1 : at + 2]) in lexicon().phrases)
        ):
            whole = _spelt(" ".join(tokens[max(0, at - 1) :]))
            if whole not in lexicon().phrases:
                tokens = tokens[:at]
                break
    if "of" in tokens[1:-1]:
        at = tokens.index("of", 1)
        before, after = tokens[:at], tokens[at + 1 :]
        if singular(before[-1]) in _UNITS:
            joined = " ".join(tokens[at - 1 :])
            return (tokens, []) if joined in lexicon().phrases else (after, [])
        return before, [w for w in after if w not in ("the", "a", "an")]
    return tokens, []


def _noun(tokens: list[str], after: list[str], known: Lexicon) -> tuple[str | None, int, int]:
    """The noun that ends the words, the longest that we know, and where it stands; none when we know none."""
    whole = [*tokens, "of", *after] if after else tokens
    for line in (whole, tokens) if after else (tokens,):
        end = len(line)
        for begin in range(max(0, end - known.longest), end):
            part = line[begin:end]
            for words in (" ".join(part), " ".join([*part[:-1], singular(part[-1])])):
                if words in known.phrases:
                    return known.phrases[words], begin, end
    if after:  # "roses of the valley", where the roses are known by themselves
        return None, len(tokens) - 1, len(tokens)
    split = [piece for token in tokens for piece in token.split("-") if piece]
    if split != tokens:
        noun, begin, end = _noun(split, [], known)
        shift = len(split) - len(tokens)
        return noun, max(0, begin - shift), min(len(tokens), end - shift)
    return None, len(tokens) - 1, len(tokens)
