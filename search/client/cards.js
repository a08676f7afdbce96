/** What lists show of a document. `../cards.py` writes the file. */

/** From how many offers on cards come in chunks, and how many cards a chunk has. */
export const CHUNKED_FROM = 1500;
export const CARDS_IN_CHUNK = 100;

const KINDS = { o: "offer", i: "institution", h: "handlungsfeld", w: "workshop", p: "page" };

/** @typedef {{kind: string, href: string, name: string, place: string, provider: string, summary: string}} Card */

export class Cards {
  /** @param {number} chunk how many cards a file holds; all in one when 0 */
  constructor(chunk) {
    this.chunk = chunk;
    /** @type {string[]} */
    this.lines = [];
  }

  /**
   * @param {number} file
   * @param {string} text
   */
  add(file, text) {
    text.split("\n").forEach((line, at) => {
      this.lines[file * this.chunk + at] = line;
    });
  }

  /**
   * @param {number} document
   * @returns {number} of the file that holds a card
   */
  fileOf(document) {
    return this.chunk ? Math.floor(document / this.chunk) : 0;
  }

  /**
   * @param {number} document
   * @returns {Card|undefined} nothing while its file is not loaded
   */
  card(document) {
    const line = this.lines[document];
    if (line === undefined) return undefined;
    const [kind, href, name, place, provider, summary] = line.split("\t");
    return { kind: KINDS[/** @type {keyof typeof KINDS} */ (kind)], href, name, place, provider, summary };
  }
}
