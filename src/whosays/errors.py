"""The errors that stop a command, as a tree.

::

    WhosaysError              anything whosays itself refuses to go on with
    ├── InputError            a path, URL or option that cannot be used as given
    ├── DatabaseError         the database cannot be read or written
    │   └── SchemaError       its schema is newer than this version, or not whosays' at all
    ├── ExtractorError        two extractors claim one document, or one cannot be loaded
    └── ProvenanceError       a quote is not what the document says at that place

Trouble *in the data* (an unreadable page, an extractor that fails on one document) is no exception:
it becomes a `whosays.records.Problem`, is stored, and the run goes on.
"""


class WhosaysError(Exception):
    """Base of all errors that whosays raises on purpose; its message is one clear sentence."""


class InputError(WhosaysError):
    """A path, URL or option cannot be used as given."""


class DatabaseError(WhosaysError):
    """The database cannot be opened, read or written."""


class SchemaError(DatabaseError):
    """The database has a schema that this version does not know."""


class ExtractorError(WhosaysError):
    """An extractor cannot be loaded, or more than one claims a document."""


class ProvenanceError(WhosaysError):
    """A span, a quote and the bytes behind them do not agree."""
