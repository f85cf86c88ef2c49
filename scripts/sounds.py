"""`python -m scripts.sounds [PART ...]`: make what docs/listen/index.html plays, and the page itself.

Parts are `voices`, `deliveries`, `between`, `languages`, `themes`, `scene`, `effects` and `beds`; those named are made
again, and without any only what is not there yet. Each sound is a small M4A beside a picture of it: its waveform, and
its spectrum from 60 Hz to 12 kHz.
"""

from __future__ import annotations

import asyncio
import html
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import NamedTuple

import imageio_ffmpeg
import numpy as np
from PIL import Image

from movie_director.breakdown.acoustics import room_of
from movie_director.build.recipe import Recipe
from movie_director.engines.installation import Installation
from movie_director.engines.music.engine import MusicEngine
from movie_director.engines.sound.effects import effect
from movie_director.engines.sound.filters import gain, loudness
from movie_director.engines.sound.foley import foley
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.samples import Samples, read_wav, write_wav
from movie_director.engines.voice.engine import VoiceEngine
from movie_director.engines.voice.voices import VOICES
from movie_director.operations.picture import Place
from movie_director.operations.sound import Foley, HeardThrough, Mix, ShotSound, Through
from movie_director.studio.make import prepare
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import canonical

HERE = Path(__file__).parents[1] / "docs" / "listen"
FFMPEG = Path(imageio_ffmpeg.get_ffmpeg_exe())
RATE = 48_000
LINE = "I kept it for you. All these years."
LOUD = "Somebody has been in this house."
DELIVERIES = ("", "whispering", "shouting", "slowly", "nervous", "tired")
LANGUAGES = (
    ("bf_emma", "nl", "Waarom zou iemand een brief op de keukentafel laten liggen?"),
    ("am_michael", "nl", "Ik wilde het geld nooit. Ik wilde alleen dat je het vroeg."),
    ("af_heart", "fr", "Je ne sais pas pourquoi elle est partie."),
    ("bm_george", "de", "Ich habe dich nie vergessen."),
)
TALK = (
    ("af_heart", "You came back."),
    ("bm_george", "I never left. I was only late."),
    ("af_heart", "Thirty years late?"),
)
BETWEEN: tuple[tuple[str, str, Through | None], ...] = (
    ("LIVING ROOM", "in a living room", None),
    ("CHURCH", "in a church", None),
    ("BATHROOM", "in a bathroom", None),
    ("CAR", "in a car", None),
    ("LIVING ROOM", "on the telephone", "phone"),
    ("LIVING ROOM", "on the radio", "radio"),
    ("LIVING ROOM", "behind a wall", "beyond"),
    ("WAREHOUSE", "far off, in a warehouse", "far"),
    ("LIVING ROOM", "only thought", "thought"),
)
EFFECTS = ("door", "knock", "glass", "phone", "thunder", "engine", "gunshot", "typing", "applause", "ticking")
BEDS = ("room", "kitchen", "city", "rain", "forest", "sea", "crickets", "wind", "crowd", "train", "engine-room", "cave")
SCRIPT = """Title: Two Moods

INT. KITCHEN - DAY

VERA, thirty, laughs and dances with BEN, thirty. She cheers and laughs.

VERA
It came! The letter came!

INT. CELLAR - NIGHT

Vera creeps through the dark, afraid. A shadow moves. She trembles with fear.

VERA
Who is there?

EXT. GRAVEYARD - DAY

Vera weeps at the grave, alone, full of grief. She weeps.

VERA
You never read it.
"""
CUES = {
    "film/title": "The opening card",
    "sc01": "Vera laughs and dances: her theme for the first time",
    "sc02": "Vera is afraid in the cellar: the same theme, changed",
    "sc03": "Vera weeps at the grave: the same theme again",
}
CUE_SECONDS = 15


class Heard(NamedTuple):
    """A sound of the page: the name of its file without an ending, and what is told of it."""

    name: str
    told: str


