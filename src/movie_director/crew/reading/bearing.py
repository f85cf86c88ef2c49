"""How somebody carries themselves, as a voice must: from their cue and the words that introduce them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Literal

Bearing = Literal["command", "menace", "learned", "youth", "rough", "gentle", "wry", "glamour", "hushed"]
Accent = Literal["American", "British"]

_WORDS: Mapping[Bearing, str] = {
    "command": """captain commander colonel general major sergeant sergeant-major admiral lieutenant chief inspector
        superintendent president mayor minister boss director headmaster headmistress coach sheriff marshal queen king
        surgeon matron commanding imperious stern formidable firm brisk regal proud
        kapitein commandant generaal burgemeester directeur hoofdinspecteur streng gebiedend""",
    "menace": """villain killer murderer assassin gangster mobster thug hitman sinister menacing threatening ruthless
        cruel cold-eyed merciless sneering demon devil executioner burly hulking towering
        moordenaar boef dreigend meedogenloos kil""",
    "learned": """professor doctor dr judge lawyer barrister solicitor teacher scholar scientist librarian archivist
        detective priest vicar father bishop reverend rabbi imam butler manservant banker accountant secretary
        pathologist engineer curator bookish precise composed grave dignified severe distinguished well-bred
        rechter dokter arts advocaat lerares leraar dominee pastoor wetenschapper notaris deftig""",
    "youth": """student schoolboy schoolgirl pupil apprentice intern trainee cadet teenager teen kid boyish girlish
        lively bubbly cheerful eager bouncy playful excitable freckled restless bright-eyed giddy
        scholier leerling stagiair puber vrolijk levendig""",
    "rough": """sailor soldier miner mechanic trucker driver farmer fisherman docker builder bouncer barman bartender
        cowboy prospector ferryman smuggler convict boxer drunk drunkard gruff rough tough weathered grizzled gravelly
        scarred unshaven hard-bitten skipper
        zeeman soldaat monteur boer visser schipper chauffeur ruw bars nors""",
    "gentle": """gentle kind kindly soft soft-spoken mild motherly fatherly shy timid tender placid patient warm sweet
        nurse carer midwife nanny governess grandmother granny grandma mother widow
        zacht lief vriendelijk verlegen verpleegster moeder oma""",
    "wry": """wry sardonic ironic charming roguish raffish witty amused languid dandy dapper flamboyant storyteller
        narrator poet writer actor comedian musician painter journalist salesman gambler conman magician exquisitely
        verteller dichter schrijver acteur schilder verkoper charmant""",
    "glamour": """glamorous elegant sultry smoky alluring seductive stunning singer chanteuse actress starlet dancer
        model heiress hostess fatale
        zangeres actrice danseres elegant verleidelijk""",
    "hushed": """ghost spirit phantom whisperer hushed breathy whispery ethereal mute spectral haunted
        geest fluisterend spook""",
}
_OF: Mapping[str, Bearing] = {word: bearing for bearing, words in _WORDS.items() for word in words.split()}
_SPELT: Mapping[Accent, re.Pattern[str]] = {
    "British": re.compile(
        r"\b(?:coloured|colour|grey|favour\w*|honour\w*|neighbour\w*|parlour|theatre|centre|jewellery|mum|mummy|quid|"
        r"lorry|pavement|whilst|pyjamas|torch|rubbish|bloody|bloke|cheers|solicitor|barrister|constable|vicar|"
        r"marmalade|scones?|pounds?|shillings?|guineas?|london|england|britain|scotland|wales|oxford|cambridge|"
        r"yorkshire|cornwall|edinburgh|liverpool|manchester|rectory|drawing-room|footman|lord|lady)\b"
    ),
    "American": re.compile(
        r"\b(?:colored|color|gray|favor\w*|honor\w*|neighbor\w*|parlor|theater|center|jewelry|mom|mommy|bucks|truck|"
        r"sidewalk|flashlight|pajamas|trash|attorney|deputy|sheriff|marshal|gotten|dollars?|cents?|diner|motel|"
        r"freeway|highway|railroad|america|texas|california|chicago|brooklyn|manhattan|nevada|kansas|ohio|alabama|"
        r"new york|los angeles|saloon|gas station|apartment|elevator|county|ma'am)\b"
    ),
}
_OWN: Mapping[Accent, re.Pattern[str]] = {
    "British": re.compile(r"\b(?:british|english(?:man|woman)?|london(?:er)?|scottish|scots(?:man)?|welsh|cockney)\b"),
    "American": re.compile(r"\b(?:american|texan|new yorker|californian|southern drawl|yankee)\b"),
}
_SURE = 2
"""How many more words must be spelt one way before a film is held to be of there."""


def bearings(cue: str, told: str) -> frozenset[Bearing]:
    """Return how somebody bears themselves, as far as their cue and introduction tell."""
    words = re.findall(r"[\w'-]+", f"{cue} {told}".lower().replace("\u2019", "'"))
    return frozenset(_OF[word] for word in words if word in _OF)


def accent_told(text: str) -> Accent | None:
    """Return the accent that somebody's introduction gives them."""
    return next((accent for accent, words in _OWN.items() if words.search(text.lower())), None)


def accent_of(text: str) -> Accent | None:
    """Return which English a whole script is in, by its spelling, its places and its people; None where neither."""
    british, american = (len(set(_SPELT[a].findall(text.lower()))) for a in ("British", "American"))
    if abs(british - american) < _SURE:
        return None
    return "British" if british > american else "American"
