"""Things in a piece of action: props and whether hands hold them, vehicles, animals, set-dressing, clothes, extras."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.animals import is_done_by_animals
from movie_director.crew.reading.belongings import BELONGINGS, belonging
from movie_director.crew.reading.capitals import introduced
from movie_director.crew.reading.extras import TOGETHER, extra, several
from movie_director.crew.reading.figures import FIGURES, is_figure_of
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.garments import is_owned, is_round, lie_about, tells_of_clothes, worn_how
from movie_director.crew.reading.handling import (
    FITTINGS,
    MIRRORED,
    Handled,
    following_door,
    handled_in,
    modifies,
    sayings_in,
)
from movie_director.crew.reading.hands import in_hand, is_borne, is_held, is_taken, lies, telephone
from movie_director.crew.reading.lexicon_handling import BODY, BULKY, COUNTS, HEAPS, TOOLS, TRAILS, VERBS_TOO
from movie_director.crew.reading.lists import listed
from movie_director.crew.reading.makes import AT_WHEEL, BRANDS, OF_A_SORT, is_at_wheel
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.phrases import phrase_of
from movie_director.crew.reading.pictures import pictured
from movie_director.crew.reading.shown import is_shown
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, quoted, words, written

_DEFINITE = frozenset(("the", "his", "her", "their", "its", "this", "that"))
_NOT_IN_CAPITALS = frozenset(terms("sign camera film record score will light watch match order draw drink cut"))


_TOYS = frozenset(("toy", "model", "matchbox", "remote-controlled", "radio-controlled", "miniature", "hot-wheels"))
_PASSING = re.compile(
    r"\w+ing|\w+th|first|second|third|last|other|same|another|single|lone|giant|gigantic|huge|big|large|small|tiny|"
    r"little|muted|silenced|broken|old|new|very|own|whole|entire|open|empty"
)
"""Words before a thing that tell how it is now, or which, and not what it is."""
_SEEN_ONLY = frozenset(("sign", "poster", "frame", "board", "plank", "log", "branch", "monitor", "flag", "banner"))
"""Things that are mostly looked at: only capitals make them props."""


@lru_cache(maxsize=65536)
def things_in(text: str) -> tuple[Found, ...]:
    """Return the things that a piece of action names, in its order."""
    all_words = words(text)
    mute = not any(c.islower() for c in text)
    found: list[Found] = []
    people_there = _named(text, all_words)
    hands = {h.at: h for h in handled_in(text)}
    inner = {i for h in hands.values() for i in range(h.start, h.at)}
    said = quoted(text)
    sayings = (*sayings_in(text), *pictured(text))
    for i, word in enumerate(all_words):
        one = singular(word.low)
        if i in said or (sayings and any(a <= word.start < b for a, b in sayings)):
            continue
        if one in FIGURES and is_figure_of(all_words, i, one):
            continue
        if mute and i not in hands and (one in things.PROPS or word.low in things.PROPS):
            continue
        if word.low == "can" and not word.caps and i + 1 < len(all_words) and all_words[i + 1].low in _MODAL:
            continue
        if i in hands and not (word.caps and word.low == "camera" and all_words[i - 1].low == "the"):
            if (hands[i].start < i or not is_noise(all_words, i)) and i not in people_there:
                found.append(_handled(text, all_words, hands[i], one, mute))
            continue
        if (
            word.low in TOOLS
            and i
            and not _is_food(all_words, i)
            and (all_words[i - 1].raw[0].isupper() or all_words[i - 1].low in ("he", "she"))
        ):
            found.append(Found("props", TOOLS[word.low], slug(TOOLS[word.low]), i, held=True))
            continue
        if word.low in BELONGINGS and (more := belonging(text, all_words, i)) is not None:
            found.append(more)
            continue
        if word.low in _BOUND and not (i and all_words[i - 1].low == "not"):
            found.append(Found("props", _BOUND[word.low], slug(_BOUND[word.low]), i))
            continue
        if (phone := telephone(all_words, i)) is not None:
            found.append(phone)
            continue
        drives = word.low in ("drives", "driving") and _is_driven(all_words, i)
        if drives or (word.low in AT_WHEEL and is_at_wheel(text, all_words, i)):
            found.append(Found("vehicles", "car", "car", i))
            continue
        if i in inner and one not in people.ROLES and word.low not in people.CROWDS:
            continue  # what only tells which thing: the canvas of `canvas bags`
        if one not in _KNOWN and word.low not in _KNOWN:
            together = word.low.endswith(("s", "men")) and i + 1 < len(all_words) and all_words[i + 1].low in TOGETHER
            if together and (many := several(text, all_words, i)) is not None:
                found.append(many)
            continue
        if is_noise(all_words, i) or i in people_there:
            continue
        item = _thing(text, all_words, i, one, mute)
        if item is not None and item.category == "vehicles" and _is_heard(all_words, i):
            continue
        if item is None and found and found[-1].category == "props" and not found[-1].held:
            item = _further(text, all_words, found[-1].at, i, one)
        if found and (item is None or (item.category == "wardrobe" and not item.note)):
            item = listed(text, all_words, found[-1], i, one) or item
        if item is not None:
            found.append(item)
    return tuple(found)


_BOUND = {
    **dict.fromkeys(("handcuffed", "cuffed"), "handcuffs"),
    "manacled": "manacles",
    "shackled": "shackles",
    "blindfolded": "blindfold",
}
"""What somebody is bound with by the word that tells it."""

_LISTENED = frozenset(terms("hear hears hearing heard sound sounds noise roar"))


def _is_heard(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a vehicle is only heard: `We HEAR a helicopter track`, `the sound of a car`."""
    for at in range(i - 1, max(-1, i - 6), -1):
        word = all_words[at]
        if word.mark or word.low in ("and", "as", "in", "on", "inside", "from", "by"):
            return False
        if word.low in _LISTENED:
            return True
    return False


