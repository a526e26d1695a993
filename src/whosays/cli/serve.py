"""`whosays serve`: the database in Datasette."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from whosays.cli.options import database_argument

if TYPE_CHECKING:
    from pathlib import Path


@click.command()
@database_argument
@click.option("--host", default="127.0.0.1", show_default=True, help="Address to listen at.")
@click.option(
    "-p", "--port", type=click.IntRange(0, 65535), default=8001, show_default=True, help="Port; 0 takes a free one."
)
@click.option("-o", "--open", "open_browser", is_flag=True, help="Open it in the browser.")
@click.option("-i", "--immutable", is_flag=True, help="Promise that nobody writes to the file meanwhile: faster.")
def serve(*, database: Path, host: str, port: int, open_browser: bool, immutable: bool) -> None:
    """Open the database in Datasette, with everything set up. Ctrl-C stops it."""
    from whosays.web.serve import serve as run

    run(
        database,
        host=host,
        port=port,
        open_browser=open_browser,
        immutable=immutable,
        announce=lambda line: click.echo(line, err=True),
    )
