"""The stages composed: find, load, read, segment, extract, store.

What an earlier run stored from the same bytes with the same extractors is left alone, and to see that
needs none of the stages: they are imported where the first document needs them.
"""

from whosays.pipeline.runs import Options, Progress, Report, ingest, rebuild
from whosays.pipeline.stages import Result, Task, extracted, process

__all__ = ["Options", "Progress", "Report", "Result", "Task", "extracted", "ingest", "process", "rebuild"]
