"""Write Final Draft's `.fdx`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from xml.sax.saxutils import escape, quoteattr

from movie_director.film.screenplay import Element, Screenplay
from movie_director.interchange.emphasis import Run, plain_of, runs_of
from movie_director.interchange.fdx.tree import INSTRUCTION, UNFIT

VERSION = "1"
"""The version of the format: all that we write has been in it since its first, so that every Final Draft opens it."""

_TYPES = {"heading": "Scene Heading", "action": "Action", "lyrics": "Lyrics", "transition": "Transition"}
_STYLES = (("bold", "Bold"), ("italic", "Italic"), ("underline", "Underline"))


def write_fdx(play: Screenplay) -> str:
    """Write a screenplay as a Final Draft file, to be encoded as UTF-8.

    Notes become script notes, synopses after a heading the scene's summary, the second voice of a dual dialogue stands
    beside the first. Sections, boneyards and synopses elsewhere have no place in Final Draft: they go into processing
    instructions, which `read_fdx` reads and Final Draft passes over and drops when it saves. Control characters that
    XML cannot hold are left out.
    """
    lines = [
        '<?xml version="1.0" encoding="UTF-8" standalone="no" ?>',
        f'<FinalDraft DocumentType="Script" Template="No" Version="{VERSION}">',
        "  <Content>",
        *(f"    {line}" for line in _content(play.elements)),
        "  </Content>",
        "  <TitlePage>",
        *(f"    {line}" for line in _title_page(play)),
        "  </TitlePage>",
        "</FinalDraft>",
    ]
    return "\n".join(lines) + "\n"


def _content(elements: Sequence[Element]) -> Iterator[str]:
    new_page, under_cue = False, False
    for block in _blocks(elements):
        first = block[0]
        if first.kind == "page-break":
            if new_page:
                yield _paragraph("Action", (), new_page=True)
            new_page = True
            continue
        dual = any(element.dual for element in block)
        carried = first.kind in ("section", "boneyard", "synopsis")
        if new_page and (dual or carried or first.kind == "note"):
            yield _paragraph("Action", (), new_page=True)
            new_page = False
        if first.kind == "lyrics" and under_cue:
            yield _carried({"kind": "end"})
        if dual:
            yield "<Paragraph>"
            yield "  <DualDialogue>"
            yield from (f"    {line}" for line in _speeches(block))
            yield "  </DualDialogue>"
            yield "</Paragraph>"
        elif first.kind == "dialogue":
            yield from _speeches(block, new_page)
        elif carried:
            yield _carried(_fields(first))
        elif first.kind == "note":
            yield _paragraph("Action", (), notes=(first.text,))
        else:
            synopses = tuple(element.text for element in block[1:])
            yield _standing(first, new_page, synopses)
        new_page, under_cue = False, first.kind == "dialogue"
    if new_page:
        yield _paragraph("Action", (), new_page=True)


def _blocks(elements: Sequence[Element]) -> Iterator[list[Element]]:
    """Elements that are written together: a heading and its synopses, a dual dialogue, speech under one name."""
    blocks: list[list[Element]] = []
    for element in elements:
        block = blocks[-1] if blocks else []
        if block and _belongs(element, block):
            block.append(element)
        else:
            blocks.append([element])
    for block in blocks:
        dual = next((i for i, element in enumerate(block) if element.dual), None)
        if dual is None or block[0].kind != "dialogue":
            yield block
            continue
        start = dual - 1  # the first voice is the last speech before the second; what is before it stands alone
        while start > 0 and _continues(block[start - 1], block[start]):
            start -= 1
        yield from ([block[:start], block[start:]] if start > 0 else [block])


def _belongs(element: Element, block: Sequence[Element]) -> bool:
    """Whether an element is written together with those before it."""
    if element.kind == "synopsis":
        return block[0].kind == "heading" and bool(element.text.strip())
    last = block[-1]
    return element.kind == last.kind == "dialogue" and (element.dual or _continues(last, element))


def _continues(last: Element, element: Element) -> bool:
    """Whether a dialogue element stands under the cue of the one before it."""
    same = (last.character, last.extension, last.dual) == (element.character, element.extension, element.dual)
    if not same:
        return False
    if element.source:
        return element.source.lstrip().startswith(("(", "~"))
    return element.parenthetical is not None or (element.sung != last.sung and bool(last.text))


def _speeches(block: Sequence[Element], new_page: bool = False) -> Iterator[str]:
    last: Element | None = None
    for element in block:
        if last is None or not _continues(last, element):
            extension = f" ({element.extension})" if element.extension else ""
            yield _paragraph("Character", (Run(f"{element.character}{extension}"),), new_page=new_page and last is None)
        if element.parenthetical is not None:
            notes = () if element.text else element.notes
            yield _paragraph("Parenthetical", (Run(f"({element.parenthetical})"),), notes=notes)
        if element.text or element.parenthetical is None:
            type = "Lyrics" if element.sung else "Dialogue"
            yield _paragraph(type, _runs(element), notes=element.notes)
        last = element


def _standing(element: Element, new_page: bool, synopses: Sequence[str]) -> str:
    attributes = {"Number": element.number} if element.kind == "heading" and element.number else {}
    if element.kind == "centered":
        attributes["Alignment"] = "Center"
    inside = ""
    if synopses:
        summary = "".join(f"<Paragraph><Text>{_text(synopsis)}</Text></Paragraph>" for synopsis in synopses)
        inside = f"<SceneProperties><Summary>{summary}</Summary></SceneProperties>"
    return _paragraph(
        _TYPES.get(element.kind, "General"), _runs(element), element.notes, new_page, attributes, inside=inside
    )


def _paragraph(
    type: str,
    runs: Iterable[Run],
    notes: Iterable[str] = (),
    new_page: bool = False,
    attributes: dict[str, str] | None = None,
    inside: str = "",
) -> str:
    named = {**(attributes or {}), **({"StartsNewPage": "Yes"} if new_page else {}), "Type": type}
    told = "".join(f" {key}={quoteattr(_fit(value))}" for key, value in named.items())
    for note in notes:
        lines = "".join(f"<Paragraph><Text>{_text(line)}</Text></Paragraph>" for line in note.split("\n"))
        inside += f"<ScriptNote>{lines}</ScriptNote>"
    for styles, group in groupby(runs, key=lambda run: run.styles):
        style = "+".join(theirs for ours, theirs in _STYLES if ours in styles)
        inside += f'<Text Style="{style}">' if style else "<Text>"
        inside += f"{_text(plain_of(group))}</Text>"
    return f"<Paragraph{told}>{inside or '<Text></Text>'}</Paragraph>"


def _runs(element: Element) -> tuple[Run, ...]:
    """An element's text in its styles; marks that do not tell of this very text are passed over."""
    runs = runs_of(element.marked) if element.marked is not None else ()
    return runs if plain_of(runs) == element.text else (Run(element.text),)


