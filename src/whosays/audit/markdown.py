"""The report as Markdown that any reader of CommonMark with tables shows as it is meant, whatever articles say."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from whosays.audit.commands import command
from whosays.audit.sentences import (
    COUNTED,
    FOR_DECIDING,
    alone_lines,
    check_marks,
    check_title,
    decision_words,
    features_remark,
    features_words,
    heads,
    nothing_alone,
    opinions_remark,
    overview_sentence,
    pros_and_cons,
    quote_words,
    record_words,
    resolved_by,
    share_words,
    sources_remark,
    told_alike,
)
from whosays.audit.wording import LONGEST_SENTENCE, count, listed, percent, shown

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from whosays.audit.records import Check, Quote, Report, Thing, Value

SPECIAL = re.compile(r"([\\`*_\[\]<>|~$])")
ENTITY = re.compile(r"&(?=#|\w)")
ADDRESS = re.compile(r"(?<=[A-Za-z])(:)(?=//)|(?<=www)(\.)", re.IGNORECASE)
BEGINS_BLOCK = re.compile(r"^(?:([-+#=])|(\d+)([.)]))")


def escaped(text: object, most: int = LONGEST_SENTENCE) -> str:
    r"""A text within a line that Markdown shows letter by letter: no tag, link, emphasis, entity or edge of a table.

    >>> escaped("<b>58K</b> *stars* | [x](y)"), escaped("&amp;")
    ('\\<b\\>58K\\</b\\> \\*stars\\* \\| \\[x\\](y)', '\\&amp;')
    >>> escaped("see https://evil.example or www.evil.example")
    'see https\\://evil.example or www\\.evil.example'
    """
    plain = SPECIAL.sub(r"\\\1", shown(text, most))
    plain = ENTITY.sub(r"\\&", plain)
    return ADDRESS.sub(r"\\\g<0>", plain)


def line(text: object) -> str:
    r"""A text that begins a line and begins no list, heading or quotation by it.

    >>> line("- 1"), line("1. x"), line("# x"), line("> x"), line("--- x")
    ('\\- 1', '1\\. x', '\\# x', '\\> x', '\\--- x')
    """
    plain = escaped(text)
    return BEGINS_BLOCK.sub(lambda match: f"\\{match[1]}" if match[1] else f"{match[2]}\\{match[3]}", plain)


def code(text: str) -> str:
    """A command or an id as code: backquotes within get more of them around."""
    plain = shown(text, LONGEST_SENTENCE)
    longest = max((len(run) for run in re.findall("`+", plain)), default=0)
    fence = "`" * (longest + 1)
    gap = " " if longest else ""
    return f"{fence}{gap}{plain}{gap}{fence}"


def markdown(report: Report) -> str:
    """The whole report, ending with a line end."""
    sections = (_head, _checks, _values, _features, _alone, _sources, _unused)
    return "\n".join(line for section in sections for line in section(report)).rstrip() + "\n"


def _head(report: Report) -> Iterator[str]:
    yield f"# {escaped(heads(report)[0])}"
    yield ""
    yield line(overview_sentence(report))
    yield ""


def _checks(report: Report) -> Iterator[str]:
    yield "## 1. What to check first"
    yield ""
    if not report.checks:
        yield "Nothing that somebody should look at."
        yield ""
    for check in report.checks:
        yield from _check(report, check)
    if report.more_checks:
        yield _more(report, count(report.more_checks, "more difference"), "conflicts", "--severity", "warn")
        yield ""
    if report.checks:
        asked = command(report, "decide", "CONFLICT", "accept|dismiss|prefer", "[CLAIM]", "--note", "…")
        yield f"{FOR_DECIDING} {code(asked)}."
        yield ""
    yield from _decided(report)
    if report.noted:
        told = ", ".join(f"{kind} {number:,}" for kind, number in report.noted)
        yield _more(
            report, f"Milder differences, for information: {told}", "conflicts", "--severity", "info", "--table"
        )
        yield ""


def _decided(report: Report) -> Iterator[str]:
    if report.decided:
        yield "### Decided"
        yield ""
        for check in report.decided:
            for difference in check.differences:
                yield f"- {line(difference.sentence)} {code(difference.conflict)}  "
                yield f"  {line(decision_words(difference.decision))}"
        yield ""
    if report.more_decided:
        yield _more(report, f"And {count(report.more_decided, 'more decision')}", "conflicts", "--table")
        yield ""


def _more(report: Report, what: str, *asked: str) -> str:
    """What was left out, and the command that lists it."""
    return f"{line(what)}: {code(command(report, *asked))}."


def _check(report: Report, check: Check) -> Iterator[str]:
    yield f"### {check.number}. {escaped(check_title(check))}"
    yield ""
    for difference in check.differences:
        yield f"{line(difference.sentence)} {code(difference.conflict)}"
        yield ""
        if difference.decision:
            yield line(decision_words(difference.decision))
            yield ""
        yield from (f"- {_quote(quote)} {code(quote.claim)}" for quote in difference.quotes)
        if difference.more:
            yield f"- and {count(difference.more, 'more claim')}"
        yield ""
    if check.more:
        yield _more(report, f"And {count(check.more, 'more difference')} like these", "conflicts", "--type", check.type)
        yield ""
    yield f"*{escaped(check_marks(check))}*"
    yield ""


def _quote(quote: Quote, *, subject: bool = True) -> str:
    """Who says what in which words."""
    told = quote_words(quote, subject=subject)
    return f"{line(told)} {_passage(quote)}" if told else _passage(quote)


def _passage(quote: Quote) -> str:
    """The words of a claim, in bold among those around them."""
    left, right = " " * quote.before[-1:].isspace(), " " * quote.after[:1].isspace()
    before, after = f"“{escaped(quote.before)}{left}", f"{right}{escaped(quote.after)}”"
    return f"{before}{strong(before, escaped(quote.quote), after)}{after}"


def strong(before: str, words: str, after: str) -> str:
    r"""Words in bold type. Stars that Markdown would not take for emphasis, beside a sign within a word, become a tag.

    >>> strong("has ", "58k", " stars"), strong("stars", r"\>50K", " GitHub")
    ('**58k**', '<b>\\>50K</b>')
    """
    opens = words[:1].isalnum() or not before[-1:].isalnum()
    closes = words[-1:].isalnum() or not after[:1].isalnum()
    return f"**{words}**" if words and opens and closes else f"<b>{words}</b>"


def _values(report: Report) -> Iterator[str]:
    yield "## 2. Values with their evidence"
    yield ""
    if not report.things and not report.others:
        yield "No value is known."
        yield ""
    for thing in report.things:
        yield from _thing(report, thing)
    if report.others:
        yield "### Other subjects"
        yield ""
        yield from _table(
            ("subject", "property", "value", "sources"),
            ((name, value.label, value.value, f"{value.sources:,}") for name, value in report.others),
            right=(3,),
        )
        yield from _left_out(value for _, value in report.others)
    if report.more_things:
        yield _more(report, f"And {count(report.more_things, 'more subject')}", "claims", "--table")
        yield ""
    yield from _comparisons(report)


def _thing(report: Report, thing: Thing) -> Iterator[str]:
    yield f"### {escaped(thing.name)}"
    yield ""
    rows = (
        (
            value.label, value.value, value.interval, value.date,
            "" if value.confidence is None else percent(value.confidence), f"{value.sources:,}",
            resolved_by(value),
        )
        for value in thing.values
    )  # fmt: skip
    yield from _table(("property", "value", "range", "as of", "sure", "sources", "by"), rows, right=(4, 5))
    yield from _left_out(thing.values)
    if thing.more:
        yield _more(report, f"And {count(thing.more, 'more value')}", "claims", "--subject", thing.name)
        yield ""


def _left_out(values: Iterable[Value]) -> Iterator[str]:
    """The claims that do not count for the values above, and why."""
    lines = [
        f"- {line(value.label)}, {part}: {_quote(share.quote, subject=False)} {escaped(why)}".rstrip()
        for value in values
        for share in value.shares
        for part, why in [share_words(share)]
        if share.part not in COUNTED
    ]
    if lines:
        yield from ("Not counted:", "", *lines, "")


def _comparisons(report: Report) -> Iterator[str]:
    if not report.comparisons:
        return
    yield "### Comparisons"
    yield ""
    rows = (
        (each.subject, each.verdict, each.measure, percent(each.confidence), f"{each.sources:,}")
        for each in report.comparisons
    )
    yield from _table(("subject", "is said to be", "measured by", "sure", "sources"), rows, right=(3, 4))
    if report.more_comparisons:
        yield _more(
            report, f"And {count(report.more_comparisons, 'more comparison')}", "claims", "--property", "comparison"
        )
        yield ""


def _features(report: Report) -> Iterator[str]:
    yield "## 3. Features"
    yield ""
    yield line(features_words(report))
    yield ""
    for features in report.features:
        subjects = [shown(name, 60) for name in features.subjects]
        yield f"### {escaped(listed(subjects))}"
        yield ""
        if features.rows:
            rows = ((row.label, *(told_alike(cell) for cell in row.cells)) for row in features.rows)
            yield from _table(("feature", *subjects), rows)
        if remark := features_remark(features):
            yield line(remark)
            yield ""
        if features.opinions:
            rows = ((row.label, *(pros_and_cons(*counts) for counts in row.counts)) for row in features.opinions)
            yield from _table(("advantages and drawbacks", *subjects), rows)
            yield line(opinions_remark(features))
            yield ""


def _alone(report: Report) -> Iterator[str]:
    yield "## 4. What rests on one source only"
    yield ""
    if not report.alone:
        yield nothing_alone(report)
        yield ""
    for each in report.alone:
        yield f"### {escaped(each.source)}"
        yield ""
        yield from (f"- {line(told)}" for told in alone_lines(each))
        yield ""
    if report.more_alone:
        yield _more(report, f"And of {count(report.more_alone, 'more source')}", "sources", "--table")
        yield ""


def _sources(report: Report) -> Iterator[str]:
    yield "## 5. The sources"
    yield ""
    rows = (
        (each.source, f"{each.documents:,}", f"{each.claims:,}", f"{each.subjects:,}", *record_words(each))
        for each in report.sources
    )
    yield from _table(("source", "documents", "claims", "subjects", "reliability", "copying"), rows, right=(1, 2, 3))
    if remark := sources_remark(report):
        yield line(remark)
        yield ""
    if report.more_sources:
        yield _more(report, f"And {count(report.more_sources, 'more source')}", "sources", "--table")
        yield ""


def _unused(report: Report) -> Iterator[str]:
    yield "## 6. Numbers not used"
    yield ""
    if not report.unused:
        yield "None: every number is evidence of a claim."
        yield ""
        return
    yield from (
        f"- {line(each.reason)}: {each.numbers:,}, as {'; '.join(_quote(quote) for quote in each.examples)}"
        for each in report.unused
    )
    yield ""
    further = f" of {count(report.more_unused, 'more reason')} too" if report.more_unused else ""
    yield f"All of them{further}: {code(command(report, 'unused'))}."


def _table(titles: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> Iterator[str]:
    """A table; columns that hold nothing are left out."""
    cells = [[escaped(cell, LONGEST_SENTENCE) for cell in row] for row in rows]
    held = [at for at in range(len(titles)) if any(row[at] for row in cells)]
    yield f"| {' | '.join(escaped(titles[at]) for at in held)} |"
    yield f"|{'|'.join('--:' if at in right else '---' for at in held)}|"
    yield from (f"| {' | '.join(row[at] for at in held)} |" for row in cells)
    yield ""
