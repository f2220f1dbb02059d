"""Text of articles, people and models, made harmless before Streamlit reads it as Markdown or HTML."""

import html
import re

# Everything that Streamlit's Markdown gives a meaning to: CommonMark, tables, LaTeX, :directives: and raw HTML.
_MARKDOWN = re.compile(r"([\\`*_{}\[\]()<>#+\-.!|$~:^=&\"'@/])")
# Marks that turn the direction of the text around them, and controls.
_UNSEEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]")


def escape(text: str) -> str:
    """For st.markdown, st.caption, labels and toasts: the reader sees exactly these characters, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(plain(text).split()))


def escape_html(text: str) -> str:
    """For st.html: quotes too, so that it may stand in an attribute."""
    return html.escape(plain(text), quote=True)


def plain(text: str) -> str:
    """Without controls and marks of direction: for file names, options of a list, plain labels."""
    return _UNSEEN.sub("", text)
