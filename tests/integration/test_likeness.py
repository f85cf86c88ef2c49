"""Voices made from recordings: how near they come, on decoded sound, and what is refused. The net is `setup`'s."""

from __future__ import annotations

import asyncio
import itertools
import json
import shutil
import subprocess

import numpy as np
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.ffmpeg.tool import packaged
from movie_director.engines.installation import Installation
from movie_director.engines.sound.filters import resample
from movie_director.engines.sound.samples import read_wav, write_wav
from movie_director.engines.voice.engine import VoiceEngine
from movie_director.engines.voice.likeness.listener import Listener, alike
from movie_director.engines.voice.likeness.maker import Maker
from movie_director.engines.voice.likeness.recording import hertz, listened
from movie_director.errors import BadOption, Interrupted, SetupMissing
from movie_director.film.character import Character
from movie_director.film.voice import OwnVoice
from movie_director.studio.make import prepare
from movie_director.studio.open import open_project
from movie_director.studio.undo import undo
from movie_director.studio.voice import Consent, check_consent, clone_voice, drop_voice, told
from movie_director.testing.films import SAMPLE
from movie_director.testing.in_memory import InMemoryVault

HERE = Installation.here()
AGREED = Consent("Anna Smit", "Yes, for this film.")
SAID = (
    "My mother keeps three blue cups on a shelf above the door, you know. "
    "When the music stops, walk slowly toward the exit and do not look back."
)
NEW = "I never said that the boat was yours, and you know it."
QUIET = lambda *_: None  # noqa: E731


@pytest.fixture(scope="module")
def listener():
    return Listener(HERE.listener)


@pytest.fixture(scope="module")
def engine():
    return VoiceEngine(HERE.cache, HERE.voices, packaged())


async def spoken(engine, **parameters):
    """A line as the film has it, decoded, at 16 kHz."""
    vault = InMemoryVault()
    made = await engine.perform(Recipe("speak@1", "voice@1", parameters), vault, QUIET)
    return resample(read_wav(vault.path(made.outputs["audio"].content), 24_000), 2, 3)


@pytest.fixture(scope="module")
def somebody(tmp_path_factory):
    """A recording of who is none of our voices: espeak-ng's own, a machine's, as MP3."""
    folder = tmp_path_factory.mktemp("heard")
    subprocess.run(["espeak-ng", "-v", "en-us+m3", "-w", folder / "a.wav", SAID], check=True)
    subprocess.run([packaged(), "-v", "error", "-i", folder / "a.wav", folder / "anna.mp3"], check=True)
    return folder / "anna.mp3"


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    page = tmp_path_factory.mktemp("film") / "key.fountain"
    page.write_text(SAMPLE)
    return page


@pytest.fixture(scope="module")
def cloned(page, somebody):
    """The sample film, whose Ben got the voice of the recording; what casting had chosen, and what was said."""
    studio = prepare(page)
    before = studio.project.film
    heard = []
    hear = lambda what, share: heard.append((what, share))  # noqa: E731
    said = asyncio.run(clone_voice(studio, "ben", somebody, AGREED, hear, most=5))
    return studio, before, said, heard


def speeches(studio):
    return {s.slate: s.parameters for s in studio.schedule() if s.operation == "speak@1"}


async def test_a_film_speaks_more_like_the_recording_than_with_the_voice_that_was_cast(
    cloned, engine, listener, somebody
):
    studio, before, said, heard = cloned
    wanted = listener.heard(listened(somebody, packaged()).speech)
    parameters = next(p for p in speeches(studio).values() if "blend" in p)
    mine = await spoken(engine, **{**parameters, "text": NEW})
    cast = await spoken(engine, text=NEW, voice=before.get(Character, "ben").voice)
    near, far = alike(listener.heard(mine), wanted), alike(listener.heard(cast), wanted)
    assert near > far + 0.05
    assert abs(12 * np.log2(hertz(mine) / listened(somebody, packaged()).hertz)) < 4
    assert np.array_equal(mine, await spoken(engine, **{**parameters, "text": NEW})), "a line always sounds the same"
    voice = studio.project.film.get(OwnVoice, "ben")
    assert abs(voice.likeness - near) < 0.12, "what is said of it is what is heard, in another sentence"
    assert all(b >= a - 1e-9 for (_, a), (_, b) in itertools.pairwise(heard)) and heard[-1] == ("done", 1.0)
    assert any("likeness, not a copy" in line and f"{voice.likeness:.2f}" in line for line in said)


