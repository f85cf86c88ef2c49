# SPDX-License-Identifier: GPL-3.0-or-later
"""A kit of props: what scripts name and no library holds, modelled at true size."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from movie_director.engines.blender.stage.kit import (
    aid,
    arms,
    bag,
    blade,
    bonds,
    bottles,
    box,
    broken,
    camera,
    card,
    care,
    clock,
    compass,
    craft,
    drink,
    fare,
    flame,
    food,
    garb,
    grave,
    household,
    jewel,
    linen,
    money,
    music,
    optic,
    paper,
    phone,
    pistol,
    plain,
    play,
    printed,
    rifle,
    signal,
    smoke,
    sound,
    tool,
    vehicle,
)
from movie_director.engines.blender.stage.kit.piece import Piece
from movie_director.engines.blender.stage.setting import Setting

Shape = Callable[[Piece], None]
STAYS: dict[str, object] = {"stays": True}

SHAPES: Mapping[str, Shape] = {
    f.__name__.replace("_", " ").strip(): f
    for f in (
        *(pistol.pistol, pistol.revolver, pistol.bullets, pistol.taser, rifle.rifle, rifle.shotgun),
        *(rifle.assault_rifle, blade.knife, blade.dagger, blade.sword, blade.machete, blade.scissors),
        *(paper.letter, paper.note, paper.document, paper.envelope, paper.photograph, paper.framed_photograph),
        *(paper.map_, paper.scroll, paper.ticket, printed.newspaper, printed.magazine, printed.book, printed.open_book),
        *(
            printed.notebook,
            printed.pencil,
            printed.pen,
            printed.file,
            printed.clipboard,
            card.passport,
            card.identity_card,
        ),
        *(card.badge, card.credit_card, card.business_card, money.cheque, money.banknotes, money.coins, money.wallet),
        *(card.playing_cards, smoke.cigarette, smoke.joint, smoke.cigar, smoke.pipe, smoke.ashtray, smoke.lighter),
        *(smoke.matches, smoke.cigarette_packet, smoke.lit_match, flame.candle, flame.lantern, flame.torch),
        *(flame.flashlight, phone.mobile, phone.telephone, phone.payphone, phone.walkie_talkie, sound.radio),
        *(sound.tape_recorder, sound.cassette, sound.microphone, sound.megaphone, camera.camera),
        *(camera.video_camera, camera.television, camera.laptop, camera.tablet, camera.keyboard),
        *(bag.briefcase, bag.suitcase, bag.backpack, bag.handbag, bag.sack, box.box, box.gift, box.crate, box.chest),
        *(box.barrel, box.bucket, box.basket, box.urn, box.safe, tool.axe, tool.hammer, tool.wrench),
        *(tool.screwdriver, tool.saw, tool.crowbar, tool.shovel, tool.broom, bonds.rope, bonds.hose, bonds.handcuffs),
        *(bonds.chain, bonds.key, bonds.keys, bonds.padlock),
        *(drink.glass, drink.wine_glass, drink.cocktail, drink.mug, drink.cup, drink.teapot, bottles.bottle),
        *(bottles.flask, bottles.vial, food.plate, food.fork, food.bowl, food.bread, food.apple, food.banana, food.egg),
        *(fare.sandwich, fare.cake, fare.pizza_box, fare.can, care.syringe, care.pills, care.bandage),
        *(care.first_aid_kit, care.stethoscope, aid.wheelchair, aid.crutch, aid.cane, aid.stretcher),
        *(jewel.ring, jewel.necklace, jewel.crown, jewel.watch, jewel.cross, jewel.medal, jewel.trophy),
        *(optic.glasses, optic.sunglasses, optic.binoculars, optic.telescope, optic.globe, optic.hourglass),
        *(optic.mirror, optic.bell, arms.shield, arms.bow, arms.arrow, arms.spear, arms.bomb, arms.grenade),
        *(garb.umbrella, garb.hat, garb.helmet, garb.mask, garb.glove, garb.shoe, signal.flag, signal.sign),
        *(play.doll, play.teddy, play.ball, play.dice, play.chess, music.guitar, music.violin, music.drum),
        *(music.trumpet, grave.skull, grave.coffin, grave.gravestone, grave.flowers, grave.wreath),
        *(vehicle.bicycle, vehicle.pram, clock.clock, compass.compass),
        *(linen.pillow, linen.blanket, linen.sheet, linen.covered_body, broken.shards, broken.puddle),
        *(
            household.meal,
            household.tray,
            household.jar,
            household.soap,
            household.record,
            household.cage,
            household.brick,
        ),
        *(household.wire, household.stick, household.tripod, household.toolbox, craft.police_car, craft.helicopter),
        *(craft.light_aeroplane, craft.caravan, craft.steamship, craft.telephone_box),
        *(plain.machine, plain.device, plain.gas_cylinder, plain.rod, plain.pole, plain.bone, plain.cloth),
        *(plain.paper_bag, plain.popcorn, plain.bulb, plain.holster, plain.feather, plain.gavel, plain.balloon),
        *(plain.jewel, plain.earrings, plain.rake, plain.oar, plain.plank, plain.disc, plain.bat, plain.typewriter),
    )
}


def make(
    setting: Setting,
    name: str,
    x: float,
    y: float,
    z: float,
    words: str = "",
    text: str = "",
    turn: float = 12,
    colour: str | None = None,
) -> Any:
    """Stand a prop of the kit with the middle of its box over (x,y) and its lowest point at z.

    `words` are the script's, which name its colour, stuff and state; `colour` is a paint instead, sRGB `#rrggbb`;
    `text` is what is written on it. Raises KeyError where the kit has no such prop.
    """
    piece = Piece(setting, words or name, text, colour)
    SHAPES[name](piece)
    return piece.finish(f"prop {name}", x, y, z, turn, STAYS)
