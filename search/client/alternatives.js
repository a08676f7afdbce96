/** What to try when nothing was found: offers that come nearest, and what to take off. */
import { filtered } from "./answer.js";
import { rank } from "./rank.js";

/**
 * @typedef {import("./answer.js").Read} Read
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./loaded.js").Loaded} Loaded
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./unit.js").Unit} Unit
 * @typedef {{facet: string, value: string, label: string, total: number}} Relaxed a choice to take off, and how many offers
 *   there would be then; for age and name `facet` says which it is, and `value` is empty
 */

const ALTERNATIVES = 3;

/**
 * What comes nearest when nothing fits: what the query finds without the filters, and what is close to it.
 * @param {Loaded} loaded
 * @param {Interpretation} read
 * @param {State} state
 * @returns {{hit: Hit, why: string}[]}
 */
export function alternatives({ index, cards }, read, state) {
  const offers = (/** @type {Unit[]} */ units) => rank(units, index).filter((hit) => hit.document < cards.offers);
  const chosen = Object.values(state.filters).some((values) => values.length);
  const elsewhere = chosen ? offers(read.units) : [];
  const close = offers(read.units.map(withClose));
  const why = state.filters.stadt?.length ? "city" : state.filters.sprache?.length ? "language" : "related";
  const all = [...elsewhere.map((hit) => ({ hit, why })), ...close.map((hit) => ({ hit, why: "related" }))];
  return all.filter(({ hit }, at) => all.findIndex((each) => each.hit.document === hit.document) === at).slice(0, ALTERNATIVES);
}

/**
 * @param {Unit} unit
 * @returns {Unit} answered by what is close to it, too, but not by one word of its phrase: who orders a pizza is not helped
 *   by those who can be ordered to interpret
 */
function withClose(unit) {
  return { ...unit, options: [...unit.options, ...unit.beside].filter(({ of }) => of < 0), beside: [] };
}

/**
 * @param {Loaded} loaded
 * @param {Hit[]} offers that the query finds
 * @param {Read} read
 * @param {State} state
 * @returns {Relaxed[]} what would leave some offers if it was taken off
 */
export function relaxed(loaded, offers, read, state) {
  const unnamed = { ...read, name: { ...read.name, units: [] } };
  const left = (/** @type {Read} */ asked, /** @type {State} */ other) => filtered(loaded, offers, asked, other).length;
  const values = Object.entries(state.filters).flatMap(([facet, chosen]) =>
    chosen.map((value) => {
      const filters = { ...state.filters, [facet]: chosen.filter((each) => each !== value) };
      return { facet, value, label: labelOf(loaded, facet, value), total: left(read, { ...state, filters }) };
    }),
  );
  const age = state.age === null ? [] : [{ facet: "age", value: "", label: String(state.age), total: left(read, { ...state, age: null }) }];
  const name = state.name ? [{ facet: "name", value: "", label: state.name, total: left(unnamed, state) }] : [];
  return [...values, ...age, ...name].filter((each) => each.label && each.total);
}

/**
 * @param {Loaded} loaded
 * @param {string} facet
 * @param {string} value
 * @returns {string} nothing for what no filter has
 */
function labelOf({ facets }, facet, value) {
  return facets.facets.find(({ id }) => id === facet)?.values.find(({ id }) => id === value)?.label || "";
}
