"""Sounds placed by the stage: steps when feet come down, ears where the camera looks, distance that dulls."""

from __future__ import annotations

import numpy as np
import pytest

from movie_director.breakdown.noises import told
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.engines.blender.company import company
from movie_director.engines.blender.frame.lens import Eye
from movie_director.engines.blender.spotting import floor_of, heard_at, spotted
from movie_director.engines.installation import Installation
from movie_director.engines.sound.effects import LEVELS, effect
from movie_director.engines.sound.mix import mix
from movie_director.engines.sound.perspective import placed
from movie_director.engines.sound.steps import step
from movie_director.film.look import Look
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place, Prop
from movie_director.operations.sound import Mix, SoundCue
from movie_director.operations.spot import Spot, Voice
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import film_of
from movie_director.values.timecode import TICKS

RATE = 48_000
TIMING = {"rate": 24, "frames": 120, "ticks_per_second": TICKS, "lines": [], "visemes": []}
CAMERA = Camera(position=(0, -5, 1.5), target=(0, 0, 1.2), lens=35)
WALK = Figure(name="ada", look=Look(), mark=Mark(x=-2.2, y=0), walk_to=Mark(x=1.6, y=0.4))


RISES = Figure(
    name="ada", look=Look(), mark=Mark(x=-0.98, y=0.5, facing=78.0), posture="sit", then="stand", pushes=0.36
)


def staged(**more):
    return Picture.model_validate({"place": Place(words="KITCHEN"), "people": (WALK,), "camera": CAMERA, **more})


def spotting(shot, *cues):
    order = Spot(place=shot.place, people=shot.people, props=shot.props, cues=cues)
    return spotted(order, shot, TIMING, Installation.here().people_data())


def test_steps_are_heard_when_feet_come_down():
    shot = staged()
    steps = [e for e in spotting(shot)["events"] if e["effect"] == "step"]
    assert len(steps) >= 4
    part = company(shot, TIMING, Installation.here().people_data()).parts[0].__self__
    for event in steps:
        at = event["start"] / TICKS
        lifts = {
            side: [part._walk.foot(side, at + d - part._seating.walks).lift for d in (-2 / 24, 1 / 240)]
            for side in "lr"
        }
        assert any(before > 0.01 and after == 0 for before, after in lifts.values()), "a foot was up, and is down"
    order = Mix.model_validate({"shots": [{"shot": "a"}]})
    told = spotting(shot)
    bed = np.zeros((RATE, 2), np.float32)
    out = mix(order, {"a": TIMING}, {}, bed, None, {"a": told}).effects
    loud = np.abs(out).max(axis=1)
    for event in steps:
        at = order.handle * 2_000 + event["start"] * RATE // TICKS
        assert loud[at : at + 2_000].max() > 3 * loud[at - 2_000 : at].max(), "within a frame"


def test_a_walk_is_heard_across_as_it_is_seen():
    events = spotting(staged())["events"]
    pans = [e["pan"][0] for e in events]
    part = company(staged(), TIMING, Installation.here().people_data()).parts[0].__self__
    feet = np.array([[x, y, 0] for _, x, y in part.footfalls()], np.float32)[: len(pans)]
    seen = Eye.of(CAMERA).frame(feet)[0].reshape(len(pans), -1)[:, 0]
    assert np.corrcoef(pans, seen)[0, 1] > 0.99
    assert pans[0] < -0.4 and pans[-1] > 0.25


def test_pan_follows_screen_position_wherever_things_are():
    rng = np.random.default_rng(4)
    points = np.stack([rng.uniform(-2.5, 2.5, 60), rng.uniform(-1, 4, 60), rng.uniform(0, 2, 60)], axis=1)
    camera = Camera(position=(1.5, -4.5, 1.7), target=(-0.4, 0, 1.2), lens=28)
    pans = np.array([heard_at(camera, tuple(p), 0.5, 3.0)[0] for p in points])
    across = Eye.of(camera).frame(points.astype(np.float32))[0].reshape(60, -1)[:, 0]
    inside = (across > 0) & (across < 1)
    assert inside.sum() > 20
    assert np.corrcoef(pans[inside], across[inside])[0, 1] > 0.99
    assert heard_at(camera, (6.0, -8.0, 1.0), 0.5, 3.0)[0] == 1.0, "behind it, to its right"


def voices_at(xs, camera=CAMERA, **more):
    people = tuple(Figure(name=f"p{n}", look=Look(), mark=Mark(x=x, y=0.3)) for n, x in enumerate(xs))
    shot = staged(people=people, camera=camera, **more)
    order = Spot(place=shot.place, people=people, speakers=tuple(p.name for p in people))
    return spotted(order, shot, TIMING, Installation.here().people_data())


