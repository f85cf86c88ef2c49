"""The composer: what scenes feel like, whose themes come, and notes that keep the rules of their craft."""

from __future__ import annotations

from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from movie_director.breakdown.schedule import Delivery, breakdown
from movie_director.breakdown.score.cue import places, spot
from movie_director.breakdown.score.feeling import FEELINGS, read
from movie_director.breakdown.score.motif import motif, theme
from movie_director.breakdown.score.orchestra import SETTINGS, band, colour
from movie_director.engines.music.clock import Moment, solve
from movie_director.engines.music.compose import compose
from movie_director.engines.music.harmony import SCALES, chord, voiced
from movie_director.engines.music.instruments import INSTRUMENTS
from movie_director.engines.music.midi import played, written
from movie_director.engines.music.notation import told
from movie_director.errors import BadOption, EngineFailed
from movie_director.film.edits import Change, apply
from movie_director.film.scene import Scene
from movie_director.operations.score import Hit, Player, Score, ScoredShot
from movie_director.project.manifest import ENGINES
from movie_director.testing.films import TWO_MOODS, film_of

GENRES = ("drama", "comedy", "noir", "western", "horror", "romance", "science fiction", "fantasy", "thriller")
MAJOR, MINOR = ("ionian", "lydian", "mixolydian"), ("aeolian", "dorian", "phrygian")


def cues(film):
    where = places(film, film.cut.scenes)
    return [spot(film, film.get(Scene, name), where[name], 24) for name in film.cut.scenes]


def timings(order, frames=96, spoken=()):
    lines = lambda n: [{"line": "l", "speaker": "x", "offset": 6, "frames": frames - 12}] if n in spoken else []  # noqa: E731
    return {s.shot: {"rate": 24, "frames": frames, "lines": lines(n)} for n, s in enumerate(order.shots)}


def cue(feeling="calm", genre="drama", shots=6, who=("nora", "jonas"), tonic=0, turn=1, silent=(), hits=()):
    setting = SETTINGS[feeling]
    return Score(
        feeling=feeling,
        tonic=tonic,
        mode=setting.mode,
        slowest=setting.slowest,
        fastest=setting.fastest,
        metre=setting.metre,
        density=setting.density,
        strength=setting.strength,
        colour=colour(feeling, genre),
        players=band(feeling, genre),
        themes=tuple(theme(name, feeling, turn) for name in who),
        shots=tuple(
            ScoredShot(
                shot=f"s{n}",
                silent=n in silent,
                hits=(Hit(weight=0.7), *(Hit(at=a, weight=w) for i, a, w in hits if i == n)),
            )
            for n in range(shots)
        ),
    )


def sounding(piece):
    """Every pair of notes that are not drums and sound together for an eighth or more, with who plays them."""
    notes = [
        (note, part.player)
        for part in piece.parts
        if INSTRUMENTS[part.player.instrument].family != "percussion"
        for note in part.notes
    ]
    for (a, one), (b, other) in combinations(notes, 2):
        overlap = min(a.beat + a.beats, b.beat + b.beats) - max(a.beat, b.beat)
        if overlap >= 0.49:
            yield a, one, b, other


ORDERS = st.builds(
    cue,
    feeling=st.sampled_from(FEELINGS),
    genre=st.sampled_from(GENRES),
    shots=st.integers(1, 9),
    who=st.lists(st.text("abcdefgh-", min_size=1, max_size=6), max_size=2),
    tonic=st.integers(0, 11),
    turn=st.integers(0, 3),
    silent=st.sets(st.integers(0, 8), max_size=2),
    hits=st.lists(st.tuples(st.integers(0, 8), st.floats(0, 1), st.sampled_from((1.0, 2.5, 4.0))), max_size=3),
)
FRAMES = st.integers(24, 200)


def test_two_scenes_of_opposite_mood_differ_in_tempo_mode_and_density_as_a_listener_expects():
    glad, sad = (c.order for c in cues(film_of(TWO_MOODS)))
    assert (glad.feeling, sad.feeling) == ("joy", "sad")
    pages = [told(compose(order, timings(order))) for order in (glad, sad)]
    assert pages[0]["tempos"][0] > 1.5 * pages[1]["tempos"][0]
    assert glad.mode in MAJOR and sad.mode in MINOR
    assert pages[0]["notes_per_second"] > 2 * pages[1]["notes_per_second"]
    assert glad.strength > sad.strength


def test_the_same_scene_twice_gives_the_same_cue():
    first, second = (cues(film_of(TWO_MOODS))[0].order for _ in range(2))
    assert written(compose(first, timings(first)), "x") == written(compose(second, timings(second)), "x")


def test_another_cue_comes_when_it_is_asked_for_again():
    order = cue("joy")
    assert compose(order, timings(order), 0).parts != compose(order, timings(order), 1).parts


