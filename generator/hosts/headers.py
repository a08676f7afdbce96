"""The headers of every answer: what browsers may do with it, and how long they may keep it."""

from collections.abc import Mapping
from types import MappingProxyType

from generator.security import CONTENT_SECURITY_POLICY

# Everything that asks people for something, watches them or touches their device; the site uses
# none of it. Names: W3C, Permissions Policy, “Policy Controlled Features”, without those that
# browsers do not know, since they complain about each on every page.
_UNUSED_FEATURES = (
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-create",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "usb",
    "window-management",
    "xr-spatial-tracking",
)

SECURITY_HEADERS: Mapping[str, str] = MappingProxyType(
    {
        # Who may frame the site cannot be said in a page (CSP Level 3, section 3.3).
        "Content-Security-Policy": f"{CONTENT_SECURITY_POLICY}; frame-ancestors 'none'",
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Permissions-Policy": ", ".join(f"{name}=()" for name in _UNUSED_FEATURES),
        # What somebody searched for or read here is nobody's business; the addresses say it.
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
    }
)
"""Headers that every answer has, errors and redirects included, sorted by name.

HTTPS for ever (Strict-Transport-Security) binds the whole host: that is its owner's decision."""

KEPT_FOR_EVER = "public, max-age=31536000, immutable"
"""Cache-Control of files whose names change with their content (RFC 9111, RFC 8246)."""
ASKED_AGAIN = "no-cache"
"""Cache-Control of all others: kept, but never shown without asking whether it is still so."""
