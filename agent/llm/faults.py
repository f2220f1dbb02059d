"""What went wrong with a request, in our words: the client's exceptions become RequestError.

Imports openai; loaded only when a model is used.
"""

import httpx2
import openai

from agent.llm.exchange import FaultKind, RequestError, Usage

_CONTEXT_WORDS = ("context length", "context_length", "context window", "prompt is too long", "too many tokens")


def explain_fault(error: Exception, *, host: str) -> RequestError:
    """A RequestError for anything that the client raises; what is not known is not transient."""
    if isinstance(error, openai.LengthFinishReasonError):
        return RequestError(FaultKind.LENGTH_STOP, f"{host} cut the reply off at its length limit")
    if isinstance(error, openai.ContentFilterFinishReasonError):
        return RequestError(FaultKind.REFUSED, f"{host} withheld the reply (content filter)")
    # While a reply streams in, the transport's own exceptions come through as they are.
    if isinstance(error, (openai.APITimeoutError, httpx2.TimeoutException)):
        return RequestError(FaultKind.TIMED_OUT, f"{host} did not finish its reply in time")
    if isinstance(error, openai.APIConnectionError):
        return RequestError(
            FaultKind.UNREACHABLE, f"{host} cannot be reached", hint="Is the server running, and the address right?"
        )
    if isinstance(error, httpx2.TransportError):
        return RequestError(FaultKind.UNREACHABLE, f"{host} broke the connection off in the middle of its reply")
    if isinstance(error, openai.APIStatusError):
        return _explain_status(error, host=host)
    if isinstance(error, openai.APIError):
        return RequestError(FaultKind.SERVER_ERROR, f"{host} broke off: {_short(error.message)}")
    return RequestError(FaultKind.MALFORMED, f"{host} sent what is no reply ({type(error).__name__}: {_short(error)})")


def usage_of_error(error: Exception) -> Usage:
    """What a reply that was cut off cost, where the server said so."""
    completion = getattr(error, "completion", None)
    usage = getattr(completion, "usage", None)
    return Usage(usage.prompt_tokens, usage.completion_tokens) if usage is not None else Usage()


def _explain_status(error: openai.APIStatusError, *, host: str) -> RequestError:
    status, said = error.status_code, _short(error.message)
    if status == 429:
        if "insufficient_quota" in str(error.body):
            return RequestError(FaultKind.UNAUTHORISED, f"{host}: the account's quota is used up")
        wait = _retry_after_s(error)
        return RequestError(FaultKind.RATE_LIMITED, f"{host} asks for fewer requests (429)", retry_after_s=wait)
    if status in (401, 403):
        return RequestError(
            FaultKind.UNAUTHORISED, f"{host} does not accept the key ({status})", hint="Check OPENAI_API_KEY."
        )
    if status == 404:
        return RequestError(
            FaultKind.NO_SUCH_MODEL, f"{host} knows no such model or address (404): {said}", hint="Check TIEOUT_MODEL."
        )
    if status == 413 or any(words in error.message.lower() for words in _CONTEXT_WORDS):
        return RequestError(FaultKind.TOO_LONG, f"{host}: the text is longer than the model's context: {said}")
    if status in (408, 409) or (status >= 500 and status != 501):
        wait = _retry_after_s(error)
        return RequestError(FaultKind.SERVER_ERROR, f"{host} failed ({status}): {said}", retry_after_s=wait)
    return RequestError(FaultKind.UNSUPPORTED, f"{host} does not take the request ({status}): {said}")


def _retry_after_s(error: openai.APIStatusError) -> float | None:
    """Seconds from Retry-After; a date there is left to our own waiting."""
    try:
        return max(0.0, float(error.response.headers.get("retry-after", "")))
    except ValueError:
        return None


def _short(message: object) -> str:
    said = " ".join(str(message).split())
    return said if len(said) <= 200 else f"{said[:197]}..."
