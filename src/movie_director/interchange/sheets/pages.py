"""Breakdown sheets on paper: an HTML page per scene, and an index like a stripboard. No scripts, nothing fetched."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from html import escape

from movie_director.film.film import Film
from movie_director.film.sheet import Category, Item
from movie_director.interchange.sheets.rows import TITLES, Page, eighths, pages_of

COLOURS: Mapping[Category, str] = {
    "cast": "#c62828",
    "extras": "#7cb342",
    "stunts": "#ef6c00",
    "props": "#6a1b9a",
    "wardrobe": "#ad1457",
    "makeup": "#d81b60",
    "set-dressing": "#00838f",
    "vehicles": "#b8860b",
    "animals": "#8d6e63",
    "effects": "#1565c0",
    "sounds": "#5d4037",
    "music": "#00695c",
    "emotion": "#546e7a",
}
"""Each department's colour, after those that marked scripts use: cast red, extras green, props violet."""
STRIPS: Mapping[tuple[str, str], str] = {
    ("inside", "day"): "#ffffff",
    ("inside", "night"): "#9db8d9",
    ("outside", "day"): "#ffe68a",
    ("outside", "night"): "#8fbf8f",
}
"""Strips as on a board: day interiors white, night interiors blue, day exteriors yellow, night exteriors green."""
_DUSK = {"dusk": "#e9b08a", "dawn": "#f4c6d2"}
_STYLE = """
:root { color-scheme: light; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 52rem; padding: 1.5rem; color: #1c1c1e; background: #fff;
  font: 14px/1.4 "Helvetica Neue", Helvetica, Arial, sans-serif; }
header { border: 2px solid #1c1c1e; }
header h1 { font-size: 1.15rem; margin: 0; padding: .55rem .8rem; letter-spacing: .02em; overflow-wrap: anywhere; }
dl.facts { display: grid; grid-template-columns: repeat(auto-fit, minmax(8rem, 1fr)); margin: 0;
  border-top: 2px solid #1c1c1e; }
dl.facts div { padding: .35rem .8rem; border-right: 1px solid #bbb; }
dl.facts dt { font-size: .68rem; text-transform: uppercase; letter-spacing: .08em; color: #666; }
dl.facts dd { margin: 0; font-weight: 600; overflow-wrap: anywhere; }
p.synopsis { margin: .9rem .2rem; font-style: italic; overflow-wrap: anywhere; }
main { columns: 2; column-gap: 1rem; }
section { break-inside: avoid; border: 1px solid #888; border-top: .4rem solid var(--of); margin: 0 0 1rem; }
section h2 { font-size: .78rem; text-transform: uppercase; letter-spacing: .08em; margin: 0; padding: .35rem .6rem;
  color: var(--of); border-bottom: 1px solid #ddd; }
section ul { list-style: none; margin: 0; padding: .35rem .6rem .5rem; min-height: 1.6rem; }
section li { padding: .12rem 0; overflow-wrap: anywhere; }
small { color: #666; }
.line { float: right; font-variant-numeric: tabular-nums; }
nav { margin: 0 0 1rem; display: flex; justify-content: space-between; gap: 1rem; }
nav a, table a { color: inherit; }
table { border-collapse: collapse; width: 100%; margin-top: 1rem; }
th { text-align: left; font-size: .7rem; text-transform: uppercase; letter-spacing: .08em; color: #666; }
th, td { padding: .3rem .55rem; border: 1px solid #999; vertical-align: top; overflow-wrap: anywhere; }
td.count { text-align: right; white-space: nowrap; }
tr { break-inside: avoid; }
@media print { nav { display: none; } body { padding: 0; max-width: none; } @page { margin: 14mm; }
  * { -webkit-print-color-adjust: exact; print-color-adjust: exact; } }
@media (max-width: 36rem) { main { columns: 1; } }
"""


def write_pages(film: Film) -> dict[str, str]:
    """Return the sheets as HTML by file name: `sc01.html` for each scene, and `index.html`, the scenes as strips."""
    pages = pages_of(film)
    title = film.screenplay.title
    files = {"index.html": _index(title, pages)}
    for i, page in enumerate(pages):
        before = pages[i - 1] if i else None
        after = pages[i + 1] if i + 1 < len(pages) else None
        files[_file(page)] = _sheet(title, page, before, after)
    return files


