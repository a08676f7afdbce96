/** Guesses at what is meant, from words that stand in different phrases of the same concept. */
import { withConcept, withNear } from "./meaning.js";
import { FACTORS, unit } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {import("./unit.js").Unit} Unit
 * @typedef {{concept: number, positions: number[], sure: number}} Guess a concept, the words that speak for it, and how
 *   strongly
 */

/** How much of a unit a guess from several words covers, and which other guess is as good as the best. */
const GUESSED = 0.8;
const NEARLY = 0.7;

/**
 * @param {number[]} open positions that belong to nothing yet
 * @param {Question} question
 * @returns {Unit[]} the surest first; each takes its words
 */
export function guessedUnits(open, question) {
  const guesses = question.readings
    .flatMap((reading) => guessesIn(reading, open))
    .filter((each) => each.positions.length > 1)
    .sort((a, b) => b.sure - a.sure);
  if (!guesses.length) return [];
  const guessed = asUnit(guesses, question);
  const left = open.filter((at) => !guessed.positions.includes(at));
  return [guessed, ...guessedUnits(left, question)];
}

/**
 * @param {Guess[]} guesses the surest first
 * @param {Question} question
 * @returns {Unit} that means the surest and those from the same words that are nearly as sure
 */
function asUnit(guesses, question) {
  const [best] = guesses;
  const equals = guesses.filter(
    (each) => each.positions.join() === best.positions.join() && each.sure >= best.sure * NEARLY,
  );
  const guessed = equals.reduce(
    (found, { concept }) => withConcept(found, question, concept, FACTORS.guess, GUESSED),
    unit(best.positions),
  );
  return withNear(guessed, question);
}

/**
 * Lets words vote for concepts: a word of a short phrase, and one that few concepts have, counts more.
 * @param {Reading} reading
 * @param {number[]} open
 * @returns {Guess[]}
 */
function guessesIn(reading, open) {
  /** @type {Map<number, Map<number, number>>} by concept the strongest vote of each position */
  const votes = new Map();
  for (const [word, place] of reading.places) {
    if (!open.includes(place.at)) continue;
    const phrases = reading.spelling.phrasesWith(word);
    const meanings = new Set(phrases.map((each) => each.concept)).size;
    for (const { concept, length } of phrases) {
      const vote = place.quality / length / Math.sqrt(meanings);
      const before = votes.get(concept) || new Map();
      before.set(place.at, Math.max(before.get(place.at) || 0, vote));
      votes.set(concept, before);
    }
  }
  return [...votes].map(([concept, each]) => ({
    concept,
    positions: [...each.keys()].sort((a, b) => a - b),
    sure: [...each.values()].reduce((a, b) => a + b, 0),
  }));
}
