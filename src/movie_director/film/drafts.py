"""Match two drafts of a screenplay by content: scenes to scenes first, then paragraphs within and between them."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, pairwise
from typing import TypeAlias

from movie_director.film.align import Pair, aligned, in_order, once
from movie_director.film.screenplay import Element, Written

Draft: TypeAlias = Sequence["Element | Written"]

_LIKE = 0.3
"""Share of words in common from which a paragraph of the same speaker is taken to be reworded."""
_ALIKE = 0.6
"""The same where the speaker or the kind is another, or the place in the scene is."""
_SURE = 0.8
"""The same from which a paragraph is taken to be reworded before any that is merely like it at its place."""
_BAND = 12
"""How many neighbours a reworded paragraph is compared with on either side."""
_COMMON = 12
"""A paragraph that so many scenes hold says nothing of which scene is which."""
_USUAL = frozenset(
    ("int.", "ext.", "int", "ext", "int./ext.", "i/e", "i/e.", "est.", "-", "day", "night", "the", "continuous")
)
"""Words of headings that say nothing of the place."""
_TELLING = 2
"""Words from which a paragraph is known again wherever it stands, where it left one place and came to one."""
_LONG = 4
"""Words from which the same holds for one that was reworded."""


def match_drafts(old: Draft, new: Draft) -> list[Pair]:
    """Return which places of the old draft are told by which places of the new one, by new place.

    A scene is known by its content, then by its heading and its place; a paragraph by its words, then by its likeness
    at the same place. Everything that may grow is banded or hashed: twice the draft takes about twice the time.
    """
    drafts = _Drafts(old, new)
    drafts.match_scenes()
    drafts.match_lines()
    return sorted(((i, j) for j, i in drafts.found.items()), key=lambda pair: pair[1])


@dataclass(frozen=True)
class _Part:
    """A scene's places in a draft; the first part of a draft may stand before the first heading."""

    start: int
    end: int

    def __iter__(self) -> Iterator[int]:
        return iter(range(self.start, self.end))


