"""Pace: how long what a screenplay tells takes on screen. How it was measured: `docs/explanation/length.md`."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import lru_cache

from movie_director.crew.tempo import PLAIN, QUICK, SLOW, STILL
from movie_director.film.screenplay import Element, Written

GENRES: Mapping[str, float] = {
    "action": 0.9,
    "adventure": 0.93,
    "animation": 0.93,
    "comedy": 0.93,
    "documentary": 1.05,
    "drama": 1.0,
    "fantasy": 1.0,
    "horror": 1.1,
    "musical": 1.0,
    "mystery": 1.05,
    "noir": 1.08,
    "romance": 1.05,
    "science-fiction": 1.0,
    "thriller": 0.95,
    "war": 0.95,
    "western": 1.1,
}
"""How much longer than in a drama the same action is shown, by the direction's genre; one that is not here: as long."""

IMAGE = 1.5
"""Seconds that a paragraph of action takes before anything happens in it: one is one picture to take in."""
QUICK_SECONDS, EVENT_SECONDS, SLOW_SECONDS = 0.7, 0.8, 1.8
BESIDE = 0.4
"""The share of its time that an action takes which goes on beside another: `walking`, `while`, `as`."""
WORD = 0.036
"""Seconds for each word told: what is told in more words is shown for longer."""
LOOK, LOOKED = 0.07, 2.0
"""Seconds per word of description, and the most that one paragraph's description takes."""
CAMERA = 0.5
"""Seconds for a new picture that the script asks for: `CLOSE ON`, `INSERT`."""
ITEM = 2.0
"""Seconds that an item of a montage takes at least."""
LEAST = 1.0
"""Seconds that any action takes at least."""
PLACE = 1.5
"""Seconds that a new scene takes to show where it is."""

_SENTENCE = re.compile(r"(?<=[.!?…])[\"')\]]*\s+|\n+")
_CLAUSE = re.compile(r"\s*(?:[,;:]|--+|—|\.\.\.+|…)\s*|\s+(?:and then|and|then|but|before|after|until)\s+")
_BESIDE = re.compile(r"^(?:as|while|with)\b|\b(?:while|as (?:he|she|it|they|we|the))\b", re.I)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SUBJECT = re.compile(
    r"(?:\b(?:he|she|it|they|we|who|which|that|I)"
    r"|\b(?!(?:The|An?|His|Her|Its|Their|Our|This|That|These|Those|In|On|At|Of|From|With|And|But|As|No)\b)[A-Z][\w'’.]{0,40}+)"
    r"\s+(?:[a-z]+ly\s+)?([a-z]+)\b"
    r"|\b[Tt]he\s+[a-z]+\s+([a-z]{2,}(?<![aius])s)\b"
)
_SECOND_VERB = re.compile(r"^(?:[a-z]+ly\s+)?[a-z]{2,}(?<![aius])s\b")
_FUNCTION_WORDS = """
a an the and or nor but of in on at to for from by with without into onto over under as is are was were be been
his her its their this that these those not no so if who whom whose which where when while than then very just only
also still too s has have had would could should will can may might must
"""
_FUNCTION = frozenset(_FUNCTION_WORDS.split())
_CAMERA = re.compile(
    r"\b(?:CLOSE(?:R|UP)?(?:[ -]UP)? ?(?:ON|SHOT)?|ANGLE ON|INSERT|P\.?O\.?V\.?|PAN(?:S|NING)?|ZOOM|DOLLY"
    r"|TRACK(?:ING)?|CRANE|WIDE(?:R)?(?: SHOT)?|(?:SMASH|MATCH|JUMP) CUT"
    r"|INTERCUT|BACK TO(?: SCENE)?|REVERSE(?: ANGLE)?)\b"
    r"|\b[Ww]e (?:see|move|pan|follow|track|pull|push|find|reveal)\b|\b(?:CAMERA|WE) [A-Z]{3,}"
)
_ITEM = re.compile(r"^\s*(?:--?|[—–•*]|\(?[A-Za-z0-9]{1,2}[.)])\s+\S")
_COUNT = "one two three four five six seven eight nine ten eleven twelve"
_NUMBERS = {word: float(n) for n, word in enumerate(_COUNT.split(), start=1)} | {
    "a": 1.0,
    "an": 1.0,
    "half": 0.5,
    "couple": 2.0,
    "few": 3.0,
    "several": 4.0,
    "fifteen": 15.0,
    "twenty": 20.0,
    "thirty": 30.0,
}
_COUNTED = re.compile(
    rf"\b(?:(\d{{1,3}})|({'|'.join(_NUMBERS)}))(?:\s+of)?(?:\s+(?:full|whole|long|good|agonizing|tense))?[\s-]+"
    r"(second|beat|moment|minute)s?\b(?!\s+(?:later|ago|left|away|old|from|to|before|earlier|past|hand|of))",
    re.I,
)
_BEAT = re.compile(
    r"\b(long|brief|short|quick)?\s*\b(beat|moment|pause|silence|while)\b(?!\s+(?:later|ago|of|they|he|she))"
)
_BEATS = {"beat": 1.0, "moment": 1.5, "pause": 1.2, "silence": 1.5, "while": 2.0}
_DRAWN = {"long": 2.0, "brief": 0.7, "short": 0.7, "quick": 0.6, "": 1.0}
_LONGEST = 30.0  # what is stated longer than this is told, and not shown from end to end

_MARK = re.compile(r"(?<![.!?])[.!?]++(?=[\s\"'’”)]|$)")
_DOTS = re.compile(r"\.\.\.+|…")
_DASH = re.compile(r"--+|—")
_PAUSE = re.compile(r"[,;:](?=\s)")


