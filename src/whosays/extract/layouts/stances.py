"""What a cell answers before anything else: nothing, yes or no."""

from __future__ import annotations

import re
from typing import NamedTuple

STARS = re.compile(r"^[\s\ufe0f★☆⭐✩✭🌟½]+$")
WORD = re.compile(r"[^\W_]")
NOTHING = re.compile(
    r"""
    (?: n\s?/?\s?a | no\s+(?:data|info(?:rmation)?)
      | n\.a\. | tbd | tba | unknown | unclear | not\s+applicable | see\s+(?:below|above|text|notes?)
      | not\s+(?:yet\s+)?(?:rated|known|disclosed|published|announced)(?:\s+yet)? ) \b \W* $
    """,
    re.VERBOSE | re.IGNORECASE,
)


def is_silent(text: str) -> bool:
    """Whether a cell says nothing: no words, "N/A", "TBD", a dash. Silence is no "no"."""
    plain = text.strip()
    if WORD.search(plain):
        return NOTHING.match(plain.lstrip("-–— ([")) is not None
    return TICK.search(plain) is None and CROSS.search(plain) is None and STARS.match(plain) is None


TICK = re.compile(r"[✓✔✅☑🟢👍]")
CROSS = re.compile(r"[✗✘❌✕❎🔴×🚫⛔👎]")
YES_SIGN = r"""
    (?: [✓✔✅☑🟢👍]
      | :(?: white_check_mark | heavy_check_mark | ballot_box_with_check | green_circle | \+1
           | [a-z][\w-]*-check(?:-[\w-]+)? ):
        (?:\{[^{}]*\})?                                    # icons of a font, with their colour
    )
"""
NO_SIGN = r"""
    (?: [✗✘❌✕❎🔴×🚫⛔👎]
      | :(?: x | no_entry | no_entry_sign | red_circle | negative_squared_cross_mark | -1
           | [a-z][\w-]*-(?:close|xmark|times)(?:-[\w-]+)? ):
        (?:\{[^{}]*\})?
    )
"""
YES_WORD = (
    r"(?: yes | yep | true | supported | included | available | built[-\s]in | full | y (?=\W*$) | ja | oui | s[ií]"
    r" | (?: あり | 有り | 対応 | 可能 | はい | 有 | 支持 | 是 ) (?=\W*$) )"
)
NO_WORD = r"""
    (?: no | nope | false | none | not\s+(?:supported|available|included|possible|offered|provided) | unsupported
      | unavailable | n (?=\W*$) | nein | non | keine?
      | (?: なし | 無し | 非対応 | 未対応 | 不可 | いいえ | 无 | 無 | 不支持 | 否 ) (?=\W*$) )
"""
STANCE = re.compile(
    rf"""
    (?: (?P<yes_sign> (?:{YES_SIGN} [\s\ufe0f]*)+ ) | (?P<no_sign> (?:{NO_SIGN} [\s\ufe0f]*)+ ) )?
    (?: (?P<yes> {YES_WORD} ) | (?P<no> {NO_WORD} ) )?
    (?P<mark> (?<=\w) (?: [\s*]*+ [.!,;:(] | \s+ [–—-] ) | [\s*.!†‡]*+ $ | (?<=[^\w\s]) \s*\( | \s )
    """,
    re.VERBOSE | re.IGNORECASE,
)


class Stance(NamedTuple):
    """Whether a value is a yes or a no, and whether more words follow; `start` is where those begin."""

    yes: bool = False
    no: bool = False
    alone: bool = False
    start: int = 0


def stance_of(text: str) -> Stance:
    """The yes or no with which a value begins. "No (plugin)" and "No, but …" are a no; "No limits" is a value.

    >>> stance_of("✅ Yes"), stance_of("No, sold apart").no, stance_of("No limits").no, stance_of("❌ Steep").no
    (Stance(yes=True, no=False, alone=True, start=5), True, False, False)
    """
    match = STANCE.match(text)
    if match is None:
        return Stance()
    signs, words = (match["yes_sign"], match["no_sign"]), (match["yes"], match["no"])
    if not any(signs) and not any(words):
        return Stance()
    alone = match.end() == len(text)
    parted = alone or match["mark"].strip() != ""
    start = max(match.end(group) for group in ("yes_sign", "no_sign"))
    if any(words) and not parted:
        words = (None, None)  # "No limits", "Full control": the word belongs to what follows
    if (signs[0] and words[1]) or (signs[1] and words[0]):
        return Stance()  # a cross beside a yes
    yes, no = bool(words[0] or signs[0]), bool(words[1] or (signs[1] and parted))
    return Stance(yes, no, alone, max(start, 0) if not alone else match.end())
