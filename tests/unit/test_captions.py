"""Subtitles and captions: when they are there, how fast they are read, where they break, and what they tell the deaf."""

from __future__ import annotations

from itertools import pairwise

import pysubs2
import pytest

from movie_director.engines.ffmpeg.cut import Noise, Spoken, cut_list, noises
from movie_director.engines.ffmpeg.linebreaks import WIDTH, pieces, wrapped
from movie_director.engines.ffmpeg.subtitles import READING, captions, srt, subtitles, webvtt
from movie_director.operations.assembly import CutList


def spoken(text, start, speaker="NORA", rate=0.3):
    """A line whose words last `rate` seconds each."""
    words = [(start + i * rate, start + (i + 0.8) * rate, word) for i, word in enumerate(text.split())]
    return Spoken(text, start, words[-1][1] + 0.1, words, speaker)


TALK = [
    spoken("You said that you would come back before the end of the summer.", 1.0),
    spoken("I did come back.", 5.2, "JONAS"),
    spoken("When?", 6.4),
    spoken("Every single night, and you never once looked up from that table.", 7.0, "JONAS", 0.22),
    spoken("Then I must have been asleep with my eyes open, because I counted every hour.", 10.5, rate=0.22),
]


@pytest.mark.parametrize("make", [subtitles, lambda lines: captions(lines, [Noise("door shuts", 6.9)])])
def test_nobody_has_to_read_faster_than_seventeen_characters_a_second(make):
    for cue in make(TALK):
        assert cue.letters / (cue.end - cue.start) <= READING + 0.05, cue.text
        assert all(len(line) <= WIDTH for line in cue.text.split("\n"))
        assert cue.text.count("\n") <= 1


def test_a_sound_is_left_out_where_telling_it_would_hurry_the_line():
    talk = ("Get down from that wall this minute.", "No I will not do that, not for you.")
    noise = Noise("glass shatters in the next room", 0.3)

    def told(apart):
        lines = [spoken(text, n * apart, ("NORA", "JONAS")[n % 2], rate=0.34) for n, text in enumerate(talk)]
        return captions(lines, [noise])

    fast, slow = told(2.6), told(6.0)
    assert all(cue.speed <= READING + 0.05 for cue in fast) and "[" not in "".join(cue.text for cue in fast)
    assert "[glass shatters in the next room]" in slow[0].text


def test_a_caption_is_never_more_than_a_tenth_of_a_second_ahead_nor_long_behind():
    for cue in captions(TALK, []):
        assert -0.1 <= cue.start - cue.heard <= 3.0


def test_captions_never_overlap():
    cues = captions(TALK, [Noise("rain falling", 0.0), Noise("thunder", 9.0)])
    for one, two in pairwise(cues):
        assert one.end < two.start


def test_captions_name_who_speaks_where_that_changes():
    cues = captions(
        [
            spoken("Come in. Sit down by the fire, if you please, and tell me all of it.", 1),
            spoken("No.", 9, "JONAS (O.S.)"),
        ],
        [],
    )
    assert cues[0].text.startswith("NORA: Come in.")
    assert sum("NORA:" in cue.text for cue in cues) == 1
    assert cues[-1].text == "JONAS: No."


def test_short_lines_of_two_people_share_a_caption_with_dashes():
    [cue] = subtitles([spoken("When?", 1.0, "NORA"), spoken("Now.", 1.5, "JONAS")])
    assert cue.text == "- When?\n- Now."


def test_captions_tell_sounds_between_lines_and_with_short_ones():
    cues = captions([spoken("Who is there?", 5.0)], [Noise("rain falling", 0.0), Noise("door shuts", 5.2)])
    assert [cue.text for cue in cues] == ["[rain falling]", "[door shuts]\nNORA: Who is there?"]
    assert "[" not in srt(subtitles([spoken("Who is there?", 5.0)]))


def test_a_sound_that_goes_on_over_a_cut_is_told_once():
    rows = [{"slate": n, "scene": "sc01", "frames": 48, "sounds": [["clock ticking", 0.0]]} for n in ("a", "b")]
    rows.append({"slate": "c", "scene": "sc01", "frames": 48, "sounds": [["door shuts", 0.5]]})
    order = CutList.model_validate({"events": rows})
    cut, _ = cut_list(order, {})
    assert noises(order, cut) == [Noise("clock ticking", 0.0), Noise("door shuts", 5.0)]


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("You said that yesterday, and the day before that", "You said that yesterday,\nand the day before that"),
        ("I put the letter on the table in the old kitchen", "I put the letter on the table\nin the old kitchen"),
        ("She told me that Doctor Warren Holt would be here", "She told me\nthat Doctor Warren Holt would be here"),
        (
            "We have been waiting for you since the early morning",
            "We have been waiting for you\nsince the early morning",
        ),
        ("Nobody will ever know because you burned all of it", "Nobody will ever know\nbecause you burned all of it"),
    ],
)
def test_lines_break_where_a_phrase_ends(text, shown):
    assert wrapped(text) == shown


def test_a_long_text_is_cut_into_few_pieces_after_its_marks():
    text = "The window was open. My aunt believes they will come back some day, with the little brown spaniel. She never shuts it."
    assert [piece[-1] for piece in pieces(text)] == [",", "."]
    assert " ".join(pieces(text)) == text


def test_web_captions_say_whose_voice_it_is():
    text = webvtt(captions([spoken("Fish & chips.", 1.0)], []))
    assert text.startswith("WEBVTT\n")
    assert "00:00:01.000 --> 00:00:02" in text
    assert "<v NORA>NORA: Fish &amp; chips." in text
    assert pysubs2.SSAFile.from_string(srt(captions([spoken("Go.", 3661.5)], [])))[0].start == 3_661_500


def test_two_who_speak_at_once_are_read_together_for_as_long_as_either_speaks():
    long = spoken("Go back to the house, all of you.", 1.0)
    (cue,) = subtitles([long, spoken("No!", 1.2, "JONAS")])
    assert cue.text == "- Go back to the house, all of you.\n- No!"
    assert cue.end >= long.end - 0.15
    talk = spoken(
        "I told you that we should never have come. Nobody ever listens to what I tell them, not even you.", 1.0
    )
    texts = [
        cue.text for cue in subtitles([talk, spoken("You never said a word of it to anybody here.", 1.2, "JONAS")])
    ]
    assert [text.split()[0] for text in texts] == ["I", "You", "Nobody"], "each when it is heard"
