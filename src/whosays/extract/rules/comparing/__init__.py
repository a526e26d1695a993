"""What the rule for comparisons is made of: the words, the two sides, what makes a comparison one of the present."""
