"""Nouns of things by the department that brings them: props, vehicles, animals, set-dressing, wardrobe, instruments."""

from __future__ import annotations

from movie_director.crew.reading.lexicon_gear import GEAR
from movie_director.crew.reading.lexicon_nouns import BEASTS, BROUGHT, DRESSING, DRIVEN, WORN
from movie_director.crew.reading.terms import terms

PROPS = (
    GEAR
    | BROUGHT
    | frozenset(
        terms(
            """
    clock watch letter envelope note photograph photo picture phone telephone cellphone smartphone payphone
    walkie-talkie pager key keys keyring book diary journal notebook notepad pad manuscript bible dictionary cup
    mug glass tumbler goblet chalice bottle flask jar can tin lamp lantern candle candlestick matchbook matches
    match lighter cigarette cigar pipe ashtray joint umbrella parasol suitcase briefcase bag backpack rucksack
    knapsack duffel purse handbag satchel box carton crate parcel package gift present basket bucket barrel gun
    pistol revolver rifle shotgun handgun machine-gun weapon bullet bullets cartridge grenade bomb dynamite
    detonator knife dagger sword blade machete axe hatchet spear bow arrow arrows shield whip club bat crowbar
    wrench hammer screwdriver saw drill shovel spade rake broom mop rope chain handcuffs cuffs wire cable tape
    needle thread scissors radio camera camcorder microphone megaphone walkman headphones earphones ring
    necklace locket brooch bracelet earring earrings pendant medal medallion coin coins money cash bill bills
    dollar dollars banknote wallet check cheque map newspaper magazine laptop computer tablet keyboard disk disc
    floppy usb hard-drive printer fax vase flower flowers rose roses bouquet plate tray teapot kettle bowl spoon
    fork pan pot frying-pan skillet spatula ladle violin guitar toy doll teddy-bear puppet ball balloon kite
    yo-yo ticket tickets passport card id badge license licence torch flashlight bell compass telescope
    binoculars globe mirror chess chessboard dice skull bone typewriter cassette record videotape vhs cd dvd
    film reel timer stopwatch calendar document documents paper papers file files folder contract will
    certificate clipboard pen pencil crayon chalk paintbrush brush comb razor toothbrush towel handkerchief
    hankie tissue napkin blanket pillow sheet quilt syringe pill pills medicine stethoscope scalpel bandage
    thermometer stretcher wheelchair crutch crutches cane walking-stick stick wand crystal amulet talisman
    statue statuette figurine trophy urn coffin casket casserole cake pie sandwich pizza hamburger burger
    hot-dog bread apple orange banana egg eggs coffee tea beer wine champagne whiskey whisky vodka martini
    cocktail milk soda coke soup popcorn candy chocolate lollipop groceries thermos lunchbox tackle-box toolbox
    fishing-rod fishing-pole rod net hook harpoon oar paddle lifejacket life-jacket parachute goggles helmet
    mask gas-mask sign poster flag banner placard postcard leaflet flyer pamphlet receipt invoice menu tag label
    stamp sticker map chart blueprint blueprints plans sketch drawing painting portrait remote
    control-panel lever button switch device gadget gizmo machine transmitter receiver antenna beacon tracker
    scanner monitor oscilloscope test-tube vial beaker microscope capsule pod canister tank cylinder hose nozzle
    extinguisher ladder plank board brick stone rock pebble shell feather leaf branch log torch lasso saddle
    bridle leash cage birdcage fishbowl aquarium cradle crib stroller pram car-seat rattle bottle-opener
    corkscrew opener padlock lock locket deed scroll parchment quill inkwell seal snapshot polaroid album
    scrapbook yearbook textbook comic cookbook shotglass shaker drum drumstick harmonica flute trumpet saxophone
    trombone clarinet cello banjo ukulele mandolin accordion tambourine bugle horn baton racket racquet
    golf-club skateboard surfboard skis sled paper-bag trashbag garbage-bag trash garbage luggage steamer-trunk valise
    footlocker strongbox safe cashbox piggy-bank wheelbarrow cart trolley jerrycan gas-can canteen tent
    sleeping-bag backpack lamp bulb lightbulb fuse battery flare rocket firecracker fireworks telegram memo
    message chalice crucifix rosary shoebox hatbox matchbox flashdrive pendrive joystick
    glove-box syringe iv drip tweezers pliers chisel screw nail nails glue paint spraycan canvas easel palette
    lipstick compact perfume mascara nail-polish hairbrush hairdryer loaf jug pitcher corsage wreath garland
    ornament tinsel snowglobe snow-globe music-box jack-in-the-box remote-control cellular mobile iphone ipad
    beeper dish dishes cutlery silverware chopsticks straw popsicle ice-cream donut doughnut cookie cookies
    beretta glock uzi walther kalashnikov ak-47 m-16 m16 magnum luger derringer carbine switchblade stepladder
    digicam dumbbell dumbbells headset walkie gurney furniture checkbook pretzel slushie sparkler clicker sack
    cb blower leaf-blower harness cuff clippers hedge-clippers weights barbell money-bag zip-tie page pages pole
    holster supplies rosary-beads hot-dog leash-rope bullwhip binocs noose hacksaw tweezers bandanna-bundle
    bundle bullhorn megaphone video-camera phrasebook silencer
    shovel wristwatch bifocals wristband nametag tupperware textbook encyclopedia encyclopedias crowbar cellphone
    muffin bagel cereal pancake pancakes steak chicken turkey fishbone credit-card business-card playing-card
    case kit gasmask petal petals earphone
    ruler gum mail probe ribbon thread twine tool tools pouch tarp tarpaulin cloth rag sponge bedpan saucer
    aerosol pillowcase hose tube teacup coffeepot teaspoon chopping-board colander whisk rolling-pin tin-foil
    napkins cutting-board crackers cracker sausage bacon butter cheese ham salad sushi noodles pasta
    spaghetti taco burrito sundae yogurt chip peanuts peanut pretzels cake cupcake pastry croissant biscuit biscuits
    marshmallow grapes grape lemon melon watermelon pear cherries carrot onion potato
    tomato lettuce cabbage pumpkin raisin sugar salt pepper ketchup syrup jelly
    tequila bourbon scotch rum gin brandy cognac ale lager cider lemonade juice espresso cappuccino latte cocoa
    smoothie milkshake beverage can-opener cork ice-pack ice-cube aspirin tablet tablets inhaler
    tourniquet gauze bandaid band-aid eyedropper tampon diaper diapers pacifier thermostat screwdriver spanner
    jackhammer chainsaw blowtorch flamethrower toolbelt hoe pitchfork scythe sickle trowel bolt-cutters
    clamp anvil tongs bellows lawnmower mower sprinkler watering-can flowerpot
    knitting needles yarn thimble pin pins safety-pin zipper earplugs locket cufflinks cufflink tie-clip
    brooch bangle anklet cigarette-case snuffbox ashcan dustpan feather-duster plunger toilet-paper
    pencils pens marker markers highlighter stapler paperclip sharpener eraser clipboards ledger dossier memo
    memorandum paperwork screenplay manuscript textbook paperback hardcover hymnal prayerbook
    brochure catalogue catalog almanac atlas timetable itinerary voucher coupon coupons cheque warrant subpoena
    affidavit diploma report-card passports mugshot mugshots negatives projector
    tripod lens viewfinder recorder tape-recorder dictaphone turntable speaker-phone earpiece wiretap
    transistor cassette-player boombox ipod pda blackberry modem router printer mousepad joystick gameboy
    puzzle jigsaw dominoes checkers domino marbles frisbee baton whistle kazoo pom-poms
    basketball baseball football volleyball golfball puck hockey-stick bowling-ball shuttlecock ping-pong paddleball
    mitt bait harpoon spyglass sextant lifebuoy machine-pistol muzzle musket
    blunderbuss crossbow slingshot boomerang nunchucks brass-knuckles nightstick billyclub truncheon taser mace
    pepper-spray stungun tear-gas handcuff shackles shackle blindfold straitjacket ransom-note duct-tape
    lighter-fluid gasoline-can jerry-can fuse-box plutonium vials petri-dish specimen slide-rule abacus
    metronome tuning-fork scepter sceptre orb crystal-ball tarot incense candelabra menorah rosaries prayer-book
    offering-plate wreaths casket-lid gavel hourglass sundial
    carryall tote trolley-bag duffle duffel-bag garment-bag pet-carrier birdseed dog-food collar-tag feedbag
    lollipops bubblegum gumball piggybank pennies nickel dime
    scraper ice-scraper shopping-bag trash-can wastebasket bin doormat welcome-mat birdhouse
    snow-globe music-stand sheet-music songbook bassoon oboe ocarina
    jewel jewels diamond diamonds emerald pearls gem gems ingot gold-bar loot
    gun-belt ammo ammunition magazines shells earbud earbuds
    cards poker-chip chips chip wedding-ring manila-envelope drink
    """
        )
    )
)
"""Things that hands hold and the camera can look at by themselves."""

