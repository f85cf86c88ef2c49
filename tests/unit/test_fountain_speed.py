"""Four times the text takes about four times the work: nothing in the reader is quadratic."""

import gc
import time
import tracemalloc

import pytest

from movie_director.interchange.fountain.reading import read_script_text

FEATURE = "INT. HOUSE - DAY #1#\n\nShe _waits_ by the *door*.\nIt is late.\n\nADA (V.O.)\n(softly)\nYou came [[why?]] back.\n\n"
ODD = (
    *(
        "/*",
        "/* x */",
        "*/",
        "[[",
        "[[x]]",
        "]]",
        "*",
        "*a",
        "a*",
        "*_",
        "_a_",
        "\\*",
        "\\[",
        "(",
        "()",
        "(a)",
        "#",
        "#1#",
    ),
    *(
        "[[\n",
        "a]] [[b\n",
        "[[a\n  \n",
        "(a\n",
        "ADA\n(",
        "ADA\nx\n\n",
        "Title: ",
        "a: b\n",
        "  \n",
        "\n",
        ">\n",
        "~a\n",
    ),
    *("/*\n", "/* x\n*/ y\n", "A (", "^ ", "INT. ", "\t", "É"),
)


def seconds(text):
    begun = time.process_time()
    read_script_text(text)
    return time.process_time() - begun


@pytest.mark.parametrize("piece", [FEATURE, *ODD, *("INT. A\n\nADA\n" + piece for piece in ("(", "*", "[[", "a "))])
def test_four_times_the_text_is_about_four_times_the_work(piece):
    small = piece * (12_000 // len(piece))
    large = piece * (48_000 // len(piece))
    gc.disable()
    try:  # the least of several tries is the work; the rest is what else the machine did
        ratio = min(seconds(large) for _ in range(2)) / max(1e-4, min(seconds(small) for _ in range(3)))
    finally:
        gc.enable()
    assert ratio < 10  # it would be 16


def test_memory_grows_with_the_text_and_no_faster():
    def peak(text):
        tracemalloc.start()
        read_script_text(text)
        most = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return most

    small, large = FEATURE * 500, FEATURE * 2000
    assert peak(large) < 5 * peak(small)
    assert peak(large) < 40 * len(large)
