import codecs

import pytest

from movie_director.errors import ScriptError
from movie_director.interchange.decode import decode, shown

TEXT = "INT. CAFÉ - DAY\n\nÉLODIE\n“Où?”\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_a_script_in_any_usual_encoding_is_the_same_text(encoding):
    assert decode(TEXT.encode(encoding), "x") == TEXT


@pytest.mark.parametrize("mark", ["utf-16-be", "utf-16-le"])
def test_utf_16_of_another_alphabet_is_known_by_its_spaces_and_ends_of_line(mark):
    text = "INT. КУХНЯ - ДЕНЬ\n\nИВАН\nДа, да. Нет.\n" * 3
    assert decode(text.encode(mark), "x") == text


def test_utf_16_with_its_mark_in_either_order_is_read():
    assert decode(codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "x") == TEXT


def test_a_byte_that_no_encoding_has_is_kept():
    assert decode(b"caf\xe9 \x81", "x") == "café \x81"


def test_a_few_old_bytes_in_a_new_text_do_not_spoil_it():
    assert decode("É É É É É É É É “Où?” ".encode() + b"\x93hm\x94", "x") == "É É É É É É É É “Où?” “hm”"


@pytest.mark.parametrize(
    ("raw", "message"),
    [
        (b"", "x.txt: is empty. Check that"),
        (b" \r\n\t\n", "x.txt: is empty"),
        (codecs.BOM_UTF16_LE + " \n".encode("utf-16-le"), "x.txt: is empty"),
        (b"%PDF-1.4\n", "x.txt: is a PDF, not plain text. Save the screenplay as plain text"),
        (b"PK\x03\x04\x14\x00", "x.txt: is a ZIP archive or a Word document"),
        (b"\x89PNG\r\n\x1a\n\x00", "x.txt: is a picture"),
        (b"{\\rtf1\\ansi", "x.txt: is a rich-text document"),
        (b"INT. A - DAY\n\nx\x00\x01\x02y\n", "x.txt:3: is not text: it holds zero bytes"),
        (b"INT. A\n" + bytes(range(1, 8)) * 9, "x.txt:2: is not text: it is full of control"),
        (codecs.BOM_UTF16_LE + "a\nb".encode("utf-16-le") + b"\x00\xd8", "x.txt:2: is damaged UTF-16-LE text"),
        (codecs.BOM_UTF16_LE + "a\nb\0".encode("utf-16-le"), "x.txt:2: is not text: it holds zero bytes"),
    ],
)
def test_what_is_no_script_is_refused_with_the_cure_and_the_line(raw, message):
    with pytest.raises(ScriptError) as refused:
        decode(raw, "x.txt")
    assert str(refused.value).startswith(message)
    assert refused.value.cure


def test_control_and_bidirectional_characters_stay_in_the_text_and_are_written_out_in_messages():
    text = "INT. A \u202eYAD\u202c \x1b[31m\n"
    assert decode(text.encode(), "x") == text
    assert shown(text) == "INT. A \\u202eYAD\\u202c \\x1b[31m\\x0a"
    assert shown("Élodie O’Neil 黒澤") == "Élodie O’Neil 黒澤"
    with pytest.raises(ScriptError, match=r"^a\\x1b\[2J: is empty"):
        decode(b"", "a\x1b[2J")
