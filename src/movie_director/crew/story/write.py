"""The screenwriter: an idea becomes an outline by rule, and an outline the text of a screenplay."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import ceil

from movie_director.crew.story.bare import barer, barest
from movie_director.crew.story.chapter import adapted
from movie_director.crew.story.fit import CARDS, fitted, longest, squeezed
from movie_director.crew.story.fountain import fountain_of
from movie_director.crew.story.idea import Idea, premise_of, read_idea
from movie_director.crew.story.outline import (
    BEATS,
    RATINGS,
    Beat,
    Language,
    Line,
    Outline,
    Person,
    Rating,
    Unit,
)
from movie_director.crew.story.people import calls, hero_of, other_of, trade_of
from movie_director.crew.story.plots import (
    EVENT,
    GENRES,
    HEADING,
    SAID,
    SPARE,
    Draft,
    Plot,
    plots,
    short_plots,
    shortened,
    turn_plots,
    variant,
)
from movie_director.crew.story.premise import Premise, Thing, matched
from movie_director.crew.story.slots import filled, finished, gaps
from movie_director.crew.story.specialists import SPECIALISTS, Move
from movie_director.crew.story.told import NARRATOR, told_as
from movie_director.crew.story.vocabulary import Place, called, found_at, places, table, trades
from movie_director.crew.video import USUAL, videos
from movie_director.errors import BadOption, LengthImpossible
from movie_director.film.direction import VideoKind

CLOSE = 0.25
"""The share by which a story may miss its length before it is fitted to the film: shots stretch and shrink by more."""
_YEARS_OFF = re.compile(r"\b(?:20[4-9]|2[1-9]\d|3\d\d)\d\b")
"""A year that nobody has seen yet."""
_FINDS = re.compile(
    r"\b(?:finds?|discovers?|gets?|receives?|inherits?|buys?|steals?|catch\w*|opens?)\b"
    r"|\b(?:vindt|krijgt|ontdekt|erft|koopt|steelt|ontvangt)\b",
    re.I,
)


_NO_ROOM = re.compile(r"\b(?:TAXI|CAR|BUS|TRAIN|COCKPIT|ELEVATOR|LIFT|TREIN|AUTO|AIRLOCK|STAIR|TRAP)")
_THING_GAP = re.compile(r"\{(?:T|t|TC|Title|it|It|itwas|thisis|lies|holds|ligt|houdt|op|die|deze)\}")
_PAIRS = frozenset(("gloves", "shoes", "skates", "headphones", "scissors", "schoenen"))
BRIEF = 75.0
"""Seconds below which a plot leaves out the lines that it marks with `~`."""
ROOM = 1.08
"""By how much the shortest film of a story stays below its length where it can: voices take their own time."""
CLEAREST = ("fantasy", "science-fiction", "romance", "comedy", "thriller", "action", "horror", "drama")
"""Genres by how clearly a single word means them."""
SHORT = 50.0
"""Seconds below which a story is a short form first: a set-up, a turn, an end."""
MISFIT, NO_THING = 6, 3
"""How ill a plot suits an idea that turns on something else, or that names nothing for a hand."""
LEAN = (0, 1, 2)
"""How much a short film does without: nothing, its specialist, most of its middle."""


@dataclass(frozen=True)
class Asked:
    """What is asked of a story: seconds with cards, a genre (None: its own), a rating, a seed, a kind of video."""

    seconds: float = 60.0
    genre: str | None = None
    rating: Rating = "PG"
    seed: int = 0
    kind: VideoKind = USUAL


def write_story(text: str, asked: Asked | None = None) -> str:
    """Return a screenplay of an idea as Fountain: of an outline made by rule, or of a chapter's own scenes and speech.

    The same idea, wishes and seed give the same text. Raises BadOption for what is no idea, a genre or rating that
    there is not, and LengthImpossible for a length that no sketch by rule has.
    """
    asked = asked or Asked()
    idea = read_idea(text)
    if idea.chapter:
        return adapted(idea)
    return fountain_of(outline_of(idea, asked), asked.kind)


def outline_of(idea: Idea, asked: Asked) -> Outline:
    """Return an idea's outline: a plot for its premise, its genre's specialist at work, told as long as was asked."""
    genre = genre_named(asked.genre) or genre_of(idea)
    if asked.rating not in RATINGS:
        raise BadOption(f"There is no rating {asked.rating!r}.", cure=f"There is: {', '.join(RATINGS)}.")
    chance = random.Random(f"{asked.seed}/{genre}/{idea.text}")
    premise = premise_of(idea)
    video = videos()[asked.kind]
    seconds = asked.seconds + CARDS - sum(video.cards(asked.seconds)) / 24  # its cards are not a narrative film's
    least, most = 1e9, 0.0
    turned = turn_plots(genre, premise.language)
    ranked = _ranked(premise, (*plots(genre, premise.language), *turned), chance)
    tries = [(plot, lean) for lean in LEAN for plot in ranked]
    close: Outline | None = None
    tries.sort(key=lambda tried: _unfit(tried[0], premise))
    if "turn" in video.beats:
        own = random.Random(f"short/{asked.seed}/{idea.text}")  # so that longer stories stay as they are
        forms = (*short_plots(genre, premise.language), *(shortened(plot) for plot in turned))
        known = sorted(_ranked(premise, forms, own), key=lambda plot: _unfit(plot, premise))
        short = [(plot, lean) for plot in known for lean in LEAN]
        tries = [*short, *tries] if asked.seconds < SHORT and "ending" in video.beats else [*tries, *short]
    for plot, lean in tries:
        told = _told(premise, plot, genre, asked, chance)
        lean_one = (told, barest(told), barer(told))[lean] if plot.short else _leaner(told, lean)
        whole = told_as(lean_one, video)
        low, high = squeezed(whole), longest(whole) * (1 + CLOSE)
        if low * ROOM <= seconds <= high:
            return fitted(whole, seconds)
        if close is None and low <= seconds <= high:
            close = whole
        least, most = min(least, low - seconds + asked.seconds), max(most, high - seconds + asked.seconds)
    if close is not None:
        return fitted(close, seconds)
    raise LengthImpossible(
        f"A sketch by rule of this idea lasts from {ceil(least)} s to {most:.0f} s, and {asked.seconds:.0f} s were "
        "asked for.",
        round(least * 24),
        cure="Ask for a length between, or write more and bring the screenplay.",
    )


def _leaner(outline: Outline, lean: int) -> Outline:
    """A story for a film that is too short for all that it should hold: without its genre's specialist, then a sketch.

    Of a sketch the struggle may go, and of the turn all but its last words.
    """
    if not lean:
        return outline
    beats: list[Beat] = []
    for beat in outline.beats:
        units = [unit for unit in beat.units if unit.of in ("plot", "idea")]
        if lean > 1 and beat.name in ("struggle", "turn"):
            firm = [unit for unit in units if not unit.level and unit.lines[0].kind != "heading"]
            last = firm[-1 if beat.name == "turn" else 0] if firm else None
            units = [unit if unit is last else unit.model_copy(update={"level": max(1, unit.level)}) for unit in units]
        beats.append(beat.model_copy(update={"units": tuple(units)}))
    return outline.with_beats(tuple(beats))


def genre_named(genre: str | None) -> str | None:
    """Check a genre's name. Raises BadOption."""
    named = genre.strip().lower().replace(" ", "-") if genre else None
    named = {"sci-fi": "science-fiction", "scifi": "science-fiction"}.get(named or "", named)
    if named is not None and named not in GENRES:
        raise BadOption(f"There is no genre {genre!r}.", cure=f"There is: {', '.join(GENRES)}.")
    return named


