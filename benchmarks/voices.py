"""How well the voices are understood and told apart: `python -m benchmarks voices [VOICE ...]`.

A hundred lines that no rule was made for are said by every voice, as a film says them. An independent recogniser writes
down what it hears (Whisper's base model, which errs by itself), and an independent net says who speaks (Resemblyzer's
GE2E, trained on thousands of people). Both live in an environment of their own, so that nothing of them is needed by a
film: `benchmarks/speech/ears.txt` says how to make it. `MOVIE_DIRECTOR_EVERY=5` has each voice say every fifth line,
each beginning with another, so that all are said. What has been said and heard is kept in the folder that
`MOVIE_DIRECTOR_HEARD` names, so that a measurement can be interrupted and goes on where it was.
"""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from benchmarks.speech.lines import english, written
from benchmarks.speech.natural import RATE as NATURAL_RATE
from benchmarks.speech.natural import Judge
from benchmarks.speech.saying import engine, say
from benchmarks.speech.scoring import equal_error_rate, plain, trials, wrong
from movie_director.engines.ffmpeg import tool
from movie_director.engines.sound.samples import Samples, read_wav
from movie_director.engines.voice.voices import VOICES
from movie_director.errors import SetupMissing

HEARING = Path(__file__).parent / "speech" / "hearing.py"
SOUNDS = (".flac", ".wav", ".mp3", ".ogg")
ENROLLED = 10
"""Lines by which a speaker is known before the others are tried."""
CONFUSED = 0.85
"""Likeness of two voices above which they are named as alike."""


def measure() -> dict[str, object]:
    """Return what was measured. Raises SetupMissing with the way to get ears."""
    with tempfile.TemporaryDirectory() as other:
        folder = Path(os.environ.get("MOVIE_DIRECTOR_HEARD") or other)
        voices = list(engine().castable())
        only = os.environ.get("MOVIE_DIRECTOR_VOICES")
        voices = [name for name in voices if only is None or name in only.split(",")]
        every = int(os.environ.get("MOVIE_DIRECTOR_EVERY", "1"))
        lines = {name: english()[n % every :: every] for n, name in enumerate(voices)}
        said = {name: say(lines[name], [name], folder)[name] for name in voices}
        return {
            "lines": {name: len(each) for name, each in lines.items()},
            "english": understood(lines, said, "en"),
            "told_apart": told_apart(said),
            "naturalness": naturalness(said),
            "dutch": dutch(folder),
        }


def dutch(folder: Path) -> dict[str, object]:
    """Word errors of forty Dutch lines, by the voices that Dutch is cast with first."""
    lines = written("dutch")[:: int(os.environ.get("MOVIE_DIRECTOR_EVERY", "1"))]
    names = os.environ.get("MOVIE_DIRECTOR_DUTCH", "af_heart,bf_emma,am_michael,bm_george").split(",")
    said = say(lines, [name for name in names if name in VOICES], folder, "nl")
    return understood(dict.fromkeys(said, lines), said, "nl")


def naturalness(said: Mapping[str, Sequence[Path]]) -> dict[str, object]:
    """Return the opinion that NISQA-TTS foretells of each voice, and of the people of a folder of recordings.

    `MOVIE_DIRECTOR_NISQA` names the weights and `MOVIE_DIRECTOR_PEOPLE` the folder; nothing is asked without.
    """
    weights, people = (os.environ.get(f"MOVIE_DIRECTOR_{name}") for name in ("NISQA", "PEOPLE"))
    if weights is None:
        return {}
    judge = Judge(Path(weights))
    human = sorted(path for path in Path(people).iterdir() if path.suffix in SOUNDS) if people else []
    heard = {name: [judge.natural(_heard(path)) for path in paths] for name, paths in {**said, "people": human}.items()}
    return {name: [round(float(np.mean(x)), 2), round(float(np.std(x)), 2)] for name, x in heard.items() if x}


def _heard(path: Path) -> Samples:
    raw = ["-f", "f32le", "-ar", str(NATURAL_RATE), "-ac", "1", "pipe:1"]
    return np.frombuffer(tool.run(tool.packaged(), ["-i", str(path), *raw]), "<f4")


def understood(
    lines: Mapping[str, Sequence[str]], said: Mapping[str, Sequence[Path]], language: str
) -> dict[str, object]:
    """Return word error rates by voice, and the lines that most voices were misheard in."""
    heard = _asked(["words", language], [path for paths in said.values() for path in paths])
    rates: dict[str, float] = {}
    missed: dict[str, list[str]] = {}
    for voice, paths in said.items():
        count = errors = 0
        for line, path in zip(lines[voice], paths, strict=True):
            want, got = plain(line, language), plain(str(heard[path]), language)
            count, errors = count + len(want), errors + (off := wrong(want, got))
            if off:
                missed.setdefault(line, []).append(f"{voice}: {heard[path]}")
        rates[voice] = round(errors / count, 4)
    worst = sorted(missed.items(), key=lambda each: -len(each[1]))[:12]
    return {
        "word_errors": rates,
        "mean": round(float(np.mean(list(rates.values()))), 4),
        "worst": max(rates.values()),
        "misheard": {line: found[:4] for line, found in worst},
    }


