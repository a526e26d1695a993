"""Which encoding a file is in, whatever it says."""

from __future__ import annotations

import pytest

from tests.read.reading import document, problem

FRENCH = "Déjà vu – « naïve » façade"
EXAMPLES = [
    # bytes, declared by the server, encoding, text
    (FRENCH.encode(), "", "utf-8", FRENCH),
    (FRENCH.encode("utf-8-sig"), "", "utf-8", FRENCH),
    (FRENCH.encode("utf-8-sig"), "latin1", "utf-8", FRENCH),
    (FRENCH.encode("utf-16"), "", "utf-16-le", FRENCH),
    (b"\xfe\xff" + FRENCH.encode("utf-16-be"), "", "utf-16-be", FRENCH),
    (FRENCH.encode("utf-32"), "", "utf-32-le", FRENCH),
    (FRENCH.encode("utf-16-le"), "", "utf-16-le", FRENCH),
    (FRENCH.encode("utf-16-be"), "", "utf-16-be", FRENCH),
    (FRENCH.encode("cp1252"), "", "cp1252", FRENCH),
    (FRENCH.encode("cp1252"), "iso-8859-1", "cp1252", FRENCH),  # which means Windows-1252 on the web
    (FRENCH.encode("cp1252"), "utf-8", "cp1252", FRENCH),  # a lie
    (FRENCH.encode(), "iso-8859-1", "utf-8", FRENCH),  # the server's habit, not the page's encoding
    (FRENCH.encode(), "no-such-charset", "utf-8", FRENCH),
    (b"plain", "utf-16", "utf-8", "plain"),
    ("Сравнение".encode("cp1251"), "windows-1251", "cp1251", "Сравнение"),
    ("Сравнение".encode("koi8-r"), "KOI8-R", "koi8_r", "Сравнение"),
    ("日本語の比較①".encode("cp932"), "Shift_JIS", "cp932", "日本語の比較①"),
    ("日本語の比較".encode("euc_jp"), "euc-jp", "euc_jp", "日本語の比較"),
    ("中文比較".encode("big5"), "big5", "big5hkscs", "中文比較"),
    ("中文比较".encode("gb18030"), "gb2312", "gb18030", "中文比较"),
    ("비교".encode("cp949"), "ks_c_5601-1987", "cp949", "비교"),
]


@pytest.mark.parametrize(("raw", "charset", "encoding", "text"), EXAMPLES)
def test_encoding(raw, charset, encoding, text):
    found = document(raw, name="a.txt", charset=charset)
    assert (found.encoding, found.text) == (encoding, text)


METAS = [
    b'<meta charset="windows-1251">',
    b"<META CHARSET = windows-1251 />",
    b'<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">',
    b"<meta content='text/html;charset=windows-1251' http-equiv=content-type>",
]


@pytest.mark.parametrize("meta", METAS)
def test_the_page_says_it_in_its_head(meta):
    found = document(meta + "<p>Сравнение".encode("cp1251"))
    assert (found.encoding, found.text) == ("cp1251", "Сравнение")


def test_the_server_goes_before_the_page():
    found = document(b"<meta charset=windows-1251><p>" + "Сравнение".encode("koi8-r"), charset="koi8-r")
    assert found.text == "Сравнение"


def test_damaged_utf8_stays_utf8_and_says_how_much_is_lost():
    found = document("naïve façade".encode() + b" \xff and \xe2\x82", name="a.txt")
    assert found.encoding == "utf-8"
    assert found.text == "naïve façade \ufffd and \ufffd"
    assert [entry.message for entry in found.problems] == [
        "2 places do not decode as utf-8 and were replaced by U+FFFD"
    ]


def test_bytes_that_windows_1252_does_not_know_are_replaced():
    found = document(b"caf\xe9 \x81 bar", name="a.txt")
    assert (found.encoding, found.text) == ("cp1252", "café \ufffd bar")


def test_a_lie_is_noted():
    found = document(FRENCH.encode("cp1252"), name="a.txt", charset="utf-8")
    assert [entry.message for entry in found.problems] == ["it is declared to be utf-8 but reads as cp1252"]


def test_ascii_is_no_lie():
    assert document(b"plain", name="a.txt", charset="gb2312").problems == ()


def test_an_encoding_whose_letters_cannot_be_pinned_is_refused():
    assert "ISO-2022-JP" in problem("日本語".encode("iso2022_jp"), name="a.txt", charset="ISO-2022-JP")


def test_the_byte_order_mark_is_no_text():
    found = document(b"\xef\xbb\xbf<p>x")
    assert found.text == "x"
    assert found.span().origins() == ((6, 7),)


def test_a_letter_at_the_edge_of_what_is_decoded_at_a_time_is_no_damage():
    found = document(b"a" + "é".encode() * 5_000 + b"\xff", name="a.txt")
    assert found.text == "a" + "é" * 5_000 + "\ufffd"