def genre_of(idea: Idea) -> str:
    """The genre that an idea's words speak of most; a drama where none do."""
    known: Mapping[str, str] = table(idea.language, "words")["genres"]
    scores = {genre: matched(idea.text, own) for genre, own in known.items()}
    scores["science-fiction"] += 2 * bool(_YEARS_OFF.search(idea.text))
    best = max(scores, key=lambda genre: (scores[genre], -CLEAREST.index(genre)))
    return best if scores[best] else "drama"


def _ranked(premise: Premise, known: Sequence[Plot], chance: random.Random) -> list[Plot]:
    """Plots in an order of chance; where something is found, those in which it is there already come last."""
    finding = premise.event is not None and _FINDS.search(premise.event) is not None
    found = list(known)
    chance.shuffle(found)
    return sorted(found, key=lambda plot: finding and plot.has_thing)


def _unfit(plot: Plot, premise: Premise) -> int:
    """In how many ways a plot does not suit an idea: its other is not whom the plot is with, it has no room for it."""
    here, near = where_of(premise)
    found = int(plot.room and not (is_room(here) or is_room(near)))
    if plot.turn:
        found += {plot.turn: 0}.get(premise.turns[0], 1) if plot.turn in premise.turns[:2] else MISFIT
    elif premise.turns:
        found += 2
    if plot.needs_thing and not premise.things and not plot.turn:
        found += NO_THING
    if premise.other is None or not (premise.other.role or premise.other.name):
        return found
    last = premise.other.role.split()[-1] if premise.other.role else ""
    kin = last in table(premise.language, "people")["of"]
    trade = trade_of(premise.other.role, premise.language)
    thing = trade is not None and trade.gender == "thing"
    return found + int({"stranger": kin, "kin": not kin, "thing": not thing}.get(plot.whom, False))


