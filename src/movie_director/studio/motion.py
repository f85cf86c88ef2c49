"""Motion: what somebody recorded or animated elsewhere comes in, and the screenplay's verbs are played by it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from movie_director.engines.blender.bodies import Unfit
from movie_director.engines.blender.bodies.shelf import person_of
from movie_director.engines.blender.motions import made, read, track_of, write_track
from movie_director.engines.blender.motions.strip import strip
from movie_director.engines.blender.people.acts.track import Track
from movie_director.engines.blender.stagehand import Stagehand
from movie_director.engines.installation import Installation
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.character import Wardrobe
from movie_director.film.edits import Put, Remove
from movie_director.film.look import Look
from movie_director.film.motion import Motion
from movie_director.film.shot import Shot
from movie_director.prophouse.bodies import name_of
from movie_director.prophouse.measure import known, measure
from movie_director.prophouse.motions import FOLDER, FORMATS, LARGEST, shelve_motions
from movie_director.prophouse.sets import crc_of
from movie_director.studio.artist import MEMORY, SECONDS, reason, unfit
from movie_director.studio.open import Studio
from movie_director.studio.propose import propose
from movie_director.values.slate import slug


@dataclass(frozen=True)
class Clip:
    """Which part of a file: a motion's name among several, seconds of it (0: all), and degrees to turn it by."""

    name: str = ""
    begin: float = 0.0
    end: float = 0.0
    turned: float = 0.0


def bring_motion(
    studio: Studio, name: str, file: str, words: tuple[str, ...] = (), clip: Clip | None = None
) -> list[str]:
    """Bring a motion in under the name of a verb, or with no file take it away; say what it is and where it is seen.

    `words` are what the action calls it beside its name. What follows from it for the acts of shots that nobody set by
    hand is done. Raises BadOption, having changed nothing.
    """
    title = slug(name)
    if not title:
        raise BadOption(f"{name!r} is no name of a motion.", cure="Name it by its verb: `cartwheel`.")
    old = studio.project.film.get(Motion, title)
    if not file.strip():
        if old is None:
            there = ", ".join(motion.name for motion in studio.project.film.of(Motion)) or "none"
            raise BadOption(f"There is no motion {title!r}.", cure=f"There is: {there}.")
        studio.project.apply([Remove(old.ref)], "person", "person")
        propose(studio, "movement-director", accept=True)
        return [f"{title}: taken away; its file stays in {FOLDER}."]
    found, track, said = receive_motion(studio.project.paths.root, title, Path(file).expanduser(), clip or Clip())
    told = (name.strip().lower().replace("-", " "), *(word.strip().lower() for word in words))
    motion = Motion(
        name=title, words=tuple(dict.fromkeys(w for w in told if w)), file=found, seconds=round(track.seconds, 3)
    )
    if motion != old:
        studio.project.apply([Put(motion)], "person", "person")
    propose(studio, "movement-director", accept=True)
    far = track.farthest() * 0.85
    leads = f", and leads up to {far:.1f} m from where it begins" if far > 0.3 else ", on the spot"
    return [
        f"{title}: {track.seconds:.1f} seconds, {len(track.names)} bones{leads}.",
        *(f"{title}: {word}." for word in said),
        _seen(studio, title, motion.words),
    ]


def _seen(studio: Studio, name: str, words: tuple[str, ...]) -> str:
    shots = [shot.name for shot in studio.project.film.all_shots() if any(a.motion == name for a in shot.acts)]
    if shots:
        return f"Seen in {', '.join(shots)}."
    shot = next((s.name for s in studio.project.film.of(Shot) if s.people), "sc01/sh010")
    return (
        f"No shot has it yet: write `Ada {words[0]}s` in the action, or "
        f'`movie-director set FILM {shot} acts="Ada {words[0]}s"`.'
    )


def draw_strip(studio: Studio, name: str, to: Path) -> None:
    """Draw a motion of the film as nine pictures of somebody who does it. Raises BadOption, SetupMissing."""
    motion = studio.project.film.get(Motion, slug(name))
    if motion is None:
        there = ", ".join(m.name for m in studio.project.film.of(Motion)) or "none"
        raise BadOption(f"There is no motion {name!r}.", cure=f"There is: {there}.")
    place, look = Installation.here(), _who(studio)
    person = person_of(look.model_dump(mode="json"), place.people_data())
    drawn = strip(track_of(motion.file), person, look.skin, place.colour_config())
    to.parent.mkdir(parents=True, exist_ok=True)
    drawn.save(to)


def _who(studio: Studio) -> Look:
    """How somebody of the film looks who has hands and feet."""
    worn = (found.appearance for found in studio.project.film.of(Wardrobe))
    return next((look for look in worn if look.species in ("human", "robot")), Look())


def receive_motion(root: Path, name: str, file: Path, clip: Clip) -> tuple[str, Track, tuple[str, ...]]:
    """Look a motion's file through, put it on our skeleton, and keep it in the project at `root`.

    Returns its name there, the track, and what there is to say. Raises BadOption, having kept nothing.
    """
    read_first = measure if file.suffix.lower() in (".glb", ".gltf") else known
    why = unfit(file, FORMATS, LARGEST, "Export it as .bvh, .glb or .fbx.", read_first)
    if why is not None:
        raise BadOption(f"{file.name} cannot be the motion {name}: {why}")
    place = Installation.here()
    folder = root / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    stage = Stagehand(place)
    try:
        with TemporaryDirectory(dir=folder, prefix=".incoming-") as loose:
            taken, fresh = Path(loose) / "raw.npz", Path(loose) / "motion.npz"
            request = {
                "file": str(file.resolve()),
                "to": str(taken),
                "memory": MEMORY,
                "seconds": SECONDS,
                "clip": clip.name,
                "begin": clip.begin,
                "end": clip.end,
            }
            told = stage.order("motion", request, lambda share, note: None)
            track, words = made(read(taken), clip.turned)
            write_track(track, fresh)
            kept = name_of(name, crc_of(fresh), "motion")
            fresh.replace(folder / kept)
    except EngineFailed as error:
        raise BadOption(f"{file.name} cannot be the motion {name}: {reason(error)}") from error
    except Unfit as error:
        raise BadOption(f"{file.name} cannot be the motion {name}: {error}") from error
    finally:
        stage.close()
    shelve_motions(root, place.cache / "motions")
    return kept, track, tuple(dict.fromkeys([*(str(word) for word in told["words"]), *words]))
