"""The eight weathers: in a street, in a park, and through the window of a room."""

from __future__ import annotations

from movie_director.operations.camera import Camera
from movie_director.places.weather import lightning
from scripts.sheets.cell import Cell
from scripts.sheets.places import seen

COLUMNS = 4
WIDTH = 320
SIZE = (320, 180)
SECONDS = 1.0
WEATHERS = ("clear", "cloudy", "rain", "storm", "snow", "fog", "wind", "dust")
ALONG = Camera(position=(-3.5, -1.4, 1.65), target=(6, 0.6, 1.9), lens=26, fstop=5.6, focus=6.0)
WINDOW = Camera(position=(1.6, -1.6, 1.6), target=(-4.0, -0.6, 1.45), lens=28, fstop=5.6, focus=4.0)


def cells() -> list[Cell]:
    """Each weather in a street and in a park by day, a flash by night, and rooms with weather outside."""
    shown = [
        Cell(f"{kind}, {weather}", seen(kind, kind.upper(), weather=weather, camera=camera), 0.2)
        for kind, camera in (("street", ALONG), ("park", None))
        for weather in WEATHERS
    ]
    for label, kind, time, weather, camera in (
        ("lightning over a street", "street", "night", "storm", ALONG),
        ("lightning over a field", "field", "day", "storm", None),
        ("rain outside a room", "living-room", "day", "rain", WINDOW),
        ("lightning outside a room", "living-room", "night", "storm", WINDOW),
    ):
        order = seen(kind, kind.replace("-", " ").upper(), time, weather=weather, camera=camera)
        shown.append(Cell(label, order, struck(order.seed) if "lightning" in label else 0.2))
    return shown


def struck(seed: int) -> float:
    """Where `shoot.stills` finds the picture of a storm's shot in which lightning is brightest, of twelve."""
    return max(range(12), key=lambda n: lightning("storm", seed, SECONDS, n / 12)) / 11 * SECONDS
