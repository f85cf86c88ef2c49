"""What all tests share: nothing leaves the machine, and the long ones run when asked for."""

import os
import signal
import socket
from pathlib import Path

import pytest
from hypothesis import settings

# A shell's background job ignores Ctrl-C, and what it starts inherits that; these tests send it.
signal.signal(signal.SIGINT, signal.default_int_handler)
# Tests work in the studio that `make setup` furnishes; nothing is skipped for want of it.
os.environ.setdefault("MOVIE_DIRECTOR_HOME", str(Path(__file__).parents[1] / ".studio"))


# A change is judged by the same examples each time; new ones are sought at leisure, and become `@example`s.
settings.register_profile("same", derandomize=True, database=None)
settings.register_profile("soak", derandomize=False, print_blob=True)


def pytest_addoption(parser):
    parser.addoption("--soak", action="store_true", help="run the long tests too, and properties with new examples")


def pytest_configure(config):
    if not config.getoption("--hypothesis-profile"):
        settings.load_profile("soak" if config.getoption("--soak") else "same")


def pytest_collection_modifyitems(config, items):
    if not config.getoption("--soak"):
        long = [item for item in items if item.get_closest_marker("soak")]
        config.hook.pytest_deselected(items=long)
        items[:] = [item for item in items if item not in long]


@pytest.fixture(autouse=True)
def no_network(monkeypatch):
    """Refuse connections to other machines: what these tests make, they make here."""
    connect = socket.socket.connect

    def guarded(self, address):
        if self.family in (socket.AF_INET, socket.AF_INET6) and address[0] not in ("127.0.0.1", "::1", "localhost"):
            raise AssertionError(f"a test tried to reach {address}")
        return connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", guarded)
