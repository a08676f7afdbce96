/**
 * When an answer is an answer. It must have what was asked for: what is only close to it, or has one of its words in
 * passing, misleads; it is worth showing below a sure answer, or as an alternative to none.
 */

/**
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./unit.js").Unit} Unit
 * @typedef {{scores: Float32Array, covers: Float32Array, firm: Uint8Array}} Answers to a unit, by document: how well each
 *   answers, how much of the unit it covers, and whether it does so elsewhere than in running text
 */

/** What covers less of a unit than this is close to it, but is not it. */
export const SURE = 0.65;

/**
 * A word in passing is an answer only to those who ask for nothing else: "beantragen" is none to "Waffenschein beantragen".
 * @param {number} document
 * @param {Answers[]} telling to the units that say what is looked for
 * @returns {boolean}
 */
export function isSure(document, telling) {
  const covered = telling.filter(({ scores, covers }) => scores[document] && covers[document] > SURE);
  return covered.length === telling.length || covered.some(({ firm }) => firm[document]);
}

/**
 * What only comes close misleads as an answer: it is worth showing below one, or as an alternative.
 * @param {Hit[]} hits
 * @returns {Hit[]} all of them when one has what was asked for, or none
 */
export function answering(hits) {
  return hits.some((hit) => hit.sure) ? hits : [];
}

/**
 * @param {Unit[]} units
 * @returns {number[]} those that say what is looked for; with a place or a language only what is understood, since a
 *   word that nobody knows may belong to it
 */
export function tellingOf(units) {
  const telling = units.flatMap((unit, at) => (unit.aside || unit.general ? [] : [at]));
  return units.some((unit) => unit.aside) ? telling.filter((at) => isUnderstood(units[at])) : telling;
}

/** @param {Unit} unit */
function isUnderstood(unit) {
  return unit.options.length + unit.concepts.length > 0;
}
