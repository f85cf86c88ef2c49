"""A server of language models for tests: speaks as OpenAI's and Anthropic's do, and does as its script says."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self, TypeAlias

Answer: TypeAlias = str | Callable[[dict[str, Any]], str]
"""What to say, or what makes that of the request; or a deed: `slow:SECONDS`, `busy`, `broken`, `dies`, `rejects`,
`locked`."""


class LanguageServer:
    """Answers one request after another by its script, the last again and again; a context manager.

    `requests` are the bodies received, in order. `tokens` are what each answer says that it took, in and out; None says
    nothing of them.
    """

    def __init__(self, script: Sequence[Answer], tokens: tuple[int, int] | None = (1000, 200)) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self._script, self._tokens = list(script), tokens
        outer = self

        class Desk(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                outer.serve(self)

            def log_message(self, format: str, *args: Any) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Desk)
        self._server.daemon_threads = True

    @property
    def url(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def serve(self, desk: BaseHTTPRequestHandler) -> None:
        """Answer one request."""
        body = json.loads(desk.rfile.read(int(desk.headers["Content-Length"])))
        self.keys.append(desk.headers.get("Authorization", ""))
        answer = self._script[min(len(self.requests), len(self._script) - 1)]
        self.requests.append(body)
        words = answer(body) if callable(answer) else answer
        verb, _, seconds = words.partition(":")
        if verb == "slow":
            time.sleep(float(seconds))
            words = "{}"
        if words == "dies":
            desk.close_connection = True
            desk.connection.close()
            return
        faults = {"busy": 429, "broken": 500, "rejects": 400, "locked": 401}
        if words in faults:
            self._send(desk, faults[words], {"error": {"message": words, "type": words, "code": words}})
            return
        if desk.path.endswith("/messages"):
            self._send(desk, 200, self._as_anthropic(words, body))
            return
        reply: dict[str, Any] = {
            "id": f"answer-{len(self.requests)}",
            "object": "chat.completion",
            "created": 1,
            "model": body.get("model", ""),
            "choices": [
                {"index": 0, "finish_reason": "stop", "message": {"role": "assistant", "content": words}},
            ],
        }
        if self._tokens is not None:
            asked, answered = self._tokens
            counted = {"prompt_tokens": asked, "completion_tokens": answered, "total_tokens": asked + answered}
            reply["usage"] = counted
        self._send(desk, 200, reply)

    def _as_anthropic(self, words: str, body: dict[str, Any]) -> dict[str, Any]:
        asked, answered = self._tokens or (0, 0)
        return {
            "id": f"answer-{len(self.requests)}",
            "type": "message",
            "role": "assistant",
            "model": body.get("model", ""),
            "content": [{"type": "text", "text": words}],
            "stop_reason": "end_turn",
            "stop_sequence": None,
            "usage": {"input_tokens": asked, "output_tokens": answered},
        }

    @staticmethod
    def _send(desk: BaseHTTPRequestHandler, status: int, reply: dict[str, Any]) -> None:
        data = json.dumps(reply).encode()
        desk.send_response(status)
        desk.send_header("Content-Type", "application/json")
        desk.send_header("Content-Length", str(len(data)))
        if status == 429:
            desk.send_header("Retry-After", "0")
        desk.end_headers()
        with suppress(BrokenPipeError, ConnectionResetError):  # who asked has hung up
            desk.wfile.write(data)
