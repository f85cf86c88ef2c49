"""Screenplays to test with: as long as you like, laid out and paced like a feature, the same for the same seed.

What they say is drawn from word lists and means little; what counts is that scenes, speakers, speeches and paragraphs
of action come in the lengths and numbers of a real script: scenes of an eighth to four pages with a median under one,
half of them between two people, places that return, people introduced in capitals, things that matter in capitals.
"""

from __future__ import annotations

import textwrap
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random
from typing import TypeVar

from movie_director.values.slate import seed_of

T = TypeVar("T")
LINES = 55
"""Lines on a page, empty ones included, with action 60 and dialogue 35 letters wide: twelve-point Courier."""

_NAMES: Sequence[str] = (
    "NORA", "TOM", "INGRID", "MARCUS", "HELEN", "VICTOR", "LENA", "SAMUEL", "RUTH", "OSCAR", "CLAIRE", "JONAS",
    "DR. HOLT", "OLD FERRYMAN", "OFFICER DIAZ", "MRS. PELL", "YOUNG WOMAN", "BARTENDER", "LANDLORD", "NURSE",
    "TAXI DRIVER", "CLERK", "BOY", "JANITOR", "REPORTER", "COACH", "MAYOR QUILL", "GUARD #1", "GUARD #2", "EDITH",
)  # fmt: skip
_PLACES: Sequence[tuple[str, str]] = (
    ("INT", "HARBOUR HOUSE - KITCHEN"), ("INT", "HARBOUR HOUSE - HALLWAY"), ("INT", "HARBOUR HOUSE - BEDROOM"),
    ("EXT", "HARBOUR HOUSE"), ("INT", "POLICE STATION"), ("INT", "POLICE STATION - INTERVIEW ROOM"),
    ("EXT", "QUAY"), ("INT", "FERRY - ENGINE ROOM"), ("EXT", "FERRY - DECK"), ("INT", "JOE'S CAFE"),
    ("EXT", "MARKET STREET"), ("INT", "HOSPITAL CORRIDOR"), ("INT", "ATTIC"), ("EXT", "PINE FOREST"),
    ("INT./EXT", "CAR"), ("INT", "ARCHIVE"), ("EXT", "ROOFTOP"), ("INT", "SCHOOL GYM"), ("EXT", "CEMETERY"),
    ("INT", "NEWSPAPER OFFICE"), ("EXT", "BRIDGE"), ("INT", "HOTEL BAR"), ("EXT", "BEACH"), ("INT", "TRAIN"),
    ("EXT", "RAILWAY STATION"), ("INT", "LIGHTHOUSE"), ("INT", "COURTHOUSE"), ("EXT", "FIELD"), ("INT", "WORKSHOP"),
)  # fmt: skip
_TIMES: Sequence[str] = (
    "DAY",
    "DAY",
    "DAY",
    "NIGHT",
    "NIGHT",
    "DUSK",
    "DAWN",
    "LATER",
    "CONTINUOUS",
    "MORNING",
    "NIGHT - RAIN",
)
_THINGS: Sequence[str] = (
    "KEY", "LETTER", "PHONE", "ALARM CLOCK", "LANTERN", "SUITCASE", "PHOTOGRAPH", "POCKET WATCH", "KNIFE", "MAP",
    "NOTEBOOK", "RING", "CUP", "BOTTLE", "UMBRELLA", "CAMERA", "RADIO", "ENVELOPE",
)  # fmt: skip
_WEARS: Sequence[str] = (
    "a grey coat",
    "a red sweater",
    "an old uniform",
    "a raincoat",
    "a dark suit",
    "a torn cardigan",
    "jeans",
)
_AGES: Sequence[str] = ("20s", "30s", "40s", "50s", "60s", "17", "34", "51", "9")
_TRAITS: Sequence[str] = (
    "tired",
    "watchful",
    "always in a hurry",
    "with a limp",
    "broad and silent",
    "quick to smile",
    "soaked",
)
_DOES: Sequence[str] = (
    "crosses to the window", "sits down at the table", "opens the door", "turns away", "looks at {other}",
    "runs along the wall", "walks in without a word", "picks up the {thing}", "puts down the {thing}",
    "pushes {other} aside", "stares at the {thing}", "shakes a head", "laughs", "kneels by the door",
    "drops the {thing}", "climbs the stairs", "follows {other} out", "lights a match", "listens", "hesitates",
    "grabs the {thing}", "hands the {thing} to {other}", "backs against the wall", "leans over the table",
    "hurries off", "waits", "wipes the glass with a sleeve",
    "points at the {thing}", "freezes", "nods", "searches every drawer",
)  # fmt: skip
_HAPPENS: Sequence[str] = (
    "Rain on the glass.", "Silence.", "A door SLAMS somewhere below.", "The lights flicker and go out.",
    "Nobody moves.", "A dog BARKS in the distance.", "Dust turns in the light.", "The PHONE rings.",
    "Water drips from the ceiling into a bucket that is nearly full.", "Footsteps overhead.", "A long pause.",
    "The engine coughs, catches, and settles into a slow beat that shakes the cups on the shelf.",
    "Outside, the last of the crowd drifts home under the lamps.", "CLOSE ON the {thing}.", "Smoke.",
)  # fmt: skip
_SAYS: Sequence[str] = (
    "I don't know.", "You came back.", "Who told you that?", "It was never about the {noun}.", "Then tell me.",
    "We have until {when}, and after that there is no {noun} to argue about.", "No.", "Yes.", "Wait.",
    "I looked for the {noun} everywhere, in every room of this place, and it was not there.",
    "My father kept a {noun} like this. He never said what it was for, and I never asked.",
    "If you open that door now, everything that we did since {when} was for nothing!", "Listen to me.",
    "Do you remember the {noun}?", "What happened to the {noun}?", "They will be here by {when}.", "I'm sorry.",
    "You can't keep the {noun}.", "There were eleven of us when we started, and look at us now.", "Leave it.",
    "That's what they said about the {noun}, too...", "I never wanted any of this.", "Give me the {noun}.", "Run!",
    "People think that it starts with something big. It starts with a {noun} that nobody puts back where it was.",
)  # fmt: skip
_NOUNS: Sequence[str] = (
    "boat",
    "house",
    "letter",
    "fire",
    "money",
    "key",
    "bridge",
    "photograph",
    "storm",
    "name",
    "truth",
    "door",
)
_WHENS: Sequence[str] = ("midnight", "Tuesday", "the morning", "noon", "the spring", "nine o'clock")
_ASIDES: Sequence[str] = (
    "quietly",
    "beat",
    "to herself",
    "whispering",
    "angry",
    "smiling",
    "without looking up",
    "into the phone",
)
_TURNS: Sequence[str] = ("CUT TO:", "CUT TO:", "SMASH CUT TO:", "DISSOLVE TO:", "FADE TO BLACK.")


