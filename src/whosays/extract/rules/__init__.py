"""What sentences say: one module a kind of claim, and `prose`, which asks them all."""
