"""Run every measurement and write the results, dated, beside it: `python -m benchmarks [NAME ...]` or `make bench`.

With names (`bookkeeping`, `script`, `pictures`, `boards`, `moves`, `styles`, `hybrid`, `stories`, `scrub`, `places`,
`sound`, `finish`, `voices`, `alignment`, `ideas`, `crew`, `faults`, `people`, `crowd`)
only these are measured; the rest of today's results stay.
"""

from __future__ import annotations

import asyncio
import json
import os
import platform
import sys
import tempfile
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import (
    alignment,
    boards,
    bookkeeping,
    crew,
    crowd,
    faults,
    finish,
    hybrid,
    ideas,
    moves,
    people,
    pictures,
    places,
    script,
    scrub,
    sound,
    stories,
    styles,
    voices,
)


def books() -> object:
    """Milliseconds of keeping the books, by what was done."""
    with tempfile.TemporaryDirectory() as folder:
        found = asyncio.run(bookkeeping.measure(Path(folder), 100))
    return {what: round(ms, 2) for what, ms in found.items()}


def planning() -> object:
    """Milliseconds of reading and planning a screenplay, each with its multiple of the least it could cost."""
    with tempfile.TemporaryDirectory() as folder:
        found = script.measure(Path(folder))
    return {what: {"ms": round(ms, 1), "times_the_least": round(ms / least, 1)} for what, (ms, least) in found.items()}


PARTS: Mapping[str, tuple[str, Callable[[], object]]] = {
    "bookkeeping": ("bookkeeping_ms", books),
    "script": ("script", planning),
    "pictures": ("pictures", pictures.measure),
    "boards": ("boards", boards.measure),
    "moves": ("moves", moves.measure),
    "styles": ("styles", styles.measure),
    "hybrid": ("hybrid", hybrid.measure),
    "stories": ("stories", stories.measure),
    "scrub": ("scrub", scrub.measure_all),
    "places": ("places", places.measure),
    "sound": ("sound", sound.measure),
    "finish": ("finish", finish.measure),
    "alignment": ("alignment", alignment.measure),
    "voices": ("voices", voices.measure),
    "ideas": ("ideas", ideas.told),
    "crew": ("crew", crew.told),
    "faults": ("faults", faults.measure),
    "crowd": ("crowd", crowd.measure),
    "people": ("people", people.measure),
}

date = datetime.now(UTC).date().isoformat()
path = Path(__file__).parent / "results" / f"{date}.json"
path.parent.mkdir(exist_ok=True)
results: dict[str, object] = json.loads(path.read_text()) if path.exists() else {}
results |= {
    "date": date,
    "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()},
}
for name in sys.argv[1:] or [name for name in PARTS if name != "voices"]:  # it needs ears: benchmarks/speech/ears.txt
    key, measure = PARTS[name]
    results[key] = measure()
path.write_text(json.dumps(results, indent=2) + "\n")
print(path.read_text())
