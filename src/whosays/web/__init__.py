"""Datasette's plugin, and `whosays.web.serve`: the claims beside their passages, in a browser.

Datasette loads this package (entry point `datasette`) and finds the hooks here, templates/ and static/ beside it.
Without Datasette there are no hooks, and `serve` says how to install it.
"""

from __future__ import annotations

from importlib.util import find_spec

if find_spec("datasette"):
    from whosays.web.plugin import canned_queries as canned_queries
    from whosays.web.plugin import extra_css_urls as extra_css_urls
    from whosays.web.plugin import extra_template_vars as extra_template_vars
    from whosays.web.plugin import get_metadata as get_metadata
    from whosays.web.plugin import permission_allowed as permission_allowed
    from whosays.web.plugin import permission_resources_sql as permission_resources_sql
    from whosays.web.plugin import register_routes as register_routes
    from whosays.web.plugin import render_cell as render_cell
    from whosays.web.plugin import startup as startup
