"""Words of scene headings: times, continuity, manners, weather, periods, rooms and open places."""

from __future__ import annotations

import re
from collections.abc import Mapping

from movie_director.crew.reading.terms import terms
from movie_director.film.scene import Manner, TimeOfDay

TIMES: Mapping[str, TimeOfDay] = {
    **dict.fromkeys(terms("night nights midnight nighttime tonight nightfall nacht middernacht"), "night"),
    **dict.fromkeys(terms("evening dusk sunset sundown twilight gloaming magic-hour avond schemering"), "dusk"),
    **dict.fromkeys(terms("dawn sunrise daybreak predawn first-light sunup dageraad zonsopgang"), "dawn"),
    **dict.fromkeys(
        terms("morning day days noon midday afternoon daytime daylight lunchtime dag ochtend middag"), "day"
    ),
}
"""What each word for a time of day looks like on a set. Phrases are joined by a hyphen."""

PHRASES: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"\b(magic|golden|blue)[ -]hour\b"), "magic-hour"),
    (re.compile(r"\b(first|crack of|break of)[ -](light|dawn|day)\b"), "first-light"),
    (re.compile(r"\bpre[ -]?dawn\b"), "predawn"),
    (re.compile(r"\bday[ -]for[ -]night\b"), "night"),
    (re.compile(r"\bmid[ -](morning|afternoon)\b"), r"\1"),
    (re.compile(r"\bmid[ -](day|night)\b"), r"mid\1"),
    (re.compile(r"\b(day|night)[ -]time\b"), r"\1"),
    (re.compile(r"\b(?:soon|shortly|immediately|right|just) after(?:wards?)?$"), "later"),
    (re.compile(r"\bflash[ -]?(?:back|forward)(s?)\b"), r"flashback\1"),
    (re.compile(r"\bblack (?:and|&) white\b"), "b&w"),
    (re.compile(r"\bcont['’]d\b"), "continued"),
    (re.compile(r"\b([ap])\.\s?m\b\.?"), r"\1m"),
)
"""Spellings to one word, applied to lower-case text."""

CONTINUOUS = frozenset(
    terms("continuous continued continuing cont contd uninterrupted doorlopend vervolg vervolgt aansluitend")
)
SAME = frozenset(["same", "simultaneous", "simultaneously", "meanwhile"])
LATER = frozenset(["later", "daarna", "diezelfde"])
LONG = frozenset(
    terms(
        """
    day days week weeks month months year years decade decades century centuries
    dag dagen weken maand maanden jaar jaren"""
    )
)
"""Units after which LATER is another time altogether."""

MANNERS: Mapping[str, Manner] = {
    **dict.fromkeys(("flashback", "flashbacks", "memory", "memories", "recollection"), "flashback"),
    **dict.fromkeys(
        ("dream", "dreams", "nightmare", "daydream", "fantasy", "hallucination", "vision", "dreamscape"), "dream"
    ),
    **dict.fromkeys(("montage", "montages"), "montage"),
    **dict.fromkeys(("intercut", "intercutting", "intercuts", "split-screen"), "intercut"),
}
WEATHER = frozenset(
    terms(
        """
    rain rainy raining rainstorm storm stormy storming thunderstorm downpour drizzle drizzling wet snow snowy
    snowing snowstorm blizzard sleet hail fog foggy mist misty haze hazy wind windy sunny sunshine overcast
    cloudy clear cold hot lightning thunder
    """
    )
)
SEASONS = frozenset(
    terms(
        """
    spring summer autumn fall winter january february march april may june july august september october
    november december monday tuesday wednesday thursday friday saturday sunday christmas xmas halloween
    thanksgiving easter weekend
    """
    )
)
ERAS = frozenset(
    terms(
        """
    medieval prehistoric victorian edwardian renaissance georgian elizabethan regency antiquity biblical
    precambrian jurassic
    """
    )
)
PRESENT = frozenset(["present", "nowadays", "today"])
FILLERS = frozenset(
    terms(
        """
    a an the of in at on to that this next another later earlier early late just before after few several some
    een de het die twee drie vier vijf zes dagen week weken maand maanden jaar jaren uur uren nog volgende
    even kort direct meteen vlak daarna ogenblik ogenblikken minuten diezelfde heden vervolg
    many minute minutes moment moments second seconds hour hours ago now still begin begins beginning end ends
    ending start resume resumes back with from and or past first last following previous mid pre real time light
    series shot shots sequence sequences various circa ca c century ad bc bce era age period eve o'clock oclock
    am pm very one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty half
    quarter years year months month weeks week decade decades our their day's years' hours' heavy light pouring
    bright dark until almost towards toward our again return returns returning cut over short short-time bit brief
    momentarily shortly eternal late new little action
    """
    )
)
"""Words that may stand beside a time in a heading and mean nothing alone."""

