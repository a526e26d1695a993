"""The words that the rules rest on: verbs by what they say of their subject, adjectives, languages."""

from __future__ import annotations

import re

# Verbs whose object is a feature of the subject; the particle belongs to the verb.
HAVING = (
    "provide offer include support feature contain have boast deliver supply incorporate bundle possess add get gain "
    "introduce sport give grant"
).split()
HAVING_WITH = re.compile(
    r"(?:packed|bundled|loaded|equipped|pre-?packaged|pre-?installed|pre-?loaded|fitted)?\s*with(?P<out>out)?\b",
    re.IGNORECASE,
)

# Verbs that say what the subject does: the verb is part of the feature's wording.
DOING = (
    "let mix blend speak ingest retry balance route forward simulate debug print draw chart plot "
    "mask unlock record "
    "edit import export estimate navigate brew grind tow calibrate transcribe summarize summarise suggest remind block "
    "accept accelerate adapt adhere adjust adopt aggregate allow analyze analyse apply assign attach authenticate "
    "auto-generate autogenerate automate avoid back batch benefit block bring browse buffer build cache "
    "calculate carry "
    "capture catch charge check collect combine communicate compile comply compress compute configure connect consist "
    "consume "
    "control convert copy cost cover create customize customise cut default define delegate delete depend deploy "
    "detect "
    "differentiate disable discover display distribute download eliminate embed embrace emit emphasize "
    "emphasise "
    "employ enable encapsulate encourage encrypt enforce enhance ensure evaluate excel execute expand expose extend "
    "extract facilitate favor favour filter fit focus follow force format generate group guarantee guide handle help "
    "hide highlight implement import impose improve index infer inherit inject install integrate intercept "
    "interact "
    "interface invoke isolate keep leverage limit link list listen load lock log maintain make manage map measure "
    "merge "
    "migrate minimize minimise mirror monitor mount need notify offload open operate optimize optimise "
    "orchestrate "
    "organize organise outsource package parse pass perform permit persist pick play plug prefer prepare preserve "
    "prevent "
    "prioritize prioritise process produce promote protect publish pull push query rank read receive recognize recover "
    "reduce refresh register reject release rely remember remove render replace replicate report represent require "
    "resolve respond restore restrict retain retrieve return reuse run save scale scan schedule score search secure "
    "select send separate serialize serialise serve share shift simplify skip sort span specialize specialise specify "
    "split standardize start stick stop store stream streamline structure struggle suffer suggest sync synchronize "
    "synchronise take target tie track transfer transform translate transmit treat trigger unify unlock update "
    "randomize randomise rotate throttle sandbox "
    "upload use utilize utilise validate verify visualize wait weigh work wrap write yield"
).split()
# Of these only the object matters when they are negated or stand in a contrast; alone they say too little.
VAGUE = frozenset(
    "make take bring build start keep help cost rank work get add need run write back bring fit list log open pick "
    "play read receive stick stop suggest weigh yield cut copy catch benefit apply adjust prepare improve "
    "enhance guide release respond wait score shift represent share".split()
)
LACKING = "lack miss omit exclude forgo".split()
# Verbs of how a thing seems to those who use it, before an adjective: "feels dated".
SEEMING = "feel look stay".split()


def forms(lemma: str) -> dict[str, str]:
    """The forms of a regular verb, each with its kind: base, third (person), past, gerund.

    >>> sorted(forms("supply"))
    ['supplied', 'supplies', 'supply', 'supplying']
    """
    if lemma in ("have", "has"):
        return {"have": "base", "has": "third", "had": "past", "having": "gerund"}
    if lemma.endswith("y") and lemma[-2] not in "aeiou":
        third, past, gerund = lemma[:-1] + "ies", lemma[:-1] + "ied", lemma + "ing"
    elif lemma.endswith(("s", "sh", "ch", "x", "z")):
        third, past, gerund = lemma + "es", lemma + "ed", lemma + "ing"
    elif lemma.endswith("e"):
        third, past, gerund = lemma + "s", lemma + "d", lemma[:-1] + "ing"
    else:
        stem = lemma + lemma[-1] if lemma in DOUBLING else lemma
        third, past, gerund = lemma + "s", stem + "ed", stem + "ing"
    return {third: "third", IRREGULAR.get(lemma, past): "past", gerund: "gerund", lemma: "base"}


