"""Sheets: the breakdown of a project's scenes, as pages to print, a table and JSON."""

from __future__ import annotations

import shutil
from pathlib import Path

from movie_director.interchange.sheets import write_csv, write_json, write_pages
from movie_director.studio.open import Studio


def breakdown_json(studio: Studio) -> str:
    """Return all breakdown sheets as JSON, schema `Breakdown.1`."""
    return write_json(studio.project.film)


def write_sheets(studio: Studio, folder: Path | None = None) -> Path:
    """Write the sheets into a folder, by default 06_Exports/breakdown, and return it.

    `index.html` lists the scenes as strips, each scene has a page; `breakdown.csv` and `breakdown.json` hold the same.
    Pages of scenes that are no more go.
    """
    film = studio.project.film
    folder = folder or studio.project.paths.exports / "breakdown"
    beside = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    for name, page in write_pages(film).items():
        (beside / name).write_text(page, encoding="utf-8")
    (beside / "breakdown.csv").write_text(write_csv(film), encoding="utf-8-sig", newline="")
    (beside / "breakdown.json").write_text(write_json(film), encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    beside.replace(folder)
    return folder
