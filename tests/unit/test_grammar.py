from itertools import permutations
from pathlib import Path

import pytest

from movie_director.breakdown.blocking import SPOTS, marks
from movie_director.breakdown.camera import OPEN, ROOM
from movie_director.breakdown.camera import camera as camera_of
from movie_director.breakdown.staging import staging
from movie_director.crew.coverage import styles, views
from movie_director.film.direction import Direction
from movie_director.film.edits import Put, apply
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place
from movie_director.review.grammar import RULES, Staged, Told, Voice, check
from movie_director.studio.grammar import grammar_of
from movie_director.testing.films import film_of, sample_film

PLACE = Place(kind="", words="HALL")
ADA, BEN = Mark(x=-0.6, y=0.0, facing=60), Mark(x=0.6, y=0.0, facing=-60)
EYES = {"ada": (-0.6, 0.0, 1.6), "ben": (0.6, 0.0, 1.6)}
WIDE = Camera(position=(-2.1, -2.8, 1.6), target=(0.0, 0.5, 1.1), lens=28, focus=3.9)


def figure(who, *, at=None, to=None, **more):
    other = EYES["ben" if who == "ada" else "ada"] if to is None else to
    return Figure(name=who, look=Look(), mark=at or {"ada": ADA, "ben": BEN}[who], looks_at=other, **more)


def camera(x, y, at=(-0.6, 0.0), lens=60.0):
    return Camera(
        position=(x, y, 1.6), target=(*at, 1.5), lens=lens, focus=((x - at[0]) ** 2 + (y - at[1]) ** 2) ** 0.5
    )


def staged(n, view, *people, voices=(), **shot):
    fields = {"name": f"sc01/sh{n}", "scene": "sc01", "people": tuple(p.name for p in people), **shot}
    return Staged(Shot(**fields), Picture(place=PLACE, people=people, camera=view), voices)


def rules(*shots, **told):
    return [f.rule for f in check([Told("sc01", shots, **{"goes_on": True, **told})])]


ON_ADA, ON_BEN = camera(0.8, -1.6), camera(-0.8, -1.6, (0.6, 0.0))
A = staged(1, ON_ADA, figure("ada"), subject="ada", to="ben", size="medium-close")
B = staged(2, ON_BEN, figure("ben"), subject="ben", to="ada", size="medium-close")


def test_a_plain_conversation_has_no_faults():
    assert rules(staged(0, WIDE, figure("ada"), figure("ben")), A, B, A) == []


def test_a_crossed_line_is_found_unless_a_neutral_shot_is_between():
    across = staged(3, camera(0.8, 1.6), figure("ada"), subject="ada", to="ben", size="close")
    neutral = staged(4, camera(0.2, -0.4, (0.0, 0.5), 92), size="insert", prop="key")
    assert rules(A, across) == ["line"]
    assert rules(A, neutral, across) == []


def test_a_camera_on_the_axis_is_neutral():
    axis = staged(3, camera(0.7, -0.05, lens=30), figure("ada"), subject="ada", to="ben", size="close")
    across = staged(4, camera(1.0, 1.6, lens=90), figure("ada"), subject="ada", to="ben", size="close")
    assert rules(A, axis, across) == []


def test_the_same_size_and_angle_on_the_same_person_is_a_jump():
    again = staged(3, camera(0.7, -1.8), figure("ada"), subject="ada", to="ben")
    closer = staged(4, camera(0.8, -1.6, lens=110), figure("ada"), subject="ada", to="ben")
    aside = staged(5, camera(-0.9, -2.1), figure("ada"), subject="ada", to="ben")
    assert rules(A, again) == ["jump"]
    assert rules(A, closer) == [] and rules(A, aside) == []


def test_a_frame_that_only_gains_somebody_is_a_jump():
    assert rules(staged(1, WIDE, figure("ada")), staged(2, WIDE, figure("ada"), figure("ben"))) == ["jump"]


