"""The continuity checker: what cannot be as the screenplay has it, as a script supervisor notes it on the page.

It reads what is written, never what was staged: a thing that changes hands with nobody giving it, a coat that changes
colour from one moment to the next, a feeling that turns over while nothing happens, somebody who speaks after they
died, a heading that goes on at another hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from movie_director.crew.continuity.carried import Carried
from movie_director.crew.continuity.telling import Told, told
from movie_director.crew.continuity.things import handled, things_of
from movie_director.crew.continuity.turned import Turned
from movie_director.crew.continuity.worn import Worn
from movie_director.crew.notes import Note, Notes
from movie_director.crew.reading.lexicon_dutch import THINGS
from movie_director.crew.reading.lexicon_handling import ABSTRACT, BODY
from movie_director.crew.reading.lexicon_people import ROLES
from movie_director.crew.reading.lexicon_things import FURNITURE, INSTRUMENTS, PROPS, VEHICLES, WEAPONS
from movie_director.crew.reading.terms import terms
from movie_director.crew.views import Written
from movie_director.film.scene import Scene
from movie_director.film.sheet import Sheet
from movie_director.values.digest import Json

_LUMPS = frozenset(terms("lump piece slip strip stick stone chip roll sheet scrap"))
"""Words that lists call no things by themselves, and hands hold."""
_STUFF = frozenset(terms("glass paper page plate light glas papier"))
"""What a word tells of too many things."""
_MORE = frozenset(
    terms(
        """
    tin bundle colt locket thermos flask notebook passport ticket map coin medal lantern torch flashlight satchel
    toolbox basket bucket parcel package folder file tape cassette disc drive vial bottle jar cup mug tray
    """
    )
)
LONGEST = 4000
"""Characters of a scene that a language model is told at most."""
_DIES = re.compile(
    r"\b(?:dies|falls dead|drops dead|is dead|lies dead|dead at once|breathes (?:his|her|their) last|is killed)\b", re.I
)
_OFF = re.compile(r"V\.?\s?O|O\.?\s?S|FILTERED|RECORD|GHOST", re.I)


def continuity_notes(view: Written) -> Notes:
    """Note what does not follow, scene by scene in the order of the screenplay."""
    found: list[Note] = []
    scenes = list(told(view))
    sentences = [s for t in scenes for s in t.sentences]
    known = _known(view) | handled(sentences, (ABSTRACT | BODY | frozenset(ROLES)) - _LUMPS)
    worn, carried = Worn(), Carried(things_of(sentences, known))
    turned, died = Turned(), dict[str, str]()
    before: Scene | None = None
    for each in scenes:
        name = each.scene.name
        if not each.close:
            worn.clear()
        if not each.today:
            carried.clear()
        carried.go(f"{each.scene.location} {each.scene.inside}", close=each.close)
        turned.fresh = {e.who for s in each.sentences for e in s.mentions} | {
            s.speaker for s in each.sentences if s.speaker
        }
        if not each.at_once:
            turned.clear()
        if before is not None and each.scene.continuity in ("continuous", "same"):
            found += _heading(before, each.scene)
        for sentence in each.sentences:
            for state in (worn.read(sentence), carried.read(sentence), turned.read(sentence)):
                found += [Note(about=name, words=words) for words in state]
        found += _dead(view, each, died)
        before = each.scene
    return Notes(notes=tuple(dict.fromkeys(found)))


def _known(view: Written) -> frozenset[str]:
    listed = {item.words.split()[-1].lower() for sheet in view.of(Sheet) for item in sheet.of("props") if item.words}
    return frozenset((PROPS | WEAPONS | INSTRUMENTS | THINGS | _MORE | listed) - VEHICLES - FURNITURE - _STUFF)


def _heading(before: Scene, scene: Scene) -> Iterator[Note]:
    """A scene that goes on is at the same hour, and in the same weather where that is seen."""
    if scene.time != before.time:
        words = f"It goes on from {before.name} and is at {scene.time}; that one is at {before.time}."
        yield Note(about=scene.name, words=words)
    elif scene.weather != before.weather and not scene.inside and not before.inside:
        words = f"It goes on from {before.name} and has {scene.weather} weather; that one has {before.weather}."
        yield Note(about=scene.name, words=words)


def _dead(view: Written, scene: Told, died: dict[str, str]) -> Iterator[Note]:
    """Who died says nothing more, but from elsewhere."""
    texts = view.screenplay.by_id
    for sentence in scene.sentences:
        element = texts[sentence.element]
        if sentence.speaker in died and not _OFF.search(element.extension or ""):
            yield Note(
                about=scene.scene.name,
                words=f"{element.character} speaks, and died in {died.pop(sentence.speaker or '')}.",
            )
        elif sentence.speaker is None and (dies := _DIES.search(sentence.text)):
            who = sentence.before(dies.start())
            if who is not None:
                died[who] = scene.scene.name


def script_told(view: Written) -> dict[str, Json]:
    """Tell the scenes as they are written, with what their sheets list."""
    texts = view.screenplay.by_id
    scenes: list[Json] = []
    for scene in view.of(Scene):
        sheet = view.get(Sheet, scene.name)
        words = [texts[i].read for i in scene.elements if i in texts]
        listed: list[Json] = [f"{i.category}: {i.words} ({i.who or 'nobody'})" for i in sheet.items] if sheet else []
        scenes.append(
            {"scene": scene.name, "heading": scene.heading, "text": "\n".join(words)[:LONGEST], "lists": listed}
        )
    return {"title": view.screenplay.title, "scenes": scenes}
