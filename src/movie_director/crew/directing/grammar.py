"""The grammar: clauses of what a director says, and the orders that they are. What it does not know, it says."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from movie_director.crew.directing import lexicon as words
from movie_director.film.character import Character, Wardrobe
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene

_CLAUSES = re.compile(
    r"\s*(?:[;.!]|,(?!\d))\s*(?:and |en |then |dan )?|\s+(?:and then|and|en dan|en|then|maar|but)\s+", re.I
)
_NUMBERED = re.compile(r"\b(?:sc[eè]nes?)\s+(\w+)\b|\b(sc\d+[a-z]*)\b", re.I)
_COUNTED = re.compile(r"\b(\w+)\s+sc[eè]ne\b", re.I)
_AMOUNT = r"(\d+(?:[.,]\d+)?|" + "|".join(sorted(words.NUMBERS, key=len, reverse=True)) + r")"
_TIME = re.compile(
    rf"\b{_AMOUNT}\s*(?:a |an |een )?((?<=\d)s|sec(?:onds?)?|seconden?|min(?:utes?)?|minuu?t(?:en)?)\b", re.I
)
_MONEY = re.compile(rf"\b{_AMOUNT}\s*(dollars?|usd|euros?|eur)\b|\$\s*(\d+(?:\.\d+)?)", re.I)
_NOTHING = re.compile(r"\b(?:nothing|no money|niets|geen geld)\b", re.I)
TENTH = 10
"""The share of its length that a film gains or loses by `slower` or `faster`."""


@dataclass(frozen=True)
class Order:
    """One change: a target and a field as `set` takes them; `project` has its settings, `undo` is a step back."""

    target: str
    key: str
    value: str


@dataclass(frozen=True)
class Understood:
    """What was said, as orders, and the clauses that meant nothing."""

    orders: tuple[Order, ...] = ()
    unknown: tuple[str, ...] = ()


def understand(film: Film, said: str, frames: int, rate: int = 24) -> Understood:
    """Read what a director says of a film that lasts so many frames.

    A clause without a scene goes on with that of the clause before; light, time and weather without any are for all.
    """
    orders: list[Order] = []
    unknown: list[str] = []
    scenes: tuple[str, ...] = ()
    for clause in filter(None, (part.strip() for part in _CLAUSES.split(said.strip().rstrip(".!?")))):
        rest, named, wrong = _scope(film, clause)
        if wrong:
            unknown.append(clause)
            continue
        scenes = named or scenes
        found = list(_Clause(film, rest, scenes, named, frames, rate).orders())
        frames = next((int(o.value) for o in found if (o.target, o.key) == ("film", "length") and o.value), frames)
        orders += found
        if not found:
            unknown.append(clause)
    return Understood(tuple(dict.fromkeys(orders)), tuple(unknown))


def _scope(film: Film, clause: str) -> tuple[str, tuple[str, ...], bool]:
    """The clause without its scene, that scene, and whether it named one that is not."""
    order = film.cut.scenes or tuple(scene.name for scene in film.of(Scene))
    for match in (*_NUMBERED.finditer(clause), *_COUNTED.finditer(clause)):
        word = match[match.lastindex or 1].lower()
        number = words.ORDINALS.get(word) or (int(word) if word.isdigit() else None)
        if number is None and match.re is _NUMBERED and word not in ("a", "an"):
            number = words.NUMBERS.get(word)
        if word in order:
            name = word
        elif word in words.LAST:
            name = order[-1] if order else ""
        elif number is not None:
            name = order[int(number) - 1] if 1 <= number <= len(order) else ""
        else:
            continue
        return clause[: match.start()] + " " + clause[match.end() :], (name,) if name else (), not name
    return clause, (), False


@dataclass(frozen=True)
class _Clause:
    """One clause in its scope."""

    film: Film
    text: str
    scenes: tuple[str, ...]
    named: tuple[str, ...]
    frames: int
    rate: int

    def orders(self) -> Iterator[Order]:
        """Yield what it orders."""
        text = self.text.strip()
        if re.search(words.UNDO, text, re.I):
            yield Order("undo", "", "")
            return
        if kind := self._kind(text):
            yield Order("film", "kind", kind[0])
            text = text.replace(kind[1], " ", 1)
        music = list(self._music(text))
        if music:
            yield from music
            return
        for way in (self._money, self._person, self._length):
            found = list(way(text))
            if found:
                yield from found
                return
        yield from self._scene(text)

    def _kind(self, text: str) -> tuple[str, str] | None:
        """The kind of video that the film is to be, and the words that say so; a scene is of none."""
        for pattern, kind in () if self.named else words.KINDS.items():
            found = re.search(rf"{words.MADE}((?:{pattern}){words.IN_STYLE})", text, re.I)
            if found is not None:
                return kind, found[1]
        return None

    def _music(self, text: str) -> Iterator[Order]:
        if not re.search(words.MUSIC, text, re.I):
            return
        feeling = _first(words.FEELINGS, text)
        if re.search(words.SILENT, text, re.I):
            yield from (Order(name, "music", "none") for name in self.scenes or ("film",))
        elif feeling is not None:
            yield from (Order(name, "music", feeling) for name in self.scenes or self.film.cut.scenes)
        elif re.search(words.THROUGHOUT, text, re.I) and not self.scenes:
            yield Order("film", "music", "throughout")
        elif re.search(words.COMPOSED, text, re.I):
            yield from (Order(name, "music", "") for name in self.scenes)
            if not self.scenes:
                yield Order("film", "music", "composed")

    def _money(self, text: str) -> Iterator[Order]:
        if not re.search(words.SPEND, text, re.I):
            return
        amount = _MONEY.search(text)
        if amount is not None:
            currency = "EUR" if (amount[2] or "").lower().startswith("eur") else "USD"
            yield Order("project", "budget", f"{_number(amount[1] or amount[3]):g} {currency}")
        elif _NOTHING.search(text):
            yield Order("project", "budget", "0 USD")

    def _length(self, text: str) -> Iterator[Order]:
        if self.named:
            return  # a scene's length is its share of the film's
        if re.search(words.FREE, text, re.I):
            yield Order("film", "length", "")
            return
        time = _TIME.search(text)
        by: float | None = None
        if time is not None:
            by = _number(time[1]) * (60 if time[2].lower().startswith("min") else 1) * self.rate
        if by is not None and re.search(words.SHORTER, text, re.I):
            yield self._lasting(self.frames - by)
        elif by is not None and re.search(words.LONGER, text, re.I):
            yield self._lasting(self.frames + by)
        elif by is not None:
            yield self._lasting(by)
        elif re.search(words.FASTER, text, re.I):
            yield self._lasting(self.frames - self.frames / TENTH)
        elif re.search(words.SLOWER, text, re.I):
            yield self._lasting(self.frames + self.frames / TENTH)

    @staticmethod
    def _lasting(frames: float) -> Order:
        return Order("film", "length", str(max(1, round(frames / 2) * 2)))

    def _person(self, text: str) -> Iterator[Order]:
        who = self._who(text)
        if who is None:
            return
        look = self._look(who)
        if re.search(words.SPEAKS, text, re.I):
            pace = (
                0.85 if re.search(words.SLOWER, text, re.I) else 1.15 if re.search(words.FASTER, text, re.I) else None
            )
            if pace is not None:
                yield Order(who.name, "pace", str(round(min(1.9, max(0.5, who.pace * pace)), 2)))
            return
        if re.search(r"\b(?:older|ouder)\b", text, re.I):
            yield Order(who.name, "age", f"{min(100, look.age + 12):g}")
        if re.search(r"\b(?:younger|jonger)\b", text, re.I):
            yield Order(who.name, "age", f"{max(4, look.age - 12):g}")
        if re.search(r"\b(?:taller|langer|groter)\b", text, re.I):
            yield Order(who.name, "height", f"{min(2.2, look.height + 0.08):g}")
        colour = _first(words.COLOURS, text)
        if re.search(r"\b(?:hair|haar)\b", text, re.I) and colour:
            yield Order(who.name, "hair_colour", colour)
            return
        for pattern, (key, value) in words.GARMENTS.items():
            if re.search(rf"\b(?:{pattern})\b", text, re.I):
                if re.search(words.OFF, text, re.I) and key in words.PLAIN:
                    yield Order(who.name, key, words.PLAIN[key])
                    return
                yield Order(who.name, key, value)
                if colour and key in ("outer", "top", "legs"):
                    yield Order(who.name, f"{key}_colour", colour)
                return

    def _who(self, text: str) -> Character | None:
        for character in self.film.of(Character):
            for cue in (character.cue, *character.aliases):
                if re.search(rf"\b{re.escape(cue)}(?:['’]?s)?\b", text, re.I):
                    return character
        return None

    def _look(self, who: Character) -> Look:
        wardrobe = self.film.get(Wardrobe, who.look or who.name)
        return wardrobe.appearance if wardrobe is not None else Look()

    def _scene(self, text: str) -> Iterator[Order]:
        scenes = self.scenes or self.film.cut.scenes
        alone = self.scenes or ("film",)
        weather = _first(words.WEATHERS, text)
        if weather:
            yield from (Order(name, "weather", weather) for name in scenes)
            text = re.sub(r"helder weer|clear (?:weather|sky)", " ", text, flags=re.I)
        scheme = _first(words.SCHEMES, text)
        if scheme:
            yield from (Order(name, "light", scheme) for name in scenes)
        elif re.search(words.DARKER, text, re.I):
            yield from (Order(name, "light", self._dark(name)) for name in scenes)
        elif re.search(words.BRIGHTER, text, re.I):
            yield from (Order(name, "light", self._bright(name)) for name in scenes)
        if re.search(words.CHEAPER, text, re.I):
            yield from (Order(name, "tier", "low") for name in scenes)
        time = None if scheme else _first(words.TIMES, text)
        if time:
            yield from (Order(name, "time", time) for name in scenes)
        if style := _first(words.STYLES, text):
            yield from (Order(name, "style", style) for name in alone)
        if visual := None if scheme else _first(words.VISUALS, text):
            yield from (Order(name, "visual", visual) for name in alone)
        if not self.named and (genre := _first(words.GENRES, text)):
            yield Order("film", "genre", genre)

    def _dark(self, name: str) -> str:
        scene = self.film.get(Scene, name)
        if scene is None or scene.inside:
            return "noir"
        return "moonlit" if scene.time == "night" else "overcast"

    def _bright(self, name: str) -> str:
        scene = self.film.get(Scene, name)
        if scene is None or scene.inside:
            return "soft-day" if scene is None or scene.time != "night" else "night-practicals"
        return "neon" if scene.time == "night" else "hard-day"


def _first(meanings: Mapping[str, str], text: str) -> str | None:
    """What the first word that is known means."""
    found = [
        (match.start(), value)
        for pattern, value in meanings.items()
        if (match := re.search(rf"(?<![\w-])(?:{pattern})(?![\w-])", text, re.I))
    ]
    return min(found)[1] if found else None


def _number(word: str) -> float:
    known = words.NUMBERS.get(word.lower())
    return known if known is not None else float(word.replace(",", "."))