def test_a_theme_belongs_to_somebody_and_comes_back_changed():
    assert motif("nora") == motif("nora") != motif("jonas")
    first, again = theme("nora", "calm", 0), theme("nora", "sad", 1)
    assert (first.steps, first.halves) == (again.steps, again.halves)
    assert first.change == "plain" != again.change
    film = film_of(TWO_MOODS)
    returns = [t.change for c in cues(film) for t in c.order.themes if t.who == "vera"]
    assert returns[0] == "plain" and returns[1] != "plain"


@pytest.mark.parametrize("feeling", FEELINGS)
def test_a_theme_can_be_told_from_others_by_its_notes(feeling):
    names = ("nora", "jonas", "vera", "milo", "oscar", "ada", "ben")
    assert len({motif(name) for name in names}) == len(names)


@settings(max_examples=60, deadline=None)
@given(ORDERS, FRAMES)
def test_every_note_is_within_its_instruments_range_and_the_cue(order, frames):
    piece = compose(order, timings(order, frames))
    end = dict(piece.points) and piece.points[-1]
    for part in piece.parts:
        player = INSTRUMENTS[part.player.instrument]
        for note in part.notes:
            assert player.low <= note.pitch <= player.high
            assert 0 < note.velocity < 128
            assert 0 <= note.beat < note.beat + note.beats <= end[0] + 1e-6


@settings(max_examples=60, deadline=None)
@given(ORDERS, FRAMES)
def test_no_two_voices_that_sound_together_lie_a_semitone_apart_by_accident(order, frames):
    piece = compose(order, timings(order, frames))
    for a, one, b, other in sounding(piece):
        if "accent" not in (one.role, other.role):
            assert abs(a.pitch - b.pitch) != 1, (one, a, other, b)


@settings(max_examples=60, deadline=None)
@given(ORDERS, FRAMES)
def test_every_passage_ends_on_its_tonic_and_none_sounds_in_a_silent_shot(order, frames):
    piece = compose(order, timings(order, frames))
    silent = [n * frames / 24 for n, s in enumerate(order.shots) if s.silent]
    for start, end in piece.passages:
        assert end <= piece.seconds + 1e-6
        assert not any(start < at + frames / 24 - 1e-6 and end > at + 1e-6 for at in silent)
    for part in piece.parts:
        if part.player.role == "bass" and part.notes:
            assert part.notes[-1].pitch % 12 == order.tonic


@settings(max_examples=60, deadline=None)
@given(ORDERS, FRAMES)
def test_what_a_midi_file_plays_is_what_was_written(order, frames):
    piece = compose(order, timings(order, frames))
    tracks = {track.name: track for track in played(written(piece, "x"))}
    for part in piece.parts:
        if part.notes:
            track = tracks[f"{part.player.instrument} ({part.player.role})"]
            assert track.program == INSTRUMENTS[part.player.instrument].program
            assert sorted({n[2] for n in track.notes}) == sorted({n.pitch for n in part.notes})
            assert track.notes[-1][1] <= piece.seconds + order.lead / order.rate + 0.01


@settings(max_examples=80, deadline=None)
@given(
    st.floats(1, 120),
    st.sampled_from(sorted(SETTINGS)),
    st.lists(st.tuples(st.floats(0, 120), st.sampled_from((0.7, 2.0, 4.0))), max_size=12),
)
def test_a_clock_never_goes_back_and_meets_what_it_says_it_meets(seconds, feeling, wanted):
    setting = SETTINGS[feeling]
    moments = [Moment(s, w) for s, w in wanted if s <= seconds]
    clock = solve(seconds, 1.5, setting.slowest, setting.fastest, setting.metre, moments)
    times = [clock.at(b / 4) for b in range(4 * clock.beats + 8)]
    assert all(b > a for a, b in pairwise(times))
    assert clock.at(clock.beats) <= seconds
    assert setting.slowest <= clock.tempo <= setting.fastest
    for beat, _ in clock.met:
        assert min(abs(clock.at(beat) - m.second) for m in moments) < 0.06


def test_a_marked_moment_and_most_cuts_fall_on_beats():
    order = cue("action", shots=8, hits=((4, 0.5, 4.0),))
    piece = compose(order, timings(order, 77))
    marked = (4.5 * 77) / 24
    assert any(abs(second - marked) < 0.02 and weight == 4.0 for second, weight in piece.hits)
    cuts = [n * 77 / 24 for n in range(8)]
    met = sum(any(abs(second - at) < 0.02 for second, _ in piece.hits) for at in cuts)
    assert met >= 5
    accents = next(p for p in piece.parts if p.player.role == "accent")
    assert accents.notes


