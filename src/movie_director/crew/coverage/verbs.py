"""Verbs of action lines: who comes, goes, moves, looks, is silent, touches somebody, or only makes a face."""

from __future__ import annotations

import re

from movie_director.places.opens import WORDS

_GO = (
    r"comes?|walks?|steps?|hurr(?:ies|y)|runs?|strides?|bursts?|rush(?:es)?|storms?|slips?|wanders?|march(?:es)?|staggers?|"
    r"stumbles?|strolls?|cross(?:es)?|climbs?|drifts?|sneaks?|creeps?|races?|sprints?|dash(?:es)?|shuffles?|limps?|stalks?|"
    r"moves?|pads?|trots?|sweeps?|jogs?|crawls?|charges?|flies"
)
_AWAY = (
    r"walks?|hurr(?:ies|y)|runs?|strides?|rush(?:es)?|storms?|slips?|wanders?|march(?:es)?|staggers?|stumbles?|strolls?|"
    r"drifts?|sneaks?|races?|sprints?|dash(?:es)?|shuffles?|limps?|stalks?|trots?|jogs?|goes|heads?|crosses|flies"
)
ENTER = re.compile(
    rf"\b(?:enter(?:s|ing)?\b(?!\s+(?:\w+\s+){{0,2}}(?:code|codes|number|numbers|password|pin|data|name|frame)\b)|"
    rf"arriv(?:es?|ing)|approach(?:es|ing)?|rejoins?|joins?\b(?!\s+(?:hands|in\b))|"
    rf"returns?(?=\s*(?:[.,;!]|$|with\b|from\b|carrying\b|and\b|to\s+(?:the\s+)?(?:room|house|kitchen|office|table|car)\b))|"
    rf"appears?\b(?!\s+to\b)|emerg(?:es?|ing)|"
    rf"(?:{_GO})\s+(?:\w+ly\s+|right\s+|straight\s+|back\s+)?"
    rf"(?:in|into|up|over|to|towards?|through|inside|home|back|after)\b|"
    rf"comes?\s+(?:a?round|along|down|from|across|running|walking)\b|"
    rf"follows?\b(?!\s+(?:the|his|its|it|a|with|suit)\b)(?!.*\b(?:eyes|gaze)\b))",
    re.I,
)
COMES_OUT = re.compile(rf"\b(?:{_GO}|gets)\s+(?:\w+ly\s+)?out\b", re.I)
OUT_OF = re.compile(r"\b(?:comes?|steps?|climbs?|gets)\s+(?:\w+ly\s+)?out\s+of\b", re.I)
LEAVE = re.compile(
    rf"\b(?:exit(?:s|ing)?\b|depart(?:s|ing)?\b|disappears?\b|vanish(?:es)?\b|flees?\b|"
    rf"leav(?:es?|ing)(?=\s*(?:[.,;!?]|$|with\b|and\b|through\b|by\b|for\b|together\b|quickly\b|"
    r"the\s+(?:room|house|office|building|apartment|flat|bar|shop|kitchen)\b))|"
    rf"(?:{_AWAY})\s+(?:\w+ly\s+|back\s+|right\s+)?(?:out|off|away|outside)\b(?!\s+(?:from|to\s+(?:him|her|them))\b)|"
    rf"turns\s+and\s+(?:walks|runs|strides|hurries|rushes|storms|goes|leaves)(?=\s*(?:[.,;!]|$|out\b|off\b|away\b))|"
    r"(?:goes|runs|walks)\s*[.!]?$)",
    re.I,
)
MOVE = re.compile(
    rf"\b(?:{_GO}|walking|running|goes|heads?|paces?|chases?|dances?|swims?|marching|racing|"
    r"hurrying|crossing|pacing|strolling|limping|climbing)\b(?!['\u2019-])",
    re.I,
)
STILL = re.compile(
    r"\b(?:comes? (?:to (?:life|rest|terms|a|his|her|mind)|up with|clean)\b|"
    r"runs? (?:his|her|a|the|its|their|out of|through (?:his|her|the)|low)\b|"
    r"cross(?:es)? (?:his|her|their|him|out)\b|moves? (?:his|her|its|the|a|on)\b|(?:goes|comes?|"
    r"runs?) (?:dead|dark|wild|crazy|blank)\b|"
    r"goes (?:on|back to|to (?:sleep|work)|\w+ing)\b|bursts? (?:in|out|into)\b\s+(?:\w+,?\s+){0,3}?(?:tears|"
    r"sobs|laughter|laughing|crying|song|flames?)\b|"
    r"slips? (?:\w+\s+)?(?:his|her|the|a|it|on|off)\b|steps? (?:on|up to it)\b|sweeps? (?:the|his|her|a|it|them)\b|"
    r"dash(?:es)? (?:his|her|the|it)\b|races? (?:his|her|the)\b|heads? (?:is|are|of|up|down|in (?:his|"
    r"her))\b|charges? (?:the|his|her|it)\b|"
    r"climbs? (?:into|in|on|onto) (?:the\s+)?(?:bed|bath|tub)\b)",
    re.I,
)
LOOK = re.compile(
    r"\b(?:(?:look|star|gaz|glanc|peer|squint)(?:s|es|ing|e)?\s+"
    r"(?:\w+ly\s+|back\s+|up\s+|down\s+|over\s+|across\s+|out\s+)*(?:at|into|through|towards?|of|the window)\b|"
    r"sees\b|seeing\b|notic(?:es|ing)\b|watch(?:es|ing)\b|spots\b|spies\b|eyes\s+(?:the|a|him|her|them)\b|"
    r"stud(?:ies|ying)\b|regards\b|examin(?:es|ing)\b|inspects?\b|recogni[sz]es\b|catches sight of\b)",
    re.I,
)
STRONG = re.compile(r"\b(?:sees|notices|spots|spies|catches sight)\b", re.I)
SILENCE = re.compile(
    r"^\W*(?:(?:a|an|the|another|long|short|brief|awkward|uncomfortable|tense|small|dead|stunned|silent)\s+)*"
    r"(?:beat|pause|silence|moment|quiet|stillness)\b(?:\W+\w+){0,3}\W*$"
    r"|^(?:nobody|no one|neither)\b.{0,12}\b(?:speaks?|moves?|answers?|says)\b.{0,20}$",
    re.I,
)
TOGETHER = re.compile(r"^(?:They|Both|The two|The three|Everyone|Everybody|All|We see them)\b")
TOUCH = re.compile(
    r"\b(?:grabs?|shoves?|kiss(?:es)?|hugs?|hits?|punch(?:es)?|slaps?|embraces?|rips?|tackles?|drags?|throws?|pushes|"
    r"pulls?|hands?(?=\s+(?:him|her|it|the|a|[A-Z]))|gives?|holds?|holding|touch(?:es)?|helps?|strangles?|chokes?|shakes?|"
    r"strikes?|kicks?|lifts?|carries|takes?|wraps?|pats?|puts? (?:his|her|an|a) (?:hand|arm))\b",
    re.I,
)
TOUCH_OF = re.compile(
    r"\b(?:kiss(?:es)?|hugs?|embraces?|slaps?|punch(?:es)?|hits?|strikes?|kicks?|shoves?|grabs?|strangles?|chokes?|tackles?|"
    r"caresses|comforts)\s+(him|her|them)(?=\s*(?:[.,;:!?\u2014-]|$|(?:on|in|with|and|as|again|hard|back|gently|softly|"
    r"goodbye|goodnight|quickly|tight|tightly|close|by|across|to)\b))",
    re.I,
)
"""Somebody lays hands or lips on one who is only meant: `kisses him`."""
FACE = re.compile(
    r"\b(?:smil|frown|nod|laugh|blink|sigh|stare|hesitat|grin|winc|shrug|cries|crying|weep|freez|froze|listen|stiffen|"
    r"blush|swallow|ponder|consider|think|react|glare|glaring|scowl|chuckl|giggl|smirk|gasp|wait|watch|looks?\b|gaz|sob|"
    r"beam|flinch|squirm|stop|pause|tense|relax|shudder|trembl|stunned|confused|shocked|speechless|realiz|realis|eyes|"
    r"face|expression|silent|says nothing|knows|feels|breath|snort|yawn|shakes (?:his|her) head|rolls (?:his|her) eyes|"
    r"sees|studi|takes (?:this|that|it) in|bites (?:his|her) lip|raises? an? (?:eye)?brow|clears (?:his|"
    r"her) throat|uncomfortabl)",
    re.I,
)
"""What a face does: seen near. Everything else that somebody does wants room."""
BODY = re.compile(
    r"\b(?:walk|run|cross|stand|rise|rises|rising|sit|kneel|duck|throw|fall|jump|climb|dive|dives|drop|crawl|crouch|"
    r"danc|fight|swing|leap|spin|spins|lunge|lunges|collaps|stumble|drag|lies|lying|roll|slide|push|pull|swim|kick|"
    r"pac(?:es|ing)|struggl|wrestl|charg|hurl|sprawl|lean|bend|move|step|hurr|rush|back(?:s|ing) (?:away|up|"
    r"off)|turns? (?:and|to|around))\w*",
    re.I,
)
"""What takes the whole body: wider than a face."""
APART = re.compile(
    r"\bP\.?O\.?V\b|\bthrough (?:the|a|his|her) (?:\w+\s+)?(?:window|glass|windshield|binoculars|scope|"
    r"peephole|lens|viewfinder|"
    r"door(?:way)? glass)|\bacross the (?:street|road|courtyard|yard|way|river)\b|"
    r"\bon (?:the\s+|a\s+)?(?:video|monitors?|tv|t\.v\.|television|screen)\b|\bacross from \w+['\u2019]s\b",
    re.I,
)
"""Signs that what is seen is in another place than who sees it."""
WIRED = re.compile(
    r"\b(?:phone|telephone|radio|cb|walkie|intercom|mike|mic|receiver|headset|cell|speaker|filtered|microphone|earpiece|comm?s?)\b",
    re.I,
)
"""Signs that a voice goes over a wire."""
HEARD = re.compile(r"\b(?:over|on|from|through|via)\b|\bfiltered\b|\bvoice over\b|\bv\.?o\.?\b", re.I)
"""With those: that we are where the voice arrives."""
PICTURED = re.compile(
    r"\b(?:photos?|photographs?|pictures?|portraits?|paintings?|snapshots?|posters?|polaroids?)\b[^.]{0,20}\b(?:of|with|shows?)\b",
    re.I,
)
"""Whoever is named here is in a picture."""
DOOR = re.compile(
    r"\b(?:opens?|closes?|shuts?|slams?|(?:pulls?|pushes|throws?|yanks?|swings?|flings?)\s+open)\s+"
    r"(?:the|his|her|their|its)\s+(?:front\s+|back\s+)?door\b|"
    r"\b(?:pulls?|pushes|throws?|yanks?|swings?|slams?)\s+(?:the|his|her|their|its)\s+(?:front\s+|back\s+)?door\s+"
    r"(?:\w+ly\s+)?(?:open|shut|closed|to)\b|"
    r"\b(?:opent|sluit|doet|maakt|gooit|trekt|duwt)\s+(?:de|zijn|haar|hun)\s+(?:voor)?deur\b|"
    r"\b(?:(?:un)?locks|opens?|closes?|shuts?|slams?|(?:pulls?|throws?|yanks?|swings?|slides?|flings?)\s+open|lifts?|opent|"
    r"sluit|doet|maakt|trekt|schuift)\s+(?:the|an?|his|her|their|its|one|de|het|een|zijn|haar|hun)\s+"
    rf"(?:(?:lid|doors?|deur|deksel) (?:of|van) (?:the|his|her|de|het) )?(?:[\w-]+\s+){{0,2}}?(?:{WORDS})\b",
    re.I,
)
"""Somebody opens or shuts the door of the place, or a case."""
_SPILT = re.compile(
    r"\b(?:knocks?|tips?|kicks?)\s+(?:over|(?:[\w'\u2019-]+\s+){1,5}over)\b|"
    r"\b(?:spills?|overturns|upsets|topples|upends|morst)\s+(?:the|his|her|their|an?|some|de|het|een|zijn|haar|hun)\b|"
    r"\b(?:stoot|gooit|tikt|duwt)\s+(?:[\w'\u2019-]+\s+){1,4}(?:om|omver)\b",
    re.I,
)


def tells(text: str) -> bool:
    """Whether a deed is a picture of its own, with what it is done to in it: an opening, a spill."""
    return DOOR.search(text) is not None or _SPILT.search(text) is not None
