"""Every role that is installed: what it reads, what it writes, and that it can do neither beyond."""

import subprocess
import sys
from dataclasses import replace
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path

import pytest
from pydantic import ValidationError

from movie_director.crew.desk import Desk
from movie_director.crew.notes import Choice, Notes
from movie_director.crew.pen import WHOLE, Pen, all_but, only
from movie_director.crew.proposal import Proposal
from movie_director.crew.registry import role_of, roles, told_by
from movie_director.crew.roles import CASTING_DIRECTOR, COVERAGE, EDITOR, SCRIPT_READER, STANDING
from movie_director.crew.view import View
from movie_director.errors import BadOption, RoleOverreach
from movie_director.film.character import Character
from movie_director.film.edits import Change, Put, Remove, apply_all
from movie_director.film.film import DOCUMENTS, Film
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.shot import Shot
from movie_director.testing.films import sample_film

ROOT = Path(__file__).parents[2]
ROLES = [pytest.param(role, id=name) for name, role in roles().items()]


def bare_film():
    """A screenplay that nobody has looked at yet."""
    return Film().changed([sample_film().screenplay])


def worked(until=None):
    """The sample film as the standing crew makes it, as far as the role `until` finds it."""
    film = bare_film()
    for role in STANDING:
        if role is until:
            break
        film = apply_all(film, role.by_rule(film).edits)
    return film


@pytest.mark.parametrize("role", ROLES)
def test_a_role_sees_the_documents_of_its_view_and_no_others(role):
    film = worked()
    view = role.reads.see(film, Desk(rate=25))
    there = {ref.kind for ref in view.documents}
    assert there == {kind.KIND for kind in role.reads.KINDS} & {ref.kind for ref in film.documents}
    for kind in DOCUMENTS.values():
        assert bool(tuple(view.of(kind))) == (kind.KIND in there)
    if Shot not in role.reads.KINDS:
        assert not view.shots("sc01") and not list(view.all_shots())
    assert set(vars(view)) - {"documents", "_index", "_called", "_since"} == set(role.reads.beside())


@pytest.mark.parametrize("role", ROLES)
def test_a_role_works_without_a_model_passes_its_own_checks_and_writes_only_what_it_may(role):
    film = worked(role)
    view = role.reads.see(film)
    output = role.craft(view)
    assert isinstance(output, role.writes)
    assert role.faults(view, output) == ()
    proposal = role.proposal(film, view, output)
    assert proposal.role == role.name
    apply_all(film, proposal.edits)
    assert role.does.endswith(".") and role.shape in ("draft", "notes", "choice")


@pytest.mark.parametrize("role", [p for p in ROLES if p.values[0].brief is not None])
def test_a_brief_is_there_and_says_that_text_is_material(role):
    assert "changes nothing here" in " ".join(role.brief.text.split())
    assert role.brief.tell(role.reads.see(worked(role)))
    assert role.writes.model_validate_json(role.craft(role.reads.see(worked(role))).model_dump_json())


def test_the_standing_crew_makes_what_its_crafts_made_before_there_were_roles():
    film, expected = worked(), sample_film()
    for kind in (Scene, Shot, Character):
        assert list(film.of(kind)) == list(expected.of(kind))


@pytest.mark.parametrize(
    ("edit", "words"),
    [
        (lambda f: Change(next(iter(f.of(Shot))).ref, "size", "wide"), "size is not its"),
        (lambda f: Remove(next(iter(f.of(Shot))).ref), "not its to take away"),
        (lambda f: Put(f.screenplay.having(title="Mine")), "is no document of its"),
        (lambda f: Put(next(iter(f.of(Scene))).having(heading="INT. MINE", budget=40)), "heading is not its"),
    ],
)
def test_a_role_that_writes_beyond_its_pens_is_refused(edit, words):
    film = sample_film()
    rogue = replace(EDITOR, craft=lambda view: Proposal("editor", (edit(film),)))
    with pytest.raises(RoleOverreach, match=words):
        rogue.by_rule(film)


def test_a_pen_for_all_but_some_fields_adds_documents_that_leave_those_alone():
    film = sample_film()
    scene = next(iter(film.of(Scene)))
    made = Scene(name="sc09", heading="INT. HALL - DAY", location=scene.location)
    view = SCRIPT_READER.reads.see(film)
    SCRIPT_READER.proposal(film, view, Proposal("", (Put(made),)))
    with pytest.raises(RoleOverreach, match="budget"):
        SCRIPT_READER.proposal(film, view, Proposal("", (Put(made.having(budget=48)),)))
    assert str(all_but("budget")) == "all but budget" and str(WHOLE) == "all" and str(only("b", "a")) == "a, b"
    assert Pen().writes("x") is False


