"""What a character is, where it is no human being, and its coat, from the words of the script."""

from __future__ import annotations

import pytest

from movie_director.breakdown.staging import staging
from movie_director.crew.reading.species import coat_words, species_of
from movie_director.film.character import Wardrobe
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.testing.films import film_of


def look(cue, action):
    film = film_of(f"INT. A - DAY\n\n{action}\n\n{cue}\n(barks)\nWoof.\n\n{cue} turns. {cue} waits.\n")
    return film.get(Wardrobe, film.called(cue)).appearance


@pytest.mark.parametrize(
    ("cue", "action", "species"),
    [
        ("REX", "REX, a big brown dog, trots in.", "dog"),
        ("REX", "A scruffy old terrier named REX lies by the door.", "dog"),
        ("REX", "Her dog REX bounds in.", "dog"),
        ("REX", "REX (4), a puppy, yawns.", "dog"),
        ("REX", "REX is a dog.", "dog"),
        ("MINOES", "MINOES, een rode kat, slaapt op de stoel.", "cat"),
        ("BLIXEM", "Hun paard BLIXEM staat in de wei.", "horse"),
        ("TOM", "TOM, a fat ginger tomcat, sits on the sill.", "cat"),
        ("DUKE", "DUKE, a white stallion with a long mane, waits.", "horse"),
        ("POLLY", "POLLY, the parrot, sits on her shoulder.", "bird"),
        ("R-7", "R-7, a rusty robot, rolls in.", "robot"),
        ("THE DOG", "The dog comes in. THE DOG sniffs.", "dog"),
        ("GUARD DOG", "A GUARD DOG waits at the gate.", "dog"),
    ],
)
def test_a_character_is_what_introduces_it(cue, action, species):
    assert look(cue, action).species == species


@pytest.mark.parametrize(
    ("cue", "action"),
    [
        ("WOLF", "WOLF, a man of forty, comes in."),
        ("ADA", "ADA, a dogged detective, waits."),
        ("ADA", "ADA, a woman with a dog, waits."),
        ("ADA", "ADA, 40, eats a hot dog."),
        ("BEN", "BEN and the kids horse around."),
        ("NICK", "NICK, a horse trainer, waits."),
        ("NICK", "NICK, a cat burglar, waits."),
        ("MAY", "MAY, a bird of a woman, waits."),
        ("CAT", "CAT, a woman of thirty, comes in."),
        ("CAT", "CAT (30) comes in with the cat."),
        ("JAY", "JAY walks his dog."),
        ("ADA", "ADA, with her dog REX, waits."),
        ("ROBIN", "ROBIN, tired as a dog, sits."),
    ],
)
def test_a_human_being_near_an_animals_word_stays_one(cue, action):
    assert look(cue, action).species == "human"


def test_a_coat_and_a_size_come_from_the_words():
    rex, tom = look("REX", "REX, a big brown dog, trots in."), look("TOM", "TOM, a small black and white cat, sits.")
    assert rex.fur_colour == "#6b4326" and rex.size > 1.1 and rex.pattern == "plain"
    assert (tom.fur_colour, tom.marking_colour, tom.pattern) == ("#1b1a1c", "#d6d1c6", "patched") and tom.size < 0.9
    assert look("DOT", "DOT, a dalmatian puppy, yawns.").pattern == "spotted"
    assert look("DOT", "DOT, a dalmatian puppy, yawns.").size < 0.7
    assert coat_words("spotted grey")["pattern"] == "spotted"
    assert coat_words("#123456")["fur_colour"] == "#123456"


def test_a_name_that_two_lines_tell_of_is_read_once():
    assert species_of("REX", "REX, a dog.") == ("dog", "dog")
    assert species_of("REX", "") is None


def test_a_human_look_says_nothing_of_fur_so_that_what_was_made_stands():
    assert not {"species", "fur_colour", "pattern", "size"} & set(Look().model_dump())
    told = Look(species="dog", fur_colour="#6b4326").model_dump()
    assert told["species"] == "dog" and Look.model_validate(told) == Look(species="dog", fur_colour="#6b4326")


def test_an_animals_skin_is_its_fur_so_that_faces_are_exposed_by_it():
    assert Look(species="cat", fur_colour="#1b1a1c").skin == "#1b1a1c"


def test_a_dog_sits_on_the_ground_and_who_is_human_on_a_chair():
    told = "INT. HALL - DAY\n\nADA, forty, waits. REX, {}, is with her.\n\n{} sits in a chair.\n\nADA\nSo.\n"
    chairs = {}
    for what, who in (("a big brown dog", "Rex"), ("fifty", "Rex"), ("a robot", "Rex")):
        film = film_of(told.format(what, who))
        scene = film.get(Scene, "sc01")
        chairs[what] = [len(staging(film, scene, shot).seats) for shot in film.shots("sc01")]
    assert set(chairs["a big brown dog"]) == {0}
    assert set(chairs["fifty"]) == set(chairs["a robot"]) == {1}
