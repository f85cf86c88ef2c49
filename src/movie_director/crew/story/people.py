"""The character developer: names, ages, clothes, wants and flaws for those whom an idea speaks of."""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

from movie_director.crew.story.outline import Gender, Language, Person
from movie_director.crew.story.premise import Figure, Premise
from movie_director.crew.story.vocabulary import Trade, table, trades


def trade_of(role: str, language: Language) -> Trade | None:
    """What is known of somebody's trade: that of the longest end of their role, or of a word in it."""
    known = trades(language)
    words = role.replace("-", " ").split()
    for size in range(len(words), 0, -1):
        found = known.get(" ".join(words[-size:]))
        if found is not None:
            return found
    return next((known[word] for word in words if word in known), None)


def hero_of(premise: Premise, want: str, flaw: str, chance: random.Random) -> Person:
    """The one whose story it is."""
    person = _person(premise.hero, premise.language, want, flaw, chance, ())
    shown, _, look = person.look.partition(", ")
    if premise.hero.role in table(premise.language, "people")["of"] and shown.endswith(premise.hero.role):
        return person.model_copy(update={"look": look})  # nobody is a brother but to somebody
    return person


def other_of(
    premise: Premise, hero: Person, others: Sequence[str], want: str, flaw: str, chance: random.Random
) -> Person:
    """The one who stands in the way: whom the idea names, else one of those whom the plot proposes."""
    figure = premise.other
    if figure is None or not (figure.role or figure.name):
        fit = [role for role in others if role != premise.hero.role] or list(others)
        figure = Figure(chance.choice(fit))
    data = table(premise.language, "people")
    person = _aged(_person(figure, premise.language, want, flaw, chance, (hero.cue,)), figure, hero, data["kin_ages"])
    last = figure.role.split()[-1] if figure.role else ""
    if (last in data["of"] or figure.bound) and "'s " not in figure.role:
        whose = data["whose"][hero.gender]
        look = person.look.replace(f"{data['article']} {figure.role},", f"{whose} {figure.role},", 1)
        look = look.replace(f"an {figure.role},", f"{whose} {figure.role},", 1)
        person = person.model_copy(update={"look": look})
    return person


def _aged(person: Person, figure: Figure, hero: Person, ages: Mapping[str, Sequence[str]]) -> Person:
    """A parent who is older than their child, and a child who is younger: of a young hero, and of any other."""
    last = figure.role.split()[-1] if figure.role else ""
    if last not in ages or not person.look:
        return person
    young = any(word in ages["young"] for word in hero.look.replace(",", " ").split())
    parts = person.look.split(", ")
    at = 1 if len(parts) > 2 else 0
    return person.model_copy(update={"look": ", ".join((*parts[:at], ages[last][0 if young else 1], *parts[at + 1 :]))})


def calls(hero: Person, other: Person, language: Language) -> Mapping[str, str]:
    """What each is called to their face: their name, or what kin call each other."""
    kin: Mapping[str, str] = table(language, "people")["kin"]
    return {"H": _face(hero, {}), "O": _face(other, kin)}


def _face(person: Person, kin: Mapping[str, str]) -> str:
    last = person.role.split()[-1] if person.role else ""
    if last in kin:
        return kin[last]
    return person.called if person.called[:1].isupper() else person.called.split()[-1]


def _person(
    figure: Figure, language: Language, want: str, flaw: str, chance: random.Random, taken: Sequence[str]
) -> Person:
    data = table(language, "people")
    trade = trade_of(figure.role, language)
    thing = trade is not None and trade.gender == "thing" and figure.name is None
    gender = _gender(figure, trade, thing, chance)
    if thing:
        noun = figure.role.split()[-1]
        neuter = language == "nl" and noun in data["neuter"]
        article = "the" if language == "en" else "het" if neuter else "de"
        return Person(cue=noun.upper(), called=f"{article} {noun}", role=figure.role, gender="n", want=want, flaw=flaw)
    names: list[str] = [n for n in data["women" if gender == "f" else "men"] if n.upper() not in taken]
    name = figure.name or chance.choice(names)
    age = trade.age if trade is not None and trade.age else chance.choice(data["ages"])
    if any(word in data["aged"] for word in figure.role.split()):
        age = years(65, language)
    age = years(figure.age, language) if figure.age else age
    young = age in data["young"]
    role = figure.role if figure.role not in data["plain"] else ""
    own = role and language == "en" and not role.startswith(("the ", "a ", "an "))
    single = role.split()[0] in data["single"] if role else False
    article = "the" if "'s " in role or single else "an" if role[:1] in "aeio" else "a"
    shown = f"{article} {role}" if own else f"{'de' if single else 'een'} {role}" if role else ""
    worn = [look for look in data["young_clothes" if young else "clothes"] if gender == "f" or "bun" not in look]
    look = f"{age}, {chance.choice(worn)}"
    person = Person(cue=name.upper(), called=name, role=role, gender=gender, look=look, want=want, flaw=flaw)
    return person.model_copy(update={"look": f"{shown}, {look}" if shown else look})


def years(age: int, language: Language) -> str:
    """An age as an introduction tells it: a child's in years, anybody else's in tens."""
    ones, tens = table(language, "people")["years"], table(language, "people")["tens"]
    return ones[age] if age < len(ones) else tens[min(age // 10, len(tens) + 1) - 2]


def _gender(figure: Figure, trade: Trade | None, thing: bool, chance: random.Random) -> Gender:
    if thing:
        return "n"
    if figure.gender is not None:
        return figure.gender
    if trade is not None and trade.gender in ("f", "m"):
        return "f" if trade.gender == "f" else "m"
    return chance.choice(("f", "m"))
