/** The offers that are found, and in which order. */
import { Bits } from "./bits.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./unit.js").Unit} Unit
 */

/**
 * @param {number} documents
 * @returns {Hit[]} for when nothing was typed
 */
export function everything(documents) {
  return Array.from({ length: documents }, (_, document) => ({ document, score: 0, coverage: 1, sure: true }));
}

/**
 * @param {Unit[]} units
 * @param {import("./packed_index.js").PackedIndex} index
 * @param {number} documents
 * @returns {Bits} the offers whose name holds every word
 */
export function inName(units, index, documents) {
  const all = units.map((unit) => {
    const bits = new Bits(documents);
    for (const { term } of unit.options) {
      index.forEachScore(term, (document, _score, field) => field === 0 && document < documents && bits.add(document));
    }
    return bits;
  });
  return all.slice(1).reduce((both, each) => both.and(each), all[0]);
}

/**
 * @param {Hit[]} hits by relevance
 * @param {State["sort"]} sort
 * @param {() => import("./facets.js").Facets} facets that know names and days
 * @returns {Hit[]}
 */
export function sorted(hits, sort, facets) {
  if (!hits.length || (sort === "relevance" && hits[0].score)) return hits;
  const { verified, byName } = facets();
  if (sort === "verified") return [...hits].sort((a, b) => verified[b.document] - verified[a.document]);
  return [...hits].sort((a, b) => byName[a.document] - byName[b.document]);
}
