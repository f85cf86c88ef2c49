import time
from dataclasses import replace
from itertools import pairwise
from typing import get_args

import pytest

from movie_director.crew.coverage import CoverageStyle, cover_film, cover_scene, read_style, styles, views
from movie_director.crew.coverage.cuts import jumps, mend
from movie_director.crew.coverage.deeds import deeds_of
from movie_director.crew.coverage.faces import faces
from movie_director.crew.coverage.plan import Plan, SetUp
from movie_director.crew.coverage.view import Beat, Player, SceneView
from movie_director.errors import ScriptError
from movie_director.film.direction import Direction
from movie_director.film.edits import Change, Put, apply, apply_all
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Heard, Shot, Size
from movie_director.film.way import way_of
from movie_director.testing.films import SAMPLE, film_of, sample_film

TALK = """INT. KITCHEN - DAY

ADA, forties, red sweater, sits at the table. BEN, sixties, stands by the door.

"""


def film(text, **direction):
    before = apply(Film(), Put(Direction(**direction))) if direction else None
    return film_of(text, before)


def shots(text, scene="sc01", **direction):
    return film(text, **direction).shots(scene)


def sizes(text, scene="sc01", **direction):
    return [s.size for s in shots(text, scene, **direction)]


def speeches(*lines):
    return TALK + "".join(f"{'BEN' if n % 2 else 'ADA'}\n{line}\n\n" for n, line in enumerate(lines))


def told(found, word):
    return next(s for s in found if word in s.reason)


def heard(found, parts=("whole", "head")):
    return [h.element for s in found for h in s.lines if h.part in parts]


# What coverage promises about every scene


def test_every_line_is_heard_once_in_order_and_every_element_told():
    for style in styles():
        made = film(SAMPLE + "\nINT. HALL - DAY\n\nADA (V.O.)\nI went.\n\nBEN\n...\n\n> CUT TO:\n", style=style)
        for scene in made.of(Scene):
            found = made.shots(scene.name)
            said = [i for i in scene.elements if made.screenplay.element(i).speaks]
            assert heard(found) == said, style
            assert set(scene.elements) <= {a for s in found for a in s.anchors}, style


def test_a_head_closes_its_shot_and_its_tail_opens_the_next():
    lines = (
        "Now listen to me because I shall only say this once to you, and never again after tonight, you hear?",
    ) * 8
    found = shots(speeches(*lines))
    heads = 0
    for shot, after in zip(found, [*found[1:], None], strict=True):
        for n, line in enumerate(shot.lines):
            if line.part == "head":
                heads += 1
                assert n == len(shot.lines) - 1
                assert after.lines[0].element == line.element and after.lines[0].part == "tail"
                assert after.subject != shot.subject
    assert heads


def test_the_same_script_gives_the_same_shots_and_coverage_has_nothing_to_add():
    assert list(sample_film().of(Shot)) == list(sample_film().of(Shot))
    assert not cover_film(sample_film())


def test_rewriting_words_moves_no_camera():
    before = sample_film()
    after = film_of(SAMPLE.replace("You came back.", "You have come back to me at last, after all."), before)
    assert list(after.of(Shot)) == list(before.of(Shot))


def test_an_inserted_line_changes_only_what_is_near_it():
    long = speeches(*["Yes, that is what I think."] * 20)
    before = film(long)
    marked = long.replace("ADA\nYes", "ADA\nStop. Yes", 1)
    assert list(film_of(marked, before).of(Shot)) == list(before.of(Shot))
    text = SAMPLE.replace("BEN\nNot without you.", "ADA\nWell?\n\nBEN\nNot without you.")
    kept = [s for s in film_of(text, sample_film()).of(Shot) if sample_film().get(Shot, s.name) == s]
    assert len(kept) >= len(list(sample_film().of(Shot))) - 3


def test_a_shot_that_a_person_touched_is_never_overwritten():
    made = sample_film()
    shot = made.shots("sc01")[2]
    mine = apply(apply(made, Change(shot.ref, "size", "wide")), Change(shot.ref, "touched", True))
    rewritten = film_of(SAMPLE.replace("Take it, then.", "Take it, then.\n\nBEN\nWhat?"), mine)
    assert rewritten.get(Shot, shot.name).size == "wide"


