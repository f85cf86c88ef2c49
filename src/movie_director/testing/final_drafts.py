"""Final Draft files that no program would write, to try the reader with."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from xml.sax.saxutils import escape, quoteattr

from movie_director.testing.fountains import PIECES
from movie_director.testing.pages import WORDS, broken

TYPES = (
    *("Scene Heading", "Action", "Character", "Dialogue", "Parenthetical", "Transition", "General", "Shot", "Lyrics"),
    *(
        "Singing",
        "Note",
        "Outline 1",
        "Outline 9",
        "Outline Body",
        "Cast List",
        "New Act",
        "End of Act",
        "Image",
        "Odd",
    ),
    *("", " character ", "SCENE HEADING", "Dialogue", "Character", "Scene Heading", "Dialogue", "Action"),
)
"""Types of paragraphs, known and unknown."""

STYLES = ("", "Bold", "Italic", "Underline", "Bold+Italic", "AllCaps", "Bold+Italic+Underline+Strikeout", "-1", "+")


def final_drafts(seed: int, count: int, longest: int = 12) -> Iterator[bytes]:
    """Return Final Draft files, well-formed and broken, the same for the same seed."""
    chance = random.Random(seed)
    for number in range(count):
        body = _final_draft(chance, longest)
        head, encoding = chance.choice(_HEADS) if number % 5 == 0 else _HEADS[0]
        raw = (head + body).encode(encoding, "replace")
        yield broken(raw, chance) if number % 3 == 0 else raw


_HEADS = (
    ('<?xml version="1.0" encoding="UTF-8" standalone="no" ?>\n', "utf-8"),
    ("", "utf-8"),
    ("\ufeff", "utf-8"),
    ("\n\n", "utf-8"),
    ('<?xml version="1.0" encoding="UTF-16"?>', "utf-16"),
    ("\ufeff", "utf-16-be"),
    ('<?xml version="1.0" encoding="ISO-8859-1"?>', "latin-1"),
    ('<?xml version="1.0" encoding="UTF-8"?>', "latin-1"),
    ('<?xml version="1.0" encoding="UTF-16"?>', "utf-8"),
    ('<?xml version="1.0" encoding="unicode_escape"?>', "utf-8"),
    ('<?xml version="1.0" encoding="idna"?>', "utf-8"),
    ('<?xml version="1.0" encoding="no-such"?>', "utf-8"),
    ('<?xml version="1.1"?>', "utf-8"),
    ('<!DOCTYPE FinalDraft [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>', "utf-8"),
)
_INSTRUCTED = (
    '{"kind": "boneyard", "text": "gone"}',
    '{"kind": "section", "text": "a", "level": -3}',
    '{"kind": "section", "text": "a", "level": 1000000000}',
    '{"kind": "section", "text": "a", "level": true}',
    '{"kind": "note", "text": "\\ud800", "marked": "\\udfff"}',
    '{"kind": "synopsis", "text": "a\\u0000b\\rc"}',
    '{"kind": "end", "text": 3}',
    '{"kind": ["end"]}',
    '{"kind": "note", "text": "a", "notes": [1, null, {"a": "\\ud83d"}]}',
    '{"page": [["Title", "\\udcff"], ["a"], 3], "authors": [null, "A"], "title": ["x"]}',
    '{"page": [], "authors": []}',
    '{"page": {}, "authors": []}',
    "[" * 3000,
    "NaN",
    "",
)


def _final_draft(chance: random.Random, longest: int) -> str:
    kinds = (_paragraph, _paragraph, _paragraph, _paragraph, _heading, _dual, _instruction, _odd)
    content = "".join(chance.choice(kinds)(chance) for _ in range(chance.randrange(longest)))
    if chance.randrange(3):
        content = _heading(chance) + content
    match chance.randrange(24):
        case 0:
            return content
        case 1:
            return f"<FinalDraft>{content}</FinalDraft>"
        case 2:
            return f"<FinalDraft><Content>{content}</Content><Content/>" + "<a>" * 200 + "</a>" * 200 + "</FinalDraft>"
        case 3 | 4:
            page = "".join(chance.choice((_paragraph, _instruction))(chance) for _ in range(chance.randrange(6)))
            page = f"<TitlePage>{f'<Content>{page}</Content>' if chance.randrange(2) else page}</TitlePage>"
            return f'<FinalDraft DocumentType="Script"><Content>{content}</Content>{page}</FinalDraft>'
        case _:
            return f'<FinalDraft DocumentType="Script" Version="4"><Content>\n{content}\n</Content></FinalDraft>'


def _words(chance: random.Random) -> str:
    words = chance.choice(PIECES) if chance.randrange(5) == 0 else chance.choice(WORDS)
    if chance.randrange(16):
        words = "".join(c for c in words if c in "\t\n\r" or c >= " ")  # XML has no place for the others
    return escape(words) if chance.randrange(40) else chance.choice((words, "&#x0;", "&#xD800;", "&no;", "&#10;&#13;"))


def _runs(chance: random.Random) -> str:
    runs: list[str] = []
    for _ in range(chance.choice((0, 1, 1, 1, 2, 3))):
        style = chance.choice(STYLES)
        runs.append(f"<Text{f' Style={quoteattr(style)}' if style else ''}>{_words(chance)}</Text>")
    return "".join(runs)


def _paragraph(chance: random.Random, inside: str = "") -> str:
    type = chance.choice(TYPES)
    more = chance.choice(("", "", "", ' Alignment="Center"', ' Number="1A"', ' StartsNewPage="Yes"', ' Number="  "'))
    note = ""
    if chance.randrange(12) == 0:
        note = f'<ScriptNote Name="n"><Paragraph>{_runs(chance)}</Paragraph></ScriptNote>'
    return f"<Paragraph Type={quoteattr(type)}{more}>{note}{inside}{_runs(chance)}</Paragraph>\n"


def _heading(chance: random.Random) -> str:
    summary = ""
    if chance.randrange(6) == 0:
        summary = (
            f'<SceneProperties Title="t"><Summary><Paragraph>{_runs(chance)}</Paragraph></Summary></SceneProperties>'
        )
    return f'<Paragraph Type="Scene Heading">{summary}<Text>INT. HALL - DAY</Text></Paragraph>\n'


def _dual(chance: random.Random) -> str:
    inside = "".join(chance.choice((_paragraph, _paragraph, _instruction))(chance) for _ in range(chance.randrange(6)))
    inside = f"<DualDialogue>{inside}</DualDialogue>"
    return inside if chance.randrange(4) == 0 else f"<Paragraph>{inside}</Paragraph>"


def _instruction(chance: random.Random) -> str:
    told = chance.choice(_INSTRUCTED)
    if chance.randrange(3) == 0:
        told = json.dumps({"kind": chance.choice(("note", "section", "boneyard")), "text": chance.choice(PIECES)})
    return f"<?movie-director {told.replace('?>', '')}?>"


def _odd(chance: random.Random) -> str:
    omitted = f"<OmittedScene>{_paragraph(chance)}</OmittedScene>"
    return chance.choice(
        (
            _paragraph(chance, omitted),
            f"<![CDATA[{chance.choice(WORDS)}]]>",
            "<!-- -->",
            "<Paragraph/>",
            "<DualDialogue/>",
            "<Paragraph><DualDialogue/></Paragraph>",
            "stray",
            f"<a:b>{_paragraph(chance)}</a:b>",
        )
    )
