"""Names of different articles that mean one thing, and names that look alike and do not."""

from __future__ import annotations

import pytest

from whosays.extract.subjects.same import same

ONE_THING = [
    ("Express", "Express.js"),
    ("Vue", "VueJS"),
    ("Kafka", "Apache Kafka"),
    ("AWS", "Amazon Web Services"),
    ("GCP", "Google Cloud"),
    ("Postgres", "PostgreSQL"),
    ("Go", "Golang"),
    ("Go", "Go programming language"),
    ("Github", "GitHub"),
    ("Model 3", "Tesla Model 3"),
    ("Oracle", "Oracle Database"),
    ("Rails", "Ruby on Rails"),
    ("VS Code", "Visual Studio Code"),
]


@pytest.mark.parametrize(("one", "other"), ONE_THING)
def test_two_names_of_one_thing_share_a_key_and_one_says_why(one: str, other: str) -> None:
    assert same(one).key == same(other).key
    assert same(one).reason or same(other).reason or one.lower() == other.lower()


TWO_THINGS = [
    ("Java", "JavaScript"),
    ("React", "React Native"),
    ("Angular", "AngularJS"),
    ("NestJS", "NextJS"),
    ("C", "C++"),
    ("C", "C#"),
    ("iPhone 15", "iPhone 15 Pro"),
    ("iPhone 15", "iPhone 16"),
    ("Google Calendar", "Apple Calendar"),  # bug caught: without their makers both are a calendar
    ("Google Calendar", "Calendar"),
    ("Apple Music", "Amazon Music"),
    ("Google Docs", "Google Sheets"),
    ("SQL", "Microsoft SQL Server"),
    ("Redis", "Redux"),
    ("Google Database", "Oracle Database"),
]


@pytest.mark.parametrize(("one", "other"), TWO_THINGS)
def test_two_things_have_two_keys(one: str, other: str) -> None:
    assert same(one).key != same(other).key