def test_every_shot_says_why_it_is_there():
    assert all(s.reason for s in sample_film().of(Shot))


def test_the_work_of_covering_grows_as_the_film_does_and_no_faster():
    def spent(scenes: int) -> float:
        page = "".join(
            f"INT. ROOM {n % 40} - DAY\n\n" + speeches(*["I think so."] * 9).split("\n\n", 1)[1] for n in range(scenes)
        )
        made = film(page)
        assert len(list(made.of(Scene))) == scenes
        began = time.process_time()
        assert sum(len(cover_scene(v)) for v in views(made, styles(), [])) > 5 * scenes
        return time.process_time() - began

    spent(10)
    assert spent(240) < 12 * spent(60)  # four times the scenes; sixteen times the work would be quadratic


# The place


def test_a_new_place_is_shown_first_and_the_same_place_and_time_not_again():
    text = "INT. HALL - DAY\n\nADA waits.\n\nADA\nYes.\n\nINT. HALL - DAY\n\nShe sits.\n\nADA\nNo.\n"
    assert sizes(text)[0] == "establishing"
    assert not {"establishing", "wide"} & {s.size for s in shots(text, "sc02")}


def test_a_place_seen_before_and_a_next_room_are_shown_in_other_words():
    text = "INT. HALL - DAY\n\nx\n\nEXT. MOOR - DAY\n\ny\n\nINT. HALL - NIGHT\n\nz\n\nINT. ROOM - CONTINUOUS\n\nz\n"
    made = film(text)
    assert made.shots("sc03")[0].reason.startswith("back where")
    assert "without stopping" in made.shots("sc04")[0].reason


def test_a_scene_of_nothing_but_a_heading_is_one_shot():
    assert len(shots("INT. HALL - DAY\n\nEXT. MOOR - DAY\n\nx\n")) == 1


def test_somebody_new_is_introduced_once_in_the_film():
    text = TALK + "ADA\nHello.\n\nBEN\nHello.\n\nEXT. ROAD - DAY\n\nADA stands there.\n\nADA\nYes.\n"
    made = film(text)
    assert [s.people for s in made.shots("sc01") if "not met" in s.reason] == [("ada", "ben")]
    assert not [s for s in made.shots("sc02") if "not met" in s.reason]


# Talk


def test_a_conversation_goes_from_both_over_shoulders_to_close_singles():
    found = [
        s.size
        for s in shots(
            speeches(*["I think we should have a talk about the house one day, you and I together, now."] * 9)
        )
        if s.lines
    ]
    assert found[0] == "over-shoulder" and "medium-close" in found and found[-1] == "close"
    assert found.index("over-shoulder") < found.index("medium-close") < found.index("close")


def test_short_speeches_share_a_shot():
    found = [s for s in shots(speeches("Yes?", "No.", "Yes.", "No!", "Yes?", "No.")) if s.lines]
    assert len(found) < 6 and max(len(s.lines) for s in found) == 2


def test_the_last_line_lands_on_the_one_who_hears_it():
    last = shots(speeches("Go.", "Why?", "Because I say so."))[-1]
    assert (last.subject, last.to, last.lines[0].part, "lands" in last.reason) == ("ben", "ada", "tail", True)


def test_a_silence_is_played_on_who_has_to_answer():
    found = shots(speeches("Hm.", "Well?", "Do you love me?") + "A long silence.\n\nADA\nI see.\n")
    assert told(found, "silence").subject == "ben"


def test_a_monologue_has_more_than_one_set_up():
    found = [s for s in shots(speeches("And then we went on. " * 30)) if s.lines]
    assert len(found) == 2 and found[0].lines[0].part == "head" and found[1].lines[0].split > 48


def test_eyelines_go_to_the_one_who_is_addressed():
    text = (
        TALK.replace("door.", "door. CY, twenty, waits.")
        + "ADA\nYou.\n\nCY\n(to Ben)\nHim?\n\nBEN\nMe.\n\nCY\nYes, you.\n"
    )
    to = {(s.subject, s.to) for s in shots(text) if s.lines and s.lines[0].part != "tail"}
    assert ("cy", "ben") in to and ("ben", "cy") in to


