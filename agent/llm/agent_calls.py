"""An agent's calls to the model, held to the same settings, budget, retries and cost record as every other call.

Imports langchain; loaded only when a model answers a question.
"""

import time
from collections.abc import Callable
from typing import Any

from langchain.agents.middleware import AgentMiddleware, ModelRequest, ModelResponse
from langchain_core.language_models import BaseChatModel
from langchain_core.messages import AIMessage

from agent.llm.ask import Llm
from agent.llm.cost import estimate_tokens
from agent.llm.exchange import TRANSIENT, FaultKind, RequestError, Usage
from agent.llm.faults import explain_fault, usage_of_error
from agent.llm.wire import build_chat_model

FIRST_WAIT_S = 0.5
LONGEST_WAIT_S = 20.0
EXPECTED_REPLY_TOKENS = 700


def open_agent_model(llm: Llm) -> BaseChatModel:
    """The chat model of the settings, for an agent that `MeteredCalls` watches over."""
    return build_chat_model(llm.settings, llm.endpoint)


class MeteredCalls(AgentMiddleware):
    """Reserves before each call, counts after it, and tries again what may pass; raises RequestError."""

    def __init__(self, llm: Llm, *, on_retry: Callable[[], object] | None = None) -> None:
        super().__init__()
        self._llm = llm
        self._on_retry = on_retry

    def wrap_model_call(
        self, request: ModelRequest[Any], handler: Callable[[ModelRequest[Any]], ModelResponse[Any]]
    ) -> ModelResponse[Any]:
        """One answer of the model, however many tries it takes within the time of a call."""
        deadline = time.monotonic() + self._llm.settings.call_timeout_s
        attempt = 1
        while True:
            try:
                return self._send(request, handler)
            except RequestError as error:
                if error.kind is FaultKind.UNSUPPORTED and "temperature" in error.message and attempt == 1:
                    plain = build_chat_model(self._llm.settings, self._llm.endpoint, with_temperature=False)
                    request = request.override(model=plain)
                elif not self._may_pass(error, attempt, deadline):
                    raise
                if self._on_retry is not None:
                    self._on_retry()
            attempt += 1
            self._llm.meter.note(retries=1)

    def _may_pass(self, error: RequestError, attempt: int, deadline: float) -> bool:
        """Whether to try again; if so, after a wait."""
        wait_s = min(LONGEST_WAIT_S, FIRST_WAIT_S * 2.0 ** (attempt - 1))
        wait_s = max(wait_s, error.retry_after_s or 0.0)
        if error.kind not in TRANSIENT or attempt >= self._llm.settings.max_attempts:
            return False
        if time.monotonic() + wait_s >= deadline:
            return False
        self._llm.requester.wait(wait_s)
        return True

    def _send(
        self, request: ModelRequest[Any], handler: Callable[[ModelRequest[Any]], ModelResponse[Any]]
    ) -> ModelResponse[Any]:
        meter = self._llm.meter
        read = sum(estimate_tokens(str(message.content)) for message in request.messages)
        expected = Usage(read + estimate_tokens(request.system_prompt or ""), EXPECTED_REPLY_TOKENS)
        reserved = meter.reserve(expected)
        try:
            response = handler(request)
        except RequestError:
            raise
        except Exception as error:  # Clients raise more than they document; nothing here may end a command.
            fault = explain_fault(error, host=self._llm.endpoint.host)
            fault.usage = usage_of_error(error)
            meter.count(fault.usage)
            raise fault from error
        finally:
            meter.release(reserved)
        meter.count(_usage(response))
        return response


def _usage(response: ModelResponse[Any]) -> Usage:
    for message in response.result:
        if isinstance(message, AIMessage) and message.usage_metadata is not None:
            counted = message.usage_metadata
            return Usage(counted["input_tokens"], counted["output_tokens"])
    return Usage()
