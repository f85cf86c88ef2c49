"""Holding: who has what in hand, from which line until which, and that it is nowhere else meanwhile."""

import pytest

from movie_director.breakdown.dressing import laid, things
from movie_director.breakdown.holding import Held, holds
from movie_director.breakdown.staging import place, staging
from movie_director.crew.setdresser import dress_sets
from movie_director.film.edits import apply_all
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of

HEAD = "Title: T\n\nINT. KITCHEN - DAY\n\n"
TWO = "ADA, a woman of forty, waits. BEN, a man of fifty, stands by the window.\n\nADA\nHello.\n\n"


def told(text):
    film = film_of(HEAD + text)
    scene = film.get(Scene, "sc01")
    lines = [film.screenplay.by_id[e].text.split("\n")[0] for e in scene.elements]
    return [
        (h.thing, h.who, lines[h.since][:22], None if h.until is None else lines[h.until][:22])
        for h in holds(film, scene)
    ]


def test_who_holds_a_thing_has_it_until_they_put_it_down():
    assert told(TWO + "Ada holds a LANTERN.\n\nBEN\nYes?\n\nShe puts the lantern down.\n\nBEN\nGood.\n") == [
        ("lantern", "ada", "Ada holds a LANTERN.", "She puts the lantern d")
    ]


def test_what_is_handed_over_changes_hands():
    found = told(TWO + "Ada pulls a GUN from her bag.\n\nBEN\nNo.\n\nShe hands him the gun.\n\nADA\nTake it.\n")
    assert found == [
        ("gun", "ada", "Ada pulls a GUN from h", "She hands him the gun."),
        ("gun", "ben", "She hands him the gun.", None),
    ]


@pytest.mark.parametrize(
    "line",
    ["Ada gives the key to Ben.", "Ben takes the key from Ada.", "Ada passes Ben the key.", "She hands it to him."],
)
def test_each_way_to_say_that_somebody_gets_a_thing_is_heard(line):
    found = told(TWO + f"Ada holds up a KEY.\n\nBEN\nIs that it?\n\n{line}\n\nADA\nYours.\n")
    assert [(thing, who) for thing, who, *_ in found] == [("key", "ada"), ("key", "ben")]
    assert found[0][3] is not None and found[1][3] is None


@pytest.mark.parametrize(
    "line",
    ["He pockets the letter.", "Ben tucks it into his coat.", "He puts the letter in his pocket.", "Ben drops it."],
)
def test_what_is_put_away_is_in_no_hand_any_more(line):
    found = told(TWO + f"Ben takes out a LETTER.\n\nADA\nWell?\n\n{line}\n\nADA\nWell.\n")
    assert [(thing, who, until is None) for thing, who, _, until in found] == [("letter", "ben", False)]


@pytest.mark.parametrize(
    "line",
    [
        "Ada reaches for the knife.",
        "Ada looks at the knife.",
        "Ada does not take the knife.",
        "Ada points at the knife.",
        "The knife lies on the table.",
    ],
)
def test_what_nobody_takes_nobody_holds(line):
    assert told(TWO + f"A KNIFE lies on the table.\n\nBEN\nLook.\n\n{line}\n\nADA\nNo.\n") == []


@pytest.mark.parametrize(
    ("line", "thing", "way"),
    [
        ("Ada reads a LETTER.", "letter", "read"),
        ("Ada picks up the PHONE.", "phone", "ear"),
        ("Ada looks up. She checks her PHONE.", "phone", "read"),
        ("Ada points a GUN at Ben.", "gun", "aim"),
        ("Ada holds a GUN.", "gun", ""),
        ("Ada raises a LANTERN.", "lantern", "raise"),
        ("Ada carries a SUITCASE.", "suitcase", ""),
        ("Ada draws a GUN and aims it at him.", "gun", "aim"),
    ],
)
def test_how_a_thing_is_held_follows_what_is_done_with_it(line, thing, way):
    film = film_of(HEAD + TWO + line + "\n\nBEN\nYes?\n")
    found = [h for h in holds(film, film.get(Scene, "sc01")) if h.who == "ada" and h.thing == thing]
    assert [h.way for h in found] == [way]


def shots_of(text):
    """For each shot: the elements that it tells, what is in whose hand, and what lies about."""
    film = film_of(HEAD + text)
    film = apply_all(film, list(dress_sets(film).edits))
    scene = film.get(Scene, "sc01")
    here, found = place(film, scene), []
    for shot in film.shots("sc01"):
        order = [scene.elements.index(e) for e in (*shot.anchors, *(h.element for h in shot.lines))]
        props = things(film, scene, shot, here)
        hands = {p.words.lower(): p.holder for p in props if p.where == "hand"}
        lies = {p.words.lower() for p in props if p.where != "hand"}
        found.append((shot, min(order, default=0), max(order, default=0), hands, lies))
    return film, scene, found


