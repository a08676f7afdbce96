import re
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.markup import (
    ATTRIBUTES,
    MAX_BACKTICKS,
    MAX_BRACKETS,
    MAX_LINES,
    SCHEMES,
    TAGS,
    is_allowed_link,
    links_in,
    plain,
    plain_text,
    render_markdown,
    to_fill_in,
    too_complex,
)
from generator.urls import Urls

PAGE = "stadt/datteln.html"


def html(text: str) -> str:
    return str(render_markdown(text, PAGE, Urls()))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**fett** und *kursiv*", "<p><strong>fett</strong> und <em>kursiv</em></p>"),
        ("# Eins\n## Zwei\n### Drei", "<h2>Eins</h2>\n<h2>Zwei</h2>\n<h3>Drei</h3>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("[x](/konzept.html#ziele)", '<p><a href="../konzept.html#ziele">x</a></p>'),
        ("[x](/stadt/marl.html)", '<p><a href="marl.html">x</a></p>'),
        ("[x](#oben)", '<p><a href="#oben">x</a></p>'),
        ("<https://www.example.org>", None),
        ("a & b < c", "<p>a &amp; b &lt; c</p>"),
        ("[[bitte ergänzen]]", '<p><mark class="to-fill-in">bitte ergänzen</mark></p>'),
    ],
)
def test_markdown_becomes_html(text: str, expected: str | None) -> None:
    assert html(text) == expected or (expected is None and 'href="https://www' in html(text))


def test_tables_name_their_columns_and_scroll_in_themselves() -> None:
    found = html("| A | B |\n|---|---|\n| 1 | 2 |")
    assert found.startswith('<div class="table-scroll" tabindex="0"><table>')
    assert found.count('<th scope="col">') == 2
    assert found.endswith("</table></div>")


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "<SCRIPT SRC=//example.org/x.js>",
        "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "<iframe src=https://www.example.org></iframe>",
        "<a href=javascript:alert(1)>x</a>",
        "<div style=position:fixed>x</div>",
        "<b>x</b>",
        "text <!-- comment --> text",
        "<div>\n\n<p onclick=alert(1)>\n\n</div>",
        "<![CDATA[<b>x</b>]]>",
        "<?php echo 1 ?>",
        "`<b>x</b>`",
        "    <b>x</b>",
        "&lt;b&gt;x",
        "<p><style><img src=x onerror=alert(1)></style>",
    ],
)
def test_html_is_shown_as_text(text: str) -> None:
    found = html(text)
    assert set(re.findall(r"<([a-z0-9]+)", found)) <= {"p"}
    assert "&lt;" in found


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "java\tscript:alert(1)",
        "&#106;avascript:alert(1)",
        "\x01javascript:alert(1)",
        "data:text/html,<b>x</b>",
        "vbscript:x",
        "file:///etc/passwd",
        "//www.example.org",
        "/\\www.example.org",
        "\\\\www.example.org",
        "http:www.example.org",
        "https://",
        "https://user@www.example.org",
        "https://[::1",
        "konzept.html",
        "www.example.org",
        "https://www.\u0435xample.org",
        "https://\uff45xample.org",
        "https://www.example%2eorg",
        "https://www.example.org:65536",
        "https://127.0.0.1",
        "https://[::1]/",
        "mailto:post@example.org?bcc=all@example.org",
        "mailto:post@example.org?subject=a&body=b",
        "mailto:post@example.org,all@example.org",
    ],
)
def test_targets_that_nobody_may_follow_are_lost(target: str) -> None:
    assert not is_allowed_link(target)
    for text in (f"[x]({target})", f"[x](<{target}>)", f"[x][y]\n\n[y]: {target}"):
        assert "href" not in html(text)


@pytest.mark.parametrize(
    "target",
    [
        "https://www.example.org/a?b=c#d",
        "http://www.example.org",
        "https://www.straße-müller.example.org:65535/wege?a[]=1",
        "mailto:post@example.org",
        "mailto:post@example.org?subject=Ein%20Hinweis",
        "tel:+493023125000",
        "/konzept.html",
        "#oben",
    ],
)
def test_targets_that_people_may_follow_stay(target: str) -> None:
    assert is_allowed_link(target)
    assert "href=" in html(f"[x]({target})")


@pytest.mark.parametrize("text", ["![x](https://www.example.org/x.png)", "![x][y]\n\n[y]: /x.png"])
def test_pictures_are_not_loaded(text: str) -> None:
    assert "<img" not in html(text)
    assert "src" not in html(text)


SPECIAL = st.lists(
    st.sampled_from([*"<>[]()!*_`#&;:\"'=\\/ \n\t-+|~.1a", "javascript:", "href", "<a ", "]("]),
    max_size=40,
).map("".join)


