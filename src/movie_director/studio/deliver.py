"""Deliver: the finished film, its subtitles, its timeline and whom it owes, in 06_Exports."""

from __future__ import annotations

import json
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from movie_director.build.callsheet import CallSheet
from movie_director.build.take import Take
from movie_director.errors import MovieDirectorError
from movie_director.interchange.otio import Clip, Sound, write_timeline
from movie_director.studio.open import Studio
from movie_director.studio.plan import plan_film
from movie_director.studio.renders import lay_out
from movie_director.studio.score import owed as music_owed
from movie_director.studio.score import write_score
from movie_director.studio.sounds import owed as sounds_owed
from movie_director.studio.sounds import tagged
from movie_director.values.slate import Slate


@dataclass(frozen=True)
class Delivered:
    """What was delivered, as paths."""

    movie: Path
    subtitles: Path
    captions: Path
    timeline: Path
    credits: Path


def deliver(studio: Studio, sheet: CallSheet | None = None) -> Delivered:
    """Write final_movie.mp4, its subtitles (.srt), captions (.sdh.srt, .vtt), timeline, credits.txt and the score.


    Raises MovieDirectorError while anything is to be made.
    """
    sheet = sheet or plan_film(studio)
    if sheet.to_make:
        raise MovieDirectorError(
            f"{len(sheet.to_make)} slates are still to be made.", cure="Make them: `movie-director make`."
        )
    takes = {line.setup.slate: line.take for line in sheet.lines if line.take is not None}
    exports = studio.project.paths.exports
    exports.mkdir(parents=True, exist_ok=True)
    movie, cut = takes[Slate("film/master")], takes[Slate("film/cut")]
    names = ("final_movie.mp4", "final_movie.srt", "final_movie.sdh.srt", "final_movie.otio", "credits.txt")
    result = Delivered(*(exports / name for name in names))
    _place(studio, movie, "movie", result.movie)
    _place(studio, cut, "subtitles", result.subtitles)
    _place(studio, cut, "captions", result.captions)
    _place(studio, cut, "web", exports / "final_movie.vtt")
    description = takes.get(Slate("film/description"))
    if description is not None:
        _place(studio, description, "text", exports / "final_movie.description.vtt")
    _timeline(studio, takes, result.timeline)
    _credit(studio, takes, result.credits)
    write_score(studio, takes, exports / "score")
    return result


def _place(studio: Studio, take: Take, output: str, path: Path) -> None:
    """Copy, not link: a person may overwrite what was delivered to them, never what the vault keeps."""
    source = studio.vault.path(take.outputs[output].content)
    if not path.exists() or path.stat().st_size != source.stat().st_size or path.read_bytes() != source.read_bytes():
        partial = path.with_name(f".{path.name}.part")
        shutil.copyfile(source, partial)
        partial.replace(path)


def _timeline(studio: Studio, takes: dict[Slate, Take], path: Path) -> None:
    cut: dict[str, Any] = json.loads(studio.vault.path(takes[Slate("film/cut")].outputs["cut"].content).read_bytes())
    manifest = studio.project.manifest
    clips: list[Clip] = []
    for event in cut["events"]:
        slate = Slate(f"{event['slate']}/segment")
        media = lay_out(studio, slate, takes[slate])["segment"]
        clips.append(Clip(event["slate"], media, event["start"], event["frames"], event.get("scene")))
    sounds: list[Sound] = []
    for scene in cut["scenes"]:
        slate = Slate(f"{scene['scene']}/mix")
        mix = studio.schedule()[slate]
        handle = mix.parameters["handle"]
        frames = handle if isinstance(handle, int) else 0
        for stem, media in lay_out(studio, slate, takes[slate]).items():
            sounds.append(
                Sound(scene["scene"], media, scene["start"], scene["frames"], frames, track=stem.capitalize())
            )
    write_timeline(path, manifest.title, manifest.rate, clips, sounds)


def _credit(studio: Studio, takes: dict[Slate, Take], path: Path) -> None:
    """Name every model and recording with its creator and licence, as CC BY asks."""
    owed: set[str] = set()
    for slate, take in takes.items():
        if slate.endswith("/dressing"):
            page: dict[str, Any] = json.loads(studio.vault.path(take.outputs["credits"].content).read_bytes())
            owed |= {f"{m['name']}, by {m['creator']}, {m['licence']} ({m['library']})" for m in page["models"]}
    head = f"{studio.project.manifest.title}\n\nFurniture and things in the pictures:\n"
    music = "".join(f"  {line}\n" for line in music_owed(studio.project.film))
    tail = f"\nMusic:\n{music}" if music else ""
    heard = [str(t.recipe.parameters["sha256"]) for t in takes.values() if t.recipe.operation == "recording@1"]
    sounds = "".join(f"  {line}\n" for line in sounds_owed(studio.project.film, tagged(studio.project), heard))
    tail += f"\nSounds:\n{sounds}" if sounds else ""
    path.write_text(head + "".join(f"  {line}\n" for line in sorted(owed)) + tail, encoding="utf-8")
