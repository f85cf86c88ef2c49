"""The FFmpeg program: one place where it is found, called and listened to."""

from __future__ import annotations

import fcntl
import subprocess
import tempfile
import threading
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


def through(binary: Path, first: Sequence[str], then: Sequence[str], parts: Iterable[bytes | memoryview]) -> bytes:
    """Stream `parts` into one FFmpeg and what it writes into another; return what that one writes.

    Both work at once, each on a core. Raises EngineFailed; a failing iterator ends both.
    """
    failed: list[BaseException] = []
    with tempfile.TemporaryFile() as words:
        one = _started(binary, first, subprocess.PIPE, words)
        assert one.stdin is not None
        assert one.stdout is not None
        other = _started(binary, then, one.stdout, words)
        one.stdout.close()  # it is the other's now, which ends when the first does
        assert other.stdout is not None
        entry = one.stdin

        def give() -> None:
            try:
                for part in parts:
                    entry.write(part)
            except BrokenPipeError:
                pass  # FFmpeg went first; its exit status tells why
            except BaseException as error:
                failed.append(error)
                one.kill()
            finally:
                with suppress(BrokenPipeError):
                    entry.close()

        giver = threading.Thread(target=give, daemon=True)
        giver.start()
        try:
            made = other.stdout.read()
        except BaseException:
            one.kill()
            other.kill()
            raise
        finally:
            other.stdout.close()
            giver.join()
            codes = (one.wait(), other.wait())
        if failed:
            raise failed[0]
        if any(codes):
            words.seek(0)
            raise EngineFailed(f"FFmpeg stopped ({codes[0] or codes[1]}): {_last(words.read())}")
        return made


def quoted(path: Path) -> str:
    """Return a path as a name inside FFmpeg's `tee`, where |, [ and \\ have a meaning."""
    return "'" + str(path).replace("'", "'\\''") + "'"


@contextmanager
def drain(binary: Path, arguments: Sequence[str]) -> Generator[IO[bytes]]:
    """Run FFmpeg and lend its standard output; read it to the end. Raises EngineFailed."""
    with tempfile.TemporaryFile() as words:
        process = _started(binary, arguments, subprocess.DEVNULL, words)
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


def _started(binary: Path, arguments: Sequence[str], source: Any, words: IO[bytes]) -> subprocess.Popen[bytes]:
    return subprocess.Popen([str(binary), *QUIET, *arguments], stdin=source, stdout=subprocess.PIPE, stderr=words)


def _last(words: bytes) -> str:
    return " / ".join(words.decode("utf-8", "replace").strip().splitlines()[-4:]) or "it said nothing."