def test_only_their_lines_are_spoken_anew_and_a_copy_of_the_project_speaks_them_alike(cloned, tmp_path):
    studio, *_ = cloned
    after, film = speeches(studio), studio.project.film
    blended = {slate for slate, p in after.items() if "blend" in p}
    lines = {e.id for e in film.screenplay.elements if e.character and film.called(e.character) == "ben"}
    assert blended and {f"l{slate.split('/l')[1].split('/')[0]}" for slate in blended} == {f"l{e[1:]}" for e in lines}
    root = studio.project.paths.root
    shutil.copytree(root, tmp_path / "copy", ignore=shutil.ignore_patterns("05_Cache", "03_Renders"))
    copy = open_project(tmp_path / "copy")
    assert speeches(copy) == after
    assert copy.project.film.get(OwnVoice, "ben") == film.get(OwnVoice, "ben")


def test_whose_voice_it_is_and_that_they_agreed_is_kept_told_and_credited(cloned, somebody):
    studio, *_ = cloned
    voice = studio.project.film.get(OwnVoice, "ben")
    assert (voice.heard, voice.consent) == ("Anna Smit", "Yes, for this film.")
    words = " ".join(told(studio.project.film, "ben"))
    assert "Anna Smit" in words and "Yes, for this film." in words and voice.agreed in words
    stored = json.loads((studio.project.paths.source / "voices" / "ben.json").read_text())
    assert stored["recording"] == listened(somebody, packaged()).sha256
    assert not list(studio.project.paths.root.rglob("*.mp3")), "the recording itself is not kept"


def test_the_same_recording_gives_the_same_voice_and_an_interrupted_search_none(somebody):
    maker = Maker(HERE.cache, HERE.voices, HERE.listener, packaged())
    assert maker.made(somebody, QUIET, 2) == maker.made(somebody, QUIET, 2)

    def stop(what, share):
        if share > 0.3:
            raise Interrupted("Enough.")

    with pytest.raises(Interrupted):
        maker.made(somebody, stop, 2)


def test_it_is_taken_back_by_one_undo_and_dropped_for_a_voice_that_is_cast(cloned):
    studio, before, *_ = cloned
    was = before.get(Character, "ben").voice
    assert drop_voice(studio, "ben")
    film = studio.project.film
    assert film.get(OwnVoice, "ben") is None and film.get(Character, "ben").voice == was
    undo(studio)
    assert studio.project.film.get(Character, "ben").voice == "ben" and studio.project.film.get(OwnVoice, "ben")


@pytest.mark.parametrize(
    "who, words", [(None, None), ("Anna Smit", ""), ("", "Yes."), ("Anna Smit", "No."), ("Anna Smit", " not yet ")]
)
def test_without_consent_no_voice_is_made(who, words):
    with pytest.raises(BadOption, match=r"(agree|who is heard).*(--consent|Ask them first)"):
        check_consent("BEN", who, words)


def tone(seconds, hertz_=150.0):
    """A buzz whose pitch wanders as a voice's does."""
    time = np.arange(int(seconds * 24_000)) / 24_000
    turn = 2 * np.pi * np.cumsum(hertz_ * (1 + 0.1 * np.sin(2 * np.pi * 0.7 * time))) / 24_000
    return np.asarray(0.2 * sum(np.sin(k * turn) / k for k in range(1, 12)), np.float32)


def noise(seconds):
    return np.asarray(0.2 * np.random.default_rng(1).standard_normal(int(seconds * 24_000)), np.float32)


@pytest.mark.parametrize(
    "sound, why",
    [
        (lambda: tone(3.0), "3.* s of speech"),
        (lambda: np.zeros(240_000, np.float32), "silent"),
        (lambda: np.clip(40 * tone(8.0), -1, 1), "clipped"),
        (lambda: 0.2 * np.clip(40 * tone(8.0), -1, 1), "clipped"),
        (lambda: noise(8.0), "no voice"),
        (lambda: np.zeros(24_000 * 905, np.float32), "longer than 15 minutes"),
    ],
)
def test_a_recording_that_does_not_serve_is_refused_with_why_and_the_cure(tmp_path, sound, why):
    write_wav(tmp_path / "take.wav", sound(), 24_000)
    with pytest.raises(BadOption, match=rf"take\.wav .*{why}.*no voice is made from it\. \w+"):
        listened(tmp_path / "take.wav", packaged())


def test_what_is_no_sound_is_refused(tmp_path):
    (tmp_path / "take.wav").write_text("INT. KITCHEN - DAY")
    with pytest.raises(BadOption, match="no sound that can be read"):
        listened(tmp_path / "take.wav", packaged())
    with pytest.raises(BadOption, match="There is no recording"):
        listened(tmp_path / "none.wav", packaged())


def test_weights_that_are_missing_or_others_are_refused(tmp_path):
    with pytest.raises(SetupMissing, match="movie-director setup"):
        Listener(tmp_path / "ge2e.pt")
    (tmp_path / "ge2e.pt").write_bytes(b"something else")
    with pytest.raises(SetupMissing, match="not the net"):
        Listener(tmp_path / "ge2e.pt")
