"""The audit: what an editor reads of a database, on the terminal or as a file that one can send."""
