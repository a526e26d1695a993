"""Extractors, one file a source. They import `whosays.extract.api` alone."""
