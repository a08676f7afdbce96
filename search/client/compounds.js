/** German compounds: what is not found whole may be found in its parts. */
import { stem } from "./analyser.js";
import { withConcept } from "./meaning.js";
import { nearestOf } from "./nearest.js";
import { cutsOf, inTwo } from "./parts.js";
import { FACTORS, options, unit, withOptions, WORDS } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

/** Shorter parts are too like others; longer words are typed at random. */
const SHORTEST_MENDED = 5;
const LONGEST_MENDED = 30;

/**
 * Splits a compound that the index does not have into two words, one of which it has; the thesaurus may know the other.
 * @param {number} at position of the compound
 * @param {Question} question
 * @returns {Unit[]} both parts, or none
 */
export function partsAt(at, question) {
  return partsOf(question.typed[at], at, question);
}

/**
 * @param {string} word
 * @param {number} at position where it was meant
 * @param {Question} question
 * @returns {Unit[]}
 */
function partsOf(word, at, question) {
  const cuts = cutsOf(word, (part) => question.index.has(part));
  const parts = inTwo(cuts, (part) => known(part, question)) || [];
  // A compound is all there is at its position, so that tells its parts from those of others.
  return parts.map((part) => ({ ...part, positions: [at], together: at }));
}

/**
 * Splits a mistyped compound in two words, one of which is off by a letter: Autismusgrupe.
 * @param {number} at position of the compound
 * @param {Question} question
 * @returns {Unit[]} both parts, or none
 */
export function mendedPartsAt(at, question) {
  const word = question.typed[at];
  if (word.length > LONGEST_MENDED) return [];
  for (let cut = SHORTEST_MENDED; cut <= word.length - SHORTEST_MENDED; cut++) {
    const [left, right] = [word.slice(0, cut), word.slice(cut)];
    if (!question.index.has(left) && !question.index.has(right)) continue;
    const head = known(right, question);
    const first = head ? undefined : known(left, question);
    const parts = head ? [mended(left, question), head] : first ? [first, mended(right, question)] : [];
    if (parts.length && parts.every(Boolean)) return parts.map((part) => ({ ...unit([]), ...part, positions: [at], together: at }));
  }
  return [];
}

/**
 * @param {string} part of a compound
 * @param {Question} question
 * @returns {Unit|undefined} what answers the word of offers from which one letter keeps it
 */
function mended(part, question) {
  const [nearest] = nearestOf(question.index.terms, stem(part), 1);
  return nearest && known(nearest.stem, question);
}

/**
 * @param {Unit} found
 * @param {Question} question
 * @returns {Unit} answered also by the parts of a compound that only the thesaurus knows as a whole: an offer may have
 *   them as words
 */
export function withParts(found, question) {
  const [at, next] = found.positions;
  if (next !== undefined || question.index.has(question.typed[at])) return found;
  const spellings = [question.typed[at], ...meantAt(at, found, question)];
  const split = spellings.map((word) => partsOf(word, at, question)).find((parts) => parts.length) || [];
  const parts = split.flatMap((part) => part.options.slice(0, 1));
  const known = new Set(found.options.map((option) => option.term));
  const share = WORDS / Math.max(2, parts.length);
  const more = parts.flatMap(({ term }, of) => (known.has(term) ? [] : options([term], FACTORS.wordOfPhrase, share, of)));
  return withOptions(found, more);
}

/**
 * @param {number} at
 * @param {Unit} found
 * @param {Question} question
 * @returns {string[]} the words that a mistyped one was taken for; one that is still being typed may become very many
 */
function meantAt(at, found, { readings, typed }) {
  const german = readings.filter(({ dictionary }) => dictionary.language.startsWith("de"));
  return german.flatMap(({ places, spelling }) =>
    [...places.keys()].filter(
      (word) =>
        places.get(word)?.at === at &&
        !word.startsWith(typed[at]) &&
        spelling.phrasesWith(word).some(({ concept, length }) => length === 1 && found.concepts.includes(concept)),
    ),
  );
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
