"""What a breakdown says of each scene, in the film's order."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from movie_director.film.character import Character
from movie_director.film.film import Film
from movie_director.film.location import Location
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Element
from movie_director.film.sheet import Category, Item, Sheet

TITLES: Mapping[Category, str] = {
    "cast": "Cast",
    "extras": "Extras",
    "stunts": "Stunts",
    "props": "Props",
    "wardrobe": "Wardrobe",
    "makeup": "Make-up & hair",
    "set-dressing": "Set dressing",
    "vehicles": "Vehicles",
    "animals": "Animals",
    "effects": "Effects",
    "sounds": "Sound",
    "music": "Music",
    "emotion": "Emotion",
}
"""The departments in the order of a sheet."""


@dataclass(frozen=True)
class Page:
    """One scene's breakdown: `number` is the screenplay's own, else its place in the film from 1."""

    scene: Scene
    sheet: Sheet
    number: str
    place: str
    elements: Mapping[str, Element]
    people: Mapping[str, str]

    def of(self, category: Category) -> Sequence[Item]:
        """The items of a department."""
        return self.sheet.of(category)

    def line(self, item: Item) -> int | None:
        """The screenplay's line, from 1, on which an item comes first."""
        element = self.elements.get(item.element or "")
        return element.line if element is not None else None

    def who(self, name: str) -> str:
        """How a character is called in the screenplay."""
        return self.people.get(name, name)

    @property
    def synopsis(self) -> str:
        """The scene's synopsis if the screenplay has one, else its first words of action."""
        mine = [self.elements[i] for i in self.scene.elements if i in self.elements]
        told = next((e.text for e in mine if e.kind == "synopsis"), None)
        text = " ".join((told or next((e.text for e in mine if e.kind == "action"), "")).split())
        return text if len(text) <= 160 else text[:157].rsplit(" ", 1)[0].rstrip(",;:") + "\u2026"


def pages_of(film: Film) -> list[Page]:
    """Return the breakdown of each scene, in the order of the screenplay; a scene without a sheet has an empty one."""
    elements = film.screenplay.by_id
    order = {id: i for i, id in enumerate(elements)}
    scenes = sorted(film.of(Scene), key=lambda s: (order.get(s.elements[0], 0) if s.elements else 0, s.name))
    people = {c.name: c.cue for c in film.of(Character)}
    return [
        Page(
            scene,
            film.get(Sheet, scene.name) or Sheet(name=scene.name, eighths=0),
            scene.number or str(i),
            place.words if (place := film.get(Location, scene.location)) is not None else scene.location,
            elements,
            people,
        )
        for i, scene in enumerate(scenes, 1)
    ]


def eighths(count: int) -> str:
    """Write eighths of a page as sheets do: `3/8`, `1`, `2 1/8`."""
    whole, part = divmod(count, 8)
    return " ".join(p for p in (str(whole) if whole or not part else "", f"{part}/8" if part else "") if p)