def test_a_voice_from_elsewhere_plays_over_who_listens():
    found = shots("INT. HALL - DAY\n\nADA holds the phone.\n\nBEN (V.O.)\nAre you there?\n\nADA\nYes.\n")
    shot = next(s for s in found if s.lines)
    assert shot.people == ("ada",) and shot.subject == "ada"


def test_a_voice_over_an_empty_place_plays_over_the_place():
    found = shots("EXT. MOOR - DAY\n\nGrass.\n\nNOBODY (V.O.)\nI remember.\n")
    assert all(not s.people for s in found) and heard(found)


def test_nobody_present_speaks_unseen():
    for shot in shots(speeches(*["Yes, of course, my dear."] * 12)):
        for line in shot.lines:
            assert line.part == "tail" or shot.people


# Action


def test_who_comes_walks_in_and_who_goes_walks_out_and_is_gone():
    found = shots(TALK + "ADA\nGo.\n\nBen walks out.\n\nAda weeps.\n\nCy enters.\n\nADA\nCy.\n\nCY\nYes.\n")
    assert told(found, "Ben goes").leaving == "ben" and told(found, "Cy comes in").walking == "cy"
    after = found[found.index(told(found, "Ben goes")) + 1 :]
    assert all("ben" not in s.people for s in after)
    assert all("cy" not in s.people for s in found[: found.index(told(found, "Cy comes in"))])


def test_who_comes_back_into_the_scene_comes_from_nowhere_else():
    found = shots(
        TALK.replace("INT. KITCHEN", "EXT. FIELD") + "ADA\nGo.\n\nBen walks off.\n\nBen comes back.\n\nBEN\nNo.\n"
    )
    assert told(found, "Ben is back").walking is None


def test_who_comes_back_into_a_room_comes_by_its_door():
    found = shots(TALK + "ADA\nGo.\n\nBen walks out.\n\nBen comes back in.\n\nBEN\nNo.\n")
    goes, comes = told(found, "Ben goes"), told(found, "Ben comes in")
    assert (goes.leaving, goes.door) == ("ben", "found") and (comes.walking, comes.door) == ("ben", "open")


def test_a_moving_camera_pans_the_way_that_somebody_goes():
    found = shots("EXT. ROAD - DAY\n\nGrass.\n\nADA, forty, runs down the road.\n\nADA\nHelp!\n")
    moving = next(s for s in found if s.walking == "ada")
    assert moving.move == ("pan-right" if way_of("ada") > 0 else "pan-left")


def test_what_somebody_sees_follows_their_look_and_a_thing_seen_again_is_seen_from_elsewhere():
    found = shots(TALK + "On the table lies a KEY.\n\nADA\nSo.\n\nBen looks at the KEY.\n")
    look = told(found, "looks")
    after = found[found.index(look) + 1]
    assert (look.subject, look.to, after.prop, after.reason) == ("ben", "key", "key", "what Ben sees")
    assert [s.size for s in found if s.prop == "key" and not s.people] == ["insert", "extreme-close"]


def test_somebody_who_is_noticed_is_seen_through_the_eyes_that_notice_them():
    found = shots(
        "EXT. ROAD - DAY\n\nADA, forty, waits. BEN, fifty, reads a paper. Ada notices Ben.\n\nADA\nBen!\n\nBEN\nAda?\n"
    )
    view = next(s for s in found if s.size == "pov")
    before, after = found[found.index(view) - 1], found[found.index(view) + 1]
    assert (view.over, view.subject) == ("ada", "ben") and before.subject == after.subject == "ada"


def test_an_insert_is_not_shown_twice_in_a_row():
    found = shots(TALK + "A KEY lies there.\n\nThe KEY. It is rusty.\n\nADA\nYes.\n")
    assert sum(s.size == "insert" for s in found) == 1


def test_small_business_stays_in_the_shot_that_is_on():
    found = shots(
        speeches("Well, I never.", "I know that you never did, my dear.") + "Ben shrugs.\n\nBEN\nThat is all.\n"
    )
    assert sum(s.subject == "ben" and s.size != "close" for s in found if s.lines) == 1


