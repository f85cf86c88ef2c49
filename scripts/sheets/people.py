"""People: ages and builds, heads of hair, beards and hats, clothes; the cast of a story. Drawn without Blender."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, get_args

from PIL import Image, ImageDraw, ImageFont

from movie_director.crew.costume.palette import HAIRS
from movie_director.engines.blender.fitting import Fitting
from movie_director.engines.installation import Installation
from movie_director.film import look as words
from movie_director.film.look import Look
from movie_director.studio.castsheet import draw_cast
from movie_director.studio.make import prepare

STORY = Path(__file__).parents[2] / "benchmarks" / "stories" / "earnest.fountain"
FIGURE, FACE, STRIP = (190, 340), (200, 230), 22
_MAN: Mapping[str, Any] = {"gender": "male", "height": 1.79, "age": 38, "top_colour": "#d8d5cc", "seed": 6}
_WOMAN: Mapping[str, Any] = {"gender": "female", "height": 1.67, "age": 31, "top_colour": "#34506e", "seed": 9}
Row = tuple[str, Mapping[str, Any]]


def make(folder: Path) -> list[Path]:
    """Draw all the sheets."""
    place = Installation.here()
    fitting = Fitting(place.people_data(), place.colour_config())
    made = [
        _sheet(fitting, folder / "people-bodies.jpg", bodies(), columns=9),
        _sheet(fitting, folder / "people-hair.jpg", heads(), columns=8, faces=True),
        _sheet(fitting, folder / "people-hats.jpg", hats(), columns=8, faces=True),
        _sheet(fitting, folder / "people-clothes.jpg", clothes(), columns=9),
    ]
    with TemporaryDirectory() as loose:
        studio = prepare(STORY, Path(loose) / "film")
        pages = asyncio.run(draw_cast(studio, out=Path(loose), formats=("png",))).files
        page = folder / "cast.jpg"
        Image.open(pages[0]).convert("RGB").resize((1400, 990), Image.Resampling.LANCZOS).save(page, quality=88)
        shutil.rmtree(Path(loose) / "film")
    return [*made, page]


def bodies() -> Sequence[Row]:
    """Ages, then builds."""
    ages = [
        (f"{age}", {"age": age, "gender": gender, "height": min(1.74, 0.75 + age * 0.058), "hair": hair, "top": top,
                    "top_colour": "#5b6b46", "legs": "jeans" if age < 40 else "trousers", "seed": 7,
                    "hair_colour": "#54351f" if age < 50 else "#a5a39e"})
        for age, gender, hair, top in (
            (5, "male", "mop", "tshirt"), (9, "female", "plaits", "sweater"), (13, "male", "tousled", "tshirt"),
            (17, "female", "ponytail", "sweater"), (26, "male", "short", "shirt"), (42, "female", "bob", "blouse"),
            (58, "male", "side-part", "shirt"), (72, "female", "bun", "cardigan"), (88, "male", "balding", "cardigan"),
        )
    ]  # fmt: skip
    builds = [(f"build {b:+.1f}", {**_MAN, "build": b, "top": "shirt"}) for b in (-1.0, -0.5, 0.0, 0.5, 1.0)]
    builds += [(f"build {b:+.1f}", {**_WOMAN, "build": b, "top": "dress"}) for b in (-0.8, 0.0, 0.5, 1.0)]
    return [*ages, *builds]


def heads() -> Sequence[Row]:
    """Heads of hair on women and men, then beards."""
    rows: list[Row] = []
    for n, hair in enumerate(get_args(words.HairStyle)):
        who = (
            _WOMAN
            if hair in ("pixie", "bob", "waves", "shoulder", "long", "bun", "updo", "ponytail", "plaits")
            else _MAN
        )
        rows.append((hair, {**who, "hair": hair, "hair_colour": HAIRS[n % 6], "seed": 20 + n, "top": "sweater"}))
    for n, beard in enumerate(b for b in get_args(words.Beard) if b != "none"):
        rows.append((beard, {**_MAN, "beard": beard, "hair_colour": HAIRS[n % 5], "seed": 60 + n, "age": 45}))
    return rows


def hats() -> Sequence[Row]:
    """Hats."""
    tints = {"boater": "#c9b27a", "crown": "#b8862f", "sou-wester": "#c79a2a", "cowboy": "#8a6a45", "helmet": "#55592f",
             "nurse-cap": "#d8d5cc", "cloche": "#51305f", "headscarf": "#8e2420"}  # fmt: skip
    return [
        (hat, {**(_WOMAN if hat in ("nurse-cap", "cloche", "headscarf") else _MAN), "hat": hat, "hair": "short",
               "hat_colour": tints.get(hat, "#2b2a2e"), "seed": 80 + n})
        for n, hat in enumerate(h for h in get_args(words.Hat) if h != "none")
    ]  # fmt: skip


def clothes() -> Sequence[Row]:
    """Clothes, layer on layer."""
    black, navy, white = "#18181b", "#1f2a44", "#d8d5cc"
    return [
        ("suit and tie", {**_MAN, "outer": "suit-jacket", "neck": "tie"}),
        ("waistcoat, bow tie", {**_MAN, "waistcoat": True, "neck": "bow-tie", "neck_colour": "#6e1f2e"}),
        ("frock coat, cravat", {**_MAN, "outer": "frock-coat", "neck": "cravat", "waistcoat": True,
                      "hat": "top-hat"}),
        ("tailcoat", {**_MAN, "outer": "tailcoat", "outer_colour": black, "legs_colour": black, "neck": "bow-tie",
                      "neck_colour": white, "waistcoat": True, "waistcoat_colour": white}),
        ("police", {**_MAN, "outer": "uniform", "outer_colour": navy, "legs_colour": navy, "hat": "peaked",
                      "hat_colour": navy}),
        ("soldier", {**_MAN, "outer": "uniform", "outer_colour": "#75683f", "legs_colour": "#75683f", "hat": "helmet",
                     "hat_colour": "#55592f", "shoes": "boots"}),
        ("oilskin", {**_MAN, "outer": "oilskin", "outer_colour": "#c79a2a", "hat": "sou-wester",
                      "hat_colour": "#c79a2a",
                     "shoes": "boots", "beard": "full"}),
        ("robe", {**_MAN, "outer": "robe", "outer_colour": "#5a3c27", "hair": "balding"}),
        ("armour", {**_MAN, "outer": "armour", "outer_colour": "#a9adb3", "shoes": "boots"}),
        ("tunic, cloak", {**_MAN, "top": "tunic", "top_colour": "#55592f", "outer": "cloak",
                      "outer_colour": "#581c26",
                          "shoes": "boots", "hair": "mop"}),
        ("worn: 1", {**_MAN, "outer": "coat", "outer_colour": "#6a5d4e", "wear": 1.0, "neck": "scarf",
                      "beard": "long"}),
        ("bodice, full skirt", {**_WOMAN, "top": "bodice", "legs": "full-skirt", "top_colour": "#5c3a5e",
                                "legs_colour": "#5c3a5e", "hair": "updo"}),
        ("gown", {**_WOMAN, "top": "gown", "top_colour": "#6e1f2e", "hair": "plaits"}),
        ("dress", {**_WOMAN, "top": "dress", "top_colour": "#33543a", "hair": "waves"}),
        ("nurse", {**_WOMAN, "top": "dress", "top_colour": "#7f97b0", "legs": "long-skirt", "apron": "bib",
                      "hat": "nurse-cap",
                   "hat_colour": white, "hair": "bob"}),
        ("cardigan, long skirt", {**_WOMAN, "top": "cardigan", "legs": "long-skirt", "age": 70, "hair": "bun"}),
        ("sweater, jeans, scarf", {**_WOMAN, "top": "sweater", "legs": "jeans", "neck": "scarf",
                      "neck_colour": "#b5852a",
                                   "hair": "pixie"}),
        ("raincoat, cloche", {**_WOMAN, "outer": "raincoat", "outer_colour": "#a5835a", "legs": "skirt",
                      "hat": "cloche",
                              "hair": "bob"}),
    ]  # fmt: skip


def _sheet(fitting: Fitting, path: Path, rows: Sequence[Row], *, columns: int, faces: bool = False) -> Path:
    wide, high = FACE if faces else FIGURE
    down = -(-len(rows) // columns)
    sheet = Image.new("RGB", (columns * wide, down * (high + STRIP)), "#16161a")
    pen, font = ImageDraw.Draw(sheet), ImageFont.load_default(13)
    for n, (label, fields) in enumerate(rows):
        x, y = n % columns * wide, n // columns * (high + STRIP)
        look = Look.model_validate(fields)
        picture = fitting.face(look, (wide, high)) if faces else fitting.figure(look, (wide, high))
        sheet.paste(picture, (x, y))
        pen.text((x + 5, y + high + 3), label, fill="#d8d4c8", font=font)
    sheet.save(path, quality=88)
    return path
