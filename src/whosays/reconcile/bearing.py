"""How sure a counter's newest figure is by the older ones that it goes on from.

The sources that tell the newest figure say how sure it is (`confidence`). That it lies where the figures of other
sources lead says more: a wrong figure seldom does. The constants were read off a made-up world of which everything is
known (`python -m benchmarks.world`), where verdicts on counters are then said to be as sure as they are right.
"""

from __future__ import annotations

from math import exp

PER_FIGURE = 0.25
"""What each older figure on the line adds to the logarithm of the odds."""

ENOUGH, LEAST, MOST = 2, -0.5, 0.75
"""From how many on they speak for the newest, since fewer cannot show a slip; and the bounds of what they add."""

IN_TIME = 0.95
"""How often a figure was looked up as near to its date as it claims."""


def borne_out(sure: float, older: int) -> float:
    """The probability that a newest figure is right, to four digits, by how many older ones lead to it.

    >>> borne_out(0.8, 0), borne_out(0.8, 2), borne_out(0.8, 9)
    (0.6727, 0.76, 0.8497)
    """
    odds = exp(min(max(PER_FIGURE * (older - ENOUGH), LEAST), MOST))
    return round(IN_TIME * sure * odds / (sure * odds + 1 - sure), 4)
