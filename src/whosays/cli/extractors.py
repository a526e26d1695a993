"""`whosays extractors`: list them, begin a new one, keep and compare what they give."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from whosays.cli.group import FAILED, Commands
from whosays.cli.options import extractors_option
from whosays.cli.output import Output, count, output_options, print_lines, print_rows
from whosays.errors import InputError

if TYPE_CHECKING:
    from whosays.cli.goldens import Golden

KEYS = ("name", "source", "home", "handles", "signature", "version", "path")
TABLE = ("name", "source", "home", "version", "path")
CORPUS = Path("corpus")
GOLDENS = Path("tests", "goldens")

corpus_argument = click.argument("corpus", type=click.Path(path_type=Path), default=CORPUS)
goldens_option = click.option(
    "--goldens",
    "folder",
    type=click.Path(path_type=Path, file_okay=False),
    default=GOLDENS,
    show_default=True,
    help="Where the goldens are kept.",
)


@click.group(cls=Commands)
def extractors() -> None:
    """List, begin and test extractors."""


@extractors.command("list")
@extractors_option
@output_options
def list_(*, extractors: Path | None, output: Output) -> None:
    """List the extractors, with their sources and versions.

    Also the addresses and the words of the layout that each knows its pages by, and the file it stands in.
    """
    from whosays.extract.registry import load

    rows = [{key: getattr(extractor, key) for key in KEYS} for extractor in load(extractors).extractors]
    print_rows(rows, KEYS, output, table=TABLE)


@extractors.command()
@click.argument("name")
@click.option("--source", default="", help="The source's name as people write it.")
@click.option("--home", default="", help="The source's address, such as https://example.org.")
@click.option(
    "--extractors-dir",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("extractors"),
    show_default=True,
    help="Where to write the extractor.",
)
@click.option(
    "--corpus",
    type=click.Path(path_type=Path, file_okay=False),
    default=CORPUS,
    show_default=True,
    help="Where to write the example page.",
)
def new(*, name: str, source: str, home: str, extractors_dir: Path, corpus: Path) -> None:
    """Begin an extractor, with an example page it works on.

    Writes extractors/NAME.py, which has one rule, and corpus/NAME/example.html with its sidecar.
    """
    from whosays.cli.scaffold import scaffold

    written = scaffold(name, source=source, home=home, extractors=extractors_dir, corpus=corpus)
    print_lines(str(path) for path in written)
    click.echo(
        f"Next: put a page of the source in place of the example, write the rules in {written[0]}, then\n"
        f"  whosays extractors generate {corpus / name} --extractors-dir {extractors_dir}",
        err=True,
    )


@extractors.command()
@corpus_argument
@goldens_option
@extractors_option
def generate(*, corpus: Path, folder: Path, extractors: Path | None) -> None:
    """Write goldens: what each page of a corpus gives.

    CORPUS is a folder of pages, corpus/<source>/<article>, or one source's folder in it. Each page's golden, one
    claim a line, is for a person to read through, and for `whosays extractors test` to compare with.
    """
    from whosays.cli.goldens import unclaimed

    pages = _pages(corpus, folder, extractors)
    for golden in pages:
        if golden.now != golden.before:
            golden.write()
            print_lines([str(golden.path)])
    for path in unclaimed(corpus, folder, pages):
        click.echo(f"{path}: no page stands behind it; remove it", err=True)
    changed = sum(golden.now != golden.before for golden in pages)
    click.echo(f"{count(len(pages), 'page')}: {count(changed, 'golden')} written.", err=True)


@extractors.command()
@corpus_argument
@goldens_option
@extractors_option
def test(*, corpus: Path, folder: Path, extractors: Path | None) -> None:
    """Compare what each page of a corpus gives with its golden.

    CORPUS is a folder of pages, as for `generate`. Prints the differences; exit code 1 when there are any, and
    when a page has no golden or a golden no page.
    """
    from whosays.cli.goldens import unclaimed

    pages = _pages(corpus, folder, extractors)
    for golden in pages:
        print_lines(golden.difference())
    missing = [golden for golden in pages if golden.before is None]
    for golden in missing:
        click.echo(f"{golden.page}: has no golden; write it with: whosays extractors generate", err=True)
    left_over = unclaimed(corpus, folder, pages)
    for path in left_over:
        click.echo(f"{path}: no page stands behind it; remove it", err=True)
    same = sum(golden.now == golden.before for golden in pages)
    click.echo(f"{count(len(pages), 'page')}: {same} as before, {len(pages) - same} not.", err=True)
    if same < len(pages) or left_over:
        raise click.exceptions.Exit(FAILED)


def _pages(corpus: Path, folder: Path, extractors: Path | None) -> list[Golden]:
    """Every page of the corpus with its golden."""
    from whosays.cli.goldens import goldens

    if not corpus.is_dir():
        raise InputError(f"{corpus} is no folder of pages; name the corpus, laid out as corpus/<source>/<article>")
    return list(goldens(corpus, folder, extractors))
