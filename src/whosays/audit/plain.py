"""The report as plain values, for machines."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from whosays.audit.records import Report


def plain(report: Report) -> dict[str, Any]:
    """The report as JSON can hold it: records become objects with their fields, in order."""
    told = _plain(report)
    assert isinstance(told, dict)  # noqa: S101 (a report is a record: this tells the type checker)
    return told


def _plain(value: object) -> object:
    fields = getattr(value, "_fields", None)
    if fields is not None:
        return {name: _plain(getattr(value, name)) for name in fields}
    return [_plain(each) for each in value] if isinstance(value, tuple) else value
