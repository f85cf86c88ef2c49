"""How far what was heard is from what was written, and how well speakers are told apart."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

_FULL = {
    "mr": "mister", "mrs": "missus", "dr": "doctor", "prof": "professor", "sgt": "sergeant", "st": "saint",
    "no": "no", "pm": "p m", "am": "a m", "ave": "avenue", "ok": "okay", "mum": "mom", "grey": "gray",
    "neighbours": "neighbors", "colour": "color", "favour": "favor", "gonna": "going to", "lbs": "pounds",
    "dhr": "de heer", "mevr": "mevrouw",
}  # fmt: skip
_SHORT = (
    (r"\b(can)'t\b", r"can not"), (r"\bcannot\b", "can not"), (r"\bwon't\b", "will not"), (r"n't\b", " not"),
    (r"'m\b", " am"), (r"'re\b", " are"), (r"'ll\b", " will"), (r"'ve\b", " have"), (r"'d\b", " would"),
    (r"\b(it|that|he|she|what|who|here|there|where)'s\b", r"\1 is"), (r"\blet's\b", "let us"),
)  # fmt: skip
_TO_TWENTY = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen"""
_ONES = _TO_TWENTY.split()
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ORDER = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip


def plain(text: str, language: str = "en") -> list[str]:
    """Return a text as bare words: no case, marks or contractions, and in English figures as they are said."""
    low = text.lower().replace("’", "'").replace("--", " ")
    if language == "en":
        low = re.sub(r"(?<![\d$,.])(1[1-9]|20)(\d\d)\b", _year, low)
        low = re.sub(r"\$([\d,.]*\d)", r"\1 dollars", low).replace("%", " percent").replace("-20", "minus 20")
        low = re.sub(r"(?<=\d),(?=\d{3})", "", low)
        low = re.sub(r"\b(\d?\d)[:.](\d\d)\b", r"\1 \2", low)  # a time, which is heard as 7.45 or 745 too
        low = re.sub(r"\b([ap])\.m\b\.?", r"\1 m", low)
        low = re.sub(r"\bno\. (?=\d)", "number ", low)
        low = re.sub(r"(\d)\.(\d)", r"\1 point \2", low) if not re.search(r"\d\.\d\d\b", low) else low
        for pattern, full in _SHORT:
            low = re.sub(pattern, full, low)
        low = re.sub(r"\d+(?:st|nd|rd|th)\b", lambda m: _ordinal(int(re.sub(r"\D", "", m[0]))), low)
        low = re.sub(r"\d+", lambda m: f" {said(int(m[0]))} ", low)
        low = low.replace("'s ", "s ").replace(" hundred", "")
    words = re.findall(r"[^\W_]+(?:'[^\W_]+)*", low)
    words = [part for word in words for part in _FULL.get(word, word).split()]
    return [word for word in words if language != "en" or word != "and"]  # "a hundred and one" is "a hundred one"


def said(number: int) -> str:
    """Return a number below a million in English words."""
    if number < 20:
        return _ONES[number]
    if number < 100:
        return f"{_TENS[number // 10 - 2]} {_ONES[number % 10] if number % 10 else ''}".strip()
    big, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = f" {said(number % big)}" if number % big else ""
    return f"{said(number // big)} {name}{rest}" if number < 1_000_000 else str(number)


def _year(match: re.Match[str]) -> str:
    first, last = int(match[1]), int(match[2])
    if first == 20 and last < 10:
        return said(int(match[0]))
    return f"{said(first)} {'hundred' if last == 0 else f'oh {said(last)}' if last < 10 else said(last)}"


def _ordinal(number: int) -> str:
    *before, last = said(number).split()
    last = _ORDER.get(last, f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return " ".join([*before, last])


def wrong(written: Sequence[str], heard: Sequence[str]) -> int:
    """Return the least number of words put, left out or in another's place; `hand bag` and `handbag` are the same."""
    rows, columns = len(written) + 1, len(heard) + 1
    cost = np.zeros((rows, columns), np.int32)
    cost[:, 0], cost[0] = np.arange(rows), np.arange(columns)
    for i in range(1, rows):
        for j in range(1, columns):
            best = min(cost[i - 1, j], cost[i, j - 1], cost[i - 1, j - 1] - (written[i - 1] == heard[j - 1])) + 1
            if i > 1 and written[i - 2] + written[i - 1] == heard[j - 1]:
                best = min(best, cost[i - 2, j - 1])
            if j > 1 and heard[j - 2] + heard[j - 1] == written[i - 1]:
                best = min(best, cost[i - 1, j - 2])
            cost[i, j] = best
    return int(cost[-1, -1])


def equal_error_rate(same: Sequence[float], other: Sequence[float]) -> float:
    """Return the share of trials that go wrong where as many of the `same` fall under the bar as `other` pass it."""
    bars = np.unique(np.concatenate([np.asarray(same), np.asarray(other)]))
    missed = np.searchsorted(np.sort(same), bars, "left") / len(same)
    passed = 1 - np.searchsorted(np.sort(other), bars, "left") / len(other)
    at = int(np.argmin(np.abs(missed - passed)))
    return float((missed[at] + passed[at]) / 2)


def trials(
    known: npt.NDArray[np.float64], who: Sequence[str], enrolled: int
) -> tuple[list[float], list[float], dict[tuple[str, str], float]]:
    """Return likenesses of each line to its own speaker and to others, and the mean by pair of speakers.

    A speaker is known by the mean of the first `enrolled` lines; the rest are tried. `known` has a unit row a line.
    """
    names = list(dict.fromkeys(who))
    rows = {name: [n for n, each in enumerate(who) if each == name] for name in names}
    models = np.stack([known[rows[name][:enrolled]].mean(axis=0) for name in names])
    models /= np.linalg.norm(models, axis=1, keepdims=True)
    same: list[float] = []
    other: list[float] = []
    pairs: dict[tuple[str, str], float] = {}
    for name in names:
        likeness = known[rows[name][enrolled:]] @ models.T
        for number, model in enumerate(names):
            found = [float(x) for x in likeness[:, number]]
            if model == name:
                same += found
            else:
                other += found
            pairs[name, model] = float(np.mean(found))
    return same, other, pairs
