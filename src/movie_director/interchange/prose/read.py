"""Read a chapter or a story: scenes from its breaks, speech from its quotation marks, the rest as action."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Written
from movie_director.interchange.decode import shown
from movie_director.interchange.emphasis import Run, marked_of
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.paragraphs import bound
from movie_director.interchange.prose.address import addressed
from movie_director.interchange.prose.places import Setting, setting_of
from movie_director.interchange.prose.quotes import Stretch, marks_of, parted
from movie_director.interchange.prose.speakers import NOBODY, TELLER, Company, is_tag, named_by_tags
from movie_director.interchange.prose.words import BREAK, CHAPTER, SHIFT
from movie_director.interchange.titlepage import TitlePage, read_title_page

LONG = 100  # characters of a line that was not wrapped: such lines are paragraphs each
SHORT = 60  # characters of a title or an author's line

_EMPHASIS = re.compile(r"(?<![\w_\\])_([^\s_](?:[^_\n]{0,300}[^\s_])?)_(?![\w_])")
_HEADING = re.compile(r"(?:INT|EXT|I/E)(?:ERIOR)?\b[^a-z]{4,}")
_BYLINE = re.compile(r"(?:by|door|written by)\s+\S", re.I)
_START = re.compile(r"^\*\*\* ?START OF (?:THE|THIS) PROJECT GUTENBERG.*$", re.M | re.I)
_END = re.compile(r"^\*\*\* ?END OF (?:THE|THIS) PROJECT GUTENBERG.*$", re.M | re.I)


@dataclass(frozen=True)
class _Told:
    """A paragraph, its wrapped lines joined, at its first line from 1."""

    text: str
    line: int
    lines: tuple[str, ...] = ()


@dataclass
class _Scene:
    """The paragraphs of a scene; `chapter` is the head of the chapter that it begins, `heading` its own."""

    line: int
    chapter: str | None = None
    heading: _Told | None = None
    paragraphs: list[_Told] = field(default_factory=list[_Told])


def read_prose(text: str, name: str = "story.txt") -> Manuscript:
    """Read prose, with `\\n` for line ends. No word is changed and none is lost.

    What is spoken becomes dialogue of whom the text names, or whose turn it is; a tag that does nothing else
    (`said Nora`) goes into the notes of the speech; all else is action. Scenes begin at breaks (`***`), at chapters,
    and at paragraphs that begin elsewhere or later. Each heading, and each kind of guess at a speaker, is told. Raises
    ScriptError when there is nothing to read.
    """
    paragraphs = _body(list(_paragraphs(text)), text)
    if not any(c.isalpha() for paragraph in paragraphs for c in paragraph.text):
        raise ScriptError(
            shown(name),
            1,
            "holds no scene.",
            cure="Start each scene with a heading such as `INT. KITCHEN - DAY`, or give a story.",
        )
    guesses = Guesses()
    page, paragraphs = _title(paragraphs)
    marks = marks_of("\n".join(paragraph.text for paragraph in paragraphs))
    told = [s.text for paragraph in paragraphs for s in parted(paragraph.text, marks) if not s.spoken] if marks else []
    company, setting = Company(people=named_by_tags(told)), None
    elements: list[Written] = []
    for scene in _scenes(paragraphs):
        if scene.chapter is not None:
            elements.append(Written("section", scene.chapter, scene.line, level=1))
        if scene.heading is not None:
            elements.append(Written("heading", scene.heading.text, scene.heading.line))
        elif scene.paragraphs:
            setting = _headed(scene, setting, elements, guesses)
        company.begin_scene()
        elements += _told(scene.paragraphs, marks, company, guesses)
    elements = _teller_named([_emphasised(element) for element in elements], guesses)
    return bound(name, "prose", page, tuple(elements), guesses)


def _teller_named(elements: list[Written], guesses: Guesses) -> list[Written]:
    """Elements in which who tells the story has the name by which others address them more than by any other."""
    speeches = [element for element in elements if element.kind == "dialogue"]
    seen = {
        word.upper() for e in elements if e.kind == "action" for word in re.findall(r"(?<=[a-z,] )[A-Z]\w+", e.text)
    }
    speakers = {element.character for element in speeches}
    called: Counter[str] = Counter()
    for before, speech, after in zip([None, *speeches], speeches, [*speeches[1:], None], strict=False):
        beside = {other.character for other in (before, after) if other is not None}
        if TELLER in beside and speech.character != TELLER:
            called.update(dict.fromkeys(addressed(speech.text), 1))
    for name in [name for name in called if name in speakers or name.split()[-1] in seen]:
        del called[name]
    last: Counter[str] = Counter()
    for name, times in called.items():
        last[name.split()[-1]] += times
    last = Counter({name: times for name, times in last.items() if times > 1}) or last
    if not last:
        return elements
    surname = min(last, key=lambda name: (-last[name], name))
    if last[surname] * 2 <= last.total():
        return elements
    name = min((n for n in called if n.split()[-1] == surname), key=lambda name: (-called[name], name))
    first = next(element for element in speeches if element.character == TELLER)
    guesses.add(first.line, f"{shown(name)} tells the story, as others call them so")
    return [replace(e, character=name) if e.character == TELLER else e for e in elements]


def _emphasised(element: Written) -> Written:
    """An element whose words between low lines, as in `_You_`, are emphasised instead."""
    if element.kind not in ("action", "dialogue") or not _EMPHASIS.search(element.text):
        return element
    pieces = _EMPHASIS.split(element.text)
    text = "".join(pieces)
    runs = [Run(piece, frozenset({"italic"} if i % 2 else ())) for i, piece in enumerate(pieces) if piece]
    marked = marked_of(runs)
    return replace(element, text=text, marked=marked)


def _paragraphs(text: str) -> Iterator[_Told]:
    lines = text.split("\n")
    full = [line for line in lines if line.strip()]
    each = bool(full) and sum(len(line) > LONG for line in full) * 5 > len(full)
    blank = any(not line.strip() and i and lines[i - 1].strip() for i, line in enumerate(lines[:-1]))
    indented = not blank and any(line.startswith(("\t", "  ")) for line in full)
    gathered: list[str] = []
    start = 0
    for number, line in enumerate([*lines, ""], 1):
        bare = line.strip().lstrip("\ufeff")
        alone = bool(BREAK.fullmatch(bare)) and bool(bare)
        if gathered and (not bare or each or alone or (indented and line.startswith(("\t", "  ")))):
            yield _Told(" ".join(gathered), start, tuple(gathered))
            gathered = []
        if alone:
            yield _Told(bare, number, (bare,))
        elif bare:
            if not gathered:
                start = number
            gathered.append(bare)


def _body(paragraphs: list[_Told], text: str) -> list[_Told]:
    """Without what Project Gutenberg puts before and after its texts."""
    first, last = _START.search(text), _END.search(text)
    after = text.count("\n", 0, first.start()) + 1 if first else 0
    before = text.count("\n", 0, last.start()) + 1 if last else len(text)
    return [p for p in paragraphs if after < p.line < before]


def _title(paragraphs: list[_Told]) -> tuple[TitlePage, list[_Told]]:
    """A short first line without a stop is the title; an author's line may follow it."""
    if len(paragraphs) < 2 or _heads(paragraphs[0].text):
        return TitlePage(), paragraphs
    lines = list(paragraphs[0].lines)
    taken = 1
    if len(lines) == 1 and _BYLINE.match(paragraphs[1].text) and len(paragraphs[1].text) <= SHORT:
        lines, taken = [*lines, "", paragraphs[1].text], 2
    elif len(lines) > 2 or not (len(lines) == 1 or _BYLINE.match(lines[-1])):
        return TitlePage(), paragraphs
    first = paragraphs[0].text
    if max(len(line) for line in lines) > SHORT or CHAPTER.fullmatch(first) or re.search(r"[.!?:,;…\"”’]$", first):
        return TitlePage(), paragraphs
    return read_title_page(lines), paragraphs[taken:]


