"""The parts that are drawn in the browser: each a folder of scripts and styles, mounted as one component.

The scripts of `shared` and of the folder, in the order of their names, become one module.
"""

from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

from agent.app import state

if TYPE_CHECKING:
    from streamlit.components.v2.types import ComponentRenderer

_ASSETS = Path(__file__).with_name("assets")
_SHARED = _ASSETS / "shared"
# Unsandboxed on purpose: in a shadow root a selection of text cannot be read in every browser.
_ROOT = '<div class="tie"></div>'


Action = dict[str, object]


def mount(name: str, data: object, *, key: str, on_action: Callable[[Action], None] | None = None) -> None:
    """Draw component `name` with `data`. `on_action` is given what a person did there, before the run it causes.

    Not in that run: it may be cut off by the next look at the database, and what was done would be lost with it. A
    message can be lost on the way too, so the browser says it again until it is told that it was heard.
    """

    def tell() -> None:
        action = st.session_state[key].get("action")
        if on_action is not None and isinstance(action, dict) and state.hear(key, str(action.pop("nonce", ""))):
            on_action(action)

    _component(name)(key=key, data={"view": data, "heard": state.heard(key)}, on_action_change=tell)


@cache
def _component(name: str) -> "ComponentRenderer":
    folder = _ASSETS / name
    scripts, styles = (
        [path.read_text(encoding="utf-8") for place in (_SHARED, folder) for path in sorted(place.glob(pattern))]
        for pattern in ("*.js", "*.css")
    )
    return st.components.v2.component(
        f"tieout_{name}", html=_ROOT, css="\n".join(styles), js="\n".join(scripts), isolate_styles=False
    )
