"""How sentences are built: sentences, clauses, predicates, phrases, and the words that rules rest on."""
