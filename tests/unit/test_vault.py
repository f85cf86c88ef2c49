from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time

import pytest

from movie_director.errors import ProjectError
from movie_director.testing.vault_contract import NAME, sample_take
from movie_director.vault.files import FileVault
from movie_director.vault.takes import FileTakes

PUT_FOR_EVER = """
import sys
from pathlib import Path
from movie_director.vault.files import FileVault
vault = FileVault(Path(sys.argv[1]))
for number in range(10**9):
    with vault.scratch() as folder:
        (folder / "a").write_bytes(str(number).encode() * 20000)
        output = vault.put(folder / "a", "text/plain")
    print(output.content, flush=True)
"""


def put(vault, folder, data, media="text/plain", content=None):
    (folder / "source").write_bytes(data)
    return vault.put(folder / "source", media, content)


def test_a_file_lies_under_the_digest_of_its_bytes(tmp_path):
    output = put(FileVault(tmp_path / "v"), tmp_path, b"hello")
    assert output.blob == "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"  # sha256sum of `hello`
    assert (tmp_path / "v/cas/sha256/2c/f2" / output.blob).read_bytes() == b"hello"


def test_what_another_process_put_is_there(tmp_path):
    output = put(FileVault(tmp_path / "v"), tmp_path, b"hello")
    assert FileVault(tmp_path / "v").path(output.content).read_bytes() == b"hello"


def test_what_was_pruned_is_missing_until_it_is_made_again(tmp_path):
    vault = FileVault(tmp_path / "v")
    vault.path(put(vault, tmp_path, b"first container", content=NAME).content).unlink()
    assert not vault.has(NAME)
    again = put(vault, tmp_path, b"second container", content=NAME)
    assert vault.path(NAME).read_bytes() == b"second container"
    assert again.size == len(b"second container")


def test_scratch_of_a_living_owner_is_left_alone(tmp_path):
    vault = FileVault(tmp_path / "v")
    with vault.scratch() as folder:
        FileVault(tmp_path / "v")
        assert folder.is_dir()


def test_a_damaged_file_is_found(tmp_path):
    vault = FileVault(tmp_path / "v")
    path = vault.path(put(vault, tmp_path, b"hello").content)
    assert list(vault.damaged()) == []
    path.chmod(0o644)
    path.write_bytes(b"hellO")
    assert list(vault.damaged()) == [path]


def test_killing_a_writer_loses_nothing_recorded_and_leaves_nothing_half_written(tmp_path):
    said = []
    for round_ in range(3):
        process = subprocess.Popen(
            [sys.executable, "-c", PUT_FOR_EVER, str(tmp_path / "v")], stdout=subprocess.PIPE, text=True
        )
        said.append(process.stdout.readline().strip())
        time.sleep(0.05 + 0.031 * round_)
        os.kill(process.pid, signal.SIGKILL)
        said += process.stdout.read().split("\n")[:-1]
        process.stdout.close()
        process.wait()
    vault = FileVault(tmp_path / "v")
    assert all(vault.has(content) for content in said)
    assert list(vault.damaged()) == []
    assert list((tmp_path / "v/scratch").iterdir()) == []


def test_a_take_is_readable_json_that_git_can_compare(tmp_path):
    take = FileTakes(tmp_path).add(sample_take())
    text = (tmp_path / take.recipe.digest[:2] / f"{take.recipe.digest}.json").read_text()
    assert json.loads(text)["schema"] == "Take.1"
    assert '\n  "made_at": "2026-11-21T10:00:00.000+00:00",\n' in text
    assert "Größe" in text


def test_takes_of_other_processes_appear(tmp_path):
    one, other = FileTakes(tmp_path), FileTakes(tmp_path)
    assert one.all() == []
    take = other.add(sample_take())
    assert one.get(take.recipe.digest) == take
    assert one.all() == [take]


def test_takes_as_they_stand_now_are_those_there_are_and_stay_so(tmp_path):
    takes, first, second = FileTakes(tmp_path), sample_take(1), sample_take(2)
    takes.add(first)
    before = takes.now()
    assert before.get(first.recipe.digest) == first and before.get(second.recipe.digest) is None
    FileTakes(tmp_path).add(second)
    assert before.get(second.recipe.digest) is None or first.recipe.digest[:2] != second.recipe.digest[:2]
    assert takes.now().get(second.recipe.digest) == second


def test_a_take_that_was_taken_away_is_gone_from_the_next_look(tmp_path):
    takes, take = FileTakes(tmp_path), sample_take()
    takes.add(take)
    path = tmp_path / take.recipe.digest[:2] / f"{take.recipe.digest}.json"
    os.utime(path.parent, ns=(10**18, 10**18))  # long ago, so that the look counts
    assert takes.now().get(take.recipe.digest) == take
    path.unlink()
    assert takes.now().get(take.recipe.digest) is None


def test_a_shelf_that_did_not_change_is_not_read_again(tmp_path, monkeypatch):
    takes, take = FileTakes(tmp_path), sample_take()
    takes.add(take)
    os.utime(tmp_path / take.recipe.digest[:2], ns=(10**18, 10**18))
    assert takes.now().get(take.recipe.digest) == take
    monkeypatch.setattr(FileTakes, "get", None)
    monkeypatch.setattr(os, "listdir", None)
    assert takes.now().get(take.recipe.digest) == take


def test_a_damaged_take_says_what_to_do(tmp_path):
    takes = FileTakes(tmp_path)
    take = takes.add(sample_take())
    path = tmp_path / take.recipe.digest[:2] / f"{take.recipe.digest}.json"
    path.chmod(0o644)
    path.write_text("<<<<<<< HEAD")
    with pytest.raises(ProjectError, match="git checkout"):
        takes.get(take.recipe.digest)
    path.write_text(json.dumps(sample_take(7).as_json()))
    with pytest.raises(ProjectError, match="another recipe"):
        takes.all()


def test_takes_that_were_read_are_not_read_again_to_be_listed(tmp_path):
    for number in range(1000):
        take = sample_take(number)
        path = tmp_path / take.recipe.digest[:2] / f"{take.recipe.digest}.json"
        path.parent.mkdir(exist_ok=True)
        path.write_text(json.dumps(take.as_json()))
    takes = FileTakes(tmp_path)
    begun = time.process_time()
    assert len(takes.all()) == 1000
    first, begun = time.process_time() - begun, time.process_time()
    assert len(takes.all()) == 1000
    assert time.process_time() - begun < first / 2
