"""A storyboard as JSON: a title, and scenes that each have an id, a duration in seconds and a prompt.

```json
{"title": "Neo-Amsterdam", "scenes": [{"id": 1, "duration": 4, "prompt": "A detective walks along a canal"}]}
```

Beside these a scene may have a `heading` and `dialogue`, a list of `speaker` and `text`; we write both where there are
any. What else a file says is left alone, and said. A prompt is data: nothing in it is read as markup or as an order.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, NoReturn, cast

from movie_director.errors import ScriptError
from movie_director.film.screenplay import Screenplay, Written
from movie_director.interchange.decode import shown
from movie_director.interchange.guesses import Guesses
from movie_director.interchange.manuscript import Manuscript
from movie_director.interchange.prose.places import Setting, setting_of
from movie_director.places import known

FORMAT = "JSON storyboard"
MOST_SCENES, LONGEST_PROMPT, LONGEST_TITLE = 1000, 8000, 300
LONGEST = 3600.0
"""Seconds that one scene may last."""
SHORTEST = 0.5
SHAPE = 'It is `{"title": ..., "scenes": [{"id": 1, "duration": 4, "prompt": "..."}]}`.'
_SCENE = frozenset(("id", "duration", "prompt", "heading", "dialogue"))
_FILM = frozenset(("title", "scenes"))
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ARTICLES = frozenset(("a", "an", "the", "een", "de", "het"))
_NAMED = 4
"""Words of a part of a prompt that is nothing but the name of a place."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")


@dataclass(frozen=True)
class Panel:
    """A scene of a storyboard: its id, how many seconds it lasts, what is seen, and where that is, if it says so."""

    id: str
    seconds: float
    prompt: str
    heading: str = ""
    dialogue: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Storyboard:
    """A film as a list of pictures with their lengths."""

    title: str
    panels: tuple[Panel, ...]


def is_storyboard(text: str) -> bool:
    """Whether a text looks like a storyboard: a JSON object that speaks of scenes."""
    return text.lstrip("\ufeff \t\r\n").startswith("{") and '"scenes"' in text


def read_storyboard(text: str, name: str = "storyboard.json") -> Manuscript:
    """Read a storyboard as a screenplay whose scenes know how long they last.

    A prompt is action, word for word; where it names a place and a time, these are the heading's, else those of the
    scene before. Raises ScriptError that names the file, the scene and the field, and what to do.
    """
    guesses = Guesses()
    board = parse_storyboard(text, name, guesses)
    elements: list[Written] = []
    setting: Setting | None = None
    for line, panel in enumerate(board.panels, start=1):
        if not panel.heading:
            setting = _setting(panel.prompt, setting)
            guesses.add(line, f"{setting.heading} is where the prompt of a scene seems to be")
        elements.append(Written("heading", panel.heading or cast(Setting, setting).heading, line, number=panel.id))
        elements += [Written("action", part, line) for part in re.split(r"\n{2,}", panel.prompt)]
        elements += [Written("dialogue", said, line, character=who) for who, said in panel.dialogue]
    return Manuscript(
        title=board.title,
        credit="",
        authors=(),
        elements=tuple(elements),
        page=(("Title", board.title),),
        format=FORMAT,
        guessed=guesses.told(),
        seconds=tuple(panel.seconds for panel in board.panels),
    )


def write_storyboard(board: Storyboard) -> str:
    """Return a storyboard as JSON."""
    scenes: list[dict[str, object]] = []
    for panel in board.panels:
        seconds = int(panel.seconds) if panel.seconds == int(panel.seconds) else panel.seconds
        one: dict[str, object] = {
            "id": int(panel.id) if panel.id.isdecimal() and str(int(panel.id)) == panel.id else panel.id,
            "duration": seconds,
            "prompt": panel.prompt,
        }
        if panel.heading:
            one["heading"] = panel.heading
        if panel.dialogue:
            one["dialogue"] = [{"speaker": who, "text": said} for who, said in panel.dialogue]
        scenes.append(one)
    return json.dumps({"title": board.title, "scenes": scenes}, indent=2, ensure_ascii=False) + "\n"


def parse_storyboard(text: str, name: str = "storyboard.json", guesses: Guesses | None = None) -> Storyboard:
    """Read a storyboard. Raises ScriptError that names the file, the scene and the field, and what to do."""
    guesses = guesses or Guesses()
    told = _loaded(text, name)
    if not isinstance(told, dict) or not isinstance(told.get("scenes"), list):
        _refuse(name, "is no storyboard: it has no list of scenes.")
    film = cast("Mapping[str, Any]", told)
    title, rows = film.get("title", Screenplay().title), cast("Sequence[Any]", film["scenes"])
    if not isinstance(title, str) or not title.strip() or len(title) > LONGEST_TITLE or _CONTROL.search(title):
        _refuse(name, f"title: is no line of at most {LONGEST_TITLE} letters.")
    if not 1 <= len(rows) <= MOST_SCENES:
        _refuse(name, f"scenes: there are {len(rows)}; a storyboard has from 1 to {MOST_SCENES}.")
    for key in sorted(film.keys() - _FILM):
        guesses.add(1, f"`{key}` is nothing that a storyboard says; it was left alone")
    panels = tuple(_panels(rows, name, guesses))
    ids = [panel.id for panel in panels]
    for n, id in enumerate(ids):
        if id in ids[:n]:
            _refuse(name, f"scenes.{n}.id: {id!r} is the id of another scene too.", "Give each scene its own id.")
    return Storyboard(" ".join(title.split()), panels)