WEAPONS = frozenset(
    terms(
        """
    gun pistol revolver rifle shotgun handgun machine-gun weapon grenade bomb dynamite knife dagger sword
    machete axe hatchet spear bow club bat crowbar harpoon
    """
    )
)

VEHICLES = DRIVEN | frozenset(
    terms(
        """
    car cars cab cabs taxi taxis limo limousine truck trucks pickup van vans minivan suv jeep bus buses sedan
    coupe convertible hatchback wagon station-wagon hearse ambulance fire-engine firetruck squad-car police-car
    cruiser motorcycle motorcycles motorbike moped scooter bicycle bicycles bike tricycle carriage stagecoach
    buggy tram trolleybus streetcar train trains locomotive subway-train freight-train plane planes airplane
    aeroplane airliner jet jets helicopter helicopters chopper biplane seaplane glider blimp zeppelin dirigible
    boat boats ship ships yacht sailboat speedboat motorboat rowboat canoe kayak raft dinghy lifeboat ferry
    tugboat trawler submarine gondola spaceship spacecraft starship shuttle ufo hovercraft tractor bulldozer
    forklift tanker semi trailer rv camper motorhome caravan lorry ute sleigh chariot rickshaw golf-cart
    snowmobile atv buick cadillac chevy chevrolet ford mustang porsche ferrari mercedes bmw volvo honda toyota
    dodge plymouth lincoln bentley rolls-royce volkswagen vw beetle corvette camaro lexus harley humvee dropship
    bubbleship pontiac oldsmobile chrysler towncar volare datsun audi jaguar gremlin previa tow-truck
    copter copters helo gunship vette huey hueys
    trolley barge steamboat schooner frigate galleon warship aircraft airship dune-buggy backhoe excavator steamroller
    snowplow minibus motorcade convoy hang-glider jetski jet-ski unicycle buckboard speeder paddywagon 18-wheeler
    eighteen-wheeler big-rig dumptruck dump-truck garbage-truck flatbed jetliner 747 cessna learjet warplane skiff
    catamaran ketch sloop longboat riverboat houseboat
    police-cruiser patrol-car firebird packard landcruiser mazda prius camry corolla
    """
    )
)

