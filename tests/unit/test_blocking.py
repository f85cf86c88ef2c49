"""Where people are: marks from talk, deeds and furniture, the same over a scene until a beat moves somebody."""

import math
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.breakdown.blocking import before, seats, spots
from movie_director.breakdown.spot import eyes
from movie_director.breakdown.staging import staging
from movie_director.crew.blocking.doing import doings
from movie_director.crew.blocking.film import block_film
from movie_director.crew.coverage.view import Player
from movie_director.errors import BadOption
from movie_director.film.edits import Put, apply_all
from movie_director.film.look import Look
from movie_director.film.position import Position
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.places import marks_of
from movie_director.places.tabletop import away
from movie_director.studio.grammar import grammar_of
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.testing.films import film_of

EYE = 3.2
"""Metres in front of the middle at which the audience is."""
STORIES = Path(__file__).parents[2] / "benchmarks" / "stories"
PEOPLE = (Player("ada", ("ada",), "she"), Player("ben", ("ben",), "he"))


def scene(text, name="sc01"):
    return film_of(text).get(Scene, name)


def start(text):
    """Who is where when the scene begins."""
    return {p.who: p for p in scene(text).blocking if p.beat is None}


def apart(a, b):
    return math.hypot(a.x - b.x, a.y - b.y)


def talk(heading, action, *lines):
    return "\n\n".join([heading, action, *(f"{who}\n{said}" for who, said in lines)]) + "\n"


TWO = (("ADA", "You."), ("BEN", "Me."), ("ADA", "Yes."))


@pytest.mark.parametrize(
    ("heading", "action", "metres"),
    [
        ("INT. KITCHEN - DAY", "ADA waits. BEN, her husband, waits.", 0.8),
        ("INT. BANK - DAY", "ADA waits. BEN waits.", 1.8),
        ("INT. HALL - DAY", "ADA waits. BEN aims a gun at her.", 2.4),
        ("INT. HALL - DAY", "ADA waits. BEN waits.", 1.2),
    ],
)
def test_two_stand_as_far_apart_as_what_they_are_to_each_other(heading, action, metres):
    found = start(talk(heading, action, *TWO))
    assert apart(found["ada"], found["ben"]) == pytest.approx(metres, abs=0.05)


def test_who_is_tender_comes_nearer_than_who_is_angry():
    soft = talk("INT. HALL - DAY", "ADA waits. BEN waits.", ("ADA", "(gently)\nYou."), ("BEN", "(tenderly)\nMe."))
    hard = talk("INT. HALL - DAY", "ADA waits. BEN waits.", ("ADA", "(angrily)\nYou."), ("BEN", "(furious)\nMe."))
    near, far = (apart(*(start(text)[who] for who in ("ada", "ben"))) for text in (soft, hard))
    assert near < 1.0 < 2.2 < far


def test_two_who_talk_face_each_other_and_open_to_the_audience():
    found = start(talk("INT. HALL - DAY", "ADA waits. BEN waits.", *TWO))
    left, right = sorted(found.values(), key=lambda p: p.x)
    assert left.y == right.y and 40 < left.facing < 90 and -90 < right.facing < -40


def test_those_who_talk_to_each_other_most_are_the_pair_and_the_third_is_at_the_open_side():
    lines = (("KATE", "You."), ("ADA", "Me."), ("KATE", "Yes."), ("ADA", "No."), ("BEN", "Stop."))
    found = start(talk("INT. HALL - DAY", "ADA waits. BEN waits. KATE waits.", *lines))
    assert found["ada"].x * found["kate"].x < 0
    assert found["ben"].y > max(found["ada"].y, found["kate"].y) + 0.8


def test_who_waits_behind_the_table_is_behind_it_and_the_other_stands_at_its_end():
    found = start(talk("INT. OFFICE - DAY", "ADA waits behind the table. BEN watches.", *TWO))
    assert found["ada"].y > 1.0 and abs(found["ada"].x) < 0.67
    assert abs(found["ben"].x) > 0.9 and found["ben"].posture == "stand"


def test_a_table_that_is_laid_is_sat_at_from_its_two_ends():
    found = start(talk("INT. KITCHEN - DAY", "Two cups of tea. ADA and BEN have not touched either.", *TWO))
    assert {p.posture for p in found.values()} == {"sit"}
    assert found["ada"].x * found["ben"].x < 0 and {p.y for p in found.values()} == {0.58}
    assert {(s.kind, s.mark.x) for s in seats(scene(talk("INT. KITCHEN - DAY", "Two cups of tea. ADA and BEN have not "
            "touched either.", *TWO)).blocking)} == {("chair", found[w].x) for w in found}  # fmt: skip


