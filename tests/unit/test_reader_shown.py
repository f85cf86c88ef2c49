"""What a sheet lists because the action shows it, whoever takes it: things, stunts, effects, screens, noises, people."""

import pytest

from movie_director.film.sheet import Sheet
from movie_director.testing.films import film_of


def sheet(action, cues=("ADA", "BEN")):
    talk = "".join(f"\n\n{cue}\nYes." for cue in cues)
    return film_of(f"INT. BARN - DAY\n\n{action}{talk}\n").get(Sheet, "sc01")


def listed(action, category):
    return [i.name for i in sheet(action).of(category)]


@pytest.mark.parametrize(
    ("action", "names"),
    [
        ("Ada notices the lantern.", ["lantern"]),
        ("A backpack waits by the stove.", ["backpack"]),
        ("Ada kneels beside the windlass.", ["windlass"]),
        ("The probe beeps next to Ada.", ["probe"]),
        ("Suitcases stand about, and a dozen flashlights shine.", ["suitcase", "flashlight"]),
        ("Ben watches the road through binoculars.", ["binoculars"]),
        ("Ben sticks a Glock into her face.", ["glock"]),
        ("Ada works on the new telescope.", ["telescope"]),
        ("Ada comes in, carrying glasses of lemonade.", ["glass"]),
        ("BODYBAGS are rolled in on a CART.", ["bodybag", "cart"]),
        ("Ben unlocks her manacles.", ["manacle"]),
        ("A corpse hangs from a noose.", ["corpse", "noose"]),
        ("Ben waits, flashlight and gun in hand.", ["flashlight", "gun"]),
        ("There are papers and textbooks on the floor.", ["textbook"]),
        ("Ada sees a carved wooden eagle.", ["wooden-eagle"]),
        ("Ben pulls a .357 Magnum from his holster.", ["magnum", "holster"]),
    ],
)
def test_a_thing_that_stands_in_the_scene_must_be_brought(action, names):
    assert listed(action, "props") == names


@pytest.mark.parametrize(
    "action",
    [
        "There is no lantern here. He sleeps without a blanket.",
        "Ada looks for a wrench. She asks for a ticket.",
        "A photo of a birthday cake.",  # the photo is listed, the cake is not
        "The guard sheaths it. He hammers it flat.",
        "The crew watch the sky. They see her watch the time.",
        "The others can no longer be seen.",
        "The van rockets into the yard.",
        "Ada nods, checks on her child.",
        "The towel rack is empty. One of the file drawers is ajar.",
        "A tub the size of a coffin.",
        "Ben plays a note. He kicks him in the balls.",
        "It makes a terrible racket.",
        "The others egg him on.",
    ],
)
def test_what_is_denied_sought_compared_or_done_is_no_thing_of_the_scene(action):
    assert [n for n in listed(action, "props") if n != "photo"] == []


def test_what_hangs_or_stands_fast_is_the_sets_until_hands_take_it():
    assert listed("A mirror hangs beside a poster. A sign reads: PULL.", "set-dressing") == ["mirror", "poster", "sign"]
    taken = sheet("She looks at the painting. Ada grabs the painting.")
    assert [i.name for i in taken.of("props")] == ["painting"] and not taken.of("set-dressing")
    assert listed("His head sinks. RACK TO: a shower of sparks.", "set-dressing") == []


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("Ben lunges at Ada.", "lunges"),
        ("They get into a scuffle.", "scuffle"),
        ("Ada shoves Ben against the wall.", "shoves"),
        ("Ben is flung across the room.", "flung"),
        ("Ada tumbles down the stairs.", "tumbles"),
        ("Ada smacks him.", "smacks"),
        ("The van screeches to a halt.", "screeches"),
        ("Ben slips and falls on the ice.", "falls"),
        ("Ben collapses in a heap.", "collapses"),
        ("As the van skids past, they hide.", "skids"),
    ],
)
def test_what_takes_a_stunt_player_is_a_stunt(action, name):
    assert listed(action, "stunts") == [name]


@pytest.mark.parametrize(
    "action",
    [
        "The door is thrown open.",
        "For a moment Ada is thrown off.",
        "Ben punches it into his phone.",
        "Ben flips over a display rack.",
        "Ada admires the punching dagger.",
        "Hooks are thrown.",
        "It was a fine wrestling match.",
        "A sphere free-falls through the dark.",
        "Ada dives onto her bed.",
        "Ben nearly jumps out of his skin. He's struck a nerve.",
        "Ada throws her phone, but it goes flying past.",
    ],
)
def test_what_only_sounds_like_a_stunt_is_none(action):
    assert listed(action, "stunts") == []


