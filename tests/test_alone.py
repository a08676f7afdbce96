"""Archives of one language lead nowhere that is not in them."""

from generator.alone import alone
from generator.product import Product

LINKS = '<li><a href="../uk/x.html" hreflang="uk" lang="uk" dir="ltr">Українська</a></li>\n'
PAGE = f"""\
<header>
<details class="menu-languages no-print">
<summary>Deutsch</summary>
<nav aria-label="Sprachen"><ul>
{LINKS}</ul></nav>
</details>
<nav class="menu-wide"><a href="a.html">a</a></nav>
</header>
<p>Nicht geprüft. <a href="../x.html" hreflang="de" lang="de" dir="ltr">Deutsch</a></p>
<ul class="language-row">
{LINKS}</ul>
<p>Ende</p>
"""


def test_pages_lose_the_ways_to_other_languages_and_nothing_else() -> None:
    assert (
        alone(Product("uk/x.html", PAGE.encode())).content.decode()
        == """\
<header>
<nav class="menu-wide"><a href="a.html">a</a></nav>
</header>
<p>Nicht geprüft.</p>
<p>Ende</p>
"""
    )


def test_other_files_stay_as_they_are() -> None:
    file = Product("assets/x.js", PAGE.encode())
    assert alone(file) is file