def test_action_without_words_is_cut_by_its_subjects_in_changing_sizes():
    text = "EXT. ROOF - NIGHT\n\nADA, forty, climbs over the edge. BEN, fifty, waits for her.\n\nBen throws a rope.\n\nAda falls.\n\nBen screams.\n\nADA\nAh!\n\nBEN\nNo!\n"
    found = [s for s in shots(text) if not s.lines]
    assert len(found) >= 4 and all(a.size != b.size or a.subject != b.subject for a, b in pairwise(found))


def test_a_montage_is_short_single_pictures():
    text = (
        "INT. GYM - MONTAGE\n\nADA lifts a weight. BEN runs.\n\nAda drinks. Ben falls.\n\nADA\nAgain.\n\nBEN\nAgain.\n"
    )
    found = shots(text)
    assert sum("montage" in s.reason for s in found) >= 3 and not any(s.size == "establishing" for s in found)
    assert all(s.least <= 72 for s in found)


def test_nobody_leaves_who_speaks_or_acts_later_and_nobody_talks_to_who_left():
    stays = shots(TALK + "ADA\nGo.\n\nBen walks out.\n\nBEN\nNo.\n\nADA\nYes.\n")
    assert not any(s.leaving for s in stays)
    goes = shots(TALK + "CY, ten, waits.\n\nADA\nGo.\n\nBEN\nYes.\n\nBen walks out.\n\nADA\nWell.\n\nCY\nWell?\n")
    after = goes[next(n for n, s in enumerate(goes) if s.leaving == "ben") + 1 :]
    assert after and not any("ben" in (*s.people, s.subject, s.to, s.over) for s in after)


@pytest.mark.parametrize(
    "action",
    [
        "Ben looks up as the woman leaves.",
        "Ben is about to leave.",
        "Ben pulls something out of his pocket.",
        "Ben follows the wire with his eyes.",
        "The cover over Ben starts to disappear.",
        "Ben watches Ada reach for her coat before leaving.",
        "A stranger walks past Ben.",
        "Ben's hand moves.",
        "Ben bursts into sudden, ragged sobs.",
        "Ben enters the code.",
    ],
)
def test_nobody_walks_by_the_verb_of_somebody_else_or_by_an_idiom(action):
    found = shots(TALK + f"ADA\nSo.\n\nBEN\nSo.\n\n{action}\n")
    assert not any(s.walking or s.leaving for s in found)


@pytest.mark.parametrize(
    ("action", "who"),
    [
        ("Ada looks up as Cy enters.", "cy"),
        ("The door opens and Cy walks in.", "cy"),
        ("Behind her, Cy enters, soaked.", "cy"),
        ("Cy, forty, in a coat, hurries in.", "cy"),
    ],
)
def test_somebody_comes_in_by_a_verb_of_their_own_in_any_clause(action, who):
    found = shots(TALK + f"ADA\nSo.\n\nBEN\nSo.\n\n{action}\n\nCY\nYes.\n")
    assert [s.walking for s in found if s.walking] == [who]


def test_nobody_walks_in_a_vehicle():
    text = (
        "INT. ADA'S CAR - DAY\n\nADA, forty, drives. BEN, fifty, climbs in.\n\nADA\nGo.\n\nBEN\nYes.\n\nBen gets out.\n"
    )
    assert not any(s.walking or s.leaving or s.cues for s in shots(text))


def test_a_slug_inside_a_scene_is_another_place_with_its_own_people():
    text = (
        TALK
        + "ADA\nSo.\n\nBEN\nSo.\n\n12 IN THE GARAGE 12\n\nCY, ten, sits there. DORA, ten, too.\n\nCY\nHm.\n\nDORA\nHm.\n"
    )
    found = shots(text)
    cut = next(n for n, s in enumerate(found) if "another place" in s.reason)
    assert all(not {"cy", "dora"} & set(s.people) for s in found[:cut])
    assert all(not {"ada", "ben"} & {*s.people, s.to, s.over} for s in found[cut:])


