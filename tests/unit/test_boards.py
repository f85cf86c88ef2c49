"""Boards as setups, and their pages: layout, PDF, PNG."""

import io
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pdfminer.high_level import extract_pages, extract_text
from pdfminer.layout import LTFigure, LTImage, LTTextContainer
from pdfminer.pdfdocument import PDFDocument
from pdfminer.pdfparser import PDFParser
from pdfminer.utils import decode_text
from PIL import Image as Pictures

from movie_director.breakdown.boards import ENTERS, LEAVES, TALKS, boards
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.film.edits import Put, apply_all
from movie_director.film.shot import Lens
from movie_director.interchange.boards import Frame, Spoken, write_pages
from movie_director.interchange.boards.layout import laid_out
from movie_director.interchange.paper import PAGE, Box, Image, Text
from movie_director.interchange.paper.letters import BOLD, REGULAR, known, width
from movie_director.operations.board import Board
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import sample_film
from movie_director.values.slate import slate

DELIVERY = Delivery(pins=ENGINES)
FILM = sample_film()
FILMED = breakdown(FILM, DELIVERY)


def drawn(film, delivery=DELIVERY, scenes=None):
    return boards(film, delivery, breakdown(film, delivery), scenes)


def pages_of(film):
    return {s.slate: s for s in drawn(film) if s.slate.endswith("/board")}


def changed(film, shot, **fields):
    return apply_all(film, [Put(shot.model_copy(update=fields))])


# Boards as setups


def test_every_shot_has_a_board_in_the_order_in_which_the_film_is_seen():
    made = [s.slate for s in drawn(FILM) if s.operation == "board@1"]
    assert made == [f"{shot.name}/board" for name in FILM.cut.scenes for shot in FILM.shots(name)]


def test_a_board_reads_the_very_framing_that_its_shots_picture_reads():
    for setup in drawn(FILM):
        if setup.operation == "frame@1":
            assert setup == FILMED[setup.slate]
        else:
            shot = setup.slate.removesuffix("/board")
            assert setup.needs == {"framing": FILMED[slate(f"{shot}/picture")].needs["framing"]}


def test_a_film_without_framings_has_boards_without():
    pins = {verb: engine for verb, engine in ENGINES.items() if verb != "frame"}
    made = list(drawn(FILM, Delivery(pins=pins)))
    assert made and all(s.operation == "board@1" and not s.needs for s in made)


def test_boards_of_one_scene_are_of_that_scene():
    assert {s.slate.partition("/")[0] for s in drawn(FILM, scenes=("sc02",))} == {"sc02"}


def test_no_call_sheet_of_the_film_grows_by_boards():
    assert not any(s.operation == "board@1" for s in FILMED)


def test_another_size_makes_one_board_another():
    shot = next(s for s in FILM.shots("sc01") if s.size == "two-shot")
    before, after = pages_of(FILM), pages_of(changed(FILM, shot, size="wide"))
    assert [name for name in before if after[name].parameters != before[name].parameters] == [f"{shot.name}/board"]


def test_words_that_change_leave_the_drawing_as_it_is():
    line = next(e for e in FILM.screenplay.elements if e.speaks)
    other = FILM.screenplay.model_copy(
        update={
            "elements": tuple(
                e.model_copy(update={"text": "Something else."}) if e is line else e for e in FILM.screenplay.elements
            )
        }
    )
    film = apply_all(FILM, [Put(other)])
    assert {n: s.parameters for n, s in pages_of(film).items()} == {n: s.parameters for n, s in pages_of(FILM).items()}


def test_the_stop_is_not_drawn():
    shot = FILM.shots("sc01")[1]
    film = changed(FILM, shot, lens=Lens(fstop=11))
    assert pages_of(film)[f"{shot.name}/board"].parameters == pages_of(FILM)[f"{shot.name}/board"].parameters


def test_who_comes_has_arrived_and_who_goes_is_on_the_way():
    shot = next(s for s in FILM.shots("sc01") if s.people)
    who = shot.people[0]
    moments = []
    for fields in (
        {"walking": who, "leaving": None},
        {"leaving": who, "walking": None},
        {"leaving": None, "walking": None},
    ):
        setup = pages_of(changed(FILM, shot, **fields))[f"{shot.name}/board"]
        moments.append(Board.model_validate(setup.parameters).moment)
    assert moments == [ENTERS, LEAVES, TALKS]


