/** What to try when nothing was found: offers that come nearest, and filters to take off. */
import { rank } from "./rank.js";

/**
 * @typedef {import("./answer.js").Answer} Answer
 * @typedef {import("./answer.js").Parts} Parts
 * @typedef {import("./bits.js").Bits} Bits
 * @typedef {import("./engine.js").State} State
 * @typedef {import("./interpret.js").Interpretation} Interpretation
 * @typedef {import("./rank.js").Hit} Hit
 * @typedef {import("./unit.js").Unit} Unit
 */

const ALTERNATIVES = 3;

/**
 * What comes nearest when nothing fits: what the query finds without the filters, and what is close to it.
 * @param {Parts} parts
 * @param {Interpretation} read
 * @param {State} state
 * @returns {{hit: Hit, why: string}[]}
 */
export function alternatives({ facets, index }, read, state) {
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
export function relaxed({ facets }, found, state) {
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
