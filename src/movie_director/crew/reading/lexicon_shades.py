"""Words of parentheticals and action that tell a shade of feeling, in English and Dutch, and how strong it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading.terms import terms

_TOLD: Mapping[str, str] = {
    "joyful": """joyful joyfully overjoyed elated beaming beams jubilant ecstatic laughing laughs gleeful delighted
        thrilled lachend lacht blij opgetogen uitgelaten""",
    "content": "content contentedly satisfied pleased tevreden voldaan",
    "amused": "amused chuckles chuckling giggles giggling wry wryly grinning grins grijnzend grijnst geamuseerd",
    "proud": "proud proudly triumphant triumphantly trots",
    "relieved": "relieved opgelucht",
    "hopeful": "hopeful hopefully eager eagerly hoopvol verwachtingsvol",
    "mischievous": """mischievous mischievously teasing teasingly playful playfully sly slyly conspiratorial ondeugend
        plagend""",
    "smug": "smug smugly self-satisfied gloating gloats zelfvoldaan zelfingenomen",
    "grieving": """grieving grieves sobbing sobs weeping weeps wailing heartbroken devastated inconsolable crying cries
        huilend huilt snikkend snikt""",
    "melancholy": "melancholy melancholic mournful mournfully wan weemoedig somber",
    "disappointed": "disappointed deflated crestfallen let-down teleurgesteld",
    "ashamed": "ashamed guilty guiltily sheepish sheepishly shamefaced contrite apologetic beschaamd schuldbewust",
    "lonely": "lonely forlorn forlornly eenzaam verloren",
    "bittersweet": "bittersweet bitterzoet",
    "pained": "pained wincing winces agonized agonised in-pain gepijnigd gekweld",
    "resigned": "resigned resignedly defeated flatly gelaten berustend verslagen",
    "furious": """furious furiously enraged seething livid fuming screaming shouting roaring snarling snarls raging
        woedend razend schreeuwend""",
    "annoyed": """annoyed irritated irritably testy testily exasperated impatient impatiently snapping snaps curtly
        geïrriteerd ongeduldig kortaf""",
    "bitter": "bitter bitterly resentful resentfully verbitterd",
    "disgusted": "disgusted repulsed revolted nauseated walgend vol-walging",
    "contemptuous": "contemptuous contemptuously scornful scornfully sneering sneers scoffs disdainful minachtend",
    "suspicious": "suspicious suspiciously wary warily distrustful narrowing-eyes achterdochtig wantrouwig argwanend",
    "jealous": "jealous jealously envious enviously jaloers",
    "determined": "determined resolute resolutely firm firmly steely vastberaden vastbesloten",
    "cold": "cold coldly icily icy stone-faced expressionless deadpan kil koel ijzig",
    "terrified": "terrified horrified petrified screams panicked panicking panics doodsbang angstig",
    "worried": "worried worriedly concerned anxious anxiously uneasy uneasily bezorgd ongerust",
    "nervous": "nervous nervously fidgeting jittery hesitant hesitantly stammering zenuwachtig nerveus aarzelend",
    "desperate": "desperate desperately pleading pleads begging imploring despairing wanhopig smekend",
    "startled": "startled jumps geschrokken",
    "embarrassed": "embarrassed blushing blushes flustered awkward awkwardly verlegen gegeneerd blozend",
    "shocked": "shocked stunned aghast dumbstruck speechless flabbergasted geschokt verbijsterd sprakeloos",
    "awed": "awed amazed awestruck wonderingly marvelling marveling vol-ontzag verwonderd",
    "confused": "confused confusedly puzzled bewildered baffled perplexed verward",
    "doubtful": """doubtful doubtfully sceptical skeptical sceptically skeptically unconvinced dubious twijfelend
        sceptisch""",
    "curious": "curious curiously intrigued inquisitive nieuwsgierig benieuwd",
    "exhausted": "exhausted drained spent worn-out uitgeput doodmoe",
    "bored": "bored listless listlessly uninterested verveeld",
    "dazed": "dazed groggy groggily drowsy drowsily bleary sleepy versuft slaperig",
    "loving": "loving lovingly adoring adoringly affectionately fondly liefdevol teder",
    "grateful": "grateful gratefully thankful touched dankbaar ontroerd",
    "wistful": "wistful wistfully nostalgic longingly dreamily dromerig mijmerend",
    "compassionate": """compassionate sympathetic sympathetically comforting soothing soothingly pityingly troostend
        meelevend""",
    "serene": "serene serenely calm calmly peaceful peacefully kalm rustig sereen",
}  # fmt: skip
SHADED: Mapping[str, str] = {word: shade for shade, told in _TOLD.items() for word in terms(told)}
"""Each word with its shade."""
_FAINT = re.compile(
    r"\b(?:slightly|a (?:little|bit|touch|tad)|faintly|half|somewhat|barely|almost|mildly|vaguely|"
    r"trying to (?:look|sound|be)|een beetje|licht|lichtelijk|bijna)\b",
    re.I,
)
FAINT = 0.5
"""How strong a feeling is that is told to be slight."""


def shaded(words: str) -> tuple[str, float]:
    """Return the first shade that words tell, or "", and how strong: 1, or `FAINT` where they say so."""
    found = next((SHADED[w] for w in re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", words.lower()) if w in SHADED), "")
    return found, FAINT if _FAINT.search(words) else 1.0