def test_a_speaker_who_stays_unseen_is_found_and_a_voice_from_elsewhere_is_not():
    def on_ada(n, seconds, off=False, over=None, people=("ada",)):
        shown = [figure(p) for p in people]
        where = camera(0.8, -1.6, lens=60 + 40 * (n % 2))
        return staged(n, where, *shown, subject="ada", to="ben", over=over, voices=(Voice("ben", seconds, off),))

    assert rules(on_ada(1, 6.0), on_ada(2, 6.0), unseen=9.0) == ["unseen"]
    assert rules(on_ada(1, 6.0), B, on_ada(2, 6.0), unseen=9.0) == []
    assert rules(on_ada(1, 6.0), on_ada(2, 6.0), unseen=20.0) == []
    assert rules(on_ada(1, 30.0, off=True), unseen=9.0) == []
    assert rules(on_ada(1, 30.0, over="ben", people=("ada", "ben")), unseen=9.0) == ["unseen"]


def test_two_who_talk_and_look_the_same_way_are_found():
    wrong = staged(2, ON_BEN, figure("ben", to=(3.0, 0.0, 1.6)), subject="ben", to="ada", size="medium-close")
    assert rules(A, wrong) == ["eyeline"]


def test_exits_and_entrances_match_over_scenes_and_within_one():
    def goes(n, start, end, view=WIDE, **shot):
        return staged(n, view, figure("ada", at=Mark(x=start, y=0.0), walk_to=Mark(x=end, y=0.0)), **shot)

    out = Told("sc01", (goes(1, 0.0, 2.0, leaving="ada"),), goes_on=True)
    right = Told("sc02", (goes(2, -2.0, 0.0, walking="ada"),), goes_on=True, follows=True)
    wrong = Told("sc02", (goes(2, 2.0, 0.0, walking="ada"),), goes_on=True, follows=True)
    later = Told("sc02", wrong.shots, goes_on=True)
    assert [f.rule for f in check([out, right])] == []
    assert [f.rule for f in check([out, wrong])] == ["direction"]
    assert [f.rule for f in check([out, later])] == []
    moved = WIDE.model_copy(update={"position": (2.1, -2.8, 1.6)})
    assert rules(out.shots[0], goes(2, -2.0, 0.0, moved, walking="ada")) == ["direction"]


def test_a_new_place_that_nobody_shows_is_found():
    assert rules(A, B, goes_on=False) == ["place"]
    assert rules(A, B, goes_on=False, establish=False) == []
    assert rules(A, staged(2, WIDE, figure("ada"), figure("ben")), goes_on=False) == []


def test_an_element_that_no_shot_tells_is_found():
    shot = staged(1, WIDE, figure("ada"), anchors=("e0001",))
    assert rules(shot, elements=("e0001",)) == []
    assert rules(shot, elements=("e0001", "e0002")) == ["untold"]


def test_somebody_who_moved_and_stands_again_where_they_were_is_found():
    away = staged(1, ON_ADA, figure("ada", at=Mark(x=-2.1, y=0.8)), subject="ada", anchors=("e0002",))
    late = staged(2, WIDE, figure("ada"), figure("ben"), size="wide", anchors=("e0001",))
    told = {"elements": ("e0001", "e0002", "e0003")}
    assert rules(away, late, staged(3, WIDE, anchors=("e0003",)), **told) == ["back"]
    returns = staged(2, WIDE, figure("ada"), figure("ben"), size="wide", anchors=("e0001", "e0003"))
    assert rules(away, returns, **told) == []


def test_every_rule_has_a_film_that_breaks_it():
    import inspect
    import sys

    here = inspect.getsource(sys.modules[__name__])
    assert all(f'["{rule}"]' in here for rule in RULES)


# The coverage of whole films, staged


def told_of(film):
    scenes = []
    for view in views(film, styles(), []):
        scene, beats = film.get(Scene, view.name), {b.id: b for b in view.beats}
        shots = tuple(
            Staged(
                shot,
                staging(film, scene, shot),
                tuple(
                    Voice(
                        (beats[h.element].speakers or ("",))[0], 3.0 if h.part != "tail" else 1.0, beats[h.element].off
                    )
                    for h in shot.lines
                ),
            )
            for shot in film.shots(view.name)
        )
        scenes.append(
            Told(
                view.name,
                shots,
                scene.elements,
                view.before.goes_on,
                view.before.continuous,
                view.style.establish != "never",
                view.style.max_unseen,
            )
        )
    return scenes


