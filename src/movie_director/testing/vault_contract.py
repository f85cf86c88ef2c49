"""What every Vault and every Takes promises. Subclass, give the fixture, and pytest runs it."""

# ruff: noqa: D102 - a test's name is its sentence
from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from movie_director.build.ports import Takes, Vault
from movie_director.build.take import CameraReport, Output, Take
from movie_director.errors import TakeMissing
from movie_director.testing.scripted import scripted_recipe
from movie_director.values.digest import digest_parts
from movie_director.values.money import FREE

NAME = digest_parts("pixels/rgb24/2x2@1", [b"abc"])


class VaultContract:
    """Override `vault`."""

    @pytest.fixture
    def vault(self, tmp_path: Path) -> Vault:
        """The vault under test, empty."""
        raise NotImplementedError

    def test_a_file_comes_back_as_it_was_put(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"hello")
        output = vault.put(tmp_path / "a", "text/plain")
        assert vault.path(output.content).read_bytes() == b"hello"
        assert (output.content, output.size, output.media) == (digest_parts("bytes", [b"hello"]), 5, "text/plain")

    def test_what_is_kept_can_only_be_read(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"hello")
        assert vault.path(vault.put(tmp_path / "a", "text/plain").content).stat().st_mode & 0o222 == 0

    def test_what_is_put_stays_when_its_source_changes(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"hello")
        output = vault.put(tmp_path / "a", "text/plain")
        (tmp_path / "a").write_bytes(b"HELLO")
        assert vault.path(output.content).read_bytes() == b"hello"

    def test_the_first_file_recorded_for_some_pixels_stands(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"one container")
        (tmp_path / "b").write_bytes(b"another container")
        first = vault.put(tmp_path / "a", "video/mp4", NAME)
        assert vault.put(tmp_path / "b", "video/x-matroska", NAME) == first
        assert vault.path(NAME).read_bytes() == b"one container"

    def test_the_same_bytes_can_have_two_names(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"same")
        one, two = vault.put(tmp_path / "a", "text/plain"), vault.put(tmp_path / "a", "text/plain", NAME)
        assert one.blob == two.blob
        assert vault.path(one.content).read_bytes() == vault.path(NAME).read_bytes() == b"same"

    def test_what_was_never_put_is_missing_and_says_so(self, vault: Vault) -> None:
        assert not vault.has(NAME)
        with pytest.raises(TakeMissing, match=NAME[:12]):
            vault.path(NAME)

    def test_a_name_that_is_no_digest_is_refused(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"x")
        for name in ("../../etc/passwd", "ABC", "0" * 63):
            with pytest.raises(ValueError, match="not a digest"):
                vault.put(tmp_path / "a", "text/plain", name)

    def test_scratch_is_empty_and_does_not_outlive_its_use(self, vault: Vault) -> None:
        with vault.scratch() as one, vault.scratch() as two:
            assert one != two
            assert list(one.iterdir()) == []
            (one / "deep").mkdir()
            (one / "deep" / "x").write_bytes(b"x")
        assert not one.exists()

    def test_what_was_put_from_scratch_outlives_it(self, vault: Vault) -> None:
        with vault.scratch() as folder:
            (folder / "a").write_bytes(b"made here")
            output = vault.put(folder / "a", "text/plain")
        assert vault.path(output.content).read_bytes() == b"made here"

    def test_an_empty_file_is_a_file(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").touch()
        output = vault.put(tmp_path / "a", "text/plain")
        assert vault.path(output.content).read_bytes() == b""

    def test_many_threads_may_put_the_same_thing(self, vault: Vault, tmp_path: Path) -> None:
        (tmp_path / "a").write_bytes(b"x" * 100_000)
        with ThreadPoolExecutor(8) as threads:
            puts = [threads.submit(vault.put, tmp_path / "a", "text/plain", NAME) for _ in range(32)]
        assert len({put.result() for put in puts}) == 1
        assert vault.path(NAME).stat().st_size == 100_000


def sample_take(number: int = 0, made_at: str = "2026-11-21T10:00:00.000+00:00") -> Take:
    """A take of the recipe `number`."""
    output = Output(NAME, NAME, "text/plain", 3)
    facts = {"samples": 16, "device": "CPU", "scale": 0.5}
    report = CameraReport("scripted@1", "close", 1.25, ("no rain",), facts)
    return Take(scripted_recipe(number=number, words="Größe"), {"main": output}, report, FREE, made_at)


class TakesContract:
    """Override `takes`."""

    @pytest.fixture
    def takes(self, tmp_path: Path) -> Takes:
        """The takes under test, none yet."""
        raise NotImplementedError

    def test_a_take_comes_back_as_it_was_recorded(self, takes: Takes) -> None:
        take = sample_take()
        assert takes.get(take.recipe.digest) is None
        assert takes.add(take) == take
        assert takes.get(take.recipe.digest) == take

    def test_the_first_record_of_a_recipe_stands(self, takes: Takes) -> None:
        first = takes.add(sample_take())
        assert takes.add(replace(first, made_at="2027-01-01T00:00:00.000+00:00")) == first
        assert list(takes.all()) == [first]

    def test_takes_are_listed_oldest_first(self, takes: Takes) -> None:
        for number in (3, 1, 2):
            takes.add(sample_take(number, f"2026-11-21T10:00:0{number}.000+00:00"))
        assert [take.recipe.parameters["number"] for take in takes.all()] == [1, 2, 3]

    def test_threads_that_record_one_recipe_agree(self, takes: Takes) -> None:
        rivals = [sample_take(0, f"2026-11-21T10:00:{second:02d}.000+00:00") for second in range(24)]
        with ThreadPoolExecutor(8) as threads:
            standing = set(map(repr, threads.map(takes.add, rivals)))
        assert len(standing) == 1