def test_a_slug_that_is_only_a_name_or_an_angle_is_the_cameras():
    found = shots(speeches("One.", "Two.") + "14 BEN 14\n\nHe blinks.\n\nHIS P.O.V.\n\nThe wall.\n")
    assert told(found, "as written: BEN").subject == "ben" and any(s.size == "pov" for s in found)


def test_two_on_a_telephone_share_no_frame():
    text = "INT. HALL - DAY\n\nADA waits.\n\nADA\n(into phone)\nBen?\n\nBEN\n(over phone)\nYes?\n\nADA\n(into phone)\nCome.\n"
    assert all("ben" not in s.people for s in shots(text))


def test_who_lays_hands_on_another_is_in_a_frame_with_them_and_a_reason_says_what_somebody_does():
    found = shots(
        speeches("One.", "Two.", "Three.") + "Ben grabs Ada by the arm.\n\nAda kneels on the floor.\n\nADA\nNo.\n"
    )
    grab = told(found, "grabs Ada")
    assert grab.size == "two-shot" and set(grab.people) == {"ada", "ben"}
    assert told(found, "Ada kneels").size == "medium"


def test_push_ins_are_rare_and_never_follow_one_another():
    for text in (SAMPLE, speeches(*["I think we should have a talk about the house one day, you and I."] * 30)):
        moves = [s.move for s in shots(text) if not s.reason.startswith("as written")]
        assert moves.count("push-in") <= max(1, round(0.08 * len(moves)))
        assert all((a, b) != ("push-in", "push-in") for a, b in pairwise(moves))


def test_masters_and_opening_shots_stand_still():
    found = shots(speeches(*["I think we should have a talk about the house one day, you and I."] * 30))
    assert {s.move for s in found if s.size in ("establishing", "wide", "two-shot", "group", "insert")} == {"static"}


def test_an_eighth_of_a_page_is_one_or_two_shots():
    text = "EXT. MOOR - DAY\n\nGrass.\n\nINT. HALL - DAY\n\nADA sits. BEN reads. Ada coughs.\n\nBen turns a page. Ada sighs.\n"
    assert len(shots(text, "sc02")) <= 2


# Camera words


def test_one_take_is_one_shot_and_a_tableau_does_not_move():
    assert len(shots(speeches(*["Yes."] * 6), style="one-take")) <= 2
    assert all(s.move == "static" for s in shots(speeches(*["Yes."] * 6), style="tableau"))


def test_handheld_breathes_and_does_not_establish_first():
    found = shots(speeches(*["Yes."] * 6), style="handheld")
    assert found[0].size not in ("establishing", "wide") and any(s.move == "handheld" for s in found)


def test_a_scene_may_have_a_style_of_its_own():
    made = film(speeches(*["Yes."] * 6))
    scene = made.get(Scene, "sc01")
    mine = apply(made, Put(scene.having(style="one-take")))
    assert len(apply_all(mine, cover_film(mine).edits).shots("sc01")) < len(made.shots("sc01"))


def test_a_style_that_nobody_knows_is_replaced_and_said_so():
    made = apply(sample_film(), Put(Direction(style="dogma")))
    proposal = cover_film(made)
    assert not proposal and "'dogma'" in proposal.notes[0]


def test_a_style_can_be_written_by_a_person():
    mine = read_style('plays = "masters"\nlines_per_shot = 20\nlongest = 60', "mine.toml")
    made = apply(sample_film(), Put(Direction(style="mine")))
    covered = apply_all(made, cover_film(made, {"mine": mine}).edits)
    assert len(covered.shots("sc01")) < len(made.shots("sc01"))
    assert cover_film(made, {"mine": CoverageStyle()}).notes == ()


def test_a_style_that_is_wrong_says_where():
    with pytest.raises(ScriptError, match=r"mine\.toml: .*reactions"):
        read_style("reactions = 7", "mine.toml")
    with pytest.raises(ScriptError, match="not TOML"):
        read_style("reactions =", "mine.toml")


def test_genre_sets_the_pace():
    text = "EXT. ROAD - DAY\n\nGrass moves. A gate bangs in the wind.\n\nA dog crosses.\n"
    seconds = {genre: sum(s.least for s in shots(text, genre=genre)) for genre in ("action", "horror")}
    assert seconds["action"] < seconds["horror"]


