"""Words for people: titles, roles, crowds, given names, and the words of cues that name nobody."""

from __future__ import annotations

from movie_director.crew.reading import lexicon_dutch as dutch
from movie_director.crew.reading.lexicon_nouns import PEOPLE
from movie_director.crew.reading.terms import terms

TITLES = frozenset(
    terms(
        """
    dr doctor mr mister mrs ms miss sir madam madame lady lord sheriff deputy captain capt lieutenant lt
    sergeant sgt colonel col major general gen admiral commander corporal private officer agent special-agent
    detective inspector professor prof president senator governor mayor king queen prince princess duke duchess
    count countess baron judge father mother brother sister reverend rev pastor rabbi bishop pope uncle aunt
    auntie grandma grandpa granny nurse coach master chief chancellor ambassador secretary monsieur mademoiselle
    herr frau signor signora
    """
    )
)
OFFICES = frozenset(terms("f.b.i fbi c.i.a cia s.e.a.l seal u.s us n.y.p.d nypd l.a.p.d lapd d.e.a dea n.s.a nsa swat"))
"""Whom somebody works for, before their title or name: `F.B.I. AGENT CORD`, `S.E.A.L. BOYER`."""
LINKS = frozenset(terms("but and then as when suddenly while now so"))
"""Words in capitals before a name that are no part of it: `BUT HELEN` goes on."""
UNCLES = frozenset(terms("uncle aunt auntie aunty cousin grandma grandpa granny"))
"""Kin who are called so before their name: `UNCLE TED` is Ted."""
ALONE = frozenset(
    terms(
        """
    sheriff mayor president king queen pope governor admiral general emperor chancellor reverend pastor rabbi
    bishop principal
    """
    )
)
"""Titles of which a story has one, so that `SHERIFF` is `SHERIFF BRANNIGAN` where there is no other."""
HUSBANDS = frozenset(
    terms(
        """
    mr mister sir lord king prince father brother uncle monsieur herr signor
    """
    )
)
WIVES = frozenset(
    terms(
        """
    mrs ms miss madam madame lady queen princess mother sister aunt mademoiselle frau signora
    """
    )
)

ANOTHER = frozenset(
    terms(
        """
    young younger old older little teen teenage adult senior junior baby future past fake real ghost dead
    elderly clone imaginary other second child kid evil
    """
    )
)
"""Words before a name that make another person of it, or another actor: `YOUNG EDWARD`."""

