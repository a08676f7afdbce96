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
 * Who describes a situation in so many words of one phrase is helped by what is close to it, too; and what a word was
 * meant to be is not so sure that close things could be ruled out.
 */
const SURE_ENOUGH = 0.55;
const WORDS_OF_A_SITUATION = 3;
/** So many things that are close to what is looked for are together as good as one that it is. */
const MANY_CLOSE = 2;

/**
 * @param {number} document
 * @param {Unit[]} units
 * @param {Answers[]} answers by unit
 * @param {number[]} telling the units that say what is looked for
 * @returns {boolean} whether the document has it
 */
export function isSure(document, units, answers, telling) {
  const has = (/** @type {number} */ each, /** @type {number} */ least) =>
    answers[each].scores[document] > 0 && answers[each].covers[document] > least;
  return (
    !telling.length ||
    telling.some((each) => has(each, leastOf(units[each]))) ||
    telling.filter((each) => has(each, SURE_ENOUGH)).length >= MANY_CLOSE
  );
}

/**
 * @param {Unit} unit
 * @returns {number} how much of it a document must cover
 */
function leastOf({ positions, guessed }) {
  return positions.length >= WORDS_OF_A_SITUATION || guessed ? SURE_ENOUGH : SURE;
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
