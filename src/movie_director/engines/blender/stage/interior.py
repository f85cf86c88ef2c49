# SPDX-License-Identifier: GPL-3.0-or-later
"""Rooms furnished after the words of the heading."""

from __future__ import annotations

from collections.abc import Callable

from movie_director.engines.blender.stage import ornament, practical, surface
from movie_director.engines.blender.stage.room import HIGH, Style, shell
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.shelf import rack

WOOD = ("#85603f", "#7a5636", "#8f6a47", "#80593a", "#735032")
PALE = ("#a88660", "#9b7a56", "#b4926c", "#a07f5c")
DARK = ("#3d2719", "#35221a", "#452d1d", "#2f1e15")
CHECK = ("#c9c2b2", "#c2baa9", "#8f8a80")

KINDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("kitchen", ("kitchen", "canteen", "diner", "bakery", "galley")),
    ("bar", ("bar ", "bar-", "pub", "club", "tavern", "restaurant", "cafe", "café", "saloon", "casino")),
    ("bedroom", ("bedroom", "hotel room", "motel", "dormitory", "ward")),
    ("shop", ("shop", "store ", "market", "pharmacy", "boutique", "pawn", "florist", "book")),
    (
        "office",
        (
            "office",
            "study",
            "station",
            "bureau",
            "reception",
            "bank",
            "police",
            "school",
            "class",
            "archive",
            "storage",
            "depot",
            "library",
            "lab",
            "newsroom",
            "court",
        ),
    ),
    ("living", ("living", "lounge", "apartment", "flat", "house", "parlour", "parlor", "room", "home")),
)

TABLES = ("restaurant", "cafe", "café", "dining", "interrogat", "conference", "meeting", "interview", "mess ")
"""Words of places where people sit round a table, whatever kind of room it is."""


def build(setting: Setting) -> str:
    """Build the room; the answer names the kind chosen."""
    kind = next((name for name, words in KINDS if setting.words(*words)), "living")
    if kind == "living" and not setting.words(*dict(KINDS)["living"]):
        setting.unmet.append(f"no room kit for `{setting.place.words}`; a living room stands in")
    setting.exposure = 0.6 if setting.place.dark else 0.4
    _KITS[kind](setting)
    return kind


def _surface(setting: Setting, usual: Callable[[], None]) -> None:
    """The room's usual surface, or a plain table with room for knees where people meet round one."""
    if setting.words(*TABLES):
        surface.plain(setting)
    else:
        usual()


def _pick(setting: Setting, styles: list[Style]) -> Style:
    return styles[setting.place.seed % len(styles)]


def _office(setting: Setting) -> None:
    store = setting.furniture
    lost = setting.words("lost", "property", "archive", "storage", "depot", "pawn", "evidence")
    books = "books" if setting.words("library", "study") else "lost" if lost else "boxes"
    shell(
        setting,
        _pick(
            setting,
            [
                Style("#a3a58f", "#5f6a55", "#d9d2bf", WOOD),
                Style("#b3a58d", "#6f5a44", "#ddd4c0", WOOD),
                Style("#93a0a6", "#556672", "#d5d8d6", PALE),
            ],
        ),
    )
    rack(setting, 2.35, 2.98, 0, 2.6, 2.2, books)
    rack(setting, -3.45, 2.98, 0, 1.0, 2.2, "books" if not lost else "lost")
    rack(setting, 3.98, 1.35, -90, 2.4, 2.2, books)
    ornament.clock(setting, (0.35, 2.98, 2.12), 0.2)
    ornament.board(setting, (-0.1, 2.97, 1.5), 1.1, 0.75)
    if not setting.words("home", "study", "house"):
        ornament.plaque(setting, (-0.42, 2.97, 2.2), 1.1)
    ornament.radiator(setting, -1.8, 2.93)
    for k in range(3):
        for z in (0.0, 0.6):
            store.put("filing-cabinet", -3.7, 1.85 + 0.42 * k, z, 90)
    store.put("decorative_plant", -3.6, 1.0, 0) or store.put("plant", -3.6, -1.3, 0)
    ornament.coats(setting, (-3.98, -1.5), (1, 0))
    rack(setting, -1.6, -4.38, 180, 2.4, 2.0, "boxes")
    ornament.picture(setting, (1.6, -4.38, 1.6), (0, 1), 0.9, 0.65)
    _surface(setting, lambda: surface.desk(setting))
    practical.pendant(setting, 0.15, 0.9, 2.14, HIGH, 42)
    practical.pendant(setting, 2.3, 1.6, 2.2, HIGH, 20)
    ornament.picture(setting, (3.98, -0.55, 1.65), (-1, 0), 0.55, 0.7)