def test_whom_a_shot_is_about_has_their_mouth_open_when_they_are_heard():
    told = {n: Board.model_validate(s.parameters).speaker for n, s in pages_of(FILM).items()}
    for shot in (shot for name in FILM.cut.scenes for shot in FILM.shots(name)):
        heard = [FILM.screenplay.by_id[line.element].character for line in shot.lines]
        cues = {FILM.called(cue) for cue in heard if cue}
        speaker = told[f"{shot.name}/board"]
        assert speaker is None or speaker in cues & set(shot.people)
        if shot.subject in cues and shot.subject in shot.people:
            assert speaker == shot.subject
    assert {"ada", "ben"} <= set(told.values())


def test_another_take_of_a_board_is_a_board_of_its_own():
    name = f"{FILM.shots('sc01')[0].name}/board"
    film = apply_all(FILM, [Put(FILM.cut.having(again={name: 2}))])
    assert {n: s.retry for n, s in pages_of(film).items() if s.retry} == {name: 2}


# Pages


@pytest.fixture(scope="module")
def picture(tmp_path_factory):
    path = tmp_path_factory.mktemp("board") / "board.png"
    Pictures.new("RGB", (960, 540), (200, 60, 40)).save(path)
    return path


def frame(picture, number=10, scene="sc01", **fields):
    told = {
        "heading": "INT. KITCHEN - DAY",
        "size": "over-shoulder",
        "lens": 50.0,
        "seconds": 2.5,
        "people": "Ada over Ben",
    }
    return Frame(f"{scene}/sh{number:03d}", scene, picture=picture, **(told | fields))


def broad(text):
    return width(text.words, BOLD if text.bold else REGULAR) * text.size * 25.4 / 72


def edges(text):
    return (text.x, text.x + broad(text)) if text.align == "left" else (text.x - broad(text), text.x)


def test_six_frames_fill_a_page_and_the_seventh_begins_another(picture):
    pages = laid_out("The Key", [frame(picture, 10 * n) for n in range(1, 8)])
    assert [sum(isinstance(mark, Image) for mark in page) for page in pages] == [6, 1]
    assert "Storyboard, page 2 of 2" in [mark.words for mark in pages[1] if isinstance(mark, Text)]


def test_each_scene_on_a_row_has_its_heading_over_its_frames(picture):
    frames = [frame(picture, 10), frame(picture, 20), frame(picture, 10, "sc02", heading="EXT. STREET - NIGHT")]
    (page,) = laid_out("The Key", frames)
    pictures = [mark for mark in page if isinstance(mark, Image)]
    heads = [mark for mark in page if isinstance(mark, Text) and mark.shade == 1.0]
    assert [head.words for head in heads] == ["sc01   INT. KITCHEN - DAY", "sc02   EXT. STREET - NIGHT"]
    strips = [mark for mark in page if isinstance(mark, Box) and mark.fill == 0.16]
    assert strips[0].x == pictures[0].x and strips[0].x + strips[0].wide == pytest.approx(
        pictures[1].x + pictures[1].wide
    )
    assert (strips[1].x, strips[1].wide) == (pictures[2].x, pytest.approx(pictures[2].wide))


def test_without_frames_there_is_a_page_that_says_so():
    (page,) = laid_out("The Key", [])
    assert "There is no shot to draw." in [mark.words for mark in page if isinstance(mark, Text)]


words = st.text(st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=300)


@settings(max_examples=60, deadline=None)
@given(title=words, heading=words, people=words, said=words, told=words, count=st.integers(1, 7))
def test_whatever_is_written_stays_on_its_page_and_in_its_column(title, heading, people, said, told, count):
    some = [
        frame("board.png", 10 * n, heading=heading, people=people, said=(Spoken("ADA", said),), told=told)
        for n in range(1, count + 1)
    ]
    for page in laid_out(title, some):
        pictures = [mark for mark in page if isinstance(mark, Image)]
        for text in (mark for mark in page if isinstance(mark, Text)):
            left, right = edges(text)
            assert left > 0 and right < PAGE[0] and 0 < text.y < PAGE[1] - 2
            if any(picture.y < text.y for picture in pictures) and text.shade != 1.0 and text.y > 20:
                column = max((p for p in pictures if p.x - 0.01 <= left), key=lambda p: p.x)
                assert right <= column.x + column.wide + 0.01, text.words


