"""Read Final Draft's `.fdx`, versions 8 to 13, and what other programs write under that name.

The format has no published description; what is here was learnt from files of Final Draft 8, 9, 11 and 12 and of
other programs in public repositories.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from typing import Any, cast

from movie_director.errors import ScriptError
from movie_director.interchange.decode import shown
from movie_director.interchange.emphasis import Run, marked_of, plain_of, trimmed
from movie_director.interchange.fdx.tree import DEEPEST, INSTRUCTION, UNFIT, Node, read_xml
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.paragraphs import Paragraph, ParagraphKind, assemble, bound
from movie_director.interchange.titlepage import TitlePage, read_title_page

TYPES: dict[str, ParagraphKind] = {
    "scene heading": "heading",
    "slugline": "heading",
    "action": "action",
    "general": "action",
    "shot": "action",
    "cast list": "action",
    "new act": "action",
    "act break": "action",
    "end of act": "action",
    "cold opening": "action",
    "show/ep. title": "action",
    "image": "action",
    "character": "cue",
    "dialogue": "speech",
    "parenthetical": "parenthetical",
    "lyrics": "lyrics",
    "singing": "lyrics",
    "transition": "transition",
    "note": "note",
    "outline body": "synopsis",
}
"""Final Draft's types of paragraph. Types of one's own, and types unknown, are read as action, and that is a guess."""

CARRIED: tuple[ParagraphKind, ...] = ("section", "synopsis", "boneyard", "note", "end")
_OUTLINE = re.compile(r"outline (\d)$")
_STYLES = {"Bold": "bold", "Italic": "italic", "Underline": "underline"}


def read_fdx(raw: bytes, name: str = "screenplay.fdx") -> Manuscript:
    """Read a Final Draft file. `name` stands in messages.

    Revision marks, locked pages, macros, tags, watermarks and settings are passed over; an omitted scene is kept as a
    boneyard. Raises ScriptError when it is no XML, has a document type declaration, is no Final Draft screenplay or
    holds no scene.
    """
    root = read_xml(raw, name)
    content = root.first("Content")
    if root.name != "FinalDraft" or content is None:
        raise ScriptError(
            shown(name),
            root.line,
            f"is XML, but no Final Draft screenplay: it holds <{shown(root.name)[:40]}>.",
            cure="Export as .fdx.",
        )
    guesses = Guesses()
    elements = assemble(_paragraphs(content, guesses), guesses)
    return bound(name, "Final Draft", _title_page(root), elements, guesses)


def _paragraphs(content: Node, guesses: Guesses) -> Iterator[Paragraph]:
    for node in content.children:
        if node.name == f"?{INSTRUCTION}":
            yield from _carried(node)
        elif node.name == "Paragraph":
            yield from _paragraph(node, guesses)
        elif node.name == "DualDialogue":
            yield from _dual(node, guesses)


def _paragraph(node: Node, guesses: Guesses, voice: int = 0) -> Iterator[Paragraph]:
    if node.attributes.get("StartsNewPage") == "Yes":
        yield Paragraph("page-break", "", node.line)
    dual = node.first("DualDialogue")
    if dual is not None:
        yield from _dual(dual, guesses)
        return
    runs = _runs(node)
    text = plain_of(runs)
    notes = tuple(_note(note) for note in node.all("ScriptNote"))
    omitted = node.first("OmittedScene")
    if omitted is not None:
        number = node.attributes.get("Number", "")
        yield Paragraph("note", " ".join(f"Scene {number} omitted".split()), node.line, notes=notes)
        inside = "\n\n".join(plain_of(_runs(child)) for child in omitted.all("Paragraph"))
        if inside.strip():
            yield Paragraph("boneyard", inside.strip(), omitted.line)
        return
    kind = _kind(node, guesses)
    if not text:
        if kind in ("parenthetical", "speech", "lyrics") and notes:
            yield Paragraph("speech", "", node.line, notes=notes, voice=voice)
        else:
            yield from (Paragraph("note", note, node.line) for note in notes)
        if kind == "heading":
            yield from _synopses(node)
        return
    level = 0
    if kind == "section":
        found = _OUTLINE.match(node.attributes["Type"].strip().lower())
        level = int(found[1]) if found else 1
    number = node.attributes.get("Number", "").strip() or None if kind == "heading" else None
    yield Paragraph(kind, text, node.line, marked_of(runs), notes, number, level, voice)
    if kind == "heading":
        yield from _synopses(node)


def _kind(node: Node, guesses: Guesses) -> ParagraphKind:
    type = node.attributes.get("Type", "Action").strip()
    kind = TYPES.get(type.lower())
    if kind is None:
        if _OUTLINE.match(type.lower()):
            return "section"
        guesses.add(node.line, f"paragraphs of the type “{shown(type[:40])}” were read as action")
        kind = "action"
    if kind == "action" and node.attributes.get("Alignment") == "Center":
        return "centered"
    return kind


def _dual(node: Node, guesses: Guesses) -> Iterator[Paragraph]:
    yield Paragraph("end", "", node.line)
    voices = 0
    for child in node.children:
        if child.name == f"?{INSTRUCTION}":
            yield from _carried(child)
        elif child.name == "Paragraph":
            voices += child.attributes.get("Type") == "Character"
            yield from _paragraph(child, guesses, max(0, voices - 1))
    yield Paragraph("end", "", node.line)


def _runs(node: Node) -> tuple[Run, ...]:
    """The text of a paragraph in its styles, without space at its ends."""
    runs: list[Run] = []
    for text in node.all("Text"):
        styles = set(text.attributes.get("Style", "").split("+"))
        seen = text.text.upper() if "AllCaps" in styles else text.text
        seen = seen.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n")
        runs.append(Run(seen, frozenset(ours for theirs, ours in _STYLES.items() if theirs in styles)))
    whole = plain_of(runs)
    skip, keep = len(whole) - len(whole.lstrip()), len(whole.rstrip())
    at, cut = 0, list[Run]()
    for run in runs:
        cut.append(Run(run.text[max(0, skip - at) : max(0, keep - at)], run.styles))
        at += len(run.text)
    return trimmed(cut)


def _note(node: Node) -> str:
    """A script note's name and words."""
    words = "\n".join(plain_of(_runs(paragraph)) for paragraph in node.all("Paragraph")).strip()
    title = node.attributes.get("Name", "").strip()
    return f"{title}: {words}" if title and words else title or words


