"""What a director says, in English and Dutch, and what is done about it."""

import json

import pytest
from typer.testing import CliRunner

from movie_director.cli.main import app
from movie_director.crew.directing.grammar import Order, Understood, understand
from movie_director.errors import BadOption, LengthImpossible
from movie_director.film.scene import Scene
from movie_director.project import history
from movie_director.studio.direct import accept, direct
from movie_director.studio.make import prepare
from movie_director.studio.minutes import minutes
from movie_director.studio.open import open_project
from movie_director.studio.undo import undo
from movie_director.testing.films import SAMPLE, sample_film

FRAMES = 960
"""Forty seconds, as long as the film of these phrasings is said to last."""
BOTH = ("sc01", "sc02")


def lasts(seconds):
    return [("film", "length", str(round(seconds * 24)))]


SAID = [
    ("make scene two darker and cut ten seconds", [("sc02", "light", "moonlit"), *lasts(30)]),
    ("Make scene 1 darker.", [("sc01", "light", "noir")]),
    ("make the first scene brighter", [("sc01", "light", "soft-day")]),
    ("make the last scene brighter", [("sc02", "light", "neon")]),
    ("light scene one like noir", [("sc01", "light", "noir")]),
    ("light it like noir in scene one", [("sc01", "light", "noir")]),
    ("scene one by firelight", [("sc01", "light", "firelight")]),
    ("golden hour in scene two", [("sc02", "light", "golden-hour")]),
    ("scene two in moonlight", [("sc02", "light", "moonlit")]),
    ("make everything darker", [("sc01", "light", "noir"), ("sc02", "light", "moonlit")]),
    ("let it snow in scene two", [("sc02", "weather", "snow")]),
    ("make it rain everywhere", [(s, "weather", "rain") for s in BOTH]),
    ("I want fog in the second scene", [("sc02", "weather", "fog")]),
    ("clear weather in scene two", [("sc02", "weather", "clear")]),
    ("scene one should play at night", [("sc01", "time", "night")]),
    ("set scene two at dawn", [("sc02", "time", "dawn")]),
    ("scene one at dusk, and in the rain", [("sc01", "time", "dusk"), ("sc01", "weather", "rain")]),
    ("shoot scene one handheld", [("sc01", "style", "handheld")]),
    ("do the second scene in one take", [("sc02", "style", "one-take")]),
    ("cover the film in tableaux", [("film", "style", "tableau")]),
    ("draw it as a watercolour", [("film", "visual", "watercolour")]),
    ("make scene two a cartoon", [("sc02", "visual", "toon")]),
    ("make it a comedy", [("film", "genre", "comedy")]),
    ("make it a western", [("film", "genre", "western")]),
    ("trim five seconds", lasts(35)),
    ("make it 10 seconds longer", lasts(50)),
    ("make it a minute long", lasts(60)),
    ("it should last half a minute", lasts(30)),
    ("make it faster", lasts(36)),
    ("make it slower", lasts(44)),
    ("let it be as long as it likes", [("film", "length", "")]),
    ("give Ada glasses", [("ada", "glasses", "true")]),
    ("Ada wears a blue coat", [("ada", "outer", "coat"), ("ada", "outer_colour", "#27467f")]),
    ("Ben without a beard", [("ben", "beard", "none")]),
    ("give Ben grey hair", [("ben", "hair_colour", "#8c8f93")]),
    ("let Ada speak slower", [("ada", "pace", "0.85")]),
    ("spend at most 5 dollars", [("project", "budget", "5 USD")]),
    ("spend nothing", [("project", "budget", "0 USD")]),
    ("undo", [("undo", "", "")]),
    ("maak scène twee donkerder en haal er tien seconden uit", [("sc02", "light", "moonlit"), *lasts(30)]),
    ("maak de eerste scène lichter", [("sc01", "light", "soft-day")]),
    ("de laatste scène bij maanlicht", [("sc02", "light", "moonlit")]),
    ("scène 1 bij vuurlicht", [("sc01", "light", "firelight")]),
    ("laat het regenen", [(s, "weather", "rain") for s in BOTH]),
    ("laat het sneeuwen in scène twee", [("sc02", "weather", "snow")]),
    ("regen in scène twee", [("sc02", "weather", "rain")]),
    ("mist in de tweede scène", [("sc02", "weather", "fog")]),
    ("scène één speelt 's nachts", [("sc01", "time", "night")]),
    ("scène twee overdag", [("sc02", "time", "day")]),
    ("scène twee in de schemering, maar met onweer", [("sc02", "time", "dusk"), ("sc02", "weather", "storm")]),
    ("draai scène een uit de hand", [("sc01", "style", "handheld")]),
    ("draai scène 1 uit de hand", [("sc01", "style", "handheld")]),
    ("de tweede scène in één shot", [("sc02", "style", "one-take")]),
    ("teken het als aquarel", [("film", "visual", "watercolour")]),
    ("in zwart-wit", [("film", "visual", "noir")]),
    ("maak er een komedie van", [("film", "genre", "comedy")]),
    ("knip vijf seconden", lasts(35)),
    ("voeg tien seconden toe", lasts(50)),
    ("maak hem anderhalve minuut", lasts(90)),
    ("het moet sneller", lasts(36)),
    ("wat rustiger graag", lasts(44)),
    ("zo lang als hij wil", [("film", "length", "")]),
    ("geef Ada een bril", [("ada", "glasses", "true")]),
    ("Ada draagt een rode jas", [("ada", "outer", "coat"), ("ada", "outer_colour", "#a12a22")]),
    ("Ben zonder baard", [("ben", "beard", "none")]),
    ("Ada spreekt sneller", [("ada", "pace", "1.15")]),
    ("geef hoogstens vijf euro uit", [("project", "budget", "5 EUR")]),
    ("maak dat ongedaan", [("undo", "", "")]),
    ("make it a trailer", [("film", "kind", "trailer")]),
    ("turn this into a music video", [("film", "kind", "music-video")]),
    ("cut it as a documentary", [("film", "kind", "documentary")]),
    ("make an advertisement of it", [("film", "kind", "advertisement")]),
    ("make it an ad", [("film", "kind", "advertisement")]),
    ("make it an explainer", [("film", "kind", "explainer")]),
    ("make it a feature film again", [("film", "kind", "narrative")]),
    ("make it a trailer of thirty seconds", [("film", "kind", "trailer"), *lasts(30)]),
    ("turn it into a documentary and make it faster", [("film", "kind", "documentary"), *lasts(36)]),
    ("give it a western look", [("film", "genre", "western")]),
    ("shoot it in documentary style", [("film", "style", "handheld")]),
    ("shoot it with a static camera", [("film", "style", "tableau")]),
    ("make it scarier", [("film", "genre", "horror")]),
    ("make it funnier", [("film", "genre", "comedy")]),
    ("make it a fantasy", [("film", "genre", "fantasy")]),
    ("make it a war film", [("film", "genre", "war")]),
    ("give it more suspense", [("film", "genre", "thriller")]),
    ("no music", [("film", "music", "none")]),
    ("no music in scene two", [("sc02", "music", "none")]),
    ("music all through", [("film", "music", "throughout")]),
    ("sad music in scene two", [("sc02", "music", "sad")]),
    ("tense music in the first scene", [("sc01", "music", "suspense")]),
    ("make scene two cheaper", [("sc02", "tier", "low")]),
    ("maak er een trailer van", [("film", "kind", "trailer")]),
    ("maak hier een videoclip van", [("film", "kind", "music-video")]),
    ("maak er een documentaire van", [("film", "kind", "documentary")]),
    ("maak er een reclamefilm van", [("film", "kind", "advertisement")]),
    ("maak er een uitlegfilm van", [("film", "kind", "explainer")]),
    ("maak er weer een gewone film van", [("film", "kind", "narrative")]),
    ("geef het de sfeer van een western", [("film", "genre", "western")]),
    ("maak het spannender", [("film", "genre", "thriller")]),
    ("maak het enger", [("film", "genre", "horror")]),
    ("geen muziek", [("film", "music", "none")]),
    ("zonder muziek in scène twee", [("sc02", "music", "none")]),
    ("treurige muziek in scène twee", [("sc02", "music", "sad")]),
    ("overal muziek", [("film", "music", "throughout")]),
    ("met een stilstaande camera", [("film", "style", "tableau")]),
    ("in documentairestijl", [("film", "style", "handheld")]),
    ("maak scène twee goedkoper", [("sc02", "tier", "low")]),
]


