"""More nouns, found by going through the nouns of 170 screenplays that no list knew: people, things, the set's."""

from __future__ import annotations

from movie_director.crew.reading.terms import terms

PEOPLE = frozenset(
    terms(
        """
    superintendent co-ed fighter mercenary horseman employee attacker spectator occupant companion citizen
    analyst workman leper curator supporter patrolman dignitary crewman hostage stoner steelworker intruder
    housewife investigator guardsman assailant survivor designer contestant blacksmith motorist matron commando
    proprietor lad trader redneck plainclothesman co-worker observer maiden hustler geek footman athlete
    watchman housekeeper stepsister refugee midshipman choirboy carouser administrator yuppie urchin roommate
    representative pursuer overseer mugger madman examiner co-pilot stepmother projectionist embalmer cadet
    techie specialist gawker gatekeeper gambler executioner defendant bandit watcher swordsman shaman marcher
    kidnapper interrogator immigrant hygienist flunky collector rancher performer participant merchant
    instructor hipster contractor cabdriver ballplayer trainee straggler staffer squatter skier sheik
    sharpshooter rifleman mortician militiaman innkeeper headmistress hangman gunslinger governess foreigner
    detainee cabman bureaucrat archbishop vicar teamster stalker skateboarder magistrate logger locksmith
    lineman diplomat debutante conventioneer chemist caveman bookkeeper babysitter aviator architect wino
    streetwalker skydiver serviceman rescuer pawnbroker motorcyclist masseuse manicurist lawman gladiator
    dressmaker deacon commandant clergyman beatnik waif vagabond trespasser theatergoer swami sultan spaceman
    smuggler showgirl shogun salesgirl ruffian rubbernecker rower roughneck repairman puppeteer paperboy
    organist outfielder nomad newlywed neurosurgeon moviegoer matador marksman mariner mafioso juggler jester
    hijacker heckler groupie drunkard custodian counterman correspondent comedian columnist caterer cannibal
    bootlegger bicyclist beautician bather apprentice accomplice bigwig picketer sunbather hiker picnicker
    churchgoer concertgoer civilian hoodlum worshipper worshiper pilgrim interpreter translator linebacker
    deckhand oarsman islander digger emcee townsman crony churchwarden looter evacuee settler pioneer
    homesteader ranchhand wrangler stableboy warlord guerrilla guerilla rebel insurgent militant arsonist vandal
    delinquent truant graduate alumnus trick-or-treater carpetbagger bride-to-be groomsman flower-girl
    ringbearer toastmaster chaperone deejay hoofer chorine showman barker roustabout getaway-driver firewoman
    loadmaster tailgunner bombardier legionnaire conscript draftee drill-sergeant quartermaster adjutant
    corpsman nursemaid nanny au-pair wet-nurse manservant scullion milkmaid goatherd swineherd serf footballer
    golfer caddie infielder linesman gymnast sprinter weightlifter bodybuilder yachtsman horsewoman cowgirl
    rodeo-clown
    """
    )
)
"""People by what they are or do."""

BROUGHT = frozenset(
    terms(
        """
    carnation carnations lily lilies tulip tulips orchid orchids daffodil daffodils sunflower sunflowers string
    ax lap-top videocamera packet packets mini-mirror baby-monitor bug-spray detector award x-ray x-rays phial
    appliance appliances yearbook toiletries
    saucepan medication toothpick lotion magnet morphine valium utensil utensils teakettle videocassette firearm
    longbow scattergun hashish tobacco meth tinfoil serviette keepsake relic knickknack curio crockery dishtowel
    billfold lanyard barrette cellophane two-by-four icepick baggage jewelry jewellery bedding meat vegetables
    dessert pudding margarita scone canape appetizer nacho gravy boilermaker grog salsa jello pork carcass
    skeleton walky-talky walkie-talkies deerhead antlers sparklers projectile bedpost noisemakers keepsakes
    heirloom souvenir souvenirs pamphlets mummy stakes gasoline kerosene talcum lox
    """
    )
)
"""What hands hold, food too."""

DRESSING = frozenset(
    terms(
        """
    tv-set beehive sarcophagus mailbox scaffolding awning urinal divan credenza banquette armoire icebox furnace
    dais bandstand scoreboard chalkboard cobweb cobwebs generator turbine searchlight intercom incubator
    backdrop collage pendulum graffiti sconce flagpole spittoon lathe samovar grindstone incinerator gazebo
    teepee sawhorse turnstile kiosk light-box lightbox lampshade drapery carving streetlight lamppost barricade
    dumpster hydrant jungle-gym seesaw carousel ferris-wheel merry-go-round bleachers parking-meter photocopier
    copier switchboard telegraph fax-machine radiator air-conditioner ceiling-fan washing-machine dryer
    bookstand newsstand foosball x-ray-machine operating-table examining-table hospital-bed topiary fern ferns
    houseplant houseplants potted-plant potted-palm palm-tree cactus planter dressmakers-dummy gravestones
    guillotine pyre brazier torchere deerhead stalactite stalagmite rubble barbed-wire sandbags doghouse
    wishing-well hitching-post haystack booth booths soundboard monitor-bank console consoles
    """
    )
)
"""What stands in a place."""

WORN = frozenset(
    terms(
        """
    oxfords wingtips brogues flip-flops clothing topcoat necktie housecoat brassiere bandoleer neckerchief
    hairpiece dashiki khakis pantsuit sweatsuit toupee caftan headgear finery vestment legging nightshirts
    hospital-gowns
    """
    )
)
"""Clothes."""

DRIVEN = frozenset(
    terms(
        """
    freighter jalopy automobile roadster hansom taxicab battleship whaleboat boxcar black-and-whites destroyer
    aircraft-carrier u-boat hydrofoil prowler school-bus double-decker steam-engine handcar troop-carrier
    half-track personnel-carrier
    """
    )
)
"""Vehicles."""

BEASTS = frozenset(
    terms(
        """
    reptile viper scarab cougar maggot maggots termite termites bloodhound woodpecker gerbil panda lemur meerkat
    wallaby mamba nightingale lovebird cottonmouth doggie bronco chipmunk badger mongoose orangutan baboon
    vermin sheepdog husky lapdog pekinese pekingese terrapin manatee narwhal toucan flamingo parrots macaw
    cockatoo
    """
    )
)
"""Animals."""

FOODS = frozenset(
    terms(
        """
    bread loaf sandwich steak pizza hamburger burger cheeseburger hot-dog hotdog soup salad pasta spaghetti
    noodles chicken turkey ham bacon sausage egg eggs omelette omelet cereal oatmeal pancake pancakes waffle
    toast rice beans taco burrito sushi fish pie cake cookie cookies donut doughnut muffin bagel sundae
    ice-cream popcorn candy chocolate apple orange banana grapes pretzel cracker crackers cheese meat vegetable
    vegetables stew food casserole lasagna meatloaf kebab curry porridge pudding dessert shrimp lobster caviar
    pork lamb
    """
    )
)
"""What is eaten: where one of these is there, `they eat` needs no other food."""
