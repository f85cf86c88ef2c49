"""The cue sheet: what music each scene and card has, and why; and the score as files for other programs."""

from __future__ import annotations

import json
import shutil
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from movie_director.breakdown.score.cue import KEYS, Place, card, places, spot
from movie_director.breakdown.score.setups import card_frames
from movie_director.build.take import Take
from movie_director.film.cut import Card
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.track import Track
from movie_director.operations.score import Score
from movie_director.studio.open import Studio
from movie_director.values.slate import Slate

_SUFFIXES = {"audio/midi": ".mid", "application/json": ".json"}


@dataclass(frozen=True)
class CueLine:
    """One line of the cue sheet: a scene or card, its music if it has any, and why it is so."""

    name: str
    heading: str
    order: Score | None
    track: Track | None
    why: str

    @property
    def key(self) -> str:
        """The key, such as `A aeolian`; nothing where nothing is composed."""
        return f"{KEYS[self.order.tonic]} {self.order.mode}" if self.order is not None else ""


def cue_sheet(studio: Studio) -> list[CueLine]:
    """Return the film's cues in the order they are heard. Makes nothing. Raises BadOption as `spot` does."""
    film, rate = studio.project.film, studio.project.manifest.rate
    shown = [name for name in film.cut.scenes if film.shots(name) and film.get(Scene, name) is not None]
    where = places(film, shown)
    lines = [line for name in shown if (line := _scene(film, name, where[name], rate)) is not None]
    for name, seen in (("title", film.cut.opening), ("credits", film.cut.closing)):
        if seen is not None:
            lines.insert(0 if name == "title" else len(lines), _card(film, name, seen, rate))
    return lines


def _scene(film: Film, name: str, place: Place, rate: int) -> CueLine | None:
    scene = film.get(Scene, name)
    if scene is None:
        return None
    if scene.track is not None:
        return CueLine(name, scene.heading, None, scene.track, "A person's own track.")
    spotted = spot(film, scene, place, rate)
    return CueLine(name, scene.heading, spotted.order, None, spotted.why)


def _card(film: Film, name: str, seen: Card, rate: int) -> CueLine:
    if seen.track is not None:
        return CueLine(f"film/{name}", seen.heading, None, seen.track, "A person's own track.")
    order = card(film, name, seen, card_frames(seen), rate)
    why = "As the first scene feels." if name == "title" else "What the last scene leaves behind."
    return CueLine(f"film/{name}", seen.heading, order, None, why if order is not None else "None is wanted here.")


def write_score(studio: Studio, takes: Mapping[Slate, Take], folder: Path) -> Path | None:
    """Write each cue's MIDI file, stems and page into a folder, with a cue sheet; None for a film without music.

    Files of cues that are no more go.
    """
    cues = {slate: take for slate, take in takes.items() if slate.endswith("/score")}
    if not cues:
        shutil.rmtree(folder, ignore_errors=True)
        return None
    beside = folder.with_name(f".{folder.name}.part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.mkdir(parents=True)
    rows: list[str] = []
    for slate, take in sorted(cues.items()):
        stem = slate.removesuffix("/score").replace("/", "_")
        for name, output in take.outputs.items():
            part = "" if name in ("midi", "cue") else f"_{name.removeprefix('stem-')}" if name != "audio" else "_mix"
            file = beside / f"{stem}{part}{_SUFFIXES.get(output.media, '.wav')}"
            shutil.copyfile(studio.vault.path(output.content), file)
        rows.append(_row(studio, stem, take))
    (beside / "cue-sheet.txt").write_text("\n".join(rows) + "\n", encoding="utf-8")
    shutil.rmtree(folder, ignore_errors=True)
    beside.replace(folder)
    return folder


def _row(studio: Studio, stem: str, take: Take) -> str:
    if "cue" not in take.outputs:
        return f"{stem}: {take.recipe.parameters['file']}"
    page: dict[str, Any] = json.loads(studio.vault.path(take.outputs["cue"].content).read_bytes())
    band = ", ".join(dict.fromkeys(player["instrument"] for player in page["band"]))
    themes = ", ".join(f"{t['who']} ({t['change']})" for t in page["themes"]) or "none"
    tempo = " and ".join(f"{t:g}" for t in page["tempos"]) or "-"
    return (
        f"{stem}: {page['feeling']}, {page['key']}, {tempo} bpm, {page['metre']}/4, {page['seconds']:.1f} s; "
        f"themes: {themes}; {band}; {take.report.facts.get('instruments', '')}"
    )


def owed(film: Film) -> list[str]:
    """Whom the film owes for recordings: title, creator and licence of each, once."""
    scenes = [film.get(Scene, name) for name in film.cut.scenes]
    cards = [c for c in (film.cut.opening, film.cut.closing) if c is not None]
    tracks = [h.track for h in (*(s for s in scenes if s is not None), *cards) if h.track is not None]
    told = [f"{t.title or t.file}, by {t.creator or 'somebody unnamed'}, {t.licence}" for t in tracks]
    return list(dict.fromkeys(told))