def _panels(rows: Sequence[Any], name: str, guesses: Guesses) -> Iterator[Panel]:
    for n, row in enumerate(rows):
        at = f"scenes.{n}"
        if not isinstance(row, dict):
            _refuse(name, f"{at}: is no scene: it is {_kind(row)}.")
        one = cast("Mapping[str, Any]", row)
        for key in sorted(one.keys() - _SCENE):
            guesses.add(n + 1, f"`{key}` is nothing that a scene of a storyboard says; it was left alone")
        heading = one.get("heading", "")
        if not isinstance(heading, str) or len(heading) > LONGEST_TITLE or _CONTROL.search(heading) or "\n" in heading:
            _refuse(name, f"{at}.heading: is no line such as `EXT. CANAL - NIGHT`.", "Mend it, or leave it out.")
        yield Panel(
            _id(one.get("id", n + 1), f"{at}.id", name),
            _seconds(one.get("duration"), f"{at}.duration", name),
            _words(one.get("prompt"), f"{at}.prompt", name),
            " ".join(heading.split()),
            tuple(_dialogue(one.get("dialogue", []), f"{at}.dialogue", name)),
        )


def _id(told: Any, at: str, name: str) -> str:
    whole = isinstance(told, int) and not isinstance(told, bool) and 0 <= told < 10**9
    if whole or (isinstance(told, str) and re.fullmatch(r"[\w.-]{1,24}", told)):
        return str(told)
    return _refuse(name, f"{at}: {_brief(told)} is no id; one is a number or a short word.")


def _seconds(told: Any, at: str, name: str) -> float:
    number = isinstance(told, int | float) and not isinstance(told, bool)
    if not number or not math.isfinite(told) or not SHORTEST <= told <= LONGEST:
        return _refuse(name, f"{at}: {_brief(told)} is no duration; one is {SHORTEST} to {LONGEST:.0f} seconds.")
    return float(told)


def _words(told: Any, at: str, name: str) -> str:
    if not isinstance(told, str) or not any(c.isalnum() for c in told):
        return _refuse(name, f"{at}: {_brief(told)} says nothing that could be seen.", "Say in words what one sees.")
    if len(told) > LONGEST_PROMPT:
        return _refuse(name, f"{at}: has {len(told):,} letters; at most {LONGEST_PROMPT:,} are read.")
    clean = told.replace("\r\n", "\n").replace("\r", "\n")
    if _CONTROL.search(clean):
        return _refuse(name, f"{at}: holds a control character.", "Take it out; only text and line ends are read.")
    return "\n".join(line.strip() for line in clean.strip().split("\n"))


def _dialogue(told: Any, at: str, name: str) -> Iterator[tuple[str, str]]:
    if not isinstance(told, list):
        _refuse(name, f"{at}: is no list of `speaker` and `text`.")
    for n, row in enumerate(cast("Sequence[Any]", told)):
        line: Mapping[str, Any] = cast("Mapping[str, Any]", row) if isinstance(row, dict) else {}
        who, said = line.get("speaker"), line.get("text")
        if not isinstance(who, str) or not re.fullmatch(r"[^\W_][\w .'’-]{0,59}", who.strip()):
            _refuse(name, f"{at}.{n}.speaker: {_brief(who)} is no name.")
        yield who.strip().upper(), _words(said, f"{at}.{n}.text", name)


def _loaded(text: str, name: str) -> Any:
    def constant(word: str) -> NoReturn:
        _refuse(name, f"{word} is no number that JSON knows.")

    try:
        return json.loads(text.lstrip("\ufeff"), parse_constant=constant)
    except json.JSONDecodeError as error:
        raise ScriptError(shown(name), error.lineno, f"is no JSON: {error.msg}.", cure=SHAPE) from error
    except RecursionError as error:
        raise ScriptError(shown(name), None, "is nested deeper than any storyboard.", cure=SHAPE) from error
    except ValueError as error:  # a number of more digits than Python reads
        raise ScriptError(shown(name), None, f"is no JSON that can be read: {error}.", cure=SHAPE) from error


def _setting(prompt: str, before: Setting | None) -> Setting:
    """Where a prompt plays: as prose tells it, else by the first of its parts that names a place by itself."""
    found = setting_of([prompt], before)
    if "place" in found.told:
        return found
    for part in re.split(r"[,.;:\n]+", prompt):
        words = _WORD.findall(part)
        if any(word.lower() in _ARTICLES or word.lower().endswith("ing") for word in words):
            continue  # somebody who does something
        for inside in (False, True):
            if 1 <= len(words) <= _NAMED and known(part, inside):
                return Setting(" ".join(words).upper(), inside, found.time, (*found.told, "place"))
    return found


def _refuse(name: str, what: str, cure: str = SHAPE) -> NoReturn:
    raise ScriptError(shown(name), None, what, cure=cure)


def _brief(told: Any) -> str:
    words = json.dumps(told, ensure_ascii=True, default=str)[:60] if told is not None else "nothing"
    return words if len(words) < 60 else f"{words}..."


def _kind(told: Any) -> str:
    known: tuple[tuple[type, str], ...] = (
        (dict, "an object"), (list, "a list"), (str, "a text"), (bool, "true or false"),
    )  # fmt: skip
    return next((name for kind, name in known if isinstance(told, kind)), "a number or null")
