# SPDX-License-Identifier: GPL-3.0-or-later
"""A staged shot as the stage reads it: the parameters of `picture`, which arrive as plain JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from typing import Any

from movie_director.engines.blender.stage.scheme import Light
from movie_director.places import Added
from movie_director.places.case import Case

Point = tuple[float, float, float]
SURFACE: Point = (0.0, 0.55, 0.75)


@dataclass(frozen=True)
class Place:
    """Where it happens; the meaning of each field is in `operations.picture.Place`."""

    kind: str
    words: str
    inside: bool
    time: str
    weather: str
    seed: int
    laid: bool = True
    added: tuple[Added, ...] = ()
    without: tuple[str, ...] = ()
    models: tuple[tuple[str, str], ...] = ()
    period: str = ""
    paint: str = ""
    set_file: str = ""
    set_crc: int = 0
    ajar: float | None = None
    """Degrees by which its door is open; none where it is shut."""
    leaf: bool = True
    """Whether the leaf of an open door is part of the set: one that turns in the shot is drawn with the people."""
    cases: tuple[Case, ...] = ()
    """What of it opens, as it rests; the panel of one that somebody moves in the shot (`by`) is no part of the set."""

    @property
    def dark(self) -> bool:
        """Whether it is night."""
        return self.time == "night"

    @property
    def wet(self) -> bool:
        """Whether it rains."""
        return self.weather in ("rain", "storm")

    @property
    def dull(self) -> bool:
        """Whether the sun is behind clouds."""
        return self.weather in ("cloudy", "rain", "storm", "snow", "fog")

    @property
    def white(self) -> bool:
        """Whether snow lies."""
        return self.weather == "snow" and not self.inside


@dataclass(frozen=True)
class Prop:
    """A thing the script names."""

    words: str
    where: str
    holder: str | None
    model: str | None = None
    size: Point | None = None
    crc: int = 0
    colour: str | None = None
    at: tuple[float, float, float, float] | None = None
    state: str = ""
    text: str = ""
    hero: bool = False

    @staticmethod
    def read(data: dict[str, Any]) -> Prop:
        """From `operations.picture.Prop`."""
        size = data.get("size")
        return Prop(
            words=data["words"],
            where=data.get("where", "surface"),
            holder=data.get("holder"),
            model=data.get("model"),
            size=_point(size) if size else None,
            crc=int(data.get("crc", 0)),
            colour=data.get("colour"),
            at=_spot(data["at"]) if data.get("at") else None,
            state=data.get("state", ""),
            text=data.get("text", ""),
            hero=bool(data.get("hero", False)),
        )


@dataclass(frozen=True)
class Seat:
    """What somebody sits on, `chair` or `bench`, below (x, y), its back behind who faces `facing`, or a `cover`.

    One that somebody moves in the shot is drawn by whoever draws people.
    """

    kind: str
    x: float
    y: float
    facing: float
    moves: bool = False

    @staticmethod
    def read(data: dict[str, Any]) -> Seat:
        """From a seat of `Picture.model_dump(mode="json")`."""
        mark = (float(data["mark"].get(k, 0)) for k in ("x", "y", "facing"))
        return Seat(data.get("kind", "chair"), *mark, moves=bool(data.get("by")))


@dataclass(frozen=True)
class Figure:
    """Where a person is; what they look like is another department's."""

    name: str
    x: float
    y: float
    facing: float
    posture: str
    end: tuple[float, float] | None


@dataclass(frozen=True)
class Camera:
    """Where the camera rests and what it sees; orders for moving pictures say where it is in each."""

    position: Point
    target: Point
    lens: float
    fstop: float
    focus: float
    sensor: float
    roll: float


