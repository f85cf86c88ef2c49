"""How the script says that people look: age, build, clothes and hair, from the words that introduce them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache
from random import Random
from typing import Any

from movie_director.crew.costume.choose import Brief, chosen
from movie_director.crew.costume.era import era_of
from movie_director.crew.reading import lexicon_looks as lexicon
from movie_director.crew.reading.genders import Gender, genders
from movie_director.crew.reading.names import base_cue, is_heard_only
from movie_director.crew.reading.people import Mention, People, cast_list
from movie_director.crew.reading.species import coat_of, species_of
from movie_director.crew.reading.text import Word, words
from movie_director.crew.words import COLOURS, DECADES, FEMALE, MALE
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.values.slate import seed_of

_SKINS = ("#e0b090", "#d6a07c", "#c58c6c", "#a96f4c", "#8a5638", "#6b4229")
_EYES = ("#4a3524", "#5b6f58", "#4f6a80", "#3a2a1c")
_GOES_ON = re.compile(
    r"^(?:(?:he|she|his|her|they|their|dressed|wearing|in (?:a|an|his|her)|tall|thin|now|it's)\b|"
    r"an? (?:[\w-]+,? ){0,4}(?:man|woman|boy|girl|guy|lady|gentleman|kid|child|teenager|beauty)\b)",
    re.I,
)
"""How a sentence begins that goes on about the person whom the one before it introduced."""
_JOINTS = frozenset(("and", "with", "to", "at", "from", "behind", "toward", "towards", "beside", "by", "for"))
_STOP = re.compile(
    r"(?<!\bMr\.)(?<!\bMR\.)(?<!\bDr\.)(?<!\bDR\.)(?<!\bMrs\.)(?<!\bMRS\.)(?<!\bMs\.)(?<=[.!?])\s+(?=[A-Z\"(])"
)
_NOUN_F = re.compile(
    r"\b(?:woman|girl|lady|mother|daughter|sister|wife|grandmother|aunt|queen|schoolgirl|actress)\b", re.I
)
_NOUN_M = re.compile(r"\b(?:man|boy|guy|gentleman|father|son|brother|husband|grandfather|uncle|king|schoolboy)\b", re.I)
_AGE = re.compile(
    r"(?:(?<=[,(\[\u2013\u2014-])|\b(?:pushing|aged?|about|around|of|nearly|almost|maybe|over|barely|only|just|is|turning))\s*"
    r"(?:(?P<third>early|mid|late)[ -])?(?P<age>\d{1,2})(?P<s>['\u2019]?s)?(?:-?ish)?"
    r"(?=\s*[,)\].;:\u2013\u2014-]|\s*$|\s+(?:and|but|years?)\b)",
    re.I,
)
_DECADE = re.compile(
    r"\b(?:(?P<third>early|mid|late)[ -](?:to[ -](?:mid|late)[ -])?)?(?P<age>[1-9]0)['\u2019]?s\b", re.I
)
_YEARS = re.compile(r"\b(?P<age>\d{1,2})[ -](?:years?|yrs?)[ -]?(?:old|of age)?\b", re.I)
_NUMBER = "|".join(sorted(lexicon.NUMBERS, key=lambda w: (-len(w), w)))
_WORD_AGE = re.compile(
    r"(?:\b(?:pushing|aged?|about|around|nearly|almost|barely|is)\s+|[,(]\s*|"
    r"\b(?:boy|girl|child|man|woman|kid) of (?:about )?)"
    rf"(?P<tens>{_NUMBER})(?:[ -](?P<ones>one|two|three|four|five|six|seven|eight|nine))?(?:-something|-odd|ish)?"
    r"(?=\s*[,).;:]|\s*$|\s+(?:and|but|years?)\b)|"
    rf"\b(?P<tens2>{_NUMBER})(?:[ -](?P<ones2>one|two|three|four|five|six|seven|eight|nine))?"
    r"[ -](?:years?[ -]old|something)\b",
    re.I,
)
_LETTER = re.compile(r"[(\[](?:\d\d?s?,\s*)?([fm])(?:emale|ale)?(?:,\s*\d\d?s?)?[)\]]")
"""A gender as casting writes it: `(F, 34)`."""
_GROWN = 16
_ELDER = re.compile(r"(?:mrs|lady|sir|lord|colonel|general|judge|professor|aunt|uncle|father|mother|bishop)\b", re.I)
"""How a cue begins of somebody who has come into years, where no age is told."""
_GIVEN_UP = re.compile(
    r"\b(?:gives? up|takes? off|removes?|removing|doffs?|holds?|holding|hangs?|without|hands? over|folds?|carries|"
    r"carrying)\s+"
    r"(?:(?:his|her|their|a|an|the|my)\s+)?(?:\w+\s+)?$"
)
"""What comes before a garment's word that is not on."""
_AS_CALLED = {"little": 9.0, "kid": 9.0, "child": 9.0, "baby": 4.0, "teen": 16.0, "teenage": 16.0, "young": 18.0}
"""How old somebody is whose cue begins with such a word."""
_IS_AGE = re.compile(r"^(?: is| was)?(?: now)?(?: about| in (?:his|her))? ?(?:\d|age|early|mid|late|aged)", re.I)
_SAID_AGE = re.compile(
    r"\bin (?:his|her) (?P<age>(?:(?:early|mid|late)[ -])*(?:\d0['\u2019]?s|teens|[a-z]+ties))\b"
    rf"|\b(?:he|she|is|'s) (?:is |about |almost )?(?P<years>(?:\d{{1,2}}|{_NUMBER})"
    r"(?:[ -](?:one|two|three|four|five|six|seven|eight|nine))?(?:[ -]years?[ -]old|(?=[,.])))",
    re.I,
)
_ANY_AGE = re.compile(rf"\d|\b(?:{_NUMBER}|twenties|thirties|forties|fifties|sixties|seventies|eighties)\b", re.I)
_THIRDS = {"early": 2.0, "mid": 4.0, "late": 8.0}
_OLD = re.compile(
    r"(?:[,(]\s*(?:very |quite )?(?P<alone>old|young)(?=\s*[,)])|"
    r"\b(?P<noun>old|young)(?:er)? (?:[\w-]+ )?"
    r"(?:man|woman|lady|gentleman|guy|fellow|couple|boy|girl|mother|father|widow|widower|servant|footman|butler|maid|"
    r"nurse|soldier|sailor|farmer|fisherman|priest|nun|doctor|teacher|waiter|waitress|peasant|lord|king|queen|prince|"
    r"princess|actor|actress|aunt|uncle|clerk|shepherd)\b)",
    re.I,
)


