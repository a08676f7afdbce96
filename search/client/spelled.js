/** The words of a unit as they were typed, where the index has them so. */
import { stem } from "./analyser.js";
import { termsBeginning } from "./beginnings.js";
import { FACTORS, optionsOfWord, withOptions } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Option} Option
 * @typedef {import("./unit.js").Unit} Unit
 */

/** A shorter word begins too many others by chance. */
const SHORTEST_TO_GROW = 4;

/**
 * @param {Unit} found
 * @param {Question} question
 * @returns {Unit} answered by its words as they stand, and by longer words that begin with them
 */
export function withWords(found, question) {
  return withOptions(found, found.positions.flatMap((at) => [...asTyped(found, at, question), ...longer(found, at, question)]));
}

/**
 * @param {Unit} found
 * @param {number} at one of its positions
 * @param {Question} question
 * @returns {Option[]} the word itself, if the index has it
 */
function asTyped(found, at, { typed, index }) {
  const term = index.number(stem(typed[at]));
  return term < 0 ? [] : optionsOfWord(found, [term], FACTORS.word, at);
}

/**
 * @param {Unit} found
 * @param {number} at one of its positions
 * @param {Question} question
 * @returns {Option[]} longer words, when this one means something as it is
 */
function longer(found, at, { typed, index }) {
  const stemmed = stem(typed[at]);
  const term = index.number(stemmed);
  const growing = term >= 0 && at === typed.length - 1;
  const known = term >= 0 || found.concepts.length > 0;
  const alone = known && found.positions.length === 1 && stemmed.length >= SHORTEST_TO_GROW;
  return growing || alone ? optionsOfWord(found, termsBeginning(index, stemmed, term), FACTORS.longer, at) : [];
}
