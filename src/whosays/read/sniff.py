"""What kind of file is this: HTML, XHTML, markdown, plain text, or something that is no text at all."""

from __future__ import annotations

import re
from typing import Final

HTML, XHTML, MARKDOWN, PLAIN = "text/html", "application/xhtml+xml", "text/markdown", "text/plain"

SIGNATURES: Final = (
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF87a", "a GIF image"),
    (b"GIF89a", "a GIF image"),
    (b"II*\x00", "a TIFF image"),
    (b"MM\x00*", "a TIFF image"),
    (b"%PDF-", "a PDF: convert it to text or HTML first"),
    (b"%!PS", "a PostScript file"),
    (b"{\\rtf", "an RTF document: save it as text or HTML first"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an Office document of the old kind: save it as text or HTML first"),
    (b"\x1f\x8b", "gzip inside gzip, or gzip that was not unpacked"),
    (b"BZh", "a bzip2 archive"),
    (b"\xfd7zXZ\x00", "an xz archive"),
    (b"\x28\xb5\x2f\xfd", "a Zstandard archive"),
    (b"7z\xbc\xaf\x27\x1c", "a 7-Zip archive"),
    (b"Rar!\x1a\x07", "a RAR archive"),
    (b"SQLite format 3\x00", "an SQLite database"),
    (b"\x7fELF", "a program"),
    (b"\xca\xfe\xba\xbe", "a program"),
    (b"\xcf\xfa\xed\xfe", "a program"),
    (b"\x00asm", "a WebAssembly program"),
    (b"PAR1", "a Parquet file"),
    (b"wOFF", "a font"),
    (b"wOF2", "a font"),
    (b"OggS", "a sound file"),
    (b"fLaC", "a sound file"),
    (b"ID3", "a sound file"),
    (b"From: <Saved by", "a MIME archive of a page: save the page as HTML instead"),
    (b"WARC/1.", "a WARC archive, not one page of it"),
)
"""How files that are no articles begin, and what they are."""

ZIPPED: Final = (
    (b"word/", "a Word document: save it as text or HTML first"),
    (b"xl/", "an Excel workbook"),
    (b"ppt/", "a PowerPoint file"),
    (b"application/epub+zip", "an e-book"),
    (b"opendocument", "an OpenDocument file: save it as text or HTML first"),
)

SAMPLE: Final = 65_536  # bytes or letters that are looked at
CONTROL: Final = bytes([*range(0x08), *range(0x0E, 0x1B), *range(0x1C, 0x20), 0x7F])
"""Bytes that text has no use for (tab, line ends, backspace, form feed and escape are met in it)."""


def kind_by_signature(raw: bytes) -> str:
    """What a file is that begins as no text does, in words ("a PNG image"); empty for what may be text."""
    for signature, kind in SIGNATURES:
        if raw.startswith(signature):
            return kind
    if raw.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        head = raw[:4096]
        return next((kind for mark, kind in ZIPPED if mark in head), "a ZIP archive")
    if raw.startswith(b"RIFF") and raw[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        return "an image, sound or film"
    return "a film or image" if raw[4:8] == b"ftyp" else ""


def kind_by_control_bytes(raw: bytes) -> str:
    """As above, by the share of bytes that no text holds.

    Not for UTF-16 and UTF-32, which are full of NUL bytes.
    """
    sample = raw[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROL))
    share = controls / max(1, len(sample))
    if controls > 1 and (share > 0.1 or (share > 0.02 and not _is_utf8(sample))):
        return f"binary ({share:.0%} of its bytes are control characters)"
    return ""


def _is_utf8(sample: bytes) -> bool:
    try:
        sample.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.start > len(sample) - 4 > 0  # the sample may cut a letter
    return True


BEGINS_AS_HTML: Final = re.compile(
    r"""
    \ufeff? \s*+
    (?: <\?xml [^>]*+ > \s*+ | <!-- .{0,5000}? --> \s*+ ){0,20}+
    < (?: !doctype \s++ html | html | head | body ) \b
    """,
    re.IGNORECASE | re.VERBOSE | re.DOTALL,
)
HTML_TAGS: Final = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|table|tr|td|th|main|article|section|nav|header|footer|body|head|meta|title"
    r"|span|a|br|img|script|style|strong|em|blockquote|figure|dl|dt|dd|aside|form|link)\b[^<>]{0,2000}>",
    re.IGNORECASE,
)
MARKDOWN_SIGNS: Final = (
    re.compile(r"^\#{1,6}\ \S", re.MULTILINE),  # a heading
    re.compile(r"^ {0,3}\|?(?: *:?-{3,}:? *\|)+ *(?::?-{3,}:?)? *$", re.MULTILINE),  # a table's second line
    re.compile(r"(?<![!\w])\[[^\[\]\n]{1,200}\]\((?:https?://|/|\#|\.)[^\s()]{0,500}\)"),  # a link
    re.compile(r"!\[[^\[\]\n]{0,200}\]\([^\s()]{1,500}\)"),  # an image
    re.compile(r"^(?:```|~~~)\w*\s*$", re.MULTILINE),  # a fence
    re.compile(r"\*\*\w[^*\n]{0,200}\*\*"),  # bold
)


def media_type_of(text: str, *, name: str, declared: str) -> str:
    """The media type of a file's decoded text, from its own words first, then its name and what was declared.

    A file named .txt is HTML only when it begins as a page does; markdown needs its name, its declaration
    or at least three different signs, as a text dump may well hold bullets and stray marks.
    """
    declared = declared.partition(";")[0].strip().lower()
    suffix = name.lower().rpartition(".")[2] if "." in name else ""
    head = text[:SAMPLE]
    if declared == XHTML or suffix in {"xhtml", "xht"}:
        return XHTML
    if BEGINS_AS_HTML.match(head):
        return HTML
    if suffix in {"md", "markdown", "mdown", "mkd", "mdx"} or declared in {MARKDOWN, "text/x-markdown"}:
        return MARKDOWN
    if suffix in {"txt", "text"}:
        return PLAIN
    if suffix in {"html", "htm", "php", "asp", "aspx", "jsp"} or declared == HTML:
        return HTML
    if declared == PLAIN:
        return PLAIN
    if sum(1 for sign in MARKDOWN_SIGNS if sign.search(head)) >= 3:
        return MARKDOWN
    return HTML if _looks_like_html(head) else PLAIN


def _looks_like_html(head: str) -> bool:
    """Whether a nameless piece begins with a tag and holds several."""
    if not head.lstrip("\ufeff \t\r\n").startswith("<"):
        return False
    return sum(1 for _ in zip(range(4), HTML_TAGS.finditer(head), strict=False)) == 4
