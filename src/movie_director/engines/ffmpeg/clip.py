"""Clips to look at and throw away: small, quick to write, joined without encoding again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.master import metadata
from movie_director.engines.ffmpeg.pictures import BT709, Pixels

_QUALITY = 19


def write_clip(frames: Iterable[Pixels], path: Path, size: tuple[int, int], rate: int) -> None:
    """Write frames (H, W, 3) of `size` as H.264 that any player shows. Raises EngineFailed."""
    source = ("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size[0]}x{size[1]}", "-r", str(rate), "-i", "pipe:0")
    colours = f"scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,{BT709}"
    codec = ("-c:v", "libx264", "-preset", "veryfast", "-crf", str(_QUALITY), *tool.THREADS, *tool.EXACT)
    container = ("-video_track_timescale", str(rate * 1000), "-f", "mp4", str(path))
    tool.feed(tool.packaged(), [*source, "-vf", colours, *codec, *container], (f.data.cast("B") for f in frames))


def join_clips(
    title: str, cut: Mapping[str, Any], clips: Sequence[Path], sound: Path | None, words: str, path: Path, folder: Path,
    language: str = "eng",
) -> None:  # fmt: skip
    """Join the clips of a `CutList.1`'s events, in their order, with a chapter for each.

    `sound` is a WAV file that lies under them, `words` their subtitles (SRT, empty for none); `folder` takes what is
    needed on the way. Raises EngineFailed.
    """
    listing, chapters, spoken = folder / "clips.txt", folder / "chapters.txt", folder / "words.srt"
    names: list[str] = []
    for number, (clip, event) in enumerate(zip(clips, cut["events"], strict=True)):
        link = folder / f"clip{number:05d}.mp4"  # plain names: the list's quoting rules never matter
        link.symlink_to(clip.resolve())
        names.append(f"file {link.name}\nduration {event['frames'] / cut['rate']:.6f}\n")
    listing.write_text("ffconcat version 1.0\n" + "".join(names), "utf-8")
    shots = [{"scene": event["slate"], "start": event["start"], "frames": event["frames"]} for event in cut["events"]]
    chapters.write_text(metadata(title, {**cut, "scenes": shots}), "utf-8")
    inputs = ["-f", "concat", "-safe", "0", "-i", str(listing), "-f", "ffmetadata", "-i", str(chapters)]
    maps = ["-map", "0:v:0", "-map_metadata", "1", "-map_chapters", "1", "-c:v", "copy"]
    if sound is not None:
        inputs += ["-i", str(sound)]
        maps += ["-map", "2:a:0", "-c:a", "aac", "-b:a", "96k"]
    if words.strip():
        spoken.write_text(words, "utf-8")
        inputs += ["-f", "srt", "-i", str(spoken)]
        maps += ["-map", f"{3 if sound is not None else 2}:s:0", "-c:s", "mov_text", "-metadata:s:s:0"]
        maps.append(f"language={language}")
    container = ("-video_track_timescale", str(int(cut["rate"]) * 1000), "-movflags", "+faststart", "-f", "mp4")
    tool.run(tool.packaged(), [*inputs, *maps, "-fflags", "+bitexact", *container, str(path)])
