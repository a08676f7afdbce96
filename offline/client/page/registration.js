/** The service worker of the site as a page sees it: there or not, with its pack or without. */
import { cachePrefix, dropCaches } from "../caches.js";
import { trusted } from "./trusted.js";

/** How long a worker may take to say whether it still has its pack, in milliseconds. */
const PATIENCE = 3000;
/** How long it may take to bring it: browsers give no worker longer than five minutes for one task. */
const LONG_PATIENCE = 6 * 60_000;
/** When a worker that brings its pack is asked again: the browser may have ended it, and starts it then. */
const ASKED_AGAIN = 10_000;

export class Registration {
  /**
   * @param {URL} address of the service worker, at the root of the site
   * @param {string} language of the page
   */
  constructor(address, language) {
    this.address = address;
    this.scope = new URL("./", address).href;
    this.language = language;
  }

  /** @returns {Promise<ServiceWorkerRegistration|undefined>} */
  async current() {
    const found = await navigator.serviceWorker.getRegistration(this.scope);
    // Without one of its own a site gets that of a site above it.
    return found && found.scope === this.scope ? found : undefined;
  }

  /** @returns {Promise<"absent"|"kept"|"lost">} whether this device has the site in this language */
  async state() {
    const { active = null } = (await this.current()) || {};
    if (!active || !this.isOfThisLanguage(active)) return "absent";
    return (await hasPack(active, "state", PATIENCE)) ? "kept" : "lost";
  }

  /**
   * Brings the pack and keeps it; what was kept in another language goes.
   * @returns {Promise<boolean>} whether it came whole
   */
  async keep() {
    const address = new URL(this.address.href);
    address.searchParams.set("keep", this.language);
    askForRoom();
    const registration = await navigator.serviceWorker.register(/** @type {any} */ (trusted(address.href)));
    const worker = registration.installing || registration.waiting;
    // A worker that is there already, but has lost its pack, is not installed again.
    if (!worker) return Boolean(registration.active) && hasPack(/** @type {ServiceWorker} */ (registration.active), "bring", LONG_PATIENCE);
    await settled(worker);
    if (worker.state === "installed") worker.postMessage("take over");
    return worker.state !== "redundant";
  }

  /** Drops everything that is kept. */
  async drop() {
    const registration = await this.current();
    if (registration) await registration.unregister();
    await dropCaches(cachePrefix(this.scope));
  }

  /** @param {ServiceWorker} worker */
  isOfThisLanguage(worker) {
    return new URL(worker.scriptURL).searchParams.get("keep") === this.language;
  }
}

/**
 * @param {ServiceWorker} worker
 * @param {"state"|"bring"} question whether it has its pack, or whether it has after bringing it again
 * @param {number} patience in milliseconds; after that it counts as having none
 * @returns {Promise<boolean>}
 */
async function hasPack(worker, question, patience) {
  let late = 0;
  let asking = 0;
  try {
    return await new Promise((resolve) => {
      const ask = () => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = ({ data }) => resolve(!data.lost);
        worker.postMessage(question, [port2]);
      };
      late = setTimeout(() => resolve(false), patience);
      asking = setInterval(ask, ASKED_AGAIN);
      ask();
    });
  } finally {
    clearTimeout(late);
    clearInterval(asking);
  }
}

/**
 * @param {ServiceWorker} worker
 * @returns {Promise<void>} when it is installed, or will never be
 */
export function settled(worker) {
  return new Promise((resolve) => {
    const look = () => worker.state !== "installing" && resolve();
    worker.addEventListener("statechange", look);
    look();
  });
}

/** Asks the browser not to drop the pack when room is short. Nobody waits: Firefox asks the reader, who need not answer. */
function askForRoom() {
  const { storage } = navigator;
  if (storage && storage.persist) storage.persist().catch(() => {});
}