def _scenes(paragraphs: Sequence[_Told]) -> Iterator[_Scene]:
    scene: _Scene | None = None
    for paragraph in paragraphs:
        if BREAK.fullmatch(paragraph.text):
            if scene is not None and (scene.paragraphs or scene.heading):
                yield scene
                scene = None
            continue
        if len(paragraph.text) <= LONG and _heads(paragraph.text):
            if scene is not None and (scene.paragraphs or scene.heading):
                yield scene
            scene = _Scene(paragraph.line, heading=paragraph)
            continue
        chapter = len(paragraph.text) <= SHORT and CHAPTER.fullmatch(paragraph.text) is not None
        shifted = scene is not None and scene.paragraphs and SHIFT.match(paragraph.text)
        if scene is not None and (chapter or shifted):
            yield scene
            scene = None
        if scene is None:
            scene = _Scene(paragraph.line, paragraph.text.lstrip("# ") if chapter else None)
        if not chapter:
            scene.paragraphs.append(paragraph)
    if scene is not None:
        yield scene


def _heads(text: str) -> bool:
    """Whether a paragraph is a screenplay's scene heading, in capitals with its side first."""
    return _HEADING.fullmatch(text) is not None


def _headed(scene: _Scene, before: Setting | None, elements: list[Written], guesses: Guesses) -> Setting:
    setting = setting_of([paragraph.text for paragraph in scene.paragraphs], before)
    line = scene.paragraphs[0].line
    elements.append(Written("heading", setting.heading, line))
    told = " and ".join(setting.told)
    guesses.add(line, f"the scene heading “{setting.heading}”" + (f", its {told} from the text" if told else ""))
    return setting