def test_the_tune_rests_while_somebody_speaks():
    order = cue("tender", shots=6)
    piece = compose(order, timings(order, 120, spoken=range(6)))
    assert not next(p for p in piece.parts if p.player.role == "melody").notes
    free = compose(order, timings(order, 120))
    assert next(p for p in free.parts if p.player.role == "melody").notes


def test_quick_cuts_make_the_music_quicker():
    order = cue("action", shots=10)
    slow, quick = (compose(order, timings(order, frames)).tempos[0] for frames in (190, 40))
    assert quick > slow


@pytest.mark.parametrize("feeling", FEELINGS)
@pytest.mark.parametrize("degree", range(1, 8))
def test_chords_are_of_their_scale_and_no_two_tones_of_one_lie_a_semitone_apart(feeling, degree):
    for genre in GENRES:
        order = cue(feeling, genre)
        one = chord(order, degree)
        assert all(0 < (b - a) % 12 not in (1, 11) for a, b in combinations(one.tones, 2))
        if not (order.mode == "aeolian" and degree == 5):
            assert {(t - order.tonic) % 12 for t in one.tones} <= set(SCALES[order.mode])


def test_voices_go_to_the_next_chord_by_the_shortest_way():
    order = cue("calm")
    chords = [chord(order, degree) for degree in (1, 6, 4, 5, 1)]
    lines = voiced(chords, 3, 48, 76)
    moves = [abs(b - a) for one, two in pairwise(lines) for a, b in zip(one, two, strict=True)]
    assert sum(moves) / len(moves) <= 2.5
    assert max(moves) <= 7


def test_music_in_the_scene_itself_and_a_persons_word_keep_the_score_silent():
    film = film_of(TWO_MOODS)
    name = film.cut.scenes[0]
    scene = film.get(Scene, name)
    quiet = apply(film, Change(scene.ref, "music", "none"))
    assert cues(quiet)[0].order is None
    angry = apply(film, Change(scene.ref, "music", "angry"))
    assert cues(angry)[0].order.feeling == "angry"
    with pytest.raises(BadOption, match="groovy"):
        cues(apply(film, Change(scene.ref, "music", "groovy")))
    played_there = film_of(TWO_MOODS.replace("They laugh.", "They laugh. Music plays from a radio."))
    assert "heard in the scene" in cues(played_there)[0].why


def test_silence_in_the_text_silences_its_shot():
    film = film_of(TWO_MOODS.replace("He giggles and waves his kite.", "Dead quiet. Silence."))
    order = cues(film)[0].order
    assert any(shot.silent for shot in order.shots)
    assert not all(shot.silent for shot in order.shots)


def test_a_genre_changes_who_plays():
    assert "bass" in [p.instrument for p in band("sad", "noir")]
    assert "harmonica" in [p.instrument for p in band("calm", "western")]
    for genre in GENRES:
        for feeling in FEELINGS:
            assert all(p.instrument in INSTRUMENTS for p in band(feeling, genre))


def test_one_blow_is_no_battle():
    film = film_of("INT. ROOM - DAY\n\nANNA leaps.\n\nANNA\nOh.\n")
    assert read(film, film.get(Scene, film.cut.scenes[0])).feeling == "calm"


def test_an_unknown_instrument_is_named():
    order = cue().model_copy(update={"players": (Player(role="melody", instrument="kazoo"),)})
    with pytest.raises(EngineFailed, match="kazoo"):
        compose(order, timings(order))


def test_every_scene_with_music_needs_its_cue_and_so_do_the_cards():
    film = film_of("Title: Two Moods\n\n" + TWO_MOODS)
    schedule = breakdown(film, Delivery(pins=ENGINES))
    for name in film.cut.scenes:
        assert schedule[f"{name}/mix"].needs["music"].slate == f"{name}/score"
        assert schedule[f"{name}/mix"].parameters["score"] is not None
    needs = schedule["film/master"].needs
    assert needs["score:film/title"].slate == "film/title/score"
    assert needs["score:film/credits"].slate == "film/credits/score"
    assert "theme" not in needs


def test_a_change_in_one_scene_leaves_the_cues_of_others():
    film = film_of(TWO_MOODS)
    delivery = Delivery(pins=ENGINES)
    before = breakdown(film, delivery)
    one, two = film.cut.scenes
    after = breakdown(apply(film, Change(film.get(Scene, two).ref, "music", "none")), delivery)
    assert after[f"{one}/score"] == before[f"{one}/score"]
    assert f"{two}/score" not in after


def test_a_project_from_before_there_were_scores_keeps_its_theme():
    film = film_of(TWO_MOODS)
    old = breakdown(film, Delivery(pins={k: v for k, v in ENGINES.items() if k not in ("score", "track")}))
    assert "film/theme" in old
    assert not [setup for setup in old if setup.slate.endswith("/score")]
    assert "score" not in old[f"{film.cut.scenes[-1]}/mix"].parameters
