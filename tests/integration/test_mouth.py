"""Mouths follow the voice that is heard: lips meet on m, b and p, and open as it is loud."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest

from movie_director.build.recipe import Recipe
from movie_director.engines.blender.people import Person, Pose, build, perform
from movie_director.engines.blender.people.shot import shot_for
from movie_director.engines.ffmpeg.tool import packaged
from movie_director.engines.installation import Installation
from movie_director.engines.sound.samples import read_wav
from movie_director.engines.sound.timing import time_shot
from movie_director.engines.voice.engine import VoiceEngine
from movie_director.operations.timing import LineUse, Time
from movie_director.testing.in_memory import InMemoryVault

HERE = Installation.here()
RATE, STEP = 24_000, 0.01
NORA = {"gender": "female", "age": 34, "height": 1.7, "seed": 3}
FIGURE = {"name": "nora", "mark": {"x": 0.0, "y": 0.0, "facing": 0.0}, "posture": "stand", "mood": "neutral"}
LINES = (
    "My mother baked a big apple pie, but nobody came.",
    "Papa, the boat is empty! Bob may be on the map.",
    "Maybe we should keep him by the lamp before people come.",
)
SHUT = 0.0005
"""Metres between lips that touch, and a little."""


@dataclass
class Lips:
    """The edges of a person's lips in the middle of the mouth."""

    person: Person
    upper: npt.NDArray[np.intp]
    lower: npt.NDArray[np.intp]

    @staticmethod
    def of(person: Person) -> Lips:
        def moved(*units: str) -> npt.NDArray[np.float64]:
            face = dict.fromkeys(units, 1.0)
            return np.linalg.norm(person.deform(Pose(face=face)).positions - rest, axis=1)

        rest = person.deform(Pose()).positions.astype(np.float64)
        jaw, middle = moved("jawOpen"), np.abs(rest[:, 0]) < 0.006
        raised, lowered = (
            moved("mouthUpperUpLeft", "mouthUpperUpRight"),
            moved("mouthLowerDownLeft", "mouthLowerDownRight"),
        )
        return Lips(
            person,
            np.flatnonzero(middle & (raised > 0.002) & (jaw < 0.006)),
            np.flatnonzero(middle & (lowered > 0.002) & (jaw > 0.008)),
        )

    def apart(self, face: dict[str, float]) -> float:
        """Metres between them."""
        there = self.person.deform(Pose(face=face)).positions[:, 2]
        return float(there[self.upper].min() - there[self.lower].max())


@pytest.fixture(scope="module")
def lips() -> Lips:
    return Lips.of(build(NORA, HERE.people_data()))


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> VoiceEngine:
    return VoiceEngine(HERE.cache, HERE.voices, packaged(), tmp_path_factory.mktemp("lines"))


def said(engine: VoiceEngine, text: str, voice: str):
    """A line's samples, and its timing in a shot that begins with it."""
    vault = InMemoryVault()
    made = asyncio.run(
        engine.perform(Recipe("speak@1", "voice@1", {"text": text, "voice": voice}), vault, lambda *_: None)
    )
    samples = read_wav(vault.path(made.outputs["audio"].content), RATE)
    spoken = json.loads(Path(vault.path(made.outputs["timing"].content)).read_text())
    return samples, spoken


def movement(lips: Lips, samples: npt.NDArray[np.float32], spoken) -> tuple[npt.NDArray[np.float64], ...]:
    """Moments, metres between the lips at each, and how loud the voice is then."""
    order = Time(rate=24, lines=(LineUse(line="x", speaker="nora", lead=0),), tail=0)
    timing = time_shot(order, {"x": spoken})
    act = perform(FIGURE, lips.person, shot_for(FIGURE, timing, {}, seed=4))
    moments = np.arange(0, len(samples) / RATE, STEP)
    apart = np.array([lips.apart(dict(act(float(t))[0].face)) for t in moments])
    reach = round(0.03 * RATE)
    heard = [samples[max(0, round(t * RATE) - reach) : round(t * RATE) + reach] for t in moments]
    return moments, apart, np.array([np.sqrt(np.mean(part.astype(np.float64) ** 2)) for part in heard])


def test_lips_touch_at_rest_and_part_when_the_jaw_drops(lips: Lips) -> None:
    assert abs(lips.apart({})) < SHUT and lips.apart({"jawOpen": 0.5}) > 0.012


@pytest.mark.parametrize("voice", ["af_heart", "bm_george"])
def test_lips_meet_on_every_m_b_and_p_within_40_ms_and_open_as_the_voice_is_loud(lips, engine, voice) -> None:
    alike: list[float] = []
    for text in LINES:
        samples, spoken = said(engine, text, voice)
        moments, apart, loud = movement(lips, samples, spoken)
        labials = [(start / RATE, end / RATE) for start, end, shape, _ in spoken["visemes"] if shape == "PP"]
        assert len(labials) >= sum(map(text.lower().count, ("b", "p "))), text
        for start, end in labials:
            met = moments[(apart <= SHUT) & (moments > start - 0.1) & (moments < end + 0.1)]
            assert len(met) and met.min() <= start + 0.04 and met.max() >= end - 0.04, (text, start, end)
        alike.append(float(np.corrcoef(apart, loud)[0, 1]))
    assert np.mean(alike) > 0.42 and min(alike) > 0.33, alike
