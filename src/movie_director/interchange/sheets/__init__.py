"""Breakdown sheets out: JSON, CSV, and a page per scene to print."""

from movie_director.interchange.sheets.pages import write_pages
from movie_director.interchange.sheets.tables import write_csv, write_json

__all__ = ["write_csv", "write_json", "write_pages"]
