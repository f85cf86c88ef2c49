"""The sound designer: what places sound like, where music keeps out, and where it stops."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from movie_director.crew.proposal import Proposal
from movie_director.crew.sequence import seen
from movie_director.crew.soundscape import ambience_of
from movie_director.crew.stakes import WEIGHS, stakes
from movie_director.crew.views import Heard
from movie_director.film.document import Ref
from movie_director.film.edits import Change, Edit
from movie_director.film.location import Location
from movie_director.film.scene import Ambience, Scene
from movie_director.film.sheet import Sheet
from movie_director.film.shot import Shot
from movie_director.values.digest import Json

NONE = "none"
"""What `Scene.music` says for no music at all."""
FEW = 3
"""Scenes from which on a film has one that can do without music."""
BREAKS = 0.8
"""How strong a feeling is that breaks in."""
LEAD = 2
"""Shots of a scene before the one that something breaks into: sooner, nothing was waited for."""


class Sounded(BaseModel):
    """How one scene sounds: its ambience, where it is to be another, and whether music keeps out."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scene: str
    ambience: tuple[Ambience, ...] = Field(default=(), max_length=3)
    music: Literal["as-is", "out"] = "as-is"
    silences: tuple[str, ...] = Field(default=(), max_length=1)
    why: str = Field(max_length=240)


class Soundtrack(BaseModel):
    """The scenes that are to sound otherwise than by themselves."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    scenes: tuple[Sounded, ...] = ()


def design_sound(view: Heard) -> Soundtrack:
    """Let be heard what the words tell; take music out before what matters most, and stop it before something breaks.

    What a person set stays: a scene's ambience, music or track, and any silence in it.
    """
    scenes = seen(view)
    without = _without_music(view, scenes)
    found: list[Sounded] = []
    for scene in scenes:
        whys: list[str] = []
        beds = _ambience(view, scene)
        if beds:
            whys.append(f"One hears {', '.join(beds)}.")
        out = scene.name == without
        if out:
            whys.append("No music: the next scene is the one that it is kept for.")
        held = None if out or scene.music == NONE else _held(view, scene)
        if held is not None:
            whys.append(f"Music stops for {held}: something breaks after it.")
        if whys:
            found.append(
                Sounded(
                    scene=scene.name,
                    ambience=beds,
                    music="out" if out else "as-is",
                    silences=(held,) if held else (),
                    why=" ".join(whys),
                )
            )
    return Soundtrack(scenes=tuple(found))


def sound_edits(view: Heard, made: Soundtrack) -> Proposal:
    """Set ambience, and take music out."""
    edits: list[Edit] = []
    notes: list[str] = []
    for one in made.scenes:
        scene = view.get(Scene, one.scene)
        if scene is None:
            continue
        ref = Ref(Scene.KIND, one.scene)
        if one.ambience and not scene.ambience:
            edits.append(Change(ref, "ambience", list(one.ambience)))
        if one.music == "out" and scene.music is None and scene.track is None:
            edits.append(Change(ref, "music", NONE))
        for name in one.silences:
            shot = view.get(Shot, name)
            if shot is not None and not (shot.silent or shot.touched):
                edits.append(Change(shot.ref, "silent", True))
        notes.append(f"{one.scene}: {one.why}")
    return Proposal("sound-designer", tuple(edits), tuple(notes))


def sound_told(view: Heard) -> dict[str, Json]:
    """Tell each scene's place, words and weight, and what is felt in its shots."""
    weight, scenes = stakes(view), list[Json]()
    for scene in seen(view):
        shots: list[Json] = [
            {"shot": s.name, "feel": dict(s.moods), "heard": bool(s.lines), "a_person_s": s.touched}
            for s in view.shots(scene.name)
        ]
        scenes.append(
            {
                "scene": scene.name,
                "heading": scene.heading,
                "weather": scene.weather,
                "at_stake": round(weight[scene.name], 2),
                "text": _text(view, scene)[:1600],
                "ambience": list(scene.ambience),
                "music": scene.music or ("a recording" if scene.track else None),
                "shots": shots,
            }
        )
    return {"title": view.screenplay.title, "genre": view.direction.genre, "scenes": scenes}


def scenes_are_ours(view: Heard, made: Soundtrack) -> Iterator[str]:
    """Only scenes and shots that there are, none that a person set, each once."""
    named: set[str] = set()
    for n, one in enumerate(made.scenes):
        scene = view.get(Scene, one.scene)
        if scene is None:
            yield f"scenes.{n}.scene: there is no scene {one.scene!r}; name one of those told"
            continue
        if one.scene in named:
            yield f"scenes.{n}.scene: {one.scene} is there twice"
        named.add(one.scene)
        if one.ambience and scene.ambience:
            yield f"scenes.{n}.ambience: that of {one.scene} is set; leave it empty"
        if one.music == "out" and (scene.music is not None or scene.track is not None):
            yield f"scenes.{n}.music: that of {one.scene} is set; leave it as-is"
        for name in one.silences:
            shot = view.get(Shot, name)
            if shot is None or shot.scene != one.scene:
                yield f"scenes.{n}.silences: {name!r} is no shot of {one.scene}"
            elif shot.touched:
                yield f"scenes.{n}.silences: {name} is a person's; leave it out"


def music_comes_back(view: Heard, made: Soundtrack) -> Iterator[str]:
    """Music keeps out of at most every second scene."""
    scenes = seen(view)
    out = sum(one.music == "out" for one in made.scenes) + sum(scene.music == NONE for scene in scenes)
    if made.scenes and out > max(1, len(scenes) // 2):
        yield f"scenes: {out} of {len(scenes)} are without music; leave it in all but half of them"


def _ambience(view: Heard, scene: Scene) -> tuple[Ambience, ...]:
    if scene.ambience:
        return ()
    place, sheet = view.get(Location, scene.location), view.get(Sheet, scene.name)
    return ambience_of(scene, place, sheet, _text(view, scene), view.direction.genre)


def _without_music(view: Heard, scenes: Sequence[Scene]) -> str | None:
    """The scene before the one on which most hangs, if nobody chose its music and all others have some."""
    if len(scenes) < FEW or view.direction.music == NONE or any(scene.music == NONE for scene in scenes):
        return None
    weight = stakes(view)
    top = max(range(len(scenes)), key=lambda n: (weight[scenes[n].name], n))
    before = scenes[top - 1] if top > 1 else None
    return before.name if before is not None and before.music is None and before.track is None else None


def _held(view: Heard, scene: Scene) -> str | None:
    """The shot before the first in which a strong feeling is new on somebody's face; none where one is silent."""
    shots = view.shots(scene.name)
    if view.direction.music == NONE or any(shot.silent for shot in shots):
        return None
    felt = set(pair for shot in shots[:LEAD] for pair in shot.moods.items())
    for n in range(LEAD, len(shots)):
        new = set(shots[n].moods.items()) - felt
        felt |= new
        if any(WEIGHS.get(mood, 0.0) > BREAKS for _, mood in new):
            return None if shots[n - 1].touched else shots[n - 1].name
    return None


def _text(view: Heard, scene: Scene) -> str:
    texts = view.screenplay.by_id
    return "\n".join(texts[i].text for i in scene.elements if i in texts and texts[i].kind == "action")
