"""The verbs of a clause, each with what it says, what denies it and in which form it stands.

No grammar is parsed: a verb may govern where it follows the subject's words, a comma, "and", "that" and the like.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from whosays.extract.sentence.lexicon import ADVERBS, AUXILIARIES, COPULAS, MODALS, VERBS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from whosays.provenance import Span

WORD = re.compile(
    r"""
    [^\W_] (?: [\w’'+#&/.-]* [\w+#] )?   # a word, with what stands inside names: C++, Node.js, don't, R&D
  | [^\w\s] | _                          # or a sign
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicate:
    """A verb and what follows it, up to the next predicate. `lemma` is "be" for copulas, `form` the verb's form.

    `negation` is the word that denies it; `modal` one that makes it no statement of what is (can, will, would,
    sometimes). An implied verb ("easy to learn") is an empty span, which is false. `begin` is where the verb's words
    begin in the document: "does" in "does not offer".
    """

    lemma: str
    form: str
    verb: Span
    rest: Span
    begin: int = -1
    negation: Span | None = None
    modal: str = ""
    past: bool = False
    perfect: bool = False

    @property
    def span(self) -> Span:
        """The predicate's words, from its verb on."""
        return self.verb.until(self.rest).rstrip() if self.rest.end > self.verb.end else self.verb


@dataclass(slots=True, kw_only=True)
class Verb:
    """A verb group by the numbers of its words: where it begins, where its verb stands, and what denies it."""

    begin: int
    at: int
    lemma: str
    form: str
    negation: int | None
    modal: str
    past: bool
    perfect: bool


def predicates(piece: Span, after: int, *, plural: bool) -> tuple[Predicate, ...]:
    """The verbs that may govern a clause, from the letter `after` on, each with what follows it up to the next.

    `plural` tells that a verb's base form may be meant ("X and Y offer"), as it is where the subject is not known.
    """
    text = piece.text
    words = list(WORD.finditer(text, after))
    lowered = [word[0].lower().replace("’", "'") for word in words]
    for at in range(1, len(words) - 1):
        if lowered[at] in VERBS and _is_in_name([word[0] for word in words[at - 1 : at + 2]]):
            lowered[at] = NAME
    verbs = _governing(lowered, plural=plural)
    ends = [words[verb.begin].start() for verb in verbs[1:]] + [len(text)]
    return tuple(_predicate(piece, text, words, verb, end) for verb, end in zip(verbs, ends, strict=False))


NAME = "·"  # stands for a word that looks like a verb but belongs to a name


def _is_in_name(around: Sequence[str]) -> bool:
    """Whether the middle one of three words goes on with a name: "Consumer Reports top", not "Reports Show That"."""
    before, word, after = around
    return word[0].isupper() and before[0].isupper() and not after[0].isupper()


def _predicate(piece: Span, text: str, words: Sequence[re.Match[str]], verb: Verb, end: int) -> Predicate:
    """A verb as a predicate whose rest ends before `end`, without what leads over to the next one."""
    start = words[verb.at].end()
    rest = _without_trailing(text[start:end])
    kept = rest.lstrip()
    start += len(rest) - len(kept)
    return Predicate(
        lemma=verb.lemma,
        form=verb.form,
        verb=piece[slice(*words[verb.at].span())],
        rest=piece[start : start + len(kept.rstrip().rstrip(".!?,;: "))],
        begin=piece.start + words[verb.begin].start(),
        negation=None if verb.negation is None else piece[slice(*words[verb.negation].span())],
        modal=verb.modal,
        past=verb.past,
        perfect=verb.perfect,
    )


TRAILING = re.compile(
    r"""
    (?: [\s,—–]
      | (?<!\w) (?: and | but | or | that | which | who | yet | while | also | not[ ]only | so
                  | (?: because | since | and | as ) [ ] it )
    )+ $
    """,
    re.VERBOSE | re.IGNORECASE,
)
TRAILING_ENDS = ("and", "but", "or", "that", "which", "who", "yet", "while", "also", "only", "so", "it")
LONGEST_TRAILING = 5


def _without_trailing(text: str) -> str:
    """The words after a verb without those that lead over to the next predicate: ", and", "which", "because it"."""
    end = len(text)
    while end and (text[end - 1] in ",—–" or text[end - 1].isspace()):
        end -= 1
    if text[max(0, end - LONGEST_TRAILING) : end].lower().endswith(TRAILING_ENDS):
        return TRAILING.sub("", text)
    return text[:end]


BEGINNERS = frozenset(
    {",", "and", "but", "or", "that", "which", "who", "yet", "nor", "while", "it", "reason", "—", "–"}
)
SHORTENED = {"ca": "can", "wo": "will", "it's": "is", "that's": "is", "cannot": "can"}
NEVER = frozenset({"not", "never"})
AT_TIMES = frozenset({"rarely", "seldom", "sometimes", "occasionally", "hardly", "barely", "scarcely"})
# What the first word of a verb group can be, beside adverbs in -ly and words in n't: most words are none of these.
OPENING = COPULAS | AUXILIARIES | ADVERBS | AT_TIMES | SHORTENED.keys() | VERBS.keys() | {"no", "never"}
OPENING_ENDS = ("ly", "n't")


ASKING = frozenset({"which", "whether", "how", "why"})


def _governing(lowered: Sequence[str], *, plural: bool) -> list[Verb]:
    """The verb groups that may speak of the clause's subject, in order."""
    found: list[Verb] = []
    index, may_begin = 0, True
    while index < len(lowered):
        word = lowered[index]
        if not found and word in ASKING and (word != "which" or lowered[index + 1 : index + 2] == ["one"]):
            break  # "it tells which one is better": what follows is a question inside the sentence
        if (may_begin or word == "that's") and (word in OPENING or word.endswith(OPENING_ENDS)):
            verb = _verb_group(lowered, index)
            if verb is not None and _governs(verb, lowered, found, plural=plural):
                found.append(verb)
                index, may_begin = verb.at + 1, False
                continue
        # Before the first verb every word may be part of the subject's phrase.
        may_begin = not found or word in BEGINNERS or (may_begin and _is_adverb(word))
        index += 1
    return found


def _governs(verb: Verb, lowered: Sequence[str], found: Sequence[Verb], *, plural: bool) -> bool:
    """Whether a verb group speaks of the clause's subject, after the verbs found before it."""
    if verb.begin == 0:
        return True
    if verb.form == "base" and not plural and verb.negation is None and not verb.modal:
        return False  # "URL routing, support for APIs": a noun
    earlier = found[-1].at if found else verb.begin
    if verb.form == "base" and verb.begin == verb.at and _is_infinitive(lowered, earlier, verb.begin):
        return False
    if found and not plural and lowered[verb.begin] in PLURAL_AUXILIARIES and lowered[verb.begin - 1] not in RELATIVE:
        return False  # "X is fine when you test and don't need speed": another subject's
    if found and lowered[verb.begin - 1] in RELATIVE and lowered[verb.begin - 2] in OTHERS:
        return False  # "so everything that speaks SQL"
    return not found or _same_subject(lowered[verb.begin - 1], verb, found[-1])


def _is_infinitive(lowered: Sequence[str], earlier: int, begin: int) -> bool:
    """Whether a base form belongs to an earlier "to", "ways to send and receive", or begins an order after a dash."""
    return "to" in lowered[earlier:begin] or lowered[begin - 1] in {"—", "–", ":"}


PLURAL_AUXILIARIES = frozenset({"do", "don't", "have", "haven't", "are", "aren't", "were", "weren't"})
OTHERS = frozenset(
    "everything anything something nothing those people anyone everyone users developers teams companies "
    "anybody".split()
)
RELATIVE = frozenset({"that", "which", "who"})
RELATIVE_VERBS = frozenset(
    "include provide give offer have support contain feature encourage enable allow combine".split()
)


def _same_subject(before: str, verb: Verb, earlier: Verb) -> bool:
    """Whether a verb after "that" or "which" still speaks of the clause's subject.

    It does after "X is a thing that …"; after other verbs it speaks of their object, which has what it is said to
    include ("a core that includes routing"), but is not what it is said to be ("a mapper which is used to …").
    """
    if verb.form == "gerund":
        return earlier.negation is None  # ", offering templates"
    if before not in {"that", "which", "who"} or earlier.lemma == "be":
        return True
    return verb.lemma in RELATIVE_VERBS and verb.form != "base"


HAVING_FORMS = frozenset({"has", "have", "had"})
PAST_COPULAS = frozenset({"was", "were", "became"})
WORDS_BEFORE_VERB = 2  # adverbs that may stand before a verb without auxiliary
MORE_THAN_THAT = frozenset({"just", "only", "merely", "simply", "solely"})  # "doesn't just store files"
NOT_QUITE = frozenset({"always", "necessarily", "really", "exactly", "quite", "entirely"})


def _verb_group(lowered: Sequence[str], index: int) -> Verb | None:
    """The verb group that begins at a word ("does not offer", "was also created"); None where none does."""
    negation: int | None = None
    modal = auxiliary = ""
    for at in range(index, len(lowered)):
        word = lowered[at]
        bare = word.removesuffix("n't")
        bare = SHORTENED.get(bare, bare)
        if word.endswith(("n't", "cannot")) or word in NEVER or (word == "longer" and lowered[at - 1] == "no"):
            negation = at
        elif negation is not None and word in MORE_THAN_THAT:
            negation = None
        elif word in AT_TIMES or (negation is not None and word in NOT_QUITE):
            negation, modal = None, "might"
        perfect = auxiliary in HAVING_FORMS
        if bare in COPULAS and not _continues(lowered, at):
            return _copula(lowered, index, at, bare, negation, modal, perfect=perfect)
        if bare in AUXILIARIES and _continues(lowered, at):
            modal, auxiliary = bare if bare in MODALS else modal, bare
        elif bare in VERBS and (form := _usable(bare, auxiliary, lowered, at)):
            lemma, past = VERBS[bare][0], auxiliary == "did" or (form == "past" and not auxiliary)
            return Verb(
                begin=index, at=at, lemma=lemma, form=form, negation=negation, modal=modal, past=past, perfect=perfect
            )
        elif not _may_stand_between(lowered, auxiliary, at, index):
            return None
    return None


def _copula(
    lowered: Sequence[str], index: int, at: int, bare: str, negation: int | None, modal: str, *, perfect: bool
) -> Verb:
    """The group of an "is" at `at`, with the "not" that may follow it, which some words take back ("not just")."""
    following = lowered[at + 1 : at + 3]
    if following and negation is None and (following[0] in NEVER or following == ["no", "longer"]):
        negation = at + 1
        following = following[1:]
    if following and negation is not None and following[0] in MORE_THAN_THAT:
        negation = None
    elif following and ((negation is not None and following[0] in NOT_QUITE) or following[0] in AT_TIMES):
        negation, modal = None, "might"
    return Verb(
        begin=index,
        at=at,
        lemma="be",
        form=bare,
        negation=negation,
        modal=modal,
        past=bare in PAST_COPULAS,
        perfect=perfect,
    )


def _may_stand_between(lowered: Sequence[str], auxiliary: str, at: int, index: int) -> bool:
    """Whether a word may stand in a verb group without being of its verbs: "not", "no longer", and adverbs."""
    word = lowered[at]
    if word in NEVER:
        return bool(auxiliary) or word == "never"
    if word == "no":
        return lowered[at + 1 : at + 2] == ["longer"]
    if word == "longer":
        return at > index and lowered[at - 1] == "no"
    return (_is_adverb(word) or word in AT_TIMES) and (bool(auxiliary) or at - index < WORDS_BEFORE_VERB)


def _is_adverb(word: str) -> bool:
    return word in ADVERBS or word.endswith("ly")


WORDS_LOOKED_AT = 3
AS_ADJECTIVES = frozenset(
    "limited automated embedded managed integrated dedicated unlimited detailed shared encrypted extended nested typed "
    "indexed distributed structured customized customised optimized optimised simplified streamlined enhanced combined "
    "cached restricted protected built-in".split()
)


def _continues(lowered: Sequence[str], at: int) -> bool:
    """Whether a verb follows an auxiliary, adverbs and "not" aside: "has used", "does not offer", against "has no"."""
    word = lowered[at]
    if word in COPULAS:
        return False
    for following in lowered[at + 1 : at + 1 + WORDS_LOOKED_AT]:
        if following in NEVER or _is_adverb(following):
            continue
        kind = VERBS[following][1] if following in VERBS else ""
        if word in HAVING_FORMS and following in AS_ADJECTIVES:
            return False  # "has limited support", "has dedicated buttons"
        if word in HAVING_FORMS:
            return following in COPULAS or kind == "past"
        return following in COPULAS or following in AUXILIARIES or kind == "base"
    return False


NO_VERB_AFTER = frozenset({"the", "a", "an", "its", "to", "of", "with", "for", "in", "and/or", "their", "your", "no"})
PARTICIPLE_AFTER = frozenset({"is", "are", "was", "were", "be", "the", "a", "an"})
# A form in -s before one of these is a noun: "features like", "supports are", "the stores of".
NOUN_BEFORE = (COPULAS - {"been", "being"}) | MODALS
NOUN_BEFORE |= frozenset({"of", "like", "such", "has", "have", "do", "does", "happen", "occur", "exist"})
# Verbs that go on with a further thing told of the subject: ", offering templates".
GOING_ON = frozenset("provide offer support feature boast deliver give introduce".split())


def _usable(word: str, auxiliary: str, lowered: Sequence[str], at: int) -> str:
    """The form of a verb where it can govern a clause; empty where the word is more likely a noun or participle."""
    lemma, form = VERBS[word]
    previous = lowered[at - 1] if at else ""
    if auxiliary:
        return form
    if form == "gerund":
        return form if previous == "while" or (previous == "," and lemma in GOING_ON) else ""
    if form == "past":
        return "" if previous in PARTICIPLE_AFTER else form
    if form == "third" and _is_noun(lowered, at, lemma, previous):
        return ""
    following = lowered[at + 1] if at + 1 < len(lowered) else ""
    if form == "base" and (following in NOUN_PAIRS.get(word, ()) or (not at and following in AFTER_NOUN)):
        return ""  # "free and open source", "Feature handling in the two"
    return "" if previous in NO_VERB_AFTER else form


AFTER_NOUN = frozenset("handling testing planning management tracking engineering building sharing".split())
NOUN_PAIRS = {
    "open": frozenset({"source", "standards", "protocols", "beta"}),
    "target": frozenset({"audience", "audiences", "group", "groups", "market", "markets", "users", "platforms"}),
    "support": frozenset({"resources", "team", "teams", "tickets", "channels", "staff"}),
    "pull": frozenset({"request", "requests"}),
    "push": frozenset({"notification", "notifications"}),
    "merge": frozenset({"request", "requests", "checks", "conflicts"}),
    "test": frozenset({"coverage", "suite", "suites", "results"}),
}
IN_A_LIST = frozenset({",", "and", "or", "&", "/"})
LIST_GOES_ON = frozenset({",", "and", "or", "&", ".", ")", ";", ":", "/"})
WITHOUT_OBJECT = frozenset("work scale run sync excel shine thrive communicate integrate cost".split())
NOUNS_TOO = frozenset(
    "chart map plot query filter group list log cache buffer model test block display format search "
    "stream track update "
    "upload download import export link lock mount record route scan schedule score sort split share shift store "
    "transfer trigger write read print edit guide index label limit capture copy cut control release report request "
    "return review sample setting start stop structure support use view feature offer need benefit focus run work cost "
    "charge change design plan process project build interface delete insert commit merge push pull "
    "backup call message deal lack miss help plot draw match".split()
)
PREPOSITIONS = frozenset({"for", "of", "with", "in", "on", "to", "from", "by", "per", "via", "across", "between", "at"})


def _is_noun(lowered: Sequence[str], at: int, lemma: str, previous: str) -> bool:
    """Whether a form in -s is the plural of a noun: before "is" or "of", and inside a list ("charts, maps")."""
    following = lowered[at + 1] if at + 1 < len(lowered) else "."
    if following in NOUN_BEFORE:
        return True
    if previous not in IN_A_LIST:
        return False
    if following in LIST_GOES_ON:
        return lemma not in WITHOUT_OBJECT
    return lemma in NOUNS_TOO - WITHOUT_OBJECT and following in PREPOSITIONS and lemma != "focus"
