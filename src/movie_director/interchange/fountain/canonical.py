"""One element as Fountain, written so that it reads as that element: with forcing marks and escapes where needed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from movie_director.film.screenplay import Element
from movie_director.interchange.fountain import signs
from movie_director.interchange.fountain.elements import LITERAL
from movie_director.interchange.fountain.lines import CONTINUED, told
from movie_director.interchange.fountain.marks import closed, escaped, plain
from movie_director.interchange.fountain.titles import begins_titles

_SLASH_STAR = re.compile(r"/(\\*)\*")
_LITERAL = re.compile(rf"\\+[{re.escape(LITERAL)}]|[{re.escape(LITERAL.replace('(', ''))}]")


def written(element: Element, cue: bool = True, first: bool = False) -> str:
    """Return the element as Fountain, with the newline that ends it.

    `cue` is whether speech gets a cue line of its own; `first` says that nothing stands before, so that it must not
    look like a title page.
    """
    match element.kind:
        case "heading":
            line = _heading(element)
        case "action":
            line = _action(element, first)
        case "dialogue":
            line = _speech(element, cue, first)
        case "lyrics":
            line = _noted("\n".join("~" + each for each in _body(element).split("\n")), element.notes)
        case "transition":
            line = _transition(element, first)
        case "centered":
            line = f"> {_noted(_one_line(element), element.notes)} <"
        case "note":
            line = _note(element.text)
        case "section":
            line = _noted(f"{'#' * max(1, element.level)} {_one_line(element)}", element.notes)
        case "synopsis":
            line = _noted(f"= {_one_line(element)}", element.notes)
        case "page-break":
            line = _noted("===", element.notes)
        case "boneyard":
            text = element.text.replace("*/", "* /")
            line = f"/*\n{text}\n*/" if "\n" in text else f"/* {text} */"
    return line + "\n"


def shares_cue(before: Element, element: Element) -> bool:
    """Whether speech can go on below what stands before it, under the same cue, and still read as a part of its own."""
    if (before.kind, before.character, before.extension, before.dual) != (
        "dialogue",
        element.character,
        element.extension,
        element.dual,
    ) or element.kind != "dialogue":
        return False
    if element.parenthetical is not None:
        return bool(before.text) or before.parenthetical is not None
    return bool(before.text) and bool(element.text) and element.sung != before.sung


def _body(element: Element) -> str:
    """The text with its emphasis where that still says the same, else the text with escapes."""
    marked = element.marked
    if marked and "/*" not in marked and told(marked) == marked and plain(marked) == (element.text, True):
        return closed(marked)
    return escaped(element.text)


def _one_line(element: Element) -> str:
    return " ".join(_body(element).split())


def _noted(text: str, notes: Sequence[str]) -> str:
    return " ".join([text, *(_note(note) for note in notes)])


def _note(text: str) -> str:
    text = _SLASH_STAR.sub(r"/\\\1*", text)
    while "]]" in text:  # that would end it
        text = text.replace("]]", "] ]")
    lines = (line or CONTINUED for line in text.split("\n")) if "\n" in text else [text]
    return f"[[{chr(10).join(lines)}{' ' if text.endswith(']') else ''}]]"


def _heading(element: Element) -> str:
    body = _one_line(element)
    if not element.number and body.endswith("#") and (body.endswith("\\#") or signs.split_number(body)[1] is not None):
        body = body[:-1] + "\\#"
    if not body or not signs.is_heading(body):
        body = "." + body
    return _noted(body, element.notes) + (f" #{element.number}#" if element.number else "")


def _transition(element: Element, first: bool) -> str:
    body = _one_line(element)
    if not element.notes and signs.is_transition(body) and _is_plain(body, first):
        return body
    if body.endswith("<"):
        body = body[:-1] + "\\<"
    return _noted(f"> {body}", element.notes)


def _action(element: Element, first: bool) -> str:
    lines = _body(element).split("\n")
    forced = [line[:1] in ("", "!", "#", "=", ">", "~") for line in lines]
    line = lines[0]
    forced[0] = (
        forced[0]
        or signs.is_forced_heading(line)
        or signs.is_heading(line)
        or signs.is_transition(line)
        or (len(lines) > 1 and (line[0] == "@" or line.endswith(":") or signs.read_cue(line) is not None))
        or (first and begins_titles(line))
    )
    return _noted(
        "\n".join("!" + line if mark else line for line, mark in zip(lines, forced, strict=True)), element.notes
    )


def _speech(element: Element, cue: bool, first: bool) -> str:
    lines = [_cue(element, first)] if cue else []
    if element.parenthetical is not None:
        lines.append(f"({escaped(element.parenthetical)})")
    if element.sung:
        lines += ["~" + line for line in _body(element).split("\n")]
    elif element.text:
        lines += [_spoken(line) for line in _body(element).split("\n")]
    return _noted("\n".join(lines), element.notes)


def _spoken(line: str) -> str:
    """A line of speech, with a backslash where it would be read as something else."""
    if not line:
        return CONTINUED
    if _LITERAL.match(line) or (line[0] == "(" and (")" not in line or signs.parenthetical(line) is not None)):
        return "\\" + line
    return line


def _cue(element: Element, first: bool) -> str:
    extension = f" ({element.extension})" if element.extension else ""
    cue = escaped((element.character or "VOICE") + extension) + (" ^" if element.dual else "")
    if _is_plain(cue, first) and not signs.is_transition(cue) and signs.read_cue(cue) is not None:
        return cue
    return "@" + cue


def _is_plain(line: str, first: bool) -> bool:
    """Whether a line neither begins with a forcing mark nor reads as a heading or, at the very start, a title page."""
    return not (line[0] in "#=>~!@([/." or signs.is_heading(line) or (first and begins_titles(line)))
