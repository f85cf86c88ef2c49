"""The views of the standing crew: what each may see of the film, and of what lies beside it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import ClassVar

from movie_director.crew.costs import Costs
from movie_director.crew.coverage.style import CoverageStyle
from movie_director.crew.view import View
from movie_director.film.character import Character, Wardrobe
from movie_director.film.cut import Cut
from movie_director.film.direction import Direction
from movie_director.film.document import Document
from movie_director.film.location import Location
from movie_director.film.motion import Motion
from movie_director.film.prop import Prop
from movie_director.film.reading import Reading
from movie_director.film.scene import Scene
from movie_director.film.screenplay import Screenplay
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.film.voice import OwnVoice
from movie_director.prophouse.house import House

Kinds = tuple[type[Document], ...]


@dataclass(frozen=True)
class Drafts(View):
    """The screenplay, the draft before it, and who is in it."""

    KINDS: ClassVar[Kinds] = (Screenplay, Character)
    before: Screenplay = field(default_factory=Screenplay)


@dataclass(frozen=True)
class Script(View):
    """The screenplay and all that was read in it before."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Sheet, Location, Character, Prop, Direction, Cut)


@dataclass(frozen=True)
class Listed(View):
    """What scenes' sheets list, and the things that there are."""

    KINDS: ClassVar[Kinds] = (Sheet, Prop)


@dataclass(frozen=True)
class Hire(View):
    """The film's things, when and where it plays, and the house that models are hired from."""

    KINDS: ClassVar[Kinds] = (Prop, Direction, Location, Scene)
    house: House | None = None


@dataclass(frozen=True)
class People(View):
    """The characters, how they look, what the screenplay says of them, and when it plays."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Character, Wardrobe, Direction, Location)


@dataclass(frozen=True)
class Clothes(View):
    """What the screenplay says of clothes, scene by scene, and what everybody usually wears."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Character, Wardrobe)


@dataclass(frozen=True)
class Floor(View):
    """All that is seen on a set, the shots of it, and the styles of coverage that there are."""

    KINDS: ClassVar[Kinds] = (
        Screenplay,
        Scene,
        Shot,
        Sheet,
        Character,
        Wardrobe,
        Location,
        Prop,
        Motion,
        Direction,
        Cut,
    )
    styles: Mapping[str, CoverageStyle] = field(default_factory=dict[str, CoverageStyle])


@dataclass(frozen=True)
class Played(View):
    """What is said and done in each scene, by whom, and in which shots it is seen."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Shot, Character)


@dataclass(frozen=True)
class Written(View):
    """What is written: the screenplay, its scenes, what their sheets list, and who is a man or a woman."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Sheet, Character, Wardrobe)


@dataclass(frozen=True)
class Camera(View):
    """What is seen, felt and heard in each shot, and in which order."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Shot, Character, Direction, Cut)


@dataclass(frozen=True)
class Order(View):
    """The order of scenes and shots, who speaks in them with which voice, and which kind of video it is."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Shot, Character, OwnVoice, Reading, Direction, Cut)


@dataclass(frozen=True)
class Times(View):
    """How long each shot is and may be, with the lines that were spoken already."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Shot, Character, Direction, Cut)
    spoken: Mapping[str, int] = field(default_factory=dict[str, int])
    rate: int = 24
    again: bool = False


@dataclass(frozen=True)
class Tone(View):
    """The screenplay and the director's choices, with the styles of coverage that there are."""

    KINDS: ClassVar[Kinds] = (Screenplay, Direction)
    styles: Mapping[str, CoverageStyle] = field(default_factory=dict[str, CoverageStyle])


@dataclass(frozen=True)
class Accounts(View):
    """What is to be shot, how long it runs, what it costs at each tier, and what may be spent."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Shot, Character, Direction, Cut)
    spoken: Mapping[str, int] = field(default_factory=dict[str, int])
    rate: int = 24
    costs: Costs = field(default_factory=Costs)


@dataclass(frozen=True)
class Heard(View):
    """What is done and said where, what its sheets list, and what is felt in each shot."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Sheet, Shot, Character, Location, Direction, Cut)


@dataclass(frozen=True)
class Design(View):
    """What is seen behind people and on them, who is where and feels what, and the visual styles that there are."""

    KINDS: ClassVar[Kinds] = (Screenplay, Scene, Shot, Character, Wardrobe, Location, Direction)
    visuals: tuple[str, ...] = ()
