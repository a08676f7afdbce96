/** lunr.js as its guide shows it: the index of lunr.py, loaded, and `search` with what was typed. */
import lunr from "lunr";
import { compete, SHOWN, text } from "./measure.js";

let json = "";
let list = "";
/** @type {any} */
let index;
/** @type {string[]} */
let cards = [];

compete({
  async download() {
    [json, list] = await Promise.all([text("/lunr.json"), text("/cards.txt")]);
  },
  ready() {
    index = lunr.Index.load(JSON.parse(json));
    cards = list.split("\n");
    json = list = "";
  },
  find(/** @type {string} */ query, /** @type {any} */ timed) {
    return timed(() => index.search(query).slice(0, SHOWN).map((/** @type {any} */ hit) => cards[hit.ref].split("\t")));
  },
});
