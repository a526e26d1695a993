"""The names of the months in the languages of which pages tell their dates."""

from __future__ import annotations

from typing import Final

FULL: Final = (
    # English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Russian (by itself, and with a day)
    "january januar janvier enero janeiro gennaio januari январь января",
    "february februar février fevrier febrero fevereiro febbraio februari февраль февраля",
    "march märz maerz marzo março maart март марта",
    "april avril abril aprile апрель апреля",
    "may mai mayo maio maggio mei maj май мая",
    "june juni juin junio junho giugno июнь июня",
    "july juli juillet julio julho luglio июль июля",
    "august août aout agosto augustus augusti август августа",
    "september septembre septiembre setiembre setembro settembre сентябрь сентября",
    "october oktober octobre octubre outubro ottobre октябрь октября",
    "november novembre noviembre novembro ноябрь ноября",
    "december dezember décembre decembre diciembre dezembro dicembre декабрь декабря",
)
SHORT: Final = (
    *("jan janv", "feb febr févr", "mar mär mrz", "apr avr abr", "", "jun", "jul juil", "aug", "sep sept", "oct okt"),
    *("nov", "dec dez déc dic"),
)
"""Abbreviations that are no words of English ("ago", "set" and "out" are months elsewhere)."""

MARS: Final = "mars"
"""March in French and Swedish: small, since "Mars 2020" is a rover."""

MONTHS: Final = {name: number for number, names in enumerate(FULL, 1) for name in names.split()}
MONTHS.update({name: number for number, names in enumerate(SHORT, 1) for name in names.split()})
MONTHS[MARS] = 3

MONTH: Final = (
    rf"(?:(?:{'|'.join(sorted(set(MONTHS) - {MARS}, key=lambda name: (-len(name), name)))})\b\.?|(?-i:{MARS})\b)"
)
"""A pattern for any of them, for use with IGNORECASE."""


def month_number(name: str) -> int:
    """The month, 1 to 12, of a name as it is written; KeyError for what is none.

    >>> month_number("März"), month_number("Aug."), month_number("diciembre")
    (3, 8, 12)
    """
    return MONTHS[name.lower().rstrip(".")]
