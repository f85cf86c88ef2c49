"""A track as it is kept in a project: plain numbers in an .npz, the same track the same bytes."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np

from movie_director.engines.blender.bodies.raw import Unfit, arrays_of
from movie_director.engines.blender.people.acts.track import Track

SCHEMA = "Motion.1"
MOST_PICTURES, MOST_BONES = 4000, 128
_FARTHEST = 1e4


def write_track(track: Track, path: Path) -> None:
    """Keep a track."""
    told = {"schema": SCHEMA, "names": list(track.names)}
    with path.open("wb") as out:
        np.savez_compressed(
            out,
            told=np.array(json.dumps(told)),
            rate=np.array(round(track.rate, 4)),
            turned=np.array(round(track.turned, 3)),
            ways=np.round(track.ways, 6).astype(np.float32),
            turns=np.rint(track.turns * 32767).astype(np.int16),
            hips=np.round(track.hips, 5).astype(np.float32),
            ankles=np.round(track.ankles, 5).astype(np.float32),
        )


def read_track(path: Path) -> Track:
    """The track in a file. Raises Unfit for what is none."""
    arrays = arrays_of(path)
    try:
        told = json.loads(str(arrays["told"]))
        if told["schema"] != SCHEMA:
            raise Unfit(f"it is {told['schema']}, which this version does not know.")
        names = tuple(str(name) for name in told["names"])
        turns = arrays["turns"].astype(np.float64)
        turns /= np.maximum(np.linalg.norm(turns, axis=-1, keepdims=True), 1e-9)
        track = Track(
            float(arrays["rate"]),
            names,
            arrays["ways"].astype(np.float64),
            turns,
            arrays["hips"].astype(np.float64),
            arrays["ankles"].astype(np.float64),
            float(arrays["turned"]),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise Unfit(f"it is broken: {error!r}.") from error
    count, bones = len(track.hips), len(names)
    sound = (
        2 <= count <= MOST_PICTURES
        and 0 < bones <= MOST_BONES
        and 0.5 <= track.rate <= 120
        and track.ways.shape == (bones, 3)
        and track.turns.shape == (count, bones, 4)
        and track.hips.shape == (count, 3)
        and track.ankles.shape == (count, 2, 3)
        and abs(track.turned) <= 360
        and all(bool((np.abs(a) < _FARTHEST).all()) for a in (track.ways, track.turns, track.hips, track.ankles))
    )
    if not sound:
        raise Unfit("its arrays do not fit together: it is broken.")
    return track
