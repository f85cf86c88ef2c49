"""Edits of the screenplay keep everything else: slates, hand edits, circled takes."""

from collections import Counter

from hypothesis import example, given, settings
from hypothesis import strategies as st

from movie_director.crew.coverage import cover_film
from movie_director.crew.reader import read_script
from movie_director.crew.rename import follow_names
from movie_director.film.character import Character
from movie_director.film.edits import Change, Put, apply, apply_all, perform
from movie_director.film.film import Film
from movie_director.film.lines import line_slates
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.testing.drafts import draft, move_scene, rewrite
from movie_director.testing.films import SAMPLE, film_of, sample_film

PARTED = SAMPLE.replace("ADA\nTake it, then.", "INT. KITCHEN - NIGHT\n\nAda has not moved.\n\nADA\nTake it, then.")


def told(film, shot):
    """The elements by which a shot is known."""
    return tuple(h.element for h in shot.lines) or shot.anchors


def shot_scene(film, name):
    return film.get(Scene, name).elements


def scenes_by_elements(film):
    return {scene.elements: scene.name for scene in film.of(Scene)}


def mine(film, every=3):
    """The film with each third shot touched by a person and its picture circled."""
    shots = list(film.of(Shot))[::every]
    edits = [Put(s.having(size="wide", amount=0.5, touched=True)) for s in shots]
    circled = {f"{s.name}/picture": f"{n:064d}" for n, s in enumerate(shots)}
    return apply_all(film, [*edits, Put(film.cut.having(circled=circled))])


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 3))
@example(457, 457, 3)
@example(1244, 288190, 3)
@example(1691, 1691, 2)
@example(2162, 578762, 3)
@example(4142, 67798, 3)
def test_whatever_a_writer_does_scenes_that_read_as_before_keep_their_shots(first, seed, times):
    one = draft(first, scenes=5)
    two, done = rewrite(one, seed, times)
    before = mine(film_of(one.fountain()))
    after = film_of(two.fountain(), before)
    kept = scenes_by_elements(before).items() & scenes_by_elements(after).items()
    for _, name in kept:
        for shot in before.shots(name):
            now = after.get(Shot, shot.name)
            if now is None and not shot.touched and not shot.lines and shot.anchors[:1] == shot_scene(before, name)[:1]:
                continue  # the place has to be shown no more, or only now, since the scene before is another
            assert now is not None and now.scene == name, (done, shot.name)
            if shot.touched:
                assert now == shot, (done, shot.name)
                assert after.cut.circled[f"{shot.name}/picture"] == before.cut.circled[f"{shot.name}/picture"]
    unmoved = {name for _, name in kept}
    for shot in before.of(Shot):
        if shot.touched and shot.scene not in unmoved and any(e in after.screenplay.by_id for e in told(before, shot)):
            now = after.get(Shot, shot.name)
            homeless = now is None and not any(e in s.elements for s in after.of(Scene) for e in told(before, shot))
            assert homeless or (now.size, now.amount, now.touched) == ("wide", 0.5, True), (done, shot.name)


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 3))
@example(99, 99, 2)
@example(189, 189, 2)
@example(315, 315, 2)
@example(862, 592439, 3)
@example(7694, 226441, 1)
def test_every_line_is_heard_once_and_in_order_whatever_a_writer_does(first, seed, times):
    one = draft(first, scenes=4)
    two, done = rewrite(one, seed, times)
    after = film_of(two.fountain(), mine(film_of(one.fountain()), every=4))
    for scene in after.of(Scene):
        said = [e for e in scene.elements if after.screenplay.element(e).speaks]
        heard = [h.element for s in after.shots(scene.name) for h in s.lines if h.part != "tail"]
        assert heard == said, (done, scene.name)
    assert not cover_film(after), done
    assert not read_script(after), done


