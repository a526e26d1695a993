"""Markdown: its words are text, its markup stands as the HTML that it means."""

from __future__ import annotations

import re

import pytest
from hypothesis import given

from tests.read.reading import document, marked
from tests.read.strategies import markdown_sources
from whosays.provenance import Document
from whosays.read import read

EXAMPLES = [
    # headings
    ("# Django vs. *Flask* #", "<h1>Django vs. <em>Flask</em></h1>"),
    ("####### seven", "<p>####### seven</p>"),
    ("#hash", "<p>#hash</p>"),
    ("Title\n=====\nSub\n---\n", "<h1>Title</h1>\n<h2>Sub</h2>"),
    ("# C#", "<h1>C#</h1>"),
    # paragraphs, and lines broken in them
    ("one\ntwo\n\nthree", "<p>one\ntwo</p>\n<p>three</p>"),
    ("one  \ntwo\\\nthree", "<p>one<br>\ntwo<br>\nthree</p>"),
    ("one\n***\ntwo", "<p>one</p>\n<hr><p>two</p>"),
    ("2019. A year begins\nthis line", '<ol start="2019"><li>A year begins\nthis line</li></ol>'),
    ("in\n2019. not a list", "<p>in\n2019. not a list</p>"),
    # lists
    ("- one\n- two", "<ul><li>one</li>\n<li>two</li></ul>"),
    ("* one\n    * nested\n* two", "<ul><li>one\n<ul><li>nested</li></ul></li>\n<li>two</li></ul>"),
    ("1. one\n2. two\n\n   more", "<ol><li>one</li>\n<li>two\n<p>more</p></li></ol>"),
    ("- one\n1. two", "<ul><li>one</li></ul>\n<ol><li>two</li></ol>"),
    (
        "- [x] SSO\n- [ ] SAML",
        '<ul><li><input type="checkbox" disabled checked>SSO</li>\n<li><input type="checkbox" disabled>SAML</li></ul>',
    ),
    ("- one\nlazy", "<ul><li>one\nlazy</li></ul>"),
    # quotes
    ("> one\n> two\nlazy\n\nout", "<blockquote><p>one\ntwo\nlazy</p></blockquote>\n<p>out</p>"),
    ("> - a\n> - b", "<blockquote><ul><li>a</li>\n<li>b</li></ul></blockquote>"),
    # code
    ("`a < b && c`", "<p><code>a < b && c</code></p>"),
    ("`` a`b ``", "<p><code>a`b</code></p>"),
    ("`&amp;`", "<p><code>&amp;</code></p>"),
    (
        "```python\nx = 1 # *no*\n\n&lt;\n```\nafter",
        '<pre><code class="language-python">x = 1 # *no*\n\n&lt;\n</code></pre><p>after</p>',
    ),
    ("    code\n\n    more\n\nafter", "<pre><code>code\n\nmore\n</code></pre><p>after</p>"),
    ("~~~\nnever closed", "<pre><code>never closed</code></pre>"),
    # emphasis
    (
        "**bold** and *em* and ***both***",
        "<p><strong>bold</strong> and <em>em</em> and <em><strong>both</strong></em></p>",
    ),
    ("snake_case_name and __init__", "<p>snake_case_name and <strong>init</strong></p>"),
    ("2 * 3 * 4", "<p>2 * 3 * 4</p>"),
    ("~5 MB to ~6 MB, ~~7~~", "<p>~5 MB to ~6 MB, <del>7</del></p>"),
    ("*a **b* c**", "<p><em>a <em><em>b</em> c</em></em></p>"),  # as CommonMark's rules have it
    ("**3**20", "<p><strong>3</strong> 20</p>"),
    # links and images
    ('[Flask](https://a.b/c_(d) "t") x', '<p><a href="https://a.b/c_(d)">Flask</a> x</p>'),
    (
        "[Flask][f] [f] [F][]\n\n[f]: https://a.b 'T'\n",
        '<p><a href="https://a.b">Flask</a> <a href="https://a.b">f</a> <a href="https://a.b">F</a></p>',
    ),
    ("![logo *x*](l.png)text", '<p><img src="l.png" alt="logo *x*">text</p>'),
    ("<https://a.b?c=d&e>", '<p><a href="https://a.b?c=d&amp;e">https://a.b?c=d&e</a></p>'),
    ("[a *b](u) c*", '<p><a href="u">a *b</a> c*</p>'),
    ("[x] and ](y)", "<p>[x] and ](y)</p>"),
    (
        "fast[^1]\n\n[^1]: as *measured*",
        '<p>fast<sup><a href="#fn-1"></a></sup></p>\n<p id="fn-1">as <em>measured</em></p>',
    ),
    # escapes and references
    (r"\*not\* \# \&amp; \a", r"<p>*not* # &amp; \a</p>"),
    ("&amp;lt; &copy; AT&T", "<p>&lt; © AT&T</p>"),
    # HTML
    ("<b>x</b> y<br>z", "<p><b>x</b> y\n<br>z</p>"),
    ("<div class=a>\n*raw*\n\n*em*\n\n</div>", "<div class=a>\n*raw*\n<p><em>em</em></p></div>"),
    ("<!-- hidden\n\nstill -->\nshown", "<p>shown</p>"),
    ("a <!-- hidden --> b", "<p>a  b</p>"),
    ("5 < 6 and 7 > 2", "<p>5 < 6 and 7 > 2</p>"),
]


