"""Cues as piano rolls: who plays what when, with cuts, speech and the moments that music meets."""

from __future__ import annotations

from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from movie_director.breakdown.score.cue import places, spot
from movie_director.engines.music.compose import Piece, Shown, compose, shown
from movie_director.engines.music.midi import key_name, played, written
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.operations.score import Score
from movie_director.testing.films import TWO_MOODS, film_of

ROOT = Path(__file__).parents[2]
WIDTH, HEIGHT, EDGE, HEAD = 1560, 420, 110, 54
COLOURS = {
    "melody": "#d1495b", "harmony": "#8fb8de", "bass": "#30638e", "motion": "#9bc53d", "pulse": "#7d6b91",
    "accent": "#f0a202",
}  # fmt: skip


def make(folder: Path) -> list[Path]:
    """Draw the two scenes of opposite mood, one below the other."""
    film = film_of(TWO_MOODS)
    rolls = [roll(film, name) for name in film.cut.scenes]
    sheet = Image.new("RGB", (WIDTH, sum(r.height for r in rolls)), "white")
    at = 0
    for one in rolls:
        sheet.paste(one, (0, at))
        at += one.height
    path = folder / "score.png"
    sheet.quantize(64).save(path, optimize=True)
    return [path]


def timings_of(film: Film, order: Score) -> dict[str, dict[str, object]]:
    """Return timings as they are before anybody has spoken: each shot its least, lines over the middle of theirs."""
    out: dict[str, dict[str, object]] = {}
    for shot in film.shots(order.shots[0].shot.partition("/")[0]):
        frames = shot.length or shot.least
        said = [{"line": h.element, "speaker": "", "offset": 7, "frames": max(1, frames - 15)} for h in shot.lines[:1]]
        out[shot.name] = {"rate": order.rate, "frames": frames, "lines": said}
    return out


def roll(film: Film, name: str) -> Image.Image:
    """Draw one scene's cue."""
    scene = film.get(Scene, name)
    assert scene is not None
    order = spot(film, scene, places(film, film.cut.scenes)[name], 24).order
    assert order is not None
    timings = timings_of(film, order)
    piece = compose(order, timings)
    return drawn(piece, shown(order, timings), scene.heading)


def drawn(piece: Piece, shots: tuple[Shown, ...], title: str) -> Image.Image:
    """Draw a piece."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), "white")
    draw = ImageDraw.Draw(picture)
    small, large = ImageFont.load_default(15), ImageFont.load_default(19)
    order, lead = piece.order, piece.order.lead / piece.order.rate
    tracks = played(written(piece, title))
    notes = [n for t in tracks for n in t.notes]
    low, high = min(n[2] for n in notes) - 2, max(n[2] for n in notes) + 2
    wide = (WIDTH - EDGE - 20) / piece.seconds
    tall = (HEIGHT - HEAD - 30) / (high - low)

    def x(second: float) -> float:
        return EDGE + second * wide

    def y(pitch: float) -> float:
        return HEIGHT - 26 - (pitch - low) * tall

    for shot in shots:
        for a, b in shot.talk:
            draw.rectangle((x(a), HEAD, x(b), HEIGHT - 26), fill="#f3efe6")
    for pitch in range(low, high):
        if pitch % 12 == order.tonic:
            draw.line((EDGE, y(pitch), WIDTH - 20, y(pitch)), fill="#dddddd")
    for shot in shots:
        draw.line((x(shot.start), HEAD, x(shot.start), HEIGHT - 26), fill="#999999")
        draw.text((x(shot.start) + 3, HEIGHT - 23), shot.shot.rpartition("/")[2], font=small, fill="#777777")
    for second, weight in piece.hits:
        if weight >= 2:
            draw.line((x(second), HEAD - 8, x(second), HEIGHT - 26), fill=COLOURS["accent"], width=3)
    ranked = sorted(tracks, key=lambda t: "melody" in t.name)
    for track in ranked:
        colour = COLOURS[track.name.partition(" (")[2].rstrip(")")]
        for start, end, pitch, _ in track.notes:
            box = (
                x(start - lead),
                y(pitch) - tall * 0.46,
                max(x(end - lead) - 1, x(start - lead) + 2),
                y(pitch) + tall * 0.46,
            )
            draw.rectangle(box, fill=colour)
    tempos = ", ".join(f"{t:g}" for t in piece.tempos)
    told = f"{title}   {order.feeling}: {key_name(order.tonic, order.mode)}, {tempos} bpm"
    draw.text((EDGE, 6), told, font=large, fill="black")
    place = EDGE
    for part in piece.parts:
        label = f"{part.player.instrument}"
        draw.rectangle((place, 34, place + 11, 45), fill=COLOURS[part.player.role])
        draw.text((place + 16, 31), label, font=small, fill="#333333")
        place += 32 + int(draw.textlength(label, font=small))
    for pitch in range(low, high):
        if pitch % 12 == order.tonic:
            draw.text(
                (EDGE - 46, y(pitch) - 9),
                f"{key_name(order.tonic, '').strip()}{pitch // 12 - 1}",
                font=small,
                fill="#777777",
            )
    return picture