ROLES = PEOPLE | frozenset(
    terms(
        """
    man woman boy girl guy lady gentleman child kid baby infant toddler teenager teen youth youngster tot adult
    person figure stranger somebody someone passerby pedestrian bystander onlooker witness victim neighbor
    neighbour mother father mom mum dad mama papa son daughter brother sister wife husband widow widower bride
    groom uncle aunt cousin nephew niece grandmother grandfather grandma grandpa grandson granddaughter parent
    twin lover girlfriend boyfriend friend mistress fiance fiancee orphan heir doctor nurse surgeon physician
    paramedic medic orderly patient dentist vet veterinarian psychiatrist therapist pharmacist midwife cop
    policeman policewoman officer detective inspector sheriff deputy trooper marshal agent guard bodyguard
    warden prisoner convict inmate thief robber burglar gunman hitman assassin killer murderer gangster mobster
    thug henchman goon criminal dealer pimp prostitute hooker soldier sniper captain lieutenant sergeant
    corporal private colonel major general admiral commander pilot copilot navigator gunner marine sailor seaman
    mate bosun helmsman engineer officer warrior knight samurai archer rider cowboy chief scout king queen
    prince princess duke emperor servant maid butler cook chef waiter waitress bartender barman barmaid barista
    hostess host busboy dishwasher bellboy bellhop porter concierge doorman receptionist secretary clerk cashier
    teller banker manager boss supervisor foreman worker laborer labourer builder carpenter plumber electrician
    mechanic welder janitor cleaner caretaker gardener farmer fisherman hunter shepherd miner butcher baker
    grocer shopkeeper salesman saleswoman saleslady vendor peddler customer shopper client tailor barber
    hairdresser driver cabbie cabby taxi-driver chauffeur trucker conductor attendant steward stewardess
    passenger traveler traveller tourist hitchhiker cyclist biker jogger runner teacher professor principal
    headmaster student pupil schoolboy schoolgirl classmate librarian scientist researcher technician tech
    astronaut cosmonaut programmer hacker judge lawyer attorney prosecutor juror bailiff reporter journalist
    photographer cameraman director producer actor actress singer dancer musician pianist drummer guitarist
    fiddler violinist conductor dj artist painter poet writer author editor announcer anchor anchorman
    anchorwoman newscaster newsreader narrator host presenter clown magician acrobat ringmaster giant dwarf
    midget priest minister pastor preacher reverend nun monk bishop rabbi imam mourner undertaker gravedigger
    beggar bum hobo vagrant tramp drunk junkie addict hippie punk skinhead operator dispatcher messenger mailman
    charwoman usher croupier bouncer coroner stenographer sentry squire slave pirate stagehand roadie busker
    panhandler stripper quarterback jockey tribesman caddy groundskeeper handyman farmhand cowhand pathologist
    patron maitre-d valet
    postman courier deliveryman firefighter fireman lifeguard swimmer diver coach player referee umpire boxer
    wrestler fan champion president mayor senator congressman ambassador minister politician candidate adviser
    advisor aide assistant intern partner colleague coworker executive businessman businesswoman investor broker
    accountant landlord landlady tenant owner resident villager peasant local elder leader spokesman volunteer
    member visitor guest newcomer monster creature alien robot android cyborg ghost spirit demon devil angel
    witch wizard vampire zombie mutant ogre troll elf fairy mermaid goblin caller interviewer psychologist
    blonde brunette redhead mover carny paratrooper bridesmaid pallbearer terrorist teammate well-wisher gangbanger
    rookie bully nerd jock cheerleader partygoer reveler reveller mover rioter protester commuter skater surfer
    bystander ballerina parishioner monk docent shriner carny janitor trooper geisha bellman sharecropper
    ranger newsman attache
    """
    )
)
CROWDS = frozenset(
    terms(
        """
    people men women boys girls children kids crowd crowds townfolk citizens mob audience spectators onlookers
    passersby folk
    folks everyone everybody all both group gang family couple band orchestra choir chorus team squad swat crew
    jury police press media congregation troops army platoon patrol posse cast townsfolk townspeople twins
    triplets firemen policemen policewomen gunmen henchmen fishermen cameramen businessmen salesmen workmen
    infantry guests mourners extras newsmen servicemen housewives wives thieves ladies gentlemen bystanders
    s.e.a.l.s together voices goers partygoers onlookers teammates movers carnies
    """
    )
)
NOBODY = frozenset(
    terms(
        """
    he she it they we you commercial plays no ok okay yes next fast light lights city street county state hall north
    south east west what here there now wait stop help first last dark door day anchor high low page
    """
    )
)
"""Words in capitals, or that begin a sentence, which alone name nobody in the action."""
COLLECTIVE_CUES = frozenset(
    terms(
        """
    both all everyone everybody together crowd group others chorus ensemble voices
    """
    )
)
"""Cues that mean whoever is there."""

VOICE = frozenset(
    terms(
        """
    voice voices radio tv television intercom loudspeaker p.a narrator narration announcer scanner recording
    """
    )
)
"""Words of a cue that is heard and not seen, where no extension says otherwise."""
FEW = frozenset(
    terms(
        """
    a an two three four five six seven eight nine ten dozen dozens several few many some hundreds thousands
    couple group crowd handful pair lots scores other various more both another
    """
    )
)

