"""Apache 2.4: one `.htaccess`, read where the site stands (httpd.apache.org, “.htaccess files”).

What an Apache lacks is left out: without mod_rewrite there are the pages at former addresses and
nothing compressed, without mod_headers the policy in each page.
"""

from collections.abc import Iterator
from urllib.parse import quote

from generator.hosts.headers import ASKED_AGAIN, KEPT_FOR_EVER, SECURITY_HEADERS
from generator.hosts.host import Configuration, HostedSite
from generator.hosts.media_types import MEDIA_TYPES, SITEMAP_TYPE, SITEMAPS
from generator.hosts.patterns import accepts, exactly
from generator.product import Product
from generator.urls import IMMUTABLE


def apache(site: HostedSite) -> Configuration:
    """Return the file; it leaves the pages at former addresses to servers without mod_rewrite."""
    lines = (*_basics(site), *_types(), *_headers(site), *_rewriting(site))
    return Configuration((Product(".htaccess", "".join(f"{it}\n" for it in lines).encode()),))


def _basics(site: HostedSite) -> Iterator[str]:
    yield "# Einstellungen für Apache 2.4, geschrieben von „build.py build --host apache“."
    yield "# Sie gelten, wo „AllowOverride All“ eingestellt ist."
    # Rewriting in folders needs one of the two ways to follow links.
    yield "Options -Indexes -MultiViews +SymLinksIfOwnerMatch"
    yield "DirectoryIndex index.html"
    yield f"ErrorDocument 404 {quote(site.base)}404.html"


def _types() -> Iterator[str]:
    """Yield the types, which hold for compressed files, too, and how these are compressed.

    Servers often take `.gz` for an archive and `.br` for the Breton language.
    """
    yield "<IfModule mod_mime.c>"
    for ending, media_type in MEDIA_TYPES.items():
        yield f'  AddType "{media_type}" .{ending}'
    yield "  RemoveType .br .gz"
    yield "  RemoveLanguage .br"
    yield "  AddEncoding br .br"
    yield "  AddEncoding gzip .gz"
    yield "</IfModule>"
    yield rf'<FilesMatch "^{SITEMAPS}(\.(br|gz))?$">'
    yield f"  ForceType {SITEMAP_TYPE}"
    yield "</FilesMatch>"


def _headers(site: HostedSite) -> Iterator[str]:
    yield "<IfModule mod_headers.c>"
    for name, value in SECURITY_HEADERS.items():
        yield f'  Header always set {name} "{value}"'
    yield f'  Header always set Cache-Control "{ASKED_AGAIN}"'
    paths = f"^{exactly(site.base)}{IMMUTABLE}$"
    kept = f"%{{REQUEST_STATUS}} =~ /^(200|206|304)$/ && %{{REQUEST_URI}} =~ m#{paths}#"
    yield f'  Header always set Cache-Control "{KEPT_FOR_EVER}" "expr={kept}"'
    yield "  Header merge Vary Accept-Encoding"
    yield "</IfModule>"


def _rewriting(site: HostedSite) -> Iterator[str]:
    """Yield the rules that lead on, hide what only this file needs, and choose what is served."""
    base = _substitution(site.base)
    yield "<IfModule mod_rewrite.c>"
    yield "  RewriteEngine On"
    for former, present in sorted(site.redirects.items()):
        yield f"  RewriteRule ^{exactly(former)}$ {base}{_substitution(present)} [R=301,L,NE]"
    yield "  # Ordner ohne Startseite, Dateien als Ordner und komprimierte Dateien gibt es nicht."
    yield "  RewriteCond %{REQUEST_FILENAME} -d"
    yield "  RewriteCond %{REQUEST_FILENAME}/index.html !-f"
    yield "  RewriteRule /$ - [R=404,L]"
    yield "  RewriteCond %{PATH_INFO} ."
    yield "  RewriteRule ^ - [R=404,L]"
    yield "  RewriteCond %{ENV:REDIRECT_STATUS} ^$"
    yield r"  RewriteRule \.(br|gz)$ - [R=404,L]"
    yield "  # Wer es lesen kann, bekommt die komprimierte Datei."
    for coding, ending in (("br", "br"), ("gzip", "gz")):
        yield f'  RewriteCond %{{HTTP:Accept-Encoding}} "{accepts(coding)}" [NC]'
        yield f"  RewriteCond %{{REQUEST_FILENAME}}.{ending} -f"
        yield f"  RewriteRule ^(.+)$ {base}$1.{ending} [B=%#,L]"
    yield "</IfModule>"


def _substitution(path: str) -> str:
    """Return an address as mod_rewrite is told it: `%` alone would begin a back-reference."""
    return quote(path).replace("%", r"\%")
