"""The title designer: an opening card, and credits that name who made what under which licence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

from movie_director.crew.naming import retired
from movie_director.crew.proposal import Proposal
from movie_director.crew.video import Video, videos
from movie_director.film.character import Character
from movie_director.film.cut import Card
from movie_director.film.edits import Edit, Put
from movie_director.film.film import Film
from movie_director.film.lines import line_of, line_slates
from movie_director.film.reading import Reading
from movie_director.film.scene import Scene
from movie_director.film.shot import Shot
from movie_director.film.voice import OwnVoice

MADE_WITH: Sequence[str] = (
    "pictures|Blender",
    "people|MakeHuman data, CC0",
    "voices|Kokoro, Apache 2.0",
    "made with|Movie Director",
)


def assemble(film: Film) -> Proposal:
    """Propose the cut's scenes, its title card and its credits; cards that a person wrote stay."""
    cut, play = film.cut, film.screenplay
    order = {e.id: i for i, e in enumerate(play.elements)}
    scenes = tuple(
        s.name for s in sorted(film.of(Scene), key=lambda s: order.get(s.elements[0], 0) if s.elements else 0)
    )
    byline = (f"{play.credit} {' and '.join(play.authors)}",) if play.authors else ()
    video = videos()[film.direction.kind]
    length = film.direction.length
    first, last = video.cards(None if length is None else length / 24)
    opening = Card(style="title", heading=play.title, lines=byline, frames=first) if first else None
    closing = _closing(film, video, last) if last else None
    now = _slates_now(film)
    wanted = cut.having(
        circled={slate: recipe for was, recipe in cut.circled.items() if (slate := now(was))},
        again={slate: count for was, count in cut.again.items() if (slate := now(was))},
        retired=retired(film, [name for name in cut.scenes if name not in scenes]),
        scenes=scenes,
        opening=cut.opening if cut.opening is not None and _is_hand_made(cut.opening) else opening,
        closing=cut.closing if cut.closing is not None and _is_hand_made(cut.closing) else closing,
    )
    edits: tuple[Edit, ...] = (Put(wanted),) if wanted != cut or film.documents.get(cut.ref) is None else ()
    return Proposal("title-designer", edits)


def _closing(film: Film, video: Video, frames: int) -> Card:
    """The last card: whom one saw and who made it, who made it alone, or what it was called."""
    title = film.screenplay.title
    if video.credits == "title":
        return Card(style="title", heading=title, lines=(), frames=frames)
    cast = [f"{c.cue.title()}|{_reader(film, c) or voice_name(film, c.voice)}" for c in _by_lines(film) if c.voice]
    named = cast[:8] if video.credits == "full" else []
    return Card(style="credits", heading=title, lines=(*named, *MADE_WITH), frames=frames)


def voice_name(film: Film, voice: str | None) -> str:
    """Return how credits name a voice: `bf_emma` is Emma; one made from a recording is after whom it was made."""
    own = film.get(OwnVoice, voice) if voice else None
    if own is not None:
        return f"after {own.heard}"
    return (voice or "").partition("_")[2].title() or "-"


def _reader(film: Film, character: Character) -> str:
    """Who recorded most of somebody's lines, where it was said; "" where a voice says them."""
    said = [e for e in film.screenplay.elements if e.speaks and e.character]
    mine = [film.get(Reading, e.id) for e in said if film.called(e.character or "") == character.name]
    read = [reading.reader for reading in mine if reading is not None and reading.reader]
    return max(sorted(set(read)), key=read.count) if 2 * len(read) >= len(mine) and read else ""


def _is_hand_made(card: Card) -> bool:
    return bool((card.model_extra or {}).get("touched"))


def _slates_now(film: Film) -> Callable[[str], str | None]:
    """Tell what a slate is called now: a line's goes with its shot; None for what is gone, so that nothing inherits."""
    cut = film.cut
    live = {s.name for s in film.of(Shot)} | {s.name for s in film.of(Scene)}
    spoken = any(line_of(slate) for slate in (*cut.circled, *cut.again))
    lines = line_slates(film) if spoken else {}

    def now(slate: str) -> str | None:
        element = line_of(slate)
        if element is not None:
            return lines.get(element)
        parts = slate.split("/")
        stands = parts[0] == "film" or ("/".join(parts[:2]) if parts[1].startswith("sh") else parts[0]) in live
        return slate if stands else None

    return now


def _by_lines(film: Film) -> list[Character]:
    """Who speaks in the film, those with most lines first."""
    spoken = Counter(film.called(e.character) for e in film.screenplay.elements if e.character)
    return sorted((c for c in film.of(Character) if spoken[c.name]), key=lambda c: (-spoken[c.name], c.name))
