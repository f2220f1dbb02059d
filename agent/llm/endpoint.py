"""Where a configured model lives: its provider, its name, the host that would receive the text."""

from dataclasses import dataclass
from ipaddress import ip_address
from urllib.parse import urlsplit

from agent.config import Settings
from agent.errors import UsageError

OPENAI_ADDRESS = "https://api.openai.com/v1"
OLLAMA_ADDRESS = "http://localhost:11434/v1"

# In place of provider:name, where a model is set and shall not be used.
OFFLINE = "none"


@dataclass(frozen=True)
class Endpoint:
    """`name` is what the server calls the model; `host` is recorded in every analysis."""

    provider: str
    name: str
    base_url: str
    host: str

    @property
    def model(self) -> str:
        return f"{self.provider}:{self.name}"

    @property
    def is_local(self) -> bool:
        """Whether the host is this very machine; a neighbour on the network is not."""
        host = (urlsplit(self.base_url).hostname or "").lower()
        if host == "localhost":
            return True
        try:
            return ip_address(host).is_loopback
        except ValueError:
            return False

    @property
    def is_openai(self) -> bool:
        """Whether this is OpenAI's own service, and not a server that speaks its protocol."""
        return self.base_url.rstrip("/") == OPENAI_ADDRESS


def find_endpoint(settings: Settings, *, variable: str = "TIEOUT_MODEL") -> Endpoint | None:
    """The configured model's endpoint, or None where no model is set; `variable` is what set it.

    Raises UsageError for a model that is not provider:name of a provider known here.
    """
    if settings.model is None or settings.model == OFFLINE:
        return None
    provider, _, name = settings.model.partition(":")
    if provider not in ("openai", "ollama") or not name:
        raise UsageError(
            f"{variable} is {settings.model!r}, which is not provider:name",
            hint="Write openai:NAME (with OPENAI_BASE_URL for any compatible server) or ollama:NAME.",
        )
    base_url = settings.openai_base_url or (OLLAMA_ADDRESS if provider == "ollama" else OPENAI_ADDRESS)
    parts = urlsplit(base_url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UsageError(f"OPENAI_BASE_URL is {base_url!r}, which is no http address")
    return Endpoint(provider, name, base_url, f"{parts.hostname}:{parts.port}" if parts.port else parts.hostname)
