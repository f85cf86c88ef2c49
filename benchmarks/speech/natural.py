"""How natural speech sounds, from 1 (poor) to 5, as NISQA-TTS foretells what listeners would answer.

The net (Mittag and Möller, "Deep learning based assessment of synthetic speech naturalness", Interspeech 2020) was
taught on listeners' votes about synthetic and human speech. Its weights, `nisqa_tts.tar` of
github.com/gabrielmittag/NISQA, are CC BY-NC-SA 4.0: whoever measures fetches them, a film never needs them. They are
read as data and run in numpy: a spectrum of 48 mels, pieces of 15 of its frames through six convolutions, a long
short-term memory both ways, its two last states.
"""

from __future__ import annotations

import collections
import pickle
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

F32 = npt.NDArray[np.float32]
RATE = 16_000
MELS, WIDE, HOP, WINDOW, TRANSFORM = 48, 15, RATE // 100, RATE // 50, 4096


class Judge:
    """The net, once its weights are read."""

    def __init__(self, weights: Path) -> None:
        self._net = _read(weights)

    def natural(self, sound: F32) -> float:
        """Return the mean opinion that is foretold of mono speech at 16 kHz, longer than 0.15 s."""
        mel = _mel(sound)
        seen = np.lib.stride_tricks.sliding_window_view(mel, WIDE, axis=1).transpose(1, 0, 2)[:, None]
        told = np.concatenate([self._look(seen[first : first + 256]) for first in range(0, len(seen), 256)])
        last = np.concatenate([self._remember(told, ""), self._remember(told[::-1], "_reverse")])
        return float((self._net["pool.model.linear.weight"] @ last + self._net["pool.model.linear.bias"]).item())

    def _look(self, x: Any) -> F32:
        for number in range(1, 7):
            x = self._convolved(x, number)
            if number in (1, 2, 4):
                x = np.pad(x, ((0, 0), (0, 0), (0, 0), (1, 1)), constant_values=-np.inf) if number == 1 else x
                high, wide = x.shape[2] // 2 * 2, x.shape[3] // 2 * 2
                x = x[:, :, :high, :wide].reshape(*x.shape[:2], high // 2, 2, wide // 2, 2).max(axis=(3, 5))
        return x.reshape(len(x), -1) @ self._net["cnn.model.fc_out.weight"].T + self._net["cnn.model.fc_out.bias"]

    def _convolved(self, x: Any, number: int) -> F32:
        net = {key: self._net[f"cnn.model.{key}"] for key in (f"conv{number}.weight", f"conv{number}.bias")}
        norm = [self._net[f"cnn.model.bn{number}.{key}"] for key in ("weight", "bias", "running_mean", "running_var")]
        padded = np.pad(x, ((0, 0), (0, 0), (1, 1), (1, 1)))
        seen = np.lib.stride_tricks.sliding_window_view(padded, (3, 3), axis=(2, 3))
        made = np.tensordot(seen, net[f"conv{number}.weight"], axes=((1, 4, 5), (1, 2, 3))) + net[f"conv{number}.bias"]
        made = (made - norm[2]) / np.sqrt(norm[3] + 1e-5) * norm[0] + norm[1]
        return np.maximum(made, 0).transpose(0, 3, 1, 2).astype(np.float32)

    def _remember(self, told: F32, way: str) -> F32:
        inward, onward = (self._net[f"time_dependency.model.lstm.weight_{key}_l0{way}"] for key in ("ih", "hh"))
        bias = sum(self._net[f"time_dependency.model.lstm.bias_{key}_l0{way}"] for key in ("ih", "hh"))
        state = memory = np.zeros(onward.shape[1], np.float32)
        for entry in told @ inward.T + bias:
            gates = entry + onward @ state
            take, keep, new, out = np.split(gates, 4)
            memory = _open(keep) * memory + _open(take) * np.tanh(new)
            state = _open(out) * np.tanh(memory)
        return state


def _open(gate: F32) -> F32:
    return 1 / (1 + np.exp(-gate))


def _mel(sound: F32) -> F32:
    """Decibels of 48 mels up to 8 kHz (Slaney's scale and areas), a column each 10 ms, 80 dB deep at most."""
    padded = np.pad(sound, TRANSFORM // 2, mode="reflect" if len(sound) > TRANSFORM else "constant")
    window = np.zeros(TRANSFORM)
    window[(TRANSFORM - WINDOW) // 2 :][:WINDOW] = 0.5 - 0.5 * np.cos(2 * np.pi * np.arange(WINDOW) / WINDOW)
    frames = np.lib.stride_tricks.sliding_window_view(padded, TRANSFORM)[::HOP]
    power = np.abs(np.fft.rfft(frames * window)).T
    hertz = np.fft.rfftfreq(TRANSFORM, 1 / RATE)
    edges = _hertz(np.linspace(0.0, 15 + np.log(8.0) / (np.log(6.4) / 27), MELS + 2))
    rise = (hertz - edges[:-2, None]) / np.diff(edges)[:-1, None]
    fall = (edges[2:, None] - hertz) / np.diff(edges)[1:, None]
    bank = np.maximum(0, np.minimum(rise, fall)) * (2 / (edges[2:] - edges[:-2]))[:, None]
    levels = 20 * np.log10(np.maximum(1e-4, bank @ power))
    return np.asarray(np.maximum(levels, levels.max() - 80), np.float32)


def _hertz(mel: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
    return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp((mel - 15) * np.log(6.4) / 27))


def _read(weights: Path) -> Mapping[str, F32]:
    """Return the net's arrays by name. Nothing that the file names is imported or called."""
    with zipfile.ZipFile(weights) as parts:
        root = parts.namelist()[0].split("/")[0]

        class Arrays(pickle.Unpickler):
            def find_class(self, module: str, name: str) -> Any:
                if (module, name) == ("torch._utils", "_rebuild_tensor_v2"):
                    return _shaped
                if (module, name) == ("collections", "OrderedDict"):
                    return collections.OrderedDict
                return lambda *_: name

            def persistent_load(self, pid: Any) -> Any:
                kind = "<i8" if "Long" in str(pid[1]) else "<f4"
                return np.frombuffer(parts.read(f"{root}/data/{pid[2]}"), kind)

        with parts.open(f"{root}/data.pkl") as file:
            return Arrays(file).load()["model_state_dict"]


def _shaped(stored: F32, offset: int, size: tuple[int, ...], stride: tuple[int, ...], *_: object) -> F32:
    steps = [step * stored.itemsize for step in stride]
    return np.lib.stride_tricks.as_strided(stored[offset:], size, steps).copy()