def describe(
    film: Film,
    character: Character,
    others: Mapping[str, Look] | None = None,
    ages: Mapping[str, float] | None = None,
    of_gender: Mapping[str, Gender] | None = None,
    era: str | None = None,
    draw: int = 0,
) -> Look:
    """Read a look from the words that introduce a character; what they leave open suits the era, the calling and the
    age, and is told at a glance from `others`, whose looks are settled.

    `ages` and `of_gender` are everybody's, by `ages_told` and `genders`, `era` the film's by `era_of`; they are read
    from the film where they are not given. Another `draw` chooses otherwise.
    """
    told = introduction(film, character)
    fixed = told_look(film, character, told, ages, of_gender)
    kind = species_of(character.cue, told, actions(film))
    if kind is not None:
        return Look.model_validate(
            {key: fixed[key] for key in ("age", "gender")} | coat_of(*kind, told, seed_of(character.name) + draw)
        )
    shared = {other for scene in film.of(Scene) if character.name in scene.characters for other in scene.characters}
    brief = Brief(character.name, f"{character.cue.title()}, {told}", fixed, era or era_of(film), draw)
    return chosen(brief, others, shared - {character.name})


def actions(film: Film) -> str:
    """All action of a film, in a row."""
    return " ".join(e.text for e in film.screenplay.elements if e.kind == "action")


