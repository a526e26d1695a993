"""A tiny English parser for the tests, trained in seconds on sentences written here.

It knows nothing but sentences built like these. It shows what is done with what a parser says, not how well one reads.
"""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

import spacy
from spacy.tokens import Doc
from spacy.training import Example
from spacy.util import fix_random_seed, minibatch

if TYPE_CHECKING:
    from pathlib import Path

    from spacy.language import Language

# Each word with its role and the number of the word that it depends on, counted from 1; a root depends on itself.
SENTENCES = """
NAME/nsubj/2 VERB/ROOT/2 SORT/amod/4 THING/dobj/2 ./punct/2
NAME/nsubj/2 VERB/ROOT/2 THING/dobj/2 ./punct/2
The/det/2 THING/nsubj/5 of/prep/2 NAME/pobj/3 VERB/ROOT/5 SORT/amod/7 THING/dobj/5 ./punct/5
The/det/3 NAME/compound/3 framework/nsubj/4 VERB/ROOT/4 THING/dobj/4 ./punct/4
In/prep/7 a/det/4 SORT/amod/4 THING/pobj/1 ,/punct/7 NAME/nsubj/7 VERB/ROOT/7 SORT/amod/9 THING/dobj/7 ./punct/7
Next/advmod/6 to/prep/1 NAME/pobj/2 ,/punct/6 NAME/nsubj/6 VERB/ROOT/6 SORT/amod/8 THING/dobj/6 ./punct/6
With/prep/6 NAME/pobj/1 ,/punct/6 the/det/5 PEOPLE/nsubj/6 VERB/ROOT/6 SORT/amod/8 THING/dobj/6 ./punct/6
With/prep/5 NAME/pobj/1 ,/punct/5 it/nsubj/5 VERB/ROOT/5 SORT/amod/7 THING/dobj/5 ./punct/5
Unless/mark/3 you/nsubj/3 pay/advcl/6 ,/punct/6 NAME/nsubj/6 VERB/ROOT/6 SORT/amod/8 THING/dobj/6 ./punct/6
Despite/prep/6 its/poss/3 THING/pobj/1 ,/punct/6 NAME/nsubj/6 VERB/ROOT/6 THING/dobj/6 ./punct/6
"""
WORDS = {
    "NAME": ("Fir", "Elm", "Oak", "Ash", "Yew", "Alder", "Birch"),
    "VERB": ("offers", "has", "supports", "includes", "lacks"),
    "SORT": ("native", "fast", "steady", "new", "crowded"),
    "THING": ("caching", "routing", "docs", "market", "age", "sharding"),
    "PEOPLE": ("vendor", "team", "newcomer", "maker"),
}
TIMES, ROUNDS, BATCH = 6, 12, 6
"""How often each sentence is made with other words, how often all are learned from, and how many at once."""


def examples(language: Language) -> list[Example]:
    """A few dozen sentences with what a parser is to say of them."""
    chosen = random.Random(0)
    made = []
    for line in SENTENCES.split("\n")[1:-1] * TIMES:
        words = [word.rsplit("/", 2) for word in line.split()]
        forms = [chosen.choice(WORDS.get(form, [form])) for form, _, _ in words]
        heads, roles = [int(head) - 1 for _, _, head in words], [role for _, role, _ in words]
        made.append(Example.from_dict(Doc(language.vocab, forms), {"words": forms, "heads": heads, "deps": roles}))
    return made


def train(folder: Path) -> Path:
    """Train the parser and keep its pipeline in a folder."""
    fix_random_seed(0)
    language = spacy.blank("en", meta={"name": "tiny", "version": "1.0.0"})
    language.add_pipe("parser")
    learned = examples(language)
    optimizer = language.initialize(lambda: learned)
    for _ in range(ROUNDS):
        for batch in minibatch(learned, BATCH):
            language.update(batch, sgd=optimizer)
    language.to_disk(folder)
    return folder
