/** Our engine on the page's own thread, where throttling holds for it as for the others. */
import { Bits } from "../../../search/client/bits.js";
import { Engine } from "../../../search/client/engine.js";
import { compete, SHOWN, text } from "./measure.js";

const SITE = "/site/";

/** @type {Record<string, string>} */
const brought = {};
/** @type {any} */ (self).searchFile = (/** @type {string} */ name, /** @type {string} */ content) => {
  brought[name] = content;
};

/** @type {Record<string, string>} */
let paths = {};
/** @type {Record<string, string>} */
let scripts = {};
/** @type {any} */
let engine;

/** @param {string[]} names */
async function fetched(names) {
  const texts = await Promise.all(names.map((name) => text(SITE + paths[name])));
  return Object.fromEntries(names.map((name, at) => [name, texts[at]]));
}

/** @param {Record<string, string>} files */
function take(files) {
  for (const [name, script] of Object.entries(files)) {
    // As a browser runs the script that a file is.
    (0, eval)(script);
    engine.add(name, brought[name]);
    delete brought[name];
  }
}

/** @param {string} query */
function state(query) {
  return { query, filters: {}, age: null, name: "", sort: "relevance", without: [] };
}

compete({
  async download() {
    (0, eval)(await text(`${SITE}search/files.js`));
    paths = JSON.parse(brought.files);
    const first = ["index", "concepts", "words-de", "facets", "cards"];
    scripts = await fetched(first.filter((name) => paths[name]));
  },
  ready() {
    const languages = Object.keys(paths).flatMap((name) => (name.startsWith("words-") ? [name.slice(6)] : []));
    engine = new Engine("de", languages);
    take(scripts);
    scripts = {};
  },
  async find(/** @type {string} */ query, /** @type {any} */ timed) {
    for (;;) {
      const found = await timed(() => engine.search(state(query), SHOWN));
      if (!found.need) return;
      const files = await fetched(found.need);
      await timed(() => take(files));
    }
  },
  facets(/** @type {number} */ rounds) {
    const { facets } = engine;
    const all = new Bits(facets.documents);
    for (let document = 0; document < facets.documents; document++) all.add(document);
    const chosen = (/** @type {number} */ number, /** @type {number} */ at) => {
      const { id, values } = facets.facets[(number + at) % facets.facets.length];
      return [id, [values[number % values.length].id]];
    };
    return Array.from({ length: rounds }, (_, number) => {
      const filters = Object.fromEntries([chosen(number, 0), chosen(number, 1)]);
      const start = performance.now();
      facets.apply(all, { filters, age: null });
      return performance.now() - start;
    });
  },
});
