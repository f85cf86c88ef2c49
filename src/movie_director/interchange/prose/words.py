"""Words by which prose tells who speaks, where one is and what time it is, in English and Dutch."""

from __future__ import annotations

import re


def words(text: str) -> frozenset[str]:
    """The words of a list."""
    return frozenset(text.split())


SAID = words("""
said says say asked asks ask replied replies answered answers whispered whispers shouted shouts cried cries
called calls murmured murmurs muttered mutters added adds continued continues told began begins exclaimed
demanded insisted explained agreed admitted announced observed remarked repeated returned suggested sighed
laughed snapped growled hissed yelled screamed begged pleaded promised warned wondered responded declared
interrupted stammered gasped groaned grunted mumbled objected offered protested ordered urged chuckled sobbed
breathed went thought put zei zegt zeiden vroeg vraagt antwoordde antwoordt riep roept fluisterde fluistert
mompelde mompelt schreeuwde schreeuwt vervolgde herhaalde voegde begon hernam sprak spreekt bromde zuchtte
lachte snauwde gilde smeekte verklaarde waarschuwde beloofde merkte dacht
""")
"""Verbs that give speech to somebody. `thought` and `dacht` too: what is thought in quotes is heard."""

HE = words("he she they hij zij ze")
"""Pronouns whose speaker is found by turns."""
I_AM = words("i ik")
"""The teller of the story."""
TITLES = words("mr mrs ms miss dr sir lady lord captain father mother aunt uncle meneer mevrouw dokter")
ARTICLES = words("the a an his her their my de het een zijn haar mijn")

_INSIDE = """
kitchen bedroom bathroom living-room sitting-room drawing-room dining-room hall hallway corridor attic cellar
basement room house apartment flat office study library shop store cafe bar pub restaurant hotel hospital ward
school classroom church chapel theatre cinema station museum prison cell cabin tent cottage castle barn stable
warehouse factory garage laboratory car train carriage bus boat ship plane lift elevator stairs staircase
keuken slaapkamer badkamer woonkamer huiskamer eetkamer gang zolder kelder kamer huis appartement kantoor
bibliotheek winkel kroeg restaurant hotel ziekenhuis school klas kerk theater bioscoop station gevangenis hut
kasteel schuur stal fabriek auto trein bus boot schip vliegtuig lift trap"""
_OUTSIDE = """
garden street road lane square park forest wood woods field fields meadow beach shore sea river lake bridge
harbour harbor dock quay mountain hill valley desert island cliff path yard courtyard rooftop roof market
village town city graveyard cemetery farm balcony terrace porch pavement sidewalk platform tuin straat weg
plein park bos veld weide strand zee rivier meer brug haven kade berg heuvel dal woestijn eiland pad erf dak
markt dorp stad kerkhof boerderij balkon terras stoep perron"""
PLACES: dict[str, bool] = {
    **{word: True for word in _INSIDE.split()},
    **{word: False for word in _OUTSIDE.split()},
}
"""Places by their noun, and whether one is inside there."""

TIMES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("DAWN", re.compile(r"\b(?:dawn|sunrise|daybreak|dageraad|zonsopgang)\b", re.I)),
    ("MORNING", re.compile(r"\b(?:morning|breakfast|ochtend|ontbijt|'s morgens)\b", re.I)),
    ("AFTERNOON", re.compile(r"\b(?:afternoon|middag)\b", re.I)),
    ("DUSK", re.compile(r"\b(?:dusk|sunset|twilight|schemering|zonsondergang)\b", re.I)),
    ("EVENING", re.compile(r"\b(?:evening|supper|avond)\b", re.I)),
    ("NIGHT", re.compile(r"\b(?:night|midnight|moonlight|nacht|middernacht|maanlicht)\b", re.I)),
    ("DAY", re.compile(r"\b(?:noon|midday|daylight|sunshine|sunlight|zonlicht)\b", re.I)),
)
"""Times of day, in the order in which they are looked for at one place in the text."""

SHIFT = re.compile(
    r"(?:(?:the|that) (?:next|following|same|other) (?:day|morning|afternoon|evening|night|week|month|year)"
    r"|that (?:morning|afternoon|evening|night)|(?:early |late )?(?:the )?next (?:day|morning|evening|week)"
    r"|(?:an?|one|two|three|four|five|six|seven|ten|twelve|several|some|many|a few) "
    r"(?:minutes?|hours?|days?|nights?|weeks?|months?|years?) (?:later|after|passed)|years later|meanwhile|elsewhere"
    r"|later that (?:day|morning|afternoon|evening|night)|at (?:dawn|dusk|midnight|noon)|back (?:at|in) the"
    r"|de volgende (?:dag|ochtend|morgen|middag|avond|nacht|week)|die (?:ochtend|middag|avond|nacht)"
    r"|(?:een|twee|drie|vier|vijf|zes|enkele|een paar) (?:minuten|uur|dagen|weken|maanden|jaar|jaren) later"
    r"|ondertussen|intussen|later die (?:dag|ochtend|middag|avond|nacht))\b",
    re.I,
)
"""How a paragraph begins that is elsewhere or later."""

BREAK = re.compile(r"(?:[*#~⁂•·—–_=+-]\s*){1,12}")
"""A line that parts scenes: `***`, `* * *`, `#`, `---`."""
CHAPTER = re.compile(
    r"#{1,6}\s+\S.*|(?:chapter|part|book|prologue|epilogue|scene|hoofdstuk|deel|proloog|epiloog)\b(?:\s+[\w.-]+)?(?:\s*[:.—–-].*)?"
    r"|(?:[IVXLC]{1,7}|\d{1,3})\.?",
    re.I,
)
"""A line that is the head of a chapter."""
