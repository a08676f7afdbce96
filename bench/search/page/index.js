/** Our index alone: how soon it is ready, what it holds, and how long ranking takes once a question is understood. */
import { rank } from "../../../search/client/rank.js";
import { PackedIndex } from "../../../search/client/packed_index.js";
import { compete } from "./measure.js";
import { asked, asking, opened, run, scripts } from "./ours_files.js";

/** @type {any} */
let index;
/** @type {any} */
let engine;
let main = "";

compete({
  async download() {
    main = run("index", (await scripts(["index"])).index);
  },
  ready() {
    index = new PackedIndex(main);
    main = "";
  },
  async find(/** @type {string} */ query, /** @type {any} */ timed) {
    // The rest of the search comes only now, so that the memory before is the index's own.
    engine ??= await opened();
    await asking(engine, query);
    const read = engine.read(asked(query)).query;
    return timed(() => rank(read.units, engine.loaded.index));
  },
  counts: (/** @type {string} */ path) => path.includes("/search/index-"),
});
