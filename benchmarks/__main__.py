"""Run every measurement and write the results, dated, beside it: `python -m benchmarks` or `make bench`."""

from __future__ import annotations

import asyncio
import json
import os
import platform
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from benchmarks import bookkeeping, pictures

with tempfile.TemporaryDirectory() as folder:
    books = asyncio.run(bookkeeping.measure(Path(folder), 100))
results = {
    "date": datetime.now(UTC).date().isoformat(),
    "machine": {"cores": os.cpu_count(), "python": platform.python_version(), "system": platform.system()},
    "bookkeeping_ms": {what: round(ms, 2) for what, ms in books.items()},
    "pictures": pictures.measure(),
}
path = Path(__file__).parent / "results" / f"{results['date']}.json"
path.parent.mkdir(exist_ok=True)
path.write_text(json.dumps(results, indent=2) + "\n")
print(path.read_text())
