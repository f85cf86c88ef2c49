"""What a scene feels like to a composer: by its people's feelings, what happens, genre, time and weather."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import NamedTuple, get_args

from movie_director.breakdown.watch import told
from movie_director.film.film import Film
from movie_director.film.mood import Mood
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.operations.score import Feeling

FEELINGS: tuple[str, ...] = get_args(Feeling)


class Reading(NamedTuple):
    """A feeling, how strongly the scene tells it (1 is one clear sign), and the signs."""

    feeling: Feeling
    weight: float
    why: str


_MOODS: Mapping[Mood, tuple[tuple[Feeling, float], ...]] = {
    "happy": (("joy", 1.0),),
    "sad": (("sad", 1.0),),
    "angry": (("angry", 1.0),),
    "afraid": (("fear", 0.8), ("suspense", 0.4)),
    "surprised": (("suspense", 0.4), ("wonder", 0.3)),
    "tired": (("sad", 0.3), ("calm", 0.4)),
    "tender": (("tender", 1.0),),
}


def _words(words: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(words.split())})\b", re.I)


_SIGNS: Mapping[Feeling, re.Pattern[str]] = {
    "joy": _words(
        "laugh(?:s|ing|ter)? smil(?:es?|ing) grin(?:s|ning)? danc(?:es?|ing) cheer(?:s|ing)? celebrat(?:es?|ing|ion)"
        " joy(?:ful)? happy happily delight(?:ed)? play(?:s|ing)? party birthday sunny giggl(?:es?|ing) skip(?:s|ping)?"
    ),
    "tender": _words(
        "kiss(?:es|ing)? embrac(?:es?|ing) hug(?:s|ging)? hold(?:s)?\\s+(?:her|his|their)\\s+hand caress(?:es|ing)?"
        " gentl[ey] tender(?:ly)? softly lullaby cradl(?:es?|ing) warm(?:th|ly)? lovers? wedding blush(?:es|ing)?"
    ),
    "sad": _words(
        "cr(?:y|ies|ying) weep(?:s|ing)? sob(?:s|bing)? tears funeral grave(?:s|stone|side)? coffin mourn(?:s|ing|ers)?"
        " alone lonely empty grief dead died dies dying farewell goodbye leaves\\s+forever broken old\\s+photograph"
    ),
    "angry": _words(
        "slam(?:s|med|ming)? shout(?:s|ing)? yell(?:s|ing)? smash(?:es|ing)? fur(?:y|ious(?:ly)?) rage hurl(?:s|ing)?"
        " storms\\s+out shov(?:es?|ing) glar(?:es?|ing) throws tears\\s+up slap(?:s|ped)? argu(?:es?|ing|ment)"
    ),
    "fear": _words(
        "scream(?:s|ing)? terror terrified horror blood(?:y)? corpse(?:s)? monster ghost(?:s)? trembl(?:es?|ing)"
        " dread claw(?:s|ed)? shriek(?:s|ing)? creature knife stab(?:s|bed)? strangl(?:es?|ing) haunted"
        " whimper(?:s|ing)? fangs shadow\\s+moves cellar crypt possessed"
    ),
    "suspense": _words(
        "creep(?:s|ing)? sneak(?:s|ing)? listen(?:s|ing)? hid(?:es?|ing|den) shadow(?:s|y)? dark(?:ness)? slowly"
        " watch(?:es|ing)? follow(?:s|ed|ing)? lock(?:s|ed)? secret(?:ly)? gun pistol revolver"
        " freez(?:es|ing)? tick(?:s|ing)? footsteps"
        " suspicious(?:ly)? peer(?:s|ing)? silently cautious(?:ly)? bomb detective"
    ),
    "action": _words(
        "runs rac(?:es?|ing) chas(?:es?|ing) explo(?:des?|sion) crash(?:es|ing)? leap(?:s|ing)? fight(?:s|ing)?"
        " punch(?:es|ing)? kick(?:s|ing)? shoot(?:s|ing)? opens\\s+fire bullets? speeds? sprint(?:s|ing)?"
        " dodg(?:es?|ing)"
        " swerv(?:es?|ing) engine\\s+roars helicopter sword(?:s)? charge(?:s)? gallop(?:s|ing)? tackl(?:es?|ing)"
    ),
    "wonder": _words(
        "wonder marvel(?:s|ling)? stars? galaxy magic(?:al)? glow(?:s|ing)? shimmer(?:s|ing)? light\\s+fills vast"
        " breathtaking awe floats? planet dragon portal aurora sunrise dawn horizon gaz(?:es?|ing) soar(?:s|ing)?"
    ),
    "comic": _words(
        "trip(?:s|ping)? stumbl(?:es?|ing) slip(?:s|ping)? awkward(?:ly)? funny ridiculous clown silly oblivious"
        " spills? sneez(?:es?|ing) burp(?:s)? banana wink(?:s)? snor(?:es?|ing) tangled"
    ),
    "triumph": _words(
        "victor(?:y|ious) triumph(?:ant(?:ly)?)? win(?:s|ning)? won hero(?:es|ic)? champion crown(?:ed)? medal finally"
        " raises\\s+(?:her|his|their)\\s+(?:arms|fist) made\\s+it crowd\\s+roars salut(?:es?|ing)"
    ),
    "calm": _words("quiet(?:ly)? peaceful(?:ly)? still sleep(?:s|ing)? rest(?:s|ing)? sip(?:s|ping)? morning garden"),
}
_GENRES: Mapping[str, Mapping[Feeling, float]] = {
    "horror": {"fear": 0.9, "suspense": 0.5},
    "thriller": {"suspense": 0.8},
    "mystery": {"suspense": 0.8},
    "noir": {"suspense": 0.6, "sad": 0.2},
    "action": {"action": 0.6, "suspense": 0.3},
    "western": {"suspense": 0.2, "triumph": 0.2},
    "war": {"sad": 0.3, "action": 0.4},
    "comedy": {"comic": 0.8, "joy": 0.4},
    "romance": {"tender": 0.8, "joy": 0.2},
    "science fiction": {"wonder": 0.6, "suspense": 0.2},
    "fantasy": {"wonder": 0.7},
    "adventure": {"wonder": 0.3, "action": 0.4},
    "animation": {"comic": 0.4, "joy": 0.4},
}
"""What a genre inclines every scene to."""
_WEATHER: Mapping[str, tuple[Feeling, float]] = {
    "storm": ("suspense", 0.3),
    "fog": ("suspense", 0.3),
    "rain": ("sad", 0.2),
    "snow": ("calm", 0.2),
}
_FAR = 0.25
"""What each further sign of the same word list counts, so that a long scene is not all of one word."""


_LONG = 14
"""Shots of a scene from which a single word says less of the whole."""
_LOUD: Mapping[Feeling, float] = {"action": 0.85, "angry": 0.8, "triumph": 0.8}
"""Feelings that fill a cinema, and how many signs they want."""


def read(film: Film, scene: Scene) -> Reading:
    """Read a scene: the strongest feeling; `calm` with no weight where nothing tells."""
    scores: dict[Feeling, float] = {}
    signs: dict[Feeling, list[str]] = {}

    def add(feeling: Feeling, weight: float, sign: str) -> None:
        scores[feeling] = scores.get(feeling, 0.0) + weight
        signs.setdefault(feeling, []).append(sign)

    for mood, count in sorted(_felt(film, scene).items()):
        for feeling, weight in _MOODS.get(mood, ()):
            add(feeling, weight * (1 + 0.5 * (min(count, 4) - 1)), mood)
    thin = min(1.0, _LONG / max(1, len(film.shots(scene.name))))
    text = " ".join(words for _, words in told(film, scene.name))
    for feeling, pattern in _SIGNS.items():
        found = [m.lower() for m in pattern.findall(text)]
        if found:
            kinds = list(dict.fromkeys(found))
            more = _FAR * min(3, max(0, len(found) - len(kinds[:4])))
            add(feeling, thin * (0.45 * len(kinds[:4]) + more), ", ".join(kinds[:3]))
    sheet = film.get(Sheet, scene.name)
    stunts = len(sheet.of("stunts")) if sheet else 0
    if stunts:
        add("action", thin * min(1.2, 0.4 * stunts), "stunts")
    clear = max(scores.values(), default=0.0)
    for feeling, weight in _genre(film.direction.genre).items():
        add(feeling, weight * (1.0 if clear else 0.5), f"a {film.direction.genre}")
    if scene.weather in _WEATHER:
        feeling, weight = _WEATHER[scene.weather]
        add(feeling, weight, scene.weather)
    if scene.time == "night" and clear:
        add("suspense", 0.15, "night")
    if not scores:
        return Reading("calm", 0.0, "nothing in it asks for more")
    found_at: list[Feeling] = [*scores]
    ranked = sorted(found_at, key=lambda f: (-round(scores[f], 6), FEELINGS.index(f)))
    best: Feeling | None = next(
        (f for f in ranked if f not in _LOUD or scores[f] >= _LOUD[f]), None
    )  # one blow is no battle
    if best is None:
        return Reading("calm", round(min(clear, 0.39), 3), f"{signs[ranked[0]][0]} alone asks for no more")
    return Reading(best, round(float(clear), 3), "; ".join(dict.fromkeys(signs[best])))


def _genre(genre: str) -> Mapping[Feeling, float]:
    return _GENRES.get(genre.lower().replace("-", " "), {})


def _felt(film: Film, scene: Scene) -> Mapping[Mood, int]:
    """How often each mood is played in a scene: by its sheet, or by as many people in its shots."""
    sheet = film.get(Sheet, scene.name)
    items: Sequence[str] = [item.name for item in sheet.of("emotion")] if sheet else []
    seen = {pair for shot in film.shots(scene.name) for pair in shot.moods.items()}
    known: list[Mood] = [*_MOODS]
    counts: dict[Mood, int] = {mood: max(items.count(mood), sum(m == mood for _, m in seen)) for mood in known}
    return {mood: count for mood, count in counts.items() if count}