def _kitchen(setting: Setting) -> None:
    store = setting.furniture
    shell(
        setting,
        _pick(
            setting,
            [
                Style("#c9bd97", None, "#e2dccb", CHECK, tiles=True, curtain="#a85f3f"),
                Style("#9db3a4", None, "#e2dccb", PALE, curtain="#d8cfb4"),
                Style("#a9b6bd", None, "#e6e2d6", CHECK, tiles=True, curtain="#c9a23f"),
            ],
        ),
    )
    ornament.units(setting, -0.85, 3.0)
    if store.put("refrigerator", 3.45, 2.62, 0, 0, height=1.85) is None:
        ornament.cabinet(setting, 3.45, 2.98, 0, 0.8, 0.65, 1.85, "#b9bcbc")
    store.put("kitchenTools", 0.25, 2.95, 1.5, 0)
    rack(setting, 3.98, 1.0, -90, 1.6, 2.0, "goods", depth=0.32)
    ornament.picture(setting, (3.98, -0.5, 1.6), (-1, 0), 0.5, 0.6)
    ornament.clock(setting, (-0.55, 2.98, 2.2), 0.16)
    store.put("plant", -3.55, 2.1, 0, 0) or ornament.plant(setting, -3.55, 2.1)
    rack(setting, -2.0, -4.38, 180, 1.8, 1.9, "goods")
    ornament.picture(setting, (0.9, -4.38, 1.6), (0, 1), 0.8, 0.6)
    surface.kitchen(setting)
    practical.pendant(setting, 0, 0.75, 2.1, HIGH, 44, "#a8432f")
    for x in (-0.95, 0.95):
        store.put("chairWithCushion", x, 0.72, 0, 90 if x < 0 else -90, tags={"seat": True})


def _living(setting: Setting) -> None:
    store = setting.furniture
    shell(
        setting,
        _pick(
            setting,
            [
                Style("#8d9a97", None, "#ddd8ca", WOOD, curtain="#8f5a3f"),
                Style("#a89a83", "#7c6f5c", "#e0d8c6", WOOD, curtain="#3f5a55"),
                Style("#7f8f9d", None, "#dcdad2", PALE, curtain="#c7b48c"),
            ],
        ),
    )
    if store.put("sofa3", 1.2, 2.4, 0, 0) is None:
        ornament.sofa(setting, 1.2, 2.4)
    ornament.picture(setting, (0.7, 2.98, 1.75), (0, -1), 0.8, 0.6)
    ornament.picture(setting, (1.65, 2.98, 1.8), (0, -1), 0.55, 0.7)
    rack(setting, 3.3, 2.98, 0, 1.2, 2.1, "books")
    practical.standing(setting, -0.55, 2.55)
    store.put("plant", -3.4, 2.4, 0) or ornament.plant(setting, -3.4, 2.4)
    rack(setting, 3.98, 1.2, -90, 1.2, 1.9, "books")
    ornament.picture(setting, (3.98, 0.15, 1.6), (-1, 0), 0.7, 0.55)
    practical.standing(setting, 3.5, 0.2, 22)
    store.put("winchesterArmchair", -3.1, -1.6, 0, 70) or ornament.sofa(setting, -3.1, -1.6, 70, 0.95)
    ornament.rug(setting, 0.1, 0.5, 3.4, 2.5)
    ornament.picture(setting, (-1.2, -4.38, 1.6), (0, 1), 1.1, 0.8)
    store.put("piano", 1.8, -4.05, 0, 180)
    _surface(setting, lambda: surface.desk(setting, "#59351f"))


