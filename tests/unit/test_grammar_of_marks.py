"""Film grammar where people have marks of their own: cuts, looks and lines between places that no camera was tuned for.

The scenes are short ones of our own, shaped like those of real screenplays in which a fault was found.
"""

from dataclasses import replace
from itertools import pairwise

from movie_director.breakdown.blocking import before, spots
from movie_director.breakdown.camera import camera as camera_of
from movie_director.breakdown.spot import Spot
from movie_director.breakdown.staging import staging
from movie_director.crew.blocking.doing import doings
from movie_director.crew.blocking.moves import Stage
from movie_director.crew.blocking.place import WAYS
from movie_director.crew.blocking.place import Place as Stand
from movie_director.crew.blocking.scene import Seen, blocked, position_of
from movie_director.crew.coverage import styles, views
from movie_director.crew.coverage.cuts import jumps, mend
from movie_director.crew.coverage.plan import Plan, SetUp
from movie_director.crew.coverage.view import Player
from movie_director.film.direction import Direction
from movie_director.film.edits import Put, apply
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.position import Position
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.camera import Camera
from movie_director.operations.picture import Figure, Mark, Picture, Place
from movie_director.places import marks_of
from movie_director.review.grammar import Staged, Told, check
from movie_director.studio.grammar import grammar_of
from movie_director.testing.films import film_of

PLACE = Place(kind="", words="HALL")


def view(x, y, at, lens):
    target = (*at, 1.5)
    return Camera(position=(x, y, 1.6), target=target, lens=lens, focus=((x - at[0]) ** 2 + (y - at[1]) ** 2) ** 0.5)


def alone(n, camera, mark, **more):
    changes = {key: more.pop(key) for key in ("walk_to",) if key in more}
    figure = Figure(name="ada", look=Look(), mark=mark, looks_at=(0.0, 9.0, 1.5), **changes)
    shot = Shot(name=f"sc01/sh{n}", scene="sc01", subject="ada", people=("ada",), **more)
    return Staged(shot, Picture(place=PLACE, people=(figure,), camera=camera))


def rules(*shots, **told):
    return [f.rule for f in check([Told("sc01", shots, **{"goes_on": True, **told})])]


def faults(text, style="classical"):
    return [
        f"{f.slate}: {f.rule}: {f.words}" for f in grammar_of(film_of(text, apply(Film(), Put(Direction(style=style)))))
    ]


# What the check measures


def test_somebody_who_moved_between_two_shots_is_measured_where_each_shot_has_them():
    here, there = Mark(x=1.2, y=0.0, facing=-62), Mark(x=2.3, y=0.1, facing=-75)
    near = alone(1, view(-0.5, -1.7, (1.13, 0.07), 60), here, size="medium-close")
    wider = alone(2, view(0.4, -1.9, (2.19, 0.2), 45), there, size="medium")
    assert rules(near, wider) == []  # half as large again; only from the old mark would it look alike
    along = alone(2, view(0.6, -1.6, (2.23, 0.17), 60), there, size="medium-close")
    assert rules(near, along) == ["jump"]  # the camera moved as far as they did: the same picture again


def test_at_a_cut_somebody_is_where_the_shot_begins_though_they_go_elsewhere_in_it():
    here = Mark(x=0.6, y=0.0, facing=-62)
    near = alone(1, view(-1.1, -1.7, (0.53, 0.07), 60), here, size="medium-close")
    goes = alone(
        2, view(-0.6, -2.05, (0.53, 0.07), 60), here, walk_to=Mark(x=2.6, y=1.5), size="medium-close", crossing=("ada",)
    )
    assert rules(near, goes) == ["jump"]


def test_who_only_changes_place_in_the_next_scene_does_not_come_from_the_wrong_side():
    stage = Camera(position=(-2.1, -2.8, 1.6), target=(0.0, 0.5, 1.1), lens=28, focus=3.9)
    left = Mark(x=-0.8, y=0.0)
    out = alone(1, stage, Mark(x=0.0, y=0.0), walk_to=Mark(x=2.0, y=0.0), leaving="ada", size="wide")
    steps = alone(2, stage, Mark(x=0.6, y=0.0), walk_to=left, crossing=("ada",), size="wide")
    comes = alone(2, stage, Mark(x=2.6, y=0.0), walk_to=left, walking="ada", size="wide")
    first = Told("sc01", (out,), goes_on=True)
    assert [f.rule for f in check([first, Told("sc02", (steps,), goes_on=True, follows=True)])] == []
    assert [f.rule for f in check([first, Told("sc02", (comes,), goes_on=True, follows=True)])] == ["direction"]


