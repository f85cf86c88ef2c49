"""A million odd texts through the Fountain reader and writer: none crashes it, hangs it or loses a letter."""

import signal
import subprocess
import sys

import pytest

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Element, Screenplay
from movie_director.interchange.decode import decode
from movie_director.interchange.fountain import write_fountain
from movie_director.interchange.fountain.lines import unix
from movie_director.interchange.fountain.reading import read_script_text
from movie_director.testing.fountains import fountains

pytestmark = pytest.mark.soak

EACH = 260_000
SECONDS_FOR_ONE = 5


def hung(*_):
    raise AssertionError(f"one text took more than {SECONDS_FOR_ONE} s")


def play_of(script):
    page = script.titles
    elements = tuple(Element.model_construct(id=f"e{n:04d}", **vars(e)) for n, e in enumerate(script.elements, 1))
    told = {"title": page.title, "credit": page.credit, "authors": page.authors, "page": page.page}
    return Screenplay.model_construct(**told, front=script.front, elements=elements)


def meaning(elements):
    return [tuple(v for k, v in vars(e).items() if k not in ("id", "line", "source")) for e in elements]


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
def test_no_text_crashes_the_reader_or_loses_a_letter(seed):
    signal.signal(signal.SIGALRM, hung)
    for number, text in enumerate(fountains(seed, EACH)):
        signal.alarm(SECONDS_FOR_ONE)
        try:
            text = unix(text)
            script = read_script_text(text)
            assert script.front + "".join(e.source for e in script.elements) == text
            play = play_of(script)
            assert write_fountain(play) == text
            if number % 4 == 0 and not any(e.marked and "/*" in e.marked for e in script.elements):
                bare = play.model_copy(
                    update={"front": "", "elements": tuple(e.model_copy(update={"source": ""}) for e in play.elements)}
                )
                assert meaning(read_script_text(write_fountain(bare)).elements) == meaning(script.elements)
        except Exception as error:
            raise AssertionError(f"seed {seed}, text {number}: {text!r}") from error
        finally:
            signal.alarm(0)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1252", "utf-16-le"])
def test_no_bytes_crash_the_reader(encoding):
    signal.signal(signal.SIGALRM, hung)
    for number, text in enumerate(fountains(9, 40_000)):
        raw = text.encode(encoding, "surrogatepass" if encoding != "cp1252" else "replace")
        raw = raw[number % 3 :] if number % 5 == 0 else raw
        signal.alarm(SECONDS_FOR_ONE)
        try:
            read_script_text(decode(raw, "x"))
        except ScriptError as refusal:
            assert refusal.cure
        finally:
            signal.alarm(0)


def test_twenty_megabytes_of_script_are_read_in_bounded_time_and_memory():
    scene = (
        "INT. HOUSE - DAY\n\nShe _waits_ by the door. It is late.\n\nADA (V.O.)\n(softly)\nYou came back, at last.\n\n"
    )
    code = (
        "import resource, sys, time; from movie_director.interchange.fountain.reading import read_script_text as read;"
        "text = sys.stdin.read(); begun = time.process_time(); script = read(text);"
        "print(len(script.elements), time.process_time() - begun, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)"
    )
    text = scene * (20_000_000 // len(scene))
    done = subprocess.run([sys.executable, "-c", code], input=text, capture_output=True, text=True, check=True)
    elements, seconds, kilobytes = done.stdout.split()
    assert int(elements) == 3 * text.count("INT.")
    assert float(seconds) < 120
    assert int(kilobytes) < 1_000_000
