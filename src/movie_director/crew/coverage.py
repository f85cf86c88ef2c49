"""Coverage: which shots tell a scene. Simple, stable film grammar: the same scene gives the same shots.

Reads element ids, kinds, speakers and actions, never the words of dialogue, so that rewriting a line moves no camera.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from movie_director.crew.proposal import Proposal
from movie_director.crew.reader import props_named
from movie_director.crew.rematch import rematched
from movie_director.crew.words import mood_of
from movie_director.film.edits import Edit, Remove
from movie_director.film.film import Film
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.shot import Cue, Heard, Mood, Move, Shot, Size
from movie_director.values.slate import shot_name, slug

_ARRIVES = re.compile(r"\b(enters?|comes?|walks?|hurries|runs?|arrives?|steps?|follows?|approach(?:es)?)\b", re.I)
_WORKS = re.compile(r"\b(tick\w*|ring\w*|buzz\w*|works|winds?|wound)\b", re.I)
_STOPPED = re.compile(r"\b(stopped|silent|dead|broken)\b", re.I)


CLOSE = 8.0
"""Decibels by which a thing that fills the frame sounds nearer."""
SPLIT = 26
"""Frames of a speech that play over its listener."""


@dataclass(frozen=True)
class SceneView:
    """What coverage reads of a scene."""

    scene: Scene
    elements: tuple[Element, ...]
    props: tuple[Prop, ...]


@dataclass
class _Plan:
    view: SceneView
    shots: list[Shot] = field(default_factory=list[Shot])
    pending: list[str] = field(default_factory=list[str])
    moods: dict[str, Mood] = field(default_factory=dict[str, Mood])
    carried: tuple[str, Heard] | None = None
    working: set[str] = field(default_factory=set[str])

    def add(self, size: Size, anchors: Sequence[str], **fields: object) -> None:
        """Add a shot that tells `anchors`, and whatever had no shot of its own before them."""
        anchors = [*self.pending, *anchors]
        self.pending = []
        order = len(self.shots) + 1
        people = fields.pop("people", self.view.scene.characters)
        self.shots.append(
            Shot.model_validate(
                {
                    "name": f"{self.view.scene.name}/{shot_name(order * 10)}",
                    "scene": self.view.scene.name,
                    "order": order * 10,
                    "size": size,
                    "people": people,
                    "anchors": tuple(dict.fromkeys(anchors)),
                    "moods": dict(self.moods),
                    **fields,
                }
            )
        )


def cover_scene(view: SceneView) -> list[Shot]:
    """Return the shots that tell a scene: establish, then follow who speaks, closer as it goes on, and what matters."""
    plan = _Plan(view)
    speeches = [e for e in view.elements if e.kind == "dialogue"]
    _establish(plan)
    for i, element in enumerate(view.elements):
        if element.kind == "heading" or element.id in {a for s in plan.shots for a in s.anchors}:
            continue
        speaker = slug(element.character or "") if element.kind == "dialogue" else None
        if plan.carried is not None and speaker != plan.carried[0] and element.kind in ("action", "dialogue"):
            _react(plan)
        if element.kind == "action":
            _action(plan, element, last=not any(e.kind in ("action", "dialogue") for e in view.elements[i + 1 :]))
        elif element.kind == "dialogue" and element.id in {e.id for e in speeches}:
            _speech(plan, element, speeches.index(element), len(speeches))
        else:
            plan.pending.append(element.id)
    _react(plan)
    if plan.pending and plan.shots:
        last = plan.shots[-1]
        plan.shots[-1] = last.having(anchors=(*last.anchors, *plan.pending))
    return plan.shots


def _establish(plan: _Plan) -> None:
    """The place first; whoever the first action brings walks in."""
    view = plan.view
    opening = [e for e in view.elements[:2] if e.kind in ("heading", "action")]
    action = next((e.text for e in opening if e.kind == "action"), "")
    walking = _walker(action, view.scene.characters)
    move: Move = "push-in" if view.scene.inside else "pan-right"
    named = props_named(action, view.props)
    plan.add(
        "establishing",
        anchors=[e.id for e in opening],
        move=move,
        amount=0.12 if move == "push-in" else 0.1,
        least=72 if walking else 60,
        walking=walking,
        prop=_standing(plan, named),
        cues=_steps(walking),
    )


def _action(plan: _Plan, element: Element, *, last: bool) -> None:
    props = props_named(element.text, plan.view.props)
    if props:
        prop = props[0]
        if _WORKS.search(element.text) and not _STOPPED.search(element.text):
            plan.working.add(prop.name)
        elif _STOPPED.search(element.text):
            plan.working.discard(prop.name)
        cues = [Cue(effect=prop.sound, gain=CLOSE)] if prop.sound and (prop.name in plan.working or last) else []
        plan.add(
            "insert",
            subject=prop.name,
            prop=prop.name,
            people=(),
            anchors=[element.id],
            cues=cues,
            least=60 if last else 40,
            move="push-in",
            amount=0.1 if last else 0.04,
        )
        return
    walking = _walker(element.text, plan.view.scene.characters)
    subject = walking or _named(element.text, plan.view.scene.characters)
    if subject is None and not plan.view.scene.characters:
        plan.add("wide", anchors=[element.id], move="pan-left", amount=0.1, least=60)
    elif walking:
        plan.add(
            "wide",
            subject=walking,
            walking=walking,
            anchors=[element.id],
            least=60,
            cues=_steps(walking),
            prop=_standing(plan, ()),
        )
    elif subject:
        plan.add("medium-close", subject=subject, anchors=[element.id], least=44, move="handheld", amount=0.1)
    else:
        plan.add("wide", anchors=[element.id], least=54, prop=_standing(plan, ()))


def _speech(plan: _Plan, element: Element, n: int, of: int) -> None:
    """Two-shot to begin, over shoulders, then singles, close for the last third; a turn ends on a listener."""
    speaker = slug(element.character or "")
    mood = mood_of(element.parenthetical)
    plan.moods = (
        {**{k: v for k, v in plan.moods.items() if k != speaker}, speaker: mood}
        if mood != "neutral"
        else {k: v for k, v in plan.moods.items() if k != speaker}
    )
    people = plan.view.scene.characters
    others = [p for p in people if p != speaker]
    heard = Heard(element=element.id)
    if speaker not in people:
        plan.add(
            "wide" if not people else "medium",
            subject=people[0] if people else None,
            lines=[heard],
            anchors=[element.id],
            prop=_standing(plan, ()),
        )
        return
    if not others:
        plan.add(_closer(n, of), subject=speaker, lines=[heard], anchors=[element.id], move="push-in", amount=0.06)
        return
    listener = _listener(plan, others, speaker)
    if n == 0:
        plan.add(
            "two-shot" if len(people) == 2 else "group",
            subject=speaker,
            lines=[heard],
            anchors=[element.id],
            prop=_standing(plan, ()),
            move="push-in",
            amount=0.05,
        )
        return
    size = _closer(n, of)
    over = listener if size == "over-shoulder" else None
    split = _turns(n, of) and plan.carried is None
    lines = [*_carried(plan, speaker), heard.model_copy(update={"part": "head", "split": SPLIT}) if split else heard]
    plan.add(
        size,
        subject=speaker,
        over=over,
        people=tuple(p for p in people if p in (speaker, over)),
        lines=lines,
        anchors=[element.id],
        move="push-in" if size == "close" else "static",
        amount=0.08 if size == "close" else 0.0,
    )
    if split:
        plan.carried = (listener, heard.model_copy(update={"part": "tail", "split": SPLIT}))


def _turns(n: int, of: int) -> bool:
    """Whether to be on the listener when this speech ends: in the middle of a scene, and before its last word."""
    return n == of - 2 or (of > 4 and n == of // 2)


def _carried(plan: _Plan, speaker: str) -> list[Heard]:
    """The end of the speech before, when its listener answers: the shot then opens on them listening."""
    if plan.carried is not None and plan.carried[0] == speaker:
        tail, plan.carried = plan.carried[1], None
        return [tail]
    return []


def _react(plan: _Plan) -> None:
    """Show the listener while a speech ends, when they do not answer it."""
    if plan.carried is not None:
        (listener, tail), plan.carried = plan.carried, None
        plan.add(
            "close",
            subject=listener,
            people=(listener,),
            anchors=[tail.element],
            least=30,
            lines=[tail],
            move="push-in",
            amount=0.06,
        )


def _closer(n: int, of: int) -> Size:
    if n >= of - max(1, of // 3):
        return "close"
    return "over-shoulder" if n % 4 in (1, 2) else "medium-close"


def _listener(plan: _Plan, others: Sequence[str], speaker: str) -> str:
    """Who the speaker answers: the last one who spoke, else the next in the scene."""
    for shot in reversed(plan.shots):
        if shot.lines and shot.subject is not None and shot.subject in others:
            return shot.subject
    return others[0]


def _standing(plan: _Plan, named: Sequence[Prop]) -> str | None:
    """The thing that lies on the surface in this scene: the first that the scene names, for continuity."""
    if named:
        return named[0].name
    for element in plan.view.elements:
        if element.kind == "action" and (found := props_named(element.text, plan.view.props)):
            return found[0].name
    return None


def _steps(walking: str | None) -> tuple[Cue, ...]:
    return (Cue(effect="footsteps", at=0.05, share=0.7),) if walking else ()


def _walker(text: str, people: Sequence[str]) -> str | None:
    for sentence in re.split(r"(?<=[.!?;])\s+", text):
        if _ARRIVES.search(sentence) and (who := _named(sentence, people)):
            return who
    return None


def _named(text: str, people: Sequence[str]) -> str | None:
    found = [(m.start(), p) for p in people if (m := re.search(rf"\b{re.escape(p.replace('-', ' '))}\b", text, re.I))]
    return min(found)[1] if found else None


def cover_film(film: Film) -> Proposal:
    """Propose shots for each scene whose shots do not tell it as it stands; shots that a person touched stay."""
    edits: list[Edit] = []
    props = tuple(film.of(Prop))
    for scene in film.of(Scene):
        by_id = {e.id: e for e in film.screenplay.elements}
        view = SceneView(scene, tuple(by_id[i] for i in scene.elements if i in by_id), props)
        edits += rematched(film.shots(scene.name), cover_scene(view), scene.elements)
    live = {scene.name for scene in film.of(Scene)}
    edits += [Remove(s.ref) for s in film.of(Shot) if s.scene not in live and not s.touched]
    return Proposal("coverage", tuple(edits))
