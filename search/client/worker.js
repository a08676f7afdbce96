/** The search in its own thread. The page brings the files, because a worker cannot from a folder. */
import { Engine } from "./engine.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {{id: number, kind: "search"|"count"|"filters", state: State, limit: number}} Question
 */

/** @type {Engine|undefined} */
let engine;
/** @type {Question|undefined} */
let waiting;
/** @type {Set<string>} */
const asked = new Set();

self.onmessage = ({ data }) => {
  if (data.type === "open") {
    engine = new Engine(data.language);
  } else if (data.type === "file") {
    engine?.add(data.name, data.text);
    asked.delete(data.name);
  } else {
    // Only the newest question counts.
    waiting = data;
  }
  if (!asked.size) reply();
};

/** Answers what waits, or asks for what it takes. */
function reply() {
  if (!engine || !waiting) return;
  const { id, kind, state, limit } = waiting;
  const found = kind === "filters" ? engine.filters() : kind === "count" ? engine.count(state) : engine.search(state, limit);
  if ("need" in found) {
    for (const name of found.need) asked.add(name);
    self.postMessage({ type: "need", names: found.need });
    return;
  }
  waiting = undefined;
  self.postMessage({ type: "answer", id, answer: found.answer });
}
