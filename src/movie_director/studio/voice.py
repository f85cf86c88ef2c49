"""Voice: a character speaks with a voice made from a recording, of somebody who agreed to it."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from movie_director.crew.casting import cast_voice
from movie_director.engines.ffmpeg.tool import packaged
from movie_director.engines.installation import Installation
from movie_director.errors import BadOption, Interrupted
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Edit, Put, Remove
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.voice import OwnVoice
from movie_director.studio.cast import named, unlocked
from movie_director.studio.open import Studio
from movie_director.studio.set import set_values

Listener = Callable[[str, float], None]
"""Hears what is done and how far it is, 0 to 1."""
_NO = frozenset({"no", "none", "n", "nee", "false", "off", "-", "?", "not yet", "unknown"})
"""Words that are no consent."""
TRIES = 12
"""Mixtures of our voices that are listened to for one from a recording: some minutes on two cores."""
_NEAR, _RESEMBLES = 0.82, 0.74
"""Cosines: from the first on two recordings are usually of one person, below the second of two."""


@dataclass(frozen=True)
class Consent:
    """Who is heard in a recording, and in what words they agreed that a voice is made from it."""

    heard: str
    words: str


def check_consent(cue: str, heard: str | None, words: str | None) -> Consent:
    """Return the consent that was told. Raises BadOption where it is missing or was refused."""
    who, said = " ".join((heard or "").split()), " ".join((words or "").split())
    if said.lower().strip(".!") in _NO and said:
        raise BadOption(
            f"{who or 'Who is heard'} did not agree, so no voice is made for {cue}.",
            cure="Ask them first, or cast an embedded voice: `movie-director set FILM NAME voice=bf_emma`.",
        )
    if not who or not said:
        missing = " and ".join(w for w, there in (("who is heard", who), ("that they agreed", said)) if not there)
        raise BadOption(
            f"Nobody said {missing}: a voice belongs to whose it is, and none is made from it without their word.",
            cure='Say both: `--speaker "Anna Smit" --consent "Yes, for this film; in writing, 3 May 2026"`.',
        )
    return Consent(who, said)


async def clone_voice(
    studio: Studio,
    name: str,
    file: Path,
    consent: Consent,
    listen: Listener = lambda _what, _share: None,
    most: int = TRIES,
) -> list[str]:
    """Make a voice from a recording and have a character speak with it, in one step; say what came of it.

    `most` mixtures are tried. The recording is not kept, its digest is. Raises BadOption for one that does not serve,
    SetupMissing, and Interrupted when it is cancelled, having changed nothing.
    """
    from movie_director.engines.voice.likeness.maker import Made, Maker

    character = unlocked(studio.project.film, name)
    stopped = False

    def tell(what: str, share: float) -> None:
        if stopped:
            raise Interrupted("Nothing was changed.")
        listen(what, share)

    def work() -> Made:
        place = Installation.here()
        return Maker(place.cache, place.voices, place.listener, packaged()).made(file.expanduser(), tell, most)

    floor = ThreadPoolExecutor(1, "likeness")
    making = asyncio.get_running_loop().run_in_executor(floor, work)
    try:
        made = await asyncio.shield(making)
    except asyncio.CancelledError:
        stopped = True
        await asyncio.wait([making])
        making.exception()
        raise
    finally:
        floor.shutdown(wait=True)
    voice = OwnVoice(
        name=character.name,
        weights=made.blend.weights,
        pitch=made.blend.pitch,
        tract=made.blend.tract,
        heard=consent.heard,
        consent=consent.words,
        agreed=datetime.now(UTC).date().isoformat(),
        recording=made.sha256,
        likeness=made.likeness,
        itself=made.itself,
    )
    studio.project.apply([Put(voice), Put(character.having(voice=voice.name))], "person", "person")
    film = studio.project.film
    return [*told(film, character.name), _like(voice), *_heard_in(film, character)]


def drop_voice(studio: Studio, name: str) -> list[str]:
    """Have a character speak with a voice that casting gives, and forget the one made from a recording, in one step."""
    film = studio.project.film
    character = unlocked(film, name)
    voice = film.get(OwnVoice, character.voice or "")
    if voice is None:
        return []
    wardrobe = film.get(Wardrobe, character.look or character.name)
    taken = [other.voice for other in film.of(Character) if other.name != character.name]
    cast = cast_voice(film, character, wardrobe.appearance if wardrobe is not None else Look(), taken)
    edits: list[Edit] = [Put(character.having(voice=cast))]
    if character.voice not in taken:
        edits.append(Remove(voice.ref))
    studio.project.apply(edits, "person", "person")
    return [f"{character.cue} speaks with {cast} again.", *_heard_in(studio.project.film, character)]


def choose_voice(studio: Studio, name: str, voice: str, lock: bool | None = None) -> list[str]:
    """Have a character speak with a voice that there is, in one step, and (un)lock them with it; say what changed.

    Raises BadOption for a voice that is none, with those that are, and for who is locked, having changed nothing.
    """
    character = named(studio.project.film, name) if lock is False else unlocked(studio.project.film, name)
    values = {"voice": voice.strip()}
    if lock is not None:
        values["locked"] = "true" if lock else "false"
    said = set_values(studio, str(character.ref), values)
    chosen = named(studio.project.film, name)
    return [*said, *(_heard_in(studio.project.film, chosen) if chosen.voice != character.voice else [])]


def told(film: Film, name: str) -> list[str]:
    """What there is to say of the voice of a character: of one made from a recording whose it is, and their consent."""
    character = named(film, name)
    voice = film.get(OwnVoice, character.voice or "")
    if voice is None:
        return [f"{character.cue} speaks with {character.voice}."] if character.voice else []
    parts = ", ".join(f"{part} {share:.0%}" for part, share in voice.weights)
    bends = [f"{abs(voice.pitch):g} semitones {'higher' if voice.pitch > 0 else 'lower'}"] if voice.pitch else []
    if voice.tract != 1.0:
        bends.append(f"resonances {abs(voice.tract - 1):.0%} {'higher' if voice.tract > 1 else 'lower'}")
    return [
        f"{character.cue} speaks with a voice after {voice.heard}: {'; '.join([parts, *bends])}.",
        f"{voice.heard} agreed, recorded on {voice.agreed}: “{voice.consent}”",
        f"The recording (SHA-256 {voice.recording[:12]}...) is not kept.",
    ]


def _like(voice: OwnVoice) -> str:
    if voice.likeness >= min(_NEAR, voice.itself):
        near = "as near as two recordings of one person often are"
    elif voice.likeness >= _RESEMBLES:
        near = "it resembles the recording"
    else:
        near = "it is not near: the embedded voices do not come closer"
    return (
        f"A likeness, not a copy. In a sentence that was not tried before it is like the recording by "
        f"{voice.likeness:.2f} of 1: {near}. The recording's own halves are alike by {voice.itself:.2f}, and two "
        "people's voices by 0.5 to 0.75."
    )


def _heard_in(film: Film, character: Character) -> list[str]:
    """The scenes in which somebody speaks, which are mixed again."""
    speaking = {e.id for e in film.screenplay.elements if e.character and film.called(e.character) == character.name}
    scenes = [n for n in film.cut.scenes if (s := film.get(Scene, n)) is not None and speaking & set(s.elements)]
    return [f"Heard in {', '.join(scenes)}."] if scenes else []
