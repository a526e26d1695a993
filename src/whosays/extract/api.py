"""What an extractor may use: this module and the standard library, nothing else of whosays.

An extractor is a module with constants and one function::

    SOURCE = "StackShare"
    HOME = "https://stackshare.io"
    HANDLES = ("stackshare.io/stackups/*",)      # addresses, as shell patterns, without the scheme
    SIGNATURE = ("Ask the StackShare community",)  # or words of the layout, where a page has no address

    def extract(page):
        for match in page.text.finditer(STARS):
            yield page.claim(match["subject"], "stars", match["figure"])

Values are given as spans of the page's text: the claim's quote, its place and the bytes behind it follow
from the span, so they cannot be forgotten or guessed.
"""

from whosays.extract.layouts.blurbs import alternative_claims, blurbs, tagline_claims
from whosays.extract.layouts.labels import label_lines, labelled_figures, proved_columns, sections, values_below
from whosays.extract.layouts.orientation import column_subjects
from whosays.extract.layouts.templates import Compared, compared, group_claims, template
from whosays.extract.page import Page
from whosays.extract.rules.prose import prose_claims
from whosays.extract.rules.statements import statements
from whosays.extract.sentence.enumerations import enumerated
from whosays.extract.sentence.sentences import sentences
from whosays.extract.subjects.subjects import Mention, Subjects
from whosays.provenance import Span, SpanMatch
from whosays.records import Block, BlockKind, Cell, Claim, Evidence, Role
from whosays.values import DateValue, Figure, dates, figure, figures, name_key, split_names

__all__ = [
    "Block",
    "BlockKind",
    "Cell",
    "Claim",
    "Compared",
    "DateValue",
    "Evidence",
    "Figure",
    "Mention",
    "Page",
    "Role",
    "Span",
    "SpanMatch",
    "Subjects",
    "alternative_claims",
    "blurbs",
    "column_subjects",
    "compared",
    "dates",
    "enumerated",
    "figure",
    "figures",
    "group_claims",
    "label_lines",
    "labelled_figures",
    "name_key",
    "prose_claims",
    "proved_columns",
    "sections",
    "sentences",
    "split_names",
    "statements",
    "tagline_claims",
    "template",
    "values_below",
]