DOUBLING = frozenset("let get run omit ship plug map log stop cut skip scan embed split plot".split())
IRREGULAR = {
    "give": "gave", "build": "built", "keep": "kept", "send": "sent", "take": "took", "make": "made",
    "bring": "brought", "run": "ran", "let": "let", "get": "got", "leave": "left", "come": "came", "write": "wrote",
    "hide": "hid", "catch": "caught", "read": "read", "stick": "stuck", "cut": "cut", "split": "split", "feel": "felt",
    "shine": "shone", "forgo": "forwent", "weigh": "weighed", "suit": "suited", "stand": "stood", "fall": "fell",
}  # fmt: skip

# Every form of the verbs above, with its lemma and kind.
VERBS: dict[str, tuple[str, str]] = {
    form: (lemma, kind)
    for lemma in (
        *DOING,
        *LACKING,
        *HAVING,
        *SEEMING,
        "come",
        "ship",
        "leave",
        "inherit",
        "seem",
        "go",
        "want",
        "shine",
        "suit",
        "cater",
        "aim",
        "appeal",
        "thrive",
        "lend",
        "pair",
    )
    for form, kind in forms(lemma).items()
}
COPULAS = frozenset("is are was were be been being remain remains became become becomes".split())
AUXILIARIES = frozenset("has have had does do did can could will would may might must should shall".split())
MODALS = frozenset("can could will would may might must should shall".split())

ADVERBS = frozenset(
    "also only just even now still currently really mainly mostly often usually generally widely heavily natively "
    "easily fully completely always already both each either primarily largely actively automatically basically "
    "actually simply further additionally then thus hence therefore however essentially typically officially yet "
    "commonly frequently originally initially formerly first auto therefore arguably perhaps probably "
    "clearly long since ever".split()
)

ADJECTIVES = frozenset(
    "lightweight light heavy heavyweight minimal minimalist minimalistic modular flexible fast slow simple easy "
    "small big large huge stable mature robust secure safe modern powerful popular extensible scalable reliable "
    "opinionated unopinionated basic rich free proprietary monolithic portable complex intuitive versatile lean "
    "agnostic asynchronous synchronous reactive declarative responsive native compact strict verbose concise "
    "steep clean beginner-friendly user-friendly open-source cross-platform statically typed compiled "
    "interpreted performant production-ready battle-tested feature-rich full-featured customizable customisable "
    "expensive cheap affordable limited pragmatic elegant expressive thread-safe self-hosted loose tight "
    "pared stripped pared-down bare-bones bloated quick efficient lightning-fast fully-featured young "
    "old dynamic static "
    "persistent durable distributed well-documented well-tested documented coupled decoupled integrated encrypted "
    "hard difficult straightforward tricky painful smart capable quiet loud comfortable spacious bright dim sharp thin "
    "bulky sturdy durable noisy waterproof wireless polished dated outdated complicated detailed overpriced "
    "underpowered fragmented crowded cluttered streamlined automated centralized centralised decentralized "
    "decentralised lightning "
    "accurate inaccurate crisp snappy laggy sluggish resilient idempotent stateless stateful schemaless untyped "
    "dynamically-typed statically-typed unlimited unreliable insecure inflexible confusing overwhelming demanding "
    "engaging forgiving welcoming vibrant saturated balanced optimized optimised columnar relational transactional "
    "hierarchical visual multilingual multiplatform multithreaded single-threaded concurrent embedded serverless "
    "unique immature generous rough functional smooth massive extensive comprehensive clunky wonky buggy flaky clumsy "
    "janky fiddly messy tidy speedy spotty quirky handy hefty rugged".split()
)
ADJECTIVE_ENDING = re.compile(
    r"""(?:able|ible|ful|less|ive|ous|ic|ical|friendly|ready|based|oriented|driven|rich|safe|first|proof|agnostic|native
    |compatible|compliant|aware|heavy|efficient|intensive)$""",
    re.VERBOSE,
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
