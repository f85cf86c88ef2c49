"""A Dutch idea in its hero's own words."""

from __future__ import annotations

from collections.abc import Sequence

from movie_director.crew.story.reading.gender import gender_of
from movie_director.crew.story.reading.tongue import Tongue
from movie_director.crew.story.reading.voice import Teller, joined, sentences

_FIRST = {
    "is": "ben", "heeft": "heb", "kan": "kan", "zal": "zal", "wil": "wil", "mag": "mag", "gaat": "ga", "staat": "sta",
    "slaat": "sla", "doet": "doe", "ziet": "zie", "was": "was", "had": "had", "kust": "kus", "houdt": "hou",
    "rijdt": "rijd", "gijzelt": "gijzel", "mist": "mis", "test": "test", "glijdt": "glijd", "ondergaat": "onderga",
    "onderhoudt": "onderhoud", "past": "pas", "vist": "vis", "wast": "was", "blust": "blus", "verrast": "verras",
}  # fmt: skip
_ENDS_T = frozenset(
    [
        "moet",
        "weet",
        "vergeet",
        "zit",
        "zet",
        "laat",
        "praat",
        "eet",
        "meet",
        "heet",
        "haat",
        "schiet",
        "geniet",
        "wacht",
        "vecht",
        "zucht",
        "vlucht",
        "rust",
        "besluit",
        "sluit",
        "fluit",
        "ontmoet",
        "groet",
        "zweet",
        "test",
        "kost",
        "start",
        "verwacht",
        "verlaat",
        "spuit",
        "verzet",
        "bezit",
        "bijt",
        "verwijt",
        "laadt",
        "raast",
        "stort",
        "bezet",
        "schat",
        "vat",
        "wist",
        "onthoudt-niet",
        "sticht",
        "verdicht",
        "roest",
        "schaatst-niet",
        "moest",
        "wilde",
        "weet",
        "gokt-niet",
        "zaait-niet",
        "stoot",
        "smeedt",
        "zweet",
        "verzwijgt-niet",
        "begroet",
        "ontmoet",
        "spijt",
        "rijst-niet",
        "omvat",
        "bevat",
        "betast",
        "giet",
        "snijdt-niet",
        "verspreidt-niet",
        "verpest",
        "boet",
        "wroet",
        "verkwist",
        "gist",
        "verliest-niet",
        "print-niet",
        "plant",
        "rent-niet",
        "plant",
        "wedt-niet",
        "knoeit-niet",
        "tast",
        "nest",
        "lust",
        "kust-niet",
    ]
)


def dutch_voice(teller: Teller) -> list[str] | None:
    """Return the sentences in which the hero tells the idea; None where they cannot be put so."""
    clause = teller.clause
    if clause is None:
        return None
    tokens = [token.replace("’", "'") for token in teller.tokens]
    many = clause.plural
    if tokens[clause.start].lower() in ("ik", "wij", "we"):
        return sentences(joined(tokens))
    one = "wij" if many else "ik"
    told: list[str] = []
    opening = min(clause.lead[0] if clause.lead[1] > clause.lead[0] else clause.start, clause.start)
    before = tokens[:opening]
    if before:
        told += sentences(joined(before[:-1] if before[-1].lower() in ("en", "maar", ",") else before))
        if before[-1].lower() in ("als", "wanneer", "terwijl", "totdat", "tot", "want"):
            return None
    if clause.aside is not None:
        aside = _aside(tokens[slice(*clause.aside)], teller)
        if aside is not None and tokens[clause.aside[0] - 1].lower() in ("die", "dat"):
            told += sentences(joined(aside))
        if clause.verb is None:
            return told or None
    if clause.verb is None:
        return None
    verb = tokens[clause.verb].lower()
    own = _first(verb, many=many, known=teller.known)
    if clause.inverted and "die" in [token.lower() for token in tokens[clause.end : clause.end + 3]] and many:
        return None
    if clause.inverted:
        lead = mine(tokens[slice(*clause.lead)], teller)
        comma = "," if tokens[clause.verb - 1] == "," else ""
        rest = owned(tokens[clause.end :], teller)
        return [*told, *sentences(joined([*lead, comma, own, one, *rest]))]
    manner = [t for t in tokens[clause.verb - 1 : clause.verb] if t.lower() in ("ook", "nog", "nooit")]
    rest = owned(tokens[clause.verb + 1 :], teller)
    if clause.where is not None:
        lead = mine(tokens[slice(*clause.where)], teller)
        return [*told, *sentences(joined([*lead, own, one, *manner, *rest]))]
    return [*told, *sentences(joined([one, own, *manner, *rest]))]


