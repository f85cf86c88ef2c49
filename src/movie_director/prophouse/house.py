"""The prop house: all models that are to be had on this machine, and what is known of each."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from importlib.resources import files
from pathlib import Path
from typing import Any

from movie_director.prophouse.kit import pieces
from movie_director.prophouse.lexicon import asked, lexicon, singular
from movie_director.prophouse.model import Model, Policy
from movie_director.prophouse.own import read_folder
from movie_director.prophouse.sweethome import read_library

FOLDERS = ("/usr/share/sweethome3d/furniture", "~/.eteks/sweethome3d/furniture", "~/.local/share/sweethome3d/furniture")
LIBRARIES_NAMED = "MOVIE_DIRECTOR_FURNITURE"
"""The variable that names folders of `*.sh3f` libraries in place of the usual ones."""
BUILT = -1.5
"""What a piece that we build ranks below a library's, where both show a thing."""
OWN_NAMED = "MOVIE_DIRECTOR_PROPS"
"""The variable that names folders of a person's own models for every film."""


class House:
    """Models by id, by noun and by name. `problems` has a sentence for each file that could not be used."""

    def __init__(self, models: Iterable[Model], problems: Sequence[str] = ()) -> None:
        self.models: dict[str, Model] = {}
        for model in models:
            self.models.setdefault(model.id, model)
        self.problems = tuple(problems)
        self._nouns: dict[str, list[Model]] = {}
        self._called: dict[str, list[Model]] = {}
        self._words: dict[str, frozenset[str]] = {}
        for model in self.models.values():
            if model.category == "Characters" and not _is_animal(model):
                continue
            for noun in nouns_of(model):
                self._nouns.setdefault(noun, []).append(model)
            names = [*model.names.values(), *(model.tags if model.source != "sweethome" else ())]
            for name in dict.fromkeys(n.lower() for n in names):
                self._called.setdefault(name, []).append(model)

    def __len__(self) -> int:
        return len(self.models)

    @property
    def stocked(self) -> bool:
        """Whether there is any model but what we build."""
        return any(model.source != "kit" for model in self.models.values())

    def get(self, id: str) -> Model | None:
        """Return the model with an id, or with the last part of one where only one model has it."""
        found = self.models.get(id)
        if found is not None or "#" in id:
            return found
        several = [model for model in self.models.values() if model.key == id]
        return several[0] if len(several) == 1 else None

    def allowed(self, policy: Policy) -> House:
        """Return the house with the models that a film with this policy may show."""
        return House((m for m in self.models.values() if m.allowed(policy)), self.problems)

    def of(self, noun: str) -> Sequence[Model]:
        """The models of a noun of `things.toml`, and of the nouns that show it too."""
        others = lexicon().also.get(noun, ())
        found = [model for name in (noun, *others) for model in self._nouns.get(name, ())]
        return list({model.id: model for model in found}.values())

    def called(self, name: str) -> Sequence[Model]:
        """The models with exactly this name in any language."""
        return self._called.get(name.lower(), ())

    def words(self, model: Model) -> frozenset[str]:
        """All English words that a model is known by, in the singular."""
        known = self._words.get(model.id)
        if known is None:
            told = " ".join((model.name, *model.tags, model.key.replace("-", " ").replace("_", " ")))
            known = frozenset(singular(w) for w in told.lower().replace(",", " ").split()) | style_of(model)
            self._words[model.id] = known
        return known

    def named(self, model: Model) -> Sequence[str]:
        """The words of a model's own name, in the singular."""
        return [singular(w) for w in model.name.lower().split()]

    def has(self, model: Model, look: str) -> bool:
        """Whether a colour or material is known of a model."""
        word = _SAME_LOOK.get(look, look)
        return word in self.words(model) or look in self.words(model)

    def style(self, model: Model) -> frozenset[str]:
        """Style words of a model: `old`, `new`, `plain`, `japanese`, and what it is made of."""
        return style_of(model)

    def rank(self, model: Model) -> float:
        """How much better or worse a model is than others of its noun, by hand: 0 for most."""
        return float(_facts()["rank"].get(model.id, BUILT if model.source == "kit" else 0.0))


_SAME_LOOK = {"wood": "wooden", "golden": "gold", "gray": "grey"}


def open_house(cache: Path | None = None, own: Sequence[Path] = (), folders: Sequence[Path] | None = None) -> House:
    """Open the house: a film's own folders first, then those of every film, the installed libraries, what we build.

    `cache` keeps what was read until a file changes; `folders` replace the usual places of libraries.
    """
    models: list[Model] = []
    problems: list[str] = []
    everywhere = [Path(p).expanduser() for p in os.environ.get(OWN_NAMED, "").split(os.pathsep) if p]
    for folder in dict.fromkeys([*own, *everywhere]):
        if folder.is_dir():
            found, wrong = read_folder(folder, cache)
            models += found
            problems += wrong
    for file in libraries(folders):
        found, wrong = read_library(file, cache)
        models += found
        problems += wrong
    return House([*models, *pieces()], problems)


def libraries(folders: Sequence[Path] | None = None) -> list[Path]:
    """Return the installed libraries, folder by folder, by name."""
    if folders is None:
        named = os.environ.get(LIBRARIES_NAMED)
        folders = [Path(p).expanduser() for p in (named.split(os.pathsep) if named else FOLDERS)]
    return [file for folder in folders if folder.is_dir() for file in sorted(folder.glob("*.sh3f"))]


def nouns_of(model: Model) -> tuple[str, ...]:
    """Return our nouns for a model: by hand where its name misleads, else by the head of its name."""
    by_hand = model.nouns or _facts()["nouns"].get(model.id)
    if by_hand is not None:
        return tuple(by_hand.split())
    found = asked(model.name)
    return (found.noun,) if found.noun else ()


def years_of(model: Model) -> tuple[int, int]:
    """Return the first and last year in which a model is at home: its own, else its noun's, else any."""
    if model.years is not None:
        return model.years
    facts = _facts()
    own = facts["years"].get(model.id)
    if own is not None:
        return own[0], own[1]
    spans = [facts["years"][noun] for noun in nouns_of(model) if noun in facts["years"]]
    return (max(s[0] for s in spans), min(s[1] for s in spans)) if spans else (-10_000, 10_000)


def style_of(model: Model) -> frozenset[str]:
    """Return the style words of a model, by hand."""
    return _styles().get(model.id, frozenset())


def is_listed(noun: str) -> bool:
    """Whether a noun is one of ours."""
    return noun in lexicon().phrases.values()


@lru_cache(maxsize=1)
def _facts() -> Mapping[str, Any]:
    return tomllib.loads(files("movie_director.prophouse").joinpath("models.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _styles() -> Mapping[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for style, ids in _facts()["styles"].items():
        for id in ids:
            found.setdefault(id, set()).add(style)
    return {id: frozenset(styles) for id, styles in found.items()}


def _is_animal(model: Model) -> bool:
    return "Animal" in model.tags
