"""Bytes to text: UTF-8, then UTF-16 by its mark, then windows-1252; a doubtful reading is refused, never shown."""

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE, BOM_UTF32_BE, BOM_UTF32_LE

from agent.errors import LoadError

# UTF-32's little-endian mark begins with UTF-16's, so it is asked for first.
_MARKS = (
    (BOM_UTF8, "utf-8"),
    (BOM_UTF32_LE, "utf-32-le"),
    (BOM_UTF32_BE, "utf-32-be"),
    (BOM_UTF16_LE, "utf-16-le"),
    (BOM_UTF16_BE, "utf-16-be"),
)
_SAVE_AS_UTF8 = "Open it in an editor and save it as UTF-8 text."

# Well-formed UTF-8 beyond ASCII (RFC 3629), for files that mix it with windows-1252.
_UTF8_CHARACTER = re.compile(
    rb"[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]"
    rb"|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2}"
)
_HIGH_BYTES = re.compile(rb"[\x80-\xff]+")

# Tab, line ends, vertical tab, form feed and escape occur in real text; the other controls do not.
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
MAX_CONTROL_SHARE = 0.01

# Well-formed UTF-8 is rare in anything else, though a Japanese encoding may hold some by chance.
MIN_UTF8_TO_STRAY = 4

# In French or German one character in twenty is no ASCII; Cyrillic or Japanese read as windows-1252 is mostly none.
MAX_FOREIGN_SHARE = 0.25


def decode_text(data: bytes, *, name: str, charset: str | None = None) -> str:
    """The text of `data` without its byte order mark, line ends made one newline.

    `charset` is what a server declared; it is tried after a mark and after UTF-8.
    Raises LoadError where the bytes are not text, or could only be guessed at.
    """
    text = _decode(data, name=name, charset=charset)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, *, name: str, charset: str | None) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_strictly(data[len(mark) :], encoding, name=name)
    unmarked = _unmarked_utf16(data)
    if unmarked is not None:
        return _decode_strictly(data, unmarked, name=name)
    head = data[:100_000]
    if len(_CONTROLS.findall(head)) > MAX_CONTROL_SHARE * len(head):
        raise LoadError(f"{name}: this is not text", hint="Readable are text, Markdown, HTML, PDF and DOCX.")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if charset is not None and charset.lower() not in {
        "utf-8",
        "utf8",
        "windows-1252",
        "iso-8859-1",
        "latin-1",
        "ascii",
    }:
        try:
            return data.decode(charset)
        except (UnicodeDecodeError, LookupError):
            pass
    return _decode_western(data, name=name)


def _decode_strictly(data: bytes, encoding: str, *, name: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise LoadError(f"{name}: it is marked as {encoding.upper()}, but is damaged", hint=_SAVE_AS_UTF8) from error


def _unmarked_utf16(data: bytes) -> str | None:
    """Western UTF-16 without a mark has a zero in every second byte, on one side only."""
    head = data[:2000]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if odd > 0.7 * len(head[1::2]) and even < 0.05 * len(head):
        return "utf-16-le"
    if even > 0.7 * len(head[::2]) and odd < 0.05 * len(head):
        return "utf-16-be"
    return None


def _decode_western(data: bytes, *, name: str) -> str:
    """windows-1252, sparing the characters that are well-formed UTF-8 where those prevail.

    A page pasted together from two sources holds both; read as one of them it would be garbled.
    """
    stray = sum(map(len, _HIGH_BYTES.findall(_UTF8_CHARACTER.sub(b"", data))))
    is_mixed = len(_UTF8_CHARACTER.findall(data)) > MIN_UTF8_TO_STRAY * stray
    try:
        text = _decode_mixed(data) if is_mixed else data.decode("windows-1252")
    except UnicodeDecodeError as error:
        raise _unknown_encoding(name) from error
    head = text[:100_000]
    foreign = sum(1 for char in head if not char.isascii())
    if not is_mixed and foreign >= 8 and foreign > MAX_FOREIGN_SHARE * len(head):
        raise _unknown_encoding(name)
    return text


def _decode_mixed(data: bytes) -> str:
    parts, at = [], 0
    for match in _UTF8_CHARACTER.finditer(data):
        parts += [data[at : match.start()].decode("windows-1252"), match[0].decode("utf-8")]
        at = match.end()
    return "".join([*parts, data[at:].decode("windows-1252")])


def _unknown_encoding(name: str) -> LoadError:
    return LoadError(f"{name}: its encoding is neither UTF-8, UTF-16 nor Windows-1252", hint=_SAVE_AS_UTF8)
