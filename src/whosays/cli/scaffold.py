"""What `whosays extractors new` writes: an extractor that works, and the page it works on."""

from __future__ import annotations

import re
from string import Template
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from whosays.errors import InputError

if TYPE_CHECKING:
    from pathlib import Path

NAME = re.compile(r"[a-z][a-z0-9_]*")

EXTRACTOR = Template('''\
"""Claims in the articles of $source."""

import re

SOURCE = "$source"
HOME = "$home"
HANDLES = ("$host/*",)
# Words that only this source's pages hold: they tell a saved page that has lost its address.
SIGNATURE = ("Compared for you by $source",)

STARS = re.compile(
    r"""(?P<subject> \\w+ ) \\s has \\s
        (?P<figure> [\\d.,]+ [KM]? ) \\s stars""",
    re.VERBOSE,
)


def extract(page):
    """Yield what the page claims; every value is a span of the page's text, so the quote comes with it."""
    for match in page.text.finditer(STARS):
        yield page.claim(match["subject"], "stars", match["figure"])
''')

PAGE = Template("""\
<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><title>Maple vs Birch</title></head>
<body>
<h1>Maple vs Birch</h1>
<p>On GitHub Maple has 12.5K stars and Birch has 8,400 stars.</p>
<footer>Compared for you by $source</footer>
</body>
</html>
""")

SIDECAR = Template("""\
url = "$home/maple-vs-birch"
fetched = 2024-01-31
note = "Example page; put a real one of the source in its place"
""")


def scaffold(name: str, *, source: str, home: str, extractors: Path, corpus: Path) -> list[Path]:
    """Write the extractor `name` and an example page for it; the paths written.

    Raises InputError for a name that cannot be a module's, and where one of the files is there already.
    """
    if not NAME.fullmatch(name):
        raise InputError(f"{name!r} cannot name an extractor: use small letters, digits and _, beginning with a letter")
    source = source or name.replace("_", " ").title()
    home = home.rstrip("/") or f"https://{name.replace('_', '-')}.example"
    host = urlsplit(home).netloc.removeprefix("www.")
    if not host or '"' in source + home or "\\" in source + home:
        raise InputError("--home must be a whole address like https://example.org, and --source hold no quotes")
    values = {"source": source, "home": home, "host": host}
    files = {
        extractors / f"{name}.py": EXTRACTOR,
        corpus / name / "example.html": PAGE,
        corpus / name / "example.toml": SIDECAR,
    }
    there = [str(path) for path in files if path.exists()]
    if there:
        raise InputError(f"{' and '.join(there)} exists already; choose another name or remove it")
    for path, template in files.items():
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(template.substitute(values), encoding="utf-8")
        except OSError as error:
            raise InputError(f"{path} cannot be written: {error.strerror}") from error
    return list(files)
