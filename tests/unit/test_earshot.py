"""Earshot, rooms and pronunciations as the breakdown tells them: which lines, which rooms, and nothing that stood."""

from __future__ import annotations

import pytest

from movie_director.breakdown.acoustics import room_of
from movie_director.breakdown.earshot import through, wired
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.crew.spans import span_of
from movie_director.engines.sound.timing import time_shot
from movie_director.engines.voice.phonemes import EnglishReader
from movie_director.engines.voice.respelling import owned
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.edits import Put, apply
from movie_director.film.lexicon import Lexicon
from movie_director.operations.picture import Place
from movie_director.operations.timing import Time
from movie_director.places import plan_of
from movie_director.project.manifest import ENGINES
from movie_director.studio.make import prepare
from movie_director.studio.pronounce import lexicon_of, pronounce
from movie_director.studio.undo import undo
from movie_director.testing.films import film_of

CALL = """Title: The Call

INT. CHURCH - NIGHT

ADA, forties, stands with a telephone. BEN, sixties, sits in a pew.

ADA
(into phone)
Where are you?

MARK (ON PHONE)
At the harbour.

MARK (V.O.)
Come to Siobhan's boat.

BEN
Who is it?

ADA
Nobody you know.

BEN ^
Was that Siobhan?

CARA (O.S.)
Let me in!

INT. BATHROOM - DAY

Ada washes her face.

ADA (THOUGHT)
I should have told him.

EXT. FIELD - DAY

Ben waves.

BEN
(in the distance)
Ada!
"""


def setups(film):
    return {setup.slate: setup for setup in breakdown(film, Delivery(pins=dict(ENGINES))).setups}


@pytest.fixture(scope="module")
def made():
    return film_of(CALL)


def heard(film):
    """What each line is heard through, by its words."""
    lines = {s.slate: s.parameters["text"] for s in setups(film).values() if s.operation.startswith("speak")}
    ways = [e for s in setups(film).values() if s.slate.endswith("/mix") for e in s.parameters.get("heard", ())]
    return {lines[each["line"]]: each["through"] for each in ways}


def test_each_line_is_heard_through_what_the_page_says(made):
    assert heard(made) == {
        "At the harbour.": "phone",
        "Come to Siobhan's boat.": "phone",
        "Let me in!": "beyond",
        "I should have told him.": "thought",
        "Ada!": "far",
    }


@pytest.mark.parametrize(
    "extension, delivery, here, way",
    [
        ("INTO PHONE", "", True, None),
        ("ON PHONE", "", True, None),
        ("", "into the radio", True, None),
        ("FILTERED", "", True, "phone"),
        ("OVER PHONE", "", False, "phone"),
        ("RADIO", "", False, "radio"),
        ("", "over the intercom", False, "radio"),
        ("V.O.", "", True, "over"),
        ("VO", "", False, "over"),
        ("O.S.", "", True, "aside"),
        ("O.S.", "through the door", True, "beyond"),
        ("OFF SCREEN", "", False, "beyond"),
        ("P.A.", "", False, "loudspeaker"),
        ("CONT'D", "thinking aloud", True, None),
        ("DOOR DE TELEFOON", "", False, "phone"),
        ("IN GEDACHTEN", "", True, "thought"),
        ("", "smiling at a distant thought", True, "far"),
        ("", "opening the door", True, None),
        ("", "sadly", True, None),
    ],
)
def test_cues_and_parentheticals_tell_what_is_between(extension, delivery, here, way):
    assert through(extension, delivery, here=here) == way


def test_a_voice_over_comes_out_of_the_telephone_only_where_somebody_talks_into_one():
    assert wired([("", "into phone"), ("V.O.", "")])
    assert not wired([("V.O.", ""), ("", "over the phone")])
    assert through("V.O.", "", here=False, wired=True) == "phone"
    assert through("V.O.", "", here=True, wired=True) == "over"


def test_large_hard_rooms_ring_longest_and_nothing_is_told_of_the_open(made):
    mixes = {name: s.parameters for name, s in setups(made).items() if name.endswith("/mix")}
    church, bath, field = (mixes[f"sc{n:02}/mix"].get("room") for n in (1, 2, 3))
    assert church["seconds"] > 1.6 > 1.1 > bath["seconds"] > 0.5
    assert church["wet"] > bath["wet"]
    assert field is None
    rooms = {words: room_of(Place(words=words)) for words in ("TRAIN", "LIVING ROOM", "WAREHOUSE", "CAR")}
    assert rooms["CAR"].seconds < rooms["TRAIN"].seconds < rooms["LIVING ROOM"].seconds < rooms["WAREHOUSE"].seconds
    assert rooms["LIVING ROOM"].seconds < 0.8


