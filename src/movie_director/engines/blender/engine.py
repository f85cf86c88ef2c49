"""The Blender engine: performs `frame@1`, `picture@1`, `board@1`, `dress@1` and `spot@1`.

Low and standard tier: a plate by Cycles, people drawn over it by a rasteriser
(`docs/explanation/plates-and-people.md`); where EGL is missing, low has people by Cycles over the plate, and standard
full frames. High: every picture by Cycles.
"""

from __future__ import annotations

import asyncio
import json
import math
import shutil
import time
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import numpy as np
import numpy.typing as npt
from PIL import Image
from pydantic import ValidationError

from movie_director.build.ports import Quote, Report, Vault
from movie_director.build.recipe import Recipe, Tier
from movie_director.build.take import CameraReport, Output, Performance
from movie_director.engines.blender import shelf
from movie_director.engines.blender.background.crowd import Crowd, crowd
from movie_director.engines.blender.background.sight import seen
from movie_director.engines.blender.board.easel import Easel
from movie_director.engines.blender.board.scenery import set_name
from movie_director.engines.blender.company import Company, company, write_company
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.held import in_hands
from movie_director.engines.blender.leaf import leaf_of
from movie_director.engines.blender.loose.mesh import Loose
from movie_director.engines.blender.loose.parts import parts_of
from movie_director.engines.blender.raster.film import Film
from movie_director.engines.blender.raster.fineness import SHADOW, tolerances
from movie_director.engines.blender.raster.flicker import turned
from movie_director.engines.blender.raster.framing import Key, track
from movie_director.engines.blender.raster.gl import CURE, available
from movie_director.engines.blender.raster.grain import grained
from movie_director.engines.blender.raster.lens import Lens
from movie_director.engines.blender.raster.metering import Exposed, alone, drawn, expose, moments, tested
from movie_director.engines.blender.raster.model import Model, Skin
from movie_director.engines.blender.raster.plate import read as read_plate
from movie_director.engines.blender.spotting import spotted
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.style.shot import StyledShot, bare_set, staged_for
from movie_director.engines.blender.tiers import QUALITIES, UNDRAWN, Quality
from movie_director.engines.ffmpeg.pictures import write_pictures
from movie_director.engines.installation import Installation
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.operations.board import Board
from movie_director.operations.camera import Camera
from movie_director.operations.dress import Dress
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.path import Pose, moves, path
from movie_director.operations.picture import Picture
from movie_director.operations.spot import Spot
from movie_director.values.digest import Digest, Json, canonical, digest_json, digest_parts

Pixels = npt.NDArray[np.uint8]
_FLOOR = ThreadPoolExecutor(1, "blender engine")
"""OpenGL answers the thread that woke it, and no other: one for all engines of a process."""
PLATE = "Plate.26"
"""The kind of a plate's name on the shelf; raised when the stage would render the same plate differently."""

_TEST = (160, 90)
"""Pixels of the small plate that full frames are exposed by."""


