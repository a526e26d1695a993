"""What running sentences tell of features, uses, kinds, pros and cons, and what they do not tell.

Examples first, each list for one way in which such sentences are built. Developed on: the seed articles, the labelled
articles and some fifty public pages. What went wrong before is marked as a bug caught.
"""

from __future__ import annotations

import pytest

from .pages import sentence_claims

HAVING = [
    (
        "Alder supports Windows, macOS, and Linux.",
        [
            ("feature", "support for Windows"),
            ("feature", "support for macOS"),
            ("feature", "support for Linux"),
        ],
    ),  # bug caught: a feature named "Windows"
    ("Alder supports for Windows.", [("feature", "support for Windows")]),  # bug caught: "support for for"
    ("Alder ships as one binary.", [("feature", "ships as one binary")]),
    ("Alder offers plugins, themes, and more.", [("feature", "plugins"), ("feature", "themes")]),
    (
        "Alder offers touch-up filters and studio effects.",
        [("feature", "touch-up filters"), ("feature", "studio effects")],
    ),
    ("Alder offers not only routing but also forms.", [("feature", "routing"), ("feature", "forms")]),
    (
        "Alder gives you control, speed and safety.",
        [("feature", "control"), ("feature", "speed"), ("feature", "safety")],
    ),
    ("Alder provides users with templates.", [("feature", "templates")]),  # bug caught: "users with templates"
    ("Alder has added a whiteboard.", [("feature", "whiteboard")]),
    ("Alder has offered encryption since 2020.", [("feature", "encryption")]),
    (
        "Alder offers support for tables, charts and maps.",
        [("feature", "support for tables, charts and maps")],
    ),  # bug caught: "charts" and "maps" read as verbs
    ("Alder has limited support for Linux.", [("feature", "limited support for Linux")]),
    ("Alder has a lot of plugins.", [("feature", "plugins")]),  # bug caught: "lot of plugins"
    ("Alder has a small, well-tested core.", [("feature", "small, well-tested core")]),
    (
        "Alder is a library, offering flexibility and a small bundle.",
        [("category", "library"), ("feature", "flexibility"), ("feature", "small bundle")],
    ),
    ("Thanks to its plugins, Alder is flexible.", []),  # not yet read: see the limits in the docs
    (
        "Alder, with its large community, is safe.",
        [("feature", "large community"), ("feature", "safe")],
    ),
    ("Alder is known for its speed.", [("feature", "speed")]),
    ("Alder is popular for its simplicity.", [("feature", "simplicity")]),  # bug caught: a use case
    ("Alder is part of Tern Cloud.", [("feature", "part of Tern Cloud")]),
    (
        "Alder offers text, voice, and video chat services.",
        [("feature", "text, voice, and video chat services")],
    ),  # bug caught: a feature "text"
    (
        "Alder has servers, editors and datacenters in Norway, Iceland and Sweden.",
        [("feature", "servers"), ("feature", "editors and datacenters in Norway, Iceland and Sweden")],
    ),  # bug caught: a feature "Iceland"
    ("Alder includes features like channels and threads.", [("feature", "channels and threads")]),
    ("Alder has the resources you have at hand.", []),
    ("Alder has seen many changes.", []),
    ("Alder has long been the favourite of teachers.", []),
    ("Alder offers everything you need.", []),
    ("Alder has a few limitations.", []),
    ("Alder has many users.", []),
    ("Alder gets the job done.", []),
    ("Alder has its headquarters in Bergen.", [("headquarters", "Bergen")]),
]

