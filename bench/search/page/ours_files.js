/** The files of our search as pages bring them, and questions that ask for more of them. */
import { Engine } from "../../../search/client/engine.js";
import { SHOWN, text } from "./measure.js";

const SITE = "/site/";
const FIRST = ["index", "concepts", "words-de", "facets", "cards"];

/** @type {Record<string, string>} */
const brought = {};
/** @type {any} */ (self).searchFile = (/** @type {string} */ name, /** @type {string} */ content) => {
  brought[name] = content;
};

/** @type {Record<string, string>|undefined} */
let listed;

/** @returns {Promise<Record<string, string>>} paths of all files by name */
async function paths() {
  if (!listed) {
    const list = await text(`${SITE}search/files.js`);
    listed = JSON.parse(run("files", list));
  }
  return /** @type {Record<string, string>} */ (listed);
}

/**
 * Runs a file as a browser does, for it is a script.
 * @param {string} name
 * @param {string} script
 * @returns {string} what it hands over
 */
export function run(name, script) {
  (0, eval)(script);
  const content = brought[name];
  delete brought[name];
  return content;
}

/**
 * @param {string[]} names
 * @returns {Promise<Record<string, string>>} scripts by name, of those there are
 */
export async function scripts(names) {
  const all = await paths();
  const there = names.filter((name) => all[name]);
  const texts = await Promise.all(there.map((name) => text(SITE + all[name])));
  return Object.fromEntries(there.map((name, at) => [name, texts[at]]));
}

/**
 * @param {string[]} names
 * @returns {Promise<Record<string, string>>} what the files hand over, by name
 */
export async function files(names) {
  return Object.fromEntries(Object.entries(await scripts(names)).map(([name, script]) => [name, run(name, script)]));
}

/** @returns {Promise<Record<string, string>>} the scripts of the files that every search needs */
export function first() {
  return scripts(FIRST);
}

/**
 * @param {Record<string, string>} [loaded] scripts by name; without them those that every search needs
 * @returns {Promise<Engine>} that has run them
 */
export async function opened(loaded) {
  const given = loaded ?? (await first());
  const languages = Object.keys(await paths()).flatMap((name) => (name.startsWith("words-") ? [name.slice(6)] : []));
  const engine = new Engine("de", languages);
  take(engine, given);
  return engine;
}

/**
 * @param {Engine} engine
 * @param {Record<string, string>} loaded scripts by name
 */
function take(engine, loaded) {
  for (const [name, script] of Object.entries(loaded)) engine.add(name, run(name, script));
}

/**
 * Asks until there is an answer.
 * @param {Engine} engine
 * @param {string} query
 * @param {(work: () => any) => any} timed
 */
export async function asking(engine, query, timed) {
  const state = { query, filters: {}, age: null, name: "", sort: /** @type {"relevance"} */ ("relevance"), without: [] };
  for (;;) {
    const found = await timed(() => engine.search(state, SHOWN));
    if (!found.need) return;
    const loaded = await scripts(found.need);
    await timed(() => take(engine, loaded));
  }
}
