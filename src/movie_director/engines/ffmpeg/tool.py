"""The FFmpeg program: one place where it is found, called and listened to."""

from __future__ import annotations

import fcntl
import subprocess
import tempfile
from collections.abc import Generator, Iterable, Sequence
from contextlib import contextmanager, suppress
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import IO, Any

from movie_director.errors import EngineFailed, SetupMissing

QUIET = ("-hide_banner", "-nostdin", "-loglevel", "error", "-y")
EXACT = ("-fflags", "+bitexact", "-flags:v", "+bitexact", "-flags:a", "+bitexact", "-map_metadata", "-1")
"""Output options that keep dates, versions and random ids out of files."""
THREADS = ("-threads", "2")
"""x264 gives the same bytes for the same number of threads, so the number is fixed."""


@cache
def packaged() -> Path:
    """Return the binary that the package imageio-ffmpeg brings. Raises SetupMissing."""
    try:
        module: Any = import_module("imageio_ffmpeg")
        return Path(str(module.get_ffmpeg_exe()))
    except (ImportError, RuntimeError) as error:
        raise SetupMissing("FFmpeg is not installed.", cure="Run `pip install imageio-ffmpeg`.") from error


def run(binary: Path, arguments: Sequence[str], feed: bytes | None = None) -> bytes:
    """Run FFmpeg and return what it wrote to its standard output. Raises EngineFailed with its last words."""
    try:
        done = subprocess.run(
            [str(binary), *QUIET, *arguments],
            input=feed,
            stdin=None if feed is not None else subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise SetupMissing(f"FFmpeg does not start: {error}.", cure="Run `pip install imageio-ffmpeg`.") from error
    if done.returncode:
        raise EngineFailed(f"FFmpeg stopped ({done.returncode}): {_last(done.stderr)}")
    return done.stdout


def feed(binary: Path, arguments: Sequence[str], parts: Iterable[bytes | memoryview]) -> None:
    """Run FFmpeg with its standard input streamed from `parts`. Raises EngineFailed; a failing iterator ends FFmpeg."""
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(
            [str(binary), *QUIET, *arguments], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=words
        )
        assert process.stdin is not None
        with suppress(OSError, AttributeError):  # room for a picture or two, where the system gives it
            fcntl.fcntl(process.stdin, fcntl.F_SETPIPE_SZ, 1 << 20)
        try:
            for part in parts:
                process.stdin.write(part)
        except BrokenPipeError:
            pass  # FFmpeg went first; its exit status tells why
        except BaseException:
            process.kill()
            raise
        finally:
            with suppress(BrokenPipeError):
                process.stdin.close()
            code = process.wait()
        if code:
            words.seek(0)
            raise EngineFailed(f"FFmpeg stopped ({code}): {_last(words.read())}")


@contextmanager
def drain(binary: Path, arguments: Sequence[str]) -> Generator[IO[bytes]]:
    """Run FFmpeg and lend its standard output; read it to the end. Raises EngineFailed."""
    with tempfile.TemporaryFile() as words:
        process = subprocess.Popen(
            [str(binary), *QUIET, *arguments], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=words
        )
        assert process.stdout is not None
        try:
            yield process.stdout
        except BaseException:
            process.kill()
            raise
        finally:
            process.stdout.close()
            code = process.wait()
        if code:
            words.seek(0)
            raise EngineFailed(f"FFmpeg stopped ({code}): {_last(words.read())}")


def describe(binary: Path, path: Path) -> str:
    """Return what `ffmpeg -i` prints about a file; there is no ffprobe beside this binary."""
    done = subprocess.run(
        [str(binary), "-hide_banner", "-nostdin", "-i", str(path)],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return done.stderr.decode("utf-8", "replace")


def _last(words: bytes) -> str:
    return " / ".join(words.decode("utf-8", "replace").strip().splitlines()[-4:]) or "it said nothing."
