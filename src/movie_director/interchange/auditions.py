"""An audition on a page: each voice with a player. No scripts, nothing fetched."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import NamedTuple

_STYLE = """
body { margin: 0 auto; max-width: 54rem; padding: 1.5rem; color: #1c1c1e; background: #fff;
  font: 16px/1.45 "Helvetica Neue", Helvetica, Arial, sans-serif; overflow-wrap: anywhere; }
h1 { font-size: 1.3rem; margin: 0; } q { font-size: 1.15rem; } small, p.told { color: #5c5c62; }
ol { list-style: none; margin: 1.4rem 0; padding: 0; border-top: 1px solid #bbb; }
li { display: grid; grid-template-columns: 1fr 23rem; gap: 0 1.5rem; align-items: center; padding: .6rem;
  border-bottom: 1px solid #bbb; }
li.cast { background: #f4efe2; } li p { margin: .1rem 0; } audio { width: 100%; height: 2.4rem; }
code { font-size: .8rem; }
h2 { font-size: 1rem; margin: 0; } h2 b { font-weight: normal; font-size: .75rem; text-transform: uppercase;
  letter-spacing: .06em; padding: .1rem .45rem; margin-left: .5rem; background: #1c1c1e; color: #fff; }
@media (max-width: 40rem) { li { grid-template-columns: 1fr; } }
"""


class Candidate(NamedTuple):
    """A voice on the page: its name, its file beside the page, what is told of it, and how it is chosen."""

    name: str
    file: str
    told: str
    choose: str
    cast: bool


def audition_page(
    title: str, cue: str, line: tuple[str, str, str], notes: Sequence[str], candidates: Sequence[Candidate]
) -> str:
    """Return the page as HTML. `line` is what they say, its delivery and its language (`en`)."""
    text, delivery, language = line
    how = f" <small>({escape(delivery)})</small>" if delivery else ""
    rows = "".join(
        f"<li class='{'cast' if one.cast else 'other'}'><div><h2>{number}. {escape(one.name)}"
        f"{'<b>cast now</b>' if one.cast else ''}</h2><p>{escape(one.told)}</p></div>"
        f'<div><audio controls preload="metadata" src="{escape(one.file)}"></audio>'
        f"<p><code>{escape(one.choose)}</code></p></div></li>\n"
        for number, one in enumerate(candidates, 1)
    )
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(cue)} \u2013 {escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1><bdi>{escape(cue)}</bdi> <small><bdi>{escape(title)}</bdi></small></h1>\n"
        f'<p><q lang="{escape(language)}">{escape(text)}</q>{how}</p>\n'
        + "".join(f'<p class="told">{escape(note)}</p>\n' for note in notes)
        + f"<ol>\n{rows}</ol>\n</body>\n</html>\n"
    )
