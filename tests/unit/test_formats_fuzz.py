"""Odd files of every format: none crashes or hangs a reader, and what is read is a screenplay."""

import itertools
import time

import pytest

from movie_director.errors import ScriptError
from movie_director.interchange.docx import read_docx
from movie_director.interchange.fdx import read_fdx
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.pdf import read_pdf
from movie_director.interchange.plain import read_plain
from movie_director.interchange.prose import read_prose
from movie_director.interchange.reading import FORMATS, read_bytes
from movie_director.testing.files import files, pdf_files, storyboards, word_files, word_parts, zipped
from movie_director.testing.final_drafts import final_drafts
from movie_director.testing.pages import columns, stories
from movie_director.testing.soundness import Hung, check_manuscript, within

FORMATS_MADE = [
    pytest.param(read_fdx, final_drafts, 1000, id="Final Draft"),
    pytest.param(read_plain, columns, 500, id="indents"),
    pytest.param(read_plain, stories, 800, id="stories"),
    pytest.param(read_prose, stories, 800, id="prose"),
    pytest.param(read_docx, word_files, 120, id="Word"),
    pytest.param(read_pdf, pdf_files, 100, id="PDF"),
]


@pytest.mark.parametrize(("read", "made", "count"), FORMATS_MADE)
def test_what_no_program_would_write_is_read_or_refused(read, made, count):
    read_ones = 0
    for number, odd in enumerate(made(1, count)):
        with within(5):
            try:
                manuscript = read(odd)
            except ScriptError as refusal:
                assert str(refusal)
                continue
            read_ones += 1
            check_manuscript(manuscript, whole=number % 8 == 0)
            if number % 64 == 0:
                assert read(odd) == manuscript
    assert read_ones > count // 6  # else the generator tries nothing but refusals


def test_any_file_under_any_name_is_read_or_refused_with_a_name_that_is_fit_to_show():
    found = set()
    for raw, name in files(1, 1600):
        with within(5):
            try:
                manuscript = read_bytes(raw, name)
            except ScriptError as refusal:
                assert str(refusal).isprintable()
                continue
            check_manuscript(manuscript)
            found.add(manuscript.format)
    assert found == set(FORMATS)


@pytest.mark.parametrize("made", [columns, stories, final_drafts, word_files, pdf_files, storyboards, files])
def test_the_same_seed_gives_the_same_files(made):
    assert list(made(3, 60)) == list(made(3, 60))
    assert list(made(3, 60)) != list(made(4, 60))


def test_what_takes_too_long_is_not_taken_for_a_refusal():
    with pytest.raises(Hung), within(0.05):
        try:
            time.sleep(5)
        except Exception:  # as the readers of PDF and Word do
            pytest.fail("was hidden")


# Faults that were found in this way.


def typed(text: str, style: str = "x", properties: str = "") -> str:
    style = f'<w:pStyle w:val="{style}"/>'
    return f"<w:p><w:pPr>{style}{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


def style(name: str, id: str, more: str = "") -> str:
    return f'<w:style w:type="paragraph" w:styleId="{id}"><w:name w:val="{name}"/>{more}</w:style>'


STYLES = style("Scene Heading", "h") + style("Character", "c") + style("Dialogue", "d") + style("Action", "a")
SCENE = typed("INT. HALL - DAY", "h") + typed("ADA", "c") + typed("Is it over?", "d")


def word(body: str, styles: str = STYLES) -> Manuscript:
    with within(5):
        return read_docx(zipped(word_parts(body, styles)))


def texts(manuscript: Manuscript) -> list[str]:
    return [element.text for element in manuscript.elements]


@pytest.mark.parametrize(
    "properties",
    [
        '<w:jc w:val="start"/>',
        '<w:jc w:val="odd"/>',
        '<w:ind w:left="720.0"/>',
        '<w:ind w:start="0.5in"/>',
        '<w:ind w:left=""/>',
        '<w:ind w:left="9e99" w:firstLine="x"/>',
        '<w:ind w:left="99999999999"/>',
    ],
)
def test_word_with_values_that_word_itself_does_not_write_is_read(properties: str):
    assert texts(word(SCENE + typed("No.", "a", properties))) == ["INT. HALL - DAY", "Is it over?", "No."]


def test_word_with_marks_that_word_itself_does_not_write_is_read():
    odd = "<w:p><w:r><w:rPr><w:b w:val='x'/><w:u w:val='odd'/></w:rPr><w:t>No.</w:t></w:r></w:p>"
    assert word(SCENE + odd).elements[-1].text == "No."


