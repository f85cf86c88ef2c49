"""The screenplay as a script supervisor reads it: scene after scene, sentence by sentence, with whom each speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from movie_director.crew.calls import called_in
from movie_director.film.character import Character, Wardrobe
from movie_director.film.film import Film
from movie_director.film.scene import Scene

_SENTENCE = re.compile(
    r"(?<=[.!?;])(?<!\bMr\.)(?<!\bMR\.)(?<!\bMRS\.)(?<!\bMS\.)(?<!\bDR\.)(?<!\bMrs\.)(?<!\bMs\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bdhr\.)(?<!\bmevr\.)[\"”']?\s+"
)
_PRONOUN = re.compile(
    r"(?<![\w'’-])(?:(she|her|hers|herself|zij|ze|haar)|(he|his|him|himself|hij|hem|zijn|z'n|zich))(?![\w'’-])", re.I
)
_OF_HER = frozenset(("she", "her", "hers", "herself", "zij", "ze", "haar"))
_MOMENTS = re.compile(r"\b(?:MOMENTS?|SECONDS?|MINUTES?|EVEN LATER|MINUTEN|DIRECT DAARNA|SECONDEN)\b", re.I)
_RECIPIENT = re.compile(
    r"\b(?:(?:hands?|gives?|passes|offers?|tosses|throws|lends|slides|returns) (?:it|them)(?: back| over| up)? to"
    r"|(?:geeft|reikt|overhandigt) (?:het|ze) aan) $",
    re.I,
)
"""What stands before whom something is given to."""
_SUBJECTS = frozenset(("she", "he", "zij", "ze", "hij"))
GOES_ON = ("continuous", "same", "later")
"""Scenes between which nobody had the time to change what the story does not tell of, or hardly."""


@dataclass(frozen=True)
class Mention:
    """Where a sentence speaks of somebody, by name or by a pronoun."""

    start: int
    end: int
    who: str
    named: bool


@dataclass(frozen=True)
class Sentence:
    """A sentence of action, or a line that somebody says (`speaker`), and whom it speaks of in order."""

    scene: str
    element: str
    text: str
    mentions: tuple[Mention, ...] = ()
    speaker: str | None = None
    manner: str = ""
    about: str | None = None
    """Whom the sentence before was about."""

    def before(self, at: int) -> str | None:
        """Who is spoken of last before a place in the text."""
        found = [m.who for m in self.mentions if m.end <= at]
        return found[-1] if found else None

    @property
    def subject(self) -> str | None:
        """Who does what the sentence tells, as far as it is known: whom it names or introduces first."""
        acting = (m for m in self.mentions if self.text[m.end : m.end + 2] not in ("'s", "’s"))
        first = next((m for m in acting if m.named or self.text[m.start : m.end].lower() in _SUBJECTS), None)
        return first.who if first is not None else None


@dataclass
class Told:
    """A scene that is told, and how it follows the plain scene before.

    `today` when it is the same day or night, `close` when nobody had time to change, `at_once` when it is only moments
    after.
    """

    scene: Scene
    close: bool
    at_once: bool = False
    today: bool = False
    sentences: list[Sentence] = field(default_factory=list[Sentence])


def told(film: Film) -> Iterator[Told]:
    """Yield the plain scenes in the order of the screenplay; flashbacks and dreams are other times and left out."""
    order = {e.id: n for n, e in enumerate(film.screenplay.elements)}
    scenes = sorted(film.of(Scene), key=lambda s: min((order.get(e, 1 << 20) for e in s.elements), default=0))
    genders = genders_of(film)
    before: Scene | None = None
    aside = False
    for scene in scenes:
        if scene.manner != "plain":
            aside = True
            continue
        close = before is not None and (scene.continuity in GOES_ON or (aside and _back(before, scene)))
        at_once = close and (scene.continuity in ("continuous", "same") or _MOMENTS.search(scene.heading) is not None)
        found = Told(scene, close, at_once)
        found.sentences += _sentences(film, scene, genders)
        found.today = close or (before is not None and _today(before, found))
        yield found
        before, aside = scene, False


_HOURS = ("dawn", "day", "dusk", "night")
_ANOTHER = re.compile(
    r"\b(?:next (?:day|morning|night|week|evening)|(?:days?|weeks?|months?|years?) (?:later|after|pass)"
    r"|following (?:day|morning)|tomorrow"
    r"|volgende (?:dag|ochtend|morgen)|(?:dagen|dag|weken|week|maanden|maand|jaar|jaren) (?:later|daarna)"
    r"|another day)\b",
    re.I,
)


def _today(before: Scene, told: Told) -> bool:
    """Whether a scene is the same day as the one before, as far as its hour and its first words tell."""
    later = _HOURS.index(told.scene.time) >= _HOURS.index(before.time)
    words = " ".join([told.scene.heading, *(s.text for s in told.sentences[:2])])
    return later and _ANOTHER.search(words) is None


def _back(before: Scene, scene: Scene) -> bool:
    """Whether a scene takes up, after a flashback, the one before it: in the same house, that day or night."""
    house, home = (each.heading.partition(" - ")[0].partition(",")[0] for each in (before, scene))
    return house == home and (before.time == scene.time or (before.time, scene.time) == ("dusk", "night"))


def genders_of(film: Film) -> dict[str, str]:
    """By character, `f` or `m` as they look; who is not cast has none."""
    found: dict[str, str] = {}
    for character in film.of(Character):
        look = film.get(Wardrobe, character.look) if character.look else None
        if look is not None:
            found[character.name] = look.appearance.gender[0]
    return found


def _sentences(film: Film, scene: Scene, genders: Mapping[str, str]) -> Iterator[Sentence]:
    named = called_in(film, scene)
    texts = film.screenplay.by_id
    last: dict[str, str] = {}
    about: str | None = None
    for element in (texts[e] for e in scene.elements if e in texts):
        if element.kind == "dialogue" and element.character:
            who = film.called(element.character)
            last[genders.get(who, "")] = who
            yield Sentence(
                scene.name, element.id, element.text, speaker=who, manner=element.parenthetical or "", about=about
            )
            about = who
        elif element.kind == "action":
            for text in _SENTENCE.split(element.text):
                mentions = tuple(mentioned(text, named, genders, last, about))
                for mention in mentions:
                    last[genders.get(mention.who, "")] = mention.who
                sentence = Sentence(scene.name, element.id, text, mentions, about=about)
                yield sentence
                about = sentence.subject or about


def mentioned(
    text: str,
    named: Mapping[str, re.Pattern[str]],
    genders: Mapping[str, str],
    last: Mapping[str, str],
    about: str | None = None,
) -> Iterator[Mention]:
    """Whom a sentence speaks of, in order; `last` has who of each gender was spoken of last before it."""
    spots = sorted(
        [
            (m.start(), m.end(), who)
            for who, pattern in named.items()
            for m in pattern.finditer(text)
            if not m[0][0].islower()
        ]
        + [(m.start(), m.end(), "f" if m[0].lower() in _OF_HER else "m") for m in _PRONOUN.finditer(text)]
    )
    now = dict(last)
    acting = next((who for _, _, who in spots if who in named), None)
    free = 0
    for start, end, who in spots:
        if start < free:
            continue
        first, free = free == 0, end
        if who in named:
            now[genders.get(who, "")] = who
            yield Mention(start, end, who, True)
            continue
        # A sentence that begins with a pronoun goes on about whom the one before was about.
        meant = about if first and start < 3 and genders.get(about or "") == who else now.get(who)
        if _RECIPIENT.search(text[:start]) and meant is not None and meant == acting:
            meant = last.get(who) if last.get(who) != acting else None  # nobody hands a thing to themselves
        if meant is not None:
            yield Mention(start, end, meant, False)


def spelt(who: str) -> str:
    """Return a character's name as notes spell it."""
    return who.replace("-", " ").upper()
