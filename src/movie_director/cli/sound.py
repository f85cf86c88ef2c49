"""Commands about what a film sounds like."""

from __future__ import annotations

from movie_director.cli.app import AsJson, Loudness, Place, answer, app
from movie_director.cli.say import console


@app.command()
def stems(project: Place, loudness: Loudness = None, as_json: AsJson = False) -> None:
    """Write the film's dialogue, music, effects, music-and-effects and mix as WAV files for other desks."""
    from movie_director.cli.subject import target_named
    from movie_director.studio.open import open_project
    from movie_director.studio.stems import write_stems

    made = write_stems(open_project(project), target_named(loudness))
    if as_json:
        answer(
            {
                "schema": "Stems.1",
                "files": {name: str(path) for name, path in made.files.items()},
                "measured": dict(made.measured),
            }
        )
        return
    for path in made.files.values():
        console().print(str(path), soft_wrap=True)
    heard = made.measured
    console().print(
        f"{heard['loudness']:.1f} LUFS, true peak {heard['true_peak']:.1f} dBTP, range {heard['range']:.1f} LU."
    )
