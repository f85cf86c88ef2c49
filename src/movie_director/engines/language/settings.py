"""Which model a role asks, where it is, and its key: from the environment, `settings.toml` or the system's keyring.

None of it is ever written into a project. The environment goes before `settings.toml` in the studio's home, and that
before the keyring.
"""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import import_module
from ipaddress import ip_address
from pathlib import Path
from typing import Any, cast
from urllib.parse import urlsplit

from movie_director.engines.installation import Installation
from movie_director.errors import SetupMissing

HOMES: Mapping[str, str] = {"openai": "https://api.openai.com/v1", "anthropic": "https://api.anthropic.com"}
"""Where a provider answers unless another address is given; `server` has none of its own."""
KEYS: Mapping[str, str] = {
    "openai": "OPENAI_API_KEY",
    "anthropic": "ANTHROPIC_API_KEY",
    "server": "MOVIE_DIRECTOR_MODEL_KEY",
}
"""The variable that holds each provider's key."""
OFF = ("", "off", "none", "no", "false", "0")
NAMED = "Name one like `openai:gpt-5-mini`, `anthropic:claude-haiku-4-5` or `server:NAME`."


@dataclass(frozen=True)
class Desk:
    """A model that can be asked: its provider, name, address and key. The key is in no text that this prints."""

    provider: str
    name: str
    url: str
    key: str
    timeout: float
    """Seconds that it may say nothing: before its first word, and between two."""
    streams: bool = True
    """Whether it is asked to answer word by word."""

    def __repr__(self) -> str:
        return f"Desk({self.provider}:{self.name} at {self.url})"


class Settings:
    """What a person set for language models on this machine."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or Installation.here().home / "settings.toml"
        try:
            self._all: Mapping[str, Any] = tomllib.loads(self._path.read_text(encoding="utf-8"))
        except FileNotFoundError:
            self._all = {}
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise SetupMissing(f"{self._path} cannot be read: {error}.", cure="Mend it, or take it away.") from error

    @property
    def online(self) -> bool:
        """Whether calls may leave this machine: `MOVIE_DIRECTOR_ONLINE=off` or `online = false` forbid it."""
        told = os.environ.get("MOVIE_DIRECTOR_ONLINE", str(self._all.get("online", "on")))
        return told.lower() not in OFF

    def model(self, role: str, department: str) -> str | None:
        """Return the model that a role asks, or None: its own, else its department's, else everybody's."""
        for name in (role, department):
            told = os.environ.get(f"MOVIE_DIRECTOR_MODEL_{name.upper().replace('-', '_')}")
            if told is not None:
                return None if told.lower() in OFF else told
        for table, name in (("roles", role), ("departments", department)):
            told = self._table(table).get(name)
            if told is not None:
                return None if str(told).lower() in OFF else str(told)
        told = os.environ.get("MOVIE_DIRECTOR_MODEL", str(self._language.get("model", "")))
        return None if told.lower() in OFF else told

    @property
    def tokens(self) -> int | None:
        """The most tokens that an answer may be long, where a brief allows more: for models that are slow."""
        told = os.environ.get("MOVIE_DIRECTOR_MODEL_TOKENS", str(self._language.get("tokens", "")))
        if not told:
            return None
        if not told.isdigit() or not int(told):
            raise SetupMissing(f"MOVIE_DIRECTOR_MODEL_TOKENS is {told!r}, no number of tokens.")
        return int(told)

    def price(self, model: str) -> str | None:
        """The price that a person told for a model: `0.25/2`, USD per million tokens in and out."""
        told = self._table("prices").get(model, os.environ.get("MOVIE_DIRECTOR_MODEL_PRICE"))
        return None if told is None else str(told)

    def url(self, provider: str) -> str:
        """Where a provider answers. Raises SetupMissing for a `server` without an address, or a provider not known."""
        if provider not in KEYS:
            raise SetupMissing(f"There is no provider of language models {provider!r}.", cure=NAMED)
        told = self._table("urls").get(provider)
        if provider == "server":
            told = os.environ.get("MOVIE_DIRECTOR_MODEL_URL", told)
        else:
            told = os.environ.get(f"{provider.upper()}_BASE_URL", told)
        url = str(told or HOMES.get(provider, ""))
        if not url:
            raise SetupMissing(
                "A `server:` model needs the address of its server.",
                cure="Set `MOVIE_DIRECTOR_MODEL_URL=http://127.0.0.1:11434/v1`.",
            )
        return url

    def desk(self, model: str) -> Desk:
        """Return where a model is asked. Raises SetupMissing: no provider, address or key, or no call may leave."""
        provider, _, name = model.partition(":")
        url = self.url(provider)
        if not name:
            raise SetupMissing(f"{model!r} names no model.", cure=NAMED)
        if not local(url) and not self.online:
            raise SetupMissing(
                f"{model} is not on this machine, and `online` is off.", cure="Set it on, or ask a local one."
            )
        key = os.environ.get(KEYS[provider]) or str(self._table("keys").get(provider, "")) or _from_keyring(provider)
        if not key and not local(url):
            raise SetupMissing(
                f"There is no key for {provider}.",
                cure=f"Set {KEYS[provider]}, or put it into the keyring: `keyring set movie-director {provider}`.",
            )
        return Desk(provider, name, url, key or "none", self._timeout, self._streams)

    @property
    def _timeout(self) -> float:
        told = os.environ.get("MOVIE_DIRECTOR_MODEL_TIMEOUT", str(self._language.get("timeout", 120)))
        try:
            return float(told)
        except ValueError as error:
            raise SetupMissing(f"MOVIE_DIRECTOR_MODEL_TIMEOUT is {told!r}, no number of seconds.") from error

    @property
    def _streams(self) -> bool:
        told = os.environ.get("MOVIE_DIRECTOR_MODEL_STREAM", str(self._language.get("stream", "on")))
        return told.lower() not in OFF

    @property
    def _language(self) -> Mapping[str, Any]:
        return cast("Mapping[str, Any]", self._all.get("language", {}))

    def _table(self, name: str) -> Mapping[str, Any]:
        return cast("Mapping[str, Any]", self._language.get(name, {}))


def local(url: str) -> bool:
    """Whether an address is on this machine."""
    host = urlsplit(url).hostname or ""
    try:
        return host == "localhost" or ip_address(host).is_loopback
    except ValueError:  # a name
        return False


def _from_keyring(provider: str) -> str:
    """The key that the system keeps, where the `keyring` package is installed and unlocked."""
    try:
        return str(import_module("keyring").get_password("movie-director", provider) or "")
    except Exception:  # not installed, or locked: each system's own error
        return ""
