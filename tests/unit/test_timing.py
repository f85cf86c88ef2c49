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
