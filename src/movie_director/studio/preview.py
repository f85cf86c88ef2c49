"""Preview: a shot, a scene or the film as a small clip, before anything of it is shot.

Nothing is spent and no take is made: what was drawn lies in 05_Cache/previews, and the clip in 06_Exports/previews.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from movie_director.errors import BadOption, Interrupted
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.film.tongue import TAGS
from movie_director.operations.framing import Frame, Framing
from movie_director.operations.picture import Picture
from movie_director.studio.open import Studio
from movie_director.studio.rehearsal import Rehearsal, rehearse
from movie_director.values.digest import Json, digest_json

if TYPE_CHECKING:
    from movie_director.engines.blender.scrub.moviola import Moviola, Pixels, Ready

KIND = "Preview.1"
"""The kind of a clip's name; raised when the same shot would be drawn differently."""
SMALL, LARGEST = (320, 180), (1280, 720)
RATE = 12
"""Pictures a second, as at the low tier."""
MOST = 600
"""Clips that are kept in a project's cache."""
Listener = Callable[[str, int, int], None]
"""Hears what is under way, frames done, and frames in all."""


@dataclass(frozen=True)
class Previewed:
    """A preview: its file, its length in frames, how many shots it shows, were drawn this time, and lines are heard."""

    file: Path
    frames: int
    shots: int
    drawn: int
    heard: int
    lines: int


async def draw_preview(
    studio: Studio,
    what: str | None = None,
    *,
    out: Path | None = None,
    size: tuple[int, int] = SMALL,
    listen: Listener | None = None,
) -> Previewed:
    """Draw what is not drawn as it is meant of a shot, a scene or the film, and join it into one clip.

    Raises BadOption for what is not there, SetupMissing and EngineFailed; shots that are drawn stay, and cancelling
    leaves no half clip.
    """
    shots = chosen(studio, what)
    place = out or studio.project.paths.exports / "previews" / f"{(what or 'film').replace('/', '-')}.mp4"
    try:
        place.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # said before anything is drawn
        raise BadOption(f"No clip can be written into {place.parent}: {error.strerror}.") from error
    reel = _Reel(studio, rehearse(studio, shots), size, listen or _unheard)
    floor = ThreadPoolExecutor(1, "moviola")
    work = asyncio.get_running_loop().run_in_executor(floor, reel.shoot, place)
    try:
        return await asyncio.shield(work)
    except asyncio.CancelledError:
        reel.stopped.set()
        await asyncio.wait([work])
        work.exception()
        raise
    finally:
        floor.shutdown(wait=True)


def chosen(studio: Studio, what: str | None) -> list[str]:
    """The shots of the film, of a scene or one alone, in the order they are seen. Raises BadOption."""
    film = studio.project.film
    scenes = film.cut.scenes
    if what is None:
        found = [shot.name for scene in scenes for shot in film.shots(scene)]
    elif film.get(Scene, what) is not None:
        found = [shot.name for shot in film.shots(what)]
    elif film.get(Shot, what) is not None:
        found = [what]
    else:
        raise BadOption(
            f"There is neither a scene nor a shot {what!r}.",
            cure=f"Scenes: {', '.join(scenes)}; shots are called like `sc01/sh010`: `movie-director shots`.",
        )
    if not found:
        raise BadOption("There is no shot to draw.", cure="Bring a screenplay in: `movie-director plan SCRIPT`.")
    return found


