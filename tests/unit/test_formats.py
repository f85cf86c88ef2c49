"""Reading a file: what it holds decides, and what cannot be read says what to do."""

import os
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.errors import ScriptError
from movie_director.interchange.reading import FORMATS, read_bytes, read_manuscript

FOUNTAIN = "Title: Rain\n\nINT. HALL - DAY\n\nRain.\n\nADA\nIs it over?\n"
INDENTED = (
    "     INT. HALL - DAY\n\n     Rain, and more rain than anybody in this town can remember.\n\n"
    "                          ADA\n               Is it over?\n\n     It is not.\n"
)
PROSE = "It rained in the garden.\n\n“Is it over?” asked Ada.\n"
FDX = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<FinalDraft DocumentType="Script"><Content>'
    '<Paragraph Type="Scene Heading"><Text>INT. HALL - DAY</Text></Paragraph></Content></FinalDraft>'
)


@pytest.mark.parametrize(
    ("name", "text", "format"),
    [
        ("a.fountain", FOUNTAIN, "Fountain"),
        ("a.spmd", FOUNTAIN, "Fountain"),
        ("a.txt", FOUNTAIN, "Fountain"),
        ("a", FOUNTAIN, "Fountain"),
        ("a.txt", INDENTED, "plain text screenplay"),
        ("a.fountain", INDENTED, "Fountain"),
        ("a.txt", PROSE, "prose"),
        ("a.md", PROSE, "prose"),
        ("a.fdx", FDX, "Final Draft"),
        ("a.txt", FDX, "Final Draft"),
        ("a.xml", "\n\n" + FDX.split("\n")[1], "Final Draft"),
    ],
)
def test_what_a_file_holds_tells_its_format(tmp_path: Path, name: str, text: str, format: str):
    path = tmp_path / name
    path.write_text(text, encoding="utf-8")
    manuscript = read_manuscript(path)
    assert manuscript.format == format
    assert manuscript.format in FORMATS
    assert any(element.kind == "heading" for element in manuscript.elements)


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_text_of_other_encodings_is_read(encoding: str):
    text = FOUNTAIN.replace("over?", "over, Renée?")
    assert read_bytes(text.encode(encoding), "a.txt").elements[-1].text == "Is it over, Renée?"


def test_a_fountain_file_keeps_its_source():
    manuscript = read_bytes(FOUNTAIN.encode(), "a.txt")
    assert manuscript.front + "".join(element.source for element in manuscript.elements) == FOUNTAIN


@pytest.mark.parametrize(
    ("name", "raw", "words"),
    [
        ("a.doc", b"\xd0\xcf\x11\xe0" + b"x" * 600, "docx"),
        ("a.doc", b"plain after all?", "docx"),
        ("a.rtf", b"{\\rtf1 hello}", "docx"),
        ("a.txt", b"{\\rtf1 hello}", "docx"),
        ("a.celtx", b"whatever", "Celtx"),
        ("a.png", b"\x89PNG\r\n\x1a\n" + b"\0" * 50, "OCR"),
        ("a.jpg", b"\xff\xd8\xff\xe0" + b"\0" * 50, "OCR"),
        ("a.pdf", b"no pdf at all", "Export it again"),
        ("a.docx", b"no zip at all", "Save it again"),
        ("a.fdx", b"INT. HALL - DAY", "FinalDraft"),
        ("a.xml", b"<?xml version='1.0'?><play/>", "Final Draft"),
        ("a.html", b"<!DOCTYPE html><p>INT. HALL", "web page"),
        ("a.txt", b"<html><p>INT. HALL", "web page"),
        ("a.txt", b"", "empty"),
        ("a.txt", b"\0\1\2" * 500, "not text"),
        ("a.fountain", b"Just words.\n", "no scene"),
    ],
)
def test_what_cannot_be_read_says_what_to_do(name: str, raw: bytes, words: str):
    with pytest.raises(ScriptError, match=words) as error:
        read_bytes(raw, name)
    assert str(error.value).startswith(name)


def test_an_archive_without_a_word_document_says_what_to_do(tmp_path: Path):
    for name, words in (("a.zip", "archive"), ("a.pages", "Pages"), ("a.fadein", "Fade In")):
        with zipfile.ZipFile(tmp_path / name, "w") as archive:
            archive.writestr("document.xml", "x")
        with pytest.raises(ScriptError, match=words):
            read_manuscript(tmp_path / name)


def test_a_folder_a_missing_file_and_one_without_rights_are_told_apart(tmp_path: Path):
    with pytest.raises(ScriptError, match="is a folder"):
        read_manuscript(tmp_path)
    (tmp_path / "b.fountain").write_text(FOUNTAIN)
    with pytest.raises(ScriptError, match=r"such as b\.fountain"):
        read_manuscript(tmp_path)
    with pytest.raises(ScriptError, match="does not exist"):
        read_manuscript(tmp_path / "none.fountain")
    locked = tmp_path / "locked.fountain"
    locked.write_text(FOUNTAIN)
    locked.chmod(0)
    if os.access(locked, os.R_OK):
        return  # the superuser may read everything
    with pytest.raises(ScriptError, match="may not be read"):
        read_manuscript(locked)


def test_a_name_with_control_characters_cannot_colour_the_terminal():
    with pytest.raises(ScriptError) as error:
        read_bytes(b"", "\x1b[31m\u202ea.txt")
    assert "\x1b" not in str(error.value)
    assert "\u202e" not in str(error.value)


STARTS = st.sampled_from(
    [b"", b"%PDF-1.4\n", b"PK\x03\x04", b"<FinalDraft>", b"\xff\xfe", b"INT. A - DAY\n\n", b"\xef\xbb\xbf"]
)
NAMES = st.sampled_from(["a.txt", "a.fountain", "a.fdx", "a.docx", "a.pdf", "a"])


@settings(max_examples=150, deadline=None)
@given(NAMES, STARTS, st.binary(max_size=120) | st.text(max_size=120).map(lambda text: text.encode("utf-8", "ignore")))
def test_any_bytes_under_any_name_are_read_or_refused(name: str, start: bytes, rest: bytes):
    try:
        assert read_bytes(start + rest, name).format in FORMATS
    except ScriptError as error:
        assert str(error).startswith(name)
