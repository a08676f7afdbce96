/** From what was understood to what the page shows: offers, counts, groups, and what to try when nothing was found. */
import { Bits } from "./bits.js";
import { marksIn } from "./marks.js";
import { rank } from "./rank.js";

/**
 * @typedef {import("./cards.js").Card} Card
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./interpret.js").Unit} Unit
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {[number, number][]} Marks
 * @typedef {Card & {marks: {name: Marks, summary: Marks}}} Found
 * @typedef {{
 *   index: import("./packed_index.js").PackedIndex, concepts: import("./interpret.js").Concepts,
 *   facets: import("./facets.js").Facets, cards: import("./cards.js").Cards, labels: string[]
 * }} Parts
 * @typedef {Found & {documents: number, categories: string[], languages: string[], flags: string[]}} FoundOffer
 * @typedef {{
 *   total: number, hits: FoundOffer[], counts: Record<string, number[]>,
 *   groups: {kind: string, total: number, hits: Found[]}[],
 *   concepts: {id: string, label: string, typed: string}[],
 *   corrections: {typed: string, taken: string}[], unknown: string[],
 *   alternatives: (FoundOffer & {why: string})[],
 *   relaxed: {facet: string, value: string, label: string, total: number}[]
 * }} Answer
 */

const MOST_IN_GROUP = 5;
const ALTERNATIVES = 3;
const GROUPS = ["institution", "handlungsfeld", "workshop", "page"];

/**
 * @param {Parts} parts
 * @param {Interpretation} read what was asked
 * @param {Interpretation} named what the name must hold
 * @param {State} state
 * @param {number} limit
 * @returns {{need: string[]} | {answer: Answer}}
 */
export function answer(parts, read, named, state, limit) {
  const { facets, index } = parts;
  const hits = read.units.length ? rank(read.units, index) : everything(facets.documents);
  const offers = hits.filter((hit) => hit.document < facets.documents);
  const others = hits.filter((hit) => hit.document >= facets.documents);
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
  return {
    answer: {
      total: shown.length,
      hits: shown.slice(0, limit).map((hit) => show(hit.document)),
      counts,
      groups: groups(others.map((hit) => show(hit.document))),
      concepts: understood(parts, read),
      corrections: read.units.filter((unit) => unit.corrected).map((unit) => correction(read, unit)),
      unknown: read.units.filter((unit) => isUnknown(unit)).map((unit) => typedIn(read, unit)),
      alternatives: beside.map((each) => ({ ...show(each.hit.document), why: each.why })),
      relaxed: shown.length ? [] : relaxed(parts, found, state),
    },
  };
}

/**
 * @param {number} documents
 * @returns {Hit[]}
 */
function everything(documents) {
  return Array.from({ length: documents }, (_, document) => ({ document, score: 0, coverage: 1 }));
}

/**
 * @param {Unit[]} units
 * @param {import("./packed_index.js").PackedIndex} index
 * @param {number} documents
 * @returns {Bits} the offers whose name holds every word
 */
function inName(units, index, documents) {
  const all = units.map((unit) => {
    const bits = new Bits(documents);
    for (const { term } of unit.options) {
      index.forEachScore(term, (document, _score, field) => field === 0 && document < documents && bits.add(document));
    }
    return bits;
  });
  return all.slice(1).reduce((both, each) => both.and(each), all[0]);
}

/**
 * @param {Hit[]} hits by relevance
 * @param {State["sort"]} sort
 * @param {import("./facets.js").Facets} facets
 * @returns {Hit[]}
 */
function sorted(hits, sort, facets) {
  const byName = hits.length > 0 && hits[0].score === 0;
  if (sort === "verified") return [...hits].sort((a, b) => facets.verified[b.document] - facets.verified[a.document]);
  if (sort === "name" || byName) return [...hits].sort((a, b) => facets.byName[a.document] - facets.byName[b.document]);
  return hits;
}

/**
 * @param {number[]} documents
 * @param {import("./cards.js").Cards} cards
 * @returns {string[]} names of the files that hold their cards and are not loaded
 */
function chunksFor(documents, cards) {
  const missing = documents.filter((document) => !cards.card(document)).map((document) => cards.fileOf(document));
  return [...new Set(missing)].map((file) => (cards.chunk ? `cards-${file}` : "cards"));
}

/**
 * @param {Parts} parts
 * @param {Interpretation} read
 * @returns {(document: number) => FoundOffer}
 */
function shower({ cards, facets, index }, read) {
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
 * @returns {Answer["groups"]}
 */
function groups(found) {
  return GROUPS.map((kind) => found.filter((each) => each.kind === kind))
    .filter((each) => each.length)
    .map((each) => ({ kind: each[0].kind, total: each.length, hits: each.slice(0, MOST_IN_GROUP) }));
}

/**
 * @param {Parts} parts
 * @param {Interpretation} read
 * @returns {Answer["concepts"]} the surest meaning of each unit
 */
function understood({ concepts, labels }, read) {
  return read.units.flatMap((unit) => {
    const [first] = unit.concepts;
    if (first === undefined) return [];
    return [{ id: concepts.ids[first], label: labels[first] || concepts.ids[first], typed: typedIn(read, unit) }];
  });
}

/**
 * @param {Interpretation} read
 * @param {Unit} unit
 */
function correction(read, unit) {
  return { typed: typedIn(read, unit), taken: unit.corrected };
}

/**
 * @param {Interpretation} read
 * @param {Unit} unit
 */
function typedIn(read, unit) {
  return unit.positions.map((at) => read.words[at]).join(" ");
}

/** @param {Unit} unit */
function isUnknown(unit) {
  return !unit.options.length && !unit.concepts.length;
}

/**
 * What comes nearest when nothing fits: what the query finds without the filters, and what is close to it.
 * @param {Parts} parts
 * @param {Interpretation} read
 * @param {State} state
 * @returns {{hit: Hit, why: string}[]}
 */
function alternatives({ facets, index }, read, state) {
  const offers = (/** @type {Unit[]} */ units) => rank(units, index).filter((hit) => hit.document < facets.documents);
  const filtered = Object.values(state.filters).some((values) => values.length);
  const elsewhere = filtered ? offers(read.units) : [];
  const close = offers(read.units.map((unit) => ({ ...unit, options: [...unit.options, ...unit.beside], beside: [] })));
  const why = state.filters.stadt?.length ? "city" : state.filters.sprache?.length ? "language" : "related";
  const all = [...elsewhere.map((hit) => ({ hit, why })), ...close.map((hit) => ({ hit, why: "related" }))];
  return all.filter(({ hit }, at) => all.findIndex((each) => each.hit.document === hit.document) === at).slice(0, ALTERNATIVES);
}

/**
 * @param {Parts} parts
 * @param {Bits} found
 * @param {State} state
 * @returns {Answer["relaxed"]} how many offers there would be without each filter
 */
function relaxed({ facets }, found, state) {
  return facets.facets.flatMap((facet) =>
    (state.filters[facet.id] || []).flatMap((id) => {
      const filters = { ...state.filters, [facet.id]: state.filters[facet.id].filter((each) => each !== id) };
      const { left } = facets.apply(found, { filters, age: state.age });
      const total = left.common(left);
      const value = facet.values.find((each) => each.id === id);
      return total && value ? [{ facet: facet.id, value: id, label: value.label, total }] : [];
    }),
  );
}
