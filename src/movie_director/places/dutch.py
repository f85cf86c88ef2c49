"""Dutch words of headings, in English: the kinds of places know English words."""

from __future__ import annotations

import re
from collections.abc import Mapping

_WORDS = """
vuurtoren lighthouse; vuurtorenkamer lighthouse; rotskust rocky coast; rotsen cliff; strand beach; haven harbour;
boot boat; roeiboot boat; reddingsboot lifeboat; zee ship; schip ship; scheepshut ship's cabin; hut cabin;
eiland island; keuken kitchen; bakkerij bakery shop; kroeg pub; winkel shop; boekwinkel bookshop;
bloemenwinkel florist shop; bibliotheek library; klaslokaal classroom; klas classroom; schoolplein school yard;
ziekenhuis hospital room; ziekenzaal ward; gang corridor; trappenhuis stairwell; trap stairs; laboratorium laboratory;
kantoor office; politiebureau police station; rechtszaal courtroom; rechtbank court; gevangenis jail; cel cell;
luchtplaats prison yard; kerk church; kerkhof cemetery; begraafplaats cemetery; toneel stage; schouwburg theatre;
kleedkamer locker room; bioscoop cinema; museumzaal museum; zaal hall; hotelkamer hotel room; slaapkamer bedroom;
kinderkamer nursery; badkamer bathroom; woonkamer living room; huiskamer living room; eetkamer dining room;
zolder attic; kelder cellar; tuin garden; achtertuin garden; straat street; stad city; plein square; markt market;
steeg alley; dak rooftop; brug bridge; gracht bridge; perron platform; trein train; coupé train; auto car;
bus bus; weg road; landweg road; snelweg road; tankstation gas station; werkplaats workshop; pakhuis warehouse;
loods warehouse; fabriek warehouse; boerderij farm; schuur barn; stal stable; molen windmill; weiland field;
akker field; bos forest; berg mountain; bergpas mountain pass; bergen mountains; grot cave; mijn mine;
woestijn desert; sneeuwvlakte snow; ijsvlakte ice; kasteel castle; binnenplaats courtyard castle; toren castle;
dorp village; huisje cottage; huis house; ruimteschip spaceship; luchtsluis airlock; ruimtestation space station;
controlekamer control room; planeet planet; maan moon; vliegveld airport; boksschool boxing gym; sportzaal gym;
stadion stadium; lift elevator; rivier river; meer lake; dijk river; moeras swamp; oerwoud jungle; slagveld battlefield;
parkeerplaats parking lot; bouwplaats construction site; apotheek pharmacy; circustent tent; gemeentehuis registry;
wachtkamer waiting room; werkkamer study; vergaderzaal conference room; receptie reception; ijsbaan arena;
speeltuin playground; balkon balcony; terras patio; wei field; duinen dune; kust coast; kade quay; steiger pier
"""
_ENGLISH: Mapping[str, str] = {
    dutch: english for entry in _WORDS.split(";") for dutch, _, english in [" ".join(entry.split()).partition(" ")]
}
_TOKEN = re.compile(r"[^\W\d_]+")


def in_english(words: str) -> str | None:
    """Return the place words of a heading in English, or None when none of them is Dutch."""
    found = [_ENGLISH.get(token) for token in _TOKEN.findall(words.lower())]
    return " ".join(word for word in found if word) if any(found) else None
