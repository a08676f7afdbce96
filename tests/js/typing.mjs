/** Types into the search, as somebody does in whom nobody trusts. */
import { Engine } from "../../search/client/engine.js";

/** @typedef {import("../../search/client/engine.js").State} State */

/** Others may need the processor meanwhile. */
const TRIES = 5;
/** @type {State} */
const NOTHING = { query: "", filters: {}, age: null, name: "", sort: "relevance", without: [] };

/**
 * @param {Record<string, string>} files of the search, by name
 * @param {Partial<State>[]} states
 * @returns {{answers: string[][], faults: string[]}} the addresses of the offers found, and what went wrong
 */
export function typeAll(files, states) {
  const engine = new Engine("de");
  /** @type {{answers: string[][], faults: string[]}} */
  const outcome = { answers: [], faults: [] };
  for (const state of states) {
    try {
      const answer = answered(engine, files, { ...NOTHING, ...state });
      outcome.answers.push(answer.hits.map((hit) => hit.href));
      if (answer.total < answer.hits.length) throw new Error("more hits than there are");
      JSON.stringify(answer);
    } catch (error) {
      outcome.faults.push(`${JSON.stringify(state)}: ${error}`);
    }
  }
  return outcome;
}

/**
 * @param {Record<string, string>} files of the search, by name
 * @param {string[]} queries
 * @returns {number[]} how many milliseconds each takes at best, when all files are there
 */
export function milliseconds(files, queries) {
  const languages = Object.keys(files).flatMap((name) => (name.startsWith("words-") ? [name.slice(6)] : []));
  const engine = new Engine("de", languages);
  for (const [name, text] of Object.entries(files)) engine.add(name, text);
  return queries.map((query) => {
    const taken = Array.from({ length: TRIES }, () => {
      const before = performance.now();
      engine.search({ ...NOTHING, query }, 10);
      return performance.now() - before;
    });
    return Math.min(...taken);
  });
}

/**
 * @param {Engine} engine
 * @param {Record<string, string>} files
 * @param {State} state
 */
function answered(engine, files, state) {
  for (let round = 0; round < 40; round++) {
    const found = engine.search(state, 10);
    if ("answer" in found) return found.answer;
    for (const name of found.need) {
      if (!(name in files)) throw new Error(`asks for ${name}, which nobody has`);
      engine.add(name, files[name]);
    }
  }
  throw new Error("asks for ever");
}