def _told(premise: Premise, plot: Plot, genre: str, asked: Asked, chance: random.Random) -> Outline:
    """The whole story of a plot, with everything that may be left out."""
    language = premise.language
    hero = hero_of(premise, plot.want, plot.flaw, chance)
    other = other_of(premise, hero, plot.others, plot.other_want, plot.other_flaw, chance)
    here, near = where_of(premise)
    if plot.room and not is_room(here) and is_room(near):
        here, near = near, here
    thing = thing_of(premise, chance)
    gap = gaps(language, hero, other, thing, here, near, calls(hero, other, language))
    gap = {**gap, **around(premise)}
    hero = hero.model_copy(update={"want": plot.want.format_map(gap), "flaw": plot.flaw.format_map(gap)})
    other = other.model_copy(update={"want": plot.other_want.format_map(gap), "flaw": plot.other_flaw.format_map(gap)})
    way = chance.randrange(2) if plot.short or plot.turn else None
    teller = _Teller(premise, plot, genre, asked, chance, hero, other, here, near, gap, way)
    outline = Outline(
        title=finished(variant(" || ".join(plot.titles), chance).format_map(gap)).rstrip("."),
        logline=" ".join(premise.text.split())[:240],
        language=language,
        genre=genre,
        plot=plot.name,
        motif=plot.motif,
        people=(hero, other),
        beats=tuple(beat for beat in teller.beats() if beat.units or not plot.short),
    )
    if GENRES[genre] in SPECIALISTS and not plot.short:
        row = chance.choice(table(language, "moves")[GENRES[genre]])
        move = Move(row["name"], *(teller.lines(row[part]) for part in ("plant", "grow", "pay")))
        outline = SPECIALISTS[GENRES[genre]](outline, move)
    return outline


@dataclass
class _Teller:
    """Tells a plot's drafts with an idea's people, places and words."""

    premise: Premise
    plot: Plot
    genre: str
    asked: Asked
    chance: random.Random
    hero: Person
    other: Person
    here: Place
    near: Place
    gap: Mapping[str, str]
    way: int | None = None
    met: bool = False
    """Whether the other has come in."""

    def beats(self) -> Iterator[Beat]:
        more = list(self.premise.more)
        for name in BEATS:
            units = [unit for draft in self.plot.drafts if draft.beat == name for unit in self._units(draft)]
            own: list[Unit] = []
            if name in ("struggle", "turn", "ending") and more:
                share = 1 if name != "ending" else len(more)
                own = [_own((self._voice(text),), k > 1) for k, text in enumerate(more[:share])]
                more = more[share:]
            at = 0
            while own and at < len(units) and any(line.kind == "heading" for line in units[at].lines):
                at += 1
            yield Beat(name=name, units=(*units[:at], *own, *units[at:]))

    def lines(self, text: str) -> tuple[Line, ...]:
        """A specialist's lines with their gaps filled."""
        found = (filled(line, self.gap, self.hero, self.other) for line in text.split("\n") if line.strip())
        return tuple(found)

    def _units(self, draft: Draft) -> Iterator[Unit]:
        if RATINGS.index(draft.rating) > RATINGS.index(self.asked.rating):
            return
        if draft.lines[0] == EVENT:
            if self.premise.event:
                told = self._seen(self.premise.event.replace("{H}", self.hero.called))
                yield _own((Line(kind="action", text=finished(told)),))
            elif self.premise.told:
                yield _own(tuple(self._voice(text) for text in self.premise.told))
            return
        if draft.lines[0] == SAID or self._lacks(draft):
            return
        yield Unit(lines=tuple(self._lines(draft)), level=draft.level)

    def _lines(self, draft: Draft) -> Iterator[Line]:
        way = self.chance.randrange(2)  # what answers each other inside a draft goes together
        for text in draft.lines:
            if text.startswith(SPARE):
                if self.asked.seconds < BRIEF:
                    continue
                text = text.removeprefix(SPARE)
            if text.startswith(HEADING):
                yield self._heading(text)
            else:
                if "{OO}" in text and self.met:
                    text = text.replace("{OO}", "{O}")
                self.met = self.met or "{OO}" in text
                framed = draft.beat in ("opening", "ending") or self.plot.turn == ""
                yield filled(variant(text, self.chance, self.way if framed else way), self.gap, self.hero, self.other)

    def _lacks(self, draft: Draft) -> bool:
        """Whether lines speak of what the idea has not: others, an animal, a thing."""
        text = " ".join(draft.lines)
        if re.search(r"\{[Tt]hird\}", text) and not self.premise.third:
            return True
        if re.search(r"\{[Bb]east\}", text) and not self.premise.beast:
            return True
        return bool(self.plot.turn and not self.premise.things and _THING_GAP.search(text))

    def _voice(self, text: str) -> Line:
        """A sentence of the idea as a voice tells it: the hero's, or a teller's."""
        cue = self.hero.cue if self.premise.own else NARRATOR[self.premise.language]
        return Line(kind="dialogue", text=finished(text), cue=cue, extension="V.O.")

    def _heading(self, text: str) -> Line:
        _, where, *time = text.split()
        place = self.here if where == "here" else self.near
        words: Mapping[str, str] = table(self.premise.language, "lines").get("clock", {})
        usual = self.premise.time or table(self.premise.language, "lines")["times"][GENRES[self.genre]]
        when = time[0] if time else usual
        when = words.get(when, when)
        side = "INT" if place.inside else "EXT"
        weather = f" - {self.premise.weather}" if self.premise.weather and not place.inside else ""
        return Line(kind="heading", text=f"{side}. {place.heading} - {when}{weather}")

    def _seen(self, text: str) -> str:
        """The idea's own words, its things in capitals, which is how a script says: look at this."""
        for thing in self.premise.things:
            text = re.sub(rf"\b{re.escape(thing.noun)}\b", thing.noun.upper(), text, count=1)
        return text


