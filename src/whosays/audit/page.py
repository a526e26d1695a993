"""The report as one page that needs nothing else: no script, no request, every letter of an article escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from whosays.audit import sentences
from whosays.audit.charts import HEIGHT, WIDTH, charts, legend, looks_of
from whosays.audit.citations import anchor, value_anchor
from whosays.audit.commands import command
from whosays.audit.passages import articles
from whosays.audit.wording import LONGEST_SENTENCE, count, listed, percent, shown

if TYPE_CHECKING:
    from jinja2 import Environment

    from whosays.audit.records import Report
    from whosays.store import Connection


def page(report: Report, connection: Connection) -> str:
    """The whole page; the texts of what it cites are read from the database."""
    looks = looks_of(report.figures)
    drawn = [
        (figures, charts(number, figures, look), legend(look, figures))
        for number, (figures, look) in enumerate(zip(report.figures, looks, strict=True), 1)
    ]
    template = _environment().get_template("report.html")
    return template.render(
        report=report,
        heads=sentences.heads(report),
        articles=articles(report, connection),
        drawn=drawn,
        chart_size=(WIDTH, HEIGHT),
        command=lambda *arguments: command(report, *arguments),
    )


@cache
def _environment() -> Environment:
    """Templates that escape whatever they are given, and refuse names that nobody gave them."""
    from jinja2 import Environment, PackageLoader, StrictUndefined

    made = Environment(
        loader=PackageLoader("whosays.audit"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    made.globals |= {
        "anchor": anchor,
        "value_anchor": value_anchor,
        "check_title": sentences.check_title,
        "check_marks": sentences.check_marks,
        "decision_words": sentences.decision_words,
        "quote_words": sentences.quote_words,
        "part_words": sentences.part_words,
        "nothing_alone": sentences.nothing_alone,
        "by_subject": sentences.by_subject,
        "resolved_by": sentences.resolved_by,
        "told_alike": sentences.told_alike,
        "pros_and_cons": sentences.pros_and_cons,
        "features_words": sentences.features_words,
        "features_remark": sentences.features_remark,
        "opinions_remark": sentences.opinions_remark,
        "overview_sentence": sentences.overview_sentence,
        "sources_remark": sentences.sources_remark,
        "record_words": sentences.record_words,
        "counted": count,
        "listed": listed,
        "COUNTED": sentences.COUNTED,
        "FOR_DECIDING": sentences.FOR_DECIDING,
    }
    made.filters |= {
        "shown": shown,
        "sentence": lambda text: shown(text, LONGEST_SENTENCE),
        "percent": percent,
    }
    return made
