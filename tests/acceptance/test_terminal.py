import json

from conftest import COMMAND, ENVIRONMENT, run

ODD = """Title: Ébauche

.THE MOOR

Wind. Nobody. A LANTERN stands on a stone.

MRS. O'HARA (V.O.)
(wearily)
I waited -- well -- thirty-one years\u2026 and that\u2019s that.

FADE OUT.
"""


def test_a_screenplay_nobody_tuned_for_becomes_a_film(tmp_path):
    script = tmp_path / "the moor.fountain"
    script.write_text(ODD, encoding="utf-8")
    made = json.loads(run("make", script, "--json").stdout)
    assert made["takes_made"] > 8
    from movie_director.engines.ffmpeg.pictures import probe

    assert probe(made["movie"]).duration > 8


def test_bad_input_gets_one_clear_sentence(tmp_path):
    letter = tmp_path / "letter.fountain"
    letter.write_text("Dear all,\n\nno scene here.\n")
    for arguments, words in (
        (("make", tmp_path / "nothing.fountain"), "does not exist"),
        (("make", letter), "holds no scene"),
        (("make", letter, "--tier", "best"), "no tier 'best'"),
        (("plan", letter, "--budget", "lots"), "not an amount of money"),
        (("status", tmp_path), "is no project"),
        (("shots", letter), "no project of it stands beside it"),
    ):
        done = run(*arguments, check=False)
        assert done.returncode in (1, 2) and words in " ".join(done.stderr.split()), (arguments, done.stderr)
    assert not (tmp_path / "letter").exists()


def test_a_screenplay_stands_for_the_project_beside_it(tmp_path):
    script = tmp_path / "the moor.fountain"
    script.write_text(ODD, encoding="utf-8")
    run("plan", script)
    assert run("shots", script).stderr == run("shots", tmp_path / "the moor").stderr != ""


def test_a_wrong_option_is_a_usage_error_not_a_fault_of_ours():
    done = run("make", "--tear", "low", check=False)
    assert done.returncode == 2
    assert "--tear" in done.stderr and "itself failed" not in done.stderr


def test_doctor_finds_a_furnished_studio():
    found = json.loads(run("doctor", "--json").stdout)
    assert found["fine"]
    assert {f["name"] for f in found["findings"]} >= {"Blender", "people", "voices", "ffmpeg", "EGL", "furniture"}


def test_doctor_names_the_cure_for_what_is_missing(tmp_path):
    import subprocess

    bare = {**ENVIRONMENT, "MOVIE_DIRECTOR_HOME": str(tmp_path)}
    done = subprocess.run([*COMMAND, "doctor"], capture_output=True, text=True, env=bare)
    assert done.returncode == 1
    assert "movie-director setup" in done.stderr


def test_every_command_tells_its_use():
    for command in ("make", "plan", "status", "why", "takes", "circle", "again", "undo", "doctor", "setup"):
        assert command in run("--help").stdout
        assert "Usage" in run(command, "--help").stdout
