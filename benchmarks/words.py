"""The words that the benchmark's pages are made of: things compared, sentences about them, page furniture."""

from __future__ import annotations

# What is compared: a topic, the things, the aspects people weigh.
TOPICS: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    (
        "web frameworks",
        ("Django", "Flask", "FastAPI", "Rails", "Laravel", "Phoenix"),
        ("routing", "forms", "templates"),
    ),
    ("databases", ("PostgreSQL", "MySQL", "MongoDB", "SQLite", "Cassandra"), ("replication", "indexing", "backups")),
    ("front ends", ("React", "Vue", "Angular", "Svelte", "Ember"), ("rendering", "state", "tooling")),
    ("note apps", ("Notion", "Obsidian", "Evernote", "Joplin", "Bear"), ("sync", "search", "export")),
    ("project boards", ("Trello", "Asana", "Jira", "Basecamp", "Linear"), ("boards", "reports", "permissions")),
    ("message brokers", ("RabbitMQ", "Kafka", "NATS", "Pulsar"), ("ordering", "retention", "throughput")),
    ("languages", ("Go", "Rust", "Kotlin", "Java", "Swift", "C#"), ("concurrency", "error handling", "packaging")),
    ("bundlers", ("Webpack", "Vite", "Rollup", "Parcel", "esbuild"), ("plug-ins", "caching", "source maps")),
    ("coffee makers", ("AeroPress", "Chemex", "Moka Express", "V60"), ("cleaning", "grind size", "brewing time")),
    ("electric bikes", ("Vado 4", "Turbo Como", "Allant+ 7", "Homage GT"), ("range", "charging", "brakes")),
)

# Sentences with a figure or a fact, and the many around them that have none: real articles hold two to five
# numbers in a thousand letters.
FIGURES: tuple[str, ...] = (
    "{a} has about {big} stars on GitHub, while {b} has {big2}.",
    "{a} was first released in {year} and {b} followed in {year2}.",
    "As of {month} {recent}, roughly {big} websites are built with {a}.",
    "With {percent}% of the market, {a} is ahead of {b} for now.",
    "{b} costs ${price} per user and month; {a} is free for teams of up to {small} people.",
    "Compared with {b}, {a} is {factor} times faster when {aspect} matters most.",
    "In our survey of {thousands} readers, {percent}% preferred {a} for {aspect}.",
    "On review sites {a} scores {rating} out of 5 from {thousands} reviews.",
    "The team behind {a} ships a new version every {small} weeks.",
    "Version {version} of {b} reworked {aspect} from the ground up.",
    "We spent {small} days with both, and the differences in {aspect} showed early.",
    "It&#8217;s tempting to decide by price alone &mdash; the paid plan of {b} starts at &euro;{price}.",
    "Jobs that mention {a} pay ${salary} on average, against ${salary2} for {b}.",
)
FACTS: tuple[str, ...] = (
    "{a} does not support {aspect} out of the box, but a plug-in fills the gap.",
    "Companies such as {company}, {company2} and {company3} rely on {a} every day.",
    "{a} is released under the {licence} license, and so is most of what surrounds it.",
    "{b} is easier to learn than {a}, above all for people who come from another tool.",
    "{a} is written in {language}; {b} is mostly {language2} with some C where speed counts.",
    "{a} was created by a small team at {company} that needed better {aspect}.",
    "{b} comes with {aspect} built in, whereas {a} leaves that choice to you.",
    "{a} is more popular than {b} among people who started recently.",
    "{a} works well with {b}, so the two are often found side by side.",
)
PROSE: tuple[str, ...] = (
    "Whether {aspect} is a reason to move depends on what is there already.",
    "Both have grown up since their early days, and neither is a bad choice for {topic}.",
    "People who ask about {aspect} usually want to know how much work it will be next year, not next week.",
    "There is more to {topic} than a list of features, so we looked at {aspect} in daily use.",
    "If {aspect} is what you need, {a} gets out of the way sooner than you would expect.",
    "The documentation of {b} explains {aspect} well, with examples that can be copied and run.",
    "Nothing here is set in stone, of course, and a team that knows one of them well should think twice.",
    "The first hours with {a} are pleasant: it asks few questions and shows something at once.",
    "That comes at a price, which one only notices when the first larger project is under way.",
    "By then most people have found their own way around {aspect}, for better or worse.",
    "It is a matter of taste in the end, although taste has a way of following habit.",
    "What we liked least was {aspect}, which felt as if someone had added it in a hurry.",
    "Others have praised the same thing, so take this with a grain of salt.",
    "A colleague of ours moved from {b} to {a} and back again, and she regrets neither step.",
    "The community is friendly, and beginners get an answer rather than a lecture.",
    "Before we go into details, a word on what this comparison is not.",
    "It will not tell you which one is better, because that question has no answer.",
    "It may help you to find out which one is better for you, which is another matter.",
    "Anyone who has maintained a large project knows that {aspect} is where the surprises live.",
    "{a} takes care of that silently; with {b} you write a little more and see a little more.",
    "So far we have looked at {topic} from the outside.",
    "The same holds for {aspect}, where habits from older tools get in the way.",
    "Some of these points will matter to you, and others will not.",
    "We asked around, read a good many threads, and tried to keep an open mind.",
)

