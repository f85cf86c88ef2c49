from decimal import Decimal

import pytest

from movie_director.errors import BudgetExceeded, ProjectError
from movie_director.studio.make import Wanted, make, prepare
from movie_director.studio.plan import plan_film
from movie_director.testing.films import SAMPLE
from movie_director.values.money import Money


@pytest.fixture
def script(tmp_path):
    page = tmp_path / "key.fountain"
    page.write_text(SAMPLE)
    return page


def test_a_film_of_local_engines_is_free(script):
    assert plan_film(prepare(script)).price == Money(Decimal(0))


def test_a_project_may_reckon_a_price_for_a_second_of_local_work(script):
    studio = prepare(script)
    studio.project.settle(rates={"blender": "0.01 USD"})
    sheet = plan_film(studio)
    pictures = [line for line in sheet.lines if line.setup.operation == "picture@1"]
    assert all(line.price == Money(Decimal("0.01")) * Decimal(str(line.seconds)) for line in pictures)
    assert sheet.price.amount > Decimal("0.5")
    assert all(not line.price for line in sheet.lines if line.setup.engine.startswith("voice"))


async def test_a_budget_that_does_not_cover_the_price_stops_before_anything_is_made(script):
    studio = prepare(script)
    studio.project.settle(rates={"blender": "0.01 USD"})
    with pytest.raises(BudgetExceeded, match="nothing was spent"):
        await make(script, budget=Money.parse("0.10"))
    assert studio.ledger.balance()["spent"] == Money(Decimal(0))
    assert not list(studio.takes.all())


def test_a_rate_that_is_no_money_is_named(script):
    studio = prepare(script)
    studio.project.settle(rates={"blender": "cheap"})
    with pytest.raises(ProjectError, match=r"project\.json: rates"):
        plan_film(studio)


def test_bringing_the_same_screenplay_in_twice_changes_nothing(script):
    first = prepare(script).project.revision
    assert prepare(script).project.revision == first


def test_again_asks_for_a_take_that_is_there_and_lets_no_circle_hide_it(script):
    from movie_director.errors import MovieDirectorError
    from movie_director.studio.circle import again

    studio = prepare(script)
    with pytest.raises(MovieDirectorError, match="no slate 'sc01/sh99x'"):
        again(studio, "sc01/sh99x")
    again(studio, "sc01/sh010/picture")
    assert studio.schedule()["sc01/sh010/picture"].retry == 1


def test_a_screenplay_without_a_suffix_needs_a_folder_of_its_own(script):
    plain = script.rename(script.with_suffix(""))
    with pytest.raises(ProjectError, match="is a file"):
        prepare(plain)


def test_a_budget_in_another_currency_than_nothing_is_no_trouble(script):
    studio = prepare(script, wanted=Wanted(budget=Money.parse("5 EUR")))
    assert plan_film(studio).price <= Money.parse("5 EUR")


def test_a_film_without_a_title_page_is_called_as_its_file_is(script):
    bare = script.with_name("the-long_way home.fountain")
    bare.write_text(SAMPLE.partition("\n\n")[2])
    studio = prepare(bare)
    assert studio.project.manifest.title == studio.project.film.cut.opening.heading == "The Long Way Home"