@dataclass(frozen=True)
class Staging:
    """One shot."""

    place: Place
    people: tuple[Figure, ...]
    props: tuple[Prop, ...]
    camera: Camera
    mood: str
    seed: int
    seats: tuple[Seat, ...] = ()
    hidden: tuple[str, ...] = ()
    light: Light = field(default_factory=Light)
    licences: str = "attribution"
    around: tuple[Figure, ...] = ()
    """Where people of the background are, whose light is measured too."""
    loose: tuple[tuple[str, float, float], ...] = ()
    """Pieces of the place, by name and where they are, that whoever draws people draws: their lamps alone stay."""

    curtains: bool = True
    """Whether windows have their curtains; else whoever draws people draws them."""

    @property
    def set_key(self) -> str:
        """Equal for shots that can share one built set."""
        seats = [(s.kind, s.x, s.y, s.facing, *([True] if s.moves else [])) for s in self.seats]
        props = [asdict(p) for p in self.props if p.where != "hand"]
        more = ([self.loose] if self.loose else []) + ([] if self.curtains else ["no curtains"])
        return json.dumps([asdict(self.place), self.licences, props, seats, *more], sort_keys=True)

    @staticmethod
    def read(data: dict[str, Any]) -> Staging:
        """From `Picture.model_dump(mode="json")`. Raises KeyError or TypeError where it is not one."""
        place, camera, door = data["place"], data["camera"], data.get("door")
        light = Light.read(data.get("light"))
        people = []
        for figure in data.get("people") or ():
            mark, walk = figure["mark"], figure.get("walk_to")
            people.append(
                Figure(
                    name=figure["name"],
                    x=float(mark["x"]),
                    y=float(mark["y"]),
                    facing=float(mark.get("facing", 0)),
                    posture=figure.get("posture", "stand"),
                    end=(float(walk["x"]), float(walk["y"])) if walk else None,
                )
            )
        return Staging(
            place=Place(
                kind=place["kind"],
                words=place["words"],
                inside=bool(place.get("inside", True)),
                time=light.time or place.get("time", "day"),
                weather=place.get("weather", "clear"),
                seed=int(place.get("seed", 0)),
                laid=bool(place.get("laid", True)),
                added=tuple(_added(thing) for thing in place.get("added") or ()),
                without=tuple(place.get("without") or ()),
                models=tuple((str(name), str(key)) for name, key in place.get("models") or ()),
                period=place.get("period", ""),
                paint=place.get("paint", ""),
                set_file=place.get("set_file", ""),
                set_crc=int(place.get("set_crc", 0)),
                ajar=float(door["ends"]) if door else None,
                leaf=not (door and door.get("by")),
                cases=tuple(_case(case) for case in data.get("cases") or ()),
            ),
            people=tuple(people),
            props=tuple(Prop.read(p) for p in data.get("props") or ()),
            licences=data.get("licences", "attribution"),
            camera=Camera(
                position=_point(camera["position"]),
                target=_point(camera["target"]),
                lens=float(camera.get("lens", 40)),
                fstop=float(camera.get("fstop", 2.8)),
                focus=float(camera.get("focus", 2.5)),
                sensor=float(camera.get("sensor", 36)),
                roll=float(camera.get("roll", 0)),
            ),
            mood=data.get("mood", "neutral"),
            light=light,
            seed=int(data.get("seed", 0)),
            seats=tuple(Seat.read(seat) for seat in data.get("seats") or ()),
            hidden=tuple(data.get("hidden") or ()),
            curtains=not any(blow["what"] == "curtains" for blow in data.get("blows") or ()),
            loose=tuple(
                (swing["piece"], float(swing["at"][0]), float(swing["at"][1]))
                for swing in data.get("swings") or ()
                if swing.get("piece")
            ),
            around=tuple(
                Figure(f"around {n}", float(x), float(y), 0.0, "sit" if sits else "stand", None)
                for n, (x, y, sits) in enumerate(data.get("around") or ())
            ),
        )


def _spot(value: Any) -> tuple[float, float, float, float]:
    x, y, z, turn = (float(v) for v in value)
    return x, y, z, turn


def _added(thing: dict[str, Any]) -> Added:
    at = thing.get("at")
    place = None if at is None else (float(at[0]), float(at[1]), float(at[2]))
    return Added(thing["words"], *(float(thing[k]) for k in "wdh"), thing.get("model", ""), place)


def _case(told: dict[str, Any]) -> Case:
    """One whose panel moves in the shot is the same set however it moves."""
    moves = bool(told.get("by"))
    return Case(
        told["sort"], told["words"], _spot(told["at"]), _point(told["size"]), told.get("colour", ""),
        told.get("hinge", "left"), told.get("instead", ""), float(told.get("stop", 0.0)),
        ends=0.0 if moves else float(told.get("ends", 0.0)), by="somebody" if moves else "",
    )  # fmt: skip


def _point(value: Any) -> Point:
    x, y, z = (float(v) for v in value)
    return x, y, z
