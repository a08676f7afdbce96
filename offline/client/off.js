/** The service worker of a site that no longer keeps anything on devices: it ends itself and drops what was kept. */
import { cachePrefix, dropCaches } from "./caches.js";

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (self);

worker.addEventListener("install", () => worker.skipWaiting());
worker.addEventListener("activate", (event) => event.waitUntil(end()));

async function end() {
  await dropCaches(cachePrefix(worker.registration.scope));
  await worker.registration.unregister();
  // Pages that the old worker served load anew from the host.
  const pages = await worker.clients.matchAll({ type: "window" });
  await Promise.all(pages.map((page) => page.navigate(page.url).catch(() => {})));
}