def _bedroom(setting: Setting) -> None:
    store = setting.furniture
    shell(
        setting,
        _pick(
            setting,
            [
                Style("#93899a", None, "#ddd8ce", PALE, curtain="#5a4a66"),
                Style("#9aa08d", None, "#ddd8ca", WOOD, curtain="#b8a888"),
                Style("#a58f84", None, "#e2d9cb", WOOD, curtain="#6a4038"),
            ],
        ),
    )
    if store.put("bed2", 1.5, 1.95, 0, 0) is None:
        ornament.bed(setting, 1.5, 1.95)
    ornament.cabinet(setting, 0.25, 2.98, 0, 0.5, 0.4, 0.55, "#5d3d25")
    practical.table(setting, 0.25, 2.78, 0.55, 12)
    ornament.picture(setting, (1.5, 2.98, 1.75), (0, -1), 0.9, 0.6)
    store.put("wardrobe", 3.6, 0.6, 0, -90) or ornament.cabinet(setting, 3.98, 0.6, -90, 1.2, 0.6, 2.0, "#5d3d25")
    store.put("plant", -3.4, 2.4, 0) or ornament.plant(setting, -3.4, 2.4)
    ornament.rug(setting, -0.2, 0.2, 2.6, 2.2)
    ornament.cabinet(setting, -1.5, -4.38, 180, 1.4, 0.5, 0.9, "#6a4529")
    ornament.picture(setting, (-1.5, -4.38, 1.6), (0, 1), 0.8, 0.6)
    practical.standing(setting, -3.3, -0.9, 20)
    _surface(setting, lambda: surface.desk(setting, "#6a4a30"))


def _bar(setting: Setting) -> None:
    setting.exposure += 0.35
    shell(
        setting,
        _pick(
            setting,
            [
                Style("#4d3a34", "#33231b", "#2c1d15", DARK),
                Style("#34453f", "#2a2119", "#241a13", DARK),
                Style("#562f2f", "#301d19", "#261812", DARK),
            ],
        ),
    )
    rack(setting, 1.3, 2.98, 0, 3.4, 2.3, "bottles", depth=0.3)
    practical.sconce(setting, -0.7, 2.98, 1.75, (0, -1), 16)
    practical.sconce(setting, -3.0, 2.98, 1.75, (0, -1), 16)
    practical.sconce(setting, 3.98, 0.9, 1.8, (-1, 0))
    practical.sconce(setting, -3.98, 2.2, 1.8, (1, 0))
    for x in (-1.2, 0.1, 1.4):
        practical.pendant(setting, x, 0.95, 2.05, HIGH, 22, "#5a2a1a")
    ornament.neon(setting, (-0.55, 2.95, 2.3), 0.9)
    for y in (0.2, 1.6):
        setting.furniture.put("thonet", 3.2, y, 0, -60)
    ornament.picture(setting, (3.98, 1.9, 1.6), (-1, 0), 0.6, 0.8)
    ornament.picture(setting, (3.98, -0.3, 1.6), (-1, 0), 0.7, 0.5)
    setting.furniture.put("piano", -2.0, -4.05, 0, 180)
    _surface(setting, lambda: surface.counter(setting, "#4a2a19", "#2a1710", 1.9))


def _shop(setting: Setting) -> None:
    shell(
        setting,
        _pick(
            setting,
            [
                Style("#b3a88f", "#5f7068", "#ddd6c4", WOOD),
                Style("#9aa5a0", "#6e4a39", "#ded8c8", PALE),
            ],
        ),
    )
    fill = "books" if setting.words("book") else "lost" if setting.words("pawn", "antique", "thrift") else "goods"
    rack(setting, 2.1, 2.98, 0, 3.0, 2.2, fill)
    rack(setting, -3.4, 2.98, 0, 1.0, 2.2, fill)
    rack(setting, 3.98, 1.2, -90, 2.6, 2.2, fill)
    rack(setting, -3.98, 2.2, 90, 1.2, 2.0, fill)
    rack(setting, -1.0, -4.38, 180, 3.0, 2.0, fill)
    ornament.clock(setting, (-0.2, 2.98, 2.1), 0.18)
    ornament.picture(setting, (-0.25, 2.98, 1.5), (0, -1), 0.6, 0.8)
    ornament.plant(setting, -3.4, -1.6)
    practical.pendant(setting, -0.6, 1.0, 2.12, HIGH, 32, "#2d4a44")
    practical.pendant(setting, 1.3, 1.3, 2.12, HIGH, 26, "#2d4a44")
    surface.counter(setting, "#6b4a2f", "#4a2f1c")


_KITS: dict[str, Callable[[Setting], None]] = {
    "office": _office,
    "kitchen": _kitchen,
    "living": _living,
    "bedroom": _bedroom,
    "bar": _bar,
    "shop": _shop,
}
