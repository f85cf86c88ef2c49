"""Drawing that a person may stop: Ctrl-C ends it in good order, and says so."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import Coroutine
from typing import Any, TypeVar

from movie_director.errors import Interrupted

T = TypeVar("T")


async def stoppable(work: Coroutine[Any, Any, T], what: str = "Drawing") -> T:
    """Return what `work` makes; `what` names it. Raises Interrupted when it was stopped by Ctrl-C or asked to end."""
    task = asyncio.ensure_future(work)
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, task.cancel)
    try:
        return await task
    except asyncio.CancelledError:
        raise Interrupted(f"{what} was stopped.") from None
