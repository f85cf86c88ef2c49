"""Voices heard for a part, and chosen: what is spoken, on decoded sound, and what of the film it changes."""

from __future__ import annotations

import asyncio
import itertools

import numpy as np
import pytest

from movie_director.crew.casting import cast_voice, part_of
from movie_director.crew.voices import suiting
from movie_director.engines.sound.dialogue import RATE
from movie_director.engines.sound.samples import read_wav
from movie_director.errors import BadOption
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Put
from movie_director.film.reading import Reading
from movie_director.studio.audition import audition
from movie_director.studio.cast import Recast, change_cast, named
from movie_director.studio.lines import lines_of
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.studio.sides import sides
from movie_director.studio.undo import undo
from movie_director.studio.voice import choose_voice

PAGE = """Title: The <Key> & the Dog

INT. KITCHEN - DAY

ADA, forties, red sweater, waits at the table. BEN, sixties, grey beard, comes in with his dog REX.

TOM, thirties, stands at the door.

ADA
Well?

BEN
(quietly)
I said I would come back.

ADA
(whispering)
Not without you and not without him.

ADA
It fits no <door> & you know.

ADA
I have thought of nothing else for eleven long years and more, and I will not begin to think of it again tonight.

Rex barks at Tom.
"""
DUTCH = PAGE.replace("Title:", "Language: Dutch\nTitle:").replace("Well?", "Ik heb het niet en jij hebt het ook niet.")


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "key.fountain"
    page.write_text(PAGE)
    return prepare(page)


@pytest.fixture(scope="module")
def heard(tmp_path_factory):
    """The kitchen's Ada, for whom three voices were heard; the film and the takes as they were before; what was told."""
    page = tmp_path_factory.mktemp("film") / "key.fountain"
    page.write_text(PAGE)
    studio = prepare(page)
    lines = [line.element for line in lines_of(studio.project.film, "ada")]
    read = [Put(Reading(name=e.id, file="gone.wav", sha256="0" * 64, text=e.text)) for e in lines]
    studio.project.apply(read, "person", "person")  # what she was recorded saying tells nothing of other voices
    before, told = studio.project.film, []
    made = asyncio.run(audition(studio, "ada", 3, listen=lambda what, share: told.append((what, share))))
    return studio, before, made, told


def orders(studio):
    return {s.slate: s.parameters for s in studio.schedule() if s.operation == "speak@1"}


def look(studio, name):
    return studio.project.film.get(Wardrobe, name).appearance


def part(studio, name):
    return studio.project.film, studio.project.film.get(Character, name), look(studio, name)


def sides_of(studio, name):
    character = named(studio.project.film, name)
    return sides(studio, character, look(studio, character.name))


def test_each_voice_says_the_same_words_in_a_sound_of_its_own(heard):
    *_, made, told = heard
    sounds = [read_wav(one.file, RATE) for one in made.heard]
    assert [one.file.name for one in made.heard] == [f"{n}-{one.voice.name}.wav" for n, one in enumerate(made.heard, 1)]
    lengths = [len(sound) / RATE for sound in sounds]
    assert min(lengths) > 1.0 and max(lengths) < 2 * min(lengths) < 12, "seven words, by each"
    assert all(np.sqrt(np.mean(np.square(sound))) > 0.01 for sound in sounds)
    for one, other in itertools.combinations(sounds, 2):
        short = min(len(one), len(other))
        assert abs(np.corrcoef(one[:short], other[:short])[0, 1]) < 0.5
    assert all(b >= a for (_, a), (_, b) in itertools.pairwise(told)) and {w for w, _ in told} == {
        one.voice.name for one in made.heard
    }