def _further(text: str, all_words: tuple[Word, ...], last: int, i: int, one: str) -> Found | None:
    """A thing that goes on a list of those lying about: `A letter, an old key and a watch`."""
    word = all_words[i]
    if one not in things.PROPS or one in _UNSURE or i - last > 10 or word.own or all_words[last].raw == word.raw:
        return None
    start, noun = phrase_of(all_words, i)
    comma = start - 2
    bare = _opens_item(all_words, i) if not noun else None
    if bare is not None:
        start, comma = bare + 1, bare
    elif not noun or all_words[start - 1].low not in _COUNTED:
        return None
    if comma <= last or all_words[comma].low not in (",", "and"):
        return None
    between = all_words[last + 1 : comma]
    if any((w.mark and w.raw != ",") or w.low in events.STOPPERS or w.low in people.VERBS for w in between):
        return None
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    placed = ("and", "in", "on", "at", "from", "under", "beside", "inside", "behind")
    ends = after is None or after.mark or after.low in (placed if bare is not None else (*events.STOPPERS, "and"))
    return (
        Found("props", written(text, all_words[start : i + 1]), _name(all_words[start : i + 1], one, False), i)
        if ends
        else None
    )


def _opens_item(all_words: tuple[Word, ...], i: int) -> int | None:
    """The comma or AND before a bare item of a list, one or two words back: `, black ledger`."""
    for at in range(i - 1, max(-1, i - 4), -1):
        word = all_words[at]
        if word.raw == "," or word.low == "and":
            return at
        if not word.raw.islower() or word.mark or word.low.endswith(("s", "ing")) or word.low in _NO_ITEMS:
            return None
    return None


_NO_ITEMS = events.STOPPERS | people.VERBS | events.DETERMINERS
_COUNTED = frozenset(("a", "an", "another", "two", "three", "four", "five", "several", "some"))


def _named(text: str, all_words: tuple[Word, ...]) -> set[int]:
    """The places of words that introduce somebody, and so are no things."""
    starts = [word.start for word in all_words]
    named: set[int] = set()
    for person in introduced(text):
        if person.sort != "crowd":
            end = person.start + len(person.words)
            named.update(range(bisect_left(starts, person.start), bisect_left(starts, end)))
    return named


