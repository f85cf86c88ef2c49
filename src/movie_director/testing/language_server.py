"""A server of language models for tests: speaks as OpenAI's and Anthropic's do, and does as its script says."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self, TypeAlias


@dataclass(frozen=True)
class Drip:
    """Words that come piece by piece, `pause` seconds between two.

    After so many pieces the connection `dies`, or it `ends` as if all had been said. `again` says the words so many
    times over.
    """

    words: str
    pause: float = 0.0
    dies: int | None = None
    ends: int | None = None
    again: int = 1

    def pieces(self) -> Iterator[str]:
        """The words in pieces of four signs, as tokens have them."""
        for _ in range(self.again):
            yield from (self.words[n : n + 4] for n in range(0, len(self.words), 4))


Answer: TypeAlias = str | Drip | Callable[[dict[str, Any]], str]
"""What to say, or what makes that of the request; or a deed: `slow:SECONDS`, `busy`, `broken`, `dies`, `rejects`,
`locked`."""


class LanguageServer:
    """Answers one request after another by its script, the last again and again; a context manager.

    `requests` are the bodies received, in order. `tokens` are what each answer says that it took, in and out; None says
    nothing of them. Who asks for a stream is answered by one, unless it does not `stream`. `hung_up` counts those who
    went away before they had their answer.
    """

    def __init__(
        self, script: Sequence[Answer], tokens: tuple[int, int] | None = (1000, 200), *, streams: bool = True
    ) -> None:
        self.requests: list[dict[str, Any]] = []
        self.keys: list[str] = []
        self.hung_up = threading.Semaphore(0)
        self._script, self._tokens, self._streams = list(script), tokens, streams
        outer = self

        class Desk(BaseHTTPRequestHandler):
            answered = False

            def do_POST(self) -> None:
                if self.answered:  # as a server whose patience with idle connections ends when one is used again
                    self.close_connection = True
                    return
                outer.serve(self)
                self.answered = True

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
        if isinstance(answer, Drip):
            self._drip(desk, answer, body)
            return
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
        if body.get("stream") and self._streams:
            self._drip(desk, Drip(words), body)
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
            reply["usage"] = self._counted(*self._tokens)
        self._send(desk, 200, reply)

    @staticmethod
    def _counted(asked: int, answered: int) -> dict[str, int]:
        return {"prompt_tokens": asked, "completion_tokens": answered, "total_tokens": asked + answered}

    def _drip(self, desk: BaseHTTPRequestHandler, drip: Drip, body: dict[str, Any]) -> None:
        """Answer piece by piece, as server-sent events."""
        desk.close_connection, desk.protocol_version = True, "HTTP/1.1"
        desk.send_response(200)
        desk.send_header("Content-Type", "text/event-stream")
        desk.send_header("Transfer-Encoding", "chunked")
        desk.end_headers()
        events = self._anthropic_events if desk.path.endswith("/messages") else self._openai_events
        try:
            for count, event in enumerate(events(drip, body)):
                if drip.dies is not None and count > drip.dies:
                    desk.connection.close()
                    return
                data = event.encode()
                desk.wfile.write(f"{len(data):x}\r\n".encode() + data + b"\r\n")
                desk.wfile.flush()
            desk.wfile.write(b"0\r\n\r\n")
            desk.close_connection = False
        except (BrokenPipeError, ConnectionResetError):  # who asked has hung up
            self.hung_up.release()

    def _openai_events(self, drip: Drip, body: dict[str, Any]) -> Iterator[str]:
        def chunk(choices: list[dict[str, Any]], **more: Any) -> str:
            head = {"id": f"answer-{len(self.requests)}", "object": "chat.completion.chunk", "created": 1}
            told = {**head, "model": body.get("model", ""), "choices": choices, **more}
            return f"data: {json.dumps(told)}\n\n"

        yield chunk([{"index": 0, "delta": {"role": "assistant", "content": ""}, "finish_reason": None}])
        for count, piece in enumerate(drip.pieces()):
            if count == drip.ends:
                return
            yield chunk([{"index": 0, "delta": {"content": piece}, "finish_reason": None}])
            time.sleep(drip.pause)
        yield chunk([{"index": 0, "delta": {}, "finish_reason": "stop"}])
        if self._tokens is not None and (body.get("stream_options") or {}).get("include_usage"):
            yield chunk([], usage=self._counted(*self._tokens))
        yield "data: [DONE]\n\n"

    def _anthropic_events(self, drip: Drip, body: dict[str, Any]) -> Iterator[str]:
        def event(kind: str, **more: Any) -> str:
            return f"event: {kind}\ndata: {json.dumps({'type': kind, **more})}\n\n"

        whole = self._as_anthropic("", body)
        counted = whole["usage"]
        begun: dict[str, Any] = {**whole, "content": [], "stop_reason": None, "usage": {**counted, "output_tokens": 1}}
        yield event("message_start", message=begun)
        yield event("content_block_start", index=0, content_block={"type": "text", "text": ""})
        for count, piece in enumerate(drip.pieces()):
            if count == drip.ends:
                return
            yield event("content_block_delta", index=0, delta={"type": "text_delta", "text": piece})
            time.sleep(drip.pause)
        yield event("content_block_stop", index=0)
        ended = {"stop_reason": "end_turn", "stop_sequence": None}
        yield event("message_delta", delta=ended, usage={"output_tokens": counted["output_tokens"]})
        yield event("message_stop")

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
