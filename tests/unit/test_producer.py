"""What the producer makes cheaper so that a film fits the money, and what they say will not."""

from dataclasses import replace
from decimal import Decimal

import pytest

from movie_director.breakdown.crewlist import VERSIONS
from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.build.ports import Quote
from movie_director.crew.costs import Cost, Costs
from movie_director.crew.desk import Desk
from movie_director.crew.producing import Allotment, Allotted
from movie_director.crew.roles import PRODUCER
from movie_director.film.edits import Change, apply, apply_all
from movie_director.film.scene import Scene
from movie_director.project import history
from movie_director.studio.crew import work
from movie_director.studio.make import Wanted, prepare
from movie_director.studio.plan import plan_film
from movie_director.testing.films import TWO_MOODS, film_of
from movie_director.values.money import Money

PRICES = {"low": "0.01", "standard": "0.10", "high": "1"}
CALM = """INT. HALL - DAY

ADA, forty, reads a letter. BEN, fifty, waits.

ADA
It came by the first post.

BEN
Then it is early.
"""
STORY = CALM + "\n" + TWO_MOODS.replace("\n\nEXT", "\n\nINT")


def desk(film, cap, tier="high", rest="0"):
    shots = {s.name: {t: Cost(Money.parse(p), 60.0) for t, p in PRICES.items()} for s in film.all_shots()}
    return Desk(costs=Costs(shots, Cost(Money.parse(rest)), Money.parse(cap) if cap else None, tier))


def tiers(film, cap, **how):
    after = apply_all(film, PRODUCER.by_rule(film, desk(film, cap, **how)).edits)
    return {scene.name: scene.tier for scene in after.of(Scene)}, after


def test_a_film_that_fits_and_one_without_a_budget_are_left_alone():
    film = film_of(STORY)
    for cap in ("1000", None):
        made = PRODUCER.by_rule(film, desk(film, cap))
        assert not made.edits and not made.notes


def test_scenes_on_which_least_hangs_are_made_cheaper_first_and_only_until_it_fits():
    film = film_of(STORY)
    count = sum(1 for _ in film.all_shots())
    first = len(film.shots("sc01"))
    found, after = tiers(film, str(Decimal(count) - Decimal(first) * Decimal("0.9")))
    assert found == {"sc01": "standard", "sc02": None, "sc03": None}
    again = PRODUCER.by_rule(after, desk(after, str(Decimal(count) - Decimal(first) * Decimal("0.9"))))
    assert not again.edits


def test_what_cannot_fit_is_said_with_the_figures():
    film = film_of(STORY)
    made = PRODUCER.by_rule(film, desk(film, "1", rest="2"))
    assert len(made.edits) == 3
    assert any("does not fit the money" in note and "1.00 USD may be spent" in note for note in made.notes)
    long = PRODUCER.by_rule(film, replace(desk(film, None), costs=Costs(rest=Cost(seconds=9000))))
    assert long.notes == ("Making it is 2 h 30 min of work on this machine.",)
    short = apply(film, Change(film.direction.ref, "length", 48)) if film.direction.ref in film.documents else film
    assert any("does not fit the time" in note for note in PRODUCER.by_rule(short, desk(short, None)).notes)


def test_a_scene_whose_tier_a_person_set_keeps_it():
    film = film_of(STORY)
    mine = apply(film, Change(next(iter(film.of(Scene))).ref, "tier", "high"))
    found, _ = tiers(mine, "1")
    assert found["sc01"] == "high" and found["sc02"] == found["sc03"] == "standard"


def test_the_tier_of_a_scene_is_that_of_its_pictures_and_of_nothing_else():
    film = film_of(STORY)
    delivery = Delivery(dict.fromkeys(VERSIONS, "sketch@1"), tier="high")
    before = {s.slate: s for s in breakdown(film, delivery)}
    after = breakdown(apply(film, Change(next(iter(film.of(Scene))).ref, "tier", "low")), delivery)
    changed = {s.slate for s in after if s != before[s.slate]}
    assert changed == {f"{shot.name}/picture" for shot in film.shots("sc01")}
    assert {s.tier for s in after if s.slate in changed} == {"low"}


@pytest.mark.parametrize(
    ("scenes", "words"),
    [
        ((Allotted(scene="sc09", tier="low", why="x"),), "scenes.0.scene: there is no scene 'sc09'"),
        ((Allotted(scene="sc01", tier="low", why="x"),) * 2, "sc01 is there twice"),
        ((Allotted(scene="sc01", tier="high", why="x"),), "above the film's standard"),
        ((), "take cheaper ones"),
    ],
)
def test_an_allotment_that_is_wrong_is_told_with_the_field_and_the_cure(scenes, words):
    film = film_of(STORY)
    view = PRODUCER.reads.see(film, desk(film, "0.5", tier="standard"))
    assert any(words in fault for fault in PRODUCER.faults(view, Allotment(scenes=scenes)))


def test_a_project_s_costs_are_what_its_call_sheet_asks_and_what_the_producer_proposes_fits(tmp_path, monkeypatch):
    script = tmp_path / "film.fountain"
    script.write_text(STORY, encoding="utf-8")
    studio = prepare(script, tmp_path / "film", Wanted(tier="standard", budget=Money.parse("1")))
    monkeypatch.setattr(studio.engines, "quote", lambda recipe: Quote(_price(recipe), 1.0))
    film = studio.project.film
    assert Money.parse("1") < plan_film(studio).price
    done = work(studio, PRODUCER, film, Desk())
    assert done.proposal.edits
    studio.project.apply(done.proposal.edits, "producer", "person")
    assert plan_film(studio).price <= Money.parse("1")
    assert not work(studio, PRODUCER, studio.project.film, Desk()).proposal.edits
    history.settled()


def _price(recipe):
    if recipe.operation != "picture@1":
        return Money.parse("0")
    return Money.parse(PRICES[recipe.tier])
