"""Visual styles as data: which a scene has, what a file may say, and what setting one changes."""

import re
from pathlib import Path

import pytest

from movie_director.breakdown.boards import boards
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.breakdown.visual import read_visual, style_of, visuals
from movie_director.errors import BadOption, ScriptError
from movie_director.film.edits import Put, apply_all
from movie_director.film.scene import Scene
from movie_director.operations.frozen import Frozen
from movie_director.operations.picture import Picture
from movie_director.operations.style import Style
from movie_director.project.manifest import ENGINES
from movie_director.studio.make import prepare
from movie_director.studio.set import set_values
from movie_director.studio.undo import undo
from movie_director.testing.films import SAMPLE, sample_film

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "styles.md"
ASKED = ["clay", "ink", "naturalistic", "neon", "noir", "toon", "watercolour"]
MINE = 'words = "Mine."\nheld = 2\n[grade]\nsaturation = 0.2\nshadows = "#102040"\n'


@pytest.fixture
def studio(tmp_path):
    page = tmp_path / "key.fountain"
    page.write_text(SAMPLE)
    return prepare(page)


def drawn_in(film, delivery=None):
    schedule = breakdown(film, delivery or Delivery(pins=ENGINES))
    return {s.slate.partition("/")[0]: s.parameters["style"]["name"] for s in schedule if s.operation == "picture@1"}


def test_every_style_that_was_asked_for_ships():
    assert sorted(visuals()) == ASKED


def test_naturalistic_is_the_camera_s_own_picture_and_no_other_style_is():
    assert [name for name, style in visuals().items() if not style.drawn] == ["naturalistic"]
    assert visuals()["naturalistic"] == Style()


def test_styles_differ_in_what_they_say():
    told = [style.model_dump_json(exclude={"name"}) for style in visuals().values()]
    assert len(set(told)) == len(told)


def test_clay_stands_on_twos_and_ink_on_threes_in_every_tier():
    assert [visuals()["clay"].rate(rate) for rate in (12, 24)] == [12, 12]
    assert [visuals()["ink"].rate(rate) for rate in (12, 24)] == [8, 8]
    assert [visuals()["noir"].rate(rate) for rate in (12, 24)] == [12, 24]


def test_what_a_recipe_is_told_of_a_style_is_all_of_it():
    for style in visuals().values():
        assert Style.model_validate(style.told()) == style
    assert visuals()["naturalistic"].told() == {"name": "naturalistic"}


def test_a_scene_s_style_goes_before_the_film_s():
    film = sample_film()
    assert set(drawn_in(film).values()) == {"naturalistic"}
    film = apply_all(film, [Put(film.direction.having(visual="noir"))])
    assert set(drawn_in(film).values()) == {"noir"}
    film = apply_all(film, [Put(film.get(Scene, "sc02").having(visual="ink"))])
    assert drawn_in(film)["sc01"] == "noir" and drawn_in(film)["sc02"] == "ink"


def test_a_style_that_is_none_is_refused_with_those_there_are():
    film = sample_film()
    with pytest.raises(BadOption, match="sc01 has the visual style 'noire'") as refused:
        style_of(film, film.get(Scene, "sc01").having(visual="noire"))
    assert all(name in refused.value.cure for name in ASKED)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("grain = 3\n", r"mine\.toml.*grain"),
        ("held = 5\n", r"mine\.toml.*held"),
        ("[grade]\nshadows = 'blue'\n", r"mine\.toml.*grade\.shadows.*no colour"),
        ("[grade]\nhue = 2\n", r"mine\.toml.*grade\.hue"),
        ("[tones]\nsteps = 2.5\n", r"mine\.toml.*tones\.steps"),
        ("grade =", r"mine\.toml.*not TOML"),
    ],
)
def test_a_file_that_says_nonsense_is_refused_by_name_and_field(text, wrong):
    with pytest.raises(ScriptError, match=wrong):
        read_visual(text, "mine.toml")