@pytest.mark.parametrize(("said", "orders"), SAID, ids=[said for said, _ in SAID])
def test_a_phrasing_means_what_a_director_means(said, orders):
    found = understand(sample_film(), said, FRAMES)
    assert found == Understood(tuple(Order(*order) for order in orders))


@pytest.mark.parametrize(
    ("said", "orders", "unknown"),
    [
        ("sing me a song", [], ("sing me a song",)),
        ("make scene nine darker", [], ("make scene nine darker",)),
        ("add a helicopter and make it rain in scene one", [("sc01", "weather", "rain")], ("add a helicopter",)),
        ("cut ten seconds from scene two", [], ("cut ten seconds from scene two",)),
        ("make scene two a trailer", [], ("make scene two a trailer",)),
        ("add a trailer park", [], ("add a trailer park",)),
        ("something about the music", [], ("something about the music",)),
        ("maak er een opera van en geen muziek", [("film", "music", "none")], ("maak er een opera van",)),
    ],
)
def test_what_was_not_understood_is_said_and_the_rest_is_done(said, orders, unknown):
    assert understand(sample_film(), said, FRAMES) == Understood(tuple(Order(*o) for o in orders), unknown)


@pytest.fixture
def studio(tmp_path, monkeypatch):
    monkeypatch.delenv("MOVIE_DIRECTOR_MODEL", raising=False)
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    yield prepare(script, tmp_path / "film")
    history.settled()