ANIMALS = BEASTS | frozenset(
    terms(
        """
    animal dog dogs puppy hound terrier poodle bulldog cat cats kitten horse horses pony mare stallion colt
    donkey mule cow cows bull bulls calf ox oxen pig pigs hog piglet sheep lamb goat goats chicken chickens hen
    rooster duck ducks goose geese swan turkey bird birds crow crows raven ravens pigeon pigeons dove doves owl
    hawk eagle falcon vulture parrot canary sparrow seagull seagulls gull gulls fish catfish goldfish shark
    sharks whale dolphin seal octopus crab lobster eel turtle tortoise frog toad snake snakes serpent lizard
    crocodile alligator dinosaur spider spiders scorpion insect insects bee bees wasp fly flies butterfly
    butterflies moth ant ants cockroach roach roaches beetle worm worms leech leeches rat rats mouse mice
    squirrel rabbit rabbits bunny hare fox wolf wolves werewolf bear bears deer stag elk moose lion lioness
    tiger leopard panther cheetah elephant elephants giraffe zebra rhino hippo camel monkey monkeys ape gorilla
    chimp chimpanzee kangaroo koala bat bats dragon unicorn hamster ferret raccoon skunk hedgehog beaver otter
    pelican heron peacock parakeet iguana gecko chameleon python cobra rattlesnake rattler tarantula mosquito
    grasshopper locust firefly caterpillar snail jellyfish squid stingray piranha penguin walrus caribou antelope
    gazelle hyena jackal coyote rottweiler doberman dobermans pitbull chihuahua dachshund collie beagle spaniel
    dalmatian mastiff gelding steed foal burro rodent rodents gopher weasel porcupine possum buzzard condor magpie
    bison buffalo bug bugs llama ostrich poodle retriever labrador mutt pup greyhound colts cattle livestock
    """
    )
) - {
    "fly",
    "flies",
    "bat",
    "turkey",
    "seal",
    "beetle",
    "bull",
    "hawk",
    "duck",
    "ducks",
    "bear",
    "bears",
    "crow",
    "chicken",
}
_ALSO_ANIMALS = frozenset(terms("bull hawk duck ducks bear bears crow chicken"))
"""Words that are animals only after an article, since scripts use them otherwise."""