class _Reel:
    """Shots on their way to a clip. `shoot` runs in a thread of its own, as OpenGL wants it."""

    def __init__(
        self, studio: Studio, rehearsals: Sequence[Rehearsal], size: tuple[int, int], listen: Listener
    ) -> None:
        self._studio, self._shots, self._size, self._listen = studio, rehearsals, size, listen
        self._cache = studio.project.paths.jobs.parent / "previews"
        self._total, self._done = sum(shot.frames for shot in rehearsals), 0
        self.stopped = threading.Event()
        self._orders = {shot.shot: order for shot in rehearsals if (order := self._known(shot)) is not None}

    def shoot(self, place: Path) -> Previewed:
        """Draw what is missing and join all."""
        from movie_director.engines.blender.scrub.moviola import Moviola
        from movie_director.engines.installation import Installation

        self._cache.mkdir(parents=True, exist_ok=True)
        with Moviola(Installation.here(), self._size) as moviola:
            drawn = self._draw(moviola)
        self._tell("joining")
        clips = [self._clip(shot) for shot in self._shots]
        for clip in clips:
            os.utime(clip)
        heard = self._join(clips, place)
        self._thin(clips)
        lines = len({line for shot in self._shots for line in shot.lines})
        return Previewed(place, self._total, len(self._shots), drawn, heard, lines)

    def _draw(self, moviola: Moviola) -> int:
        """Draw each missing clip; the next one's plate is rendered meanwhile. Answers how many."""
        missing = [shot for shot in self._shots if not self._stands(shot)]
        self._done = self._total - sum(shot.frames for shot in missing)
        stage = ThreadPoolExecutor(1, "plates")
        coming: list[Future[Ready]] = []
        try:
            for number, shot in enumerate(missing):
                for later in missing[number + len(coming) : number + 2]:
                    self._tell(f"framing {later.shot}")
                    self._frame(moviola, later)
                    coming.append(stage.submit(moviola.ready, self._orders[later.shot], later.timing, self._report))
                self._tell(f"lighting {shot.shot}")
                self._record(moviola, shot, coming.pop(0).result())
        finally:
            stage.shutdown(wait=True, cancel_futures=True)
        return len(missing)

    def _frame(self, moviola: Moviola, shot: Rehearsal) -> None:
        """Find where a shot's camera stands, unless that is known: a framing made here is no take."""
        if shot.frame is None or shot.shot in self._orders:
            return
        found = moviola.frame(shot.frame, self._report)
        page = self._page(shot.frame)
        partial = page.with_suffix(f".{os.getpid()}.part")
        partial.write_text(found.model_dump_json(by_alias=True), "utf-8")
        partial.replace(page)
        self._orders[shot.shot] = found.staged(shot.order)

    def _known(self, shot: Rehearsal) -> Picture | None:
        """The shot's order as framed, where its frame is known."""
        if shot.framing is not None or shot.frame is None:
            return shot.order if shot.framing is None else shot.framing.staged(shot.order)
        page = self._page(shot.frame)
        return Framing.model_validate_json(page.read_bytes()).staged(shot.order) if page.exists() else None

    def _page(self, frame: Frame) -> Path:
        return self._cache / f"{digest_json('Frame.1', frame.model_dump(mode='json'))}.json"

    def _stands(self, shot: Rehearsal) -> bool:
        return shot.shot in self._orders and self._clip(shot).exists()

    def _record(self, moviola: Moviola, shot: Rehearsal, ready: Ready) -> None:
        """Draw a shot's clip beside its place and put it there."""
        from movie_director.engines.ffmpeg.clip import write_clip

        clip = self._clip(shot)
        partial = clip.with_suffix(f".{os.getpid()}.part")
        try:
            write_clip(self._frames(moviola, shot, ready), partial, self._size, shot.rate)
            partial.replace(clip)
        finally:
            partial.unlink(missing_ok=True)

    def _frames(self, moviola: Moviola, shot: Rehearsal, ready: Ready) -> Iterator[Pixels]:
        """The shot's frames; each picture stands for several."""
        rate, last = ready.order.style.rate(RATE), -1
        with moviola.thread(ready) as scrub:
            picture = scrub.picture(0.0)
            for frame in range(shot.frames):
                number = frame * rate // shot.rate
                if number != last:
                    picture, last = scrub.picture(number / rate), number
                    self._tell(f"drawing {shot.shot}")
                yield picture
                self._done += 1

    def _join(self, clips: Sequence[Path], place: Path) -> int:
        from movie_director.engines.ffmpeg.clip import join_clips
        from movie_director.studio.readthrough import read_through

        with TemporaryDirectory(dir=self._cache) as folder:
            cut, words, sound, heard = read_through(self._studio, self._shots, Path(folder))
            made = Path(folder) / "preview.mp4"
            language = TAGS[self._studio.project.film.screenplay.tongue]
            join_clips(self._studio.project.manifest.title, cut, clips, sound, words, made, Path(folder), language)
            partial = place.with_name(f".{place.name}.{os.getpid()}.part")
            try:
                shutil.move(made, partial)
                partial.replace(place)
            finally:
                partial.unlink(missing_ok=True)
        return heard

    def _clip(self, shot: Rehearsal) -> Path:
        """Where the clip of a shot whose frame is known lies."""
        told: dict[str, Json] = {
            "order": self._orders[shot.shot].model_dump(mode="json"),
            "timing": {name: shot.timing[name] for name in ("rate", "frames", "lines", "visemes")},
            "size": list(self._size),
            "rate": RATE,
        }
        return self._cache / f"{digest_json(KIND, told)}.mp4"

    def _thin(self, keep: Sequence[Path]) -> None:
        """Let the clips go that were not looked at for longest."""
        old = sorted(set(self._cache.glob("*.mp4")) - set(keep), key=lambda clip: clip.stat().st_mtime, reverse=True)
        for clip in old[MOST:]:
            clip.unlink(missing_ok=True)

    def _report(self, share: float, note: str = "") -> None:
        self._check()

    def _tell(self, doing: str) -> None:
        self._check()
        self._listen(doing, self._done, self._total)

    def _check(self) -> None:
        if self.stopped.is_set():
            raise Interrupted("Drawing was stopped.")


def _unheard(doing: str, done: int, total: int) -> None:
    pass
