"""The dates of a page and of its claims: when a page speaks from, and when a figure on it was true."""

from whosays.extract.dates.page import PageDate, interval, page_date
from whosays.extract.dates.stated import dated

__all__ = ["PageDate", "dated", "interval", "page_date"]