def _own(lines: Sequence[Line], spare: bool = False) -> Unit:
    return Unit(lines=tuple(lines), level=1 if spare else 0, of="idea")


def around(premise: Premise) -> dict[str, str]:
    """Who else and what animal is about, in an idea's words."""
    article = "the" if premise.language == "en" else "de"
    third, beast = premise.third or "", f"{article} {premise.beast}" if premise.beast else ""
    return {
        "third": third,
        "Third": third[:1].upper() + third[1:],
        "beast": beast,
        "Beast": beast[:1].upper() + beast[1:],
    }


def is_room(place: Place) -> bool:
    """Whether a place has walls, a door and a table to sit at."""
    return place.inside and _NO_ROOM.search(place.heading) is None


def where_of(premise: Premise) -> tuple[Place, Place]:
    """Where it plays, and the place near it: those of the idea, else where its people are found."""
    known = places(premise.language)
    language = premise.language
    known_to = [where for where in premise.places if where.place in known]
    told = [called(known[where.place], where.word, language) for where in known_to if not where.spoken]
    spoken = [called(known[where.place], where.word, language) for where in known_to if where.spoken]
    own = place_of(premise.hero.role, language)
    if not told and own is not None:
        told.append(known[own])
    told += spoken
    other = place_of(premise.other.role, language) if premise.other else None
    if not told and other is not None:
        told.append(known[other])
    usual: list[str] = table(premise.language, "people")["elsewhere"]
    here = told[0] if told else known[random.Random(premise.text).choice(usual)]
    near = next((place for place in told[1:] if place.heading != here.heading), known[here.near])
    return here, near


def place_of(role: str, language: Language) -> str | None:
    """Where somebody of a role is found."""
    words = role.split()
    found = found_at(language)
    for size in range(len(words), 0, -1):
        name = " ".join(words[-size:])
        if name in trades(language):
            return trades(language)[name].place
        if name in found:
            return found[name]
    trade = trade_of(role, language)
    return trade.place if trade is not None else None


def thing_of(premise: Premise, chance: random.Random) -> Thing:
    """The thing that it turns on: the idea's own, one that a hand holds first; else what is in its people's hands."""
    held = [thing for thing in premise.things if thing.held]
    if held or premise.things:
        return (held or list(premise.things))[0]
    neuter = set(table(premise.language, "people")["neuter"])
    for figure in (premise.hero, premise.other):
        trade = trade_of(figure.role, premise.language) if figure else None
        if trade is not None:
            noun = trade.tool
            return Thing(noun, neuter=noun in neuter, plural=noun in _PAIRS)
    noun = chance.choice(table(premise.language, "people")["things"])
    return Thing(noun, neuter=noun in neuter)
