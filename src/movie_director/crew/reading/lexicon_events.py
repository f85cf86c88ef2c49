"""Words for what happens: stunts, effects, make-up, sounds, music, clothes changed, and what people feel."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading.lexicon_things import INSTRUMENTS
from movie_director.crew.reading.terms import terms


def _pattern(*alternatives: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?<!free-)(?:{'|'.join(alternatives)})\b", re.I)


_WHO = (
    r"(?!(?:UP|OUT|IN|AT|THE|AN?|OFF|HIS|HER|ITS?|OPEN|DOWN|BACK|OVER|AND|ON|AROUND|AWAY|WITH|TO|INTO|THAT|LIKE)\b)"
    r"(?-i:[A-Z])[\w.-]+(?!['\u2019])\b"
)
"""A name in running text."""
_CARS = r"car|truck|van|limo|limousine|sedan|coupe|cab|taxi|jeep|bus|motorcycle|bike|cruiser|pickup|suv"
STUNTS = _pattern(
    r"(?:fist ?|knife ?|sword ?|gun ?)fights?",
    r"(?:a|the) fight\b(?! with the)",
    r"fight(?:s|ing)? (?:him|her|them|off|each other|breaks|for (?:his|her|their|the) (?:life|lives|gun|knife))",
    r"punch(?:es|ing)(?! (?:in|out|up|a|an|the|it|at the|his|numbers?|buttons?|some|several|keys|bag|daggers?|"
    r"through)\b)",
    r"(?:decks|slugs|clobbers|headbutts|pummels) (?:him|her|them|(?-i:[A-Z]))",
    r"tackl(?:es|ing)",
    r"wrestl(?:es|ing)(?! (?:experience|team|coach|match(?:es)?|room|gym|mats?|program|champion\w*|ring|fan|show)\b)",
    r"brawl(?:s|ing)?",
    r"(?:car|foot|high-speed) chases?",
    r"chas(?:es|ing) (?:after )?(?:him|her|them|the)",
    r"(?:leap|dive|jump|plunge|tumble|hurtle|fall)s? (?:\w+ )?(?:off|from|through|over|down|"
    r"onto(?! (?:the|his|her|a) (?:bed|sofa|couch|mattress)))"
    r"(?! (?:frame|view|sight|the (?:phone|news|idea|list|page)|asleep|in love))",
    r"(?:lunge|pounce)s? (?:(?:at|for|on|onto|upon|toward|towards) (?:him|her|them|each|the (?:man|woman|guard|cop|"
    r"boy)|"
    r"(?-i:[A-Z])\w+)|forward)\b",
    r"tumbl(?:es?|ing) (?:\w+ )?(?:down|over|off|through|out of|into|to the|head)(?! (?:bed|each other|one another|"
    r"themselves|laughter))",
    r"(?:div(?:es?|ing)|leap(?:s|ing)?) (?:for cover|behind|clear|aside|out of the way|across|"
    r"onto)(?! (?:(?:the|his|her|a) )?(?:bed|sofa|couch|mattress))",
    r"(?:leap|dive|jump|plunge|hurtle)s? (?:\w+ )?(?:into|out of)"
    r"(?! (?:frame|view|sight|bed|the (?:frame|game|fray|conversation|action)|a chair|conversation|(?:his|her|"
    r"their) skins?))",
    r"(?:he|she|they|who) (?:\w+ly )?falls?"
    r"(?=[.,!]| (?:back|forward|face|hard|heavily|flat|backwards?|to (?:his|her) death))",
    r"(?:slips?|stumbles?|trips?) and falls?|falls? dead|collapses (?:in a heap|on the (?:floor|ground|pavement))",
    rf"(?:{_CARS})s? (?:hits|strikes|slams into) (?:him|her|them|(?-i:[A-Z])\w+)",
    r"falls? (?:face|flat|backwards?|head ?-?first|hard)\b[\w-]*",
    r"(?:crash(?:es)?|smash(?:es)?|plows?|ploughs?) (?:\w+ )?(?:into|off|through|over|down|onto)",
    r"(?:falls|collapses|drops|crumples) to the (?:ground|floor|pavement|street|sidewalk|deck)",
    r"kicks? (?:him|her(?! (?:feet|legs?|heels?|shoes?|boots?|sandals?|slippers?|foot)\b)|"
    r"them|open|down|in (?:the|a) (?:door|window)|the door)",
    r"(?:knock|throw|fling|hurl|slam|toss|shove)s? (?:him|her|(?-i:[A-Z])\w+) (?:down|over|out(?! of the (?:room|"
    r"house|way))|"
    r"across|to the (?:ground|floor|deck|pavement|wall|street|side)|off|into(?! (?:the|a) (?:room|chair|seat|car|"
    r"cell|back|arms))|"
    r"against|backwards?|back (?:against|into|onto|down|across))\b",
    r"scuffl(?:es?|ing)(?! of\b| forward| along| through)",
    r"grappl(?:es|ing) with (?:him|her|each|the (?:man|guard|cop|killer)|(?-i:[A-Z]))",
    r"(?:struggles?|struggling) (?:with (?:him|her|each other)|for (?:the|control of the) (?:gun|knife|weapon|"
    r"wheel|pistol|rifle))",
    r"(?:choke ?hold|headlock|head-?butts?)",
    r"(?:trad(?:es?|ing)|exchang(?:es?|ing)) (?:blows|punches)",
    r"(?:shoots|guns|mows|cuts) (?:him|her|them|(?-i:[A-Z])\w+) down",
    r"(?:goes|go|going) (?:flying|sprawling|tumbling)(?! (?:from|out of) (?:his|her) hands?)",
    r"(?:decapitat|impal|disembowel|electrocut)(?:es|ed|ing)",
    r"slash(?:es|ing) (?:at )?(?:him|her|them|(?-i:[A-Z]))",
    r"slits? (?:his|her) throat",
    r"peel(?:s|ing)? out",
    r"screech(?:es|ing) (?:to a (?:halt|stop)|around|off|away|out|up|into)",
    r"burn(?:s|ing)? rubber",
    r"(?:rear-ends|t-bones|broadsides|sideswipes)",
    r"runs? (?:him|her|them) over",
    r"hangs? upside down",
    r"(?:is|are|gets?|being|(?:he|she|they)['\u2019](?:s|re)) (?:\w+ly )?(?:hit|struck|thrown|knocked|run over|"
    r"shot(?! (?:out|in|from))|stabbed|hurled|"
    r"dragged|flung|tackled|gunned down|blown (?:off|back|away|out|across|through|clear)|catapulted|mauled)"
    r"(?! (?:a (?:nerve|chord|deal|pose)|open|off(?!(?: \w+)? (?:his|her|their) feet)|shut|wide|aside|together|"
    r"by (?:the|an?|his|her) (?:light|"
    r"thought|idea|sight|"
    r"sound|smell|beauty|image|realization|fact|silence|heat|cold)|with (?:an?|the) (?:\w+ )?(?:light|thought|idea|"
    r"look|question)))",
    r"stab(?:s|bing)",
    r"strangl(?:es|ing) (?:him|her|them|each|the|(?-i:[A-Z]))",
    r"(?:swerve|skid|careen|fishtail|collide)s?",
    r"rolls? over and over",
    r"fl(?:y|ies) (?:backwards?|through the (?:air|window)|across the (?:room|floor|street|hall))",
    r"(?:spins?|spinning|skids?|goes|going) (?:wildly )?out of control",
    r"slamm?(?:s|ing) (?:in)?to (?:the|a|an|another|him|her|them|it) (?:\w+ )?"
    r"(?:car|cars|truck|van|sedan|bus|cab|cruiser|wall|tree)\b",
    r"(?:jumps?|jumping|hops|mounts) (?:the|a) (?:curb|kerb|median|divider)",
    r"flips? over(?! (?:an?|the|his|her|its|their|to|some|page|pages|one|another)\b)",
    rf"flips? (?:the|his|her) (?:{_CARS}|boat|kayak|canoe) over",
    r"(?:climbs|scales|rappels|shinnies) (?:(?:up|down|over|out) )*(?:the|a|onto) (?:\w+ )?"
    r"(?:wall|ladder|roof|rooftop|cliff|rope|shaft|fence|tree|ledge|rocks?|mast|tower|drainpipe|trellis|scaffold\w*)",
    r"slams? (?:him|her|(?-i:[A-Z])\w+) (?:into|against|onto)",
    r"bod(?:y|ies) (?:slams?|crash(?:es)?|thuds?|tumbles?|hurtles?) (?:into|down|through|against|onto)",
    r"hang(?:s|ing) (?:on )?(?:by|from|off|onto) (?:his|her|their|the|a) (?:\w+ )?"
    r"(?:fingers?|fingertips|ledge|edge|rope|cliff|skids?)",
    r"(?:leap|jump|vault|hurdle)s? (?:the|a|an) (?:\w+ )?"
    r"(?:hedge|fence|wall|gap|ditch|car|counter|railing|barrier|turnstile|gate)\b",
    r"sword ?play",
    r"(?:hits?|punch(?:es)?|slugs?|kicks?|strikes?|smacks?|slaps?|elbows?|knees?|clubs?|clocks|belts|socks|decks) "
    r"(?!(?:himself|herself)\b)(?:[\w.'\u2019-]+ ){1,3}(?:hard |square |squarely |right |full )?"
    r"(?:in|across|on|over) (?:the|his|her) (?:jaw|face|stomach|gut|nose|mouth|head|chin|ribs|groin|throat|back of)\b"
    r"(?:,? (?:and )?(?:sending|knocking) \w+ (?:\w+ )?(?:flying|sprawling|reeling|crashing|tumbling|down|back)\b)?",
    r"sending (?:him|her|them|(?-i:[A-Z])\w+|the \w+) (?:\w+ )?(?:flying|sprawling|reeling|crashing|tumbling)",
    r"(?:grabbed|seized)(?: \w+){0,4} and dragged",
    r"dragged (?:kicking|screaming|away|off|out of|toward|towards|across)",
    r"skirmish(?:es|ing)?(?! line)",
    r"erupts? (?:in|into) violence",
    r"(?:a|the) (?:melee|m\u00eal\u00e9e|free-for-all|fistfight|riot)\b(?! (?:gear|police|squad|act|shield|gun))",
    r"duel(?:s)?",
)
BY_NAME = _pattern(
    rf"slap(?:s|ping) (?:him|her|them|{_WHO})"
    r"(?! (?:hands?|thighs?|knees?|legs?|forehead|palms?|wrist|money|cash|five|a )\b)"
    r"(?!(?: \w+){0,2} on the (?:back|shoulder|butt|rump|ass|knee|arm|wrist)\b)",
    rf"(?:backhands|socks|smacks|pistol-whips) (?:him|them|{_WHO})",
    r"beat(?:s|ing)(?<!few beats)(?<!two beats)(?<!three beats)(?<!more beats)(?<!of beats) "
    rf"(?:(?:him|them)(?! (?:to|at|by|in|down to|there)\b)|"
    rf"{_WHO}(?= (?:up|down|with|senseless)\b))",
    r"(?:backhands|pistol-whips|socks|smacks) her\b",
    r"(?:beats|beating) her(?= (?:up|down|senseless|with)|[.,!])",
    rf"kick(?:s|ing) {_WHO}(?! (?:out|off)\b)",
    rf"sends? (?:him|her|them|{_WHO}) (?:\w+ )?(?:flying|sprawling|reeling|crashing|tumbling|over the)",
    rf"(?:{_CARS})s? (?:\w+ly )?(?:rams|smashes|crashes|sideswipes|flips|overturns|rolls over|"
    r"slams (?:into|through))\b",
    rf"(?:he|she|they|who|{_WHO}),? (?:\w+ly )?dangl(?:es|ing) "
    r"(?:by|from|off|over|above)(?! (?:his|her|their) (?!arms?|hands?|fingers?))",
    r"(?!(?:Night|Rain|Snow|Silence|Darkness|Dusk|Evening|Light|Water|Nothing|Everything|It|This|That|There|"
    rf"Then|And|But|He|She|They|Who|One|Something|Dust)\b){_WHO} (?-i:falls|FALLS)"
    r"(?=[.!]| (?:back|backwards?|forward|hard|heavily|flat|off|overboard|to (?:his|her) death)\b)",
)
"""Stunts that take a name or begin with one; looked for only where a text holds one of the letters of `ACTS`."""
ACTS = terms(
    "slap smack backhand sock pistol-w beat kick send falls dangl rams smash crash sideswip flips overturn rolls slams"
)
EFFECTS: Mapping[str, re.Pattern[str]] = {
    "explosion": _pattern(
        r"explo(?:des?|ding)(?! (?:into (?:laughter|tears|applause|motion|action|song|cheers|life)|out of|"
        r"(?:with|in) (?:laughter|anger|rage|fury|joy)|"
        r"through (?:the|a) (?:\w+ )?(?:bush\w*|brush|crowd|trees|door\w*|hedge))\b)",
        r"explosions?",
        r"blows? up",
        r"fireball",
        r"detonat(?:es|ion)",
        r"bursts? into flames?",
    ),
    "fire": _pattern(
        r"(?:bon)?fires? (?:burns?|burning|rages?|roars?|crackles?|spreads?)",
        r"flames?",
        r"(?:erupting|raging|roaring|blazing) fires?",
        r"fires? (?:erupts?|breaks? out)",
        r"on fire",
        r"(?:catch(?:es)?|sets?|setting) (?:\w+ )?(?:on )?fire(?! (?:him|her|at))",
        r"(?<!eyes )ablaze",
        r"blaz(?:es|ing)",
        r"bonfire",
        r"campfire",
        r"(?:into|by|beside|before|around|near|at|over|in front of|close to|tends|stokes|pokes at) the fire\b"
        r"(?![ -](?:escape|engine|truck|station|exit|hydrant|"
        r"alarm|door|extinguisher|department|pit|place|fight\w*|chief|line|hall|house|"
        r"brigade|marshal|drill|trail|wall|hose|in (?:his|her)))",
        r"fire (?:in|from) the (?:fireplace|hearth|grate|stove)",
    ),
    "smoke": _pattern(
        r"(?<!they )(?<!both )(?<!and )(?<!to )(?<!can )smoke(?! a\b| his\b| her\b| the\b| in silence\b)",
        r"steam",
        r"plumes? of",
    ),
    "fog": _pattern(r"fog", r"mist", r"haze(?! of (?!smoke|dust|heat|steam))"),
    "gunfire": _pattern(
        r"gun ?shots?",
        r"gun ?fire",
        r"(?:fires|shoots)(?: the (?:gun|rifle|pistol)| his (?:gun|rifle)| at| again| twice| into| back(?! a)|$)",
        r"(?:fires|shoots) (?:a|one|two|three) (?:shots?|rounds?|bursts?)",
        r"muzzle flash(?:es)?",
        r"opens fire",
        r"(?:gun|shotgun|pistol|rifle|revolver) goes off",
        r"firing (?:at|into|wildly|again|his|her|the|away)",
        r"(?:shots?|rifle fire|gunshots) (?:rings? out|sounds?)",
        r"shoots (?:him|her|them|(?-i:[A-Z])[a-z]+)(?! (?:an? (?:\w+ )?(?:look|glance|smile|glare|grin|stare|dirty|"
        r"quick|sharp|frown)|the (?:look|finger)|"
        r"daggers|back|down|to|out))(?=[.,;!]| (?:in|through|dead|point|twice|again|and|with|as|three|four|right|"
        r"from))",
        r"squeezes off",
        r"fires (?:(?:an?|the|his|her|their|all|six|several) )*(?:[\w-]+ )?(?:rifle|gun|pistol|shotgun|weapon|shells|"
        r"rounds|shots|cross-?bow|arrow|cannon)s?\b",
        r"(?:unloads|opens up) (?:on|at|into|with)(?= (?:him|her|them|both|an? (?:gun|rifle|burst)|"
        r"(?-i:[A-Z])))",
        r"(?-i:FIRES)(?! (?:up|her up|the (?:engine|thruster|rocket|motor)s?|(?:him|her)[.,!])\b)",
        r"FIRING",
        r"pulls the trigger",
        r"bullets?(?![- ]?proof|-riddled)",
    ),
    "rain": _pattern(
        r"(?<!the )rain(?:y|fall|storm)?(?![-\u00ad]\w)|the rain(?![-\u00ad]\w)",
        r"raining(?! (?:an?|the|bullets|blows|debris|down (?:an?|on|upon|blows)|glass|equipment|papers|money|bits)\b)",
        r"it rains",
        r"downpour",
        r"drizzl(?:e|es|ing)",
        r"thunderstorm",
        r"pouring rain",
    ),
    "snow": _pattern(r"snow(?:s|ing|fall|flakes?|storm)?", r"blizzard"),
    "storm": _pattern(
        r"(?:the|a) storm (?:rages|howls|breaks|roars|worsens|builds|hits|is raging)",
        r"(?:raging|howling|violent|driving|fierce) storm",
    ),
    "wind": _pattern(
        r"(?:strong|high|howling|fierce|gale|cold|icy|bitter|stiff|desert) winds?",
        r"winds? (?:howls?|whips?|blows?|"
        r"tears?)",
        r"gusts? of wind",
    ),
    "lightning": _pattern(r"lightning(?!(?:[ -](?:quick|fast|speed|swift|reflexes|blow|move|bolt logo))|-)"),
    "sparks": _pattern(
        r"sparks? (?:fly|flies|flying|shower|rain|erupt|shoot|leap|spray|burst|arc|crackle|jump)\w*",
        r"(?:showers?|trails?|bursts?|sprays?|hail|cascades?|fountains?) of sparks",
        r"sparks (?:from|off|everywhere|as|are)",
        r"(?<=[.!] )sparks(?= ?(?:--|[.!,\u2013\u2014]| and\b))",
        r"^sparks(?= ?(?:--|[.!,\u2013\u2014]| and\b))",
        r"(?:arcs?|bolts?) of (?:electricity|current|lightning)",
        r"electricity (?:arcs|crackles|sparks|leaps)",
    ),
    "breaking": _pattern(
        r"(?:glass|windows?|windshield|windscreen|mirror|vase|door|wall|table|bottle) (?:\w+ly )?(?:cracks|breaks|"
        r"bursts(?! open)|gives way|crumbles)",
        r"(?:crash|smash|break)(?:es|s)? through (?:the|a|an) (?:[\w-]+ ){0,2}(?:door|wall|window|windshield|glass|"
        r"ceiling|roof|floor|fence|"
        r"gate|barrier|skylight)s?",
        r"bursts through (?:the|a|an) (?:[\w-]+ ){0,2}(?:wall|window|windshield|ceiling|roof|floor|fence)",
        r"(?:breaks?|smash(?:es)?|batters?) down (?:the|a) door",
        r"(?<!\bthe )(?<!\ba )(?<!\bhis )(?<!\bher )(?<!\bits )(?<!\btheir )shattered",
        r"shatter(?:s|ing)?(?! (?:the silence|the calm|dreams?|his dreams?|her dreams?))",
        r"smash(?:es|ed)? (?:the|a|through|(?:his|her) (?:fist|elbow|head|hand) through)",
        r"splinters?(?! (?:groups?|cells?|factions?|part(?:y|ies))\b)",
        r"broken glass",
    ),
    "blood": _pattern(
        r"blood (?:\w+ )?(?:sprays?|spurts?|splatters?|squirts?|gushes|pours|spatters?|explodes|erupts)",
        r"(?:spray|spurt|gout|fountain|geyser|mist)s? of blood",
        r"(?:spurts?|sprays?|squirts?|gush(?:es)?|spits?|cough(?:s|ing) up) blood",
    ),
    "debris": _pattern(
        r"(?:debris|rubble|plaster|masonry) (?:falls|rains|flies|showers|crashes)",
        r"(?:falling|flying|burning|raining|smoking) (?:debris|rubble)",
        r"(?:raining|hail of|shower of|cloud of|rain of|explosion of) (?:debris|rubble|plaster|splinters|shrapnel)",
        r"(?:ceiling|roof|floor|building|tunnel|bridge) (?:collapses|caves in|gives way|crumbles)",
        r"clouds? of (?:\w+ )?dust",
        r"wood chips",
    ),
    "spill": _pattern(
        r"(?:drinks?|coffee|tea|beer|wine|liquor|whiske?y|champagne|soup|milk|juice|soda|paint|food|popcorn|cocktail)"
        r" (?:spills?|spilling|slops|sloshes|splashes|splatters|spatters|crashes)\b",
        r"(?:spills?|spilling|slops) (?:an?|the|his|her|their|some|hot|red)? ?(?:\w+ ){0,2}"
        r"(?:drinks?|coffee|tea|beer|wine|liquor|whiske?y|champagne|soup|milk|juice|soda|water|paint|food|popcorn|cocktail)\b",
    ),
    "lights": _pattern(
        r"(?:lights?|power|bulbs?|lamps?|electricity|neon) (?:suddenly |all )?(?:flickers?|go(?:es)? out|"
        r"go(?:es)? dead|"
        r"cuts? out|dims?|dies|blinks? out|strobes?)",
    ),
    "playback": _pattern(
        r"(?<!talking )(?<!looking )(?:on|across|fills|fill) (?:the|a|an|his|her|their|its|one|another|each|several|"
        r"(?-i:[A-Z])[\w.]+['\u2019]s) (?:(?!black|blank)[\w-]+ )?"
        r"(?:tvs?|televisions?|t\.v\.|monitors?|computer screens?|tv screens?|television screens?|video screens?|"
        r"laptop screens?|screens?)"
        r"(?! (?:camera|cameraman|crew|studio|door|porch|actor|actress|set|stand|table|tray|is (?:a|an) (?:vase|lamp|"
        r"photo)))",
        r"(?:tv|television|t\.v\.|monitor|laptop|computer screen)s? (?:screen |set )?(?:shows|displays|plays|playing|"
        r"blares|blaring|flickers|glows|comes (?:on|to life))",
        r"(?:watch|watches|watching) (?:(?:an?|the|some|his|her|their) )?(?:\w+ ){0,2}(?:tv|television|t\.v\.)(?! set)",
        r"(?:watch|watches|watching|review|reviews|reviewing|views|viewing|stud(?:y|ies|ying)|scans?|scanning|plays?|playing|"
        r"rewinds?|rewinding|runs|running|shows|showing) (?:[\w-]+ ){0,4}(?:footage|newsreels?|home movies?)\b",
        r"(?:screens?|monitors?) (?:reads?|shows?|displays?|flashes|fills? with|lights? up|comes? (?:on|alive|"
        r"to life))",
    ),
    "flood": _pattern(
        r"flood(?:s|ing|ed)?(?! (?:(?:through|over) (?:him|her)|(?:\w+ ){1,2}with (?:\w+ )?light)\b)(?! (?:channel|"
        r"control|plain|gate|light)s?\b)",
        r"water (?:pours|rushes|bursts|gushes|floods)",
        r"geyser",
    ),
    "visual": _pattern(
        r"holograms?",
        r"vanish(?:es)?",
        r"dematerial\w+",
        r"materiali[sz]es",
        r"transforms? into",
        r"morphs?",
        r"levitat\w+",
        r"laser(?:s| beams?)?(?! (?:look|stare|glare|focus|eyes))",
        r"glow(?:s|ing)",
        r"force ?field",
        r"teleports?",
        r"time freezes",
        r"portal",
        r"apparition",
    ),
}
"""The effects department's matters by a name for each."""

