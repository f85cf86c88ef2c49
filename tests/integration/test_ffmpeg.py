"""Pictures, segments, titles, the cut and the master, checked on what comes out of the files."""

from __future__ import annotations

import json
import re
from itertools import pairwise

import numpy as np
import pysubs2
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.ffmpeg import tool
from movie_director.engines.ffmpeg.cut import Spoken, cut_list
from movie_director.engines.ffmpeg.engine import FfmpegEngine
from movie_director.engines.ffmpeg.linebreaks import WIDTH, pieces, wrapped
from movie_director.engines.ffmpeg.master import metadata
from movie_director.engines.ffmpeg.pictures import count, probe, read_pictures, write_pictures
from movie_director.engines.ffmpeg.soundtrack import Track, decode, joined, mastered, pack
from movie_director.engines.ffmpeg.subtitles import srt, subtitles
from movie_director.engines.sound.filters import loudness, true_peak
from movie_director.engines.sound.programme import talking
from movie_director.engines.sound.samples import write_wav
from movie_director.errors import EngineFailed, SetupMissing
from movie_director.operations.assembly import CutList, Master, Target
from movie_director.testing.engine_contract import EngineContract
from movie_director.testing.in_memory import InMemoryVault
from movie_director.values.digest import canonical, digest_parts

RATE = 48_000
FFMPEG = tool.packaged()


def silent(share, note=""):
    pass


