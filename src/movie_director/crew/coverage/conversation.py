"""Conversations: everybody first, then over shoulders, then singles, close when it matters; faces that listen."""

from __future__ import annotations

from dataclasses import replace

from movie_director.crew.coverage.plan import MASTERS, SINGLES, Plan, SetUp, heard
from movie_director.crew.coverage.talk import Speech
from movie_director.crew.coverage.view import SPOKEN, Beat
from movie_director.film.shot import Heard, Size

SPLITS = (26, 26, 48, 96)
"""Frames of a speech of each weight that play over its listener."""


def speak(plan: Plan, beat: Beat, speech: Speech) -> None:
    """Cover one line that somebody is seen to speak."""
    speaker, style = speech.speaker, plan.view.style
    _mood(plan, beat, speaker)
    remote = beat.id in plan.who.remote
    plan.arrive(*(() if remote else (*beat.speakers, *beat.beside)))
    plan.talked = True
    plan.since_master += 1
    carried = None
    if plan.carried is not None:
        if plan.carried[0] == speaker and plan.order is None:
            carried, plan.carried = plan.carried, None
        else:
            react(plan)
    if speech.to is not None and (speech.to in plan.left and speech.to not in plan.present):
        speech = replace(speech, to=None)
    listener = speech.to if speech.to in plan.present and not remote else None
    if listener is not None and frozenset((speaker, listener)) in plan.apart:
        listener = None
    if remote:
        speech = replace(speech, to=None)
    if style.plays == "masters":
        _master(plan, beat, speech)
        return
    if carried is None and _joins(plan, beat, speech, listener):
        _in_shot(plan, beat, speech)
    else:
        _cut(plan, beat, speech, listener, carried)
    _leave_to_listener(plan, beat, speech, listener)


def _cut(plan: Plan, beat: Beat, speech: Speech, listener: str | None, carried: tuple[str, Heard, str] | None) -> None:
    """Cut to the speaker, as close as the talk has come."""
    size = _size(plan, beat, speech, listener)
    lines = [carried[1], heard(beat)] if carried else [heard(beat)]
    people = _framed(plan, size, speech.speaker, listener, beat)
    subject, over, to = speech.speaker, listener if size == "over-shoulder" else None, speech.to
    why = _why(plan, size, speech, listener, carried is not None)
    last = plan.last
    if (
        last is not None
        and over is not None
        and (last.size, last.subject, last.over) == (size, subject, over)
        and speech.answered == listener
        and not beat.weight
    ):
        subject, over, to = over, subject, subject
        why = f"turned round: on {subject}, who hears it and answers"
    shot = plan.add(
        size,
        why,
        [carried[1].element, beat.id] if carried else [beat.id],
        subject=subject,
        over=over,
        to=to,
        people=people,
        lines=lines,
        spoken=SPOKEN[beat.weight] + (1.1 if carried else 0.0),
        shorts=0 if beat.weight else 1,
        voice=speech.speaker,
        prop=plan.standing if size in MASTERS else None,
        kind="talk",
        **(
            plan.push(0.08 if beat.weight < 2 else 0.14)
            if size in ("close", "extreme-close") or beat.weight >= 2
            else plan.moving("static", 0)
        ),
    )
    shot.moods = {who: mood for who, mood in plan.moods.items() if who in people}


def _in_shot(plan: Plan, beat: Beat, speech: Speech) -> None:
    """Let a line play in the shot that is on."""
    shot = plan.last
    assert shot is not None
    shot.lines.append(heard(beat))
    shot.anchors += [*plan.pending, beat.id]
    plan.pending = []
    shot.spoken += SPOKEN[beat.weight]
    shot.shorts += 0 if beat.weight else 1
    shot.voice = speech.speaker
    shot.moods = {**shot.moods, **{w: m for w, m in plan.moods.items() if w in shot.people and w == speech.speaker}}
    if shot.subject is None or (shot.size in MASTERS and not shot.written and shot.subject not in shot.people):
        shot.subject, shot.to = speech.speaker, speech.to