def test_two_of_whom_one_moved_far_are_not_the_same_picture_again():
    def two(n, camera, other, **more):
        people = (
            Figure(name="ada", look=Look(), mark=Mark(x=-1.2, y=0.0)),
            Figure(name="ben", look=Look(), mark=other),
        )
        shot = Shot(name=f"sc01/sh{n}", scene="sc01", people=("ada", "ben"), **more)
        return Staged(shot, Picture(place=PLACE, people=people, camera=camera))

    wide = two(1, view(2.85, -2.4, (-0.12, 0.5), 28), Mark(x=1.2, y=0.0), size="wide")
    far = Mark(x=-1.75, y=2.35)
    nearer = two(2, view(-0.275, -2.2, (-1.475, 0.2), 42), far, size="two-shot", subject="ben", walking="ben")
    assert rules(wide, nearer) == []  # Ada is three times as large


# Where people may go


def test_who_lies_down_or_goes_stays_on_their_side_of_whom_they_talk_to_as_the_audience_sees_it():
    text = """EXT. STREET - NIGHT

KIM, EVE and MAY sit at the table.

Kim crosses to the window.

They walk to the door.

EVE
Why?

EVE
Yes.

MAY
Come here.

Eve lies down.
"""
    assert faults(text) == []


def test_who_lies_looks_and_is_looked_at_where_the_head_is():
    text = """INT. KITCHEN - DAY

BEN, JON and HAL wait.

HAL
I do not know what you want from me, and I never did.

Ben lies down.

Jon walks to the door.

HAL
Come here.

JON
I do not know what you want from me, and I never did.

Jon sits at the table.
"""
    assert faults(text) == []


def test_two_who_are_seen_to_look_at_each_other_keep_their_sides_though_they_never_talk():
    text = """INT. WAREHOUSE - NIGHT

EVE, HAL and GUS stand there.

Gus sits down on the bench.

EVE
I do not know what you want from me, and I never did.

Eve comes closer to Gus.

EVE
I do not know what you want from me, and I never did.

Gus looks at Eve. They walk to the door.

HAL
We have been here since the morning and nobody came, and I say that nobody will come now.

GUS
Come here.

Eve walks up to Hal. Eve crosses to the window.
"""
    assert faults(text) == []


def test_who_talks_is_placed_before_those_who_only_wait():
    names = ["ABE", "BEN", "CAL", "DAN", "EVE", "FAY", "GUS", "HAL", "IDA"]
    all_ = "".join(f"{name}\nHere.\n\n" for name in names)
    text = (
        f"INT. HALL - DAY\n\n{all_}INT. BANK - DAY\n\n{', '.join(names)} wait.\n\nABE\nAre you a notary?\n\nIDA\nYes.\n"
    )
    scene = film_of(text).get(Scene, "sc02")
    assert len(scene.characters) == 9 and {"abe", "ida"} <= {p.who for p in scene.blocking}


def test_nobody_stands_in_one_line_with_the_audience_and_whom_they_talk_to():
    places = {"carl": Stand(0.97, 0.15, -58.0, "sit"), "eve": Stand(1.35, 1.5), "otto": Stand(0.05, 1.35)}
    stage = Stage(places, {}, marks_of("CABIN", True), 1.2)
    assert abs(places["carl"].way - places["eve"].way) < 0.01
    stage.part({"carl": ("eve",), "eve": ("carl",), "otto": ("carl",)})
    assert abs(stage.places["carl"].way - stage.places["eve"].way) >= WAYS
    assert stage.places["carl"] == places["carl"] and stage.places["otto"] == places["otto"]


def test_who_speaks_to_all_stays_on_the_stage_when_the_one_they_look_at_is_far_aside():
    places = {"doug": Stand(-2.05, 0.05, 62.0, why="speaks to all of them"), "bob": Stand(-1.75, 2.2)}
    stage = Stage(places, {"doug": "bob", "bob": "doug"}, marks_of("HALL", True), 1.2)
    stage.settle()
    assert position_of("doug", stage.places["doug"], None).x == -3.0


