/** The files of the search, brought as scripts: pages opened from a folder may not fetch anything. */
import { FIRST } from "../first.js";
import { trusted } from "./trusted.js";

/** @typedef {(done: number, all: number) => void} Progress */

/** @type {Map<string, string>} */
const texts = new Map();
// What every file calls.
/** @type {any} */ (self).searchFile = (/** @type {string} */ name, /** @type {string} */ text) => texts.set(name, text);

export class DataFiles {
  /**
   * @param {string} list address of the list of all files
   * @param {string} path of that list from the root of the site
   */
  constructor(list, path) {
    this.list = list;
    this.root = list.slice(0, list.length - path.length);
    this.attempts = 0;
    /** @type {Promise<string>|undefined} */
    this.listed = undefined;
  }

  /** @returns {Promise<Record<string, string>>} the digests that stand in the names of files, by what they are parts of */
  async digests() {
    // A host may keep an old list for a while; the second time it must not.
    this.listed ??= broughtIn("files", this.list + (this.attempts++ ? `?${Date.now()}` : ""));
    return JSON.parse(await this.listed);
  }

  /**
   * Brings what every search needs.
   * @param {string} language of the page
   * @param {Progress} [progress]
   * @returns {Promise<Record<string, string>>} texts by name
   */
  async first(language, progress) {
    return this.bring([...FIRST, `labels-${language}`], progress);
  }

  /**
   * @param {string[]} names
   * @param {Progress} [progress]
   * @returns {Promise<Record<string, string>>} texts by name; rejected when one does not come
   */
  async bring(names, progress = () => {}) {
    const digests = await this.digests();
    let done = 0;
    const found = await Promise.all(
      names.map(async (name) => {
        const text = await broughtIn(name, this.address(name, digests[name.replace(/-\d+$/, "")]));
        progress(++done, names.length);
        return text;
      }),
    );
    return Object.fromEntries(names.map((name, at) => [name, found[at]]));
  }

  /**
   * @param {string} name
   * @param {string} digest a slash before it: the file is in the search folder at the root
   * @returns {string}
   */
  address(name, digest) {
    const [folder, own] = digest[0] === "/" ? [`${this.root}search/`, digest.slice(1)] : [this.list, digest];
    return new URL(`${name}-${own}.js`, folder).href;
  }

  /** Forgets the list, which may be an old one. */
  forget() {
    this.listed = undefined;
  }
}

/**
 * @param {string} name
 * @param {string} address
 * @returns {Promise<string>}
 */
function broughtIn(name, address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = trusted(address);
    script.onload = script.onerror = () => {
      const text = texts.get(name);
      texts.delete(name);
      script.remove();
      if (text === undefined) reject(new Error(name));
      else resolve(text);
    };
    document.head.append(script);
  });
}