def _synopses(node: Node) -> Iterator[Paragraph]:
    """A scene's title and summary, as they stand on its card."""
    for properties in node.all("SceneProperties"):
        if title := properties.attributes.get("Title", "").strip():
            yield Paragraph("synopsis", title, properties.line)
        for summary in properties.all("Summary"):
            for paragraph in summary.all("Paragraph"):
                if text := plain_of(_runs(paragraph)):
                    yield Paragraph("synopsis", text, paragraph.line)


def _carried(node: Node) -> Iterator[Paragraph]:
    """What `write_fdx` put into an instruction; one that is not as we write it is passed over."""
    fields = _fields(node)
    kind, text, level = fields.get("kind"), fields.get("text", ""), fields.get("level", 0)
    marked, notes = fields.get("marked"), fields.get("notes", ())
    if kind not in CARRIED or not isinstance(text, str) or not isinstance(level, int):
        return
    yield Paragraph(
        kind,
        _fit(text),
        node.line,
        _fit(marked) if isinstance(marked, str) else None,
        tuple(_fit(note) for note in cast(list[object], notes)) if isinstance(notes, list) else (),
        level=min(max(0, level), DEEPEST),
    )


def _fit(told: object) -> str:
    """What stands in an instruction as text: JSON can hold halves of characters, which no file can."""
    return UNFIT.sub("", str(told)).replace("\r\n", "\n").replace("\r", "\n")


def _fields(node: Node) -> dict[str, Any]:
    try:
        fields = json.loads(node.text)
    except (ValueError, RecursionError):
        return {}
    return cast(dict[str, Any], fields) if isinstance(fields, dict) else {}


def _title_page(root: Node) -> TitlePage:
    page = root.first("TitlePage")
    if page is None:
        return TitlePage()
    for node in page.all(f"?{INSTRUCTION}"):
        fields = _fields(node)
        entries, authors = fields.get("page"), fields.get("authors")
        if isinstance(entries, list) and isinstance(authors, list):
            pairs = [cast(list[object], e) for e in cast(list[object], entries) if isinstance(e, list)]
            return TitlePage(
                _fit(fields.get("title", "")),
                _fit(fields.get("credit", "")),
                tuple(_fit(a) for a in cast(list[object], authors)),
                tuple((_fit(e[0]), _fit(e[1])) for e in pairs if len(e) == 2),
            )
    content = page.first("Content") or page
    lines: list[str] = []
    for paragraph in content.all("Paragraph"):
        lines += plain_of(_runs(paragraph)).split("\n")
    return read_title_page(lines)
