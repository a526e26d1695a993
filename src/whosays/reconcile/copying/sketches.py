"""Sketches of documents: a few numbers that tell how much of its wording one text shares with another.

A text is the set of its shingles, runs of words (Broder, "On the resemblance and containment of documents", 1997). Each
shingle has a hash, and the sketch keeps the smallest hashes: all of them below a bound, so that two sketches are
complete below the lower of their bounds and share of each text what they share there (bottom-k sketches: Cohen and
Kaplan, "Summarizing data using bottom-k sketches", 2007). Unlike sketches of one fixed size these tell containment too:
a short text lifted into a long one. The very smallest hashes are the keys by which a database finds the other text.

Nothing here depends on Python's salted hashes, on the machine or on the order of its bytes.
"""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Hashes = NDArray[np.uint32]

VERSION = 1
"""Of the method: sketches of different versions cannot be compared and are made again."""

SHINGLE = 5  # words
LETTERS = 10  # the length of a shingle where words are not set apart: about as much is said in them

KEPT_AT_LEAST, KEPT_AT_MOST, KEPT_ONE_IN = 256, 2048, 8
KEYS_AT_LEAST, KEYS_AT_MOST, KEYS_ONE_IN = 16, 128, 32

RESEMBLANCE, CONTAINMENT, SHARED = 0.25, 0.5, 12
"""From where on texts are near copies: in either measure, and resting on so many shared hashes."""

MUCH, MOST = 40, 0.5
"""Runs of words, about three sentences, that two texts share at least, unless they share most of both. What stands in
two sentences, of which one is everybody's, is no original of the long pages that have that sentence."""

UNSPACED = "\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Thai, Lao, Burmese, Khmer, Japanese and Chinese, as a range of a regular expression."""

WORD = re.compile(rf"[{UNSPACED}\U00020000-\U0003ffff]|[^\W{UNSPACED}\U00020000-\U0003ffff]+")
IS_UNSPACED = re.compile(rf"[{UNSPACED}\U00020000-\U0003ffff]")

HIGHEST = 2**32 - 1

MULTIPLIER = np.uint64(0x9E3779B97F4A7C15)  # odd, without pattern: 2**64 divided by the golden ratio
MIX = (np.uint64(0xBF58476D1CE4E5B9), np.uint64(0x94D049BB133111EB))  # Steele, Lea, Flood 2014: SplitMix


class Sketch(NamedTuple):
    """What is kept of a text: `data` to compare it by, `keys` (32 bits each, unsigned, ascending) to find it by.

    Texts that share much have keys in common; so have some that share a sentence only, which `compare` then tells. A
    text of fewer words than a shingle has an empty sketch and is like no other.
    """

    data: bytes
    keys: tuple[int, ...]


class Likeness(NamedTuple):
    """How much of their shingles two texts share, each from 0 to 1: estimates, exact for texts of up to 256 words."""

    resemblance: float  # shared shingles out of all shingles of both: Jaccard's index
    first_in_second: float  # how much of the first stands in the second
    second_in_first: float
    shared: int  # the shared hashes that the estimates rest on
    shingles: float  # the shared shingles that these stand for


UNLIKE = Likeness(0.0, 0.0, 0.0, 0, 0.0)


def sketch(text: str) -> Sketch:
    """The sketch of an article's text: without navigation, footers and the like, which its site repeats on every page.

    Case, punctuation and the order of paragraphs hardly matter.
    """
    hashes = np.unique(_shingles(words(text)))
    if not len(hashes):
        return Sketch(b"", ())
    kept = min(max(KEPT_AT_LEAST, len(hashes) // KEPT_ONE_IN), KEPT_AT_MOST)
    keys = min(max(KEYS_AT_LEAST, len(hashes) // KEYS_ONE_IN), KEYS_AT_MOST)
    bound = hashes[kept] if kept < len(hashes) else HIGHEST
    data = np.concatenate([[bound], hashes[:kept]]).astype("<u4").tobytes()
    return Sketch(data, tuple(hashes[:keys].tolist()))


def compare(first: bytes, second: bytes) -> Likeness:
    """How alike two texts are, by the data of their sketches."""
    if not first or not second:
        return UNLIKE
    one, other = np.frombuffer(first, "<u4"), np.frombuffer(second, "<u4")
    bound = min(one[0], other[0])
    one, other = (hashes[1 : 1 + np.searchsorted(hashes[1:], bound)] for hashes in (one, other))
    shared = len(np.intersect1d(one, other, assume_unique=True))
    if not shared:
        return UNLIKE
    both = len(one) + len(other) - shared
    return Likeness(shared / both, shared / len(one), shared / len(other), shared, shared * (HIGHEST / int(bound)))


def similar(first: bytes, second: bytes) -> bool:
    """Whether one of two texts is a near copy of the other, or holds much of it, by the data of their sketches.

    The bounds stand between what was measured: pages of one site about different subjects resemble each other by less
    than 0.1, a page in which every tenth word was changed its original by 0.42 (nine tenths to the power of a shingle).
    """
    likeness = compare(first, second)
    if likeness.shared < SHARED or likeness.shingles < MUCH:
        return likeness.shared >= SHARED and likeness.resemblance >= MOST
    contained = max(likeness.first_in_second, likeness.second_in_first)
    return likeness.resemblance >= RESEMBLANCE or contained >= CONTAINMENT


def words(text: str) -> list[str]:
    """The words of a text in small letters; where words are not set apart, its letters.

    >>> words("Flask's 68.1K stars, Größe — 東京")
    ['flask', 's', '68', '1k', 'stars', 'grösse', '東', '京']
    """
    return WORD.findall(unicodedata.normalize("NFKC", text).casefold())


def _shingles(found: list[str]) -> Hashes:
    """The hashes of the shingles that begin at each word, in order."""
    codes = np.fromiter(map(crc32, map(str.encode, found)), np.uint64, len(found))
    hashes = _runs(codes, SHINGLE)
    if IS_UNSPACED.search("".join(found)) is None:
        return hashes
    letters = np.fromiter((IS_UNSPACED.match(word) is not None for word in found), bool, len(found))
    long = _runs(codes, LETTERS)
    return np.concatenate([hashes[~letters[: len(hashes)]], long[letters[: len(long)]]])


def _runs(codes: NDArray[np.uint64], length: int) -> Hashes:
    """The hashes of all runs of so many codes: a polynomial in them, its bits mixed."""
    count = len(codes) - length + 1
    if count <= 0:
        return np.empty(0, np.uint32)
    total = np.zeros(count, np.uint64)
    for offset in range(length):
        total = total * MULTIPLIER + codes[offset : offset + count]
    for shift, multiplier in zip((30, 27), MIX, strict=True):
        total = (total ^ (total >> np.uint64(shift))) * multiplier
    return (total >> np.uint64(32)).astype(np.uint32)
