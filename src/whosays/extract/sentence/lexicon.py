"""The words that the rules rest on: verbs by what they say of their subject, adjectives, languages."""

from __future__ import annotations

import re

# Verbs whose object is a feature of the subject; the particle belongs to the verb.
HAVING = (
    "provide offer include support feature contain have boast deliver supply incorporate bundle possess add get gain"
).split()
HAVING_WITH = re.compile(r"(?:packed|bundled|loaded|equipped|pre-?packaged)?\s*with\b", re.IGNORECASE)

# Verbs that say what the subject does: the verb is part of the feature's wording.
DOING = (
    "generate auto-generate autogenerate automate encourage enforce force follow handle use utilize utilise allow let "
    "enable require need give integrate implement promote manage run compile scale pass store save sync synchronize "
    "introduce rely emphasize emphasise simplify reduce expose connect work serve produce render create return send "
    "wrap favor favour adopt impose restrict limit protect cover combine separate leverage employ embrace rank excel "
    "focus depend consume charge cost start keep replace perform help make take treat bring build write"
).split()
# Of these only the object matters when they are negated or stand in a contrast; alone they say too little.
VAGUE = frozenset("make take bring build start keep help cost rank work get add need run write".split())
LACKING = "lack miss omit exclude".split()


def forms(lemma: str) -> dict[str, str]:
    """The forms of a regular verb, each with its kind: base, third (person), past, gerund.

    >>> sorted(forms("supply"))
    ['supplied', 'supplies', 'supply', 'supplying']
    """
    if lemma in ("have", "has"):
        return {"have": "base", "has": "third", "had": "past", "having": "gerund"}
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        stem = lemma[:-1]
        return {lemma: "base", stem + "ies": "third", stem + "ied": "past", lemma + "ing": "gerund"}
    if lemma.endswith(("s", "sh", "ch", "x", "z")):
        return {lemma: "base", lemma + "es": "third", lemma + "ed": "past", lemma + "ing": "gerund"}
    if lemma.endswith("e"):
        return {
            lemma: "base",
            lemma + "s": "third",
            IRREGULAR.get(lemma, lemma + "d"): "past",
            lemma[:-1] + "ing": "gerund",
        }
    if lemma in DOUBLING:
        doubled = lemma + lemma[-1]
        return {lemma: "base", lemma + "s": "third", doubled + "ed": "past", doubled + "ing": "gerund"}
    return {lemma: "base", lemma + "s": "third", IRREGULAR.get(lemma, lemma + "ed"): "past", lemma + "ing": "gerund"}


DOUBLING = frozenset("let get run omit ship".split())
IRREGULAR = {
    "give": "gave", "build": "built", "keep": "kept", "send": "sent", "take": "took", "make": "made",
    "bring": "brought", "run": "ran", "let": "let", "get": "got", "leave": "left", "come": "came", "write": "wrote",
}  # fmt: skip

# Every form of the verbs above, with its lemma and kind.
VERBS: dict[str, tuple[str, str]] = {
    form: (lemma, kind)
    for lemma in (
        *DOING,
        *LACKING,
        *HAVING,
        "come",
        "ship",
        "leave",
        "inherit",
        "seem",
        "go",
        "want",
    )
    for form, kind in forms(lemma).items()
}
COPULAS = frozenset("is are was were be been being remain remains became become becomes".split())
AUXILIARIES = frozenset("has have had does do did can could will would may might must should shall".split())
MODALS = frozenset("can could will would may might must should shall".split())

ADVERBS = frozenset(
    "also only just even now still currently really mainly mostly often usually generally widely heavily natively "
    "easily fully completely always already both each either primarily largely actively automatically basically "
    "actually simply further additionally then thus hence therefore however essentially typically officially "
    "commonly frequently originally initially formerly first auto therefore arguably perhaps probably clearly".split()
)

ADJECTIVES = frozenset(
    "lightweight light heavy heavyweight minimal minimalist minimalistic modular flexible fast slow simple easy "
    "small big large huge stable mature robust secure safe modern powerful popular extensible scalable reliable "
    "opinionated unopinionated basic rich free proprietary monolithic portable complex intuitive versatile lean "
    "agnostic asynchronous synchronous reactive declarative responsive native compact strict verbose concise "
    "steep clean beginner-friendly user-friendly open-source cross-platform statically dynamically typed compiled "
    "interpreted performant production-ready battle-tested feature-rich full-featured customizable customisable "
    "expensive cheap affordable limited pragmatic elegant expressive thread-safe self-hosted loose tight "
    "pared-down bare-bones bloated quick efficient lightning-fast fully-featured young old dynamic static "
    "persistent durable distributed well-documented well-tested documented coupled decoupled integrated encrypted "
    "unique immature generous rough functional smooth massive extensive comprehensive".split()
)
ADJECTIVE_ENDING = re.compile(
    r"(?:able|ible|ful|less|ive|ous|ic|ical|friendly|ready|based|oriented|driven|rich|safe|first|proof)$"
)
NOT_ADJECTIVES = frozenset("music topic logic traffic public basic-auth archive objective table variable".split())

LANGUAGES = frozenset(
    "python javascript typescript java c c++ c# go golang rust ruby php kotlin swift scala elixir erlang haskell "
    "clojure dart perl lua r julia f# ocaml zig nim crystal js ts cython groovy sql objective-c fortran cobol "
    "assembly bash powershell coffeescript elm lisp scheme prolog matlab vala ada d node.js".split()
)


def is_adjective(word: str) -> bool:
    """Whether a word is one of the qualities that articles ascribe, by list or by ending."""
    lowered = word.lower()
    return lowered in ADJECTIVES or (
        len(lowered) > 5 and lowered not in NOT_ADJECTIVES and ADJECTIVE_ENDING.search(lowered) is not None
    )
