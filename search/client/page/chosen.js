/** What is chosen, in words: tags that can be taken off, and the sentence above the results. */
import { without } from "./state.js";
import { filled } from "./wording.js";

/**
 * @typedef {import("../engine.js").State} State
 * @typedef {import("../facets.js").Facet} Facet
 * @typedef {import("./wording.js").Texts} Texts
 * @typedef {{facet: string, value: string, title: string, label: string, without: State}} Tag something chosen, and the
 *   state without it; `facet` and `value` are empty for age and name
 */

/** What is for no city in particular is not in a city. */
const NO_CITY = "kreisweit";

/**
 * @param {State} state
 * @param {Facet[]} facets
 * @param {Texts} texts
 * @returns {Tag[]} in the order of the filters
 */
export function tagsOf(state, facets, texts) {
  const tags = facets.flatMap(({ id, title, values }) =>
    values
      .filter((value) => state.filters[id]?.includes(value.id))
      .map(({ id: value, label }) => ({ facet: id, value, title, label, without: without(state, id, value) })),
  );
  const free = { facet: "", value: "", title: "" };
  if (state.age !== null) {
    tags.push({ ...free, label: filled(texts.age, { age: String(state.age) }), without: { ...state, age: null } });
  }
  if (state.name) tags.push({ ...free, label: filled(texts.name, { name: state.name }), without: { ...state, name: "" } });
  return tags;
}

/**
 * @param {Tag[]} tags
 * @returns {{places: string, filters: string}} the cities, and everything else
 */
export function inWords(tags) {
  const places = tags.filter(({ facet, value }) => facet === "stadt" && value !== NO_CITY);
  const others = tags.filter((tag) => !places.includes(tag));
  const list = (/** @type {Tag[]} */ some) => some.map(({ label }) => label).join(", ");
  return { places: list(places), filters: list(others) };
}
