"""Letters without which a text holds no stunt, effect or mark, so that it need not be looked through for them."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.crew.reading.terms import terms

STUNTS = terms(
    """
    flies fly fight punch decks slugs clobber butt pummel tackl wrestl brawl chase chasing leap dive diving jump plung
    tumbl hurtl fall crash smash plow plough collaps drops crumpl kick knock throw fling hurl slam toss shov hit
    struck run runs shot stab drag flung gunned blown catapult mauled strangl swerv skid careen fishtail collide
    rolls roll flip climb scales rappel shinn thud hang vault hurdl sword duel lung pounc scuffl grappl struggl
    slips stumbl trip strike choke headlock blows shoots guns mows cuts flying sprawl decapit impal disembowel
    electrocut spin curb kerb median divider hops seiz grabbed dragged skirmish violence melee mêlée
    free-for-all riot sending elbows knees clubs clocks belts socks smack slap slash slit peel screech rubber
    rear-ends t-bones broadsides sideswip
    """
)
"""Of these at least one stands in every stunt of `lexicon_events.STUNTS`."""
EFFECTS: Mapping[str, tuple[str, ...]] = {
    "explosion": terms("explo blow fireball detonat burst"),
    "fire": terms("fire flame ablaze blaz"),
    "smoke": terms("smoke steam plume"),
    "fog": terms("fog mist haze"),
    "gunfire": terms("gun fire shoots muzzle firing shot squeezes unloads opens trigger bullet pistol rifle revolver"),
    "rain": terms("rain downpour drizzl thunderstorm"),
    "snow": terms("snow blizzard"),
    "wind": terms("wind"),
    "lightning": terms("lightning"),
    "sparks": terms("spark electric lightning current"),
    "storm": terms("storm"),
    "breaking": terms("glass crack break burst crumbl crash smash shatter splinter gives batter"),
    "blood": terms("blood"),
    "debris": terms("debris rubble splinter shrapnel plaster masonry collaps caves gives crumbl dust chips"),
    "lights": terms("light power bulb lamp electric neon"),
    "spill": terms("spill slop slosh splash splatter spatter crash"),
    "playback": ("footage", "newsreel", "home movie", "tv", "televis", "t.v.", "screen", "monitor", "laptop"),
    "flood": terms("flood water geyser"),
    "visual": terms(
        "hologram vanish material transform morph levitat laser glow force portal apparition teleport freezes"
    ),
}
NUDE = terms("naked nude topless shirtless chested")
"""Of these one stands wherever `lexicon_events.NUDE` finds something."""
MAKEUP: Mapping[str, tuple[str, ...]] = {
    "blood": terms("blood bleed gore"),
    "bruises": terms("bruis black swollen batter"),
    "wound": terms("wound gash cut stitch bandage bullet"),
    "scar": terms("scar"),
    "burns": terms("burn blister"),
    "beard": terms("unshaven growth stubble"),
    "aged": terms("aged made"),
    "missing": terms("missing"),
    "tattoo": terms("tattoo"),
    "dirt": terms("cover cake smear streak mud"),
    "sweat": terms("sweat bead"),
    "wet": terms("wet drench soak"),
}
"""Letters by an effect's or a mark's name, as `lexicon_events.EFFECTS` and `MAKEUP` have them."""