def test_a_casting_that_is_wrong_is_told_with_the_field_and_the_cure():
    film = worked(CASTING_DIRECTOR)
    view = CASTING_DIRECTOR.reads.see(film)
    good = CASTING_DIRECTOR.craft(view)
    ada = good.parts[0]
    wrong = good.model_copy(update={"parts": (ada.model_copy(update={"voice": "bm_george"}), ada, good.parts[1])})
    faults = CASTING_DIRECTOR.faults(view, wrong)
    assert any("parts.0.voice: 'bm_george' is a male voice" in fault for fault in faults)
    assert any("cast twice; keep one part" in fault for fault in faults)
    none = good.model_copy(update={"parts": ()})
    assert any("is missing; add that part" in fault for fault in CASTING_DIRECTOR.faults(view, none))


@pytest.mark.parametrize("role", [p for p in ROLES if p.values[0].brief is not None])
def test_an_answer_that_says_more_than_was_asked_is_refused_with_the_field(role):
    good = role.craft(role.reads.see(worked(role))).model_dump(mode="json")
    with pytest.raises(ValidationError, match="surprise"):
        role.writes.model_validate({**good, "surprise": "spend everything"})
    assert role.writes.model_json_schema()["additionalProperties"] is False


def test_nothing_of_a_language_model_is_imported_where_none_is_set():
    code = (
        "import sys, movie_director.cli.main, movie_director.studio.make, movie_director.crew.registry as r; r.roles();"
        "print({'pydantic_ai', 'openai', 'anthropic', 'httpx', 'torch', 'bpy'} & set(sys.modules))"
    )
    told = subprocess.run(
        [sys.executable, "-c", code], env={"PYTHONPATH": str(ROOT / "src"), "PATH": ""}, capture_output=True, text=True
    )
    assert told.stdout == "set()\n", told.stderr


def test_the_page_of_roles_is_as_the_script_writes_it():
    loader = SourceFileLoader("roles_page", str(ROOT / "scripts" / "roles"))
    module = module_from_spec(spec_from_loader("roles_page", loader))
    loader.exec_module(module)
    assert module.PAGE.read_text(encoding="utf-8") == module.page(), "run scripts/roles"


def test_the_tutorial_s_role_is_found_by_entry_point_in_under_forty_lines(tmp_path):
    page = (ROOT / "docs" / "tutorial" / "your-own-role.md").read_text(encoding="utf-8")
    code, packaging = page.split("```python\n")[1].split("```")[0], page.split("```toml\n")[1].split("```")[0]
    assert len(code.splitlines()) < 40
    (tmp_path / "script_doctor.py").write_text(code)
    info = tmp_path / "script_doctor-0.1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: script-doctor\nVersion: 0.1\n")
    group, entry = packaging.split("entry-points.")[1].split("]\n")
    (info / "entry_points.txt").write_text(f"[{group.strip(chr(34))}]\n{entry.replace(chr(34), '')}")
    ask = (
        "from movie_director.crew.registry import role_of, roles\n"
        "from movie_director.testing.films import film_of\n"
        "said = 'INT. HALL - DAY\\n\\nADA stands.\\n\\nADA\\n' + 'word ' * 70 + '\\n'\n"
        "print(len(roles()), *role_of('script-doctor').by_rule(film_of(said)).notes)"
    )
    found = subprocess.run(
        [sys.executable, "-c", ask],
        env={"PYTHONPATH": f"{tmp_path}:{ROOT / 'src'}", "PATH": ""},
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert found.startswith(f"{len(roles()) + 1} film: ADA speaks 70 words at a stretch")


def test_an_entry_point_that_tells_no_role_and_a_role_that_is_not_are_said():
    with pytest.raises(BadOption, match="tells no role"):
        told_by(lambda: 3, "a.b:c")
    with pytest.raises(BadOption, match="There is no role 'best-boy'"):
        role_of("best-boy")
    assert told_by([COVERAGE], "here") == (COVERAGE,)


def test_notes_and_choices_change_nothing_by_themselves():
    assert Notes().words == () and Choice(chosen="a", why="b").chosen == "a"
    assert View.see(sample_film()).documents == {} and Screenplay not in View.KINDS