@settings(max_examples=25, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_names_are_never_given_twice(first, seed):
    """What was deleted and what came after never share a name, and undoing brings the very film back."""
    one = draft(first, scenes=4)
    two, _ = rewrite(one, seed, 3)
    three, _ = rewrite(two, seed + 1, 3)
    films = [film_of(one.fountain())]
    films.append(film_of(two.fountain(), films[0]))
    films.append(film_of(three.fountain(), films[1]))
    names = [{d.name for kind in (Scene, Shot) for d in film.of(kind)} for film in films]
    assert not (names[2] - names[1]) & names[0]
    changes = [Put(d) for r, d in films[2].documents.items() if films[1].documents.get(r) != d]
    done, back = perform(films[1], changes)
    assert apply_all(done, reversed(back)) == films[1]


def test_a_scene_moved_in_the_film_yields_edits_for_the_cut_and_what_stands_beside_it_alone():
    one = draft(3, scenes=12)
    two = one.copy()
    scene = two.scenes.pop(2)
    two.scenes.insert(8, scene)
    before = mine(film_of(one.fountain()))
    after = film_of(two.fountain(), before)
    assert {s.name for s in after.of(Shot)} == {s.name for s in before.of(Shot)}
    assert after.cut.scenes == (
        "sc01",
        "sc02",
        "sc04",
        "sc05",
        "sc06",
        "sc07",
        "sc08",
        "sc09",
        "sc03",
        "sc10",
        "sc11",
        "sc12",
    )
    changed = {s.scene for s in after.of(Shot) if s != before.get(Shot, s.name)}
    assert changed <= {"sc03", "sc04", "sc10"}
    assert move_scene.__doc__


def test_half_a_line_stays_where_a_person_has_it_and_the_listener_keeps_the_rest():
    """The line before is said in more words, so that the plan would not cut to the listener any more."""
    one = draft(1244, scenes=5)
    before = mine(film_of(one.fountain()))
    after = film_of(rewrite(one, 288190, 3)[0].fountain(), before)
    halves = [s for s in before.of(Shot) if s.name in ("sc03/sh020", "sc03/sh030")]
    assert [(s.touched, s.lines[-1].part) for s in halves] == [(True, "head"), (False, "tail")]
    assert [after.get(Shot, s.name) for s in halves] == halves


def test_what_the_plan_would_show_in_a_touched_view_is_still_shown_after_it():
    """The scene stands elsewhere, so that the plan would begin it with one view of four paragraphs."""
    one = draft(4142, scenes=5)
    before = mine(film_of(one.fountain()))
    after = film_of(rewrite(one, 67798, 3)[0].fountain(), before)
    first, second = before.shots("sc05")[:2]
    assert first.touched and first.anchors == ("e0024", "e0025", "e0026") and second.anchors == ("e0027",)
    assert after.get(Shot, first.name) == first
    assert [s.name for s in after.shots("sc05") if "e0027" in s.anchors] == [second.name]


def test_a_scene_parted_in_two_keeps_its_slates_in_both():
    before = mine(sample_film(), every=1)
    after = film_of(PARTED, before)
    assert [s.name for s in after.of(Scene)] == ["sc01", "sc01a", "sc02"]
    assert after.cut.scenes == ("sc01", "sc01a", "sc02")
    line = next(e.id for e in after.screenplay.elements if e.text == "Take it, then.")
    there = [s for s in after.shots("sc01a") if any(h.element == line for h in s.lines)]
    assert there and all(s.name.startswith("sc01/") and s.size == "wide" and s.touched for s in there)
    assert line_slates(after)[line] == line_slates(before)[line]
    assert after.cut.circled.items() <= before.cut.circled.items()
    assert f"{there[0].name}/picture" in after.cut.circled


def test_scenes_joined_again_take_all_their_shots_back():
    before = mine(film_of(PARTED), every=1)
    assert [s.name for s in before.of(Scene)] == ["sc01", "sc02", "sc03"]
    after = film_of(SAMPLE.replace("ADA\nTake it", "Ada has not moved.\n\nADA\nTake it"), before)
    assert [s.name for s in after.of(Scene)] == ["sc01", "sc03"]
    moved = [s for s in before.of(Shot) if s.scene == "sc02" and s.lines]
    assert moved and all(after.get(Shot, s.name).scene == "sc01" for s in moved)
    assert "sc02" in after.cut.retired


def test_a_deleted_scenes_name_and_circles_go_to_nobody():
    one = draft(5, scenes=3)
    less, more = one.copy(), draft(6, scenes=1)
    gone = less.scenes.pop()
    film = mine(film_of(one.fountain()), every=1)
    shorter = film_of(less.fountain(), film)
    assert gone and not any(slate.startswith("sc03/") for slate in shorter.cut.circled)
    less.scenes += more.scenes
    longer = film_of(less.fountain(), shorter)
    assert longer.cut.scenes == ("sc01", "sc02", "sc04")


def test_a_shot_that_is_gone_gives_its_slate_to_nobody():
    one = draft(8, scenes=1, lines=8)
    film = film_of(one.fountain())
    less = one.copy()
    less.scenes[0] = less.scenes[0][:-2]
    shorter = film_of(less.fountain(), film)
    gone = {s.name for s in film.of(Shot)} - {s.name for s in shorter.of(Shot)}
    assert gone <= set(shorter.cut.retired)
    longer = film_of(one.fountain(), shorter)
    assert not gone & {s.name for s in longer.of(Shot)}


def test_a_scene_of_more_than_a_hundred_shots_covered_again_yields_no_edit():
    """Shots of one paragraph tell the same and are paired as they are seen, though by name `sh1000` < `sh990`."""
    business = "Ada picks up the key. Ben opens the door. Ada looks at the clock. Ben shuts the window."
    talk = "\n\n".join(f"ADA\nThis is line {n}.\n\nBEN\nSo it is." for n in range(4))
    film = film_of(f"INT. HALL - DAY\n\nAda and Ben wait.\n\n{talk}\n\n{business}\n\n{business}\n\n{business}")
    shots = film.shots("sc01")
    assert max(Counter((told(film, s), s.size) for s in shots).values()) > 1
    for first in range(100 - len(shots), 100):  # as after so many others
        put = [s.having(name=f"sc01/sh{10 * n}", order=10 * n) for n, s in enumerate(shots, first)]
        assert cover_film(film.changed(put, [s.ref for s in shots])).edits == ()


def test_a_line_inserted_leaves_the_order_of_the_others():
    film = sample_film()
    after = film_of(SAMPLE.replace("BEN\nNot without you.", "ADA\nWell?\n\nBEN\nNot without you."), film)
    orders = {s.name: s.order for s in film.of(Shot)}
    assert all(s.order == orders[s.name] for s in after.of(Shot) if s.name in orders)


def test_a_shot_that_a_person_placed_stays_there():
    film = sample_film()
    shot = next(s for s in film.shots("sc01") if not s.lines and s.size == "insert")
    last = film.shots("sc01")[-1]
    film = apply(film, Put(shot.having(order=last.order + 5, touched=True, placed=True)))
    assert not cover_film(film)
    after = film_of(SAMPLE.replace("Take it, then.", "Take it, then.\n\nBEN\nWhat?"), film)
    assert after.get(Shot, shot.name).order == last.order + 5


def test_a_circled_line_stays_circled_when_it_moves_to_another_scene():
    film = sample_film()
    line = next(e.id for e in film.screenplay.elements if e.text == "Take it, then.")
    slate = line_slates(film)[line]
    film = apply(film, Change(film.cut.ref, "circled", {slate: "c" * 64}))
    film = apply(film, Change(film.cut.ref, "again", {slate: 2}))
    after = film_of(SAMPLE.replace("ADA\nTake it, then.\n\n", "") + "\nADA\nTake it, then.\n", film)
    now = line_slates(after)[line]
    assert after.cut.circled == {now: "c" * 64} and after.cut.again == {now: 2}


def test_a_character_called_otherwise_keeps_document_voice_and_look():
    film = sample_film()
    ada = film.get(Character, "ada")
    film = apply(film, Put(ada.having(voice="af_nicole")))
    eva = SAMPLE.replace("ADA", "EVA").replace("Ada", "Eva")
    renamed = film_of(eva, film)
    assert renamed.get(Character, "ada").cue == "EVA" and renamed.get(Character, "ada").voice == "af_nicole"
    assert [c.name for c in renamed.of(Character)] == [c.name for c in film.of(Character)]
    assert all("ada" in s.characters for s in renamed.of(Scene))
    assert {s.name for s in renamed.of(Shot)} == {s.name for s in film.of(Shot)}


def test_a_new_character_with_some_of_anothers_lines_is_somebody_else():
    film = sample_film()
    after = film_of(SAMPLE.replace("ADA\nTake it, then.", "EVE\nTake it, then."), film)
    assert not follow_names(film.screenplay, after)
    assert after.get(Character, "eve") is not None and after.get(Character, "ada").cue == "ADA"


def test_an_empty_film_has_nothing_to_match():
    assert cover_film(Film()).edits == ()
