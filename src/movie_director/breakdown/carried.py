"""What a scene leaves behind in its place for the next one there: things, where they are and how.

What is broken, fallen, spilt, open or taken stays so until the action puts it right or a heading says that it is
another day; what belongs to the place, pictures and furniture that the script names, stays for good. A scene depends
on those before it through this small value alone, so that an edit remakes only what it changes.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import cast

from movie_director.breakdown.condition import changed, cleared
from movie_director.film.film import Film
from movie_director.film.prop import Prop as Thing
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.sheet import Sheet
from movie_director.prophouse.lexicon import asked
from movie_director.prophouse.sizes import kit_of

MOST = 8
"""Things that a scene hands on, at most; the oldest are forgotten first."""
_DAYS = re.compile(
    r"\b(?:next|following|another|other|new|second|third|fourth|final|last) (?:\w+ )?(?:day|morning|night|evening|"
    r"afternoon|week|month|year|summer|winter|spring|fall)\b|\b(?:days?|weeks?|months?|years?) (?:later|earlier|"
    r"before|after|ago)\b|\bEARLIER\b|\bFLASH ?-?(?:BACK|FORWARD)|\bTHE PAST\b|"
    r"\b(?:MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)DAY\b",
    re.I,
)
_BURNING = ("lit", "unlit")


@dataclass(frozen=True)
class Phase:
    """A thing for a while: where, how, and from which element of a scene until which.

    `where` is `surface`, `floor`, `wall`, or a piece of furniture by name.

    `until` is the element that takes it away, `turns` the one from which on it is as its next phase tells.
    """

    where: str
    state: str = ""
    since: int = -1
    until: int | None = None
    turns: int | None = None


@dataclass(frozen=True)
class Kept:
    """A thing that a scene leaves in its place. `stays` tells that it belongs there; `gone`, that it was taken."""

    name: str
    where: str = "surface"
    state: str = ""
    stays: bool = False
    gone: bool = False


def carried(film: Film, scene: str) -> tuple[Kept, ...]:
    """Return what the scenes before it in the same place leave for a scene."""
    known = cast("Mapping[str, tuple[Kept, ...]] | None", film.__dict__.get("_carried"))
    if known is None:
        known = film.__dict__["_carried"] = _chains(film)
    return known.get(scene, ())


def _chains(film: Film) -> dict[str, tuple[Kept, ...]]:
    scenes = [scene for name in film.cut.scenes if (scene := film.get(Scene, name)) is not None]
    often: dict[tuple[str, bool], int] = {}
    for scene in scenes:
        key = scene.location, scene.inside
        often[key] = often.get(key, 0) + 1
    play = film.get(Screenplay, "main")
    left: dict[tuple[str, bool], tuple[tuple[Kept, ...], str]] = {}
    found: dict[str, tuple[Kept, ...]] = {}
    for scene in scenes:
        key = scene.location, scene.inside
        if often[key] < 2 or play is None or scene.manner in ("flashback", "dream"):
            continue
        before, time = left.get(key, ((), scene.time))
        if before:
            before = _overnight(before) if _DAYS.search(scene.heading) else before
            before = before if time == scene.time else tuple(k for k in before if k.state not in _BURNING)
            found[scene.name] = before
        left[key] = _left(film, scene, play, before), scene.time
    return found


def _overnight(kept: tuple[Kept, ...]) -> tuple[Kept, ...]:
    """What is still there on another day: what belongs to the place, put right again."""
    return tuple(replace(k, state="", gone=False) for k in kept if k.stays)


def _left(film: Film, scene: Scene, play: Screenplay, before: tuple[Kept, ...]) -> tuple[Kept, ...]:
    sheet = film.get(Sheet, scene.name)
    if sheet is None:
        return before
    index = {name: n for n, name in enumerate(scene.elements)}
    listed: list[tuple[str, int, bool, bool]] = []
    for item in sheet.items:
        if item.category in ("props", "set-dressing"):
            thing = film.get(Thing, item.name)
            hero = thing is not None and not thing.dressing
            listed.append((item.name, index.get(item.element or "", 0), hero, item.category == "set-dressing"))
    elements = [play.by_id.get(name) for name in scene.elements]
    texts = tuple((e.kind, e.text if e.kind == "action" else "") if e is not None else ("", "") for e in elements)
    return _after(tuple(listed), texts, before)


@lru_cache(maxsize=4096)
def _after(
    listed: tuple[tuple[str, int, bool, bool], ...], texts: tuple[tuple[str, str], ...], before: tuple[Kept, ...]
) -> tuple[Kept, ...]:
    old = {kept.name: kept for kept in before}
    found: dict[str, Kept] = dict(old)
    for name, at, _, belongs in sorted(listed, key=lambda one: not one[2]):
        phases = phases_of(name, at, texts, old.get(name), belongs)
        if not phases:
            if name in old and not old[name].gone:
                found[name] = replace(old[name], gone=True)  # somebody has it now
            continue
        last = phases[-1]
        found[name] = Kept(name, last.where, last.state, belongs, last.until is not None or last.state == "gone")
    return tuple(found.values())[-MOST:]


_HELD = re.compile(
    r"\b(?:hold(?:s|ing)?|carr(?:y|ies|ying)|clutch\w*|grip\w*|wear(?:s|ing)?|smok(?:es|ing)|wield\w*|brandish\w*|"
    r"aim(?:s|ing)?|rais(?:es|ing)|draws?|point(?:s|ing)|swing(?:s|ing)?|drink(?:s|ing)?|eat(?:s|ing)?)\b"
    r"[^.;]{0,40}$",
    re.I,
)
_EATEN = re.compile(r"\b(?:eat(?:s|ing)?|devour\w*|finish\w*|pick(?:s|ing) at)\b[^.;]{0,40}$", re.I)
_DISHES = ("meal", "soup", "plate", "pizza", "cake", "salad", "bowl")
"""What stands on a table while somebody eats it."""
_IN_HAND = re.compile(
    r"^[^.;]{0,24}\b(?:in|into|under|from) (?:his|her|their|one|its|\w+['\u2019]s) (?:\w+ )?"
    r"(?:hands?|arms?|lap|pockets?|mouth|teeth|belt|fist)\b",
    re.I,
)
_WALL = re.compile(r"^[^.;]{0,30}\b(?:on|against|from) (?:the|a|one|his|her) (?:\w+ )?walls?\b|^ hangs\b", re.I)
_GROUND = re.compile(
    r"^[^.;]{0,40}\b(?:on|across|onto|to) (?:the|a) (?:\w+ )?(?:floor|ground|carpet|rug|grass|pavement|sidewalk|street|"
    r"road|sand|snow|floorboards|tiles)\b",
    re.I,
)
_UPON = re.compile(
    r"^[^.;]{0,40}?\b(?:on|onto|atop|upon|across) (?:the|a|an|his|her|their) (?:[\w'-]+ ){0,2}?"
    r"(table|desk|counter|bed|cabinet|cupboard|sofa|couch|bench|shelf|mantelpiece|mantel|dresser|nightstand|bookcase|piano|bunk|cot|chair|"
    r"armchair|sideboard|stove|fireplace|bar|altar|pew|windowsill)\b",
    re.I,
)
_PUT = re.compile(
    r"\b(?:puts?|sets?|lays?|plac(?:es|ing)|drops?|leaves|slides|tosses|slams|throws|rests|stands|deposits|empties|"
    r"unpacks|unrolls|spreads|hangs)\b[^.;]{0,50}$",
    re.I,
)
_DROPPED = re.compile(r"\bdrop(?:s|ping)\b[^.;]{0,30}$", re.I)
_TAKEN = re.compile(
    r"\b(?:takes|grabs|picks up|picks|pockets|snatches|lifts|steals|removes|collects|seizes|gathers|retrieves|swipes|"
    r"scoops up|scoops)\b[^.;]{0,40}$",
    re.I,
)


@lru_cache(maxsize=16384)
def phases_of(
    name: str, at: int, texts: Sequence[tuple[str, str]], before: Kept | None = None, fixed: bool = False
) -> tuple[Phase, ...]:
    """Return where a thing of a scene is over its elements, and how; nothing where it is in hands all the time.

    What the first lines describe is there from the start; what somebody puts down is there from then on; what somebody
    takes is gone after it. `before` is how the scene before left it; what is `fixed` belongs to the place, in no hand.
    """
    word = name.split("-")[-1]
    noun = re.compile(rf"\b{re.escape(word)}(?:e?s)?\b", re.I)
    dish = asked(word).noun in _DISHES or kit_of(word) in _DISHES
    found: list[Phase] = []
    now: Phase | None = None
    if before is not None and not before.gone:
        now = Phase(before.where, before.state)
    talked = False
    for n, (kind, text) in enumerate(texts):
        if kind == "dialogue":
            talked = True
        if kind != "action":
            continue
        if now is not None and now.state == "broken" and cleared(text):
            found.append(replace(now, until=n))
            now = None
            continue
        for match in noun.finditer(text) if n >= at or now is not None else ():
            start = max(text.rfind(".", 0, match.start()), text.rfind("!", 0, match.start())) + 1
            sentence, after = text[start : match.start()], text[match.end() :]
            ahead = text[: match.start()]
            puts, held = _PUT.search(ahead), _HELD.search(ahead) or _IN_HAND.search(after)
            held = held and not (dish and _EATEN.search(ahead))
            state = changed(word, sentence, after)
            if now is None:
                if held and not fixed and not puts and state not in ("broken", "fallen", "spilt"):
                    continue
                taken = _TAKEN.search(ahead) is not None
                if taken and found and not puts:
                    continue
                if taken and not found and talked:
                    return (Phase(_place(after, "surface"), "", -1, n),)
                since = n if talked or puts or found else -1
                usual = "floor" if _DROPPED.search(ahead) else found[-1].where if found else "surface"
                where = _place(after, usual)
                turns = state in ("broken", "fallen", "spilt", "lit", "open") and not _is(sentence, after)
                if turns and not found and not puts:  # it was whole before, and there
                    first = "unlit" if state == "lit" else ""
                    found.append(Phase(where, first, -1, None, n))
                    since = n
                now = Phase(_landed(where, state, ahead, after), "" if state in (None, "gone") else state or "", since)
            elif state == "gone" or (_TAKEN.search(ahead) and state in (None, now.state)):
                found.append(replace(now, until=n))
                now = None
            elif state is not None and state != now.state and not (now.state == "broken" and state != ""):
                found.append(replace(now, turns=n))
                now = Phase(_landed(now.where, state, ahead, after), state, n)
            elif puts and n > now.since:
                where = _place(after, now.where)
                if where != now.where:
                    found.append(replace(now, turns=n))
                    now = Phase(where, now.state, n)
    if now is not None:
        found.append(now)
    if not found and dish and not any(kind == "action" and noun.search(text) for kind, text in texts):
        found.append(Phase("surface"))  # somebody eats, and nobody says what: it is before them
    return tuple(found)


_TOLD_BEFORE = re.compile(
    r"\b(?:broken|shattered|smashed|overturned|fallen|spilled|spilt|lit|burning|lighted|open)\b", re.I
)
_TOLD_AFTER = re.compile(
    r"^ (?:burns?|is burning|flickers?|glows?|is lit|blazes?|(?:is|stands|lies|hangs) open|"
    r"(?:is|lies|lie|lay) (?:broken|smashed|shattered|overturned|fallen|on its side|in (?:pieces|shards)))\b",
    re.I,
)


def _is(sentence: str, after: str) -> bool:
    """Whether a thing is told as it is already: the broken vase, a candle that burns."""
    return _TOLD_BEFORE.search(sentence) is not None or _TOLD_AFTER.search(after) is not None


def _landed(where: str, state: str | None, ahead: str, after: str) -> str:
    """Where a thing is after what was done to it: what is thrown, dropped or falls lies on the floor."""
    if state not in ("broken", "fallen", "spilt"):
        return where
    if where == "wall" and state == "broken":
        return "wall"
    low = f"{ahead[-60:]} {after[:60]}"
    fell = re.search(
        r"\b(?:off|floor|ground|drops?|throws?|hurls?|flings?|falls|wall|crashes|knocks|tiles|slips)\b", low, re.I
    )
    return "floor" if fell else where


def _place(after: str, usual: str) -> str:
    """Where the words after a thing's name say that it is: on a wall, on the floor, on a piece of furniture by name."""
    if _WALL.search(after):
        return "wall"
    if _GROUND.search(after):
        return "floor"
    on = _UPON.search(after)
    return on[1].lower() if on is not None else usual
