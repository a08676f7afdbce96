/** What is shown of documents that were found. */
import { marker } from "./marks.js";

/**
 * @typedef {import("./cards.js").Card} Card
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./loaded.js").Loaded} Loaded
 * @typedef {[number, number][]} Marks from and to of what was found in a text
 * @typedef {Card & {document: number, marks: {name: Marks, summary: Marks}}} Found
 * @typedef {{kind: string, total: number, hits: Found[]}} Group what is no offer, by its kind
 */

const MOST_IN_GROUP = 5;
const GROUPS = ["institution", "handlungsfeld", "workshop", "page"];

/**
 * @param {Loaded} loaded with the cards
 * @param {Interpretation} read
 * @returns {(document: number) => Found} what is shown of a document
 */
export function shower({ cards, index }, read) {
  const terms = new Set(read.units.flatMap((unit) => unit.options.map((option) => index.terms[option.term])));
  const marksIn = marker(terms, read.words);
  return (document) => {
    const card = cards.card(document);
    return { ...card, document, marks: { name: marksIn(card.name), summary: marksIn(card.summary) } };
  };
}

/**
 * @param {number[]} documents that are no offers, the best first
 * @param {import("./cards.js").Cards} cards
 * @returns {{kind: string, total: number, first: number[]}[]} how many there are of each kind, and the first of them
 */
export function grouped(documents, cards) {
  const groups = GROUPS.map((kind) => {
    const found = documents.filter((document) => cards.kindOf(document) === kind);
    return { kind, total: found.length, first: found.slice(0, MOST_IN_GROUP) };
  });
  return groups.filter(({ total }) => total);
}
