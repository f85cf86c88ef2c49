"""`time@1`: where each line sounds in a shot, in frames, and each mouth shape and word, in ticks."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from movie_director.errors import EngineFailed
from movie_director.operations.timing import LineUse, Time
from movie_director.values.digest import Json
from movie_director.values.timecode import TICKS, frames_for_ticks


def time_shot(order: Time, spoken: Mapping[str, Mapping[str, Any]]) -> dict[str, Json]:
    """Return a shot's `Timing.1` from its lines' `SpeechTiming.1` by line slate.

    A `head` ends with its shot, so that its `tail` goes on at the next shot's first frame; when the shot is longer than
    its lines, silence goes before the head, else after the last word. A `length` is kept unless the lines with their
    leads and tail need more. A line `beside` another begins when that one does. Raises EngineFailed when a part is out
    of place.
    """
    for place, use in enumerate(order.lines):
        if use.part == "tail" and place != 0:
            raise EngineFailed(f"The end of {use.line} must open its shot.")
        if use.part == "head" and place != len(order.lines) - 1:
            raise EngineFailed(f"The start of {use.line} must close its shot.")
        if use.beside and (place == 0 or use.part != "whole" or order.lines[place - 1].part != "whole"):
            raise EngineFailed(f"{use.line} is to be said at once with a line that is not whole in its shot.")
    lengths = [_frames(use, spoken[use.line], order.rate) for use in order.lines]
    offsets: list[int] = []
    now = 0
    for use, frames in zip(order.lines, lengths, strict=True):
        offsets.append((offsets[-1] if use.beside else now) + (0 if use.part == "tail" else use.lead))
        now = max(now, offsets[-1] + frames)
    asked = order.least if order.length is None else order.length
    if order.lines and order.lines[-1].part == "head":
        total = _whole(max(asked, now), order.multiple)
        offsets[-1] += total - now
    else:
        total = _whole(max(asked, now + (order.tail if order.lines else 0)), order.multiple)
    lines: list[Json] = []
    visemes: list[Json] = []
    words: list[Json] = []
    for use, frames, offset in zip(order.lines, lengths, offsets, strict=True):
        lines.append({"line": use.line, "speaker": use.speaker, "offset": offset, "frames": frames, "part": use.part})
        whole = frames_for_ticks(int(spoken[use.line]["ticks"]), order.rate)
        skipped = whole - _split(use, whole) if use.part == "tail" else 0
        shift = (offset - skipped) * TICKS // order.rate
        span = (offset * TICKS // order.rate, (offset + frames) * TICKS // order.rate)
        for start, end, shape, *level in _within(spoken[use.line]["visemes"], shift, span):
            loud: dict[str, Json] = {"level": level[0]} if level else {}
            visemes.append({"speaker": use.speaker, "start": start, "end": end, "shape": shape, **loud})
        for start, end, text, *_ in _within(spoken[use.line]["words"], shift, span):
            words.append({"line": use.line, "start": start, "end": end, "text": text})
    return {
        "schema": "Timing.1",
        "rate": order.rate,
        "frames": total,
        "ticks_per_second": TICKS,
        "lines": lines,
        "visemes": visemes,
        "words": words,
    }


def _whole(frames: int, multiple: int) -> int:
    return -(-frames // multiple) * multiple


def _frames(use: LineUse, spoken: Mapping[str, Any], rate: int) -> int:
    whole = frames_for_ticks(int(spoken["ticks"]), rate)
    if use.part == "whole":
        return whole
    split = _split(use, whole)
    return split if use.part == "tail" else whole - split


def _split(use: LineUse, whole: int) -> int:
    """The frames of a line that sound over the next shot: never more than half, so that a short word is not lost."""
    if whole < 2 or use.split < 1:
        raise EngineFailed(f"{use.line} lasts {whole} frames and cannot be split over two shots.")
    return min(use.split, whole // 2)


def _within(
    pieces: Sequence[Sequence[int | str]], shift: int, span: tuple[int, int]
) -> list[tuple[int, int, *tuple[int | str, ...]]]:
    """Move pieces by `shift` ticks and keep what lies in `span`."""
    kept: list[tuple[int, int, *tuple[int | str, ...]]] = []
    for first, last, *what in pieces:
        start, end = max(int(first) + shift, span[0]), min(int(last) + shift, span[1])
        if end > start:
            kept.append((start, end, *what))
    return kept