def test_two_who_speak_at_once_do(made):
    uses = [use for s in setups(made).values() if s.operation.startswith("time") for use in s.parameters["lines"]]
    assert [bool(use.get("beside")) for use in uses].count(True) == 1
    both = next(shot for shot in made.all_shots() if len(shot.lines) > 1 and shot.size in ("two-shot", "group", "wide"))
    assert {"ada", "ben"} <= set(both.people), "and both are seen"
    spoken = {f"l{n}": {"ticks": 24_000 * n, "words": [[0, 9, "x"]], "visemes": []} for n in (1, 2)}
    order = [{"line": "l2", "speaker": "ada"}, {"line": "l1", "speaker": "ben", "lead": 3, "beside": True}]
    timing = time_shot(Time.model_validate({"lines": order}), spoken)
    two, one = timing["lines"]
    assert (two["offset"], one["offset"]) == (6, 9)
    assert timing["frames"] == 6 + 48 + 8, "the longer of the two tells how long the shot is"
    with pytest.raises(EngineFailed, match="at once"):
        time_shot(Time.model_validate({"lines": order[1:]}), spoken)


def test_a_words_pronunciation_reaches_its_lines_and_no_others(made):
    told = apply(made, Put(Lexicon(words={"siobhan": "shi-VAWN"})))
    before, after = setups(made), setups(told)
    changed = {after[slate].parameters["text"] for slate in after if after[slate] != before[slate]}
    assert changed == {"Come to Siobhan's boat.", "Was that Siobhan?"}
    assert all(after[s].parameters["lexicon"] == [["siobhan", "shi-VAWN"]] for s in after if after[s] != before[s])


@pytest.mark.parametrize("british, sounds", [(False, "ʃɪvˈɔn"), (True, "ʃɪvˈɔːn")])
def test_syllables_ipa_and_owners_are_read(british, sounds):
    reader = EnglishReader(british)
    assert reader.said_as("shi-VAWN") == reader.said_as("/ʃɪˈvɔːn/") == sounds
    assert reader.said_as("NWIN") == "nwˈɪn"
    assert reader.said_as("koh-WAL-chik") == ("kQwˈælʧɪk" if british else "kOwˈælʧɪk")
    (phrase,) = reader.read("Is it Siobhan's, Siobhan?", together=True, told={"siobhan": "shi-VAWN"})
    assert [(word, phrase.symbols[a:b]) for word, a, b in phrase.words][2:] == [
        ("Siobhan's", f"{sounds}z"),
        ("Siobhan", sounds),
    ]
    assert (owned("mˈɑɹks"), owned("pˈæt")) == ("mˈɑɹksᵻz", "pˈæts")


@pytest.mark.parametrize("told", ["/ʃ§/", "shi-3", "//", "-", "…"])
def test_sounds_that_nobody_can_say_are_refused(told):
    with pytest.raises(EngineFailed, match=r"(no voice knows|no sound of a syllable|can be spoken)"):
        EnglishReader(True).said_as(told)


def test_a_shot_with_two_at_once_is_as_long_as_the_longer_of_them(made):
    second = next(element.id for element in made.screenplay.elements if element.dual)
    both = next(shot for shot in made.all_shots() if second in [line.element for line in shot.lines][1:])
    at = [line.element for line in both.lines].index(second)
    pair = both.lines[at - 1 : at + 1]
    one, two = (line.element for line in pair)
    lasts = [span_of(made, both.having(lines=pair), {one: n, two: m}, 24).need for n, m in ((96, 24), (24, 96))]
    assert lasts == [7 + 96 + 8 + 1, 7 + 3 + 96 + 8], "a shot lasts an even number of frames"


def test_what_is_overhead_swallows_too():
    rooms = [room_of(Place(words=words)) for words in ("HOSPITAL WARD", "KITCHEN")]
    plans = [plan_of(Place(words=words).brief, "").room for words in ("HOSPITAL WARD", "KITCHEN")]
    assert [plan.finish.ceiling for plan in plans] == ["panels", "plain"], "what this test compares"
    assert rooms[0].seconds < 0.75 * rooms[1].seconds


def test_one_word_is_told_at_a_time_and_taken_back(tmp_path):
    (tmp_path / "call.fountain").write_text(CALL)
    studio = prepare(tmp_path / "call.fountain")
    assert pronounce(studio, "Siobhan", "shi-VAWN") == ["Siobhan is said shi-VAWN: in 2 lines."]
    for word, sounds, why in (
        ("two words", "x", "several words"),
        ("?!", "x", "no word"),
        ("Ada", "/§/", "no voice knows"),
    ):
        with pytest.raises(BadOption, match=why):
            pronounce(studio, word, sounds)
    assert dict(lexicon_of(studio.project.film).words) == {"siobhan": "shi-VAWN"}
    assert pronounce(studio, "Siobhan", "") == ["Siobhan is said by the rules again: in 2 lines."]
    with pytest.raises(BadOption, match="Nobody told"):
        pronounce(studio, "Siobhan", "")
    undo(studio)
    assert dict(lexicon_of(studio.project.film).words) == {"siobhan": "shi-VAWN"}
