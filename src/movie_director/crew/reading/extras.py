"""Extras in a piece of action: roles in small letters, and crowds."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_events as events
from movie_director.crew.reading import lexicon_handling as handling
from movie_director.crew.reading import lexicon_people as people
from movie_director.crew.reading import lexicon_things as things
from movie_director.crew.reading.found import Found
from movie_director.crew.reading.names import singular
from movie_director.crew.reading.terms import slug, terms
from movie_director.crew.reading.text import Word, written


def extra(text: str, all_words: tuple[Word, ...], i: int, start: int, one: str) -> Found | None:
    """Return the extras whom a word names: `two waiters`, `a nurse`; who is on the sheet by name is none."""
    word = all_words[i]
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    plural = one != word.low or word.low in ("people", "men", "women", "children", "kids")
    prior = all_words[i - 1] if i else None
    plural = plural or (word.low in ("crew", "gang") and prior is not None and prior.low in ("his", "her", "their"))
    if (
        after is not None
        and not after.mark
        and not plural
        and not (
            after.low in events.STOPPERS or after.low in people.VERBS or after.low.endswith(("s", "ing", "ed", "ly"))
        )
    ):
        return None  # `police veteran`
    takes = after is not None and (
        after.low in ("the", "a", "an", "his", "her", "their", "him") or (after.raw[0].isupper() and not after.mark)
    )
    named = prior is not None and not prior.mark and (prior.raw[0].isupper() or prior.low in ("he", "she", "who"))
    if one != word.low and start == i and takes and named:
        return None  # `Ada mans the pumps`
    if after is not None and after.low in ("named", "called"):
        return None
    if word.low in people.CROWDS and after is not None and not word.own and _is_thing_next(all_words, i + 1):
        return None  # `family photographs`
    if word.low == "mob" and after is not None and after.low in ("him", "her", "them", "the"):
        return None  # `The kids mob him`
    if word.low == "crowds" and after is not None and after.low in ("around", "into", "in", "him", "her", "the"):
        return None  # `a row of machines crowds around`
    before = {w.low for w in all_words[max(0, start - 2) : start]}
    near = {w.low for w in all_words[max(0, start - 4) : start]}
    if (
        (near & {"than", "unlike"} and "more" not in near)
        or "its" in before
        or (word.low == "audience" and _is_films(all_words, i))
    ):
        return None
    acts = after is not None and _acts(all_words, i)
    if before & {"not", "no"} or (word.low == "cleaner" and prior is not None and prior.low == "vacuum"):
        return None
    if word.low == "couple" and after is not None and after.low in ("of", "off", "from", "more"):
        return None
    if after is not None and singular(after.low) in people.ROLES:
        return None  # `police clerks`
    if _is_said_of_somebody(all_words, start) or _is_pictured(all_words, start):
        return None
    if word.low in ("someone", "somebody") and acts and not near & {"as", "if", "like", "when", "where", "where's"}:
        return Found("extras", word.raw, "someone", i)
    many = word.low in people.CROWDS or one != word.low
    if word.low in ("teens", "tweens") and before & {"his", "her", "their"}:
        return None  # an age
    if word.low in ("everyone", "everybody") or (many and _are_known(all_words, start, one)):
        return None
    opens = i == 0 or all_words[i - 1].raw in (".", "!", "?") or (many and _is_counted(all_words, i))
    if word.caps or word.own or (word.raw[0].isupper() and not (many and (opens or "." in word.raw))):
        return None  # who stands in capitals is read as introduced
    if many and _are_there(all_words, start, i):
        return Found("extras", written(text, all_words[start : i + 1]), slug(word.low), i)
    if many:
        if (
            one in events.AMBIGUOUS
            and not (one in _GROUPED and before & _TOLD_BEFORE)
            and not before & people.FEW
            and not (acts and start == i and one in _NEARBY)
        ):
            return None
        if word.low in (
            "both",
            "all",
            "together",
            "everyone",
            "everybody",
            "people",
            "group",
            "band",
            "team",
            "family",
            "couple",
            "press",
            "cast",
            "media",
            "voices",
            "men",
            "women",
            "guests",
        ) and not (
            _is_rest(all_words, start)
            or before & (people.FEW - {"all", "both"})
            or start < i
            or any(low.isdigit() for low in before)
        ):
            return None
        if word.low in ("team", "band") and _is_rest(all_words, start):
            return Found("extras", written(text, all_words[start : i + 1]), slug(word.low), i)
        if word.low in ("both", "all", "together", "voices", "media", "band", "team"):
            return None
        return Found("extras", written(text, all_words[start : i + 1]), slug(word.low), i)
    if "the" in before and start == i and acts and one in _AT_WORK and opens_clause(all_words, i - 1):
        return Found("extras", written(text, all_words[start : i + 1]), slug(one), i)
    if "a" in before or "an" in before or "another" in before:
        if one in events.AMBIGUOUS and not (acts and one in _NEARBY):
            return None
        return Found("extras", written(text, all_words[start : i + 1]), slug(one), i)
    return None


def _are_there(all_words: tuple[Word, ...], start: int, i: int) -> bool:
    """Whether people whom nothing counts are there: `jammed with kids`, `People arrive`, `with his family`."""
    before = all_words[start - 1] if start else None
    earlier = all_words[start - 2].low if start > 1 else ""
    low = all_words[i].low
    if low in ("both", "all", "together", "voices", "media", "everyone", "everybody"):
        return False
    if before is not None and before.low in ("with", "of"):
        return earlier in handling.LADEN or earlier in ("full", "crowded", "packed", "teeming", "alive")
    if before is not None and before.low == "the" and earlier == "of" and start > 2:
        return all_words[start - 3].low in ("some", "many", "most", "several", "few", "dozens", "hundreds")
    if low in ("family", "crew", "entourage", "gang", "posse", "cronies", "goons"):
        return before is not None and before.low in ("his", "her", "their") and earlier in ("with", "and")
    if before is not None and before.raw not in (".", "!", "?"):
        return False
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if after is None or after.mark:
        return False
    return after.low in TOGETHER or after.low in _COMING or (after.low in ("are", "were") and _go(all_words, i + 2))


def _go(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether what people do stands at a word, maybe after an adverb: `are slowly coming`."""
    if at < len(all_words) and all_words[at].low.endswith("ly"):
        at += 1
    return at < len(all_words) and all_words[at].low.endswith("ing")


