"""What a page may do, told to browsers: in the page itself, and by hosts that can send headers."""

_POLICY = {
    "default-src": "'none'",
    "style-src": "'self'",
    "img-src": "'self'",
    "script-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "manifest-src": "'self'",
    # The service worker is a file of the site, the worker of the search a script made by the page.
    "worker-src": "'self' blob:",
    "base-uri": "'none'",
    "form-action": "'self'",
    "require-trusted-types-for": "'script'",
    "trusted-types": "search offline",
}

CONTENT_SECURITY_POLICY = "; ".join(f"{name} {sources}" for name, sources in _POLICY.items())
"""The policy as pages carry it in a meta element (W3C, Content Security Policy Level 3)."""

CONTENT_SECURITY_POLICY_WITHOUT_SCRIPTS = "; ".join(
    f"{name} {_POLICY[name]}"
    for name in ("default-src", "style-src", "img-src", "base-uri", "form-action")
)
"""The policy of pages that are no pages of the site, load no script and ask nobody anything."""
