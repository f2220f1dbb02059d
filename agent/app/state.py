"""Everything the session and the address remember, behind functions with types; no other file names a key."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast
from urllib.parse import unquote

import streamlit as st

from agent.schema.diagnosis import Diagnosis

if TYPE_CHECKING:
    from streamlit.navigation.page import Page

_PAGES = "pages"
_UPLOADS = "uploads"
_BUSY = "busy"
_FORM = "form"
_HEARD = "heard-actions"
_REVIEWER = "reviewer"
_HELD = "held"
_SAID = "said"
_CALL = "page-call"
_PAGE = "page"
_WANTED = "wanted-article"
_GROUPS = "groups"
REVIEWER_COOKIE = "tieout_reviewer"


@dataclass(frozen=True)
class FormRequest:
    """A window that somebody asked for: to edit an item, add one from a place, or correct the text."""

    verb: str
    item: str = ""
    identity: str = ""
    span: tuple[int, int] | None = None


_DOCUMENT = "doc"
_AT = "at"
_ROW = "row"
_CHAT = "chat"
_DIAGNOSES = "diagnoses"


def chosen_document() -> str | None:
    """The document that the address names."""
    return st.query_params.get(_DOCUMENT)


def choose_document(identity: str | None) -> None:
    if identity is None:
        st.query_params.clear()
    elif chosen_document() != identity:
        st.query_params.from_dict({_DOCUMENT: identity})


def chosen_place() -> tuple[int, int] | None:
    """The place that the address points at, as in ?at=120-160, in code points of the text."""
    start, dash, end = st.query_params.get(_AT, "").partition("-")
    if dash and start.isdigit() and end.isdigit() and int(start) < int(end):
        return int(start), int(end)
    return None


def chosen_row() -> str | None:
    """The row that the address points at, as in ?row=finding:n0123456789."""
    return st.query_params.get(_ROW)


def link_to(identity: str, *, at: tuple[int, int] | None = None) -> dict[str, str]:
    """The address of a place in a document, for st.switch_page."""
    place = {} if at is None else {_AT: f"{at[0]}-{at[1]}"}
    return {_DOCUMENT: identity, **place}


def chosen_chat() -> int | None:
    """The conversation that the address names."""
    named = st.query_params.get(_CHAT, "")
    return int(named) if named.isdigit() else None


def choose_chat(number: int | None) -> None:
    """None is for a new one."""
    st.query_params.from_dict({} if number is None else {_CHAT: str(number)})


def remember_diagnoses(found: Sequence[Diagnosis]) -> None:
    """What the last test of the model came to."""
    st.session_state[_DIAGNOSES] = tuple(found)


def known_diagnoses() -> tuple[Diagnosis, ...]:
    return cast("tuple[Diagnosis, ...]", st.session_state.get(_DIAGNOSES, ()))


def forget_diagnoses() -> None:
    """They were of another model."""
    st.session_state.pop(_DIAGNOSES, None)


def remember_pages(pages: "Mapping[str, Page]") -> None:
    """The pages of this run, by their path."""
    st.session_state[_PAGES] = pages


def open_article(identity: str, *, at: tuple[int, int] | None = None) -> None:
    """Leave for the article page; the rest of the run is not drawn."""
    pages = cast("Mapping[str, Page]", st.session_state[_PAGES])
    st.switch_page(pages["article"], query_params=link_to(identity, at=at))


def want_article(identity: str, *, at: tuple[int, int] | None = None) -> None:
    """Open an article in the next run of the whole page: a fragment that leaves can cross its own next run."""
    st.session_state[_WANTED] = (identity, at)
    call_page()


def want_place(action: Mapping[str, object]) -> None:
    """Open the article at the place that an action names."""
    start, end = action.get("start"), action.get("end")
    at = (start, end) if isinstance(start, int) and isinstance(end, int) else None
    want_article(str(action.get("document")), at=at)


def leave_for_wanted_article() -> None:
    """If an article is wanted the rest of the run is not drawn."""
    if _WANTED in st.session_state:
        identity, at = cast("tuple[str, tuple[int, int] | None]", st.session_state.pop(_WANTED))
        open_article(identity, at=at)


def uploader_key() -> str:
    """The key of the uploader, which is a new and empty one after every upload."""
    return f"upload-{st.session_state.get(_UPLOADS, 0)}"


def empty_uploader() -> None:
    st.session_state[_UPLOADS] = st.session_state.get(_UPLOADS, 0) + 1


def want_groups() -> None:
    """Documents are to be grouped by the deal that they tell of."""
    st.session_state[_GROUPS] = True


def wants_groups() -> bool:
    return bool(st.session_state.get(_GROUPS))


def note_busy(is_busy: bool) -> bool:
    """Whether something was in work when the list was last drawn; the first time, whether it is now."""
    was = bool(st.session_state.get(_BUSY, is_busy))
    st.session_state[_BUSY] = is_busy
    return was


def hear(key: str, nonce: str) -> bool:
    """Whether this is the first time that an action of that component arrives: it is sent until it was heard."""
    if heard(key) == nonce:
        return False
    st.session_state[_HEARD] = {**st.session_state.get(_HEARD, {}), key: nonce}
    return True


def heard(key: str) -> str:
    """The last action of a component that arrived; "" where none did."""
    return str(st.session_state.get(_HEARD, {}).get(key, ""))


def reviewer() -> str:
    """Who reviews in this browser; "" until they said so."""
    if _REVIEWER not in st.session_state:
        st.session_state[_REVIEWER] = unquote(st.context.cookies.get(REVIEWER_COOKIE, ""))
    return str(st.session_state[_REVIEWER])


def set_reviewer(name: str) -> None:
    st.session_state[_REVIEWER] = name


def hold_action(action: dict[str, object]) -> None:
    """Keep a decision until its reviewer has a name."""
    st.session_state[_HELD] = action


def wants_name() -> bool:
    return _HELD in st.session_state and not reviewer()


def take_held_action() -> dict[str, object] | None:
    """The decision that waited for a name, once there is one."""
    return cast("dict[str, object]", st.session_state.pop(_HELD)) if _HELD in st.session_state and reviewer() else None


def call_page() -> None:
    """Something is wanted that only a run of the whole page can show: a window, another page, another pace."""
    st.session_state[_CALL] = True


def take_page_call() -> bool:
    return bool(st.session_state.pop(_CALL, False))


def ask_form(request: FormRequest) -> None:
    st.session_state[_FORM] = request


def asked_form() -> FormRequest | None:
    return cast("FormRequest | None", st.session_state.get(_FORM))


def close_dialog() -> None:
    """Nothing is asked for any more."""
    st.session_state.pop(_FORM, None)
    st.session_state.pop(_HELD, None)


def say(words: str) -> None:
    """Tell it once, in the next run."""
    st.session_state[_SAID] = words


def take_said() -> str | None:
    return cast("str | None", st.session_state.pop(_SAID, None))


def want_page(identity: str, number: int, words: str) -> None:
    """The page of a PDF that is looked at, and the words that are to be shown on it."""
    st.session_state[_PAGE] = (identity, number, words)


def wanted_page(identity: str) -> tuple[int, str] | None:
    of, number, words = st.session_state.get(_PAGE, ("", 0, ""))
    return (number, words) if of == identity else None
