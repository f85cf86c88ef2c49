"""A project's own styles: TOML files of coverage in `02_Source_Creative/styles`, of pictures in `visuals` beside it."""

from __future__ import annotations

from movie_director.breakdown.visual import read_visual
from movie_director.crew.coverage import CoverageStyle, read_style
from movie_director.operations.style import Style
from movie_director.project.project import Project


def project_styles(project: Project) -> dict[str, CoverageStyle]:
    """Read the styles that a person wrote for this project, by name. Raises ScriptError for one that is wrong."""
    folder = project.paths.source / "styles"
    return {
        path.stem: read_style(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.toml"))
    }


def project_visuals(project: Project) -> dict[str, Style]:
    """Read the visual styles that a person wrote for this project, by name. Raises ScriptError for a wrong one."""
    folder = project.paths.source / "visuals"
    return {
        path.stem: read_visual(path.read_text(encoding="utf-8"), str(path)) for path in sorted(folder.glob("*.toml"))
    }
