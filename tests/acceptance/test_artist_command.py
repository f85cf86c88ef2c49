"""A film goes to an artist and back, as the how-to says."""

import re
import shlex
import shutil
import subprocess

from conftest import COMMAND, ENVIRONMENT, EXAMPLE, ROOT, run


def test_the_how_to_s_commands_work(tmp_path):
    shutil.copyfile(EXAMPLE, tmp_path / "my-film.fountain")
    page = (ROOT / "docs/howto/work-with-an-artist.md").read_text()
    said = {}
    for block in re.findall(r"```sh\n(.*?)```", page, flags=re.S):
        for line in block.splitlines():
            words = shlex.split(line)
            assert words[0] == "movie-director"
            done = subprocess.run([*COMMAND, *words[1:]], cwd=tmp_path, env=ENVIRONMENT, capture_output=True, text=True)
            assert done.returncode == 0, f"{line}: {done.stderr[-2000:]}"
            said[line] = done.stderr
    there = {path.suffix for path in tmp_path.iterdir()}
    assert {".blend", ".glb", ".usdz", ".exr"} <= there
    assert any("Read by sc01." in words for words in said.values())
    assert [p.name for p in tmp_path.rglob("*") if ".part" in p.name or p.name.startswith(".layers")] == []
    for words, why in (
        (("shot.doc", "--of", "sc01/sh010"), "end it in"),
        (("shot.blend", "--of", "sc09/sh010"), "no shot"),
        (("shot.blend", "--of", "THE MOON"), "no location"),
        (("shot.blend", "--of", "sc01/sh010", "--at", "900"), "no moment"),
        (("office.exr", "--of", "sc01"), "only shots have pictures"),
        (("shot.exr", "--of", "sc01/sh010", "--colour", "srgb"), "acescg"),
        (("shot.exr", "--of", "sc01/sh010", "--size", "big"), "1920x1080"),
    ):
        done = run("export", tmp_path / "my-film", tmp_path / words[0], *words[1:], check=False)
        assert done.returncode == 2 and why in done.stderr, done.stderr
