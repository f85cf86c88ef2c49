"""What happens in a piece of action: stunts, effects, make-up, sounds, music, and what people feel."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_signs as signs
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading import lexicon_told as told
from movie_director.crew.reading.capitals import runs
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.lexicon_feelings import FEELINGS
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.pictures import pictured
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, quoted, words, written
from movie_director.crew.reading.things import is_noise

_DENIALS = frozenset(("not", "never", "no", "hardly", "isn't", "doesn't", "without"))
_NO_SOUNDS = frozenset(
    terms(
        """
    music song tune melody
    voice voices conversation something someone movement anything nothing gun it this what words news name approach
    tremendous him everything himself herself one its all both
    """
    )
)
"""What is heard that no effect is made for."""
_NEGATED = re.compile(
    r"\b(?:no|not|without|n't|didn't|doesn't|don't|won't|never|if|stops?|almost|before)\s+(?:\w+\s+)?$", re.I
)
_FIGURE = re.compile(r"\b(?:like\s+(?:an?\s+|the\s+)?|as\s+(?:an?|if|though)\s+)(?:\w+\s+)?$", re.I)
_MATTERS = (("effects", events.EFFECTS, signs.EFFECTS), ("makeup", events.MAKEUP, signs.MAKEUP))


@lru_cache(maxsize=65536)
def happenings_in(text: str) -> tuple[Found, ...]:
    """Return what happens in a piece of action, by departments, each in the order of the text."""
    all_words = words(text)
    starts = [w.start for w in all_words]
    found: list[Found] = []
    said = quoted(text)

    def add(category: str, match: re.Match[str], name: str, act: int = 0) -> None:
        before = text[max(0, match.start() - 20) : match.start()]
        if _NEGATED.search(before) or _FIGURE.search(before):
            return
        at = max(0, bisect_right(starts, match.start() + act) - 1)
        if at in said:
            return
        found.append(Found(category, match[0], name, at))  # type: ignore[arg-type]

    small = text.lower()
    by_name = events.BY_NAME.finditer(text) if any(act in small for act in events.ACTS) else ()
    stunts = events.STUNTS.finditer(text) if any(sign in small for sign in signs.STUNTS) else ()
    for match in (*stunts, *by_name):
        tokens = match[0].lower().split()
        if (
            tokens[0] in _BODILY
            and not _is_ridden(all_words, match.start())
            and is_thing_before(all_words, bisect_left(starts, match.start()))
        ):
            continue
        if tokens[0] in _UNDERGOES and is_thing_before(all_words, bisect_left(starts, match.start()), vehicles=False):
            continue
        if tokens[0] in ("is", "are") and tokens[-1] in _DONE_WITH and _is_of_things(all_words, starts, match.start()):
            continue  # `the knives are thrown on the table`
        fell = match[0].lower().find("fall")
        if fell >= 0 and _SOFT_FALL.match(text, match.start() + fell):
            continue
        act = _ACT.search(match[0])
        acted = tokens[1] if tokens[0] in ("is", "are", "get", "gets", "a", "the") else tokens[0]
        add("stunts", match, slug(act[0] if act is not None else acted), act.start() if act is not None else 0)
    for category, patterns, letters in _MATTERS:
        for name, pattern in patterns.items():
            for sign in letters[name]:
                if sign in small:
                    if (match := pattern.search(text)) is not None:
                        add(category, match, name)
                    break
    found += _sounds(text, all_words, starts)
    found += [
        Found("wardrobe", match[0], "nude", max(0, bisect_right(starts, match.start()) - 1), "wears")
        for match in (events.NUDE.finditer(text) if any(sign in small for sign in signs.NUDE) else ())
    ]
    for match in events.MUSIC.finditer(text):
        add("music", match, "song" if re.search(r"sing|song|hum", match[0], re.I) else "music")
    for sign, category, name, pattern in told.TOLD:
        if sign in small and (match := pattern.search(text)) is not None:
            same = [f for f in found if f.category == category]
            if category == "sounds" and any(match.start() <= starts[f.at] < match.end() for f in same):
                continue
            if category != "music" or not same:
                add(category, match, name)
    if '"' in text or "\u201c" in text:
        found += _songs(text, all_words, starts)
    found += [
        Found("emotion", word.raw, FEELINGS[word.low], i)
        for i, word in enumerate(all_words)
        if word.low in FEELINGS and _is_felt(all_words, i) and not _is_denied(all_words, i)
    ]
    shown = pictured(text)
    return tuple(
        f
        for f in found
        if (f.at not in said or f.category == "music") and not (shown and any(a <= starts[f.at] < b for a, b in shown))
    )


def _songs(text: str, all_words: Sequence[Word], starts: list[int]) -> list[Found]:
    """Songs by their titles: `"Blue Moon" fills the air`."""
    found: list[Found] = []
    for match in events.TITLED.finditer(text):
        sung = _SUNG.search(match["before"] or "") is not None
        if not sung and not match["after"]:
            continue
        lead = (match["before"] or "").strip(" ,:").lower()
        if lead.endswith(("to", "to the", "hear", "plays", "play", "playing")) and not _is_title(match["what"]):
            continue
        if not sung and (match["after"] or "").lstrip(", ").startswith("by ") and not _NOISE.search(match["after"]):
            continue  # a book by somebody
        found.append(
            Found("music", match["what"], slug(match["what"]), max(0, bisect_right(starts, match.start("what")) - 1))
        )
    return found


_SUNG = re.compile(r"\w")
_NOISE = re.compile(r"\b(?:fills?|play\w*|blar\w*|blasts?|booms?|swells|starts|begins|comes|over)\b")


def _is_title(what: str) -> bool:
    """Whether words in quotation marks are written as a title: `Rock Around the Clock`."""
    parts = what.split()
    return len(parts) > 1 and all(w[0].isupper() or len(w) < 5 for w in parts) and parts[-1][0].isupper()


_SOFT_FALL = re.compile(
    r"fall(?:s|ing)?\W+(?:back |down |over )*(?:asleep|silent|(?:on|onto|into|in|against)(?: to)? "
    r"(?:the |a |an |his |her |their )?(?:\w+ )?(?:bed|couch|sofa|chair|armchair|seat|pillows?|mattress|sleep|"
    r"arms?|silence|love|place|step|line)\b)",
    re.I,
)
"""Where a fall hurts nobody: `falls back onto the bed`."""
_BODILY = frozenset(
    terms("flies fly falls drops collapses crumples tumbles leaps jumps dives plunges hangs hanging fall")
)


_DONE_WITH = frozenset(("thrown", "flung", "hurled", "dragged"))


def _is_of_things(all_words: Sequence[Word], starts: Sequence[int], offset: int) -> bool:
    """Whether what is done is done with several things that no list knows."""
    at = bisect_left(starts, offset) - 1
    word = all_words[at] if at >= 0 else None
    if word is None or word.mark or not word.raw.islower() or word.low in people.CROWDS:
        return False
    one = singular(word.low)
    return one != word.low and one not in people.ROLES and word.low not in ("others", "pair", "they")


_UNDERGOES = frozenset(("is", "are", "gets", "get", "goes", "go", "going", "being"))


def _is_ridden(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a horse leaps, which takes a rider."""
    at = next((i for i, word in enumerate(all_words) if word.start >= start), 0)
    return at > 0 and all_words[at - 1].low in ("horse", "horses", "stallion", "mare", "pony")