def test_a_voice_is_heard_where_its_speaker_is_seen():
    """In the finished stem: how far a line lies to one side follows where in the frame its speaker is."""
    rng = np.random.default_rng(2)
    xs = np.linspace(-1.8, 1.8, 9)
    seen, heard = [], []
    for x in xs:
        told = voices_at([float(x)])
        line = {"line": "l", "speaker": "p0", "offset": 4, "frames": 24, "part": "whole"}
        timings = {"a": {**TIMING, "frames": 48, "lines": [line]}}
        order = Mix.model_validate({"shots": [{"shot": "a"}], "inside": False})
        voice = (rng.standard_normal(24_000) * 0.1).astype(np.float32)
        stem = mix(order, timings, {"l": voice}, np.zeros((RATE, 2), np.float32), None, {"a": told}).dialogue
        left, right = np.sqrt(np.mean(np.square(stem), axis=0))
        heard.append(np.arctan2(right, left) * 4 / np.pi - 1)
        seen.append(Eye.of(CAMERA).frame(np.array([[x, 0.3, 1.5]], np.float32))[0].reshape(-1)[0])
    assert np.corrcoef(seen, heard)[0, 1] > 0.99
    assert np.max(np.abs(heard)) < 0.32, "near the middle, whatever the frame"
    assert heard[0] < -0.15 and heard[-1] > 0.15


def test_who_is_off_screen_is_heard_from_their_side_and_a_voice_over_from_the_middle():
    close = Camera(position=(-1.0, -1.5, 1.5), target=(-1.0, 0, 1.5), lens=50)
    shot = staged(people=(Figure(name="ada", look=Look(), mark=Mark(x=-1, y=0)),), camera=close)
    ben = Voice(name="ben", mark=Mark(x=1.5, y=0.2))
    order = Spot(place=shot.place, people=shot.people, speakers=("ada", "ben"), voices=(ben,))
    told = spotted(order, shot, TIMING, Installation.here().people_data())
    assert told["voices"]["ben"] == pytest.approx(0.3)
    assert abs(told["voices"]["ada"]) < 0.05
    assert "voices" not in spotting(shot), "where nobody speaks nothing is said of voices"
    line = {"line": "l", "speaker": "cleo", "offset": 4, "frames": 24, "part": "whole"}
    order = Mix.model_validate({"shots": [{"shot": "a"}]})
    stem = mix(
        order,
        {"a": {**TIMING, "lines": [line]}},
        {"l": np.random.default_rng(1).standard_normal(24_000).astype(np.float32) * np.float32(0.1)},
        np.zeros((RATE, 2), np.float32),
        None,
        {"a": told},
    ).dialogue
    left, right = np.sqrt(np.mean(np.square(stem), axis=0))
    assert left == pytest.approx(right, rel=0.02)


def test_a_scenes_lines_are_placed_by_its_stage_and_by_its_blocking_alone():
    film = film_of(
        "INT. KITCHEN - DAY\n\nADA and BEN stand at the table.\n\nADA\nHello.\n\nBEN\nHello, Ada.\n\nADA\nSit down.\n\nBEN (V.O.)\nI sat down.\n"
    )
    schedule = breakdown(film, Delivery(pins=ENGINES))
    spots = [s.parameters for s in schedule if s.operation == "spot@1"]
    assert {who for each in spots for who in each.get("speakers", ())} == {"ada", "ben"}
    over = next(s for s in schedule if s.operation == "speak@1" and s.parameters["text"] == "I sat down.")
    hearing = [s for s in schedule if s.operation == "time@1" and f"timing:{over.slate}" in s.needs]
    assert hearing
    for each in spots:
        seen = {p["name"] for p in each["people"]} | {v["name"] for v in each.get("voices", ())}
        assert set(each.get("speakers", ())) <= seen


def test_a_sound_comes_from_the_thing_that_makes_it():
    clock = Prop(words="alarm clock", where="floor", at=(1.5, 0.5, 0.8, 0))
    [event] = spotting(staged(people=(), props=(clock,)), SoundCue(effect="ticking"))["events"]
    assert event["pan"][0] > 0.2
    assert event["ticks"] == 5 * TICKS


def test_distance_makes_quieter_and_duller():
    noise = np.random.default_rng(1).normal(0, 0.1, RATE).astype(np.float32)
    near, far = (placed(noise, (0, 0), (metres, metres)) for metres in (3.0, 30.0))

    def bright(sound):
        spectrum = np.square(np.abs(np.fft.rfft(sound[:, 0])))
        return spectrum[8_000:].sum() / spectrum.sum()

    assert 20 * np.log10(np.std(far) / np.std(near)) < -12
    assert bright(far) < 0.6 * bright(near)
    left = placed(noise, (-1, -1), (3, 3))
    assert np.abs(left[:, 1]).max() < 1e-6 < np.abs(left[:, 0]).max()


