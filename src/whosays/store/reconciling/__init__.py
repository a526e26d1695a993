"""What reconciling reads of the database and writes into it.

Observations and pages are read by value (a thing and a property) or by page; verdicts and differences are compared with
what is stored, and only what changed is written, in the transaction that takes the values off the list of stale ones.
"""
