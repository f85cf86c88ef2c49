"""`picture`: a shot, staged as plain numbers, becomes moving pictures.

Lengths are metres, angles degrees. The stage is right-handed, z up. The acting area is centred on the origin with the
ground at z = 0; the most telling side of the place (its backdrop) lies towards +y; cameras mostly stand at y < 0.
Every place keeps a surface about 0.75 m high centred on (0, 0.55), where an object that matters can lie.
"""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, SerializerFunctionWrapHandler, model_serializer

from movie_director.film.act import Manner, Verb
from movie_director.film.look import Look
from movie_director.film.mood import Mood, Shade
from movie_director.operations.background import Background
from movie_director.operations.camera import Camera, Point
from movie_director.operations.frozen import Frozen
from movie_director.operations.light import Light
from movie_director.operations.style import Style
from movie_director.places import Added, Brief, plan_of
from movie_director.places.case import Case

Posture = Literal["stand", "sit", "lie"]
Point2 = tuple[float, float]
"""A place on the floor: x and y in metres."""
Licences = Literal["attribution", "cc0"]
"""Which models a set may be made of: those that ask for a credit too, or only those that owe nothing."""
Weather = Literal["clear", "cloudy", "rain", "storm", "snow", "fog", "wind", "dust"]
SURFACE: Point = (0.0, 0.55, 0.75)
"""Where an object that matters lies, in every place."""


class Place(Frozen):
    """Where it happens."""

    kind: str = Field(default="", description="A kind of place (`places.KINDS`); empty goes by its words.")
    words: str = Field(description="The heading's place, as written: `LOST PROPERTY OFFICE`.")
    inside: bool = True
    time: Literal["day", "night", "dusk", "dawn"] = "day"
    weather: Weather = "clear"
    seed: int = Field(default=0, ge=0, description="The same for every shot of one location.")
    laid: bool = Field(default=True, description="Whether a scene lays things there, on what it else would not have.")
    added: tuple[Added, ...] = Field(default=(), description="Things that a person wants there.")
    without: tuple[str, ...] = Field(default=(), description="Pieces of its ground plan, by name, that are left out.")
    models: tuple[tuple[str, str], ...] = Field(default=(), description="The model of a piece, by the piece's name.")
    period: str = Field(default="", description="When it is set: `medieval`, `1950s`; empty is today.")
    paint: str = Field(default="", description="The colour of its walls, where they are painted; empty is the usual.")
    set_file: str = Field(default="", description="An artist's set in place of ours: a .blend in 01_Assets/sets.")
    set_crc: int = Field(default=0, ge=0, description="CRC-32 of that file.")

    @property
    def brief(self) -> Brief:
        """What its ground plan is designed after."""
        changes = self.added, self.without, self.models
        return Brief(self.words, self.seed, self.inside, self.period, *changes, paint=self.paint)

    @model_serializer(mode="wrap")
    def _told(self, told: SerializerFunctionWrapHandler) -> dict[str, Any]:
        """Of a place that nobody painted nothing is said of paint: what was made of it before stands."""
        found = told(self)
        if not self.paint:
            found.pop("paint", None)
        return found


Spot = tuple[float, float, float, float]
"""Where a thing's base has its middle, in metres, and its turn, in degrees."""


def _none(told: object) -> bool:
    return told is None


def _no(told: bool) -> bool:
    return not told


def _nothing(told: object) -> bool:
    return not told


class Prop(Frozen):
    """A thing the script names. What changes hands in a shot is `hand`, by who has it first."""

    words: str
    where: Literal["surface", "hand", "floor", "wall"] = "surface"
    at: tuple[float, float, float, float] | None = Field(
        default=None, description="x, y and z of its base's middle, in metres, and its turn; none finds room for it."
    )
    holder: str | None = Field(default=None, description="The person whose hand it is in, when `where` is `hand`.")
    side: Literal["left", "right", "both"] = Field(default="right", description="Which of the holder's hands.")
    way: Literal["", "aim", "ear", "raise", "read"] = Field(
        default="", description="How it is held, where that is not the usual: at the ear, before a reader's eyes."
    )
    model: str | None = Field(default=None, description="The chosen model's id; none is built, or a box stands in.")
    size: tuple[float, float, float] | None = Field(default=None, description="Width, depth and height in metres.")
    crc: int = Field(default=0, ge=0, description="CRC-32 of the model's file; 0 takes any.")
    colour: str | None = Field(default=None, description="Paint, hexadecimal sRGB.")
    state: str = Field(default="", description="How it is: `broken`, `fallen`, `open`, `lit`; empty is as usual.")
    text: str = Field(default="", description="What is written on it.")
    hero: bool = Field(default=False, description="The shot is about it: its frame is measured by it.")
    lies: Spot | None = Field(
        default=None, exclude_if=_none, description="Where it lies until its holder takes it up in the shot."
    )
    goes: str | None = Field(
        default=None, exclude_if=_none, description="Who has it after its holder gave or threw it to them in the shot."
    )
    laid: Spot | None = Field(
        default=None, exclude_if=_none, description="Where it lies after its holder let go of it in the shot."
    )
    breaks: bool = Field(default=False, exclude_if=_no, description="It lies there in shards.")
    raised: int | None = Field(
        default=None, exclude_if=_none, description="The line of the shot, from 0, for which it comes to the ear."
    )
    lowered: int | None = Field(
        default=None, exclude_if=_none, description="The line of the shot after which it leaves the ear; -1 at once."
    )