FURNITURE = DRESSING | frozenset(
    terms(
        """
    table desk chair armchair stool sofa couch settee bench bed bunk cot mattress wardrobe closet dresser bureau
    cabinet cupboard shelf shelves bookcase bookshelf counter sink stove oven fridge refrigerator freezer
    dishwasher microwave fireplace hearth mantel mantelpiece piano organ jukebox television tv curtain curtains
    drapes blinds rug carpet chandelier bathtub tub toilet shower wardrobe nightstand workbench podium lectern
    pulpit altar pew throne fountain swing hammock bonfire campfire billboard scaffold gallows treadmill
    vending-machine filing-cabinet locker lockers blackboard whiteboard aquarium pool-table pinball-machine
    christmas-tree headstone gravestone tombstone recliner ottoman loveseat futon sideboard hutch vanity
    bedside-table coffee-table dining-table
    mirror poster banner painting portrait statue monitor mural tapestry bust crib cradle workstation pinball
    bunk-bed four-poster grandfather-clock candelabra footlocker barstool pedestal rack
    bookshelves blackboards bulletin-board corkboard signpost birdbath trellis tombstones scarecrow totem snowman
    """
    )
)

GARMENTS = WORN | frozenset(
    terms(
        """
    shirt t-shirt tee blouse sweater jumper pullover cardigan jacket coat overcoat raincoat trenchcoat trench
    parka anorak windbreaker hoodie sweatshirt suit tuxedo tux tails vest waistcoat tie bow-tie scarf shawl cape
    cloak robe bathrobe dressing-gown kimono nightgown nightie nightshirt pajamas pyjamas slip dress gown
    sundress skirt miniskirt kilt trousers pants jeans slacks shorts overalls dungarees jumpsuit coveralls
    leotard tights stockings stocking socks sock shoes shoe boots boot sneakers trainers slippers sandals heels
    loafers hat cap beanie fedora bowler beret bonnet hood helmet turban veil headscarf bandana bandanna crown
    tiara wig glasses sunglasses spectacles shades goggles eyepatch monocle gloves glove mittens belt suspenders
    apron uniform costume armor armour scrubs fatigues spacesuit wetsuit swimsuit bikini bathing-suit
    swimming-trunks trunks underwear boxers briefs bra panties lingerie corset poncho toga loincloth
    hospital-gown lab-coat labcoat smock habit collar mask pantyhose undershirt clothes outfit tank-top
    wedding-dress fur nightdress sweatpants sweats nightwear sunbonnet headband earmuffs
    undergarment undergarments galoshes leggings polo turtleneck blazer pinafore leathers chaps moccasins clogs
    nightclothes petticoat camisole garter sash cummerbund cufflinks bowtie tracksuit legwarmers
    balaclava sarong kaftan doublet tunic breeches jerkin bloomers ascot cravat kerchief bib negligee thong jockstrap
    singlet jersey fez sombrero stetson homburg wimple cassock vestments tutu unitard ballgown sari rags livery
    mackintosh slicker oilskins waders snowsuit stole cowl headdress hardhat hard-hat overshirt flannels knickers
    catsuit bodysuit
    """
    )
)

