"""Who speaks in a sound, as 256 numbers: the GE2E net that Resemblyzer's package carries, in plain numpy.

Its weights (Apache-2.0) are read as data; nothing of the package's code is run, and PyTorch is not needed. Two sounds
of one person lie near each other by their cosine, those of two people do not.
"""

from __future__ import annotations

import hashlib
import math
import pickle
import struct
from pathlib import Path
from typing import IO, Any

import numpy as np
import numpy.typing as npt

from movie_director.engines.sound.samples import Samples
from movie_director.errors import SetupMissing

RATE = 16_000
SHA256 = "39373b86598fa3da9fcddee6142382efe09777e8d37dc9c0561f41f0070f134e"
"""Of the file `pretrained.pt` in Resemblyzer 0.1.4."""
_LEVEL = 10 ** (-30 / 20)
"""The effective value that the net was taught on."""
_TOP = 15 + 27 * math.log(RATE / 2 / 1000) / math.log(6.4)
"""Half the rate, in mels."""
_FRAMES, _STEP = 160, 80
"""Frames of 10 ms that the net hears at once, and how far on the next begin."""
_BANDS, _LAYERS, _WIDTH = 40, 3, 256

Voiceprint = npt.NDArray[np.float32]
"""256 numbers, of length one."""


def alike(one: Voiceprint, two: Voiceprint) -> float:
    """The cosine of two voiceprints: about 0.85 for one person in two recordings, 0.5 to 0.75 for two people."""
    return float(one @ two)


class Listener:
    """The net, with its weights read from one file. Raises SetupMissing where they are not as they should be."""

    def __init__(self, weights: Path) -> None:
        try:
            data = weights.read_bytes()
        except OSError as error:
            raise SetupMissing(
                "What tells speakers apart is not installed.", cure="Run `movie-director setup`."
            ) from error
        if hashlib.sha256(data).hexdigest() != SHA256:
            raise SetupMissing(
                f"{weights.name} is not the net that this version knows.",
                cure=f"Remove {weights} and run `movie-director setup`.",
            )
        with weights.open("rb") as file:
            self._net = _tensors(file)
        self._bank = _mel_bank()

    def heard(self, sound: Samples) -> Voiceprint:
        """Who speaks in a mono sound at 16 kHz, of half a second and more."""
        level = float(np.sqrt(np.mean(np.square(sound, dtype=np.float64))))
        mel = self._mel(sound * np.float32(_LEVEL / max(1e-9, level)))
        starts = range(0, max(1, len(mel) - _FRAMES // 4), _STEP)
        pieces = np.zeros((len(starts), _FRAMES, _BANDS), np.float32)
        for piece, start in zip(pieces, starts, strict=True):
            there = mel[start : start + _FRAMES]
            piece[: len(there)] = there
        told = np.maximum(0, self._last_state(pieces) @ self._net["linear.weight"].T + self._net["linear.bias"])
        told /= np.linalg.norm(told, axis=1, keepdims=True) + 1e-9
        mean = told.mean(axis=0)
        return np.asarray(mean / np.linalg.norm(mean), np.float32)

    def _mel(self, sound: Samples) -> Samples:
        """Power in forty bands of Slaney's mel scale, every 10 ms, as librosa has it."""
        frames = np.lib.stride_tricks.sliding_window_view(np.pad(sound, 200), 400)[::160]
        power = np.abs(np.fft.rfft(frames * np.hanning(401)[:-1].astype(np.float32), axis=1)) ** 2
        return np.asarray(power @ self._bank.T, np.float32)

    def _last_state(self, pieces: Samples) -> Samples:
        """The last state of three layers of long short-term memory."""
        heard, state = pieces, np.zeros(0, np.float32)
        for layer in range(_LAYERS):
            inward, onward = (self._net[f"lstm.weight_{way}_l{layer}"].T for way in ("ih", "hh"))
            bias = self._net[f"lstm.bias_ih_l{layer}"] + self._net[f"lstm.bias_hh_l{layer}"]
            given = heard @ inward + bias
            state = cell = np.zeros((len(pieces), _WIDTH), np.float32)
            out = np.empty((len(pieces), _FRAMES, _WIDTH), np.float32)
            for at in range(_FRAMES):
                gates = given[:, at] + state @ onward
                into, forget, new, let = np.split(gates, 4, axis=1)
                cell = _open(forget) * cell + _open(into) * np.tanh(new)
                state = out[:, at] = _open(let) * np.tanh(cell)
            heard = out
        return state


def _open(gate: Any) -> Any:
    return np.float32(0.5) + np.float32(0.5) * np.tanh(np.float32(0.5) * gate)


def _mel_bank() -> Samples:
    """Forty triangles of equal area over 201 bins."""

    def hertz(mel: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        return np.where(mel < 15, mel * 200 / 3, 1000 * np.exp(np.log(6.4) / 27 * (mel - 15)))

    edges = hertz(np.linspace(0.0, _TOP, _BANDS + 2, dtype=np.float64))
    bins = np.fft.rfftfreq(400, 1 / RATE)
    rise = (bins[None] - edges[:-2, None]) / (edges[1:-1] - edges[:-2])[:, None]
    fall = (edges[2:, None] - bins[None]) / (edges[2:] - edges[1:-1])[:, None]
    return np.asarray(np.maximum(0, np.minimum(rise, fall)) * (2 / (edges[2:] - edges[:-2]))[:, None], np.float32)


class _Ordered(dict[str, Any]):
    """A dictionary that can be given attributes, as PyTorch does."""


class _Plain(pickle.Unpickler):
    """Reads PyTorch's older files without PyTorch, and nothing but tensors."""

    def persistent_load(self, pid: Any) -> str:
        return str(pid[2])

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        if (module_name, global_name) == ("torch._utils", "_rebuild_tensor_v2"):
            return lambda key, offset, shape, strides, *rest: (key, offset, shape)  # type: ignore[misc]
        if (module_name, global_name) == ("collections", "OrderedDict"):
            return _Ordered
        if module_name == "torch" and global_name.endswith("Storage"):
            return global_name
        raise pickle.UnpicklingError(f"{module_name}.{global_name} is not looked for in weights")


def _tensors(file: IO[bytes]) -> dict[str, Samples]:
    """The net's tensors by name."""
    for _ in range(3):  # a magic number, a version, and what machine wrote it
        _Plain(file).load()
    state = _Plain(file).load()["model_state"]
    stored: dict[str, Samples] = {}
    for key in _Plain(file).load():
        (count,) = struct.unpack("<q", file.read(8))
        stored[str(key)] = np.frombuffer(file.read(4 * count), "<f4").astype(np.float32)
    return {
        name: stored[key][offset : offset + math.prod(shape)].reshape(shape)
        for name, (key, offset, shape) in state.items()
    }
