"""A server that speaks OpenAI's chat completions on a real socket and answers as it is told.

Streams, calls tools, takes JSON schemas, and fails on demand. Knows nothing of tieout.
"""

import json
import socket
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any, Self


@dataclass(frozen=True)
class Request:
    """One request as it came over the wire; header names in small letters."""

    path: str
    headers: dict[str, str]
    body: dict[str, Any]

    @property
    def method(self) -> str:
        """How the reply is to be held to its schema."""
        if self.body.get("tools"):
            return "function_calling"
        kind = (self.body.get("response_format") or {}).get("type", "none")
        return "json_mode" if kind == "json_object" else str(kind)

    @property
    def texts(self) -> list[str]:
        return [message["content"] or "" for message in self.body["messages"]]

    @property
    def schema(self) -> dict[str, Any]:
        if self.body.get("tools"):
            return dict(self.body["tools"][0]["function"]["parameters"])
        return dict(self.body["response_format"]["json_schema"]["schema"])

    def input_text(self) -> str:
        """Everything a model would have to read, schemas included."""
        parts = [*self.texts]
        parts += [
            json.dumps(self.body[key], separators=(",", ":"))
            for key in ("tools", "response_format")
            if self.body.get(key)
        ]
        return "\n".join(parts)


@dataclass(frozen=True)
class Answer:
    """What the server does with a request; the default is a good reply."""

    text: str = ""
    status: int = 200
    error: str = "this server was told to fail"
    headers: dict[str, str] = field(default_factory=dict)
    finish: str = "stop"
    refusal: str | None = None
    calls_tool: bool = True
    tool: str | None = None
    hangs_s: float = 0.0
    trickles_s: float = 0.0
    cuts_off_at: int | None = None


Responder = Callable[[Request], Answer]


class FakeOpenAI:
    """`with FakeOpenAI(responder) as server:` then server.url, and server.requests afterwards."""

    def __init__(
        self,
        responder: Responder,
        *,
        count_tokens: Callable[[str], int] = lambda text: len(text) // 4 + 1,
        first_s: float = 0.0,
        per_token_s: float = 0.0,
        piece_characters: int = 64,
    ) -> None:
        self.responder = responder
        self.count_tokens = count_tokens
        self.first_s = first_s
        self.per_token_s = per_token_s
        self.piece_characters = piece_characters
        self.requests: list[Request] = []
        self.input_tokens = 0
        self.output_tokens = 0
        self.lock = threading.Lock()
        self._server = _Server(("127.0.0.1", 0), _Handler)
        self._server.fake = self
        self._thread = threading.Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._server.shutdown()
        self._server.server_close()

    def take(self, request: Request) -> Answer:
        with self.lock:
            self.requests.append(request)
        return self.responder(request)

    def count(self, request: Request, text: str) -> dict[str, int]:
        read, written = self.count_tokens(request.input_text()), self.count_tokens(text)
        with self.lock:
            self.input_tokens += read
            self.output_tokens += written
        return {"prompt_tokens": read, "completion_tokens": written, "total_tokens": read + written}


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    block_on_close = False
    request_queue_size = 128
    fake: FakeOpenAI

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hangs up is part of what is tested."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, format: str, *args: object) -> None:
        """Silent."""

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        request = Request(self.path, {name.lower(): value for name, value in self.headers.items()}, body)
        answer = self.server.fake.take(request)
        time.sleep(answer.hangs_s or self.server.fake.first_s)
        if answer.status != 200:
            self._send_json(answer.status, {"error": {"message": answer.error, "type": "fake"}}, answer.headers)
        elif body.get("stream"):
            self._stream(request, answer)
        else:
            usage = self.server.fake.count(request, answer.text)
            time.sleep(usage["completion_tokens"] * self.server.fake.per_token_s)
            choice = {"index": 0, "message": _message(request, answer), "finish_reason": _finish(request, answer)}
            self._send_json(200, {**_frame("chat.completion"), "choices": [choice], "usage": usage}, {})

    def _send_json(self, status: int, payload: dict[str, Any], headers: dict[str, str]) -> None:
        data = json.dumps(payload).encode()
        self.send_response(status)
        for name, value in {"Content-Type": "application/json", "Content-Length": str(len(data)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(data)

    def _stream(self, request: Request, answer: Answer) -> None:
        fake = self.server.fake
        usage = fake.count(request, answer.text)
        self.send_response(200)
        self.send_header("Content-Type", "text/event-stream")
        self.send_header("Connection", "close")
        self.end_headers()
        pieces = list(_deltas(request, answer, fake.piece_characters))
        pause_s = answer.trickles_s or usage["completion_tokens"] * fake.per_token_s / len(pieces)
        for number, delta in enumerate(pieces):
            time.sleep(pause_s)
            if answer.cuts_off_at is not None and number >= answer.cuts_off_at:
                self.connection.shutdown(socket.SHUT_RDWR)
                return
            self._event({"choices": [{"index": 0, "delta": delta, "finish_reason": None}]})
        self._event({"choices": [{"index": 0, "delta": {}, "finish_reason": _finish(request, answer)}]})
        if (request.body.get("stream_options") or {}).get("include_usage"):
            self._event({"choices": [], "usage": usage})
        self.wfile.write(b"data: [DONE]\n\n")
        self.close_connection = True

    def _event(self, payload: dict[str, Any]) -> None:
        data = json.dumps({**_frame("chat.completion.chunk"), **payload})
        self.wfile.write(f"data: {data}\n\n".encode())
        self.wfile.flush()


def _frame(kind: str) -> dict[str, Any]:
    return {"id": "chatcmpl-fake", "object": kind, "created": 0, "model": "fake"}


def _uses_tool(request: Request, answer: Answer) -> bool:
    return request.method == "function_calling" and answer.calls_tool and answer.refusal is None


def _tool(request: Request, answer: Answer) -> str:
    """The tool that is called: the one that the answer names, else the first."""
    return answer.tool or str(request.body["tools"][0]["function"]["name"])


def _finish(request: Request, answer: Answer) -> str:
    return "tool_calls" if _uses_tool(request, answer) and answer.finish == "stop" else answer.finish


def _message(request: Request, answer: Answer) -> dict[str, Any]:
    if not _uses_tool(request, answer):
        return {"role": "assistant", "content": answer.text, "refusal": answer.refusal}
    function = {"name": _tool(request, answer), "arguments": answer.text}
    return {"role": "assistant", "content": None, "tool_calls": [{"id": "c", "type": "function", "function": function}]}


def _deltas(request: Request, answer: Answer, size: int) -> Iterator[dict[str, Any]]:
    pieces = [answer.text[start : start + size] for start in range(0, len(answer.text), size)]
    if answer.refusal is not None:
        yield {"role": "assistant", "refusal": answer.refusal}
    elif _uses_tool(request, answer):
        name = _tool(request, answer)
        opening = {"index": 0, "id": "c", "type": "function", "function": {"name": name, "arguments": ""}}
        yield {"role": "assistant", "content": None, "tool_calls": [opening]}
        yield from ({"tool_calls": [{"index": 0, "function": {"arguments": piece}}]} for piece in pieces)
    else:
        yield {"role": "assistant", "content": ""}
        yield from ({"content": piece} for piece in pieces)
