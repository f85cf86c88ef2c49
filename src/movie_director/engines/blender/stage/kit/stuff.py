# SPDX-License-Identifier: GPL-3.0-or-later
"""What props are made of, from the words of the script: "a red leather suitcase", "an old wooden crate"."""

from __future__ import annotations

import re
from typing import Any

from movie_director.engines.blender.stage.matter import Matter

COLOURS = {
    "red": "#a3201c", "crimson": "#8c1526", "scarlet": "#c02418", "maroon": "#5a1620", "burgundy": "#571a26",
    "pink": "#d98aa4", "orange": "#c96a1e", "yellow": "#d9b53a", "gold": "#c79a3e", "golden": "#c79a3e",
    "green": "#2f6b3c", "olive": "#5a5c34", "khaki": "#8f8558", "lime": "#86b53a", "emerald": "#1e7a52",
    "blue": "#27508f", "navy": "#1d2c4f", "turquoise": "#3a9c9c", "teal": "#24676b", "aqua": "#6fb7bd",
    "purple": "#5b3476", "violet": "#6a4a96", "lavender": "#a394c4", "white": "#d9d6cd", "ivory": "#dcd2b8",
    "cream": "#ddd2b4", "beige": "#c4b192", "tan": "#b08a5a", "brown": "#5e3d24", "black": "#17171a", "grey": "#77797c",
    "gray": "#77797c", "silver": "#b9bbbd", "silvery": "#b9bbbd", "copper": "#a9633a", "bronze": "#8a6235",
    "brass": "#b58c42", "rusty": "#6e3d22",
}  # fmt: skip
"""sRGB colours of the colour words of scripts."""
MADE_OF = {
    "wooden": "wood", "wood": "wood", "oak": "wood", "pine": "wood", "walnut": "wood", "mahogany": "wood",
    "bamboo": "wood", "leather": "leather", "steel": "metal", "metal": "metal", "iron": "metal", "tin": "metal",
    "chrome": "metal", "aluminium": "metal", "aluminum": "metal", "silver": "metal", "gold": "metal",
    "golden": "metal", "brass": "metal", "copper": "metal", "bronze": "metal", "plastic": "plastic",
    "rubber": "rubber", "cloth": "cloth", "canvas": "cloth", "velvet": "cloth", "silk": "cloth", "woollen": "cloth",
    "cardboard": "paper", "paper": "paper", "stone": "stone", "marble": "stone", "granite": "stone",
    "concrete": "stone", "porcelain": "china", "china": "china", "clay": "china", "glass": "glass",
}  # fmt: skip
"""Materials by their words."""
OWN_COLOUR = {
    "wood": "#6e4728", "leather": "#4f2f1c", "metal": "#9b9da0", "plastic": "#2c2e33", "rubber": "#1d1d1f",
    "cloth": "#6a6350", "paper": "#a98458", "stone": "#8b8880", "china": "#d8d3c6", "glass": "#e6efec",
    "mahogany": "#4a2015", "pine": "#b58a55", "walnut": "#48301f", "oak": "#8a6238", "bamboo": "#b59a5a",
    "iron": "#3d3f42", "marble": "#c9c5bc", "granite": "#5d5c5c", "concrete": "#8f8d88", "clay": "#99573a",
    "cardboard": "#a98458",
}  # fmt: skip
_WORD = re.compile(r"[a-z]+")


