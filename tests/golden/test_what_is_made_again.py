import pytest

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.build.plan import plan
from movie_director.build.shoot import Floor, shoot
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Change, apply
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.operations.assembly import TARGETS
from movie_director.testing.films import SAMPLE, film_of, sample_film
from movie_director.testing.in_memory import InMemoryExecutor, InMemoryLedger, InMemoryTakes, InMemoryVault
from movie_director.testing.sketch import OUTPUTS, SketchEngine
from movie_director.values.money import Money


class Set:
    """A film, its takes, and an engine that makes everything."""

    def __init__(self, film, price="0"):
        self.film = film
        self.engine = SketchEngine(price=Money.parse(price))
        self.vault, self.takes, self.ledger = InMemoryVault(), InMemoryTakes(), InMemoryLedger()
        self.executor = InMemoryExecutor({"sketch": self.engine}, self.vault, self.takes)
        self.performed = {}
        self.tier = "low"
        self.target = TARGETS["web"]

    def schedule(self):
        pins = dict.fromkeys(OUTPUTS, "sketch@1")
        return breakdown(self.film, Delivery(pins=pins, tier=self.tier, target=self.target))

    def plan(self):
        history = lambda slate: self.performed.get(slate, [])  # noqa: E731
        return plan(self.schedule(), self.takes, self.vault, history, self.engine.quote)

    async def shoot(self, cap=None, sheet=None):
        def record(slate, recipe):
            if recipe.digest not in self.performed.setdefault(slate, []):
                self.performed[slate].append(recipe.digest)

        floor = Floor(self.executor, self.ledger, self.takes, self.vault, self.engine.quote, record, self.schedule, cap)
        return [e async for e in shoot(sheet or self.plan(), floor) if e.stage not in ("started", "progress")]

    def to_make(self):
        return {line.setup.slate for line in self.plan().to_make}


@pytest.fixture
async def made():
    film_set = Set(sample_film())
    await film_set.shoot()
    assert not film_set.to_make()
    return film_set


def shots_with(film, text):
    element = next(e.id for e in film.screenplay.elements if e.text == text)
    return {s.name for s in film.of(Shot) if any(h.element == element for h in s.lines)}


def readers_of(shots):
    return {f"{s}/{what}" for s in shots for what in ("timing", "picture", "segment")}


async def test_making_it_again_makes_nothing(made):
    before = len(made.engine.performed)
    assert await made.shoot() == []
    assert len(made.engine.performed) == before


async def test_changing_one_line_of_dialogue_makes_only_its_shots_its_mix_the_cut_and_the_master_stale(made):
    made.film = film_of(SAMPLE.replace("You came back.", "So you came back."), made.film)
    line = next(e for e in made.film.screenplay.elements if e.text == "So you came back.")
    expected = {f"sc01/l{line.id[1:]}/speech", "sc01/mix", "film/cut", "film/master"}
    expected |= {"sc01/score"}  # its accents fall on the cuts, which lie elsewhere now
    shots = shots_with(made.film, line.text)
    expected |= readers_of(shots)
    # Where whoever speaks stands in the frame is asked again while they speak it.
    spotted = {setup.slate for setup in made.schedule() if setup.operation == "spot@1"}
    expected |= {f"{shot}/spotting" for shot in shots} & spotted
    assert made.to_make() == expected
    events = await made.shoot()
    assert {e.slate for e in events if e.stage == "made"} == expected


async def test_a_changed_line_says_so_and_its_readers_say_what_they_wait_for(made):
    made.film = film_of(SAMPLE.replace("You came back.", "So you came back."), made.film)
    reasons = {line.setup.slate: line.reason for line in made.plan().to_make}
    speech = next(s for s in reasons if s.endswith("/speech"))
    assert reasons[speech] == "text changed"
    assert reasons["film/master"].startswith("waits for ")


async def test_changing_a_coat_makes_only_the_pictures_that_show_it_stale(made):
    look = made.film.get(Wardrobe, "ada")
    made.film = apply(
        made.film, Change(look.ref, "appearance", {**look.appearance.model_dump(), "top_colour": "#112233"})
    )
    shown = {s.name for s in made.film.of(Shot) if "ada" in s.people}
    expected = {f"{s}/{w}" for s in shown for w in ("picture", "segment")} | {"film/master"}
    assert made.to_make() == expected