TAKEN = (
    "ADA, a woman of forty, waits. BEN, a man of fifty, watches.\n\nADA\nHello.\n\nBEN puts a LANTERN on the table.\n\n"
    "BEN\nYes.\n\nADA\nWhat is it?\n\nAda takes the lantern.\n\nBEN\nGo on.\n\nADA\nI am.\n\nBEN\nThere.\n\nADA\nThere.\n"
)


def test_a_thing_is_in_a_hand_or_on_the_set_and_never_both():
    _, _, found = shots_of(TAKEN)
    seen = []
    for shot, first, last, hands, lies in found:
        assert not (set(hands) & lies), shot.name
        where = "hand" if "lantern" in hands else "set" if "lantern" in lies else "nowhere"
        if shot.prop is None and "ada" in shot.people and last >= 3:
            seen.append(where)
            assert (where == "hand") == (first > 6 or first == 6 < last), (first, last, where)
    assert set(seen) == {"hand", "set"} and seen == sorted(seen, reverse=True)


@pytest.mark.parametrize(
    ("one", "first", "last", "lies", "there"),
    [
        (Held("gun", "ben", 4), 4, 4, False, True),
        (Held("gun", "ben", 4), 1, 4, False, False),  # nobody sees a gun before it is drawn
        (Held("gun", "ben", 4), 3, 9, False, True),
        (Held("gun", "ben", 4), 0, 3, False, False),
        (Held("cup", "ada", 4, taken=True), 4, 4, True, False),
        (Held("cup", "ada", 4, taken=True), 4, 6, True, True),
        (Held("cup", "ada", 4, taken=True), 5, 5, True, True),
        (Held("cup", "ada", 1, 4, laid=True), 2, 4, False, True),
        (Held("cup", "ada", 1, 4, laid=True), 4, 4, False, False),
        (Held("cup", "ada", 1, 4), 4, 4, False, True),
        (Held("cup", "ada", 1, 4), 5, 5, False, False),
    ],
)
def test_a_shot_shows_a_thing_where_it_is_in_most_of_what_it_tells(one, first, last, lies, there):
    assert one.there(first, last, lies) == there


def test_a_shot_without_the_holder_shows_the_thing_nowhere():
    _, _, found = shots_of(TAKEN)
    held = [(first, last) for _, first, last, hands, _ in found if hands]
    for shot, first, last, hands, lies in found:
        if shot.prop is None and "ada" not in shot.people and any(a <= first and last <= b for a, b in held):
            assert "lantern" not in lies and not hands


def test_nothing_is_held_in_the_next_scene_that_does_not_say_so():
    film = film_of(HEAD + TWO + "Ada holds a LANTERN.\n\nBEN\nYes.\n\nEXT. STREET - NIGHT\n\nAda waits.\n\nADA\nHm.\n")
    assert holds(film, film.get(Scene, "sc01")) and not holds(film, film.get(Scene, "sc02"))


def test_other_scenes_shots_stay_as_they_are_when_a_held_thing_changes():
    two = HEAD + TWO + "Ada holds a LANTERN.\n\nBEN\nYes.\n\nEXT. STREET - NIGHT\n\nAda waits. Ben comes.\n\nADA\nHm.\n"
    before, after = film_of(two), film_of(two.replace("LANTERN", "BOTTLE"))
    changed = []
    for name in ("sc01", "sc02"):
        for shot in before.shots(name):
            one, other = (staging(f, f.get(Scene, name), f.get(type(shot), shot.name)) for f in (before, after))
            if one != other:
                changed.append(shot.name)
    assert changed and all(name.startswith("sc01") for name in changed)


def test_two_things_are_in_two_hands():
    _, _, found = shots_of(TWO + "Ada holds a LANTERN. She takes out a KEY.\n\nBEN\nYes.\n\nADA\nHere.\n")
    assert any(set(hands) == {"lantern", "key"} for *_, hands, _ in found)
    film, scene, _ = shots_of(TWO + "Ada holds a LANTERN. She takes out a KEY.\n\nBEN\nYes.\n\nADA\nHere.\n")
    shown = [things(film, scene, shot, place(film, scene)) for shot in film.shots("sc01")]
    assert {tuple(sorted(p.side for p in props if p.where == "hand")) for props in shown} >= {("left", "right")}


def test_what_is_held_lies_on_no_set():
    film = film_of(HEAD + TWO + "Ada holds a LANTERN.\n\nBEN\nYes?\n")
    scene = film.get(Scene, "sc01")
    assert not any(one.name == "lantern" for one in laid(film, scene, place(film, scene)))


