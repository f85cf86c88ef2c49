from movie_director.crew.coverage import cover_film
from movie_director.crew.reader import read_script
from movie_director.film.edits import Change, apply
from movie_director.film.shot import Shot
from movie_director.testing.films import SAMPLE, film_of, sample_film


def test_the_same_script_gives_the_same_shots_and_the_crew_has_nothing_to_add():
    film = sample_film()
    assert film == sample_film()
    assert not read_script(film) and not cover_film(film)


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
