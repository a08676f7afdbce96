/** Our engine on the page's own thread, where throttling holds for it as for the others. */
import { Bits } from "../../../search/client/bits.js";
import { Engine } from "../../../search/client/engine.js";
import { FIRST } from "../../../search/client/first.js";
import { compete, SHOWN, text } from "./measure.js";

const SITE = "/site/";

/** @type {Record<string, string>} */
const brought = {};
/** @type {any} */ (self).searchFile = (/** @type {string} */ name, /** @type {string} */ content) => {
  brought[name] = content;
};

/** @type {Record<string, string>} */
let digests = {};
/** @type {Record<string, string>} */
let scripts = {};
/** @type {any} */
let engine;

/** @param {string[]} names */
async function fetched(names) {
  const texts = await Promise.all(names.map((name) => text(`${SITE}search/${name}-${digests[name.replace(/-\d+$/, "")]}.js`)));
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
    digests = JSON.parse(brought.files);
    scripts = await fetched([...FIRST, "labels-de"]);
  },
  ready() {
    engine = new Engine("de");
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
  async facets(/** @type {number} */ rounds) {
    take(await fetched(["facets"]));
    const { facets } = engine.loaded;
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