CALL = (
    "ADA, a woman of forty, waits. BEN, a man of fifty, watches.\n\nBEN\nWho is it?\n\nADA (INTO PHONE)\nHello?\n\n"
    "MARK (V.O.)\nIt is me.\n\nBEN\nWell?\n\nADA\n(on the phone)\nI know.\n\nAda hangs up.\n\nBEN\nAnd?\n\nADA\nNothing.\n"
)


def at_the_ear(text, head=HEAD):
    """What is at whose ear in a film of one scene: who, what, from which line and until which."""
    film = film_of(head + text)
    scene = film.get(Scene, "sc01")
    lines = [film.screenplay.by_id[e].text.split("\n")[0] for e in scene.elements]
    found = [h for h in holds(film, scene) if h.way == "ear"]
    return [(h.who, lines[h.since], None if h.until is None else lines[h.until]) for h in found]


def test_who_talks_into_a_telephone_has_it_at_the_ear_until_they_hang_up():
    assert at_the_ear(CALL) == [("ada", "Hello?", "Ada hangs up.")]


def test_a_call_that_nobody_ends_is_over_with_its_last_line():
    assert at_the_ear(CALL.replace("Ada hangs up.\n\n", "")) == [("ada", "Hello?", "I know.")]


def test_who_is_called_listens_before_they_say_a_word_and_to_the_last():
    text = TWO + "MARK (FILTERED)\nAda?\n\nADA\n(into phone)\nYes.\n\nMARK (FILTERED)\nGood.\n\nBEN\nWho?\n"
    assert at_the_ear(text) == [("ada", "Ada?", "Good.")]


@pytest.mark.parametrize(
    "cue",
    [
        "ADA (INTO PHONE)\n", "ADA (ON PHONE)\n", "ADA\n(into the telephone)\n", "ADA\n(on her cell)\n",
        "ADA\n(tired; into phone)\n", "ADA\n(back to phone)\n", "ADA\n(answering the phone)\n", "ADA (PHONE)\n",
        "ADA\n(into the receiver)\n", "ADA\n(in de hoorn)\n", "ADA\n(aan de telefoon)\n", "ADA\n(in haar mobiel)\n",
    ],
)  # fmt: skip
def test_each_way_to_say_that_somebody_is_on_the_telephone_is_heard(cue):
    assert at_the_ear(TWO + f"{cue}Yes.\n\nBEN\nWho?\n") == [("ada", "Yes.", "Yes.")]


@pytest.mark.parametrize(
    "cue",
    [
        "ADA\n(into microphone)\n", "ADA\n(into the radio)\n", "ADA\n(reading a text on her phone)\n", "ADA (V.O.)\n",
        "ADA\n(on speakerphone)\n", "ADA\n(looking at her phone)\n", "ADA\n(hanging up the phone)\n", "ADA\n(angry)\n",
        "ADA\n(through the phone)\n", "ADA\n(to Ben, off the phone)\n", "ADA\n(taking off her headphones)\n",
    ],
)  # fmt: skip
def test_who_talks_to_nobody_over_a_wire_has_no_telephone_at_the_ear(cue):
    assert at_the_ear(TWO + f"{cue}Yes.\n\nBEN\nWho?\n") == []


@pytest.mark.parametrize("line", ["She hangs up.", "Ada ends the call.", "She pockets the phone.", "Ada hangt op."])
def test_each_way_to_end_a_call_is_heard(line):
    text = TWO + f"ADA (INTO PHONE)\nYes.\n\n{line}\n\nBEN\nWho?\n\nADA\nNobody.\n"
    assert at_the_ear(text) == [("ada", "Yes.", line)]


def test_two_at_the_ends_of_a_wire_have_a_telephone_each():
    text = TWO + "ADA (INTO PHONE)\nBen?\n\nBEN (INTO PHONE)\nAda.\n\nADA (INTO PHONE)\nListen.\n"
    assert at_the_ear(text) == [("ada", "Ben?", "Listen."), ("ben", "Ada.", "Listen.")]
    film, scene, found = shots_of(text)
    seen = set()
    for shot, first, *_ in found:
        hands = [p for p in things(film, scene, shot, place(film, scene)) if p.where == "hand"]
        assert {p.holder for p in hands} <= set(shot.people) and all(p.way == "ear" for p in hands)
        assert first < 4 or {p.holder for p in hands} == set(shot.people)
        seen |= {p.holder for p in hands}
    assert seen == {"ada", "ben"}


def test_a_call_is_seen_in_every_shot_of_who_makes_it_while_it_lasts_and_in_no_other():
    film, scene, found = shots_of(CALL)
    here, seen = place(film, scene), 0
    for shot, first, last, *_ in found:
        hands = [p for p in things(film, scene, shot, here) if p.where == "hand"]
        if "ada" in shot.people and first <= 6 and last >= 3:
            assert [(p.holder, p.words, p.way, p.side) for p in hands] == [("ada", "phone", "ear", "right")]
            assert hands[0].model == "kit#mobile"
            assert first != 7 or hands[0].lowered == -1  # she hangs up at once
            seen += 1
        elif last < 3 or first > 7 or "ada" not in shot.people:
            assert not hands, shot.name
    assert seen


