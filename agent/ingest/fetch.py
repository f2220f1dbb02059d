"""Web addresses: one GET under limits of time, size, redirects and reach. Sends no cookies and no credentials."""

import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import httpx

from agent.errors import FetchError
from agent.ingest.address import AddressPolicy, is_public, resolve_host

_SAVE_IT = "Open it in a browser, save the page and give the file."
_HEADERS = {
    "User-Agent": "tieout (+https://github.com/tieout/tieout)",
    "Accept": "text/html,application/xhtml+xml,application/pdf,text/plain;q=0.9,*/*;q=0.5",
    "Accept-Encoding": "gzip, deflate",
}
_REDIRECTS = frozenset({301, 302, 303, 307, 308})


@dataclass(frozen=True)
class FetchLimits:
    """Seconds to connect, between two pieces, and in all; bytes after unpacking; hops."""

    connect_s: float = 5
    read_s: float = 10
    total_s: float = 25
    size: int = 20_000_000
    redirects: int = 5


@dataclass(frozen=True)
class Fetched:
    """What the last address answered; `content_type` is lower case and without parameters."""

    data: bytes
    url: str
    content_type: str | None
    charset: str | None


def fetch_url(url: str, *, allow: AddressPolicy = is_public, limits: FetchLimits | None = None) -> Fetched:
    """The body at `url`. Raises FetchError in one line for all that can go wrong on the way."""
    limits = limits or FetchLimits()
    outcome: list[Fetched | BaseException] = []

    def work() -> None:
        try:
            outcome.append(_follow(url, allow=allow, limits=limits))
        except BaseException as error:
            outcome.append(error)

    # Name look-ups and servers that drip a byte at a time escape httpx's timeouts; a thread left behind does not.
    thread = threading.Thread(target=work, daemon=True, name="fetch")
    thread.start()
    thread.join(limits.total_s)
    if not outcome:
        raise FetchError(f"{_shown(url)}: no answer within {limits.total_s:g} seconds", hint=_SAVE_IT)
    if isinstance(outcome[0], BaseException):
        raise outcome[0]
    return outcome[0]


def _follow(url: str, *, allow: AddressPolicy, limits: FetchLimits) -> Fetched:
    deadline = time.monotonic() + limits.total_s
    first, current = _shown(url), _parse(url, shown=_shown(url))
    timeout = httpx.Timeout(limits.read_s, connect=limits.connect_s)
    # No proxy from the environment: the address that is checked must be the one that is reached.
    with httpx.Client(timeout=timeout, trust_env=False, follow_redirects=False) as client:
        for _ in range(limits.redirects + 1):
            # What one server sets must not reach the next, which may share its address.
            client.cookies.clear()
            with _get(client, current, allow=allow, shown=first) as response:
                location = response.headers.get("location")
                if response.status_code in _REDIRECTS and location:
                    current = _parse(str(current.join(location)), shown=first)
                    continue
                if response.status_code != 200:
                    raise FetchError(f"{first}: the server answered {response.status_code}", hint=_SAVE_IT)
                return _read(response, str(current), limits=limits, deadline=deadline, shown=first)
    raise FetchError(f"{first}: it redirects more than {limits.redirects} times", hint=_SAVE_IT)


def _parse(url: str, *, shown: str) -> httpx.URL:
    try:
        parsed = httpx.URL(url)
    except (httpx.InvalidURL, ValueError) as error:
        raise FetchError(f"{shown}: this is not a web address") from error
    if parsed.scheme not in ("http", "https"):
        raise FetchError(f"{shown}: only http and https addresses are read, not {parsed.scheme!r}", hint=_SAVE_IT)
    if not parsed.host:
        raise FetchError(f"{shown}: this is not a web address")
    if parsed.userinfo:
        raise FetchError(f"{shown}: an address with a user name in it is not read", hint=_SAVE_IT)
    return parsed.copy_with(fragment=None)


@contextmanager
def _get(client: httpx.Client, url: httpx.URL, *, allow: AddressPolicy, shown: str) -> Iterator[httpx.Response]:
    """The answer of the checked address itself; the server still sees its name, in Host and in TLS."""
    port = url.port or (443 if url.scheme == "https" else 80)
    address = resolve_host(url.host, port, allow=allow, shown=shown)
    request = client.build_request(
        "GET",
        url.copy_with(host=str(address)),
        headers={**_HEADERS, "Host": url.netloc.decode("ascii")},
        extensions={"sni_hostname": url.raw_host.decode("ascii")},
    )
    try:
        response = client.send(request, stream=True)
        try:
            yield response
        finally:
            response.close()
    except httpx.TimeoutException as error:
        raise FetchError(f"{shown}: the server did not answer in time", hint=_SAVE_IT) from error
    except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as error:
        reason = str(error) or type(error).__name__
        raise FetchError(
            f"{shown}: it could not be fetched: {reason}", hint="Check the address and the connection."
        ) from error


def _read(response: httpx.Response, url: str, *, limits: FetchLimits, deadline: float, shown: str) -> Fetched:
    declared = response.headers.get("content-length", "")
    data = bytearray()
    if declared.isdigit() and int(declared) > limits.size:
        raise _too_large(shown, limits)
    for piece in response.iter_bytes():
        data += piece
        if len(data) > limits.size:
            raise _too_large(shown, limits)
        if time.monotonic() > deadline:
            raise FetchError(f"{shown}: it took longer than {limits.total_s:g} seconds", hint=_SAVE_IT)
    content_type = response.headers.get("content-type", "").partition(";")[0].strip().lower() or None
    return Fetched(bytes(data), url, content_type, response.charset_encoding)


def _too_large(shown: str, limits: FetchLimits) -> FetchError:
    return FetchError(
        f"{shown}: it is larger than {limits.size // 1_000_000} MB, the most that is fetched", hint=_SAVE_IT
    )


def _shown(url: str) -> str:
    """The address as it may be printed: a password in it stays unsaid."""
    scheme, mark, rest = url.partition("://")
    authority, slash, path = rest.partition("/")
    return f"{scheme}{mark}{authority.rpartition('@')[2]}{slash}{path}"