def told_look(
    film: Film,
    character: Character,
    told: str,
    ages: Mapping[str, float] | None = None,
    of_gender: Mapping[str, Gender] | None = None,
) -> dict[str, Any]:
    """Fields of a look that words settle, and the body that a name draws."""
    lower = told.lower()
    if of_gender is None:
        of_gender = genders(film.screenplay.elements, cast_list(film.of(Character)))
    gender = of_gender.get(character.name) or _gender(character, lower)
    chance = Random(seed_of(character.name))
    drawn = float(chance.choice((26, 31, 38, 44, 52)))
    if _ELDER.match(character.cue):
        drawn = float(chance.choice((48, 54, 60)))
    if re.search(r"\b(?:white|grey|gray|silver)[- ](?:haired|bearded)\b|\b(?:white|silver) hair\b", lower):
        drawn = max(drawn, 64.0)
    age = (ages_told(film) if ages is None else ages).get(character.name) or age_of(told) or _called(character) or drawn
    height = (1.66 if gender == "female" else 1.79) + chance.uniform(-0.06, 0.07)
    height += (0.09 if lexicon.TALL.search(lower) else 0.0) - (0.1 if lexicon.SHORT.search(lower) else 0.0)
    height -= 0.04 if age >= 70 else 0.0
    fixed: dict[str, Any] = {
        "age": age,
        "gender": gender,
        "seed": seed_of(character.name),
        "height": round(height, 2) if age >= 16 else round(0.75 + age * 0.058, 2),
        "skin": chance.choice(_SKINS[:4]),
        "eyes": chance.choice(_EYES),
        **worn_words(lower),
    }
    if re.search(r"\b(?:eye)?glasses\b|\bspectacles\b|\bbespectacled\b|\bmonocle\b", lower):
        fixed["glasses"] = True
    built = _build(lower)
    return fixed if built is None else {**fixed, "build": built}


def worn_words(lower: str) -> dict[str, Any]:
    """Fields of a look that words in small letters tell of clothes and hair: `a shabby red coat`, `grey hair`."""
    found: dict[str, Any] = {}
    for part, table in lexicon.GARMENTS.items():
        for word, garment in table.items():
            match = re.search(rf"\b(?:(\w+)[ -])?(?:(\w+)[ -])?(?P<word>{word})s?\b(?! (?:{lexicon.NO_WEAR}))", lower)
            if match and not _GIVEN_UP.search(lower[: match.start("word")]):
                found[part] = garment
                colour = next((COLOURS[w] for w in (match[2], match[1]) if w in COLOURS), None)
                owner = "hat" if part == "hat" else part
                if colour is not None and f"{owner}_colour" in Look.model_fields:
                    found[f"{owner}_colour"] = colour
                break
    found |= lexicon.WITH.get(str(found.get("outer", "")), {})
    if "waistcoat" in found:
        found["waistcoat"] = True
    if "gloves" in found:
        found["gloves"] = True
    for word, style in lexicon.HAIR.items():
        if re.search(rf"\b{word}\b", lower):
            found["hair"] = style
            break
    hair = re.search(r"\b(?:(\w+)[ -])?(\w+)[ -](?:hair(?:ed)?|beard(?:ed)?|curls|bun|bob|plaits|braids)\b", lower)
    shade = next((w for w in (hair[2], hair[1]) if w in COLOURS), None) if hair else None
    if shade is not None:
        found["hair_colour"] = lexicon.HAIR_COLOURS.get(shade, COLOURS[shade])
    worn = next((share for word, share in lexicon.WEAR.items() if re.search(rf"\b{word}\b", lower)), None)
    return found if worn is None else {**found, "wear": worn}


def _called(character: Character) -> float | None:
    """The age that a cue tells: `YOUNG ELLIE`, `OLD MAN`, `GIRL`."""
    cue = base_cue(character.cue).lower()
    return _AS_CALLED.get(cue.split(" ")[0]) or age_of(f", {cue}")


