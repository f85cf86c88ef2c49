"""How heard words are held against written ones, and speakers against each other."""

import numpy as np
import pytest

from benchmarks.speech.lines import english, written
from benchmarks.speech.scoring import equal_error_rate, plain, trials, wrong


def errors(line, heard):
    return wrong(plain(line), plain(heard))


def test_what_is_written_otherwise_is_no_error():
    assert errors("He'd have come; I can't.", "he would have come I cannot") == 0
    assert errors("My hand-bag!", "My handbag.") == 0
    assert errors("Dr. Adams, at 8 p.m.", "doctor Adams at eight PM") == 0
    assert errors("I counted 1,001 nights.", "I counted one thousand and one nights") == 0
    assert errors("On March 3rd, 1947", "on march third nineteen forty seven") == 0
    assert errors("She paid $1,250.", "She paid one thousand two hundred fifty dollars") == 0


def test_words_put_left_out_and_changed_are_errors():
    assert errors("Stay where you are", "Stay where are") == 1
    assert errors("Stay where you are", "Stay there where you are") == 1
    assert errors("Stay where you are", "Stay wear you are") == 1
    assert errors("Stay where you are", "") == 4


def test_speakers_are_told_apart_by_likeness():
    assert equal_error_rate([0.9, 0.8, 0.95], [0.1, 0.2, 0.3]) == 0.0
    assert equal_error_rate([0.9, 0.2, 0.8, 0.7], [0.1, 0.75, 0.3, 0.05]) == pytest.approx(0.25)
    rng = np.random.default_rng(1)
    centres = np.eye(3).repeat(20, axis=0)
    known = centres + rng.normal(0, 0.1, centres.shape)
    known /= np.linalg.norm(known, axis=1, keepdims=True)
    same, other, pairs = trials(known, [name for name in "abc" for _ in range(20)], 10)
    assert len(same) == 30
    assert len(other) == 60
    assert equal_error_rate(same, other) == 0.0
    assert pairs["a", "a"] > 0.9 > 0.4 > pairs["a", "b"]


def test_a_hundred_lines_are_held_back_and_forty_in_dutch():
    assert len(set(english())) == 100
    assert len(set(written("dutch"))) == 40
