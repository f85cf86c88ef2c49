"""The kit's pieces: all at one scale beside a figure, and each in an insert."""

from __future__ import annotations

import subprocess
from pathlib import Path
from tempfile import TemporaryDirectory

from PIL import Image

from movie_director.engines.installation import Installation
from movie_director.prophouse.sizes import KIT
from scripts.sheets.cell import lay_out

STUDIO = Path("src/movie_director/engines/blender/stage/kit/studio.py")


def make(folder: Path) -> list[Path]:
    """Write `props-rows.jpg` and `props-inserts.jpg` into a folder."""
    with TemporaryDirectory() as shots:
        command = [Installation.here().stage_python(), str(Path(__file__).resolve().parents[2] / STUDIO), shots]
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
        rows, inserts = folder / "props-rows.jpg", folder / "props-inserts.jpg"
        Image.open(Path(shots) / "rows.png").convert("RGB").save(rows, quality=84)
        lay_out([(name, Image.open(Path(shots) / f"{name}.png")) for name in KIT], inserts, 12, 220)
    return [rows, inserts]
