/** German compounds: what is not found whole may be found in its parts. */
import { stem } from "./analyser.js";
import { withConcept } from "./meaning.js";
import { FACTORS, HALF, options, TOGETHER, unit, withOptions } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

const SHORTEST_PART = 3;
/** What German puts between the parts of a compound, the most frequent first. */
const LINKS = ["", "s", "es", "n", "en", "er", "e", "ns"];

/**
 * Splits a compound that the index does not have into two words that it has.
 * @param {number} at position of the compound
 * @param {Question} question
 * @returns {Unit[]} both parts, or none
 */
export function partsAt(at, question) {
  const word = question.typed[at];
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const head = known(word.slice(cut), question);
    const first = head && knownBefore(word.slice(0, cut), question);
    // A compound is all there is at its position, so that tells its parts from those of others.
    if (head && first) return [first, head].map((part) => ({ ...part, positions: [at], together: at }));
  }
  return [];
}

/**
 * @param {Unit} found
 * @param {Question} question
 * @returns {Unit} answered also by the parts of a compound that only the thesaurus knows as a whole: an offer may have
 *   them as words
 */
export function withParts(found, question) {
  const [at, more] = found.positions;
  if (more !== undefined || question.index.number(stem(question.typed[at])) >= 0) return found;
  const parts = partsAt(at, question).flatMap((part) => part.options.slice(0, 1));
  const terms = new Set(parts.map((part) => part.term));
  for (const option of found.options) terms.delete(option.term);
  const each = found.options.length ? HALF / (parts.length + 1) : TOGETHER / parts.length;
  return withOptions(found, options([...terms], FACTORS.wordOfPhrase, each));
}

/**
 * @param {string} left what stands before the last part, with the link between them
 * @param {Question} question
 * @returns {Unit|undefined}
 */
function knownBefore(left, question) {
  for (const link of LINKS) {
    const bare = left.slice(0, left.length - link.length);
    const found = left.endsWith(link) && bare.length >= SHORTEST_PART && known(bare, question);
    if (found) return found;
  }
  return undefined;
}

/**
 * @param {string} part of a compound
 * @param {Question} question
 * @returns {Unit|undefined} what answers it, when the index or the thesaurus has it
 */
function known(part, question) {
  const term = question.index.number(stem(part));
  const concepts = question.dictionaries
    .filter((dictionary) => dictionary.language.startsWith("de"))
    .flatMap((dictionary) => dictionary.phrasesOf(part))
    .filter((phrase) => phrase.words.length === 1)
    .map((phrase) => phrase.concept);
  const spelled = withOptions(unit([]), options(term < 0 ? [] : [term], FACTORS.part));
  const found = concepts.reduce((before, concept) => withConcept(before, question, concept, FACTORS.part), spelled);
  return found.options.length ? found : undefined;
}
