"""Body: a character that somebody made in another program is received, and stands in for ours."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from movie_director.engines.blender.bodies import Unfit, made, read
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.errors import BadOption, EngineFailed
from movie_director.prophouse.bodies import FOLDER, FORMATS, LARGEST, name_of, shelve_bodies
from movie_director.prophouse.measure import Unmeasured, known, measure
from movie_director.prophouse.sets import crc_of
from movie_director.studio.artist import MEMORY, SECONDS, reason


@dataclass(frozen=True)
class Incoming:
    """A body that was received: its name in 01_Assets/people, the colour of its skin, and what there is to say."""

    name: str
    skin: str
    words: tuple[str, ...]


def receive_body(root: Path, who: str, file: Path, turned: float = 0.0) -> Incoming:
    """Look a character's file through, put it on our skeleton, and keep it in the project at `root`.

    `who` is for whom, in errors; `turned` are degrees to turn it by. Raises BadOption, having kept nothing.
    """
    why = _unfit(file)
    if why is not None:
        raise BadOption(f"{file.name} cannot be {who}: {why}")
    place = Installation.here()
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stagehand(place)
    try:
        with TemporaryDirectory(dir=folder, prefix=".incoming-") as loose:
            taken, fresh = Path(loose) / "raw.npz", Path(loose) / "body.npz"
            request = {"file": str(file.resolve()), "to": str(taken), "memory": MEMORY, "seconds": SECONDS}
            told = stage.order("body", request, lambda share, note: None)
            body, words = made(read(taken), place.people_data(), turned)
            body.write(fresh)
            name = name_of(file.stem, crc_of(fresh))
            fresh.replace(folder / name)
    except EngineFailed as error:
        raise BadOption(f"{file.name} cannot be {who}: {reason(error)}") from error
    except Unfit as error:
        raise BadOption(f"{file.name} cannot be {who}: {error}") from error
    finally:
        stage.close()
    shelve_bodies(root, place.cache / "bodies")
    return Incoming(name, body.skin, tuple(dict.fromkeys([*(str(word) for word in told["words"]), *words])))


def _unfit(file: Path) -> str | None:
    """Why a file is not even opened."""
    if not file.is_file():
        return "it is not there."
    suffix = file.suffix.lower()
    if suffix not in FORMATS:
        return f"it is none of {', '.join(FORMATS)}. Export it as .glb."
    size = file.stat().st_size
    if size == 0:
        return "it is empty."
    if size > LARGEST:
        return f"it is {size // 1024**2} MiB, more than {LARGEST // 1024**2} MiB. Save it smaller."
    try:
        if suffix in (".glb", ".gltf"):
            measure(file)
        else:
            known(file)
    except Unmeasured as error:
        return str(error)
    return None
