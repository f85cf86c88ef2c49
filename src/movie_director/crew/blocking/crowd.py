"""A scene's crowd as its words tell of it: how many, who, what they do, and a few looks for all of them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from movie_director.crew.costume.choose import Brief, chosen
from movie_director.crew.reading.names import singular
from movie_director.film.crowd import Crowd, Doing
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.places import kind_of
from movie_director.values.slate import seed_of

LOOKS = 6
"""How many people of a crowd are built; the others are these in one another's colours and a little taller or less."""
FULL, DOZEN, SOME, HANDFUL, LEAST = 30, 12, 8, 5, 3
_NUMBERS: Mapping[str, int] = {
    word: n
    for n, words in {
        3: "three drie", 4: "four vier", 5: "five vijf handful handjevol", 6: "six zes", 7: "seven zeven",
        8: "eight acht", 9: "nine negen", 10: "ten tien", 12: "dozen twelve dozijn twaalf", 15: "fifteen vijftien",
        20: "twenty twintig", 24: "dozens tientallen", 30: "thirty dertig hundreds thousands forty fifty honderden",
    }.items()
    for word in words.split()
}  # fmt: skip
_FEW = re.compile(r"\b(?:few|some|several|small|handful|enkele|paar|groepje)\b", re.I)
_MANY = re.compile(
    r"\b(?:many|packed|full|huge|large|big|vast|massive|enormous|throng|mob|crowds?|sea of|line of|rows? of|audience|"
    r"congregation|army|troops|spectators|commuters|veel|menigte|publiek)\b",
    re.I,
)
_WHERE = (
    r"(?:street|sidewalk|pavement|road|avenue|square|market|marketplace|plaza|station|platform|terminal|concourse|"
    r"airport|lobby|hall|ballroom|pub|bar|club|nightclub|saloon|tavern|inn|restaurant|cafe|café|diner|canteen|"
    r"cafeteria|church|chapel|cathedral|theatre|theater|cinema|auditorium|courtroom|classroom|room|train|carriage|bus|"
    r"tram|deck|beach|park|corridor|shop|store|mall|casino|house|place|straat|plein|markt|perron|kroeg|kerk|zaal|trein|"
    r"café|station|winkel|schouwburg|bioscoop)"
)
_DENSE = (
    rf"(?:busy|crowded|bustling|teeming|packed|jam-packed|thronged|heaving|drukke?|overvolle?|stampvolle?) "
    rf"(?:[\w'-]+ ){{0,2}}{_WHERE}\b",
    rf"\b{_WHERE} (?:is|was|are) (?:\w+ ){{0,2}}(?:full|packed|crowded|busy|thronged|heaving|jammed|crammed|teeming|"
    r"bustling|vol|druk|stampvol|overvol)\b(?! of (?!people|men|women|guests|drinkers|customers|passengers))",
    r"\b(?:full of|crowded with|packed with|teems with|thronged with|crammed with|vol(?:le)?(?: met)?) "
    r"(?:[\w-]+ ){0,2}(?:people|men|women|children|guests|passengers|commuters|customers|drinkers|soldiers|tourists|"
    r"students|workers|mensen|gasten|reizigers|soldaten|kinderen)\b",
    r"\b(?:rush[- ]hour|spitsuur|standing room only)\b",
)
_CROWD = re.compile(
    r"\b(?:[\w-]+ ){0,2}(?:crowds?|throng|mob|menigte|mensenmassa)\b"
    r"(?! (?:him|her|them|around|into))",
    re.I,
)
_PLACE = re.compile("|".join(_DENSE), re.I)
_NOT = re.compile(
    r"\b(?:no|not|never|without|nobody|hardly|empty|isn't|far from|niet|geen|nooit|zonder)\b[^.;]*$", re.I
)
_EMPTY = re.compile(r"\b(?:deserted|nobody about|not a soul|verlaten|uitgestorven)\b", re.I)
_HEARD = re.compile(
    r"\b(?:hears?|sounds? of|noise of|murmur of|roar of|distant|off-?screen|outside|hoort)\b[^.;]*$", re.I
)
_OF = re.compile(r" of (?:memor|thought|idea|image|bird|tree|star|house|cloud)\w*", re.I)
"""What a crowd is of that is no people."""
_THIN = re.compile(r"\b(?:small|thin|little|kleine)\b", re.I)
_GATHERS = re.compile(
    r"\b(?:onlookers?|spectators?|bystanders?|audience|mourners?|witness\w*|gather\w*|watch\w*|cheer\w*|listen\w*|applau\w*|"
    r"stares?|crowds? (?:parts?|forms?)|omstanders|toeschouwers|publiek|kijken|verzamel\w*)\b",
    re.I,
)
_WALKS = re.compile(
    r"\b(?:hurry|hurries|walk\w*|pass\w* by|passers|pedestrians?|stroll\w*|stream\w*|rush\w*|commuters?|shoppers?|"
    r"march\w*|bustl\w*|travell?ers?|lopen|haasten|voorbijgangers|reizigers|winkelend)\b",
    re.I,
)
_SEATED = re.compile(r"\b(?:sit|sits|sitting|seated|pews?|in their seats|diners|zit|zitten|kerkbanken)\b", re.I)
_YOUNG = re.compile(r"\b(?:child(?:ren)?|kids?|pupils?|school(?:boys?|girls?|children)|kinderen|leerlingen)\b", re.I)
_MEN = re.compile(
    r"\b(?:men|soldiers?|troops|army|platoon|infantry|sailors?|monks?|knights?|miners|cowboys|soldaten)\b", re.I
)
_WOMEN = re.compile(r"\b(?:women|nurses?|nuns?|maids?|housewives|ladies|vrouwen)\b", re.I)
_DESK = re.compile(r"\b(?:office|business|commut|bank)\w*", re.I)
_AS: Mapping[str, str] = {
    "soldaten": "soldier", "troops": "soldier", "army": "soldier", "platoon": "soldier", "infantry": "soldier",
    "shoppers": "people", "passengers": "people", "customers": "people", "neighbours": "people", "drivers": "people",
    "policemen": "police officer", "agenten": "police officer", "cops": "police officer", "verpleegsters": "nurse",
}  # fmt: skip
_PASSING, _SITTING = ("street", "square", "downtown", "village", "western", "medieval", "airport", "platform"), (
    "church", "theatre", "courtroom", "classroom", "train", "restaurant", "cafe", "carriage",
)  # fmt: skip
_PLURAL = ("people", "men", "women", "children", "crowd", "audience", "police")
_SMART = re.compile(r"\b(?:wedding|party|gala|ball|opera|theatre|funeral|mourners?|bruiloft|feest)\b", re.I)
_MOURNS = re.compile(r"\b(?:mourners?|funeral)\b", re.I)
_DRESSY = ("1930s", "1950s", "1980s", "now")
_SKINS = ("#e0b090", "#c58c6c", "#d6a07c", "#8a5638", "#e0b090", "#a96f4c")
_AGES = (31, 44, 24, 58, 37, 66)