@pytest.mark.parametrize(("source", "html"), EXAMPLES)
def test_markdown_as_html(source, html):
    assert marked(document(source, name="a.md")) == html


def test_tables():
    found = document(
        "| Tool | Stars |\n|:-----|------:|\n| **Flask** | 60\\|K |\n| `a \\| b` |\nDjango | 70K | more\n", name="a.md"
    )
    assert marked(found) == (
        "<table><thead><tr><th>Tool</th>\n<th>Stars</th></tr></thead>"
        "\n<tbody><tr><td><strong>Flask</strong></td>\n<td>60|K</td></tr>"
        "\n<tr><td><code>a | b</code></td><td></td></tr>"
        "\n<tr><td>Django</td>\n<td>70K</td>\n<td>more</td></tr></tbody></table>"
    )


def test_a_table_ends_where_another_block_begins():
    found = document("a | b\n--|--\n1 | 2\n\nafter | it", name="a.md")
    assert marked(found).endswith("</table>\n<p>after | it</p>")


def test_html_tables_in_markdown_are_scanned_as_html():
    found = document("# T\n\n<table>\n  <tr><td title='a>b'>1</td><td>2</td></tr>\n</table>\n", name="a.md")
    assert [tag.source for tag in found.markup][2:5] == ["<table>", "<tr>", "<td title='a>b'>"]
    assert found.text.split() == ["T", "1", "2"]


def test_front_matter_is_metadata_and_no_text():
    found = document(
        '---\ntitle: "Django vs. Flask"\ndate: 2017-07-05 00:00:00\ntags: [a]\n---\n\nwords\n', name="a.md"
    )
    assert found.text == "words"
    assert (found.metadata.title, found.metadata.published) == ("Django vs. Flask", "2017-07-05")


def test_front_matter_may_nest_empty_values():
    # bug caught: the whole document failed
    found = document('---\ncar:\n  name: Alder\n  note: ""\n---\nwords\n', name="a.md")
    assert found.text.startswith("words")


def test_toml_front_matter():
    found = document('+++\ntitle = "T"\nlastmod = 2020-01-02\n+++\nwords\n', name="a.md")
    assert (found.text, found.metadata.title, found.metadata.updated) == ("words", "T", "2020-01-02")


def test_a_rule_is_no_front_matter():
    assert marked(document("---\nwords\n\n---\n", name="a.md")) == "<hr><p>words</p><hr>"


def test_the_title_is_the_first_heading_without_front_matter():
    assert document("intro\n\n# Django *vs.* Flask\n\n# Other\n", name="a.md").metadata.title == "Django vs. Flask"


TAG = re.compile(r"<(/?)([a-z0-9]+)")
OWN = {
    "p",
    "h1",
    "h2",
    "h3",
    "ul",
    "ol",
    "li",
    "blockquote",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "pre",
    "code",
    "em",
    "strong",
    "del",
}


@given(markdown_sources.filter(lambda source: "<" not in source))
def test_the_tags_that_markdown_means_are_nested_validly(source):
    found = read(source.encode(), name="a.md")
    if not isinstance(found, Document):
        return
    stack: list[str] = []
    for tag in found.markup:
        slash, name = TAG.match(tag.source).groups()
        if name in OWN:
            if slash:
                assert stack.pop() == name, marked(found)
            else:
                stack.append(name)
    assert stack == []


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_end_as_any_system_ends_them(end):
    source = "# T\n\none\ntwo\n\n- a\n- b\n\n| x | y |\n|---|---|\n| 1 | 2 |\n"
    found = document(source.replace("\n", end), name="page.md")
    assert found.text.replace(end, "\n") == "T\none\ntwo\na\nb\nx\ny\n1\n2"
    assert [tag.source for tag in found.markup] == [tag.source for tag in document(source, name="page.md").markup]
