/**
 * When an answer is an answer: one offer at least must have what was asked for. What is only close to it misleads; it is
 * worth showing below a sure answer, or as an alternative to none.
 */

/**
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./unit.js").Unit} Unit
 * @typedef {{scores: Float32Array, covers: Float32Array}} Answers to a unit, by document: how well each answers, and how
 *   much of the unit it covers
 */

/** What covers no more of a word than this is close to it, but is not it (CLOSE is 0.6, all WORDS together are 0.7). */
const SURE = 0.65;
/**
 * Who describes a situation in several words, of one phrase or of several, is helped by what is close to it, too; and
 * what a word was meant to be is not so sure that close things could be ruled out.
 */
const SURE_ENOUGH = 0.55;

/**
 * @param {number} document
 * @param {Unit} unit that says what is looked for
 * @param {Answers} answers
 * @param {boolean} [one] whether it is the only one that does
 * @returns {boolean} whether the document has it
 */
export function isSure(document, { positions, guessed }, { scores, covers }, one = true) {
  const least = positions.length > 2 || !one || guessed ? SURE_ENOUGH : SURE;
  return scores[document] > 0 && covers[document] > least;
}

/**
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
