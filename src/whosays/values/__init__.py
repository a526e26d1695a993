"""From text to values: figures with their intervals, dates, names, and the census of numbers.

Pure functions on spans; what they find are spans again.
"""

from whosays.values.dates import DateValue, Precision, dates
from whosays.values.figure import Figure, Kind, counted
from whosays.values.figures import figure, figures
from whosays.values.names import looks_like_name, name_key, split_names
from whosays.values.tokens import numeric_tokens

__all__ = [
    "DateValue",
    "Figure",
    "Kind",
    "Precision",
    "counted",
    "dates",
    "figure",
    "figures",
    "looks_like_name",
    "name_key",
    "numeric_tokens",
    "split_names",
]
