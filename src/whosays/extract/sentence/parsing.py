"""What a parser says of a sentence's subject, where the user switched a trained pipeline on.

It is asked where the rules found nothing in a sentence that names a subject, and where they found something that hangs
on who is spoken of. It never adds a claim by itself: it says where the rules are to begin reading, or that they took
the wrong thing for the subject.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from whosays.extract.sentence.wording import word_set

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from whosays.extract.sentence.grammar import Word
    from whosays.extract.subjects.subjects import Mention
    from whosays.provenance import Span
    from whosays.records import Claim

SUBJECTS = frozenset({"nsubj", "nsubjpass", "nsubj:pass"})
NAMING = frozenset({"compound", "appos", "flat", "nmod"})  # "the Alder framework", "the framework Alder"
JOINED = frozenset({"conj"})
WITHIN = frozenset({"relcl", "acl", "acl:relcl", "csubj"})  # clauses inside a phrase of another clause
PRONOUNS = frozenset(
    "it they he she you we i one this that these those which who whom what there some many most both each all "
    "everything everyone anyone nothing none".split()
)
TURNING = frozenset(
    "if unless when once until before without whether not no never neither nor suppose imagine assuming except "
    "unlike instead should would could might".split()
)
"""Words after which the rest of a sentence does not say what it would say alone."""
CHECKED = frozenset({"feature", "license", "first_release", "written_in", "pricing"})
"""Properties whose claims are told of the grammatical subject; who uses a thing or made it may stand there too."""


def told_subject(words: Sequence[Word], sentence: Span, mentions: Sequence[Mention]) -> Mention | None:
    """The thing named as the subject of the sentence's main verb; None where it is another, or several are.

    Also None where it begins the sentence, which the rules have read so already, and where the words before it take
    back what follows ("Unless you pay, …").
    """
    roots = [number for number, word in enumerate(words) if word.head == number]
    subjects = _children(words, roots[0], SUBJECTS) if len(roots) == 1 else []
    if len(subjects) != 1 or _children(words, subjects[0], JOINED):
        return None
    named = [words[number].span for number in (subjects[0], *_children(words, subjects[0], NAMING))]
    found = [mention for mention in mentions if any(word in mention.span for word in named)]
    if len(found) != 1 or not found[0].span.start > sentence.start:
        return None
    before = sentence[: found[0].span.start - sentence.start].text
    return found[0] if TURNING.isdisjoint(word_set(before)) else None


def without_contradicted(
    words: Sequence[Word], sentence: Span, mentions: Sequence[Mention], claims: Sequence[Claim]
) -> Iterator[Claim]:
    """The claims but for those told of one thing where the parser finds another as the subject of their verb."""
    unlike = "unlike" in word_set(sentence.text)  # what is told of one thing is told of the other too
    for claim in claims:
        if claim.property not in CHECKED or unlike or not _is_contradicted(words, mentions, claim):
            yield claim


def _is_contradicted(words: Sequence[Word], mentions: Sequence[Mention], claim: Claim) -> bool:
    """Whether the verb that governs a claim's value has a subject, no pronoun, whose words do not name its thing."""
    own = [mention.span for mention in mentions if mention.subject == claim.subject]
    inside = [number for number, word in enumerate(words) if word.span in claim.value]
    if not own or not inside or any(words[inside[-1]].span in span for span in own):
        return False  # told by a pronoun, or a quality before the name
    subject = _governing_subject(words, inside[-1])
    if subject is None or words[subject].span.text.lower() in PRONOUNS:
        return False
    phrase = [words[number].span for number in _subtree(words, subject)]
    return not any(word in span or span in word for word in phrase for span in own)


def _governing_subject(words: Sequence[Word], number: int) -> int | None:
    """The subject of the verb that governs a word, of the clause around where that stands inside a phrase."""
    seen: set[int] = set()
    while number not in seen:
        seen.add(number)
        subjects = _children(words, number, SUBJECTS)
        if subjects and words[number].role not in WITHIN:
            return subjects[0]
        number = words[number].head
    return None


def _children(words: Sequence[Word], number: int, roles: frozenset[str]) -> list[int]:
    """The words that depend on a word in one of these roles."""
    return [at for at, word in enumerate(words) if word.head == number != at and word.role in roles]


def _subtree(words: Sequence[Word], top: int) -> set[int]:
    """A word with all that depends on it, near or far."""
    found, to_do = {top}, [top]
    while to_do:
        head = to_do.pop()
        below = {at for at, word in enumerate(words) if word.head == head} - found
        found |= below
        to_do += below
    return found
