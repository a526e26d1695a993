"""Generated files: HTML, markdown and text, with what real ones hold and what tears careless readers."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = st.sampled_from(
    [
        *("Django", "Flask", "3", "20", "1,024", "4.5", "$10/mo", "snake_case", "C++", "é", "naïve", "–", "“yes”"),
        *(
            "🦄",
            "👩‍💻",
            "⚔️",
            "\u00a0",
            "\u200b",
            "日本語",
            "한국어",
            "中文",
            "ﬁ",
            "\ufeff",
            "\x0b",
            "\x0c",
            "\x1f",
            "\x7f",
        ),
        *(" ", "  ", "\n", "\r\n", "\r", "\t", "<", ">", "&", "&&", "a < b", "x<3", "</", "<!", "<?", "-->", '"', "'"),
    ]
)
REFERENCES = st.sampled_from(
    [
        *("&amp;", "&lt;", "&gt;", "&nbsp;", "&nbsp", "&copy", "&#8212;", "&#x1F600;", "&#128;", "&#0;", "&#13;"),
        *("&amp;lt;", "&amp;amp;", "&notit;", "&notin;", "&NotEqualTilde;", "&ampersand", "&#65", "&#xD800;", "&#1;"),
        *(
            "&#99999999;",
            "&;",
            "&#;",
            "&#x;",
            "&nosuch;",
            "&lt",
            "&hellip;",
            "&frac12;",
            "&CounterClockwiseContourIntegral;",
        ),
    ]
)
TAGS = st.sampled_from(
    [
        *("<p>", "</p>", "<div class='a>b'>", "</div>", "<b>", "</b>", "<span>", "</span>", '<a href="x>y">', "</a>"),
        *(
            "<br>",
            "<br/>",
            "<li>",
            "</li>",
            "<td>",
            "</td>",
            "<tr>",
            "<sup>",
            "</sup>",
            "<i\n>",
            "</i >",
            "<IMG alt=x>",
        ),
        *(
            "<script>if (a<b) x='</p>'</script>",
            "<style>p>b{}</style>",
            "<!-- <p>c</p> -->",
            "<!-->",
            "<!doctype html>",
        ),
        *(
            "<textarea>&amp;<b></textarea>",
            "<title>T &lt; U</title>",
            "<noscript><p>no</p></noscript>",
            "<xmp>&amp;</xmp>",
        ),
        *(
            "<template><p>t</p></template>",
            "<?php echo 1>2 ?>",
            "<![CDATA[x &amp; y]]>",
            "<x-y a=b c>",
            "<a b=\"'>",
            "<svg/>",
        ),
    ]
)
html_sources = st.lists(st.one_of(WORDS, WORDS, REFERENCES, TAGS, TAGS), max_size=40).map("".join)

MARKS = st.sampled_from(
    [
        *(
            "# ",
            "## Two ##\n",
            "- ",
            "* ",
            "1. ",
            "2) ",
            "> ",
            ">",
            "    ",
            "\t",
            "---\n",
            "===\n",
            "***\n",
            "```py\n",
            "~~~\n",
        ),
        *(
            "**",
            "*",
            "__",
            "_",
            "~~",
            "`",
            "``",
            "\\*",
            "\\&",
            "\\",
            "|",
            "| a | b |\n",
            "|---|:-:|\n",
            "\\|",
            "| `x\\|y` |",
        ),
        *(
            "[",
            "]",
            "](http://a.b/c_(d) 'e')",
            "![",
            "[ref]",
            "[ref]: http://r.e/f 'T'\n",
            "[^1]",
            "[^1]: note\n",
            "<http://u.v>",
        ),
        *(
            "- [x] ",
            "- [ ] ",
            "\n",
            "\n",
            "\n\n",
            "\r\n",
            "  \n",
            "\\\n",
            "---\ntitle: T\n---\n",
            "+++\n",
            "<b>",
            "</b>",
            "<div>\n",
        ),
    ]
)
markdown_sources = st.lists(st.one_of(WORDS, MARKS, MARKS, REFERENCES, TAGS), max_size=40).map("".join)

text_sources = st.lists(st.one_of(WORDS, REFERENCES, TAGS, st.text(max_size=5)), max_size=30).map("".join)

ENCODINGS = (
    *("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "latin-1", "cp1251", "koi8-r"),
    *("cp932", "euc_jp", "gb18030", "big5hkscs", "cp949", "mac_roman", "iso8859_15"),
)
"""Every encoding met, by Python's name of it."""

DECLARED = (
    "",
    "utf-8",
    "latin1",
    "shift_jis",
    "euc-jp",
    "gb2312",
    "big5",
    "euc-kr",
    "windows-1251",
    "koi8-r",
    "utf-16",
    "no",
)
"""What a server may say, truly or not."""