def test_they_are_listed_as_casting_would_choose_them(heard):
    studio, _, made, _ = heard
    others = [c.voice for c in studio.project.film.of(Character) if c.name != "ada"]
    listed = [one.voice.name for one in made.heard]
    for n, name in enumerate(listed):  # who was chosen has a voice, so that casting chooses the next
        assert cast_voice(*part(studio, "ada"), [*others, *listed[:n]]) == name
    assert [one.cast for one in made.heard] == [
        name == studio.project.film.get(Character, "ada").voice for name in listed
    ]


def test_a_line_of_theirs_is_said_as_the_film_has_it_said(heard):
    studio, _, made, _ = heard
    mine = next(p for p in orders(studio).values() if p["text"] == made.line.text)
    assert made.line.model_dump(mode="json") == mine
    assert made.line.text == "It fits no <door> & you know.", "not the whisper, in which voices are alike"
    assert sides_of(studio, "ben")[0].delivery == "quietly", "where no line is said plainly, as it is said"


def test_the_page_plays_them_and_writes_the_scripts_own_words_as_words(heard):
    *_, made, _ = heard
    page = made.page.read_text()
    assert [page.count(f'src="{one.file.name}"') for one in made.heard] == [1, 1, 1]
    assert "fits no &lt;door&gt; &amp; you" in page and "<door>" not in page and "<Key>" not in page
    assert page.count("<b>cast now</b>") == sum(one.cast for one in made.heard) == 1
    for one in made.heard:
        assert one.voice.character in page and f"about {one.voice.age}, {one.voice.accent}" in page
        assert f"ADA --voice {one.voice.name}</code>" in page


def test_nothing_of_the_film_changes_no_take_is_made_and_what_was_said_is_not_said_again(heard):
    studio, before, made, _ = heard
    assert studio.project.film.documents == before.documents
    assert not list(studio.takes.all())
    kept = sorted((studio.project.paths.jobs.parent / "auditions").iterdir())
    when = [file.stat().st_mtime_ns for file in kept]
    again = asyncio.run(audition(studio, "ADA", 2))
    assert [one.voice for one in again.heard] == [one.voice for one in made.heard[:2]]
    assert sorted((studio.project.paths.jobs.parent / "auditions").iterdir()) == kept
    assert [file.stat().st_mtime_ns for file in kept] == when
    assert len(list(made.page.parent.glob("*.wav"))) == 2, "what an audition before wrote goes"
    asyncio.run(audition(studio, "ADA", 3))


def test_voices_that_others_have_come_last_and_are_told(studio):
    choose_voice(studio, "tom", cast_voice(*part(studio, "ada"), []))
    film = studio.project.film
    others = [c.voice for c in film.of(Character) if c.name != "ada"]
    assert suiting(part_of(*part(studio, "ada")), others)[-1].name == film.get(Character, "tom").voice


def test_choosing_a_voice_changes_the_orders_of_their_lines_alone_and_undo_takes_it_back(studio):
    before = orders(studio)
    was = studio.project.film.get(Character, "ada").voice
    said = choose_voice(studio, "ADA", "af_bella")
    assert "af_bella" in said[0] and was in said[0] and said[-1] == "Heard in sc01."
    after = orders(studio)
    changed = {slate for slate in after if after[slate] != before[slate]}
    film = studio.project.film
    mine = {e.text for e in film.screenplay.elements if e.character and film.called(e.character) == "ada"}
    assert {after[slate]["text"] for slate in changed} == mine
    assert all({**after[slate], "voice": was} == before[slate] for slate in changed)
    undo(studio)
    assert orders(studio) == before and studio.project.film.get(Character, "ada").voice == was


def test_what_is_locked_is_not_set_either_until_it_is_unlocked(studio):
    choose_voice(studio, "ada", "af_bella", lock=True)
    kept = studio.project.film.documents
    for target, values in (("ada", {"voice": "af_heart"}), ("look:ada", {"hair": "bun"}), ("ada", {"hair": "bun"})):
        with pytest.raises(BadOption, match=r"ADA is locked.*--unlock"):
            set_values(studio, target, values)
    assert studio.project.film.documents == kept
    assert set_values(studio, "ada", {"pace": "1.1"}), "how fast she talks is nobody's lock"
    set_values(studio, "ada", {"locked": "false", "voice": "af_heart"})
    assert studio.project.film.get(Character, "ada").voice == "af_heart"


