/** Offers on the start page to keep the site, where that is little to load and nobody has said no. */
import { packSize } from "./sizes.js";

/** Bytes: little enough to offer it to everybody. */
const LITTLE = 200_000;
const DECLINED = "offline-declined";

export class OfferAtOnce {
  /**
   * @param {HTMLElement} offer
   * @param {import("./registration.js").Registration} registration
   */
  constructor(offer, registration) {
    this.offer = offer;
    this.registration = registration;
  }

  async start() {
    if (savesData() || declined() || (await this.registration.state()) === "kept") return;
    if ((await packSize(this.registration.address, this.registration.language)) > LITTLE) return;
    this.button("later").onclick = () => this.decline();
    this.button("keep").onclick = () => this.keep();
    this.offer.hidden = false;
  }

  async keep() {
    this.button("keep").disabled = true;
    const whole = await this.registration.keep().catch(() => false);
    this.said(whole ? "kept" : "failed");
  }

  decline() {
    remember();
    this.offer.hidden = true;
  }

  /** @param {string} what */
  said(what) {
    for (const part of this.offer.querySelectorAll("[data-said]")) {
      const shown = /** @type {HTMLElement} */ (part);
      shown.hidden = shown.dataset.said !== what;
    }
  }

  /**
   * @param {string} task
   * @returns {HTMLButtonElement}
   */
  button(task) {
    return /** @type {HTMLButtonElement} */ (this.offer.querySelector(`[data-task="${task}"]`));
  }
}

/** @returns {boolean} whether the reader asked browsers to load little */
function savesData() {
  const { connection } = /** @type {any} */ (navigator);
  return Boolean(connection && connection.saveData);
}

/** @returns {boolean} */
function declined() {
  try {
    return localStorage.getItem(DECLINED) !== null;
  } catch {
    return true; // Who forbids us to remember would be asked on every visit.
  }
}

function remember() {
  try {
    localStorage.setItem(DECLINED, "1");
  } catch {
    // Asked again next time, then.
  }
}
