"""`python -m movie_director.worker`: performs the recipes of one device slot."""

from __future__ import annotations

import asyncio
import logging
import os
import sys

from movie_director.errors import MovieDirectorError
from movie_director.worker.options import parse
from movie_director.worker.serve import serve

CANNOT_START = 70
"""Exit status (EX_SOFTWARE in sysexits.h) of a worker whose engines could not be built."""


def main() -> int:
    """Run a worker; return its exit status."""
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # the workers share the cores; small sums gain nothing by it
    options = parse()
    logging.basicConfig(level=logging.INFO, format="%(asctime)s %(levelname)s %(message)s")
    try:
        asyncio.run(serve(options))
    except MovieDirectorError as error:
        logging.getLogger(__name__).error("%s", error)
        return CANNOT_START
    return 0


if __name__ == "__main__":
    status = main()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(status)  # an engine's leftover threads must not keep the slot; its processes end with our group