def test_a_whole_company_does_not_lie_down_on_one_spot_because_they_lie_back():
    def lie(*names):
        talk = "".join(f"{name}\nHere.\n\n" for name in names)
        film = film_of(f"EXT. GATE - DAY\n\n{talk}They lie back in the sun.\n")
        return {p.who for p in film.get(Scene, "sc01").blocking if p.posture == "lie"}

    assert lie("BEN", "EVE") and not lie("BEN", "EVE", "GUS", "HAL", "IDA")


def test_who_goes_to_a_sleeper_does_not_sleep():
    people = (Player("dan", ("dan",), "he"), Player("wendy", ("wendy",), "she"))
    told = doings("DAN moves away towards his MOTHER asleep in bed.", people, None)
    assert [d for d in told if d.kind == "lie"] == []
    assert [d.who for d in doings("DAN, nine, asleep in bed.", people, None) if d.kind == "lie"] == [("dan",)]
    in_chair = doings("DAN, nine, is asleep in the only chair.", people, None)
    assert [(d.kind, d.who) for d in in_chair] == [("sit", ("dan",))]


def test_who_is_seen_whole_gets_up_with_the_cut_to_a_medium_of_them():
    film = film_of(
        "INT. HALL - DAY\n\nDAN and ANN wait. Dan sits in a chair.\n\nDAN\nTen.\n\nDan gets up.\n\nANN\nGood.\n"
    )
    scene_view = next(iter(views(film, styles(), [])))
    told = [beat.id for beat in scene_view.beats if beat.kind != "heading"]

    def rises(size):
        one = Seen("sc01/sh1", size, "dan", None, ("dan",), None, None, (told[1],))
        two = Seen("sc01/sh2", "medium", "dan", None, ("dan",), None, None, (told[2],))
        return blocked(scene_view, (one, two)).crossing

    assert rises("close") == {"sc01/sh2": ("dan",)} and rises("full") == {}


# Where cameras go


def test_who_comes_in_a_medium_can_be_cut_to_a_wide_shot_and_from_it():
    text = """INT. KITCHEN - DAY

IDA, LEO, KIM, EVE and ADA wait.

Kim walks up to Ida.

Eve goes behind the desk.

ADA
No.

Kim sits in a chair.
"""
    assert faults(text) == faults(text, "handheld") == faults(text, "montage") == []


def test_who_changes_place_far_aside_can_be_cut_to_from_the_corner_there():
    text = """INT. OFFICE - DAY

LEO sits at the table.

LEO
Yes.

Leo hands him a letter. Leo lies down.

LEO
Come here.

LEO
No.

LEO
Why?

Leo walks in. They walk to the door.

LEO
We have been here since the morning and nobody came, and I say that nobody will come now.

Leo lies down. Leo rises.
"""
    assert faults(text) == []


def test_a_wide_shot_of_somebody_who_lies_stays_on_their_side_of_the_line():
    text = """EXT. PARK - DAY

IDA, JON and MAY wait.

JON
We have been here since the morning and nobody came, and I say that nobody will come now.

Ida walks up to May.

JON
I do not know what you want from me, and I never did.

Jon lies down. Jon walks in.

JON
Yes.
"""
    assert faults(text) == []


def test_a_two_shot_of_one_behind_the_other_is_not_taken_from_where_one_of_them_was_shot_alone():
    text = """INT. WAREHOUSE - NIGHT

BEN, HAL and LEO wait.

BEN
Come here.

Leo sits down on the bench. Leo kisses Hal.

Leo gets up.

Leo hands Ben a letter.

BEN
Come here.

Ben leaves. Ben lies down.

LEO
Yes.

LEO
Yes.
"""
    assert faults(text) == faults(text, "handheld") == faults(text, "montage") == []


def seen(n, spots, size, who, to=None, people=None, inside=True):
    shot = {"size": size, "subject": who, "to": to, "people": people or (who,)}
    camera = camera_of(Shot(name=f"sc01/sh{n}", scene="sc01", **shot), spots, dict.fromkeys(spots, Look()), inside)
    at = (spots[to].x, spots[to].y, 1.6) if to else (0.0, 0.0, 1.0)
    figures = tuple(Figure(name=p, look=Look(), mark=spots[p], looks_at=at) for p in shot["people"])
    return Staged(Shot(name=f"sc01/sh{n}", scene="sc01", **shot), Picture(place=PLACE, people=figures, camera=camera))