class _Drafts:
    """Two drafts while they are being matched: `found` maps a new place to the old place that it continues."""

    def __init__(self, old: Draft, new: Draft) -> None:
        self.old, self.new = old, new
        self.keys = [(e.text, e.kind, e.character) for e in old], [(e.text, e.kind, e.character) for e in new]
        self.parts = _parts(old), _parts(new)
        self.texts = _texts(self.keys[0], self.parts[0]), _texts(self.keys[1], self.parts[1])
        self.partner: dict[int, int] = {}
        """New part to old part."""
        self.found: dict[int, int] = {}
        self.taken: set[int] = set()
        self.words: tuple[dict[int, Counter[str]], dict[int, Counter[str]]] = {}, {}
        self.renamed: dict[str, str] = {}

    # Scenes

    def match_scenes(self) -> None:
        """Pair scenes: equal ones at both ends, equal ones anywhere, those that share most, those between pairs."""
        self._pair(0, 0)
        a, c = self.texts
        for i, j in aligned(a[1:], c[1:]):
            self._pair(i + 1, j + 1)
        lone_old, lone_new = self._lone()
        again: dict[Hashable, list[int]] = defaultdict(list)
        for i in lone_old:
            again[a[i]].append(i)
        for j in lone_new:
            if again[c[j]]:
                self._pair(again[c[j]].pop(0), j)
        self._pair_by_content()
        self._pair_between()

    def _pair(self, i: int, j: int) -> None:
        self.partner[j] = i

    def _lone(self) -> tuple[list[int], list[int]]:
        taken = set(self.partner.values())
        lone_old = [i for i in range(len(self.parts[0])) if i not in taken]
        return lone_old, [j for j in range(len(self.parts[1])) if j not in self.partner]

    def _pair_by_content(self) -> None:
        """Pair scenes that share paragraphs, the same heading first: of a scene in two, the first part keeps it."""
        lone_old, lone_new = self._lone()
        homes: dict[Hashable, list[int]] = defaultdict(list)
        for i in lone_old:
            for place in self._body(0, i):
                homes[self._said(0, place)].append(i)
        votes: dict[Pair, float] = defaultdict(float)
        for j in lone_new:
            for place in self._body(1, j):
                scenes = homes.get(self._said(1, place), ())
                for i in dict.fromkeys(scenes) if len(scenes) <= _COMMON else ():
                    votes[i, j] += self._weight(1, place) / len(scenes)
        total = [
            {p: sum(self._weight(side, place) for place in self._body(side, p)) for p in lone}
            for side, lone in ((0, lone_old), (1, lone_new))
        ]
        ranked: list[tuple[bool, float, int, int, int]] = []
        for (i, j), weight in votes.items():
            share = weight / max(1.0, min(total[0][i], total[1][j]))
            if share >= _LIKE:
                ranked.append((not self._same_heading(i, j), -weight, abs(i - j), i, j))
        taken: set[int] = set()
        for *_, i, j in sorted(ranked):
            if i not in taken and j not in self.partner:
                taken.add(i)
                self._pair(i, j)

    def _pair_between(self) -> None:
        """Pair scenes between the same neighbours: the same heading in order, then one for one, then the likest."""
        for ours, theirs in self._gaps():
            for i, j in aligned([self._heading(0, i) for i in ours], [self._heading(1, j) for j in theirs]):
                self._pair(ours[i], theirs[j])
        for ours, theirs in self._gaps():
            start = 0
            for n, j in enumerate(theirs):
                near = range(max(start, n - _BAND), min(len(ours), n + _BAND + 1))
                scored = [(self._likeness_of_scenes(ours[k], j), -abs(k - n), k) for k in near]
                best = max(scored, default=(0.0, 0, 0))
                if best[0] >= (0.15 if len(ours) == len(theirs) else _LIKE):
                    self._pair(ours[best[2]], j)
                    start = best[2] + 1

    def _gaps(self) -> list[tuple[list[int], list[int]]]:
        """Runs of scenes without a partner, old and new, that lie between the same paired neighbours."""
        lone_old, lone_new = self._lone()
        ours: dict[int, list[int]] = defaultdict(list)
        left = {i: j for j, i in self.partner.items()}
        after, unpaired = -1, set(lone_old)
        for i in range(len(self.parts[0])):
            if i in unpaired:
                ours[after].append(i)
            else:
                after = left[i]
        theirs: dict[int, list[int]] = defaultdict(list)
        after, fresh = -1, set(lone_new)
        for j in range(len(self.parts[1])):
            if j in fresh:
                theirs[after].append(j)
            else:
                after = j
        return [(ours[key], theirs[key]) for key in theirs if key in ours]

    def _likeness_of_scenes(self, i: int, j: int) -> float:
        heads = self._place(0, i), self._place(1, j)
        bodies = self._sum(0, self._body(0, i)), self._sum(1, self._body(1, j))
        return max(_dice(*bodies), 0.5 * _dice(*heads))

    def _place(self, side: int, part: int) -> Counter[str]:
        """The words of a heading that name a place, not those that most headings have."""
        words = self._bag(side, self.parts[side][part].start)
        return Counter({word: n for word, n in words.items() if word not in _USUAL})

    def _heading(self, side: int, part: int) -> Hashable:
        return self._said(side, self.parts[side][part].start)

    def _same_heading(self, i: int, j: int) -> bool:
        return self._heading(0, i) == self._heading(1, j)

    def _body(self, side: int, part: int) -> range:
        scene = self.parts[side][part]
        return range(scene.start + 1, scene.end)

    # Paragraphs

    def match_lines(self) -> None:
        """Pair paragraphs within paired scenes, then those that left their scene, then those that were reworded."""
        whole: list[tuple[_Part, _Part]] = []
        for j, i in sorted(self.partner.items()):
            ours, theirs = self.parts[0][i], self.parts[1][j]
            if self.texts[0][i] == self.texts[1][j]:
                self.found.update(zip(theirs, ours, strict=True))
                self.taken.update(ours)
                continue
            whole.append((ours, theirs))
            if i:  # a scene's heading is its identity, however it reads now
                self._take(ours.start, theirs.start)
            self._align(ours, theirs, self._key)
            self._align(ours, theirs, self._said)
        self._learn_names()
        self._match_moved()
        self._match_reworded_anywhere(_SURE, seldomest=3, shared=2)
        for ours, theirs in whole:
            self._pair_out_of_order(ours, theirs)
            self._pair_reworded(ours, theirs)
        self._match_neighbours()
        self._match_reworded_anywhere(_ALIKE)

    def _take(self, i: int, j: int) -> None:
        if i not in self.taken and j not in self.found:
            self.found[j] = i
            self.taken.add(i)

    def _align(self, ours: Iterable[int], theirs: Iterable[int], key: Callable[[int, int], Hashable]) -> int:
        left = [i for i in ours if i not in self.taken]
        right = [j for j in theirs if j not in self.found]
        if not left or not right:
            return 0
        pairs = aligned([key(0, i) for i in left], [key(1, j) for j in right])
        for i, j in pairs:
            self._take(left[i], right[j])
        return len(pairs)

    def _learn_names(self) -> None:
        """A cue that is gone, whose lines another new cue says, is that cue renamed."""
        before = {e.character for e in self.old if e.character}
        after = {e.character for e in self.new if e.character}
        if before <= after:
            return
        votes: dict[str, Counter[str]] = defaultdict(Counter)
        for j, i in sorted(self.found.items()):
            was, now = self.old[i].character, self.new[j].character
            if was and now and was not in after and now not in before:
                votes[was][now] += 1
        self.renamed = {was: said.most_common(1)[0][0] for was, said in votes.items()}

    def _match_moved(self) -> None:
        """Pair what left its scene: paragraphs found once on either side, and their neighbours on from there."""
        left = [i for i in range(len(self.old)) if i not in self.taken]
        right = [j for j in range(len(self.new)) if j not in self.found]
        if not left or not right:
            return
        for key_of in (self._key, self._said):
            mine, other = [key_of(0, i) for i in left], [key_of(1, j) for j in right]
            ours, theirs = once(mine, 0, len(mine)), once(other, 0, len(other))
            for key, k in ours.items():
                if key in theirs and self._weight(1, right[theirs[key]]) >= _TELLING:
                    self._spread(left[k], right[theirs[key]])
            our_twos, their_twos = list(pairwise(mine)), list(pairwise(other))
            ours, theirs = once(our_twos, 0, len(our_twos)), once(their_twos, 0, len(their_twos))
            for key, k in ours.items():
                if key in theirs and left[k + 1] == left[k] + 1:
                    self._spread(left[k], right[theirs[key]])

    def _spread(self, i: int, j: int) -> None:
        """Take a pair and what reads the same on either side of it."""
        if i in self.taken or j in self.found or self._said(0, i) != self._said(1, j) or self.old[i].kind == "heading":
            return
        self._take(i, j)
        for step in (-1, 1):
            a, b = i + step, j + step
            while (
                0 <= a < len(self.old)
                and 0 <= b < len(self.new)
                and a not in self.taken
                and b not in self.found
                and self._said(0, a) == self._said(1, b)
                and self.old[a].kind != "heading"
            ):
                self._take(a, b)
                a, b = a + step, b + step

    def _match_neighbours(self) -> None:
        """Pair what is left of a scene that was joined to the one before it, or of one that was parted from it."""
        old_home = {i: j for j, i in self.partner.items()}
        for i, part in enumerate(self.parts[0]):
            if i not in old_home and (i - 1) in old_home:
                self._join(part, self.parts[1][old_home[i - 1]])
        for j, part in enumerate(self.parts[1]):
            if j not in self.partner and (j - 1) in self.partner:
                self._join(self.parts[0][self.partner[j - 1]], part)

    def _join(self, ours: _Part, theirs: _Part) -> None:
        moved = any(self.found.get(j, -1) in range(ours.start, ours.end) for j in theirs)
        if self._align(ours, theirs, self._said) or moved:
            self._pair_reworded(ours, theirs)

    def _match_reworded_anywhere(self, least: float, *, seldomest: int | None = None, shared: int = 1) -> None:
        """Pair what is at least so like wherever it stands, the likest first.

        Only paragraphs that share seldom words are compared: so many of the new one's so many most seldom words.
        """
        holders: dict[str, list[int]] = defaultdict(list)
        for i in range(len(self.old)):
            if i not in self.taken and self.old[i].kind != "heading" and self._weight(0, i) >= _LONG:
                for word in self._bag(0, i):
                    holders[word].append(i)
        ranked: list[tuple[float, int, int]] = []
        for j in range(len(self.new)) if holders else ():
            if j in self.found or self._weight(1, j) < _LONG:
                continue
            held = [holders[word] for word in self._bag(1, j) if 0 < len(holders.get(word, ())) <= _COMMON]
            held = sorted(held, key=len)[:seldomest] if seldomest else held
            votes = Counter(chain.from_iterable(held))
            scored = [
                (-self._fit(i, j, same_place=False), j, i) for i, n in votes.items() if n >= min(shared, len(held))
            ]
            ranked += [found for found in scored if -found[0] >= least]
        for _, j, i in sorted(ranked):
            self._take(i, j)

    def _pair_out_of_order(self, ours: _Part, theirs: _Part) -> None:
        """Within a scene, the same words elsewhere are a moved line."""
        left: dict[Hashable, list[int]] = defaultdict(list)
        for i in ours:
            if i not in self.taken:
                left[self.keys[0][i]].append(i)
        for j in theirs if left else ():
            if j not in self.found and left.get(self.keys[1][j]):
                self._take(left[self.keys[1][j]].pop(0), j)

    def _pair_reworded(self, ours: _Part, theirs: _Part) -> None:
        """Between paired neighbours, pair the likest first, in order, of the same kind and speaker.

        Those of another speaker are paired when very like. The likest go first, since a line that was put in may be
        a little like the one after it that was reworded, and must not take its place.
        """
        for left, right in self._holes(ours, theirs):
            level = len(left) == len(right)
            ranked: list[tuple[float, int, int, int]] = []
            for n, j in enumerate(right):
                at = n if level else n * len(left) // len(right)
                for k in range(max(0, at - _BAND), min(len(left), at + _BAND + 1)):
                    fit = self._fit(left[k], j, same_place=level and k == n)
                    if fit >= _LIKE:
                        ranked.append((-fit, abs(k - at), n, k))
            for n, k in in_order((n, k) for _, _, n, k in sorted(ranked)):
                self._take(left[k], right[n])

    def _holes(self, ours: _Part, theirs: _Part) -> list[tuple[list[int], list[int]]]:
        """Runs of unpaired paragraphs of two scenes that follow the same pair."""
        home = {self.found[j]: j for j in theirs if j in self.found}
        left: dict[int, list[int]] = defaultdict(list)
        after = -1
        for i in ours:
            if i not in self.taken:
                left[after].append(i)
            elif i in home:
                after = home[i]
        right: dict[int, list[int]] = defaultdict(list)
        after = -1
        for j in theirs:
            if j not in self.found:
                right[after].append(j)
            elif self.found[j] in range(ours.start, ours.end):
                after = j
        return [(left[key], right[key]) for key in right if key in left]

    def _fit(self, i: int, j: int, *, same_place: bool) -> float:
        """How well a paragraph may be another reworded: headings never, another's words only when very like."""
        old, new = self.old[i], self.new[j]
        if "heading" in (old.kind, new.kind):
            return 0.0
        likeness = _dice(self._bag(0, i), self._bag(1, j))
        if old.kind == new.kind and self.renamed.get(old.character or "", old.character) == new.character:
            return likeness + 0.5 * same_place
        return likeness if likeness >= _ALIKE else 0.0

    # Words

    def _key(self, side: int, place: int) -> Hashable:
        return self.keys[side][place]

    def _said(self, side: int, place: int) -> Hashable:
        """What is read or said, whoever says it."""
        return self.keys[side][place][:2]

    def _bag(self, side: int, place: int) -> Counter[str]:
        kept = self.words[side]
        if place not in kept:
            text = (self.old if side == 0 else self.new)[place].text
            kept[place] = Counter(text[:2000].lower().split())
        return kept[place]

    def _sum(self, side: int, places: Sequence[int]) -> Counter[str]:
        total: Counter[str] = Counter()
        for place in places[:60]:
            total.update(self._bag(side, place))
        return total

    def _weight(self, side: int, place: int) -> float:
        """How telling a paragraph is: its words, up to twelve."""
        return float(min(12, self.keys[side][place][0].count(" ") + 1))


def _parts(draft: Draft) -> list[_Part]:
    """A draft's scenes; the first part is what stands before the first heading, often nothing."""
    starts = [0, *(k for k, e in enumerate(draft) if e.kind == "heading")]
    return [_Part(a, b) for a, b in zip(starts, [*starts[1:], len(draft)], strict=True)]


def _texts(keys: Sequence[Hashable], parts: Sequence[_Part]) -> list[tuple[Hashable, ...]]:
    return [tuple(keys[part.start : part.end]) for part in parts]


def _dice(one: Counter[str], two: Counter[str]) -> float:
    """Twice the words in common over all words (Dice, 1945), words counted as often as they occur."""
    if len(one) > len(two):
        one, two = two, one
    size = one.total() + two.total()
    return 2 * sum(min(n, two[word]) for word, n in one.items() if word in two) / size if size else 0.0