def test_a_colour_is_read_as_a_screen_shows_it():
    style = read_visual('[line]\ncolour = "#ff8000"\n[paper]\ncolour = [1, 0.5, 0]\n', "folder/mine.toml")
    assert style.name == "mine"
    assert style.line.colour == pytest.approx((1, 0.502, 0), abs=1e-3)
    assert style.paper.colour == (1, 0.5, 0)


def test_a_film_s_style_is_set_by_name_given_back_and_undone(studio):
    def names():
        return set(drawn_in(studio.project.film, studio.delivery).values())

    set_values(studio, "film", {"visual": "watercolour"})
    assert names() == {"watercolour"}
    set_values(studio, "sc01", {"visual": "noir"})
    assert not studio.project.film.get(Scene, "sc01").touched, "the crew goes on reading the scene"
    assert names() == {"watercolour", "noir"}
    undo(studio)
    assert names() == {"watercolour"}
    with pytest.raises(BadOption) as refused:
        set_values(studio, "film", {"visual": "watercolor"})
    assert "watercolour" in f"{refused.value} {refused.value.cure}"
    set_values(studio, "film", {"visual": ""})
    assert names() == {"naturalistic"}


def test_a_person_writes_a_style_of_their_own_in_the_project(studio):
    folder = studio.project.paths.source / "visuals"
    folder.mkdir()
    (folder / "mine.toml").write_text(MINE)
    set_values(studio, "film", {"visual": "mine"})
    pictures = [s for s in studio.schedule() if s.operation == "picture@1"]
    style = Picture.model_validate(pictures[0].parameters).style
    assert style.name == "mine" and style.held == 2 and style.grade.saturation == 0.2
    before = {s.slate: s for s in studio.schedule()}
    (folder / "mine.toml").write_text(MINE.replace("0.2", "0.4"))
    after = {s.slate: s for s in studio.schedule()}
    assert {slate.rpartition("/")[2] for slate in after if after[slate] != before[slate]} == {"picture"}
    (folder / "mine.toml").write_text("held = 9\n")
    with pytest.raises(ScriptError, match=r"mine\.toml.*held"):
        studio.schedule()


def test_a_style_changes_no_board_and_no_framing():
    film = sample_film()
    delivery = Delivery(pins=ENGINES)
    noir = apply_all(film, [Put(film.direction.having(visual="noir"))])
    plain, styled = breakdown(film, delivery), breakdown(noir, delivery)
    assert {s.slate.rpartition("/")[2] for s in styled if s != plain[s.slate]} == {"picture"}
    assert list(boards(film, delivery, plain)) == list(boards(noir, delivery, styled))


def blocks(language):
    return re.findall(rf"```{language}\n(.*?)```", PAGE.read_text(encoding="utf-8"), flags=re.S)


def test_the_style_that_the_page_writes_is_one_and_its_commands_do_what_they_say(studio):
    (text,) = blocks("toml")
    album = read_visual(text, "album.toml")
    assert album.drawn and album.grade.toning == 0.6 and album.glow.reach == 50
    commands = [line.split()[1:] for block in blocks("sh") for line in block.splitlines()]
    names = []
    for verb, _project, *rest in commands:
        if verb == "set":
            set_values(studio, rest[0], dict(word.split("=") for word in rest[1:]))
        else:
            assert verb == "undo"
            undo(studio)
        names.append(set(drawn_in(studio.project.film).values()))
    assert names == [{"watercolour"}, {"watercolour", "noir"}, {"watercolour"}]


def test_the_page_says_what_every_field_does():
    page = PAGE.read_text(encoding="utf-8")
    for name, field in Style.model_fields.items():
        parts = field.annotation.model_fields if isinstance(field.default, Frozen) else {name: field}
        for part in {**parts, name: field} if name != "name" else ():
            assert f"`{part}`" in page or f"`[{part}]`" in page, f"{name}.{part}"


def test_the_page_lists_the_styles_that_ship():
    for name in ASKED:
        assert f"| `{name}` |" in PAGE.read_text(encoding="utf-8")
