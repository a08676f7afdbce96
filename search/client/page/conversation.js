/** Questions to the worker and its answers. `WORKER_SOURCE` is the worker's script; `../bundle.mjs` puts it in. */
import { trusted } from "./trusted.js";

/**
 * @typedef {import("../engine.js").State} State
 * @typedef {import("../answer.js").Answer} Answer
 * @typedef {import("../answer.js").Count} Count
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

  /** Starts the worker with what every search needs; rejected when a file does not come. */
  async open() {
    const files = await this.files.first(this.language, this.progress);
    const source = new Blob([WORKER_SOURCE], { type: "text/javascript" });
    this.worker = new Worker(trusted(URL.createObjectURL(source)));
    this.worker.onmessage = ({ data }) => this.hear(data);
    this.worker.onerror = (event) => this.reject(event);
    this.worker.postMessage({ type: "open", language: this.language });
    this.hand(files);
  }

  /**
   * @param {State} state
   * @param {number} limit how many offers to show
   * @returns {Promise<Answer>}
   */
  search(state, limit) {
    return this.ask({ kind: "search", state, limit });
  }

  /**
   * @param {State} state
   * @returns {Promise<Count>}
   */
  count(state) {
    return this.ask({ kind: "count", state });
  }

  /** @returns {Promise<Facet[]>} the filters there are */
  filters() {
    return this.ask({ kind: "filters" });
  }

  /** Ends the worker. */
  close() {
    if (this.worker) this.worker.terminate();
  }

  /**
   * @param {object} question
   * @returns {Promise<any>} the answer; rejected when a file does not come or the worker fails
   */
  ask(question) {
    const answer = this.last.then(
      () =>
        new Promise((resolve, reject) => {
          this.resolve = resolve;
          this.reject = reject;
          this.worker?.postMessage({ type: "ask", id: ++this.asked, ...question });
        }),
    );
    this.last = answer.catch(() => {});
    return answer;
  }

  /** @param {any} message */
  async hear(message) {
    if (message.type !== "need") {
      this.resolve(message.answer);
      return;
    }
    try {
      this.hand(await this.files.bring(message.names, this.progress));
    } catch (error) {
      this.reject(error);
    }
  }

  /** @param {Record<string, string>} files by name */
  hand(files) {
    for (const [name, text] of Object.entries(files)) this.worker?.postMessage({ type: "file", name, text });
  }
}
