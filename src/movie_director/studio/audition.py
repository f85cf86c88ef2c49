"""Audition: the voices that suit a character say one of their lines. Nothing of the film changes; no take is made.

What was spoken lies in 05_Cache/auditions, and what is listened to in 06_Exports/auditions.
"""

from __future__ import annotations

import asyncio
import shutil
from dataclasses import dataclass
from pathlib import Path
from shlex import quote
from tempfile import TemporaryDirectory

from movie_director.build.recipe import Recipe
from movie_director.crew.casting import part_of
from movie_director.crew.voices import like, suiting
from movie_director.engines.voice.voices import VOICES, Voice
from movie_director.errors import BadOption, Interrupted
from movie_director.film.character import Character, Wardrobe
from movie_director.film.look import Look
from movie_director.interchange.auditions import Candidate, audition_page
from movie_director.operations.speak import Speak
from movie_director.studio.cast import named
from movie_director.studio.open import Studio
from movie_director.studio.sides import sides
from movie_director.studio.voice import Listener, told
from movie_director.values.digest import digest_json
from movie_director.vault.files import FileVault

KIND = "Audition.1"
"""The kind of a spoken line's name; raised when the same order would sound different."""
USUAL = 5


@dataclass(frozen=True)
class Heard:
    """One voice heard for a part, whether it is cast now, and the cues of others whose voice is taken for it."""

    voice: Voice
    file: Path
    cast: bool
    others: tuple[str, ...]

    @property
    def told(self) -> str:
        """What it sounds like, in words."""
        taken = f" (had by {' and '.join(self.others)})" if self.others else ""
        return f"about {self.voice.age}, {self.voice.accent}; {self.voice.character}{taken}"


@dataclass(frozen=True)
class Audition:
    """Who was heard for a character, the best suited first, and the line that all of them said; `page` plays them."""

    character: Character
    line: Speak
    heard: tuple[Heard, ...]
    notes: tuple[str, ...]
    page: Path


async def audition(
    studio: Studio,
    name: str,
    most: int = USUAL,
    *,
    out: Path | None = None,
    listen: Listener = lambda _what, _share: None,
) -> Audition:
    """Have the voices that suit a character best, in casting's order, say one of their lines, and write a page of it.

    Raises BadOption for an animal that says nothing and where no page can be written, SetupMissing, and Interrupted
    when it is cancelled; what was spoken by then need not be spoken again.
    """
    film = studio.project.film
    character = named(film, name)
    wardrobe = film.get(Wardrobe, character.look or character.name)
    look = wardrobe.appearance if wardrobe is not None else Look()
    line, notes = sides(studio, character, look)
    others = [other for other in film.of(Character) if other.name != character.name]
    suited = suiting(part_of(film, character, look), [other.voice for other in others])
    if len(suited) < most:
        notes = (*notes, f"No more than {len(suited)} voices suit {character.cue}.")
    suited = suited[:most]
    folder = out or studio.project.paths.exports / "auditions" / character.name
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:  # said before anything is spoken
        raise BadOption(f"No audition can be written into {folder}: {error.strerror}.") from error
    orders = [line.model_copy(update={"voice": v.name, "blend": None, "recorded": None}) for v in suited]
    spoken = [await _spoken(studio, order, listen, n / len(orders), 1 / len(orders)) for n, order in enumerate(orders)]
    for old in folder.glob("*.wav"):
        if old.stem.partition("-")[2] in VOICES:  # of an audition before
            old.unlink()
    heard: list[Heard] = []
    for number, (voice, sound) in enumerate(zip(suited, spoken, strict=True), 1):
        file = shutil.copyfile(sound, folder / f"{number}-{voice.name}.wav")
        of = tuple(other.cue for other in others if other.voice in like(voice.name))
        heard.append(Heard(voice, file, voice.name == character.voice, of))
    now = [*told(film, character.name), f"{character.cue} has no voice yet."][0]
    made = Audition(character, line, tuple(heard), (now, *notes), folder / "index.html")
    made.page.write_text(_page(made, studio), encoding="utf-8")
    return made


def _page(made: Audition, studio: Studio) -> str:
    call = f"movie-director cast {quote(studio.project.paths.root.name)} {quote(made.character.cue)} --voice"
    rows = [Candidate(h.voice.name, h.file.name, h.told, f"{call} {h.voice.name}", h.cast) for h in made.heard]
    line = (made.line.text, made.line.delivery, made.line.language)
    return audition_page(studio.project.manifest.title, made.character.cue, line, made.notes, rows)


async def _spoken(studio: Studio, order: Speak, listen: Listener, begun: float, part: float) -> Path:
    """Return a line's sound, cleaned and levelled as in a mix; what is kept is not spoken again."""
    from movie_director.engines.sound.dialogue import RATE, dialogue
    from movie_director.engines.sound.samples import read_wav, write_wav

    engine = studio.engines["voice"]
    recipe = Recipe("speak@1", f"{engine.name}@{engine.version}", order.model_dump(mode="json"))
    cache = studio.project.paths.jobs.parent / "auditions"
    kept = cache / f"{digest_json(KIND, recipe.as_json())}.wav"
    stopped = False

    def report(share: float, note: str = "") -> None:
        if stopped:
            raise Interrupted("Speaking was stopped.")
        listen(order.voice, begun + share * part)

    report(0.0)
    if kept.exists():
        return kept
    cache.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=cache) as folder:
        vault = FileVault(Path(folder))
        speaking = asyncio.ensure_future(engine.perform(recipe, vault, report))
        try:
            made = await asyncio.shield(speaking)
        except asyncio.CancelledError:
            stopped = True
            await asyncio.wait([speaking])
            speaking.exception()
            raise
        whole = Path(folder) / "line.wav"
        write_wav(whole, dialogue(read_wav(vault.path(made.outputs["audio"].content), 24_000)), RATE)
        whole.replace(kept)
    report(1.0)
    return kept
