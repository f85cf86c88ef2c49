"""`encode@1`: a picture take conformed to the film's delivery format, ready to be joined without encoding again."""

from __future__ import annotations

import hashlib
from pathlib import Path

from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.pictures import BT709, count, probe
from movie_director.errors import EngineFailed
from movie_director.operations.assembly import Encode
from movie_director.values.digest import Digest


def encode(picture: Path, segment: Path, order: Encode, binary: Path) -> tuple[Digest, int]:
    """Write a segment; return the digest of its decoded pixels, tag `pixels/yuv420p/<W>x<H>@<rate>`, and its frames.

    Pictures at a lower rate are held (each frame shown `rate`/source times), smaller ones enlarged with Lanczos and
    lightly sharpened, other shapes fitted between bars. The segment has exactly source duration times `rate` frames.
    """
    source = probe(picture, binary=binary)
    shown = count(picture, binary=binary)
    frames = round(shown * order.rate / source.rate)
    if frames < 1:
        raise EngineFailed(f"{picture.name} has no frames to encode.")
    width, height = order.width, order.height
    chain: list[str] = []
    if (source.width, source.height) != (width, height):
        chain.append(
            f"scale={width}:{height}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=lanczos+accurate_rnd"
            ":in_color_matrix=bt709:out_color_matrix=bt709:in_range=tv:out_range=tv"
        )
        if width > source.width:
            chain.append("unsharp=5:5:0.45:5:5:0")
        chain.append(f"pad={width}:{height}:-1:-1:black")
    chain.append(f"fps={order.rate}:round=near")  # after enlarging, so that a picture shown twice is enlarged once
    # The held last frame is cloned before the count is cut, since `fps` ends with the last source time stamp.
    chain += [f"tpad=stop_mode=clone:stop={order.rate}", "setsar=1", "format=yuv420p", BT709]
    source_of = ("-i", str(picture), "-map", "0:v:0", "-an", "-vf", ",".join(chain), "-frames:v", str(frames))
    codec = ("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-crf", str(order.quality))
    groups = f"keyint={order.rate * 2}:min-keyint={order.rate * 2}:open-gop=0:scenecut=0:bframes=2"
    container = ("-video_track_timescale", str(order.rate * 1000), "-f", "mp4", str(segment))
    tool.run(binary, [*source_of, *codec, "-x264-params", groups, *tool.THREADS, *tool.EXACT, *container])
    made = count(segment, binary=binary)
    if made != frames:
        raise EngineFailed(f"{segment.name} has {made} frames; {frames} were due.")
    return _content(segment, order, binary), frames


def _content(segment: Path, order: Encode, binary: Path) -> Digest:
    running = hashlib.sha256(f"pixels/yuv420p/{order.width}x{order.height}@{order.rate}".encode() + b"\0")
    arguments = ["-i", str(segment), "-map", "0:v:0", "-fps_mode", "passthrough", "-f", "rawvideo", "pipe:1"]
    with tool.drain(binary, arguments) as pipe:
        while data := pipe.read(1 << 20):
            running.update(data)
    return running.hexdigest()
