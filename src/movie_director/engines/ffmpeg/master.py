"""`master@2`: segments joined, the soundtrack finished, subtitles and chapters added: the film."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.pictures import count
from movie_director.engines.ffmpeg.soundtrack import RATE, STEMS, described, joined, mastered
from movie_director.engines.sound.samples import read_wav
from movie_director.errors import EngineFailed
from movie_director.operations.assembly import Master

Find = Callable[[str], Path]
"""Finds an input by its name in the recipe, such as `segment:sc01/sh001`. Raises KeyError."""


def master(
    order: Master,
    find: Find,
    names: Collection[str],
    movie: Path,
    folder: Path,
    binary: Path,
    tell: Callable[[float], None],
) -> dict[str, float]:
    """Write the film into `movie`, with `folder` for what is needed on the way; return what was measured.

    `names` are the inputs that there are. Raises EngineFailed when a segment does not have the frames
    that the cut gives it.
    """
    cut: Mapping[str, Any] = json.loads(find("cut").read_text("utf-8"))
    for scene in cut["scenes"]:
        for stem in STEMS[:2]:  # music alone may be absent
            find(f"{stem}:{scene['scene']}")
    track = joined(cut, lambda name: find(name) if name in names else None, order.crossfade)
    tell(0.2)
    packed, measured = mastered(track, order.target, folder, binary)
    sounds = [packed]
    if "description" in names:
        sounds.append(described(track, read_wav(find("description"), RATE), measured, order.target, folder, binary))
    tell(0.7)
    listing, chapters = folder / "segments.txt", folder / "chapters.txt"
    files: list[str] = []
    for index, event in enumerate(cut["events"]):
        link = folder / f"segment{index:05d}.mp4"  # plain names: the list's quoting rules never matter
        link.symlink_to(find(f"segment:{event['slate']}").resolve())
        if (frames := count(link, binary=binary)) != event["frames"]:
            raise EngineFailed(f"{event['slate']} has {frames} frames; the cut gives it {event['frames']}.")
        files.append(f"file {link.name}\nduration {event['frames'] / cut['rate']:.6f}\n")
    listing.write_text("ffconcat version 1.0\n" + "".join(files), "utf-8")
    chapters.write_text(metadata(order.title, cut), "utf-8")
    texts = [(name, find(name)) for name in ("subtitles", "captions")]
    inputs = [
        "-f",
        "concat",
        "-safe",
        "0",
        "-i",
        str(listing),
        "-f",
        "ffmetadata",
        "-i",
        str(chapters),
    ]
    maps = ["-map", "0:v:0", "-map_metadata", "1", "-map_chapters", "1"]
    codecs = ["-c:v", "copy", "-c:a", "copy", "-disposition:a:0", "default"]
    for index, path in enumerate(sounds):
        inputs += ["-i", str(path)]
        maps += ["-map", f"{2 + index}:a:0"]
        codecs += [f"-metadata:s:a:{index}", f"language={order.language}"]
        if index:
            name = "handler_name=Audio description"
            codecs += [f"-metadata:s:a:{index}", name, f"-disposition:a:{index}", "visual_impaired+descriptions"]
    texts = [(name, path) for name, path in texts if path.read_text("utf-8").strip()]
    for index, (name, path) in enumerate(texts):
        inputs += ["-f", "srt", "-i", str(path)]
        maps += ["-map", f"{2 + len(sounds) + index}:s:0"]
        codecs += ["-c:s", "mov_text", f"-metadata:s:s:{index}", f"language={order.language}"]
        if name == "captions":
            codecs += [f"-metadata:s:s:{index}", "handler_name=Captions", f"-disposition:s:{index}", "hearing_impaired"]
    container = ("-video_track_timescale", str(order.rate * 1000), "-movflags", "+faststart", "-f", "mp4", str(movie))
    tool.run(binary, [*inputs, *maps, *codecs, "-fflags", "+bitexact", *container])
    if (made := count(movie, binary=binary)) != cut["frames"]:
        raise EngineFailed(f"The film has {made} frames; the cut has {cut['frames']}.")
    return measured


def metadata(title: str, cut: Mapping[str, Any]) -> str:
    """Return FFmpeg's metadata text: the title, and a chapter for each scene and for what comes before and after."""
    spans = [
        (scene["start"], scene["start"] + scene["frames"], scene.get("heading") or scene["scene"])
        for scene in cut["scenes"]
    ]
    if spans and spans[0][0] > 0:
        spans.insert(0, (0, spans[0][0], "Opening"))
    if spans and spans[-1][1] < cut["frames"]:
        spans.append((spans[-1][1], cut["frames"], "Credits"))
    lines = [";FFMETADATA1", f"title={_escaped(title)}"]
    for start, end, name in spans:
        lines += ["[CHAPTER]", f"TIMEBASE=1/{cut['rate']}", f"START={start}", f"END={end}", f"title={_escaped(name)}"]
    return "\n".join(lines) + "\n"


def _escaped(text: str) -> str:
    """Escape what FFmpeg's metadata format treats specially."""
    return "".join(f"\\{c}" if c in "=;#\\" else c for c in text.replace("\n", " "))
