"""Camera words of a screenplay are obeyed: sizes, moves and focus, as written."""

import pytest

from movie_director.breakdown.camera import camera
from movie_director.crew.coverage.words import cut_of, order_of
from movie_director.film.direction import Direction
from movie_director.film.edits import Put, apply
from movie_director.film.film import Film
from movie_director.film.shot import Shot
from movie_director.testing.films import film_of

SIZES = ("extreme-wide", "establishing")
TALK = """INT. KITCHEN - DAY

ADA, forties, red sweater, sits at the table. BEN, sixties, stands by the door.

"""


def shots(text, scene="sc01", **direction):
    before = apply(Film(), Put(Direction(**direction))) if direction else None
    return film_of(text, before).shots(scene)


def speeches(*lines):
    return TALK + "".join(f"{'BEN' if n % 2 else 'ADA'}\n{line}\n\n" for n, line in enumerate(lines))


def told(found, word):
    return next(s for s in found if word in s.reason)


@pytest.mark.parametrize(
    ("words", "size", "move"),
    [
        ("CLOSE ON ADA.", "close", None),
        ("CLOSEUP - ADA", "close", None),
        ("Close on Ada.", "close", None),
        ("ECU - ADA'S EYES", "extreme-close", None),
        ("EXTREME CLOSE UP of Ada.", "extreme-close", None),
        ("MEDIUM SHOT - ADA", "medium", None),
        ("INSERT - THE LETTER", "insert", None),
        ("ANGLE ON ADA, who waits.", "medium", None),
        ("ON ADA, who waits.", "medium", None),
        ("WIDE SHOT.", "wide", None),
        ("WIDER ANGLE", "wide", None),
        ("TWO SHOT - ADA AND BEN", "two-shot", None),
        ("OVER BEN'S SHOULDER", "over-shoulder", None),
        ("ADA'S POV - the road", "pov", None),
        ("AERIAL - THE CITY", "aerial", None),
        ("AERIAL SHOT of the road.", "aerial", None),
        ("OVERHEAD SHOT - THE TABLE", "aerial", None),
        ("EXTREME WIDE SHOT - THE DESERT", "extreme-wide", None),
        ("EXTREME WIDE. A road.", "extreme-wide", None),
        ("VERY LONG SHOT - the plain", "extreme-wide", None),
        ("FULL SHOT - ADA", "full", None),
        ("FULL FIGURE - ADA", "full", None),
        ("CRANE SHOT - THE SQUARE", "establishing", "crane-up"),
        ("WE PULL BACK to reveal the room.", None, "pull-out"),
        ("The camera slowly pulls back.", None, "pull-out"),
        ("We push in on Ada.", None, "push-in"),
        ("PAN TO the door.", None, "pan-right"),
        ("CAMERA PANS LEFT.", None, "pan-left"),
        ("CAMERA TILTS UP to the clock.", None, "tilt-up"),
        ("TILT DOWN to her shoes.", None, "tilt-down"),
        ("PAN UP to the window.", None, "tilt-up"),
        ("WHIP PAN to Ben.", None, "whip-right"),
        ("SWISH PAN LEFT to Ben.", None, "whip-left"),
        ("DOLLY IN on Ada.", None, "push-in"),
        ("DOLLY BACK.", None, "pull-out"),
        ("DOLLY ZOOM on Ada.", None, "dolly-zoom-in"),
        ("DOLLY ZOOM OUT.", None, "dolly-zoom-out"),
        ("CRANE UP over the roofs.", None, "crane-up"),
        ("The camera cranes down to Ada.", None, "crane-down"),
        ("The camera rises slowly.", None, "crane-up"),
        ("The camera circles Ada.", None, "orbit-right"),
        ("ORBIT LEFT round the table.", None, "orbit-left"),
        ("We move slowly around them.", None, "orbit-right"),
        ("TRUCK LEFT along the wall.", None, "truck-left"),
        ("The camera tracks right.", None, "truck-right"),
        ("CLOSE ON ADA, CAMERA PUSHES IN", "close", "push-in"),
        ("HANDHELD.", None, "handheld"),
    ],
)
def test_camera_words_are_read(words, size, move):
    order = order_of(words)
    assert (order.size, order.move) == (size, move)


@pytest.mark.parametrize(
    "words",
    [
        "Ben closes the door.",
        "He inserts the key.",
        "Close enough to touch.",
        "They pan for gold.",
        "He follows her.",
        "ADA and BEN wait.",
        "Back to the wall, he waits.",
        "We see a house.",
        "THE CAR TRACKS are wet.",
        "The moon rises.",
        "He circles the answer.",
        "A full shot of whisky.",
        "They are trucks.",
        "His focus shifts to the door.",
        "She lowers the gun.",
        "An aerial hangs from the roof.",
    ],
)
def test_ordinary_words_are_no_camera_words(words):
    assert order_of(words) is None


