/**
 * The search on the command line: reads JSON {files, queries, language, limit} from stdin, the files by logical
 * name in the order they build on each other, and writes the list of answers. All files are there from the start, so
 * that an answer does not depend on what was asked before.
 */
import { readFileSync } from "node:fs";
import { Engine } from "./engine.js";

/** @type {{files: Record<string, string>, queries: string[], language: string, limit: number}} */
const { files, queries, language, limit } = JSON.parse(readFileSync(0, "utf8"));
const engine = new Engine(language);
for (const [name, text] of Object.entries(files)) engine.add(name, text);

/**
 * @param {string} query
 * @returns {import("./engine.js").Answer}
 */
function answer(query) {
  /** @type {import("./engine.js").State} */
  const state = { query, filters: {}, age: null, name: "", sort: "relevance", without: [] };
  const found = engine.search(state, limit);
  if ("need" in found) throw new Error(`missing: ${found.need}`);
  return found.answer;
}

process.stdout.write(JSON.stringify(queries.map(answer)));
