# SPDX-License-Identifier: GPL-3.0-or-later
"""Full pictures by Cycles: people, set, depth of field and camera moves, as `frame_0000.png` onwards."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from movie_director.engines.blender.stage import camera as lens
from movie_director.engines.blender.stage import lamp, rain, sight, still
from movie_director.engines.blender.stage.cast import Cast
from movie_director.engines.blender.stage.net import Nets
from movie_director.engines.blender.stage.setting import Setting
from movie_director.engines.blender.stage.staging import Staging


@dataclass(frozen=True)
class Run:
    """A run of pictures: `frames` of them at `rate` a second.

    `poses` has the camera of each picture, none where it rests; `shutter` has, for pictures in which it flies, where it
    is when the shutter opens and closes. `levels` has how far lamps that flicker are turned up in each picture, `nets`
    the share that each person gets of the lamps for faces. `moments` are the seconds of the pictures where they are not
    one after another.
    """

    folder: Path
    size: tuple[int, int]
    frames: int
    rate: float
    samples: int
    people: Path | None
    fine: bool
    poses: tuple[lens.Pose, ...] = ()
    shutter: tuple[tuple[lens.Pose, lens.Pose] | None, ...] = ()
    levels: tuple[dict[str, float], ...] = ()
    nets: tuple[float, ...] = ()
    moments: tuple[float, ...] = ()
    suffix: str = ".png"

    def picture(self, frame: int) -> Path:
        """Where a picture goes."""
        return self.folder / f"frame_{frame:04d}{self.suffix}"

    def stand(self, staging: Staging, frame: int) -> None:
        """Stand the camera where a picture has it."""
        if not self.poses:
            return
        pose, open_ = self.poses[frame], self.shutter[frame] if self.shutter else None
        if open_ is not None:
            lens.swept(staging.camera, (open_[0], pose, open_[1]))
        else:
            lens.still(lens.stand(staging.camera, pose, blur=True))

    @property
    def seconds(self) -> float:
        """How long the shot is."""
        return self.frames / self.rate


def shoot(
    setting: Setting,
    staging: Staging,
    run: Run,
    tell: Callable[[float, str], None],
    take: Callable[[Path], None] = still.png,
) -> dict[str, Any]:
    """Render the pictures that are not there yet. A half-written picture never has its final name."""
    sight.show()
    drops = rain.Streaks(staging, run.size[0], run.folder, setting.falls, setting.walls) if setting.falls else None
    cast = Cast(run.people)
    nets = Nets(run.nets, cast.things)
    started, made = time.perf_counter(), 0
    try:
        # What stands in the way anywhere on the path is away all the time, as in a plate of it.
        sight.clear_along(staging, run.poses[:: max(len(run.poses) // 8, 1)] or [lens.Pose.of(staging.camera)])
        lens.rest(staging.camera, blur=True)
        setting.fog.settle()
        still.engine(run.size, run.samples, run.fine)
        still.view(setting.exposure)
        for frame in range(run.frames):
            path = run.picture(frame)
            if path.is_file():
                continue
            cast.pose(frame)
            run.stand(staging, frame)
            if run.levels:
                lamp.turn(run.levels[frame])
            if drops is not None:
                drops.fall(run.moments[frame] if run.moments else frame / run.rate)
            part = path.with_suffix(f".part{run.suffix}")
            take(part)
            part.replace(path)
            made += 1
            tell((frame + 1) / run.frames, f"frame {frame + 1} of {run.frames}")
    finally:
        lens.still(lens.rest(staging.camera, blur=True))
        nets.strike()
        cast.leave()
        if drops is not None:
            drops.stop()
    return facts(setting, run, made, time.perf_counter() - started)


def facts(setting: Setting, run: Run, made: int, seconds: float) -> dict[str, Any]:
    """What a run answers."""
    return {
        "frames": run.frames,
        "rendered": made,
        "seconds": round(seconds, 2),
        "exposure": setting.exposure,
        "look": still.LOOK,
        "size": list(run.size),
        "credits": sorted(setting.furniture.credits.values(), key=lambda c: (c["library"], c["name"])),
        "unmet": setting.unmet,
    }
