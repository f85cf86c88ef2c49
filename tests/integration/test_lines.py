"""Lines that people recorded: times of their words, what is heard, which lines change, and what is refused."""

from __future__ import annotations

import json

import numpy as np
import pytest

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.build.recipe import Recipe
from movie_director.crew.titles import assemble
from movie_director.engines.ffmpeg.tool import packaged
from movie_director.engines.installation import Installation
from movie_director.engines.sound.filters import loudness
from movie_director.engines.sound.samples import read_wav, write_wav
from movie_director.engines.voice.engine import VoiceEngine
from movie_director.errors import BadOption, SetupMissing
from movie_director.film.character import Character
from movie_director.film.edits import Put, apply, apply_all
from movie_director.film.reading import Reading
from movie_director.project.manifest import ENGINES
from movie_director.studio.lines import bring_lines, drop_lines, lines_of
from movie_director.studio.make import prepare
from movie_director.studio.undo import undo
from movie_director.testing.films import SAMPLE, film_of
from movie_director.testing.in_memory import InMemoryVault

HERE = Installation.here()
RATE = 24_000
TEXT = "I said I would, and nobody believed me. Take the key, then… and go."


@pytest.fixture(scope="module")
def shelf(tmp_path_factory):
    return tmp_path_factory.mktemp("project") / "01_Assets" / "lines"


@pytest.fixture(scope="module")
def engine(shelf):
    shelf.mkdir(parents=True)
    return VoiceEngine(HERE.cache, HERE.voices, packaged(), shelf)


async def said(engine, **order):
    vault = InMemoryVault()
    take = await engine.perform(Recipe("speak@1", "voice@1", order), vault, lambda *_: None)
    sound = read_wav(vault.path(take.outputs["audio"].content), RATE)
    return sound, json.loads(vault.path(take.outputs["timing"].content).read_text()), take


def kept(shelf, sound, name="a.wav", rate=RATE):
    import hashlib

    write_wav(shelf / name, np.asarray(sound, np.float32), rate)
    return {"file": name, "sha256": hashlib.sha256((shelf / name).read_bytes()).hexdigest()}


@pytest.mark.parametrize("pace", [0.8, 1.0, 1.25])
async def test_words_of_a_recording_are_timed_where_they_are_said(engine, shelf, pace):
    """Another model's voice, of another sex and at another pace, whose own times tell."""
    sound, truth, _ = await said(engine, text=TEXT, voice="hibari_heart", pace=pace)
    quiet = np.random.default_rng(1).normal(0, 2e-4, RATE)
    recorded = kept(shelf, np.concatenate([quiet, 0.3 * sound, quiet]))
    heard, timing, take = await said(engine, text=TEXT, voice="bm_george", recorded=recorded)
    assert take.report.promise == "recorded"
    assert abs(len(heard) - len(sound)) < 0.35 * RATE, "without the silence around it"
    assert timing["ticks"] == len(heard)
    first = truth["words"][0][0] - timing["words"][0][0]
    off = [abs(a[0] - first - b[0]) / RATE for a, b in zip(truth["words"], timing["words"], strict=True)]
    assert np.median(off) < 0.03 and np.percentile(off, 90) < 0.12, off
    assert [word for *_, word in timing["words"]] == [word for *_, word in truth["words"]]
    assert all(a < b for a, b, _ in timing["words"])
    assert timing["visemes"][-1][1] == len(heard)
    assert all(one[1] == two[0] for one, two in zip(timing["visemes"], timing["visemes"][1:], strict=False))


async def test_what_is_heard_is_the_recording_as_loud_as_voices_are(engine, shelf):
    sound, *_ = await said(engine, text=TEXT, voice="af_heart")
    recorded = kept(shelf, 0.05 * sound, "b.wav")
    heard, *_ = await said(engine, text=TEXT, voice="bm_george", recorded=recorded)
    own, *_ = await said(engine, text=TEXT, voice="bm_george")
    assert loudness(heard, RATE) == pytest.approx(loudness(own, RATE), abs=1.0)
    size = 1 << (len(heard) + len(sound)).bit_length()
    spectra = [np.fft.rfft(x, size) for x in (heard, sound)]
    match = np.fft.irfft(spectra[0] * np.conj(spectra[1])).max() / np.sqrt(np.sum(heard**2) * np.sum(sound**2))
    assert match > 0.95, "it is that recording and nothing else"


async def test_another_recording_than_the_chosen_one_is_refused(engine, shelf):
    recorded = kept(shelf, np.random.default_rng(0).normal(0, 0.1, RATE), "c.wav")
    kept(shelf, np.random.default_rng(1).normal(0, 0.1, RATE), "c.wav")
    with pytest.raises(SetupMissing, match="another recording"):
        await said(engine, text=TEXT, voice="bm_george", recorded=recorded)


