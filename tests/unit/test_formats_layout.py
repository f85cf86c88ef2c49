"""Screenplays known by how they lie on the page: plain text, PDF and Word come back as the Fountain they were made of."""

import contextlib
import io
import zipfile
import zlib

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.shared import Inches
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Written
from movie_director.interchange.docx import read_docx
from movie_director.interchange.fountain import parse_fountain
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.layout import Piece, Row, read_rows, rows_of_text
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.pdf import read_pdf
from movie_director.interchange.plain import read_plain

FOUNTAIN = """FADE IN:

INT. LOST PROPERTY OFFICE - NIGHT #1#

Shelves to the ceiling, and on each of them what a city forgot this week: umbrellas, a cello, one red shoe.

NORA (60s) writes labels. She does not look up when the door opens.

TOM
(out of breath, holding
his hat to his chest)
I have come about an umbrella. A black one, with a handle like a duck, that belonged to my father.

NORA (V.O.)
They all say that.

NORA
Row nine.
(still writing)
Mind the cello.

CUT TO:

EXT. STREET - DAY #2#

Rain. Tom runs. He is well-known in this street and does not want to be seen, and so he keeps his collar up and his head down all the way to the corner.

TOM
I never said that I was a man of my word, and I never said that I would come back for it either, did I?

> THE END <
"""

COLUMNS = {"heading": (15, 60), "action": (15, 60), "cue": (37, 38), "aside": (31, 25), "speech": (25, 35)}
"""Where Final Draft and others put things in exported text: first column and width."""


def wrapped(text: str, width: int) -> list[str]:
    lines = [""]
    for word in text.split():
        if lines[-1] and len(lines[-1]) + 1 + len(word) > width:
            lines.append("")
        lines[-1] += (" " if lines[-1] else "") + word
    return lines


