"""Dates: the forms met in articles, and what must not be taken for one."""

import pytest

from tests.values.texts import span_of
from whosays.values import Precision, dates

WRITTEN = [
    ("Updated Aug 10, 2021", "Aug 10, 2021", "2021-08-10", "2021-08-10", Precision.DAY),
    ("August 10th 2021", "August 10th 2021", "2021-08-10", "2021-08-10", Precision.DAY),
    ("Sept. 5, 2020", "Sept. 5, 2020", "2020-09-05", "2020-09-05", Precision.DAY),
    ("10 August 2021", "10 August 2021", "2021-08-10", "2021-08-10", Precision.DAY),
    ("the 3rd of May, 2019", "3rd of May, 2019", "2019-05-03", "2019-05-03", Precision.DAY),
    ("2021-08-10", "2021-08-10", "2021-08-10", "2021-08-10", Precision.DAY),
    ("2021-08-10T12:30:00Z", "2021-08-10T12:30:00Z", "2021-08-10", "2021-08-10", Precision.DAY),
    ("Date: 2017-07-05 00:00:00", "2017-07-05 00:00:00", "2017-07-05", "2017-07-05", Precision.DAY),
    ("2021/8/10", "2021/8/10", "2021-08-10", "2021-08-10", Precision.DAY),
    ("25/12/2021", "25/12/2021", "2021-12-25", "2021-12-25", Precision.DAY),
    ("08/08/2021", "08/08/2021", "2021-08-08", "2021-08-08", Precision.DAY),
    ("08/10/2021", "08/10/2021", "2021-08-10", "2021-10-08", Precision.MONTH),  # either order
    ("10.08.2021", "10.08.2021", "2021-08-10", "2021-10-08", Precision.MONTH),
    ("August 2021", "August 2021", "2021-08-01", "2021-08-31", Precision.MONTH),
    ("February of 2024", "February of 2024", "2024-02-01", "2024-02-29", Precision.MONTH),
    ("2021-08", "2021-08", "2021-08-01", "2021-08-31", Precision.MONTH),
    ("Q3 2021", "Q3 2021", "2021-07-01", "2021-09-30", Precision.QUARTER),
    ("the third quarter of 2021", "third quarter of 2021", "2021-07-01", "2021-09-30", Precision.QUARTER),
    ("H1 2021", "H1 2021", "2021-01-01", "2021-06-30", Precision.QUARTER),
    ("2021 Q4", "2021 Q4", "2021-10-01", "2021-12-31", Precision.QUARTER),
    ("early 2021", "early 2021", "2021-01-01", "2021-04-30", Precision.QUARTER),
    ("mid-2021", "mid-2021", "2021-05-01", "2021-08-31", Precision.QUARTER),
    ("late 2021", "late 2021", "2021-09-01", "2021-12-31", Precision.QUARTER),
    ("the end of 2021", "end of 2021", "2021-10-01", "2021-12-31", Precision.QUARTER),
    ("created in 2005.", "2005", "2005-01-01", "2005-12-31", Precision.YEAR),
    ("as of 2021", "2021", "2021-01-01", "2021-12-31", Precision.YEAR),
    ("(AngularJS in 2010)", "2010", "2010-01-01", "2010-12-31", Precision.YEAR),
    ("in\u00a02005", "2005", "2005-01-01", "2005-12-31", Precision.YEAR),
    ("around 2010", "2010", "2010-01-01", "2010-12-31", Precision.YEAR),
    # other languages
    ("Stand: Januar 2025", "Januar 2025", "2025-01-01", "2025-01-31", Precision.MONTH),
    ("am 3. März 2024", "3. März 2024", "2024-03-03", "2024-03-03", Precision.DAY),
    ("le 4 mars 2024", "4 mars 2024", "2024-03-04", "2024-03-04", Precision.DAY),
    ("Le 1er août 2023", "1er août 2023", "2023-08-01", "2023-08-01", Precision.DAY),
    ("el 4 de marzo de 2024", "4 de marzo de 2024", "2024-03-04", "2024-03-04", Precision.DAY),
    ("setembro de 2022", "setembro de 2022", "2022-09-01", "2022-09-30", Precision.MONTH),
    ("10 августа 2021", "10 августа 2021", "2021-08-10", "2021-08-10", Precision.DAY),
    ("更新日は2024年3月4日です", "2024年3月4日", "2024-03-04", "2024-03-04", Precision.DAY),
    ("2024년 3월", "2024년 3월", "2024-03-01", "2024-03-31", Precision.MONTH),
    ("the Mars 2020 rover", "2020", "2020-01-01", "2020-12-31", Precision.YEAR),  # March only in small letters
]


@pytest.mark.parametrize(("text", "span", "start", "end", "precision"), WRITTEN)
def test_a_date_is_the_days_it_may_mean(text, span, start, end, precision):
    found = dates(span_of(text))
    assert [(one.span.text, one.start, one.end, one.precision) for one in found] == [(span, start, end, precision)]


NOT_DATES = [
    "in the next couple of years", "'05", "2000 stars", "over 2000", "2000 KB", "$2000", "2000%", "ES2020", "v2020",
    "12021", "2021.5", "#2010", "survey-2018", "version 2019", "the 2010s", "may 5", "31 12", "1.2021", "2,021",
]  # fmt: skip


@pytest.mark.parametrize("text", NOT_DATES)
def test_what_is_no_date_is_left_out(text):
    assert dates(span_of(text)) == []


def test_a_day_that_no_calendar_has_leaves_what_is_left_of_it():
    assert [found.span.text for found in dates(span_of("February 31, 2021"))] == ["2021"]


def test_all_dates_of_a_sentence_are_found():
    text = "Started in May 2010, grew from 2012 to 2015, and by 2020-01-02 it was done (2010-2015)."
    found = [date.span.text for date in dates(span_of(text))]
    assert found == ["May 2010", "2012", "2015", "2020-01-02", "2010", "2015"]
