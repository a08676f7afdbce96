/** From what was understood to what the page shows: offers, counts, groups, and what to try when nothing was found. */
import { alternatives, relaxed } from "./alternatives.js";
import { Bits } from "./bits.js";
import { everything, inName, sorted } from "./hits.js";
import { rank } from "./rank.js";
import { grouped, shower } from "./shown.js";
import { answering } from "./sure.js";
import { corrections, understood, unknown } from "./understood.js";

/**
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./loaded.js").Loaded} Loaded
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./shown.js").Found} Found
 * @typedef {{query: Interpretation, name: Interpretation}} Read what is asked, and what the name must hold
 * @typedef {{total: number, counts: Record<string, number[]>}} Count how many offers there are, and how many for each
 *   value of each filter
 * @typedef {{
 *   total: number, hits: Found[], groups: import("./shown.js").Group[],
 *   concepts: {id: string, label: string, typed: string}[],
 *   corrections: {typed: string, taken: string}[], unknown: string[],
 *   alternatives: (Found & {why: string})[], relaxed: import("./alternatives.js").Relaxed[]
 * }} Answer
 */

/**
 * @param {Loaded} loaded
 * @param {string} language of the page
 * @param {Read} read
 * @param {State} state
 * @param {number} limit how many offers to show
 * @returns {Answer}
 */
export function answer(loaded, language, read, state, limit) {
  const { cards } = loaded;
  const { offers, others } = found(loaded, read);
  const left = filtered(loaded, offers, read, state);
  const shown = sorted(left, state.sort, () => loaded.facets);
  const beside = shown.length ? [] : alternatives(loaded, read.query, state);
  const listed = shown.slice(0, limit).map((hit) => hit.document);
  const groups = grouped(others, cards);
  cards.require([...listed, ...groups.flatMap(({ first }) => first), ...beside.map(({ hit }) => hit.document)]);
  const show = shower(loaded, read.query);
  const hits = listed.map(show);
  return {
    total: shown.length,
    hits,
    groups: groups.map(({ kind, total, first }) => ({ kind, total, hits: first.map(show) })),
    concepts: understood(loaded, language, read.query),
    corrections: corrections(read.query, hits),
    unknown: unknown(read.query),
    alternatives: beside.map((each) => ({ ...show(each.hit.document), why: each.why })),
    relaxed: shown.length ? [] : relaxed(loaded, offers, read, state),
  };
}

/**
 * @param {Loaded} loaded
 * @param {Read} read
 * @param {State} state
 * @returns {Count}
 */
export function count(loaded, read, state) {
  return loaded.facets.counts(bitsOf(found(loaded, read).offers, loaded, read), state);
}

/**
 * @param {Loaded} loaded
 * @param {Read} read
 * @returns {{offers: Hit[], others: number[]}} what the query finds: offers by relevance, and documents of other kinds
 */
function found({ index, cards }, { query }) {
  if (!query.units.length) return { offers: everything(cards.offers), others: [] };
  const hits = rank(query.units, index);
  return {
    offers: answering(hits.filter((hit) => hit.document < cards.offers)),
    others: answering(hits.filter((hit) => hit.document >= cards.offers)).map((hit) => hit.document),
  };
}

/**
 * @param {Loaded} loaded
 * @param {Hit[]} offers
 * @param {Read} read
 * @param {State} state
 * @returns {Hit[]} those that name and filters leave
 */
export function filtered(loaded, offers, read, state) {
  const filters = state.age !== null || Object.values(state.filters).some((values) => values.length);
  const usual = filters ? offers : offers.filter(({ document }) => document < loaded.cards.usual);
  if (!filters && !read.name.units.length) return usual;
  const named = bitsOf(usual, loaded, read);
  const left = filters ? loaded.facets.filter(named, state) : named;
  return offers.filter((hit) => left.has(hit.document));
}

/**
 * @param {Hit[]} offers
 * @param {Loaded} loaded
 * @param {Read} read
 * @returns {Bits} those whose name holds what it must
 */
function bitsOf(offers, { index, cards }, { name }) {
  const bits = new Bits(cards.offers);
  for (const { document } of offers) bits.add(document);
  return name.units.length ? bits.and(inName(name.units, index, cards.offers)) : bits;
}
