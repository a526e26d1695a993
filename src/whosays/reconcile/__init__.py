"""Why claims differ, what can be decided, and what a person should look at.

Claims become verdicts with their reasons and findings, the differences between claims by type. The room is told
everything as records and touches neither files nor the database.
"""
