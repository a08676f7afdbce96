/** The page that keeps the site on a device: says how it stands, and has the buttons. */
import { inWords, packSize } from "./sizes.js";

/** @typedef {"absent"|"loading"|"kept"|"lost"|"failed"} State each is an element with `data-state` */

export class KeepPage {
  /**
   * @param {HTMLElement} root
   * @param {import("./registration.js").Registration} registration
   */
  constructor(root, registration) {
    this.root = root;
    this.registration = registration;
  }

  async start() {
    for (const button of this.buttons("keep")) button.onclick = () => this.keep();
    for (const button of this.buttons("drop")) button.onclick = () => this.drop();
    this.show(await this.registration.state());
    this.showSize();
  }

  async keep() {
    this.show("loading");
    const whole = await this.registration.keep().catch(() => false);
    this.show(whole ? "kept" : "failed");
    this.focus();
  }

  async drop() {
    await this.registration.drop();
    this.show("absent");
    this.focus();
  }

  /** @param {State} state */
  show(state) {
    for (const part of this.root.querySelectorAll("[data-state]")) {
      const shown = /** @type {HTMLElement} */ (part);
      shown.hidden = shown.dataset.state !== state;
    }
  }

  /** The button that was pressed is gone; who uses no mouse goes on at what is there now. */
  focus() {
    const shown = this.root.querySelector("[data-state]:not([hidden])");
    if (shown) /** @type {HTMLElement} */ (shown).focus();
  }

  async showSize() {
    const { language, address } = this.registration;
    const size = await packSize(address, language).catch(() => 0);
    for (const part of this.root.querySelectorAll("[data-size]")) {
      part.textContent = size ? /** @type {HTMLElement} */ (part).dataset.size?.replace("{size}", inWords(size, language)) || "" : "";
    }
  }

  /**
   * @param {string} task
   * @returns {HTMLButtonElement[]}
   */
  buttons(task) {
    return Array.from(this.root.querySelectorAll(`[data-task="${task}"]`));
  }
}
