"""A scene's breakdown sheet, from what its text gives evidence of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from movie_director.crew.pages import eighths
from movie_director.crew.reading.capitals import introduced
from movie_director.crew.reading.happenings import happenings_in
from movie_director.crew.reading.heading import read_heading
from movie_director.crew.reading.names import gender_of, is_heard_only, singular
from movie_director.crew.reading.people import Mention, People
from movie_director.crew.reading.presence import is_there
from movie_director.crew.reading.terms import slug
from movie_director.crew.reading.text import Word, words, written
from movie_director.crew.reading.things import Found, things_in, vehicles_of
from movie_director.crew.words import mood_of
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.sheet import Category, Item, Sheet

ORDER: Sequence[Category] = (
    "cast",
    "extras",
    "props",
    "wardrobe",
    "makeup",
    "set-dressing",
    "vehicles",
    "animals",
    "stunts",
    "effects",
    "sounds",
    "music",
    "emotion",
)
"""The order of a sheet."""


class Whole:
    """Things by the name that they have in full: `CLOCK` is the ALARM CLOCK while the film has one clock."""

    def __init__(self, names: Iterable[str]) -> None:
        self._by_head: dict[str, dict[str, None]] = {}
        for name in names:
            head = name.rpartition("-")[2]
            if head != name:
                self._by_head.setdefault(head, {})[name] = None

    def name(self, found: Found, here: Iterable[str] = ()) -> str:
        """Return a thing's name; `here` are the scene's so far, of which the last that fits is meant."""
        whole = self._by_head.get(found.name, {})
        fits = [n for n in here if n in whole] if found.definite else []
        if fits:
            return fits[-1]
        return next(iter(whole)) if len(whole) == 1 and found.definite else found.name


def sheet_of(scene: Scene, group: Sequence[Element], people: People, whole: Whole) -> Sheet:
    """Return the breakdown sheet of a scene that holds these elements."""
    taker = _Taker(people, whole)
    taker.heading(scene, group)
    taker.cast(group, scene.characters)
    for element in group:
        if element.kind == "action":
            taker.action(element)
        elif element.kind in ("dialogue", "lyrics"):
            taker.speech(element)
    return Sheet(name=scene.name, items=taker.items(), eighths=max(1, eighths(group)))


class _Taker:
    """Takes down a scene's items, each thing once, where it comes first."""

    def __init__(self, people: People, whole: Whole) -> None:
        self._people, self._whole = people, whole
        self._items: dict[tuple[str, str, str | None], Item] = {}
        self._last: dict[str | None, str] = {}

    def items(self) -> tuple[Item, ...]:
        """The items by department, each in the order of the text."""
        return tuple(item for category in ORDER for item in self._items.values() if item.category == category)

    def heading(self, scene: Scene, group: Sequence[Element]) -> None:
        """What the heading asks for: a vehicle that is the place, and rain."""
        element = next((e.id for e in group if e.kind == "heading"), group[0].id)
        for vehicle in vehicles_of(read_heading(scene.heading).place):
            self._add("vehicles", vehicle, slug(singular(vehicle)), element)
        if scene.weather == "rain" and not scene.inside:
            self._add("effects", "rain", "rain", element)

    def cast(self, group: Sequence[Element], seen: Sequence[str]) -> None:
        """Everybody who is seen or heard, with where they come first."""
        first: dict[str, tuple[str, str]] = {}
        spoken: dict[str, None] = {}
        for element in group:
            if element.kind == "dialogue" and element.character:
                name = self._people.name(element.character)
                spoken[name] = None
                for who in (name, *self._people.members(name)):
                    first.setdefault(who, (element.id, element.character))
            elif element.kind == "action":
                all_words = words(element.text)
                for m in self._people.mentions(element.text):
                    raw = written(element.text, all_words[m.first : m.last + 1])
                    plain = re.sub(r"['\u2019]s?$", "", raw, flags=re.I) if m.own else raw
                    first.setdefault(m.name, (element.id, plain))
        for who in dict.fromkeys((*seen, *spoken)):
            if self._people.members(who):
                continue
            element, spelt = first.get(who, (group[0].id, who))
            if self._people.is_crowd(who):
                self._add("extras", spelt, who, element)
                continue
            self._add(
                "cast", spelt, who, element, note="voice" if who not in seen else "" if who in spoken else "no lines"
            )

    def action(self, element: Element) -> None:
        """Take down what a piece of action gives evidence of."""
        text = element.text
        all_words = words(text)
        mentions = self._people.mentions(text)
        for person in introduced(text):
            name = self._people.name(person.words)
            if name in self._people.characters:
                continue
            plain = person.words
            if person.sort == "name" and person.sure:
                self._add("cast", plain, slug(plain), element.id, note="no lines")
            elif person.sort != "name":
                self._add("extras", plain, slug(plain), element.id)
        found = [*things_in(text), *happenings_in(text)]
        named = {i for m in mentions for i in range(m.first, m.last + 1)}
        subjects = {f.at: self._subject(all_words, f.at, mentions) for f in found}
        for item in sorted(found, key=lambda f: f.at):
            if item.at in named and item.category not in ("sounds",):
                continue
            self._thing(element, item, subjects[item.at])
        for mention in mentions:
            if is_there(all_words, mention):
                gender = gender_of(mention.name.replace("-", " "))
                self._last[gender] = self._last[None] = mention.name

    def speech(self, element: Element) -> None:
        """Take down how somebody speaks, and that somebody sings."""
        who = self._people.name(element.character) if element.character else None
        if element.kind == "lyrics" or element.sung:
            self._add("music", element.text.split("\n")[0][:60], "song", element.id, who)
        mood = mood_of(element.parenthetical)
        if mood != "neutral" and who is not None and element.parenthetical:
            self._add("emotion", element.parenthetical, mood, element.id, who)
        if who is not None and element.character and not is_heard_only(element.character, element.extension):
            self._last[gender_of(element.character)] = self._last[None] = who

    def _thing(self, element: Element, found: Found, who: str | None) -> None:
        name = found.name
        if found.category == "props":
            name = self._whole.name(found, [i.name for i in self._items.values() if i.category == "props"])
            self._add(
                "props", found.words, name, element.id, who if found.held else None, "in hand" if found.held else ""
            )
        elif found.category == "wardrobe":
            self._add("wardrobe", found.words, name, element.id, who, found.note)
        elif found.category == "emotion":
            if who is not None:
                self._add("emotion", found.words, name, element.id, who)
        elif found.category in ("stunts", "makeup"):
            self._add(found.category, found.words, name, element.id, who)
        else:
            self._add(found.category, found.words, name, element.id)

    def _subject(self, all_words: Sequence[Word], at: int, mentions: Sequence[Mention]) -> str | None:
        """Who does what stands at a word: the last person, HE or SHE before it in its sentence."""
        begin = at
        while begin and all_words[begin - 1].raw not in (".", "!", "?", ";"):
            begin -= 1
        for i in range(min(at, len(all_words) - 1), begin - 1, -1):
            mention = next((m for m in mentions if m.first <= i <= m.last), None)
            if mention is not None and i < at and not mention.own:
                return mention.name
            low = all_words[i].low
            if low in ("he", "she") or (i == begin and low in ("his", "her")):
                return self._pronoun("male" if low in ("he", "his") else "female", [m for m in mentions if m.last < i])
        first = next((m for m in mentions if m.first >= begin and m.first < at), None)
        return first.name if first is not None else None

    def _pronoun(self, gender: str, before: Sequence[Mention]) -> str | None:
        """Whom a pronoun means: the last one named who can be it, in this text or before it in the scene."""
        same = [m.name for m in before if gender_of(m.name.replace("-", " ")) in (gender, None)]
        return same[-1] if same else self._last.get(gender) or self._of_other(gender)

    def _of_other(self, gender: str) -> str | None:
        last = self._last.get(None)
        return last if last is not None and gender_of(last.replace("-", " ")) in (gender, None) else None

    def _add(
        self, category: Category, spelt: str, name: str, element: str, who: str | None = None, note: str = ""
    ) -> None:
        key = (category, name, who if category in ("emotion", "wardrobe") else None)
        before = self._items.get(key)
        if before is None:
            self._items[key] = Item(
                category=category, words=" ".join(spelt.split()), name=name, element=element, who=who, note=note
            )
        elif category == "props" and before.who is None and who is not None:
            self._items[key] = before.model_copy(update={"who": who, "note": note})
        elif category == "wardrobe" and note not in before.note and note != "wears":
            self._items[key] = before.model_copy(update={"note": f"{before.note}, {note}".strip(", ")})


def whole_names(found: Mapping[str, Iterable[Found]]) -> Whole:
    """Return the film's things that have a name of several words."""
    return Whole(f.name for items in found.values() for f in items if f.category == "props" and "-" in f.name)
