import gzip
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from ipaddress import ip_address

import pytest

from agent.errors import FetchError
from agent.ingest.address import is_public, resolve_host
from agent.ingest.fetch import FetchLimits, fetch_url
from agent.ingest.load import load_article

ARTICLE = b"Tallis buys plants\n\nMarrow Grid sold two plants for $3 million.\n"


def anywhere(address: object) -> bool:
    """The policy of these tests: the server is on this machine."""
    return True


class Handler(BaseHTTPRequestHandler):
    seen: list[dict[str, str]] = []

    def do_GET(self) -> None:
        type(self).seen.append(dict(self.headers))
        getattr(self, f"_{self.path.strip('/').partition('?')[0]}", self._missing)()

    def log_message(self, *args: object) -> None:
        pass

    def _send(self, body: bytes, *, status: int = 200, **headers: str) -> None:
        self.send_response(status)
        for key, value in headers.items():
            self.send_header(key.replace("_", "-"), value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def _missing(self) -> None:
        self._send(b"", status=404)

    def _article(self) -> None:
        self._send(ARTICLE, Content_Type="Text/Plain; charset=utf-8", Set_Cookie="id=1")

    def _western(self) -> None:
        self._send("Él pagó 3 millones".encode("windows-1252"), Content_Type="text/plain; charset=windows-1252")

    def _hop(self) -> None:
        self._send(b"", status=302, Location="/article", Set_Cookie="id=1")

    def _circle(self) -> None:
        self._send(b"", status=302, Location="/circle")

    def _inside(self) -> None:
        self._send(b"", status=302, Location="http://169.254.169.254/latest/meta-data/")

    def _to_file(self) -> None:
        self._send(b"", status=302, Location="file:///etc/hostname")

    def _to_credentials(self) -> None:
        self._send(b"", status=302, Location="http://user:secret@example.com/")

    def _huge(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(50):
            self.wfile.write(b"x" * 1000)

    def _declared_huge(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "999999999999")
        self.end_headers()

    def _bomb(self) -> None:
        self._send(gzip.compress(b" " * 500_000), Content_Encoding="gzip")

    def _silent(self) -> None:
        time.sleep(2)

    def _dripping(self) -> None:
        self.send_response(200)
        self.end_headers()
        for _ in range(40):
            self.wfile.write(b"x")
            self.wfile.flush()
            time.sleep(0.1)


@pytest.fixture
def site() -> Iterator[str]:
    Handler.seen = []
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    server.handle_error = lambda *args: None  # type: ignore[method-assign]
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True)
    thread.start()
    yield f"http://localhost:{server.server_port}"
    server.shutdown()
    server.server_close()


SMALL = FetchLimits(connect_s=1, read_s=0.4, total_s=1, size=20_000, redirects=3)


def test_an_address_is_an_article(site: str):
    article = load_article(f"{site}/article", allow=anywhere)

    assert article.text == ARTICLE.decode()
    assert article.document.source == f"{site}/article"


def test_what_the_server_says_comes_along(site: str):
    fetched = fetch_url(f"{site}/hop", allow=anywhere)

    assert (fetched.data, fetched.content_type, fetched.charset) == (ARTICLE, "text/plain", "utf-8")
    assert fetched.url == f"{site}/article"


def test_the_server_sees_its_name_and_no_cookies(site: str):
    fetch_url(f"{site}/hop", allow=anywhere)

    assert [headers["Host"] for headers in Handler.seen] == [site.removeprefix("http://")] * 2
    assert not [headers for headers in Handler.seen if {"Cookie", "Authorization"} & set(headers)]


def test_a_declared_charset_reaches_the_text(site: str):
    assert load_article(f"{site}/western", allow=anywhere).text == "Él pagó 3 millones"


@pytest.mark.parametrize(
    "path, words",
    [
        pytest.param("missing", "answered 404", id="status"),
        pytest.param("circle", "redirects more than 3 times", id="redirects"),
        pytest.param("huge", "larger than", id="huge"),
        pytest.param("declared_huge", "larger than", id="huge-by-its-own-word"),
        pytest.param("bomb", "larger than", id="gzip-bomb"),
        pytest.param("silent", "in time", id="hangs"),
        pytest.param("dripping", "1 seconds", id="drips"),
        pytest.param("to_file", "only http and https", id="redirect-to-a-file"),
        pytest.param("to_credentials", "user name", id="redirect-with-credentials"),
    ],
)
def test_what_goes_wrong_is_one_line(site: str, path: str, words: str):
    with pytest.raises(FetchError, match=words) as caught:
        fetch_url(f"{site}/{path}", allow=anywhere, limits=SMALL)

    assert caught.value.message.startswith(f"{site}/{path}: ")
    assert "\n" not in caught.value.message
    assert caught.value.hint


def test_a_redirect_into_a_private_network_is_refused(site: str):
    def public_or_local(address) -> bool:
        return address.is_loopback or is_public(address)

    with pytest.raises(FetchError, match=r"'169\.254\.169\.254' is not a public address"):
        fetch_url(f"{site}/inside", allow=public_or_local)


def test_a_server_on_this_machine_is_refused_before_it_is_asked(site: str):
    with pytest.raises(FetchError, match="not a public address"):
        fetch_url(f"{site}/article")

    assert Handler.seen == []


def test_a_password_is_neither_sent_nor_shown():
    with pytest.raises(FetchError) as caught:
        fetch_url("http://user:secret@example.com/a", allow=anywhere)

    assert caught.value.message.startswith("http://example.com/a: ")
    assert "secret" not in caught.value.message


@pytest.mark.parametrize("url", ["http://", "http:///a", "http://[::1", "https://exa mple.com/"])
def test_what_is_no_address_is_refused(url: str):
    with pytest.raises(FetchError):
        fetch_url(url)


@pytest.mark.parametrize(
    "address",
    """127.0.0.1 10.1.2.3 172.16.0.1 192.168.1.1 169.254.169.254 100.64.0.1 0.0.0.0 255.255.255.255 224.0.0.1 192.0.2.1
    ::1 :: fe80::1 fc00::1 fd00:ec2::254 ff02::1 ::ffff:127.0.0.1 ::ffff:10.0.0.1 64:ff9b::7f00:1 2002:7f00:1::
    2001:db8::1 fec0::1""".split(),
)
def test_private_addresses_are_not_public(address: str):
    assert not is_public(ip_address(address))


@pytest.mark.parametrize("address", ["93.184.215.14", "8.8.8.8", "2606:2800:21f:cb07::1", "::ffff:8.8.8.8"])
def test_public_addresses_are(address: str):
    assert is_public(ip_address(address))


@pytest.mark.parametrize("host", ["127.0.0.1", "2130706433", "0x7f.1", "localhost", "[::1]".strip("[]")])
def test_other_ways_to_write_this_machine_are_refused(host: str):
    with pytest.raises(FetchError):
        resolve_host(host, 80, allow=is_public, shown="x")