@pytest.mark.parametrize(
    ("words", "inside", "weather", "floor"),
    [("KITCHEN", True, "clear", "tile"), ("BEACH", False, "clear", "sand"), ("FOREST", False, "clear", "earth"),
     ("STREET", False, "clear", "stone"), ("STREET", False, "rain", "water"), ("STREET", False, "snow", "snow")],
)  # fmt: skip
def test_floors_are_those_of_the_place(words, inside, weather, floor):
    place = Place(words=words, inside=inside, weather=weather)
    found = floor_of(staged(place=place))
    assert found in (("tile", "wood", "stone") if words == "KITCHEN" else (floor,))


def test_each_floor_answers_in_its_own_way():
    made = {floor: step(floor, 3) for floor in ("wood", "stone", "carpet", "metal", "gravel", "grass", "snow", "water")}

    def centre(sound):
        spectrum = np.square(np.abs(np.fft.rfft(sound)))
        return float((spectrum * np.fft.rfftfreq(len(sound), 1 / RATE)).sum() / spectrum.sum())

    tones = {floor: centre(sound) for floor, sound in made.items()}
    assert max(tones["carpet"], tones["wood"]) < tones["stone"] < tones["gravel"]
    assert np.abs(made["carpet"]).max() < np.abs(made["stone"]).max()
    assert all(np.isfinite(sound).all() and np.abs(sound).max() <= 1 for sound in made.values())


@pytest.mark.parametrize("name", sorted(LEVELS))
def test_every_effect_begins_and_ends_quietly(name):
    sound = effect(name, 2.0, 1)
    assert np.abs(sound).max() == pytest.approx(1.0)
    assert abs(sound[0]) < 0.08
    assert name in ("phone", "ticking", "footsteps") or np.abs(sound[-48:]).max() < 0.12, "a mix fades the endless"
    assert np.array_equal(sound, effect(name, 2.0, 1))


@pytest.mark.parametrize(
    ("words", "effects"),
    [
        ("Ben slams the door.", ["door"]),
        ("She opens the door. A glass shatters on the floor.", ["creak", "glass"]),
        ("His chair scrapes on the tiles.", ["scrape"]),
        ("The phone rings. He knocks at the window.", ["phone", "knock"]),
        ("A car pulls up. Sirens wail far away.", ["engine", "siren"]),
        ("The phone does not move. No thunder.", []),
        ("He fires the gun. The body slumps to the floor.", ["gunshot", "impact"]),
    ],
)
def test_action_tells_what_is_heard(words, effects):
    assert [sound.effect for sound in told(words)] == effects


def test_only_shots_with_sounds_are_spotted_and_their_mix_reads_it():
    film = film_of("INT. KITCHEN - DAY\n\nAda slams the door.\n\nADA\nNo.\n\nBEN\nWhy?\n\nADA\nBecause.\n")
    schedule = {setup.slate: setup for setup in breakdown(film, Delivery(pins=ENGINES))}
    spots = [slate for slate in schedule if slate.endswith("/spotting")]
    assert spots and len(spots) < sum(slate.endswith("/picture") for slate in schedule)
    needs = schedule["sc01/mix"].needs
    assert {f"spotting:{slate.removesuffix('/spotting')}" for slate in spots} <= set(needs)
    before = {name: pin for name, pin in ENGINES.items() if name != "spot"}
    assert not [s for s in breakdown(film, Delivery(pins=before)) if s.slate.endswith("/spotting")]


def test_a_chair_scrapes_while_it_is_pushed_back_and_more_quietly_on_a_carpet():
    shot = staged(people=(RISES,))
    (scrape,) = [e for e in spotting(shot)["events"] if e["effect"] == "scrape"]
    part = company(shot, TIMING, Installation.here().people_data()).parts[0].__self__
    assert part._seating.left(scrape["start"] / TICKS) < 0.01 and scrape["pan"][0] < -0.1
    assert part._seating.left((scrape["start"] + scrape["ticks"]) / TICKS) > 0.35
    hotel = staged(people=(RISES,), place=Place(words="HOTEL ROOM"))
    assert floor_of(hotel) == "carpet"
    (soft,) = [e for e in spotting(hotel)["events"] if e["effect"] == "scrape"]
    assert (scrape["gain"], soft["gain"]) == (0.0, -8.0)
    sound = effect("scrape", 0.0, 3)
    early, late = np.abs(sound[: RATE // 2]).max(), np.abs(sound[int(0.8 * RATE) :]).max()
    assert early > 0.1 > 20 * late and LEVELS["scrape"] < -12
