"""whosays: who says what, and where they disagree."""

__version__ = "0.1.0"