BENEFITS: tuple[str, ...] = (
    "Large and helpful community",
    "Good {aspect} without configuration",
    "Low memory use",
    "Clear documentation",
    "Works offline",
    "Free tier for {small} users",
    "Mature ecosystem with many plug-ins",
    "Fast start-up",
)
DRAWBACKS: tuple[str, ...] = (
    "Steep learning curve",
    "{aspect} needs a third-party add-on",
    "Price rises with every user",
    "Few integrations",
    "Slow on older machines",
    "Upgrades break plug-ins now and then",
)
ROWS: tuple[tuple[str, str], ...] = (
    ("GitHub stars", "{big}"),
    ("First release", "{year}"),
    ("License", "{licence}"),
    ("Written in", "{language}"),
    ("Price", "${price}/month"),
    ("Free plan", "{yes}"),
    ("Market share", "{percent}%"),
    ("Rating", "{rating}/5 ({thousands})"),
    ("Latest version", "{version}"),
    ("Offline use", "{yes}"),
    ("Best for", "{aspect}"),
    ("Open source", "{yes}"),
    ("Support", "{small} hours"),
)
COMPANIES = ("Northwind", "Umbra Labs", "Halden Rail", "Okapi Foods", "Brightwater", "Sable &amp; Finch", "Tern Air")
LICENCES = ("MIT", "Apache 2.0", "BSD", "GPL", "proprietary")
LANGUAGES = ("Python", "Ruby", "TypeScript", "Erlang", "Rust", "Go", "Java", "PHP")
MONTHS = ("January", "March", "April", "June", "August", "October", "December")
HEADINGS = (
    "{a} vs {b}: the short answer",
    "What is {a}?",
    "What is {b}?",
    "How {aspect} compares",
    "Pricing",
    "Popularity and community",
    "Pros and cons",
    "Who should choose {a}?",
    "Performance",
    "Our verdict",
)

# What stands around an article, in the language of the site. The article itself is English, as often happens.
CHROME: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "menu": ("Home", "Reviews", "Compare", "Best of 2024", "Newsletter", "About us", "Contact"),
        "more": (
            "Read next",
            "Related articles",
            "3 min read",
            "Share this article",
            "Leave a comment",
            "Follow us",
            "Sponsored",
        ),
        "end": ("Privacy policy", "Terms of use", "Imprint", "All rights reserved.", "Cookie settings"),
        "cookie": ("We and our 842 partners use cookies to keep this page running.", "Accept all", "Reject"),
    },
    "de": {
        "menu": ("Startseite", "Tests", "Vergleiche", "Über uns", "Anmelden", "Menü schließen"),
        "more": ("Weiterlesen", "Ähnliche Beiträge", "Lesezeit 4 Minuten", "Teilen", "Kommentieren", "Anzeige"),
        "end": ("Datenschutz", "Impressum", "Nutzungsbedingungen", "Alle Rechte vorbehalten."),
        "cookie": ("Wir verwenden Cookies, um diese Seite zu verbessern.", "Alle akzeptieren", "Ablehnen"),
    },
    "fr": {
        "menu": ("Accueil", "Comparatifs", "Dernières critiques", "À propos", "Se connecter"),
        "more": ("À lire aussi", "Articles liés", "Lecture : 5 minutes", "Partager", "Publicité", "Suivez-nous"),
        "end": ("Confidentialité", "Mentions légales", "Tous droits réservés."),
        "cookie": ("Ce site utilise des cookies.", "Tout accepter", "Tout refuser"),
    },
    "es": {
        "menu": ("Inicio", "Comparativas", "Guías", "¿Quiénes somos?", "Iniciar sesión"),
        "more": ("Artículos relacionados", "4 minutos de lectura", "Compartir", "Publicidad", "Síguenos"),
        "end": ("Política de privacidad", "Aviso legal", "Todos los derechos reservados."),
        "cookie": ("Usamos cookies propias y de terceros.", "Aceptar", "Rechazar"),
    },
    "ja": {
        "menu": ("ホーム", "比較", "レビュー", "お問い合わせ", "ログイン"),
        "more": ("関連記事", "シェアする", "続きを読む"),
        "end": ("プライバシーポリシー", "利用規約", "無断転載を禁じます。"),
        "cookie": ("当サイトはクッキーを使用しています。", "同意する"),
    },
}