@settings(max_examples=40, deadline=None)
@given(said=words, told=words)
def test_no_words_below_a_frame_reach_the_row_beneath(said, told):
    (page,) = laid_out("T", [frame("b.png", 10 * n, said=(Spoken("ADA", said),) * 3, told=told) for n in range(1, 7)])
    strips = sorted({mark.y for mark in page if isinstance(mark, Box) and mark.fill == 0.16})
    assert all(not strips[1] - 1 < mark.y < strips[1] + 1 for mark in page if isinstance(mark, Text))
    lines = sorted({mark.y for mark in page if isinstance(mark, Text) and mark.size == 8.8 and mark.y < strips[1]})
    assert all(b - a > 3 for a, b in pairwise(lines))


def test_what_is_too_long_for_its_place_is_cut_and_says_so(picture):
    long = "Donaudampfschifffahrtsgesellschaft" * 9
    (page,) = laid_out(long, [frame(picture, heading=long, people=long, told=long), frame(picture, 20, "sc02")])
    cut = [mark for mark in page if isinstance(mark, Text) and "Donau" in mark.words]
    assert len(cut) == 4 and all(mark.words.endswith("...") for mark in cut)
    title, heading, people, told = sorted(cut, key=lambda mark: mark.y)
    column = next(mark for mark in page if isinstance(mark, Image))
    assert edges(title)[1] < PAGE[0] - 60
    assert all(edges(mark)[1] <= column.x + column.wide for mark in (heading, people, told))


def test_a_long_speech_is_cut_between_words_and_says_so(picture):
    speech = "I have thought of nothing else for eleven years and now you stand there as if it were an afternoon. " * 4
    (page,) = laid_out("The Key", [frame(picture, said=(Spoken("Ben", speech),))])
    written = [mark.words for mark in page if isinstance(mark, Text) and mark.size == 8.8]
    assert len(written) == 4 and written[0].startswith("BEN: I have") and written[-1].endswith(" ...")
    assert speech.startswith(" ".join(written).removeprefix("BEN: ").removesuffix(" ..."))
    assert written[-1].removesuffix(" ...").split()[-1] in speech.split()


def test_frames_that_tell_one_long_paragraph_tell_it_on_and_not_again(picture):
    long = " ".join(f"sentence{n} of a long paragraph." for n in range(20))
    frames = [frame(picture, 10 * n, told=long) for n in range(1, 4)] + [
        frame(picture, 40, told="Short."),
        frame(picture, 50, told="Short."),
    ]
    (page,) = laid_out("T", frames)
    columns = []
    for mark in (mark for mark in page if isinstance(mark, Image)):
        below = [
            t
            for t in page
            if isinstance(t, Text) and t.size == 8.8 and abs(t.x - mark.x) < 0.1 and 0 < t.y - mark.y - mark.high < 30
        ]
        columns.append(" ".join(t.words for t in sorted(below, key=lambda t: t.y)))
    assert columns[0].endswith(" ...") and columns[1].startswith("... ") and columns[3:] == ["Short.", "Short."]
    words = [word for text in columns[:3] for word in text.split() if word != "..."]
    assert words == long.split()[: len(words)] and len(words) > 40


def test_a_frame_of_nobody_leaves_no_gap_for_them(picture):
    (page,) = laid_out("T", [frame(picture, 10, people="", told="Rain."), frame(picture, 20, told="Rain.")])
    empty, peopled = (mark.y for mark in page if isinstance(mark, Text) and mark.words == "Rain.")
    assert empty < peopled - 3


def test_letters_that_the_font_has_not_lose_their_marks_or_become_a_dot():
    assert known("Żółć – “naïve” ½") == "Żółć – “naïve” ½"
    assert known("a\u0302\u0323, e\u0301, x\u0301") == "a, é, x"
    assert known("東京") == "··"