class Stuff:
    """The materials of one prop; asked alike, they are shared by the whole set."""

    def __init__(self, matter: Matter, words: str, paint: str | None = None) -> None:
        self._matter = matter
        self._painted = paint
        self._words = _WORD.findall(words.lower())
        worn = {"old", "worn", "battered", "ancient", "antique", "dirty", "dusty", "rusty", "broken", "shabby", "muddy"}
        self.worn = any(w in worn for w in self._words)
        self.bloody = any(w in ("bloody", "bloodied", "bloodstained") for w in self._words)

    def colour(self, usual: str) -> str:
        """The paint, or the colour that the words name, else the usual one, as sRGB."""
        if self._painted is not None:
            return self._painted
        for word in self._words:
            if word in COLOURS:
                return COLOURS[word]
        return usual

    def main(self, kind: str, usual: str, axis: str = "x") -> Any:
        """What most of the prop is made of: as the words say, else `kind` in the `usual` colour."""
        for word in self._words:
            if word in MADE_OF:
                made = MADE_OF[word]
                own = COLOURS.get(word) or OWN_COLOUR.get(word) or OWN_COLOUR[made]
                return self.of(made, self.colour(usual if made == kind and word not in OWN_COLOUR else own), axis)
        return self.of(kind, self.colour(usual), axis)

    def of(self, kind: str, colour: str, axis: str = "x") -> Any:
        """A material by its kind."""
        return self.wood(colour, axis) if kind == "wood" else getattr(self, kind)(colour)

    def wood(self, colour: str, axis: str = "x", rough: float = 0.45) -> Any:
        """Wood with its grain along an axis."""
        stretch = {"x": (1.0, 12.0, 12.0), "y": (12.0, 1.0, 12.0), "z": (12.0, 12.0, 1.0)}[axis]
        return self._paint("wood" + axis, colour, rough + 0.2 * self.worn, 0, 0.32, 9, 0.08, stretch)

    def metal(self, colour: str, rough: float = 0.26) -> Any:
        """Metal: polished at roughness 0.1, brushed at 0.3, cast at 0.5."""
        return self._paint("metal", colour, rough + 0.2 * self.worn, 0.55 if self.worn else 1, 0.3 * self.worn, 40)

    def gilt(self, colour: str = "#dcb45c") -> Any:
        """Stamped gold leaf, which reads against leather in any light."""
        return self._paint("gilt", colour, 0.35, 0.3)

    def iron(self, colour: str = "#26282b", rough: float = 0.42) -> Any:
        """Blackened steel or enamelled iron."""
        return self._paint("iron", colour, rough + 0.1 * self.worn, 0.7, 0.15, 50)

    def leather(self, colour: str) -> Any:
        """Leather with a fine grain."""
        return self._paint("leather", colour, 0.48 + 0.2 * self.worn, 0, 0.16 + 0.15 * self.worn, 60, 0.12)

    def cloth(self, colour: str) -> Any:
        """Woven cloth."""
        return self._paint("cloth", colour, 0.95, 0, 0.14, 90, 0.15)

    def plastic(self, colour: str, rough: float = 0.38) -> Any:
        """Moulded plastic."""
        return self._paint("plastic", colour, rough + 0.2 * self.worn, 0, 0.12 * self.worn, 40)

    def enamel(self, colour: str, rough: float = 0.18) -> Any:
        """Lacquer or gloss paint."""
        return self._paint("enamel", colour, rough + 0.3 * self.worn, 0, 0.25 * self.worn, 30, coat=0.5)

    def rubber(self, colour: str) -> Any:
        """Rubber."""
        return self._paint("rubber", colour, 0.75)

    def paper(self, colour: str) -> Any:
        """Paper or card."""
        return self._paint("paper", colour, 0.88, 0, 0.06 + 0.14 * self.worn, 30)

    def stone(self, colour: str) -> Any:
        """Stone."""
        return self._paint("stone", colour, 0.85, 0, 0.25, 16, 0.5)

    def china(self, colour: str) -> Any:
        """Glazed earthenware."""
        return self._paint("china", colour, 0.16, 0, 0.1 * self.worn, 30, coat=0.4)

    def skin(self, colour: str, rough: float = 0.5, vary: float = 0.2, scale: float = 40, bump: float = 0.1) -> Any:
        """Fruit, bread, bone, petals, wax: uneven in tone."""
        return self._paint("skin", colour, rough, 0, vary, scale, bump)

    def ink(self, colour: str = "#1b1c22") -> Any:
        """Printing or writing."""
        return self._paint("ink", colour, 0.75)

    def glow(self, colour: str, strength: float) -> Any:
        """What shines by itself."""
        return self._matter.glow(f"kit glow {colour} {strength}", colour, strength, colour)

    def glass(self, colour: str = "#fcfdfd", rough: float = 0.02) -> Any:
        """Clear or coloured glass, which casts a light shadow."""
        return self._matter.clear(f"kit glass {colour} {rough}", colour, rough)

    def blade(self, colour: str = "#b4b7ba") -> Any:
        """Steel with an edge; stained where the words say so."""
        return self._paint("blade", "#7c1410", 0.3, 0.4, 0.5, 60) if self.bloody else self.metal(colour, 0.2)

    def _paint(
        self, kind: str, colour: str, rough: float, metal: float = 0, vary: float = 0, scale: float = 6,
        bump: float = 0, stretch: tuple[float, float, float] = (1, 1, 1), coat: float = 0,
    ) -> Any:  # fmt: skip
        name = f"kit {kind} {colour} {rough:.2f} {metal:.2f} {vary:.2f} {scale:g} {bump:.2f}"
        return self._matter.paint(name, colour, rough, metal, vary, scale, bump, stretch, coat)