def introduction(film: Film, character: Character) -> str:
    """Return the words that introduce somebody: from the action that first names them in capitals, else at all.

    These are their sentence up to where it names somebody else, and the sentences after it that go on about them.
    """
    people = cast_list(film.of(Character))
    found = introduced(film, character, people)
    return _told(found[0].text, found[1], people) if found is not None else ""


def introduced(film: Film, character: Character, people: People) -> tuple[Element, Mention] | None:
    """Return which action introduces somebody, and where in it; None for who is never told of in action."""
    first: tuple[Element, Mention] | None = None
    for element in film.screenplay.elements:
        if element.kind != "action" or not any(c.islower() for c in element.text):
            continue
        found = next((m for m in people.mentions(element.text) if m.name == character.name and not m.own), None)
        if found is None:
            continue
        if words(element.text)[found.first].caps:
            return element, found
        first = first or (element, found)
    return first


def _told(text: str, mention: Mention, people: People) -> str:
    all_words = words(text)
    others = [m for m in people.mentions(text) if m.name != mention.name]
    before = [m.last for m in others if m.last < mention.first]
    start = _begin(all_words, mention.first, max(before, default=-1))
    end = min((m.first for m in others if m.first > mention.last), default=len(all_words))
    told = text[all_words[start].start : all_words[end].start if end < len(all_words) else len(text)]
    own, *more = _STOP.split(told)
    name_at = all_words[mention.first].start - all_words[start].start
    while more and len(own) < name_at:  # a title's dot, not the sentence's
        own = f"{own} {more.pop(0)}"
    kept = [own]
    for sentence in more[:2]:
        if not _GOES_ON.match(sentence):
            break
        kept.append(sentence)
    return " ".join(kept)


def _begin(all_words: Sequence[Word], at: int, other: int) -> int:
    """Where the words about a name begin: with its sentence, or with its own phrase when somebody is named before."""
    for i in range(at - 1, other, -1):
        word = all_words[i]
        if word.raw in (".", "!", "?") and not (i and all_words[i - 1].low in ("dr", "mr", "mrs", "ms", "st")):
            return i + 1
        if other >= 0 and (word.mark or word.low in _JOINTS):
            return i + 1
    return min(other + 1, at)


def _gender(character: Character, told: str) -> Gender:
    """From a letter beside the age, the nouns and pronouns that introduce somebody, then how their name ends."""
    letter = _LETTER.search(told)
    if letter is not None:
        return "female" if letter[1] == "f" else "male"
    for female, male in ((_NOUN_F, _NOUN_M), (FEMALE, MALE)):
        women, men = len(female.findall(told)), len(male.findall(told))
        if women != men:
            return "female" if women > men else "male"
    first = character.cue.lower().split()[0] if character.cue.split() else ""
    return (
        "female" if re.search(r"(?<!joshu)(?<!luc)(?<!no)a$|(ie|elle|ette|lyn|ine|eth|een|ice|ace)$", first) else "male"
    )


def ages_told(film: Film) -> Mapping[str, float]:
    """Return the age at which each speaks most, of those who are given ages in the action.

    An age lasts from the scene that tells it to the next that tells another; one told in a flashback lasts as long as
    the flashback, and counts only for who is seen nowhere else. Of somebody who grows up, the grown-up is shown.
    """
    people = cast_list(film.of(Character))
    by_id = film.screenplay.by_id
    now: dict[str, float] = {}
    then: dict[str, float] = {}
    spoken: dict[str, dict[tuple[bool, float], int]] = {}
    for scene in _in_order(film):
        group = [by_id[i] for i in scene.elements if i in by_id]
        back = scene.manner == "flashback"
        then = then if back else {}
        for element in group:
            if element.kind == "action" and _ANY_AGE.search(element.text):
                for name, age in _aged(element.text, people):
                    (then if back else now)[name] = age
                    spoken.setdefault(name, {}).setdefault((not back, age), 0)
        for element in group:
            if element.character and not is_heard_only(element.character, element.extension):
                name = people.name(element.character)
                age = then.get(name) if back else now.get(name)
                if age is not None:
                    spoken[name][not back, age] += 1
    return {
        name: max(by.items(), key=lambda e: (e[0][1] >= _GROWN, e[0][0] and e[1] > 0, e[1]))[0][1]
        for name, by in spoken.items()
    }


