"""Tempo: which verbs of a screenplay are over at once, and which take their time on screen."""

from __future__ import annotations

from collections.abc import Iterator

_QUICK = """
glance look nod shrug blink wink gasp flinch snap slam slap kick punch hit strike stab shoot fire bang grab snatch drop
duck jerk jolt bolt spin whip flick click tap poke jab spit smile grin frown scowl smirk wince stop freeze pop crack
burst explode crash shatter smash bounce trip stumble slip fall leap jump hop turn notice spot see hear catch toss throw
fling hurl swat yank tug push shove knock ring buzz beep flash blast thud thump clap snort scoff sniff sigh cough
sneeze gulp swallow swerve skid screech lunge dive dodge block draw cock aim hang react stare stiffen recoil interrupt
startle jam hiss wave point raise lower lift shut open close cut switch light strike dash dart vanish appear release
tighten nudge bump bite kiss beckon salute bow shake
"""
_SLOW = """
walk wander stroll march trudge limp creep crawl climb descend ascend cross follow approach ride drive sail fly travel
row paddle swim run jog race chase flee escape hurry search hunt rummage explore examine inspect study scan watch read
write type draw paint wait linger sit sleep doze eat drink cook dress undress wash bathe shower pack unpack dig build
repair clean sweep mop scrub dance sing play perform work wrestle fight struggle battle brawl embrace hug hold weep cry
sob pray meditate think consider ponder contemplate remember hesitate circle pace stagger drag haul carry load unload
pour fill drift float sink burn melt rise set fade approach gather disperse parade celebrate embark land park wind
unfold assemble undo untie tie shave comb browse survey cook smoke listen stalk sneak tiptoe prowl
"""
_STILL = """
is are was were be being been am has have had seem seems look-like stand stands lie lies remain remains
contain contains surround surrounds overlook overlooks wear wears dominate dominates adorn adorns belong
belongs consist consists
"""
_SILENT_E = "aeiouwxy"


def forms(verb: str) -> Iterator[tuple[str, bool]]:
    """Yield a verb's forms as screenplays use them, and whether each goes on beside something else (`walking`)."""
    yield verb, False
    if verb.endswith("y") and verb[-2] not in "aeiou":
        yield f"{verb[:-1]}ies", False
        yield f"{verb[:-1]}ied", False
    elif verb.endswith(("s", "sh", "ch", "x", "z", "o")):
        yield f"{verb}es", False
        yield f"{verb}ed", False
    else:
        yield f"{verb}s", False
        yield f"{verb}d" if verb.endswith("e") else f"{verb}ed", False
    stem = verb[:-1] if verb.endswith("e") and not verb.endswith("ee") else verb
    yield f"{stem}ing", True
    if len(stem) < 5 and stem[-1] not in _SILENT_E and stem[-2] in "aeiou" and stem[-3:-2] not in tuple("aeiou"):
        yield f"{stem}{stem[-1]}ing", True
        yield f"{stem}{stem[-1]}ed", False


QUICK = {form: beside for verb in _QUICK.split() for form, beside in forms(verb)}
"""Forms of verbs that are over in about a second: glances, slams."""
SLOW = {form: beside for verb in _SLOW.split() for form, beside in forms(verb)}
"""Forms of verbs that take some seconds: walks, searches, waits."""
PLAIN = frozenset(f"{_QUICK} {_SLOW}".split())
"""The same verbs uninflected: those that are nouns too (`light`, `watch`) act only behind somebody who does it."""
STILL = frozenset(_STILL.split())
"""Verbs that say how a place or person is: nothing happens."""
