"""Artist: a set that somebody made or changed in another program stands in for ours, as that place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from movie_director.crew.blocking.doing import TARGETS
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.position import ASIDE, DEEPEST, NEAREST
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Picture
from movie_director.prophouse.measure import Unmeasured, known
from movie_director.prophouse.sets import FOLDER, FORMATS, LARGEST, crc_of, shelve_sets, with_catalogues
from movie_director.studio.locations import Visit
from movie_director.studio.open import Studio
from movie_director.values.slate import slug

Spot = tuple[float, float, float | None]
MEMORY, SECONDS = 6 * 1024**3, 300
"""Bytes, and seconds of work, that opening somebody's file may take."""


@dataclass(frozen=True)
class Received:
    """A set that was received: the location with it, and what there is to say."""

    location: Location
    words: tuple[str, ...]


def receive_set(studio: Studio, location: Location, visits: list[Visit], file: Path) -> Received:
    """Look an artist's file through, keep it in 01_Assets/sets, and try it in the place of `location`'s set.

    Raises BadOption with what is wrong, having kept nothing.
    """
    why = unfit(file, FORMATS, LARGEST, "Save it as .blend.")
    if why is not None:
        raise BadOption(f"{file.name} cannot be the set of {location.words}: {why}")
    root, place = studio.project.paths.root, Installation.here()
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stagehand(place)
    kept: Path | None = None
    try:
        with TemporaryDirectory(dir=folder, prefix=".incoming-") as loose:
            fresh = Path(loose) / "set.blend"
            request = {"file": str(file.resolve()), "to": str(fresh), "memory": MEMORY, "seconds": SECONDS}
            told = stage.order("receive", request, lambda share, note: None)
            crc = crc_of(fresh)
            kept = _kept(folder, location, crc)
            new = not kept.exists()
            fresh.replace(kept)
        marks, strange = _marks(studio.project.film, told["marks"])
        changed = location.having(set_file=kept.name, set_crc=crc, set_marks=marks)
        shelve_sets(root, place.cache / "props")
        words = [*told["words"], *strange]
        try:
            for visit in visits:
                words += _tried(stage, place, changed, visit)
        except EngineFailed:
            if new:
                kept.unlink(missing_ok=True)
            raise
    except EngineFailed as error:
        raise BadOption(f"{file.name} cannot be the set of {location.words}: {reason(error)}") from error
    finally:
        stage.close()
    with_catalogues(folder, file)
    return Received(changed, tuple(dict.fromkeys(str(word) for word in words)))


def unfit(
    file: Path, formats: Collection[str], largest: int, cure: str, read: Callable[[Path], object] = known
) -> str | None:
    """Say why a file of one's own is not even opened, by its suffix, its bytes and what `read` finds; else None."""
    if not file.is_file():
        return "it is not there."
    if file.suffix.lower() not in formats:
        return f"it is none of {', '.join(formats)}. {cure}"
    size = file.stat().st_size
    if size == 0:
        return "it is empty."
    if size > largest:
        return f"it is {size // 1024**2} MiB, more than {largest // 1024**2} MiB. Save it smaller."
    try:
        read(file)
    except Unmeasured as error:
        return str(error)
    return None


def _kept(folder: Path, location: Location, crc: int) -> Path:
    name = re.sub(r"[^a-z0-9]+", "-", location.name.lower()).strip("-") or "set"
    return folder / f"{name}-{crc:08x}.blend"


def _marks(film: Film, told: list[tuple[str, float, float, float | None]]) -> tuple[dict[str, Spot], list[str]]:
    """The marks of a file that mean something in this film, and what is wrong with the others."""
    found: dict[str, Spot] = {}
    words: list[str] = []
    calls = {call: who.name for who in film.of(Character) for call in (who.name, *map(slug, (who.cue, *who.aliases)))}
    for name, x, y, facing in told:
        meant = calls.get(name) or (name if name in TARGETS or re.fullmatch(r"\d{1,2}", name) else None)
        if meant is None:
            words.append(f"its mark {name!r} is no person, furniture or number: nobody stands there")
        elif not (abs(x) <= ASIDE and NEAREST <= y <= DEEPEST):
            words.append(f"its mark {name!r} is at {x:g}, {y:g} m, farther than crew puts people: nobody stands there")
        else:
            found[meant] = (x, y, facing)
    return found, words


def _tried(stage: Stagehand, place: Installation, location: Location, visit: Visit) -> list[str]:
    """Build the set once as a scene will, and return what the stage has to say of it."""
    here = visit.place.model_copy(update={"set_file": location.set_file, "set_crc": location.set_crc})
    camera = Camera(position=(0.0, -3.0, 1.6), target=(0.0, 0.0, 1.4))
    staged = Picture(place=here, camera=camera).model_dump(mode="json")
    facts = stage.order("dress", {"staging": staged, "cache": str(place.cache / "models")}, lambda share, note: None)
    return [str(word) for word in facts.get("unmet", ())]


def reason(error: EngineFailed) -> str:
    """What Blender said, without the names of its errors."""
    words = str(error)
    if "in the middle of an order" in words:
        return (
            "Blender gave up on it. It is broken, made by a newer Blender, or needs more than "
            f"{MEMORY // 1024**3} GiB. Open it in Blender and save it again, smaller."
        )
    reason = re.sub(r"^Blender could not do it: (\w+Error: )?", "", words).strip()
    return reason if reason.endswith(".") else f"{reason}."