def test_tracking_and_back_to_scene_are_read():
    assert order_of("TRACKING with them").along and order_of("BACK TO SCENE").back


def test_a_written_shot_is_shot_as_written():
    found = shots(
        TALK
        + "ADA\nSo.\n\nCLOSE ON BEN. He blinks.\n\nWe pull back from the table.\n\nOVER BEN'S SHOULDER, Ada waits.\n"
    )
    close = told(found, "as written: CLOSE ON BEN")
    assert (close.size, close.subject) == ("close", "ben")
    assert told(found, "pull back").move == "pull-out"
    over = told(found, "OVER BEN")
    assert (over.size, over.over, over.subject) == ("over-shoulder", "ben", "ada")


def test_a_move_that_is_told_by_itself_is_made_by_the_shot_before_it():
    found = shots(TALK + "ADA\nSo.\n\nCLOSE ON BEN. DOLLY ZOOM. He blinks.\n\nADA\nAnd?\n")
    close = told(found, "as written: CLOSE ON BEN")
    assert (close.size, close.subject, close.move) == ("close", "ben", "dolly-zoom-in")


def test_focus_is_racked_past_a_shoulder_to_a_face_and_out_of_the_blur_to_a_thing():
    found = shots(TALK + "ADA\nSo.\n\nRACK FOCUS to Ben. He smiles.\n\nADA\nAnd?\n")
    racked = told(found, "as written: RACK FOCUS to Ben")
    assert (racked.size, racked.over, racked.subject, racked.focus) == ("over-shoulder", "ada", "ben", ("ada", "ben"))
    letter = shots(TALK + "ADA\nSo.\n\nAda puts the LETTER down.\n\nBEN\nOh?\n\nRACK FOCUS TO the letter.\n")
    racked = told(letter, "as written: RACK FOCUS TO the letter")
    assert racked.size == "insert" and racked.focus[1] == racked.prop and racked.focus[0] in ("ada", "ben")


def test_whoever_the_camera_follows_is_seen_from_head_to_foot_on_their_way():
    found = shots("EXT. ROAD - DAY\n\nA gate.\n\nThe camera follows ADA as she walks to the gate.\n\nADA\nSo.\n")
    followed = told(found, "camera follows")
    assert (followed.size, followed.walking, followed.move) == ("full", "ada", "follow")


def test_a_camera_that_tracks_with_nobody_goes_the_way_of_the_film():
    assert told(shots(TALK + "TRACKING SHOT - the shelves.\n"), "TRACKING").move in ("truck-left", "truck-right")


@pytest.mark.parametrize(
    ("words", "size"), [("AERIAL SHOT. The road.", "aerial"), ("EXTREME WIDE SHOT. The road.", "extreme-wide")]
)
def test_a_script_opens_as_far_away_as_it_says(words, size):
    assert shots(f"EXT. ROAD - DAY\n\n{words}\n\nADA waits by a gate.\n")[0].size == size


def test_a_full_shot_is_of_somebody_from_head_to_foot_and_of_a_place_all_of_it():
    found = shots(TALK + "ADA\nSo.\n\nFULL SHOT - BEN. He bows.\n\nFULL SHOT - THE ROOM. Nobody moves.\n")
    assert (told(found, "FULL SHOT - BEN").size, told(found, "FULL SHOT - THE ROOM").size) == ("full", "wide")


def test_an_order_that_stands_alone_is_for_the_line_that_follows():
    found = shots(speeches("One.", "Two.", "Three.") + "CLOSE ON BEN:\n\nBEN\nNo.\n\nADA\nNo?\n")
    shot = told(found, "CLOSE ON BEN")
    assert shot.size == "close" and shot.subject == "ben" and shot.lines


def test_a_smash_cut_opens_at_once_and_transitions_are_told_apart():
    found = shots("INT. HALL - DAY\n\nx\n\n> SMASH CUT TO:\n\nEXT. MOOR - DAY\n\nRain.\n", "sc02")
    assert found[0].size == "wide" and found[0].move == "static"
    assert (cut_of("SMASH CUT TO:"), cut_of("MATCH CUT:"), cut_of("FADE OUT."), cut_of("CUT TO:")) == (
        "smash",
        "match",
        "fade",
        "",
    )


# Styles


@pytest.mark.parametrize("inside", [True, False])
def test_an_extreme_wide_stands_farther_back_than_the_shot_that_establishes(inside):
    far, near = (camera(Shot(name="sc01/sh010", scene="sc01", size=s), {}, {}, inside) for s in SIZES)
    assert far.position[1] < near.position[1] - 1 and far.lens < near.lens
