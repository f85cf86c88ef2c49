"""What a shot asks of its frame, what a picture takes from the answer, and what the film is told of it."""

from dataclasses import replace
from itertools import pairwise

import pytest

from movie_director.breakdown.framing import asked, frame, uncoloured
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.breakdown.staging import staging
from movie_director.build.plan import resolve
from movie_director.build.take import CameraReport, Take
from movie_director.film.edits import Change, apply
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.framing import Framing
from movie_director.operations.picture import Figure, Mark, Picture, Place
from movie_director.project import history
from movie_director.studio.framing import Unmet, unmet_frames
from movie_director.studio.grammar import check_grammar
from movie_director.studio.make import prepare
from movie_director.testing.films import SAMPLE, sample_film
from movie_director.testing.sketch import OUTPUTS
from movie_director.values.money import FREE

CAMERA = Camera(position=(0.0, -3.0, 1.5), target=(0.0, 0.0, 1.5))
NEARER = Camera(position=(0.5, -2.0, 1.5), target=(0.0, 0.0, 1.5), lens=50.0)


def order():
    ada = Figure(name="ada", look=Look(), mark=Mark(x=0.0, y=0.0), looks_at=(1.0, 0.2, 1.6))
    ben = Figure(name="ben", look=Look(), mark=Mark(x=1.0, y=0.2), looks_at=(0.0, 0.0, 1.5))
    place = Place(kind="", words="ROOM")
    return Picture(place=place, people=(ada, ben), camera=CAMERA, hidden=("lamp",))


def a_shot(**changes):
    film = sample_film()
    shot = next(s for s in film.of(Shot) if s.size == "over-shoulder")
    for field, value in changes.items():
        film = apply(film, Change(shot.ref, field, value))
    shot = film.get(Shot, shot.name)
    return film, film.get(Scene, shot.scene), shot


def test_a_picture_has_the_camera_and_the_marks_of_its_framing_and_is_spared_what_it_hides():
    framing = Framing(camera=NEARER, marks={"ben": Mark(x=1.3, y=0.2)}, hidden=("shelf", "lamp"))
    staged = framing.staged(order())
    assert staged.camera == NEARER and staged.hidden == ("lamp", "shelf")
    assert [p.mark.x for p in staged.people] == [0.0, 1.3]


def test_eyes_follow_somebody_who_was_moved_aside():
    ada, ben = Framing(camera=NEARER, marks={"ben": Mark(x=1.3, y=0.2)}).staged(order()).people
    assert ada.looks_at == (1.3, 0.2, 1.6) and ben.looks_at == (0.0, 0.0, 1.5)


def test_a_framing_read_back_is_the_framing_that_was_written():
    framing = Framing(camera=NEARER, marks={"ben": Mark(x=1.3, y=0.2)}, unmet=("Ada is hidden.",))
    assert Framing.model_validate_json(framing.model_dump_json(by_alias=True)) == framing


@pytest.mark.parametrize(
    "numbers, fixed",
    [
        ({"millimetres": 50.0}, {"lens"}),
        ({"position": (0.0, -2.0, 1.5)}, {"position"}),
        ({"target": (0.0, 0.0, 1.2), "fstop": 4.0, "focus": 2.0}, {"target", "fstop", "focus"}),
        ({"roll": 5.0}, set()),
    ],
)
def test_numbers_set_by_hand_are_not_the_solvers_to_move(numbers, fixed):
    _, scene, shot = a_shot(lens=numbers)
    assert set(asked(scene, shot).fixed) == fixed


def test_a_frame_is_asked_for_in_the_shots_own_words():
    _, scene, shot = a_shot()
    wanted = asked(scene, shot)
    assert (wanted.size, wanted.subject, wanted.over) == ("over-shoulder", shot.subject, shot.over)
    assert wanted.line is not None and wanted.side in (-1, 1)