@lru_cache(maxsize=65536)
def action_seconds(text: str, genre: str = "drama") -> float:
    """Return how long what an action paragraph tells takes on screen, in seconds, at least `LEAST`.

    Each clause is something that happens (quick, plain or slow by its verb, a share of it when it goes on beside
    another), a description (a look, however long), or a time that the script states (`a long moment`, `three seconds`).
    Items of a montage are a picture each. The genre stretches what happens, never what is stated.
    """
    told = stated = 0.0
    for paragraph in text.split("\n"):
        paragraph = " ".join(paragraph.split())
        if not paragraph:
            continue
        happens, said = _paragraph(paragraph)
        told += max(happens, ITEM - said) if _ITEM.match(paragraph) else happens
        stated += said
    return round(max(LEAST, (IMAGE + told) * GENRES.get(genre.lower(), 1.0) + stated), 3)


@lru_cache(maxsize=65536)
def speech_seconds(text: str, pace: float = 1.0) -> float:
    """Return about how long a line lasts, spoken by our voices at `pace`; 0 when nothing in it can be spoken."""
    if not any(c.isalnum() for c in text):
        return 0.0
    inner = text.rstrip(" .!?…—-\"')”’")
    letters = sum(1.0 if c < "\u2e80" else 3.5 for c in text if c.isalpha())  # a Chinese sign is a syllable
    seconds = (
        0.335
        + 0.0544 * letters
        + 0.24 * sum(c.isdigit() for c in text)
        + 0.0285 * len(_WORD.findall(text))
        + 0.40 * len(_MARK.findall(_DOTS.sub(" ", inner)))
        + 0.23 * len(_PAUSE.findall(inner))
        + 1.28 * len(_DOTS.findall(inner))
        + 0.34 * len(_DASH.findall(inner))
    )
    return round(seconds / pace, 3)


def told_seconds(elements: Iterable[Element | Written], genre: str = "drama", breath: float = 0.625) -> float:
    """Return about how long a screenplay lasts before it is covered; `breath` stands around each line of dialogue.

    0.625 s are the 7 frames before and 8 after a line that `breakdown` gives a shot of one line at 24 frames a second.
    The second voice of a dual dialogue sounds beside the first.
    """
    seconds = beside = 0.0
    for element in elements:
        if element.kind == "dialogue":
            lasts = speech_seconds(element.text) + breath if element.text else 0.0
            seconds += max(0.0, lasts - beside) if element.dual else lasts
            beside = 0.0 if element.dual else lasts
        elif element.kind == "heading":
            seconds += PLACE
        elif element.kind in ("action", "lyrics", "centered"):
            seconds += action_seconds(element.text, genre)
    return round(seconds, 3)


def _paragraph(text: str) -> tuple[float, float]:
    """Seconds of what happens and is seen in a paragraph, and seconds that it states."""
    happens = stated = 0.0
    described = 0
    for sentence in _SENTENCE.split(text):
        words = len(_WORD.findall(sentence))
        sentence, pictures = _CAMERA.subn(" ", sentence)
        happens += WORD * words + CAMERA * pictures
        for clause in _CLAUSE.split(sentence):
            said = _stated(clause)
            acts, still = _events(clause, _BESIDE.search(clause) is not None)
            stated += said
            happens += max(0.0, acts - said)
            described += still
    return happens + min(LOOKED, LOOK * described), stated


def _events(clause: str, beside: bool) -> tuple[float, int]:
    """Seconds of what happens in a clause, and its words when nothing does and something is described."""
    words = [word.lower() for word in _WORD.findall(clause)]
    found = 0.0
    done = frozenset(_verbs(clause)) if not PLAIN.isdisjoint(words) else frozenset[str]()
    for n, word in enumerate(words):
        beside_too = SLOW.get(word, QUICK.get(word))
        if beside_too is None or (n and word in PLAIN and word not in done):
            continue
        seconds = SLOW_SECONDS if word in SLOW else QUICK_SECONDS
        found = max(found, seconds * (BESIDE if beside or beside_too else 1.0))
    if found:
        return found, 0
    if STILL.isdisjoint(words) and _acts(clause):
        return EVENT_SECONDS * (BESIDE if beside else 1.0), 0
    return 0.0, len(words)


def _acts(clause: str) -> bool:
    """Whether an unknown verb follows somebody's name or a pronoun, or goes on for the same subject."""
    second = _SECOND_VERB.match(clause)
    if second is not None and second[0].split()[-1] not in _FUNCTION:
        return True
    return any(verb not in _FUNCTION and not verb.endswith("ing") for verb in _verbs(clause))


def _verbs(clause: str) -> list[str]:
    """The words that follow somebody's name, a pronoun, or a thing as its verb."""
    return [first or second for first, second in _SUBJECT.findall(clause)]


def _stated(clause: str) -> float:
    """The seconds that a clause states, at most `_LONGEST`."""
    counted = _COUNTED.search(clause)
    if counted is not None and counted[3].lower() in ("second", "minute"):
        number = float(counted[1]) if counted[1] else _NUMBERS[counted[2].lower()]
        return min(_LONGEST, number * (60 if counted[3].lower() == "minute" else 1))
    beat = _BEAT.search(clause.lower())
    if beat is None:
        return 0.0
    number = float(counted[1] or _NUMBERS[counted[2].lower()]) if counted is not None else 1.0
    return min(_LONGEST, number * _BEATS[beat[2]] * _DRAWN[beat[1] or ""])