@pytest.mark.parametrize(
    ("head", "words", "model"),
    [
        (HEAD, "mobile phone", "kit#mobile"),
        (HEAD.replace("DAY", "DAY (2001)"), "flip phone", "kit#mobile"),
        (HEAD.replace("DAY", "DAY (1951)"), "telephone", "kit#telephone"),
        (HEAD.replace("KITCHEN", "PHONE BOOTH"), "telephone", "kit#telephone"),
    ],
)
def test_a_telephone_that_nobody_named_is_of_the_time_and_the_place(head, words, model):
    film = film_of(head + TWO + "ADA (INTO PHONE)\nYes.\n\nBEN\nWho?\n")
    scene = film.get(Scene, "sc01")
    shots = [shot for shot in film.shots("sc01") if "ada" in shot.people and shot.lines]
    held = [p for shot in shots for p in things(film, scene, shot, place(film, scene)) if p.where == "hand"]
    assert held and {(p.words, p.model) for p in held} == {(words, model)}


DESK = (
    "TOM, a man of fifty, sits at the desk. A TELEPHONE stands on the desk. It rings. NORA, thirty, waits.\n\n"
    "Tom picks up the telephone.\n\nTOM\n(into phone)\nHarris.\n\nVOICE (FILTERED)\nYour taxi.\n\n"
    "TOM\n(into phone)\nLater.\n\nNORA\nYou need it.\n\nTom puts the telephone down.\n\nTOM\nFools.\n\nNORA\nYes.\n"
)


def test_a_telephone_that_the_action_names_is_there_once_and_its_base_stays_where_it_stood():
    film, scene, found = shots_of(DESK)
    here, called = place(film, scene), 0
    (stood,) = [one.prop.at for one in laid(film, scene, here) if one.name == "telephone"][:1]
    for shot, *_ in found:
        if shot.size in ("insert", "extreme-close"):
            continue
        props = [p for p in things(film, scene, shot, here) if "phone" in p.words]
        whole = [p for p in props if p.where != "hand" and not p.words.startswith("unhooked")]
        receivers = [p for p in props if p.where == "hand"]
        assert len(whole) + len(receivers) == 1, shot.name
        for p in receivers:
            called += 1
            (base,) = [o for o in props if o.words.startswith("unhooked")]
            assert p.model == base.model == "kit#telephone" and p.way == "ear" and base.at == stood
    assert called


def test_a_shot_that_shows_more_than_the_call_has_the_telephone_come_to_the_ear_and_leave_it():
    film = film_of(
        HEAD
        + "ADA, forty, waits.\n\nADA (INTO PHONE)\nHello?\n\nBEN (V.O.)\nIt is me.\n\nAda hangs up. She goes on waiting.\n"
    )
    scene = film.get(Scene, "sc01")
    (shot,) = [shot for shot in film.shots("sc01") if len(shot.lines) == 2]
    order = staging(film, scene, shot)
    (prop,) = [p for p in order.props if p.where == "hand"]
    assert (prop.raised, prop.lowered) == (0, 1)
    assert not any(act.verb == "close" for figure in order.people for act in figure.acts)


def test_a_cup_stays_in_its_hand_while_the_other_has_the_telephone():
    film, scene, found = shots_of("ADA, forty, holds a MUG. BEN watches.\n\n" + CALL.split("\n\n", 1)[1])
    shown = [things(film, scene, shot, place(film, scene)) for shot, _, _, hands, _ in found if "phone" in hands]
    sides = [{(p.words, p.side) for p in props if p.where == "hand"} for props in shown]
    assert sides and all(found == {("mug", "right"), ("phone", "left")} for found in sides)


def test_a_line_that_goes_over_the_wire_changes_the_pictures_of_its_scene_alone():
    two = (
        HEAD + TWO + "ADA (INTO PHONE)\nYes.\n\nBEN\nWho?\n\nEXT. STREET - NIGHT\n\nAda waits. Ben comes.\n\nADA\nHm.\n"
    )
    before, after = film_of(two.replace(" (INTO PHONE)", "")), film_of(two)
    changed = []
    for name in ("sc01", "sc02"):
        for shot in before.shots(name):
            one, other = (staging(f, f.get(Scene, name), f.get(type(shot), shot.name)) for f in (before, after))
            if one != other:
                assert one.model_copy(update={"props": other.props}) == other
                changed.append(shot.name)
    assert changed and all(name.startswith("sc01") for name in changed)
