"""Kinds of video: who works on one, and how it is told, covered, scored and cut."""

from typing import get_args

import pytest
from typer.testing import CliRunner

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.cli.main import app
from movie_director.crew.coverage import styles
from movie_director.crew.length import lengths
from movie_director.crew.roles import ASKED, DIRECTOR, STANDING
from movie_director.crew.story.write import Asked, write_story
from movie_director.crew.video import video_in, video_named, videos
from movie_director.errors import BadOption
from movie_director.film.direction import Direction, VideoKind
from movie_director.film.edits import Put, apply_all
from movie_director.film.film import Film
from movie_director.project import history
from movie_director.project.manifest import ENGINES
from movie_director.studio.company import company
from movie_director.studio.make import Wanted, prepare
from movie_director.testing.films import SAMPLE, film_of

KEEPER = "A lighthouse keeper finds a message in a bottle addressed to her."
KINDS = get_args(VideoKind)


def as_kind(kind, text=SAMPLE):
    video = videos()[kind]
    wanted = Direction(kind=kind, style=video.style, music=video.music)
    film = Film().changed([film_of(text).screenplay, wanted])
    for role in STANDING:
        film = apply_all(film, role.by_rule(film).edits)
    return film


def seen(film):
    return [(s.size, s.subject, s.least) for s in film.all_shots()]


def test_every_kind_is_data_that_names_styles_and_roles_that_there_are():
    assert tuple(videos()) == KINDS
    asked = {role.name for role in ASKED}
    for name, video in videos().items():
        assert video.style in styles() and set(video.roles) <= asked
        assert video_named(name) == name and all(video_named(sign) == name for sign in video.signs)
    assert set(videos()["narrative"].roles) == asked


def test_no_two_kinds_make_the_same_film_of_one_screenplay():
    films = {kind: as_kind(kind) for kind in KINDS}
    told = {
        kind: (seen(film), film.cut.opening, film.cut.closing, film.direction.music) for kind, film in films.items()
    }
    assert len({str(value) for value in told.values()}) == len(KINDS)


def test_a_trailer_is_cut_shorter_has_music_all_through_and_its_title_last():
    plain, trailer = as_kind("narrative"), as_kind("trailer")
    assert lengths(trailer).now < lengths(plain).now * 0.9
    assert trailer.cut.opening is None and trailer.cut.closing.lines == ()
    assert trailer.cut.closing.heading == "The Key"

    def scored(film):
        return {s.slate for s in breakdown(film, Delivery(ENGINES)) if s.operation == "score@1" and "sc" in s.slate[:2]}

    assert scored(trailer) == {"sc01/score", "sc02/score"}


def test_talk_has_music_in_a_music_video_that_a_story_leaves_to_its_words():
    talk = "\n".join(
        f"INT. {room} - DAY\n\nADA, forty, and BEN, fifty, sit.\n\nADA\nIt is four.\n\nBEN\nSo it is.\n"
        for room in ("HALL", "OFFICE", "KITCHEN")
    )

    def cues(kind):
        return {s.slate for s in breakdown(as_kind(kind, talk), Delivery(ENGINES)) if s.slate.endswith("/score")}

    assert "sc02/score" not in cues("narrative") and "sc02/score" in cues("music-video")


@pytest.mark.parametrize(
    ("idea", "kind", "rest"),
    [
        ("A trailer for a film about a robot who hears music.", "trailer", "A robot who hears music."),
        ("Make me a short commercial for a lamp that never goes out.", "advertisement", "A lamp that never goes out."),
        ("Een documentaire over een bakker die liegt.", "documentary", "Een bakker die liegt."),
        ("Videoclip: een danser in de regen.", "music-video", "Een danser in de regen."),
        ("A trailer park burns down.", "narrative", "A trailer park burns down."),
        (KEEPER, "narrative", KEEPER),
    ],
)
def test_an_idea_asks_for_its_kind_by_its_first_words(idea, kind, rest):
    assert video_in(idea) == (kind, rest)


