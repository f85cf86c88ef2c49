import json
import re
import subprocess

import imageio_ffmpeg
import numpy as np
import opentimelineio as otio
import pyloudnorm
import pysubs2
from conftest import run, takes_of
from scipy.signal import resample_poly

from movie_director.engines.ffmpeg.pictures import probe, read_pictures

RATE = 48_000
FFMPEG = imageio_ffmpeg.get_ffmpeg_exe()


def sound_of(movie):
    raw = subprocess.run(
        [FFMPEG, "-v", "error", "-i", movie, "-f", "f32le", "-ac", "2", "-ar", str(RATE), "-"],
        capture_output=True,
        check=True,
    ).stdout
    return np.frombuffer(raw, "<f4").reshape(-1, 2)


def small_pictures(movie):
    raw = subprocess.run(
        [FFMPEG, "-v", "error", "-i", movie, "-vf", "scale=160:90", "-f", "rawvideo", "-pix_fmt", "rgb24", "-"],
        capture_output=True,
        check=True,
    ).stdout
    return np.frombuffer(raw, np.uint8).reshape(-1, 90, 160, 3)


def loud(sound, start, end):
    """Root mean square of a span of frames at 24 a second, in decibels."""
    piece = sound[int(start / 24 * RATE) : int(end / 24 * RATE)]
    return 20 * np.log10(np.sqrt(np.mean(piece**2)) + 1e-9)


def test_a_screenplay_goes_in_and_a_film_comes_out(production):
    footage = probe(production.movie)
    assert (footage.width, footage.height, footage.rate) == (1280, 720, 24)
    assert 40 < footage.duration < 90


def test_the_film_has_every_frame_that_the_timeline_has(production):
    assert len(small_pictures(production.movie)) == production.timeline()["frames"]


def test_every_shot_is_lit_and_moves(production):
    pictures = small_pictures(production.movie).astype(float)
    events = production.timeline()["events"]
    shots = [e for e in events if e.get("scene")]
    assert len(shots) >= 10
    for event in shots:
        mine = pictures[event["start"] : event["start"] + event["frames"]]
        assert mine.mean() > 12, f"{event['slate']} is black"
        assert mine.std(axis=(1, 2, 3)).min() > 8, f"{event['slate']} shows nothing"
        # Twelve new pictures a second: every second frame differs from the one before.
        moved = np.abs(np.diff(mine, axis=0)).mean(axis=(1, 2, 3))
        assert (moved > 0.02).sum() >= len(mine) // 2 - 2, f"{event['slate']} stands still"


def test_day_is_brighter_than_night(production):
    """Where a scene shows its place; faces and things are exposed to be read by day and by night."""
    pictures = small_pictures(production.movie).astype(float)
    level = {}
    for event in production.timeline()["events"]:
        if event.get("scene"):
            level.setdefault(event["scene"], pictures[event["start"] + 4].mean())
    assert level["sc01"] > 1.15 * level["sc02"]  # shop windows and signs fill much of the street


def test_neighbouring_shots_are_cut_not_dissolved(production):
    pictures = small_pictures(production.movie).astype(float)
    shots = [e for e in production.timeline()["events"] if e.get("scene")]
    for event in shots[1:]:
        at = event["start"]
        across = np.abs(pictures[at] - pictures[at - 1]).mean()
        within = np.abs(pictures[at + 2] - pictures[at]).mean()
        assert across > 2 * within, event["slate"]


def test_speech_is_heard_where_the_timeline_says_and_music_makes_way_for_it(production):
    sound = sound_of(production.movie)
    run("stems", production.project)
    stems = production.project / "06_Exports" / "stems"
    said, music = (sound_of(stems / f"{stem}.wav") for stem in ("dialogue", "music"))
    subtitles = pysubs2.load(str(production.movie.with_suffix(".srt")))
    spoken = [(s.start * 24 / 1000, s.end * 24 / 1000) for s in subtitles]
    assert len(spoken) >= 10
    street = next(e["start"] for e in production.timeline()["events"] if e.get("scene") == "sc02")
    in_office = [s for s in spoken if s[1] < street]
    quiet = loud(said, in_office[0][0] - 36, in_office[0][0] - 6)
    for start, end in in_office:
        assert loud(said, start, end) > quiet + 20
        assert loud(said, start, end) > loud(music, start, end) + 11
        assert abs(loud(sound, start, end) - loud(said, start, end)) < 3


def test_the_two_speak_in_different_voices(production):
    takes = [json.loads(p.read_text()) for p in (production.project / "04_Project_Files/takes").rglob("*.json")]
    voices = {t["recipe"]["parameters"]["voice"] for t in takes if t["recipe"]["operation"] == "speak@1"}
    assert len(voices) == 2