@pytest.mark.parametrize(
    ("action", "name"),
    [
        ("A ball game plays on the TV.", "playback"),
        ("The monitor shows a map.", "playback"),
        ("Ada is watching television.", "playback"),
        ("The lights go out.", "lights"),
        ("He turns as the window shatters.", "breaking"),
        ("Ben crashes through a glass skylight.", "breaking"),
        ("They duck as explosions rock the street.", "explosion"),
        ("The ceiling collapses.", "debris"),
        ("A cold wind is blowing.", "wind"),
        ("Blood sprays over the sink.", "blood"),
        ("Ben fires an old rifle.", "gunfire"),
    ],
)
def test_what_must_be_rigged_shot_or_played_back_is_an_effect(action, name):
    assert name in listed(action, "effects")


@pytest.mark.parametrize(
    "action",
    [
        "Ben fires up the stove. Ada fires the engines.",
        "Ada turns to the TV camera.",
        "Lightning quick, she ducks.",
        "She opens the door, flooding him with light.",
        "The tears of the crowd, like smoke.",
        "White letters on a black screen.",
    ],
)
def test_what_needs_no_rigging_is_no_effect(action):
    assert listed(action, "effects") == []


def test_a_noise_is_no_voice_no_ring_on_a_finger_and_nobodys_name():
    assert listed("We hear EVE'S VOICE. A CLASS RING is on his finger.", "sounds") == []
    assert [i.name for i in sheet("CRASH RISES.", cues=("CRASH", "ADA")).of("sounds")] == []
    assert listed("A phone ringing somewhere. Brakes squeal.", "sounds") == ["phone", "brakes"]


def test_clothes_around_somebody_are_worn_and_blood_red_is_a_colour():
    found = sheet("Ada comes in with a scarf around her neck. A blood red sky.")
    assert [(i.name, i.who, i.note) for i in found.of("wardrobe")] == [("scarf", "ada", "wears")]
    assert not found.of("makeup")


def test_sweat_and_bullet_wounds_are_make_up():
    assert listed("Ben's brow is beaded with sweat. There is a bullet hole in his arm.", "makeup") == ["sweat", "wound"]


def test_who_is_denied_is_no_extra():
    assert listed("Two men come in, not soldiers. A vacuum cleaner hums.", "extras") == ["men"]


def test_people_are_those_of_the_action_and_no_pronoun_or_point_of_the_compass():
    found = sheet("A CHARWOMAN mops. A DOZEN PEOPLE wait. IT lands. The guard rides FAST. Ada turns to NEXT.")
    assert [i.name for i in found.of("extras")] == ["charwoman", "dozen-people"]
    assert [i.name for i in found.of("cast")] == ["ada", "ben"]


def test_of_two_names_in_one_cue_nobody_is_the_other():
    script = "INT. A - DAY\n\nJeff and Amy wait.\n\nJEFF\nHi.\n\nAMY\nHi.\n\nJEFF AMY\nHi!\n\nAMY\nNo.\n"
    assert [i.name for i in film_of(script).get(Sheet, "sc01").of("cast")][:2] == ["jeff", "amy"]


def test_a_slip_of_the_page_makes_no_second_person_of_who_speaks_often():
    often = "".join(f"\n\nADA HOLT\nLine {n}." for n in range(9))
    script = f"INT. A - DAY\n\nAda waits.{often}\n\nADA JONES\nA slip.\n\nADA\nWho?\n"
    names = [i.name for i in film_of(script).get(Sheet, "sc01").of("cast")]
    assert names[0] == "ada-holt" and "ada" not in names


def test_the_judge_is_judge_holt_where_only_judge_holt_is():
    script = (
        "INT. A - DAY\n\nx\n\nJUDGE\nNo.\n\nJUDGE MOSS\nYes.\n\n"
        "INT. B - DAY\n\nThe Judge looks at Ada.\n\nADA\nYes?\n\nJUDGE HOLT\nNo.\n"
    )
    assert [i.name for i in film_of(script).get(Sheet, "sc02").of("cast")] == ["ada", "judge-holt"]


@pytest.mark.parametrize("action", ["The guard CARL runs up.", "CARL, the burly guard from the gate, runs up."])
def test_a_role_beside_a_name_is_who_has_the_name(action):
    film = film_of(f"INT. A - DAY\n\nx\n\nGUARD\nHalt!\n\nCARL\nHi.\n\nINT. B - DAY\n\n{action}\n")
    assert [i.name for i in film.get(Sheet, "sc02").of("cast")] == ["carl"]


def test_a_name_with_a_short_is_is_there():
    assert "ben" in [i.name for i in sheet("Ben's sitting down.", cues=("ADA", "BEN (V.O.)")).of("cast")]
    film = film_of(
        "INT. A - DAY\n\nx\n\nBEN\nHi.\n\nINT. B - DAY\n\nBen's at the door. Ada's coat.\n\nADA (V.O.)\nHm.\n"
    )
    assert [(i.name, i.note) for i in film.get(Sheet, "sc02").of("cast")] == [("ben", "no lines"), ("ada", "voice")]


def test_a_scene_with_its_own_people_goes_on_with_nobody_before():
    film = film_of("INT. A - DAY\n\nBen waits.\n\nBEN\nHi.\n\nINT. B - DAY\n\nThe guard looks up. He yawns.\n")
    assert not film.get(Sheet, "sc02").of("cast")