CROWD = (
    "INT. HALL - DAY\n\n"
    + ", ".join(f"P{c}" for c in "ABCDEFGH")
    + " wait.\n\n"
    + "".join(
        f"P{a}\n(to P{b})\nYou there, come here.\n\nP{b}\nI shall not do that, whatever you may say to me.\n\n"
        for a in "ABCDEFGH"
        for b in "ABCDEFGH"
        if a != b
    )
)


@pytest.mark.parametrize("style", ["classical", "handheld", "one-take", "montage"])
def test_films_are_covered_without_faults(style):
    before = apply(Film(), Put(Direction(style=style)))
    for name in ("lost-property", "true-north"):
        text = Path(f"examples/{name}.fountain").read_text(encoding="utf-8")
        assert check(told_of(film_of(text, before))) == ()


def test_eight_people_who_all_talk_to_each_other_never_cross_a_line():
    assert [f for f in check(told_of(film_of(CROWD))) if f.rule in ("line", "eyeline", "unseen", "untold")] == []


def test_cameras_and_people_stay_where_the_set_has_room():
    for film in (sample_film(), film_of(CROWD)):
        for told in told_of(film):
            for shot in told.shots:
                x0, x1, y0, y1 = ROOM if shot.picture.place.inside else OPEN
                x, y, z = shot.picture.camera.position
                assert x0 - 0.01 <= x <= x1 + 0.01 and y0 - 0.01 <= y <= y1 + 0.01 and 0.5 < z < 2.4, shot.shot.name


def test_no_two_marks_of_eight_hide_each_other_or_touch():
    for n, a in enumerate(SPOTS[:8]):
        for b in SPOTS[:n]:
            assert ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 > 0.55
            assert abs(a.x / (a.y + 3.2) - b.x / (b.y + 3.2)) > 0.06


def test_everybody_of_a_crowd_has_a_mark_of_their_own():
    names = tuple(f"p{n}" for n in range(400))
    crowd = marks(names)
    assert marks(names[:18]) == {who: crowd[who] for who in names[:18]} and {*marks(names[:18]).values()} == {*SPOTS}
    assert marks(names[:25]) == {who: crowd[who] for who in names[:25]}  # whoever comes later moves nobody
    assert len({(m.x, m.y) for m in crowd.values()}) == len(names)
    for n, a in enumerate(list(crowd.values())[:50]):
        for b in list(crowd.values())[:n]:
            assert ((a.x - b.x) ** 2 + (a.y - b.y) ** 2) ** 0.5 > 0.4
            assert abs(a.x / (a.y + 3.2) - b.x / (b.y + 3.2)) > 0.004


def seen(n, spots, size, who, to=None, people=None):
    """A shot of people at these marks, staged: `who` looks at `to`."""
    shot = {"size": size, "subject": who if to else None, "to": to, "people": people or (who,)}
    view = camera_of(Shot(name=f"sc01/sh{n}", scene="sc01", **shot), spots, dict.fromkeys(spots, Look()), inside=True)
    other = (spots[to].x, spots[to].y, 1.6) if to else (0.0, 0.0, 1.0)
    return staged(n, view, *(figure(p, at=spots[p], to=other) for p in shot["people"]), **shot)


def test_a_wide_shot_can_be_cut_to_people_who_stand_to_one_side():
    spots = marks(tuple(f"p{n}" for n in range(17)))
    pair = ("p12", "p13")
    wide = seen(1, spots, "wide", "p12", people=pair)
    assert rules(wide, seen(2, spots, "two-shot", "p12", "p13", pair)) == []


def test_a_group_keeps_to_the_side_of_a_line_that_leads_past_the_audience():
    spots = {"ada": Mark(x=1.9, y=-0.3), "ben": Mark(x=2.35, y=0.4), "eve": Mark(x=-1.45, y=0.35)}
    single = seen(1, spots, "medium-close", "ben", "ada")
    assert rules(single, seen(2, spots, "group", "ada", "ben", tuple(spots))) == []