def _handled(text: str, all_words: tuple[Word, ...], hand: Handled, one: str, mute: bool) -> Found:
    """Something in somebody's hands; clothes go to the wardrobe, with whether they are put on or taken off."""
    i, start = hand.at, hand.start
    word = all_words[i]
    capitals = word.caps and not mute
    words_there = written(text, all_words[start : i + 1])
    name = _name(all_words[start : i + 1], one, capitals)
    low = word.low
    if low == "glasses" and (_is_followed_by(all_words, i, "of") or (i and all_words[i - 1].low in _DRUNK)):
        return Found("props", words_there, "glass", i, held=hand.held, definite=hand.known)
    if low in things.GARMENTS or one in things.GARMENTS:
        worn = worn_how(text, all_words, i, start)
        plain = one not in things.PROPS and low not in things.PROPS
        if plain or worn not in (None, "wears"):
            if worn is None and is_round(all_words, i):
                worn = "wears"
            return Found("wardrobe", words_there, name, i, worn or "in hand", capitals)
    return Found("props", words_there, name, i, capitals=capitals, held=hand.held, definite=hand.known)


def _thing(text: str, all_words: tuple[Word, ...], i: int, one: str, mute: bool) -> Found | None:
    word = all_words[i]
    start, noun = phrase_of(all_words, i)
    following = all_words[i + 1].low if i + 1 < len(all_words) and not all_words[i + 1].mark else ""
    capitals = word.caps and not mute
    if _is_figure(all_words, start) or following in events.HEADS or _is_of_somebody(all_words, i):
        return None
    if word.low == one and tells_of_clothes(all_words, i):
        return None
    if word.low == one and start < i and _is_people(all_words[i - 1]) and not all_words[i - 1].own:
        return None  # `the guests file in`
    if _is_else(all_words, i, one, following):
        return None
    phrase = all_words[start : i + 1]
    words_there = written(text, phrase)
    if word.own:
        words_there = re.sub(r"['\u2019]s?$", "", words_there)
    name = _name(phrase, one, capitals)
    low = word.low
    if one in BULKY and noun:
        return Found("props", words_there, name, i, capitals=capitals, definite=all_words[start - 1].low in _DEFINITE)
    if one == "tub" and following == "of":
        return None  # what popcorn and ice cream come in
    if low in VERBS_TOO and not (i and all_words[i - 1].low in events.DETERMINERS):
        return None
    if low in things.VEHICLES or one in things.VEHICLES or one in BRANDS:
        if following in OF_A_SORT or (low == "trains" and following in ("his", "her", "their", "its", "on")):
            return None
        if (following == "of" and one in ("jet", "train")) or (i and all_words[i - 1].low in BODY):
            return None  # `a jet of steam`, `his eyes buggy`
        further = all_words[i + 2] if i + 2 < len(all_words) else None
        if (
            one in BRANDS
            and further is not None
            and further.low in things.VEHICLES
            and all_words[i + 1].raw[0].isupper()
        ):
            return None  # `Lincoln Town Car`
        if any(w.low in _TOYS for w in phrase[:-1]):
            return Found("props", words_there, name, i, capitals=capitals)
        beside = following in things.VEHICLES or singular(following) in things.VEHICLES or following in BRANDS
        if beside and not (all_words[i + 1].caps and not word.caps):
            return None
        if low.endswith("s") and i and all_words[i - 1].raw.islower():
            prior = all_words[i - 1].low
            if (capitals and prior in things.ALL) or (low != one and prior in people.ROLES):
                return None  # `the plane TAXIS`, `the guard trains his gun`
        if one in BRANDS and not (word.raw[0].isupper() and (noun or capitals)):
            return None
        bare = low != one and (start == i or not capitals) and not _verbal(all_words, start)
        if noun or capitals or bare:
            return Found("vehicles", words_there, name, i, capitals=capitals)
        return None
    if following in things.ALL and following not in events.PARTS and not all_words[i + 1].caps and not capitals:
        return None  # `coffee cup` is a cup
    if following in things.ALL and capitals and all_words[i + 1].caps:
        return None
    if following in ("flash", "flashes", "shatters", "shattering", "breaking") and one in ("muzzle", "glass"):
        return None  # an effect
    if capitals and (low == "camera" or (following == "of" and one in COUNTS)):
        return None  # the film's own camera; `a RING OF KEYS`
    if low == "iv" and i and all_words[i - 1].raw[0].isupper():
        return None  # `George IV`
    if one == "pen" and i and singular(all_words[i - 1].low) in things.ANIMALS_NAMED:
        return None
    if low == "glasses" and (following == "of" or (i and all_words[i - 1].low in _DRUNK)):
        return Found("props", words_there, "glass", i)
    garment = (low in things.GARMENTS or one in things.GARMENTS) and not (
        one in ("slip", "shade") and following == "of"
    )
    if one in _GUN_PARTS and not capitals and i and all_words[i - 1].low in _FIREARMS:
        gun = all_words[i - 1]
        return Found("props", gun.raw, slug(gun.low), i - 1)  # `a pistol muzzle`
    if one in _GUN_PARTS and not capitals and _is_of_gun(all_words, start):
        return None
    worn = worn_how(text, all_words, i, start) if garment else None
    if worn is not None and not (worn == "wears" and one in things.PROPS and not noun):
        return Found("wardrobe", words_there, name, i, worn, capitals)
    garment = garment and one not in things.PROPS and one not in _NOT_WORN
    if garment and lie_about(all_words, i, start, noun) and (noun or not _tells_of_next(all_words, i)):
        return Found("wardrobe", words_there, name, i, "", capitals)
    if garment and is_owned(all_words, start) and not modifies(all_words, i):
        return Found("wardrobe", words_there, name, i, "wears", capitals, owner=start - 1)
    if one == "mirror" and i and all_words[i - 1].low in MIRRORED:
        return None  # a part of the car
    if _is_name(all_words, i):
        return None
    if (low in things.PROPS or one in things.PROPS) and not following_door(all_words, i) and not modifies(all_words, i):
        held = one not in FITTINGS and is_held(text, all_words, i, start)
        odd = any(w.low in people.CAMERA or w.low in people.VERBS for w in phrase[:-1] if w.low not in _ALSO_TOLD)
        done = low != one and i > 0 and not all_words[i - 1].caps and _verbal(all_words, i)
        noun_before = all_words[i - 1].low if i and all_words[i - 1].raw.islower() else ""
        done = done or (start == i and i > 0 and all_words[i - 1].low in ("we", "slowly", "camera"))  # `we PAN along`
        done = done or (low == "pan" and following in _PANNED)
        done = done or (low != one and start == i and (noun_before in things.ALL or noun_before in ("door", "gate")))
        done = done or (start > 0 and all_words[start - 1].low == "to" and start == i)  # `ceases to ROCK`
        if capitals and one not in _NOT_IN_CAPITALS and not odd and not done and not _tells_of_next(all_words, i):
            return Found("props", words_there, name, i, capitals=True, held=held, definite=True)
        if (noun or in_hand(text, word)) and held and one not in things.ANIMALS_NAMED:
            known = start > 0 and all_words[start - 1].low in _DEFINITE
            return Found("props", words_there, name, i, held=True, definite=known)
        heap = next((k for k in range(start - 1, max(0, start - 4), -1) if all_words[k].low == "of"), 0)
        heaped = heap > 0 and singular(all_words[heap - 1].low) in HEAPS
        told = all_words[heap + 1 : i]
        heaped = heaped and not any(w.mark or w.low in events.STOPPERS or w.low in _ADJUNCTS for w in told)
        if heaped and one not in _UNSURE and one not in _SEEN_ONLY and singular(following) not in things.ALL:
            return Found("props", words_there, name, i)
        if not noun and one in _DRAWN and following in _READY and start == i:
            return Found("props", words_there, name, i, held=True)
        if not noun and not done and one not in _UNSURE and is_borne(all_words, i):
            return Found("props", words_there, name, i, held=True)
        if (
            noun
            and not (i and all_words[i - 1].low in BODY)
            and one not in _UNSURE
            and one not in _SEEN_ONLY
            and low not in things.FURNITURE
            and not word.own
        ):
            known = start > 0 and (all_words[start - 1].low in _DEFINITE or all_words[start - 1].own)
            if one not in FITTINGS and is_taken(all_words, start):
                return Found("props", words_there, name, i, held=True, definite=known, soft=True)
            if lies(all_words, start, i):
                return Found("props", words_there, name, i, definite=known)
        if (
            (not done or _goes_on_with(all_words, i))
            and not odd
            and (one not in _UNSURE or (one == "machine" and start < i))
            and one not in _SEEN_ONLY
            and low not in things.FURNITURE
            and one not in things.FURNITURE
            and one not in FITTINGS
            and one not in things.ANIMALS_NAMED
            and not (i and all_words[i - 1].low in BODY)
            and is_shown(all_words, start, i, noun)
        ):
            known = start > 0 and (all_words[start - 1].low in _DEFINITE or all_words[start - 1].own)
            return Found("props", words_there, name, i, definite=known)
    if mute and low != one and not noun:
        return None  # `JUMPING SPIDERS!` on a sign
    if low in things.ANIMALS_NAMED or one in things.ANIMALS_NAMED:
        if low != one and i and (all_words[i - 1].low in people.ROLES or (low == "ducks" and following in _DUCKING)):
            return None  # `the driver ducks`
        if is_done_by_animals(all_words, i, start):
            return None  # `a trail snakes through the hall`, `she bugs her eyes out`
        if low == "fishes" or (low != one and following in ("for", "at", "in", "out")):
            return None  # `fishes for her keys`
        title = (word.raw[0].isupper() and not word.caps and i and not all_words[i - 1].mark) or (
            word.raw[0].isupper() and start < i and all_words[i - 1].raw == ","
        )
        title = title or (capitals and _tells_of_next(all_words, i))
        if (
            title
            or (low == one and _tells_of_thing(all_words, i))
            or (word.own and following == "nest")
            or (low != one and i and all_words[i - 1].low in BODY)
        ):
            return None  # the elk of `Dancing Elk High`
        if noun and any(w.low in _CARVED for w in phrase[:-1]):
            return Found("props", words_there, name, i, capitals=capitals)
        if noun or capitals or (low != one and one in things.ANIMALS and not _verbal(all_words, i)):
            return Found("animals", words_there, name, i, capitals=capitals)
        return None
    if low == "drapes" and following in ("over", "around", "across", "it", "his", "her", "himself", "herself", "the"):
        return None
    if i and all_words[i - 1].low in BODY and start < i and one in ("sink", "swing", "rack"):
        return None  # `lets his head sink`
    if (
        low not in _DONE_AS_WELL
        and (low in things.FURNITURE or one in things.FURNITURE)
        and (noun or capitals or (low != one and is_shown(all_words, start, i, noun)))
    ):
        if (capitals and low in people.CAMERA) or (following == "of" and one in ("shower", "bed", "fountain", "rack")):
            return None  # RACK TO; `a shower of dust`
        return Found("set-dressing", words_there, slug(one), i, capitals=capitals)
    if low == "bed" and not noun and i and all_words[i - 1].low == "in" and following not in ("with", "and"):
        return Found("set-dressing", words_there, "bed", i)
    lettered_sign = i > 0 and all_words[i - 1].caps and not word.caps
    if one == "sign" and (noun or lettered_sign) and (following in _SIGNED or _is_by_sign(all_words, start, i)):
        return Found("set-dressing", words_there, "sign", i, capitals=capitals)
    if one in people.ROLES or low in people.CROWDS:
        return extra(text, all_words, i, start, one)
    return None