class Part(NamedTuple):
    """A part of the page: its title, what is told of it, and what makes its sounds."""

    title: str
    told: str
    make: Callable[[], Iterator[tuple[Heard, Callable[[], Samples]]]]
    level: float
    kilobits: int


def main(asked: list[str]) -> None:
    """Make what is not there, or is asked for; then the page. Raises SystemExit for a part that is not one."""
    if not set(asked) <= set(PARTS):
        raise SystemExit(f"There is no such part; there are {', '.join(PARTS)}.")
    HERE.mkdir(exist_ok=True)
    rows: dict[str, list[Heard]] = {}
    for name, part in PARTS.items():
        rows[name] = []
        for heard, make in part.make():
            rows[name].append(heard)
            if name in asked or not (HERE / f"{heard.name}.m4a").exists():
                _keep(heard.name, make(), part)
    wanted = {heard.name for heards in rows.values() for heard in heards}
    for file in HERE.glob("*.*"):
        if file.suffix in (".m4a", ".png") and file.stem not in wanted:
            file.unlink()
    (HERE / "index.html").write_text(_page(rows), encoding="utf-8")


def _voices() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for name, voice in VOICES.items():
        told = f"{name}: {voice.gender}, about {voice.age}, {voice.accent}; {voice.character}"
        yield Heard(f"voice-{name}", told), lambda name=name: _spoken(name, LINE)


def _deliveries() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for how in DELIVERIES:
        told = f"({how})" if how else "as it is, without a parenthetical"
        yield Heard(f"delivery-{how or 'plain'}", told), lambda how=how: _spoken("am_michael", LOUD, how)


def _between() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for place, told, way in BETWEEN:
        name = f"between-{way or place.lower().replace(' ', '-')}"
        yield Heard(name, told), lambda place=place, way=way: _there(place, way)


def _languages() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for name, code, text in LANGUAGES:
        yield (
            Heard(f"language-{code}-{name}", f"{name}: {text}"),
            lambda name=name, code=code, text=text: _spoken(name, text, language=code),
        )


def _themes() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for name, told in CUES.items():
        yield Heard(f"cue-{name.replace('/', '-')}", told), lambda name=name: _cue(name)


def _scene() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    yield Heard("scene-before", "Before: the voices as they were spoken"), lambda: _mixed()[0]
    yield (
        Heard("scene-after", "After: in a kitchen, with rain behind the window, a door, a glass, thunder"),
        lambda: _mixed()[1],
    )


def _effects() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for name in EFFECTS:
        yield Heard(f"effect-{name}", name), lambda name=name: effect(name, 2.5, 3)[: 3 * RATE]


def _beds() -> Iterator[tuple[Heard, Callable[[], Samples]]]:
    for name in BEDS:
        yield (
            Heard(f"bed-{name}", name.replace("-", " ")),
            lambda name=name: foley(Foley(beds=(name,), seed=1))[: 5 * RATE],
        )


