"""Where a project stands."""

from __future__ import annotations

from typing import cast

from movie_director.build.recipe import Tier
from movie_director.cli.say import console, plain
from movie_director.film.scene import Scene
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.studio.running import running_lengths
from movie_director.values.digest import Json


def standing(studio: Studio) -> dict[str, Json]:
    """Return a project's standing as JSON."""
    project = studio.project
    sheet = plan_film(studio)
    balance = studio.ledger.balance()
    scenes: list[Json] = []
    for name in project.film.cut.scenes:
        scene = project.film.get(Scene, name)
        shots = {shot.name for shot in project.film.shots(name)}
        mine = [line for line in sheet.lines if _scene_of(line.setup.slate, shots, name)]
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
        "runs": round(running_lengths(studio).now / project.manifest.rate, 1),
        "slates": len(sheet.lines),
        "to_make": len(sheet.to_make),
        "scenes": scenes,
        "spent": str(balance["spent"]),
        "held": str(balance["held"]),
        "uncertain": str(balance["uncertain"]),
        "budget": project.manifest.budget,
        "movie": str(movie) if movie.exists() else None,
    }


def _scene_of(slate: str, shots: set[str], scene: str) -> bool:
    """Whether a slate is of a scene: of one of its shots, whatever scene they were named in, or of the scene itself."""
    head = slate.rpartition("/")[0]
    return head in shots or head == scene or (head.startswith(scene + "/") and "/sh" not in head)


def clock(seconds: Json) -> str:
    """Say how long a film runs: `0:56`, `1:58:04`."""
    whole = round(cast(float, seconds))
    hours, minutes = divmod(whole // 60, 60)
    return f"{hours}:{minutes:02d}:{whole % 60:02d}" if hours else f"{minutes}:{whole % 60:02d}"


def show_status(found: dict[str, Json]) -> None:
    """Print a project's standing."""
    say = console()
    title, runs = plain(str(found["title"])), clock(found["runs"])
    say.print(f"[bold]{title}[/], {runs}, tier {found['tier']}, revision {found['revision']}")
    for scene in cast("list[dict[str, Json]]", found["scenes"]):
        say.print(
            f"  {scene['scene']}  {plain(str(scene['heading']))}: {scene['shots_made']} of {scene['shots']} shots made"
        )
    left = cast(int, found["to_make"])
    say.print(
        f"{cast(int, found['slates']) - left} of {found['slates']} takes are current"
        + (f"; {left} to make." if left else ".")
        + f" Spent {found['spent']}"
        + (f" of {found['budget']}." if found["budget"] else ".")
    )
    if found["movie"]:
        say.print(f"The film: {found['movie']}" + ("" if not left else " (older than the documents)"))
