"""Files of every format, whole and damaged, under right and wrong names, to try the readers with."""

from __future__ import annotations

import io
import json
import random
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from xml.sax.saxutils import escape, quoteattr

from movie_director.testing.final_drafts import final_drafts
from movie_director.testing.fountains import PIECES, fountains
from movie_director.testing.pages import WORDS, broken, columns, stories

NAMES = (
    *(
        "a.fountain",
        "a.json",
        "a.txt",
        "a.fdx",
        "a.docx",
        "a.pdf",
        "a",
        "a.md",
        "a.FDX",
        "a.doc",
        "a.html",
        "a.celtx",
        "a.xml",
    ),
    *(".fdx", "", ".", "\u202ea.txt", "\x1b[31m.pdf", "a.pages", "a.zip"),
)
"""Names, some of them of other formats."""

ENCODINGS = ("utf-8", "utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "utf-7")


def word_files(seed: int, count: int, longest: int = 14) -> Iterator[bytes]:
    """Return Word documents, whole, odd and damaged, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        parts = word_parts(_document(chance, longest), _styles(chance))
        if number % 3 == 1:
            name = chance.choice((*parts, "word/document.xml", "word/document.xml"))
            parts[name] = broken(parts[name], chance)
        if number % 29 == 0:
            del parts[chance.choice(tuple(parts))]
        raw = zipped(parts)
        yield broken(raw, chance) if number % 4 == 2 else raw


def pdf_files(seed: int, count: int, longest: int = 30) -> Iterator[bytes]:
    """Return PDFs, whole, odd and damaged, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        rows = [
            (chance.choice((15, 15, 25, 31, 37, 72, chance.randrange(90))), _shown(chance))
            for _ in range(chance.randrange(longest))
        ]
        if number % 2:
            rows += [(15, "INT. HALL - DAY"), (0, ""), (37, "ADA"), (25, "Is it over? I have waited for so long.")]
        raw = pdf_of(rows, chance.choice((5, 12, 55)), squeezed=number % 4 == 0)
        if number % 7 == 0:
            for old, new in chance.sample(_ODD_PDF, k=2):
                raw = raw.replace(old, new)
        yield broken(raw, chance) if number % 3 else raw


def storyboards(seed: int, count: int) -> Iterator[bytes]:
    """Return storyboards as JSON, whole, odd and damaged, the same for the same seed."""
    chance = random.Random(seed)
    odd: tuple[object, ...] = (None, -1, 0, 1e400, "4", [], {}, True, "", "\x00", "[[x]]", 10**30)
    for number in range(count):
        scenes: list[dict[str, object]] = [
            {"id": n + 1, "duration": chance.choice((1, 2.5, 8)), "prompt": _shown(chance) or "A street at night"}
            for n in range(chance.randrange(1, 6))
        ]
        if number % 2:
            scene = chance.choice(scenes)
            scene[chance.choice(("id", "duration", "prompt", "heading", "dialogue", "camera"))] = chance.choice(odd)
        told: dict[str, object] = {"title": _shown(chance), "scenes": scenes}
        raw = json.dumps(told, ensure_ascii=chance.random() < 0.5).encode("utf-8", "replace")
        yield broken(raw, chance) if number % 5 == 4 else raw


def files(seed: int, count: int) -> Iterator[tuple[bytes, str]]:
    """Return bytes and the name of their file: every format and none, the same for the same seed."""
    chance = random.Random(seed)
    texts = (fountains(seed, count), columns(seed, count), stories(seed, count))
    papers, words, pdfs = final_drafts(seed, count), word_files(seed, count), pdf_files(seed, count)
    boards = storyboards(seed, count)
    for number in range(count):
        match number % 8:
            case 0:
                raw = chance.randbytes(chance.randrange(200))
            case 1:
                raw = next(papers)
            case 2 if number % 80 == 2:
                raw = next(words)
            case 3 if number % 80 == 3:
                raw = next(pdfs)
            case 5 if number % 16 == 5:
                raw = next(boards)
            case 4:
                raw = chance.choice(_STARTS) + chance.randbytes(chance.randrange(60))
            case _:
                raw = next(chance.choice(texts)).encode(chance.choice(ENCODINGS), "replace")
        if chance.randrange(3) == 0:
            raw = broken(raw, chance)
        yield raw, chance.choice(NAMES)


def word_parts(body: str, styles: str) -> dict[str, bytes]:
    """Return the parts of a Word document with this in its `w:body` and its `w:styles`."""
    document = f"<w:document {_W}><w:body>{body}</w:body></w:document>"
    told = {"word/document.xml": document, "word/styles.xml": f"<w:styles {_W}>{styles}</w:styles>"}
    return {name: text.encode("utf-8", "replace") for name, text in {**_PARTS, **told}.items()}


def zipped(parts: dict[str, bytes]) -> bytes:
    """Return an archive of these parts, always the same for the same parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in parts.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return out.getvalue()


def pdf_of(rows: Sequence[tuple[int, str]], per_page: int = 55, *, squeezed: bool = False) -> bytes:
    """Return a PDF of rows, column and text: Courier of 12 points, ten letters to the inch, six rows to the inch."""
    pages = [rows[i : i + per_page] for i in range(0, len(rows), per_page)]
    font = b"<</Type/Font/Subtype/Type1/BaseFont/Courier/Encoding/WinAnsiEncoding>>"
    objects = [b"<</Type/Catalog/Pages 2 0 R>>", b"", font]
    kids: list[str] = []
    for page in pages:
        drawn: list[bytes] = []
        for i, (x, line) in enumerate(page):
            safe = line.encode("cp1252", "replace").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
            if line:
                drawn.append(b"BT /F1 12 Tf 1 0 0 1 %d %d Tm (%s) Tj ET" % (round(x * 7.2), 720 - 12 * i, safe))
        stream = b"\n".join(drawn)
        stream, filter = (zlib.compress(stream), b"/Filter/FlateDecode") if squeezed else (stream, b"")
        objects.append(b"<</Length %d%s>>stream\n%s\nendstream" % (len(stream), filter, stream))
        box = b"/MediaBox[0 0 612 792]/Resources<</Font<</F1 3 0 R>>>>"
        objects.append(b"<</Type/Page/Parent 2 0 R%s/Contents %d 0 R>>" % (box, len(objects)))
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Count {len(kids)}/Kids[{' '.join(kids)}]>>".encode()
    out = bytearray(b"%PDF-1.4\n")
    table = bytearray(b"0000000000 65535 f \n")
    for i, body in enumerate(objects, 1):
        table += b"%010d 00000 n \n" % len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (i, body)
    start = len(out)
    out += b"xref\n0 %d\n%s" % (len(objects) + 1, table)
    out += b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, start)
    return bytes(out)


_STARTS = (
    *(b"%PDF-1.4\n", b"PK\x03\x04", b"PK\x05\x06", b"<FinalDraft>", b"<?xml version='1.0'?><FinalDraft", b"\xff\xfe"),
    *(b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"{\\rtf1", b"\xd0\xcf\x11\xe0", b"\x89PNG", b"INT. A - DAY\n\n"),
)
_ODD_PDF = (
    (b"/Kids[", b"/Kids[2 0 R "),
    (b"/Type/Page/", b"/Type/Pages/Kids[2 0 R]/"),
    (b"12 Tf", b"0 Tf"),
    (b"12 Tf", b"-1e300 Tf"),
    (b"12 Tf", b"99999 Tf"),
    (b"1 0 0 1 ", b"0 0 0 0 "),
    (b"1 0 0 1 ", b"0 1 -1 0 "),
    (b"1 0 0 1 ", b"1e308 0 0 1e308 "),
    (b" Tm", b"e308 Tm"),
    (b" Tj", b" ' 1e9 Tc"),
    (b" Tj", b" Tj q q Q Q Q ET ET BT"),
    (b"/Contents", b"/Rotate 45/Contents"),
    (b"[0 0 612 792]", b"[0 0 0 0]"),
    (b"[0 0 612 792]", b"[a b]"),
    (b"/Root 1 0 R", b"/Root 1 0 R/Encrypt 1 0 R"),
    (b"/Root 1 0 R", b"/Root 1 0 R/Prev 9"),
    (b"/Size", b"/Size -"),
    (b"WinAnsiEncoding", b"Identity-H"),
    (b"/Type1", b"/Type0/DescendantFonts[3 0 R]"),
    (b"/BaseFont/Courier", b"/BaseFont/Odd/Widths[1e308 -5]/FirstChar 65"),
)
"""What a PDF may hold and should not."""

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_WORDML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_PARTS = {
    "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    f'<Override PartName="/word/document.xml" ContentType="{_WORDML}.document.main+xml"/>'
    f'<Override PartName="/word/styles.xml" ContentType="{_WORDML}.styles+xml"/></Types>',
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>',
    "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">'
    f'<Relationship Id="rId1" Type="{_OFFICE}/styles" Target="styles.xml"/></Relationships>',
}
_STYLE_NAMES = ("Scene Heading", "Action", "Character", "Parenthetical", "Dialogue", "Transition", "Lyrics", "Odd", "")
_MEASURES = ("0", "720", "1440", "3600", "-720", "99999999999", "1.5", "1in", "x", "", "9e99", "-0")


def _styles(chance: random.Random) -> str:
    told: list[str] = []
    for i, name in enumerate(_STYLE_NAMES):
        based = f'<w:basedOn w:val="s{chance.randrange(10)}"/>' if chance.randrange(5) == 0 else ""
        indent = f'<w:pPr><w:ind w:left="{chance.choice(_MEASURES)}"/></w:pPr>' if chance.randrange(5) == 0 else ""
        named = f"<w:name w:val={quoteattr(name)}/>" if chance.randrange(30) else ""
        first = ' w:default="1"' if i == 1 else ""
        told.append(f'<w:style w:type="paragraph"{first} w:styleId="s{i}">{named}{based}{indent}</w:style>')
    return "".join(told)


def _document(chance: random.Random, longest: int) -> str:
    body = "".join(_block(chance) for _ in range(chance.randrange(longest)))
    if chance.randrange(3):
        body = _typed("0", "INT. HALL - DAY") + _typed("2", "ADA") + _typed("4", "Is it over?") + body
    section = "<w:sectPr/>" if chance.randrange(4) else ""
    return body + section


def _typed(style: str, text: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="s{style}"/></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'


def _block(chance: random.Random, deep: int = 0) -> str:
    if deep > 2 or chance.randrange(12):
        return _block_of_words(chance)
    rows = ""
    for _ in range(chance.randrange(4)):
        cells = ""
        for _ in range(chance.randrange(4)):
            span = chance.choice(("", "", "", "2", "0", "-1", "x", "400000000"))
            merge = chance.choice(("", "", "<w:vMerge/>", '<w:vMerge w:val="restart"/>', '<w:vMerge w:val="odd"/>'))
            properties = f'<w:gridSpan w:val="{span}"/>' if span else ""
            inside = "".join(_block(chance, deep + 1) for _ in range(chance.randrange(3)))
            cells += f"<w:tc><w:tcPr>{properties}{merge}</w:tcPr>{inside}</w:tc>"
        before = chance.choice(("", "", "", '<w:trPr><w:gridBefore w:val="300000000"/></w:trPr>'))
        rows += f"<w:tr>{before}{cells}</w:tr>"
    return f"<w:tbl><w:tblPr/><w:tblGrid/>{rows}</w:tbl>"


def _block_of_words(chance: random.Random) -> str:
    told: list[str] = []
    if chance.randrange(4):
        told.append(f'<w:pStyle w:val="s{chance.randrange(11)}"/>')
    if chance.randrange(5) == 0:
        told.append(f'<w:ind w:left="{chance.choice(_MEASURES)}" w:firstLine="{chance.choice(_MEASURES)}"/>')
    if chance.randrange(8) == 0:
        told.append(f'<w:jc w:val="{chance.choice(("center", "right", "both", "odd", "start"))}"/>')
    runs = "".join(_run(chance) for _ in range(chance.choice((0, 1, 1, 1, 2, 3))))
    if chance.randrange(16) == 0:
        runs = f"<w:{(tag := chance.choice(('ins', 'del', 'hyperlink', 'moveFrom', 'sdt')))}>{runs}</w:{tag}>"
    return f"<w:p><w:pPr>{''.join(told)}</w:pPr>{runs}</w:p>"


def _run(chance: random.Random) -> str:
    style = chance.choice(
        ("", "", "<w:b/>", "<w:i/>", '<w:u w:val="single"/>', '<w:u w:val="odd"/>', '<w:b w:val="x"/>', "<w:caps/>")
    )
    more = chance.choice(
        ("", "", "", "", "<w:br/>", '<w:br w:type="page"/>', '<w:br w:type="odd"/>', "<w:tab/>", "<w:cr/>")
    )
    return f'<w:r><w:rPr>{style}</w:rPr>{more}<w:t xml:space="preserve">{escape(_shown(chance))}</w:t></w:r>'


def _shown(chance: random.Random) -> str:
    words = chance.choice(PIECES) if chance.randrange(5) == 0 else chance.choice(WORDS)
    return "".join(c for c in words if c in "\t\n" or c >= " ")
