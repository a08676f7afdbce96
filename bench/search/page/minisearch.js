/** MiniSearch with the settings that served German best among those it offers itself. */
import MiniSearch from "minisearch";
import { compete, SHOWN, text } from "./measure.js";
import { OPTIONS, SEARCH } from "./minisearch_options.js";

let json = "";
let list = "";
/** @type {any} */
let index;
/** @type {string[]} */
let cards = [];

compete({
  async download() {
    [json, list] = await Promise.all([text("/minisearch.json"), text("/cards.txt")]);
  },
  ready() {
    index = MiniSearch.loadJSON(json, OPTIONS);
    cards = list.split("\n");
    json = list = "";
  },
  find(/** @type {string} */ query, /** @type {any} */ timed) {
    return timed(() => index.search(query, SEARCH).slice(0, SHOWN).map((/** @type {any} */ hit) => cards[hit.id].split("\t")));
  },
});
