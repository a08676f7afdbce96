/** What lists show of a document, in files of so many each. `../cards.py` writes them and describes the lines. */
import { Lacking } from "./lexicon.js";
import { isForeign, unmarked } from "./source.js";

/** @type {Record<string, string>} */
const TONES = { "+": "good", "!": "warn", ".": "plain" };
/**
 * `foreign` says what is in the language of the content, on a page in another.
 * @typedef {{
 *   kind: string, href: string, name: string, place: string, provider: string, summary: string,
 *   foreign: {name: boolean, summary: boolean},
 *   categories: string[], languages: string[], badges: {tone: string, text: string}[]
 * }} Card
 */

export class Cards {
  /** @param {string} text the directory */
  constructor(text) {
    const { kinds, inFile, usual } = JSON.parse(text);
    /** @type {[string, number][]} kinds of documents in their order, and how many there are of each */
    this.kinds = kinds;
    const [first, offers] = kinds[0] || ["offer", 0];
    /** @type {number} how many of the documents are offers, which come first */
    this.offers = first === "offer" ? offers : 0;
    /** @type {number} how many of these are shown without being asked for; they come first */
    this.usual = usual;
    /** @type {number} */
    this.inFile = inFile;
    /** @type {string[]} */
    this.lines = [];
  }

  /**
   * @param {number} file
   * @param {string} text
   */
  add(file, text) {
    text.split("\n").forEach((line, at) => {
      this.lines[file * this.inFile + at] = line;
    });
  }

  /**
   * Makes sure that cards can be shown; throws Lacking when they cannot.
   * @param {number[]} documents
   */
  require(documents) {
    const missing = documents.filter((document) => this.lines[document] === undefined);
    const files = new Set(missing.map((document) => Math.floor(document / this.inFile)));
    if (files.size) throw new Lacking([...files].map((file) => `cards-${file}`));
  }

  /**
   * @param {number} document
   * @returns {string}
   */
  kindOf(document) {
    let last = 0;
    const found = this.kinds.find(([, count]) => document < (last += count));
    return found ? found[0] : "";
  }

  /**
   * @param {number} document
   * @returns {Card}
   */
  card(document) {
    this.require([document]);
    const [href, name, place, provider, summary = "", ...lists] = this.lines[document].split("\t");
    const [categories = [], languages = [], marked = []] = lists.map((each) => each.split("|").filter(Boolean));
    const foreign = { name: isForeign(name), summary: isForeign(summary) };
    const badges = marked.map((each) => ({ tone: TONES[each[0]], text: each.slice(1) }));
    return { kind: this.kindOf(document), href, name: unmarked(name), place, provider, summary: unmarked(summary), foreign, categories, languages, badges };
  }
}
