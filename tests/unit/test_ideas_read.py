"""What is read of an idea: who, with whom, where, with what, and how it is told aloud."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from movie_director.crew.story.fountain import fountain_of
from movie_director.crew.story.idea import premise_of, read_idea
from movie_director.crew.story.plots import GENRES, plots, short_plots, turn_plots
from movie_director.crew.story.premise import Premise
from movie_director.crew.story.vocabulary import places, table
from movie_director.crew.story.write import Asked, outline_of, where_of, write_story
from movie_director.interchange.reading import read_bytes

FIELDS = ("role", "name", "gender", "other", "place", "thing")
ENOUGH = 0.9
"""The share of the fields of these ideas that are read as a person reads them; nobody reads all of them."""


def rows() -> list[list[str]]:
    lines = (Path(__file__).parent / "ideas.txt").read_text(encoding="utf-8").splitlines()
    return [[cell.strip() for cell in line.split("|")] for line in lines if line and not line.startswith("#")]


IDEAS = [row[0] for row in rows()]


def read(idea: str) -> Premise:
    return premise_of(read_idea(idea))


def right(field: str, premise: Premise, wanted: str) -> bool:
    hero, other = premise.hero, premise.other
    if field == "role":
        return wanted in hero.role
    if field == "name":
        return (hero.name or "-") == wanted
    if field == "gender":
        return hero.gender == wanted
    if field == "other":
        return wanted in f"{other.role} {other.name}" if other is not None else wanted == "-"
    if field == "place":
        here, _ = where_of(premise)
        named = premise.places[0].place if premise.places else "-"
        return wanted in (named, here.name) if wanted != "-" else not premise.places
    return wanted in (premise.things[0].noun.split() if premise.things else ["-"])


def misread() -> Iterator[tuple[str, str, bool]]:
    for idea, *wanted in rows():
        premise = read(idea)
        for field, want in zip(FIELDS, wanted, strict=True):
            if want != "?":
                yield idea, field, right(field, premise, want)


def test_there_are_sixty_ideas_in_two_languages():
    spoken = [read_idea(idea).language for idea in IDEAS]
    assert len(IDEAS) >= 60 and spoken.count("nl") >= 20 and spoken.count("en") >= 40


@pytest.mark.parametrize("field", FIELDS)
def test_nine_of_ten_are_read_as_a_person_reads_them(field):
    found = [(idea, good) for idea, own, good in misread() if own == field]
    wrong = [idea for idea, good in found if not good]
    assert len(wrong) <= (1 - ENOUGH) * len(found), wrong


@pytest.mark.parametrize(
    ("idea", "told"),
    [
        (
            "my uncle Gerald accidentally enters his parrot in the local council elections and it wins",
            ["I accidentally enter my parrot in the local council elections.", "And it wins."],
        ),
        (
            "A janitor on a mining station near Saturn discovers that the crew has been replaced by copies, "
            "and she's one too.",
            ["On a mining station near Saturn, the crew has been replaced by copies.", "And I'm one too."],
        ),
        (
            "A girl who herds goats finds an egg and must hide it from the king's taxman.",
            ["I herd goats.", "I find an egg and must hide it from the king's taxman."],
        ),
        (
            "people can sell an hour of their memory, a student sells the wrong hour and wants it back",
            ["People can sell an hour of their memory.", "I sell the wrong hour and want it back."],
        ),
        ("Two strangers are handcuffed together on a train.", ["We're handcuffed together on a train."]),
        (
            "What if a hitman fell in love with the woman he was hired to kill?",
            ["I fell in love with the woman I was hired to kill."],
        ),
        (
            "In een leeg zwembad hoort de schoonmaakster elke nacht iemand baantjes trekken.",
            ["In een leeg zwembad hoor ik elke nacht iemand baantjes trekken."],
        ),
        (
            "een oude schipper moet zijn boot verkopen aan de man die hem ooit bedroog",
            ["Ik moet mijn boot verkopen aan de man die mij ooit bedroog."],
        ),
        (
            "Een dirigent die doof wordt, moet nog één concert leiden.",
            ["Ik word doof.", "Ik moet nog één concert leiden."],
        ),
    ],
)
def test_a_hero_tells_the_idea_in_the_first_person(idea, told):
    premise = read(idea)
    assert premise.own and list(premise.told) == told


def test_what_no_hero_can_say_is_told_by_a_teller_in_its_own_words():
    premise = read("Every morning the statue in the square has moved closer to the mayor.")
    assert not premise.own
    assert premise.told == ("Every morning the statue in the square has moved closer to the mayor.",)


def test_what_a_camera_can_see_is_seen_and_not_told():
    premise = read("A lighthouse keeper finds a message in a bottle addressed to her.")
    assert premise.event == "{H} finds a message in a bottle addressed to her." and not premise.told


@pytest.mark.parametrize(
    ("idea", "age"),
    [
        ("A 72-year-old widow joins a band.", "seventies"),
        ("Marta (62), a retired spy, has one day left.", "sixties"),
        ("Een jongen van elf verstopt een wolf.", "elf"),
        ("In een huis wordt een 84-jarige vrouw verliefd.", "tachtig"),
    ],
)
def test_an_age_that_is_told_is_kept(idea, age):
    assert re.search(rf"\b{age}\b", outline_of(read_idea(idea), Asked(seconds=45)).people[0].look)


@pytest.mark.parametrize(
    ("idea", "heading"),
    [
        ("A janitor on a mining station near Saturn hears a knock.", "INT. MINING STATION, SPACE STATION"),
        ("Twee weduwnaars delen een volkstuin.", "EXT. VOLKSTUIN, TUIN"),
        ("In een leeg zwembad hoort een schoonmaakster iemand.", "INT. ZWEMBAD"),
        ("My uncle enters his parrot in the council elections.", "INT. TOWN HALL"),
        ("Three sisters clear out their mother's farmhouse.", "INT. FARMHOUSE, KITCHEN"),
    ],
)
def test_a_place_has_the_ideas_name_and_builds_a_place_that_we_have(idea, heading):
    assert heading in write_story(idea, Asked(seconds=45))


def test_what_an_idea_turns_on_chooses_the_story():
    told = {
        "A piano tuner and a baker fall in love through a wall.": "love",
        "Two rival undertakers fight over one man.": "rivals",
        "A girl must hide an egg from the taxman.": "hidden",
        "A clerk is mistaken for a hitman and is too polite to say no.": "mistaken",
        "A detective must interview her brother about a murder.": "suspect",
        "Twee weduwnaars durven elkaar eindelijk iets te bekennen.": "confess",
        "Een schoonmaakster hoort elke nacht iemand in het zwembad.": "haunted",
    }
    assert {idea: read(idea).turns[0] for idea in told} == told


@pytest.mark.parametrize("idea", IDEAS)
@pytest.mark.parametrize("seconds", [40, 60])
def test_no_line_of_a_story_is_broken(idea, seconds):
    text = write_story(idea, Asked(seconds=seconds))
    body = text.split("\n\n", 1)[1]
    assert not re.search(r"[{}]|\|\||  |(?:^|[.!?] )[HO]: |\b(\w+) \1\b(?<!that that)(?<!had had)", body), body
    assert not re.search(r"\ban? (?:last|only|uncle's)\b|\ba [aeio]\w+,|\bthe the\b", body)
    told = premise_of(read_idea(idea)).told
    assert all(body.count(line) <= 1 for line in told), "what is told is told once"
    read = read_bytes(text.encode(), "story.fountain")
    assert not any(" (V.O.)" in (element.character or "") for element in read.elements)


@pytest.mark.parametrize("language", ["en", "nl"])
def test_no_template_is_broken_whatever_is_put_in_its_gaps(language):
    idea = (
        "A nun hides an orange from two spies." if language == "en" else "Een non verbergt een ei voor twee spionnen."
    )
    known = {"HH", "OO", "H", "O", "Hn", "On", "NAME", "OHIM", "T", "t", "TC", "Title", "it", "It", "itwas", "thisis"}
    known |= {"lies", "holds", "here", "Here", "image", "near", "third", "Third", "beast", "Beast", "role", "orole"}
    known |= {
        "he",
        "him",
        "his",
        "himself",
        "He",
        "His",
        "ohe",
        "ohim",
        "ohis",
        "ohimself",
        "Ohe",
        "Ohis",
        "Him",
        "Ohim",
    }
    known |= {"ligt", "houdt", "op", "die", "deze"}
    for genre in {*GENRES.values()}:
        for plot in (*plots(genre, language), *short_plots(genre, language), *turn_plots(genre, language)):
            for draft in plot.drafts:
                for line in draft.lines:
                    assert set(re.findall(r"\{(\w+)\}", line)) <= known, (plot.name, line)
                    assert not re.search(r"[^|\s]\s[HO]: (?!\w*$)", line.replace(" || ", "\n").split("\n")[0][1:]), line
                    ways = line.split(" || ")
                    cues = {way[:2] for way in ways if re.match(r"[HO]\b.*?: ", way)}
                    assert len(cues) <= 1 or plot.turn, (plot.name, line)
            assert plot.want and plot.other_want and plot.want != plot.other_want
    assert "{" not in write_story(idea, Asked(seconds=60))


@pytest.mark.parametrize("language", ["en", "nl"])
def test_every_turn_has_a_story_and_every_name_of_a_place_a_place(language):
    words = table(language, "words")
    told = {plot.turn for genre in GENRES for plot in turn_plots(genre, language)}
    assert told == set(words["turns"])
    assert set(words["where"]) <= set(places(language)) and set(words["found_at"]) <= set(places(language))


def test_people_who_are_dead_or_taken_do_not_come_in():
    other = read("A widow finds her late husband's coat in a tram.").other
    assert other is None or "husband" not in other.role
    taken = read("A marine must fetch his kidnapped grandson from a ship.").other
    assert taken is None or "grandson" not in taken.role


def test_a_beast_is_no_prop_and_a_place_is_no_person():
    premise = read("my uncle enters his parrot in an election")
    assert not premise.things and premise.beast == "parrot"
    told = fountain_of(outline_of(read_idea("Twee weduwnaars delen een volkstuin in Zwolle."), Asked(seconds=45)))
    assert "een volkstuin," not in told
