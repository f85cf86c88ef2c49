"""Asking a model once: over the network, with time-outs, and patience with servers that are busy.

All of pydantic-ai is imported here and nowhere else, and only when somebody is asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple

from movie_director.build.ports import Report
from movie_director.engines.language.settings import Desk, local
from movie_director.errors import EngineFailed, PossiblyCharged, SetupMissing
from movie_director.values.digest import Json

TRIES = 4
FIRST_WAIT, LONGEST_WAIT = 0.5, 20.0
"""Seconds before asking a busy server again; doubled each time, or as long as it asks for."""


class Said(NamedTuple):
    """What a model answered, and the tokens counted; `None` where its server does not count."""

    words: str
    asked: int | None
    answered: int | None


class Asking:
    """One conversation with a model. `paid` calls that may have been charged are never sent twice."""

    def __init__(self, desk: Desk, form: Mapping[str, Json], tokens: int, *, paid: bool) -> None:
        self._desk, self._form, self._tokens, self._paid = desk, form, tokens, paid
        self._native = True
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
                return await self._once(brief, turns)
            except (ModelAuthenticationError, ModelQuotaExceededError) as error:
                raise SetupMissing(f"{name} refuses: {_reason(error)}.", cure="Look at its key and account.") from error
            except (ModelRequestRejectedError, UserError) as error:
                if self._native:  # a server that cannot be bound to a form is asked for it in words
                    self._native = False
                    continue
                raise EngineFailed(f"{name} rejects the question: {_reason(error)}.") from error
            except (ModelRateLimitError, ModelUnavailableError, ModelServerError) as error:
                problem, left = error, False
                wait = min(LONGEST_WAIT, error.retry_after if error.retry_after is not None else wait)
            except ModelConnectionError as error:
                problem, left = error, error.phase not in ("pool", "connect")
            except (ModelAPIError, UnexpectedModelBehavior) as error:
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

    async def _once(self, brief: str, turns: Sequence[tuple[str, str]]) -> Said:
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
        response = await model_request(
            self._model,
            messages,
            model_settings={"max_tokens": self._tokens, "timeout": self._desk.timeout},
            model_request_parameters=bound,
        )
        usage = response.usage
        counted = usage.input_tokens or usage.output_tokens
        return Said(
            "".join(part.content for part in response.parts if isinstance(part, TextPart)),
            usage.input_tokens if counted else None,
            usage.output_tokens if counted else None,
        )


def _model(desk: Desk) -> tuple[Any, Any]:
    """The model and its client, without the retries of its own: which calls are sent again is decided here."""
    try:
        here: dict[str, Any] = (
            {"follow_redirects": False, "trust_env": False} if local(desk.url) else {}
        )  # no proxy, no way out
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
