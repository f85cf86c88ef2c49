"""Asking a model once: over the network, word by word, with time-outs, and patience with servers that are busy.

All of pydantic-ai is imported here and nowhere else, and only when somebody is asked.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from movie_director.build.ports import Report
from movie_director.engines.language.form import read_answer
from movie_director.engines.language.settings import Desk, local
from movie_director.errors import EngineFailed, PossiblyCharged, SetupMissing
from movie_director.values.digest import Json

TRIES = 4
FIRST_WAIT, LONGEST_WAIT = 0.5, 20.0
"""Seconds before asking a busy server again; doubled each time, or as long as it asks for."""


LONGEST_TOKEN = 16
"""Bytes that a token has at most, in the long run: who writes more than was asked for by that measure is stopped."""
TOLD_EVERY = 0.25
"""Seconds between two words about how far an answer is."""


class Said(NamedTuple):
    """What a model answered, and the tokens counted; `None` where its server does not count.

    `cut` tells that it was at its longest and not at its end.
    """

    words: str
    asked: int | None
    answered: int | None
    cut: bool = False


class Broken(Exception):
    """An answer began, and did not come to its end."""


class Asking:
    """One conversation with a model. `paid` calls that may have been charged are never sent twice."""

    def __init__(self, desk: Desk, form: Mapping[str, Json], tokens: int, *, paid: bool) -> None:
        self._desk, self._form, self._tokens, self._paid = desk, form, tokens, paid
        self._native, self._streams = True, desk.streams
        self._model, self._client = _model(desk)

    async def close(self) -> None:
        """Hang up."""
        await self._client.close()

    async def ask(self, brief: str, turns: Sequence[tuple[str, str]], report: Report) -> Said:
        """Ask; `turns` are what was said before as (`user` or `model`, words), the last a user's.

        Raises EngineFailed, SetupMissing, and PossiblyCharged when a paid call left and no answer came.
        """
        from pydantic_ai.exceptions import (
            ModelAPIError,
            ModelAuthenticationError,
            ModelConnectionError,
            ModelQuotaExceededError,
            ModelRateLimitError,
            ModelRequestRejectedError,
            ModelServerError,
            ModelUnavailableError,
            UnexpectedModelBehavior,
            UserError,
        )

        name = f"{self._desk.provider}:{self._desk.name}"
        wait, tries = FIRST_WAIT, 0
        while True:
            report(0.1, f"asking {name}")
            try:
                return await self._once(brief, turns, report)
            except (ModelAuthenticationError, ModelQuotaExceededError) as error:
                raise SetupMissing(f"{name} refuses: {_reason(error)}.", cure="Look at its key and account.") from error
            except (ModelRequestRejectedError, UserError) as error:
                if self._native:  # a server that cannot be bound to a form is asked for it in words
                    self._native = False
                    continue
                if self._streams:
                    self._streams = False
                    continue
                raise EngineFailed(f"{name} rejects the question: {_reason(error)}.") from error
            except (ModelRateLimitError, ModelUnavailableError, ModelServerError) as error:
                problem, left = error, False
                wait = min(LONGEST_WAIT, error.retry_after if error.retry_after is not None else wait)
            except ModelConnectionError as error:
                problem, left = error, error.phase not in ("pool", "connect")
            except (ModelAPIError, UnexpectedModelBehavior, Broken) as error:
                problem, left = error, True
            if left and self._paid:
                raise PossiblyCharged(
                    f"{name} was asked and did not answer: {_reason(problem)}.",
                    cure="Look at the provider's bill; the craft stands in.",
                ) from problem
            tries += 1
            if tries >= TRIES:
                raise EngineFailed(f"{name} does not answer: {_reason(problem)}; asked {tries} times.") from problem
            report(0.1, f"{name} is busy; asked again in {wait:.1f} s")
            await asyncio.sleep(wait)
            wait = min(LONGEST_WAIT, wait * 2)

    async def _once(self, brief: str, turns: Sequence[tuple[str, str]], report: Report) -> Said:
        from pydantic_ai.direct import model_request
        from pydantic_ai.messages import (
            ModelMessage,
            ModelRequest,
            ModelResponse,
            SystemPromptPart,
            TextPart,
            UserPromptPart,
        )
        from pydantic_ai.models import ModelRequestParameters
        from pydantic_ai.output import OutputObjectDefinition

        messages: list[ModelMessage] = [ModelRequest(parts=[SystemPromptPart(brief)])]
        for who, words in turns:
            part = ModelResponse(parts=[TextPart(words)]) if who == "model" else None
            messages.append(part or ModelRequest(parts=[UserPromptPart(words)]))
        bound = ModelRequestParameters()
        if self._native:
            form = OutputObjectDefinition(json_schema=dict(self._form), name="answer", strict=False)
            bound = ModelRequestParameters(output_mode="native", output_object=form)
        if self._streams:
            response = await self._listen(messages, bound, report)
        else:
            whole: Any = {"max_tokens": self._tokens, "timeout": self._desk.timeout}
            response = await model_request(self._model, messages, model_settings=whole, model_request_parameters=bound)
        usage = response.usage
        counted = usage.input_tokens or usage.output_tokens
        return Said(
            "".join(part.content for part in response.parts if isinstance(part, TextPart)),
            usage.input_tokens if counted else None,
            usage.output_tokens if counted else None,
            response.finish_reason == "length",
        )

    async def _listen(self, messages: list[Any], bound: Any, report: Report) -> Any:
        """Return the whole answer, having told how it grows. Raises Broken, and what `model_request` raises.

        The time-out is measured from word to word: an answer may take as long as it likes, as long as it goes on.
        """
        from openai import Timeout  # the one that Anthropic's client takes, too
        from pydantic_ai.direct import model_request_stream

        patience, loop = self._desk.timeout, asyncio.get_running_loop()
        settings: Any = {"max_tokens": self._tokens, "timeout": Timeout(patience, read=patience + 2.0)}
        pieces, size, told = 0, 0, 0.0
        try:
            # A second more for the first word: who cannot be reached at all is told by the connection's own time-out.
            async with (
                asyncio.timeout(patience + 1.0) as clock,
                model_request_stream(
                    self._model, messages, model_settings=settings, model_request_parameters=bound
                ) as stream,
            ):
                async for event in stream:
                    clock.reschedule(loop.time() + patience)
                    piece = _piece(event)
                    pieces, size = pieces + bool(piece), size + len(piece.encode())
                    if size > (self._tokens + 64) * LONGEST_TOKEN:
                        raise Broken(f"it writes on beyond the {self._tokens} tokens that it was given")
                    if piece and time.monotonic() - told >= TOLD_EVERY:
                        told = time.monotonic()
                        report(0.1 + 0.85 * min(1.0, pieces / self._tokens), f"{pieces} tokens")
                response = stream.get()
        except TimeoutError as error:
            raise Broken(f"it said nothing for {patience:g} s, after {pieces} tokens") from error
        words = "".join(getattr(part, "content", "") or "" for part in response.parts if part.part_kind == "text")
        ended = (response.provider_details or {}).get("finish_reason")  # the server's own word; ours is "stop" for none
        if ended is None and read_answer(words, {})[1]:  # closed as if it had ended
            raise Broken(f"it broke off after {pieces} tokens")
        return response


def _piece(event: Any) -> str:
    """The words that an event of a stream brings, thoughts too."""
    if event.event_kind == "part_start":
        return str(getattr(event.part, "content", "") or "")
    if event.event_kind == "part_delta":
        return str(getattr(event.delta, "content_delta", "") or "")
    return ""


def _model(desk: Desk) -> tuple[Any, Any]:
    """The model and its client, without the retries of its own: which calls are sent again is decided here.

    Each question has a connection of its own. A server may close an idle one just as the next question leaves on it,
    and then nobody knows whether a paid question arrived.
    """
    try:
        here: dict[str, Any] = {"headers": {"Connection": "close"}}
        if local(desk.url):
            here |= {"follow_redirects": False, "trust_env": False}  # no proxy, no way out
        if desk.provider == "anthropic":
            import anthropic
            from pydantic_ai.models.anthropic import AnthropicModel
            from pydantic_ai.providers.anthropic import AnthropicProvider

            web = anthropic.DefaultAsyncHttpxClient(**here)
            client = anthropic.AsyncAnthropic(api_key=desk.key, base_url=desk.url, max_retries=0, http_client=web)
            return AnthropicModel(desk.name, provider=AnthropicProvider(anthropic_client=client)), client
        import openai
        from pydantic_ai.models.openai import OpenAIChatModel
        from pydantic_ai.providers.openai import OpenAIProvider

        web = openai.DefaultAsyncHttpxClient(**here)
        client = openai.AsyncOpenAI(api_key=desk.key, base_url=desk.url, max_retries=0, http_client=web)
        return OpenAIChatModel(desk.name, provider=OpenAIProvider(openai_client=client)), client
    except ImportError as error:
        raise SetupMissing(
            "What asks language models is not installed.", cure="Install it: `pip install movie-director[language]`."
        ) from error


def _reason(error: Exception) -> str:
    words = " ".join(str(error).split())
    return (words if len(words) <= 200 else words[:200] + "...").rstrip(".")
