"""What a finished job means to the one who asked for it."""

from __future__ import annotations

from movie_director.build.recipe import Recipe
from movie_director.errors import EngineFailed, Interrupted, MovieDirectorError, SetupMissing, TakeMissing
from movie_director.jobs.job import Job


def error_of(job: Job, recipe: Recipe) -> MovieDirectorError | None:
    """Return the error to raise for an ended job, or None when its take is there."""
    if job.state == "done":
        return None
    if job.state == "cancelled":
        return Interrupted("The shoot was stopped.", cure="The same command goes on where it was.")
    if job.failure == "setup":
        return SetupMissing(job.error, cure=job.cure)
    if job.failure == "take":
        return TakeMissing(job.error, cure=job.cure)
    if job.failure == "crash":
        return EngineFailed(f"{recipe.engine} could not make {recipe.digest[:12]}: {job.error}")
    return EngineFailed(job.error, cure=job.cure)
