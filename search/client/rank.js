/** From units to offers, the best first. */
import { isSure, tellingOf } from "./sure.js";

/**
 * @typedef {import("./unit.js").Unit} Unit
 * @typedef {import("./packed_index.js").PackedIndex} PackedIndex
 * @typedef {{document: number, score: number, coverage: number, sure: boolean}} Hit `sure`: whether it has what was asked
 *   for, not only something close to it
 */

/** Answers this far below the best say nothing more. */
const TAIL = 0.08;
const COVERAGE_POWER = 2;
/** What a second term adds that answers the same unit. */
const REST = 0.3;
/** What a word says that any offer may answer: course, group. */
const GENERAL = 0.3;

/**
 * @param {Unit[]} units
 * @param {PackedIndex} index
 * @returns {Hit[]}
 */
export function rank(units, index) {
  const answers = units.map((unit) => answersTo(unit.options, index));
  const beside = units.map((unit) => answersTo(unit.beside, index).scores);
  const weights = units.map((unit) => weight(unit, index));
  const whole = weights.reduce((a, b) => a + b, 0) || 1;
  dropHalfCompounds(units, answers.map((each) => each.scores));
  const subjects = subjectsOf(units);
  const telling = tellingOf(units);
  /** @type {Hit[]} */
  const hits = [];
  for (let document = 0; document < index.documents; document++) {
    let score = 0;
    let covered = 0;
    answers.forEach(({ scores, covers }, each) => {
      if (!scores[document]) return;
      score += scores[document];
      covered += weights[each] * Math.min(1, covers[document]);
    });
    if (!score || (subjects.length && !subjects.some((each) => answers[each].scores[document]))) continue;
    answers.forEach(({ scores }, each) => {
      if (!scores[document]) score += beside[each][document];
    });
    const coverage = covered / whole;
    const sure = isSure(document, units, answers, telling);
    hits.push({ document, score: score * coverage ** COVERAGE_POWER, coverage, sure });
  }
  hits.sort((a, b) => b.score - a.score || a.document - b.document);
  return hits.filter((hit) => hit.score >= TAIL * hits[0].score);
}

/**
 * "Tauchkurs in Datteln" asks for a course in diving: whatever else there is in Datteln is no answer.
 * @param {Unit[]} units
 * @returns {number[]} the units that an answer must have one of; none when only places or languages are asked for
 */
function subjectsOf(units) {
  return units.some((unit) => unit.aside) ? tellingOf(units) : [];
}

/**
 * Scores of all documents for one unit (of all terms that answer it the best counts whole), and how much of the unit
 * each covers.
 * @param {import("./unit.js").Option[]} options
 * @param {PackedIndex} index
 * @returns {import("./sure.js").Answers}
 */
function answersTo(options, index) {
  const scores = new Float32Array(index.documents);
  const covers = new Float32Array(index.documents);
  const term = new Float32Array(index.documents);
  const parts = new Int16Array(index.documents).fill(-1);
  for (const option of options) {
    /** @type {number[]} */
    const touched = [];
    index.forEachScore(option.term, (document, score) => {
      if (!term[document]) touched.push(document);
      term[document] += score * option.factor;
    });
    for (const document of touched) {
      const one = scores[document];
      const other = term[document];
      scores[document] = Math.max(one, other) + REST * Math.min(one, other);
      covers[document] = coveredBy(option, covers[document], parts[document]);
      parts[document] = option.of;
      term[document] = 0;
    }
  }
  return { scores, covers };
}

/**
 * @param {import("./unit.js").Option} option that a document has
 * @param {number} covered how much of the unit it covered so far
 * @param {number} last the part of it that the option before stood for; those of one part stand together
 * @returns {number} how much it covers now: parts cover the whole together, each of them once
 */
function coveredBy({ covers, of }, covered, last) {
  if (of < 0) return Math.max(covered, covers);
  return of === last ? covered : covered + covers;
}

/**
 * How much a unit says: as much as its rarest term; one that nothing answers says much.
 * @param {Unit} unit
 * @param {PackedIndex} index
 */
function weight(unit, index) {
  if (unit.general) return GENERAL;
  const idfs = unit.options.filter((option) => option.factor >= 0.3).map((option) => index.idf(option.term));
  return idfs.length ? Math.max(1, Math.min(...idfs)) : 3;
}

/**
 * Parts of one word count only together; where no offer has both, one that says little may be missing: Autismusgruppe.
 * @param {Unit[]} units
 * @param {Float32Array[]} scores
 */
function dropHalfCompounds(units, scores) {
  units.forEach((unit, one) => {
    if (unit.together < 0) return;
    const other = units.findIndex((each, at) => at > one && each.together === unit.together);
    if (other < 0) return;
    const both = scores[one].some((score, document) => score > 0 && scores[other][document] > 0);
    if (both || !units[other].general) keepWith(scores[one], scores[other]);
    if (both || !unit.general) keepWith(scores[other], scores[one]);
  });
}

/**
 * @param {Float32Array} scores to keep only where there are others
 * @param {Float32Array} others
 */
function keepWith(scores, others) {
  scores.forEach((_, document) => {
    if (!others[document]) scores[document] = 0;
  });
}
