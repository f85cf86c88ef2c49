from __future__ import annotations

import pytest

from movie_director.ledger.sqlite import SqliteLedger
from movie_director.testing.in_memory import InMemoryLedger, InMemoryTakes, InMemoryVault
from movie_director.testing.ledger_contract import LedgerContract
from movie_director.testing.vault_contract import TakesContract, VaultContract
from movie_director.vault.files import FileVault
from movie_director.vault.takes import FileTakes


class TestFileVault(VaultContract):
    @pytest.fixture
    def vault(self, tmp_path):
        return FileVault(tmp_path / "vault")


class TestInMemoryVault(VaultContract):
    @pytest.fixture
    def vault(self):
        return InMemoryVault()


class TestFileTakes(TakesContract):
    @pytest.fixture
    def takes(self, tmp_path):
        return FileTakes(tmp_path / "takes")


class TestInMemoryTakes(TakesContract):
    @pytest.fixture
    def takes(self):
        return InMemoryTakes()


class TestSqliteLedger(LedgerContract):
    @pytest.fixture
    def ledger(self, tmp_path):
        ledger = SqliteLedger(tmp_path / "ledger.sqlite")
        yield ledger
        ledger.close()


class TestInMemoryLedger(LedgerContract):
    @pytest.fixture
    def ledger(self):
        return InMemoryLedger()