def test_the_camera_as_intended_is_on_the_side_of_the_line_that_is_asked_for():
    film = sample_film()
    for shot in film.of(Shot):
        scene = film.get(Scene, shot.scene)
        wanted, camera = asked(scene, shot), staging(film, scene, shot).camera
        if wanted.line is not None and shot.size not in ("wide", "two-shot"):
            (ax, ay), (bx, by) = wanted.line
            cross = (bx - ax) * (camera.position[1] - ay) - (by - ay) * (camera.position[0] - ax)
            assert abs(cross) < 0.05 or (1 if cross <= 0 else -1) == wanted.side


def test_neither_light_nor_colours_frame_a_shot_again():
    film, scene, shot = a_shot()
    staged = staging(film, scene, shot)
    other = staged.people[0].look.model_copy(update={"top_colour": "#010203", "skin": "#445566"})
    people = (staged.people[0].model_copy(update={"look": other}), *staged.people[1:])
    lit = staged.model_copy(update={"people": people, "light": staged.light.model_copy(update={"scheme": "noir"})})

    def read(order):
        asked = frame(scene, shot, order)
        return asked.model_dump(mode="json") | {"people": [uncoloured(person.look) for person in asked.people]}

    assert read(lit) == read(staged)
    taller = people[0].model_copy(update={"look": other.model_copy(update={"height": 1.2})})
    assert read(staged.model_copy(update={"people": (taller, *people[1:])})) != read(staged)


def test_every_shot_is_framed_before_it_is_pictured():
    film = sample_film()
    schedule = {s.slate: s for s in breakdown(film, Delivery(pins=dict.fromkeys(OUTPUTS, "sketch@1")))}
    for shot in film.of(Shot):
        assert schedule[f"{shot.name}/picture"].needs["framing"].slate == f"{shot.name}/framing"
        assert not schedule[f"{shot.name}/framing"].needs


def with_framing(studio, shot, framing, *warnings):
    """Record a framing of a shot as its documents say now."""
    setup = studio.schedule()[f"{shot.name}/framing"]
    recipe = resolve(setup, {})
    with studio.vault.scratch() as folder:
        (folder / "made").write_text(framing.model_dump_json(by_alias=True))
        output = studio.vault.put(folder / "made", "application/json")
    report = replace(CameraReport(setup.engine), warnings=warnings)
    studio.takes.add(Take(recipe, {"framing": output}, report, FREE, "2026-11-21T10:00:00+00:00"))
    studio.project.record(setup.slate, recipe.digest)


def test_grammar_looks_through_the_camera_that_was_found(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    studio = prepare(script, tmp_path / "film")
    assert check_grammar(studio) == ()
    film = studio.project.film
    shots = film.shots("sc01")
    shot = next(b for a, b in pairwise(shots) if b.size == "over-shoulder" and a.size != "wide")
    camera = staging(film, film.get(Scene, "sc01"), shot).camera
    x, y, z = camera.position
    beyond = camera.model_copy(update={"position": (x, -y, z)})
    with_framing(studio, shot, Framing(camera=beyond))
    assert "line" in {found.rule for found in check_grammar(studio) if found.slate == shot.name}
    studio.project.apply([Change(shot.ref, "lens", {"millimetres": 90.0})], "test", "test")
    assert check_grammar(studio) == ()  # not framed since
    history.settled()


def test_what_a_framing_could_not_satisfy_is_told_of_its_shot_until_the_shot_is_changed(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    studio = prepare(script, tmp_path / "film")
    assert unmet_frames(studio) == ()
    shot = next(iter(studio.project.film.of(Shot)))
    camera = staging(studio.project.film, studio.project.film.get(Scene, shot.scene), shot).camera
    with_framing(studio, shot, Framing(camera=camera), "Ada is hidden.")
    assert unmet_frames(studio) == (Unmet(shot.name, "Ada is hidden."),)
    studio.project.apply([Change(shot.ref, "lens", {"millimetres": 90.0})], "test", "test")
    assert unmet_frames(studio) == ()
    history.settled()
