"""The project folder: the one place that knows where things lie."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from movie_director.film.document import Ref

FOLDERS = ("01_Assets", "02_Source_Creative", "03_Renders", "04_Project_Files", "05_Cache", "06_Exports")
_PLACES = {
    "screenplay": "screenplay",
    "scene": "scenes",
    "sheet": "sheets",
    "shot": "shots",
    "character": "characters",
    "look": "looks",
    "voice": "voices",
    "lexicon": "lexicon",
    "reading": "readings",
    "location": "locations",
    "prop": "props",
    "motion": "motions",
    "direction": "direction",
    "cut": "cut",
}


@dataclass(frozen=True)
class ProjectPaths:
    """Paths under one project's root."""

    root: Path

    @property
    def manifest(self) -> Path:
        """`project.json`: settings, engine versions, budget."""
        return self.root / "project.json"

    @property
    def source(self) -> Path:
        """Documents, the screenplay file and the journal."""
        return self.root / "02_Source_Creative"

    @property
    def journal(self) -> Path:
        """Every edit, one JSON line each."""
        return self.source / "journal.jsonl"

    @property
    def renders(self) -> Path:
        """Takes by slate, as a person would look for them."""
        return self.root / "03_Renders"

    @property
    def takes(self) -> Path:
        """One JSON per recipe performed."""
        return self.root / "04_Project_Files" / "takes"

    @property
    def slates(self) -> Path:
        """Which recipes were performed under which slate, one JSON line each."""
        return self.root / "04_Project_Files" / "slates.jsonl"

    @property
    def ledger(self) -> Path:
        """Money held and spent."""
        return self.root / "04_Project_Files" / "ledger.sqlite"

    @property
    def jobs(self) -> Path:
        """The durable job table."""
        return self.root / "05_Cache" / "jobs.sqlite"

    @property
    def vault(self) -> Path:
        """Content-addressed media."""
        return self.root / "05_Cache" / "vault"

    @property
    def index(self) -> Path:
        """The digest of each document's file as the program last wrote it."""
        return self.root / "05_Cache" / "documents.json"

    @property
    def exports(self) -> Path:
        """Finished films and timelines."""
        return self.root / "06_Exports"

    def document(self, ref: Ref) -> Path:
        """Where a document lies: `02_Source_Creative/shots/sc01_sh010.json`."""
        return self.source / _PLACES[ref.kind] / (ref.name.replace("/", "_") + ".json")

    def ref(self, name: str) -> Ref:
        """Which document a file is, from its folder and name: `shots/sc01_sh010.json`."""
        place, _, file = name.partition("/")
        kind = next(kind for kind, where in _PLACES.items() if where == place)
        return Ref(kind, file.removesuffix(".json").replace("_", "/"))

    def places(self) -> tuple[str, ...]:
        """The folders of documents in 02_Source_Creative."""
        return tuple(sorted(_PLACES.values()))

    def documents(self) -> list[Path]:
        """Every document file there is."""
        return sorted(p for place in _PLACES.values() for p in (self.source / place).glob("*.json"))