SITS = """INT. OFFICE - DAY

ADA, forties, red coat, sits behind the desk. BEN, thirties, blue shirt, stands at the door.

ADA
Come in.

Ben crosses to the desk.

BEN
You wanted to see me.

ADA
Sit down.

Ben sits in a chair.

BEN
Thank you.

Ben rises.

ADA
Already?
"""


def test_somebody_sits_down_and_rises_at_the_elements_that_say_so_and_everybody_else_stays():
    film = film_of(SITS)
    found = film.get(Scene, "sc01")
    told = {e.text: e.id for e in film.screenplay.elements}
    ben = [(p.beat, p.posture) for p in found.blocking if p.who == "ben"]
    assert [posture for _, posture in ben] == ["stand", "stand", "sit", "stand"]
    assert dict(ben)[told["Ben sits in a chair."]] == "sit" and dict(ben)[told["Ben rises."]] == "stand"
    assert [p.beat for p in found.blocking if p.who == "ada"] == [None]


def test_every_shot_reads_the_state_at_its_moment():
    film = film_of(SITS)
    found = film.get(Scene, "sc01")
    order = {e: n for n, e in enumerate(found.elements)}
    changes = [p for p in found.blocking if p.beat is not None]
    assert changes
    for shot in film.shots("sc01"):
        last = max(order[e] for e in (*shot.anchors, *(h.element for h in shot.lines)))
        for who in found.characters:
            mine = [p for p in changes if p.who == who and order[p.beat] <= last]
            wanted = mine[-1] if mine else next(p for p in found.blocking if p.who == who)
            spot = spots(found, shot)[who]
            assert (spot.x, spot.y, spot.posture) == (wanted.x, wanted.y, wanted.posture), shot.name


def moves(film, name="sc01"):
    found = film.get(Scene, name)
    for shot in film.shots(name):
        for figure in staging(film, found, shot).people:
            yield shot, figure


def test_a_shot_that_tells_it_shows_how_somebody_sits_down():
    text = SITS.replace("Ben sits in a chair.", "Ben walks to the chair and sits down.")
    film = film_of(text)
    seen = [(shot, figure) for shot, figure in moves(film) if figure.then == "sit"]
    assert len(seen) == 1
    shot, figure = seen[0]
    assert figure.name == "ben" and figure.posture == "stand" and shot.crossing == ("ben",)
    seat = next(
        s for s in staging(film, film.get(Scene, "sc01"), shot).seats if s.mark == (figure.walk_to or figure.mark)
    )
    assert seat.kind == "chair"


def test_who_stands_makes_room_for_the_legs_of_who_sits_down():
    found = scene((STORIES / "monkeys-paw.fountain").read_text()).blocking
    beat = next(p.beat for p in found if p.who == "morris" and p.posture == "sit")
    sits = next(p for p in found if p.beat == beat and p.who == "morris")
    way = math.radians(sits.facing)
    legs = [(sits.x + k * math.sin(way), sits.y - k * math.cos(way)) for k in (0.0, 0.23, 0.46)]
    last = {p.who: p for p in found if p.beat in (None, beat) and p.who != "morris"}
    assert any(p.beat == beat for p in last.values())
    assert all(math.dist((p.x, p.y), at) > 0.55 for p in last.values() for at in legs)


SUPPER = """INT. KITCHEN - NIGHT

ADA and BEN sit at the table.

ADA
You came.

BEN
I did.

{deed}

BEN
Well.
"""


@pytest.mark.parametrize("deed", ["Ada rises and kisses him.", "Ada stands up and hugs Ben."])
def test_who_comes_near_to_touch_who_sits_at_a_table_stands_at_their_free_side(deed):
    found = scene(SUPPER.format(deed=deed))
    ada, ben = found.blocking[-1], next(p for p in found.blocking if p.who == "ben")
    begun = next(p for p in found.blocking if p.who == "ada")
    assert (ada.who, ada.posture, ada.why) == ("ada", "stand", "close, to touch") and ben.posture == "sit"
    assert away(ada.x, ada.y, marks_of("KITCHEN", True).wide) >= 0.27 - 1e-6, "not in the table"
    assert apart(ada, ben) < 0.95, "at hand"
    way = math.radians(ben.facing)
    legs = [(ben.x + k * math.sin(way), ben.y - k * math.cos(way)) for k in (0.0, 0.23, 0.46)]
    assert min(math.dist((ada.x, ada.y), at) for at in legs) > 0.49
    assert (begun.x - ben.x) * (ada.x - ben.x) > 0, "their line holds"


