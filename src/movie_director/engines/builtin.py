"""The engines that come with Movie Director, made for one project and registered by entry point, as a plugin's are."""

from __future__ import annotations

from pathlib import Path

from movie_director.build.ports import Engine
from movie_director.engines.installation import Installation


def blender(project_root: Path) -> Engine:
    """Pictures, by Blender in its own process."""
    from movie_director.engines.blender.engine import BlenderEngine

    del project_root
    return BlenderEngine(Installation.here())


def ffmpeg(project_root: Path) -> Engine:
    """Segments, cards, the cut and the master, by ffmpeg in its own process."""
    from movie_director.engines.blender.raster.titles import card
    from movie_director.engines.ffmpeg.engine import FfmpegEngine

    del project_root
    return FfmpegEngine(draw=card)


def language(project_root: Path) -> Engine:
    """Answers of roles, by language models."""
    from movie_director.engines.language.engine import LanguageEngine

    del project_root
    return LanguageEngine()


def music(project_root: Path) -> Engine:
    """Scores, and recordings of the music library."""
    import imageio_ffmpeg

    from movie_director.engines.music.engine import MusicEngine

    place = Installation.here()
    folders = (project_root / "01_Assets" / "music", place.music)
    return MusicEngine(place, folders, Path(imageio_ffmpeg.get_ffmpeg_exe()))


def sound(project_root: Path) -> Engine:
    """Beds, effects and mixes, by synthesis and of the sound library's recordings; and the timing of shots."""
    import imageio_ffmpeg

    from movie_director.engines.sound.engine import SoundEngine

    folders = (project_root / "01_Assets" / "sounds", Installation.here().sounds)
    return SoundEngine(folders, Path(imageio_ffmpeg.get_ffmpeg_exe()))


def voice(project_root: Path) -> Engine:
    """Lines, by embedded voices, and such as people recorded."""
    import imageio_ffmpeg

    from movie_director.engines.voice.engine import VoiceEngine

    place, lines = Installation.here(), project_root / "01_Assets" / "lines"
    return VoiceEngine(place.cache, place.voices, Path(imageio_ffmpeg.get_ffmpeg_exe()), lines)