@dataclass
class _Work:
    """One recipe under way."""

    recipe: Recipe
    order: Picture
    timing: Mapping[str, Any]
    quality: Quality
    report: Report
    facts: dict[str, Json] = field(default_factory=dict[str, Json])
    warnings: list[str] = field(default_factory=list[str])
    crowd: Crowd | None = None
    """Those of the background who are in the shot."""
    loose: Sequence[Loose] = ()
    """What moves by itself in the shot."""

    @property
    def around(self) -> list[tuple[float, float, bool]]:
        """Where light is measured for the background and for loose things: x, y, and whether they sit."""
        things = [(*one.mark, True) for one in self.loose]
        if self.crowd is None:
            return things
        return [(x, y, sits) for (x, y), sits in zip(self.crowd.marks, self.crowd.seated, strict=True)] + things

    def exposed(self, found: Exposed) -> None:
        """Note how the shot was exposed."""
        light = self.order.light
        nets = {self.order.people[n].name: net for n, net in found.nets.items()}
        told: dict[str, Json] = {
            "scheme": light.scheme,
            "stops": found.stops,
            "nets": {**nets},
            "faces": {**found.faces},
        }
        self.facts["light"] = told
        self.warnings += found.words

    @property
    def pictures(self) -> int:
        """How many pictures the timing's frames take at the tier's rate."""
        return -(-int(self.timing["frames"]) * self.quality.rate // int(self.timing["rate"]))

    @property
    def seconds(self) -> float:
        """How long the shot is."""
        return int(self.timing["frames"]) / int(self.timing["rate"])


class BlenderEngine:
    """Stages, lights and shoots. Keeps one Blender process warm."""

    name = "blender"
    version = "1"
    slot = "stage"

    def __init__(self, installation: Installation, qualities: Mapping[Tier, Quality] = QUALITIES) -> None:
        self._place, self._qualities = installation, qualities
        self._stage = Stagehand(installation)
        self._easel = Easel(installation, self._stage)
        self._finder = Finder(installation, self._stage)
        self._drawing: str | bool | None = False

    def quote(self, recipe: Recipe) -> Quote:
        """Free; seconds of a shot of three seconds on two cores."""
        if recipe.operation in ("dress@1", "board@1", "frame@1", "spot@1"):
            return Quote(seconds=2.0)
        return Quote(seconds={"low": 7.0, "standard": 30.0, "high": 1800.0}[recipe.tier])

    def close(self) -> None:
        """Send Blender home."""
        self._stage.close()

    async def perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Shoot a picture. Raises EngineFailed, and SetupMissing where Blender or people's data are not installed."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(_FLOOR, self._perform, recipe, vault, report)

    def _perform(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        began = time.monotonic()
        if recipe.operation == "dress@1":
            return self._dress(recipe, vault, report)
        if recipe.operation == "board@1":
            return self._board(recipe, vault, report)
        if recipe.operation == "frame@1":
            return self._frame(recipe, vault, report)
        if recipe.operation == "spot@1":
            return self._spot(recipe, vault, report)
        if recipe.operation != "picture@1":
            raise EngineFailed(f"The engine {self.name} does not perform {recipe.operation}.")
        unmet: list[str] = []
        try:
            order = Picture.model_validate(recipe.parameters)
            order = order.model_copy(update={"seed": order.seed + 101 * recipe.retry})  # "again": the same, acted anew
            timing = json.loads(vault.path(recipe.inputs["timing"]).read_bytes())
            if "framing" in recipe.inputs:  # a picture of a project from before there were framings has none
                framing = Framing.model_validate_json(vault.path(recipe.inputs["framing"]).read_bytes())
                order, unmet = framing.staged(order), list(framing.unmet)
            order = staged_for(order)
        except ValidationError as error:
            raise EngineFailed(f"The shot cannot be staged as asked: {error}") from error
        quality = self._qualities[recipe.tier]
        if quality.drawn and not self._can_draw():
            quality = UNDRAWN.get(recipe.tier, quality)
        quality = replace(quality, rate=order.style.rate(quality.rate))
        work = _Work(recipe, order, timing, quality, report, warnings=unmet)
        work.crowd = self._crowd(work)
        with vault.scratch() as folder:
            hands = in_hands(order, self._place.cache, self._stage.order)
            leaf = leaf_of(order, self._place.cache, self._stage.order)
            moving = parts_of(order, self._place.cache, self._stage.order)
            cast = company(order, timing, self._place.people_data(), hands, leaf, moving)
            work.loose = cast.loose
            outputs = self._shoot(work, cast, folder, vault)
        facts = CameraReport(
            f"{self.name}@{self.version}", "close", round(time.monotonic() - began, 3), tuple(work.warnings), work.facts
        )
        return Performance(outputs, facts)

    def _dress(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Furnish a set without shooting it, and say whom its models are owed to."""
        began = time.monotonic()
        order = Dress.model_validate(recipe.parameters)
        still = Camera(position=(0.0, -3.0, 1.6), target=(0.0, 0.0, 1.4))
        staged = Picture(place=order.place, licences=order.licences, props=order.props, camera=still)
        request = {"staging": staged.model_dump(mode="json"), "cache": str(self._place.cache / "models")}
        facts = self._stage.order("dress", request, report)
        owed: dict[str, Json] = {"schema": "Credits.1", "models": facts["credits"]}
        with vault.scratch() as folder:
            page = folder / "credits.json"
            page.write_bytes(canonical(owed))
            output = vault.put(page, "application/json", digest_json("Credits.1", owed))
        words = tuple(str(word) for word in facts.get("unmet", ()))
        return Performance(
            {"credits": output},
            CameraReport(f"{self.name}@{self.version}", "exact", round(time.monotonic() - began, 3), words),
        )

    def _frame(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Find where a shot's camera stands, and write down what it sees from there."""
        began = time.monotonic()
        try:
            order = Frame.model_validate(recipe.parameters)
        except ValidationError as error:
            raise EngineFailed(f"The shot cannot be framed as asked: {error}") from error
        if self._can_draw():
            framing, facts = self._finder.find(order, report)
        else:
            words = (f"Nothing was measured: {self._drawing}",)
            framing, facts = Framing(camera=order.camera, unmet=words), dict[str, Json]()
        told = framing.model_dump(mode="json", by_alias=True)
        with vault.scratch() as folder:
            page = folder / "framing.json"
            page.write_bytes(canonical(told))
            output = vault.put(page, "application/json", digest_json("Framing.1", told))
        report(1.0)
        seconds = round(time.monotonic() - began, 3)
        return Performance(
            {"framing": output}, CameraReport(f"{self.name}@{self.version}", "close", seconds, framing.unmet, facts)
        )

    def _spot(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Find where a shot's sounds are and when feet come down. Needs people's data alone, and no Blender."""
        began = time.monotonic()
        try:
            order = Spot.model_validate(recipe.parameters)
            framing = Framing.model_validate_json(vault.path(recipe.inputs["framing"]).read_bytes())
            people = order.people
            shot = framing.staged(Picture(place=order.place, people=people, props=order.props, camera=framing.camera))
        except ValidationError as error:
            raise EngineFailed(f"The sounds cannot be placed as asked: {error}") from error
        timing = json.loads(vault.path(recipe.inputs["timing"]).read_bytes())
        told = spotted(order, shot, timing, self._place.people_data())
        with vault.scratch() as folder:
            page = folder / "spotting.json"
            page.write_bytes(canonical(told))
            output = vault.put(page, "application/json", digest_json("Spotting.1", told))
        report(1.0)
        seconds = round(time.monotonic() - began, 3)
        return Performance({"spotting": output}, CameraReport(f"{self.name}@{self.version}", "exact", seconds))

    def _board(self, recipe: Recipe, vault: Vault, report: Report) -> Performance:
        """Draw a shot's board."""
        began = time.monotonic()
        try:
            board = Board.model_validate(recipe.parameters)
            order = board.picture.model_copy(update={"seed": board.picture.seed + 101 * recipe.retry})
            if "framing" in recipe.inputs:
                framing = Framing.model_validate_json(vault.path(recipe.inputs["framing"]).read_bytes())
                order = framing.staged(order)
        except ValidationError as error:
            raise EngineFailed(f"The board cannot be drawn as asked: {error}") from error
        picture, _ = self._easel.draw(board.model_copy(update={"picture": order}), report)
        with vault.scratch() as folder:
            page = folder / "board.png"
            Image.fromarray(picture).save(page, compress_level=3)
            height, width = picture.shape[:2]
            name = digest_parts(f"pixels/rgb24/{width}x{height}", [picture.tobytes()])
            output = vault.put(page, "image/png", name)
        report(1.0)
        return Performance(
            {"board": output}, CameraReport(f"{self.name}@{self.version}", "close", round(time.monotonic() - began, 3))
        )

    def _shoot(self, work: _Work, cast: Company, folder: Path, vault: Vault) -> dict[str, Output]:
        if work.order.style.drawn and not self._can_draw():
            raise SetupMissing(f"The style {work.order.style.name} is drawn with OpenGL. {self._drawing}", cure=CURE)
        quality, middle = work.quality, _Middle(work.pictures // 2)
        movie, still = folder / "picture.mp4", folder / "still.png"
        rendered = None
        if quality.drawn and self._can_draw():
            pictures = self._styled(work, cast, self._drawn(work, cast))
        else:
            rendered = self._rendered(work, cast, over_plate=quality.drawn and not _operates(work.order.camera))
            pictures = self._styled(work, cast, _read(rendered, work))
        content = write_pictures(middle.watch(pictures), movie, quality.rate)
        Image.fromarray(middle.kept).save(still, compress_level=1)
        name = digest_parts(f"pixels/rgb24/{quality.width}x{quality.height}", [middle.kept.tobytes()])
        outputs = {"picture": vault.put(movie, "video/mp4", content), "still": vault.put(still, "image/png", name)}
        if rendered is not None:
            shutil.rmtree(rendered, ignore_errors=True)
        return outputs

    def _crowd(self, work: _Work) -> Crowd | None:
        """Those of the background who are in the shot, as the set that it is framed in leaves them room."""
        order = work.order
        if order.crowd is None:
            return None
        scenery = self._finder.scenery(order, work.report) if self._can_draw() else None
        chosen = seen(order, work.seconds, scenery)
        data, kept = self._place.people_data(), self._place.cache / "extras"
        return crowd(order, chosen, work.seconds, work.quality.width, data=data, shelf=kept)

    def _can_draw(self) -> bool:
        if self._drawing is False:
            self._drawing = available()
        return self._drawing is None

    def _drawn(self, work: _Work, cast: Company) -> Iterator[Pixels]:
        """Pictures of people drawn over a plate."""
        order, quality = work.order, work.quality
        plate = read_plate(self._plate(work, track(order.camera, order.seed, work.seconds).keys))
        cast = cast.seen(tolerances(order, quality.width, work.seconds))
        models = [
            Model.of(person, figure.look.skin, n, thrown)
            for n, (person, figure, thrown) in enumerate(
                zip(cast.people, order.people, cast.silhouettes(SHADOW), strict=True)
            )
        ]
        models += drawn(cast, len(order.people) + len(work.around) - len(cast.loose))
        lens = Lens(order.camera.lens, order.camera.fstop, order.camera.focus, order.camera.sensor)
        first = [Skin(s.positions, s.normals) for s in cast.whole()]
        with Film(
            plate,
            models,
            first,
            size=quality.size,
            config=self._place.colour_config(),
            lens=lens,
            camera=order.camera,
            seed=order.seed,
            seconds=work.seconds,
            shutter=0.0 if order.style.held > 1 else 0.5 / quality.rate,
            background=work.crowd,
            loose=len(cast.loose),
        ) as film:
            when, config = moments(cast, order, work.seconds), self._place.colour_config()
            work.exposed(expose(film, plate, cast.people, models, when, order, config))

            def played() -> Iterator[tuple[list[Skin], float]]:
                for n, people in enumerate(cast.each(work.pictures, quality.rate)):
                    film.turn(turned(order, work.seconds, n / quality.rate))
                    yield [Skin(s.positions, s.normals) for s in people], n / quality.rate

            for n, picture in enumerate(film.pictures(played())):
                yield picture
                work.report(0.4 + 0.6 * (n + 1) / work.pictures, f"picture {n + 1} of {work.pictures}")

    def _styled(self, work: _Work, cast: Company, pictures: Iterator[Pixels]) -> Iterator[Pixels]:
        """Pictures of the shot, from its first on, in its visual style."""
        order, quality = work.order, work.quality
        if not order.style.drawn:
            yield from pictures
            return
        bare = bare_set(order.still)  # as it was framed in, so that it is surveyed once
        request = {**self._request(work, Path()), "staging": bare.model_dump(mode="json")}

        def survey(folder: Path) -> None:
            self._stage.order("survey", {**request, "folder": str(folder)}, lambda share, note: None)

        folder = shelf.plate(self._place.cache / "sets", set_name(bare), survey)
        with closing(StyledShot(order, cast, folder, quality.size, work.seconds, work.crowd)) as styled:
            for n, picture in enumerate(pictures):
                yield styled.picture(picture, cast.at(n / quality.rate), n / quality.rate)

    def _rendered(self, work: _Work, cast: Company, *, over_plate: bool) -> Path:
        """Have Cycles render every picture; what an interrupted run rendered is kept and gone on from."""
        folder = self._place.cache / "frames" / work.recipe.digest
        folder.mkdir(parents=True, exist_ok=True)
        request = self._request(work, folder)
        request |= {"frames": work.pictures, "rate": work.quality.rate}
        if cast.people or cast.loose or work.crowd is not None:
            arrays = folder / "people.npz"
            write_company(cast, [n / work.quality.rate for n in range(work.pictures)], arrays, work.crowd)
            request["people"] = str(arrays)
        if over_plate:
            work.warnings.append("EGL is missing: people were rendered by Cycles over the plate.")
            request["plate"] = str(self._plate(work, ()))
            request["samples"] = 4
        elif _operates(work.order.camera):
            request |= _operated(work)
            if work.quality.drawn:
                work.warnings.append("EGL is missing: a moving camera's pictures were rendered whole by Cycles.")
        request |= self._metered(work, cast)
        facts = self._stage.order("people" if over_plate else "frames", request, work.report)
        self._tell(work, facts)
        return folder

    def _plate(self, work: _Work, keys: Sequence[Key]) -> Path:
        """The plate of a camera at rest, or of one that comes by `keys`."""
        name = plate_name(work.order, work.quality, keys, work.around)

        def render(folder: Path) -> None:
            request = self._request(work, folder)
            request["keys"] = [
                {"pose": key.pose, "size": key.size(work.quality.size), "wider": key.wide} for key in keys
            ]
            self._stage.order("plate", request, lambda share, note: work.report(0.4 * share, note))

        folder = shelf.plate(self._place.cache / "plates", name, render)
        self._tell(work, json.loads((folder / "plate.json").read_text(encoding="utf-8")))
        return folder

    def _metered(self, work: _Work, cast: Company) -> dict[str, Any]:
        """Exposure and nets for full frames, from a tiny plate with the people drawn over it; and how lamps flicker."""
        order, rate = work.order, work.quality.rate
        told: dict[str, Any] = {"levels": [turned(order, work.seconds, n / rate) for n in range(work.pictures)]}
        if not self._can_draw() or not (cast.people or alone(order)):
            return told
        with TemporaryDirectory() as folder:
            request = {**self._request(work, Path(folder)), "size": list(_TEST), "samples": 2, "fine": False}
            self._stage.order("plate", request, lambda share, note: None)
            plate = read_plate(Path(folder))
        exposed = tested(plate, cast, order, self._place.colour_config(), work.seconds)
        work.exposed(exposed)
        everybody = len(cast.people) + len(work.around)
        return told | {"stops": exposed.stops, "nets": [exposed.nets.get(n, 1.0) for n in range(everybody)]}

    def _request(self, work: _Work, folder: Path) -> dict[str, Any]:
        staging = work.order.still.model_dump(mode="json", exclude={"crowd"})
        return {
            "staging": {**staging, "around": work.around} if work.around else staging,
            "folder": str(folder),
            "size": list(work.quality.size),
            "samples": work.quality.samples,
            "fine": work.quality.fine,
            "cache": str(self._place.cache / "models"),
        }

    def _tell(self, work: _Work, facts: Mapping[str, Any]) -> None:
        work.facts |= {"credits": facts.get("credits", []), "exposure": facts.get("exposure", 0.0)}
        work.warnings += [str(word) for word in facts.get("unmet", ())]


def _operates(camera: Camera) -> bool:
    """Whether anything about the camera changes during its shot, be it its focus alone."""
    return moves(camera) or camera.pull is not None


def _operated(work: _Work) -> dict[str, Any]:
    """Where the camera is in each picture, and where it flies fast enough to smear it, from where to where."""
    camera, seed, seconds = work.order.camera, work.order.seed, work.seconds

    def pose(time: float) -> Pose:
        return path(camera, time / seconds, seed, seconds)

    poses: list[Pose] = []
    shutter: list[tuple[Pose, Pose] | None] = []
    for n in range(work.pictures):
        time, open_ = n / work.quality.rate, 0.25 / work.quality.rate
        poses.append(pose(time))
        ends = pose(time - open_), pose(time + open_)
        angle = math.dist(ends[0].axes[2], ends[1].axes[2]) * camera.lens / camera.sensor
        flies = angle + math.dist(ends[0].position, ends[1].position) / camera.focus > 0.006
        shutter.append(ends if flies and work.order.style.held == 1 else None)
    return {"poses": poses, "shutter": shutter}


def plate_name(
    order: Picture, quality: Quality, keys: Sequence[Key] = (), around: Sequence[tuple[float, float, bool]] = ()
) -> Digest:
    """Name what a plate depends on: place, things, marks, camera and its keys; not looks, lines or the lens' stop."""
    staged: dict[str, Json] = {
        "place": order.place.model_dump(mode="json"),
        "licences": order.licences,
        "props": [p.model_dump(mode="json") for p in order.still.props if p.where != "hand"],
        "marks": [
            [f.mark.model_dump(mode="json"), f.posture, f.walk_to.model_dump(mode="json") if f.walk_to else None]
            for f in order.still.people
        ],
        "seats": [s.model_dump(mode="json") for s in order.seats if not s.by],
        "camera": [
            list(order.camera.position),
            list(order.camera.target),
            order.camera.lens,
            order.camera.sensor,
            order.camera.roll,
        ],
        "hidden": list(order.hidden),
        "mood": order.mood,
        "light": order.light.model_dump(mode="json", exclude={"faces", "flicker"}),
        "size": [quality.width, quality.height],
        "samples": quality.samples,
        "fine": quality.fine,
        "keys": [[[list(p) if isinstance(p, tuple) else p for p in k.pose], k.wide, k.high] for k in keys],
    }
    if around:
        staged["around"] = [list(one) for one in around]
    if order.door is not None:  # without a leaf where somebody turns it, else with it as it rests
        staged["door"] = [bool(order.door.by), 0.0 if order.door.by else order.door.ends]
    if order.cases:  # likewise
        still = [replace(case, begins=0.0, ends=0.0 if case.by else case.ends) for case in order.cases]
        staged["cases"] = [
            {**asdict(case), "by": bool(case.by), "at": list(case.at), "size": list(case.size)} for case in still
        ]
    own = [[swing.piece, *swing.at] for swing in order.swings if swing.piece]
    if own:  # those of the place that swing are not in it
        staged["loose"] = [list(one) for one in own]
    if any(blow.what == "curtains" for blow in order.blows):
        staged["curtains"] = False
    return digest_json(PLATE, staged)


class _Middle:
    """Keeps one picture of a stream that passes by."""

    def __init__(self, number: int) -> None:
        self._number = number
        self._kept: Pixels | None = None

    def watch(self, pictures: Iterator[Pixels]) -> Iterator[Pixels]:
        for n, picture in enumerate(pictures):
            if n == self._number:
                self._kept = np.ascontiguousarray(picture)
            yield picture

    @property
    def kept(self) -> Pixels:
        if self._kept is None:
            raise EngineFailed("The shot has no picture in its middle.")
        return self._kept


def _read(folder: Path, work: _Work) -> Iterator[Pixels]:
    for n in range(work.pictures):
        with Image.open(folder / f"frame_{n:04d}.png") as image:
            yield grained(np.asarray(image.convert("RGB")), work.order.seed, n / work.quality.rate)
