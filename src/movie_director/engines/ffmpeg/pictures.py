"""Pictures: moving pictures written from and read into arrays, named by their pixels."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Generator, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from movie_director.engines.ffmpeg import tool
from movie_director.errors import EngineFailed
from movie_director.values.digest import Digest

Pixels: TypeAlias = npt.NDArray[np.uint8]
"""A frame (H, W, 3), or frames (N, H, W, 3): sRGB-encoded red, green, blue."""

BT709 = "setparams=colorspace=bt709:color_primaries=bt709:color_trc=bt709:range=tv"
"""A filter that says how the numbers mean colours; the encoder writes it into the stream."""


@dataclass(frozen=True)
class Footage:
    """What a moving picture file says of itself. `rate` is frames per second, `duration` seconds."""

    width: int
    height: int
    rate: float
    duration: float


def write_pictures(frames: Iterable[Pixels], path: Path, rate: int, *, binary: Path | None = None) -> Digest:
    """Write frames of one even size as H.264 (4:4:4, CRF 12, near lossless) in MP4 and return their content digest.

    The digest names the pixels as given, tag `pixels/rgb24/<W>x<H>@<rate>`, before compression. Raises EngineFailed
    when there are no frames or they differ in size.
    """
    stream = iter(frames)
    first = next(stream, None)
    if first is None:
        raise EngineFailed(f"There are no frames to write to {path.name}.")
    height, width = first.shape[:2]
    running = hashlib.sha256(f"pixels/rgb24/{width}x{height}@{rate}".encode() + b"\0")

    def raw() -> Iterator[memoryview]:
        frame: Pixels | None = first
        while frame is not None:
            if frame.shape != (height, width, 3) or frame.dtype != np.uint8:
                raise EngineFailed(f"A frame is {frame.shape} {frame.dtype}; expected ({height}, {width}, 3) uint8.")
            data = np.ascontiguousarray(frame).data.cast("B")
            running.update(data)
            yield data
            frame = next(stream, None)

    source = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{width}x{height}", "-r", str(rate), "-i", "pipe:0")
    colours = "scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd+full_chroma_int,format=yuv444p"
    codec = ("-c:v", "libx264", "-preset", "veryfast", "-crf", "12", *tool.THREADS, *tool.EXACT)
    container = ("-video_track_timescale", str(rate * 1000), "-movflags", "+faststart", "-f", "mp4", str(path))
    program = binary or tool.packaged()
    tool.feed(program, [*source, "-vf", f"{colours},{BT709}", *codec, *container], raw())
    return running.hexdigest()


def each_picture(path: Path, *, binary: Path | None = None) -> Generator[Pixels]:
    """Decode frames one by one, (H, W, 3) each. Raises EngineFailed."""
    program = binary or tool.packaged()
    footage = probe(path, binary=program)
    size = footage.width * footage.height * 3
    scale = "scale=in_color_matrix=bt709:in_range=tv:out_range=pc:flags=accurate_rnd+full_chroma_int+full_chroma_inp"
    arguments = ["-i", str(path), "-map", "0:v:0", "-vf", f"{scale},format=rgb24", "-fps_mode", "passthrough"]
    with tool.drain(program, [*arguments, "-f", "rawvideo", "pipe:1"]) as pipe:
        while len(data := pipe.read(size)) == size:
            yield np.frombuffer(data, np.uint8).reshape(footage.height, footage.width, 3)


def read_pictures(path: Path, *, binary: Path | None = None) -> Pixels:
    """Decode all frames, (N, H, W, 3). Raises EngineFailed when there are none."""
    frames = list(each_picture(path, binary=binary))
    if not frames:
        raise EngineFailed(f"{path.name} holds no pictures.")
    return np.stack(frames)


def probe(path: Path, *, binary: Path | None = None) -> Footage:
    """Read size, rate and duration from a file's headers. Raises EngineFailed when it is not a moving picture."""
    words = tool.describe(binary or tool.packaged(), path)
    video = re.search(r"Video: .*?, (\d{2,5})x(\d{2,5})[, ].*?([\d.]+) fps", words)
    length = re.search(r"Duration: (\d+):(\d\d):(\d\d(?:\.\d+)?)", words)
    if video is None or length is None:
        raise EngineFailed(f"{path.name} is not a moving picture that FFmpeg can read.")
    seconds = int(length[1]) * 3600 + int(length[2]) * 60 + float(length[3])
    return Footage(int(video[1]), int(video[2]), float(video[3]), seconds)


def count(path: Path, *, binary: Path | None = None) -> int:
    """Count the frames of a file by reading its packets. Raises EngineFailed."""
    words = tool.run(
        binary or tool.packaged(),
        ["-i", str(path), "-map", "0:v:0", "-c", "copy", "-f", "framehash", "-hash", "crc32", "pipe:1"],
    )
    return sum(1 for line in words.splitlines() if line and not line.startswith(b"#"))