_DRAWN = (things.WEAPONS - {"bow", "bat", "hammer", "club"}) | frozenset(("flashlight", "torch", "camera", "badge"))
_READY = frozenset(
    terms(
        "drawn raised ready trained pointed aimed levelled leveled cocked blazing outstretched flashing rolling held "
        "up out"
    )
)
"""What tells that a bare weapon is in somebody's hands: `guns drawn`."""
_GUN_PARTS = frozenset(("barrel", "hammer", "muzzle"))
_FIREARMS = frozenset(
    terms("gun guns pistol revolver rifle rifles shotgun handgun weapon luger beretta glock carbine musket")
)
_DUCKING = frozenset(terms("behind under into down inside out back as and below beneath away"))


def _is_of_gun(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a barrel or hammer is a gun's that the text names: `cocks the hammer of his pistol`."""
    before = all_words[start - 1] if start else None
    known = before is not None and (before.own or before.low in ("the", "its", "his", "her"))
    return known and any(w.low in _FIREARMS for w in all_words)


def _name(phrase: tuple[Word, ...], one: str, capitals: bool) -> str:
    """The name of a thing: all its words in capitals, else the noun with the noun before it."""
    if capitals:
        kept = [w.low for w in phrase[:-1] if w.caps and not w.own] or [
            w.low for w in phrase[-2:-1] if w.low in things.NOUNS_BEFORE
        ]
        kept = [low for low in kept if not _PASSING.fullmatch(low) or low in things.NOUNS_BEFORE]
        last = phrase[-1].low if phrase[-1].low in things.PROPS else one
    else:
        kept = [w.low for w in phrase[-2:-1] if w.low in things.NOUNS_BEFORE]
        last = one if one in things.ALL else phrase[-1].low
    return slug(" ".join([*kept, last]))


def _is_figure(all_words: tuple[Word, ...], start: int) -> bool:
    before = [w.low for w in all_words[max(0, start - 2) : start]]
    if before[-1:] in (["a"], ["an"], ["the"]) and start > 2 and all_words[start - 2].low == "of":
        return all_words[start - 3].low in ("size", "width", "weight", "speed", "force")
    return "like" in before or ("as" in before and before[-1] in ("a", "an", "as"))


def _is_by_sign(all_words: tuple[Word, ...], start: int, i: int) -> bool:
    """Whether a sign hangs there: `behind a small sign`, `past the exit sign`."""
    after = all_words[i + 1].low if i + 1 < len(all_words) else ""
    kind = i > 0 and (all_words[i - 1].low in _SIGNS or (all_words[i - 1].caps and not all_words[i].caps))
    by = start > 1 and all_words[start - 2].low in _BY
    return (by or kind) and after not in ("of", "that", "language")


_SIGNS = frozenset(
    terms("sale stop exit neon street road warning traffic wooden painted hand-painted vacancy motel store")
)
_BY = frozenset(("behind", "under", "past", "beneath", "beside", "near", "by", "below", "above", "atop", "against"))


def _is_name(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a capital and another right after it make a name of a word for a thing: `his Bill Haley routine`."""
    word = all_words[i]
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is None or word.caps or not word.raw[0].isupper() or not i or all_words[i - 1].mark:
        return False
    return after.raw[0].isupper() and not after.caps and after.start - word.start == len(word.raw) + 1


def _is_else(all_words: tuple[Word, ...], i: int, one: str, following: str) -> bool:
    """Whether a word for a thing is none here: `PAGE 63`, `NOTE: Day for night`, `barrels past`, `doors swing open`."""
    low = all_words[i].low
    if one == "page":
        return following.isdigit()
    if low == "note":
        return all_words[i].caps and i + 1 < len(all_words) and all_words[i + 1].raw == ":"
    if one == "cage":
        return i > 0 and all_words[i - 1].low == "rib"
    if low == "bullets":
        return all_words[i].caps  # the effect, where one BULLET is a thing to see
    if low == "barrels":
        return following in ("past", "through", "down", "toward", "towards", "into", "out", "off", "up", "along")
    return low == "swing" and following in ("open", "shut", "wide", "closed", "back", "around", "into")


def _is_people(word: Word) -> bool:
    """Whether a word means several people, so that a bare form after it is what they do."""
    one = singular(word.low)
    return one != word.low and one in people.ROLES and word.low not in things.NOUNS_BEFORE


def _is_of_somebody(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a noun only tells what somebody is like: `a great bear of a man`."""
    after = all_words[i + 1 : i + 4]
    return len(after) == 3 and after[0].low == "of" and after[1].low in ("a", "an") and after[2].low in people.ROLES


def _tells_of_next(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a thing in capitals only tells of a thing after it that no list knows: `CROISSANT POCKET`."""
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is None or after.mark or not after.caps or not after.raw.isalpha() or all_words[i].own:
        return False
    if after.start - all_words[i].start - len(all_words[i].raw) > 2:
        return False
    one = singular(all_words[i].low)
    if one != all_words[i].low and one not in people.CAMERA and all_words[i].low not in people.VERBS:
        return False  # `TORCHES FLICKER`
    low = after.low
    told = low in people.VERBS or low in events.SOUNDS or low in events.STOPPERS
    return not (told or low in things.ALL or low in people.CAMERA or low.endswith(("s", "ing", "ly")))


def _tells_of_thing(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether an animal only tells of what comes after it: `a spider web`, `an eagle tattoo`, `the cattle gate`."""
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is None or after.mark or all_words[i].own or not after.raw.islower():
        return False
    low = after.low
    return not (
        low in events.STOPPERS
        or low in events.DETERMINERS
        or low in people.VERBS
        or low in TRAILS
        or low in ("also", "still", "now", "just", "all", "then", "can", "will", "both", "too", "yet")
        or low.endswith(("s", "ing", "ed", "ly"))
    )


def _verbal(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a plural is likelier a verb: after a name or pronoun, `she trains`."""
    before = all_words[i - 1] if i else None
    if before is None or before.low in ("more", "other", "many", "most", "several"):
        return False
    return before.raw[0].isupper() or before.low in ("he", "she", "it", "who", "and", "then")


def _is_food(all_words: tuple[Word, ...], i: int) -> bool:
    return any(
        w.low in ("food", "cereal", "eggs", "it", "them", "pasta", "meat", "dinner") for w in all_words[i : i + 4]
    )


def _is_driven(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether somebody drives a car that the text does not name: `Ada drives on`."""
    before = all_words[i - 1] if i else None
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    able = before is not None and (before.raw[0].isupper() or before.low in ("he", "she", "they", "and", "is"))
    if not able or (before is not None and before.caps and before.low in things.ALL):
        return False
    near = {w.low for w in all_words[max(0, i - 8) : i + 12]}
    if after is not None and after.low in ("him", "them", "it"):
        return False  # `Ben drives him back`
    return not near & things.VEHICLES and (after is None or after.mark or after.low in events.STOPPERS)


def is_noise(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a word in capitals is a noise and not a thing: `the phone RINGS`, where `the RING` is a thing."""
    word = all_words[i]
    if not word.caps or word.low not in events.SOUNDS:
        return False
    thing = word.low in things.ALL or singular(word.low) in things.ALL
    before = all_words[i - 1] if i else None
    if word.low == "ring":
        first = i
        while first and all_words[first - 1].caps:
            first -= 1
        before = all_words[first - 1] if first else before  # `A CLASS RING`
    return not (thing and before is not None and (before.low in events.DETERMINERS or before.own))


_ADJUNCTS = things.PROPS - things.NOUNS_BEFORE
_PANNED = frozenset(terms("along across to over up down with around off left right past from"))
_MODAL = frozenset(terms("be see hear not only do get tell make read also just barely still have almost feel"))
"""Words before which CAN is a verb."""
_UNSURE = frozenset(
    ("film", "record", "will", "match", "order", "draw", "cut", "plan", "case", "machine", "light", "picture", "page")
)
_ALSO_TOLD = frozenset(("black", "white", "new", "long", "full", "wide", "same", "tight", "various", "open"))
"""Words of the camera that also tell how a thing is."""


def _goes_on_with(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a plural after AND is one more thing and not what somebody does: `papers and textbooks on the desk`."""
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    return all_words[i - 1].low == "and" and (after is None or after.mark or after.low in ("on", "at", "and"))


_CARVED = frozenset(terms("wooden stuffed toy plastic ceramic bronze porcelain carved stone brass inflatable rubber"))
"""What an animal is made of that is none."""
_DRUNK = frozenset(terms("wine champagne beer water shot drinking cocktail martini whiskey empty"))
"""Words before GLASSES that nobody wears."""
_SIGNED = frozenset(terms("marked that reads says reading saying on over above hangs announces advertising which"))
"""Words after a SIGN that hangs somewhere and is none of something."""


def _is_followed_by(all_words: tuple[Word, ...], i: int, low: str) -> bool:
    return i + 1 < len(all_words) and all_words[i + 1].low == low


_DONE_AS_WELL = frozenset(("swings", "sinks", "racks", "showers", "stalls", "counters"))
"""Plurals of furniture that are more often what somebody does: `his head sinks`."""
_NOT_WORN = frozenset(("collar", "hood", "slip", "habit", "trunk", "tail", "crown", "fur", "mask", "shade", "heel"))
_KNOWN = things.ALL | people.ROLES | people.CROWDS | BRANDS