# What real screenplays ask for, and what it once broke


def faults(text):
    return [f"{f.slate}: {f.rule}" for f in grammar_of(film_of(text))]


@pytest.mark.parametrize("third", ["JANE", "KATE", "ZOE", "HANK", "PETE"])
def test_a_wide_shot_of_one_among_many_stays_on_their_side_of_the_line(third):
    name = third.capitalize()
    text = f"""INT. BANK - DAY

TOM, BOB and {third} wait.

TOM
Do we go now?

BOB
Not yet.

{name} shuts the door.

CLOSE ON BOB.

WIDE - {third}

stands in the middle of it all.

{name} shuts the window.

{third}
Now.
"""
    assert ("wide", name.lower()) in {(s.size, s.subject) for s in film_of(text).shots("sc01")}
    assert faults(text) == []


def test_who_is_tracked_is_alone_in_their_frame_and_everybody_is_seen_after_it():
    text = """EXT. WOODS - DAY

We TRACK with the BAKER before he comes upon ELLA and JACK by the grave.

BAKER
Four eighty two... four eighty three... Excuse me, have you lost a cow?

ELLA
No.

JACK
I have.
"""
    tracked = next(s for s in film_of(text).shots("sc01") if s.walking)
    assert tracked.people == ("baker",) and faults(text) == []


def test_a_heading_that_asks_for_a_two_shot_owes_the_place():
    text = """INT. SHOP - DAY

A bell.

EXT. SALES COUNTER - TWO SHOT

The CLERK goes behind it with ANN.

CLERK
What are you working on?

ANN
Holes.

CLERK
What kind of holes?
"""
    found = film_of(text).shots("sc02")
    assert [s.size for s in found[:2]] == ["two-shot", "wide"] and faults(text) == []


def test_a_stammer_counts_every_word_so_that_it_is_not_heard_from_behind():
    text = """INT. COTTAGE - DAY

CHARLIE and MAY stand at the door.

MAY
What do you want, kid?

May laughs at him and turns to the stairs.

Charlie reddens.

MAY
What do you want?

CHARLIE
I...I'm selling encyclopedias...er magazines...newspapers...I'm conducting a survey...of the neighbourhood...

MAY
We do not want any books!
"""
    assert faults(text) == []


def test_two_in_different_places_who_speak_at_once_are_both_seen():
    text = """INT. HOUSE - DAY

BELLA sits.

BELLA
Hello.

IN THE SCHOOL YARD

JESSICA, ANGELA and ERIC play.

JESSICA
Hello.

ANGELA
Hello.

ERIC
Hello.

BELLA
They are arriving together, and all eyes on the campus are turning to them as they walk.

ERIC ^
Oh dear, look at that car.

BELLA ^
They are arriving together, and all eyes on the campus are turning to them as they walk.

IN THE HOUSE

Bella sits.
"""
    film = film_of(text)
    for shot in film.shots("sc01"):
        for line in shot.lines:
            speaker = film.called(film.screenplay.element(line.element).character)
            assert line.part == "tail" or speaker in shot.people, shot.name


def test_a_wide_shot_shows_a_look_to_the_side_to_which_the_singles_show_it():
    film, people = Film(), tuple(f"p{n}" for n in range(18))
    scene = Scene(name="sc01", heading="INT. HALL", location="hall", inside=True, characters=people)
    wrong = []
    for a, b in permutations(people, 2):
        near = Shot(name="sc01/sh1", scene="sc01", size="medium-close", subject=a, to=b, people=(a,))
        wide = Shot(name="sc01/sh2", scene="sc01", size="wide", subject=b, to=a, people=people)
        shots = tuple(Staged(shot, staging(film, scene, shot)) for shot in (near, wide))
        wrong += [(a, b, f.rule) for f in check([Told("sc01", shots, goes_on=True)]) if f.rule in ("line", "eyeline")]
    assert wrong == []
