"""Who repeats whom: documents that are near copies, claims that share their wording, odd values and taglines.

Copies are one witness. None is deleted: each is told apart with the claim that counts in its place and the reason.
"""

from whosays.reconcile.copying.sketches import VERSION, Likeness, Sketch, compare, similar, sketch

__all__ = ["VERSION", "Likeness", "Sketch", "compare", "similar", "sketch"]
