"""Fit planned shots to those there are: what tells the same keeps its slate, and what people touched stays."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence

from movie_director.crew.naming import retired
from movie_director.crew.placing import Fit, placed
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Heard, Shot


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
    before = tuple(film.of(Shot))
    left = _Match(fits, before, scenes).left()
    struck = set(film.cut.struck)
    for scene, mine in fits.items() if struck else ():
        fits[scene] = [fit for fit in mine if fit.old is not None or fit.plan.showing not in struck]
    taken = {*(s.name for s in before), *film.cut.retired}
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
        self.at = {element: n for scene in scenes for n, element in enumerate(scene.elements)}
        self.spare = {shot.name: shot for shot in before}
        self._pair(lambda s: (_tells(s), s.size, s.subject))
        self._pair(_tells)
        self._pair(lambda s: _tells(s)[:2] if s.touched else None, among=lambda s: _tells(s)[:2])
        self._keep_strays()
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
        """Fit touched shots that no planned one continues among the planned, each line told once."""
        waiting = sorted((s for s in self.spare.values() if s.touched), key=lambda s: (s.scene, s.order, s.name))
        told = {h.element for fits in self.scenes.values() for f in fits if f.touched for h in f.plan.lines}
        strays: list[Fit] = []
        owned: set[str] = set()
        for shot in waiting:
            heard = [h for h in shot.lines if h.element in self.home and h.element not in told]
            anchors = tuple(anchor for anchor in shot.anchors if anchor in self.home)
            here = next((self.home[e] for e in (*(h.element for h in heard), *anchors)), shot.scene)
            lines, until = self._unbroken([h for h in heard if self.home[h.element] == here], here)
            anchors = tuple(a for a in anchors if self.home[a] == here and self.at[a] < until)
            if here not in self.scenes or ((shot.lines or shot.anchors) and not lines and not anchors):
                continue
            told |= {h.element for h in lines}
            owned |= {h.element for h in lines} or set(anchors)
            strays.append(Fit(shot.model_copy(update={"lines": lines, "anchors": anchors}), shot, stray=True))
            del self.spare[shot.name]
            self.scenes[here] = [part for fit in self.scenes[here] for part in self._without(fit, owned)]
            self.scenes[here].insert(self._place(strays[-1].plan, self.scenes[here]), strays[-1])

    def _unbroken(self, heard: Sequence[Heard], scene: str) -> tuple[tuple[Heard, ...], float]:
        """The lines that a touched shot goes on telling, whole, and where it stops: before what others now say."""
        mine = {h.element for h in heard}
        spoken = {h.element for fit in self.scenes.get(scene, ()) for h in fit.plan.lines} | mine
        lines: list[Heard] = []
        for element in sorted(spoken, key=lambda e: self.at[e]):
            if element in mine:
                own = next(h for h in heard if h.element == element)
                lines.append(own if own.part == "whole" else own.model_copy(update={"part": "whole", "split": 0}))
            elif lines:
                return tuple(lines), self.at[element]
        return tuple(lines), float("inf")

    def _without(self, fit: Fit, owned: set[str]) -> list[Fit]:
        """What is left of a planned shot when a touched one tells these: nothing, itself, or the parts around them."""
        if fit.touched or not owned & {*(h.element for h in fit.plan.lines), *fit.plan.anchors}:
            return [fit]
        anchors = tuple(anchor for anchor in fit.plan.anchors if anchor not in owned)
        if not fit.plan.lines:
            if anchors:
                fit.plan = fit.plan.model_copy(update={"anchors": anchors})
            return [fit]
        runs: list[list[Heard]] = [[]]
        for heard in fit.plan.lines:
            if heard.element in owned:
                runs.append([])
            else:
                runs[-1].append(heard)
        parts: list[Fit] = []
        for run in filter(None, runs):
            ours = {h.element for h in run}
            others = {h.element for h in fit.plan.lines} - ours
            kept = tuple(a for a in anchors if a not in others) if not parts else tuple(a for a in anchors if a in ours)
            parts.append(Fit(fit.plan.model_copy(update={"lines": tuple(run), "anchors": kept})))
        if fit.old is not None and parts:
            parts[0].old = fit.old
        elif fit.old is not None:
            self.spare[fit.old.name] = fit.old
        return parts

    def _place(self, shot: Shot, fits: Sequence[Fit]) -> int:
        """Where a touched shot belongs among the planned: as the screenplay tells it, else by its order."""
        mine = self._told_at(shot)
        if mine is None:
            return sum(fit.old is not None and fit.old.order <= shot.order for fit in fits)
        later = (n for n, fit in enumerate(fits) if (at := self._told_at(fit.plan)) is not None and at > mine)
        return next(later, len(fits))

    def _told_at(self, shot: Shot) -> int | None:
        """Where in its scene a shot's telling begins."""
        told = [h.element for h in shot.lines] or shot.anchors
        return next((self.at[element] for element in told if element in self.at), None)


def _tells(shot: Shot) -> tuple[Hashable, Hashable, bool]:
    lines = tuple((h.element, h.part) for h in shot.lines)
    return (lines, () if lines else shot.anchors[:2], shot.size == "insert")


def _first_heard(shot: Shot) -> Hashable | None:
    """The line that a shot begins with; of a shot parted in two the first goes on under its name."""
    return next((h.element for h in shot.lines if h.part != "tail"), None)
