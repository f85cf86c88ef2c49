"""The ledger in one SQLite file: money is held before a call, and settled or released after it.

    held ──sending──> sending ──settle──> settled   (or ──doubt──> uncertain)
      └──release──> released    └──the caller dies: with a remote id it stays (look it up), without: uncertain

A second caller for a recipe joins the open hold. A hold whose callers have all died is released if no call ever left;
one whose call left without an answer is *uncertain*, counts against the cap, and is never bought again until a person
says what it cost (`settle`) or that it cost nothing (`dismiss`).
"""

from __future__ import annotations

import sqlite3
import threading
import time
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from pathlib import Path

from movie_director.build.ports import Hold
from movie_director.errors import BudgetExceeded, MovieDirectorError
from movie_director.ledger.entry import Entry
from movie_director.ledger.micros import from_micros, to_micros
from movie_director.ledger.schema import connect
from movie_director.values import owner as owners
from movie_director.values.digest import Digest
from movie_director.values.money import Money

_OPEN = "('held', 'sending', 'uncertain')"
_LEASE = 900.0  # seconds without a sign of life after which an owner on another machine counts as dead


class SqliteLedger:
    """Money of one project, across threads and processes of one machine.

    `owner` and `alive` say who this process is and whether another still lives; tests give their own.
    """

    def __init__(self, path: Path, *, owner: str | None = None, alive: Callable[[str], bool] = owners.alive) -> None:
        self._me = owner or owners.identity()
        self._alive = alive
        self._lock = threading.RLock()
        self._database = connect(path)

    def hold(self, recipe: Digest, price: Money, cap: Money | None) -> Hold:
        """Set money aside, or join the recipe's open hold (raised to `price` if that is more).

        Raises BudgetExceeded when held, spent and possibly charged money would pass the cap, or when an earlier call
        for this recipe was possibly charged.
        """
        micros = to_micros(price)
        with self._writing(durable=micros > 0) as database:
            self._bury(database)
            row = database.execute(f"SELECT * FROM hold WHERE recipe = ? AND state IN {_OPEN}", (recipe,)).fetchone()
            if row is not None and row["state"] == "uncertain":
                raise BudgetExceeded(
                    f"A call for the recipe {recipe[:12]} was cut off and may have been charged"
                    f" {from_micros(row['micros'], row['currency'])}; it is not bought again.",
                    cure="Look at the provider's bill, then say what hold "
                    f"{row['id']} cost (settle it) or that it cost nothing (dismiss it).",
                )
            more = micros - (row["micros"] if row is not None else 0)
            if more > 0:
                self._check(database, from_micros(more, price.currency), cap)
            if row is None:
                statement = "INSERT INTO hold (recipe, micros, currency, state, opened) VALUES (?, ?, ?, 'held', ?)"
                values = (recipe, micros, price.currency, time.time())
                number, held = database.execute(statement, values).lastrowid or 0, price
            else:
                number, held = row["id"], price if more > 0 else from_micros(row["micros"], row["currency"])
                if more > 0:
                    raised = (micros, price.currency, number)
                    database.execute("UPDATE hold SET micros = ?, currency = ? WHERE id = ?", raised)
            self._join(database, number)
        return Hold(number, recipe, held)

    def sending(self, hold: Hold, remote: str | None = None) -> None:
        """Record that a paid call is about to leave (`remote` None), or the remote id it answered with.

        Raises MovieDirectorError when the call must not leave: the hold is closed, or another process is paying.
        """
        with self._writing() as database:
            self._bury(database)
            done = database.execute(
                "UPDATE hold SET state = 'sending', sender = :me, remote = coalesce(:remote, remote) WHERE id = :id"
                " AND (state = 'held' OR state = 'sending' AND sender = :me"
                " OR state = 'sending' AND sender IS NULL AND :remote IS NOT NULL)",
                {"me": self._me, "remote": remote, "id": hold.id},
            )
            if done.rowcount == 0:
                row = self._row(database, hold.id)
                why = f"it is {row['state']}"
                if row["state"] == "sending":
                    why = "another process is paying for it" if row["sender"] else f"look up {row['remote']} instead"
                raise MovieDirectorError(
                    f"Hold {hold.id} ({hold.price}) allows no call: {why}.", cure="Run the command again."
                )
            self._join(database, hold.id, times=0)

    def settle(self, hold: Hold, cost: Money) -> None:
        """Close a hold with what it really cost. The first to settle is believed; money spent is never forgotten."""
        micros = to_micros(cost)
        with self._writing(durable=micros > 0 or bool(hold.price)) as database:
            row = self._row(database, hold.id)
            if row["state"] == "settled" or (row["state"] == "released" and micros == 0):
                return
            *sums, currency = self._totals(database)
            if micros and any(sums) and currency != cost.currency:
                raise ValueError(f"This ledger counts in {currency}, not {cost.currency}; settle in one currency.")
            values = (micros, cost.currency if micros else row["currency"], time.time(), hold.id)
            database.execute(
                "UPDATE hold SET state = 'settled', cost = ?, currency = ?, closed = ? WHERE id = ?", values
            )
            database.execute("DELETE FROM party WHERE hold = ?", (hold.id,))

    def release(self, hold: Hold) -> None:
        """Let go of a hold that cost nothing; it closes when everyone who joined it has let go.

        A hold whose call was cut off by a death stays: only `settle` and `dismiss` end it.
        """
        with self._writing(durable=bool(hold.price)) as database:
            mine = (hold.id, self._me)
            database.execute("UPDATE party SET times = times - 1 WHERE hold = ? AND owner = ?", mine)
            database.execute("DELETE FROM party WHERE hold = ? AND times <= 0", (hold.id,))
            database.execute(
                "UPDATE hold SET state = 'held', sender = NULL, remote = NULL WHERE id = :id AND state = 'sending'"
                " AND sender = :me AND NOT EXISTS (SELECT 1 FROM party WHERE hold = :id AND owner = :me)",
                {"id": hold.id, "me": self._me},
            )
            database.execute(
                "UPDATE hold SET state = 'released', closed = ? WHERE id = ? AND state = 'held'"
                " AND NOT EXISTS (SELECT 1 FROM party WHERE hold = hold.id)",
                (time.time(), hold.id),
            )

    def doubt(self, hold: Hold) -> None:
        """Keep a hold whose call left and was cut off: possibly charged. Only `settle` and `dismiss` end it."""
        with self._writing() as database:
            database.execute(
                "UPDATE hold SET state = 'uncertain', sender = NULL WHERE id = ? AND state IN ('held', 'sending')",
                (hold.id,),
            )
            database.execute("DELETE FROM party WHERE hold = ?", (hold.id,))

    def dismiss(self, hold: Hold | Entry) -> None:
        """Close a hold whose caller died, because somebody found out that it was not charged."""
        with self._writing() as database:
            database.execute(
                "UPDATE hold SET state = 'released', closed = ? WHERE id = ?"
                " AND (state = 'uncertain' OR state = 'sending' AND sender IS NULL)",
                (time.time(), hold.id),
            )
            database.execute("DELETE FROM party WHERE hold = ?", (hold.id,))

    def remote(self, hold: Hold) -> str | None:
        """The provider's id of a call that an earlier process made for this hold: look it up, do not call again."""
        with self._lock:
            return self._row(self._database, hold.id)["remote"]

    def balance(self) -> Mapping[str, Money]:
        """Return `held`, `spent` and `uncertain` (possibly charged) totals."""
        with self._writing(durable=False) as database:
            self._bury(database)
            held, spent, uncertain, currency = self._totals(database)
        return {kind: from_micros(sum_, currency) for kind, sum_ in _kinds(held, spent, uncertain)}

    def entries(self) -> list[Entry]:
        """Every hold there ever was, oldest first."""
        with self._writing(durable=False) as database:
            self._bury(database)
            rows = database.execute("SELECT * FROM hold ORDER BY id").fetchall()
        return [
            Entry(
                row["id"],
                row["recipe"],
                from_micros(row["micros"], row["currency"]),
                row["state"],
                from_micros(row["cost"], row["currency"]),
                row["remote"],
            )
            for row in rows
        ]

    def open(self) -> frozenset[Digest]:
        """The recipes whose money is set aside or in doubt: quick, however many holds there were."""
        with self._writing(durable=False) as database:
            self._bury(database)
            rows = database.execute(f"SELECT recipe FROM hold WHERE state IN {_OPEN}").fetchall()
        return frozenset(row["recipe"] for row in rows)

    def beat(self) -> None:
        """Show that this process lives, for ledgers watched from other machines; every few minutes will do."""
        with self._writing(durable=False) as database:
            database.execute("UPDATE party SET seen = ? WHERE owner = ?", (time.time(), self._me))

    def close(self) -> None:
        """Close the file. What this process held stays held until it ends."""
        with self._lock:
            self._database.close()

    @contextmanager
    def _writing(self, *, durable: bool = True) -> Generator[sqlite3.Connection]:
        """One transaction that no other process can interleave; money waits for the disk, free work does not."""
        with self._lock:
            self._database.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
            self._database.execute("BEGIN IMMEDIATE")
            try:
                yield self._database
            except BaseException:
                self._database.execute("ROLLBACK")
                raise
            self._database.execute("COMMIT")

    def _bury(self, database: sqlite3.Connection) -> None:
        """Decide what becomes of the holds of processes that died."""
        parties = database.execute("SELECT owner, max(seen) AS seen FROM party GROUP BY owner").fetchall()
        dead = [row["owner"] for row in parties if not self._lives(row["owner"], row["seen"])]
        for one in dead:
            database.execute("DELETE FROM party WHERE owner = ?", (one,))
            unanswered = "UPDATE hold SET state = 'uncertain' WHERE state = 'sending' AND sender = ? AND remote IS NULL"
            database.execute(unanswered, (one,))
            database.execute("UPDATE hold SET sender = NULL WHERE state = 'sending' AND sender = ?", (one,))
        if dead:
            database.execute(
                "UPDATE hold SET state = 'released', closed = ? WHERE state = 'held'"
                " AND NOT EXISTS (SELECT 1 FROM party WHERE hold = hold.id)",
                (time.time(),),
            )

    def _lives(self, owner: str, seen: float) -> bool:
        if owner == self._me:
            return True
        return self._alive(owner) and (owners.here(owner) or time.time() - seen < _LEASE)

    def _check(self, database: sqlite3.Connection, more: Money, cap: Money | None) -> None:
        held, spent, uncertain, currency = self._totals(database)
        total = held + spent + uncertain
        if total and currency != more.currency:
            raise ValueError(f"This ledger counts in {currency}, not {more.currency}; give prices in one currency.")
        if cap is not None and not from_micros(total, more.currency) + more <= cap:
            parts = ", ".join(f"{from_micros(n, more.currency)} {k}" for k, n in _kinds(held, spent, uncertain) if n)
            raise BudgetExceeded(
                f"{more} more would pass the cap of {cap}: {parts or 'nothing spent yet'}.",
                cure="Raise the cap, or choose a cheaper engine.",
            )

    def _totals(self, database: sqlite3.Connection) -> tuple[int, int, int, str]:
        rows = database.execute(
            "SELECT state, currency, sum(micros) AS price, sum(cost) AS cost FROM hold"
            " WHERE state != 'released' AND (micros > 0 OR cost > 0) GROUP BY state, currency"
        ).fetchall()
        sums = {"held": 0, "sending": 0, "uncertain": 0, "settled": 0}
        for row in rows:
            sums[row["state"]] += row["cost" if row["state"] == "settled" else "price"]
        currency: str = rows[0]["currency"] if rows else "USD"
        return sums["held"] + sums["sending"], sums["settled"], sums["uncertain"], currency

    def _row(self, database: sqlite3.Connection, number: int) -> sqlite3.Row:
        row: sqlite3.Row | None = database.execute("SELECT * FROM hold WHERE id = ?", (number,)).fetchone()
        if row is None:
            raise ValueError(f"This ledger has no hold {number}.")
        return row

    def _join(self, database: sqlite3.Connection, number: int, times: int = 1) -> None:
        database.execute(
            "INSERT INTO party (hold, owner, times, seen) VALUES (:hold, :me, max(:times, 1), :now)"
            " ON CONFLICT (hold, owner) DO UPDATE SET times = times + :times, seen = :now",
            {"hold": number, "me": self._me, "times": times, "now": time.time()},
        )


def _kinds(held: int, spent: int, uncertain: int) -> tuple[tuple[str, int], ...]:
    return ("held", held), ("spent", spent), ("uncertain", uncertain)