def test_nobody_walks_through_the_seats_of_what_rides():
    film = film_of(
        "INT. COCKPIT - NIGHT\n\nADA sits.\n\nADA\nNow.\n\nBEN comes in through the hatch.\n\nBEN\nHere.\n\nADA\nGood.\n"
    )
    figures = [figure for _, figure in moves(film)]
    assert {figure.name for figure in figures} == {"ada", "ben"}
    assert all(figure.posture == "sit" and figure.walk_to is None for figure in figures)


def test_nobody_stands_in_the_back_of_the_chair_that_they_will_sit_on():
    found = [p for p in scene((STORIES / "monkeys-paw.fountain").read_text()).blocking if p.who == "herbert"]
    stands, sits = found[0], next(p for p in found if p.posture == "sit")
    assert math.dist((stands.x, stands.y), (sits.x, sits.y)) > 0.42


def test_chairs_stand_there_over_the_whole_scene():
    film = film_of(SITS)
    kinds = {staging(film, film.get(Scene, "sc01"), shot).seats for shot in film.shots("sc01")}
    assert len(kinds) == 1 and len(kinds.pop()) == 2


def test_nobody_is_anywhere_else_between_two_shots_unless_an_element_moves_them():
    film = film_of(SITS)
    found = film.get(Scene, "sc01")
    for a, b in pairwise(film.shots("sc01")):
        ends, begins_ = spots(found, a), before(found, b)
        for who in found.characters:
            if who in b.people and set(a.anchors).isdisjoint(b.anchors):
                assert ends[who] == begins_[who] or not b.anchors, (a.name, b.name, who)


def test_the_eyes_of_who_sits_are_about_a_metre_and_a_quarter_up_and_cameras_know_it():
    film = film_of(talk("INT. KITCHEN - DAY", "Two cups of tea. ADA and BEN have not touched either.", *TWO))
    found = film.get(Scene, "sc01")
    stands = spots(found, film.shots("sc01")[0])
    assert 1.15 < eyes(stands["ada"], Look(height=1.7)) < 1.35
    for shot, figure in moves(film):
        if shot.size in ("medium", "medium-close", "close") and shot.subject == figure.name:
            camera = staging(film, found, shot).camera
            assert 1.0 < camera.position[2] < 1.4 and figure.looks_at[2] < 1.45, shot.name


NAMES = ("ADA", "BEN", "KATE", "TOM", "ANNA", "PETER", "RUTH", "ROSS")


@st.composite
def companies(draw):
    """A scene of two to eight people who talk in any order, in any place, however they sit or stand."""
    names = NAMES[: draw(st.integers(2, 8))]
    place = draw(st.sampled_from(("KITCHEN", "OFFICE", "BAR", "DINING ROOM", "BEDROOM", "LIVING ROOM", "SHOP")))
    inside = draw(st.booleans())
    how = draw(st.sampled_from(("wait.", "sit at the table.", "wait. Dinner is served.", "stand.")))
    lines = draw(st.lists(st.sampled_from(names), min_size=1, max_size=12))
    deed = st.sampled_from(("sits down.", "walks to the table.", "rises.", "backs away.", "crosses to the window."))
    texts = [f"{'INT' if inside else 'EXT'}. {place if inside else 'PARK'} - DAY", f"{', '.join(names)} {how}"]
    for who in lines:
        texts.append(f"{who}\nThis is how it is.")
        if draw(st.booleans()):
            texts.append(f"{who.capitalize()} {draw(deed)}")
    return "\n\n".join(texts) + "\n"


@settings(max_examples=60, deadline=None)
@given(companies())
def test_nobody_touches_nobody_hides_a_face_and_looks_keep_their_side(text):
    film = film_of(text)
    found = film.get(Scene, "sc01")
    for shot in film.shots("sc01"):
        there = [spots(found, shot)[who] for who in found.characters[:8]]
        for n, a in enumerate(there):
            for b in there[:n]:
                assert apart(a, b) >= 0.45, (shot.name, found.blocking)
                near, far = (a, b) if a.y < b.y else (b, a)
                if near.posture == far.posture == "stand":
                    assert abs(a.x / (a.y + EYE) - b.x / (b.y + EYE)) > 0.02, (shot.name, found.blocking)
    assert not block_film(film)


