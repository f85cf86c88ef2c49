"""Millions of odd texts and files through the readers: none crashes one, hangs one or loses a letter of Fountain."""

import contextlib
import itertools
import signal
import subprocess
import sys
import time

import pytest

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Element, Screenplay
from movie_director.interchange.decode import decode
from movie_director.interchange.docx import read_docx
from movie_director.interchange.fdx import read_fdx
from movie_director.interchange.fountain import write_fountain
from movie_director.interchange.fountain.lines import unix
from movie_director.interchange.fountain.reading import read_script_text
from movie_director.interchange.pdf import read_pdf
from movie_director.interchange.plain import read_plain
from movie_director.interchange.prose import read_prose
from movie_director.interchange.reading import read_bytes
from movie_director.testing.files import files, pdf_files, word_files, word_parts, zipped
from movie_director.testing.films import film_of
from movie_director.testing.final_drafts import final_drafts
from movie_director.testing.fountains import fountains
from movie_director.testing.pages import columns, stories
from movie_director.testing.soundness import Hung, check_film, check_manuscript, within

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


# Every other format, and the whole way from a text to a film.


MADE = [
    pytest.param(read_fdx, final_drafts, 110_000, id="Final Draft"),
    pytest.param(read_plain, columns, 40_000, id="indents"),
    pytest.param(read_plain, stories, 60_000, id="stories"),
    pytest.param(read_prose, stories, 60_000, id="prose"),
    pytest.param(read_docx, word_files, 2_000, id="Word"),
    pytest.param(read_pdf, pdf_files, 2_000, id="PDF"),
    pytest.param(lambda file: read_bytes(*file), files, 30_000, id="any file"),
]


@pytest.mark.parametrize("seed", [1, 2, 3, 4])
@pytest.mark.parametrize(("read", "made", "count"), MADE)
def test_no_file_of_any_format_crashes_or_hangs_its_reader(read, made, count, seed):
    for number, odd in enumerate(made(seed, count)):
        try:
            with within(SECONDS_FOR_ONE):
                try:
                    manuscript = read(odd)
                except ScriptError as refusal:
                    assert str(refusal)
                    continue
                check_manuscript(manuscript, whole=number % 16 == 0)
                if number % 64 == 0:
                    assert read(odd) == manuscript
        except (Exception, Hung) as error:
            raise AssertionError(f"seed {seed}, number {number}: {odd!r}") from error


def test_no_text_crashes_the_crew_and_every_line_is_heard_once_in_order():
    film = None
    for number, text in enumerate(fountains(12, 24_000)):
        text = text if number % 8 == 0 else f"INT. HALL - DAY\n\n{text}"
        try:
            with within(2 * SECONDS_FOR_ONE):
                try:
                    now = film_of(text)
                except ScriptError:
                    continue
                check_film(now)
                if number % 3 == 0 and film is not None:
                    check_film(film_of(text, film))  # as the next draft of what was there
                film = now
        except (Exception, Hung) as error:
            raise AssertionError(f"text {number}: {text!r}") from error


INDENTED = " " * 15 + "INT. HALL - DAY\n\n" + " " * 37 + "ADA\n" + " " * 25 + "Is it over?\n\n"
DRAFTED = '<Paragraph Type="Scene Heading"><Text>INT. HALL - DAY</Text></Paragraph>'
SPOKEN = '<Paragraph Type="Dialogue"><Text Style="Bold">Go.</Text></Paragraph>'
RUNS = '<Text Style="Bold">a*</Text><Text Style="Italic">*b</Text><Text Style="Underline">_*c</Text>'
TYPED = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>It rains. </w:t></w:r></w:p>"
NAMED = ["".join(letters).title() for letters in itertools.product("abcdefghijklmnop", repeat=4)]
LONG = [
    pytest.param(read_plain, INDENTED, " " * 25 + "It rains and rains.\n", id="one speech"),
    pytest.param(
        read_plain, INDENTED + " " * 37 + "ADA\n" + " " * 31 + "(low\n", " " * 31 + "lower\n", id="open aside"
    ),
    pytest.param(read_plain, INDENTED + " " * 15, "1 ", id="one line of digits"),
    pytest.param(read_plain, INDENTED, " " * 37 + "ADA\n", id="names"),
    pytest.param(read_plain, INDENTED, " " * 20 + "ADA" + " " * 20 + "BEN\n", id="names side by side"),
    pytest.param(read_prose, "She ", "“went” out and ", id="quoted words"),
    pytest.param(read_prose, "", "“Go,” said Ada. ", id="tags"),
    pytest.param(read_prose, "“Go.” ", ". ", id="full stops"),
    pytest.param(read_prose, "'Go,' said Ada. ", "'a ", id="apostrophes"),
    pytest.param(read_prose, "", "".join(f"“Go,” said {n}.\n\n{n} rose. “No.”\n\n" for n in NAMED), id="speakers"),
    pytest.param(read_fdx, f"<FinalDraft><Content>{DRAFTED}", SPOKEN, id="paragraphs of speech"),
    pytest.param(read_fdx, f"<FinalDraft><Content>{DRAFTED}<Paragraph>", RUNS, id="clashing styles"),
    pytest.param(read_docx, "", TYPED, id="Word"),
]
ENDS = {"paragraphs of speech": "</Content></FinalDraft>", "clashing styles": "</Paragraph></Content></FinalDraft>"}


@pytest.mark.parametrize(("read", "begin", "unit"), LONG)
def test_what_is_twice_as_long_is_read_in_about_twice_the_time(read, begin, unit, request):
    end = ENDS.get(request.node.callspec.id, "")
    seconds: list[float] = []
    for letters in (500_000, 2_000_000):
        whole = unit * (letters // len(unit) + 1)
        text = begin + (whole if end or read is read_docx else whole[:letters]) + end
        raw = zipped(word_parts(text, "")) if read is read_docx else text.encode() if read is read_fdx else text
        begun = time.process_time()
        with within(120), contextlib.suppress(ScriptError):
            read(raw)
        seconds.append(time.process_time() - begun)
    assert seconds[1] < max(2.0, 8 * seconds[0]), seconds
