"""Words of Dutch screenplays by which people are known: given names and kin. None is a common word of English."""

from __future__ import annotations

from movie_director.crew.reading.terms import terms

FEMALE = frozenset(
    terms(
        """
    aaltje adriana aleida alie annelies anneke annemarie annemieke anouk antje astrid babette beatrijs berthe bep
    carlijn christien coby corrie cornelia daphne dewi diewertje dineke dirkje dorien eefje elise elke ellemijn els
    esmee evelien femke fenna fleur floortje froukje geertje geertruida gerda gerdien gonnie greetje
    griet grietje guusje hanneke hanna heleen hendrika hennie hermien hilde hilletje ilse ina ineke ingeborg inge
    iris isa jacoba jannetje jannie janneke jantien jantje jetje jolanda jolien jopie josefien joke jorinde
    judith juul kaatje karin karlijn katelijne katinka katja kim klaartje klazien laurien leentje leonie lies
    liesbeth lieke lieve linde lisanne loes lonneke lotte lotje madelief maaike maartje machteld mariet marieke
    marielle marije marijke marijn marjan marjolein marleen marloes martine mathilde meike mieke mien mies mientje
    mirjam mirte myrthe neeltje nel nelleke nienke noor noortje paulien petra pien pleun petronella reina renske
    ria riet roelie roos roosje rosalie sanne saskia siet sietske sien silke sjoukje sofie stien stijntje suze suzanne
    tanja teuntje tess thea tineke tonny toos tosca treesje trijn trijntje trudy truus trui veerle vera wendela
    wiesje wijnanda willeke willemien willemijn wilma wiske wiep yvonne zwaantje
    """
    )
)
MALE = frozenset(
    terms(
        """
    aart adriaan albert alfons anton arend arie arjan arjen arnoud arthur barend bartel bas bastiaan berend bernardus
    bertus boudewijn bram casper cees christiaan cor cornelis daan dirk diederik douwe dries eelco egbert emiel erik
    evert ewout ferdi filip floris folkert fons frans freek frits fritz gerard gerbrand gerrit gert geert gijs gijsbert
    guus hein hendrik henk hennie herman hidde huib hugo ignace jaap jacco jan jannes jasper jelle jelmer jeroen
    jesse jilles jochem joep johan johannes joop joost jordi joris jos jozef jurgen jurriaan kees klaas koen koos
    krijn laurens leen leendert lennart lieven lodewijk loek lou luuk maarten machiel marinus marnix martijn mathijs
    matthijs maurits meindert menno michiel mees nico niek niels olivier onno paulus peer piet pieter pim pepijn reinder
    reinier rens reinout rien rijk rinus rob robbert roel roeland roelof rogier ruben rudolf ruud siebe siem sjaak
    sjef sjoerd steef sven sybren teun teunis theodoor theo thijs thijmen tijmen timo tijs tjeerd tobias toine toon
    tijn valentijn vincent volkert wessel wiebe wieger willem wim wout wouter wubbo xander ype zeger
    """
    )
)
WOMEN = frozenset(
    terms(
        """
    moeder mama mamma ma oma grootmoeder dochter zus zuster zusje tante nicht weduwe vrouw mevrouw meisje dame juffrouw
    juf bruid echtgenote vriendin lerares verpleegster schoonmaakster verkoopster serveerster bakkerin kokkin koningin
    prinses heks boerin buurvrouw schoonmoeder schoondochter kleindochter actrice danseres zangeres barvrouw     """
    )
)
MEN = frozenset(
    terms(
        """
    vader papa pappa pa opa grootvader zoon broer broertje oom neef weduwnaar man meneer jongen heer knul kerel
    bruidegom echtgenoot koning prins tovenaar boer buurman schoonvader schoonzoon kleinzoon kelner ober acteur
    danser zanger monnik ridder matroos visser schipper timmerman brandweerman barman
    """
    )
)
THINGS = frozenset(
    terms(
        """
    sleutel sleutels brief brieven mes foto boek tas koffer zak fles flesje kopje mok glas lamp kaars ring ketting
    horloge zakhorloge telefoon pistool geweer doos doosje kist envelop kaart landkaart pen potlood pakje portemonnee
    paraplu bloem bloemen boeket bord pan hamer bijl touw stok bal pop gitaar viool camera zaklamp zaklantaarn lantaarn
    krant schrift dagboek medaille munt geld sigaret aansteker lucifers emmer mand schaar spiegel trommel blik medaillon
    armband thermosfles thermoskan kan ketel dienblad beker lepel vork handdoek deken kussen verrekijker kompas paspoort
    kaartje briefje papier rugzak laptop tablet schroevendraaier tang zaag schop spade hark schilderij ei brood
    """
    )
)
"""Things that hands hold."""
SHE = frozenset(("zij", "haar", "zijzelf", "haarzelf"))
HE = frozenset(("hij", "hem", "hijzelf", "hemzelf"))
