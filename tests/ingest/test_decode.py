import pytest

from agent.errors import LoadError
from agent.ingest.decode import decode_text

WORDS = "Él pagó 30 millones € – “hasta” el 3 de enero"


@pytest.mark.parametrize(
    "data, text",
    [
        pytest.param(WORDS.encode(), WORDS, id="utf-8"),
        pytest.param(WORDS.encode("utf-8-sig"), WORDS, id="utf-8-with-mark"),
        pytest.param(b"\xff\xfe" + WORDS.encode("utf-16-le"), WORDS, id="utf-16-little"),
        pytest.param(b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS, id="utf-16-big"),
        pytest.param(b"Sold for $3 million".decode().encode("utf-16-le"), "Sold for $3 million", id="utf-16-unmarked"),
        pytest.param(WORDS.encode("windows-1252"), WORDS, id="windows-1252"),
        pytest.param(b"one\r\ntwo\rthree\n", "one\ntwo\nthree\n", id="line-ends"),
        pytest.param("é ü ñ ".encode() * 3 + b"caf\xe9", "é ü ñ " * 3 + "café", id="utf-8-with-a-stray-byte"),
        pytest.param(b"\n\n  two spaces  \n\n\n", "\n\n  two spaces  \n\n\n", id="nothing-cut"),
    ],
)
def test_text_comes_out_as_it_was_written(data: bytes, text: str):
    assert decode_text(data, name="a.txt") == text


def test_a_declared_charset_is_used_where_it_is_not_utf8():
    assert decode_text("продажа шахты".encode("koi8-r"), name="a.txt", charset="koi8-r") == "продажа шахты"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param("Компания продала шахту за три миллиона".encode("windows-1251"), id="cyrillic"),
        pytest.param("この会社は買収されたと発表した".encode("shift-jis"), id="japanese"),
        pytest.param(b"caf\xe9 \x81\x8d and more", id="undefined-bytes"),
        pytest.param(b"\xff\xfe" + WORDS.encode("utf-16-le")[:-1], id="half-a-character"),
        pytest.param(bytes(range(1, 9)) * 50, id="controls"),
    ],
)
def test_what_could_only_be_guessed_is_refused(data: bytes):
    with pytest.raises(LoadError, match=r"^a\.txt: ") as caught:
        decode_text(data, name="a.txt")

    assert caught.value.hint