CAMERA = frozenset(
    terms(
        """
    close closeup close-up ecu mcu angle angles pov p.o.v insert inserts shot shots camera pan pans panning tilt
    dolly track tracking zoom zooms crane cut cuts intercut intercutting dissolve fade fades wipe smash match
    jump super supers superimpose superimposition title titles credit credits caption subtitle subtitled
    subtitles montage series flashback flashbacks flash flashes back scene continued cont'd contd continuous
    later moments int ext v.o o.s o.c mos wide wider tight tighter medium extreme full long establishing
    establish reverse new another favoring favouring focus defocus rack reveal reveals revealing see hear hold
    holds freeze frame slow slo-mo slow-motion motion stock footage begin end ends ending beat omitted black
    white silence voice over offscreen off-screen offstage screen sound sfx vfx music song cue theme day night
    morning evening dusk dawn same time series-of-shots view point we our us act opening closing main pre-lap
    prelap transition angle's on to from into onto through of in at by with and the a an is as it's this that
    note tbd various more quick quickly suddenly reacts react resume reversed
    """
    )
)
"""Words in capitals that speak of the camera and the page, or are no names at all."""

FEMALE_NAMES = dutch.FEMALE | frozenset(
    terms(
        """
    abby abigail ada adele agatha agnes alexandra alexis alice alicia alison allison amanda amber amelia amy ana
    andrea angela angelica angie anita ann anna anne annette annie april ashley astrid audrey ava barbara
    beatrice becky bella bernice bertha beth betsy betty beverly bianca billie blanche bonnie brenda bridget
    brooke camilla candice carla carmen carol carole caroline carolyn carrie cassie catherine cathy cecilia
    celeste charlotte chloe christina christine cindy claire clara clarice claudia colleen connie constance cora
    cordelia corinne courtney crystal cynthia daisy dana daphne dawn debbie deborah debra delia denise diana
    diane dolores donna dora doris dorothy edith edna eileen elaine eleanor elena eliza elizabeth ella ellen
    ellie elsa elsie emily emma erica erin esmeralda estelle esther ethel eugenia eva evelyn faith fay felicia
    fiona flora florence frances francesca gail georgia geraldine gertrude gina ginger gladys gloria grace greta
    gwen hannah harriet hazel heather heidi helen helena henrietta hilda holly hope ida imogen ingrid irene iris
    irma isabel isabella ivy jackie jacqueline jan jane janet janice jasmine jean jeanne jenna jennifer jenny
    jessica jill joan joanna joanne josephine joy joyce juanita judith judy julia julie juliet june juno karen
    kate katherine kathleen kathryn kathy katie kay kelly kim kimberly kitty laura lauren leah lena leslie lila
    lillian lily linda lisa liz lois lola lorraine lottie louise lucille lucy lydia lynn mabel madeleine maggie
    mandy marcia margaret margot maria marian marianne marie marilyn marion marjorie marlene martha mary matilda
    maud maureen maya megan melanie melinda melissa mercedes meredith mia michelle mildred millie minnie miranda
    miriam moira molly mona monica muriel myra myrtle nadia nancy naomi natalie natasha nell nicole nina nora
    norma olga olive olivia opal ophelia pamela pat patricia paula pauline pearl peggy penelope penny phoebe
    phyllis polly priscilla rachel ramona rebecca regina renee rhonda rita roberta rosa rosalie rose rosemary
    rosie roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah scarlett selma shannon sharon sheila
    shelley sherry shirley sofia sonia sophia sophie stacy stella stephanie sue susan susie suzanne sylvia
    tamara tammy tania tara teresa tess thelma theresa tiffany tina tracy trinity trudy ursula valerie vanessa
    vera veronica vicki victoria viola violet virginia vivian wanda wendy wilma winifred winnie yolanda yvonne
    zelda zoe zora
    """
    )
)
MALE_NAMES = dutch.MALE | frozenset(
    terms(
        """
    aaron abe abel abraham adam adrian al alan albert alec alex alexander alfred ali allen alvin amos andre
    andrew andy angelo angus anthony antonio archie arnold art arthur ash barney barry bart basil ben benjamin
    benny bernard bert bill billy bob bobby boris brad bradley brandon brett brian bruce bruno bud buddy byron
    caleb calvin carl carlos cary casey cecil cedric chad charles charlie chester chet chris christian
    christopher chuck clarence clark claude clay clayton cliff clifford clint clive clyde cole colin conrad
    craig curtis cyril dale damian dan daniel danny darren darryl dave david dean dennis derek desmond dexter
    dick diego dirk dom dominic don donald doug douglas drew duane duncan dustin dwayne dwight earl ed eddie
    edgar edmund edward edwin eli elias elliot elmer emil emmett enrique eric ernest ernie ethan eugene evan
    ezra felix ferdinand fernando floyd francis frank frankie franklin fred freddy frederick gabriel garrett
    gary gavin gene geoffrey george gerald gerard gilbert giles glen gordon graham grant greg gregory gus guy
    hal hank hans harold harris harry harvey hector henry herb herbert herman homer horace howard hubert hugh
    hugo humphrey ian igor ike ira irving isaac ivan jack jackson jacob jake james jamie jared jason jasper jay
    jed jeff jeffrey jeremy jerome jerry jesse jim jimmy joe joel joey john johnny jon jonah jonas jonathan
    jordan jorge jose joseph josh joshua juan jules julian julius justin karl keith ken kenneth kenny kevin kirk
    kurt kyle lance larry lars laurence lawrence lee leo leon leonard leroy les lester lewis liam lionel lloyd
    lou louie louis lucas luis luke luther malcolm manny marcel marco marcus mario mark marlon martin marty
    marvin matt matthew maurice max maxwell mel melvin michael mickey miguel mike miles milo milton mitch
    mitchell morgan morris mort moses nathan nathaniel neal ned neil nelson neo nicholas nick nicky nigel noah
    noel norman oliver omar oscar otis otto owen pablo patrick paul pedro perry pete peter phil philip phillip
    pierre quentin ralph ramon randall randy raoul raphael ray raymond reggie reginald rex ricardo richard rick
    ricky rob robbie robert robin rocky rodney roger roland ron ronald ronnie rory ross roy rudy rufus rupert
    russ russell ryan sal salvador sam sammy samuel saul scott sean sebastian seth seymour shane sid sidney
    simon spencer spike stan stanley stefan stephen steve steven stewart stuart ted teddy terence terry theo
    theodore thomas tim timothy toby todd tom tommy tony travis trevor troy tyler tyrone vernon vic victor vince
    vincent vinnie virgil vladimir wade wallace wally walt walter ward warren wayne wendell wesley wilbur will
    william willie winston wyatt xavier zach zachary
    """
    )
)
MONTHS_ALSO = frozenset(terms("april may june dawn hope faith grace joy"))

