"""What people feel, as a script supervisor follows it: a strong feeling does not turn over while nothing happens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from movie_director.crew.continuity.telling import Sentence, spelt

_WORDS: Mapping[str, str] = {
    "joy": r"""
        laugh(?:s|ing|ed|ter)? giggl\w+ beams? beaming grins? grinning smil(?:es|ing) hums? humming sings?
        singing whistl\w+ cheers? cheering dances? dancing skips? skipping sways lit_up lights_up jubila\w+
        delight\w* overjoyed elated radiant gaily gleeful\w* merr(?:y|ily) cheerful\w* joy\w* happ(?:y|ily)
        high(?:est)?_(?:of_)?spirits
        glow(?:s|ing)? chuckl\w+ whoops? whooping(?!_(?:sob|cough))
        giddy thrilled exuberant\w* jovial\w* playful\w* triumphant\w*
        twirls? applauds tickled ecstatic bliss\w* lacht lachend grinnikt straalt stralend glunder\w* neuri\w+
        zingt zingend danst juicht juichend vrolijk blij jubel\w* giechelt fluit uitgelaten dolgelukkig
        opgetogen glimlach(?:t|end) schatert? gierend giert vreugde\w* proest\w*""",
    "anger": r"""
        rage raging fur(?:y|ious|iously) angr(?:y|ily) shouts? shouting yells? yelling screams?_at slams? hate
        hatred hateful\w* seeth\w+ livid snarl\w* curs(?:es|ing) glar(?:es|ing) incensed smash\w* hurls? flings
        storms?_(?:in|out|off|up|past) venom\w* bellow\w* roars stomps? stamps boiling hisses screaming
        fist_comes_down (?:pounds|bangs|thumps)_the_(?:table|desk|wall|door)
        white_about_the_mouth woede woedend razend ziedend kwaad boos schreeuwt brult smijt keilt vloekt tiert
        snauwt stampt haat razernij briest briesend scheldt driftig woest nijdig brullend schreeuwend furieus""",
    "fear": r"""
        terror terrified terrifies fear\w* afraid panic\w* cower\w* cring\w+ horror horrified petrified
        trembl\w+ shrinks?_back whimper\w* quak\w+ frightened scared dread\w* recoils? ashen panicked cold_sweat
        doodsbang bang angst angstig paniek lijkbleek beeft bevend huivert siddert sidderend doodsangst krimpt
        bibber\w* paniekerig verstijfd rilt doodsbleek gilt gillend""",
    "grief": r"""
        weep\w* wept wipes?_(?:her|his)_eyes
        sob(?:s|bing|bed)? cr(?:ies|ying)
        tears(?!_(?:it|them|the|a|an|his|her|open|up|off|out|through|away|down|at|from|into|along|past)\b)
        griev\w* mourn\w* heartbroken inconsolabl\w*
        devastat\w* despair\w* wail\w* keen(?:s|ing) bawl\w* crumpl\w+ tearful\w* sniffl\w* distraught
        anguish\w* blubber\w* misery miserable huilt huilend snikt snikken snikkend tranen verdriet\w* jammert wanhop\w*
        ontroostbaar weent jankt jankend gesnik verslagen""",
}  # fmt: skip
_SAID = {
    "anger": re.compile(
        r"\b(?:I (?:really )?(?:hate|despise|detest|loathe|curse) (?:you|him|her|them|this)|make me sick"
        r"|can't stand (?:you|the sight)|(?:go|rot|burn) (?:to|in) hell|damn you|how dare you|I'll kill you"
        r"|ik (?:haat|vervloek|veracht) (?:je|jou|hem|haar|jullie)|ik maak je af|hoe durf je|loop naar de hel)\b",
        re.I,
    ),
    "joy": re.compile(
        r"\b(?:isn't (?:it|this|that) (?:heavenly|wonderful|marvellous|marvelous|glorious|lovely)"
        r"|I've never been (?:so )?happ\w+|best day of my life|I could (?:sing|dance)|hooray|whoopee"
        r"|hoera|wat heerlijk|ik ben zo (?:blij|gelukkig))\b",
        re.I,
    ),
}
"""What somebody says who feels it, whatever the page adds."""
_FEELS = {
    mood: re.compile(rf"(?<![\w-])(?:{'|'.join(words.split()).replace('_', ' ')})(?![\w-])", re.I)
    for mood, words in _WORDS.items()
}
_NOT = re.compile(
    r"\b(?:no|nobody|no one|niemand|not|never|without|hardly|nearly|almost|stops?|stopped|doesn't|don't|isn't"
    r"|wants? to|tries to|(?:her|his) mouth to|about to|ready to|fit to|going to"
    r"|niet|geen|nooit|zonder|bijna|wil|houdt .{0,12}op)\b[^,;.]{0,24}$",
    re.I,
)
_OPPOSITE = frozenset(frozenset(pair) for pair in (("joy", "anger"), ("joy", "fear"), ("joy", "grief")))
ELEMENTS = 3
"""Elements within which a feeling that turns over had no time to."""


@dataclass(frozen=True)
class Felt:
    """A strong feeling that somebody shows: which, in which scene, and as which element of the story."""

    mood: str
    scene: str
    at: int


@dataclass
class Turned:
    """What everybody showed last. `at` counts the elements that are told."""

    by: dict[str, Felt] = field(default_factory=dict[str, Felt])
    at: int = 0
    element: str = ""
    fresh: set[str] = field(default_factory=set[str])
    """Who showed nothing yet in a scene that goes straight on from the one before."""

    def clear(self) -> None:
        """Time has passed: whatever was felt may be over."""
        self.by.clear()

    def read(self, sentence: Sentence) -> Iterator[str]:
        """Follow a sentence; yield which feelings turn over."""
        if sentence.element != self.element:
            self.element, self.at = sentence.element, self.at + 1
        for who, mood in shown(sentence):
            had = self.by.get(who)
            if had is not None and frozenset((had.mood, mood)) in _OPPOSITE:
                near = self.at - had.at <= ELEMENTS
                over = had.scene != sentence.scene and who in self.fresh
                if near or over:
                    yield f"{spelt(who)} goes from {had.mood} in {had.scene} to {mood}, and nothing turns them."
            self.fresh.discard(who)
            self.by[who] = Felt(mood, sentence.scene, self.at)


def shown(sentence: Sentence) -> Iterator[tuple[str, str]]:
    """Who shows which strong feeling in a sentence of action, or in how they say a line."""
    if sentence.speaker is not None:
        for mood, words in _SAID.items():
            if words.search(sentence.text) and not _FEELS[mood].search(sentence.manner):
                yield sentence.speaker, mood
    text = sentence.manner if sentence.speaker else sentence.text
    if not text:
        return
    both = all(_FEELS[mood].search(text) for mood in ("joy", "grief"))  # who laughs until they cry is glad
    for mood, pattern in _FEELS.items():
        if both and mood == "grief":
            continue
        for found in pattern.finditer(text):
            if _NOT.search(text[: found.start()]):
                continue
            who = (
                sentence.speaker
                or sentence.before(found.start())
                or (sentence.about if not sentence.mentions else sentence.subject)
            )
            if who is not None:
                yield who, mood
                break
