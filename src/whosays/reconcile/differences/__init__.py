"""The differences between claims, by type: in a group, in one page, between two things."""
