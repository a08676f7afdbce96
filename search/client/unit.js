/**
 * A unit: one thing somebody looks for, with all that answers it. Units are values: what adds to one returns another.
 */

/**
 * @typedef {{term: number, factor: number, covers: number, of: number}} Option a term of the index, how much a hit counts,
 *   how much of what was asked it covers, and the part of that which it stands for (-1: the whole)
 * @typedef {{
 *   positions: number[], options: Option[], beside: Option[], concepts: number[], together: number, corrected: string, general: boolean,
 *   aside: boolean, guessed: boolean
 * }} Unit one thing looked for: where it stands in the query, what answers it, what is close to
 *   that (it helps the order, but is no answer), which concepts it means, which
 *   units count only together (-1: none), what it was taken for when nothing was spelled that way, whether it
 *   says so little that any offer may answer it, whether it only says where or in which language, and whether
 *   it is only guessed what its words were meant to be
 */

/** What a hit counts when it is not the word itself; measured, see docs/decisions/. */
export const FACTORS = {
  word: 1,
  concept: 1,
  wordOfPhrase: 0.4,
  part: 0.5,
  longer: 0.25,
  completion: 0.6,
  partOfPhrase: 0.5,
  guess: 0.6,
  error: 0.5,
  mutual: 0.3,
  broader: 0.3,
  near: 0.3,
  general: 0.2,
  beginning: 0.3,
};

/** How much of a unit all words of its phrase cover, and what is only close to it, which is no answer alone. */
export const WORDS = 0.7;
export const CLOSE = 0.6;

/**
 * @param {number[]} positions of its words in the query
 * @returns {Unit} that nothing answers yet
 */
export function unit(positions) {
  return { positions, options: [], beside: [], concepts: [], together: -1, corrected: "", general: false, aside: false, guessed: false };
}

/**
 * @param {number[]} terms
 * @param {number} factor
 * @param {number} [covers]
 * @param {number} [of]
 * @returns {Option[]} that all count the same
 */
export function options(terms, factor, covers = 1, of = -1) {
  return terms.map((term) => ({ term, factor, covers, of }));
}

/**
 * @param {Unit} found
 * @param {number[]} terms
 * @param {number} factor how much one counts that stands for the whole
 * @param {number} at the position of the word they stand for
 * @returns {Option[]} out of a phrase a word says but a part of what the phrase means
 */
export function optionsOfWord(found, terms, factor, at) {
  const words = found.positions.length;
  const ofPhrase = found.concepts.length > 0 && words > 1;
  return ofPhrase ? options(terms, factor * FACTORS.wordOfPhrase, WORDS / words, at) : options(terms, factor);
}

/**
 * @param {Unit} found
 * @param {Option[]} more
 * @returns {Unit} answered by these, too
 */
export function withOptions(found, more) {
  return { ...found, options: [...found.options, ...more] };
}
