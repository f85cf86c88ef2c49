from movie_director.crew.casting import VOICES
from movie_director.crew.coverage import cover_film
from movie_director.crew.reader import read_heading, read_script
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, apply
from movie_director.film.location import Location
from movie_director.film.prop import Prop
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.testing.films import SAMPLE, film_of, sample_film


def test_headings_are_read_in_their_parts():
    assert read_heading("INT. KITCHEN - DAY").place == "KITCHEN"
    assert not read_heading("EXT. ROAD \u2014 NIGHT").inside
    assert read_heading("INT./EXT. CAR - DUSK").place == "CAR"
    assert read_heading("SOMEWHERE ELSE").inside


def test_scenes_know_their_place_time_weather_and_people():
    one, two = sample_film().of(Scene)
    assert (one.inside, one.time, one.weather, set(one.characters)) == (True, "day", "clear", {"ada", "ben"})
    assert (two.inside, two.time, two.weather, two.location) == (False, "night", "rain", "quiet-street")


def test_places_are_interiors_streets_or_general():
    film = film_of("INT. BAR - DAY\n\nx\n\nEXT. SIDE ALLEY - DAY\n\nx\n\nEXT. DESERT - DAY\n\nx\n")
    assert {p.name: p.kind for p in film.of(Location)} == {
        "bar": "interior",
        "side-alley": "street",
        "desert": "general",
    }


def test_things_in_capitals_are_props_and_noises_are_not():
    film = film_of("INT. A - DAY\n\nA BANG. On the desk an old RED LAMP. ADA picks up the LAMP.\n\nADA\nHm.\n")
    assert [p.name for p in film.of(Prop)] == ["red-lamp"]


def test_looks_come_from_the_words_of_the_script():
    looks = {w.name: w.appearance for w in sample_film().of(Wardrobe)}
    assert (looks["ada"].gender, looks["ada"].age, looks["ada"].top, looks["ada"].top_colour) == (
        "female",
        44,
        "sweater",
        "#8e2420",
    )
    assert (looks["ben"].gender, looks["ben"].age, looks["ben"].beard) == ("male", 65, "full")


def test_everybody_has_a_voice_of_their_own_that_fits():
    film = film_of(
        "INT. A - DAY\n\n"
        + "\n\n".join(
            f"{n}, a {w}, waits.\n\n{n}\nYes."
            for n, w in (("ADA", "woman"), ("EVE", "woman"), ("BEN", "man"), ("TOM", "man"))
        )
    )
    voices = {c.name: c.voice for c in film.of(Character)}
    gender = {v.name: v.gender for v in VOICES}
    assert len(set(voices.values())) == 4
    assert [gender[voices[n]] for n in ("ada", "eve", "ben", "tom")] == ["female", "female", "male", "male"]


def test_casting_can_only_cast_voices_that_the_engine_has():
    from movie_director.engines.voice.voices import VOICES as ENGINE_VOICES
    from movie_director.studio.install import VOICES as INSTALLED

    assert {v.name for v in VOICES} <= set(ENGINE_VOICES)
    assert {v.name for v in VOICES} <= set(INSTALLED)


def test_the_same_script_gives_the_same_shots_and_the_crew_has_nothing_to_add():
    film = sample_film()
    assert film == sample_film()
    assert not read_script(film) and not cover_film(film)


def test_every_line_is_heard_once_and_in_order():
    film = sample_film()
    for scene in film.of(Scene):
        said = [e.id for e in film.screenplay.elements if e.id in scene.elements and e.kind == "dialogue"]
        heard = [h.element for s in film.shots(scene.name) for h in s.lines if h.part != "tail"]
        assert heard == said


def test_a_head_is_followed_by_its_tail_in_the_next_shot():
    film = sample_film()
    for scene in film.of(Scene):
        shots = film.shots(scene.name)
        for shot, after in zip(shots, [*shots[1:], None], strict=True):
            for heard in shot.lines:
                if heard.part == "head":
                    assert after is not None and after.lines[0].element == heard.element
                    assert after.lines[0].part == "tail"