DENIED = [
    ("Alder no longer supports Windows.", [("feature", "not", "support for Windows")]),  # bug caught: claimed
    ("Alder never sends data to the cloud.", [("feature", "not", "sends data to the cloud")]),  # bug caught: claimed
    ("Alder comes without a database.", [("feature", "not", "database")]),
    ("Alder is missing a search box.", [("feature", "not", "search box")]),
    ("There is no built-in search in Alder.", [("feature", "not", "built-in search")]),
    ("Alder has neither plugins nor themes.", [("feature", "not", "plugins"), ("feature", "not", "themes")]),
    ("Alder has no plugins at all.", [("feature", "not", "plugins")]),
    ("Alder is unable to stream video.", [("feature", "not", "stream video")]),
    ("Alder is not available on Linux.", [("feature", "not", "available on Linux")]),
    ("Alder doesn't require configuration.", [("feature", "not", "require configuration")]),
    ("Alder provides no way to export data.", [("feature", "not", "way to export data")]),
    ("Alder's API is not stable.", [("feature", "not", "API is stable")]),  # bug caught: "API is not stable", denied
    ("Alder doesn't just offer plugins, it also offers themes.", [("feature", "plugins"), ("feature", "themes")]),
    ("Alder has no shortage of plugins.", [("feature", "plugins")]),  # bug caught: denied
    ("Alder isn't only fast but also safe.", [("feature", "fast"), ("feature", "safe")]),  # bug caught: both denied
    ("Alder does not lack plugins.", []),
    ("Alder does not always sync changes.", []),
    ("Alder didn't support macros in the early days.", []),  # bug caught: denied of today
    ("Alder rarely crashes.", []),
    ("Alder is not without its flaws.", []),
]

DOING = [
    ("Alder can export pages to PDF.", [("feature", "export pages to PDF")]),
    ("Alder can be self-hosted.", [("feature", "can be self-hosted")]),
    ("Alder runs on Linux.", [("feature", "runs on Linux")]),
    ("Alder makes it easy to share notes.", [("feature", "makes it easy to share notes")]),
    ("Alder lets you write notes offline.", [("feature", "lets you write notes offline")]),
    ("With Alder you can assign tasks to members.", [("feature", "assign tasks to members")]),
    ("With Alder, you cannot assign tasks to members.", [("feature", "not", "assign tasks to members")]),
    ("Alder struggles with large files.", [("feature", "struggles with large files")]),
    ("Alder is built around plugins.", [("feature", "built around plugins")]),
    ("Alder feels fast.", [("feature", "feels fast")]),
    ("Alder takes care of updates.", [("feature", "takes care of updates")]),
    (
        "Alder is a data store that serves as cache, queue and counter.",
        [("category", "data store"), ("feature", "serves as cache, queue and counter")],
    ),
    (
        "Alder notifies you when inserts, updates, or deletes happen.",
        [("feature", "notifies you when inserts, updates, or deletes happen")],
    ),  # bug caught: cut before "deletes"
    (
        "Alder is fine when you want charts and don't need speed.",
        [("use_case", "charts")],
    ),  # bug caught: Alder needs no speed
    (
        "Alder has several ways to send and receive messages.",
        [("feature", "several ways to send and receive messages")],
    ),
    ("Alder is small, so everything that speaks its protocol works.", [("feature", "small")]),
    ("Alder can require a restart.", []),  # a danger, not an ability
    ("Alder needs to grow up.", []),
    ("Alder depends on your needs.", []),
    ("Alder works by scanning files.", []),
    ("Alder costs $10 a month.", [("pricing", "$10 a month")]),
    ("Alder might send data to the cloud.", []),
]

BEING = [
    ("Alder is slow with large files.", [("feature", "slow with large files")]),  # bug caught: "slow"
    (
        "Alder is easy to learn and hard to master.",
        [("feature", "easy to learn"), ("feature", "hard to master")],
    ),  # bug caught: "easy"
    (
        "Alder is cheap, reliable and well documented.",
        [("feature", "cheap"), ("feature", "reliable"), ("feature", "well documented")],
    ),
    ("Alder is fast if you tune it.", []),  # bug caught: "fast"
    ("Alder is said to be fast.", []),
    ("Alder was slow.", []),
    ("Alder tends to be slow.", []),
    ("Alder is great.", []),
    ("Alder is the tool that I use every day.", []),
    ("Alder is not for everyone.", []),
]

