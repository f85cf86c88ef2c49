from __future__ import annotations

from contextlib import asynccontextmanager

import pytest

from movie_director.executors.local import LocalExecutor
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.executor_contract import ExecutorContract
from movie_director.testing.in_memory import InMemoryExecutor, InMemoryTakes, InMemoryVault
from movie_director.testing.scripted import ENGINES, ScriptedEngine, engines, scripted_recipe


class TestLocalExecutor(ExecutorContract):
    def open(self, tmp_path):
        return LocalExecutor(
            project=tmp_path,
            vault=tmp_path / "vault",
            takes=tmp_path / "takes",
            jobs=tmp_path / "jobs.sqlite",
            engines=ENGINES,
            slot_of={"scripted": "tools"},
        )


class TestInMemoryExecutor(ExecutorContract):
    @asynccontextmanager
    async def open(self, tmp_path):
        yield InMemoryExecutor(engines(tmp_path), InMemoryVault(), InMemoryTakes())


class TestScriptedEngine(EngineContract):
    @pytest.fixture
    def engine(self, tmp_path):
        return ScriptedEngine(tmp_path / "diary")

    @pytest.fixture
    def recipe(self):
        return scripted_recipe(seconds=0.02)
