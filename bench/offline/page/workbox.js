/** The rival: a precache of all files as the documentation of workbox-precaching shows it; the list stands before it. */
import { precacheAndRoute } from "workbox-precaching";

precacheAndRoute(/** @type {any} */ (self).FILES);