class Mark(Frozen):
    """A place to stand and the way to face: 0 looks towards -y (the usual camera), 90 towards +x."""

    x: float
    y: float
    facing: float = 0.0


class Seat(Frozen):
    """What somebody of the scene sits or lies on, there in every shot of it: the seat's top is 0.46 m high.

    The mark is the sitter's, who faces away from the back. A `cover` lies on a bed, over who lies in it.
    """

    kind: Literal["chair", "bench", "cover"] = "chair"
    mark: Mark
    by: str = Field(
        default="",
        exclude_if=_nothing,
        description="The person of the shot who pushes it back from its table, or draws it up to it.",
    )


class Spill(Frozen):
    """What leaves a vessel in the shot and makes a puddle, which the shots after it show among their things.

    `thing` is the vessel's words among the shot's things: one that somebody drops or tips in the hand, or that stands
    and tips over, by itself or by somebody.
    """

    liquid: str = Field(description="What it is: `wine`, `coffee`, `ink`.")
    thing: str
    puddle: Spot = Field(description="Where the puddle's middle comes to be, on what, and its turn.")
    lies: Spot | None = Field(default=None, description="Where the vessel lies on its side after it tipped over.")
    by: str = Field(default="", description="The person of the shot whose act does it; empty where it does so itself.")
    verb: Verb | Literal[""] = Field(default="", description="Their act.")
    line: int = Field(default=0, ge=0, description="How many of the shot's lines are heard before it.")


class Swing(Frozen):
    """Something that hangs and swings about where it hangs; at 0 degrees it hangs still."""

    what: Literal["lamp", "sign", "rope", "pendulum"]
    piece: str = Field(default="", description="The piece of the place that it is; empty where it is hung there.")
    at: Point = Field(description="Where it hangs.")
    long: float = Field(gt=0, description="Metres from there to its lower end.")
    degrees: float = Field(default=0.0, ge=0, le=60, description="How far it swings at most.")
    blown: bool = Field(default=False, description="Something keeps it going; else it dies away.")


class Blow(Frozen):
    """What the wind has in the shot: the curtains of the place's windows, papers, a flag, washing on a line."""

    what: Literal["curtains", "papers", "flag", "washing"]
    at: Point = Field(description="Where papers lie, or a flag's pole or the middle of a line stands.")
    gust: float = Field(default=1.0, ge=0, le=1, description="How strong the wind is; 0 leaves papers where they lie.")
    begins: bool = Field(default=False, description="It comes up in the shot; else it blows, or blew, all the time.")


def _unsaid(told: object) -> bool:
    return told is None


class Act(Frozen):
    """Something that a person does in the shot: `film.act` has the words. When is settled by the shot's timing."""

    verb: Verb
    manner: Manner = ""
    turn: int = Field(default=0, ge=0, description="Its place among all that is done in the shot, in order.")
    line: int = Field(default=0, ge=0, description="How many of the shot's lines are heard before it.")
    speaking: bool = Field(default=False, description="It is done as the next line begins, by who speaks it.")
    whom: str | None = Field(default=None, description="The person of the shot with whom, or to whom, it is done.")
    done: bool = Field(default=False, description="It is done by `whom` to this person, who answers it.")
    at: Point | None = Field(default=None, description="What it is about: a thing, somebody's eyes.")
    thing: str = Field(default="", exclude_if=_nothing, description="The words of the thing that changes hands by it.")
    held: bool = Field(default=False, description="It goes on from before the shot.")
    stays: bool = Field(default=False, description="It goes on after the shot.")
    motion: str = Field(
        default="", exclude_if=_nothing, description="Of a motion of one's own, its file in 01_Assets/motions."
    )
    door: bool = Field(default=False, exclude_if=_no, description="It is done to the door of the place, or a case.")
    room: float | None = Field(
        default=None, ge=0, exclude_if=_unsaid, description="Metres they can come nearer to `whom`; none: as they like."
    )


class Door(Frozen):
    """How the door of the place is in the shot, in degrees from shut (`places.doorway` says where it is)."""

    begins: float = Field(default=0.0, ge=0, le=120, description="How far it is open as the shot begins.")
    ends: float = Field(default=0.0, ge=0, le=120, description="How far it is open as the shot ends.")
    by: str = Field(default="", description="The person of the shot who turns it; empty where it rests.")