def test_the_film_is_as_loud_as_it_should_be_and_never_clips(production):
    sound = sound_of(production.movie)
    assert abs(pyloudnorm.Meter(RATE).integrated_loudness(sound) + 16) <= 0.5
    peak = max(np.abs(resample_poly(sound[:, c], 4, 1)).max() for c in (0, 1))
    assert 20 * np.log10(peak) <= -1.0


def test_the_film_starts_at_once_on_the_web_and_carries_its_subtitles(production):
    head = production.movie.read_bytes()[:4_000_000]
    assert head.index(b"moov") < head.index(b"mdat")
    said = subprocess.run([FFMPEG, "-hide_banner", "-i", production.movie], capture_output=True, text=True).stderr
    assert re.search(r"Video: h264 .*yuv420p", said)
    assert re.search(r"Audio: aac .*48000 Hz, stereo", said)
    assert len(re.findall(r"Subtitle: mov_text", said)) == 2
    assert "(hearing impaired)" in said
    assert "Lost Property" in said


def test_the_timeline_is_otio_whose_media_are_there(production):
    path = production.movie.with_suffix(".otio")
    timeline = otio.adapters.read_from_file(str(path))
    clips = list(timeline.find_clips())
    assert sum(c.duration().value for c in timeline.video_tracks()[0]) == production.timeline()["frames"]
    for clip in clips:
        media = (path.parent / clip.media_reference.target_url).resolve()
        assert media.is_file()
        if clip.media_reference.target_url.endswith(".mp4"):
            assert round(probe(media).duration * 24) == clip.available_range().duration.value


def test_pictures_are_made_at_360p_or_larger(production):
    picture = sorted((production.project / "03_Renders/sc01/sh010").glob("picture_t*.mp4"))[0]
    pictures = read_pictures(picture)
    assert pictures.shape[1:] == (360, 640, 3)
    assert probe(picture).rate == 12


def test_what_was_finished_before_kill_9_was_not_made_again(production):
    assert production.killed and len(production.taken_before_the_kill) > 8
    now = takes_of(production.project)
    assert {name: now.get(name) for name in production.taken_before_the_kill} == production.taken_before_the_kill


def test_making_it_again_makes_nothing(production):
    before = takes_of(production.project)
    answer = json.loads(run("make", production.script, "--out", production.project, "--json").stdout)
    assert answer["takes_made"] == 0
    assert takes_of(production.project) == before


def test_a_project_explains_itself(production):
    standing = json.loads(run("status", production.project, "--json").stdout)
    assert (standing["to_make"], standing["spent"]) == (0, "0.00 USD")
    told = json.loads(run("why", production.project, "sc01/sh010/picture", "--json").stdout)
    assert told["state"] == "current" and told["read_by"] == ["sc01/sh010/segment"]
    assert len(json.loads(run("takes", production.project, "film/master", "--json").stdout)) == 1
    wrong = run("why", production.project, "sc01/sh011/picture", check=False)
    assert wrong.returncode == 1 and "no slate" in wrong.stderr


def test_changing_one_line_makes_that_line_its_shots_its_mix_the_cut_and_the_master(production, tmp_path):
    text = production.script.read_text()
    changed = production.script.with_name("changed.fountain")
    changed.write_text(text.replace("Take it home, Jonas.", "Take it home now, Jonas. Please."))
    plan = json.loads(run("plan", changed, "--out", production.project, "--json").stdout)
    to_make = {line["slate"]: line["reason"] for line in plan["lines"] if line["state"] != "current"}
    speech = [s for s in to_make if s.endswith("/speech")]
    assert len(speech) == 1 and to_make[speech[0]] == "text changed"
    shots = {s.rsplit("/", 1)[0] for s in to_make if s.endswith("/picture")}
    assert 1 <= len(shots) <= 2 and all(s.startswith("sc01/") for s in shots)
    expected = {*speech, "sc01/score", "sc01/mix", "film/cut", "film/master"}  # music meets the cuts
    expected |= {f"{shot}/{what}" for shot in shots for what in ("timing", "picture", "segment")}
    expected |= {f"{shot}/spotting" for shot in shots} & set(to_make)  # only shots with sounds have one
    assert set(to_make) == expected
    before = takes_of(production.project)
    made = json.loads(run("make", changed, "--out", production.project, "--json").stdout)
    # Somebody who only listens may come out the same, and then nobody encodes them again.
    assert len(expected) - len(shots) <= made["takes_made"] <= len(expected)
    now = takes_of(production.project)
    assert {name: now[name] for name in before} == before
    assert len(now) == len(before) + made["takes_made"]