def _joins(plan: Plan, beat: Beat, speech: Speech, listener: str | None) -> bool:
    """Whether a line plays on in the shot that is on: of the same speaker, or short among short ones in one frame.

    One that is said at once with the line before it does where that one is seen.
    """
    shot, style = plan.last, plan.view.style
    if beat.dual and shot is not None and plan.order is None and shot.lines and speech.speaker in shot.people:
        return shot.lines[-1].part == "whole"
    if shot is not None and not {*beat.beside} <= {*shot.people}:
        return False
    if shot is None or plan.order is not None or not shot.open or speech.speaker not in shot.people:
        return False
    if (
        shot.size in ("insert", "pov", "establishing", "aerial", "extreme-wide")
        or shot.spoken + SPOKEN[beat.weight] > style.longest
    ):
        return False
    if shot.kind == "intro" or (shot.seconds > 4 and not shot.lines):
        return False
    if shot.subject == speech.speaker and shot.size in (*SINGLES, "over-shoulder"):
        same = shot.voice in (speech.speaker, None) or len(shot.lines) < style.lines_per_shot
        return same and shot.kind in ("talk", "business") and speech.to in (shot.to, None)
    if not shot.lines or beat.weight or shot.size in SINGLES:
        return False
    return shot.shorts == len(shot.lines) < style.lines_per_shot


