/** The files of our search as pages bring them, and questions that ask for more of them. */
import { Engine } from "../../../search/client/engine.js";
import { FIRST } from "../../../search/client/first.js";
import { SHOWN, text } from "./measure.js";

const FOLDER = "/site/search/";

/** @type {Record<string, string>} */
const brought = {};
/** @type {any} */ (self).searchFile = (/** @type {string} */ name, /** @type {string} */ content) => {
  brought[name] = content;
};

/** @type {Promise<Record<string, string>>|undefined} */
let listed;

/** @returns {Promise<Record<string, string>>} the digest of each file, or of all its parts */
function digests() {
  listed ??= text(`${FOLDER}files.js`).then((list) => JSON.parse(run("files", list)));
  return listed;
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
 * @returns {Promise<Record<string, string>>} scripts by name
 */
export async function scripts(names) {
  const known = await digests();
  const address = (/** @type {string} */ name) => `${FOLDER}${name}-${known[name.replace(/-\d+$/, "")]}.js`;
  const texts = await Promise.all(names.map((name) => text(address(name))));
  return Object.fromEntries(names.map((name, at) => [name, texts[at]]));
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
  const engine = new Engine("de");
  take(engine, loaded ?? (await first()));
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
 * @param {string} query
 * @returns {import("../../../search/client/engine.js").State}
 */
export function asked(query) {
  return { query, filters: {}, age: null, name: "", sort: "relevance", without: [] };
}

/**
 * Asks until there is an answer.
 * @template Found
 * @param {Engine} engine
 * @param {() => {need: string[]} | {answer: Found}} work
 * @param {(work: () => any) => any} [timed]
 * @returns {Promise<Found>}
 */
export async function answered(engine, work, timed = (each) => each()) {
  for (;;) {
    const found = await timed(work);
    if (!found.need) return found.answer;
    const loaded = await scripts(found.need);
    await timed(() => take(engine, loaded));
  }
}

/**
 * @param {Engine} engine
 * @param {string} query
 * @param {(work: () => any) => any} [timed]
 */
export function asking(engine, query, timed) {
  return answered(engine, () => engine.search(asked(query), SHOWN), timed);
}