def test_it_is_what_set_does(studio):
    choose_voice(studio, "ada", "af_bella")
    chosen = studio.project.film.documents
    undo(studio)
    set_values(studio, "ada", {"voice": "af_bella"})
    assert studio.project.film.documents == chosen


def test_a_voice_that_is_none_is_refused_with_those_that_are(studio):
    before = studio.project.film.documents
    with pytest.raises(BadOption, match=r"no voice 'bm_gorge'.*Did you mean bm_george.*af_heart.*bm_lewis"):
        choose_voice(studio, "ada", "bm_gorge")
    assert studio.project.film.documents == before


def test_who_is_locked_keeps_their_voice_from_hands_and_from_casting(studio, tmp_path):
    assert choose_voice(studio, "ada", "af_nicole", lock=True)
    assert studio.project.film.get(Character, "ada").locked
    with pytest.raises(BadOption, match="ADA is locked"):
        choose_voice(studio, "ada", "af_bella")
    page = tmp_path / "key.fountain"
    page.write_text(PAGE.replace("ADA, forties, red sweater,", "ADA, seventy, a gentleman,").replace("Well?", "No!"))
    assert prepare(page).project.film.get(Character, "ada").voice == "af_nicole"
    page.write_text(page.read_text().replace("ADA", "EVE"))
    film = prepare(page).project.film
    assert film.get(Character, film.called("EVE")).voice == "af_nicole", "under another name too"


def test_one_step_chooses_and_locks_and_one_undo_takes_back_both(studio):
    was = studio.project.film.get(Character, "ada")
    choose_voice(studio, "ada", "af_bella", lock=True)
    undo(studio)
    assert studio.project.film.get(Character, "ada") == was
    change_cast(studio, "ada", Recast(lock=True))
    choose_voice(studio, "ada", "af_bella", lock=False)
    now = studio.project.film.get(Character, "ada")
    assert (now.voice, now.locked) == ("af_bella", False)


def test_the_voice_that_is_had_already_is_no_step(studio):
    was = studio.project.film.get(Character, "ada").voice
    choose_voice(studio, "ada", "af_bella")
    (said,) = choose_voice(studio, "ada", "af_bella")
    assert "already" in said
    undo(studio)
    assert studio.project.film.get(Character, "ada").voice == was


def test_who_has_no_line_says_a_stock_one_in_the_films_language_and_that_is_told(studio, tmp_path):
    line, notes = sides_of(studio, "tom")
    assert 4 <= len(line.text.split()) <= 14 and line.language == "en"
    assert "TOM says nothing in this film" in notes[0]
    page = tmp_path / "sleutel.fountain"
    page.write_text(DUTCH)
    dutch = prepare(page)
    said, notes = sides_of(dutch, "ada")
    assert (said.text[:11], said.language, notes) == ("Ik heb het ", "nl", ())
    stock, notes = sides_of(dutch, "tom")
    assert stock.language == "nl" and stock.text.startswith("Ik had nooit") and notes


def test_a_dog_that_says_nothing_has_no_voice_to_hear(studio):
    with pytest.raises(BadOption, match="REX is a dog and says nothing"):
        asyncio.run(audition(studio, "rex"))
    assert not (studio.project.paths.exports / "auditions").exists()


def test_the_nearest_line_is_taken_where_all_are_too_short_or_too_long(tmp_path):
    page = tmp_path / "short.fountain"
    page.write_text("INT. A - DAY\n\nADA waits.\n\nADA\nNo.\n\nADA\nNot you, Ben.\n\nADA\n" + "word " * 18 + "\n")
    assert sides_of(prepare(page), "ada")[0].text == "Not you, Ben."