def test_a_shot_that_a_person_touched_is_never_overwritten():
    film = sample_film()
    shot = film.shots("sc01")[2]
    mine = apply(apply(film, Change(shot.ref, "size", "wide")), Change(shot.ref, "touched", True))
    rewritten = film_of(SAMPLE.replace("Take it, then.", "Take it, then.\n\nBEN\nWhat?"), mine)
    kept = rewritten.get(Shot, shot.name)
    assert kept is not None and kept.size == "wide"


def test_rewriting_words_moves_no_camera():
    film = sample_film()
    after = film_of(SAMPLE.replace("You came back.", "You have come back to me at last, after all."), film)
    assert list(after.of(Shot)) == list(film.of(Shot))


def test_an_inserted_line_keeps_the_other_slates():
    film = sample_film()
    after = film_of(SAMPLE.replace("BEN\nNot without you.", "ADA\nWell?\n\nBEN\nNot without you."), film)
    told = {s.name: s.anchors for s in film.of(Shot)}
    kept = [s for s in after.of(Shot) if told.get(s.name) == s.anchors]
    assert len(kept) >= len(told) - 2


def test_headings_of_many_forms_tell_place_and_time():
    assert (read_heading("INT. SMITH HOUSE - KITCHEN - NIGHT").place) == "SMITH HOUSE - KITCHEN"
    assert read_heading("INT. HALL, NIGHT") == read_heading("INT. HALL-NIGHT")
    assert read_heading("EXT. TRAM STREET - NIGHT - RAIN").after == "NIGHT - RAIN"
    assert read_heading("INT. X-RAY ROOM - DAY").place == "X-RAY ROOM"


def test_continuous_goes_on_in_the_time_before_and_inside_is_a_room():
    film = film_of("EXT. HOUSE - NIGHT\n\nx\n\nINT. HOUSE - CONTINUOUS\n\ny\n")
    from movie_director.breakdown.staging import place

    outside, inside = film.of(Scene)
    assert (outside.time, inside.time) == ("night", "night")
    assert (place(film, outside).kind, place(film, inside).kind) == ("general", "interior")


def test_ages_are_read_as_scripts_write_them():
    from movie_director.film.character import Wardrobe

    for words, age in (("40s", 44), ("mid-30s", 34), ("67", 67), ("3", 4), ("sixties", 65)):
        film = film_of(f"INT. A - DAY\n\nADA, {words}, waits.\n\nADA\nYes.\n")
        assert film.get(Wardrobe, "ada").appearance.age == age, words


def heard(film, scene="sc01"):
    return [h.element for s in film.shots(scene) for h in s.lines if h.part != "tail"]


def test_a_touched_shot_survives_lines_put_before_it_and_lines_taken_away():
    film = sample_film()
    shot = next(s for s in film.shots("sc01") if s.lines and s.lines[0].part == "whole" and s.size != "two-shot")
    mine = apply(apply(film, Change(shot.ref, "size", "wide")), Change(shot.ref, "touched", True))
    more = film_of(SAMPLE.replace("ADA\nYou came back.", "BEN\nHello?\n\nADA\nYou came back."), mine)
    said = [e.id for e in more.screenplay.elements if e.kind == "dialogue"][: len(heard(more))]
    assert heard(more) == said
    assert more.get(Shot, shot.name).size == "wide"
    line = film.screenplay.element(shot.lines[0].element)
    cue = f"{line.character}\n" + (f"({line.parenthetical})\n" if line.parenthetical else "")
    less = film_of(SAMPLE.replace(cue + line.text + "\n\n", ""), mine)
    assert all(element in {e.id for e in less.screenplay.elements} for element in heard(less))
    assert not cover_film(less)


def test_a_new_shot_inherits_no_circle_of_one_that_is_gone():
    film = sample_film()
    slate = next(s.name for s in film.shots("sc01") if s.size == "insert") + "/picture"
    circled = apply(film, Change(film.cut.ref, "circled", {slate: "f" * 64, "film/master": "e" * 64}))
    after = film_of(SAMPLE.replace("On the table lies a KEY.", "").replace("She pushes the KEY across.", ""), circled)
    assert after.cut.circled == {"film/master": "e" * 64}