def test_two_who_are_close_can_be_cut_to_from_one_of_them_who_looked_at_a_third():
    spots = {
        "syl": Mark(x=1.17, y=0.5, facing=-78),
        "mia": Mark(x=1.6, y=0.05, facing=-51),
        "sal": Mark(x=-0.4, y=0.0, facing=62),
    }
    alone_ = seen(1, spots, "medium", "syl", "sal")
    assert rules(alone_, seen(2, spots, "two-shot", "syl", "mia", ("syl", "mia"))) == []


def test_a_group_shows_where_it_stands_however_close_it_stands():
    spots = {f"p{n}": Mark(x=0.2 * n, y=0.5 + 0.6 * (n % 2)) for n in range(4)}
    for inside in (True, False):
        assert rules(seen(1, spots, "group", "p0", None, tuple(spots), inside), goes_on=False) == []


def test_who_sits_down_in_a_medium_is_not_as_near_as_in_the_single_before_it():
    stand = {"foley": Mark(x=-0.6, y=0.0, facing=62), "ripley": Mark(x=0.6, y=0.0, facing=-62)}
    bench = Spot(x=1.0, y=0.5, facing=-78, posture="sit", on="bench")
    fields = {"name": "sc01/sh2", "scene": "sc01", "size": "medium", "subject": "ripley", "to": "foley"}
    shot = Shot(**fields, people=("ripley",), crossing=("ripley",))
    camera = camera_of(shot, {**stand, "ripley": bench}, dict.fromkeys(stand, Look()), inside=False)
    sits = Figure(name="ripley", look=Look(), mark=stand["ripley"], walk_to=bench.mark, looks_at=(-0.6, 0.0, 1.6))
    after = Staged(shot, Picture(place=PLACE, people=(sits,), camera=camera))
    assert rules(seen(1, stand, "medium-close", "ripley", "foley", inside=False), after) == []


def begun(shot, marks, looks_at=(0.0, 0.0, 1.6), was=None, inside=True):
    """A shot of people at marks, through the camera that it gets when before it they were at `was`."""
    camera = camera_of(shot, marks, dict.fromkeys(marks, Look()), inside, was)
    figures = tuple(Figure(name=p, look=Look(), mark=marks[p], looks_at=looks_at) for p in shot.people)
    return Staged(shot, Picture(place=PLACE, people=figures, camera=camera))


def test_two_of_whom_one_goes_far_away_are_not_seen_as_the_wide_shot_before_showed_them():
    film = film_of("INT. HALL - DAY\n\nADAM and ROSS wait.\n\nRoss goes to the door.\n")
    places = ((None, "adam", -1.75, 2.2), (None, "ross", -1.0, 1.92), ("e0003", "ross", 2.3, 0.1))
    blocking = tuple(Position(beat=beat, who=who, x=x, y=y, facing=0) for beat, who, x, y in places)
    scene = film.get(Scene, "sc01").model_copy(update={"blocking": blocking, "characters": ("adam", "ross")})
    both = {"scene": "sc01", "people": ("adam", "ross")}
    wide = Shot(name="sc01/sh1", size="wide", anchors=("e0002",), **both)
    crosses = Shot(name="sc01/sh2", size="two-shot", crossing=("ross",), anchors=("e0003",), **both)
    assert rules(*(Staged(shot, staging(film, scene, shot)) for shot in (wide, crosses))) == []


def test_who_comes_near_from_afar_is_not_seen_as_over_the_shoulder_of_whom_they_come_to():
    far = {"abe": Mark(x=-1.75, y=2.2, facing=19), "ben": Mark(x=0.6, y=-0.02, facing=-63)}
    near = {**far, "abe": Mark(x=-0.149, y=-0.04, facing=64)}
    both = {"scene": "sc01", "subject": "abe", "to": "ben", "people": ("abe", "ben")}
    over = begun(Shot(name="sc01/sh1", size="over-shoulder", over="ben", **both), far)
    assert rules(over, begun(Shot(name="sc01/sh2", size="two-shot", **both), near, was=far)) == []


