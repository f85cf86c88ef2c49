"""The durable table of work: what is to be performed, by whom, how far it is. The truth about every running shoot.

    queued ──claim──> running ──finish──> done
       ^                 ├──fail──> failed          the engine said no: no second try
       └──its worker died┴──> failed                after three attempts
    queued or running ──the last waiter left──> cancelled

A job lives for those who wait for it: when the last of them leaves or dies, it is cancelled, so that nothing is made
that nobody asked for. Writes by a worker carry its claim's epoch; a claim that was taken away changes nothing.
"""

from __future__ import annotations

import json
import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Iterable, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import cast

from movie_director.build.recipe import Recipe
from movie_director.jobs.job import Beat, Claim, Failure, Job
from movie_director.jobs.schema import connect
from movie_director.values import owner as owners
from movie_director.values.digest import Digest, canonical

ATTEMPTS = 3
LEASE = 30.0
"""Seconds without a heartbeat after which a worker on another machine counts as dead."""
_BACKOFF = 0.2
_LONGEST_BACKOFF = 10.0
_NOTHING: Mapping[str, float | str] = {}
_FENCE = "recipe = :recipe AND state = 'running' AND owner = :owner AND epoch = :epoch"


class JobTable:
    """The table in one SQLite file, for threads and processes of one machine. Waiters are named `owner#anything`."""

    def __init__(self, path: Path, *, alive: Callable[[str], bool] = owners.alive) -> None:
        self._alive = alive
        self._lock = threading.RLock()
        self._database = connect(path)

    def enqueue(self, recipe: Recipe, slot: str, waiter: str) -> Job:
        """Ask for a recipe. Work under way is joined; work that ended before (its take is gone) begins anew."""
        name = recipe.digest
        with self._writing() as database:
            row = database.execute("SELECT state FROM job WHERE recipe = ?", (name,)).fetchone()
            if row is not None and row["state"] == "running":
                self._reset(database)
                row = database.execute("SELECT state FROM job WHERE recipe = ?", (name,)).fetchone()
            if row is None or row["state"] not in ("queued", "running"):
                database.execute(
                    "INSERT INTO job (recipe, body, slot, state, turn)"
                    " VALUES (?, ?, ?, 'queued', (SELECT coalesce(max(turn), 0) + 1 FROM job))"
                    " ON CONFLICT (recipe) DO UPDATE SET body = excluded.body, slot = excluded.slot, state = 'queued',"
                    " turn = excluded.turn, owner = NULL, attempts = 0, not_before = 0, share = 0, note = '',"
                    " failure = NULL, error = '', cure = NULL, cancel = 0",
                    (name, canonical(recipe.as_json()).decode(), slot),
                )
            else:
                database.execute("UPDATE job SET cancel = 0 WHERE recipe = ?", (name,))
            database.execute("INSERT OR IGNORE INTO waiter (recipe, name) VALUES (?, ?)", (name, waiter))
            return self._job(database.execute("SELECT * FROM job WHERE recipe = ?", (name,)).fetchone())

    def leave(self, recipe: Digest, waiter: str) -> None:
        """Stop waiting for a recipe. Queued work that nobody wants is cancelled; running work is told to stop."""
        with self._writing() as database:
            database.execute("DELETE FROM waiter WHERE recipe = ? AND name = ?", (recipe, waiter))
            self._drop_unwanted(database)

    def claim(self, slot: str, owner: str) -> Claim | None:
        """Take the next job of a slot, oldest first; None when there is none."""
        now = time.time()
        with self._lock:
            waiting = self._database.execute(
                "SELECT 1 FROM job WHERE state = 'queued' AND slot = ? AND not_before <= ? LIMIT 1", (slot, now)
            ).fetchone()
            if waiting is None:  # looking takes no write lock
                return None
            row = self._database.execute(
                "UPDATE job SET state = 'running', owner = :owner, lease = :lease, epoch = epoch + 1,"
                " attempts = attempts + 1, share = 0, note = '' WHERE recipe = (SELECT recipe FROM job"
                " WHERE state = 'queued' AND slot = :slot AND not_before <= :now ORDER BY turn LIMIT 1)"
                " RETURNING body, epoch, attempts",
                {"owner": owner, "lease": now + LEASE, "slot": slot, "now": now},
            ).fetchone()
        if row is None:
            return None
        return Claim(Recipe.from_json(json.loads(row["body"])), owner, row["epoch"], row["attempts"])

    def heartbeat(self, claim: Claim, share: float, note: str = "") -> Beat:
        """Renew a claim's lease, say how far it is, and learn whether to go on."""
        row = self._fenced(
            f"UPDATE job SET lease = :lease, share = :share, note = :note WHERE {_FENCE} RETURNING cancel",
            claim,
            {"lease": time.time() + LEASE, "share": share, "note": note},
        )
        return "lost" if row is None else "cancel" if row["cancel"] else "on"

    def look(self, claim: Claim) -> Beat:
        """Learn whether to go on, without writing."""
        row = self._fenced(f"SELECT cancel FROM job WHERE {_FENCE}", claim)
        return "lost" if row is None else "cancel" if row["cancel"] else "on"

    def finish(self, claim: Claim) -> bool:
        """Mark a job done (its take is recorded already); False when the claim is void."""
        return self._end(claim, "done")

    def fail(self, claim: Claim, failure: Failure, error: str, cure: str | None = None) -> bool:
        """Mark a job failed for good; False when the claim is void."""
        return self._end(claim, "failed", failure, error, cure)

    def give_back(self, claim: Claim) -> bool:
        """Stop before the end: cancelled if nobody waits, else queued for another worker, not counted as an attempt."""
        row = self._fenced(
            "UPDATE job SET state = CASE cancel WHEN 1 THEN 'cancelled' ELSE 'queued' END, owner = NULL,"
            f" attempts = attempts - 1, share = 0 WHERE {_FENCE} RETURNING state",
            claim,
        )
        return row is not None

    def crashed(self, owner: str, reason: str) -> int:
        """Say that a worker died; its job is queued again, or failed after three attempts. Returns how many it had."""
        with self._writing() as database:
            return self._bury(database, owner, reason)

    def reset(self) -> None:
        """Take jobs away from dead workers, and cancel what only the dead waited for. Anyone may call it."""
        with self._lock:
            if not any(self._dead(self._database)):
                return
        with self._writing() as database:
            self._reset(database)

    def get(self, recipe: Digest) -> Job | None:
        """Return one job."""
        return self.watch([recipe]).get(recipe)

    def watch(self, recipes: Iterable[Digest]) -> dict[Digest, Job]:
        """Return those of the named jobs that there are."""
        names = json.dumps(list(recipes))
        statement = "SELECT * FROM job WHERE recipe IN (SELECT value FROM json_each(?))"
        with self._lock:
            rows = self._database.execute(statement, (names,)).fetchall()
        return {row["recipe"]: self._job(row) for row in rows}

    def waiting(self, slot: str) -> int:
        """How many jobs of a slot nobody has taken."""
        statement = "SELECT count(*) FROM job WHERE state = 'queued' AND slot = ?"
        with self._lock:
            return self._database.execute(statement, (slot,)).fetchone()[0]

    def version(self) -> int:
        """A number that changes when another connection has written: nearly free to ask."""
        with self._lock:
            return self._database.execute("PRAGMA data_version").fetchone()[0]

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._database.close()

    @contextmanager
    def _writing(self) -> Generator[sqlite3.Connection]:
        with self._lock:
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def _fenced(self, statement: str, claim: Claim, more: Mapping[str, float | str] = _NOTHING) -> sqlite3.Row | None:
        values = {"recipe": claim.recipe.digest, "owner": claim.owner, "epoch": claim.epoch, **more}
        with self._lock:
            return self._database.execute(statement, values).fetchone()

    def _end(
        self, claim: Claim, state: str, failure: Failure | None = None, error: str = "", cure: str | None = None
    ) -> bool:
        values = {"recipe": claim.recipe.digest, "owner": claim.owner, "epoch": claim.epoch}
        with self._writing() as database:
            done = database.execute(
                "UPDATE job SET state = :state, failure = :failure, error = :error, cure = :cure, owner = NULL,"
                f" share = CASE :state WHEN 'done' THEN 1.0 ELSE share END WHERE {_FENCE}",
                {**values, "state": state, "failure": failure, "error": error, "cure": cure},
            )
            if done.rowcount:
                database.execute("DELETE FROM waiter WHERE recipe = ?", (claim.recipe.digest,))
            return bool(done.rowcount)

    def _dead(self, database: sqlite3.Connection) -> tuple[list[str], list[str]]:
        """The workers that died, and the waiters that died."""
        now = time.time()
        workers = [
            row["owner"]
            for row in database.execute(
                "SELECT owner, min(lease) AS lease FROM job WHERE state = 'running' GROUP BY owner"
            )
            if not self._alive(row["owner"]) or (row["lease"] < now and not owners.here(row["owner"]))
        ]
        names = [row["name"] for row in database.execute("SELECT DISTINCT name FROM waiter")]
        living = {owner: self._alive(owner) for owner in {name.split("#")[0] for name in names}}
        return workers, [name for name in names if not living[name.split("#")[0]]]

    def _reset(self, database: sqlite3.Connection) -> None:
        workers, waiters = self._dead(database)
        database.executemany("DELETE FROM waiter WHERE name = ?", [(name,) for name in waiters])
        self._drop_unwanted(database)
        for owner in workers:
            self._bury(database, owner, "its process is gone")

    def _drop_unwanted(self, database: sqlite3.Connection) -> None:
        nobody = "NOT EXISTS (SELECT 1 FROM waiter WHERE waiter.recipe = job.recipe)"
        database.execute(f"UPDATE job SET state = 'cancelled' WHERE state = 'queued' AND {nobody}")
        database.execute(f"UPDATE job SET cancel = 1 WHERE state = 'running' AND {nobody}")

    def _bury(self, database: sqlite3.Connection, owner: str, reason: str) -> int:
        rows = database.execute("SELECT * FROM job WHERE state = 'running' AND owner = ?", (owner,)).fetchall()
        for row in rows:
            attempts: int = row["attempts"]
            if row["cancel"]:
                change, values = "state = 'cancelled'", ()
            elif attempts >= ATTEMPTS:
                change = "state = 'failed', failure = 'crash', error = ?"
                values = (f"its worker died {attempts} times, last because {reason}",)
            else:
                wait = min(_LONGEST_BACKOFF, _BACKOFF * 2 ** (attempts - 1))
                change, values = "state = 'queued', not_before = ?, note = ?", (time.time() + wait, reason)
            statement = f"UPDATE job SET {change}, owner = NULL, share = 0 WHERE recipe = ?"
            database.execute(statement, (*values, row["recipe"]))
            if attempts >= ATTEMPTS and not row["cancel"]:
                database.execute("DELETE FROM waiter WHERE recipe = ?", (row["recipe"],))
        return len(rows)

    def _job(self, row: sqlite3.Row) -> Job:
        return Job(
            row["recipe"],
            row["slot"],
            row["state"],
            row["attempts"],
            row["share"],
            row["note"],
            cast("Failure | None", row["failure"]),
            row["error"],
            row["cure"],
        )
