"""The shot list and what film grammar says of it, for people and for programs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import cast

from rich.table import Table

from movie_director.cli.say import console, plain
from movie_director.errors import BadOption
from movie_director.film.scene import Scene
from movie_director.review.grammar import Finding
from movie_director.studio.framing import Unmet
from movie_director.studio.open import Studio
from movie_director.studio.running import running_lengths
from movie_director.values.digest import Json


def shot_list(studio: Studio, scene: str | None) -> list[Json]:
    """Return the shots of a scene, or of all, as JSON. Raises BadOption for a scene that is not."""
    film, rate = studio.project.film, studio.project.manifest.rate
    names = film.cut.scenes if scene is None else (scene,)
    if scene is not None and film.get(Scene, scene) is None:
        raise BadOption(f"There is no scene {scene!r}.", cure="`movie-director status` lists them.")
    frames = {span.shot: span.now for span in running_lengths(studio).spans}
    found: list[Json] = []
    for name in names:
        place = film.get(Scene, name)
        for shot in film.shots(name):
            found.append(
                {
                    "slate": shot.name,
                    "scene": name,
                    "heading": place.heading if place else "",
                    "size": shot.size,
                    "move": shot.move,
                    "subject": shot.subject,
                    "over": shot.over,
                    "people": list(shot.people),
                    "reason": shot.reason,
                    "touched": shot.touched,
                    "lines": len(shot.lines),
                    "seconds": round(frames.get(shot.name, shot.least) / rate, 1),
                }
            )
    return found


def show_shots(found: Sequence[Json]) -> None:
    """Print a shot list, scene by scene."""
    rows = cast("Sequence[dict[str, Json]]", found)
    say = console()
    for scene, shots in groupby(rows, key=lambda row: (row["scene"], row["heading"])):
        say.print(f"[bold]{scene[0]}[/]  {plain(str(scene[1]))}", soft_wrap=True)
        table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
        for justify in ("left", "left", "left", "left", "right", "left"):
            table.add_column(justify=justify, overflow="fold")
        for row in shots:
            over = f" over {row['over']}" if row["over"] else ""
            table.add_row(
                str(row["slate"]).rpartition("/")[2] + (" [cyan]yours[/]" if row["touched"] else ""),
                str(row["size"]),
                str(row["subject"] or "") + over,
                str(row["move"]),
                f"{row['seconds']} s",
                plain(str(row["reason"])),
            )
        say.print(table)
    total = sum(cast(float, row["seconds"]) for row in rows)
    say.print(f"{len(rows)} shots, about {total:.0f} s.")


def finding_list(found: Sequence[Finding | Unmet]) -> list[Json]:
    """Return findings as JSON."""
    return [{"slate": f.slate, "rule": f.rule, "words": f.words} for f in found]


def show_findings(found: Sequence[Finding | Unmet]) -> None:
    """Print findings, then how many there are of each rule."""
    say = console()
    for finding in found:
        say.print(f"{finding.slate}  [yellow]{finding.rule}[/]: {finding.words}", soft_wrap=True)
    counts = Counter(f.rule for f in found)
    summary = ", ".join(f"{n} {rule}" for rule, n in sorted(counts.items()))
    say.print(summary or "Film grammar has nothing to say.")
