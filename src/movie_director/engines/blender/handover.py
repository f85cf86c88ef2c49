"""Handing over: a shot or a place goes to an artist, as a file of the set, people, light and camera it is shot with."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self

from movie_director.build.ports import Report
from movie_director.engines.blender.company import Company, company, write_company
from movie_director.engines.blender.frame.finder import Finder
from movie_director.engines.blender.held import in_hands
from movie_director.engines.blender.leaf import leaf_of
from movie_director.engines.blender.loose.parts import parts_of
from movie_director.engines.blender.raster.flicker import levels
from movie_director.engines.blender.raster.gl import available
from movie_director.engines.blender.raster.metering import tested
from movie_director.engines.blender.raster.plate import read as read_plate
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.blender.style.shot import staged_for
from movie_director.engines.installation import Installation
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.path import Pose, moves, path
from movie_director.operations.picture import Picture

SCENES = (".blend", ".glb", ".usdc", ".usdz", ".usda")
"""Suffixes of the formats that a set can be handed over in."""
RATE = 12
"""Times a second that people's shapes are written: as often as the low tier draws them."""
SIZE = (1280, 720)
SAMPLES = 24
"""Rays a pixel of a picture for compositors."""
_TEST = (160, 90)


@dataclass(frozen=True)
class Moment:
    """Seconds into a shot, and of it all how long it is and at how many frames a second."""

    seconds: float
    frames: int
    rate: int

    @property
    def length(self) -> float:
        """Seconds that the shot lasts."""
        return self.frames / self.rate


class Handover:
    """Writes files for artists, and keeps Blender's process warm. It belongs to one thread, as OpenGL does."""

    def __init__(self, place: Installation) -> None:
        self._place, self._stage = place, Stagehand(place)
        self._finder = Finder(place, self._stage)

    def frame(self, order: Frame, report: Report) -> Framing:
        """Where the camera of a shot stands. Raises EngineFailed, and SetupMissing without EGL or people's data."""
        return self._finder.find(order, report)[0]

    def shot(
        self, order: Picture, timing: Mapping[str, Any], seconds: float, file: Path, report: Report
    ) -> dict[str, Any]:
        """Write a framed shot as it is `seconds` into it; a .blend has its people moving, from its start to its end.

        Raises EngineFailed, and SetupMissing where Blender or people's data are not installed.
        """
        order = staged_for(order)
        moment = Moment(seconds, int(timing["frames"]), int(timing["rate"]))
        hands = in_hands(order, self._place.cache, self._stage.order)
        leaf = leaf_of(order, self._place.cache, self._stage.order)
        moving = parts_of(order, self._place.cache, self._stage.order)
        cast = company(order, timing, self._place.people_data(), hands, leaf, moving)
        runs = file.suffix.lower() == ".blend"
        frames = _frames(moment) if runs else [round(moment.seconds * moment.rate)]
        with TemporaryDirectory() as folder:
            request = {**_staging(order, self._place), "file": str(file), "size": list(SIZE)}
            request |= {"frames": moment.frames, "rate": moment.rate, "moments": frames, "poses": _poses(order, moment)}
            request["still"] = min(range(len(frames)), key=lambda n: abs(frames[n] - moment.seconds * moment.rate))
            if cast.people or cast.loose:
                request["people"] = str(Path(folder) / "people.npz")
                write_company(cast, [frame / moment.rate for frame in frames], Path(request["people"]))
            request |= self.metered(order, cast, moment.length)
            return self._stage.order("handover", request, report)

    def place(
        self, order: Picture, file: Path, report: Report, marks: Mapping[str, tuple[float, float, float | None]]
    ) -> dict[str, Any]:
        """Write a place: its set, its lamps, and an empty for each of an artist's marks.

        Raises EngineFailed and SetupMissing.
        """
        there = [[name, *spot] for name, spot in sorted(marks.items())]
        return self._stage.order(
            "handover", {**_staging(order, self._place), "file": str(file), "marks": there}, report
        )

    def layers(
        self,
        order: Picture,
        timing: Mapping[str, Any],
        frames: Sequence[int],
        folder: Path,
        report: Report,
        *,
        size: tuple[int, int] = SIZE,
        space: str = "rec709",
    ) -> dict[str, Any]:
        """Render frames of a framed shot into `folder`, `frame_0000.exr` onwards, with all their layers.

        `space` is `rec709` or `acescg`. Raises as `shot` does.
        """
        order = staged_for(order)
        whole = Moment(0.0, int(timing["frames"]), int(timing["rate"]))
        hands = in_hands(order, self._place.cache, self._stage.order)
        leaf = leaf_of(order, self._place.cache, self._stage.order)
        moving = parts_of(order, self._place.cache, self._stage.order)
        cast = company(order, timing, self._place.people_data(), hands, leaf, moving)
        moments = [frame / whole.rate for frame in frames]
        with TemporaryDirectory() as loose:
            request = {**_staging(order, self._place), "folder": str(folder), "size": list(size), "samples": SAMPLES}
            request |= {"fine": True, "space": space, "frames": len(frames), "rate": whole.rate, "moments": moments}
            request["poses"] = [path(order.camera, at / whole.length, order.seed, whole.length) for at in moments]
            request["levels"] = [levels(order.light.flicker, order.seed, at) for at in moments]
            if cast.people or cast.loose:
                request["people"] = str(Path(loose) / "people.npz")
                write_company(cast, moments, Path(request["people"]))
            return self._stage.order("layers", request | self.metered(order, cast, whole.length), report)

    def metered(self, order: Picture, cast: Company, seconds: float) -> dict[str, Any]:
        """Exposure and nets, as full frames have them: from a tiny plate with the people drawn over it."""
        if available() is not None or not cast.people:
            return {}
        with TemporaryDirectory() as folder:
            request = {**_staging(order, self._place), "folder": folder, "size": list(_TEST), "samples": 2}
            self._stage.order("plate", request, lambda share, note: None)
            plate = read_plate(Path(folder))
        found = tested(plate, cast, order, self._place.colour_config(), seconds)
        return {"stops": found.stops, "nets": [found.nets.get(n, 1.0) for n in range(len(cast.people))]}

    def close(self) -> None:
        """Send Blender home."""
        self._stage.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def _frames(moment: Moment) -> list[int]:
    """The frames in which people's shapes are written, the last one too."""
    step = max(1, math.floor(moment.rate / RATE))
    return sorted({*range(0, moment.frames, step), moment.frames - 1})


def _poses(order: Picture, moment: Moment) -> Sequence[Pose]:
    """The camera of every frame, of one where it rests."""
    camera = order.camera
    count = moment.frames if moves(camera) or camera.pull is not None else 1
    return [path(camera, frame / moment.frames, order.seed, moment.length) for frame in range(count)]


def _staging(order: Picture, place: Installation) -> dict[str, Any]:
    return {"staging": order.still.model_dump(mode="json"), "cache": str(place.cache / "models")}
