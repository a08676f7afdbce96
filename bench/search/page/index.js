/** Our index alone: how soon it is ready, what it holds, and how long ranking takes once a question is understood. */
import { interpret } from "../../../search/client/interpret.js";
import { rank } from "../../../search/client/rank.js";
import { PackedIndex } from "../../../search/client/packed_index.js";
import { compete } from "./measure.js";
import { asking, files, opened } from "./ours_files.js";

/** @type {any} */
let index;
/** @type {any} */
let engine;
let main = "";

compete({
  async download() {
    ({ index: main } = await files(["index"]));
  },
  ready() {
    index = new PackedIndex(main);
    main = "";
  },
  async find(/** @type {string} */ query, /** @type {any} */ timed) {
    // The rest of the search comes only now, so that the memory before is the index's own.
    engine ??= await opened();
    await asking(engine, query, (/** @type {any} */ work) => work());
    const dictionaries = [...engine.dictionaries.values()];
    const read = interpret(query, engine.index, engine.concepts, dictionaries, [...engine.sounds.values()]);
    return timed(() => rank(read.units, engine.index));
  },
  counts: (/** @type {string} */ path) => path.includes("/search/index-"),
});
