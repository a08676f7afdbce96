"""nginx: one file to be included in a `server` block.

It needs no module that Debian's smallest package lacks. `if` is used for what it is good at, to
set variables and to rewrite; all headers stand at one level, since a level that has one of its own
inherits none (nginx.org, “Module ngx_http_headers_module”: add_header). An empty one is not sent.
"""

from collections.abc import Iterable, Iterator
from textwrap import indent
from urllib.parse import quote

from generator.hosts.headers import ASKED_AGAIN, KEPT_FOR_EVER, SECURITY_HEADERS
from generator.hosts.host import Configuration, HostedSite
from generator.hosts.media_types import MEDIA_TYPES, SITEMAP_TYPE, SITEMAPS, TEXTS, ending
from generator.hosts.patterns import accepts, exactly
from generator.product import Product
from generator.urls import IMMUTABLE

NAME = "nginx.conf"


def nginx(site: HostedSite) -> Configuration:
    """Return the file; it leads on from all former paths."""
    lines = (*_how_to(site), *_choice(site), *_site(site))
    content = "".join(f"{it}\n" for it in lines).encode()
    return Configuration((Product(NAME, content),), frozenset(site.redirects))


def _how_to(site: HostedSite) -> Iterator[str]:
    yield "# Einstellungen für nginx, geschrieben von „build.py build --host nginx“."
    yield "# In den server-Block gehören zwei Zeilen, mit dem eigenen Ordner statt /srv/www:"
    yield "#   root /srv/www;  (nur, wenn dort noch kein root steht)"
    yield f"#   include /srv/www{site.base}{NAME};"
    yield f"# Die Dateien der Website liegen dann in /srv/www{site.base}"
    yield "# Nach jeder Veröffentlichung: nginx -s reload"


def _choice(site: HostedSite) -> Iterator[str]:
    """Yield what is decided for each request: compressed or not, kept or asked for again."""
    yield 'set $site_ending "";'
    yield 'set $site_encoding "";'
    yield f'set $site_caching "{ASKED_AGAIN}";'
    kept = f"^{exactly(site.base)}{IMMUTABLE}$"
    yield f'if ($uri ~ "{kept}") {{ set $site_caching "{KEPT_FOR_EVER}"; }}'
    for coding, end in (("gzip", "gz"), ("br", "br")):
        yield f'if ($http_accept_encoding ~* "{accepts(coding)}") {{'
        yield f"  set $site_ending .{end};"
        yield f"  set $site_encoding {coding};"
        yield "}"
    yield 'if (!-f "$request_filename$site_ending") { set $site_ending ""; }'
    yield f'if ($uri !~ "^{exactly(site.base)}") {{ set $site_ending ""; }}'
    # Anything but reading is refused, in plain text.
    yield 'if ($request_method !~ "^(?:GET|HEAD)$") {'
    yield '  set $site_ending "";'
    yield f'  set $site_caching "{ASKED_AGAIN}";'
    yield "}"
    yield 'if ($site_ending = "") { set $site_encoding ""; }'
    yield "if ($site_ending) { rewrite ^(.*)$ $1$site_ending last; }"


def _site(site: HostedSite) -> Iterator[str]:
    base = site.base
    if base != "/":
        yield from _block(
            f'location = "{base[:-1]}"', (*_headers(), f'return 301 "{quote(base)}";')
        )
    yield from _block(
        f'location ^~ "{base}"',
        (
            *_headers(),
            "index index.html;",
            "autoindex off;",
            "gzip off;",
            "etag on;",
            # A folder without a start page does not exist for readers.
            f'error_page 403 404 =404 "{base}404.html";',
            *_types(site.paths),
            *_redirects(site),
            *_block(f'location = "{base}{NAME}"', ("internal;",)),
            *_block(r'location ~ "/\.ht"', ("internal;",)),
        ),
    )


def _headers() -> Iterator[str]:
    yield "absolute_redirect off;"
    for name, value in SECURITY_HEADERS.items():
        yield f'add_header {name} "{value}" always;'
    yield "add_header Cache-Control $site_caching always;"
    yield "add_header Content-Encoding $site_encoding always;"
    yield "add_header Vary Accept-Encoding always;"


def _types(paths: Iterable[str]) -> Iterator[str]:
    """Yield the types by ending; a compressed file has that of its original."""
    yield from _block("types", (f'"{MEDIA_TYPES[it]}" {it};' for it in MEDIA_TYPES))
    yield from _typed(f"/{SITEMAPS}$", SITEMAP_TYPE)
    yield from _typed(rf"/{SITEMAPS}\.(?:br|gz)$", SITEMAP_TYPE, "internal;")
    for it in sorted({ending(path) for path in paths} & TEXTS.keys()):
        yield from _typed(rf"\.{it}\.(?:br|gz)$", TEXTS[it], "internal;")


def _typed(pattern: str, media_type: str, *more: str) -> list[str]:
    return _block(f'location ~ "{pattern}"', (*more, "types { }", f'default_type "{media_type}";'))


def _redirects(site: HostedSite) -> Iterator[str]:
    for former, present in sorted(site.redirects.items()):
        yield from _block(
            f'location = "{_escaped(site.base + former)}"',
            (f'return 301 "{quote(site.base + present)}";',),
        )


def _escaped(text: str) -> str:
    """Return a text as nginx reads it between double quotes."""
    return text.replace("\\", r"\\").replace('"', r"\"")


def _block(head: str, lines: Iterable[str]) -> list[str]:
    return [f"{head} {{", *(indent(line, "  ") for line in lines), "}"]