VERBS = frozenset(
    terms(
        """
    is sits stands walks runs enters exits looks watches waits turns takes gets comes goes steps moves opens
    closes holds picks puts pulls pushes sees stares gazes glances smiles laughs grins nods shakes shrugs sighs
    cries weeps sobs screams shouts yells whispers talks speaks says reads writes eats drinks smokes sleeps
    wakes lies leans kneels crouches climbs jumps falls follows leads approaches arrives leaves leaves crosses
    rushes hurries strides strolls staggers stumbles emerges appears disappears works drives rides flies swims
    dances sings plays fights hits kicks punches shoots fires aims grabs throws catches drops lifts carries
    drags searches finds hands gives offers shows points waves listens hears knocks rings answers dials hangs
    types cooks cleans washes dresses wears removes checks studies examines considers thinks hesitates pauses
    stops starts begins continues tries helps hugs kisses embraces holds touches slaps pats strokes peers peeks
    squints blinks winks frowns scowls glares snorts sniffs coughs chokes gasps pants sweats trembles shivers
    freezes collapses faints rises joins greets introduces meets passes paces rolls reaches clutches grips
    squeezes dashes bolts flees escapes hides ducks dives leaps limps wanders hovers lingers remains stays
    returns bursts storms marches tiptoes sneaks creeps slips slides swings plops slumps rests lounges squats
    perches balances wipes rubs scratches tugs yanks jerks twists bends bows salutes prays wonders realizes
    realises notices spots recognizes recognises remembers ignores interrupts whirls spins has does beams
    drones chuckles giggles mutters mumbles murmurs announces explains orders commands demands lights pours sips
    swallows chews bites spits vomits bleeds dies lives resumes counts adjusts hoists unlocks locks tosses are
    sit stand walk run enter look watch wait
    """
    )
)
"""What people do, in the third person."""
