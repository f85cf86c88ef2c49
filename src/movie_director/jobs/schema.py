"""The job table's shape and how it is opened."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

_TABLES = """
CREATE TABLE IF NOT EXISTS job (
    recipe     TEXT PRIMARY KEY,
    body       TEXT    NOT NULL,
    slot       TEXT    NOT NULL,
    state      TEXT    NOT NULL CHECK (state IN ('queued', 'running', 'done', 'failed', 'cancelled')),
    turn       INTEGER NOT NULL,
    owner      TEXT,
    lease      REAL    NOT NULL DEFAULT 0,
    epoch      INTEGER NOT NULL DEFAULT 0,
    attempts   INTEGER NOT NULL DEFAULT 0,
    not_before REAL    NOT NULL DEFAULT 0,
    share      REAL    NOT NULL DEFAULT 0,
    note       TEXT    NOT NULL DEFAULT '',
    failure    TEXT,
    error      TEXT    NOT NULL DEFAULT '',
    cure       TEXT,
    cancel     INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX IF NOT EXISTS job_in_turn ON job (state, slot, turn);
CREATE INDEX IF NOT EXISTS job_by_turn ON job (turn);
CREATE TABLE IF NOT EXISTS waiter (
    recipe TEXT NOT NULL,
    name   TEXT NOT NULL,
    PRIMARY KEY (recipe, name)
) STRICT, WITHOUT ROWID;
"""


def connect(path: Path) -> sqlite3.Connection:
    """Open the database, making it when it is new. Transactions are begun by hand; rows answer by name.

    A power cut may take back the last commits, never more: the takes themselves are files, so nothing is lost by it.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    database = sqlite3.connect(path, timeout=30, isolation_level=None, check_same_thread=False)
    database.row_factory = sqlite3.Row
    for attempt in range(100):
        try:
            database.execute("PRAGMA journal_mode = WAL")
            break
        except sqlite3.OperationalError:  # two first openings at once: the switch to WAL does not wait by itself
            if attempt == 99:
                raise
            time.sleep(0.02)
    database.execute("PRAGMA synchronous = NORMAL")
    if database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'waiter'").fetchone()[0] == 0:
        database.executescript(f"BEGIN IMMEDIATE;{_TABLES}COMMIT;")
    return database