def _file(page: Page) -> str:
    return f"{page.scene.name}.html"


def _document(title: str, body: str) -> str:
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n{body}\n</body>\n</html>\n"
    )


def _sheet(title: str, page: Page, before: Page | None, after: Page | None) -> str:
    scene = page.scene
    facts = {
        "Scene": page.number,
        "Set": f"{_setting(page)} {page.place}",
        "Time": scene.time if scene.weather == "clear" else f"{scene.time}, {scene.weather}",
        "Pages": eighths(page.sheet.eighths),
        "Goes on": scene.continuity if scene.continuity != "new" else "",
        "Manner": scene.manner if scene.manner != "plain" else "",
        "Period": scene.period or "",
    }
    told = "".join(
        f"<div><dt>{escape(name)}</dt><dd>{_text(value)}</dd></div>" for name, value in facts.items() if value
    )
    boxes = "".join(_box(page, category) for category in TITLES if page.of(category))
    ways = "".join(
        f'<a href="{escape(_file(to))}">{sign} {_text(to.number)}</a>' if to is not None else "<span></span>"
        for to, sign in ((before, "\u2190"), (after, "\u2192"))
    )
    synopsis = f'<p class="synopsis">{_text(page.synopsis)}</p>' if page.synopsis else ""
    return _document(
        f"{page.number}. {scene.heading} \u2013 {title}",
        f'<nav><a href="index.html">{_text(title)}</a>{ways}</nav>\n'
        f'<header><h1>{_text(page.number)}. {_text(scene.heading)}</h1><dl class="facts">{told}</dl></header>\n'
        f"{synopsis}\n<main>{boxes}</main>",
    )


def _box(page: Page, category: Category) -> str:
    rows = "".join(f"<li>{_item(page, item)}</li>" for item in page.of(category))
    return f'<section style="--of: {COLOURS[category]}"><h2>{escape(TITLES[category])}</h2><ul>{rows}</ul></section>'


def _item(page: Page, item: Item) -> str:
    line = page.line(item)
    at = f'<small class="line">line {line}</small>' if line is not None else ""
    who = f" <small>{_text(page.who(item.who))}</small>" if item.who and item.category != "cast" else ""
    note = f" <small>({_text(item.note)})</small>" if item.note else ""
    words = page.who(item.name) if item.category == "cast" else item.words
    return f"{at}{_text(words)}{who}{note}"


def _text(text: str) -> str:
    """Escaped text whose direction cannot spill over into what stands beside it."""
    return f"<bdi>{escape(text)}</bdi>"


def _setting(page: Page) -> str:
    return {"inside": "INT.", "outside": "EXT.", "both": "INT./EXT."}[page.scene.setting]


def _index(title: str, pages: Sequence[Page]) -> str:
    rows = "".join(
        f'<tr style="background: {_strip(page)}"><td><a href="{escape(_file(page))}">{_text(page.number)}</a></td>'
        f"<td>{_setting(page)}</td><td>{_text(page.scene.heading)}</td><td>{escape(page.scene.time)}</td>"
        f'<td class="count">{eighths(page.sheet.eighths)}</td>'
        f"<td>{', '.join(_text(page.who(name)) for name in page.scene.characters)}</td></tr>\n"
        for page in pages
    )
    total = eighths(sum(page.sheet.eighths for page in pages))
    return _document(
        f"Breakdown \u2013 {title}",
        f"<h1>{_text(title)}</h1>\n<p>{len(pages)} scenes, {total} pages</p>\n<table>\n"
        "<thead><tr><th>Scene</th><th></th><th>Heading</th><th>Time</th><th>Pages</th><th>Cast</th></tr></thead>\n"
        f"<tbody>\n{rows}</tbody>\n</table>",
    )


def _strip(page: Page) -> str:
    scene = page.scene
    side = "inside" if scene.setting == "inside" else "outside"
    return _DUSK.get(scene.time) or STRIPS[side, scene.time]
