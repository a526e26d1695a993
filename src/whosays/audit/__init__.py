"""The audit: what an editor reads of a database, on the terminal or as a file that one can send.

::

    report = audit(connection, database="claims.db")
    markdown(report), page(report, connection), terminal(report, width=100), plain(report)
"""

from whosays.audit.markdown import markdown
from whosays.audit.plain import plain
from whosays.audit.records import Report
from whosays.audit.report import audit
from whosays.audit.terminal import Line, terminal

__all__ = ["Line", "Report", "audit", "markdown", "plain", "terminal"]