@pytest.fixture(scope="module")
def book(picture, tmp_path_factory):
    folder = tmp_path_factory.mktemp("pages")
    frames = [
        frame(picture, 10, said=(Spoken("ADA", "Żółć. You came back, “at last”."),)),
        frame(picture, 20, move="push-in", told="On the table lies a KEY."),
        *[frame(picture, 10 * n) for n in range(3, 8)],
    ]
    return frames, write_pages("The Key: Schlüssel", frames, folder, "boards", ("pdf", "png"))


def test_the_pdf_is_a_pdf_whose_words_can_be_searched_and_copied(book):
    frames, (pdf, *_) = book
    text = extract_text(str(pdf))
    for shot in frames:
        assert shot.slate in text
    for words in (
        "Żółć. You came back, “at last”.",
        "On the table lies a KEY.",
        "push in",
        "INT. KITCHEN - DAY",
        "2.5 s",
    ):
        assert words in text
    with pdf.open("rb") as file:
        (about,) = PDFDocument(PDFParser(file)).info
    assert decode_text(about["Title"]) == "The Key: Schlüssel"


def test_the_pages_of_the_pdf_show_each_picture_where_the_layout_has_it(book):
    frames, (pdf, *_) = book
    sheets = list(extract_pages(str(pdf)))
    assert len(sheets) == 2
    unit = 72 / 25.4
    for sheet, page in zip(sheets, laid_out("The Key: Schlüssel", frames), strict=True):
        assert (sheet.width, sheet.height) == (
            pytest.approx(PAGE[0] * unit, abs=0.1),
            pytest.approx(PAGE[1] * unit, abs=0.1),
        )
        shown = [
            image for figure in sheet if isinstance(figure, LTFigure) for image in figure if isinstance(image, LTImage)
        ]
        wanted = [mark for mark in page if isinstance(mark, Image)]
        assert len(shown) == len(wanted)
        for image, mark in zip(shown, wanted, strict=True):
            assert image.x0 == pytest.approx(mark.x * unit, abs=0.1)
            assert image.y1 == pytest.approx((PAGE[1] - mark.y) * unit, abs=0.1)
            colour = Pictures.open(io.BytesIO(image.stream.get_rawdata())).resize((1, 1)).getpixel((0, 0))
            assert colour == pytest.approx((200, 60, 40), abs=4)


def test_words_of_the_pdf_stay_on_the_page(book):
    _, (pdf, *_) = book
    for sheet in extract_pages(str(pdf)):
        for box in (b for b in sheet if isinstance(b, LTTextContainer)):
            assert box.x0 > 20 and box.x1 < sheet.width - 20 and box.y0 > 10


def test_a_page_as_png_is_a4_across_at_two_hundred_dots_and_shows_the_picture(book):
    frames, (_, first, _) = book
    with Pictures.open(first) as page:
        assert page.size == (2339, 1654) and page.info["dpi"] == pytest.approx((200, 200), abs=0.1)
        mark = next(m for m in laid_out("The Key: Schlüssel", frames)[0] if isinstance(m, Image))
        middle = ((mark.x + mark.wide / 2) * 200 / 25.4, (mark.y + mark.high / 2) * 200 / 25.4)
        assert page.convert("RGB").getpixel(tuple(map(round, middle))) == (200, 60, 40)
        margin = page.convert("L").crop((2339 - 80, 0, 2339, 1654))
        assert margin.getextrema() == (255, 255)


def test_the_same_pages_give_the_same_bytes(book, tmp_path):
    frames, before = book
    again = write_pages("The Key: Schlüssel", [replace(f) for f in frames], tmp_path, "boards", ("pdf", "png"))
    assert [path.read_bytes() for path in again] == [path.read_bytes() for path in before]


def test_only_what_is_asked_for_is_written(book, tmp_path):
    frames, _ = book
    assert [p.name for p in write_pages("T", frames, tmp_path, "boards", ("png",))] == [
        "boards-001.png",
        "boards-002.png",
    ]
    assert sorted(p.name for p in tmp_path.iterdir()) == ["boards-001.png", "boards-002.png"]
