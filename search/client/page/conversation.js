/** Questions to the worker and its answers. `WORKER_SOURCE` is the worker's script; `../bundle.mjs` puts it in. */
import { trusted } from "./trusted.js";

/**
 * @typedef {import("../engine.js").State} State
 * @typedef {import("../answer.js").Answer} Answer
 * @typedef {import("../facets.js").Facet} Facet
 * @typedef {import("./data_files.js").DataFiles} DataFiles
 * @typedef {import("./data_files.js").Progress} Progress
 */

export class Conversation {
  /**
   * @param {DataFiles} files
   * @param {string} language of the page
   * @param {Progress} progress
   */
  constructor(files, language, progress) {
    this.files = files;
    this.language = language;
    this.progress = progress;
    /** @type {Promise<any>} what is being answered; the worker forgets a question when the next one comes */
    this.last = Promise.resolve();
    this.asked = 0;
    /** @type {(answer: any) => void} */
    this.resolve = () => {};
    /** @type {(error: unknown) => void} */
    this.reject = () => {};
  }

  /** @returns {Promise<Facet[]>} the filters there are; rejected when a file does not come or the worker fails */
  async open() {
    const files = await this.files.first(this.language, this.progress);
    const names = Object.keys(await this.files.paths());
    const dictionaries = names.filter((name) => name.startsWith("words-")).map((name) => name.slice(6));
    const source = new Blob([WORKER_SOURCE], { type: "text/javascript" });
    this.worker = new Worker(trusted(URL.createObjectURL(source)));
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = (event) => this.reject(event);
    return this.say({ type: "open", language: this.language, dictionaries, files });
  }

  /**
   * @param {State} state
   * @param {number} limit how many offers to show
   * @returns {Promise<Answer>}
   */
  ask(state, limit) {
    const answer = this.last.then(() => this.say({ type: "search", id: ++this.asked, state, limit }));
    this.last = answer.catch(() => {});
    return answer;
  }

  /** Ends the worker. */
  close() {
    if (this.worker) this.worker.terminate();
  }

  /**
   * @param {any} message
   * @returns {Promise<any>} what the worker says to it
   */
  say(message) {
    return new Promise((resolve, reject) => {
      this.resolve = resolve;
      this.reject = reject;
      this.worker?.postMessage(message);
    });
  }

  /** @param {any} message */
  async hear(message) {
    if (message.type !== "need") {
      this.resolve(message.answer || message.facets);
      return;
    }
    try {
      const texts = await this.files.bring(message.names, this.progress);
      for (const [name, text] of Object.entries(texts)) this.worker?.postMessage({ type: "file", name, text });
    } catch (error) {
      this.reject(error);
    }
  }
}
