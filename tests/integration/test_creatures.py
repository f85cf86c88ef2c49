"""Animals and a robot: whole bodies on the ground, the same each time, going without sliding, seen in frames."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest

from movie_director.breakdown.staging import staging
from movie_director.engines.blender.board.filters import pieces
from movie_director.engines.blender.company import company
from movie_director.engines.blender.frame.cast import QUIET, cast_of
from movie_director.engines.blender.people import Shot, build, head, perform, placed
from movie_director.engines.installation import Installation
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Place
from movie_director.testing.films import film_of

DATA = Installation.here().people_data()
SPECIES = ("dog", "cat", "horse", "bird", "robot")
ANIMALS = SPECIES[:4]
_BUILT = {}


def creature(species, **more):
    look = Look(species=species, seed=3, **more)
    if look not in _BUILT.values():
        _BUILT[species, tuple(more)] = build(look.model_dump(mode="json"), DATA)
    return _BUILT[species, tuple(more)]


@pytest.fixture(scope="module")
def bodies():
    return {species: creature(species) for species in SPECIES}


def at(part, person, t):
    pose, x, y, facing = part(t)
    return placed(person.deform(pose), x, y, facing)


def test_each_body_is_whole_stands_on_the_ground_and_has_what_cameras_ask_for(bodies):
    for species, person in bodies.items():
        low, high = float(person.rest[:, 2].min()), person.height
        assert -0.01 < low < 0.012, species
        assert 0.1 < high < 2.4 and 0.3 * high < person.eye_height < high, species
        assert np.allclose(person.weights.sum(axis=1), 1, atol=1e-5) and (person.weights > 0).sum(axis=1).max() <= 4
        assert {"head", "eye_l", "eye_r"} <= set(person.bones) and 3000 < len(person.rest) < 16000, species
        assert np.isfinite(person.rest).all() and (person.colour >= 0).all() and (person.colour <= 1).all()


def test_skins_are_closed_and_face_outwards(bodies):
    for species, person in bodies.items():
        edges = Counter()
        for a, b in ((0, 1), (1, 2), (2, 0)):
            edges.update(map(tuple, np.sort(person.triangles[:, [a, b]], axis=1).tolist()))
        # Balls and blocks have pinholes at their poles, lids are caps.
        assert sum(count == 1 for count in edges.values()) < 0.04 * len(edges), species
        _, piece = pieces(person.triangles, len(person.rest))
        skin = person.triangles[piece[person.triangles[:, 0]] == piece[0]]
        a, b, c = (person.rest[skin[:, k]].astype(float) for k in range(3))
        assert float(np.einsum("ij,ij->", a, np.cross(b, c))) > 0, species


def test_the_same_look_is_the_same_body_and_another_coat_is_not(bodies):
    look = Look(species="cat", seed=3).model_dump(mode="json")
    again, other = build(look, DATA), build({**look, "fur_colour": "#1b1a1c"}, DATA)
    assert again.rest.tobytes() == bodies["cat"].rest.tobytes()
    assert again.colour.tobytes() == bodies["cat"].colour.tobytes() != other.colour.tobytes()


@pytest.mark.parametrize("species", ANIMALS)
@pytest.mark.parametrize("seconds", [9.0, 2.2])
def test_feet_that_stand_do_not_slide_and_nothing_sinks_into_the_ground(bodies, species, seconds):
    person = bodies[species]
    far = 3.0 * person.height
    figure = {"mark": {"x": 0, "y": 0, "facing": 60}, "walk_to": {"x": far, "y": 0, "facing": 90}}
    part = perform(figure, person, Shot(seconds, seed=1))
    falls = sorted(part.__self__.footfalls())
    paws = [k for k, bone in enumerate(person.bones) if "_paw_" in bone]
    soles = [np.flatnonzero((person.weights[:, k] > 0.9) & (person.rest[:, 2] < 0.03 * person.height)) for k in paws]
    worst = 0.0
    for second, x, y in falls[2 :: max(1, len(falls) // 5)]:
        down, later = (at(part, person, second + wait).positions for wait in (0.01, 0.05))
        sole = min(soles, key=lambda mine: np.hypot(*(down[mine].mean(axis=0)[:2] - (x, y))))
        worst = max(worst, float(np.linalg.norm((later[sole] - down[sole]).mean(axis=0)[:2])))
        assert down[:, 2].min() > -0.01
    assert len(falls) >= len(paws) and worst < 0.02


@pytest.mark.parametrize(("species", "posture"), [("dog", "sit"), ("dog", "lie"), ("cat", "sit"), ("cat", "lie")])
def test_who_sits_or_lies_rests_on_the_ground_and_is_lower(bodies, species, posture):
    person = bodies[species]
    part = perform({"mark": {"x": 0, "y": 0}, "posture": posture}, person, Shot(3.0, seed=2))
    points = at(part, person, 1.0).positions
    assert -0.01 < float(points[:, 2].min()) < 0.02
    hips = person.bones.index("pelvis")
    assert float(part(1.0)[0].root[2]) < -0.25 * float(person.skeleton.heads[hips, 2])


def test_a_bark_opens_the_jaw_and_silence_does_not(bodies):
    person = bodies["dog"]
    figure = {"mark": {"x": 0, "y": 0}, "posture": "stand", "mood": "neutral"}
    loud, still = (perform(figure, person, Shot(2.0, speaking=said)) for said in (((0.0, 2.0),), ()))

    def most(part):
        return max(float(part(t)[0].turns["jaw"][2, 1]) for t in np.arange(0, 2, 0.08))

    assert most(loud) > 0.3 and most(still) < 0.15


def test_a_head_turns_to_what_is_looked_at(bodies):
    person = bodies["dog"]
    figure = {"mark": {"x": 0, "y": 0}, "posture": "stand"}
    part = perform(figure, person, Shot(2.0, look=((0.0, (2.0, -1.5, 1.2)),)))
    assert head(person, part(1.0))[1][0] > 0.4


def test_a_dog_of_a_screenplay_is_a_dog_in_its_shots_and_nobody_stands_in_its_place():
    film = film_of(
        "INT. KITCHEN - DAY\n\nADA, a woman of forty, waits. REX, a big brown dog, trots in.\n\nADA\nHello, Rex.\n\n"
        "REX\n(barks)\nWoof.\n\nRex sits. Ada laughs.\n"
    )
    scene = film.get(Scene, "sc01")
    shots = [s for s in film.shots("sc01") if "rex" in s.people]
    order = staging(film, scene, shots[0])
    troupe = company(order, QUIET, DATA)
    kinds = dict(zip((figure.name for figure in order.people), (p.species for p in troupe.people), strict=True))
    assert kinds["rex"] == "dog" and all(kind == "human" for name, kind in kinds.items() if name != "rex")
    rex = [figure.name for figure in order.people].index("rex")
    assert float(troupe.at(0.5)[rex].positions[:, 2].max()) < 1.2
    camera = Camera(position=(0.0, -3.0, 1.0), target=(0.0, 0.0, 0.6), lens=35.0, focus=3.0)
    body = cast_of((order.people[rex],), Place(words="ROOM"), camera, DATA).bodies[0.5][0]
    assert len(body.face) > 200 and len(body.head) > len(body.face) and 0.3 < float(body.eyes[2]) < 1.2