def screenplay(pages: int, seed: int = 1) -> str:
    """Return a Fountain screenplay of about that many pages of `LINES` lines, the same on every machine."""
    writer = _Writer(Random(seed_of(f"screenplay of {pages} pages, {seed}")), pages)
    while writer.used < pages * LINES:
        writer.scene()
    return "Title: A Screenplay to Test With\nCredit: written by\nAuthor: a generator\n\n" + writer.text()


@dataclass
class _Writer:
    chance: Random
    pages: int
    blocks: list[str] = field(default_factory=list[str])
    used: int = 0
    met: set[str] = field(default_factory=set[str])

    def text(self) -> str:
        return "\n\n".join(self.blocks) + "\n"

    def scene(self) -> None:
        """Write a scene: a heading, who comes first, then speech broken by action, or action alone."""
        begun, length = self.used, min(4 * LINES, max(7, int(self.chance.lognormvariate(3.6, 0.75))))
        inside, place = self._one(_PLACES[: 8 + self.pages // 4])
        self._add(f"{inside}. {place} - {self._one(_TIMES)}", 60)
        people, thing = self._people(), self._one(_THINGS)
        self._enter(people, thing)
        silent = self.chance.random() < 0.2
        speaker = 0
        while self.used - begun < length:
            if silent or self.chance.random() < 0.24:
                self._add(self._action(people, thing), 60)
                continue
            speaker = (speaker + (1 if self.chance.random() < 0.85 else 2)) % len(people)
            self._speech(people[speaker])
        if self.chance.random() < 0.15:
            self._add("> " + self._one(_TURNS), 60)

    def _people(self) -> list[str]:
        """Two people mostly, the leads in most scenes."""
        count = self.chance.choices((1, 2, 3, 4, 6), (10, 52, 22, 12, 4))[0]
        cast = _NAMES[: max(6, min(len(_NAMES), self.pages // 3))]
        weights = [1 / (1 + i / 3) for i in range(len(cast))]
        drawn = dict.fromkeys(self.chance.choices(cast, weights, k=3 * count))
        return list(drawn)[:count]

    def _enter(self, people: Sequence[str], thing: str) -> None:
        for name in people:
            if name not in self.met:
                self.met.add(name)
                told = f"{name} ({self._one(_AGES)}), {self._one(_TRAITS)}, in {self._one(_WEARS)}"
                self._add(f"{told}, {self._filled(self._one(_DOES), people, thing, name)}.", 60)
        self._add(self._action(people, thing), 60)

    def _action(self, people: Sequence[str], thing: str) -> str:
        told: list[str] = []
        for _ in range(self.chance.choices((1, 2, 3, 5), (45, 35, 15, 5))[0]):
            if self.chance.random() < 0.25:
                told.append(self._filled(self._one(_HAPPENS), people, thing))
            else:
                who = self._one(people)
                does = self._filled(self._one(_DOES), people, thing, who)
                then = (
                    f" and {self._filled(self._one(_DOES), people, thing, who)}" if self.chance.random() < 0.3 else ""
                )
                told.append(f"{who.title()} {does}{then}.")
        return " ".join(told)

    def _speech(self, who: str) -> None:
        extension = self.chance.choices(("", " (V.O.)", " (O.S.)", " (CONT'D)"), (90, 3, 3, 4))[0]
        aside = f"({self._one(_ASIDES)})\n" if self.chance.random() < 0.1 else ""
        count = self.chance.choices((1, 2, 3, 6), (55, 30, 12, 3))[0]
        said = " ".join(self._one(_SAYS).format(noun=self._one(_NOUNS), when=self._one(_WHENS)) for _ in range(count))
        self.blocks.append(f"{who}{extension}\n{aside}{said}")
        self.used += 2 + bool(aside) + len(textwrap.wrap(said, 35))

    def _filled(self, words: str, people: Sequence[str], thing: str, who: str | None = None) -> str:
        others = [p for p in people if p != who]
        named = thing if self.chance.random() < 0.3 else thing.lower()
        return words.format(thing=named, other=self._one(others).title() if others else "nobody")

    def _add(self, words: str, width: int) -> None:
        self.blocks.append(words)
        self.used += 1 + len(textwrap.wrap(words, width))

    def _one(self, of: Sequence[T]) -> T:
        return self.chance.choice(of)
