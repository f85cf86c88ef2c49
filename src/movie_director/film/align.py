"""Align two sequences: which places hold the same thing in the same order, in bounded time whatever they hold."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Hashable, Iterable, Sequence
from itertools import pairwise

Pair = tuple[int, int]
"""A place in the old sequence and the place in the new one that holds the same."""

_CELLS = 4096
"""Largest window, old places times new, that is compared place by place."""
_AHEAD = 64
"""How far a larger window without a landmark is searched for the next equal thing."""


def aligned(old: Sequence[Hashable], new: Sequence[Hashable]) -> list[Pair]:
    """Return pairs of equal things, rising on both sides.

    Equal ends are trimmed, then things that occur once on either side part what is left, as in patience diff (Bram
    Cohen); windows without such landmarks are solved exactly when small and greedily when large. Time is about
    proportional to the length.
    """
    pairs: list[Pair] = []
    windows = [(0, len(old), 0, len(new))]
    while windows:
        i1, i2, j1, j2 = windows.pop()
        while i1 < i2 and j1 < j2 and old[i1] == new[j1]:
            pairs.append((i1, j1))
            i1, j1 = i1 + 1, j1 + 1
        while i1 < i2 and j1 < j2 and old[i2 - 1] == new[j2 - 1]:
            i2, j2 = i2 - 1, j2 - 1
            pairs.append((i2, j2))
        if i1 == i2 or j1 == j2:
            continue
        marks = _landmarks(old, new, (i1, i2, j1, j2))
        if marks:
            edges = [(i1 - 1, j1 - 1), *marks, (i2, j2)]
            windows += [(a + 1, b, c + 1, d) for (a, c), (b, d) in pairwise(edges)]
            pairs += marks
        elif (i2 - i1) * (j2 - j1) <= _CELLS:
            pairs += _exact(old, new, (i1, i2, j1, j2))
        else:
            pairs += _greedy(old, new, (i1, i2, j1, j2))
    return sorted(pairs)


def rising(values: Sequence[int]) -> list[int]:
    """Return the places of a longest rising run of distinct values: what stayed in order while others moved."""
    tails: list[int] = []
    ends: list[int] = []
    before = [-1] * len(values)
    for place, value in enumerate(values):
        k = bisect_left(tails, value)
        before[place] = ends[k - 1] if k else -1
        if k == len(tails):
            tails.append(value)
            ends.append(place)
        else:
            tails[k], ends[k] = value, place
    chain: list[int] = []
    at = ends[-1] if ends else -1
    while at >= 0:
        chain.append(at)
        at = before[at]
    return chain[::-1]


def in_order(ranked: Iterable[Pair]) -> list[Pair]:
    """Return the pairs, the best given first, that cross none better: both of their places rise together."""
    ours: list[int] = []
    theirs: list[int] = []
    for i, j in ranked:
        at = bisect_left(ours, i)
        if (at == len(ours) or (ours[at] > i and theirs[at] > j)) and (at == 0 or theirs[at - 1] < j):
            ours.insert(at, i)
            theirs.insert(at, j)
    return list(zip(ours, theirs, strict=True))


def once(values: Sequence[Hashable], start: int, end: int) -> dict[Hashable, int]:
    """Return what occurs exactly once in a window, and where."""
    places: dict[Hashable, int] = {}
    for place in range(start, end):
        places[values[place]] = -1 if values[place] in places else place
    return {value: place for value, place in places.items() if place >= 0}


def _landmarks(old: Sequence[Hashable], new: Sequence[Hashable], window: tuple[int, int, int, int]) -> list[Pair]:
    i1, i2, j1, j2 = window
    ours, theirs = once(old, i1, i2), once(new, j1, j2)
    common = [(i, theirs[value]) for value, i in ours.items() if value in theirs]
    kept = rising([j for _, j in common])
    return [common[k] for k in kept]


def _exact(old: Sequence[Hashable], new: Sequence[Hashable], window: tuple[int, int, int, int]) -> list[Pair]:
    """A longest common subsequence by the textbook table, for small windows."""
    i1, i2, j1, j2 = window
    width = j2 - j1 + 1
    table = [[0] * width for _ in range(i2 - i1 + 1)]
    for i in range(i2 - 1, i1 - 1, -1):
        row, below, value = table[i - i1], table[i - i1 + 1], old[i]
        for j in range(j2 - 1, j1 - 1, -1):
            k = j - j1
            row[k] = below[k + 1] + 1 if value == new[j] else max(below[k], row[k + 1])
    pairs: list[Pair] = []
    i, j = i1, j1
    while i < i2 and j < j2:
        if old[i] == new[j]:
            pairs.append((i, j))
            i, j = i + 1, j + 1
        elif table[i - i1 + 1][j - j1] >= table[i - i1][j - j1 + 1]:
            i += 1
        else:
            j += 1
    return pairs


def _greedy(old: Sequence[Hashable], new: Sequence[Hashable], window: tuple[int, int, int, int]) -> list[Pair]:
    """Take the next equal thing a little ahead: not the longest, but in time proportional to the window."""
    i1, i2, j1, j2 = window
    pairs: list[Pair] = []
    i = i1
    for j in range(j1, j2):
        found = next((k for k in range(i, min(i + _AHEAD, i2)) if old[k] == new[j]), None)
        if found is not None:
            pairs.append((found, j))
            i = found + 1
    return pairs