@pytest.mark.parametrize("name", ["lost-property", "true-north"])
def test_the_examples_keep_their_grammar_and_are_blocked_once(name):
    film = film_of((Path(__file__).parents[2] / "examples" / f"{name}.fountain").read_text())
    assert grammar_of(film) == () and not block_film(film)
    assert all(scene_.blocking for scene_ in film.of(Scene))


def test_rewriting_a_line_moves_nobody():
    assert scene(SITS).blocking == scene(SITS.replace("You wanted to see me.", "I came as soon as I could.")).blocking


@pytest.mark.parametrize(
    ("text", "kind", "who", "target"),
    [
        ("Ada sits at the table.", "sit", ("ada",), "table"),
        ("Ben is slumped in the chair.", "sit", ("ben",), "chair"),
        ("Ada has not sat down.", None, (), ""),
        ("The clock sits on the table.", None, (), ""),
        ("Ada and Ben sit on a bench.", "sit", ("ada", "ben"), "bench"),
        ("Ben gets to his feet.", "rise", ("ben",), ""),
        ("Ada lies in bed.", "lie", ("ada",), "bed"),
        ("Ben crosses to the window.", "cross", ("ben",), "window"),
        ("ADA, forties, waits behind the counter.", "at", ("ada",), "behind counter"),
        ("Ada hands him the letter.", "near", ("ada",), ""),
        ("Ada refuses to sit down.", None, (), ""),
    ],
)
def test_deeds_of_the_body_are_read_and_what_is_not_done_is_not(text, kind, who, target):
    found = doings(text, PEOPLE, None)
    if kind is None:
        assert found == ()
    else:
        assert [(d.kind, d.who, d.target) for d in found] == [(kind, who, target)]


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "sits.fountain"
    page.write_text(SITS)
    return prepare(page)


def test_a_person_puts_somebody_somewhere_in_film_words_and_the_crew_leaves_them_there(studio):
    assert set_values(studio, "sc01", {"mark": "BEN sits at the table"})[0].startswith("sc01: ben sits at the end")
    mine = next(p for p in studio.project.film.get(Scene, "sc01").blocking if p.who == "ben" and p.beat is None)
    assert mine.posture == "sit" and mine.touched
    film = studio.project.film
    again = apply_all(film, block_film(film).edits).get(Scene, "sc01")
    assert mine in again.blocking and not again.touched


def test_a_mark_from_a_shot_on_is_seen_in_that_shot(studio):
    film = studio.project.film
    shot = next(s for s in film.shots("sc01") if "ben" in s.people and s.order > 30 and s.lines)
    set_values(studio, shot.name, {"mark": "Ben backs away"})
    film = studio.project.film
    beat = next(p.beat for p in film.get(Scene, "sc01").blocking if p.who == "ben" and p.touched)
    assert beat in shot.anchors and film.get(Shot, shot.name).crossing == ("ben",)


def test_marks_are_set_by_numbers_too(studio):
    set_values(studio, "sc01", {"mark": "ben 1.5 0.2 -70 sits"})
    ben = next(p for p in studio.project.film.get(Scene, "sc01").blocking if p.who == "ben" and p.beat is None)
    assert (ben.x, ben.y, ben.facing, ben.posture, ben.touched) == (1.5, 0.2, -70.0, "sit", True)
    place = [p.who for p in studio.project.film.get(Scene, "sc01").blocking].index("ada")
    set_values(studio, "sc01", {f"blocking.{place}.x": "0.2"})
    ada = studio.project.film.get(Scene, "sc01").blocking[place]
    assert (ada.x, ada.touched, studio.project.film.get(Scene, "sc01").touched) == (0.2, True, False)


@pytest.mark.parametrize("words", ["they argue", "tom 1 2", "ben 9 2", "", "BEN"])
def test_words_that_put_nobody_anywhere_are_refused_and_say_what_would(studio, words):
    before_ = studio.project.film
    with pytest.raises(BadOption):
        set_values(studio, "sc01", {"mark": words})
    assert studio.project.film == before_


def test_a_position_of_an_element_that_is_gone_moves_nobody():
    film = film_of(SITS)
    found = film.get(Scene, "sc01")
    stray = Position(who="ben", x=3, y=2, beat="e9999", touched=True)
    more = apply_all(film, [Put(found.having(blocking=(*found.blocking, stray)))])
    for shot in film.shots("sc01"):
        assert spots(more.get(Scene, "sc01"), shot) == spots(found, shot)
