"""A scene: where and when, and which screenplay elements it holds."""

from __future__ import annotations

from typing import ClassVar, Literal

from movie_director.film.document import Document

TimeOfDay = Literal["day", "night", "dusk", "dawn"]
Weather = Literal["clear", "rain"]


class Scene(Document):
    """One scene, named `sc01`."""

    KIND: ClassVar[str] = "scene"
    SCHEMA: ClassVar[str] = "Scene.1"

    heading: str
    location: str
    inside: bool = True
    time: TimeOfDay = "day"
    weather: Weather = "clear"
    elements: tuple[str, ...] = ()
    characters: tuple[str, ...] = ()