class Halt(Frozen):
    """A stop that somebody makes on their way through the door of the place, to open it or to take its handle."""

    mark: Mark
    via: tuple[Point2, ...] = Field(default=(), description="Points of the floor by which they walk on from there.")
    way: Literal["pull", "push", "take"] = Field(
        default="pull",
        description="They pull it open; push it open, from outside; or take it as it stands, to pull it shut.",
    )


class Figure(Frozen):
    """A person in the shot and what they do there.

    Who sits has the mark below the hips. Who lies has it below the hips too, with the feet where they face.
    """

    name: str
    look: Look
    mark: Mark
    posture: Posture = "stand"
    walk_to: Mark | None = Field(
        default=None, description="When set, the person walks here from `mark` during the shot."
    )
    via: tuple[Point2, ...] = Field(
        default=(), exclude_if=_nothing, description="Points of the floor by which they walk, round what is between."
    )
    halt: Halt | None = Field(
        default=None, exclude_if=_none, description="Where they stop for a door on their way; `via` leads there."
    )
    then: Literal["stand", "sit"] | None = Field(
        default=None, description="The posture that they take up in the shot: who sits rises, then walks, then sits."
    )
    level: float = Field(default=0.0, ge=0, le=2, description="Metres above the ground of what they lie or stand on.")
    pushes: float = Field(
        default=0.0, ge=0, exclude_if=_nothing, description="Metres that they push their chair back before they rise."
    )
    draws: float = Field(
        default=0.0, ge=0, exclude_if=_nothing, description="Metres that they draw up the chair on which they sat down."
    )
    begins: float = Field(default=0.0, ge=0, le=1, description="At which share of the shot they rise, walk or sit.")
    looks_at: str | Point | None = Field(default=None, description="A person's name or a point; none looks ahead.")
    mood: Mood = "neutral"
    shade: Shade | Literal[""] = Field(default="", exclude_if=_nothing, description="What of the mood the face shows.")
    acts: tuple[Act, ...] = Field(default=(), exclude_if=_nothing, description="What they do, in order.")


class Picture(Frozen):
    """Parameters of `picture@1`.

    Inputs: `timing` (see `operations.time`). Outputs: `picture` (silent video at the timing's length) and `still`
    (one PNG from the middle).
    """

    place: Place
    licences: Licences = "attribution"
    people: tuple[Figure, ...] = ()
    crowd: Background | None = Field(
        default=None, exclude_if=_none, description="People in the background; none where the text tells of no crowd."
    )
    props: tuple[Prop, ...] = ()
    seats: tuple[Seat, ...] = Field(default=(), description="What the scene's people sit on, seen in the shot or not.")
    camera: Camera
    hidden: tuple[str, ...] = Field(default=(), description="Furniture that the camera does not see, by name.")
    door: Door | None = Field(
        default=None,
        exclude_if=_none,
        description="The door of the place, where it is seen open or turned.",
    )
    cases: tuple[Case, ...] = Field(
        default=(), exclude_if=_nothing, description="What of the set opens in the scene: drawers, boxes, cupboards."
    )
    spills: tuple[Spill, ...] = Field(default=(), exclude_if=_nothing, description="What is spilt in the shot.")
    swings: tuple[Swing, ...] = Field(default=(), exclude_if=_nothing, description="What hangs and swings in the shot.")
    blows: tuple[Blow, ...] = Field(default=(), exclude_if=_nothing, description="What the wind has in the shot.")
    mood: Mood = "neutral"
    light: Light = Light()
    style: Style = Style()
    seed: int = Field(default=0, ge=0)

    @property
    def still(self) -> Picture:
        """The same as a plate shows and lights it: with those things alone that stand still in the shot, and with who
        comes in from behind a wall on the way to where they come to, for nobody is lit there."""
        changes: dict[str, object] = {}
        moving = {spill.thing for spill in self.spills}
        if moving:
            changes["props"] = tuple(p for p in self.props if p.words not in moving)
        if self.door is not None and any(self._comes(figure) for figure in self.people):
            changes["people"] = tuple(
                f.model_copy(update={"mark": _on_the_way(f)}) if self._comes(f) else f for f in self.people
            )
        return self.model_copy(update=changes) if changes else self

    def _comes(self, figure: Figure) -> bool:
        """Whether somebody comes in from behind a wall of the place."""
        room = plan_of(self.place.brief, self.place.kind).room if figure.walk_to is not None else None
        if room is None:
            return False
        return not (room.left <= figure.mark.x <= room.right and room.front <= figure.mark.y <= room.back)


def _on_the_way(figure: Figure) -> Mark:
    """Most of the way of a walk, as one stands at its end: there light for the end still reaches the way."""
    end, share = figure.walk_to or figure.mark, 0.75
    x, y = (a + (b - a) * share for a, b in ((figure.mark.x, end.x), (figure.mark.y, end.y)))
    return Mark(x=round(x, 3), y=round(y, 3), facing=end.facing)