COMPOUNDS = frozenset(
    terms(
        """
    club clubs care room rooms spa market school train bus court desk nursery stand stands camp bed stop star
    shift watch watchman nurse porter clerk kitchen table shop bar
    """
    )
)
"""Words after NIGHT, DAY or MORNING that make a place of it: NIGHT CLUB."""

REMARKS = frozenset(
    terms(
        """
    establishing flying moving travelling traveling driving parked stationary stock footage aerial underwater pov mos
    vfx b&w slow-motion omitted
    """
    )
)
"""What a heading may say that is neither place nor time."""

ROOMS = frozenset(
    terms(
        """
    kitchen bedroom bathroom hall hallway corridor living dining room lounge den study office cellar basement
    attic garage porch balcony terrace patio stairs staircase stairwell stairway landing foyer lobby vestibule
    entrance entry entryway doorway closet pantry laundry nursery toilet restroom washroom lavatory shower sauna
    roof rooftop yard backyard garden driveway deck cabin cockpit galley bridge hold engine cell ward reception
    waiting elevator lift vault storeroom storage locker dressing backstage stage auditorium classroom library
    conference boardroom bar counter booth cubicle window front back rear side upstairs downstairs upper lower
    main master guest spare small large inner outer private public interview interrogation control operating
    emergency examination cafeteria canteen parlour parlor conservatory scullery larder ballroom gallery chapel
    nave altar loft mezzanine floor ground second third fourth seat trunk car-park parking lot lawn pool
    courtyard gate drawing sitting bed bath guestroom playroom workshop shed greenhouse stable stables barn
    """
    )
)
"""Words of which the name of a part of a building is made."""

SITES = frozenset(
    terms(
        """
    house home apartment flat building tower school college university church cathedral chapel temple mosque
    monastery abbey hospital clinic asylum station airport terminal depot hotel motel inn tavern alehouse saloon
    restaurant cafe diner pub club nightclub casino theatre theater cinema museum gallery store shop mall market
    supermarket bank court courthouse courtroom jail prison precinct barracks palace castle keep fort fortress
    tent camp campsite encampment hut cottage mansion villa manor farm farmhouse ranch mill factory plant
    warehouse laboratory lab hangar subway tunnel cave cavern mine sewer crypt tomb dungeon ship boat deck
    quarterdeck forecastle orlop berth sickbay waist stern bow mast crosstrees gangway companionway chambers
    quarters hovel grove woodlands pit ravine gorge moor moorland heath spot intersection crossroads corner city
    town village neighbourhood neighborhood district quarter compound headquarters base bunker trench wharf quay
    port platform track tracks rink arena gym gymnasium pitch ground grounds estate property shack trailer
    caravan penthouse suite ward morgue mortuary surgery restroom bathroom garage gate gates wall walls ledge
    summit peak slope glade thicket clearing cove bay lagoon reef fjord delta plain plains valley steps stairs
    world planet moon office offices room hallway passage passageway corridor interior exterior
    site zone territory county state country border frontier booth hole den lair nest ruin ruins graveside grave
    """
    )
)
"""Nouns of places beside rooms and the open air: what has none of them may be a thing that the camera looks at."""

OPEN_AIR = re.compile(
    r"\b(street|alley|alleyway|road|roadside|highway|freeway|motorway|square|sidewalk|pavement|avenue|lane|plaza|"
    r"boulevard|beach|shore|shoreline|coast|sea|ocean|lake|river|riverbank|stream|creek|pond|waterfall|swamp|marsh|"
    r"forest|woods?|jungle|desert|dunes?|mountains?|mountainside|hills?|hillside|hilltop|valley|canyon|cliffs?|field|"
    r"fields|meadow|farmland|park|garden|yard|backyard|courtyard|cemetery|graveyard|playground|rooftop|roof|bridge|"
    r"dock|docks|pier|harbour|harbor|marina|runway|tarmac|parking lot|car park|driveway|front lawn|lawn|sky|space|"
    r"skyline|island|battlefield|trail|path|countryside|prairie|overlook|vista|raceway|racetrack|shipyard|railyard|orchard|vineyard|outside|exterior|stadium|"
    r"woodlands?|grove|ravine|gorge|moor|moorland|heath|glade|thicket|crossroads|intersection|waterfront|wharf|"
    r"quay|lagoon|quarterdeck|forecastle|weather[- ]deck|on deck|crosstrees|mainmast|campsite|"
    r"(?:stern|bow|side|waist) of (?:the )?\w+|encampment|ledge|summit|mountaintop|plains?|trench|crater|ruins|"
    r"graveside|in the water)\b",
    re.I,
)
"""Places that lie open to the sky when a heading does not say INT or EXT."""
