"""More nouns of things that somebody brings, by trade, and those of all things that a bare mention does not bring."""

from __future__ import annotations

from movie_director.crew.reading.terms import terms

GEAR = frozenset(
    terms(
        """
    corpse cadaver mannequin dummy bodybag body-bag defibrillator ventilator respirator oxygen-mask catheter
    forceps suture thermos-flask swab splint neck-brace hearing-aid dentures pillbox centrifuge tubing backboard
    tranquilizer tweezer ointment vaccine antidote rapier saber sabre cutlass katana scimitar longsword
    broadsword claymore stiletto tomahawk cleaver battle-axe halberd trident quiver scabbard sheath whetstone
    catapult bayonet flintlock matchlock six-shooter bazooka mortar rocket-launcher tommy-gun sawed-off landmine
    warhead torpedo missile satchel-charge c4 tnt semtex gunpowder bandolier casings nightscope harpoon-gun
    flare-gun stun-gun ziptie manacle fetters breathalyzer pocketwatch pocket-watch transceiver shortwave
    tape-deck eight-track handset phonecard thumbdrive microchip motherboard printout diskette keycard key-card
    swipe-card webcam smartwatch geiger-counter metal-detector voltmeter extension-cord flashbulb steadicam mic
    filmstrip super-8 transponder sandbag cinderblock tire-iron tireiron pickaxe pick-axe pickax sledgehammer
    sledge-hammer mallet chain-saw bandsaw handsaw nailgun staplegun sandpaper tool-belt tape-measure shears
    secateurs fertilizer pulley winch windlass carabiner lifebelt life-preserver life-vest lifevest flippers
    snorkel hawser lariat halter saddlebag horseshoe haybale bale hay pail scarecrow cattle-prod zippo cigarillo
    hookah bong snuff cocaine heroin marijuana drugs narcotics amphetamines shot-glass wineglass wine-glass
    highball snifter tankard flagon decanter carafe ice-bucket beer-can beer-bottle six-pack keg coffee-mug
    coffee-cup coffee-pot platter skewer cauldron tureen grater peeler lunch-box hamper cooler ice-chest
    tablecloth placemat candlelabra chopstick steak-knife pocketknife pocket-knife penknife jackknife jack-knife
    toaster blender hotplate hot-plate coffeemaker coffee-maker cheeseburger hotdogs omelette omelet waffle
    oatmeal porridge stew gumbo meatloaf meatball lasagna kebab curry dumpling rice beans peas limes strawberry
    peach plum pineapple coconut mango brownies brownie ice-cream-cone snowcone candy-bar caramel licorice jerky
    trail-mix baby-bottle sippy-cup binder notecard index-card post-it manila-folder attache-case portfolio
    duffelbag flier posterboard rolodex paperweight thumbtack pushpin inkpad ballpoint blotter calculator
    chequebook roadmap guidebook teleprompter clapboard clapperboard scorecard pennant backgammon monopoly
    scrabble boardgame dartboard pool-cue punching-bag jump-rope jumprope hula-hoop snowboard toboggan
    rollerblades skates trampoline pogo-stick marionette teddybear lego dollhouse streamers confetti party-hat
    pinata noisemaker boutonniere jack-o-lantern hair-dryer hairpin curlers bobby-pin straight-razor razorblade
    toothpaste mouthwash shampoo soap deodorant cologne eyeliner nail-file condom vitamins washcloth bathmat
    loofah hanger coat-hanger clothespin laundry comforter bedspread bedsheets bedroll penlight glow-stick
    glowstick night-light dogtags trinket censer ouija-board bullion doubloons moneybag lockbox keychain
    key-chain fiddles drumset drum-kit bongos maracas castanets cymbals tubas amp amplifier terrarium fishtank
    lawn-chair lawnchair deckchair deck-chair campstove firewood kindling trash-bag plastic-bag ziploc baggie
    baggies grocery-bag gunnysack mailbag mail-bag nosebag dustcloth vacuum squeegee clothesline garbage-can
    trashcan medkit eyepiece washboard teabag swatter flyswatter carpetbag kitbag beanbag handcart pushcart
    crucible ember tinderbox signet tiara gauntlet visor breastplate chainmail figurehead astrolabe sandglass
    loom spindle bobbin haversack musketball cannonball cannon gameboard yarmulke shofar dreidel gong castanet
    kettledrum hipflask corkboard flipchart ballot ballots microcassette logbook daybook floorplan telex
    teletype punchcard protractor bonesaw epipen hypodermic lozenge elixir potion poultice breathalyser cosh
    blackjack garrote garrotte shiv lunchpail breadbasket breadknife saltshaker sugarbowl tablespoon eggbeater
    wok griddle roaster baguette bun buns pastries tart tarts eclair strudel gingerbread fudge toffee gumdrop
    jellybean oyster oysters clam clams shrimp prawn caviar trout salmon tuna sardine sardines anchovy drumette
    crayons watercolours paintbox sketchbook sketchpad pinwheel kaleidoscope squeaker stilts handycam viewmaster
    gramophone phonograph speakerphone raincape windsock weathervane lifering gaff duster footstool cushion
    cushions doily afghan coverlet eiderdown bedwarmer ashbin shortbread funnel dipstick hubcap crankshaft
    carburetor sparkplug antifreeze wiper mousetrap rattrap beartrap flypaper pesticide insecticide playbill
    libretto racecard betslip handbill newsletter tabloid broadsheet clipping clippings snowball icicle
    sandcastle seashell driftwood campstool tombola streamer bunting
    """
    )
)
"""Things by trade: medicine, arms, electronics, tools, sea, farm, kitchen, office, play, toilet, faith."""

UNTOLD = frozenset(
    terms(
        """
    bun buns racket pitcher disc disk tube letters rocket rockets vacuum gift figure whip album antenna arrow
    arrows bait ball banner bell bill bills blade board bone bow branch brick briefing bullet bullets bundle
    button cable camera capsule card cards cart case cellular chart check checkers cheque chip chips cloth club
    contract cracker crackers crystal cuff cylinder deed device dominoes drawing drill drink drip fax film flag
    flare furniture fuse garbage glass globe glue hook horn id joint key knitting label ladder laundry leaf lens
    lever licence license lock log mace machine marbles match mask pads medicine message mic mirror mobile
    monitor mortar nail nails narcotics negatives note nozzle orange page pages paint painting palette pan paper
    pepper picture pin pins pipe placard plank plans pod pole portrait poster present rattle record reel remote
    report-card ring rock rose safe saw screw seal sheet shell shells shield sign sketch skull stamp statue
    stick stone straw switch tag tank tape thread trash whip whistle will wire needle needles
    """
    )
)
"""Things that a scene needs only when somebody takes them, or capitals point: what else they mean is too common."""
