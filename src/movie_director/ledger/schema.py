"""The ledger's tables and how they are opened."""

from __future__ import annotations

import sqlite3
import time
from pathlib import Path

_TABLES = """
CREATE TABLE IF NOT EXISTS hold (
    id       INTEGER PRIMARY KEY AUTOINCREMENT,
    recipe   TEXT    NOT NULL,
    micros   INTEGER NOT NULL CHECK (micros >= 0),
    currency TEXT    NOT NULL,
    state    TEXT    NOT NULL CHECK (state IN ('held', 'sending', 'uncertain', 'settled', 'released')),
    sender   TEXT,
    remote   TEXT,
    cost     INTEGER NOT NULL DEFAULT 0 CHECK (cost >= 0),
    opened   REAL    NOT NULL,
    closed   REAL
) STRICT;
CREATE UNIQUE INDEX IF NOT EXISTS one_open_hold ON hold (recipe) WHERE state IN ('held', 'sending', 'uncertain');
CREATE INDEX IF NOT EXISTS hold_by_state ON hold (state, currency, micros, cost);
CREATE TABLE IF NOT EXISTS party (
    hold  INTEGER NOT NULL REFERENCES hold (id),
    owner TEXT    NOT NULL,
    times INTEGER NOT NULL,
    seen  REAL    NOT NULL,
    PRIMARY KEY (hold, owner)
) STRICT;
"""


def connect(path: Path) -> sqlite3.Connection:
    """Open the database, making it when it is new. Transactions are begun by hand; rows answer by name."""
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
    database.execute("PRAGMA synchronous = FULL")
    database.execute("PRAGMA foreign_keys = ON")
    if database.execute("SELECT count(*) FROM sqlite_master WHERE name = 'party'").fetchone()[0] == 0:
        database.executescript(f"BEGIN IMMEDIATE;{_TABLES}COMMIT;")
    return database