INSTRUMENTS = frozenset(
    terms(
        """
    piano guitar violin fiddle cello bass drum drums trumpet trombone saxophone sax clarinet flute harmonica
    accordion organ banjo ukulele mandolin harp tuba bugle bagpipes tambourine synthesizer keyboard record
    jukebox radio stereo phonograph gramophone
    """
    )
)

NOUNS_BEFORE = frozenset(
    terms(
        """
    alarm cell mobile pay coffee tea wine beer whiskey champagne water paper shopping garbage trash leather
    baseball tennis golf cricket hockey pocket wrist grandfather cuckoo engagement wedding gold silver diamond
    pearl credit business playing video audio music toy teddy fishing walking hand machine hunting kitchen
    butcher steak pocket switch photo picture address phone guest log flight hymn prayer report manila police
    fire tow patrol squad school station fire ice snow hot paint tool tackle lunch hat shoe jewelry jewellery
    match gas oil flash search spot cigarette desk birthday christmas love death suicide ransom bank library bus
    train plane movie theatre theater concert door car house room safe crystal glass plastic metal steel iron
    wooden cardboard tin brass copper silk tape voice hand-held sniper assault air rubber sleeping parking
    lottery license licence name identity id gift first-aid medical medicine body ski stocking surgical baby
    lawn garden deck beach folding dining stage hospital office theatre tree condom
    """
    )
)
"""Words that make one thing with the noun after them: ALARM CLOCK, COFFEE CUP."""

HANDLED = frozenset(
    terms(
        """
    hold holds holding held grip grips gripping clutch clutches clutching carry carries carrying pick picks
    picking lift lifts lifting raise raises raising take takes taking grab grabs grabbing snatch snatches
    snatching pull pulls pulling push pushes pushing hand hands handing give gives giving
    offer offers offering open opens opening close closes shut shuts unlock unlocks lock locks put puts putting
    set sets setting place places placing lay lays laying drop drops dropping throw throws throwing toss tosses
    tossing hurl hurls catch catches catching fling flings slide slides sliding shove shoves slip slips slam
    slams load loads loading cock cocks aim aims aiming point points pointing draw draws drawing fire fires
    brandish brandishes wield wields swing swings swinging raise produce produces produce retrieve retrieves
    fish fishes dig digs unwrap unwraps wrap wraps unfold unfolds fold folds tear tears ripping rip rips read
    reads reading write writes writing scribble scribbles sign signs study studies examine examines inspect
    inspects turn turns turning flip flips flipping wind winds winding light lights lighting smoke smokes
    smoking drink drinks drinking sip sips sipping pour pours pouring eat eats eating bite bites cut cuts
    cutting chop chops stir stirs dial dials dialing answer answers answering hang hangs pocket pockets hide
    hides hiding bury buries polish polishes wipe wipes clean cleans shake shakes spin spins twist twists press
    presses squeeze squeezes wave waves waving use uses using lower lowers finger fingers fiddle fiddles toy
    toys adjust adjusts hoist hoists drag drags dragging break breaks smash smashes crush crushes kick kicks
    steal steals find finds finding discover discovers remove removes fetch fetches bring brings bringing extend
    extends present presents deliver delivers receive receives accept accepts return returns reach reaches plays
    play playing stuff stuffs tuck tucks cradle cradles balance balances twirl twirls tap taps sharpen sharpens
    stab stabs unscrew unscrews uncork uncorks swallow swallows inject injects plug plugs unplug unplugs switch
    switches flick flicks snap snaps photograph photographs tie ties untie unties unroll unrolls roll rolls
    spill spills fill fills empty empties pack packs unpack unpacks sweep sweeps buy buys sell sells collect
    collects gather gathers check checks grasp grasps nurse nurses
    """
    )
)
"""Verbs of handling; the noun after them is somebody's prop."""

ALL = PROPS | VEHICLES | ANIMALS | _ALSO_ANIMALS | FURNITURE | GARMENTS | INSTRUMENTS
ANIMALS_NAMED = ANIMALS | _ALSO_ANIMALS
"""Animals where an article stands before the word."""
