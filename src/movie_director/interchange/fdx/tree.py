"""XML read safely into a tree that knows its lines."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from xml.parsers import expat

from movie_director.errors import ScriptError
from movie_director.interchange.decode import shown

DEEPEST = 100
"""Elements within elements; Final Draft's own files have fewer than 12."""
INSTRUCTION = "movie-director"
"""The processing instruction in which we carry what Final Draft has no place for. Other readers pass over it."""
UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that XML cannot hold, and half characters (https://www.w3.org/TR/xml, 2.2)."""


@dataclass
class Node:
    """An XML element, or a processing instruction of ours: its name is then `?movie-director` and its text the data."""

    name: str
    line: int
    attributes: dict[str, str] = field(default_factory=dict[str, str])
    children: list[Node] = field(default_factory=list["Node"])
    text: str = ""

    def all(self, *names: str) -> Iterator[Node]:
        """Children with one of these names, in order."""
        return (child for child in self.children if child.name in names)

    def first(self, name: str) -> Node | None:
        """The first child of this name."""
        return next(self.all(name), None)


def read_xml(raw: bytes, name: str) -> Node:
    """Read an XML document. `name` stands in messages.

    A document type declaration is refused, and with it every entity of one's own: Final Draft writes none, and bombs
    and outside files come in by them. Raises ScriptError, with the line, for that and for damaged XML.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    root = Node("", 0)
    path = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(path) > DEEPEST:
            raise ScriptError(
                shown(name), parser.CurrentLineNumber, "elements lie too deep within each other.", cure=_CURE
            )
        node = Node(tag, parser.CurrentLineNumber, attributes)
        path[-1].children.append(node)
        path.append(node)
        pieces.append([])

    def end(_: str) -> None:
        path.pop().text = "".join(pieces.pop())

    def data(text: str) -> None:
        if pieces:
            pieces[-1].append(text)

    def instruct(target: str, text: str) -> None:
        if target == INSTRUCTION:
            path[-1].children.append(Node(f"?{target}", parser.CurrentLineNumber, text=text))

    def doctype(*_: object) -> None:
        raise ScriptError(
            shown(name), parser.CurrentLineNumber, "has a document type declaration, which is not read.", cure=_CURE
        )

    def declare(_: str, encoding: str | None, standalone: int) -> None:
        if encoding is not None and _ENCODINGS.fullmatch(encoding) is None:
            raise LookupError(encoding)

    pieces: list[list[str]] = []
    parser.XmlDeclHandler = declare
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = data
    parser.ProcessingInstructionHandler = instruct
    parser.StartDoctypeDeclHandler = doctype
    try:
        parser.Parse(raw, True)
    except expat.ExpatError as error:
        raise ScriptError(
            shown(name), error.lineno, f"is damaged XML: {expat.ErrorString(error.code)}.", cure=_CURE
        ) from error
    except (LookupError, ValueError) as error:
        raise ScriptError(
            shown(name), 1, "names an encoding that is not known.", cure="Save it from Final Draft again, or as UTF-8."
        ) from error
    return next(node for node in root.children if not node.name.startswith("?"))


_ENCODINGS = re.compile(r"utf-?8|utf-?16(?:[lb]e)?|us-ascii|(?:iso-)?8859-\d{1,2}|latin-?1|windows-125\d|cp125\d", re.I)
"""Encodings that are read; expat would try any of Python's, some of which are no encodings of text."""
_CURE = "Open it in Final Draft and save it again."
