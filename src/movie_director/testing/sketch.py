"""An engine that answers every operation of a film with a small text: for tests of what is made again, and why."""

from __future__ import annotations

from collections.abc import Mapping

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Output, Performance
from movie_director.values.money import FREE, Money

OUTPUTS: Mapping[str, tuple[str, ...]] = {
    "write": ("answer", "talk"),
    "speak": ("audio", "timing"),
    "time": ("timing",),
    "frame": ("framing",),
    "spot": ("spotting",),
    "picture": ("picture", "still"),
    "dress": ("credits",),
    "title": ("picture",),
    "foley": ("audio",),
    "recording": ("audio",),
    "score": ("midi", "cue", "audio"),
    "track": ("audio",),
    "mix": ("dialogue", "effects", "music"),
    "encode": ("segment",),
    "describe": ("audio", "text"),
    "cut": ("cut", "subtitles", "captions", "web"),
    "master": ("movie",),
}
"""What each operation makes."""


class SketchEngine:
    """Makes, for each output, a text that differs with the recipe: the worst case for whatever reads it."""

    def __init__(self, name: str = "sketch", price: Money = FREE) -> None:
        self.name, self.version, self.slot, self.price = name, "1", "tools", price
        self.performed: list[Recipe] = []

    def quote(self, recipe: Recipe) -> Quote:
        """Return the price given at construction."""
        return Quote(self.price)

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Write the texts."""
        self.performed.append(recipe)
        report(0.5)
        outputs: dict[str, Output] = {}
        with vault.scratch() as folder:
            for name in OUTPUTS[recipe.operation.partition("@")[0]]:
                page = folder / name
                page.write_text(f"{name} of {recipe.digest}", encoding="utf-8")
                outputs[name] = vault.put(page, "text/plain")
        return Performance(outputs, CameraReport(f"{self.name}@{self.version}"), self.price)
