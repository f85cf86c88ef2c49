"""Breakdown sheets for programs and spreadsheets: JSON and CSV."""

from __future__ import annotations

import csv
import io
import json

from movie_director.film.film import Film
from movie_director.interchange.sheets.rows import Page, pages_of

COLUMNS = (
    "scene",
    "number",
    "heading",
    "location",
    "time",
    "eighths",
    "category",
    "name",
    "words",
    "who",
    "note",
    "line",
    "element",
)
"""The columns of the CSV table."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def write_json(film: Film) -> str:
    """Return all breakdown sheets as JSON, schema `Breakdown.1`: the scenes in order, each with its items."""
    value = {
        "schema": "Breakdown.1",
        "title": film.screenplay.title,
        "scenes": [_scene(page) for page in pages_of(film)],
    }
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"


def write_csv(film: Film) -> str:
    """Return all breakdown sheets as one table (RFC 4180), a row an item; a scene without items has a row of its own.

    A cell that a spreadsheet would take for a formula has an apostrophe before it.
    """
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    for page in pages_of(film):
        scene = page.scene
        head = (scene.name, page.number, scene.heading, page.place, scene.time, page.sheet.eighths)
        rows = [
            (
                *head,
                i.category,
                i.name,
                i.words,
                page.who(i.who) if i.who else "",
                i.note,
                page.line(i) or "",
                i.element,
            )
            for i in page.sheet.items
        ]
        for row in rows or [(*head, "", "", "", "", "", "", "")]:
            writer.writerow([_cell(value) for value in row])
    return out.getvalue()


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text


def _scene(page: Page) -> dict[str, object]:
    scene = page.scene
    return {
        "scene": scene.name,
        "number": page.number,
        "heading": scene.heading,
        "location": {"name": scene.location, "words": page.place, "area": scene.area},
        "setting": scene.setting,
        "time": scene.time,
        "weather": scene.weather,
        "continuity": scene.continuity,
        "manner": scene.manner,
        "period": scene.period,
        "eighths": page.sheet.eighths,
        "characters": list(scene.characters),
        "items": [
            {
                "category": item.category,
                "name": item.name,
                "words": item.words,
                "who": item.who,
                "note": item.note,
                "line": page.line(item),
                "element": item.element,
            }
            for item in page.sheet.items
        ],
    }
