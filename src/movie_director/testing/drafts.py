"""Drafts of a screenplay to test with: scenes and paragraphs that know who they are, rewritten as writers do."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from itertools import count

WORDS: Sequence[str] = (
    "the",
    "key",
    "night",
    "letter",
    "door",
    "slowly",
    "walks",
    "never",
    "came",
    "back",
    "answer",
    "table",
    "window",
    "light",
    "river",
    "car",
    "house",
    "tell",
    "me",
    "what",
    "happened",
    "listen",
    "before",
    "morning",
    "paper",
    "road",
    "rain",
    "old",
    "song",
    "promise",
    "leave",
    "stay",
    "wait",
    "money",
    "ship",
    "cold",
    "hands",
)
PLACES = ("KITCHEN", "HARBOUR", "OFFICE", "BAR", "FOREST ROAD", "HALL")
CUES = ("ADA", "BEN", "CLARA")


@dataclass(frozen=True)
class Paragraph:
    """A heading, an action or a speech; `uid` is who it is, whatever it says."""

    uid: int
    text: str
    cue: str | None = None
    heading: bool = False


@dataclass
class Draft:
    """Scenes of paragraphs, a heading first."""

    scenes: list[list[Paragraph]]
    serial: count[int] = field(default_factory=count)
    fresh: set[int] = field(default_factory=set[int])
    """Who was written new since the draft before."""
    disturbed: set[int] = field(default_factory=set[int])
    """Headings of scenes whose paragraphs are not those of the draft before, in its order."""

    @property
    def paragraphs(self) -> list[Paragraph]:
        """All paragraphs in order."""
        return [p for scene in self.scenes for p in scene]

    def fountain(self) -> str:
        """The draft as Fountain."""
        blocks = [f"{p.cue}\n{p.text}" if p.cue else p.text for p in self.paragraphs]
        return "Title: The Draft\n\n" + "\n\n".join(blocks) + "\n"

    def copy(self) -> Draft:
        """A draft to rewrite; this one stays."""
        return Draft([list(scene) for scene in self.scenes], self.serial)


def draft(seed: int, scenes: int = 4, lines: int = 6) -> Draft:
    """Write a draft; the same seed writes the same one."""
    rng = random.Random(seed)
    written = Draft([])
    for _ in range(scenes):
        written.scenes.append([_heading(written, rng), *(_line(written, rng) for _ in range(rng.randint(2, lines)))])
    written.fresh.clear()
    return written


def rewrite(before: Draft, seed: int, times: int = 1) -> tuple[Draft, list[str]]:
    """Rewrite a draft at random; return the new one and what was done to it, by name."""
    rng = random.Random(f"rewritten {seed}")
    after = before.copy()
    done: list[str] = []
    for _ in range(times):
        change = rng.choice(CHANGES)
        change(after, rng)
        done.append(change.__name__)
    return after, done


def insert_scene(draft: Draft, rng: random.Random) -> None:
    """A scene that was not there."""
    scene = [_heading(draft, rng), *(_line(draft, rng) for _ in range(3))]
    draft.scenes.insert(rng.randint(0, len(draft.scenes)), scene)


def delete_scene(draft: Draft, rng: random.Random) -> None:
    """A scene that is gone."""
    if len(draft.scenes) > 1:
        draft.scenes.pop(rng.randrange(len(draft.scenes)))


def move_scene(draft: Draft, rng: random.Random) -> None:
    """A scene elsewhere."""
    scene = draft.scenes.pop(rng.randrange(len(draft.scenes)))
    draft.scenes.insert(rng.randint(0, len(draft.scenes)), scene)


def rename_scene(draft: Draft, rng: random.Random) -> None:
    """A scene in another place."""
    scene = rng.choice(draft.scenes)
    scene[0] = replace(scene[0], text=f"EXT. PLACE {next(draft.serial)} - NIGHT")


def split_scene(draft: Draft, rng: random.Random) -> None:
    """A heading in the middle of a scene."""
    n = rng.randrange(len(draft.scenes))
    scene = draft.scenes[n]
    if len(scene) > 2:
        at = rng.randint(2, len(scene) - 1)
        draft.disturbed.add(scene[0].uid)
        draft.scenes[n : n + 1] = [scene[:at], [_heading(draft, rng), *scene[at:]]]


def merge_scenes(draft: Draft, rng: random.Random) -> None:
    """A heading less."""
    if len(draft.scenes) > 1:
        n = rng.randrange(len(draft.scenes) - 1)
        draft.disturbed.add(draft.scenes[n][0].uid)
        draft.scenes[n : n + 2] = [[*draft.scenes[n], *draft.scenes[n + 1][1:]]]


def insert_line(draft: Draft, rng: random.Random) -> None:
    """A paragraph that was not there."""
    scene = rng.choice(draft.scenes)
    draft.disturbed.add(scene[0].uid)
    scene.insert(rng.randint(1, len(scene)), _line(draft, rng))


def delete_line(draft: Draft, rng: random.Random) -> None:
    """A paragraph that is gone."""
    scene = rng.choice(draft.scenes)
    if len(scene) > 2:
        draft.disturbed.add(scene[0].uid)
        scene.pop(rng.randint(1, len(scene) - 1))


def move_line(draft: Draft, rng: random.Random) -> None:
    """A paragraph elsewhere, in its scene or another."""
    scene, other = rng.choice(draft.scenes), rng.choice(draft.scenes)
    if len(scene) > 2:
        draft.disturbed |= {scene[0].uid, other[0].uid}
        line = scene.pop(rng.randint(1, len(scene) - 1))
        other.insert(rng.randint(1, len(other)), line)


def reword_line(draft: Draft, rng: random.Random) -> None:
    """A word more in a paragraph."""
    scene = rng.choice(draft.scenes)
    if len(scene) > 1:
        at = rng.randint(1, len(scene) - 1)
        scene[at] = replace(scene[at], text="Now " + scene[at].text[0].lower() + scene[at].text[1:])


def rename_character(draft: Draft, rng: random.Random) -> None:
    """A character who is called otherwise throughout."""
    cues = sorted({p.cue for p in draft.paragraphs if p.cue})
    if cues:
        old, new = rng.choice(cues), f"NADIA{''.join(chr(65 + int(d)) for d in str(next(draft.serial)))}"
        for scene in draft.scenes:
            scene[:] = [replace(p, cue=new) if p.cue == old else p for p in scene]


CHANGES: Sequence[Callable[[Draft, random.Random], None]] = (
    insert_scene,
    delete_scene,
    move_scene,
    rename_scene,
    split_scene,
    merge_scenes,
    insert_line,
    delete_line,
    move_line,
    reword_line,
    rename_character,
)
"""What a writer does to a draft."""


def _heading(draft: Draft, rng: random.Random) -> Paragraph:
    uid = next(draft.serial)
    draft.fresh.add(uid)
    return Paragraph(uid, f"INT. {rng.choice(PLACES)} - {rng.choice(('DAY', 'NIGHT'))}", heading=True)


def _line(draft: Draft, rng: random.Random) -> Paragraph:
    uid = next(draft.serial)
    draft.fresh.add(uid)
    words = " ".join(rng.choice(WORDS) for _ in range(rng.randint(6, 14)))
    cue = rng.choice((*CUES, None))
    return Paragraph(uid, f"{words.capitalize()} {rng.choice(WORDS)}.", cue)
