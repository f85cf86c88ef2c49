"""Write a screenplay from an idea into a file, which then is anybody's to change."""

from __future__ import annotations

from pathlib import Path

from movie_director.crew.story.idea import read_idea
from movie_director.crew.story.outline import RATINGS, Rating
from movie_director.crew.story.write import Asked, genre_named, genre_of, write_story
from movie_director.crew.video import video_in, video_named, videos
from movie_director.errors import BadOption
from movie_director.film.direction import VideoKind
from movie_director.values.slate import slug


def kind_of(text: str, named: str | None = None) -> tuple[VideoKind, str]:
    """Return the kind of video that is asked for by name, else by an idea's first words, and the idea without those.

    Raises BadOption for a kind that is not.
    """
    told, rest = video_in(text)
    return kind_named(named) or told, rest


def kind_named(words: str | None) -> VideoKind | None:
    """Check the name of a kind of video. Raises BadOption."""
    found = video_named(words) if words is not None else None
    if words is not None and found is None:
        raise BadOption(f"There is no kind of video {words!r}.", cure=f"There is: {', '.join(videos())}.")
    return found


def asked_for(
    seconds: float | None,
    genre: str | None = None,
    rating: str = "PG",
    seed: int = 0,
    kind: VideoKind = "narrative",
) -> Asked:
    """Return what is asked of a story; as long as its kind of video is where no length is. Raises BadOption."""
    known: Rating | None = next((known for known in RATINGS if known == rating.upper()), None)
    if known is None:
        raise BadOption(f"There is no rating {rating!r}.", cure=f"There is: {', '.join(RATINGS)}.")
    return Asked(seconds or videos()[kind].length, genre_named(genre), known, seed, kind)


def genre_in(text: str, asked: Asked) -> str:
    """The genre in which an idea is told: what was asked, else what its words speak of. Raises BadOption."""
    return asked.genre or genre_of(read_idea(text))


def write_idea(text: str, asked: Asked, file: Path | None = None) -> Path:
    """Write the screenplay of an idea to a file, by default named by its title, and return where it is.

    A file that is there already and says something else is a person's, and is left alone. Raises BadOption and
    LengthImpossible.
    """
    play = write_story(text, asked)
    if file is None:
        title = next((line.partition(":")[2] for line in play.split("\n") if line.startswith("Title:")), "")
        file = Path(f"{slug(title) or 'story'}.fountain")
    if file.is_dir() or (file.exists() and file.read_text(encoding="utf-8", errors="replace") != play):
        raise BadOption(
            f"{file} is there already, and is not overwritten.",
            cure=f"Make it as it is with `movie-director make {file}`, or give another `--out`.",
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(play, encoding="utf-8")
    return file