def test_indents_of_word_are_told_in_all_its_units():
    for told in ("1440", "1in", "72pt", "25.4mm", "2.54cm", "6pc"):
        cue = typed("ADA", properties=f'<w:ind w:left="{told}" w:firstLine="1440"/>')
        said = typed("Is it over?", properties=f'<w:ind w:left="{told}"/>')
        manuscript = word(typed("INT. HALL - DAY") + typed("") + cue + said, "")
        assert [(e.kind, e.character) for e in manuscript.elements] == [("heading", None), ("dialogue", "ADA")]


def test_styles_of_word_that_are_based_on_each_other_end():
    circle = style("One", "one", '<w:basedOn w:val="two"/>') + style("Two", "two", '<w:basedOn w:val="one"/>')
    assert texts(word(SCENE + typed("No.", "one"), STYLES + circle))[-1] == "No."


def test_a_cell_of_word_that_claims_to_be_millions_of_columns_wide_is_one_cell():
    cell = f'<w:tc><w:tcPr><w:gridSpan w:val="400000000"/></w:tcPr>{typed("No.", "a")}</w:tc>'
    before = '<w:trPr><w:gridBefore w:val="400000000"/></w:trPr>'
    merged = f"<w:tc><w:tcPr><w:vMerge/></w:tcPr>{typed('', 'a')}</w:tc>"
    table = f"<w:tbl><w:tr>{before}{merged}{cell}</w:tr></w:tbl>"
    assert texts(word(SCENE + table)) == ["INT. HALL - DAY", "Is it over?", "No."]


def test_what_stands_in_tables_within_tables_and_in_content_controls_is_read():
    inner = f"<w:tbl><w:tr><w:tc>{typed('Deep.', 'a')}</w:tc></w:tr></w:tbl>"
    table = f"<w:tbl><w:tr><w:tc>{inner}{typed('', 'a')}</w:tc></w:tr></w:tbl>"
    control = f"<w:sdt><w:sdtContent>{typed('Asked.', 'a')}</w:sdtContent></w:sdt>"
    assert texts(word(SCENE + table + control))[2:] == ["Deep.", "Asked."]


def final_draft(inside: str) -> bytes:
    heading = '<Paragraph Type="Scene Heading"><Text>INT. HALL - DAY</Text></Paragraph>'
    return f"<FinalDraft><Content>{heading}{inside}</Content></FinalDraft>".encode()


def test_half_characters_and_absurd_levels_in_an_instruction_of_ours_are_mended():
    raw = final_draft(
        '<?movie-director {"kind": "note", "text": "a\\ud800b\\u0000c", "notes": ["\\udfff"]}?>'
        '<?movie-director {"kind": "section", "text": "A", "level": 1000000000}?>'
        '<?movie-director {"kind": "section", "text": "B", "level": -2}?>'
    )
    manuscript = read_fdx(raw)
    check_manuscript(manuscript)
    assert texts(manuscript)[1:] == ["abc", "A", "B"]
    assert 0 <= manuscript.elements[3].level <= manuscript.elements[2].level <= 100


def test_the_name_of_a_damaged_final_draft_file_is_fit_to_show():
    for raw in (b"<FinalDraft", b"<FinalDraft/>", b"<!DOCTYPE FinalDraft><FinalDraft/>"):
        with pytest.raises(ScriptError) as refusal:
            read_fdx(raw, "\x1b[31m\u202ea.fdx")
        assert str(refusal.value).isprintable()


def test_an_aside_that_never_closes_ends_and_loses_no_word():
    rows = [" " * 15 + "INT. HALL - DAY", "", " " * 37 + "ADA", " " * 31 + "(low", *([" " * 31 + "and lower"] * 4000)]
    with within(10):
        manuscript = read_plain("\n".join(rows))
    told = " ".join(f"{element.parenthetical or ''} {element.text}" for element in manuscript.elements)
    assert told.count("and lower") == 4000


def test_one_speech_of_very_many_paragraphs_is_put_together_in_order():
    said = [f'<Paragraph Type="Dialogue"><Text>{number}.</Text></Paragraph>' for number in range(30_000)]
    raw = final_draft('<Paragraph Type="Character"><Text>ADA</Text></Paragraph>' + "".join(said))
    with within(20):
        speech = read_fdx(raw).elements[-1]
    assert speech.text.split("\n") == [f"{number}." for number in range(30_000)]


def test_a_story_of_very_many_speakers_knows_each():
    names = ["".join(letters).title() for letters in itertools.product("abcdefghij", repeat=4)]
    with within(20):
        manuscript = read_prose("".join(f"“Go,” said {name}.\n\n{name} rose. “No.”\n\n" for name in names))
    speakers = [element.character for element in manuscript.elements if element.kind == "dialogue"]
    assert speakers == [name.upper() for name in names for _ in range(2)]
