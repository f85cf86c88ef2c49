"""Audio description: what is told, and where it fits."""

from __future__ import annotations

from movie_director.breakdown.describing import sentences
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.engines.sound.describe import placed, webvtt
from movie_director.operations.describe import Describe
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import sample_film

CUT = {
    "rate": 24,
    "frames": 480,
    "events": [
        {"slate": "sc01/sh010", "scene": "sc01", "start": 0, "frames": 240},
        {"slate": "sc01/sh020", "scene": "sc01", "start": 240, "frames": 240},
    ],
    "scenes": [{"scene": "sc01", "start": 0, "frames": 480}],
}
TALK = {"sc01/sh010": {"lines": [{"offset": 48, "frames": 96}]}, "sc01/sh020": {"lines": []}}  # from 2 to 6 s


def order(*told):
    return Describe.model_validate(
        {"sentences": [{"slate": name, "text": name, "shots": shots} for name, shots in told]}
    )


def test_a_sentence_is_told_where_nobody_talks():
    told = placed(order(("a", ["sc01/sh010"]), ("b", ["sc01/sh010"])), CUT, TALK, {"a": 1.5, "b": 1.0})
    assert [(one.slate, one.start) for one in told] == [("a", 0.0), ("b", 6.25)]


def test_a_sentence_that_fits_no_gap_is_left_out_and_the_next_is_told():
    told = placed(order(("long", ["sc01/sh010"]), ("next", ["sc01/sh020"])), CUT, TALK, {"long": 9.0, "next": 2.0})
    assert [(one.slate, one.start) for one in told] == [("next", 10.0)]


def test_a_sentence_never_outlasts_its_scene_nor_meets_another():
    told = placed(order(("a", ["sc01/sh020"]), ("b", ["sc01/sh020"])), CUT, TALK, {"a": 6.0, "b": 5.0})
    assert [one.slate for one in told] == ["a"]
    told = placed(order(("a", ["sc01/sh020"]), ("b", ["sc01/sh020"])), CUT, TALK, {"a": 6.0, "b": 3.0})
    assert told[1].start >= told[0].end + 0.1
    assert webvtt(told).startswith("WEBVTT\nKind: descriptions\n\n00:00:10.000 --> 00:00:16.000\na\n")


def test_an_action_is_read_aloud_as_names_are_written():
    text = 'FRAMTON NUTTEL sits *alone*. Mrs. SAPPLETON enters, smiling. [[why?]] He says "No." Then rain.'
    assert sentences(text) == [
        "Framton Nuttel sits alone.",
        "Mrs. Sappleton enters, smiling.",
        'He says "No.',
        "Then rain.",
    ]


def test_only_a_film_that_asks_for_it_is_described():
    plain = breakdown(sample_film(), Delivery(pins=ENGINES))
    assert "film/description" not in plain
    told = breakdown(sample_film(), Delivery(pins=ENGINES, description=True))
    spoken = [setup for setup in told if "/d" in setup.slate and setup.slate.endswith("/speech")]
    assert spoken and {setup.parameters["voice"] for setup in spoken} == {"hibari_heart"}
    assert told["film/master"].needs["description"].slate == "film/description"
    left = {setup.slate for setup in told} - {setup.slate for setup in plain}
    assert left == {"film/description", *(setup.slate for setup in spoken)}
