"""The emotion tracker: what everybody feels in each shot, from what they do, say and are told; and where it jumps.

A feeling begins where the text gives it cause, fades as the scene goes on, and is over when another begins. Sources,
the strongest first: a parenthetical, action that names somebody and a feeling, what they say, what is said to them.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache

from movie_director.crew.calls import called_in, last_called
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.lexicon_feelings import FEELINGS
from movie_director.crew.reading.lexicon_said import Known, said, told
from movie_director.crew.reading.lexicon_shades import SHADED, shaded
from movie_director.crew.words import mood_of
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.mood import SHADES, Mood
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.shot import Shot

DONE, MEANT, SAYS, HEARS = 1.0, 1.0, 0.8, 0.6
"""How strong a feeling is that is done, that a parenthetical gives, that is said, and that words of others wake."""
FADES, LEAST = 0.72, 0.4
"""What is left of it an element later, and the least that shows on a face."""
JUMP = 0.75
"""How strong two opposite feelings are, one right after the other, that nobody follows."""
_UP: frozenset[Mood] = frozenset(("happy", "tender"))
_DOWN: frozenset[Mood] = frozenset(("angry", "afraid", "sad"))
_NOT = frozenset(("not", "never", "no", "without", "hardly", "nor", "niet", "geen", "nooit", "zonder"))
_SENTENCE = re.compile(r"(?<=[.!?;])\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_TOLD_BY_ACTION = frozenset(
    ("ashamed", "confused", "curious", "disgusted", "embarrassed", "jealous", "suspicious", "determined", "bored")
)
"""Shades that words of action tell; those of the others tell too much else, or are words of moods already."""
_THEY = frozenset(("he", "she", "they", "hij", "zij", "ze"))


@dataclass(frozen=True)
class Feeling:
    """A mood, how strong it is (0 to 1), the element that woke it, and the shade of it that the text tells, or none."""

    mood: Mood
    strength: float
    since: str
    shade: str = ""

    @property
    def shown(self) -> str:
        """What a face shows of it: `bitter 0.7`; nothing more than its mood where that is at its full."""
        strength = min(round(self.strength, 1), 1.0)
        told = self.shade or (self.mood if strength < 1 else "")
        return told if strength == 1 else f"{told} {strength}"


@dataclass
class _Track:
    """Who feels what as a scene goes on: `seen` has it after each element, `shown` what faces show of it."""

    now: dict[str, Feeling] = field(default_factory=dict[str, Feeling])
    seen: dict[str, dict[str, Mood]] = field(default_factory=dict[str, dict[str, Mood]])
    shown: dict[str, dict[str, str]] = field(default_factory=dict[str, dict[str, str]])
    jumps: list[str] = field(default_factory=list[str])

    def fade(self) -> None:
        """An element goes by."""
        faded = {who: replace(f, strength=f.strength * FADES) for who, f in self.now.items()}
        self.now = {who: f for who, f in faded.items() if f.strength >= LEAST}

    def wake(self, who: str, mood: Mood, strength: float, at: str, before: str | None, shade: str = "") -> None:
        """Somebody begins to feel something; a weaker feeling does not end a stronger one."""
        had = self.now.get(who)
        if had is not None and had.mood != mood and (had.strength > strength or had.since == at):
            return  # who cries and laughs at once cries
        if had is not None and had.since == before and min(strength, had.strength / FADES) >= JUMP:
            turned = (had.mood in _UP and mood in _DOWN) or (had.mood in _DOWN and mood in _UP)
            if turned:
                self.jumps.append(f"{who} goes from {had.mood} ({had.since}) to {mood} ({at}) with nothing between.")
        if not shade and had is not None and had.mood == mood:
            shade = had.shade  # who goes on being bitter is not merely angry now
        self.now[who] = Feeling(mood, strength, at, shade)

    def note(self, element: str) -> None:
        """Keep what shows after an element."""
        self.seen[element] = {who: f.mood for who, f in self.now.items()}
        self.shown[element] = {who: f.shown for who, f in self.now.items() if f.shown}


def track_feelings(film: Film) -> Proposal:
    """Propose what shows on each face in each shot; those that a person touched stay. Notes say where feelings jump."""
    edits: list[Edit] = []
    notes: list[str] = []
    texts = film.screenplay.by_id
    for scene in film.of(Scene):
        elements = [texts[i] for i in scene.elements if i in texts]
        track = felt(elements, called_in(film, scene), film.called)
        notes += [f"{scene.name}: {jump}" for jump in track.jumps]
        order = {e.id: n for n, e in enumerate(elements)}
        for shot in film.shots(scene.name):
            when = _when(shot, film, order)
            moods = {who: mood for who, at in when.items() if (mood := track.seen.get(at, {}).get(who)) is not None}
            shades = {who: track.shown[when[who]][who] for who in moods if who in track.shown[when[who]]}
            if not shot.touched and (moods, shades) != (shot.moods, shot.shades):
                edits.append(Put(shot.model_copy(update={"moods": moods, "shades": shades})))
    return Proposal("emotion-tracker", tuple(edits), tuple(notes))


def felt(elements: Sequence[Element], named: Mapping[str, re.Pattern[str]], called: Callable[[str], str]) -> _Track:
    """Follow a scene: `named` has, by character, what they are called in action; `called` tells whose a cue is."""
    track = _Track()
    before: str | None = None
    last: str | None = None
    talking: list[str] = []
    for element in elements:
        track.fade()
        if element.kind == "action":
            for who, mood, shade, strength in _done(element.text, named, last):
                track.wake(who, mood, DONE * strength, element.id, before, shade)
            last = last_called(element.text, named) or last
        elif element.kind == "dialogue" and element.character:
            who = called(element.character)
            meant, says = mood_of(element.parenthetical), said_of(element.text)
            if meant != "neutral":
                shade, strength = _shade(element.parenthetical or "", meant)
                track.wake(who, meant, MEANT * strength, element.id, before, shade)
            elif says is not None:
                track.wake(who, says, SAYS, element.id, before)
            hears = heard_as(element.text)
            for other in talking[-2:] if hears is not None else ():
                if other != who and hears is not None:
                    track.wake(other, hears, HEARS, element.id, None)
            talking = [*(t for t in talking if t != who), who]
            last = who
        track.note(element.id)
        before = element.id
    return track


@lru_cache(maxsize=65536)
def said_of(text: str) -> Mood | None:
    """The mood of somebody who says this; None where the words do not tell."""
    found = _first(text, said())
    if found is None and re.search(r"\?!|!\?", text):
        return "surprised"
    return found


@lru_cache(maxsize=65536)
def heard_as(text: str) -> Mood | None:
    """What these words make somebody feel to whom they are said; None where they do not tell."""
    return _first(text, told())


def _first(text: str, known: Known) -> Mood | None:
    """The mood whose words are in a text most often; of several the strongest."""
    counts = [len(pattern.findall(text)) for _, pattern in known]
    most = max(counts)
    return known[counts.index(most)][0] if most else None


def _done(text: str, named: Mapping[str, re.Pattern[str]], last: str | None) -> Iterator[tuple[str, Mood, str, float]]:
    """Who is seen to feel what in action, its shade and how strong it is: whoever was named last before the word, or
    whom `she` goes on about."""
    for sentence in _SENTENCE.split(text):
        words = list(_WORD.finditer(sentence))
        for n, word in enumerate(words):
            told = word[0].lower()
            shade = SHADED.get(told, "")
            mood = FEELINGS.get(told) or (SHADES[shade] if shade in _TOLD_BY_ACTION else None)
            if mood is None or any(
                w[0].lower() in _NOT or w[0].lower().endswith("n't") for w in words[max(n - 3, 0) : n]
            ):
                continue
            who = last_called(sentence[: word.start()], named)
            if who is None and words[0][0].lower() in _THEY:
                who = last
            if who is not None:
                yield who, mood, *_shade(sentence[words[max(n - 2, 0)].start() : word.end()], mood)
        last = last_called(sentence, named) or last


def _shade(words: str, mood: Mood) -> tuple[str, float]:
    """The shade of a mood that words tell, or "", and how strong the feeling is."""
    shade, strength = shaded(words)
    return shade if shade and SHADES[shade] == mood else "", strength


def _when(shot: Shot, film: Film, order: Mapping[str, int]) -> dict[str, str]:
    """After which element each face of a shot is taken: as they speak first, the others as the shot ends."""
    tells = {*shot.anchors, *(heard.element for heard in shot.lines)} & order.keys()
    if not tells:
        return {}
    last = max(tells, key=order.__getitem__)
    first: dict[str, str] = {}
    for heard in shot.lines:
        line = film.screenplay.by_id.get(heard.element)
        if line is not None and line.character:
            first.setdefault(film.called(line.character), heard.element)
    return {who: first.get(who, last) for who in shot.people}
