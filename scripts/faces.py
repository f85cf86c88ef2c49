"""`python -m scripts.faces`: what the light meter finds on a dark and a light face in every scheme, as a table.

One close-up in the room of the sheets for each scheme and skin, shot by the engine that films use; the figures are
those of its camera report. The table in docs/explanation/light.md is this command's.
"""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import replace
from typing import cast

from movie_director.breakdown.scheme import schemes
from movie_director.build.recipe import Recipe
from movie_director.engines.blender.engine import BlenderEngine
from movie_director.engines.blender.tiers import QUALITIES
from movie_director.engines.installation import Installation
from movie_director.operations.picture import Picture
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import digest_json
from scripts.sheets.light import SIZE, lit
from scripts.sheets.scene import order

SKINS = ("#6b4229", "#e0b090")
"""The darkest and the lightest that the crew casts."""
TIMING = {"schema": "Timing.1", "rate": 24, "frames": 4, "ticks_per_second": 24000, "visemes": [], "lines": []}


def main() -> int:
    """Print a table in Markdown."""
    quality = replace(QUALITIES["low"], width=SIZE[0], height=SIZE[1])
    engine, vault = BlenderEngine(Installation.here(), {**QUALITIES, "low": quality}), InMemoryVault()
    with vault.scratch() as folder:
        page = folder / "timing.json"
        page.write_text(json.dumps(TIMING))
        timing = vault.put(page, "application/json", digest_json("Timing.1", TIMING)).content
    print("| scheme | ratio | range | dark: luma | contrast | net | light: luma | contrast | net | stops |")
    print("| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |")
    try:
        for name in schemes():
            staged = order(lit(name, "sc01"), "close")
            row = [name, f"{staged.light.ratio:g}", f"{staged.light.faces.low:.2f} to {staged.light.faces.high:.2f}"]
            stops: list[str] = []
            for skin in SKINS:
                recipe = Recipe("picture@1", "blender@1", _dressed(staged, skin), {"timing": timing}, "low")
                facts = asyncio.run(engine.perform(recipe, vault, lambda *_: None)).report.facts
                told = cast("dict[str, dict[str, dict[str, float]]]", facts["light"])
                ((person, face),) = told["faces"].items()
                net = cast("dict[str, float]", told["nets"]).get(person, 1.0)
                row += [f"{face['luma']:.2f}", f"{face['contrast']:.1f}", f"{net:.2f}"]
                stops.append(f"{cast('float', told['stops']):+.2f}")
            print(f"| {' | '.join(row)} | {', '.join(stops)} |", flush=True)
    finally:
        engine.close()
    return 0


def _dressed(staged: Picture, skin: str) -> dict[str, object]:
    people = [f.model_copy(update={"look": f.look.model_copy(update={"skin": skin})}) for f in staged.people]
    return staged.model_copy(update={"people": tuple(people)}).model_dump(mode="json")


if __name__ == "__main__":
    sys.exit(main())
