"""A project's own styles of coverage: TOML files in `02_Source_Creative/styles`."""

from __future__ import annotations

from movie_director.crew.coverage import CoverageStyle, read_style
from movie_director.project.project import Project


def project_styles(project: Project) -> dict[str, CoverageStyle]:
    """Read the styles that a person wrote for this project, by name. Raises ScriptError for one that is wrong."""
    folder = project.paths.source / "styles"
    return {
        path.stem: read_style(path.read_text(encoding="utf-8"), path.stem) for path in sorted(folder.glob("*.toml"))
    }
