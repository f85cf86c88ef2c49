"""What a cue says of itself: its key, tempo, band and form, and what it meets. Schema `Cue.1`."""

from __future__ import annotations

from movie_director.engines.music.compose import Piece
from movie_director.engines.music.midi import key_name
from movie_director.values.digest import Json


def told(piece: Piece) -> dict[str, Json]:
    """Return a cue's page, in seconds from the first picture."""
    order = piece.order
    notes = sum(len(part.notes) for part in piece.parts)
    sounding = sum(end - start for start, end in piece.passages)
    return {
        "schema": "Cue.1",
        "form": order.form,
        "feeling": order.feeling,
        "key": key_name(order.tonic, order.mode),
        "metre": order.metre,
        "tempos": list(piece.tempos),
        "seconds": round(piece.seconds, 3),
        "passages": [[round(a, 3), round(b, 3)] for a, b in piece.passages],
        "notes": notes,
        "notes_per_second": round(notes / sounding, 2) if sounding else 0.0,
        "chords": [degree for _, degree in piece.chords],
        "hits": [[round(second, 3), weight] for second, weight in piece.hits],
        "themes": [{"who": theme.who, "change": theme.change} for theme in order.themes],
        "band": [
            {"role": part.player.role, "instrument": part.player.instrument, "notes": len(part.notes)}
            for part in piece.parts
        ],
    }