@settings(deadline=None, max_examples=300)
@given(SPECIAL)
def test_any_text_becomes_harmless_html(text: str) -> None:
    found = html(text)
    assert set(re.findall(r"<([a-zA-Z0-9]+)", found)) <= TAGS | {"div"}
    for tag, inside in re.findall(r"<([a-z0-9]+)((?:\s[^<>]*)?)>", found):
        names = set(re.findall(r'([a-z-]+)="[^"]*"', inside))
        assert names <= ATTRIBUTES.get(tag, set()) | {"tabindex", "class", "scope"}
    for target in re.findall(r'href="([^"]*)"', found):
        scheme = re.match(r"([A-Za-z][A-Za-z0-9+.-]*):", target)
        assert scheme is None or scheme.group(1) in SCHEMES
        assert not target.startswith("//")


@pytest.mark.parametrize(
    "text",
    [
        "*" * 4000 + "a" + "*" * 4000,
        "_a *b **c " * 2000,
        "> " * 5000 + "a",
        "[" * MAX_BRACKETS,
        "[a](" * MAX_BRACKETS,
        "\n".join("    " * depth + "- a" for depth in range(100)),
        "1. " * 9 + "a",
        "`" * MAX_BACKTICKS,
        "``a`" * (MAX_BACKTICKS // 3) + "b" * 19_000,
        "|a" * 30 + "|\n" + "|-" * 30 + "|\n" + "a\n" * 998,
        "a\n=\n" * 500,
        "<a " * 10_000,
    ],
)
def test_bombs_do_not_go_off(text: str) -> None:
    assert too_complex(text) is None
    assert html(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("[" * (MAX_BRACKETS + 1), 0),
        ("a\n" + "``a`" * MAX_BACKTICKS, 1),
        ("a\n" + "[a](" * (MAX_BRACKETS + 1), 1),
        ("a\n\n" + "- " * 10, 2),
        ("1. * + 2. 3. - - - - - a", 0),
        ("- a - b - c - d - e - f - g - h - i - j - k", None),
        ("[a](b)\n" * MAX_BRACKETS, None),
        ("a\n=\n" * 9000, MAX_LINES),
        ("a\n\n" + "|a" * 32 + "\n" + "|-" * 32, 2),
    ],
)
def test_bombs_are_found(text: str, line: int | None) -> None:
    assert too_complex(text) == line


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("[a](/b.html)\n[c](<https://d>)", (("/b.html", 0), ("https://d", 1))),
        ("[a](/b_(c).html) [d](/e 'f')", (("/b_(c).html", 0), ("/e", 0))),
        ("\n\n[a]: /b\n  [c]: <d>", (("/b", 2), ("d", 3))),
        ("[a][b] (/c) [d] [[e]]", ()),
    ],
)
def test_links_are_found_with_their_line(text: str, found: tuple[tuple[str, int], ...]) -> None:
    assert links_in(text) == found


@pytest.mark.parametrize("mark", [r"\[\[y\]\]", "&#91;&#91;y&#93;&#93;", "[[y]]"])
def test_marks_never_stand_in_attributes(mark: str) -> None:
    for text in (f"[x](/a{mark}.html)", f'[x](/a.html "{mark}")', f"[x](<https://a.de/{mark}>)"):
        assert not re.search(r'"[^"]*<mark', html(text))
        assert "title=" not in html(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a\n[[b\nc]]", [("b c", 1)]),
        (r"a \[\[b\]\]", [("b", 0)]),
        ("a\n\n&#91;&#91;b&#x5d;&rsqb;", [("b", 2)]),
        ("[a](b) [c]", []),
    ],
)
def test_what_is_to_be_filled_in_is_found(text: str, found: list[tuple[str, int]]) -> None:
    assert list(to_fill_in(text)) == found


def test_a_line_of_text_is_no_markup_but_shows_what_is_to_be_filled_in() -> None:
    assert plain("<b> & *c*") == "&lt;b&gt; &amp; *c*"
    assert plain("a [[b]] [[c]]") == (
        'a <mark class="to-fill-in">b</mark> <mark class="to-fill-in">c</mark>'
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ein Satz.\nNoch einer.", "Ein Satz.\nNoch einer."),
        ("**fett** und _kursiv_ und Wort*teil*", "fett und kursiv und Wortteil"),
        ("# Kopf\n\nText", "Kopf\nText"),
        ("- a\n- b", "\na\nb\n"),
        ("1. a", "\na\n"),
        ("[Seite](/konzept.html) <https://example.org/a>", "Seite https://example.org/a"),
        ("a &amp; b <i>c</i> &lt;", "a & b <i>c</i> <"),
        ("| a | b |\n|---|---|\n| c | d |", "\n\n\na\nb\n\n\n\n\nc\nd\n\n\n"),
        ("", ""),
    ],
)
def test_words_without_markup(text: str, expected: str) -> None:
    assert plain_text(text) == expected


@settings(deadline=None)
@given(st.text(st.sampled_from("ab 1.-+#>*_[]()`<&;|=!~\\\n\t\xa0")))
def test_words_without_markup_are_the_words_of_the_page(text: str) -> None:
    shown = unescape(re.sub(r"<[^>]*>", "", html(text)))
    assert re.findall(r"\w+", plain_text(text)) == re.findall(r"\w+", shown)