def told_apart(said: Mapping[str, Sequence[Path]]) -> dict[str, object]:
    """Return equal error rates of telling speakers apart: by the net, by spectra, and by pitch alone."""
    files = [path for paths in said.values() for path in paths]
    who = [voice for voice, paths in said.items() for _ in paths]
    if min(map(len, said.values())) <= ENROLLED:
        return {}
    asked = _asked(["speakers"], files)
    net = np.asarray([asked[path] for path in files])
    spectra = np.asarray([_spectrum(path) for path in files])
    spectra = (spectra - spectra.mean(axis=0)) / (spectra.std(axis=0) + 1e-9)
    spectra /= np.linalg.norm(spectra, axis=1, keepdims=True)
    tall = np.asarray([VOICES[name].pitch for name in who], np.float64)
    same, other, pairs = trials(net, who, ENROLLED)
    alike = {
        f"{one} {two}": round((pairs[one, two] + pairs[two, one]) / 2, 3)
        for one, two in pairs
        if one < two and pairs[one, two] + pairs[two, one] > 2 * CONFUSED
    }
    register = {name: round(float(tall[who.index(name)])) for name in said}
    return {
        "equal_error": round(equal_error_rate(same, other), 4),
        "equal_error_by_spectrum": round(equal_error_rate(*trials(spectra, who, ENROLLED)[:2]), 4),
        "equal_error_within_a_gender": {gender: round(_within(net, who, gender), 4) for gender in ("female", "male")},
        "own_likeness": round(float(np.mean(same)), 3),
        "others_likeness": round(float(np.mean(other)), 3),
        "alike": alike,
        "pitch_hz": register,
    }


def _within(known: np.ndarray, who: Sequence[str], gender: str) -> float:
    rows = [n for n, name in enumerate(who) if VOICES[name].gender == gender]
    return equal_error_rate(*trials(known[rows], [who[n] for n in rows], ENROLLED)[:2])


def _spectrum(path: Path) -> np.ndarray:
    """Return the mean and spread of a line's cepstral coefficients 1 to 13: its timbre, not its pitch."""
    sound = read_wav(path, 24_000)
    frames = np.lib.stride_tricks.sliding_window_view(sound, 600)[::240] * np.hanning(600)
    power = np.abs(np.fft.rfft(frames)) ** 2
    power = power[power.sum(axis=1) > 0.05 * power.sum(axis=1).mean()]
    mel = 2595 * np.log10(1 + np.fft.rfftfreq(600, 1 / 24_000) / 700)
    edges = np.linspace(0.0, float(mel[-1]), 28)
    bank = np.maximum(0, 1 - np.abs(mel[None] - edges[1:-1, None]) / (edges[1] - edges[0]))
    bands = np.log(power @ bank.T + 1e-9)
    turn = np.cos(np.pi / 26 * (np.arange(26) + 0.5)[:, None] * np.arange(1, 14)[None])
    cepstra = bands @ turn
    return np.concatenate([cepstra.mean(axis=0), cepstra.std(axis=0)])


def _asked(question: Sequence[str], files: Sequence[Path]) -> dict[Path, object]:
    """Return what the ears answer of each file; answers are kept beside the files."""
    kept = {path: path.with_name(f"{path.stem}.{'-'.join(question)}.json") for path in files}
    new = [path for path in dict.fromkeys(files) if not kept[path].exists()]
    if new:
        command = [str(_ears()), str(HEARING), *question]
        alone = {**os.environ, "OPENBLAS_NUM_THREADS": "1"}  # matrices are small, and threads wait for one another
        with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=alone) as ears:
            assert ears.stdin is not None
            assert ears.stdout is not None
            ears.stdin.write("\n".join(map(str, new)))
            ears.stdin.close()
            for path, answer in zip(new, ears.stdout, strict=False):
                kept[path].write_text(answer)
        if ears.returncode:
            raise SetupMissing("The ears ended without an answer.", cure=f"Look at {HEARING.with_name('ears.txt')}.")
    return {path: json.loads(kept[path].read_text()) for path in files}


def _ears() -> Path:
    place = os.environ.get("MOVIE_DIRECTOR_EARS")
    python = Path(place or "ears") / "bin" / "python"
    if not python.exists():
        raise SetupMissing(
            "What listens to the voices is not installed; films need none of it.",
            cure=f"Make an environment as {HEARING.with_name('ears.txt')} says, and name it in MOVIE_DIRECTOR_EARS.",
        )
    return python