def _text(text: str) -> str:
    return escape(_fit(text), {"\r": "&#13;"})


def _fit(text: str) -> str:
    return UNFIT.sub("", text)


def _fields(element: Element) -> dict[str, object]:
    fields: dict[str, object] = {"kind": element.kind, "text": element.text}
    if element.level:
        fields["level"] = element.level
    if element.marked is not None:
        fields["marked"] = element.marked
    if element.notes:
        fields["notes"] = list(element.notes)
    return fields


def _carried(fields: dict[str, object]) -> str:
    """A processing instruction. JSON in ASCII without `>` cannot end it early."""
    return f"<?{INSTRUCTION} {json.dumps(fields).replace('>', chr(92) + 'u003e')}?>"


def _title_page(play: Screenplay) -> Iterator[str]:
    yield _carried(
        {
            "title": play.title,
            "credit": play.credit,
            "authors": list(play.authors),
            "page": [list(entry) for entry in play.page],
        }
    )
    yield "<Content>"
    page = {key.lower(): value for key, value in play.page}
    centred = [play.title, "", play.credit, "", *(play.authors or ("",)), ""]
    left = [f for key in ("draft date", "date", "contact", "copyright", "notes") for f in page.get(key, "").split("\n")]
    for line in ("",) * 12 + tuple(centred) + (page.get("source", ""),) + ("",) * 12:
        yield f'  <Paragraph Alignment="Center"><Text>{_text(line)}</Text></Paragraph>'
    for line in left:
        yield f'  <Paragraph Alignment="Left"><Text>{_text(line)}</Text></Paragraph>'
    yield "</Content>"
