"""The breakdown in the terminal: each scene's heading, its length on paper, who is there and what it needs."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from movie_director.cli.say import console, plain
from movie_director.crew.pages import in_eighths
from movie_director.film.character import Character
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.studio.open import Studio


def show_breakdown(studio: Studio, folder: Path) -> None:
    """Print a line or two for each scene, and where the pages lie."""
    film, say = studio.project.film, console()
    for name in film.cut.scenes:
        scene, sheet = film.get(Scene, name), film.get(Sheet, name)
        if scene is None:
            continue
        cast = [c.cue if (c := film.get(Character, who)) else who for who in scene.characters]
        say.print(
            f"[bold]{name}[/]  {plain(scene.heading)}  [dim]{in_eighths(sheet.eighths) if sheet else ''}[/]",
            soft_wrap=True,
        )
        if cast:
            say.print(f"      {plain(', '.join(cast))}", soft_wrap=True)
        counts = Counter(item.category for item in sheet.items) if sheet else Counter[str]()
        rest = [f"{n} {category}" for category, n in counts.items() if category != "cast"]
        if rest:
            say.print(f"      [dim]{', '.join(rest)}[/]", soft_wrap=True)
    say.print(f"The sheets: [bold]{folder / 'index.html'}[/], breakdown.csv, breakdown.json", soft_wrap=True)
