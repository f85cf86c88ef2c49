"""Whether somebody is a woman or a man, by what they are, their name, or the pronouns around them."""

from __future__ import annotations

import re

from movie_director.crew.reading.lexicon_people import FEMALE_NAMES, MALE_NAMES
from movie_director.crew.reading.terms import terms
from movie_director.crew.story.outline import Gender, Language

_WOMEN = frozenset(
    terms("""
    mother sister daughter wife aunt niece grandmother grandma granny granddaughter girlfriend bride widow stepmother
    woman girl lady queen princess witch actress waitress nun policewoman mermaid ballerina schoolgirl mum mom landlady
    duchess countess baroness empress goddess heiress hostess stewardess governess maid midwife seamstress barmaid
    goatherdess sorceress ex-wife ex-girlfriend fiancée fiancee milkmaid stuntwoman saleswoman cowgirl bridesmaid
    headmistress postmistress postwoman godmother fisherwoman conwoman con-woman nanny divorcee spinster lass
    zus moeder dochter vrouw oma tante nicht vriendin weduwe buurvrouw meisje heks prinses koningin non boerin bruid
    lerares juf serveerster grootmoeder kleindochter stiefmoeder schoonmoeder mevrouw dame barones gravin echtgenote
    zangeres danseres schrijfster actrice huishoudster ex-vrouw ex-vriendin advocate agente studente bazin spionne
    weesmeisje buurmeisje zusje dochtertje nichtje zeemeermin fee vroedvrouw nachtzuster secretaresse caissière
    """)
)
_MEN = frozenset(
    terms("""
    father brother son husband uncle nephew grandfather grandpa grandson boyfriend groom widower stepfather dad
    man boy king prince wizard actor waiter monk policeman knight priest fisherman cowboy schoolboy fireman vicar pope
    duke count baron emperor god lord gentleman bloke lad guy butler ex-husband ex-boyfriend bishop milkman mailman
    postman godfather bachelor hitman doorman watchman conman con-man handyman
    vader broer zoon opa oom neef vriend bruidegom weduwnaar buurman jongen koning prins grootvader kleinzoon
    priester pastoor monnik jongetje zoontje heer barman brandweerman stiefvader schoonvader ex-man graaf paus
    tovenaar ridder weesjongen buurjongen broertje neefje bisschop leraar
    """)
)
_HER_NAMES = FEMALE_NAMES | frozenset(
    terms("""
    jet floor josje sjaan dien fatima aisha yuki mei priya leila yasmin zeynep amina ngozi sigrid freya aoife
    siobhan niamh svetlana ludmila marisol lupe consuelo chiara giulia beatriz ines eleni zofia magda ewa
    agnieszka marta katrien soetkin ans door elif samira maeve
    """)
)
_HIS_NAMES = MALE_NAMES | frozenset(
    terms("""
    sem aad mo youssef mehmet ahmed mohammed kofi luigi giovanni bjorn olaf nils anders mikael dmitri yuri sergei
    pavel tomasz jakub andrzej seamus paddy declan kenji hiroshi takeshi wei raj arjun ravi hassan ibrahim yusuf
    stijn lode jef staf cas sietse
    """)
)
_HERS = re.compile(r"\b(?:(she|she's|herself|her)|(he|he's|his|him|himself))\b", re.I)
_HAAR = re.compile(r"\b(?:(haar|zij|ze)|(hij|zijn(?! (?:een|de|het|ze|ze))|hem))\b", re.I)


def gender_of(role: str, name: str | None, language: Language) -> Gender | None:
    """What a role says, else a name."""
    words = role.lower().replace("'s", "").split()
    last = words[-1] if words else ""
    if last in _WOMEN or last.endswith(("woman", "vrouw", "zuster", "dochter", "moeder")):
        return "f"
    if (
        language == "nl"
        and last not in _MEN
        and last.endswith(("ster", "trice", "euse", "esse", "iste"))
        and last not in ("meester", "minister")
    ):
        return "f"
    if last in _MEN or (last.endswith("man") and last != "woman"):
        return "m"
    parts = [part for part in last.split("-") if part]
    if set(parts) & _WOMEN:
        return "f"
    if set(parts) & _MEN:
        return "m"
    return given(name or "")


def given(name: str) -> Gender | None:
    """The gender of a given name that is known."""
    low = name.lower()
    return "f" if low in _HER_NAMES else "m" if low in _HIS_NAMES else None


def pronoun(text: str, language: Language) -> Gender | None:
    """The gender of the first pronoun in a text."""
    found = (_HERS if language == "en" else _HAAR).search(text)
    return None if found is None else "f" if found[1] else "m"