async def test_a_new_voice_makes_that_characters_lines_again_and_no_other(made):
    ben = made.film.get(Character, "ben")
    made.film = apply(made.film, Change(ben.ref, "voice", "am_onyx"))
    spoken = {s for s in made.to_make() if s.endswith("/speech")}
    mine = {e.id for e in made.film.screenplay.elements if e.character == "BEN"}
    assert spoken == {f"{sc}/l{i[1:]}/speech" for i in mine for sc in ("sc01", "sc02")} & spoken
    assert len(spoken) == len(mine)


async def test_a_shots_film_words_make_only_its_framing_and_its_picture_stale(made):
    shot = made.film.shots("sc01")[0]
    made.film = apply(made.film, Change(shot.ref, "move", "pan-left"))
    assert made.to_make() == {f"{shot.name}/{w}" for w in ("framing", "picture", "segment")} | {"film/master"}


async def test_another_tier_makes_pictures_again_and_leaves_the_sound(made):
    made.tier = "standard"
    assert {s.rpartition("/")[2] for s in made.to_make()} == {"picture", "segment", "master"}


async def test_changing_the_visual_style_makes_only_pictures_and_what_reads_them_stale(made):
    made.film = apply(made.film, Change(made.film.direction.ref, "visual", "noir"))
    expected = {f"{s.name}/{w}" for s in made.film.of(Shot) for w in ("picture", "segment")} | {"film/master"}
    assert made.to_make() == expected
    reasons = {line.reason for line in made.plan().to_make if line.setup.slate.endswith("/picture")}
    assert reasons == {"style changed"}, "in a word, whatever it says differently"


async def test_a_scenes_own_visual_style_makes_only_its_pictures_stale(made):
    made.film = apply(made.film, Change(made.film.get(Scene, "sc02").ref, "visual", "ink"))
    expected = {f"{s.name}/{w}" for s in made.film.shots("sc02") for w in ("picture", "segment")} | {"film/master"}
    assert made.to_make() == expected


async def test_an_upgraded_engine_makes_nothing_stale_until_it_is_pinned(made):
    made.engine.version = "2"
    assert not made.to_make()


async def test_two_identical_shots_share_a_take():
    hall, moor = "INT. HALL - DAY\n\nx\n\n", "EXT. MOOR - DAY\n\ny\n\n"
    film = film_of(hall + moor + hall + moor + hall)
    film_set = Set(film)
    await film_set.shoot()
    pictures = [r for r in film_set.engine.performed if r.operation == "picture@1"]
    assert len(pictures) == len({r.digest for r in pictures}) < len(list(film.of(Shot))) == 5


async def test_money_is_held_before_and_settled_after_and_never_passes_the_cap():
    film_set = Set(sample_film(), price="0.10")
    events = await film_set.shoot(cap=Money.parse("0.55"))
    balance = film_set.ledger.balance()
    assert balance["spent"] == Money.parse("0.50")
    assert balance["held"] == Money.parse("0")
    failed = [e for e in events if e.stage == "failed"]
    assert failed and all("cap" in e.note or "budget" in e.note for e in failed)


async def test_what_changed_since_the_sheet_was_written_is_skipped_and_said_so(made):
    made.film = film_of(SAMPLE.replace("You came back.", "So you came back."), made.film)
    sheet = made.plan()
    made.film = film_of(SAMPLE.replace("You came back.", "So, you came back."), made.film)
    events = await made.shoot(sheet=sheet)
    speech = next(e for e in events if e.slate.endswith("/speech"))
    assert speech.stage == "skipped" and "changed since" in speech.note


async def test_a_take_whose_file_is_gone_is_made_again(made):
    line = next(line for line in made.plan().lines if line.setup.slate == "sc01/bed")
    made.vault._names.pop(line.take.outputs["audio"].content)
    assert "sc01/bed" in made.to_make()


async def test_an_error_that_nobody_foresaw_is_told_and_nothing_hangs(made):
    made.film = film_of(SAMPLE.replace("You came back.", "So you came back."), made.film)

    class Full:
        async def run(self, recipe, report):
            raise OSError(28, "No space left on device")

    made.executor = Full()
    events = await made.shoot()
    assert "No space left" in next(e.note for e in events if e.stage == "failed")
    assert any(e.stage == "skipped" for e in events)


FOUR = """Title: Four

INT. KITCHEN - DAY

Ada waits at the table.

ADA
You came back to me at last.

EXT. HARBOUR - DAY

The sea is calm.

BEN
I said that I would come.

INT. OFFICE - NIGHT

Ada reads a long letter.

ADA
Nobody told me about the money.

EXT. FOREST - DAY

The wind moves in the trees.

BEN
Then we go on foot from here.
"""


