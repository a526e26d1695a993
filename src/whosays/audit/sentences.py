"""What the report says in the same words on the terminal, in Markdown and in HTML."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

from whosays.audit.commands import command
from whosays.audit.wording import LONGEST_SENTENCE, count, figure, listed, percent, shown

if TYPE_CHECKING:
    from whosays.audit.records import (
        Alone,
        Cell,
        Check,
        Decision,
        Features,
        Quote,
        Reliance,
        Report,
        Share,
        SourceRecord,
        Value,
    )

SILENCE = "·"
FOR_DECIDING = "To decide one, so that it is not asked again:"

PARTS = {
    "supports": "supports it",
    "bounds": "only a bound",
    "outdated": "outdated",
    "overruled": "overruled",
    "copied": "a copy",
    "incomparable": "not comparable",
    "again": "said again",
}
COUNTED = frozenset({"supports", "again"})
"""The parts of claims that stand behind a value."""


def heads(report: Report) -> tuple[str, str]:
    """The title of the report, and whom it is about where subjects were asked for."""
    about = f": {listed([shown(name, 60) for name in report.asked[:6]])}" if report.asked else ""
    return f"Who says what, and what to check{about}", shown(report.database, 120)


def overview_sentence(report: Report) -> str:
    """What the report is about, in a sentence or two."""
    told = report.overview
    dates = ""
    if told.first_page:
        first, last = shown(told.first_page, 10), shown(told.last_page, 10)
        dates = f" Pages that say when they were written are of {first}" + (f" to {last}." if last != first else ".")
    read = (
        f"{count(told.claims, 'claim')} about {count(told.subjects, 'subject')}, "
        f"from {count(told.documents, 'document')} of {count(told.sources, 'source')}, "
        f"in {shown(report.database, 120)}."
    )
    asked = command(report, "reconcile")
    if not told.reconciled and told.claims:
        return f"{read}{dates} They are not reconciled yet: run {asked}."
    late = f" Some of them changed since they were reconciled last: run {asked}." if told.stale else ""
    return f"{read}{dates}{late}"


def check_title(check: Check) -> str:
    """The kind of difference, as a title."""
    again = "decided on other evidence: " if check.other_evidence else ""
    title = again + check.kind
    return title[0].upper() + title[1:]


def check_marks(check: Check) -> str:
    """What else is known of a difference: its property and its marks."""
    return " · ".join([shown(check.property), *check.marks])


def decision_words(decision: Decision | None) -> str:
    """Who decided what, when and why."""
    if decision is None:
        return ""
    what = {"accept": "Accepted", "dismiss": "Dismissed", "prefer": f"Preferred {decision.preferred}"}
    note = f": {shown(decision.note)}" if decision.note else "."
    return f"{what.get(decision.decision, decision.decision)} by {shown(decision.by, 80)}, {decision.at[:10]}{note}"


def quote_words(quote: Quote, *, subject: bool = True) -> str:
    """Who says what of whom, before the words that say it; a number not used says nothing but where it stands."""
    when = f", {quote.date}" if quote.date else ""
    if not quote.claim:
        return f"{shown(quote.source, 80)}:"
    of = f"{shown(quote.subject, 80)}, {quote.label}" if quote.label else shown(quote.subject, 80)
    told = f"{of}: {shown(quote.says)}" if subject else shown(quote.says)
    return f"{shown(quote.source, 80)}{when}: {told}"


def value_words(value: Value) -> str:
    """What stands beside a value, in a line: interval, date, confidence, sources, resolver."""
    sure = "" if value.confidence is None else f"{percent(value.confidence)} sure"
    told = [value.interval, value.date, sure, count(value.sources, "source"), resolved_by(value)]
    return " · ".join(each for each in told if each)


def resolved_by(value: Value) -> str:
    """The resolver of a value, or the person who decided it."""
    return f"decided by {shown(value.decided_by, 80)}" if value.decided_by else value.method


def part_words(share: Share) -> str:
    """The part that a claim played, in a word or two; empty where its reason says it."""
    part = PARTS.get(share.part, share.part)
    return "" if share.reason.startswith(part) else f"{part}:" if share.reason else part


def share_words(share: Share) -> tuple[str, str]:
    """What stands before a claim that was left out, its part, and behind it, why."""
    part = PARTS.get(share.part, share.part)
    if not share.reason or share.reason == part:
        return part, ""
    reason = shown(share.reason, LONGEST_SENTENCE)
    return part, reason if reason.endswith(".") else f"({reason})"


def told_alike(cell: Cell) -> str:
    """A cell of the table of features in a word or two.

    Both yes and no need not be a contradiction: a theme holds many features. Where it is one, it says so.
    """
    times = f" ({cell.yes + cell.no})" if cell.yes + cell.no > 1 and not (cell.yes and cell.no) else ""
    if cell.yes and cell.no:
        return f"yes ({cell.yes}) ≠ no ({cell.no})" if cell.contradicted else f"yes ({cell.yes}), no ({cell.no})"
    return f"yes{times}" if cell.yes else f"no{times}" if cell.no else SILENCE


def pros_and_cons(pros: int, cons: int) -> str:
    """How often a theme is an advantage and how often a drawback."""
    told = [f"+{pros}"] * bool(pros) + [f"−{cons}"] * bool(cons)
    return " ".join(told) or SILENCE


def features_words(report: Report) -> str:
    """How to read the tables of features, and which subjects they leave out."""
    if not report.features:
        return "No feature is told of subjects that are compared."
    told = ["A dot is silence: nobody says anything. Numbers in brackets tell how often it is said."]
    if any(cell.contradicted for table in report.features for row in table.rows for cell in row.cells):
        told.append("≠ marks a contradiction.")
    if report.more_compared:
        told.append(f"{count(report.more_compared, 'more subject')} are compared, too many to stand here.")
    return " ".join(told)


def features_remark(features: Features) -> str:
    """What a table of features leaves out."""
    told = []
    if features.single_wordings == 1:
        told.append("1 feature of no theme, told once, is left out.")
    elif features.single_wordings:
        told.append(f"{features.single_wordings:,} features of no theme, told once each, are left out.")
    if features.more_rows:
        told.append(f"And {count(features.more_rows, 'more row')}.")
    return " ".join(told)


def opinions_remark(features: Features) -> str:
    """How to read a table of advantages and drawbacks, and what it leaves out."""
    told = ["+ counts how often a theme is an advantage, − how often a drawback."]
    if features.unthemed_opinions:
        verb = "is" if features.unthemed_opinions == 1 else "are"
        told.append(f"{features.unthemed_opinions:,} of no theme {verb} left out.")
    if features.more_opinions:
        told.append(f"And {count(features.more_opinions, 'more row')}.")
    return " ".join(told)


def nothing_alone(report: Report) -> str:
    """What is said where nothing rests on one source."""
    if not report.overview.reconciled:
        return "That is not known before the claims are reconciled."
    return "Nothing: every value has two sources or more."


def by_subject(each: Reliance) -> list[tuple[str, list[Alone]]]:
    """The values that one source alone gives, by subject, in their order."""
    return [(name, list(told)) for name, told in groupby(each.values, key=lambda value: value.subject)]


def alone_lines(each: Reliance) -> list[str]:
    """What one source alone says: a line for each subject."""
    lines = []
    for subject, values in by_subject(each):
        by_label = [
            f"{shown(label)} {listed([shown(value.value) for value in several])}"
            for label, several in groupby(values, key=lambda value: value.label)
        ]
        lines.append(f"{shown(subject)}: {'; '.join(by_label)}")
    if each.more:
        lines.append(f"and {count(each.more, 'more value')}")
    if each.qualities:
        lines.append(
            f"{count(each.qualities, 'quality or comparison', 'qualities and comparisons')} that nobody else tells"
        )
    return lines


def record_words(record: SourceRecord) -> tuple[str, str]:
    """A source's reliability with what it rests on, and whom it repeats."""
    reliability = ""
    if record.reliability is not None:
        right, judged = (figure(round(number, 1)) for number in (record.right, record.judged))
        ground = f"{right} of {judged} right" if record.judged else "nothing to judge it by"
        reliability = f"{percent(record.reliability)}, {ground}"
    return reliability, "; ".join(f"{shown(whom, 60)}: {shown(ground, 80)}" for whom, ground in record.copies)


def sources_remark(report: Report) -> str:
    """What the reliability of sources rests on; empty where none is known."""
    priors = [record.prior for record in report.sources if record.reliability is not None]
    if not priors:
        return ""
    share, claims = priors[0]
    return (
        f"A source begins at {percent(share)}, as if {claims} claims of it had been judged. From there on its claims "
        "count as far as others tell whether they are right; what nobody else speaks of tells nothing of a source."
    )
