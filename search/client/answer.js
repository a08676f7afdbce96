/** From what was understood to what the page shows: offers, counts, groups, and what to try when nothing was found. */
import { alternatives, relaxed } from "./alternatives.js";
import { Bits } from "./bits.js";
import { everything, inName, sorted } from "./hits.js";
import { rank } from "./rank.js";
import { chunksFor, groups, shower } from "./shown.js";
import { answering } from "./sure.js";
import { corrections, understood, unknown } from "./understood.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./shown.js").Found} Found
 * @typedef {import("./shown.js").FoundOffer} FoundOffer
 * @typedef {{
 *   index: import("./packed_index.js").PackedIndex, concepts: import("./concepts.js").Concepts,
 *   facets: import("./facets.js").Facets, cards: import("./cards.js").Cards, labels: string[]
 * }} Parts what was loaded; `labels` are the names of concepts in the language of the page
 * @typedef {{
 *   total: number, hits: FoundOffer[], counts: Record<string, number[]>,
 *   groups: import("./shown.js").Group[],
 *   concepts: {id: string, label: string, typed: string}[],
 *   corrections: {typed: string, taken: string}[], unknown: string[],
 *   alternatives: (FoundOffer & {why: string})[],
 *   relaxed: {facet: string, value: string, label: string, total: number}[]
 * }} Answer
 */

/**
 * @param {Parts} parts
 * @param {Interpretation} read what was asked
 * @param {Interpretation} named what the name must hold
 * @param {State} state
 * @param {number} limit how many offers to show
 * @returns {{need: string[]} | {answer: Answer}} the files it lacks, or the answer
 */
export function answer(parts, read, named, state, limit) {
  const { facets, index } = parts;
  const hits = read.units.length ? rank(read.units, index) : everything(facets.documents);
  const offers = answering(hits.filter((hit) => hit.document < facets.documents));
  const others = answering(hits.filter((hit) => hit.document >= facets.documents));
  const found = new Bits(facets.documents);
  for (const hit of offers) found.add(hit.document);
  if (named.units.length) found.and(inName(named.units, index, facets.documents));
  const { left, counts } = facets.apply(found, state);
  const shown = sorted(offers.filter((hit) => left.has(hit.document)), state.sort, facets);
  const beside = shown.length ? [] : alternatives(parts, read, state);
  const documents = [...shown.slice(0, limit), ...others, ...beside.map((each) => each.hit)].map((hit) => hit.document);
  const need = chunksFor(documents, parts.cards);
  if (need.length) return { need };
  const show = shower(parts, read);
  const offered = shown.slice(0, limit).map((hit) => show(hit.document));
  return {
    answer: {
      total: shown.length,
      hits: offered,
      counts,
      groups: groups(others.map((hit) => show(hit.document))),
      concepts: understood(parts, read),
      corrections: corrections(read, offered),
      unknown: unknown(read),
      alternatives: beside.map((each) => ({ ...show(each.hit.document), why: each.why })),
      relaxed: shown.length ? [] : relaxed(parts, found, state),
    },
  };
}
