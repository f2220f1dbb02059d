"""Embeddings from a server on a real socket."""

import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import numpy as np
import pytest

from agent.config import load_settings
from agent.errors import ModelError, UsageError
from agent.llm.embeddings import open_server_embedding


class Handler(BaseHTTPRequestHandler):
    """A text's vector is the counts of its letters a, b and c."""

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["content-length"])))
        self.server.asked.append(body)
        data = [
            {"object": "embedding", "index": at, "embedding": [float(text.count(letter)) for letter in "abc"]}
            for at, text in enumerate(body["input"])
        ]
        usage = {"prompt_tokens": 1, "total_tokens": 1}
        told = json.dumps({"object": "list", "data": data, "model": body["model"], "usage": usage}).encode()
        self.send_response(self.server.status)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(told)))
        self.end_headers()
        self.wfile.write(told)

    def log_message(self, *_):
        pass


@pytest.fixture
def server():
    made = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    made.asked, made.status = [], 200
    threading.Thread(target=made.serve_forever, daemon=True).start()
    yield made
    made.shutdown()
    made.server_close()


def open_at(server, name="openai:letters"):
    return open_server_embedding(
        load_settings({"embeddings": name, "openai_base_url": f"http://127.0.0.1:{server.server_port}/v1"})
    )


def test_rows_have_unit_length_and_the_model_has_a_name(server):
    embedding = open_at(server)

    vectors = embedding.embed(["aab", "c", ""])

    assert np.allclose(np.linalg.norm(vectors, axis=1), [1, 1, 0])
    assert (embedding.name, embedding.is_local, vectors.dtype) == ("openai:letters", True, np.float32)
    assert server.asked[0]["model"] == "letters"


def test_a_server_that_fails_is_named(server):
    server.status = 400
    with pytest.raises(ModelError, match="openai:letters at 127"):
        open_at(server).embed(["a"])


def test_a_name_without_a_provider_is_refused(server):
    with pytest.raises(UsageError, match="TIEOUT_EMBEDDINGS is 'letters'"):
        open_at(server, "letters")
