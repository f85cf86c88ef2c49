"""The FFmpeg engine: performs `encode@1`, `title@1`, `cut@2` and `master@2`."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Callable
from pathlib import Path

from pydantic import ValidationError

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe
from movie_director.build.take import CameraReport, Output, Performance
from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.cut import cut_list, noises
from movie_director.engines.ffmpeg.encode import encode
from movie_director.engines.ffmpeg.master import master
from movie_director.engines.ffmpeg.subtitles import READING, captions, srt, subtitles, webvtt
from movie_director.engines.ffmpeg.title import Drawer, title, with_credits
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.operations.assembly import CutList, Encode, Master
from movie_director.operations.title import Title
from movie_director.values.digest import Json, canonical, digest_parts

_Made = tuple[dict[str, Output], dict[str, Json]]
_SECONDS = {"encode": 4.0, "title": 4.0, "cut": 0.1, "master": 15.0}


class FfmpegEngine:
    """Conforms, cuts and finishes. `draw` draws title cards at `card_size`; `binary` None takes imageio-ffmpeg's."""

    name = "ffmpeg"
    version = "1"
    slot = "tools"

    def __init__(
        self, binary: Path | None = None, draw: Drawer | None = None, card_size: tuple[int, int] = (1280, 720)
    ) -> None:
        self._given, self._draw, self._size = binary, draw, card_size

    @property
    def binary(self) -> Path:
        """The FFmpeg program. Raises SetupMissing."""
        return self._given or tool.packaged()

    def quote(self, recipe: Recipe) -> Quote:
        """Free, with the seconds that a short shot or a one-minute film takes."""
        return Quote(seconds=_SECONDS.get(recipe.operation.partition("@")[0], 1.0))

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Make it. Raises EngineFailed, SetupMissing, and TakeMissing for an input the vault has lost."""
        return await asyncio.to_thread(self._perform, recipe, vault, report)

    def _perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        began = time.monotonic()
        act: dict[str, Callable[[Recipe, Vault, Path, Report], _Made]] = {
            "encode@1": self._encode,
            "title@1": self._title,
            "cut@2": self._cut,
            "master@2": self._master,
        }
        if recipe.operation not in act:
            raise EngineFailed(f"The engine {self.name} does not perform {recipe.operation}.")
        report(0.0, recipe.operation)
        with vault.scratch() as folder:
            try:
                outputs, facts = act[recipe.operation](recipe, vault, folder, report)
            except ValidationError as error:
                raise EngineFailed(f"{recipe.operation} cannot be done as asked: {error}") from error
            except KeyError as error:
                raise EngineFailed(f"{recipe.operation} lacks its input {error}.") from error
        return Performance(
            outputs,
            CameraReport(f"{self.name}@{self.version}", "exact", time.monotonic() - began, facts=facts),
        )

    def _encode(self, recipe: Recipe, vault: Vault, folder: Path, report: Report) -> _Made:
        order = Encode.model_validate(recipe.parameters)
        segment = folder / "segment.mp4"
        content, frames = encode(vault.path(recipe.inputs["picture"]), segment, order, self.binary)
        return {"segment": vault.put(segment, "video/mp4", content)}, {"frames": frames}

    def _title(self, recipe: Recipe, vault: Vault, folder: Path, report: Report) -> _Made:
        order = Title.model_validate(recipe.parameters)
        if self._draw is None:
            raise SetupMissing("Nobody draws title cards here.", cure="Give the FFmpeg engine a card drawer.")
        owed = [
            json.loads(vault.path(content).read_bytes())
            for name, content in sorted(recipe.inputs.items())
            if name.startswith("credits:")
        ]
        order = with_credits(order, owed) if owed else order
        picture = folder / "title.mp4"
        content = title(order, self._draw, self._size, picture, self.binary)
        return {"picture": vault.put(picture, "video/mp4", content)}, {"frames": order.frames}

    def _cut(self, recipe: Recipe, vault: Vault, folder: Path, report: Report) -> _Made:
        order = CutList.model_validate(recipe.parameters)
        timings = {
            name.partition(":")[2]: json.loads(vault.path(content).read_text("utf-8"))
            for name, content in recipe.inputs.items()
            if name.startswith("timing:")
        }
        cut, lines = cut_list(order, timings)
        said, told = subtitles(lines), captions(lines, noises(order, cut))
        listing = folder / "cut.json"
        listing.write_bytes(canonical(cut))
        outputs = {"cut": vault.put(listing, "application/json", digest_parts("CutList.1", [canonical(cut)]))}
        for name, text, media, kind in (
            ("subtitles", srt(said), "application/x-subrip", "text/srt"),
            ("captions", srt(told), "application/x-subrip", "text/srt"),
            ("web", webvtt(told), "text/vtt", "text/vtt"),
        ):
            page = folder / name
            page.write_text(text, "utf-8")
            outputs[name] = vault.put(page, media, digest_parts(kind, [text.encode("utf-8")]))
        hurried = sum(cue.speed > READING + 0.05 for cue in told)
        facts: dict[str, Json] = {"frames": cut["frames"], "lines": len(lines), "captions": len(told)}
        return outputs, {**facts, "read_too_fast": hurried}

    def _master(self, recipe: Recipe, vault: Vault, folder: Path, report: Report) -> _Made:
        order = Master.model_validate(recipe.parameters)
        movie = folder / "movie.mp4"
        measured = master(
            order,
            lambda name: vault.path(recipe.inputs[name]),
            recipe.inputs,
            movie,
            folder,
            self.binary,
            lambda share: report(share, order.title),
        )
        return {"movie": vault.put(movie, "video/mp4")}, dict(measured)
