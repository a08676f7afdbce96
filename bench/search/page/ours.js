/** Our engine on the page's own thread, where throttling holds for it as for the others. */
import { Bits } from "../../../search/client/bits.js";
import { compete } from "./measure.js";
import { answered, asking, first, opened } from "./ours_files.js";

/** @type {Record<string, string>} */
let scripts = {};
/** @type {any} */
let engine;

compete({
  async download() {
    scripts = await first();
  },
  async ready() {
    engine = await opened(scripts);
    scripts = {};
  },
  find: (/** @type {string} */ query, /** @type {any} */ timed) => asking(engine, query, timed),
  async facets(/** @type {number} */ rounds) {
    await answered(engine, () => engine.filters());
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
      facets.counts(all, { filters, age: null });
      return performance.now() - start;
    });
  },
});
