"""Acts: what somebody is told to do in a shot beyond where they are: they nod, wave, pick something up, embrace."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

Verb = Literal[
    "nod", "shake-head", "bow", "tilt-head", "look-at", "look-away", "look-down", "look-up", "look-around", "turn",
    "point", "wave", "shrug", "clap", "knock", "salute", "beckon", "cover-face", "wipe-eyes", "scratch-head",
    "rub-neck", "cross-arms", "hands-on-hips", "raise-hand", "hands-up", "pray", "think", "check-watch", "search",
    "write", "type", "phone", "drink", "eat", "smoke", "read", "stir", "wipe", "pour", "open", "close", "push", "pull",
    "pick-up", "put-down", "drop", "hand-over", "take", "show", "throw", "catch", "touch", "handle",
    "hug", "kiss", "shake-hands", "dance", "punch", "slap", "shove", "fight", "pat",
    "kneel", "crouch", "hide", "duck", "fall", "jump", "stretch", "lean-in", "lean-back", "tremble", "flinch", "climb",
    "laugh", "cry", "sigh", "yawn", "cough", "pant", "sleep", "wake", "drive", "ride", "shift",
    "run", "sneak", "limp", "march", "stagger", "call", "graze", "wag", "fly", "motion",
]  # fmt: skip
"""What can be played; `motion` is one that somebody brought in (`film.motion`). Coming, going, sitting, rising and
lying down are blocking's (`Scene.blocking`)."""
VERBS: tuple[Verb, ...] = tuple(verb for verb in get_args(Verb) if verb != "motion")
"""Those that are ours."""
ANIMAL: frozenset[str] = frozenset(("call", "graze", "wag", "fly"))
"""What animals do: they bark, eat from the ground, wag a tail, fly. Nobody else does any of it."""
GAITS: frozenset[str] = frozenset(("run", "sneak", "limp", "march", "stagger"))
"""Ways to walk: they are seen where somebody goes."""
DOORS = frozenset(("door", "deur", "front door", "voordeur"))
"""What an act's thing is where it is the place's door."""
Manner = Literal["", "weary", "hurried", "proud", "gentle", "angry", "nervous", "slow", "happy"]


class Act(BaseModel):
    """Somebody does something. Frozen.

    `beat` is the screenplay element that tells it; without one it is done as the shot begins. What was begun in an
    earlier shot is `held` from the start, what goes on after the shot `stays`.
    """

    model_config = ConfigDict(frozen=True, extra="allow")

    who: str
    verb: Verb
    manner: Manner = ""
    whom: str | None = Field(default=None, description="The character it is done to, or with.")
    what: str | None = Field(default=None, description="The thing, by its name or in the script's word.")
    beat: str | None = None
    motion: str = Field(default="", exclude_if=lambda name: not name, description="The name of one's own motion.")
    held: bool = False
    stays: bool = False

    @property
    def turns_door(self) -> bool:
        """Whether a door is opened or shut."""
        return self.verb in ("open", "close") and (self.what or "") in DOORS