def _is_counted(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether a capital that begins people's word only honours them: `Two Cops`, `Reporters and Photographers`."""
    if i and all_words[i - 1].low in _NUMBERS:
        return True
    joined = i > 1 and all_words[i - 1].low == "and"
    return (
        joined
        and singular(all_words[i - 2].low) in people.ROLES
        and singular(all_words[i - 2].low) != all_words[i - 2].low
    )


_COMING = frozenset(
    terms("arrive mill come pour stream file crowd line hurry scatter scream flee pass stand dine drink work move shop")
)
"""What people do who are nobody in particular."""
_TOLD_BEFORE = frozenset(
    ("the", "these", "those", "their", "arriving", "passing", "other", "curious", "angry", "nearby")
)
_GROUPED = frozenset(terms("player mourner swimmer actor fan patient neighbor neighbour passenger critic"))
"""Roles with other meanings that are people nonetheless where they are several: `the players warm up`."""


def _is_thing_next(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a word names a thing that people before it only tell of: the photographs of `family photographs`."""
    word = all_words[at]
    known = word.low in things.ALL or singular(word.low) in things.ALL
    takes = at + 1 < len(all_words) and all_words[at + 1].low in events.DETERMINERS
    return known and word.raw.islower() and word.low not in people.VERBS and not takes


def several(text: str, all_words: tuple[Word, ...], i: int) -> Found | None:
    """Return people whom no list knows, by their number and by what they do: `four Raiders jump out`."""
    word = all_words[i]
    after = all_words[i + 1] if i + 1 < len(all_words) else None
    if (
        after is None
        or after.low not in TOGETHER
        or singular(word.low) == word.low
        or word.caps
        or word.own
        or word.low in handling.BODY
    ):
        return None
    start = i
    while start and i - start < 2 and all_words[start - 1].low not in _NUMBERS and all_words[start - 1].raw.islower():
        start -= 1
    if not start or all_words[start - 1].low not in _NUMBERS or not opens_clause(all_words, start - 1):
        return None
    return Found("extras", written(text, all_words[start : i + 1]), slug(word.low), i)


_NUMBERS = frozenset(terms("two three four five six seven eight nine ten dozen several twenty thirty"))
TOGETHER = frozenset(
    terms(
        "jump run walk grab rush enter laugh talk watch wait approach argue dance march play charge scramble shout "
        "yell cheer sit climb storm leap chase drag stare look gather emerge"
    )
)
"""What several people do, and hardly ever things."""


def _acts(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether what somebody does follows a word for them, maybe after where they are: `someone outside lights`."""
    at = i + 1
    while at < len(all_words) and (all_words[at].low in _WHERE or all_words[at].low.endswith("ly")):
        at += 1
    if at >= len(all_words) or not all_words[at].raw.islower():
        return False
    low = all_words[at].low
    if all_words[i].low in ("someone", "somebody"):
        before = all_words[i - 1] if i else None
        told = before is not None and before.low in ("from", "of", "for", "to", "about", "is", "by")
        if low in _HEARD or told or all_words[at - 1].low == "who":
            return False
    done = low in people.VERBS or low in handling.TAKES or low in handling.GIVES or low + "s" in people.VERBS
    return done and low not in _BEING and low not in events.STOPPERS


def opens_clause(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a clause begins at a word: a sentence, or after a comma, AND, AS or WHILE."""
    before = all_words[at - 1] if at > 0 else None
    return before is None or before.mark or before.low in ("as", "and", "while", "when", "until")


def _is_films(all_words: tuple[Word, ...], i: int) -> bool:
    """Whether an audience is the film's own: `before he can see it, but the audience has`, `we, the audience`."""
    after = all_words[i + 1].low if i + 1 < len(all_words) else ""
    before = [w.low for w in all_words[max(0, i - 4) : i]]
    return after in ("has", "knows", "know", "realizes", "realises", "will", "should", "must") or "we" in before


_WHERE = frozenset(("outside", "inside", "upstairs", "downstairs", "else", "nearby", "below", "above", "who", "also"))
_BEING = frozenset(("is", "are", "was", "has", "does", "looks", "look", "falls", "fall"))
_HEARD = frozenset(("answers", "says", "speaks", "talks", "knocks", "rings", "calls", "yells", "shouts", "screams"))
"""What SOMEONE does unseen."""
_NEARBY = frozenset(("neighbor", "neighbour", "patient", "passenger", "baby", "child", "kid", "fan", "mourner"))
"""Roles with other meanings or of kin that are somebody when they act: `Neighbors enter`."""
_AT_WORK = frozenset(
    terms(
        "teacher bartender waiter waitress clerk nurse driver secretary receptionist cashier doorman bellhop "
        "porter conductor usher croupier bouncer barber cabbie cabby chauffeur maid butler pianist judge bailiff "
        "stewardess attendant salesman saleswoman saleslady librarian janitor operator announcer priest minister "
        "sentry orderly paramedic medic technician cook chef concierge referee umpire dispatcher"
    )
)
"""Whom a place brings with it, so that THE is enough: `The teacher drones on`."""


def _is_rest(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a group is `the rest of the team`."""
    return [w.low for w in all_words[max(0, start - 3) : start]] in (["rest", "of", "the"], ["rest", "of", "his"])


def _is_pictured(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a role stands in what a picture is of: `a photo of a wife and children`."""
    for at in range(start - 1, max(0, start - 7), -1):
        if all_words[at].mark or all_words[at].low in people.VERBS:
            return False
        if all_words[at].low == "of":
            return all_words[at - 1].low in _PICTURES
    return False


_PICTURES = frozenset(
    (
        "photo",
        "photograph",
        "picture",
        "portrait",
        "painting",
        "drawing",
        "photos",
        "photographs",
        "pictures",
        "snapshot",
        "image",
        "images",
        "statue",
        "footage",
        "projection",
        "mural",
        "poster",
        "posters",
        "paintings",
        "portraits",
        "video",
        "sculpture",
    )
)


def _are_known(all_words: tuple[Word, ...], start: int, one: str) -> bool:
    """Whether a plural means people who are on the sheet by name: `both men`, `his two partners`."""
    before = {w.low for w in all_words[max(0, start - 2) : start]}
    if "both" in before or ("the" in before and before & {"two", "three"}):
        return True
    owned = bool(before & {"his", "her", "their"})
    return owned and one in ("partner", "boy", "man", "friend", "guy", "brother", "sister", "colleague", "associate")


_STILL = frozenset(
    ("still", "now", "also", "just", "only", "really", "clearly", "obviously", "already", "once", "such")
)


def _is_said_of_somebody(all_words: tuple[Word, ...], start: int) -> bool:
    """Whether a role only tells what somebody is or might be: `Ada is a nurse`, `never met a kinder man`, `to swat`."""
    before = [w.low for w in all_words[max(0, start - 5) : start]]
    if len(before) > 1 and before[-1] in ("a", "an") and before[-2] in _STILL:
        del before[-2]
    if not before:
        return False
    if before[-1] == "to" or "never" in before:
        return True
    if before[-1] in ("a", "an"):
        before.pop()
    if not before or before[-1] not in (
        "is",
        "were",
        "are",
        "they're",
        "was",
        "as",
        "be",
        "becomes",
        "being",
        "remains",
        "he's",
        "she's",
        "here's",
    ):
        return False
    return len(before) > 1 and before[-2] not in ("there", "it", "this", "here", "that", "what", "who")
