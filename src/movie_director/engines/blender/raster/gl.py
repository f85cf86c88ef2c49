"""The drawing context: OpenGL without a window, on Mesa's software rasteriser where there is no GPU."""

from __future__ import annotations

import ctypes
import functools
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from typing import Any, ParamSpec, TypeVar

import moderngl
import numpy as np
import numpy.typing as npt

from movie_director.engines.blender.raster.plate import Floats
from movie_director.errors import SetupMissing

_P = ParamSpec("_P")
_T = TypeVar("_T")
_PROBE = """
import moderngl, PyOpenColorIO
context = moderngl.create_standalone_context(backend="egl", require=330)
print(context.info["GL_RENDERER"])
"""
CURE = "On Debian or Ubuntu: `apt install libegl1 libgl1-mesa-dri`."


@functools.lru_cache(maxsize=1)
def available() -> str | None:
    """Why pictures cannot be drawn here, or None when they can.

    Tried in a process of its own: a missing libEGL can end the process that asks for it.
    """
    try:
        done = subprocess.run([sys.executable, "-c", _PROBE], capture_output=True, text=True, timeout=60, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"OpenGL could not be tried: {error}."
    if done.returncode == 0:
        return None
    last = (done.stderr.strip().splitlines() or [f"ended with {done.returncode}"])[-1]
    return f"OpenGL through EGL does not work here ({last}). {CURE}"


def per_thread(make: Callable[_P, _T]) -> Callable[_P, _T]:
    """Keep what a function made, for each thread its own: OpenGL answers only the thread that asked for its context."""
    store = threading.local()

    @functools.wraps(make)
    def kept(*arguments: _P.args, **named: _P.kwargs) -> _T:
        mine: dict[tuple[object, ...], _T] = store.__dict__.setdefault("mine", {})
        if arguments not in mine:
            mine[arguments] = make(*arguments, **named)
        return mine[arguments]

    return kept


@per_thread
def context() -> moderngl.Context:
    """The one context of this thread; programs stay compiled in it from shot to shot."""
    try:
        options: dict[str, Any] = {"standalone": True, "backend": "egl", "require": 330}
        return moderngl.create_context(**options)
    except Exception as error:
        raise SetupMissing(f"Pictures are drawn with OpenGL, and EGL gave none: {error}.", cure=CURE) from error


def settle() -> None:
    """Wait until all is drawn that was asked for; other threads go on meanwhile, as they do not in moderngl's calls."""
    context()
    _finish()()


@functools.lru_cache(maxsize=1)
def _finish() -> Callable[[], None]:
    return ctypes.CFUNCTYPE(None)(_found("glFinish"))


class Fence:
    """What was asked for until now, begun; `wait` until it is drawn, while other threads go on."""

    def __init__(self) -> None:
        context()
        flush, fence, _, _ = _sync()
        self._sync = fence(_COMPLETE, 0)
        flush()

    def wait(self) -> None:
        """Wait until all is drawn that was asked for before this was made."""
        _, _, wait, delete = _sync()
        while wait(self._sync, 0, 1_000_000_000) == _TIMED_OUT:
            pass
        delete(self._sync)


_COMPLETE, _TIMED_OUT = 0x9117, 0x911B
"""GL_SYNC_GPU_COMMANDS_COMPLETE and GL_TIMEOUT_EXPIRED."""


@functools.lru_cache(maxsize=1)
def _sync() -> tuple[Callable[..., Any], ...]:
    of, place, bits = ctypes.CFUNCTYPE, ctypes.c_void_p, ctypes.c_uint
    return (
        of(None)(_found("glFlush")),
        of(place, bits, bits)(_found("glFenceSync")),
        of(bits, place, bits, ctypes.c_uint64)(_found("glClientWaitSync")),
        of(None, place)(_found("glDeleteSync")),
    )


def _found(name: str) -> int:
    find = ctypes.CDLL("libEGL.so.1").eglGetProcAddress
    find.restype, find.argtypes = ctypes.c_void_p, [ctypes.c_char_p]
    return int(find(name.encode()))


@per_thread
def program(vertex: str, fragment: str) -> moderngl.Program:
    """The compiled program of two sources."""
    return context().program(vertex_shader=vertex, fragment_shader=fragment)


def tell(target: moderngl.Program, **values: npt.ArrayLike | moderngl.Texture | int) -> None:
    """Set uniforms by name; those that the compiler dropped are passed over. Matrices are given row by row."""
    for name, value in values.items():
        if name not in target:
            continue
        uniform: Any = target[name]
        if isinstance(value, int):
            uniform.value = value
            continue
        array = np.asarray(value, np.float32)
        uniform.write(np.ascontiguousarray(array.T if array.shape == (4, 4) else array).tobytes())


def bind(target: moderngl.Program, **textures: moderngl.Texture | moderngl.Texture3D) -> None:
    """Give each named sampler a unit of its own: two left on one unit turn what they draw black without a word."""
    for unit, (name, texture) in enumerate(textures.items()):
        texture.use(unit)
        if name in target:
            target[name] = unit


def texture(picture: Floats, *, exact: bool = False, smooth: bool = True) -> moderngl.Texture:
    """A picture (H, W, C), first row at the top, as a texture; half floats unless `exact`."""
    height, width = picture.shape[:2]
    parts = 1 if picture.ndim == 2 else picture.shape[2]
    kind = np.float32 if exact else np.float16
    made = context().texture(
        (width, height), parts, np.ascontiguousarray(picture[::-1], kind).tobytes(), dtype="f4" if exact else "f2"
    )
    return _clamped(made, smooth)


def canvas(size: tuple[int, int], parts: int = 4, *, kind: str = "f2", smooth: bool = True) -> moderngl.Texture:
    """An empty texture to draw into."""
    return _clamped(context().texture(size, parts, dtype=kind), smooth)


def onto(
    *textures: moderngl.Texture, depth: moderngl.Renderbuffer | moderngl.Texture | None = None
) -> moderngl.Framebuffer:
    """A framebuffer that draws into them."""
    return context().framebuffer(list(textures), depth)


def release(things: Sequence[Any]) -> None:
    """Give back what OpenGL holds."""
    for thing in things:
        thing.release()


def _clamped(made: moderngl.Texture, smooth: bool) -> moderngl.Texture:
    made.repeat_x = made.repeat_y = False
    made.filter = (moderngl.LINEAR, moderngl.LINEAR) if smooth else (moderngl.NEAREST, moderngl.NEAREST)
    return made