def test_stories_are_told_as_their_kind_tells_them():
    told = {kind: write_story(KEEPER, Asked(videos()[kind].length, "drama", kind=kind)) for kind in KINDS}
    assert "NARRATOR (V.O.)" not in told["narrative"] and "= Ending" in told["narrative"]
    assert "NARRATOR (V.O.)" in told["documentary"] and "an ordinary day" in told["documentary"]
    assert "= Ending" not in told["trailer"] and "Kind: trailer" in told["trailer"]
    assert "= Struggle" not in told["advertisement"]
    assert told["advertisement"].rstrip().endswith("Now you know where to look.")
    dutch = write_story(
        "Een bakker ontdekt dat zijn brood mensen de waarheid laat spreken.", Asked(90, kind="documentary")
    )
    assert "VERTELLER (V.O.)" in dutch


def test_who_works_depends_on_the_kind():
    names = {kind: [role.name for role in company("all", kind)] for kind in KINDS}
    assert "continuity-checker" in names["documentary"] and "continuity-checker" not in names["trailer"]
    assert "cinematographer" not in names["explainer"]
    assert all(names[kind][0] == "director" for kind in KINDS)


def test_the_director_covers_a_kind_as_it_is_covered():
    film = apply_all(as_kind("trailer"), [Put(Direction(kind="trailer", genre="horror"))])
    assert DIRECTOR.craft(DIRECTOR.reads.see(film)).chosen == "montage"


def test_the_kind_comes_by_option_by_title_page_and_stays_with_the_project(tmp_path):
    script = tmp_path / "film.fountain"
    script.write_text(SAMPLE, encoding="utf-8")
    studio = prepare(script, tmp_path / "one", Wanted(kind="trailer"))
    direction = studio.project.film.direction
    assert (direction.kind, direction.style, direction.music) == ("trailer", "montage", "throughout")
    assert prepare(script, tmp_path / "one").project.film.direction == direction
    back = prepare(script, tmp_path / "one", Wanted(kind="narrative")).project.film
    assert (back.direction.style, back.direction.music) == ("classical", "composed") and back.cut.opening is not None
    script.write_text(SAMPLE.replace("Author:", "Format: Music video\nAuthor:"), encoding="utf-8")
    assert prepare(script, tmp_path / "two").project.film.direction.kind == "music-video"
    mine = prepare(script, tmp_path / "three", Wanted(kind="trailer", style="handheld")).project.film.direction
    assert mine.style == "handheld"
    history.settled()


def test_the_command_line_knows_the_kinds(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    found = CliRunner().invoke(app, ["write", f"A documentary about {KEEPER[0].lower()}{KEEPER[1:]}"])
    assert found.exit_code == 0, found.output
    text = next(tmp_path.glob("*.fountain")).read_text(encoding="utf-8")
    assert "Kind: documentary" in text and "LIGHTHOUSE" in text
    bad = CliRunner().invoke(app, ["write", KEEPER, "--kind", "opera"])
    assert bad.exit_code and isinstance(bad.exception, BadOption) and "music-video" in str(bad.exception)


@pytest.mark.parametrize("seconds", [20, 30])
@pytest.mark.parametrize(
    ("idea", "gone"),
    [
        ("A lighthouse keeper who finds a door in the sea", "Some things cannot be taken back."),
        ("Een vuurtorenwachter die een deur in de zee vindt", "Sommige dingen neem je niet terug."),
    ],
)
def test_a_trailer_may_be_as_short_as_twenty_seconds_and_still_says_what_it_is_of(idea, gone, seconds):
    text = write_story(idea, Asked(seconds=float(seconds), kind="trailer"))
    assert f"{idea}.\n" in text, "its narrator says so, in a whole sentence"
    assert text.index(f"{idea}.\n") < text.index(gone)
    assert "= Ending" not in text and "= Einde" not in text


def test_a_longer_trailer_keeps_its_struggle():
    text = write_story("A lighthouse keeper who finds a door in the sea", Asked(seconds=45.0, kind="trailer"))
    assert [line for line in text.splitlines() if line.startswith("= ")] == [
        "= Opening",
        "= Disturbance",
        "= Struggle",
        "= Turn",
    ]