def _aside(tokens: Sequence[str], teller: Teller) -> list[str] | None:
    """A relative clause as a main one: its verb goes to the second place."""
    clause = teller.clause
    many = clause is not None and clause.plural
    verbs = [
        i for i, token in enumerate(tokens) if token.lower() in (teller.known.plural if many else teller.known.singular)
    ]
    if not verbs:
        return None
    at = verbs[-1]
    own = _first(tokens[at].lower(), many=many, known=teller.known)
    return ["wij" if many else "ik", own, *mine([*tokens[:at], *tokens[at + 1 :]], teller)]


def owned(tokens: Sequence[str], teller: Teller) -> list[str]:
    """What is said of the hero behind the verb: joined verbs in the first person, and pronouns."""
    found = list(tokens)
    many = teller.clause is not None and teller.clause.plural
    bound = False
    for i, token in enumerate(found):
        low = token.lower()
        if low in ("die", "dat", "wie", "wat", "als", "wanneer", "terwijl", "waarmee", "waarin", "waar"):
            bound = True
        joins = i and found[i - 1].lower() in ("en", "maar", "of")
        if joins and (not bound or (i > 1 and found[i - 2] == ",")) and low in teller.known.singular:
            found[i] = _first(low, many=many, known=teller.known)
    return mine(found, teller)


def mine(tokens: Sequence[str], teller: Teller) -> list[str]:
    """Words with the hero's pronouns in the first person, where they can mean nobody else."""
    hero, known = teller.hero, teller.known
    many = teller.clause is not None and teller.clause.plural
    found: list[str] = []
    rival = False
    turn: str | None = None
    for i, token in enumerate(tokens):
        low = token.lower()
        after = tokens[i + 1].lower() if i + 1 < len(tokens) else ""
        noun = after[:1].isalpha() and after not in known.links and after not in known.stops
        noun = noun and after not in known.articles and after not in known.unsaid
        if known.sorts.get(low) == "person" and gender_of(low, None, "nl") in (None, hero.gender):
            rival = rival or (hero.gender is not None and gender_of(low, None, "nl") == hero.gender)
        if turn and low in known.singular and not many:
            found.append(_first(low, many=False, known=known))
            turn = None
            continue
        swap: str | None = None
        if many:
            swap = {"hun": "onze" if noun else "ons", "ze": "we", "zij": "wij", "hen": "ons", "zich": "ons",
                    "zichzelf": "onszelf"}.get(low)  # fmt: skip
            if low == "hun" and noun and _neuter(after):
                swap = "ons"
        elif hero.gender == "f" and low in ("haar", "ze", "zij", "zichzelf", "zich"):
            swap = {"haar": "mijn" if noun else "mij", "ze": "ik", "zij": "ik", "zichzelf": "mezelf", "zich": "me"}[low]
            if rival and low in ("ze", "zij"):
                swap = None
        elif hero.gender == "m" and low in ("zijn", "hij", "hem", "zichzelf", "zich"):
            verb = low == "zijn" and (
                not noun or after in known.singular or (after.startswith("ge") and after.endswith(("d", "t")))
            )
            if not verb and not (rival and low == "hij"):
                swap = {"zijn": "mijn", "hij": "ik", "hem": "mij", "zichzelf": "mezelf", "zich": "me"}[low]
        elif low in ("zich", "zichzelf"):
            swap = {"zich": "me", "zichzelf": "mezelf"}[low]
        if swap == "ik":
            if found and found[-1].lower() in known.singular:
                found[-1] = _first(found[-1].lower(), many=False, known=known)
            else:
                turn = swap
        found.append(token if swap is None else swap)
    return found


def _neuter(noun: str) -> bool:
    from movie_director.crew.story.vocabulary import table

    return noun in table("nl", "people")["neuter"] or noun.endswith("je")


def _first(verb: str, *, many: bool, known: Tongue) -> str:
    """A verb as I or we do it."""
    if many:
        return verb
    if verb in _FIRST:
        return _FIRST[verb]
    if verb in _ENDS_T or verb in ("had", "was") or not verb.endswith("t") or verb.endswith("tt"):
        return verb
    return verb[:-1]
