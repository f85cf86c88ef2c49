"""Answers that come word by word: how far they are is told, silence is measured between words, who stops hangs up."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import threading
import time

import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.language import asking
from movie_director.engines.language.engine import LanguageEngine
from movie_director.engines.language.settings import Settings
from movie_director.errors import EngineFailed, PossiblyCharged
from movie_director.operations.write import Write
from movie_director.project import history
from movie_director.studio.crew import hang_up
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.propose import propose
from movie_director.testing.films import SAMPLE
from movie_director.testing.in_memory import InMemoryVault
from movie_director.testing.language_server import Drip, LanguageServer
from movie_director.values.money import Money

FORM = {"type": "object", "properties": {"a": {"type": "string"}}, "required": ["a"]}
ORDER = Write(role="tester", model="server:small", brief="Answer.", material={}, form=FORM, tokens=100)
RECIPE = Recipe("write@1", "language@1", ORDER.model_dump(mode="json"))
LONG = json.dumps({"a": "one word after another " * 3})
STYLE = json.dumps({"chosen": "tableau", "why": "It is still."})


@pytest.fixture(autouse=True)
def a_model_that_is_free(monkeypatch, tmp_path):
    for name in ("MODEL", "MODEL_PRICE", "MODEL_STREAM", "MODEL_TIMEOUT", "ONLINE"):
        monkeypatch.delenv(f"MOVIE_DIRECTOR_{name}", raising=False)
    monkeypatch.setattr(asking, "FIRST_WAIT", 0.01)
    monkeypatch.setattr("movie_director.studio.crew.Settings", lambda: Settings(tmp_path / "settings.toml"))
    yield
    history.settled()


def performed(server, monkeypatch, tmp_path, heard=None):
    """What the engine makes of the order, and what it tells."""
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_URL", server.url)
    told, vault = [], InMemoryVault()
    engine = LanguageEngine(lambda: Settings(tmp_path / "none.toml"))
    made = asyncio.run(engine.perform(RECIPE, vault, heard or (lambda share, note="": told.append((share, note)))))
    return made, vault.path(made.outputs["answer"].content).read_text(), told


def test_an_answer_grows_before_one_s_eyes_and_its_tokens_are_counted(monkeypatch, tmp_path):
    monkeypatch.setattr(asking, "TOLD_EVERY", 0.0)
    with LanguageServer([Drip(LONG)], tokens=(40, 20)) as server:
        made, answer, told = performed(server, monkeypatch, tmp_path)
        assert server.requests[0]["stream"] is True
    assert json.loads(answer) == json.loads(LONG)
    counts = [int(note.split(":")[1].split()[0]) for _, note in told if note.endswith(" tokens")]
    assert counts == list(range(1, len(LONG) // 4 + 2)) and told[-2][1].startswith("tester: ")
    assert [share for share, _ in told] == sorted(share for share, _ in told)
    assert made.report.facts["tokens_in"] == 40 and made.report.facts["tokens_out"] == 20


def test_a_slow_answer_may_take_longer_than_the_time_out_as_long_as_it_goes_on(monkeypatch, tmp_path):
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_TIMEOUT", "2")
    slow = Drip(LONG, pause=0.15)
    assert slow.pause * len(LONG) / 4 > 2
    with LanguageServer([slow]) as server:
        assert json.loads(performed(server, monkeypatch, tmp_path)[1]) == json.loads(LONG)
        assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("script", "words"),
    [
        ([Drip(LONG, pause=30)], "it said nothing for 0.3 s, after 1 tokens"),
        ([Drip(LONG, dies=5)], "does not answer"),
        ([Drip(LONG, ends=5)], "it broke off after 5 tokens"),
        ([Drip("again and ", again=10_000)], "it writes on beyond the 100 tokens that it was given"),
    ],
    ids=["stalls", "dies", "ends too soon", "never ends"],
)
def test_an_answer_that_does_not_come_to_its_end_is_asked_for_again_and_then_said(monkeypatch, tmp_path, script, words):
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_TIMEOUT", "0.3")
    with LanguageServer(script) as server:
        with pytest.raises(EngineFailed, match="asked 4 times") as failed:
            performed(server, monkeypatch, tmp_path)
        assert words in str(failed.value) and not isinstance(failed.value, PossiblyCharged)
        assert len(server.requests) == asking.TRIES


@pytest.mark.parametrize("fault", [Drip(LONG, dies=5), Drip(LONG, ends=5), Drip(LONG, pause=30)])
def test_one_that_breaks_off_once_is_mended_by_asking_again_unless_it_is_paid_for(monkeypatch, tmp_path, fault):
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_TIMEOUT", "0.3")
    with LanguageServer([fault, Drip(LONG)]) as server:
        assert json.loads(performed(server, monkeypatch, tmp_path)[1]) == json.loads(LONG)
        assert len(server.requests) == 2
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_PRICE", "1/10")
    with LanguageServer([fault, Drip(LONG)]) as server:
        with pytest.raises(PossiblyCharged, match="was asked and did not answer"):
            performed(server, monkeypatch, tmp_path)
        assert len(server.requests) == 1


def test_a_server_that_streams_nothing_is_asked_for_the_whole_when_that_is_set(monkeypatch, tmp_path):
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_STREAM", "off")
    with LanguageServer([LONG], streams=False) as server:
        made, answer, _ = performed(server, monkeypatch, tmp_path)
        assert json.loads(answer) == json.loads(LONG) and made.report.facts["rounds"] == 1
        assert not server.requests[0].get("stream")


def test_a_server_that_refuses_to_stream_is_asked_for_the_whole(monkeypatch, tmp_path):
    with LanguageServer(["rejects", "rejects", LONG], streams=False) as server:
        assert json.loads(performed(server, monkeypatch, tmp_path)[1]) == json.loads(LONG)
        assert [bool(request.get("stream")) for request in server.requests] == [True, True, False]


def test_an_answer_that_is_wrong_in_a_stream_is_repaired_as_any_other(monkeypatch, tmp_path):
    with LanguageServer([Drip('{"a": 1}'), Drip(LONG)]) as server:
        made, _, _ = performed(server, monkeypatch, tmp_path)
        assert made.report.facts["rounds"] == 2
        assert "a: 1 is not of type 'string'" in server.requests[1]["messages"][-1]["content"]


def directed(tmp_path, monkeypatch, server, **wanted):
    """A film whose director is played by the server's model."""
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_URL", server.url)
    monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_DIRECTOR", "server:small")
    return prepare(script, tmp_path / "film", Wanted(**wanted))


