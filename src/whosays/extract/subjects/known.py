"""What everybody knows of names: abbreviations in common use, makers, names that are everyday words."""

from __future__ import annotations

from whosays.values import name_key

# Wordings of one thing; the reader knows them from elsewhere, the page need not explain them.
SAME = (
    ("Amazon Web Services", "AWS"),
    ("Google Cloud Platform", "Google Cloud", "GCP"),
    ("Microsoft Azure", "Azure"),
    ("Kubernetes", "K8s"),
    ("PostgreSQL", "Postgres", "PgSQL"),
    ("MongoDB", "Mongo"),
    ("Microsoft SQL Server", "SQL Server", "MSSQL"),
    ("Visual Studio Code", "VS Code", "VSCode"),
    ("JavaScript", "JS"),
    ("TypeScript", "TS"),
    ("Go", "Golang"),
    ("C#", "C Sharp", "CSharp"),
    ("C++", "CPP"),
    ("Ruby on Rails", "Rails", "RoR"),
    ("Node.js", "Node"),
    ("Elasticsearch", "Elastic Search"),
    ("Microsoft Teams", "MS Teams"),
    ("Microsoft Excel", "MS Excel"),
    ("Microsoft Word", "MS Word"),
    ("macOS", "Mac OS", "OS X"),
    ("WordPress", "Word Press"),
    ("GitHub Actions", "GHA"),
)

# Names that look like two wordings of one thing and are two things.
DISTINCT = tuple(
    frozenset(map(name_key, pair))
    for pair in (
        ("Angular", "AngularJS"),
        ("Java", "JavaScript"),
        ("NestJS", "NextJS"),
        ("NextJS", "NuxtJS"),
        ("NestJS", "NuxtJS"),
    )
)


def are_distinct(one: str, other: str) -> bool:
    """Whether two names are known to be two things, however alike they look.

    >>> are_distinct("AngularJS", "Angular"), are_distinct("Express", "Express.js")
    (True, False)
    """
    return frozenset((name_key(one), name_key(other))) in DISTINCT


# Makers and editions that may stand before a name without making it another thing: "Apache Kafka".
PREFIXES = (
    "Apache", "Amazon", "AWS", "Google", "Microsoft", "MS", "Oracle", "Adobe", "Atlassian", "Apple", "Samsung",
    "HashiCorp", "JetBrains", "IBM", "SAP", "Meta", "Facebook", "Mozilla", "Nvidia", "Intel", "AMD", "Sony", "Canon",
    "Nikon", "Toyota", "Honda", "Ford", "Tesla", "Hyundai", "Kia", "BMW", "Eclipse", "Red Hat", "Cisco", "VMware",
)  # fmt: skip

# Words that may follow a name without making it another thing: "Flask Web Framework" is Flask,
# "Django Software Foundation" is not Django.
GENERIC = (
    "api app application community cms crm database developers editor engine framework frameworks ide language "
    "library libraries microframework online orm platform programming python project projects server service "
    "software stack suite system tool tools users vpn hosting browser vs web website"
).split()

# Names that are everyday words when written in lower case.
COMMON = frozenset(
    "access air amplitude arc atom base basecamp basic beam bear bitter boards bolt books bottle bower box "
    "brackets brain brave buffer bun calendar carbon cargo chef chrome clear click close confluence consul copper "
    "craft crisp cron crystal cursor dart dash delta desk dial dock docs drift drive drizzle echo edge elastic "
    "electron elixir elm ember emotion envoy ether excel express falcon feather feathers feature features fire "
    "flow fluent flutter flux forge forms fossil freedom fresh front gatsby gem ghost gin go grunt guard gulp "
    "hack harbor harvest heap helm help hive hub hugo impala insomnia intercom ionic java julia keep keynote kit "
    "knockout kong lambda language lark later less linear lit logic logo loop lotus mail make mantle mariner "
    "maven meet mercurial mercury meta meteor micro milk mint mobile mocha monday motion nest next node notes "
    "notion nova numbers octave opera oracle orion outlook packer pages perl phoenix photos pig pike pipe planner "
    "platform play podium polar postman prism processing project projects proton pulsar pulse puppet python rails "
    "rake react redox relay remix rest ripple roam rocket rome ruby rust safari saga sage salt scala scheme scout "
    "scratch screen segment sheets shell shift shortcut signal sketch slack slate slim snap snow snowflake solid "
    "spark spring sprout squad square stack standard storm stripe sublime superset surf swift table tableau tail "
    "tape tasks teams tempo terra things threads todo tower travis tunnel twig unity vagrant vault wave wire word "
    "wrangler zap zeal zed zen zest zig zoom".split()
)

# Of these, those that tell the reader to do something where they begin a sentence: "Go to the …", "Make sure …".
IMPERATIVE = frozenset(
    "access bear bolt brave buffer click close craft cut dash drift drive echo excel express fire flow forge go help "
    "hack harvest keep lit make meet meter mint play react rest roam salt scratch scout segment shift signal sketch "
    "slack snap sort spark spring square stack stripe surf switch tail tape twig vault wave zap zoom".split()
)
# And those that lead a sentence in: "Next, we …", "Less is …".
LEADING = frozenset("next later less basic clear front more".split())

# Words that are an edition or a part of many makers' things: alone they name none.
EDITIONS = frozenset(
    "Cloud Pro Plus Max Mini Ultra Lite Premium Free Basic Business Enterprise Server Desktop Mobile Online Home Suite "
    "Workspace Platform Studio Search Maps Mail Drive Music Photos Translate Analytics".split()
)