PARTS_OF_A_THING = [
    ("Alder's interface feels dated.", [("feature", "interface feels dated")]),
    ("The documentation of Alder is detailed.", [("feature", "documentation is detailed")]),
    ("The Alder admin is powerful.", [("feature", "admin is powerful")]),  # bug caught: Alder is powerful
    ("Alder images are small.", [("feature", "images are small")]),  # bug caught: Alder is small
    ("In Alder, error handling is explicit.", [("feature", "error handling is explicit")]),
    ("Testing in Alder is easy.", [("feature", "Testing is easy")]),
    ("Alder's free plan allows 100 guests.", [("feature", "free plan allows 100 guests")]),
    (
        "Alder's plugin system does not support hot reloading.",
        [("feature", "not", "plugin system supports hot reloading")],
    ),
    ("Alder alternatives include Cedar and Dogwood.", []),  # bug caught: features of Alder
    ("Alder tutorials are easy to find.", []),
    ("Alder without plugins is slow.", []),  # bug caught: slow
    ("Alder's users love its speed.", []),
    ("Alder's focus on text is exactly what writers want.", []),
    ("Alder's focus on text is clear.", [("feature", "focus on text is clear")]),  # bug caught: "focus", a verb
    ("Alder's growth has slowed.", []),
    ("Alder's trunk, however, is the thickest of the two.", []),  # bug caught: a feature in these words
    ("This is a lightweight Alder page with two files.", []),  # bug caught: Alder is lightweight
]

USES = [
    ("Alder shines when data is small.", [("use_case", "data is small")]),
    ("Alder works best for small teams.", [("use_case", "small teams")]),
    ("Alder is the go-to choice for startups.", [("use_case", "startups")]),
    ("Alder remains the language to beat for data engineering.", [("use_case", "data engineering")]),
    ("Alder is overkill for small sites.", [("use_case", "not", "small sites")]),
    ("Alder, however, is not a good choice for beginners.", [("use_case", "not", "beginners")]),
    ("Alder makes sense for small teams.", [("use_case", "small teams")]),
    ("Alder is ideal if you want to move fast.", [("use_case", "move fast")]),
    ("If you are new to coding, Alder is a great choice.", [("use_case", "you are new to coding")]),
    ("When speed matters, choose Alder.", [("use_case", "speed matters")]),
    ("You should use Alder for small sites.", [("use_case", "small sites")]),
    (
        "Alder offers fast builds, making it ideal for large teams.",
        [("feature", "fast builds"), ("use_case", "large teams")],
    ),
    ("Alder was designed for speed.", [("use_case", "speed")]),
    (
        "Alder is a web framework that's beginner-friendly and great for small apps.",
        [("category", "web framework"), ("feature", "beginner-friendly"), ("use_case", "small apps")],
    ),
    ("Alder and Birch cater to different needs.", []),
    ("Alder would be a good fit for startups.", []),
]

KINDS = [
    (
        "Alder, a lightweight document database, stores JSON.",
        [("feature", "stores JSON"), ("category", "lightweight document database")],
    ),
    ("As a document database, Alder stores JSON.", [("category", "document database")]),
    ("The note app Alder stores files.", [("category", "note app")]),
    ("Alder is the most advanced open-source relational database.", [("category", "open-source relational database")]),
    ("Alder is one of the most popular web frameworks.", [("category", "web frameworks")]),
    (
        "Graph databases like Alder and Birch are everywhere.",
        [("category", "Graph databases"), ("Birch", "category", "Graph databases")],
    ),
    ("Alder and Birch are capable tools.", []),  # bug caught: "capable tools"
    ("Alder is the most used database in the world.", []),
    ("Alder is an acceptable solution.", []),
    ("These are some of the well-known companies that love Alder.", []),  # bug caught: Alder is a company
    (
        "The search engine of Alder is old.",
        [("feature", "search engine is old")],
    ),  # bug caught: Alder is a search engine
]

