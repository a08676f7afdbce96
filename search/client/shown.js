/** What is shown of documents that were found. */
import { marksIn } from "./marks.js";

/**
 * @typedef {import("./cards.js").Card} Card
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./answer.js").Parts} Parts
 * @typedef {[number, number][]} Marks from and to of what was found in a text
 * @typedef {Card & {marks: {name: Marks, summary: Marks}}} Found
 * @typedef {Found & {documents: number, categories: string[], languages: string[], flags: string[]}} FoundOffer
 * @typedef {{kind: string, total: number, hits: Found[]}} Group what is no offer, by its kind
 */

const MOST_IN_GROUP = 5;
const GROUPS = ["institution", "handlungsfeld", "workshop", "page"];

/**
 * @param {number[]} documents
 * @param {import("./cards.js").Cards} cards
 * @returns {string[]} names of the files that hold their cards and are not loaded
 */
export function chunksFor(documents, cards) {
  const missing = documents.filter((document) => !cards.card(document)).map((document) => cards.fileOf(document));
  return [...new Set(missing)].map((file) => (cards.chunk ? `cards-${file}` : "cards"));
}

/**
 * @param {Parts} parts
 * @param {Interpretation} read
 * @returns {(document: number) => FoundOffer} of a document whose card is loaded
 */
export function shower({ cards, facets, index }, read) {
  const terms = new Set(read.units.flatMap((unit) => unit.options.map((option) => index.terms[option.term])));
  return (document) => {
    const card = /** @type {Card} */ (cards.card(document));
    const labels = (/** @type {string} */ facet) =>
      document < facets.documents ? facets.valuesOf(document, facet) : [];
    return {
      ...card,
      documents: document,
      categories: labels("kategorie").map((value) => value.label),
      languages: labels("sprache").map((value) => value.label),
      flags: labels("merkmal").map((value) => value.id),
      marks: { name: marksIn(card.name, terms, read.words), summary: marksIn(card.summary || "", terms, read.words) },
    };
  };
}

/**
 * @param {Found[]} found
 * @returns {Group[]}
 */
export function groups(found) {
  return GROUPS.map((kind) => found.filter((each) => each.kind === kind))
    .filter((each) => each.length)
    .map((each) => ({ kind: each[0].kind, total: each.length, hits: each.slice(0, MOST_IN_GROUP) }));
}