MAKEUP: Mapping[str, re.Pattern[str]] = {
    "blood": _pattern(
        r"blood(?:y|ied|stained|-stained|-soaked)?(?![ -](?:curdling|curdled|thirsty|shot|lust|pressure|test|red|moon|"
        r"orange|type|bank|brothers?)\b)",
        r"bleed(?:s|ing)?",
        r"gore",
    ),
    "bruises": _pattern(
        r"bruis(?:e|es|ed)",
        r"black eye",
        r"swollen (?:eye|face|lip)s?",
        r"bruised,? (?:and )?battered",
        r"battered (?:face|body|man|woman)",
    ),
    "wound": _pattern(
        r"wounds?(?! up\b)",
        r"bullet (?:hole|wound)s? in (?:his|her|their)",
        r"(?<!something )wounded",
        r"gash(?:es|ing|ed)?(?! (?:in (?:the|a) (?:roof|wall|floor|trunk|hull|door|ceiling)|is opened)\b)",
        r"cuts? (?:on|above|across) (?:his|her|their)",
        r"stitches(?! (?:an?|the|up|his|her)\b)",
        r"bandaged?\b.{0,24} (?:across|around|over|on) (?:his|her|(?-i:[A-Z])\w+['\u2019]s?) "
        r"(?:nose|head|arms?|legs?|hands?|face|eyes?|chest|foot|shoulder|forehead|neck|wrists?)",
        r"bandages? (?:his|her|(?-i:[A-Z])\w+['\u2019]s?) (?:nose|head|arm|leg|hand|face|foot|shoulder|chest|wrist)s?",
        r"bandaged (?:nose|head|arms?|legs?|hands?|face|eyes?|chest|foot|shoulder)",
    ),
    "scar": _pattern(r"scar(?:s|red)?"),
    "burns": _pattern(
        r"(?:the|a|an?) (?:\w+ )?burn(?: on (?:his|her)|(?=[.,]))",
        r"(?:badly )?burned (?:face|hands?|skin|body)",
        r"burn (?:marks?|scars?)",
        r"blisters?",
    ),
    "beard": _pattern(r"unshaven", r"(?:days'?|day's|days\u2019) (?:growth|stubble)"),
    "aged": _pattern(r"(?:has|have) (?:\w+ly )?aged\b", r"made up to look (?:old|years)"),
    "missing": _pattern(
        r"missing (?:an? |two |his |her |several )?(?:finger|eye|arm|leg|ear|tooth|teeth|hand|fingers)\b"
    ),
    "tattoo": _pattern(r"tattoo(?:s|ed)?"),
    "dirt": _pattern(
        r"(?:covered|caked|smeared|streaked) (?:in|with) (?:\w+ )?(?:mud|dirt|dust|soot|oil|grease|grime|ash)",
        r"mud-?(?:covered|caked|splattered)",
    ),
    "sweat": _pattern(
        r"sweat(?:s|ing|y|-soaked)",
        r"drenched in sweat",
        r"beads of sweat",
        r"bead(?:s|ed) (?:with|of) (?:sweat|perspiration)",
        r"soak\w* [^.]{0,24}sweat",
    ),
    "wet": _pattern(
        r"(?:soaking|dripping|sopping) wet", r"drenched(?! in sweat)", r"soaked(?: through)?", r"(?<=, )wet(?=[.,])"
    ),
}
SOUNDS = frozenset(
    terms(
        """
    bang bangs boom booms crash crashes crashing thud thuds thump thumps click clicks clack clank clanks clang
    clangs clink clinks clatter clatters creak creaks creaking crack cracks crackle crackles crunch crunches
    snap snaps pop pops ring rings ringing buzz buzzes buzzing beep beeps beeping bleep ding dings dong chime
    chimes toll tolls tick ticks ticking tock knock knocks knocking tap taps tapping rap raps slam slams
    slamming screech screeches screeching squeal squeals squeak squeaks scream screams screaming shriek shrieks
    howl howls howling roar roars roaring growl growls snarl snarls bark barks barking meow meows hiss hisses
    hissing whistle whistles whistling whoosh whooshes rustle rustles rustling rumble rumbles rumbling thunder
    thunders splash splashes gunshot gunshots gunfire explosion explosions siren sirens alarm alarms honk honks
    honking horn horns hoot hoots wail wails whir whirs whirr whirring hum hums humming drone drones applause
    cheers cheering laughter footsteps whisper whispers thwack whack smack sizzle sizzles gong bell bells
    doorbell buzzer static feedback blast blasts gasp gasps grunt groan groans moan moans sob sobs yell yells
    shout shouts cough coughs coughing hacking sneeze sneezes applauds chirp chirps clap claps blare blares
    jingle jingles rattle rattles squawk squawks patter ding-dong
    yowl yowls slurp slurps slurping gurgle gurgles gurgling squelch squelches chitter chitters
    """
    )
)
"""Noises: in capitals, the sound department's."""
_LOUD = r"loud|soft|low|faint|sharp|distant|dull|sudden|deafening|muffled|heavy|huge|strange|sickening|metallic|\w+ing"
_NOISE = (
    r"hiss|rumble|thud|bang|clang|thump|whoosh|screech|creak|clatter|rattle|whir|beep|splash|squeal|"
    r"crunch|whine|wail|growl|howl|roar|buzz|clank|click|rustle|shriek|scream|sizzle|gunshot|clink|hum|moan|groan"
)
NOISY = _pattern(
    r"(?:tele|cell)?phones? (?:rings?|buzz(?:es)?|vibrates?|is ringing|(?:starts?|begins?) (?:to ring|ringing)|"
    r"ringing)",
    r"(?:tires|brakes) (?:screech|squeal)\w*",
    r"(?:doors?) slams? shut",
    r"crickets(?: chirp\w*)?",
    r"birds? (?:chirp|sing|screech|squawk|caw)\w*",
    r"whistle blows",
    r"door ?bell(?: rings?| chimes?)?",
    r"bells? (?:rings?|tolls?|chimes?)",
    r"alarms? (?:rings?|sounds?|blares?|goes off|buzzes)",
    r"sirens?(?: wails?| blares?)?",
    r"knock(?:s|ing)? (?:at|on) (?:the|his|her|a) (?:\w+ )?(?:door|window)",
    r"thunder(?: rumbles?| claps?| rolls?)?",
    r"gun ?shots?",
    r"applause",
    r"(?:dogs? barks?|barking dogs?)",
    r"tires? (?:screech|squeal)\w*",
    r"footsteps",
    r"(?:engines?|motors?) (?:roars?|rumbles?|revs?|starts?|sputters?|idles?|hums?|dies)",
    r"(?:alarm ?clocks?|clocks?|timers?|beepers?|pagers?|intercoms?|buzzers?|radios?|microwaves?|ovens?) "
    r"(?:rings?|buzz(?:es)?|beeps?|chimes?|ticks?|dings?|crackles?|squawks?|strikes?)",
    r"(?:doors?|floorboards?|stairs?|gates?|hinges) (?:creaks?|squeaks?|slams?|bangs?|groans?)",
    r"(?:cat|lion|wolf|owl|rooster|horse|crow)s? (?:howls?|hoots?|crows?|neighs?|roars?|growls?|meows?)",
    r"glass (?:shatters|breaks)",
    r"(?:babies|baby|child|infant) cr(?:ies|y|ying)",
    r"(?:he|she|who|everyone|crowd|audience) (?:screams|shrieks|coughs|sneezes|snores|applauds|claps|cheers)",
    r"car alarms?",
    r"horns? (?:honks?|blares?|blasts?)",
    rf"(?:an?|another) (?:(?:{_LOUD}) )*(?:{_NOISE})(?! (?:of laughter|cut|from the (?:crowd|audience)))",
)
HEARD = re.compile(
    r"\b(?:(?:the )?sounds? of|we hear|hears?|noise of) (?:the |an? |some |his |her |their |its )?"
    r"(?P<what>(?:[\w'-]+ ){0,3}[\w'-]+)",
    re.I,
)
MUSIC = _pattern(
    r"music(?! video\b| box\b| store\b| stand\b)(?: plays?| swells?| fades?| starts?| begins?| stops?)?",
    r"(?:a|the|this|that) (?:[\w'-]+ ){0,2}(?:song|tune|melody|waltz|anthem|hymn|lullaby|ballad|polka|tango|"
    r"aria|serenade|symphony|concerto|sonata)(?: plays?)?(?![ -](?:hall|book|bird|sheet|list|writer))",
    r"sings?(?<!bullets sing)(?<!bullet sings)(?<!the sing)(?! of (?:bullets|shells|steel)\b)",
    r"singing",
    r"(?<!a )(?<!low )hums? (?:a|the|along)",
    r"orchestra",
    rf"plays? (?:the|a|his|her) (?:{'|'.join(sorted(INSTRUMENTS))})s?",
    r"soundtrack",
)
NUDE = _pattern(
    r"(?:stark |half[- ]|completely |buck )?naked(?! (?:eye|bulb|light|truth|city|fear|rage|ambition|"
    r"aggression|steel|blade))",
    r"(?:in the |completely )?nude(?! (?:painting|statue|photo|picture|model|portrait|magazine)s?)",
    r"topless|shirtless|bare[- ]chested",
)
"""Who wears nothing, or not much, which the wardrobe has to know."""
TITLED = re.compile(
    r"(?P<before>(?:\b(?:(?:danc|skat|listen|sway|sing|humm|mov|groov|march|rock)\w* (?:\w+ ){0,3}to|sings?|singing|"
    r"hums?|humming|plays?|playing|playing of|strains of|chorus of|rendition of|"
    r"version of|croons?|belts? out|blares?|blaring|song|music|tune|hear|ballad)[ ,:]+(?:the )?)?)"
    r"[\"\u201c](?P<what>[A-Z][^\"\u201c\u201d.!?]{2,50}?)[,.]?[\"\u201d]"
    r"(?P<after>,? (?:by [A-Z][\w.]+(?: [A-Z][\w.]+){0,2},? )?(?:fills?|plays?|playing|blares?|blaring|blasts?|"
    r"booms?|swells|starts up|begins|"
    r"is playing|comes (?:on|over|up)|over the (?:radio|speakers?|p\.?a|jukebox))\b|,? by [A-Z])?"
)
"""A song by its title: `"Blue Moon" fills the air`, `dances to "Blue Moon"`; one side has to tell that it is one."""
WEARS: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        _pattern(
            r"(?:puts?|pulls?|slips?|throws?|tugs?|shrugs?) (?:back )?on",
            r"putting on",
            r"pulling on",
            r"dons",
            r"donning",
            r"(?-i:don)(?!['\u2019])",
            r"slips? into",
            r"steps? into",
            r"buttons",
            r"zips up",
        ),
        "puts on",
    ),
    (
        _pattern(
            r"(?:takes?|pulls?|strips?|peels?|rips?|tears?|kicks?|shrugs?|slips?|yanks?|whips?|whipping|ripping) off",
            r"taking off",
            r"removes?",
            r"(?:has|had) (?:\w+ )?removed",
            r"removing",
            r"shrugs? out of",
            r"sheds",
            r"unbuttons",
            r"unzips",
        ),
        "takes off",
    ),
    (_pattern(r"chang(?:es|ed|ing) (?:into|out of|clothes)", r"now (?:wearing|dressed|in)", r"has changed"), "changes"),
    (
        _pattern(
            r"wear(?:s|ing)",
            r"dressed (?:in|as|up in|for)?",
            r"clad in",
            r"sport(?:s|ing)",
            r"decked out in",
            r"garbed in",
            r"swathed in",
            r"in (?:an?|his|her|their|full|matching)",
            r"in",
        ),
        "wears",
    ),
)
"""What is done with clothes, the telling words first."""

