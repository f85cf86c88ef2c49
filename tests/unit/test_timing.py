import pytest

from movie_director.engines.sound.timing import time_shot
from movie_director.errors import EngineFailed
from movie_director.operations.timing import LineUse, Time


def spoken(frames):
    return {"ticks": frames * 1000, "words": [[0, frames * 1000, "x"]], "visemes": [[0, frames * 1000, "aa"]]}


@pytest.mark.parametrize("frames", [2, 12, 18, 26, 60])
def test_a_split_line_is_whole_over_its_two_shots_however_short(frames):
    line = {"line": "sc01/l1/speech", "speaker": "ada"}
    head = time_shot(Time(lines=(LineUse(**line, part="head", split=26),), least=24), {line["line"]: spoken(frames)})
    tail = time_shot(
        Time(lines=(LineUse(**line, lead=0, part="tail", split=26),), least=24), {line["line"]: spoken(frames)}
    )
    one, two = head["lines"][0], tail["lines"][0]
    assert one["frames"] + two["frames"] == frames
    assert one["frames"] > 0 and two["frames"] > 0
    assert one["offset"] + one["frames"] == head["frames"]
    assert two["offset"] == 0


def test_a_line_of_one_frame_cannot_be_split():
    with pytest.raises(EngineFailed, match="cannot be split"):
        use = LineUse(line="l", speaker="a", part="head", split=26)
        time_shot(Time(lines=(use,)), {"l": spoken(1)})


LINE = LineUse(line="l", speaker="ada", lead=7)


def test_a_length_makes_a_shot_shorter_or_longer_than_its_least():
    assert time_shot(Time(least=60, length=24), {})["frames"] == 24
    assert time_shot(Time(least=24, length=60), {})["frames"] == 60


def test_a_length_is_rounded_up_to_whole_pictures():
    assert time_shot(Time(length=31), {})["frames"] == 32


def test_no_length_cuts_speech_or_its_breaths():
    timing = time_shot(Time(lines=(LINE,), length=10), {"l": spoken(40)})
    assert timing["frames"] == 7 + 40 + 8 + 1
    assert timing["lines"][0]["frames"] == 40


def test_what_a_length_adds_is_silence_after_the_last_word():
    timing = time_shot(Time(lines=(LINE,), length=100), {"l": spoken(40)})
    assert (timing["frames"], timing["lines"][0]["offset"]) == (100, 7)


def test_what_a_length_adds_stands_before_a_head_so_that_speech_runs_over_the_cut():
    head = LineUse(line="l", speaker="ada", lead=7, part="head", split=10)
    timing = time_shot(Time(lines=(head,), length=100), {"l": spoken(40)})
    assert (timing["frames"], timing["lines"][0]["offset"], timing["lines"][0]["frames"]) == (100, 70, 30)


def test_without_a_length_the_least_holds():
    assert time_shot(Time(least=60), {})["frames"] == 60