def test_who_only_gets_up_to_go_is_seen_wide_from_their_side_of_the_line():
    here, there = Mark(x=-0.27, y=-0.357, facing=20), Mark(x=0.05, y=1.35, facing=0)
    for eve in ("eve", "wife", "ada", "kim"):  # some travel to the left through the film, some to the right
        marks = {eve: here, "gus": there}
        single = seen(1, marks, "medium", eve, "gus", inside=False)
        goes = {"subject": eve, "people": (eve,), "walking": eve, "crossing": (eve,)}
        wide = Shot(name="sc01/sh2", scene="sc01", size="wide", **goes)
        assert rules(single, begun(wide, marks, looks_at=(0.05, 1.35, 1.6), inside=False)) == []


# What is covered


def test_a_place_that_is_shown_late_shows_people_where_they_are_by_then():
    text = """INT. LIBRARY - DAY

BEN sits at the table.

EXT. STREET - DAY

A car passes.

INT. LIBRARY - NIGHT

Ben waits. Ben walks to the window. Ben lies down.

BEN
I do not know what you want from me, and I never did.
"""
    film = film_of(text, apply(Film(), Put(Direction(style="handheld"))))
    scene, shots = film.get(Scene, "sc03"), film.shots("sc03")
    late = next(shot for shot in shots if shot.reason == "and only now where we are")
    first = shots[0]
    assert spots(scene, late)["ben"] == spots(scene, first)["ben"] != before(scene, first)["ben"]
    assert faults(text, "handheld") == []


def test_who_walked_through_a_wide_picture_does_not_walk_through_it_again():
    film = film_of("EXT. HOUSE - DAY\n\nRUTH walks to the road.\n\nRUTH\nYes.\n")
    plan = Plan(next(iter(views(film, styles(), []))))
    ruth = {"subject": "ruth", "people": ("ruth",)}
    plan.shots = [
        SetUp("wide", "", ["e1"], walking="ruth", seconds=15.0, **ruth),
        SetUp("wide", "", ["e2"], walking="ruth", seconds=5.3, **ruth),  # too long for one shot
        SetUp("medium", "", ["e3"], seconds=8.0, **ruth),
    ]
    mend(plan)
    assert [shot.walking for shot in plan.shots] == ["ruth", None, None]
    assert not any(jumps(a, b, crowds=True) for a, b in pairwise(plan.shots))


def test_a_point_of_view_is_as_large_as_a_single_of_who_does_not_look_that_way():
    single = SetUp("medium-close", "", [], subject="pink", people=("pink",))
    sight = SetUp("pov", "", [], subject="pink", over="white", people=("pink",))
    assert jumps(single, sight, crowds=True)
    assert not jumps(replace(single, to="white"), sight, crowds=True)


def test_a_single_of_the_only_one_in_it_is_of_them_though_it_names_no_subject():
    nobody = SetUp("medium", "", [], people=("cher",))
    named = replace(nobody, subject="cher")
    assert jumps(nobody, named, crowds=True) and jumps(named, nobody, crowds=True)
    assert not jumps(nobody, replace(named, subject="dee", people=("dee",)), crowds=True)


def test_who_is_alone_and_goes_in_a_wide_shot_is_seen_nearer_before_they_go():
    plan = Plan(next(iter(views(film_of("INT. HALL - DAY\n\nHAL waits.\n\nHAL\nYes.\n"), styles(), []))))
    hal = {"subject": "hal", "people": ("hal",)}
    plan.shots = [
        SetUp("establishing", "", ["e1"], people=("hal",), seconds=2.0, kind="place"),
        SetUp("insert", "", ["e1"], prop="key", seconds=2.0),
        SetUp("wide", "", ["e1"], seconds=15.0, **hal),
        SetUp("wide", "", ["e2"], leaving="hal", seconds=8.0, **hal),  # too long for one shot
    ]
    mend(plan)
    assert [shot.size for shot in plan.shots] == ["establishing", "insert", "medium", "wide"]


def test_a_two_shot_can_be_cut_to_from_the_corner_to_which_its_line_took_the_wide_shot():
    marks = {"walsh": Mark(x=-1.75, y=2.2, facing=16), "alex": Mark(x=0.4, y=0.0, facing=-62)}
    both = {"scene": "sc01", "subject": "walsh", "to": "alex", "people": ("walsh", "alex")}
    wide = begun(Shot(name="sc01/sh1", size="wide", **both), marks)
    assert wide.picture.camera.position[0] < 0
    assert rules(wide, begun(Shot(name="sc01/sh2", size="two-shot", **both), marks)) == []