_ACT = re.compile(
    r"\b(?:falls?|dangl(?:es|ing)|rams|smashes|crashes|sideswipes|flips|overturns|rolls|slams)\b",
    re.I,
)
"""What is done, where a stunt's words begin with who does it: `Tom falls`."""
_AFTER_NOISE = frozenset(terms("still again now coming getting growing outside inside nearby far louder closer being"))


def is_thing_before(all_words: Sequence[Word], at: int, joined: bool = True, vehicles: bool = True) -> bool:
    """Whether a thing and not a person falls: `the rope drops to the ground`; if `joined`, also before AND or THEN.

    Vehicles are things only if `vehicles`: a car that is hit takes a driver.
    """
    i = at - 1
    while i > 0 and (all_words[i].low.endswith("ly") or (joined and all_words[i].low in ("then", "and"))):
        i -= 1
    word = all_words[i] if i >= 0 else None
    if word is None or word.mark:
        return False
    if word.low in ("it", "which"):
        return True
    one = singular(word.low)
    opens = i == 0 or all_words[i - 1].raw in (".", "!", "?")
    if word.raw[0].isupper() and not (opens and one != word.low):
        return False  # a name, which is no plural
    if not vehicles and (word.low in things.VEHICLES or one in things.VEHICLES):
        return False
    return (word.low in things.ALL or one in things.ALL) and one not in people.ROLES


def _sound_name(tokens: list[str]) -> str:
    """A noise's name: what sounds, or after `a` or `he` the noise."""
    if tokens[0] not in ("a", "an", "another", "he", "she", "who", "everyone"):
        return slug(tokens[0])
    return slug(next((t for t in reversed(tokens) if t in events.SOUNDS), tokens[-1]))


def _is_denied(all_words: tuple[Word, ...], i: int) -> bool:
    return any(w.low in _DENIALS or w.low == "like" for w in all_words[max(0, i - 3) : i])