def crowd_of(film: Film, scene: Scene, era: str) -> Crowd | None:
    """Return the crowd that a scene's action and sheet tell of; none where they tell of nobody but its characters."""
    sheet, texts = film.get(Sheet, scene.name), film.screenplay.by_id
    elements = [texts[name].text for name in scene.elements if name in texts and texts[name].kind == "action"]
    text = "\n".join(elements)
    if _EMPTY.search(text):
        return None
    groups = _groups(sheet, film)
    count = sum(_number(words, text) for words in groups)
    if _told(_PLACE, text) or _PLACE.search(scene.heading):
        count = max(count, FULL)
    else:
        for found in _CROWD.finditer(text):
            if _stands(text, found.start(), found.end()):
                count = max(count, DOZEN if _THIN.search(found.group()) else FULL)
    if count < LEAST:
        return None
    who = ", ".join(groups) or "people"
    place = film.get(Location, scene.location)
    kind = (place.kind if place is not None and place.inside == scene.inside else "") or kind_of(
        place.words if place is not None else scene.location, scene.inside
    ).name
    return Crowd(count=min(count, FULL), who=who, doing=_doing(kind, f"{who}. {text}"), looks=_looks(groups, era))


def kept(old: Crowd | None, new: Crowd | None) -> Crowd | None:
    """Return the crew's crowd, or the one that a person set."""
    return old if old is not None and old.touched else new


