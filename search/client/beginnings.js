/** Words that begin alike: longer ones, what is still being typed, and what is akin. */
import { stem } from "./analyser.js";
import { withConcept } from "./meaning.js";
import { CLOSE, FACTORS, options, optionsOfWord, withOptions } from "./unit.js";

/**
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

const MOST_COMPLETIONS = 40;
/** The shortest word to be completed: people pause over the last word, the others they have left behind. */
const SHORTEST_LAST = 2;
const SHORTEST_OTHER = 5;
/** The shortest beginning that makes two words akin, and how many letters less than the word it has. */
const SHORTEST_BEGINNING = 5;
const LETTERS_LESS = 2;

/**
 * @param {PackedIndex} index
 * @param {string} beginning
 * @param {number} [but] a term to leave out
 * @returns {number[]} terms, the most frequent first, but not too many
 */
export function termsBeginning(index, beginning, but = -1) {
  const { terms } = index;
  const found = [];
  for (let term = index.firstFrom(beginning); term < terms.length && terms[term].startsWith(beginning); term++) {
    if (term !== but) found.push(term);
  }
  return found.sort((a, b) => index.idf(a) - index.idf(b)).slice(0, MOST_COMPLETIONS);
}

/**
 * @param {Unit} found
 * @param {Question} question
 * @returns {Unit} answered by what its words may become
 */
export function withCompletions(found, { typed, index }) {
  const shortest = found.positions[0] === typed.length - 1 ? SHORTEST_LAST : SHORTEST_OTHER;
  const long = found.positions.filter((at) => typed[at].length >= shortest);
  const beginning = (/** @type {number} */ at) => [typed[at], stem(typed[at])].flatMap((each) => termsBeginning(index, each));
  const completions = long.flatMap((at) => optionsOfWord(found, [...new Set(beginning(at))], FACTORS.completion, at));
  return withOptions(found, completions);
}

/**
 * Takes a long word for others that begin as it does, for want of anything better: Stromkosten, Stromrechnung.
 * @param {Unit} found of one word
 * @param {Question} question
 * @returns {Unit}
 */
export function withAkin(found, question) {
  const word = question.typed[found.positions[0]];
  let akin = found;
  for (let length = word.length - LETTERS_LESS; length >= SHORTEST_BEGINNING && !akin.options.length; length--) {
    const beginning = word.slice(0, length);
    const spelled = withOptions(akin, options(termsBeginning(question.index, beginning), FACTORS.beginning, CLOSE));
    akin = conceptsBeginning(beginning, question).reduce(
      (before, concept) => withConcept(before, question, concept, FACTORS.beginning, CLOSE),
      spelled,
    );
  }
  return akin;
}

/**
 * @param {string} beginning
 * @param {Question} question
 * @returns {number[]} concepts that the language of the page calls by one word with this beginning
 */
function conceptsBeginning(beginning, { dictionaries: [dictionary] }) {
  if (!dictionary) return [];
  const phrases = dictionary.completions(beginning).flatMap((word) => dictionary.phrasesWith(word));
  return phrases.filter((phrase) => phrase.length === 1).map((phrase) => phrase.concept);
}
