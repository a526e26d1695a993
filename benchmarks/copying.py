"""How many copies are told as copies, and how many independent pages wrongly: real articles, edited as copiers do.

    python -m benchmarks.copying [--seed 1] [FOLDER ...]

Without a folder: corpus/ and the articles of the tests. A copy counts as found where it is near its original and has a
key in common with it. Wrongly found are pairs of different articles, of one site or of several; should a folder hold
true copies, they are listed there to be looked at.
"""

from __future__ import annotations

import argparse
import random
from itertools import combinations
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from benchmarks.measure import cpu_seconds, show
from whosays.extract import extract, registry
from whosays.read import read
from whosays.read.files import find, load
from whosays.reconcile.copying import pairs, similar, sketch
from whosays.reconcile.copying.sketches import words
from whosays.reconcile.copying.wording import alike, marks, words_of
from whosays.reconcile.records import Passage
from whosays.records import BlockKind, Problem
from whosays.segment import segment

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

PROJECT = Path(__file__).parent.parent
FOLDERS = [PROJECT / "corpus", PROJECT / "tests" / "articles" / "first", PROJECT / "tests" / "articles" / "second"]
AROUND = 60  # letters of a passage on either side of its quote
LONG = 80  # words: of what is lifted


class Article(NamedTuple):
    """An article: its paragraphs without the page's furniture, and the passages of its claims."""

    location: str
    paragraphs: tuple[str, ...]
    passages: tuple[Passage, ...]


def articles(folders: Iterable[str]) -> list[Article]:
    """The articles of some folders that can be read."""
    known, found = registry.load(), []
    for each in find(list(folders)):
        raw = each if isinstance(each, Problem) else load(each)
        if isinstance(each, Problem) or isinstance(raw, Problem):
            continue
        document = read(raw, name=each.name, location=each.location)
        if isinstance(document, Problem):
            continue
        blocks = segment(document)
        content = [block for block in blocks if not block.furniture and block.kind is not BlockKind.CODE]
        text = document.text
        values = [claim.value for claim in extract(document, blocks, known).claims]
        passages = (
            Passage(text[max(0, one.start - AROUND) : one.start], str(one), text[one.end : one.end + AROUND])
            for one in values
        )
        found.append(Article(each.location, tuple(str(block.span) for block in content), tuple(passages)))
    return found


def changed(text: str, share: float, chosen: random.Random, every_word: list[str]) -> str:
    """A text with a share of its words replaced by words of other articles."""
    return " ".join(chosen.choice(every_word) if chosen.random() < share else word for word in text.split(" "))


def shuffled(paragraphs: tuple[str, ...], chosen: random.Random) -> str:
    """The paragraphs in another order."""
    return "\n".join(chosen.sample(paragraphs, len(paragraphs)))


def newer(text: str, chosen: random.Random) -> str:
    """A text with every figure replaced."""
    return "".join(str(chosen.randrange(10)) if letter.isdigit() else letter for letter in text)


def edits(chosen: random.Random, all_articles: list[Article]) -> dict[str, Callable[[Article], str]]:
    """What copiers do to an article, by name."""
    every_word = [word for article in all_articles for text in article.paragraphs for word in text.split()]

    def whole(article: Article) -> str:
        return "\n".join(article.paragraphs)

    def lifted(article: Article) -> str:
        other = chosen.choice([each for each in all_articles if each is not article])
        return "\n".join((*other.paragraphs, *article.paragraphs, *other.paragraphs))

    return {
        "nothing": whole,
        "every 20th word changed": lambda article: changed(whole(article), 0.05, chosen, every_word),
        "every 10th word changed": lambda article: changed(whole(article), 0.1, chosen, every_word),
        "every 7th word changed": lambda article: changed(whole(article), 1 / 7, chosen, every_word),
        "every 5th word changed": lambda article: changed(whole(article), 0.2, chosen, every_word),
        "paragraphs in another order": lambda article: shuffled(article.paragraphs, chosen),
        "every figure another": lambda article: newer(whole(article), chosen),
        "the first half alone": lambda article: whole(article)[: len(whole(article)) // 2],
        "put into a longer page": lifted,
        "every 10th word, in a longer page": lambda article: changed(lifted(article), 0.1, chosen, every_word),
    }


def is_found(original: str, copy: str) -> bool:
    """Whether a copy is found by a key and told by its sketch."""
    one, other = sketch(original), sketch(copy)
    return bool(set(one.keys) & set(other.keys)) and similar(one.data, other.data)


def of_pages(all_articles: list[Article], chosen: random.Random) -> None:
    """Print how many edited copies are found, and the pairs of different articles that are."""
    rows: list[tuple[str, ...]] = [("edit", "copies found", "of")]
    for name, edit in edits(chosen, all_articles).items():
        found = sum(is_found("\n".join(article.paragraphs), edit(article)) for article in all_articles)
        rows.append((name, f"{found}", f"{len(all_articles)}"))
    show("Pages", rows)
    sketches = {number: sketch("\n".join(article.paragraphs)) for number, article in enumerate(all_articles)}
    near = pairs(sketches, dict.fromkeys(sketches, ""))
    print(f"Different articles said to be copies: {len(near)} of {len(sketches) * (len(sketches) - 1) // 2:,} pairs")
    for one, other in near:
        print(f"  {all_articles[one].location}  {all_articles[other].location}")


def of_wording(all_articles: list[Article], chosen: random.Random) -> None:
    """Print how many edited sentences of claims are known again, and how many of other articles wrongly are."""
    every_word = [word for article in all_articles for text in article.paragraphs for word in text.split()]
    passages = [
        (number, passage)
        for number, article in enumerate(all_articles)
        for passage in dict.fromkeys(article.passages)
        if alike(words_of(passage), words_of(passage))
    ]
    rows: list[tuple[str, ...]] = [("edit of a claim's passage", "known again", "of")]
    for share in (0.0, 0.05, 0.1, 0.2):
        known = 0
        for _, passage in passages:
            before, after = (changed(side, share, chosen, every_word) for side in (passage.before, passage.after))
            copy = Passage(before, passage.quote, after)
            known += bool(set(marks(passage)) & set(marks(copy))) and alike(words_of(passage), words_of(copy))
        rows.append((f"{share:.0%} of the words changed", f"{known}", f"{len(passages)}"))
    show("Wording (of passages with words enough)", rows)
    wrong = 0
    for (one, first), (other, second) in combinations(passages, 2):
        if one != other and set(marks(first)) & set(marks(second)) and alike(words_of(first), words_of(second)):
            wrong += 1
            print(f"  {first}\n  {second}")
    print(f"Passages of different articles said to be the same words: {wrong}")


def main() -> None:
    """Print the tables."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folders", nargs="*", default=[str(folder) for folder in FOLDERS])
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    chosen = random.Random(options.seed)
    found = [each for each in articles(options.folders) if len(words("\n".join(each.paragraphs))) >= LONG]
    texts = ["\n".join(each.paragraphs) for each in found]
    seconds = cpu_seconds(lambda: [sketch(text) for text in texts])
    count = sum(len(words(text)) for text in texts)
    print(f"{len(texts)} articles; a sketch takes {2_000_000 * seconds / count:.2f} ms for 2,000 words")
    of_pages(found, chosen)
    of_wording(found, chosen)


if __name__ == "__main__":
    main()
