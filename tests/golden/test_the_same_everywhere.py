"""Breakdown, coverage and lengths are the same on every machine: as recorded, whatever the hash seed and the locale.

After a change that is meant, `scripts/golden` records anew; the difference says what it did to two whole films.
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("name", ["lost-property", "true-north"])
@pytest.mark.parametrize(("seed", "locale"), [("0", "C"), ("4242", "C.UTF-8")])
def test_an_example_becomes_the_film_that_was_recorded(name, seed, locale):
    told = subprocess.run(
        [sys.executable, ROOT / "scripts" / "golden", name],
        env={**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        check=True,
    ).stdout.decode("utf-8")
    recorded = (ROOT / "tests" / "golden" / "films" / f"{name}.txt").read_text(encoding="utf-8")
    assert told.splitlines() == recorded.splitlines()
