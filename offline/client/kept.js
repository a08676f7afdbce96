/** The pack of an edition as this device keeps it: in a cache of its own, whole or not at all. */
import { cachePrefix, dropCaches } from "./caches.js";
import { Pack } from "./pack.js";

/**
 * @typedef {{
 *   folder: string, pack: string, sha256: string, lexicon: string, lost: string
 * }} Edition the folder of its pages, `uk/`; where its pack is and what its SHA-256 is (hex); the first file of the lexicon of all languages, which is not
 *   in it; and the page that says that the device has dropped it
 */

export class Kept {
  /**
   * @param {string} scope address of the root of the site
   * @param {Edition} edition
   */
  constructor(scope, { pack, sha256 }) {
    this.address = new URL(pack, scope).href;
    this.sha256 = sha256;
    this.prefix = cachePrefix(scope);
    this.cache = this.prefix + sha256;
    /** @type {Promise<Pack|undefined>|undefined} */
    this.reading = undefined;
    /** @type {Promise<void>|undefined} */
    this.installing = undefined;
  }

  /** Brings the pack, unless it is there, once for all who ask meanwhile; rejected when it does not come as it should. */
  install() {
    this.installing ??= this.bring().finally(() => (this.installing = undefined));
    return this.installing;
  }

  async bring() {
    if (await this.stored()) return;
    // A damaged one may come from what the browser remembers, where it would stay for ever.
    const body = (await this.loaded("default")) || (await this.loaded("reload"));
    if (!body) throw new Error(`not as it should be: ${this.address}`);
    const cache = await caches.open(this.cache);
    await cache.put(this.address, new Response(body));
  }

  /**
   * @param {RequestCache} cache
   * @returns {Promise<ArrayBuffer|undefined>} nothing when it is not as it should be
   */
  async loaded(cache) {
    const response = await fetch(this.address, { cache });
    const body = await response.arrayBuffer();
    return response.ok && (await digestOf(body)) === this.sha256 ? body : undefined;
  }

  /** @returns {Promise<Pack|undefined>} nothing when the device has dropped it, to make room, or cannot read it */
  async pack() {
    this.reading ??= this.read().catch(() => undefined);
    const pack = await this.reading;
    // It may be brought again while this worker lives.
    if (!pack) this.reading = undefined;
    return pack;
  }

  /** @returns {Promise<Pack|undefined>} */
  async read() {
    const stored = await this.stored();
    return stored && new Pack(await stored.text());
  }

  /** @returns {Promise<Response|undefined>} */
  stored() {
    return caches.match(this.address, { cacheName: this.cache });
  }

  /** Drops the packs of other builds and languages. */
  async dropOthers() {
    await dropCaches(this.prefix, this.cache);
  }
}

/**
 * @param {ArrayBuffer} bytes
 * @returns {Promise<string>} SHA-256 in hex digits
 */
async function digestOf(bytes) {
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
