/** A word that belongs to no phrase: as it stands, in its parts, or else as what it may have been meant for. */
import { withAkin, withCompletions } from "./beginnings.js";
import { mendedPartsAt, partsAt } from "./compounds.js";
import { withConcept, withNear } from "./meaning.js";
import { nearestTerms, slipsOf } from "./slips.js";
import { withWords } from "./spelled.js";
import { CLOSE, FACTORS, options, unit, withOptions } from "./unit.js";

/**
 * @typedef {import("./lexicon.js").Phrase} Phrase
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

/** A word that stands only in longer phrases, or in those of many concepts, says too little. */
const LONGEST_PHRASE = 2;
const MOST_MEANINGS = 4;

/** What is tried in turn with a word that nobody spells so, the likeliest first; the first that finds something ends it. */
const ATTEMPTS = [withCompletions, withSlip, withLikelyPhrases, withNearest, withPhrasesHolding];
/** Words that are meant less surely than this are rather mistyped. */
const LIKELY = 0.5;

/**
 * @param {number} at
 * @param {Question} question
 * @returns {Unit[]} two for a compound, else one
 */
export function wordUnits(at, question) {
  const bare = { ...unit([at]), general: isAgeOrCount(question.typed[at]) };
  const spelled = withWords(bare, question);
  if (spelled.options.length) return [spelled];
  const parts = partsAt(at, question);
  if (parts.length) return parts;
  for (const attempt of ATTEMPTS) {
    const found = attempt(bare, question);
    if (found.options.length || found.concepts.length) return [withNear(found, question)];
  }
  const mended = mendedPartsAt(at, question);
  return mended.length ? mended : [withNear(withAkin(bare, question), question)];
}

/**
 * @param {string} word
 * @returns {boolean} whether it is a number so short that it stands in many offers by chance
 */
function isAgeOrCount(word) {
  return /^\d{1,2}$/.test(word);
}

/**
 * @param {Unit} found of one word
 * @param {Question} question
 * @returns {Unit} meaning what phrases mean that most likely hold its word
 */
function withLikelyPhrases(found, question) {
  return withPhrasesHolding(found, question, LIKELY);
}

/**
 * Takes a word for the phrases that it is only a part of, in the best fitting language that has some.
 * @param {Unit} found of one word
 * @param {Question} question
 * @param {number} [least] how surely the word must be meant
 * @returns {Unit}
 */
function withPhrasesHolding(found, question, least = 0) {
  let meant = found;
  for (const { places, spelling } of question.readings) {
    for (const [word, place] of places) {
      if (place.at !== found.positions[0] || place.quality < least) continue;
      const guessed = meant.guessed || place.quality < 1;
      meant = { ...withSurest(meant, spelling.phrasesWith(word), FACTORS.partOfPhrase * place.quality, question), guessed };
    }
    if (meant.concepts.length) break;
  }
  return meant;
}

/**
 * @param {Unit} found
 * @param {Phrase[]} phrases that hold its word
 * @param {number} factor
 * @param {Question} question
 * @returns {Unit} meaning what they mean; the fewer words a phrase has, the surer it is
 */
function withSurest(found, phrases, factor, question) {
  const shortest = Math.min(...phrases.map((each) => each.length));
  const concepts = phrases.filter((each) => each.length === shortest).map((each) => each.concept);
  if (shortest > LONGEST_PHRASE || new Set(concepts).size > MOST_MEANINGS) return found;
  return concepts.reduce((before, concept) => withConcept(before, question, concept, factor / shortest, CLOSE), found);
}

/**
 * Takes a long word for one of the index from which one letter keeps it.
 * @param {Unit} found of one word
 * @param {Question} question
 * @returns {Unit}
 */
function withSlip(found, question) {
  return corrected(found, slipsOf(found.positions[0], question), question);
}

/**
 * Takes a word for the nearest ones of the index, when it was mistyped.
 * @param {Unit} found of one word
 * @param {Question} question
 * @returns {Unit}
 */
function withNearest(found, question) {
  return corrected(found, nearestTerms(found.positions[0], question), question);
}

/**
 * @param {Unit} found of one word
 * @param {string[]} nearest terms that may be meant
 * @param {Question} question
 * @returns {Unit}
 */
function corrected(found, nearest, { index }) {
  if (!nearest.length) return found;
  const terms = nearest.map((each) => index.number(each));
  return { ...withOptions(found, options(terms, FACTORS.error)), corrected: nearest[0], guessed: true };
}
