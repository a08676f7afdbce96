/** Which of the phrases found in a query are taken: each word belongs to one, and the best comes first. */
import { withCompletions } from "./beginnings.js";
import { withParts } from "./compounds.js";
import { areRelated } from "./concepts.js";
import { matchesOf, sameStanding } from "./matches.js";
import { withConcept, withNear } from "./meaning.js";
import { termOf } from "./question.js";
import { slipsOf } from "./slips.js";
import { withWords } from "./spelled.js";
import { FACTORS, unit } from "./unit.js";

/**
 * @typedef {import("./matches.js").Match} Match
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

/** A word that is meant less surely than this may be another that is mistyped. */
const MEANT = 0.7;
/** Several words that are as sure as this leave no doubt. */
const PLAIN = 0.9;

/**
 * @param {Question} question
 * @returns {Unit[]} one for each phrase that was taken
 */
export function phraseUnits(question) {
  const { chosen, hollow } = choose(matchesOf(question), question);
  const meant = chosen.map((matches) => meaning(matches, question));
  const all = hollow.reduce((units, match) => withHollow(units, match, question), meant);
  return all.map((found) => answered(found, question));
}

/**
 * Chooses so that each word is taken once. A phrase whose concept no offer has leaves its words to shorter ones; if it
 * leaves no doubt, only to those that are close to it: who asks for a flight ticket does not ask for bus tickets.
 * @param {Match[]} matches the best first
 * @param {Question} question
 * @returns {{chosen: Match[][], hollow: Match[]}} those that share a place because they are as good, and those that no
 *   offer answers
 */
function choose(matches, question) {
  /** @type {Match[][]} */
  const chosen = [];
  /** @type {Match[]} */
  const hollow = [];
  for (const match of matches) {
    const equals = chosen.find(([first]) => sameStanding(first, match));
    const taken = chosen.some(([first]) => overlap(first, match)) || hollow.some((each) => excludes(each, match, question));
    if (equals) equals.push(match);
    else if (!taken && termOf(match.concept, question) >= 0) chosen.push([match]);
    else if (!taken && !isMistyped(match, question)) hollow.push(match);
  }
  return { chosen, hollow };
}

/**
 * @param {Match} match
 * @param {Question} question
 * @returns {boolean} whether it is rather a word of offers, but for a slip
 */
function isMistyped({ positions, quality }, question) {
  return quality < MEANT && positions.every((at) => slipsOf(at, question).length > 0);
}

/**
 * @param {Match} hollow of a concept that no offer has
 * @param {Match} match that is less sure
 * @param {Question} question
 * @returns {boolean} whether one leaves no doubt that the other is not asked for
 */
function excludes(hollow, match, { concepts, readings, typed }) {
  const { dictionary } = readings[hollow.fit];
  const telling = hollow.positions.filter((at) => !dictionary.ignores(typed[at]));
  if (telling.length < 2 || hollow.quality < PLAIN || !overlap(hollow, match)) return false;
  return !sameStanding(hollow, match) && !areRelated(concepts, hollow.concept, match.concept);
}

/**
 * @param {Match[]} matches in the same place
 * @param {Question} question
 * @returns {Unit} that means what they all mean
 */
function meaning(matches, question) {
  const bare = { ...unit(matches[0].positions), guessed: matches[0].quality < PLAIN };
  return matches.reduce((found, { concept, quality }) => withConcept(found, question, concept, FACTORS.concept * quality), bare);
}

/**
 * Notes a concept that no offer has, since others are close to it: with what took its words, unless that is longer
 * and says more, or as a unit of its own.
 * @param {Unit[]} units
 * @param {Match} match
 * @param {Question} question
 * @returns {Unit[]}
 */
function withHollow(units, match, question) {
  const owner = units.findIndex((each) => overlap(each, match));
  const noted = (/** @type {Unit} */ found) => withConcept(found, question, match.concept, FACTORS.concept);
  if (owner < 0) return [...units, noted({ ...unit(match.positions), guessed: match.quality < PLAIN })];
  if (units[owner].positions.length > match.positions.length) return units;
  return units.map((each, at) => (at === owner ? noted(each) : each));
}

/**
 * @param {Unit} found that means something
 * @param {Question} question
 * @returns {Unit} with all else that answers it
 */
function answered(found, question) {
  const spelled = withParts(withWords(found, question), question);
  return withNear(spelled.options.length ? spelled : withCompletions(spelled, question), question);
}

/**
 * @param {{positions: number[]}} one
 * @param {{positions: number[]}} other
 * @returns {boolean} whether they share a word
 */
function overlap(one, other) {
  return one.positions.some((at) => other.positions.includes(at));
}
