/** The search in its own thread. The page brings the files, because a worker cannot from a folder. */
import { Engine } from "./engine.js";

/** @typedef {{id: number, state: import("./engine.js").State, limit: number}} Question */

/** @type {Engine|undefined} */
let engine;
/** @type {Question|undefined} */
let waiting;
/** @type {Set<string>} */
const asked = new Set();

self.onmessage = ({ data }) => {
  if (data.type === "open") {
    engine = new Engine(data.language, data.dictionaries);
    for (const [name, text] of Object.entries(data.files)) engine.add(name, String(text));
    self.postMessage({ type: "ready", facets: engine.facets?.facets });
  } else if (data.type === "file") {
    engine?.add(data.name, data.text);
    asked.delete(data.name);
    if (!asked.size) reply();
  } else if (data.type === "search") {
    // Only the newest question counts.
    waiting = data;
    if (!asked.size) reply();
  }
};

/** Answers what waits, or asks for what it takes. */
function reply() {
  if (!engine || !waiting) return;
  const { id, state, limit } = waiting;
  const found = engine.search(state, limit);
  if ("need" in found) {
    for (const name of found.need) asked.add(name);
    self.postMessage({ type: "need", names: found.need });
    return;
  }
  waiting = undefined;
  self.postMessage({ type: "answer", id, answer: found.answer });
}
