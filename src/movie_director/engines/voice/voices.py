"""The voices that can be cast, with what each sounds like and the bytes it must be."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, get_args

Gender = Literal["female", "male"]
Temper = Literal["command", "menace", "learned", "youth", "rough", "gentle", "wry", "glamour", "hushed", "lead"]
"""What a part asks of a voice beside age: `learned` is a judge, `rough` a sailor, `lead` whom the film is about."""


@dataclass(frozen=True)
class Voice:
    """A voice to cast.

    `age` is the age it appears to have, in years; `pitch` its usual fundamental in Hz, measured on one test line.
    `suits` are the parts that it is cast for before others of its age; a voice that suits none is cast by hand alone.
    `sha256` pins the style file `<name>.bin` of npm's kokoro-js 1.2.1; the voices `hibari_*` need no file.
    `formants` and `shift` bend what it is made of, the one embedded hibari voice or the style file of the voice `of`:
    ratios of the vocal tract's resonances and of the pitch.
    """

    name: str
    gender: Gender
    age: int
    accent: Literal["American", "British"]
    character: str
    pitch: int
    sha256: str = ""
    suits: frozenset[Temper] = frozenset()
    formants: float = 1.0
    shift: float = 1.0
    of: str = ""

    @property
    def kokoro(self) -> bool:
        """Whether it needs a style file, of its own or another's, and the large model."""
        return bool(self.sha256 or self.of)

    @property
    def file(self) -> str:
        """The name of its style file."""
        return f"{self.of or self.name}.bin"

    @property
    def british(self) -> bool:
        """Whether its words are pronounced the British way."""
        return self.accent == "British"


def _for(tempers: str) -> frozenset[Temper]:
    known: dict[str, Temper] = {temper: temper for temper in get_args(Temper)}
    return frozenset(known[word] for word in tempers.split())


_CAST = (
    Voice(
        "af_heart", "female", 28, "American", "warm, clear and close; the best-recorded voice, a natural lead", 199,
        "d583ccff3cdca2f7fae535cb998ac07e9fcb90f09737b9a41fa2734ec44a8f0b", _for("gentle lead"),
    ),
    Voice(
        "af_bella", "female", 34, "American", "full and expressive, with some smoke in it", 203,
        "f69d836209b78eb8c66e75e3cda491e26ea838a3674257e9d4e5703cbaf55c8b", _for("glamour wry"),
    ),
    Voice(
        "af_nicole", "female", 30, "American", "hushed, breathy, almost a whisper: secrets and lullabies", 150,
        "cd2191ab31b914ed7b318416b0e4440fdf392ddad9106a060819aa600a64f59a", _for("hushed"),
    ),
    Voice(
        "af_sarah", "female", 24, "American", "bright and quick, a friend or a student", 198,
        "4409fbc125afabacc615d94db5398d847006a737b0247d6892b7a9a0007a2f0a", _for("youth"),
    ),
    Voice(
        "af_kore", "female", 40, "American", "firm and level: a doctor, a captain", 163,
        "9be5221b6a941c04b561959b8ff0b06e809444dcc4ab7e75a7b23606f691819e", _for("command menace learned rough"),
    ),
    Voice(
        "af_aoede", "female", 21, "American", "light and open, youthful", 185,
        "4a004c33430762e2461eedb2013fad808ef4ab3121f5300f554476caf58d8361", _for("youth gentle"),
    ),
    Voice(
        "bf_emma", "female", 38, "British", "composed and precise: a teacher, a detective", 185,
        "669fe0647f9dd04fcab92f1439a40eeb4c8b4ab1f82e4996fe3d918ce4a63b73", _for("learned command lead"),
    ),
    Voice(
        "bf_isabella", "female", 55, "British", "gentle and measured, an older relative", 211,
        "3754352c4aaa46d17f27654ab7518d65b62ad6163a0f55a5f4330c2da2c4e94f", _for("gentle"),
    ),
    Voice(
        "am_michael", "male", 36, "American", "steady and sympathetic, a natural lead", 124,
        "1d1f21dd8da39c30705cd4c75d039d265e9bc4a2a93ed09bc9e1b1225eb95ba1", _for("gentle lead"),
    ),
    Voice(
        "am_fenrir", "male", 32, "American", "energetic and rough at the edges", 152,
        "c27989f741f7ee34d273a39d8a595cc0837d35f5ced9a29b7cc162614616df43", _for("rough lead"),
    ),
    Voice(
        "am_puck", "male", 22, "American", "lively and boyish, ready with a joke", 124,
        "fcf73c989033e9233e0b98713eca600c8c74dcc1614b37009d5450ff4a2274a0", _for("youth wry"),
    ),
    Voice(
        "am_onyx", "male", 50, "American", "deep and slow, with weight: an officer, a villain", 91,
        "da5d135b424164916d75a68ffb4c2abce3d7d5ccc82dd1ee6cf447ce286145e6", _for("command menace"),
    ),
    Voice(
        "bm_george", "male", 60, "British", "grave and well-bred: a professor, a judge", 146,
        "c4b235a4c1f2cd3b939fed08b899ce9385638b763f7b73a59616c4fc9bd6c9bc", _for("learned"),
    ),
    Voice(
        "bm_fable", "male", 42, "British", "a storyteller, wry and melodious", 138,
        "f889083196807b4adb15e9204252165f503b8d33d3982e681c52443c49d798f1", _for("wry lead"),
    ),
    Voice(
        "bm_lewis", "male", 66, "British", "low and gravelly, an old hand", 95,
        "b8f671cef828c30e66fdf0b0756a76bba58f6bb3398cbbf27058642acbcedb97", _for("rough menace"),
    ),
    Voice(
        "kokoro_girl", "female", 10, "American", "a child, from a young woman's voice", 260,
        "", _for("youth"), 1.15, 1.32, "af_sarah",
    ),
    Voice(
        "kokoro_boy", "male", 10, "American", "a child, from a young woman's voice", 235,
        "", _for("youth"), 1.1, 1.26, "af_aoede",
    ),
    Voice("hibari_heart", "female", 28, "American", "warm and clear, compact model", 209),
    Voice("hibari_bright", "female", 18, "American", "smaller and brighter", 245, formants=1.09, shift=1.16),
    Voice("hibari_mellow", "female", 50, "American", "darker and lower", 178, formants=0.95, shift=0.84),
    Voice("hibari_tenor", "male", 30, "American", "a man's register, from a woman's", 142, formants=0.88, shift=0.66),
    Voice("hibari_bass", "male", 55, "American", "a low register, from a woman's", 118, formants=0.82, shift=0.53),
)  # fmt: skip

VOICES: dict[str, Voice] = {voice.name: voice for voice in _CAST}
"""All voices by name, best first within a gender."""
