/** Where phrases of the thesaurus stand in a query, and how much speaks for each. */
import { termsBeginning } from "./beginnings.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./reading.js").Place} Place
 * @typedef {import("./reading.js").Reading} Reading
 * @typedef {{positions: number[], concept: number, fit: number, quality: number, sure: number}} Match a phrase found: where
 *   it stands, what it means, the rank of the reading that has it, how surely each of its words is meant, and all of them
 */

/** How much a language that knows the whole query counts against a word that is meant more surely. */
const WORTH_OF_FIT = 0.3;
/** How much each further word of a phrase adds: that two fit together is seldom chance. */
const WORTH_OF_LENGTH = 0.4;
/** How many other words may stand between those of a phrase. */
const MOST_BETWEEN = 4;
/** A word that means a concept less surely than this means it by chance, unless its language knows another word. */
const LEAST_SURE = 0.45;
/** One that is meant as surely as this is meant, whatever offers begin with it. */
const SURE = 0.7;
/** A shorter word begins too much to be taken for one that is being typed. */
const SHORTEST_WORD = 4;

/**
 * @param {Question} question
 * @returns {Match[]} the longest and surest first, then those of the best fitting language
 */
export function matchesOf(question) {
  return question.readings
    .flatMap((reading, fit) => matchesIn(reading, fit))
    .filter((match) => match.positions.length > 1 || (isSure(match, question) && !isIgnored(match, question)))
    .sort((a, b) => worth(b, question) - worth(a, question) || a.fit - b.fit || a.positions[0] - b.positions[0]);
}

/**
 * @param {Match} one
 * @param {Match} other
 * @returns {boolean} whether two phrases are meant as surely, in the same place and language
 */
export function sameStanding(one, other) {
  return one.fit === other.fit && one.sure === other.sure && one.positions.join() === other.positions.join();
}

/**
 * @param {Reading} reading
 * @param {number} fit its rank among the readings
 * @returns {Match[]} for each concept and place the surest
 */
function matchesIn(reading, fit) {
  /** @type {Map<string, Match>} */
  const found = new Map();
  for (const word of reading.places.keys()) {
    for (const { concept, words } of reading.spelling.phrasesWith(word)) {
      const places = words?.flatMap((each) => reading.places.get(each) || []) || [];
      if (!words || places.length < words.length) continue;
      const match = matchAt(places, concept, fit);
      const key = `${concept} ${match.positions}`;
      if (isClose(match) && !(Number(found.get(key)?.sure) >= match.sure)) found.set(key, match);
    }
  }
  return [...found.values()];
}

/**
 * @param {Place[]} places of the words of a phrase
 * @param {number} concept
 * @param {number} fit
 * @returns {Match}
 */
function matchAt(places, concept, fit) {
  const positions = [...new Set(places.map((each) => each.at))].sort((a, b) => a - b);
  const quality = places.reduce((sum, each) => sum + each.quality, 0) / places.length;
  return { positions, concept, fit, quality, sure: quality * positions.length };
}

/**
 * @param {Match} match
 * @returns {boolean} whether its words stand so close that they may belong together
 */
function isClose({ positions }) {
  const span = positions[positions.length - 1] - positions[0] + 1;
  return span - positions.length <= MOST_BETWEEN;
}

/**
 * @param {Match} match
 * @param {Question} question
 * @returns {number} how much speaks for it: how surely it is meant, and how much of the query its language knows
 */
function worth(match, { readings, typed }) {
  const length = WORTH_OF_LENGTH * (match.positions.length - 1);
  return match.sure + length + (WORTH_OF_FIT * readings[match.fit].fit) / typed.length;
}

/**
 * @param {Match} match of one word
 * @param {Question} question
 * @returns {boolean} whether it is more than chance: a word that offers begin with is rather being typed
 */
function isSure({ positions: [at], quality, fit }, { typed, index, readings }) {
  if (quality >= SURE) return true;
  const word = typed[at];
  const begins = word.length >= SHORTEST_WORD && termsBeginning(index, word).length > 0;
  const knowsMore = readings[fit].quality.some((known, other) => known && other !== at);
  return !begins && (knowsMore || quality >= LEAST_SURE);
}

/**
 * @param {Match} match of one word
 * @param {Question} question
 * @returns {boolean} whether a better fitting language takes the word for one that says nothing
 */
function isIgnored({ positions: [at], fit }, { typed, readings }) {
  return readings.some(({ dictionary, fit: better }) => better > readings[fit].fit && dictionary.ignores(typed[at]));
}
