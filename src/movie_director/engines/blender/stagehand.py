"""The stagehand: keeps Blender's process and speaks with it in JSON lines over two pipes of its own."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import threading
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, cast

from movie_director.engines.installation import Installation
from movie_director.errors import EngineFailed
from movie_director.prophouse.house import libraries, open_house
from movie_director.prophouse.shelf import name_of

BOOTSTRAP = Path(__file__).parent / "stage" / "bootstrap.py"


class Stagehand:
    """One Blender process, started at the first order and kept warm; a dead one is replaced at the next order.

    Orders of several threads are carried out one after another.
    """

    def __init__(self, installation: Installation) -> None:
        self._installation = installation
        self._process: subprocess.Popen[bytes] | None = None
        self._orders = 0
        self._floor = threading.Lock()

    def order(self, kind: str, request: Mapping[str, Any], heard: Callable[[float, str], None]) -> dict[str, Any]:
        """Have an order carried out and return its facts. Raises EngineFailed with Blender's last words."""
        with self._floor:
            return self._order(kind, request, heard)

    def _order(self, kind: str, request: Mapping[str, Any], heard: Callable[[float, str], None]) -> dict[str, Any]:
        process = self._running()
        self._orders += 1
        shelves = str(self._installation.cache / "props")
        furnishing = [name_of(file) for file in libraries()]
        request = {"id": self._orders, "order": kind, "shelves": shelves, "furnishing": furnishing, **request}
        try:
            self._ask.write(json.dumps(request).encode("utf-8") + b"\n")
            self._ask.flush()
            while line := self._answer.readline():
                answer = cast("dict[str, Any]", json.loads(line))
                if answer.get("id") != self._orders:
                    continue
                if "done" in answer:
                    return cast("dict[str, Any]", answer["done"])
                if "error" in answer:
                    raise EngineFailed(f"Blender could not do it: {answer['error']}")
                heard(float(answer.get("progress", 0.0)), str(answer.get("note", "")))
        except (BrokenPipeError, json.JSONDecodeError):
            pass
        except BaseException:
            self.close()  # an order under way cannot be taken back: the next one gets a fresh process
            raise
        code = process.wait()
        last = self._last_words()
        self.close()
        raise EngineFailed(
            f"Blender ended (status {code}) in the middle of an order: {last}",
            cure="See what is missing with `movie-director doctor`.",
        )

    def close(self) -> None:
        """Send Blender home."""
        process, self._process = self._process, None
        if process is None:
            return
        for pipe in (self._ask, self._answer, self._log):
            try:
                pipe.close()
            except OSError:
                continue
        process.kill()
        process.wait()

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        self.close()
        python = self._installation.stage_python()
        open_house(self._installation.cache / "props")  # what is installed, written down for Blender
        theirs, self_ask = os.pipe()
        self_answer, back = os.pipe()
        self._log = tempfile.TemporaryFile()  # noqa: SIM115 - lives as long as the process
        environment = {**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "PYTHONNOUSERSITE": "1"}
        self._process = subprocess.Popen(
            [python, str(BOOTSTRAP), str(theirs), str(back)],
            pass_fds=(theirs, back),
            stdin=subprocess.DEVNULL,
            stdout=self._log,
            stderr=subprocess.STDOUT,
            env=environment,
        )
        os.close(theirs)
        os.close(back)
        self._ask = os.fdopen(self_ask, "wb")
        self._answer = os.fdopen(self_answer, "rb")
        return self._process

    def _last_words(self) -> str:
        self._log.seek(0)
        lines = self._log.read().decode("utf-8", "replace").strip().splitlines()
        return " ".join(lines[-3:]) or "it said nothing"
