/** What lunr's own `query()` looks things up in, made only when it asks: the search of the pages reads none of it. */
import lunr from "lunr";

/** @typedef {import("./packed_index.js").PackedIndex} PackedIndex */

/**
 * Lets lunr's own `query()` find its objects when it asks for them.
 * @param {PackedIndex} index
 */
export function makeOnDemand(index) {
  const { fields } = index;
  index.invertedIndex = new Proxy(
    {},
    {
      get(_, term) {
        const number = index.number(String(term));
        if (number < 0) return undefined;
        /** @type {Record<string, any>} */
        const posting = Object.fromEntries(fields.map((/** @type {string} */ field) => [field, {}]));
        index.forEachScore(number, (document, _score, field) => {
          posting[fields[field]][document] = {};
        });
        return Object.assign(posting, { _index: number });
      },
    },
  );
  /** @type {Record<string, any>|undefined} */
  let vectors;
  index.fieldVectors = new Proxy({}, { get: (_, reference) => (vectors ??= allVectors(index))[String(reference)] });
  /** @type {any} */
  let tokens;
  Object.defineProperty(index, "tokenSet", { get: () => (tokens ??= lunr.TokenSet.fromArray(index.terms)) });
}

/** @param {PackedIndex} index */
function allVectors(index) {
  /** @type {Record<string, any>} */
  const vectors = {};
  index.terms.forEach((_, term) => {
    index.forEachScore(term, (document, score, field) => {
      const reference = `${index.fields[field]}/${document}`;
      (vectors[reference] ??= new lunr.Vector()).insert(term, score);
    });
  });
  return vectors;
}
