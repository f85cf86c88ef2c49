"""What the continuity checker notes, and what it lets be."""

import pytest

from movie_director.crew.continuity.telling import genders_of, told
from movie_director.crew.notes import Note, Notes
from movie_director.crew.roles import CONTINUITY_CHECKER
from movie_director.testing.films import film_of

HEAD = "INT. KITCHEN - DAY\n\nADA, forty, and BEN, fifty, sit at a table.\n\n"
TALK = "ADA\nWell?\n\nBEN\nWell.\n\n"


def noted(*story, head=HEAD):
    return CONTINUITY_CHECKER.by_rule(film_of(head + TALK + "\n\n".join(story) + "\n")).notes


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (("Ada holds a LETTER.", "Ben holds the letter."), "sc01: BEN has the letter, which ADA had in sc01"),
        (
            ("Ada holds a LETTER.", "INT. HALL - CONTINUOUS", "Ben holds the letter up.", "BEN\nSo.\n\nADA\nSo."),
            "sc02: BEN",
        ),
        (
            ("Ada wears a red coat.", "INT. HALL - CONTINUOUS", "Ada, in a green coat, waits.", "ADA\nSo."),
            "sc02: ADA's coat is green, and was red in sc01",
        ),
        (("Ben dies.", "INT. HALL - DAY", "Ada waits.", "BEN\nHere I am."), "sc02: BEN speaks, and died in sc01"),
        (
            ("Ada slips the LETTER into her pocket.", "Ben takes the letter out of his pocket."),
            "sc01: BEN has the letter",
        ),
        (
            (
                "Ada has a red knife, Ben a blue knife.",
                "Ada holds the red knife.",
                "Ben cuts a rope with the red knife.",
            ),
            "sc01: BEN has the red knife",
        ),
        (
            ("Ada, in a brown duster, waits.", "INT. HALL - CONTINUOUS", "Ada shrugs out of a wet buffalo coat."),
            "sc02: ADA's coat is another, and was a brown duster in sc01",
        ),
        (
            ("Ada, in a green suit, waits.", "INT. HALL - MOMENTS LATER", "Ada smooths her navy serge skirt."),
            "sc02: ADA's skirt is navy, and was a green suit in sc01",
        ),
        (
            ("Ada laughs.", "INT. HALL - CONTINUOUS", "Ada stands at the wall, shaking with rage."),
            "sc02: ADA goes from joy in sc01 to anger",
        ),
        (
            ("Ada lays the LETTER on the table.", "INT. HALL - CONTINUOUS", "Ada opens the letter.", "ADA\nSo."),
            "sc02: ADA has the letter, which was left elsewhere in sc01",
        ),
        (
            (
                "Ada holds the LETTER.",
                "The letter lies on the table.",
                "INT. HALL - CONTINUOUS",
                "Ben folds the letter.",
            ),
            "sc02: BEN has the letter, which was left elsewhere in sc01",
        ),
        (("Ada tucks the LETTER into her mask.", "Ben unfolds the letter."), "sc01: BEN has the letter"),
        (
            ("Ada holds a LETTER.", "Ben comes in with the letter, and folds it."),
            "sc01: BEN has the letter, which ADA had in sc01",
        ),
        (
            ("Ada, in a grey coat, sits like a man whose strings are cut.", "She opens the button of the brown coat."),
            "sc01: ADA's coat is brown, and was grey in sc01",
        ),
        (
            (
                "Ada holds the LETTER.",
                "INT. HALL - CONTINUOUS",
                "Ben comes up, a bag in one hand, the letter in the other.",
            ),
            "sc02: BEN has the letter, which ADA had in sc01",
        ),
        (
            (
                "Ada, in a navy coat, waits.",
                "INT. HALL - CONTINUOUS",
                "Ada unzips the red coat as she goes, pulls off her cap.",
            ),
            "sc02: ADA's coat is red, and was navy in sc01",
        ),
        (
            (
                "Ada, in a tan duster, waits.",
                "INT. HALL - CONTINUOUS",
                "Ada turns up the collar of her sheepskin jacket.",
            ),
            "sc02: ADA's jacket is another, and was a tan duster in sc01",
        ),
        (
            ("Ada, in a yellow dress, waits.", "INT. HALL - CONTINUOUS", "Ada smooths her jeans, and waits."),
            "sc02: ADA's jeans is denim, and was a yellow dress in sc01",
        ),
        (
            (
                "Ada holds the LETTER.",
                "INT. HALL - DAY",
                "Next morning. Ben takes the letter out of his pocket.",
                "BEN\nSo.",
            ),
            "sc02: BEN has the letter, which ADA had in sc01",
        ),
        (
            ("Ada, in green scrubs, waits.", "INT. HALL - CONTINUOUS", "Ada, in blue scrubs, waits.", "ADA\nSo."),
            "sc02: ADA's scrubs is blue, and was green in sc01",
        ),
        (("Ada laughs.", "ADA\nI hate you, Ben!"), "sc01: ADA goes from joy in sc01 to anger"),
        (("Ben weeps.", "Ben cheers, both fists in the air."), "sc01: BEN goes from grief in sc01 to joy"),
    ],
)
def test_what_cannot_be_is_noted(story, told):
    assert any(note.startswith(told) for note in noted(*story)), noted(*story)