FIGURATIVE = frozenset(["like", "as"])
"""Before `a`, what follows is a comparison and not there."""
HEADS = frozenset(
    terms(
        """
    booth floor ticket tickets trip ride crew store shop tower room station stop lot park factory company office
    house rental dealership repair
    crash wash race racing accident lady man woman boy girl guy driver owner fight shot shots hole holes call
    calls number numbers line lines worm work bar club game match field court fire rack racks score
    players player fans fan clip
    end side top edge cover
    """
    )
)
"""Nouns that make something else of the thing before them: BOOK STORE, PHONE BOOTH."""
PARTS = frozenset(
    terms(
        """
    door doors window windows seat seats trunk engine wheel wheels hood horn horns headlights headlight keys
    tires tire windshield mirror bumper radio roof lights light tracks
    """
    )
)
"""Parts of a vehicle, which is there when its part is."""
DETERMINERS = frozenset(
    terms(
        """
    a an the his her its their my your our this that these those another two three four five six several some
    many each every no one old new small large big
    """
    )
)
STOPPERS = frozenset(
    terms(
        """
    whose of in on at to with and or into from for as by is are was were be been has have had out up down off over
    under through across onto toward towards behind beside between that which who it he she they him them then
    but not while when where if so than like around past along near against inside outside above below before
    after until about without upon
    """
    )
)
AMBIGUOUS = frozenset(
    terms(
        """
    host fan cook patient private general major minor partner leader pilot scout guide witness second mate twin
    coach friend figure somebody someone stranger person master chief king queen bum drunk punk lady guy mother
    father mom dad son daughter brother sister wife husband parent widow uncle aunt cousin lover girlfriend
    boyfriend grandmother grandfather grandma grandpa parent heir victim writer author ghost spirit creature
    angel devil monster giant player conductor anchor model director killer member local elder winner operator
    mourner critic student's baby child kid owner author actor critic adult neighbor neighbour diver swimmer
    marine orderly mum papa mama president god boss passenger fighter observer companion collector survivor
    maiden representative specialist governor occupant watcher lad trader digger translator designer apprentice graduate
    """
    )
)
"""Roles that are not extras by themselves: kin, and words with other meanings."""
