"""The settings, where each comes from, and what must stay silent about what we read.

A flag wins over the environment, the environment over config.toml in TIEOUT_HOME, that over the
default. This is the only file that reads the environment.
"""

import getpass
import json
import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, SecretStr, ValidationError

from agent.errors import UsageError

CONFIG_FILE = "config.toml"
Source = Literal["flag", "environment", "config.toml", "default"]


class Settings(BaseModel):
    """Every knob; each description is what `tieout config` says of it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    home: Path = Field(description="where documents, settings and the cache are kept")
    model: str | None = Field(None, description="provider:name of the chat model; unset means offline")
    openai_api_key: SecretStr | None = Field(None, description="key for the model's server")
    openai_base_url: str | None = Field(None, description="address of an OpenAI-compatible server")
    temperature: float | None = Field(
        0.0, ge=0, le=2, description="0 repeats itself; not sent where a model refuses it"
    )
    reply_timeout_s: float = Field(120.0, gt=0, description="seconds for one whole reply, however it trickles in")
    call_timeout_s: float = Field(300.0, gt=0, description="seconds for a call with all its retries")
    max_attempts: int = Field(8, ge=1, description="tries for one call, the first included")
    max_reply_tokens: int = Field(16_000, ge=256, description="where a reply is cut off")
    concurrency: int = Field(8, ge=1, description="calls under way at the same time")
    requests_per_minute: float | None = Field(None, gt=0, description="rate limit over all calls")
    max_cost_usd: Decimal | None = Field(None, ge=0, description="no call is begun that would pass this")
    cache: bool = Field(True, description="keep replies on disk, so that a re-run pays nothing")
    database_url: str | None = Field(None, description="the workspace's database; unset means a file in home")
    chroma_url: str | None = Field(None, description="a Chroma server; unset means files in home")
    embeddings: str | None = Field(None, description="provider:name of an embedding model; unset means a local one")
    user: str = Field("", description="who reviews; unset means the login name")
    tracing: Literal["langsmith"] | None = Field(None, description="send every prompt to a tracing service; off")


# The names that are not TIEOUT_ and the field's own.
_SHARED_VARIABLES = {"openai_api_key": "OPENAI_API_KEY", "openai_base_url": "OPENAI_BASE_URL"}
# Fields whose addresses may carry a password.
_URLS = frozenset({"openai_base_url", "database_url", "chroma_url"})


@dataclass(frozen=True)
class Setting:
    """One line of `tieout config`; a secret's value is never in it."""

    name: str
    variable: str
    value: str
    source: Source
    description: str


def load_settings(flags: Mapping[str, object] | None = None, *, environ: Mapping[str, str] | None = None) -> Settings:
    """The effective settings. Raises UsageError that names the source of a value that makes no sense."""
    return _gather(flags or {}, os.environ if environ is None else environ)[0]


def explain_settings(
    flags: Mapping[str, object] | None = None, *, environ: Mapping[str, str] | None = None
) -> tuple[Setting, ...]:
    """Every setting with its effective value and where it comes from."""
    settings, sources = _gather(flags or {}, os.environ if environ is None else environ)
    return tuple(
        Setting(name, variable_of(name), _shown(name, getattr(settings, name)), sources[name], field.description or "")
        for name, field in Settings.model_fields.items()
    )


def save_settings(home: Path, changes: Mapping[str, str | float | None]) -> None:
    """Write settings into config.toml; None takes one out again. The file is for its owner's eyes only.

    Raises UsageError where a value makes no sense, and then writes nothing.
    """
    path = home / CONFIG_FILE
    values = {**_read_config(path), **changes}
    kept = {name: value for name, value in values.items() if value not in (None, "")}
    try:
        Settings.model_validate({**kept, "home": home})
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise UsageError(f"{first['loc'][0]} makes no sense: {first['msg']}") from error
    home.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(".part")
    part.touch(mode=0o600)
    # A JSON string, number or truth value is one of TOML too.
    part.write_text("".join(f"{name} = {json.dumps(value)}\n" for name, value in kept.items()), encoding="utf-8")
    part.replace(path)


def variable_of(name: str) -> str:
    """variable_of("model") -> "TIEOUT_MODEL"."""
    return _SHARED_VARIABLES.get(name, f"TIEOUT_{name.upper()}")


def model_hint(settings: Settings) -> str | None:
    """The one line for somebody who has a key and no model: a key alone turns nothing on."""
    if settings.model is None and settings.openai_api_key is not None:
        return "OPENAI_API_KEY is set, but no model is: set TIEOUT_MODEL=openai:NAME to read with a model too."
    return None


def silence_telemetry(settings: Settings) -> None:
    """Keep libraries from reporting what we read; call before they are imported.

    LangSmith also reroutes the calls themselves where LANGSMITH_GATEWAY is set, so that is off too.
    """
    traced = "true" if settings.tracing == "langsmith" else "false"
    for name in ("LANGSMITH_TRACING", "LANGSMITH_TRACING_V2", "LANGCHAIN_TRACING_V2", "LANGCHAIN_TRACING"):
        os.environ[name] = traced
    os.environ["LANGSMITH_GATEWAY"] = "false"
    os.environ["ANONYMIZED_TELEMETRY"] = "False"
    os.environ["STREAMLIT_BROWSER_GATHER_USAGE_STATS"] = "false"


def _gather(flags: Mapping[str, object], environ: Mapping[str, str]) -> tuple[Settings, dict[str, Source]]:
    home = Path(str(flags.get("home") or environ.get("TIEOUT_HOME") or platformdirs.user_data_path("tieout")))
    home = home.expanduser()
    layers: tuple[tuple[Source, Mapping[str, object]], ...] = (
        ("default", {"home": home, "user": _login_name()}),
        ("config.toml", _read_config(home / CONFIG_FILE)),
        ("environment", _read_environment(environ)),
        ("flag", {name: value for name, value in flags.items() if value is not None}),
    )
    values: dict[str, object] = {}
    sources: dict[str, Source] = dict.fromkeys(Settings.model_fields, "default")
    for source, layer in layers:
        values.update(layer)
        sources.update(dict.fromkeys(layer, source))
    values["home"] = home
    try:
        return Settings.model_validate(values), sources
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        name = str(first["loc"][0])
        where = variable_of(name) if sources.get(name) == "environment" else f"{name!r}"
        raise UsageError(f"{where} ({sources.get(name, 'flag')}) makes no sense: {first['msg']}") from error


def _login_name() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return "unknown"


def _read_config(path: Path) -> dict[str, object]:
    try:
        values = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise UsageError(f"{path} could not be read: {error}") from error
    unknown = sorted(set(values) - set(Settings.model_fields) | (set(values) & {"home"}))
    if unknown:
        known = ", ".join(name for name in Settings.model_fields if name != "home")
        raise UsageError(f"{path} sets {', '.join(unknown)}, which cannot be set there", hint=f"It may set: {known}.")
    return values


def _read_environment(environ: Mapping[str, str]) -> dict[str, object]:
    found = {name: environ.get(variable_of(name)) for name in Settings.model_fields}
    return {name: value for name, value in found.items() if value}


def _shown(name: str, value: object) -> str:
    if value is None or value == "":
        return "unset"
    if isinstance(value, SecretStr):
        return "set, not shown"
    return _without_password(str(value)) if name in _URLS else str(value)


def _without_password(url: str) -> str:
    scheme, separator, rest = url.partition("://")
    login, at, host = rest.rpartition("@")
    return f"{scheme}{separator}{login.partition(':')[0]}{at}{host}" if at else url