@pytest.mark.parametrize(
    "story",
    [
        ("Ada holds a LETTER.", "Ada gives Ben the letter.", "Ben holds the letter."),
        ("Ada holds a LETTER.", "Ben snatches the letter.", "Ben holds the letter."),
        ("Ada holds a LETTER.", "INT. HALL - NIGHT", "Ben holds a letter.", "BEN\nSo."),
        ("Ada wears a red coat.", "INT. HALL - NIGHT", "Ada, in a green coat, waits.", "ADA\nSo."),
        ("Ada holds a LETTER.", "She puts it down.", "Ben holds the letter."),
        ("Ada holds a LETTER.", "She lays it in his palm.", "Ben holds the letter."),
        ("Ada holds a LETTER.", "Ada sleeps.", "INT. HALL - DAY", "Next day. Ben holds the letter.", "BEN\nSo."),
        ("Ada has a red knife, Ben a blue knife.", "Ada holds the knife.", "Ben holds the knife."),
        ("Ada holds her KEYS.", "Ben holds his keys."),
        ("Ada holds a BAG.", "She puts the bag down to take it off the stove.", "Ben lifts the bag off the floor."),
        (
            "Ada lays the LETTER on the table.",
            "She takes the letter.",
            "INT. HALL - CONTINUOUS",
            "Ada opens the letter.",
        ),
        (
            "Ada lays the LETTER on the table.",
            "INT. HALL - LATER",
            "EVE, thirty, hums.",
            "INT. KITCHEN - NIGHT",
            "Ben opens the letter.",
            "BEN\nSo.",
        ),
        ("Ada laughs.", "She draws the envelope out of his fingers and tears it."),
        (
            "Ada, in an orange suit, waits.",
            "INT. HALL - CONTINUOUS",
            "Ada is half in a white pressure suit.",
            "ADA\nSo.",
        ),
        ("Ada holds a BAG.", "She hoists the bag up to him.", "Ben holds the bag."),
        ("Ada has the LETTER.", "Ada unclips it and hands it to him.", "Ben folds the letter."),
        ("Ada laughs.", "Ada opens her mouth to yell, and shuts it."),
        ("Ada wears an emerald coat.", "INT. HALL - CONTINUOUS", "Ada, in the green coat, waits.", "ADA\nSo."),
        ("Ada wears a red coat.", "Ada takes off the red coat and puts on a green coat."),
        ("Ada wears a red coat.", "A picture of a man in a green coat hangs beside Ada."),
        ("Ada wears a red coat.", "The green coat hangs on the hook beside Ada."),
        ("Ada laughs until she cries.",),
        ("Ada laughs.", "INT. HALL - NIGHT", "Ada weeps.", "ADA\nSo."),
        ("Ben dies.", "INT. HALL - DAY", "Ada waits.", "BEN (V.O.)\nHere I am."),
        ("Ben dies.", "INT. HALL - DAY (FLASHBACK)", "Ada waits.", "BEN\nHere I am."),
    ],
)
def test_what_the_story_tells_is_let_be(story):
    assert not noted(*story)


def test_notes_of_a_model_are_about_scenes_that_there_are():
    view = CONTINUITY_CHECKER.reads.see(film_of(HEAD + TALK))
    wrong = Notes(notes=(Note(about="sc09", words="No such scene."),))
    assert "there is no scene 'sc09'" in CONTINUITY_CHECKER.faults(view, wrong)[0]


DUTCH = "INT. KEUKEN - DAG\n\nTRUUS, veertig, en WIM, zestien, zitten aan tafel.\n\n"
PRAAT = "TRUUS\nNou?\n\nWIM\nNou.\n\n"


@pytest.mark.parametrize(
    ("story", "told"),
    [
        (("Truus houdt de sleutel vast.", "Wim stopt het sleuteltje in zijn jaszak."), "sc01: WIM has the sleutel"),
        (
            ("Truus helpt Wim in een zwarte winterjas.", "INT. GANG - DOORLOPEND", "Wim, in de beige regenjas, wacht."),
            "sc02: WIM's regenjas is beige, and was a black winterjas in sc01",
        ),
        (
            ("Truus is woedend.", "INT. GANG - EVEN LATER", "Truus straalt en zingt."),
            "sc02: TRUUS goes from anger in sc01 to joy",
        ),
    ],
)
def test_what_cannot_be_is_noted_in_dutch(story, told):
    notes = CONTINUITY_CHECKER.by_rule(film_of(DUTCH + PRAAT + "\n\n".join(story) + "\n")).notes
    assert any(note.startswith(told) for note in notes), notes


def test_what_is_told_in_dutch_is_let_be():
    story = ("Truus houdt de sleutel vast.", "Ze legt het sleuteltje in zijn hand.", "Wim houdt de sleutel vast.")
    assert not CONTINUITY_CHECKER.by_rule(film_of(DUTCH + PRAAT + "\n\n".join(story) + "\n")).notes


def test_dutch_names_and_kin_tell_women_from_men():
    cues = ("GRIET", "OPA", "TRUUS", "WIM", "XAN")
    talk = "".join(f"{cue}\nNou.\n\n" for cue in cues)
    film = film_of(
        f"INT. KEUKEN - DAG\n\nGriet en Wim wachten. Truus naait. Haar moeder Xan komt binnen. Opa slaapt.\n\n{talk}"
    )
    assert [genders_of(film)[cue.lower()] for cue in cues] == ["f", "m", "f", "m", "f"]


def test_a_small_word_of_a_name_names_nobody():
    script = "INT. KEUKEN - DAG\n\nDe zak van zijn jas is leeg.\n\nVAN DEN BRINK\nNou.\n\nWIM\nNou.\n"
    sentences = next(told(film_of(script))).sentences
    assert not [m for m in sentences[0].mentions if m.named]
