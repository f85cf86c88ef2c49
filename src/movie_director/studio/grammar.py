"""Grammar: the film's coverage, staged and held against film grammar."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from movie_director.breakdown.staging import staging
from movie_director.crew.coverage import CoverageStyle, SceneView, place_of, styles, views
from movie_director.crew.coverage.view import Beat
from movie_director.crew.spans import spoken_frames as line_frames
from movie_director.film.film import Film
from movie_director.film.scene import Scene
from movie_director.film.shot import Heard, Shot
from movie_director.operations.framing import Framing
from movie_director.operations.picture import Picture
from movie_director.review.grammar import Finding, Staged, Told, Voice, check
from movie_director.studio.framing import framings
from movie_director.studio.open import Studio
from movie_director.studio.running import spoken_frames
from movie_director.studio.styles import project_styles


def check_grammar(studio: Studio) -> tuple[Finding, ...]:
    """Return what film grammar has to say of a project's shots, in the order of the film.

    Shots that are framed are looked at through the camera that was found; others through the one intended.
    """
    return grammar_of(
        studio.project.film,
        project_styles(studio.project),
        spoken_frames(studio),
        studio.delivery.rate,
        framings(studio),
    )


def grammar_of(
    film: Film,
    more: Mapping[str, CoverageStyle] | None = None,
    spoken: Mapping[str, int] | None = None,
    rate: int = 24,
    framed: Mapping[str, Framing] | None = None,
) -> tuple[Finding, ...]:
    """Return the findings of a film.

    `more` are styles beside those that ship, `spoken` frames of recorded lines, `framed` what was found for shots.
    """
    known = {**styles(), **(more or {})}
    return check(tuple(_told(film, view, spoken or {}, rate, framed or {}) for view in views(film, known, [])))


def _told(film: Film, view: SceneView, spoken: Mapping[str, int], rate: int, framed: Mapping[str, Framing]) -> Told:
    scene = film.get(Scene, view.name)
    beats = {beat.id: beat for beat in view.beats}
    shots = [
        Staged(
            shot,
            _staged(film, scene, shot, framed.get(shot.name)),
            tuple(_voices(film, beats, shot, spoken, rate)),
            _elsewhere(film, shot),
        )
        for shot in film.shots(view.name)
        if scene is not None
    ]
    return Told(
        view.name,
        tuple(shots),
        scene.elements if scene else (),
        view.before.goes_on,
        view.before.continuous,
        view.style.establish != "never",
        view.style.max_unseen,
    )


def _staged(film: Film, scene: Scene, shot: Shot, framing: Framing | None) -> Picture:
    order = staging(film, scene, shot)
    return order if framing is None else framing.staged(order)


def _elsewhere(film: Film, shot: Shot) -> bool:
    first = film.screenplay.by_id.get(shot.anchors[0]) if shot.anchors else None
    return first is not None and first.kind == "action" and bool(place_of(first.text))


def _voices(film: Film, beats: Mapping[str, Beat], shot: Shot, spoken: Mapping[str, int], rate: int) -> Iterator[Voice]:
    for heard in shot.lines:
        element = film.screenplay.by_id.get(heard.element)
        if element is None:
            continue
        beat = beats.get(heard.element)
        who = next(iter(beat.speakers if beat else ()), film.called(element.character or ""))
        frames = _frames(heard, line_frames(film, element, spoken, rate))
        yield Voice(who, frames / rate, beat is None or beat.off)


def _frames(heard: Heard, whole: int) -> int:
    tail = min(heard.split, whole // 2)
    return whole if heard.part == "whole" else tail if heard.part == "tail" else whole - tail
