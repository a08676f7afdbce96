/** Which concepts a unit means, and what lies close to them in the thesaurus. */
import { termOf } from "./question.js";
import { CLOSE, FACTORS, options, withOptions } from "./unit.js";

/**
 * @typedef {import("./question.js").Question} Question
 * @typedef {import("./unit.js").Unit} Unit
 */

/** A broader concept that more of the offers are about than this is no answer to a narrow question. */
const MOST_SHARE = 0.15;

/**
 * @param {Unit} found
 * @param {Question} question
 * @param {number} concept
 * @param {number} factor how much an offer about it counts
 * @param {number} [covers] how much of the unit it covers
 * @returns {Unit} meaning this concept, too, unless somebody said that it is not meant; a general one counts little
 */
export function withConcept(found, question, concept, factor, covers = 1) {
  const { ids, general, aside } = question.concepts;
  if (found.concepts.includes(concept) || question.without.has(ids[concept])) return found;
  const meant = {
    ...found,
    concepts: [...found.concepts, concept],
    general: found.general || general[concept],
    aside: aside[concept] && (found.aside || !found.concepts.length),
  };
  const term = termOf(concept, question);
  if (term < 0) return meant;
  return withOptions(meant, [{ term, factor: general[concept] ? factor * FACTORS.general : factor, covers, of: -1 }]);
}

/**
 * @param {Unit} found
 * @param {Question} question
 * @returns {Unit} with what is close to its concepts: it answers less well, or only helps the order
 */
export function withNear(found, question) {
  const { mutual, broader, near } = question.concepts;
  return found.concepts.reduce((before, concept) => {
    const telling = broader[concept].filter((each) => isTelling(each, question));
    const related = withClose(before, question, "options", mutual[concept], FACTORS.mutual);
    const answered = withClose(related, question, "options", telling, FACTORS.broader);
    return withClose(answered, question, "beside", [...near[concept], ...broader[concept]], FACTORS.near);
  }, found);
}

/**
 * @param {Unit} found
 * @param {Question} question
 * @param {"options"|"beside"} where whether it answers, or only helps the order
 * @param {number[]} close concepts
 * @param {number} factor
 * @returns {Unit} with those that it did not have
 */
function withClose(found, question, where, close, factor) {
  const known = new Set([...found.options, ...found.beside].map((option) => option.term));
  const terms = new Set(close.map((concept) => termOf(concept, question)));
  const more = [...terms].filter((term) => term >= 0 && !known.has(term));
  return { ...found, [where]: [...found[where], ...options(more, factor, CLOSE)] };
}

/**
 * @param {number} concept
 * @param {Question} question
 * @returns {boolean} whether few enough offers are about it for it to say something
 */
function isTelling(concept, question) {
  const term = termOf(concept, question);
  return term >= 0 && question.index.share(term) <= MOST_SHARE;
}
