"""The names that pages give to encodings, and the Python codec that reads each as browsers do.

Source: the WHATWG Encoding Standard, whose labels say what a page *means*: "latin1" is Windows-1252,
"gb2312" is GB18030, "shift_jis" is Windows-31J. Encodings that browsers refuse (UTF-7, HZ) are not here.
"""

from __future__ import annotations

CODECS: dict[str, tuple[str, ...]] = {
    "utf-8": ("utf-8", "utf8", "unicode-1-1-utf-8", "unicode11utf8", "unicode20utf8", "x-unicode20utf8"),
    "utf-16-le": ("utf-16", "utf-16le", "ucs-2", "unicode", "csunicode", "iso-10646-ucs-2", "unicodefeff"),
    "utf-16-be": ("utf-16be", "unicodefffe"),
    "cp1252": (
        *("windows-1252", "cp1252", "x-cp1252", "latin1", "latin-1", "l1", "iso-8859-1", "iso8859-1", "iso88591"),
        *("iso_8859-1", "iso_8859-1:1987", "iso-ir-100", "csisolatin1", "cp819", "ibm819"),
        *("ascii", "us-ascii", "ansi_x3.4-1968"),
    ),
    "cp1250": ("windows-1250", "cp1250", "x-cp1250"),
    "cp1251": ("windows-1251", "cp1251", "x-cp1251"),
    "cp1253": ("windows-1253", "cp1253", "x-cp1253"),
    "cp1254": ("windows-1254", "cp1254", "x-cp1254", "iso-8859-9", "iso8859-9", "iso_8859-9", "latin5", "l5"),
    "cp1255": ("windows-1255", "cp1255", "x-cp1255"),
    "cp1256": ("windows-1256", "cp1256", "x-cp1256"),
    "cp1257": ("windows-1257", "cp1257", "x-cp1257"),
    "cp1258": ("windows-1258", "cp1258", "x-cp1258"),
    "cp874": ("windows-874", "tis-620", "iso-8859-11", "iso8859-11", "dos-874"),
    "cp866": ("ibm866", "cp866", "866", "csibm866"),
    "koi8_r": ("koi8-r", "koi8", "koi8_r", "koi", "cskoi8r"),
    "koi8_u": ("koi8-u", "koi8-ru"),
    "mac_roman": ("macintosh", "mac", "x-mac-roman", "csmacintosh"),
    "mac_cyrillic": ("x-mac-cyrillic", "x-mac-ukrainian"),
    "cp932": ("shift_jis", "shift-jis", "sjis", "x-sjis", "ms_kanji", "ms932", "windows-31j", "csshiftjis"),
    "euc_jp": ("euc-jp", "x-euc-jp", "cseucpkdfmtjapanese"),
    "cp949": (
        *("euc-kr", "windows-949", "ks_c_5601-1987", "ks_c_5601-1989", "ksc5601", "ksc_5601", "korean"),
        *("cseuckr", "csksc56011987", "iso-ir-149"),
    ),
    "gb18030": (
        *("gb18030", "gbk", "gb2312", "gb_2312", "gb_2312-80", "x-gbk", "chinese", "csgb2312"),
        *("csiso58gb231280", "iso-ir-58"),
    ),
    "big5hkscs": ("big5", "big5-hkscs", "big5hkscs", "cn-big5", "x-x-big5", "csbig5"),
    **{
        f"iso8859_{part}": (f"iso-8859-{part}", f"iso8859-{part}", f"iso8859{part}", f"iso_8859-{part}")
        for part in (2, 3, 4, 5, 6, 7, 8, 10, 13, 14, 15, 16)
    },
}
"""Python codec -> the labels that mean it."""

UNMAPPABLE = frozenset({"iso-2022-jp", "csiso2022jp", "iso-2022-kr", "hz-gb-2312", "utf-7"})
"""Encodings in which a letter's bytes mean nothing without those before them: no quote could be pinned to its bytes."""

ONE_BYTE = frozenset(codec for codec in CODECS if codec.startswith(("cp125", "cp8", "koi8", "mac_", "iso8859_")))
"""Codecs that read every byte as one letter."""

_CODEC_OF_LABEL = {label: codec for codec, labels in CODECS.items() for label in labels}


def codec_for(label: str) -> str:
    """The Python codec that a label means, or an empty string for a label that browsers do not know."""
    return _CODEC_OF_LABEL.get(label.strip().strip("\"'").lower(), "")