def _is_felt(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a word that could be a noun is what somebody does: `she beams`, not `the beams`."""
    word = all_words[i]
    before = all_words[i - 1] if i else None
    after = all_words[i + 1].low if i + 1 < len(all_words) else ""
    if word.low in ("cries", "crying") and after in (":", "out", "for"):
        return False  # who cries out does not weep
    if word.low == "gasps" and after == "for":
        return False  # `gasps for air`
    if word.low == "explodes" and after in _OUTWARD:
        return False  # `explodes through the bushes`
    if word.low in _EMBRACES and after in ("the", "a", "an") and i + 2 < len(all_words):
        held = [w.low for w in all_words[i + 2 : i + 5]]
        return any(low in people.ROLES or low in people.CROWDS or low in things.ANIMALS for low in held)
    if word.low == "tears":
        return before is not None and not (before.raw[0].isupper() or before.low in ("he", "she", "they", "and", "who"))
    if not word.low.endswith("s") or word.low == "speechless":
        return True
    if before is None or before.mark or before.raw[0].isupper():
        return True
    return before.low in ("he", "she", "they", "and", "who", "then", "it") or before.low.endswith("ly")


_OUTWARD = frozenset(("through", "into", "out", "from", "onto", "off", "up"))
_EMBRACES = frozenset(("hugs", "hugging", "embraces", "embracing"))


def _sounds(text: str, all_words: tuple[Word, ...], starts: list[int]) -> list[Found]:
    found: list[Found] = []
    for run in runs(text):
        noise = next((w for w in reversed(run) if is_noise(all_words, bisect_left(starts, w.start))), None)
        if noise is None or noise.low == "sound" or (noise is not run[-1] and run[-1].low in things.ALL):
            continue
        words_there = _whole(text, all_words, run, starts)
        found.append(Found("sounds", words_there, slug(noise.low), bisect_left(starts, run[0].start), capitals=True))
    for match in events.NOISY.finditer(text):
        found.append(
            Found(
                "sounds",
                match[0],
                _sound_name(match[0].lower().split()),
                max(0, bisect_right(starts, match.start()) - 1),
            )
        )
    for match in events.HEARD.finditer(text):
        tokens = re.findall(r"\w[\w'-]*", match["what"].partition(" - ")[0])
        loud = next((k for k, t in enumerate(tokens) if _is_loud(t)), len(tokens))
        ends = (k for k, t in enumerate(tokens) if k > loud or (k < loud and _ends_noise(t.lower(), k)))
        kept = next(ends, len(tokens))
        if kept and (tokens[kept - 1].lower() in _NO_SOUNDS or tokens[kept - 1].lower() in people.ROLES):
            continue
        if any(t.lower() in ("voice", "voices") or t.lower().endswith(("'s", "\u2019s")) for t in tokens[: kept + 2]):
            continue  # whom one hears
        if kept == 1 and tokens[0].lower() in ("sound", "sounds", "noise", "noises"):
            continue
        if kept and (
            match[0].lower().startswith(("sound", "the sound", "we hear", "noise"))
            or any(t.lower() in events.SOUNDS or t.lower() in ("sound", "sounds", "noise") for t in tokens[:kept])
        ):
            what = " ".join(tokens[:kept])
            found.append(Found("sounds", what, slug(what), max(0, bisect_right(starts, match.start("what")) - 1)))
    unique: dict[tuple[int, str], Found] = {}
    for item in found:
        unique.setdefault((item.at, item.name), item)
    taken: set[int] = set()
    kept_items: list[Found] = []
    for item in sorted(unique.values(), key=lambda f: (f.at, not f.capitals, -len(f.words))):
        span = set(range(item.at, item.at + len(item.words.split())))
        if not span & taken:
            taken |= span
            kept_items.append(item)
    return kept_items


def _is_loud(token: str) -> bool:
    """Whether a word is a noise in capitals, with which what is heard goes on: `savage SCREAMS`."""
    return token.isupper() and token.lower() in events.SOUNDS


def _ends_noise(token: str, at: int) -> bool:
    """Whether a word after `sound of` is no longer what sounds."""
    return (
        token in events.STOPPERS
        or token in people.VERBS
        or token.endswith("'s")
        or token in _AFTER_NOISE
        or (at > 0 and token.endswith(("ing", "ed")) and token not in events.SOUNDS)
    )


def _whole(text: str, all_words: tuple[Word, ...], run: tuple[Word, ...], starts: list[int]) -> str:
    """A noise with what makes it, when that stands before it in small letters: `the phone RINGS`."""
    first, end = bisect_left(starts, run[0].start), run[-1].start + len(run[-1].raw)
    if len(run) > 1 or not first or all_words[first - 1].mark:
        return written(text, run)
    before = all_words[first - 1]
    if before.low in events.STOPPERS or before.low in events.DETERMINERS or before.raw[0].isupper():
        return written(text, run)
    return text[before.start : end]
