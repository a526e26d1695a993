"""A made-up world whose history is known: things, the sources that write of them, their articles, and the judges.

`history` holds what was true, `sources` who tells it and how well, `tellings` what each told, `articles` and `tables`
the files that whosays reads, `plants` articles with differences put in on purpose. `judging` and `calibration` compare
what whosays says with what was true. Everything follows from one seed. Nothing here knows how whosays decides.
"""