PARTS = {
    "voices": Part("Voices", f"“{LINE}”", _voices, -20.0, 56),
    "deliveries": Part("Deliveries", f"“{LOUD}” by am_michael; levels as they are.", _deliveries, 0.0, 56),
    "between": Part(
        "What is between", f"“{LOUD}” by am_michael, as rooms answer it and walls let it.", _between, -20.0, 56
    ),
    "languages": Part("Other languages", "The same voices, with an accent.", _languages, -20.0, 56),
    "themes": Part("A theme that comes back changed", "One film's music, of its own script.", _themes, -20.0, 80),
    "scene": Part("A scene before and after its mix", "Three lines.", _scene, -20.0, 72),
    "effects": Part("Effects", "Made by arithmetic, nothing is recorded.", _effects, -22.0, 56),
    "beds": Part("Places", "Five seconds of the beds under scenes; levels are evened out.", _beds, -26.0, 64),
}
"""What is heard, in the page's order. A level of 0 leaves loudness as it is."""
PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Listen</title>
<style>
body {{ font: 16px/1.4 Georgia, serif; max-width: 68em; margin: 2em auto; padding: 0 1em; background: #faf8f3;
  color: #1c2e4a }}
h1, h2 {{ font-weight: normal; margin: 1.6em 0 .2em }}
ul {{ list-style: none; padding: 0; display: grid; gap: 1em 2em;
  grid-template-columns: repeat(auto-fill, minmax(32em, 1fr)) }}
li {{ display: flex; gap: 1em; align-items: center }}
audio {{ height: 2em; width: 15em; margin-top: .4em }}
img {{ flex: none }}
</style>
<h1>Listen</h1>
<p>What Movie Director sounds like. In red each sound's waveform, in blue its spectrum from 60 Hz to 12 kHz. Voices
speak by Kokoro and hibari, music is played by the instruments that <code>setup</code> installs; effects and places are
arithmetic. Made by <code>python -m scripts.sounds</code>. Nobody listened while it was made: it was only measured.</p>
{body}
</html>
"""
_HERE = Installation.here()
_SPEAKER = VoiceEngine(_HERE.cache, _HERE.voices, FFMPEG)


def _spoken(voice: str, text: str, delivery: str = "", language: str = "en") -> Samples:
    vault = InMemoryVault()
    said = {"text": text, "voice": voice, "delivery": delivery, "language": language}
    done = asyncio.run(_SPEAKER.perform(Recipe("speak@1", "voice@1", said, {}), vault, _unheard))
    return np.repeat(read_wav(vault.path(done.outputs["audio"].content), RATE // 2), 2)


def _cue(name: str) -> Samples:
    engine, vault = MusicEngine(_HERE, (), FFMPEG), InMemoryVault()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(scratch)
        (folder / "moods.fountain").write_text(SCRIPT, encoding="utf-8")
        studio = prepare(folder / "moods.fountain", folder / "moods")
        schedule = {str(setup.slate): setup for setup in studio.schedule()}
        page = folder / "timing.json"
        page.write_bytes(canonical({"rate": 24, "frames": 120, "lines": [], "words": []}))
        timing = vault.put(page, "application/json").content
        setup = schedule[f"{name}/score"]
        recipe = Recipe("score@1", "music@1", setup.parameters, dict.fromkeys(setup.needs, timing))
        done = asyncio.run(engine.perform(recipe, vault, _unheard))
        return read_wav(vault.path(done.outputs["audio"].content), RATE)[: CUE_SECONDS * RATE]


def _there(place: str, way: Through | None) -> Samples:
    """A line as it is heard in a place, or through something."""
    line = _spoken("am_michael", LOUD)[::2]
    frames = -(-len(line) // 1_000)
    entry = {"line": "l", "speaker": "am_michael", "offset": 4, "frames": frames, "part": "whole"}
    heard = () if way is None else (HeardThrough(line="l", through=way),)
    shots = (ShotSound(shot="a"),)
    order = Mix(shots=shots, handle=0, room=room_of(Place(words=place)), heard=heard)
    timing = {"rate": 24, "frames": frames + 30, "lines": [entry]}
    return mix(order, {"a": timing}, {"l": line}, np.zeros((RATE, 2), np.float32)).dialogue


def _mixed() -> tuple[Samples, Samples]:
    """Return three lines one after another, and their scene as a film has it."""
    lines = {f"l{n}": _spoken(voice, text)[::2] for n, (voice, text) in enumerate(TALK)}
    entries: list[dict[str, object]] = []
    now = 12
    for n, (voice, _) in enumerate(TALK):
        frames = -(-len(lines[f"l{n}"]) // 1_000)
        entries.append({"line": f"l{n}", "speaker": voice, "offset": now, "frames": frames, "part": "whole"})
        now += frames + 10
    timing = {"rate": 24, "frames": now + 24, "lines": entries}
    cues = [{"effect": "door", "at": 0.02}, {"effect": "clink", "at": 0.5}, {"effect": "thunder", "at": 0.7}]
    order = Mix.model_validate({"shots": [{"shot": "a", "cues": cues}], "handle": 12})
    stems = mix(order, {"a": timing}, lines, foley(Foley(beds=("rain", "kitchen"), seed=4)))
    dry = np.zeros(len(stems.dialogue), np.float32)
    for entry in entries:
        voice = np.repeat(lines[str(entry["line"])], 2)
        at = (int(str(entry["offset"])) + 12) * 2_000
        dry[at : at + len(voice)] += voice[: len(dry) - at]
    return dry, stems.sum()


def _keep(name: str, sound: Samples, part: Part) -> None:
    """Keep a sound as AAC at its part's level with its end faded, and its picture."""
    most = 20 * float(np.log10(0.9 / max(1e-9, float(np.max(np.abs(sound))))))
    out = np.asarray(sound * gain(min(part.level - loudness(sound, RATE), most) if part.level else 0.0), np.float32)
    fall = min(len(out) // 4, RATE // 8)
    ramp = np.linspace(1, 0, fall, dtype=np.float32)
    out[-fall:] *= ramp[:, None] if out.ndim > 1 else ramp
    with tempfile.TemporaryDirectory() as scratch:
        wav = Path(scratch) / "sound.wav"
        write_wav(wav, out, RATE)
        packed = ("-c:a", "aac", "-b:a", f"{part.kilobits}k", "-map_metadata", "-1", "-fflags", "+bitexact")
        command = [str(FFMPEG), "-nostdin", "-v", "error", "-y", "-i", str(wav), *packed, "-movflags", "+faststart"]
        subprocess.run([*command, str(HERE / f"{name}.m4a")], check=True)
    _picture(out if out.ndim == 1 else out.mean(axis=1)).save(HERE / f"{name}.png", optimize=True)
    print(name, flush=True)


def _picture(sound: Samples, width: int = 240, height: int = 72) -> Image.Image:
    """Draw a sound: its spectrum, low at the bottom, in 60 dB of ink, and over it a band with its waveform."""
    tall = height * 2 // 3
    hop = max(1, len(sound) // width)
    padded = np.pad(sound, (1024, 1024 + hop))
    frames = np.stack([padded[n * hop : n * hop + 2048] for n in range(width)]) * np.hanning(2048)
    power = np.abs(np.fft.rfft(frames)).T
    rows = np.geomspace(60, 12_000, tall + 1) * 2048 / RATE
    edges = [int(row) for row in rows]
    bands = np.stack([power[a : max(a + 1, b)].max(axis=0) for a, b in pairwise(edges)])
    ink = np.clip(1 + 20 * np.log10(bands / max(1e-9, float(bands.max())) + 1e-9) / 60, 0, 1)[::-1]
    high = np.stack([np.abs(sound[n * hop : (n + 1) * hop]).max(initial=0) for n in range(width)])
    high /= max(1e-9, float(high.max()))
    short = height - tall
    wave = np.abs(np.arange(short) - (short - 1) / 2)[:, None] <= high[None] * (short / 2 - 1) + 0.3
    paper, blue, red = np.array([250, 248, 243]), np.array([28, 46, 74]), np.array([178, 74, 52])
    shown = np.concatenate([np.where(wave[..., None], red, paper), paper + ink[..., None] * (blue - paper)])
    return Image.fromarray(shown.astype(np.uint8)).quantize(24)


def _page(rows: dict[str, list[Heard]]) -> str:
    body: list[str] = []
    for name, part in PARTS.items():
        body.append(f"<h2>{html.escape(part.title)}</h2>\n<p>{html.escape(part.told)}</p>\n<ul>")
        body += [
            f'<li><img src="{heard.name}.png" width="240" height="72" alt=""><div>{html.escape(heard.told)}<br>'
            f'<audio controls preload="none" src="{heard.name}.m4a"></audio></div></li>'
            for heard in rows[name]
        ]
        body.append("</ul>")
    return PAGE.format(body="\n".join(body))


def _unheard(share: float, note: str = "") -> None:
    del share, note


if __name__ == "__main__":
    main(sys.argv[1:])
