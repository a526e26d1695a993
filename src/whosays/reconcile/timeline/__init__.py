"""Figures along time: what a growing counter was when, who is behind the time, and who cannot be right.

line = fit(points(observations, pages))
line.newest, line.judgements[0].label, line.reason(0)
"""

from whosays.reconcile.timeline.crossing import Crossing, crossing
from whosays.reconcile.timeline.curve import Curve
from whosays.reconcile.timeline.days import page_troubles, written
from whosays.reconcile.timeline.fitting import fit
from whosays.reconcile.timeline.points import points
from whosays.reconcile.timeline.records import ALWAYS, NEVER, Judgement, Label, Newest, Point, Timeline, When

__all__ = [
    "ALWAYS", "NEVER", "Crossing", "Curve", "Judgement", "Label", "Newest", "Point", "Timeline", "When", "crossing",
    "fit", "page_troubles", "points", "written",
]  # fmt: skip
