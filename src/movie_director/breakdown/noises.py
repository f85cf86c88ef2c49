"""What is heard in an action's words: doors, glass, engines, blows, and when in its shots."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, cast

from movie_director.breakdown.recorded import answers, named
from movie_director.film.shot import Shot
from movie_director.film.track import Tagged, Track
from movie_director.operations.sound import Effect, SoundCue

_SIGNS: tuple[tuple[Effect, str], ...] = (
    ("gunshot", r"gunshots?|shots? rings? out|fires (?:the|his|her|a) (?:gun|pistol|rifle|revolver)|(?-i:BANG)"),
    ("explosion", r"explo(?:des?|sion|sions)|blows up|detonat\w+"),
    ("knock", r"knock(?:s|ing)? (?:on|at)|(?:a|the|three|two) knocks?\b|(?-i:KNOCK\w*)|raps (?:on|at)"),
    ("door", r"(?:shuts|closes|slams|bangs) (?:the|a|his|her|its) (?:\w+ )?door"
     r"|door (?:\w+ )?(?:shuts|closes|slams|bangs)"),
    ("creak", r"creak\w*|(?:opens|pushes open) (?:the|a) (?:\w+ )?door|door (?:\w+ )?(?:opens|swings)"),
    ("glass", r"(?:glass|window|mirror|bottle|vase|cup|plate|pane)\w* (?:\w+ )?(?:breaks|shatters|smashes|bursts)"
     r"|shatter\w*"),
    ("clink", r"clinks?|clinking|(?:sets|puts) down (?:the|a|his|her) (?:glass|cup|bottle)|pours?|stirs"),
    ("phone", r"(?:tele)?phone (?:\w+ )?(?:rings|ringing|buzzes)|(?-i:RINGS)"),
    ("bell", r"(?:church |door)?bells? (?:\w+ )?(?:rings?|tolls?|chimes?|jangles?)|doorbell|clock strikes|chimes\b"),
    ("siren", r"sirens?\b"),
    ("engine", r"engine\w* (?:\w+ )?(?:starts|roars|idles|coughs|runs)|(?:car|truck|van|taxi|motorcycle) (?:\w+ )?"
     r"(?:pulls|drives|speeds|races|roars|starts|passes|arrives|approaches)|drives (?:off|away|up)"),
    ("splash", r"splash\w*|dives? in|plunges into"),
    ("thunder", r"thunder\w*|lightning"),
    ("crash", r"crash(?:es|ing)?\b|collapses|topples|knocks over|clatter\w*"),
    ("impact", r"thuds?\b|falls to the (?:floor|ground)|drops to the|thump\w*|slumps to"
     r"|hits the (?:floor|ground|wall)"),
    ("scrape", r"chair\w* (?:\w+ )?(?:scrap|screech|grat)\w+|scrap\w+ (?:back )?(?:the|a|his|her|their) chair"),
    ("typing", r"typ(?:es|ing)\b|keyboard|typewriter"),
    ("applause", r"applau\w+|claps\b|clapping"),
)  # fmt: skip
_NEGATED = re.compile(
    r"\b(?:no|not|never|without|doesn't|don't|didn't|like an?|as if|silent|about to)\s+(?:\w+\s+)?$", re.I
)
_SHARE: Mapping[str, float] = {"typing": 0.5, "engine": 0.6, "siren": 0.7, "applause": 0.6, "phone": 0.6}
_COMPILED: tuple[tuple[Effect, re.Pattern[str]], ...] = tuple(
    (effect, re.compile(rf"\b(?:{sign})", re.I)) for effect, sign in _SIGNS
)


class Noises(NamedTuple):
    """What each shot of a scene sounds like, and the recordings that its sounds name."""

    cues: Mapping[str, tuple[SoundCue, ...]]
    recordings: Mapping[str, Track]


class _Told(NamedTuple):
    """A sound that an action's words tell, how far into them, and a recording that takes its place."""

    effect: Effect
    at: float
    track: Track | None = None


def noises(shots: Sequence[Shot], action: Mapping[str, str], library: Sequence[Tagged] = ()) -> Noises:
    """Return the sounds of each shot: those that it was given, and those that the words it shows tell.

    `action` is what elements say, by their ids. An element that several shots show is shared among them evenly, in the
    order of its words. A shot that has a sound already, as its document says, has it once. Where a recording of the
    `library` answers the words, it is heard: in the place of the effect that the same words tell, or by itself.
    """
    recordings: dict[str, Track] = {}

    def cue(effect: Effect, at: float, share: float, gain: float, track: Track | None) -> SoundCue:
        if track is None:
            return SoundCue(effect=effect, at=at, share=share, gain=gain)
        recordings[named(track)] = track
        return SoundCue(effect=effect, at=at, share=share, gain=gain + track.gain, recording=named(track))

    found = {
        shot.name: [cue(cast(Effect, c.effect), c.at, c.share, c.gain, c.recording) for c in shot.cues]
        for shot in shots
    }
    showing: dict[str, list[Shot]] = {}
    for shot in shots:
        if not shot.touched:
            for anchor in shot.anchors:
                showing.setdefault(anchor, []).append(shot)
    for element, seen in showing.items():
        for effect, share, track in told(action.get(element, ""), library):
            place = min(share * len(seen), len(seen) - 1e-6)
            shot, at = seen[int(place)], round(place % 1.0, 3)
            lasts = 1.0 if track is not None else _SHARE.get(effect, 1.0)
            new = cue(effect, at, lasts, 0.0, track)
            if not any((c.effect, c.recording) == (effect, new.recording) or c.effect == effect != "recording"
                       for c in found[shot.name]):  # fmt: skip
                found[shot.name].append(new)
    return Noises({name: tuple(sorted(cues, key=lambda cue: cue.at)) for name, cues in found.items()}, recordings)


def told(text: str, library: Sequence[Tagged] = ()) -> list[_Told]:
    """Return what an action's words let be heard, each once, with where in the text it is told (0 to 1)."""
    found: dict[Effect, re.Match[str]] = {}
    for effect, sign in _COMPILED:
        for match in sign.finditer(text):
            if not _negated(text, match.start()):
                found.setdefault(effect, match)
                break
    length = max(1, len(text))
    heard = {effect: _Told(effect, match.start() / length) for effect, match in found.items()}
    extra: list[_Told] = []
    for one in answers(text, library, [match.span() for match in found.values()]) if library else ():
        if any(_negated(text, start) for start, _ in one.spans):
            continue
        under = next((e for e, m in found.items() if any(m.start() <= s and t <= m.end() for s, t in one.spans)), None)
        if under is None:
            extra.append(_Told("recording", one.at / length, one.track))
        elif heard[under].track is None:
            heard[under] = heard[under]._replace(track=one.track)
    return sorted([*heard.values(), *extra], key=lambda sound: sound.at)


def _negated(text: str, at: int) -> bool:
    return _NEGATED.search(text[max(0, at - 24) : at]) is not None