# Cuts, mended


def mended(*shots):
    plan = Plan(SceneView("sc01", ()), shots=list(shots))
    mend(plan)
    return plan.shots


def test_the_same_again_is_never_cut_to_whatever_its_size():
    for size in get_args(Size):
        first = SetUp(size, "", ["a"], "ada", over="ben" if size == "pov" else None, people=("ada",))
        again = SetUp(size, "", ["b"], "ada", over="ben" if size == "pov" else None, people=("ada",))
        kept = mended(first, again)
        assert len(kept) == 1 or not jumps(*kept, crowds=True), size


def test_a_crowd_is_not_cut_to_the_same_crowd():
    people = ("ada", "ben", "cy", "dan", "eve")
    lines = [Heard(element="e3"), Heard(element="e4")]
    action = SetUp("group", "they rise", ["e2"], people=people, seconds=18.0)
    talk = SetUp("group", "they talk", ["e3", "e4"], subject="ada", to="ben", people=people, lines=lines, spoken=5.0)
    first, second = mended(action, talk)
    assert {first.size, second.size} == {"group", "wide"}


def test_a_single_that_goes_on_does_not_take_in_who_came_with_the_shot_that_it_takes_up():
    single = SetUp("medium", "ada", ["e1"], subject="ada", people=("ada",), seconds=2.0)
    more = SetUp("medium", "ada", ["e2"], subject="ada", people=("ada", "ben"), seconds=2.0)
    (only,) = mended(single, more)
    assert only.anchors == ["e1", "e2"] and only.people == ("ada",)


def test_somebody_alone_in_a_wide_shot_is_not_seen_from_head_to_foot_again_as_they_go():
    place = SetUp("wide", "the den", ["e1"], subject="ada", people=("ada",))
    goes = SetUp("medium", "ada goes", ["e2"], subject="ada", people=("ada",), walking="ada")
    rises = SetUp("medium", "ada rises", ["e2"], subject="ada", people=("ada",))
    assert jumps(place, goes, crowds=True) and not jumps(place, rises, crowds=True)


def test_whoever_would_speak_unseen_for_too_long_comes_into_the_frame():
    view = SceneView("sc01", tuple(Beat(f"e{n}", "dialogue", speakers=("ben",), speaks=True) for n in (1, 2, 3)))
    lines = [Heard(element=beat.id) for beat in view.beats]
    shot = SetUp("over-shoulder", "", ["e1"], subject="ada", over="ben", to="ben", people=("ada", "ben"), lines=lines)
    plan = Plan(replace(view, people=(Player("ada", ()), Player("ben", ()))), shots=[shot])
    faces(plan)
    assert (shot.size, shot.over, shot.people) == ("two-shot", None, ("ada", "ben"))


KISS = """INT. HALL - DAY

ADA waits. BEN comes in.

BEN
I am late.

ADA
You are.

{deed}

ADA
Again.
"""


def test_who_lays_hands_on_one_who_is_only_meant_is_in_one_picture_with_them():
    film = film_of(KISS.format(deed="Ada rises and kisses him."))
    (shot,) = [shot for shot in film.shots("sc01") if "kiss" in {act.verb for act in shot.acts}]
    assert shot.size == "two-shot" and set(shot.people) == {"ada", "ben"}


@pytest.mark.parametrize(
    ("text", "whom"),
    [
        ("Ada kisses him.", ("ben",)),
        ("Ada rises and hugs him tightly.", ("ben",)),
        ("Ben slaps her.", ("ada",)),
        ("Ada hits her head.", ()),
        ("Ben kisses her hand.", ()),
        ("Ada does not kiss him.", ()),
    ],
)
def test_whom_somebody_lays_hands_on_is_read_from_him_and_her(text, whom):
    people = (Player("ada", ("ada",), "she"), Player("ben", ("ben",), "he"))
    (deed,) = deeds_of(text, people, (), (), True, None)
    assert tuple(name for name in deed.named if name != deed.who) == whom and deed.touch is bool(whom)
