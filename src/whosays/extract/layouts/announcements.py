"""What a heading, or a line that stands over a list, announces: pros, cons, uses, features, users."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from whosays.extract.subjects.naming import without_number
from whosays.vocabulary import property_for_label

LISTED = frozenset({"pro", "con", "use_case", "used_by", "alternative", "feature"})
QUALITIES = frozenset({"pro", "con", "use_case", "feature"})
LONGEST_HEADING = 200  # letters of a heading that can announce a list; longer ones are no headings
LONGEST_LEAD_IN = 140  # letters of a line that ends in a colon over its list


class Announced(NamedTuple):
    """A listed property, and whether it is denied: "When not to use Birch"."""

    property: str = ""
    denied: bool = False


NOTHING = Announced()

OF_SUBJECT = re.compile(
    r"""
    \s+ (?: of | for | to | in | with | about | over | compared\s+(?:to|with) ) \s+ (?:using\s+)? \S.* $
                                                                             # "Advantages of using Django"
  | ^\S+ (?:['’]s)? \s+ (?=\w+$)                                           # "Django's advantages"
    """,
    re.VERBOSE | re.IGNORECASE,
)
KEY = re.compile(
    r"^(?:.{2,40}?['’]s?\s+)?(?:the\s+)?(?:key|main|top|core|biggest|major|notable|some|other|unique|standout)\s+",
    re.IGNORECASE,
)

CHOOSE = r"(?: use | choose | pick | select | consider | prefer | buy | get | go \s (?:with|for) | opt \s for )"
RIGHT = r"(?: right | better | best | good ) \s (?: tool | choice | option | fit | pick | call )"
NOT = r"(?: not | never | ['’]t )"
WORDINGS = (
    # A reason against comes before the reasons for, since it holds their words.
    ("con", rf"""
        (?: what | things (?:\sthat)? ) \s (?:we|i|users?|people|you) \s (?:do|does|did)(?:n['’]t|\s not) \s
          (?:like|love)d? .*
      | (?: what | things (?:\sthat)? ) \s (?:we|i|users?|people) \s (?: dislike | hate )d? .*
      | what \s (?:could|can) \s be \s (?:better|improved) .* | (?:room|areas?) \s for \s improvement .*
      | where \s .{{2,40}} \s (?: falls? \s (?:short|behind|down) | struggles? | lags? .* | loses | could \s improve )
      | (?: \d+ \s | top \s | main \s )? reasons? \s (?: not \s to | to \s avoid ) \b .*
      | why \s (?: {NOT} | avoid | you \s (?:should{NOT}|might \s {NOT}) ) \s .*
      | (?: common \s | known \s )? (?: problems | issues | complaints | pain \s points | criticisms ) \s with \s .*
    """),
    ("pro", rf"""
        (?: what | things (?:\sthat)? ) \s (?:we|i|users?|people|you['’]ll) \s (?:really \s )?
          (?: like | love | enjoy )d? \b .*
      | where \s .{{2,40}} \s (?: shines? | excels? | wins | stands \s out | is \s (?:strong|best) )
      | (?: \d+ \s | top \s | main \s )? reasons? \s (?: to | for ) \s (?: {CHOOSE} | choosing | using ) \b .*
      | why \s (?: (?:we|i|people|developers|teams|you \s should|you \s might) \s )? (?: {CHOOSE} | love | like ) \s .*
      | what \s makes \s .{{2,40}} \s (?: great | good | special | unique | stand \s out )
    """),
    ("not_use_case", rf"""
        when \s (?: not \s to | to \s not | you \s should{NOT} | to \s avoid ) \b .*
      | (?: when \s )? (?: do \s not | don['’]t | never ) \s {CHOOSE} \s .{{2,40}}? \s (?: if | when | for )\b .*
      | (?: when \s to \s )? (?: avoid | skip ) \s .{{2,40}}? \s (?: if | when )\b .*
      | (?: not | less ) \s (?: ideal | recommended | suitable | suited | good | great | best ) \s for \b .*
      | who \s (?: should(?:n['’]t|\s not|\s avoid|\s skip) | (?:is\s)? .{{2,40}} \s is(?:n['’]t|\s not) \s for ) \b .*
      | (?: what | where ) \s .{{2,40}}? \s (?: is \s not | isn['’]t ) \s (?: so\s )?
          (?: good | great | best | ideal | suited | meant | designed ) \s (?: at | for )
      | when \s .{{2,40}}? \s (?: is \s not | isn['’]t ) \s (?: the | an? ) \s {RIGHT}
      | .{{2,40}} \s (?: is \s not | isn['’]t ) \s (?: for | ideal \s for | the \s right .* | suited \s .* ) \b .*
    """),
    ("use_case", rf"""
        (?: when | where ) \s (?: to | should \s (?:you|i|we) | would \s (?:you|i) | you \s should | i \s would ) \s
          {CHOOSE} \b .*
      | {CHOOSE} \s .{{2,40}}? \s (?: if | when )\b (?: \s (?:you|your) \b .* )?
      | who \s should \s {CHOOSE} \s .*
      | who \s (?:is \s)? .{{2,40}}? \s (?:is \s)? (?: (?:best|right|ideal|good|great) \s )? for
      | what \s (?:is \s)? .{{2,40}}? \s (?:is \s)? (?: best | good | great | ideal | used ) \s for
      | .{{2,40}}? \s is \s (?:an? \s|the \s)? (?: best | ideal | great | perfect | good | right )
          (?: \s (?:choice|fit|option|pick) )? \s (?: for | if | when ) (?: \s you \b .* )?
      | when \s .{{2,40}}? \s is \s (?: the | an? ) \s {RIGHT}
      | (?: use \s cases | best \s uses ) \s (?: for | of ) \s .*
      | (?: quick \s | simple \s | short \s )? decision \s (?: guide | matrix | tree | table | help )
      | when \s to \s use \s (?:which|what)
    """),
    ("feature", r"""
        (?: .{2,40}? \s )? features \s at \s a \s glance
      | what(?:['’]s | \s is ) \s included (?: \s in \s .* )?
      | what \s .{2,40} \s (?: offers | includes | gives \s you )
      | what \s (?: key \s | main \s )? features \s (?:does|do) \s .{2,40} \s (?: have | offer | include | provide )
    """),
    ("used_by", r"""
        (?: popular \s | big \s | famous \s )? (?: companies | apps | websites | sites | brands | businesses ) \s
          (?: that \s use | using | built \s (?:with|on|in) | powered \s by | running \s on ) \b .*
      | who (?: \s uses | ['’]s \s using | \s is \s using ) \s .*
    """),
)  # fmt: skip
COMPILED = tuple((name, re.compile(pattern, re.VERBOSE | re.IGNORECASE)) for name, pattern in WORDINGS)
# A word without which none of these wordings can be meant.
TRIGGER = re.compile(
    r"\b(?:what|things|where|why|reasons?|problems|issues|complaints|pain|criticisms|room|areas?|when|if|avoid|skip|for|who"
    r"|use|decision|features|included|companies|apps|websites|sites|brands|businesses)\b",
    re.IGNORECASE,
)
TWO = re.compile(
    r"\b(?:vs\.?|versus)\b|\band\s+(?:cons|disadvantages|drawbacks|weaknesses|limitations)\b", re.IGNORECASE
)


def announced_alone(line: str) -> Announced:
    """What a line announces that is a label and nothing else, "Key advantages"; more words may be an entry's."""
    described = property_for_label(without_number(line).strip(" :*"))
    return Announced(described.name) if described is not None and described.name in LISTED else NOTHING


def announced_by(heading: str) -> Announced:
    """The list that a heading announces ("Pros", "Advantages of Django", "When not to use it"), if it does."""
    return _announced_by(heading) if len(heading) <= LONGEST_HEADING else NOTHING


ASKING = re.compile(r"^(?:so,?\s+)?what\s+are\s+(?:the\s+|some\s+)(?=\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)  # the same headings stand on every page of a source
def _announced_by(heading: str) -> Announced:
    words = ASKING.sub("", without_number(heading).strip(" :?*"))
    for wording in dict.fromkeys((words, OF_SUBJECT.sub("", words), OF_SUBJECT.sub("", KEY.sub("", words)))):
        described = property_for_label(wording)
        if described is not None:
            return Announced(described.name) if described.name in LISTED else NOTHING
    if TRIGGER.search(words) is None or TWO.search(words):
        return NOTHING
    name = next((name for name, pattern in COMPILED if pattern.fullmatch(words)), "")
    return Announced(name.removeprefix("not_"), denied=name.startswith("not_"))


# Nouns that say, in a line over a list, what the list holds: "Here are some benefits of using Alder:".
NOUNS = {
    "pro": "advantages benefits pros strengths upsides perks merits",
    "con": "disadvantages drawbacks cons weaknesses downsides limitations shortcomings caveats",
    "feature": "features capabilities functionalities",
    "use_case": "use\\s+cases|scenarios|situations",
}
NOUN = {
    name: re.compile(rf"\b(?:{nouns if '|' in nouns else '|'.join(nouns.split())})\b", re.IGNORECASE)
    for name, nouns in NOUNS.items()
}
HERE = re.compile(
    r"(?:but\s+|and\s+|so\s+|now\s+)?(?:here(?:['’]s|\s+is|\s+are)|this\s+is|these\s+are)\s+", re.IGNORECASE
)
OFFERS = re.compile(
    r"""
    .{2,40}? \s (?:also\s+)? (?P<verb> offers | provides | supports | includes | comes\s+with | features | has | lacks )
    (?: \s+ (?: the\s+following | several | many | these | things\s+like ) (?: \s+ [\w-]+ ){0,2} )? \s* :
    """,
    re.VERBOSE | re.IGNORECASE,
)


@lru_cache(maxsize=4096)
def announced_before_list(line: str) -> Announced:
    """What a line that ends in a colon says of the list below it: "Here is what we like:", "Alder offers:"."""
    if not line.endswith((":", "：")) or len(line) > LONGEST_LEAD_IN:
        return NOTHING
    found = announced_by(HERE.sub("", line))
    if found.property:
        return found
    named = [name for name, pattern in NOUN.items() if pattern.search(line)]
    if len(named) == 1:
        return Announced(named[0])
    offers = OFFERS.fullmatch(line)
    if named or offers is None:
        return NOTHING
    return Announced("feature", denied=offers["verb"].lower() == "lacks")
