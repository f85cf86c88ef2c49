"""Clothes that the action changes: who wears what in which scene instead of what they usually wear.

The rule. What somebody is told to wear when a scene first speaks of them (`Ada, now in a red coat`, `Ben wears his
uniform`) is worn from that scene's start; what is told of them later in it, and what they put on or take off, from the
shot on that begins with those words. It is worn on in the scenes after, until the screenplay says otherwise, or the
story comes to another day: then they wear what they usually do. Flashbacks and dreams have the usual clothes. The words
that introduce somebody are what they usually wear, and a coat that is only named (`Ada's coat is wet`) changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from movie_director.crew.continuity.telling import Sentence, Told, told
from movie_director.crew.costume.deeds import Deed, deeds
from movie_director.crew.costume.donning import FIELDS, Clothes, Value, clothes_of, making_room, same_sort, taken_off
from movie_director.crew.looks import introduced
from movie_director.crew.proposal import Proposal
from movie_director.crew.reading.people import cast_list
from movie_director.film.character import Character, Wardrobe
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.look import Look
from movie_director.film.scene import Scene
from movie_director.film.worn import Worn


@dataclass
class _Story:
    """What everybody wears as the story goes: fields that differ from their usual look, and what each wore before."""

    usual: Mapping[str, Look]
    introduced: Mapping[str, str]
    now: dict[str, Clothes] = field(default_factory=dict[str, Clothes])
    known: dict[tuple[str, str], Clothes] = field(default_factory=dict[tuple[str, str], Clothes])
    """What was told of a garment, by whose it is and its noun: `her coat` is the red one."""

    def read(self, each: Told) -> Iterator[Worn]:
        """Follow a scene; yield what is worn in it instead of what is usual."""
        start = {who: clothes for who, clothes in self.now.items() if clothes}
        met = set[str]()
        here = set[str]()
        seen: list[Worn] = []
        before = ""
        for sentence in each.sentences:
            first = sentence.element != before
            if first:
                before, met, here = sentence.element, met | here, set[str]()
            here |= {m.who for m in sentence.mentions} | ({sentence.speaker} if sentence.speaker else set())
            fresh = here - met
            for who, changes in deeds(sentence).items():
                self._wear(who, changes, sentence)
                told_first = who in fresh and all(change.how == "wears" for change in changes)
                if told_first:
                    start[who] = self.now.get(who, {})
                elif (beat := _beat(each.scene, sentence.element, first)) is not None:
                    seen.append(Worn(who=who, clothes=_pairs(self.now.get(who, {})), beat=beat))
        for who, clothes in sorted(start.items()):
            if clothes and who in each.scene.characters:
                yield Worn(who=who, clothes=_pairs(clothes))
        was = {who: _pairs(clothes) for who, clothes in start.items()}
        for worn in seen:
            if worn.who in each.scene.characters and worn.clothes != was.get(worn.who, ()):
                was[worn.who] = worn.clothes
                yield worn

    def _wear(self, who: str, changes: Sequence[Deed], sentence: Sentence) -> None:
        usual = self.usual.get(who)
        if usual is None:
            return
        if self.introduced.get(who) == sentence.element:  # what is told there they usually wear
            for change in changes:
                self.known[who, change.garment.noun] = {}
            changes = [change for change in changes if change.how != "wears"]
        look = usual.model_copy(update=dict(self.now.get(who, {})))
        slots = {change.slot for change in changes if change.how != "off"}
        for change in changes:
            look = look.model_copy(update=dict(self._fields(change, look, usual, slots)))
        self.now[who] = {
            name: value for name in sorted(FIELDS) if (value := getattr(look, name)) != getattr(usual, name)
        }

    def _fields(self, change: Deed, look: Look, usual: Look, slots: set[str]) -> Clothes:
        """What a change makes of a look: what is put on, and what it comes in the place of."""
        if change.how == "off":
            return taken_off(change.slot, change.garment.noun, look, usual)
        garment = change.garment
        key = change.who, garment.noun
        bare = not garment.hue and not garment.words
        clothes = self.known.get(key) if bare else None
        if not clothes:
            clothes = clothes_of(garment)
            mine = next((n for n in ("outer", "top", "hat", "neck") if n in clothes), None)
            if bare and mine is not None and same_sort(mine, str(clothes[mine]), str(getattr(usual, mine))):
                clothes = {n: getattr(usual, n) for n in (mine, f"{mine}_colour")}
        if not clothes:
            return {}
        self.known[key] = clothes
        return {**making_room(clothes, look, slots), **clothes}


def dress_scenes(film: Film) -> Proposal:
    """Propose what each scene's people wear instead of their usual clothes; what a person set stays."""
    people = film.of(Character)
    usual = {
        c.name: w.appearance
        for c in people
        if not c.members
        and (w := film.get(Wardrobe, c.look or c.name)) is not None
        and w.appearance.species == "human"
        and not w.appearance.body
    }
    cast = cast_list(people)
    named = {c.name: found[0].id for c in people if (found := introduced(film, c, cast)) is not None}
    story = _Story(usual, named)
    worn: dict[str, tuple[Worn, ...]] = {}
    for each in told(film):
        if not each.today:
            story.now.clear()
        worn[each.scene.name] = tuple(story.read(each))
    edits: list[Edit] = []
    for scene in film.of(Scene):
        own = tuple(w for w in scene.worn if w.touched)
        theirs = {w.who for w in own}
        new = (*own, *(w for w in worn.get(scene.name, ()) if w.who not in theirs))
        if new != scene.worn:
            edits.append(Put(scene.model_copy(update={"worn": new})))
    return Proposal("costume-designer", tuple(edits))


def _beat(scene: Scene, element: str, first: bool) -> str | None:
    """From which element on a change is seen: its own, if that begins with it, else the next; None past the end."""
    if first:
        return element
    at = scene.elements.index(element) + 1
    return scene.elements[at] if at < len(scene.elements) else None


def _pairs(clothes: Clothes) -> tuple[tuple[str, Value], ...]:
    return tuple(sorted(clothes.items()))
