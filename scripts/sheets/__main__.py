"""`python -m scripts.sheets [NAME...]`: make contact sheets into docs/pictures/."""

from __future__ import annotations

import sys
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from scripts.sheets.cell import WIDTH, lay_out
from scripts.sheets.shoot import stills

HERE = Path(__file__).parent
TOOLS = ("cell", "shoot", "__main__")


def main(wanted: list[str]) -> int:
    """Each module here that has `cells()` is a sheet; `COLUMNS` and `WIDTH` (pixels of a cell) say how wide it is.

    One that has `make(folder)` instead writes its own pictures.
    `beside(n, cell)` is a label and a picture that comes before the cell's own, such as a floor plan.
    `SIZE` has the pixels that are shot, where they are not those of the tier, `SECONDS` how long each shot is (2).
    """
    names = sorted(m.name for m in iter_modules([str(HERE)]) if m.name not in TOOLS)
    unknown = [name for name in wanted if name not in names]
    if unknown:
        print(f"No sheet called {', '.join(unknown)}. There is: {', '.join(names)}.", file=sys.stderr)
        return 2
    for name in wanted or names:
        sheet = import_module(f"scripts.sheets.{name}")
        if make := getattr(sheet, "make", None):
            for path in make(HERE.parents[1] / "docs" / "pictures"):
                print(path.relative_to(HERE.parents[1]))
            continue
        cells = sheet.cells()
        path = HERE.parents[1] / "docs" / "pictures" / f"{name}.jpg"
        shot = stills(cells, seconds=getattr(sheet, "SECONDS", 2.0), size=getattr(sheet, "SIZE", None))
        pictures = [(c.label, p) for c, p in zip(cells, shot, strict=True)]
        if beside := getattr(sheet, "beside", None):
            pictures = [pair for n, c in enumerate(cells) for pair in (beside(n, c), pictures[n])]
        lay_out(pictures, path, getattr(sheet, "COLUMNS", 4), getattr(sheet, "WIDTH", WIDTH))
        print(path.relative_to(HERE.parents[1]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