PROS_AND_CONS = [
    ("Alder's main drawback is its price.", [("con", "price")]),  # bug caught: a feature "main drawback is its price"
    ("The downside of Alder is that it lacks tests.", [("con", "lacks tests")]),
    ("For Alder, the main disadvantage is the lock-in.", [("con", "lock-in")]),
    ("For Alder, the main disadvantage is the lock-in: you cannot leave with it.", [("con", "lock-in")]),
    (
        "Alder's key features include routing, forms, and caching.",
        [("feature", "routing"), ("feature", "forms"), ("feature", "caching")],
    ),
    ("Both have pros and cons.", []),
    ("Alder and Birch take different approaches.", []),
]

WORKING_WITH = [
    # bug caught: what it has of its own was taken for something beside it
    ("Alder offers tools such as Flow Builder.", [("feature", "tools such as Flow Builder")]),
    ("Alder is built on Metal and Glass.", []),
    (
        "Alder is a plugin for Birch.",
        [("category", "plugin for Birch"), ("works_with", "Birch")],
    ),
    (
        "Alder can be used with Fernlib or Mosskit.",
        [("feature", "can be used with Fernlib or Mosskit"), ("works_with", "Fernlib"), ("works_with", "Mosskit")],
    ),
    ("Alder can be used with care.", [("feature", "can be used with care")]),
    ("Alder works well with Jira and Slack.", [("works_with", "Jira"), ("works_with", "Slack")]),
    ("Alder integrates with Slack.", [("works_with", "Slack")]),
    (
        "Alder works with any frontend technology like Cedar, Dogwood.",
        [("works_with", "Cedar"), ("works_with", "Dogwood")],
    ),
    ("Alder does not integrate with Slack.", []),
    (
        "Alder doesn't offer forms, but you can use Cedar.",
        [("feature", "not", "forms"), ("works_with", "Cedar")],
    ),
]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [*HAVING, *DENIED, *DOING, *BEING, *PARTS_OF_A_THING, *USES, *KINDS, *PROS_AND_CONS, *WORKING_WITH],
)
def test_a_sentence_tells_qualities_of_alder(sentence: str, expected: list[tuple[object, ...]]) -> None:
    told = {claim for claim in sentence_claims(sentence) if claim[1] != "comparison"}
    wanted = {item if item[0] == "Birch" else ("Alder", *item) for item in expected}
    assert told == wanted


BOTH = [
    ("Neither Alder nor Birch supports macros.", ("feature", "not", "support for macros")),  # bug caught: claimed
    ("Both compile to machine code.", ("feature", "compile to machine code")),
    ("Both tools offer plugins.", ("feature", "plugins")),
]


@pytest.mark.parametrize(("sentence", "expected"), BOTH)
def test_a_sentence_tells_the_same_of_both(sentence: str, expected: tuple[object, ...]) -> None:
    assert set(sentence_claims(sentence)) == {("Alder", *expected), ("Birch", *expected)}


def test_who_has_none_lacks_what_was_told_before() -> None:
    claims = sentence_claims("Alder has an admin panel, but Birch has none.")
    assert claims == [("Alder", "feature", "admin panel"), ("Birch", "feature", "not", "admin panel")]


NOBODYS = [
    "Some say Alder is fast.",
    "I think Alder is slow.",
    "Does Alder support plugins?",
    "If Alder supports plugins, use them.",
    "Alder supports plugins if you pay.",
    "People who like Alder also like tea.",
    "Choosing Alder means giving up types.",
    "What makes Alder great is its speed.",
]


@pytest.mark.parametrize("sentence", NOBODYS)
def test_hearsay_questions_and_conditions_tell_nothing(sentence: str) -> None:
    assert sentence_claims(sentence) == []