def _groups(sheet: Sheet | None, film: Film) -> list[str]:
    """The extras of a sheet who are more than one."""
    if sheet is None:
        return []
    texts = film.screenplay.by_id
    found: dict[str, None] = {}
    for item in sheet.of("extras"):
        all_words = item.words.lower().split()
        last = all_words[-1] if all_words else ""
        several = singular(last) != last or last in _PLURAL or any(word in _NUMBERS for word in all_words)
        several = several or _MANY.search(item.words) is not None
        told = texts.get(item.element or "")
        if not several or (told is not None and told.kind != "action"):
            continue
        at = told.text.find(item.words) if told is not None else -1
        if told is None or at < 0 or _stands(told.text, at, at + len(item.words)):
            found[item.words] = None
    return list(found)


def _number(words: str, text: str) -> int:
    """How many a group is: by its number, else by a word for few or many, else some."""
    at = text.find(words)
    near = (text[max(0, at - 24) : at] if at >= 0 else "").rpartition(".")[2] + words
    for word in reversed(re.findall(r"[\w-]+", near.lower())):
        if word in _NUMBERS:
            return _NUMBERS[word]
        if word in ("two", "twee", "both", "couple", "pair", "twins"):
            return 2
    if _THIN.search(near) and re.search(r"\b(?:crowd|audience|congregation|menigte|publiek)\b", near, re.I):
        return DOZEN
    return HANDFUL if _FEW.search(near) else FULL if _MANY.search(near) else SOME


def _told(sign: re.Pattern[str], text: str) -> bool:
    return any(_stands(text, found.start(), found.end()) for found in sign.finditer(text))


def _stands(text: str, start: int, end: int) -> bool:
    """Whether what is told in a part of the text is there and seen: not denied, only heard, or of another kind."""
    before = text[max(0, start - 40) : end]
    return not (_NOT.search(before) or _HEARD.search(before) or _OF.match(text[end : end + 24]))


def _doing(kind: str, told: str) -> Doing:
    if kind in _SITTING or (_SEATED.search(told) and kind not in _PASSING):
        return "sit"
    if kind in _PASSING and not _GATHERS.search(told):
        return "pass"
    if _GATHERS.search(told):
        return "watch"
    return "pass" if _WALKS.search(told) and kind not in ("bar", "saloon") else "mill"


def _looks(groups: Sequence[str], era: str) -> tuple[Look, ...]:
    """A look for each of those who are built, of the groups in turn."""
    made: dict[str, Look] = {}
    for n in range(LOOKS):
        group = groups[n % len(groups)] if groups else "people"
        men, women = _MEN.search(group) is not None, _WOMEN.search(group) is not None
        gender = "male" if men and not women else "female" if women and not men else ("female", "male")[n % 2]
        young = _YOUNG.search(group) is not None
        age = 8 + n % 4 if young else 20 + _AGES[n] % 24 if men and "men" not in group else _AGES[n]
        height = (
            round(1.28 + 0.05 * (n % 4), 2) if young else round((1.66, 1.78)[gender == "male"] + 0.03 * (n % 3 - 1), 2)
        )
        fixed: dict[str, Any] = {
            "gender": gender,
            "age": age,
            "height": height,
            "skin": _SKINS[n],
            "seed": seed_of(f"{group} {n}"),
        }
        name = f"{group} {n}"
        told = " ".join(_AS.get(word, singular(word)) for word in group.lower().split())
        if _DESK.search(group) or (_SMART.search(group) and gender == "male" and not young):
            told = "lawyer"
        elif _SMART.search(group) and gender == "female" and era in _DRESSY:
            fixed["top"] = "dress"
        if _MOURNS.search(group):
            told += ", in mourning"
        made[name] = chosen(Brief(name, told, fixed, era), dict(made))
    return tuple(made.values())
