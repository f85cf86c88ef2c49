"""Who is seen in a scene: those who speak in it, and those whom the action shows there."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence

from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.kin import KIN, Kin, meant
from movie_director.crew.reading.lexicon_handling import CARRIED
from movie_director.crew.reading.lexicon_headings import ROOMS
from movie_director.crew.reading.lexicon_people import CROWDS, ROLES, TITLES, VERBS
from movie_director.crew.reading.names import base_cue, is_heard_only, proper, singular, tokens_of
from movie_director.crew.reading.people import TRADES, Mention, People
from movie_director.crew.reading.terms import terms
from movie_director.crew.reading.text import Word, words
from movie_director.film.screenplay import Element

_IMAGES = frozenset(
    terms(
        """
    photo photograph picture portrait painting drawing sketch statue bust grave tombstone headstone name memory
    memories thought thoughts image poster letter note message news mention story sight sign absence voice sound
    body ghost letters words photos photographs pictures drawings sketches posters snapshot polaroid clip clips
    footage video videotape recording messages replay meeting conversation story rumor rumour tombstone
    """
    )
)
_MISSED = frozenset(terms("about without unlike remembers misses imagines like than"))
_SOUGHT = frozenset(
    terms(
        """
    waits waiting wait looks looking searches searching hunts longs calls asks thinks dreams scanning scans search
    reaches yells calling shouts
    """
    )
)
_BODY = frozenset(
    terms(
        """
    eyes eye face hand hands head hair mouth lips smile expression shoulder shoulders arm arms leg legs feet
    foot back chest neck cheek cheeks finger fingers fist fists gaze stare look jaw brow nose ear ears knees
    knee grip body pov side reaction hips waist throat chin forehead heart breath
    """
    )
)


_CALLS = frozenset(terms("call calls calling phone phones phoning dial dials dialing telephones texts texting emails"))
"""What is done to somebody who is elsewhere; CALL only after TO or HE, since one can call across a room."""
_GONE = re.compile(r"\b(?:no longer (?:there|here)|n[o']t (?:there|here)|is gone\b|nowhere)", re.I)
_WIRES = re.compile(
    r"^[ ,]+(?:is )?(?:on|over|through) (?:the )?(?:phone|telephone|tv|television|radio|screen|speaker)", re.I
)


_ASIDE_OFF = re.compile(
    r"\b(?:voice[ -]?over|v\.o\.?|o\.s\.?|off[ -]?screen|off[ -]?camera|filtered)(?![\w])|"
    r"\bover (?:the |a )?(?:phone|p\.?a\b|radio|intercom|loudspeaker|speaker|monitor)|"
    r"\bon (?:the |a )?(?:monitor|screen)\b",
    re.I,
)
_INTO_PHONE = re.compile(
    r"\b(?:into|answering|picks up|picking up|dialing|dials) (?:the |his |her )?(?:tele|cell)?-?phone", re.I
)
_TO = re.compile(r"^\W*(?:then )?to ((?:[A-Z][\w.']+ ?)+)")
_PHONES = re.compile(
    r"\bphone (?:rings|is ringing|buzzes|vibrates)|\b(?:it|phone|receiver) to (?:his|her) ear\b|"
    r"\b(?:answers|into|dials|picks up) (?:the|his|her|a|an) (?:\w+ )?(?:tele|cell)?phone\b|"
    r"\b(?:answers|picks up) (?:the|his|her) (?:receiver|cell|mobile)\b",
    re.I,
)
_HANGS_UP = re.compile(r"\bhangs? up\b(?! (?:his|her|the (?!(?:tele)?phone|receiver))\w)", re.I)
_DRIVEN = frozenset(
    terms("veers plows sprints races speeds roars screeches skids swerves accelerates careens barrels zooms weaves")
)
"""What a car does while its owner drives it: `Ada's car swerves`."""
_TOLD = frozenset(
    terms(
        "saw met knew told killed loved married had betrayed left gave sold sent hired taught trained helped hit shot"
    )
)
"""Verbs of what was: a script shows what is."""
_GAVE = frozenset(terms("gave left sent wrote made bought sold lent found took dropped brought stole drew mentioned"))
_MET = frozenset(terms("spoke met saw knew loved talked mentioned described chased followed hit shot killed kissed"))
"""What somebody did who is only named to tell of another."""
_THINGS = things.PROPS | things.VEHICLES | things.GARMENTS


def seen_in(
    group: Sequence[Element],
    people: People,
    kin: Kin | None = None,
    told: Collection[str] = (),
    manner: str = "plain",
) -> tuple[str, ...]:
    """Return who is seen in a scene, in the order in which they come; a voice alone is not seen.

    A crowd that speaks is seen only where nobody else is. `told` are those whom the heading names; by `kin`, `his
    mother` is seen too. Of two who telephone, one whom the action never shows is only heard, unless an intercut
    shows both.
    """
    found: dict[str, None] = dict.fromkeys(told)
    crowds: dict[str, None] = {}
    selves = people.younger
    speakers = {people.name(e.character) for e in group if e.kind == "dialogue" and e.character and not is_voice(e)}
    away = _at_the_other_end(group, people, told) if manner != "intercut" else None
    for element in group:
        if element.kind == "dialogue" and element.character:
            if is_voice(element):
                continue
            name = people.name(element.character)
            if name == away:
                continue
            if people.is_crowd(name):
                crowds[name] = None
            else:
                found.update(dict.fromkeys(people.members(name) or (name,)))
                if away is None and manner == "plain" and (other := _spoken_to(element, people)) is not None:
                    found[other] = None
        elif element.kind == "action":
            all_words = words(element.text)
            mentions = people.mentions(element.text)
            for k, mention in enumerate(mentions):
                if is_there(all_words, mention, element.text) and not _is_same(all_words, mentions, k, people):
                    young = [n for n in selves.get(mention.name, ()) if n in found]
                    if not young or mention.name in speakers or mention.name in found:  # else the young one is meant
                        found[mention.name] = None
    for name in [n for n in found if n in _bare_titles(found, people) and n not in speakers]:
        del found[name]  # THE JUDGE, where JUDGE HOLT is in the scene
    if kin:
        found.update(dict.fromkeys(_kin_seen(group, kin, found)))
    return tuple(found or crowds)


def _spoken_to(element: Element, people: People) -> str | None:
    """Whom somebody turns to by the parenthetical: `(to Cooper)`; nobody over a telephone or radio."""
    aside = element.parenthetical or ""
    match = _TO.search(aside)
    if match is None or _INTO_PHONE.search(aside) or _ASIDE_OFF.search(aside):
        return None
    name = people.name(match[1])
    person = people.characters.get(name)
    return name if person is not None and not person.members and not people.is_crowd(name) else None


def _is_same(all_words: Sequence[Word], mentions: Sequence[Mention], k: int, people: People) -> bool:
    """Whether a role only tells who somebody is that is named beside it: `the guard CARL`, `EVE, the tall blonde`."""
    mention = mentions[k]
    person = people.characters.get(mention.name)
    if person is None or mention.own or proper(base_cue(person.cue)):
        return False
    following = mentions[k + 1] if k + 1 < len(mentions) else None
    if following is not None and following.first == mention.last + 1 and _is_named(following, people):
        return True
    before = mentions[k - 1] if k else None
    if before is None or before.own or not 2 < mention.first - before.last < 6 or not _is_named(before, people):
        return False
    comma, article = all_words[before.last + 1], all_words[before.last + 2]
    if comma.raw != "," or article.low not in ("a", "an", "the"):
        return False
    if any(w.mark for w in all_words[before.last + 2 : mention.first]):
        return False
    after = [w.low for w in all_words[mention.last + 1 : mention.last + 3]]
    return after[:1] in (["from"], ["who"], ["we"], ["in"], ["with"]) or (after[:1] == [","] and after[1:] != ["and"])


def _is_named(mention: Mention, people: People) -> bool:
    person = people.characters.get(mention.name)
    return person is not None and not mention.own and bool(proper(base_cue(person.cue)))


def _bare_titles(here: Collection[str], people: People) -> tuple[str, ...]:
    """Those of a scene who are only called by a title or trade that one other person there bears by a longer name."""
    tokens = {n: tokens_of(base_cue(c.cue)) for n in here if (c := people.characters.get(n)) is not None}
    found: list[str] = []
    for name, own in tokens.items():
        if len(own) != 1:
            continue
        first = sum(len(t) > 1 and t[0] == own[0] for t in tokens.values()) if own[0] in TITLES else 0
        last = sum(len(t) > 1 and t[-1] == own[0] for t in tokens.values()) if own[0] in TRADES else 0
        if first + last == 1:
            found.append(name)
    return tuple(found)


def is_voice(element: Element) -> bool:
    """Whether a speech is only heard: by its cue, or by its parenthetical: `(voice over; on radio)`."""
    aside = element.parenthetical
    return is_heard_only(element.character or "", element.extension) or bool(aside and _ASIDE_OFF.search(aside))


def _at_the_other_end(group: Sequence[Element], people: People, told: Collection[str]) -> str | None:
    """Who of two speakers is at the other end of a telephone: the one whom neither action nor heading shows."""
    speeches = [e for e in group if e.kind == "dialogue" and e.character]
    speakers = dict.fromkeys(people.name(e.character or "") for e in speeches)
    if len(speakers) != 2:
        return None
    action = [e.text for e in group if e.kind == "action"]
    place = next((e.text for e in group if e.kind == "heading"), "")
    if re.search(r"\b(?:PHONE|BOOTH)\b", place) or any(w.low in KIN for text in action for w in words(text)):
        return None
    seen = {m.name for text in action for m in people.mentions(text)} | set(told)
    seen |= {people.name(m[1]) for e in speeches if e.parenthetical and (m := _TO.search(e.parenthetical))}
    unseen = [name for name in speakers if name not in seen]
    if len(unseen) != 1 or people.members(unseen[0]):
        return None
    lines = [i for i, e in enumerate(group) if e in speeches and people.name(e.character or "") == unseen[0]]
    opened = any(_calls(e) for e in group[: lines[0]])
    closed = any(e.kind == "action" and _HANGS_UP.search(e.text) for e in group[lines[-1] :])
    return unseen[0] if opened or closed else None


def _calls(element: Element) -> bool:
    """Whether a call begins here: a telephone rings, is dialled or answered."""
    if element.kind == "action":
        return _PHONES.search(element.text) is not None
    return bool(element.parenthetical and _INTO_PHONE.search(element.parenthetical))


def _kin_seen(group: Sequence[Element], kin: Kin, here: Collection[str]) -> list[str]:
    found: list[str] = []
    for element in group:
        if element.kind != "action":
            continue
        all_words = words(element.text)
        for i, word in enumerate(all_words):
            name = meant(all_words, i, kin, here) if word.low in KIN else None
            if name is not None and name not in here and is_there(all_words, Mention(name, i, i, False), element.text):
                found.append(name)
    return found


def carried(group: Sequence[Element], before: Sequence[str], genders: Mapping[str, str]) -> tuple[str, ...]:
    """Return whom a scene that names nobody goes on with: THEY are the scene before's, HE and SHE its last of these.

    A pronoun after a role means who has that role: `The guard looks up. He yawns.` THEY after several things are these.
    """
    said: dict[str, None] = {}
    people, several = False, False
    for element in group:
        if element.kind != "action":
            continue
        for word in words(element.text):
            if word.low in ("he", "she", "they"):
                if not people and not (several and word.low == "they"):
                    said[word.low] = None
            elif word.low in ROLES or word.low in CROWDS or singular(word.low) in ROLES:
                people = True
            elif word.low != singular(word.low) and singular(word.low) in things.ALL:
                several = True
    if "they" in said:
        return tuple(before)
    found = [next((n for n in reversed(before) if genders.get(n) == gender), None) for gender in _meant(said)]
    return tuple(n for n in found if n is not None)


def _meant(said: Collection[str]) -> list[str]:
    return [gender for word, gender in (("he", "male"), ("she", "female")) if word in said]


def heard_in(group: Sequence[Element], people: People) -> tuple[str, ...]:
    """Return who speaks in a scene, seen or not, in order."""
    return tuple(dict.fromkeys(people.name(e.character) for e in group if e.kind == "dialogue" and e.character))


def is_there(all_words: Sequence[Word], mention: Mention, text: str = "") -> bool:
    """Whether somebody named is there, and not only thought of, sought, pictured, telephoned, or an owner."""
    after = all_words[mention.last + 1].low if mention.last + 1 < len(all_words) else ""
    further = all_words[mention.last + 2] if mention.last + 2 < len(all_words) else None
    if mention.own:
        if after in ("not", "already", "still", "now"):
            return True  # `Ada's not sure`
        prior = all_words[mention.first - 1].low if mention.first else ""
        carried_here = after in CARRIED and prior not in ("in", "from", "into", "inside", "of")
        if carried_here and further is not None and further.low in ("on", "upon"):
            carried_here = further.low != "on" or _is_worn_on(all_words, mention.last + 3)  # not `on the table`
        driven = after in things.VEHICLES and further is not None and further.low in _DRIVEN
        return after in _BODY or carried_here or driven or (further is not None and further.low in _BODY)
    if after in ("and", "&") and further is not None and further.own and further.raw[0].isupper():
        return False  # `Ada and Ben's office`
    if mention.last + 1 < len(all_words) and all_words[mention.last + 1].caps and after in ROOMS:
        return False  # `HOSTAGE FLOOR`
    i = mention.first
    before = all_words[i - 1].low if i else ""
    if before == "the" and i > 1:  # a role
        i -= 1
        before = all_words[i - 1].low
    earlier = all_words[i - 2].low if i > 1 else ""
    if before in _MISSED or (before in _CALLS and (before not in ("call", "calls", "calling") or _rings(earlier))):
        return False
    if before in _TOLD and earlier in ("who", "he", "she", "they", "once", "last"):
        return False
    if before == "from" and any(
        w.low in ("took", "stole", "got", "bought", "had") for w in all_words[max(0, i - 5) : i]
    ):
        return False
    if (after == "used" and further is not None and further.low == "to") or (
        after in ("has", "had", "owns", "wanted") and (further is None or further.mark)
    ):
        return False  # `the car Ada used to drive`, `the same car that Ada has`
    if before == "not" and earlier in ("but", ","):
        return False  # `all of them, but not Ada`
    if any(w.low in ("never", "nowhere") for w in all_words[max(0, i - 3) : i]):
        return False
    if (
        after in _GAVE
        and before in _THINGS
        and {"the", "a", "that"} & {w.low for w in all_words[max(0, i - 4) : i - 1]}
    ):
        return False  # `the crumpled note Ada gave her`
    if after in _MET and before in ROLES and any(w.low == "the" for w in all_words[max(0, i - 4) : i]):
        return False  # `the girl Ada spoke to`
    if before == "by" and i > 1 and all_words[i - 2].raw[0].isupper() and all_words[i - 2].raw[-1] in "'\u2019":
        return False  # `'Tides' by Ada Holt`
    if after in ("buzzes", "rings") and further is not None and (further.mark or further.low in ("him", "her", "in")):
        return False  # over the intercom
    if before == "as" and earlier in ("posed", "posing", "disguised", "dressed", "known"):
        return False
    first = i
    while first > 1 and all_words[first - 1].low == "and" and all_words[first - 2].raw[0].isupper():
        first -= 2  # `waits for Ada and Ben`
    sought = all_words[first - 1].low if first else ""
    if sought in ("for", "of") and any(w.low in _SOUGHT for w in all_words[max(0, first - 6) : first - 1]):
        return False
    if after == "to" and further is not None and further.low in ("return", "arrive", "come", "appear", "answer"):
        return False
    if _is_pictured(all_words, i):
        return False
    if not text:
        return True
    end = all_words[mention.last].start + len(all_words[mention.last].raw)
    stop = min((k for k in (text.find(c, end) for c in ".!?") if k >= 0), default=len(text))
    return not (_WIRES.match(text[end : end + 30]) or _GONE.search(text[end : stop + 34]))


def _is_worn_on(all_words: Sequence[Word], at: int) -> bool:
    """Whether what stands after ON is a body's and no table: `Ada's hat on her head`."""
    return at < len(all_words) and all_words[at].low in ("his", "her", "their")


def _rings(word: str) -> bool:
    return word in ("to", "he", "she", "phone", "and")


def _is_pictured(all_words: Sequence[Word], i: int) -> bool:
    """Whether a name stands in what a picture, a memory or a voice is of: `a photo of Ada, Ben and a young Eve`."""
    for at in range(i - 1, max(-1, i - 14), -1):
        word = all_words[at]
        if word.raw in (".", "!", "?", ";", ":") or word.low in VERBS:
            return False
        if word.low in ("of", "from", "with", "to", "about", "featuring", "showing") and at:
            near = [w.low for w in all_words[max(0, at - 3) : at]]
            if any(low in _IMAGES for low in near):
                return word.low not in ("to", "with", "from") or near[-1] in _IMAGES
    return False
