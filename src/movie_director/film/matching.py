"""What a rewritten draft kept of the draft before: counted, so that it can be told."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Literal

from movie_director.film.align import rising
from movie_director.film.screenplay import Element, Screenplay

Fate = Literal["same", "changed", "new", "gone"]


@dataclass(frozen=True)
class SceneMatch:
    """One scene in both drafts, known by its heading's element; counts are of its paragraphs, the heading included.

    `kept` paragraphs read as before in their place, `reworded` ones do not, `arrived` ones stood elsewhere; `removed`
    ones are gone from the screenplay and `left` ones went to another scene. `sources` are the headings' elements of
    other scenes of the former draft that paragraphs came from.
    """

    heading_id: str
    heading: str
    fate: Fate
    moved: bool = False
    kept: int = 0
    reworded: int = 0
    arrived: int = 0
    added: int = 0
    removed: int = 0
    left: int = 0
    sources: tuple[str, ...] = ()


@dataclass(frozen=True)
class Matching:
    """How a draft was matched to the one before: scenes in their new order, then those that are gone."""

    scenes: tuple[SceneMatch, ...] = ()
    kept: int = 0
    reworded: int = 0
    moved: int = 0
    added: int = 0
    removed: int = 0
    renamed: tuple[tuple[str, str], ...] = ()
    """Cues that read otherwise throughout: `("ADA", "EVA")`."""

    def told(self) -> tuple[str, ...]:
        """Say in sentences what was matched; nothing for a first draft."""
        here = [s for s in self.scenes if s.fate != "gone"]
        matched = [s for s in here if s.fate != "new"]
        gone = len(self.scenes) - len(here)
        if not matched and not gone:
            return ()
        scenes = _listed(
            (sum(s.fate == "same" for s in matched), "as before"),
            (sum(s.fate == "changed" for s in matched), "changed"),
            (sum(s.moved for s in matched), "moved"),
            (len(here) - len(matched), "new"),
            (gone, "gone"),
        )
        paragraphs = _listed(
            (self.kept, "as before"),
            (self.reworded, "reworded"),
            (self.moved, "moved"),
            (self.added, "new"),
            (self.removed, "gone"),
        )
        return (
            f"Matched {len(matched):,} of {len(here):,} scenes: {scenes}.",
            f"Paragraphs: {paragraphs}.",
            *(f"{old} is called {new} now." for old, new in self.renamed),
        )


def matched(before: Screenplay, after: Screenplay) -> Matching:
    """Compare two drafts of one screenplay by the ids of their elements."""
    return _Comparison(before, after).matching()


def renamed_cues(before: Screenplay, after: Screenplay) -> dict[str, str]:
    """Return cues of the former draft that nobody bears now, and the new cue that says most of their lines."""
    old = {e.character for e in before.elements if e.character}
    new = {e.character for e in after.elements if e.character}
    if old <= new:
        return {}
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for element in after.elements:
        was = before.by_id.get(element.id)
        if was is None or was.character is None or element.character is None:
            continue
        if was.character not in new and element.character not in old:
            votes[was.character][element.character] += 1
    return {cue: said.most_common(1)[0][0] for cue, said in sorted(votes.items())}


class _Comparison:
    def __init__(self, before: Screenplay, after: Screenplay) -> None:
        self.before, self.after = before, after
        self.home = _homes(before.elements), _homes(after.elements)
        self.stayed = self._stayed()

    def _stayed(self) -> set[str]:
        """Elements in the scene that they were in, in the same order."""
        place = {e.id: k for k, e in enumerate(self.before.elements)}
        groups: dict[str, list[str]] = defaultdict(list)
        for id, scene in self.home[1].items():
            if self.home[0].get(id) == scene:
                groups[scene].append(id)
        return {ids[k] for ids in groups.values() for k in rising([place[id] for id in ids])}

    def _fate(self, element: Element) -> str:
        was = self.before.by_id.get(element.id)
        if was is None:
            return "added"
        if element.id not in self.stayed:
            return "arrived"
        return "kept" if _reads(was) == _reads(element) else "reworded"

    def matching(self) -> Matching:
        fates: dict[str, Counter[str]] = defaultdict(Counter)
        sources: dict[str, dict[str, None]] = defaultdict(dict)
        for element in self.after.elements:
            here, was = self.home[1][element.id], self.home[0].get(element.id)
            fates[here][self._fate(element)] += 1
            if was and was != here:
                sources[here][was] = None
        for element in self.before.elements:
            if element.id not in self.after.by_id:
                fates[self.home[0][element.id]]["removed"] += 1
            elif self.home[0][element.id] != self.home[1][element.id]:
                fates[self.home[0][element.id]]["left"] += 1
        scenes = [self._scene(e, fates[e.id], tuple(sources[e.id])) for e in self.after.elements if e.kind == "heading"]
        gone = [
            SceneMatch(e.id, e.text, "gone", removed=fates[e.id]["removed"], left=fates[e.id]["left"])
            for e in self.before.elements
            if e.kind == "heading" and self.home[1].get(e.id) != e.id
        ]
        total: Counter[str] = Counter()
        for counts in fates.values():
            total.update(counts)
        renamed = tuple(renamed_cues(self.before, self.after).items())
        return Matching(
            tuple(self._moved(scenes) + gone),
            total["kept"],
            total["reworded"],
            total["arrived"],
            total["added"],
            total["removed"],
            renamed,
        )

    def _scene(self, head: Element, fates: Counter[str], sources: tuple[str, ...]) -> SceneMatch:
        known = self.home[0].get(head.id) == head.id
        same = known and fates["kept"] == fates.total()
        return SceneMatch(
            head.id,
            head.text,
            "same" if same else "changed" if known else "new",
            False,
            fates["kept"],
            fates["reworded"],
            fates["arrived"],
            fates["added"],
            fates["removed"],
            fates["left"],
            sources,
        )

    def _moved(self, scenes: Sequence[SceneMatch]) -> list[SceneMatch]:
        """Say which scenes stand elsewhere among those that stayed."""
        place = {e.id: k for k, e in enumerate(self.before.elements)}
        known = [s for s in scenes if s.fate != "new"]
        still = {known[k].heading_id for k in rising([place[s.heading_id] for s in known])}
        return [replace(s, moved=True) if s.fate != "new" and s.heading_id not in still else s for s in scenes]


def _homes(elements: Sequence[Element]) -> dict[str, str]:
    """Each element's scene as its heading's id; empty before the first heading."""
    homes: dict[str, str] = {}
    scene = ""
    for element in elements:
        scene = element.id if element.kind == "heading" else scene
        homes[element.id] = scene
    return homes


def _reads(element: Element) -> tuple[object, ...]:
    return (element.kind, element.text, element.character, element.extension, element.parenthetical, element.dual)


def _listed(*counts: tuple[int, str]) -> str:
    return ", ".join(f"{n:,} {word}" for n, word in counts if n) or "none"