def laid_out(elements: tuple[Written, ...], numbers: bool = True) -> list[tuple[int, str]]:
    """Rows of column and text, ("", 0) for an empty one, as a screenwriting program prints them."""
    rows: list[tuple[int, str]] = []

    def put(kind: str, text: str) -> None:
        x, width = COLUMNS[kind]
        rows.extend((x, line) for line in wrapped(text, width))

    under = None
    for element in elements:
        goes_on = element.kind == "dialogue" and element.parenthetical is not None and element.character == under
        if not goes_on:
            rows.append((0, ""))
        under = element.character
        if element.kind == "dialogue":
            if not goes_on:
                put(
                    "cue", f"{element.character} ({element.extension})" if element.extension else str(element.character)
                )
            if element.parenthetical is not None:
                put("aside", f"({element.parenthetical})")
            put("speech", element.text)
        elif element.kind == "transition":
            rows.append((75 - len(element.text), element.text))
        elif element.kind == "centered":
            rows.append((45 - len(element.text) // 2, element.text))
        elif element.kind == "heading" and numbers:
            x = COLUMNS["heading"][0]
            rows.append((x - 7, f"{element.number:<7}{element.text}".ljust(68) + f"{element.number}"))
        else:
            put(element.kind, element.text)
    return rows[1:]


def as_text(rows: list[tuple[int, str]]) -> str:
    return "".join(f"{' ' * x}{text}".rstrip(" ") + "\n" for x, text in rows)


def told(elements: tuple[Written, ...]) -> list[tuple[object, ...]]:
    return [
        (
            e.kind,
            e.text.replace("\n", " "),
            e.character,
            e.extension,
            (e.parenthetical or "").replace("\n", " "),
            e.number,
            e.dual,
        )
        for e in elements
    ]


EXPECTED = told(parse_fountain(FOUNTAIN).elements)


def differences(manuscript: Manuscript) -> list[tuple[object, ...]]:
    return [pair for pair in zip(told(manuscript.elements), EXPECTED, strict=False) if pair[0] != pair[1]]


def same(manuscript: Manuscript) -> bool:
    assert differences(manuscript) == []
    return len(manuscript.elements) == len(EXPECTED)


def text_of(fountain: str = FOUNTAIN) -> str:
    return as_text(laid_out(parse_fountain(fountain).elements))


def test_an_indented_text_comes_back_as_its_fountain():
    manuscript = read_plain(text_of())
    assert same(manuscript)
    assert manuscript.format == "plain text screenplay"
    assert manuscript.guessed == ()


@pytest.mark.parametrize("shift", [-8, 5])
def test_other_margins_make_no_difference(shift: int):
    rows = [(max(0, x + shift), text) for x, text in laid_out(parse_fountain(FOUNTAIN).elements)]
    assert same(read_plain(as_text(rows)))


def test_narrow_tab_indented_text_is_read():
    indents = {15: "\t", 8: "\t", 25: "\t\t", 31: "\t\t\t", 37: "\t\t\t\t"}
    rows = laid_out(parse_fountain(FOUNTAIN).elements, numbers=False)
    text = "".join(f"{indents.get(x, ' ' * x)}{line}\n" for x, line in rows)
    read = [row[:5] for row in told(read_plain(text).elements)]
    assert read[:-1] == [row[:5] for row in EXPECTED[:-1]]


def test_a_double_spaced_text_is_read_alike():
    assert same(read_plain(text_of().replace("\n", "\n\n")))


def test_pages_their_numbers_headers_and_continued_lines_are_taken_away():
    rows = laid_out(parse_fountain(FOUNTAIN).elements)
    broken = next(i for i, (_, text) in enumerate(rows) if text.startswith("I have come")) + 1
    rows[broken:broken] = [
        (37, "(MORE)"),
        (0, ""),
        (65, "(CONTINUED)"),
        (0, "\f"),
        (15, "LOST PROPERTY - Blue rev. 3/4/26"),
        (72, "2."),
        (8, "1      CONTINUED: (2)".ljust(68) + "1"),
        (0, ""),
        (37, "TOM (CONT'D)"),
    ]
    action = next(i for i, (_, text) in enumerate(rows) if text.startswith("Rain. Tom")) + 1
    rows[action:action] = [(0, ""), (0, "\f"), (15, "LOST PROPERTY - Blue rev. 3/4/26"), (72, "3."), (0, "")]
    rows += [(0, "\f"), (15, "LOST PROPERTY - Blue rev. 3/4/26"), (72, "4.")]
    assert same(read_plain(as_text(rows)))


def test_revision_stars_in_the_margin_are_not_read():
    rows = [
        (x, f"{text}{' ' * (80 - x - len(text))}*" if text.startswith("NORA (60s)") else text)
        for x, text in laid_out(parse_fountain(FOUNTAIN).elements)
    ]
    assert same(read_plain(as_text(rows)))


def test_lines_broken_on_purpose_stay_broken_and_wrapped_ones_are_joined():
    text = text_of().replace("Row nine.", "Row nine.\n                         Shelf two.")
    (element,) = [e for e in read_plain(text).elements if e.text.startswith("Row nine")]
    assert element.text == "Row nine.\nShelf two."


def test_two_who_speak_at_once_are_told_apart():
    dual = (
        f"{' ' * 20}TOM{' ' * 27}NORA\n{' ' * 10}I never wanted it,{' ' * 12}(at once)\n"
        f"{' ' * 10}I tell you.{' ' * 19}Take it back!\n\n"
    )
    manuscript = read_plain(text_of().replace(f"{' ' * 15}Rain. Tom", dual + f"{' ' * 15}Rain. Tom"))
    voices = [e for e in manuscript.elements if e.text in ("I never wanted it, I tell you.", "Take it back!")]
    assert [(e.character, e.parenthetical, e.dual) for e in voices] == [("TOM", None, False), ("NORA", "at once", True)]
    assert any("at once" in guess.what for guess in manuscript.guessed)


def test_speech_flush_with_action_ends_with_its_first_short_line():
    rows = laid_out(parse_fountain(FOUNTAIN).elements, numbers=False)
    flat = as_text([(15 if x in (25, 31) else x, text) for x, text in rows])
    cut = flat.replace("Mind the cello.\n", "Mind the cello.\n               She points with her pen.\n")
    texts = [(e.kind, e.text) for e in read_plain(cut).elements]
    assert ("dialogue", "Mind the cello.") in texts
    assert ("action", "She points with her pen.") in texts


def test_a_title_page_before_the_first_heading_is_read():
    page = f"\n\n{' ' * 35}LOST PROPERTY\n\n{' ' * 38}by\n\n{' ' * 35}Ann Example\n\n\n{' ' * 15}Second draft, 2026\n\f"
    manuscript = read_plain(page + text_of())
    assert same(manuscript)
    assert (manuscript.title, manuscript.authors) == ("LOST PROPERTY", ("Ann Example",))


def test_equal_guesses_are_told_once_with_their_places():
    guesses = Guesses()
    for line in (9, 3, 12, 20, 30):
        guesses.add(line, "odd")
    guesses.add(5, "strange")
    assert [(g.line, g.what) for g in guesses.told()] == [
        (5, "strange"),
        (9, "odd (5 times: lines 9, 3, 12, 20 and on)"),
    ]


# PDF


def pdf_of(rows: list[tuple[int, str]], *, per_page: int = 55, text: bool = True) -> bytes:
    """A PDF by hand: Courier of 12 points, ten letters to the inch, six rows to the inch."""
    pages = [rows[i : i + per_page] for i in range(0, len(rows), per_page)]
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>",
    ]
    kids: list[str] = []
    for page in pages:
        drawn = []
        for i, (x, line) in enumerate(page):
            safe = line.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            if line and text:
                drawn.append(b"BT /F1 12 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (round(x * 7.2), 720 - 12 * i, safe))
        stream = zlib.compress(b"\n".join(drawn))
        objects.append(b"<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream" % (len(stream), stream))
        objects.append(
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>/Contents %d 0 R>>"
            % len(objects)
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for i, body in enumerate(objects, 1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (i, body))
    start = out.tell()
    out.write(
        b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1) + b"".join(b"%010d 00000 n \n" % at for at in places)
    )
    out.write(b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start))
    return out.getvalue()


def test_a_pdf_comes_back_as_its_fountain():
    manuscript = read_pdf(pdf_of(laid_out(parse_fountain(FOUNTAIN).elements)))
    assert same(manuscript)
    assert manuscript.format == "PDF"
    assert manuscript.guessed == ()


def test_speech_and_action_over_the_pages_of_a_pdf_are_joined():
    rows = laid_out(parse_fountain(FOUNTAIN).elements)
    broken = next(i for i, (_, text) in enumerate(rows) if text.startswith("I have come")) + 1
    rows[broken:broken] = [(37, "(MORE)"), (37, "TOM (CONT'D)")]
    with_numbers: list[tuple[int, str]] = []
    first, rest = rows[: broken + 1], rows[broken + 1 :]
    for number, page in enumerate([first, rest[:14], rest[14:]], 1):
        page = [(72, f"{number}."), (0, ""), *page]
        with_numbers += page + [(0, "")] * (30 - len(page))
    assert same(read_pdf(pdf_of(with_numbers, per_page=30)))


def test_a_pdf_of_pictures_says_what_to_do():
    with pytest.raises(ScriptError, match="OCR"):
        read_pdf(pdf_of(laid_out(parse_fountain(FOUNTAIN).elements), text=False), "scan.pdf")


@pytest.mark.parametrize("raw", [b"%PDF-1.4\nnothing", b"%PDF-1.7\n" + bytes(range(256)) * 20])
def test_a_damaged_pdf_is_a_script_error(raw: bytes):
    with pytest.raises(ScriptError, match="PDF"):
        read_pdf(raw, "x.pdf")


def test_a_pdf_cut_short_is_a_script_error_or_read():
    whole = pdf_of(laid_out(parse_fountain(FOUNTAIN).elements))
    for at in range(0, len(whole), 200):
        try:
            read_pdf(whole[:at], "x.pdf")
        except ScriptError as error:
            assert error.cure


def test_a_letter_in_a_pdf_is_not_a_screenplay():
    rows = [(10, f"Dear reader, this is line {i} of a letter without any names.") for i in range(40)]
    with pytest.raises(ScriptError, match="not laid out"):
        read_pdf(pdf_of(rows))


# Word


STYLE = {"heading": "Scene Heading", "action": "Action", "transition": "Transition", "centered": "Action"}


def saved(document: docx.document.Document) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def styled_docx() -> bytes:
    document = docx.Document()
    for name in ("Scene Heading", "Action", "Character", "Parenthetical", "Dialogue", "Transition", "Centered"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("LOST PROPERTY", style="Title")
    document.add_paragraph("by")
    document.add_paragraph("Ann Example").add_run().add_break(WD_BREAK.PAGE)
    under = None
    for element in parse_fountain(FOUNTAIN).elements:
        if element.kind == "dialogue":
            if element.character != under or element.parenthetical is None:
                extension = f" ({element.extension})" if element.extension else ""
                document.add_paragraph(f"{element.character}{extension}", style="Character")
            if element.parenthetical:
                document.add_paragraph(f"({' '.join(element.parenthetical.split())})", style="Parenthetical")
            document.add_paragraph(element.text, style="Dialogue")
        elif element.kind == "heading":
            document.add_paragraph(f"{element.number}  {element.text}  {element.number}", style="Scene Heading")
        else:
            document.add_paragraph(
                element.text, style="Centered" if element.kind == "centered" else STYLE[element.kind]
            )
        under = element.character
    return saved(document)


def test_word_with_styles_comes_back_as_its_fountain():
    manuscript = read_docx(styled_docx())
    assert same(manuscript)
    assert (manuscript.format, manuscript.title, manuscript.authors) == ("Word", "LOST PROPERTY", ("Ann Example",))


@pytest.mark.parametrize("how", ["indents", "spaces"])
def test_word_without_styles_is_read_by_its_indents(how: str):
    document = docx.Document()
    rows = laid_out(parse_fountain(FOUNTAIN).elements)
    merged: list[tuple[int, str]] = []
    for x, text in rows:  # Word wraps by itself: one paragraph for wrapped lines
        if merged and text and merged[-1][1] and merged[-1][0] == x and x != 37:
            merged[-1] = (x, f"{merged[-1][1]} {text}")
        else:
            merged.append((x, text))
    for x, text in merged:
        x, text = (15, " ".join(text.split())) if x == 8 else (x, text)
        if how == "spaces":
            document.add_paragraph(" " * (x - 15 if x > 15 else 0) + text)
            continue
        paragraph = document.add_paragraph(text)
        if text in ("CUT TO:", "THE END"):
            paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT if text == "CUT TO:" else WD_ALIGN_PARAGRAPH.CENTER
        elif text:
            paragraph.paragraph_format.left_indent = Inches((x - 15) / 10)
    assert same(read_docx(saved(document)))


def test_fountain_typed_into_word_is_read_as_fountain():
    document = docx.Document()
    for line in FOUNTAIN.split("\n"):
        document.add_paragraph(line)
    manuscript = read_docx(saved(document))
    assert same(manuscript)
    assert manuscript.format == "Word"


def test_bold_and_italic_words_in_word_are_marked():
    document = docx.Document()
    for name in ("Scene Heading", "Action", "Character", "Dialogue"):
        document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
    document.add_paragraph("INT. HALL - DAY", style="Scene Heading")
    document.add_paragraph("ADA", style="Character")
    paragraph = document.add_paragraph("I ", style="Dialogue")
    paragraph.add_run("never").italic = True
    paragraph.add_run(" said.")
    assert read_docx(saved(document)).elements[1].marked == "I *never* said."


def test_a_damaged_word_document_is_a_script_error():
    whole = styled_docx()
    other = io.BytesIO()
    with zipfile.ZipFile(other, "w") as archive:
        archive.writestr("word/document.xml", "<no")
    for raw in (whole[: len(whole) // 2], other.getvalue(), b"PK\x03\x04"):
        with pytest.raises(ScriptError, match="damaged"):
            read_docx(raw, "x.docx")


def headings_and_action(text: str) -> list[tuple[str, str]]:
    return [(e.kind, e.text) for e in read_plain(text).elements if e.kind in ("heading", "action")]


TALK = "\n\n                    NORA\n          Yes, I think so.\n\n                    TOM\n          No.\n\n"


def test_action_that_begins_on_the_line_of_a_heading_is_action():
    told = (
        "INT. HUT - NIGHT\n\nNora waits for a while here." + TALK + "EXT. PIER - BOATHOUSE - DAY Two men loiter here,\n"
        "by their car.\n\nINT. HUT - NIGHT NORA\nand Tom as before." + TALK
    )
    assert headings_and_action(told) == [
        ("heading", "INT. HUT - NIGHT"),
        ("action", "Nora waits for a while here."),
        ("heading", "EXT. PIER - BOATHOUSE - DAY"),
        ("action", "Two men loiter here, by their car."),
        ("heading", "INT. HUT - NIGHT"),
        ("action", "NORA and Tom as before."),
    ]


def test_the_number_of_a_cut_is_that_of_the_heading_under_it():
    told = (
        "1.  INT. HUT - NIGHT\n\nNora waits for a while here."
        + TALK
        + "2.  CUT TO:\nUPSTAIRS HALLWAY\n\nShe runs."
        + TALK
    )
    assert ("heading", "UPSTAIRS HALLWAY") in headings_and_action(told)


def test_the_end_of_an_aside_and_the_camera_are_nobody():
    told = "INT. HUT - NIGHT\n\nNora waits." + TALK
    for odd in ("WATCH)", "CAMERA PANS", "REV. 4/30/82 102"):
        told += f"                    {odd}\n          Then it ends.\n\n"
    assert {e.character for e in read_plain(told).elements if e.character} == {"NORA", "TOM"}


# Whatever comes, a reader answers with a manuscript or a ScriptError.

BITS = st.sampled_from(
    [
        "INT. A - DAY",
        "ADA",
        "(low)",
        "(MORE)",
        "CONTINUED:",
        "12",
        "2.",
        "CUT TO:",
        "Well, well.",
        "*",
        "\f",
        "ADA (CONT'D)",
        "x" * 90,
    ]
)
ROWS = st.lists(st.tuples(st.integers(0, 70), BITS | st.text(max_size=8)), max_size=30)


@settings(max_examples=100, deadline=None)
@given(ROWS)
def test_any_rows_are_read_or_refused(rows: list[tuple[int, str]]):
    with contextlib.suppress(ScriptError):
        read_plain(as_text(rows))


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.builds(
            lambda text, x, page, gap, hard: Row((Piece(text, x, x + len(text)),), 1, page, gap, hard),
            BITS.filter(lambda b: b.strip()),
            st.floats(0, 90),
            st.integers(1, 2),
            st.integers(0, 3),
            st.booleans(),
        ),
        max_size=25,
    )
)
def test_rows_from_anywhere_lose_no_word_of_speech_or_action(rows: list[Row]):
    ordered = sorted(rows, key=lambda row: row.page)
    read = read_rows(ordered, Guesses())
    if read is not None:
        kept = " ".join([paragraph.text for paragraph in read[1]] + [value for _, value in read[0].entries])
        assert kept.count("Well, well.") == sum(row.text == "Well, well." for row in ordered)


def test_the_rows_of_a_text_know_their_columns():
    rows = list(rows_of_text("\n  A cat.\n\n\tB    C\f\nD"))
    assert [(row.text, row.x, row.line, row.page, row.gap) for row in rows] == [
        ("A cat.", 2, 2, 1, 1),
        ("B C", 8, 4, 1, 1),
        ("D", 0, 5, 2, 1),
    ]


def test_numbers_that_count_on_between_those_of_headings_head_scenes_too():
    rooms = ["HALL", "ATTIC", "CELLAR", "SHED", "BARN", "YARD", "LOFT", "MILL", "DOCK", "GATE", "WELL", "STABLE"]
    pages = [
        f"{n}{'.' if n % 4 else '.   '}{' ' if n % 4 else ''}{'' if n % 4 else 'INT. '}{room}\n\n"
        f"Nora counts what is left of {n} umbrellas and writes it down in the long grey book.\n\n"
        f"                      NORA\n            That makes {n}, and no more than that.\n"
        for n, room in enumerate(rooms * 4, 1)
    ]
    told = read_plain(
        "FADE IN:\n\n" + "\n".join(pages) + "\n\n12. WHO KNOWS\n\nShe sighs and shuts the book for good.\n"
    )
    headings = [e.text for e in told.elements if e.kind == "heading"]
    assert len(headings) == 48 and "SHED" in headings[3] and headings[0] == "HALL"
    assert "WHO KNOWS" not in " ".join(headings)  # its number does not count on