def _told(
    paragraphs: Sequence[_Told], marks: tuple[tuple[str, str], ...], company: Company, guesses: Guesses
) -> list[Written]:
    elements: list[Written] = []
    goes_on: str | None = None  # who speaks on, when a paragraph leaves a speech open
    before = ""
    for paragraph in paragraphs:
        stretches = parted(paragraph.text, marks)
        if not any(stretch.spoken for stretch in stretches):
            elements.append(Written("action", paragraph.text, paragraph.line))
            before, goes_on = paragraph.text, None
            company.told(paragraph.text, company.heard)
            continue
        if goes_on is not None and stretches[0].spoken:
            name = goes_on
        else:
            spoken = company.speaker(stretches, before)
            name = spoken.name
            if spoken.how in ("turn", "paragraph"):
                guesses.add(paragraph.line, f"{shown(name)} speaks, by turn or by the paragraph")
            elif spoken.how == "unknown":
                guesses.add(paragraph.line, f"nobody is named for this speech; it was given to {NOBODY}")
        elements += _spoken(stretches, name, paragraph.line)
        company.told(
            " ".join(s.text for s in stretches if not s.spoken), " ".join(s.text for s in stretches if s.spoken)
        )
        goes_on = name if stretches[-1].open else None
        before = stretches[-1].text if not stretches[-1].spoken else ""
    return elements


def _spoken(stretches: Sequence[Stretch], name: str, line: int) -> Iterator[Written]:
    """The elements of a paragraph with speech. Speech parted by nothing but a tag is one speech."""
    said: list[str] = []
    notes: list[str] = []
    for stretch in stretches:
        if stretch.spoken:
            if said and notes and notes[-1].endswith(".") and said[-1].endswith(","):
                said[-1] = f"{said[-1][:-1]}."
            said.append(stretch.text)
        elif said and is_tag(stretch.text):
            notes.append(stretch.text)
        else:
            if said:
                yield Written("dialogue", " ".join(said), line, name, notes=tuple(notes))
            said, notes = [], []
            yield Written("action", stretch.text, line)
    if said:
        yield Written("dialogue", " ".join(said), line, name, notes=tuple(notes))
