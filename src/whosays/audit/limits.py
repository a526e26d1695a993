"""How much a report holds at the most, so that it can be read, sent and opened, however large the database.

Whatever is left out is counted, and the report names the command that lists it.
"""

from __future__ import annotations

CHECKS = 40
DECIDED = 40
QUOTES_OF_CHECK = 12
ALIKE = 6
"""Differences that a source makes alike, told as one thing to check."""

QUOTES_OF_ALIKE = 6

THINGS = 8
"""Subjects whose values are told in a table of their own."""

FEW_CLAIMS = 6
"""A subject of fewer claims, that no page compares, stands among the others."""

OTHERS = 30
"""Values of other subjects."""

VERDICTS = 3_000
"""Verdicts that are looked at for these tables."""

VALUES = 60
"""Values of one subject."""

MEMBERS = 12
"""Names told of one set (users, things it works with)."""

SHARES = 8
"""Claims told of one value."""

CHARTS = 16
POINTS = 60
"""Marks of one chart."""

COMPARISONS = 60

COLUMNS = 6
"""Subjects side by side in a table of features."""

TABLES = 4
"""Such tables: subjects that no page compares do not stand side by side."""

QUALITIES = 40_000
"""Rows of features, pros and cons that are looked at."""

ROWS = 80
"""Features of one table, and themes of pros and cons."""

QUOTES_OF_CELL = 4

SOURCES_ALONE = 20
VALUES_ALONE = 60
SOURCES = 60
COPIES = 4
REASONS = 60
EXAMPLES = 3