def _in_order(film: Film) -> list[Scene]:
    place = {e.id: i for i, e in enumerate(film.screenplay.elements)}
    return sorted(film.of(Scene), key=lambda s: place.get(s.elements[0], 0) if s.elements else 0)


def _aged(text: str, people: People) -> list[tuple[str, float]]:
    """Who is given an age right beside their name: `Sandra (53)`, `8-year-old TOM`, `WILL, AGE 3`."""
    all_words = words(text)
    mentions = people.mentions(text)
    found: list[tuple[str, float]] = []
    for k, mention in enumerate(mentions):
        if mention.own:
            continue
        end = all_words[mention.last].start + len(all_words[mention.last].raw)
        limit = all_words[mentions[k + 1].first].start if k + 1 < len(mentions) else len(text)
        after = re.split(r"[.;!?](?:\s|$)", text[end : min(limit, end + 70)])[0]
        begin = all_words[mention.first].start
        before = text[max(0, begin - 24) : begin]
        old = re.search(rf"\b(?P<n>\d{{1,2}}|{_NUMBER})[- ]years?[- ]old\s+$", before, re.I)
        if old is not None:
            n = old["n"].lower()
            found.append((mention.name, max(4.0, float(n) if n.isdigit() else float(lexicon.NUMBERS[n]))))
            continue
        said = _SAID_AGE.search(text[end : min(limit, end + 140)])
        beside = after[:2].strip()[:1] in (",", "(", "-") or _IS_AGE.match(after)
        age = _number_age(after) if beside else None
        if age is None and said is not None:
            told = said["age"] or said["years"]
            age = 16.0 if told.lower().endswith("teens") else _number_age(f", {told}")
        if age is not None:
            found.append((mention.name, age))
    return found


@lru_cache(maxsize=4096)
def age_of(told: str) -> float | None:
    """Read an age in years as scripts write it: `(17)`, `mid-40s`, `a boy of six`, `seventy`, `teens`; at least 4."""
    number = _number_age(told)
    if number is not None:
        return number
    lower = told.lower()
    for name, age in DECADES.items():
        if name in ("old", "young"):
            match = _OLD.search(lower)
            if match is not None and (match["alone"] or match["noun"]) == name:
                return age
            continue
        match = re.search(rf"\b(?:(early|mid|late)[ -])?{name}\b", lower)
        if match is not None:
            third = {"early": -2.0, "late": 4.0}.get(match[1] or "", 0.0) if name.endswith("ies") else 0.0
            return age + third
    return None


def _number_age(told: str) -> float | None:
    """An age in figures, or in words for figures."""
    decade = _DECADE.search(told)
    number = _AGE.search(told) or _YEARS.search(told)
    if decade is not None:
        return float(decade["age"]) + _THIRDS[(decade["third"] or "mid").lower()]
    if number is not None and int(number["age"]) >= 1:
        return max(4.0, float(number["age"]))
    word = _WORD_AGE.search(told)
    if word is not None:
        tens, ones = word["tens"] or word["tens2"], word["ones"] or word["ones2"]
        return max(4.0, float(lexicon.NUMBERS[tens.lower()] + (lexicon.NUMBERS[ones.lower()] if ones else 0)))
    lower = told.lower()
    tens = re.search(r"\b(?:(early|mid|late)[ -])?((?:twen|thir|for|fif|six|seven|eigh)ties)\b", lower)
    if tens is not None:
        return DECADES[tens[2]] + {"early": -2.0, "late": 4.0}.get(tens[1] or "", 0.0)
    return None


def _build(told: str) -> float | None:
    """The build that words tell of."""
    if lexicon.HEAVY.search(told):
        return 0.7
    if lexicon.STRONG.search(told):
        return 0.4
    return -0.7 if lexicon.THIN.search(told) else None
