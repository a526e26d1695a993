"""Who repeats whom: documents that are near copies, claims that share their wording, odd values and taglines.

Copies are one witness. None is deleted: each is told apart with the claim that counts in its place and the reason.
"""

from whosays.reconcile.copying.figures import shared_rarely, sharing
from whosays.reconcile.copying.groups import repeats, repetitions, wanted
from whosays.reconcile.copying.pages import originals, pairs
from whosays.reconcile.copying.sketches import VERSION, Likeness, Sketch, compare, similar, sketch
from whosays.reconcile.copying.ties import Repeat, Tie, independence

__all__ = [
    "VERSION", "Likeness", "Repeat", "Sketch", "Tie", "compare", "independence", "originals", "pairs", "repeats",
    "repetitions", "shared_rarely", "sharing", "similar", "sketch", "wanted",
]  # fmt: skip
