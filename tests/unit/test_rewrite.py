"""A rewrite leads from one draft to the other exactly, and is as large as what differs."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.errors import EditRejected, ProjectError
from movie_director.film.character import Character
from movie_director.film.document import Ref
from movie_director.film.edits import Put, apply, edit_from_json, edit_to, inverse, perform
from movie_director.film.edits import edit_as_json as as_json
from movie_director.film.film import Film
from movie_director.film.revise import revise
from movie_director.film.rewrite import Rewrite, rewrite_of
from movie_director.film.screenplay import Element, Screenplay
from movie_director.interchange.fountain import parse_fountain
from movie_director.testing.drafts import draft, rewrite
from movie_director.testing.screenplays import screenplay

MAIN = Ref("screenplay", "main")
IDS = [f"e{n:04d}" for n in range(8)]
ELEMENTS = st.builds(
    Element,
    id=st.sampled_from(IDS),
    kind=st.sampled_from(["action", "dialogue"]),
    text=st.sampled_from(["One.", "Two."]),
    notes=st.sampled_from([(), ("note",)]),
    line=st.none() | st.integers(1, 40),
)
PLAYS = st.builds(
    Screenplay,
    title=st.sampled_from(["A", "B"]),
    authors=st.sampled_from([(), ("X", "Y")]),
    page=st.sampled_from([(), (("title", "A"),)]),
    elements=st.lists(ELEMENTS, max_size=8, unique_by=lambda e: e.id).map(tuple),
    last_id=st.integers(0, 9),
)


def drafted(text, before=None):
    manuscript = parse_fountain(text, "x.fountain")
    return revise(
        before or Screenplay(),
        title=manuscript.title,
        credit=manuscript.credit,
        authors=manuscript.authors,
        elements=manuscript.elements,
        page=manuscript.page,
        front=manuscript.front,
    )


def film(play):
    return Film({play.ref: play})


def stored(edit):
    return json.dumps(as_json(edit), ensure_ascii=False)


def read(text):
    return edit_from_json(json.loads(text))


def leads_both_ways(before, after):
    edit = rewrite_of(before, after)
    assert edit is not None and read(stored(edit)) == edit
    now, (back,) = perform(film(before), [read(stored(edit))])
    assert now.screenplay == after and now.screenplay.as_json() == after.as_json()
    assert apply(now, edit).screenplay == after, "carried out again it changes nothing"
    assert apply(now, read(stored(back))).screenplay == before
    return edit, back


@given(PLAYS, PLAYS)
def test_a_rewrite_leads_from_any_screenplay_to_any_other_and_back(before, after):
    leads_both_ways(before, after)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6), st.integers(1, 4))
def test_whatever_a_writer_does_the_rewrite_is_the_new_draft_and_its_inverse_the_old_one(first, seed, times):
    one = draft(first, scenes=5)
    two, _ = rewrite(one, seed, times)
    before = drafted(one.fountain())
    leads_both_ways(before, drafted(two.fountain(), before))


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 10**6), st.integers(0, 10**6))
def test_one_change_in_many_scenes_is_written_as_that_change(first, seed):
    one = draft(first, scenes=60)
    two, done = rewrite(one, seed)
    before = drafted(one.fountain())
    edit, back = leads_both_ways(before, drafted(two.fountain(), before))
    if done == ["rename_character"]:
        return
    longest = max(len(scene) for scene in one.scenes) + 4
    assert sum(len(p.elements) for p in edit.passages) <= 2 * longest, done
    assert len(edit.lines) <= 4 and len(back.lines) <= 4, done


def test_a_word_in_a_feature_takes_less_than_a_thousandth_of_it():
    text = screenplay(60)
    before = drafted(text)
    line = next(e for e in before.elements[len(before.elements) // 2 :] if e.speaks)
    assert text.count(line.text) == 1
    after = drafted(text.replace(line.text, line.text + " Yes."), before)
    edit, back = leads_both_ways(before, after)
    assert [e.id for p in edit.passages for e in p.elements] == [line.id]
    assert len(stored(edit)) + len(stored(back)) < 1500 < len(stored(Put(before))) / 100


def test_lines_that_move_down_the_page_are_one_number_however_many_they_are():
    text = screenplay(20)
    before = drafted(text)
    middle = text.index("\n\nINT. ", len(text) // 2)
    after = drafted(f"{text[:middle]}\n\nA clock strikes.{text[middle:]}", before)
    edit, _ = leads_both_ways(before, after)
    assert len(edit.lines) == 1 and sum(len(p.elements) for p in edit.passages) == 1
    still = {e.id for e in before.elements if e.line < before.by_id[edit.lines[0][0]].line}
    now = apply(film(before), edit).screenplay
    assert still and all(now.by_id[id] is before.by_id[id] for id in still), "what did not move is the same object"


def test_another_title_is_that_field_alone():
    before = drafted(draft(1).fountain())
    after = before.having(title="Another", authors=("A. Writer",))
    edit, back = leads_both_ways(before, after)
    assert edit == Rewrite(MAIN, fields={"title": "Another", "authors": ["A. Writer"]})
    assert back.fields == {"title": before.title, "authors": list(before.authors)}


def test_what_a_later_version_wrote_into_an_element_comes_through():
    before = drafted(draft(1).fountain())
    first, *rest = before.elements
    later = Element.model_validate({**first.model_dump(), "colour": "blue"})
    edit, _ = leads_both_ways(before, before.having(elements=(later, *rest)))
    assert edit.passages[0].elements == (later,)


def test_where_ids_are_double_or_fields_unknown_the_whole_draft_is_put():
    before = drafted(draft(1).fountain())
    for after in (before.having(elements=(*before.elements, before.elements[0])), before.having(later="x")):
        edit = edit_to(before, after)
        assert edit == Put(after)
        assert apply(apply(film(before), edit), inverse(film(before), edit)).screenplay == before


def test_a_first_draft_is_put_and_what_is_no_screenplay_too():
    play, ada = drafted(draft(1).fountain()), Character(name="ada", cue="ADA")
    assert edit_to(None, play) == Put(play) and edit_to(Screenplay(), play) == Put(play)
    assert edit_to(ada, ada.having(pace=1.2)) == Put(ada.having(pace=1.2))


def test_undoing_a_whole_draft_put_over_another_is_a_rewrite():
    before = drafted(draft(1).fountain())
    after = before.having(title="Another")
    assert inverse(film(before), Put(after)) == Rewrite(MAIN, fields={"title": before.title})


def test_a_rewrite_of_another_draft_is_refused_and_changes_nothing():
    one = draft(1, scenes=3)
    before = drafted(one.fountain())
    two = one.copy()
    two.scenes[1][1:1] = draft(2, scenes=1).scenes[0][1:2]
    edit = rewrite_of(before, drafted(two.fountain(), before))
    with pytest.raises(EditRejected, match=r"no element 'e[0-9]+' to write after"):
        apply(film(Screenplay(title="Other")), edit)
    with pytest.raises(EditRejected, match="rewritten so"):
        apply(film(before), Rewrite(MAIN, fields={"last_id": "many"}))
    with pytest.raises(EditRejected, match="no screenplay"):
        apply(Film(), Rewrite(MAIN))
    ada = Character(name="ada", cue="ADA")
    with pytest.raises(EditRejected, match="is no screenplay, which alone"):
        apply(Film({ada.ref: ada}), Rewrite(ada.ref))


def test_an_edit_of_a_later_version_is_named():
    with pytest.raises(ProjectError, match="'shuffle' is no edit"):
        edit_from_json({"schema": "Edit.1", "edit": "shuffle", "kind": "shot", "name": "sc01/sh010"})