def buzz(seconds=1.5):
    time = np.arange(round(seconds * 48_000)) / 48_000
    return np.asarray(0.2 * np.sin(2 * np.pi * 150 * time) * np.sin(2 * np.pi * 3 * time), np.float32)


@pytest.fixture
def studio(tmp_path):
    (tmp_path / "key.fountain").write_text(SAMPLE)
    return prepare(tmp_path / "key.fountain")


@pytest.fixture
def takes(tmp_path):
    folder = tmp_path / "takes"
    folder.mkdir()
    write_wav(folder / "ada-1.wav", buzz(), 48_000)
    write_wav(folder / "ada take 2.wav", buzz(2.0), 48_000)
    return folder


def speeches(film):
    setups = breakdown(film, Delivery(pins=dict(ENGINES))).setups
    return {s.parameters["text"]: s.parameters.get("recorded") for s in setups if s.operation == "speak@1"}


def test_a_folder_of_takes_becomes_the_lines_that_its_names_number(studio, takes):
    mine = [line.element.text for line in lines_of(studio.project.film, "ada")]
    told = bring_lines(studio, "ADA", takes, "Anna Smit")
    film = studio.project.film
    assert {text for text, recorded in speeches(film).items() if recorded} == set(mine[:2])
    assert all(
        (studio.project.paths.root / "01_Assets/lines" / line.reading.file).exists()
        for line in lines_of(film, "ada")[:2]
    )
    assert told[0].startswith(f"1. “{mine[0]}”: ada-1.wav, 1.5 s.")
    undo(studio)
    assert not any(speeches(studio.project.film).values())


def test_who_reads_most_lines_is_credited_and_the_others_are_voices(studio, takes):
    bring_lines(studio, "ADA", takes, "Anna Smit")
    film = studio.project.film
    count = len(lines_of(film, "ada"))
    card = apply_all(film, assemble(film).edits).cut.closing
    assert any("Anna Smit" in row for row in card.lines) == (count <= 2 * 2)
    assert drop_lines(studio, "ADA", 1) == ["ADA's voice says 1 line again."]
    assert [line.fresh for line in lines_of(studio.project.film, "ada")[:2]] == [False, True]


def test_a_line_that_says_something_else_now_is_said_by_the_voice(studio, takes):
    bring_lines(studio, "ADA", takes)
    first = lines_of(studio.project.film, "ada")[0]
    film = apply(studio.project.film, Put(first.reading.having(text="Something else.")))
    assert not speeches(film)[first.element.text]
    assert not lines_of(film, "ada")[0].fresh


@pytest.mark.parametrize(
    "name, write, why",
    [
        ("ada.wav", lambda f: write_wav(f, buzz(), 48_000), "of which line"),
        ("ada-77.wav", lambda f: write_wav(f, buzz(), 48_000), "no line 77"),
        ("ada-1.wav", lambda f: write_wav(f, np.zeros(48_000, np.float32), 48_000), "silent"),
        ("ada-1.wav", lambda f: f.write_text("INT. KITCHEN"), "no sound that FFmpeg reads"),
        ("ada-1.wav", lambda f: write_wav(f, buzz(0.05), 48_000), "a tenth of a second"),
    ],
)
def test_what_is_no_take_of_a_line_is_refused_and_nothing_changes(studio, tmp_path, name, write, why):
    write(tmp_path / name)
    before = studio.project.film
    with pytest.raises(BadOption, match=why):
        bring_lines(studio, "ADA", tmp_path / name)
    assert studio.project.film == before


def test_one_bad_take_leaves_none_of_the_folder_behind(studio, takes):
    write_wav(takes / "ada take 2.wav", np.zeros(48_000, np.float32), 48_000)
    with pytest.raises(BadOption, match="silent"):
        bring_lines(studio, "ADA", takes)
    assert not list(studio.project.paths.root.rglob("01_Assets/lines/*"))


def test_two_takes_of_one_line_and_locked_people_are_refused(studio, takes):
    write_wav(takes / "other-1.wav", buzz(), 48_000)
    with pytest.raises(BadOption, match=r"both of line 1"):
        bring_lines(studio, "ADA", takes)
    ada = studio.project.film.get(Character, "ada")
    studio.project.apply([Put(ada.having(locked=True))], "person", "person")
    with pytest.raises(BadOption, match="locked"):
        bring_lines(studio, "ADA", takes / "ada-1.wav")
    with pytest.raises(BadOption, match="locked"):
        drop_lines(studio, "ADA")


def test_lines_of_a_film_without_recordings_are_as_they_were():
    film = film_of(SAMPLE)
    assert film.get(Reading, lines_of(film, "ada")[0].element.id) is None
    assert all(recorded is None for recorded in speeches(film).values())
