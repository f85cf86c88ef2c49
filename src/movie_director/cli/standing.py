"""Where a project stands."""

from __future__ import annotations

from typing import cast

from movie_director.build.recipe import Tier
from movie_director.cli.say import console
from movie_director.film.scene import Scene
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.values.digest import Json


def standing(studio: Studio) -> dict[str, Json]:
    """Return a project's standing as JSON."""
    project = studio.project
    sheet = plan_film(studio)
    balance = studio.ledger.balance()
    scenes: list[Json] = []
    for name in project.film.cut.scenes:
        scene = project.film.get(Scene, name)
        mine = [line for line in sheet.lines if line.setup.slate.startswith(name + "/")]
        pictures = [line for line in mine if line.setup.slate.endswith("/picture")]
        scenes.append(
            {
                "scene": name,
                "heading": scene.heading if scene else "",
                "shots": len(pictures),
                "shots_made": sum(not line.to_make for line in pictures),
                "to_make": sum(line.to_make for line in mine),
            }
        )
    movie = project.paths.exports / "final_movie.mp4"
    return {
        "schema": "Standing.1",
        "title": project.manifest.title,
        "tier": cast(Tier, project.manifest.tier),
        "revision": project.revision,
        "slates": len(sheet.lines),
        "to_make": len(sheet.to_make),
        "scenes": scenes,
        "spent": str(balance["spent"]),
        "held": str(balance["held"]),
        "uncertain": str(balance["uncertain"]),
        "budget": project.manifest.budget,
        "movie": str(movie) if movie.exists() else None,
    }


def show_status(found: dict[str, Json]) -> None:
    """Print a project's standing."""
    say = console()
    say.print(f"[bold]{found['title']}[/], tier {found['tier']}, revision {found['revision']}")
    for scene in cast("list[dict[str, Json]]", found["scenes"]):
        say.print(f"  {scene['scene']}  {scene['heading']}: {scene['shots_made']} of {scene['shots']} shots made")
    left = cast(int, found["to_make"])
    say.print(
        f"{cast(int, found['slates']) - left} of {found['slates']} takes are current"
        + (f"; {left} to make." if left else ".")
        + f" Spent {found['spent']}"
        + (f" of {found['budget']}." if found["budget"] else ".")
    )
    if found["movie"]:
        say.print(f"The film: {found['movie']}" + ("" if not left else " (older than the documents)"))