def in_order(*places):
    parts = FOUR.removeprefix("Title: Four\n\n").split("\n\n")
    found = {n: "\n\n".join(parts[k : k + 3]) for n, k in enumerate(range(0, len(parts), 3), start=1)}
    return "Title: Four\n\n" + "\n\n".join(found[n].strip() for n in places) + "\n"


async def made_of(text):
    film_set = Set(film_of(text))
    await film_set.shoot()
    assert not film_set.to_make()
    return film_set


async def test_moving_a_scene_makes_only_the_cut_and_the_master_again():
    film_set = await made_of(in_order(1, 2, 3, 4))
    film_set.film = film_of(in_order(1, 3, 2, 4), film_set.film)
    assert film_set.film.cut.scenes == ("sc01", "sc03", "sc02", "sc04")
    assert film_set.to_make() == {"film/cut", "film/master"}


async def test_deleting_a_scene_makes_only_the_credits_the_cut_and_the_master_again():
    film_set = await made_of(in_order(1, 2, 3, 4))
    film_set.film = film_of(in_order(1, 3, 4), film_set.film)
    credits = {"film/credits/picture", "film/credits/segment"}
    assert film_set.to_make() - credits == {"film/cut", "film/master"}


async def test_inserting_a_scene_makes_that_scene_and_nothing_of_the_others():
    film_set = await made_of(in_order(1, 2, 4))
    film_set.film = film_of(in_order(1, 2, 3, 4), film_set.film)
    assert "sc02a" in film_set.film.cut.scenes
    assert {s.partition("/")[0] for s in film_set.to_make()} == {"sc02a", "film"}


async def test_a_line_moved_to_another_scene_is_not_spoken_again():
    film_set = await made_of(in_order(1, 2, 3, 4))
    line = "BEN\nI said that I would come."
    moved = in_order(1, 2, 3, 4).replace(f"{line}\n\n", "").replace("about the money.", f"about the money.\n\n{line}")
    film_set.film = film_of(moved, film_set.film)
    assert not {s for s in film_set.to_make() if s.endswith("/speech")}


async def test_a_character_called_otherwise_is_neither_cast_nor_spoken_again():
    film_set = await made_of(in_order(1, 2, 3, 4))
    film_set.film = film_of(FOUR.replace("BEN", "TOM"), film_set.film)
    assert {s.rpartition("/")[2] for s in film_set.to_make()} <= {"cut", "master", "picture", "segment"}
    assert {s for s in film_set.to_make() if s.startswith("sc")} == set()


async def test_rewriting_one_scene_makes_nothing_of_the_others_again():
    film_set = await made_of(in_order(1, 2, 3, 4))
    film_set.film = film_of(
        FOUR.replace("The sea is calm.", "A storm. The sea is wild. Ben runs.\n\nHe falls."), film_set.film
    )
    assert {s.partition("/")[0] for s in film_set.to_make()} == {"sc02", "film"}


async def test_changing_one_line_of_dialogue_leaves_every_framing_current(made):
    made.film = film_of(SAMPLE.replace("You came back.", "So you came back."), made.film)
    assert not [slate for slate in made.to_make() if slate.endswith("/framing")]


async def test_moving_a_camera_by_hand_frames_and_shoots_that_shot_again(made):
    shot = made.film.shots("sc01")[0]
    made.film = apply(made.film, Change(shot.ref, "lens", {"millimetres": 50.0}))
    assert {f"{shot.name}/framing", f"{shot.name}/picture"} <= made.to_make()
    assert not [slate for slate in made.to_make() if slate.endswith("/framing") and not slate.startswith(shot.name)]


def test_a_project_from_before_there_were_framings_keeps_the_pictures_that_it_has():
    pins = {verb: "sketch@1" for verb in OUTPUTS if verb != "frame"}
    schedule = breakdown(sample_film(), Delivery(pins=pins))
    pictures = [setup for setup in schedule if setup.slate.endswith("/picture") and setup.slate.startswith("sc")]
    assert pictures and all(set(setup.needs) == {"timing"} for setup in pictures)
    assert not [setup for setup in schedule if setup.slate.endswith("/framing")]


async def test_a_louder_film_makes_the_master_alone(made):
    made.target = TARGETS["broadcast"]
    assert made.to_make() == {"film/master"}


async def test_sound_that_is_heard_before_its_picture_makes_the_cut_and_the_master_alone(made):
    made.film = apply(made.film, Change(made.film.cut.ref, "joins", {"sc02": {"shift": -18}}))
    assert made.to_make() == {"film/cut", "film/master"}