def test_who_waits_for_a_film_is_told_who_writes_and_how_much(monkeypatch, tmp_path):
    heard = []
    with LanguageServer([Drip(STYLE)]) as server:
        directed(tmp_path, monkeypatch, server, crew="director", tell=heard.append)
    assert "director asks server:small" in heard
    assert any(words.startswith("director: ") and words.endswith(" tokens") for words in heard)


@pytest.mark.parametrize("price", ["", "1/10"], ids=["free", "paid"])
def test_stopping_hangs_up_and_only_what_is_paid_for_is_left_in_doubt(monkeypatch, tmp_path, price):
    with LanguageServer([Drip(STYLE, pause=0.05, again=1000)]) as server:
        studio = directed(tmp_path, monkeypatch, server, budget=Money.parse("1"))
        monkeypatch.setenv("MOVIE_DIRECTOR_MODEL_PRICE", price or "0/0")
        studio.tell = lambda words: hang_up() if words.endswith(" tokens") else None
        with pytest.raises(asyncio.CancelledError):
            propose(studio, "director")
        assert server.hung_up.acquire(timeout=30), "nobody hung up"
        balance = studio.ledger.balance()
        assert bool(balance["uncertain"]) == bool(price) and not balance["held"] and not balance["spent"]
        assert len(server.requests) == 1


def test_a_film_that_is_cancelled_where_a_loop_runs_already_hangs_up_too(monkeypatch, tmp_path):
    asked = threading.Event()
    with LanguageServer([Drip(STYLE, pause=0.05, again=1000)]) as server:
        studio = directed(tmp_path, monkeypatch, server)

        async def work():
            task = asyncio.current_task()

            def tell(words):
                if words.endswith(" tokens") and not asked.is_set():
                    asked.set()
                    task.cancel()

            studio.tell = tell
            propose(studio, "director")

        with pytest.raises(asyncio.CancelledError):
            asyncio.run(work())
        assert server.hung_up.acquire(timeout=30), "nobody hung up"


def test_ctrl_c_while_a_film_is_read_hangs_up_and_says_how_to_go_on(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    with LanguageServer([Drip(STYLE, pause=0.05, again=4000)]) as server:
        told = {"MOVIE_DIRECTOR_MODEL_URL": server.url, "MOVIE_DIRECTOR_MODEL_DIRECTOR": "server:small"}
        making = subprocess.Popen(
            [sys.executable, "-m", "movie_director", "make", str(script), "--crew", "director"],
            env={**os.environ, **told, "MOVIE_DIRECTOR_MODEL_TOKENS": "4000"},
            stderr=subprocess.PIPE,
            text=True,
        )
        while not server.requests and making.poll() is None:
            time.sleep(0.05)
        making.send_signal(signal.SIGINT)
        said = making.communicate(timeout=120)[1]
        assert server.hung_up.acquire(timeout=30), "nobody hung up"
    assert making.returncode == 130 and "the same command goes on" in said and "Traceback" not in said
