/**
 * From what somebody typed to what is looked for: a list of units, each with the index terms that
 * answer it. Nothing typed is an operator, and nothing typed can throw.
 *
 * The surer comes first, and what it takes it takes whole: a telephone number, then phrases of the thesaurus
 * (`phrases.js`), then guesses from several words (`guesses.js`), then what is left word by word (`lone_word.js`).
 */
import { guessedUnits } from "./guesses.js";
import { wordUnits } from "./lone_word.js";
import { phoneTerms } from "./phone.js";
import { phraseUnits } from "./phrases.js";
import { questionOf, typedWords } from "./question.js";
import { FACTORS, options, unit, withOptions } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 * @typedef {{words: string[], units: Unit[]}} Interpretation the folded words, and what they look for
 */

/**
 * @param {string} query
 * @param {import("./packed_index.js").PackedIndex} index
 * @param {import("./concepts.js").Concepts} concepts
 * @param {import("./tongues.js").Tongues} tongues
 * @param {string[]} [without] ids of concepts that are not meant
 * @returns {Interpretation}
 */
export function interpret(query, index, concepts, tongues, without = []) {
  const phones = phoneTerms(query, index);
  const typed = typedWords(query);
  if (phones.length) return { words: typed, units: [withOptions(unit([0]), options(phones, FACTORS.word))] };
  const question = questionOf(typed, index, concepts, tongues, without);
  return { words: question.typed, units: unitsOf(question) };
}

/**
 * @param {Question} question
 * @returns {Unit[]}
 */
function unitsOf(question) {
  const phrases = phraseUnits(question);
  const open = notIn(phrases, question.typed.map((_, at) => at));
  const telling = open.filter((at) => !saysNothing(at, question));
  // When no word says anything, they are all there is to go by.
  const left = telling.length || phrases.length ? telling : open;
  const guessed = guessedUnits(left, question);
  return [...phrases, ...guessed, ...notIn(guessed, left).flatMap((at) => wordUnits(at, question))];
}

/**
 * @param {Unit[]} units
 * @param {number[]} positions
 * @returns {number[]} those that no unit takes
 */
function notIn(units, positions) {
  const taken = new Set(units.flatMap((each) => each.positions));
  return positions.filter((at) => !taken.has(at));
}

/**
 * @param {number} at
 * @param {Question} question
 * @returns {boolean} whether a word says nothing about what is looked for: the best fitting language ignores it, or any
 *   does and nobody else knows it
 */
function saysNothing(at, { typed, index, dictionaries, readings }) {
  const word = typed[at];
  const [best] = readings;
  if (best && best.dictionary.ignores(word)) return true;
  const known = index.has(word) || dictionaries.some((each) => each.has(each.stem(word)));
  return !known && readings.some((each) => each.dictionary.ignores(word) || (each.quality[at] && !each.places.size));
}
