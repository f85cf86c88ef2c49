"""Words for what hands do: the verbs that take a thing, and the nouns after them that are no things."""

from __future__ import annotations

import re
from collections.abc import Iterable

from movie_director.crew.reading import lexicon_headings as headings
from movie_director.crew.reading.terms import terms

_SHORT_VOWEL = re.compile(r"(?:un)?[^aeiou]*[aeiou][bdgklmnprt](?<!ck)")
"""Verbs that double their last letter: `digging`."""


def _forms(verbs: Iterable[str]) -> dict[str, str]:
    """The third person and the participle of each verb, by form; the plain form is a noun too often."""
    found: dict[str, str] = {}
    for verb in verbs:
        stem = verb.removesuffix("e") if not verb.endswith(("ee", "ye", "oe")) else verb
        if verb.endswith(("ch", "sh", "ss", "x", "zz", "to")):
            third = verb + "es"
        elif verb.endswith("y") and verb[-2] not in "aeiou":
            third = verb[:-1] + "ies"
        else:
            third = verb + "s"
        twice = verb + verb[-1] + "ing" if _SHORT_VOWEL.fullmatch(verb) else stem + "ing"
        found[third] = found[twice] = verb
    return found


TAKES = _forms(
    terms(
        """
    hold carry grab snatch clutch brandish wield unfold unwrap unroll retrieve produce pocket lug heft cradle sip
    chew munch gnaw nibble devour eat drink pour light load reload cock aim hoist unpack pack peel unscrew uncork
    untie crumple twirl strum juggle swig gulp guzzle puff stir butter slice chop sharpen lift toss fling hurl
    chuck lob throw pick grip grasp unclip uncap unsheathe uproot wring dial unplug plug unscrew insert
    collect gather brandish shoulder swipe steal bury stash swallow hug seize clasp pluck scoop heave
    """
    )
)
"""Verbs whose object is nearly always a thing in somebody's hands, by their forms."""
GIVES = _forms(terms("hand give offer toss throw pass bring slide show pour buy feed slip shove fetch serve"))
"""Verbs with a receiver: `hands her the key`."""
WITH_PARTICLE = _forms(
    terms(
        """
    pick pull take put set lay whip hold fish dig get bring draw rip tear lay place yank roll pass raise lower
    slam stuff jam shove tuck wave use remove drop slide slip push drag open close shut read write fill empty
    rinse wash dry scrub polish clean wipe strike unload touch snap inspect examine study find ignite stub offer
    retrieve cut fold point stuff hide pack present adjust straighten pump bounce dribble answer dial turn tap
    raise count rack finger thrust swap exchange extend unpin check consult
    swing kick spin flip flash load strap hang sling shake squeeze crush smash break toss hand
    """
    )
)
"""Verbs that take a thing in hand with UP, OUT, DOWN, AWAY or OFF after them, or whose object is a thing by lists."""
AFTER = {
    "on": _forms(terms("gnaw chew munch nibble suck puff type tap write scribble jot draw doodle")),
    "from": _forms(terms("drink sip swig read")),
    "at": _forms(terms("look glance peer gnaw nibble squint")),
    "with": _forms(terms("fiddle toy play struggle fumble")),
    "through": _forms(terms("leaf flip thumb look riffle rifle page sort rummage")),
    "for": _forms(terms("reach fumble grope")),
    "into": _forms(terms("speak talk bite")),
    "in": _forms(terms("write scribble jot")),
}
"""Verbs that take their thing by a preposition: `sips from a flask`."""
LOOSE = frozenset(("at", "with", "for", "on", "in", "through"))
"""Prepositions after which only nouns of the lists are things."""
PARTICLES = frozenset(terms("up out down off away over back forward aside open"))
COUNTS = frozenset(
    terms(
        """
    pile stack deck roll ring pair set bunch handful armful sheaf wad piece pieces couple lot bit load armload
    slice scrap stick sheet sheets fistful bouquet bouquets collection assortment bundle clump length dozen
    number kind sort chunk pack packet hunk strip series row mound heap wads stacks piles slab sip gulp swig
    bite drag puff mouthful spoonful forkful contents taste shard fragment slip slips
    """
    )
)
"""Nouns that only count what comes after OF: `a deck of cards` is cards."""
HEAPS = frozenset(
    terms(
        "stack pile heap mound row rack bundle bunch collection assortment array box crate tray plate platter pair set "
        "bar"
    )
)
"""Nouns before OF after which things lie about: `piles of papers`."""
LADEN = frozenset(
    terms(
        """
    littered strewn cluttered filled piled stacked laden loaded crammed packed stuffed heaped overflowing scattered
    jammed lined set laid decorated hung bulging brimming covered
    """
    )
)
"""What something is with things, which are there then: `a desk littered with papers`."""
COUNTED = frozenset(
    terms("a an the his her their its another some several two three four five six seven eight nine ten few more")
)
BODY = frozenset(
    terms(
        """
    eye eyes face hand hands head heads hair mouth lip lips smile expression shoulder shoulders arm arms leg legs
    foot feet back chest neck cheek cheeks finger fingers fingertip fingertips fist fists gaze stare look jaw brow
    eyebrow eyebrows nose ear ears knee knees grip body hip hips waist throat chin forehead heart breath thumb
    thumbs wrist wrists elbow elbows belly stomach tongue tooth teeth skin palm palms toe toes thigh thighs lap
    ankle ankles side torso skull brain spine spit saliva tears tear blood beard mustache moustache bangs ponytail
    braid nostrils muscles muscle nails nail heel heels lungs stubble crotch ass butt rear shin bald flesh sweat
    perspiration drool snot
    """
    )
)
ABSTRACT = frozenset(
    terms(
        """
    moment moments beat time times turn turns step steps seat place places pause walk run rest risk chance chances
    shot shots aim fire way ways course position positions stance cover charge control notice note care part point
    points sides word words thought thoughts idea ideas plan mind memory memories secret truth lie lies promise
    answer question questions call calls chase pose attention ground speed pace lead line silence peace court
    tone voice song tune music sound noise scream laugh sob cry yawn gasp sigh sense self view sight glimpse
    picture shape form role story stories joke jokes tale name names number numbers conversation meeting party
    hope hopes grudge advantage breather nap drag puff sip bite gulp swig swallow taste toke hit drink nod shrug
    wave kiss hug wink punch blow slap kick push shove pull tug peek glance leap dive fall flight trip ride drive
    tour break bow dance swim shower bath leave life lives death job work day night morning evening afternoon week
    month year hour minute second while everything nothing something anything thing things stuff rest end start
    top bottom middle center centre front rear edge corner half whole one ones other others another bit kind sort
    lot all both each some any more most many much few two three four five six seven eight nine ten her him them
    it himself herself themselves itself each-other contents content distance direction angle weight balance
    strength courage nerve temper cool blame credit deal business office power energy love anger rage fear pain
    grief joy fun luck fortune fate freedom order orders command commands help support space room air light
    darkness dark shadow shadows wind rain snow sun sunlight water waters fog smoke steam fire flames flame heat
    cold scene scenes crowd audience class show game games match race contest battle war fight wall walls floor
    ceiling door doors doorway window windows windowsill gate gates drawer drawers shade blinds shutters hatch lid
    entrance exit roof stairs steps stairway elevator handle knob doorknob railing rail banister ledge branch road
    street corner path trail track tracks ground grass dirt mud sand earth surface sky horizon engine motor
    ignition brakes brake gas wheel steering dashboard trunk hood gear gears throttle accelerator curtain curtains
    surroundings area world city town country land house home building apartment yard hell damn god bulk heat
    trouble fuss mess effort attempt try breaths breakdown nothing mine yours theirs moves move action motion
    movement search frisk rhythm tempo melody cigarette-smoke meal dinner lunch breakfast supper food interest respect
    reason sympathy comfort pleasure delight doubt concern worry desk table chair couch sofa bed bench stool sink
    counter bar shelf shelves television tv set fridge refrigerator oven stove toilet tub chandelier
    phrase sentence verse poem prayer vow oath speech lecture talk rumor rumour news information details detail
    result results consequences impact force momentum lock bolt latch catch entry post pace tail traffic lane
    intersection pressure pulse temperature vigil guard watch-out stock toll effect breeze scent smell stench aroma
    odor whiff trail lead leads trigger sniff gander snooze reading readings measure measures stand count
    reins audience's station channel controls dial volume button buttons switch switches lever keyhole gauge knobs
    pleats position hostage hostages prisoner prisoners bodies corpse corpses prey target targets
    figure figures image images reflection pov lights ocean sea river lake surf waves moon stars star
    frame camera shoulder-length ladder-back situation gap slack hang stab opportunity interior exterior
    pretzel-shaped appraisal composure spray digit digits lifetime handshake item items object objects belongings
    freeway catwalk ramp rung hinge hinges console consoles panel panels intercom umbilical ribcage innards midriff
    armrest armrests sleeve sleeves landscape purchase valley schematic safety metal fluid mettle side-eye
    wake lurch humor humour amount clap lump rib ribs gut guts swat parade hazard silencer-less find
    viewpoint point-of-view combo copy dream dreams property shaft dune dunes barrier armload handful fistful
    glow pitch arc wrap keep program programs radar product products register registers tire tires grille scan lose
    dangle dangles pow lapd hud purr purrs vehicle vehicles stall stalls phone-number lapd tentacle tentacles
    wing wings fuselage tower tunnel porch landing lobby aisle closet cabin
    hill hills hilltop tree trees mist cloud clouds hedge bush bushes lamppost lamp-post
    cockpit deck dock pier bridge bow stern hull shore beach buttocks wound bait-and-switch trap tip tips ahead
    last hidden feel jerk smirk awe awkward sum fit fits mini-fit tantrum slope pinch touch claim claims
    choice choices example examples layer layers hole holes haze pockmark pockmarks discards capitol forearm forearms
    mane snort snorts hug hunk clue clues hint hints mention priority tribute homage allowance
    fluff lint peck grin pocket pockets handrail handrails guardrail guardrails
    """
    )
) - frozenset(terms("picture camera drink ladder watch note"))
NO_THINGS = (
    BODY | ABSTRACT | (headings.ROOMS - frozenset(terms("gun bar bath shower locker drawing small")))
) - frozenset(terms("nails bow"))
"""Nouns after a verb of handling that are nothing to bring: bodies, places, what is abstract."""
VERBS_TOO = frozenset(terms("looms bellows peers taxis"))
"""What somebody does, unless a determiner says that it is a thing."""
ABSTRACT_ENDINGS = ("tion", "sion", "ness", "ment", "ity", "ence", "ance", "ship", "ism", "hood", "dom", "acy", "logy")
CONCRETE = frozenset(
    terms("ammunition document instrument equipment garment ornament parchment medication lotion potion cushion")
)
"""Things whose names end like abstract nouns."""
TRAILS = frozenset(
    terms(
        """
    like as again there here away aloft aside ready right next hard further earlier later just along together first
    back closer high low deep home instead too also either nearby upside halfway still shut tight steady apart
    almost nearly what how why whether because before open written brought seen he'd he's she'd she's we've they've
    they'd it's i've you've who's we you taut ahead tightly firmly stuck pinned wedged stapled
    """
    )
)
"""Words after a noun's phrase that are no part of it."""
PLAIN = frozenset(
    terms(
        """
    big thick thin short slight hard sharp sour curt blue red black white green yellow grey gray brown deep fast
    small large huge tiny long good nice quick slow old new young full empty heavy light dark bright other own
    his their my your
    """
    )
)
"""Words that only tell how a thing is, and name none."""
QUALITIES = ("ous", "ful", "less", "ive", "ed", "ish")
"""Endings of words that tell how a thing is."""
TOOLS = {
    "rakes": "rake",
    "raking": "rake",
    "handcuffing": "handcuffs",
    "sketching": "sketchbook",
    "shovels": "shovel",
    "shoveling": "shovel",
    "shovelling": "shovel",
    "mops": "mop",
    "mopping": "mop",
    "videotapes": "video camera",
    "videotaping": "video camera",
    "vacuums": "vacuum cleaner",
    "vacuuming": "vacuum cleaner",
}
"""Verbs that are done with one tool."""
CONTAINERS = frozenset(
    terms(
        """
    envelope bag purse wallet box briefcase suitcase folder backpack basket sack case bottle pack handbag satchel
    duffel holster toolbox sheath bucket crate jar tin carton package jug pitcher knapsack trunk-bag valise
    """
    )
)
"""What things are taken from or put in, which is then in hand too."""
UNHANDLED = frozenset(
    terms(
        """
    sees seeing hears hearing notices noticing watches watching spots spotting eyes eyeing faces facing passes
    passing approaches approaching nears nearing leaves leaving enters entering likes loves wants wanting needs
    needing knows recognizes recognises remembers ignores ignoring misses crosses crossing circles circling is
    was has does becomes resembles contains covers covering fills filling reveals revealing shows showing means
    dodges avoids clears follows following chases chasing overlooks overlooking surveys surveying regards
    regarding considers considering discovers hits hitting strikes striking overhears mentions describes thinks
    during including being its this his across always sometimes towards besides perhaps seems looks reaches
    forgets forgetting owns mistakes imagines imagining dreams steps sits stands lies comes goes becoming getting
    gets suggests indicates staring gazing reflects reflecting illuminates features featuring surrounds
    surrounding observes observing concerning regarding regardless as yes plus various
    """
    )
)
"""Forms that look like verbs or are ones, after which a thing is in nobody's hands."""
CARRIED = frozenset(
    terms(
        """
    phone cellphone radio cb watch wristwatch gun pistol revolver rifle shotgun flashlight briefcase bag purse camera
    cigarette cigar glass backpack notebook clipboard knife cane weapon keys lighter walkie-talkie suitcase book books
    umbrella drink coffee beer newspaper wallet badge laptop guitar tray plate headset headphones digicam camcorder
    beeper pager notepad duffel satchel sword spear axe shovel crutches pipe flask mug cup sandwich cell handbag
    knapsack clipboard binoculars magazine microphone handkerchief hankie
    """
    )
)
"""Things that are with somebody when the text calls them theirs."""
BULKY = frozenset(terms("ladder stepladder stretcher wheelchair wheelbarrow gurney coffin casket stroller"))
"""Things that have to be brought wherever they are named."""
IDIOMS = "|".join(
    (
        r"fork in the (?:\w+ )?road|this fork",
        r"(?:picks?|picking) up (?:speed|the pace|the trail|the scent)",
        r"(?:holds?|holding) (?:his|her|their) (?:gaze|breath|tongue|ground|own)",
        r"nurs(?:es|ing) (?:his|her) (?:lip|wound|arm|hand|drink's)",
        r"cards? on the table",
        r"(?:takes?|taking) (?:a|the) (?:bus|train|cab|taxi|plane|boat|card)s?",
        r"(?:takes?|taking|snaps?|snapping) (?:(?:a|the|his|her|some|more|few|another|several) ){0,3}(?:\w+ )?"
        r"(?:picture|photo|photograph)s?",
        r"throws? in the towel",
        r"(?:hits?|presses?) the (?:brakes|gas|road|books|bottle)",
        r"kicks? the bucket",
        r"(?:plays?|playing|strikes|hits|sings|holds) (?:an?|the|one|each|that|every|some) (?:\w+ )?notes?",
        r"in the (?:balls|nuts)",
        r"(?:plays|playing) (?:ball|it)",
        r"off the (?:hook|record)",
        r"on the (?:ball|button|nose)",
        r"rings? a bell",
        r"(?:gets?|getting) the picture",
        r"to the bone",
        r"mak(?:es?|ing) a (?:mental )?note",
        r"tak(?:es?|ing) the bait",
        r"pinch(?:es|ing) a loaf",
        r"cut from the same cloth",
        r"(?:pulls?|pulling) (?:the|a few|some) strings",
        r"holds? a candle to",
        r"pass(?:es|ing)? the torch",
        r"throw(?:s|ing)? in the towel",
        r"drops? the (?:ball|bomb)",
        r"picture[- ]perfect",
        r"(?:at |near )?the end of (?:his|her|their) (?:rope|tether|leash)",
        r"thumbs?[- ]up sign|(?:peace|v|victory|okay|ok) sign|sign of the cross",
        r"(?:gives?|takes?|makes?) (?:an?|his|her|their) (?:\w+ ){0,2}bow",
        r"fork (?:of|in) (?:a|the) tree",
        r"mask of (?!(?:human|rubber|gold|plastic|black|white|leather)\b)(?-i:[a-z])\w+",
        r"neat package|bag of bones|bundle of (?:nerves|joy|energy)",
    )
)
"""Sayings in which a thing is none."""
