import ast
import re
import statistics
from pathlib import Path

import movie_director

ROOT = Path(__file__).parents[2]


def test_all_is_what_is_there_and_sorted():
    assert movie_director.__all__ == sorted(movie_director.__all__)
    for name in movie_director.__all__:
        assert getattr(movie_director, name).__doc__


def test_a_name_that_is_not_public_is_refused():
    import pytest

    with pytest.raises(AttributeError, match="has no attribute 'magic'"):
        movie_director.magic  # noqa: B018


def test_every_error_says_when_it_is_raised_and_stands_in_the_drawn_tree():
    from movie_director import errors

    tree = errors.__doc__
    for name, value in vars(errors).items():
        if isinstance(value, type) and issubclass(value, Exception):
            assert value.__doc__, name
            assert name in tree


def test_no_file_is_over_six_hundred_lines_and_the_median_is_short():
    lengths = {p: len(p.read_text().splitlines()) for p in (ROOT / "src").rglob("*.py")}
    assert [p for p, n in lengths.items() if n > 600] == []
    assert statistics.median(n for n in lengths.values() if n > 1) <= 150


def test_no_double_is_imported_by_the_product():
    for page in (ROOT / "src/movie_director").rglob("*.py"):
        if "testing" not in page.parts:
            assert "movie_director.testing" not in page.read_text(), page


def test_what_runs_inside_blender_says_its_licence():
    for page in (ROOT / "src/movie_director/engines/blender/stage").rglob("*.py"):
        text = page.read_text()
        imports = {n.name for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Import) for n in node.names}
        if imports & {"bpy", "bmesh"}:
            assert re.match(r"# SPDX-License-Identifier: GPL-3.0-or-later", text), page
