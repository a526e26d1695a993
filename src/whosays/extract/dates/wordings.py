"""The words by which texts tell dates: of pages, in several languages, and of what they say."""

from __future__ import annotations

import re

UPDATED = re.compile(
    r"""
      \b (?: last \s+ | recently \s+ | latest \s+ )?
         (?: updated? | modified | revised | reviewed | verified | checked | fact-checked ) \b
         (?: \s+ (?: date | version ) )? (?= \W* \w )
    | (?<! [\w] ) (?-i: Stand ) (?= \s* [:：] | \s+ [A-Z0-9] )
    | \b (?: zuletzt \s+ | letztes? \s+ )? (?: aktualisiert | aktualisierung | update | geändert )
    | \b (?: dernière \s+ )? mise? \s+ à \s+ jour
    | \b (?: última \s+ | ultima \s+ )?
         (?: actualizad[oa] | actualización | atualizad[oa] | atualização | modificación )
    | \b (?: ultimo \s+ )? aggiorna(?: to | mento )
    | \b (?: laatst \s+ )? bijgewerkt
    | (?: 最終 | 最后 | 最後 )? (?: 更新 | 修改 ) (?: 日 (?: 時 | 期 )? | 于 | 時間 | 时间 )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Labels of the day on which a page was last changed or looked through."""

PUBLISHED = re.compile(
    r"""
      (?: ^ | (?<= [\n·|•—–\-(,.:*_] ) | (?<= [\n·|•—–\-(,.:*_] \s ) )
         (?: first \s+ | originally \s+ )?
         (?: published | posted | written | created | publication \s+ date | date (?: \s+ published )?
           | pub (?: lish )? \s? date )
    | (?-i: \b (?: Published | Posted | PUBLISHED | POSTED ) \b )
    | \b (?: article | post | page | guide | review | comparison | story | tutorial ) \s+ (?: was \s+ )?
         (?: first \s+ | originally \s+ )? (?: published | posted | written )
    | \b (?: veröffentlicht | publiée? | publicad[oa] | pubblicat[oa] | gepubliceerd | geplaatst | erschienen ) \b
    | (?: 公開 | 投稿 | 发布 | 發布 | 发表 ) (?: 日 (?: 時 | 期 )? | 于 | 時間 | 时间 )?
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Labels of the day on which a page was put out. Small "posted" and "written" may tell of anything else."""

AS_OF_BEFORE = re.compile(
    r"""
    (?: \b (?: as \s+ (?: of | at | on ) | current \s+ (?: as \s+ of | to ) | to \s+ date \s+ (?: as \s+ of | in )
             | (?: last \s+ )? (?: checked | verified | updated | collected | gathered | taken | retrieved | accessed
                                 | correct | accurate | measured | captured ) (?: \s+ (?: as \s+ of | on | in | at ) )?
             | (?: data | figures | numbers | prices | pricing | statistics | stats | counts ) \s+ (?: from | for | of )
             | effective | per )
      | \b (?-i: Stand ) \s* :?
      | \b (?: état | situation ) \s+ (?: au | en ) | \b a \s+ fecha \s+ de )
    (?: \s+ (?: the | early | mid | late | around | about | (?: start | end | beginning ) \s+ of ) | \s* : )* \s+ \Z
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""What stands before a date from which something is told: "as of", "checked in", "data from", "Stand:"."""

ABOUT_ITSELF = re.compile(
    r"""
    \b (?: this \s+ (?: article | comparison | guide | post | page | table | review | list | overview )
      | (?: all | these | the | our | listed | quoted )? \s*
        (?: prices | pricing | figures | numbers | data | information | details | specs | specifications | statistics
          | stats | rates | counts )
        (?: \s+ [a-z]+ ){0,6}? \s+ (?: as \s+ of | checked | verified | updated | collected | gathered | taken
          | retrieved | correct | accurate | current | from )
      | (?: alle \s+ )? (?: preise | angaben | daten | bewertungen | zahlen )
      | (?: les \s+ )? (?: prix | tarifs | données | chiffres ) | (?: los \s+ )? (?: precios | datos | cifras ) ) \b
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""Words of a page about its own contents."""
