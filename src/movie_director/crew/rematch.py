"""Fit planned shots to those there are: what tells the same keeps its slate, and what people touched stays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from typing import TypeAlias

from movie_director.crew.naming import retired
from movie_director.crew.placing import Fit, Taken, placed
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Heard, Shot

_Half: TypeAlias = tuple[str, str]
"""An element and `head` or `tail`: a line that is not parted has both."""
_OTHER = {"head": "tail", "tail": "head"}


def refitted(film: Film, planned: Iterable[Shot]) -> list[Edit]:
    """Return the edits that make the film's shots those planned, for all scenes at once.

    Shots are matched by what they tell, wherever that stands now, so that they keep their slates when their lines move
    and when scenes are parted, joined or renamed. A shot that a person touched stays as it is but for its place; when
    the script moved on around it, what it tells is told by it alone, and it goes when nothing that it told is left.
    New shots get slates never given before. Where plan and film agree there is no edit.
    """
    scenes = tuple(film.of(Scene))
    fits: dict[str, list[Fit]] = {scene.name: [] for scene in scenes}
    for shot in planned:
        fits[shot.scene].append(Fit(shot))
    before = tuple(film.all_shots())  # alike ones are paired in the order they are seen
    left = _Match(fits, before, scenes).left()
    struck = set(film.cut.struck)
    for scene, mine in fits.items() if struck else ():
        fits[scene] = [fit for fit in mine if fit.old is not None or fit.plan.showing not in struck]
    taken = Taken((s.name for s in before), film.cut.retired)
    edits: list[Edit] = []
    for scene, mine in fits.items():
        edits += [Put(new) for fit, new in placed(scene, mine, taken) if new is not fit.old and new != fit.old]
    edits += [Remove(shot.ref) for shot in left]
    names = retired(film, [s.name for s in left if s.name.partition("/")[0] in fits])
    return [*edits, Put(film.cut.having(retired=names))] if names != film.cut.retired else edits


class _Match:
    """Gives each planned shot the shot of the film that it continues, from the surest sign to the weakest."""

    def __init__(self, fits: dict[str, list[Fit]], before: Sequence[Shot], scenes: Sequence[Scene]) -> None:
        self.scenes = fits
        self.home = {element: scene.name for scene in scenes for element in scene.elements}
        self.present = {scene.name: set(scene.characters) for scene in scenes}
        self.at = {element: n for scene in scenes for n, element in enumerate(scene.elements)}
        self.spare = {shot.name: shot for shot in before}
        self.parted = {(h.element, h.part): shot for shot in before for h in shot.lines if h.part != "whole"}
        self._pair(lambda s: (_tells(s), s.size, s.subject))
        self._pair(_tells)
        self._pair(lambda s: _tells(s)[:2] if s.touched else None, among=lambda s: _tells(s)[:2])
        for name, mine in fits.items() if any(shot.touched for shot in before) else ():
            paired = ((f, self._rest(f.plan, f.old, mine) if f.old is not None and f.old.touched else []) for f in mine)
            fits[name] = [part for fit, rest in paired for part in (fit, *rest)]
        self._keep_strays()
        self._agree_on_splits()
        self._pair(_first_heard)
        self._pair_by_share(lambda s: [h.element for h in s.lines])
        self._pair(lambda s: None if s.lines else (s.anchors[:1], s.size == "insert" and s.subject))
        self._pair_by_share(lambda s: () if s.lines or s.size == "insert" else s.anchors)

    def left(self) -> list[Shot]:
        """Shots of the film that nothing continues."""
        return list(self.spare.values())

    def _open(self) -> Iterator[Fit]:
        return (fit for fits in self.scenes.values() for fit in fits if fit.old is None)

    def _pair(
        self, sign: Callable[[Shot], Hashable | None], among: Callable[[Shot], Hashable | None] | None = None
    ) -> None:
        """Pair shots that bear the same sign, in order; None is no sign."""
        waiting: defaultdict[Hashable, list[Shot]] = defaultdict(list)
        for shot in self.spare.values():
            if (mark := sign(shot)) is not None:
                waiting[mark].append(shot)
        for fit in self._open() if waiting else ():
            mark = (among or sign)(fit.plan)
            if mark is not None and waiting.get(mark):
                self._take(fit, waiting[mark].pop(0))

    def _pair_by_share(self, told: Callable[[Shot], Sequence[str]]) -> None:
        """Pair shots that tell most in common, the earlier first."""
        tellers: defaultdict[str, list[Shot]] = defaultdict(list)
        for shot in self.spare.values():
            for element in told(shot):
                tellers[element].append(shot)
        for fit in self._open() if tellers else ():
            votes = Counter(s.name for e in told(fit.plan) for s in tellers.get(e, ()) if s.name in self.spare)
            if votes:
                self._take(fit, self.spare[max(votes, key=lambda name: votes[name])])

    def _take(self, fit: Fit, shot: Shot) -> None:
        fit.old = self.spare.pop(shot.name)

    def _keep_strays(self) -> None:
        """Fit touched shots that no planned one continues among the planned, each line told once.

        A touched shot that tells half a line goes on doing so where another shot told the other half, though the plan
        would not cut there now: what is left of the line is told after it, or before it.
        """
        waiting = sorted((s for s in self.spare.values() if s.touched), key=lambda s: (s.scene, s.order, s.name))
        told = {half for fits in self.scenes.values() for f in fits if f.touched for half in _halves(f.plan.lines)}
        shown: set[str] = set()
        for shot in waiting:
            heard = [h for h in shot.lines if h.element in self.home and not told & _halves([h])]
            anchors = tuple(anchor for anchor in shot.anchors if anchor in self.home)
            here = next((self.home[e] for e in (*(h.element for h in heard), *anchors)), shot.scene)
            lines, until = self._unbroken([h for h in heard if self.home[h.element] == here], here)
            anchors = tuple(a for a in anchors if self.home[a] == here and self.at[a] < until)
            if here not in self.scenes or ((shot.lines or shot.anchors) and not lines and not anchors):
                continue
            told |= _halves(lines)
            shown |= set() if lines else set(anchors)
            stray = Fit(shot.model_copy(update={"lines": lines, "anchors": anchors}), shot, stray=True)
            del self.spare[shot.name]
            if (same := self._foreseen(stray.plan, here)) is not None:
                at = self.scenes[here].index(same) + 1
                self.scenes[here][at:at] = self._rest(same.plan, stray.plan, self.scenes[here])
                same.plan, same.old, same.stray = stray.plan, shot, True
                stray = same
            fits = [
                f for fit in self.scenes[here] for f in ([fit] if fit is stray else self._without(fit, told, shown))
            ]
            if same is None:
                fits.insert(self._place(stray.plan, fits), stray)
            self.scenes[here] = fits

    def _rest(self, plan: Shot, shot: Shot, fits: Sequence[Fit]) -> list[Fit]:
        """What a planned view would show beyond the touched one that stands for it: a shot of its own, or none."""
        if plan.lines or shot.lines or "insert" in (plan.size, shot.size) or set(plan.anchors) <= {*shot.anchors}:
            return []
        others = {a for f in fits if f.plan is not plan and f.plan.size != "insert" for a in f.plan.anchors}
        anchors = tuple(a for a in plan.anchors if a not in shot.anchors and a not in others)
        if not anchors:
            return []
        again = (s for s in self.spare.values() if not (s.touched or s.lines) and s.anchors == anchors)
        same = next((s for s in again if s.size != "insert" and _seen(s) <= self.present[plan.scene]), None)
        if same is not None:
            return [Fit(same.model_copy(update={"scene": plan.scene, "length": None}), self.spare.pop(same.name))]
        return [Fit(plan.model_copy(update={"anchors": anchors}))]

    def _foreseen(self, shot: Shot, scene: str) -> Fit | None:
        """The planned shot that tells the same as what is left of a touched one; the next plan pairs them at once."""
        alike = [f for f in self.scenes[scene] if f.old is None and _tells(f.plan)[:2] == _tells(shot)[:2]]
        return next((f for f in alike if _tells(f.plan) == _tells(shot)), alike[0] if alike else None)

    def _unbroken(self, heard: Sequence[Heard], scene: str) -> tuple[tuple[Heard, ...], float]:
        """The lines that a touched shot goes on telling, and where it stops: before what others now say.

        A line is told whole where nobody told its other half; a shot may begin with a tail and end with a head.
        """
        mine = {h.element: self._mended(h) for h in heard}
        spoken = {h.element for fit in self.scenes.get(scene, ()) for h in fit.plan.lines} | mine.keys()
        lines: list[Heard] = []
        for element in sorted(spoken, key=lambda e: self.at[e]):
            own = mine.get(element)
            if lines and (own is None or own.part == "tail" or lines[-1].part == "head"):
                return tuple(lines), self.at[element]
            if own is not None:
                lines.append(own)
        return tuple(lines), float("inf")

    def _mended(self, heard: Heard) -> Heard:
        """A line that a touched shot hears; whole, where no shot of the film has the other half."""
        if heard.part == "whole" or (heard.element, _OTHER[heard.part]) in self.parted:
            return heard
        return heard.model_copy(update={"part": "whole", "split": 0})

    def _without(self, fit: Fit, told: set[_Half], shown: set[str]) -> list[Fit]:
        """What is left of a planned shot when touched ones tell these: nothing, itself, or the parts around them."""
        if fit.touched or not (told & _halves(fit.plan.lines) or shown.intersection(fit.plan.anchors)):
            return [fit]
        anchors = tuple(a for a in fit.plan.anchors if a not in shown and not {(a, "head"), (a, "tail")} <= told)
        if not fit.plan.lines:
            if anchors:
                fit.plan = fit.plan.model_copy(update={"anchors": anchors})
            return [fit]
        runs: list[list[Heard]] = [[]]
        for heard in fit.plan.lines:
            left = _halves([heard]) - told
            if len(left) == len(_halves([heard])):
                runs[-1].append(heard)
                continue
            if (heard.element, "head") in left:
                runs[-1].append(heard.model_copy(update={"part": "head"}))
            runs.append([])
            if (heard.element, "tail") in left:
                runs[-1].append(heard.model_copy(update={"part": "tail"}))
        parts: list[Fit] = []
        for run in filter(None, runs):
            ours = {h.element for h in run}
            others = {h.element for h in fit.plan.lines} - ours
            kept = tuple(a for a in anchors if a not in others) if not parts else tuple(a for a in anchors if a in ours)
            parts.append(
                self._again(run, fit.plan.scene)
                or Fit(fit.plan.model_copy(update={"lines": tuple(run), "anchors": kept}))
            )
        first = next((part for part in parts if part.old is None), None)
        if fit.old is not None and first is not None:
            first.old = fit.old
        elif fit.old is not None:
            self.spare[fit.old.name] = fit.old
        return parts

    def _again(self, run: Sequence[Heard], scene: str) -> Fit | None:
        """The film's own shot of half a line, such as a listener's, where the other half is a person's to tell."""
        shot = self.parted.get((run[0].element, run[0].part)) if len(run) == 1 else None
        if shot is None or shot.touched or shot.name not in self.spare or len(shot.lines) > 1:
            return None
        if not set(shot.anchors) <= {run[0].element} or not _seen(shot) <= self.present[scene]:
            return None
        return Fit(shot.model_copy(update={"scene": scene, "length": None}), self.spare.pop(shot.name))

    def _agree_on_splits(self) -> None:
        """Cut a line that a person's shot tells half of where that shot does."""
        splits: dict[_Half, int] = {}
        for fit in (f for fits in self.scenes.values() for f in fits):
            for heard in fit.old.lines if fit.old is not None and fit.old.touched else ():
                if heard.part != "whole":
                    splits[heard.element, _OTHER[heard.part]] = heard.split
        for fit in (f for fits in self.scenes.values() for f in fits) if splits else ():
            if not fit.touched and any(splits.get((h.element, h.part), h.split) != h.split for h in fit.plan.lines):
                lines = [
                    h.model_copy(update={"split": splits.get((h.element, h.part), h.split)}) for h in fit.plan.lines
                ]
                fit.plan = fit.plan.model_copy(update={"lines": tuple(lines)})

    def _place(self, shot: Shot, fits: Sequence[Fit]) -> int:
        """Where a touched shot belongs among the planned: as the screenplay tells it, else by its order."""
        mine = self._told_at(shot)
        if mine is None:
            return sum(fit.old is not None and fit.old.order <= shot.order for fit in fits)
        later = (n for n, fit in enumerate(fits) if (at := self._told_at(fit.plan)) is not None and at > mine)
        return next(later, len(fits))

    def _told_at(self, shot: Shot) -> float | None:
        """Where in its scene a shot's telling begins; a line's second half comes after its first."""
        told = [(h.element, 0.5 * (h.part == "tail")) for h in shot.lines] or [(a, 0.0) for a in shot.anchors]
        return next((self.at[element] + half for element, half in told if element in self.at), None)


def _tells(shot: Shot) -> tuple[Hashable, Hashable, bool]:
    lines = tuple((h.element, h.part) for h in shot.lines)
    return (lines, () if lines else shot.anchors[:2], shot.size == "insert")


def _halves(lines: Iterable[Heard]) -> set[_Half]:
    return {(h.element, part) for h in lines for part in _OTHER if h.part in ("whole", part)}


def _seen(shot: Shot) -> set[str]:
    return {who for who in (shot.subject, shot.over, shot.to, *shot.people) if who is not None}


def _first_heard(shot: Shot) -> Hashable | None:
    """The line that a shot begins with; of a shot parted in two the first goes on under its name."""
    return next((h.element for h in shot.lines if h.part != "tail"), None)
