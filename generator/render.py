"""Pages and templates in, HTML out: the home of Jinja.

A template sees `page`, its `view`, the `layout` and the filters below; every choice was made before
(tests/architecture walks the templates and refuses comparisons and arithmetic).
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator import icons
from generator.foreign import is_foreign, told_apart, unmarked
from generator.i18n import SOURCE, Words
from generator.links import absolute, relative
from generator.markup import plain, render_markdown
from generator.pages.layout import Layout
from generator.pages.page import Link, Page
from generator.uris import mailto
from generator.urls import Urls

TEMPLATES = Path(__file__).parent.parent / "templates"
_IN_GERMAN = Markup(f'<div lang="{SOURCE}" dir="ltr">{{}}</div>')  # noqa: S704
DRAWINGS = Path(__file__).parent.parent / "static" / "drawings"


@dataclass(frozen=True, slots=True)
class Renderer:
    """Renders the pages of one edition."""

    environment: Environment
    layout: Layout

    def render(self, page: Page, view: object) -> bytes:
        """Return the finished page; `view` is the page's view, made once for key and template."""
        template = self.environment.get_template(page.template)
        html = template.render(
            page=page,
            view=view,
            layout=self.layout,
            main_menu=_marked(self.layout.menu, page),
            footer_menu=_marked(self.layout.footer, page),
        )
        return told_apart(html, SOURCE).encode()


def renderer(
    words: Words, layout: Layout, assets: Mapping[str, str], base_url: str | None
) -> Renderer:
    """Return the renderer for one language.

    `assets` maps names such as `site.css` to their addresses; `base_url` is where the site will be
    published, if that is known: pages that a host shows at any address (404) need it, and links to
    feeds, which lead to the host from copies, too.
    """
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
    )
    environment.install_gettext_translations(words.catalogue, newstyle=True)  # type: ignore[attr-defined]
    environment.filters |= _filters(Urls(words.language), assets, base_url)
    return Renderer(environment, layout)


@dataclass(frozen=True, slots=True)
class _OnPage:
    """What templates may do with a value for which it matters on which page it stands."""

    urls: Urls
    assets: Mapping[str, str]
    base_url: str | None

    def url(self, page: Page, target: str) -> str:
        if self.base_url and page.shown_anywhere:
            return absolute(target, self.base_url)
        return relative(target, page.path)

    def asset(self, page: Page, name: str) -> str:
        return self.url(page, self.assets[name])

    def in_language(self, page: Page, language: str) -> str:
        """Return the link to the same page in another language."""
        path = self.urls.in_every_language(page.path)
        return self.url(page, Urls(language).in_this_language(path))

    def barrier_report(self, page: Page, email: str) -> str:
        """Return the letter that tells the editors on which page there is a barrier."""
        address = absolute(page.path, self.base_url) if self.base_url else page.path
        return mailto(email, f"Barriere auf der Seite {page.path}", f"{address}\n\n")

    def markdown(self, page: Page, text: str) -> Markup:
        html = render_markdown(unmarked(text), page.path, self.urls)
        return _IN_GERMAN.format(html) if is_foreign(text) else html


def _filters(
    urls: Urls, assets: Mapping[str, str], base_url: str | None
) -> dict[str, Callable[..., str]]:
    """Return what templates may do with a value."""
    on_page = _OnPage(urls, assets, base_url)
    methods = (
        on_page.url,
        on_page.asset,
        on_page.in_language,
        on_page.barrier_report,
        on_page.markdown,
    )
    return {
        **{method.__name__: _knowing_the_page(method) for method in methods},
        "absolute_url": lambda target: absolute(target, base_url or ""),
        "plain": plain,
        "icon": icons.icon,
        "drawing": _drawing,
    }


def _knowing_the_page(method: Callable[[Page, str], str]) -> Callable[[Context, str], str]:
    @pass_context
    def used(context: Context, value: str) -> str:
        return method(context["page"], value)

    return used


def _marked(menu: tuple[Link, ...], page: Page) -> tuple[Link, ...]:
    """Return a menu with the entry the page belongs to marked."""
    return tuple(replace(link, current=link.href == page.section) for link in menu)


def _drawing(name: str) -> Markup:
    """Return one of the project's own drawings as inline SVG."""
    return Markup((DRAWINGS / f"{name}.svg").read_text(encoding="utf-8").strip())  # noqa: S704