def numbered(count, width=64, height=36, first=0):
    """Frames that tell which they are by their grey, with a red corner."""
    for index in range(count):
        frame = np.full((height, width, 3), 20 + (first + index) * 5 % 220, np.uint8)
        frame[: height // 4, : width // 4] = (200, 30, 30)
        yield frame


def card(order, width, height):
    return numbered(order["frames"], width, height)


def which(frames):
    """The grey of each frame's middle."""
    return frames[:, frames.shape[1] // 2, frames.shape[2] // 2].mean(axis=-1)


@pytest.fixture
def engine():
    return FfmpegEngine(draw=card, card_size=(64, 36))


@pytest.fixture
def vault():
    return InMemoryVault()


@pytest.fixture
def keep(vault, tmp_path):
    def keep(what, rate=12):
        path = tmp_path / "kept"
        if isinstance(what, dict):
            path.write_bytes(canonical(what))
            return vault.put(path, "application/json").content
        if isinstance(what, np.ndarray):
            return vault.put(path, "audio/wav", write_wav(path, what.astype(np.float32), RATE)).content
        return vault.put(path, "video/mp4", write_pictures(what, path, rate)).content

    return keep


class TestEncode(EngineContract):
    @pytest.fixture
    def engine(self, engine):
        return engine

    @pytest.fixture
    def vault(self, vault):
        return vault

    @pytest.fixture
    def recipe(self, keep):
        return Recipe("encode@1", "ffmpeg@1", {"width": 128, "height": 72}, {"picture": keep(numbered(7))})

    async def test_a_segment_holds_each_picture_for_its_share(self, engine, recipe, vault):
        made = await engine.perform(recipe, vault, silent)
        path = vault.path(made.outputs["segment"].content)
        frames = read_pictures(path)
        assert frames.shape == (14, 72, 128, 3)
        assert probe(path).rate == 24
        assert np.abs(which(frames) - np.repeat(20 + np.arange(7) * 5, 2)).max() < 3
        corner = frames[:, 4, 6].mean(axis=0)
        assert np.abs(corner - (200, 30, 30)).max() < 8, "colours survive"
        words = tool.describe(FFMPEG, path)
        assert re.search(r"h264 \(High\).*yuv420p\(tv, bt709", words)
        assert made.report.facts["frames"] == 14
        raw = tool.run(FFMPEG, ["-i", str(path), "-f", "rawvideo", "pipe:1"])
        assert made.outputs["segment"].content == digest_parts("pixels/yuv420p/128x72@24", [raw])

    async def test_other_shapes_get_bars(self, engine, vault, keep):
        recipe = Recipe(
            "encode@1", "ffmpeg@1", {"width": 128, "height": 72}, {"picture": keep(numbered(3, 48, 48), 24)}
        )
        made = await engine.perform(recipe, vault, silent)
        frames = read_pictures(vault.path(made.outputs["segment"].content))
        assert frames.shape == (3, 72, 128, 3)
        assert frames[:, :, :20].max() < 12
        assert frames[0, 36, 64].mean() > 15

    async def test_what_is_not_a_picture_is_refused(self, engine, vault, keep):
        with pytest.raises(EngineFailed, match="not a moving picture"):
            await engine.perform(Recipe("encode@1", "ffmpeg@1", {}, {"picture": keep({"a": 1})}), vault, silent)


class TestTitle(EngineContract):
    @pytest.fixture
    def engine(self, engine):
        return engine

    @pytest.fixture
    def vault(self, vault):
        return vault

    @pytest.fixture
    def recipe(self):
        return Recipe("title@1", "ffmpeg@1", {"heading": "Eleven Minutes", "frames": 5})

    async def test_a_card_is_written_as_drawn(self, engine, recipe, vault):
        made = await engine.perform(recipe, vault, silent)
        path = vault.path(made.outputs["picture"].content)
        assert (count(path), probe(path).rate) == (5, 24)
        drawn = [frame.tobytes() for frame in numbered(5)]
        assert made.outputs["picture"].content == digest_parts("pixels/rgb24/64x36@24", drawn)

    async def test_a_drawer_that_miscounts_is_caught(self, recipe, vault):
        engine = FfmpegEngine(draw=lambda order, width, height: numbered(4, width, height), card_size=(64, 36))
        with pytest.raises(EngineFailed, match="4 frames; 5"):
            await engine.perform(recipe, vault, silent)
        with pytest.raises(SetupMissing, match="drawer"):
            await FfmpegEngine().perform(recipe, vault, silent)


def test_pictures_come_back_nearly_as_they_were(tmp_path):
    rng = np.random.default_rng(1)
    still = rng.integers(0, 255, (9, 16, 3)).astype(np.uint8).repeat(10, axis=0).repeat(10, axis=1)
    frames = [np.roll(still, 10 * index, axis=1) for index in range(8)]
    name = write_pictures(frames, tmp_path / "p.mp4", 12)
    assert name == digest_parts("pixels/rgb24/160x90@12", [frame.tobytes() for frame in frames])
    back = read_pictures(tmp_path / "p.mp4")
    error = np.mean(np.square(back.astype(float) - np.stack(frames)))
    assert 10 * np.log10(255**2 / error) > 38
    found = probe(tmp_path / "p.mp4")
    assert (found.width, found.height, found.rate) == (160, 90, 12)
    assert found.duration == pytest.approx(8 / 12, abs=0.02)
    first = (tmp_path / "p.mp4").read_bytes()
    write_pictures(frames, tmp_path / "p.mp4", 12)
    assert (tmp_path / "p.mp4").read_bytes() == first


def test_pictures_that_cannot_be_written_say_so(tmp_path):
    with pytest.raises(EngineFailed, match="no frames"):
        write_pictures([], tmp_path / "p.mp4", 12)
    with pytest.raises(EngineFailed, match="expected"):
        write_pictures([*numbered(1), *numbered(1, 32, 18)], tmp_path / "p.mp4", 12)
    with pytest.raises(EngineFailed, match="FFmpeg stopped"):
        write_pictures(numbered(1), tmp_path / "nowhere" / "p.mp4", 12)


def timing(frames, *lines):
    """A shot's timing with `(line, offset, frames, part, words)`, words spread evenly."""
    entries, words = [], []
    for line, offset, length, part, said in lines:
        entries.append({"line": line, "speaker": "nora", "offset": offset, "frames": length, "part": part})
        for index, word in enumerate(said):
            start = (offset + length * index / len(said)) * 1_000
            words.append(
                {"line": line, "start": round(start), "end": round(start + 800 * length / len(said)), "text": word}
            )
    return {"schema": "Timing.1", "rate": 24, "frames": frames, "lines": entries, "visemes": [], "words": words}


def events(*rows):
    return CutList.model_validate({"events": rows, "headings": [("sc01", "INT. OFFICE - NIGHT")]})


def test_the_cut_counts_frames_and_joins_a_line_over_the_cut():
    text = "I said that I would wait here for you"
    shots = {
        "a": timing(60, ("l1", 12, 48, "head", text.split()[:5])),
        "b": timing(40, ("l1", 0, 24, "tail", text.split()[5:])),
        "c": timing(30),
    }
    words = [("l1", "NORA", text)]
    order = events(
        {"slate": "film/title", "frames": 72},
        {"slate": "a", "scene": "sc01", "words": words},
        {"slate": "b", "scene": "sc01", "words": words},
        {"slate": "c", "scene": "sc02"},
    )
    cut, lines = cut_list(order, shots)
    assert [(e["slate"], e["start"], e["frames"]) for e in cut["events"]] == [
        ("film/title", 0, 72),
        ("a", 72, 60),
        ("b", 132, 40),
        ("c", 172, 30),
    ]
    assert cut["frames"] == 202
    assert cut["scenes"] == [
        {"scene": "sc01", "heading": "INT. OFFICE - NIGHT", "start": 72, "frames": 100},
        {"scene": "sc02", "heading": "sc02", "start": 172, "frames": 30},
    ]
    assert [(line.start, line.end) for line in lines] == [(84 / 24, 156 / 24)]
    [cue] = pysubs2.SSAFile.from_string(srt(subtitles(lines)))
    assert cue.start == pytest.approx(3_500, abs=2)
    assert 6_200 < cue.end < 6_900


def test_cuts_that_contradict_are_refused():
    with pytest.raises(EngineFailed, match="how long"):
        cut_list(events({"slate": "a"}), {})
    rows = [
        {"slate": name, "scene": scene, "frames": 2} for name, scene in (("a", "sc01"), ("b", "sc02"), ("c", "sc01"))
    ]
    with pytest.raises(EngineFailed, match="two places"):
        cut_list(events(*rows), {})
    with pytest.raises(EngineFailed, match="25"):
        cut_list(events({"slate": "a"}), {"a": {**timing(5), "rate": 25}})


LONG = (
    "When they told me that the heart had stopped, I counted, because counting was the only thing I could do. "
    "Eleven minutes is six hundred and sixty seconds. I know each of them by name, and none has ever *forgiven* me!"
)


def test_subtitles_fit_two_lines_and_follow_the_words():
    words = [(10 + index * 0.4, 10.3 + index * 0.4, word) for index, word in enumerate(LONG.split())]
    text = srt(subtitles([Spoken("Go.", 8.0, 8.3, [(8.0, 8.3, "Go")]), Spoken(LONG, 10, 27, words)]))
    cues = list(pysubs2.SSAFile.from_string(text))
    assert cues[0].plaintext == "Go."
    assert cues[0].end - cues[0].start >= 1_000
    assert " ".join(cue.plaintext.replace("\n", " ") for cue in cues[1:]) == LONG.replace("*", "")
    for cue in cues:
        assert len(cue.plaintext.split("\n")) <= 2
        assert max(len(line) for line in cue.plaintext.split("\n")) <= WIDTH
    for one, two in pairwise(cues):
        assert one.end < two.start
    said = 0
    for cue in cues[1:]:
        assert words[said][0] - 0.1 <= cue.start / 1_000 <= words[said][0] + 0.41
        said += len(cue.plaintext.split())
    assert srt(subtitles([])) == ""


def test_lines_break_near_the_middle_and_after_punctuation():
    assert wrapped("Short.") == "Short."
    assert (
        wrapped("You said that yesterday, and the day before that")
        == "You said that yesterday,\nand the day before that"
    )
    assert all(len(piece) <= 2 * WIDTH + 1 for piece in pieces(LONG))


def tone(frames, hertz=440.0, level=0.1):
    time = np.arange(frames * 2_000) / RATE
    return np.stack([np.sin(2 * np.pi * hertz * time) * level] * 2, axis=1).astype(np.float32)


def two_scenes(tmp_path, crossfade=12):
    for name, hertz in (("sc01", 500.0), ("sc02", 3_000.0)):
        write_wav(tmp_path / f"dialogue:{name}", tone(48 + 24, hertz), RATE)
    scenes = [{"scene": "sc01", "start": 24, "frames": 48}, {"scene": "sc02", "start": 72, "frames": 48}]
    rows = [{"slate": "t", "scene": None, "start": 0, "frames": 24}]
    rows += [{"slate": s["scene"], "scene": s["scene"], "start": s["start"], "frames": 48} for s in scenes]
    cut = {"rate": 24, "frames": 120, "events": rows, "scenes": scenes}
    return cut, joined(cut, among(tmp_path), crossfade).sound


def among(folder):
    return lambda name: folder / name if (folder / name).exists() else None


def level(sound, second, hertz):
    piece = sound[int(second * RATE) - 1_200 : int(second * RATE) + 1_200, 0]
    return 2 * abs(np.mean(piece * np.exp(-2j * np.pi * hertz * np.arange(len(piece)) / RATE)))


def test_scenes_sound_crosses_at_the_cut(tmp_path):
    cut, sound = two_scenes(tmp_path)
    assert len(sound) == 120 * 2_000
    assert level(sound, 0.5, 500) < 0.001
    assert level(sound, 2.0, 500) == pytest.approx(0.1, abs=0.005)
    assert level(sound, 2.0, 3_000) < 0.002
    assert level(sound, 3.0, 500) == pytest.approx(0.0707, abs=0.01), "equal power at the cut"
    assert level(sound, 3.0, 3_000) == pytest.approx(0.0707, abs=0.01)
    assert level(sound, 4.0, 500) < 0.002
    with pytest.raises(EngineFailed, match="dialogue of sc01"):
        write_wav(tmp_path / "dialogue:sc01", tone(47), RATE)
        joined(cut, among(tmp_path), 12)


def test_the_theme_plays_under_cards_only(tmp_path):
    write_wav(tmp_path / "theme", tone(24 * 24, 1_000.0), RATE)
    cut, _ = two_scenes(tmp_path)
    sound = joined(cut, among(tmp_path), 12).sound
    assert level(sound, 0.4, 1_000) > 0.05
    assert level(sound, 3.5, 1_000) < 0.002


def rough(seconds=12):
    """Speech-like sound with wild peaks."""
    rng = np.random.default_rng(5)
    time = np.arange(seconds * RATE) / RATE
    voice = rng.normal(0, 0.03, (len(time), 2)) * (np.sin(2 * np.pi * 0.4 * time) > -0.3)[:, None]
    for at in rng.integers(0, len(time) - 100, 60):
        voice[at : at + 20] += rng.choice([-1, 1]) * rng.uniform(0.3, 0.6)
    return voice.astype(np.float32)


def track(sound):
    return Track(sound, talking(sound, RATE))


@pytest.mark.parametrize("target", [-14.0, -16.0, -23.0])
def test_the_soundtrack_is_as_loud_as_asked_and_never_over(tmp_path, target):
    path, measured = mastered(track(rough()), Target(loudness=target), tmp_path, FFMPEG)
    sound = decode(path, FFMPEG)
    assert loudness(sound, RATE) == pytest.approx(target, abs=0.5)
    assert true_peak(sound) <= -1.0
    assert measured["loudness"] == pytest.approx(loudness(sound, RATE), abs=0.02)
    assert abs(len(sound) - 12 * RATE) <= 1_024
    before, after = (np.abs(s[:, 0]) for s in (rough(), sound))
    size = min(len(before), len(after))
    match = np.fft.irfft(np.fft.rfft(after[:size]) * np.conj(np.fft.rfft(before[:size])))
    assert min(np.argmax(match), size - np.argmax(match)) < 48, "the limiter does not delay sound"


@pytest.mark.parametrize("seconds", [0.01, 1.0, 7.3])
def test_what_is_measured_while_it_is_packed_is_what_the_file_holds(tmp_path, seconds):
    folder = tmp_path / "Ada's | [cut] \\ 2"
    folder.mkdir()
    sound = rough()[: round(seconds * RATE)]
    packed = pack(sound, folder / "sound.m4a", FFMPEG)
    held = decode(folder / "sound.m4a", FFMPEG)[: len(sound)]
    assert len(packed) == len(sound)
    assert np.array_equal(packed, held)


def test_what_is_heard_on_one_side_is_packed_on_that_side(tmp_path):
    hiss = np.random.default_rng(3).normal(0, 0.1, (3 * RATE, 2)).astype(np.float32)
    hiss[: RATE * 3 // 2, 0] = hiss[RATE * 3 // 2 :, 1] = 0.0
    packed = pack(hiss, tmp_path / "sound.m4a", FFMPEG)
    levels = [
        [np.abs(packed[a + 4_800 : b - 4_800, ear]).mean() for ear in (0, 1)]
        for a, b in ((0, 72_000), (72_000, 144_000))
    ]
    assert levels[0][1] > 300 * levels[0][0] and levels[1][0] > 300 * levels[1][1]


def test_a_sound_that_fails_while_it_is_packed_ends_both_programs(tmp_path):
    def parts():
        yield bytes(800_000)
        raise OSError("the disk is gone")

    with pytest.raises(OSError, match="disk is gone"):
        tool.through(
            FFMPEG,
            ["-f", "f32le", "-i", "pipe:0", "-f", "adts", "pipe:1"],
            ["-i", "pipe:0", "-f", "f32le", "pipe:1"],
            parts(),
        )
    with pytest.raises(EngineFailed, match="FFmpeg stopped"):
        tool.through(
            FFMPEG,
            ["-f", "wav", "-i", "pipe:0", "-f", "adts", "pipe:1"],
            ["-i", "pipe:0", "-f", "f32le", "pipe:1"],
            [b"no"],
        )


def test_a_silent_film_stays_silent(tmp_path):
    path, _ = mastered(track(np.zeros((RATE, 2), np.float32)), Target(), tmp_path, FFMPEG)
    assert np.abs(decode(path, FFMPEG)).max() < 1e-4


class TestMaster(EngineContract):
    @pytest.fixture
    def engine(self, engine):
        return engine

    @pytest.fixture
    def vault(self, vault):
        return vault

    @pytest.fixture
    async def recipe(self, engine, vault, keep):
        inputs = {}
        lengths = {"film/title": 13, "sc01/sh001": 30, "sc01/sh002": 7, "sc02/sh001": 26}
        for index, (name, frames) in enumerate(lengths.items()):
            source = {"picture": keep(numbered(frames, first=index * 11), 24)}
            made = await engine.perform(
                Recipe("encode@1", "ffmpeg@1", {"width": 64, "height": 36, "quality": 10}, source), vault, silent
            )
            inputs[f"segment:{name}"] = made.outputs["segment"].content
        shots = {f"timing:{name}": keep(timing(frames)) for name, frames in lengths.items() if "title" not in name}
        shots["timing:sc02/sh001"] = keep(timing(26, ("l1", 4, 18, "whole", ["Go", "home"])))
        rows = [{"slate": "film/title", "frames": 13}]
        rows += [{"slate": name[7:], "scene": name[7:11]} for name in shots]
        rows[-1]["words"] = [["l1", "NORA", "Go home."]]
        headings = [["sc01", "INT. OFFICE; NIGHT"]]
        made = await engine.perform(
            Recipe("cut@2", "ffmpeg@1", {"events": rows, "headings": headings}, shots), vault, silent
        )
        inputs |= {name: output.content for name, output in made.outputs.items()}
        for name, frames in (("sc01", 37), ("sc02", 26)):
            inputs[f"dialogue:{name}"] = keep(rough(4)[: (frames + 24) * 2_000])
            inputs[f"effects:{name}"] = keep(tone(frames + 24, 220.0, 0.05))
        inputs["music:sc02"] = keep(tone(26 + 24, 660.0, 0.01))
        inputs["theme"] = keep(tone(24 * 24, 880.0))
        return Recipe("master@2", "ffmpeg@1", {"title": "Eleven = Minutes"}, inputs)

    async def test_the_film_is_whole(self, engine, recipe, vault):
        made = await engine.perform(recipe, vault, silent)
        movie = vault.path(made.outputs["movie"].content)
        frames = read_pictures(movie)
        assert len(frames) == 76
        wanted = [20 + (i * 11 + k) * 5 % 220 for i, n in enumerate((13, 30, 7, 26)) for k in range(n)]
        assert np.abs(which(frames) - wanted).max() < 4, "every frame of every segment, in order"
        stamps = tool.run(FFMPEG, ["-i", str(movie), "-map", "0:v", "-c", "copy", "-f", "framecrc", "-"]).decode()
        shown = sorted(int(line.split(",")[2]) for line in stamps.splitlines() if not line.startswith("#"))
        assert set(np.diff(shown)) == {1_000}, "no frame late or early"
        sound = decode(movie, FFMPEG)
        assert loudness(sound, RATE) == pytest.approx(-16, abs=0.5)
        assert true_peak(sound) <= -1.0
        assert len(sound) / RATE == pytest.approx(76 / 24, abs=0.05)
        assert level(sound, 0.3, 880) > 0.02, "the theme under the title"

    async def test_it_has_chapters_subtitles_and_a_title(self, engine, recipe, vault, tmp_path):
        made = await engine.perform(recipe, vault, silent)
        movie = vault.path(made.outputs["movie"].content)
        words = tool.describe(FFMPEG, movie)
        assert re.search(r"title\s+: Eleven = Minutes", words)
        assert re.findall(r"Chapter #0:\d: start ([\d.]+), end ([\d.]+)\s+Metadata:\s+title\s+: (.+)", words) == [
            ("0.000000", "0.541667", "Opening"),
            ("0.541667", "2.083333", "INT. OFFICE; NIGHT"),
            ("2.083333", "3.166667", "sc02"),
        ]
        assert len(re.findall(r"Subtitle: mov_text", words)) == 2
        assert re.search(r"Subtitle: mov_text.*\(hearing impaired\)", words)
        text = tool.run(FFMPEG, ["-i", str(movie), "-map", "0:s:0", "-f", "srt", "pipe:1"]).decode()
        [cue] = pysubs2.SSAFile.from_string(text)
        assert cue.plaintext == "Go home."
        assert cue.start == pytest.approx((50 + 4) / 24 * 1_000, abs=5)
        data = movie.read_bytes()
        assert data.index(b"moov") < data.index(b"mdat"), "starts before it is all there"

    async def test_a_description_is_a_second_track_over_a_quieter_film(self, engine, recipe, vault, keep):
        spoken = np.zeros(76 * 2_000, np.float32)
        spoken[RATE : RATE * 2] = np.sin(2 * np.pi * 1_500 * np.arange(RATE) / RATE) * 0.1
        inputs = {**recipe.inputs, "description": keep(spoken)}
        made = await engine.perform(Recipe("master@2", "ffmpeg@1", recipe.parameters, inputs), vault, silent)
        movie = vault.path(made.outputs["movie"].content)
        assert re.search(r"Audio: aac.*\(visual impaired\)", tool.describe(FFMPEG, movie))
        plain, told = decode(movie, FFMPEG), decode(movie, FFMPEG, 1)
        assert level(told, 1.5, 1_500) > 10 * level(plain, 1.5, 1_500)
        under = level(told, 1.5, 220) / level(plain, 1.5, 220)
        assert 20 * np.log10(under) == pytest.approx(-9, abs=1.5)
        assert level(told, 2.9, 220) == pytest.approx(level(plain, 2.9, 220), rel=0.25)
        assert true_peak(told) <= -0.9

    async def test_sound_and_subtitles_tell_in_which_language_they_are(self, engine, recipe, vault, keep):
        inputs = {**recipe.inputs, "description": keep(np.zeros(76 * 2_000, np.float32))}
        told = Master(title="De Brief", language="nld").model_dump(mode="json")
        made = await engine.perform(Recipe("master@2", "ffmpeg@1", told, inputs), vault, silent)
        words = tool.describe(FFMPEG, vault.path(made.outputs["movie"].content))
        assert re.findall(r"Stream #0:\d+\[\w+\]\((\w+)\): (Audio|Subtitle)", words) == [
            ("nld", "Audio"), ("nld", "Audio"), ("nld", "Subtitle"), ("nld", "Subtitle"),
        ]  # fmt: skip
        made = await engine.perform(recipe, vault, silent)
        words = tool.describe(FFMPEG, vault.path(made.outputs["movie"].content))
        assert re.findall(r"\((\w+)\): (?:Audio|Subtitle)", words) == ["eng", "eng", "eng"]

    async def test_a_segment_of_another_length_is_caught(self, engine, recipe, vault):
        inputs = {**recipe.inputs, "segment:sc01/sh002": recipe.inputs["segment:film/title"]}
        with pytest.raises(EngineFailed, match="sc01/sh002 has 13 frames; the cut gives it 7"):
            await engine.perform(Recipe("master@2", "ffmpeg@1", recipe.parameters, inputs), vault, silent)


def test_chapters_are_escaped():
    cut = {"rate": 24, "frames": 9, "scenes": [{"scene": "a", "heading": "x=1;#\\", "start": 0, "frames": 4}]}
    words = metadata("T", cut)
    assert "title=x\\=1\\;\\#\\\\" in words
    assert "START=4\nEND=9\ntitle=Credits" in words


async def test_unknown_operations_and_bad_parameters_are_refused(engine, vault):
    for recipe in (
        Recipe("paint@1", "ffmpeg@1", {}),
        Recipe("encode@1", "ffmpeg@1", {"width": 3}, {"picture": "0" * 64}),
    ):
        with pytest.raises(EngineFailed):
            await engine.perform(recipe, vault, silent)


async def test_a_film_without_words_has_no_subtitles(engine, vault):
    made = await engine.perform(
        Recipe("cut@2", "ffmpeg@1", {"events": [{"slate": "film/title", "frames": 5}]}), vault, silent
    )
    assert vault.path(made.outputs["subtitles"].content).read_bytes() == b""
    assert json.loads(vault.path(made.outputs["cut"].content).read_text("utf-8"))["frames"] == 5
