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
from movie_director.prophouse.measure import known, measure
from movie_director.prophouse.sets import crc_of
from movie_director.studio.artist import MEMORY, SECONDS, reason, unfit


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
    read_first = measure if file.suffix.lower() in (".glb", ".gltf") else known
    why = unfit(file, FORMATS, LARGEST, "Export it as .glb.", read_first)
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
