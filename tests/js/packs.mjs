/** The packed index beside lunr's own. */
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import lunr from "lunr";
import { lunrParts } from "../../search/client/lunr_parts.mjs";
import { PackedIndex } from "../../search/client/packed_index.js";

/**
 * @param {{main: string, shards: string[]}} pack
 * @param {typeof PackedIndex} [Index]
 * @returns {PackedIndex}
 */
function unpacked({ main, shards }, Index = PackedIndex) {
  const index = new Index(main);
  shards.forEach((text, number) => index.shards.add(number, text));
  return index;
}

/**
 * @param {{main: string, shards: string[]}} pack
 * @param {object} json what lunr wrote
 * @returns {{terms: string[], scores: number, different: string[]}} the terms of the pack, how many scores were
 *   compared, and whatever is not as lunr has it
 */
export function compareIndexes(pack, json) {
  const index = unpacked(pack);
  const own = lunr.Index.load(json);
  const different = [];
  let scores = 0;
  for (const [reference, vector] of Object.entries(own.fieldVectors)) {
    const [field, document] = reference.split("/");
    const found = new Map();
    index.terms.forEach((term, number) => {
      index.forEachScore(number, (at, score, which) => {
        if (String(at) === document && index.fields[which] === field) found.set(own.invertedIndex[term]._index, score);
      });
    });
    const { elements } = vector;
    if (elements.length !== 2 * found.size) different.push(`${reference}: ${elements.length / 2} terms, not ${found.size}`);
    for (let at = 0; at < elements.length; at += 2) {
      scores++;
      if (found.get(elements[at]) !== elements[at + 1]) different.push(`${reference}: ${elements[at + 1]}`);
    }
  }
  return { terms: index.terms, scores, different };
}

/**
 * @param {{main: string, shards: string[]}} pack
 * @param {object} json what lunr wrote
 * @param {{terms: string[], options: object}[][]} queries each of several parts
 * @returns {{found: number, different: number[]}} how many results lunr found, and the queries whose results differ
 */
export function compareQueries(pack, json, queries) {
  return compared(unpacked(pack), json, queries);
}

/**
 * The same with the parts of lunr that are in the script of the site.
 * @param {{main: string, shards: string[]}} pack
 * @param {object} json what lunr wrote
 * @param {{terms: string[], options: object}[][]} queries each of several parts
 * @returns {Promise<{found: number, different: number[], isLunr: boolean, parts: string[]}>} besides, whether the pack
 *   is an index of lunr's, and what of lunr is there
 */
export async function compareShippedQueries(pack, json, queries) {
  const { outputFiles } = await build({
    stdin: {
      contents: 'export { PackedIndex } from "./packed_index.js"; export { default as lunr } from "lunr";',
      resolveDir: fileURLToPath(new URL("../../search/client", import.meta.url)),
    },
    bundle: true,
    minify: true,
    write: false,
    format: "esm",
    plugins: [lunrParts],
  });
  const shipped = await import(`data:text/javascript,${encodeURIComponent(outputFiles[0].text)}`);
  const index = unpacked(pack, shipped.PackedIndex);
  const isLunr = index instanceof shipped.lunr.Index;
  return { ...compared(index, json, queries), isLunr, parts: Object.keys(shipped.lunr) };
}

/**
 * @param {PackedIndex} index
 * @param {object} json
 * @param {{terms: string[], options: object}[][]} queries
 */
function compared(index, json, queries) {
  const own = lunr.Index.load(json);
  let found = 0;
  const results = (/** @type {any} */ which, /** @type {{terms: string[], options: object}[]} */ parts) =>
    which
      .query((/** @type {any} */ query) => parts.forEach(({ terms, options }) => query.term(terms, options)))
      .map((/** @type {any} */ { ref, score }) => `${ref} ${score.toFixed(9)}`)
      .sort();
  const different = queries.flatMap((parts, at) => {
    const expected = results(own, parts);
    found += expected.length;
    return expected.join() === results(index, parts).join() ? [] : [at];
  });
  return { found, different };
}