def _size(plan: Plan, beat: Beat, speech: Speech, listener: str | None) -> Size:
    style = plan.view.style
    people = plan.company(speech.speaker)
    remote = beat.id in plan.who.remote
    if not remote and (beat.dual or beat.beside or len(beat.speakers) > 1):
        return "two-shot" if len(people) <= 2 else "group"
    if listener is None:
        return _alone(speech, style.tightening)
    pair = len(people) == 2
    shown = plan.shots[-3:] if speech.turn == 0 else plan.shots[-1:]
    seen = any(s.size in ("two-shot", "group") and set(people) <= set(s.people) for s in shown)
    wants = speech.turn == 0 or plan.since_master > style.reestablish
    if wants and not seen and plan.view.manner not in ("intercut", "montage") and style.establish != "late":
        return "two-shot" if pair else "group"
    closes = round(style.tightening * min(3, speech.turns // 4)) if speech.final else 0
    if speech.turns - speech.turn <= closes:
        return "close"
    if plan.view.manner == "intercut":
        return "medium" if speech.turn < 3 else "medium-close"
    if plan.since_master <= 5:
        return "over-shoulder" if style.over_shoulders and (pair or speech.exchange) else "medium"
    return "medium-close" if style.tightening > 0.3 else "medium"


def _alone(speech: Speech, tightening: float) -> Size:
    if speech.final and speech.turns > 2 and speech.turns - speech.turn <= 1 and tightening > 0.6:
        return "close"
    return "medium" if speech.turn == 0 and speech.turns > 1 else "medium-close"


def _framed(plan: Plan, size: Size, speaker: str, listener: str | None, beat: Beat) -> tuple[str, ...]:
    if size == "two-shot":
        pair = [
            *beat.speakers[:2],
            *beat.beside[:1],
            *([listener] if listener and len(beat.speakers) + len(beat.beside) < 2 else []),
        ]
        return tuple(n for n in plan.view.names if n in pair)
    if size in MASTERS:
        return plan.company(speaker, listener)
    kept = (speaker, listener) if size == "over-shoulder" else (speaker,)
    return tuple(n for n in plan.view.names if n in kept)


def _leave_to_listener(plan: Plan, beat: Beat, speech: Speech, listener: str | None) -> None:
    """Let a line that lands end on the face that it lands on."""
    shot, wanted = plan.last, plan.view.style.reactions
    if beat.dual or beat.beside:  # what is said at once ends in its own shot
        return
    if beat.weight == 3 and listener is None and wanted > 0 and shot is not None:
        listener = speech.speaker
    elif listener == speech.speaker:
        return
    if shot is None or listener is None or wanted == 0 or plan.view.manner == "intercut":
        return
    prelap = speech.turn == 3 and beat.weight >= 1 and speech.answered == listener
    wish = (
        (0.2 if speech.silence or (speech.ends and speech.final) else 0.5 if beat.weight >= 2 else 0.65)
        if speech.lands
        else 0.6
        if prelap
        else 2.0
    )
    if wanted >= wish and not (shot.written and not shot.lines):
        split = SPLITS[beat.weight]
        shot.lines[-1] = Heard(element=beat.id, part="head", split=split)
        plan.carried = (listener, Heard(element=beat.id, part="tail", split=split), speech.speaker)


def react(plan: Plan, *told: str, seconds: float = 0.0, why: str = "") -> SetUp | None:
    """Show the listener while a speech ends, when they do not answer it; `told` is what they do meanwhile."""
    if plan.carried is None:
        return None
    (listener, tail, speaker), plan.carried = plan.carried, None
    size: Size = _of_reaction(plan)
    return plan.add(
        size,
        why or (f"reaction: the line lands on {listener}" if listener != speaker else "closer as it goes on"),
        [tail.element, *told],
        subject=listener,
        to=speaker if speaker != listener else None,
        people=(listener,),
        lines=[tail],
        seconds=max(1.25, seconds),
        kind="reaction",
        **plan.push(0.06),
    )


def _of_reaction(plan: Plan) -> Size:
    """A face that listens is as near as the talk has come."""
    near = any(s.size in ("close", "medium-close") and s.kind == "talk" for s in plan.shots[-4:])
    return "close" if near and plan.view.style.tightening > 0.5 else "medium-close"


def _master(plan: Plan, beat: Beat, speech: Speech) -> None:
    """Let speech play in a frame that holds everybody, until it has been on for long enough."""
    shot, style = plan.last, plan.view.style
    people = plan.company(*beat.speakers, speech.to)
    if (
        shot is not None
        and plan.order is None
        and shot.open
        and shot.size in (*MASTERS, *SINGLES)
        and set(beat.speakers) <= set(shot.people)
        and shot.lasts + SPOKEN[beat.weight] <= style.longest
        and len(shot.lines) < style.lines_per_shot
    ):
        _in_shot(plan, beat, speech)
        return
    if len(people) == 1:
        size: Size = "medium" if shot is None or shot.size != "medium" else "wide"
    else:
        near: Size = "two-shot" if len(people) == 2 else "group"
        size = near if shot is None or shot.size != near else "wide"
    plan.add(
        size,
        "plays in one frame" if style.moves == 0 else "the scene plays in one shot",
        [beat.id],
        subject=speech.speaker,
        to=speech.to,
        people=people,
        lines=[heard(beat)],
        spoken=SPOKEN[beat.weight],
        shorts=0 if beat.weight else 1,
        voice=speech.speaker,
        prop=plan.standing,
        kind="talk",
        **plan.push(0.16),
    )


def over_picture(plan: Plan, beat: Beat) -> None:
    """A voice from elsewhere plays over who listens to it, or over the place."""
    react(plan)
    shot, style = plan.last, plan.view.style
    seconds = SPOKEN[beat.weight]
    limit = style.longest if style.plays == "singles" else style.longest * 2
    if (
        shot is not None
        and plan.order is None
        and shot.open
        and not shot.detail
        and shot.lasts + seconds <= limit
        and shot.kind != "intro"
    ):
        shot.lines.append(heard(beat))
        shot.anchors += [*plan.pending, beat.id]
        plan.pending = []
        shot.spoken += seconds
        shot.aside += seconds
        return
    who = _listening(plan, beat)
    if who is None:
        plan.add(
            "wide",
            "a voice over the place",
            [beat.id],
            lines=[heard(beat)],
            spoken=seconds,
            aside=seconds,
            kind="talk",
            prop=plan.standing,
            **plan.moving("static", 0.0),
        )
        return
    size: Size = "medium-close" if shot is None or shot.size != "medium-close" or shot.subject != who else "close"
    plan.add(
        size,
        f"{who} while a voice is heard",
        [beat.id],
        subject=who,
        people=(who,),
        lines=[heard(beat)],
        spoken=seconds,
        kind="talk",
        **plan.push(0.06),
    )


def _listening(plan: Plan, beat: Beat) -> str | None:
    if beat.speakers and beat.speakers[0] in plan.present:
        return beat.speakers[0]
    for shot in reversed(plan.shots):
        if shot.subject in plan.present:
            return shot.subject
    return next(iter(plan.company()), None)


def _mood(plan: Plan, beat: Beat, speaker: str) -> None:
    plan.moods = {k: v for k, v in plan.moods.items() if k != speaker}
    if beat.mood != "neutral":
        plan.moods[speaker] = beat.mood


def _why(plan: Plan, size: Size, speech: Speech, listener: str | None, listens: bool) -> str:
    who = speech.speaker
    if listens:
        return f"{who} hears the end of it and answers"
    if size in ("two-shot", "group"):
        return "both, to see who stands where" if size == "two-shot" else "everybody, to see who stands where"
    if size == "over-shoulder":
        return f"{who} over {listener}'s shoulder: they are talking"
    if size == "close":
        return f"closer on {who}: it matters most now"
    if listener is None:
        return f"{who} speaks"
    closer = any(s.kind == "talk" and s.size != size for s in plan.shots[-6:]) and size == "medium-close"
    return f"{who} to {listener}" + (", closer than before" if closer else "")
