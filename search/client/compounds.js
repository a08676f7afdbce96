/** German compounds: what is not found whole may be found in its parts. */
import { stem } from "./analyser.js";
import { withConcept } from "./meaning.js";
import { cutsOf, inTwo } from "./parts.js";
import { FACTORS, options, unit, withOptions, WORDS } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

/**
 * Splits a compound that the index does not have into two words, one of which it has; the thesaurus may know the other.
 * @param {number} at position of the compound
 * @param {Question} question
 * @returns {Unit[]} both parts, or none
 */
export function partsAt(at, question) {
  const cuts = cutsOf(question.typed[at], (part) => question.index.has(part));
  const parts = inTwo(cuts, (part) => known(part, question)) || [];
  // A compound is all there is at its position, so that tells its parts from those of others.
  return parts.map((part) => ({ ...part, positions: [at], together: at }));
}

/**
 * @param {Unit} found
 * @param {Question} question
 * @returns {Unit} answered also by the parts of a compound that only the thesaurus knows as a whole: an offer may have
 *   them as words
 */
export function withParts(found, question) {
  const [at, more] = found.positions;
  if (more !== undefined || question.index.has(question.typed[at])) return found;
  const telling = partsAt(at, question).filter((part) => !part.general);
  const parts = telling.flatMap((part) => part.options.slice(0, 1));
  const terms = new Set(parts.map((part) => part.term));
  for (const option of found.options) terms.delete(option.term);
  return withOptions(found, options([...terms], FACTORS.wordOfPhrase, WORDS / Math.max(2, parts.length)));
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
    .filter((phrase) => phrase.length === 1)
    .map((phrase) => phrase.concept);
  const spelled = withOptions(unit([]), options(term < 0 ? [] : [term], FACTORS.part));
  const found = concepts.reduce((before, concept) => withConcept(before, question, concept, FACTORS.part), spelled);
  return found.options.length ? found : undefined;
}
