/**
 * The service worker: serves one edition of the site from its pack. The build puts `EDITIONS` before it; which language is
 * kept stands in the worker's own address, `sw.js?keep=de`.
 *
 * A new pack is installed beside the one in use and takes over when the reader says so. Whatever the pack has comes
 * from it, pages load anew when another takes over, and a page that only the host has gets its files from there: so no
 * page mixes two builds while there is a network.
 */
import { Kept } from "./kept.js";

/** @type {ServiceWorkerGlobalScope & {EDITIONS: Record<string, import("./kept.js").Edition>}} */
const worker = /** @type {any} */ (self);
const scope = worker.registration.scope;
const edition = worker.EDITIONS[new URL(worker.location.href).searchParams.get("keep") || ""];
const kept = new Kept(scope, edition);

const LIST = `${edition.folder}search/files.js`;
/** The same list for a device without a network: with the lexicon that the pack has. */
const LIST_OFFLINE = LIST.replace(".js", "-offline.js");
/** How long a slow network may keep the search waiting. */
const PATIENCE = 3000;
/** @type {Record<string, string>} */
const MEDIA_TYPES = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  svg: "image/svg+xml",
  json: "application/json",
  webmanifest: "application/manifest+json",
};

worker.addEventListener("install", (event) => event.waitUntil(kept.install()));
worker.addEventListener("activate", (event) => event.waitUntil(kept.dropOthers()));
worker.addEventListener("fetch", (event) => {
  const { method, url } = event.request;
  if (method === "GET" && url.startsWith(scope)) event.respondWith(answer(event));
});
// Browsers end workers soon that nothing waits for.
worker.addEventListener("message", (event) => event.waitUntil(told(event)));

/** @param {ExtendableMessageEvent} event */
async function told({ data, ports: [port] }) {
  if (data === "take over") await worker.skipWaiting();
  if (data === "state") port.postMessage({ lost: !(await kept.stored()) });
  if (data === "bring") port.postMessage({ lost: await kept.install().then(() => false, () => true) });
}

/**
 * @param {FetchEvent} event
 * @returns {Promise<Response>}
 */
async function answer({ request, clientId }) {
  const pack = await kept.pack();
  const own = pack && (await fileOf(pack, pathOf(request.url)));
  if (own && (request.mode === "navigate" || (await shows(pack, clientId)))) return own;
  try {
    return await fetch(request);
  } catch (unreachable) {
    if (own) return own;
    if (request.mode !== "navigate") throw unreachable;
    return pack ? page(pack.file(`${edition.folder}404.html`) || "", "404.html", 404) : page(edition.lost, "lost.html", 503);
  }
}

/**
 * @param {import("./pack.js").Pack} pack
 * @param {string} path
 * @returns {Promise<Response|undefined>}
 */
async function fileOf(pack, path) {
  const text = pack.file(path === LIST && !(await hasNetwork()) ? LIST_OFFLINE : path);
  return text === undefined ? undefined : page(text, path, 200);
}

/**
 * @param {import("./pack.js").Pack} pack
 * @param {string} clientId
 * @returns {Promise<boolean>} whether the page that asks is one of the pack; others came from the host, maybe of a newer build
 */
async function shows(pack, clientId) {
  const client = await worker.clients.get(clientId);
  return !client || pack.has(pathOf(client.url));
}

/**
 * @param {string} address
 * @returns {string} path below the root of the site
 */
function pathOf(address) {
  const path = decoded(new URL(address).pathname.slice(new URL(scope).pathname.length));
  return path === "" || path.endsWith("/") ? `${path}index.html` : path;
}

/**
 * @param {string} written path of an address
 * @returns {string} as it is where it cannot be decoded: then no file is called so
 */
function decoded(written) {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}

/**
 * @param {string} text
 * @param {string} path
 * @param {number} status
 * @returns {Response}
 */
function page(text, path, status) {
  const type = MEDIA_TYPES[path.slice(path.lastIndexOf(".") + 1)] || "text/plain";
  return new Response(text, { status, headers: { "Content-Type": `${type}; charset=utf-8` } });
}

/** @returns {Promise<boolean>} whether the lexicon of all languages can be had now */
async function hasNetwork() {
  const given = new AbortController();
  const late = setTimeout(() => given.abort(), PATIENCE);
  try {
    return (await fetch(new URL(edition.lexicon, scope).href, { method: "HEAD", signal: given.signal })).ok;
  } catch {
    return false;
  } finally {
    clearTimeout(late);
  }
}
