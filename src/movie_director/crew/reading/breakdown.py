"""A scene's breakdown sheet, from what its text gives evidence of."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

from movie_director.crew.pages import eighths
from movie_director.crew.reading.capitals import introduced
from movie_director.crew.reading.doers import doer, is_subject, is_watched
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.genders import Gender
from movie_director.crew.reading.happenings import happenings_in, is_thing_before
from movie_director.crew.reading.heading import read_heading
from movie_director.crew.reading.joining import is_lent, joined, taken_as_known
from movie_director.crew.reading.lexicon_nouns import FOODS
from movie_director.crew.reading.lexicon_people import CROWDS, ROLES
from movie_director.crew.reading.lexicon_things import VEHICLES
from movie_director.crew.reading.makes import vehicles_of
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.people import Mention, People, named_doers
from movie_director.crew.reading.presence import is_there, is_voice
from movie_director.crew.reading.same import ALSO_CALLED, meant
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, words, written
from movie_director.crew.reading.things import things_in
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


_INTO = re.compile(
    r"^\W*(?:speaks |speaking |talking |shouts? )?(?:in)?(?:to|on) (?:the |his |her )?"
    r"(?P<what>(?:tele|cell)?phone|cb|radio|walkie-talkie|headset|microphone|megaphone)\b",
    re.I,
)
"""What somebody speaks into."""
_MANNERS = re.compile(
    r"\b(?:quietly|softly|whisper\w*|gently|shout\w*|yell\w*|to \w+|"
    r"shak\w+ (?:his|her|[\w'\u2019]+ hands?|hands?|head)\b(?: head)?)",
    re.I,
)
"""Ways of speaking, which alone are no feelings."""


_COMMON = frozenset(
    terms(
        "gun phone radio bag glass key cup box book bottle card camera case paper picture photo knife plate light "
        "bill letter"
    )
)
"""Things that a film has many of: another scene's tells nothing of this one's."""
_EFFECTS = ("rain", "storm", "snow", "fog", "wind", "dust")
"""Weathers that somebody has to make on a set."""


class Whole:
    """Things by the name that they have in full: `CLOCK` is the ALARM CLOCK of the same scene, or else of the film.

    A scene's own words and its sheet so far come first, so that another scene's edit renames nothing here.
    """

    def __init__(self, names: Iterable[str], film: Iterable[str] = ()) -> None:
        self._by_head = _heads(names)
        self._film = _heads(film)

    def name(self, found: Found, here: Iterable[str] = ()) -> str:
        """Return a thing's name; `here` are the scene's so far, of which the last that fits is meant."""
        whole = self._by_head.get(found.name) or ({} if found.name in _COMMON else self._film.get(found.name, {}))
        fits = [n for n in here if n in whole] if found.definite else []
        if fits:
            return fits[-1]
        return next(iter(whole)) if len(whole) == 1 and found.definite else found.name


def _heads(names: Iterable[str]) -> dict[str, dict[str, None]]:
    by_head: dict[str, dict[str, None]] = {}
    for name in names:
        head = name.rpartition("-")[2]
        if head != name:
            by_head.setdefault(head, {})[name] = None
    return by_head


def whole_names(found: Iterable[Found], before: Sheet | None, film: Iterable[str] = ()) -> Whole:
    """Return the things of a scene that have a name of several words, those of its sheet before first.

    `film` are the things that the film has shown so far. A short name on the sheet before stays a name of its own.
    """
    old = [i.name for i in before.items if i.category == "props"] if before is not None else []
    mine = [*(n for n in old if "-" in n), *(f.name for f in found if f.category == "props" and "-" in f.name)]
    return Whole(mine, [name for name in film if name.rpartition("-")[2] not in old])


def sheet_of(
    scene: Scene, group: Sequence[Element], people: People, whole: Whole, genders: Mapping[str, Gender]
) -> Sheet:
    """Return the breakdown sheet of a scene that holds these elements; `genders` tell whom HE and SHE can mean."""
    taker = _Taker(people, whole, genders)
    taker.heading(scene, group)
    taker.cast(group, scene.characters)
    for element in group:
        if element.kind == "action":
            taker.action(element)
        elif element.kind in ("dialogue", "lyrics"):
            taker.speech(element)
    return Sheet(name=scene.name, items=taker.items(), eighths=max(1, eighths(group)))


_HOLDING = frozenset(("with", "wearing", "holding", "carrying", "clutching"))


def _role_before(all_words: Sequence[Word], at: int) -> bool:
    """Whether somebody without a name is told of before a word in its sentence: `a teacher rings the bell`."""
    for i in range(at - 1, -1, -1):
        if all_words[i].raw in (".", "!", "?", ";"):
            return False
        if all_words[i].low in ROLES and not all_words[i].own:
            return True
    return False


def _is_pronoun(word: Word, gender: Gender) -> bool:
    return word.low in (("she", "she's") if gender == "female" else ("he", "he's"))


_THIS_IS = re.compile(
    r"(?:[.!?\u2026]\s+|\s[\u2013\u2014-]+\s|[\u2013\u2014])(?:Meet |(?:This|It|That|He|She)(?: is|['\u2019]s) |"
    r"(?:His|Her) name(?: is|['\u2019]s) |We(?: know|['\u2019]ll know| recognize) (?:him|her) as )$"
)
"""What stands between somebody and their name, told after them."""


def is_named_next(text: str, end: int, mentions: Sequence[Mention], all_words: Sequence[Word]) -> bool:
    """Whether who stands before a place in a text is then said to be somebody: `A WOMAN comes in. This is EVE.`"""
    for mention in mentions:
        start = all_words[mention.first].start
        if start < end or mention.own:
            continue
        between = text[end:start]
        if len(between) > 240:
            return False
        after = all_words[mention.last + 1 : mention.last + 2]
        if _THIS_IS.search(between) or (_APPOSED.fullmatch(between) and (not after or after[0].mark)):
            return True
    return False


_BEGINS = re.compile(r"\W*(?:Meet |(?:This|It|That|He|She)(?: is|['\u2019]s) |(?:His|Her) name(?: is|['\u2019]s) )")
_APPOSED = re.compile(r"(?: (?:with|in|of|wearing) [^.,;!?()]{2,60})?(?:, | [\u2013\u2014-]+ | \()")


_AGAIN = re.compile(r"(?:\w+(?:ing|ed) )?car")
"""A car that the text takes as known: `the receding car`."""
_DRUNK_FROM = frozenset(("glass", "tumbler", "mug", "cup", "goblet", "flute", "highball", "shotglass"))


class _Taker:
    """Takes down a scene's items, each thing once, where it comes first."""

    def __init__(self, people: People, whole: Whole, genders: Mapping[str, Gender]) -> None:
        self._people, self._whole, self._genders = people, whole, genders
        self._items: dict[tuple[Category, str, str | None], Item] = {}
        self._last: dict[str | None, str] = {}
        self._unnamed: tuple[Category, str, str | None] | None = None
        self._place = ""
        self._known: set[tuple[Category, str, str | None]] = set()
        """The people, animals and clothes that the text takes as known where they come first."""
        self._roles: tuple[str, ...] = ()
        """What those who speak in the scene are, for each a word: the WORKER of `RING TOSS WORKER`."""

    def items(self) -> tuple[Item, ...]:
        """The items by department, each in the order of the text."""
        keys = list(self._items)
        known = frozenset(i for i, key in enumerate(keys) if key in self._known)
        items = joined([self._items[key] for key in keys], known, self._genders, self._place)
        return tuple(item for category in ORDER for item in items if item.category == category)

    def heading(self, scene: Scene, group: Sequence[Element]) -> None:
        """What the heading asks for: a vehicle that is the place, and rain."""
        self._place = scene.location
        element = next((e.id for e in group if e.kind == "heading"), group[0].id)
        for vehicle in vehicles_of(read_heading(scene.heading).place):
            self._add("vehicles", vehicle, slug(singular(vehicle)), element)
        if scene.weather in _EFFECTS and not scene.inside:
            self._add("effects", scene.weather, scene.weather, element)

    def cast(self, group: Sequence[Element], seen: Sequence[str]) -> None:
        """Everybody who is seen or heard, with where they come first."""
        first: dict[str, tuple[str, str]] = {}
        spoken: dict[str, None] = {}
        for element in group:
            if element.kind == "dialogue" and element.character:
                name = self._people.name(element.character)
                spoken[name] = None
                first.setdefault(name, (element.id, element.character))
                for who in self._people.members(name):
                    first.setdefault(who, (element.id, self._people.characters[who].cue))
            elif element.kind == "action":
                all_words = words(element.text)
                for m in self._people.mentions(element.text):
                    raw = written(element.text, all_words[m.first : m.last + 1])
                    plain = re.sub(r"['\u2019]s?$", "", raw, flags=re.I)
                    first.setdefault(m.name, (element.id, plain))
        roles = (re.sub(r"(?:-\d+)+$", "", who).rpartition("-")[2] for who in spoken)
        self._roles = tuple(role for role in roles if role in ROLES)
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
        unnamed, self._unnamed = self._unnamed, None
        if unnamed is not None and mentions and _BEGINS.fullmatch(text[: all_words[mentions[0].first].start]):
            self._items.pop(unnamed, None)  # `A WOMAN comes in.` and, in the next paragraph, `This is EVE.`
        for person in introduced(text):
            name = self._people.name(person.words)
            if person.sort == "crowd" and self._people.is_crowd(name):
                self._add("extras", person.words, name, element.id)
            if name in self._people.characters or any(
                all_words[m.first].start <= person.start <= all_words[m.last].start for m in mentions
            ):
                continue
            plain = person.words
            end = person.start + len(plain)
            if person.sort == "role" and (
                self._is_speaker(plain)
                or is_named_next(text, end, mentions, all_words)
                or any(
                    all_words[m.last].start < end <= all_words[m.last].start + len(all_words[m.last].raw)
                    for m in mentions
                )
            ):
                continue
            if person.sort == "name" and person.sure:
                self._add("cast", plain, slug(plain), element.id, note="no lines")
            elif person.sort != "name":
                self._add("extras", plain, slug(plain), element.id)
                self._unnamed = ("extras", slug(plain), None) if person.sort == "role" else None
        called = {all_words[i].raw for m in mentions for i in range(m.first, m.last + 1)}
        for plain in named_doers(text):
            if plain not in called and self._people.name(plain) not in self._people.characters:
                self._add("cast", plain, slug(plain), element.id, note="no lines")
        found = [*things_in(text), *happenings_in(text)]
        named = {i for m in mentions for i in range(m.first, m.last + 1)}
        subjects = {f.at: self._subject(all_words, f.at, mentions) for f in found}
        for item in sorted(found, key=lambda f: f.at):
            if item.at in named and item.category not in ("sounds",):
                continue
            if item.category == "sounds" and item.at in named and any(all_words[i].low == item.name for i in named):
                continue  # `CRASH RISES`, whose name it is
            who = subjects[item.at]
            if item.owner is not None:
                lent = is_lent(all_words, item, found)
                who, ours = (who, True) if lent else self._owner(all_words, item.owner, mentions, who)
                if not ours:
                    continue
            elif item.category == "wardrobe" and item.note == "wears":
                who = self._dressed(all_words, item.at, mentions, who)
            elif item.category == "stunts" and is_thing_before(all_words, item.at, joined=False):
                who = None  # the glass that smashes
            elif item.category == "makeup":
                who = self._marked(all_words, item.at, mentions, who)
            if item.category == "props" and item.held:
                who = self._bearer(all_words, item.at, mentions, who)
            if item.soft and who is None and not _role_before(all_words, item.at):
                continue
            if item.category == "extras" and (
                ("cast", item.name, None) in self._items
                or self._is_speaker(item.name)
                or (
                    item.name not in CROWDS
                    and singular(item.name) == item.name
                    and self._is_same(text, all_words, item, mentions)
                )
            ):
                continue
            before = len(self._items)
            self._thing(element, item, who)
            if len(self._items) > before and taken_as_known(all_words, item):
                self._known.add(next(reversed(self._items)))
        there = [m for m in mentions if is_there(all_words, m, text)]
        lows = {w.low for w in all_words}
        for mention in sorted(there, key=lambda m: (is_subject(all_words, m), m.first)):
            pronoun = "she" if self._genders.get(mention.name) == "female" else "he"
            if pronoun in lows and not is_subject(all_words, mention) and self._last.get(None) is not None:
                continue  # HE stands for somebody told of before, and goes on doing so
            self._last[self._genders.get(mention.name)] = self._last[None] = mention.name

    def speech(self, element: Element) -> None:
        """Take down how somebody speaks, and that somebody sings."""
        who = self._people.name(element.character) if element.character else None
        if element.kind == "lyrics" or element.sung:
            self._add("music", element.text.split("\n")[0][:60], "song", element.id, who)
        if who is not None and element.parenthetical:
            self._aside(element, element.parenthetical, who)
        mood = mood_of(_MANNERS.sub("", element.parenthetical or ""))
        if mood != "neutral" and who is not None and element.parenthetical:
            self._add("emotion", element.parenthetical, mood, element.id, who)
        if who is not None and element.character and not is_voice(element):
            self._last[self._genders.get(who)] = self._last[None] = who

    def _aside(self, element: Element, aside: str, who: str) -> None:
        """Take down what somebody does as they speak: `(waving a paper)`, `(into phone)`."""
        line = _INTO.search(aside)
        if line is not None:
            spelt = line["what"].lower()
            self._thing(element, Found("props", spelt, slug(spelt), 0, held=True, definite=True), who)
        for item in things_in(aside):
            if item.category == "props" and item.held and not item.soft:
                self._thing(element, item, who)

    def _is_speaker(self, words_there: str) -> bool:
        """Whether a role is the one speaker here who has it: the WORKER of `RING TOSS WORKER`."""
        role = slug(words_there).rpartition("-")[2]
        return self._roles.count(role) == 1

    def _is_same(self, text: str, all_words: Sequence[Word], item: Found, mentions: Sequence[Mention]) -> bool:
        """Whether the text says who somebody without a name is, after them or before: `Eve, a tall woman, waits`."""
        for i in range(item.at - 1, max(0, item.at - 7), -1):
            apposed = all_words[i].raw == "," and all_words[i + 1].low in ("a", "an", "the")
            if apposed and i > 1 and re.fullmatch(r"\d+['\u2019]?s?|\w+ties", all_words[i - 1].raw):
                back = range(i - 2, max(0, i - 5), -1)
                i = next((k for k in back if all_words[k].raw == ","), i)  # `EVE, 40s, a woman`
            if apposed and any(m.last == i - 1 and not m.own for m in mentions):
                return True
        last = all_words[item.at]
        return is_named_next(text, last.start + len(last.raw), mentions, all_words)

    def _thing(self, element: Element, found: Found, who: str | None) -> None:
        name = found.name
        if found.category == "props":
            if name == "drink" and found.definite and any(k[0] == "props" and k[1] in _DRUNK_FROM for k in self._items):
                return  # what is in the glass that is on the sheet
            props = [i for i in self._items.values() if i.category == "props"]
            if name == "food" and any(i.name.rpartition("-")[2] in FOODS for i in props):
                return  # it is told what they eat
            if name in FOODS:
                self._items.pop(("props", "food", None), None)
            name = self._whole.name(found, [i.name for i in props])
            if name == found.name:
                name = meant(found, who if found.held else None, props) or name
            self._add(
                "props", found.words, name, element.id, who if found.held else None, "in hand" if found.held else ""
            )
        elif found.category == "wardrobe":
            if who is None and any(k[0] == "wardrobe" and k[1] == name for k in self._items):
                return  # it is on the sheet with whom it dresses
            self._add("wardrobe", found.words, name, element.id, who, found.note)
        elif found.category == "emotion":
            if who is not None:
                self._add("emotion", found.words, name, element.id, who)
        elif found.category in ("stunts", "makeup"):
            self._add(found.category, found.words, name, element.id, who)
        else:
            self._add(found.category, found.words, name, element.id)

    def _owner(
        self, all_words: Sequence[Word], at: int, mentions: Sequence[Mention], who: str | None
    ) -> tuple[str | None, bool]:
        """Whose a thing is by the word before it, and whether that is a person at all: `his coat`, `Ada's coat`."""
        word = all_words[at]
        if word.own:
            name = next((m.name for m in mentions if m.last == at), None)
            return name, name is not None
        gender: Gender = "female" if word.low == "her" else "male"
        if who is None and doer(all_words, at, mentions).unnamed:
            return None, True  # `A porter takes off his cap`
        if who is None or self._genders.get(who) not in (gender, None):
            who = self._pronoun(gender, all_words, [m for m in mentions if m.last < at])
        return who, True

    def _bearer(self, all_words: Sequence[Word], at: int, mentions: Sequence[Mention], who: str | None) -> str | None:
        """Whose hands hold a thing: Ben's for `over Ben's radio`; nobody's by name for `a man with a flower`."""
        owner = next((m.name for m in mentions if m.last == at - 1 and m.own), None)
        if owner is not None:
            before = all_words[at - 2].low if at > 1 else ""
            return owner if before in ("over", "on", "from", "through", "via") else who
        joint = next((i for i in range(at - 1, max(-1, at - 6), -1) if all_words[i].low in _HOLDING), None)
        if joint is None or any(all_words[i].mark and all_words[i].raw != "," for i in range(joint, at)):
            return who
        for i in range(joint - 1, max(-1, joint - 7), -1):
            if all_words[i].raw in (".", "!", "?") or any(m.last == i for m in mentions):
                return who
            if singular(all_words[i].low) in ROLES:
                return None
        return who

    def _dressed(self, all_words: Sequence[Word], at: int, mentions: Sequence[Mention], who: str | None) -> str | None:
        """Who wears what a comma after them tells: `turns to Ben, a gentleman in a grey suit`; a crowd is nobody."""
        for i in range(at - 1, -1, -1):
            word = all_words[i]
            if word.raw in (".", "!", "?", ";") or i + 1 >= len(all_words):
                break
            apposed = all_words[i + 1].raw == ","
            mention = next((m for m in mentions if m.last == i), None)
            if mention is not None:
                return mention.name if apposed and not mention.own else who
            if apposed and (word.low in CROWDS or (singular(word.low) != word.low and singular(word.low) in ROLES)):
                return None
        return who

    def _marked(self, all_words: Sequence[Word], at: int, mentions: Sequence[Mention], who: str | None) -> str | None:
        """Whose skin it is that somebody sees: `notices the scars on Ada's arms`."""
        told = all_words[at].low.endswith("ed") or all_words[at].low == "wet"
        owner = next((m.name for m in mentions if m.last == at - 1 and (m.own or told)), None)
        owner = owner or next((m.name for m in mentions if m.first == at + 1 and not m.own), None)
        if owner is not None:
            return owner  # `Ada's scars`, `sees Ada soaked`, `a sweating Ada`
        after = all_words[at + 1] if at + 1 < len(all_words) else None
        if after is not None and not after.mark and (after.low in CROWDS or singular(after.low) in ROLES):
            return None  # `a wounded man`
        for i in range(at + 1, min(at + 6, len(all_words) - 1)):
            if all_words[i].raw in (".", "!", "?"):
                break
            if all_words[i].low in ("on", "across", "over", "above", "around"):
                return next((m.name for m in mentions if m.first == i + 1 and m.own), who)
        return who

    def _subject(self, all_words: Sequence[Word], at: int, mentions: Sequence[Mention]) -> str | None:
        """Who does what stands at a word."""
        found = doer(all_words, at, mentions)
        if found.left_out:
            return self._last.get(None)
        if found.gender is not None:
            begin = next((i for i, w in enumerate(all_words) if _is_pronoun(w, found.gender)), found.at)
            before = [m for m in mentions if m.last < found.at]
            if begin < found.at and self._last.get(found.gender) is not None:
                # HE who began this text goes on, whoever is only taken or looked at since
                before = [m for m in before if m.first < begin or is_subject(all_words, m)]
            return self._pronoun(found.gender, all_words, before)
        return found.name

    def _pronoun(self, gender: Gender, all_words: Sequence[Word], before: Sequence[Mention]) -> str | None:
        """Whom a pronoun means: the last subject who can be it, in this text or before it in the scene."""
        there = [m for m in before if is_there(all_words, m)]
        ranked = [*there, *(m for m in there if is_subject(all_words, m) or is_watched(all_words, m))]
        for fits in ((gender,), (None,)):
            same = [m.name for m in ranked if self._genders.get(m.name) in fits]
            if same:
                return same[-1]
            if (
                fits == (gender,)
                and self._last.get(gender) is not None
                and not any(self._genders.get(m.name) is None for m in ranked)
            ):
                return self._last[gender]
        last = self._last.get(None)
        known = self._last.get(gender)
        return known or (last if last is not None and self._genders.get(last) in (gender, None) else None)

    def _add(
        self, category: Category, spelt: str, name: str, element: str, who: str | None = None, note: str = ""
    ) -> None:
        key: tuple[Category, str, str | None] = (category, name, who if category in ("emotion", "wardrobe") else None)
        if category == "props" and key not in self._items:
            others = [k[1] for k in self._items if k[0] == "props"]
            if name == "video-camera" and any(o.endswith(("camera", "digicam", "camcorder")) for o in others):
                return  # what it is filmed with is there already
            if any(o.startswith(f"{name}-") for o in others):
                return  # the CD of `CD case`
        if category == "extras" and any(k[0] == "extras" and k[1].endswith(f"-{name}") for k in self._items):
            return  # the soldiers who were TEN SOLDIERS
        if category == "vehicles" and key not in self._items:
            others = [k[1] for k in self._items if k[0] == "vehicles"]
            if any(o.endswith(f"-{name}") or (name.endswith(f"-{o}") and o not in VEHICLES) for o in others):
                return  # the TORINO that was the GRAN TORINO
        if category == "set-dressing" and any(
            (category, same, None) in self._items for same in ALSO_CALLED.get(name, ())
        ):
            return  # the FRIDGE that was the REFRIGERATOR
        if category == "set-dressing" and ("props", name, None) in self._items:
            return  # it is in somebody's hands
        if category == "props":
            self._items.pop(("set-dressing", name, None), None)
        before = self._items.get(key)
        if category == "vehicles" and _AGAIN.fullmatch(spelt) and any(k[0] == "vehicles" for k in self._items):
            return  # what somebody drives is there already
        if before is None:
            self._items[key] = Item(
                category=category, words=" ".join(spelt.split()), name=name, element=element, who=who, note=note
            )
        elif category == "props" and before.who is None and who is not None:
            self._items[key] = before.model_copy(update={"who": who, "note": note})
        elif category == "wardrobe" and note not in before.note and note != "wears":
            self._items[key] = before.model_copy(update={"note": f"{before.note}, {note}".strip(", ")})
