/** What a mistyped word was meant for, among the words of offers. */
import { stem } from "./analyser.js";
import { errorsIn } from "./distance.js";
import { nearestOf } from "./nearest.js";

/** @typedef {import("./question.js").Question} Question */

/** From this length on a word that one letter keeps from another is hardly anything else. */
const LONG = 7;

/**
 * @param {number} at position of a word
 * @param {Question} question
 * @param {number} [most] errors
 * @returns {string[]} the nearest terms
 */
export function nearestTerms(at, { typed, index }, most = Infinity) {
  const word = typed[at];
  const stemmed = stem(word);
  const nearest = nearestOf(index.terms, stemmed, Math.min(most, errorsIn(word.length), errorsIn(stemmed.length)));
  return nearest.map((each) => each.stem);
}

/**
 * @param {number} at position of a word
 * @param {Question} question
 * @returns {string[]} the terms from which one letter keeps a long word
 */
export function slipsOf(at, question) {
  return question.typed[at].length < LONG ? [] : nearestTerms(at, question, 1);
}