def test_nothing_changes_before_yes_and_yes_is_one_step_that_can_be_undone(studio):
    before = studio.project.film
    found = direct(studio, "make scene two darker, let it snow there and add five seconds")
    assert studio.project.film == before
    assert "sc02: light is moonlit, was nothing." in found.said
    assert any(line.startswith("film: lasts ") and line.endswith(" s.") for line in found.said)
    # its sheet lists the snow
    assert [by for by, _ in found.edits] == ["person", "script-reader", "editor"]
    assert found.price.amount == 0
    accept(studio, found)
    scene = studio.project.film.get(Scene, "sc02")
    assert (scene.light, scene.weather, scene.touched) == ("moonlit", "snow", True)
    assert studio.project.film.direction.length is not None
    assert minutes(studio)[-3].content.startswith("make scene two darker")
    undo(studio)
    assert studio.project.film == before


def test_another_kind_of_video_brings_its_style_and_music_and_leaves_what_a_person_chose(studio):
    accept(studio, direct(studio, "turn this into a music video"))
    now = studio.project.film.direction
    assert (now.kind, now.style, now.music) == ("music-video", "montage", "throughout")
    accept(studio, direct(studio, "no music, and in tableaux"))
    accept(studio, direct(studio, "make it a feature film again"))
    now = studio.project.film.direction
    assert (now.kind, now.style, now.music) == ("narrative", "tableau", "none")


def test_every_phrasing_can_be_done_and_undone(studio):
    """Each that the film can follow; its own length allows some, and a budget is no part of it."""
    start = studio.project.film
    done = 0
    for said, orders in SAID:
        if orders[0][0] in ("undo", "project"):
            continue
        try:
            found = direct(studio, said)
        except LengthImpossible:
            assert orders[-1][1] == "length"
            continue
        assert not found.unknown and found.said, said
        accept(studio, found)
        if studio.project.film != start:
            undo(studio)
            done += 1
        assert studio.project.film == start, said
    assert done > 80


def test_of_a_budget_it_is_said_that_undo_leaves_it(studio):
    assert "`undo` does not take it back" in " ".join(direct(studio, "spend nothing").said)


def test_a_length_that_cannot_be_is_refused_with_the_shortest(studio):
    with pytest.raises(Exception, match="the shortest this film can be is"):
        direct(studio, "make it one second long")


def test_the_command_asks_before_it_does_anything(studio):
    folder = studio.project.paths.root
    no = CliRunner().invoke(app, ["direct", str(folder), "shoot scene one handheld; dance"], input="n\n")
    assert no.exit_code == 0 and "Not understood: dance" in no.stderr
    assert open_project(folder).project.film.get(Scene, "sc01").style is None
    CliRunner().invoke(app, ["direct", str(folder), "shoot scene one handheld"], input="y\n")
    assert open_project(folder).project.film.get(Scene, "sc01").style == "handheld"
    told = json.loads(
        CliRunner().invoke(app, ["direct", str(folder), "spend at most 3 dollars", "-y", "--json"]).stdout
    )
    assert told["accepted"] and open_project(folder).project.manifest.budget == "3 USD"
    CliRunner().invoke(app, ["direct", str(folder), "undo", "--yes"])
    assert open_project(folder).project.film.get(Scene, "sc01").style is None


def test_a_project_s_own_words_are_checked_as_set_checks_them(studio):
    with pytest.raises(BadOption):
        from movie_director.studio.set import edits_for

        edits_for(studio, studio.project.film, "sc01", {"light": "glorious"})
