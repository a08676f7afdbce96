/** What is asked, and how it stands in the address: shared links, bookmarks and the way back rest on it. */

/** @typedef {import("../engine.js").State} State */
/** @typedef {import("../facets.js").Facet} Facet */

/** Names that no filter has. `../engine.js` knows the sorts. */
const OWN = ["q", "alter", "name", "sort", "ohne"];
const SORTS = ["relevance", "name", "verified"];
const OLDEST = 120;

/**
 * @param {string|URLSearchParams} address the part behind "?", or what a form holds
 * @returns {State} whatever was written there
 */
export function stateIn(address) {
  const written = new URLSearchParams(address);
  const age = parseInt(written.get("alter") || "", 10);
  const sort = /** @type {State["sort"]} */ (written.get("sort"));
  /** @type {State["filters"]} */
  const filters = {};
  for (const name of written.keys()) {
    const values = distinct(written.getAll(name)).filter(Boolean);
    if (!OWN.includes(name) && values.length) filters[name] = values;
  }
  return {
    query: (written.get("q") || "").trim(),
    filters,
    age: age >= 0 && age <= OLDEST ? age : null,
    name: (written.get("name") || "").trim(),
    sort: SORTS.includes(sort) ? sort : "relevance",
    without: distinct(written.getAll("ohne")),
  };
}

/**
 * @param {State} state
 * @returns {string} the part of the address from "?" on; it always has the query, which tells asking from arriving
 */
export function addressOf(state) {
  const written = new URLSearchParams({ q: state.query });
  for (const [name, values] of Object.entries(state.filters)) for (const value of values) written.append(name, value);
  if (state.age !== null) written.set("alter", String(state.age));
  if (state.name) written.set("name", state.name);
  if (state.sort !== "relevance") written.set("sort", state.sort);
  for (const concept of state.without) written.append("ohne", concept);
  return `?${written}`;
}

/**
 * @param {State} state
 * @param {Facet[]} facets
 * @returns {State} with those filters and values only that there are
 */
export function known(state, facets) {
  /** @type {State["filters"]} */
  const filters = {};
  for (const { id, values } of facets) {
    const chosen = (state.filters[id] || []).filter((value) => values.some((each) => each.id === value));
    if (chosen.length) filters[id] = chosen;
  }
  return { ...state, filters };
}

/**
 * @param {State} state
 * @param {string} facet "age" and "name" too
 * @param {string} value of a filter
 * @returns {State} without it
 */
export function without(state, facet, value) {
  if (facet === "age") return { ...state, age: null };
  if (facet === "name") return { ...state, name: "" };
  const left = (state.filters[facet] || []).filter((each) => each !== value);
  return { ...state, filters: { ...state.filters, [facet]: left } };
}

/**
 * @param {string[]} values
 * @returns {string[]}
 */
function distinct(values) {
  return [...new Set(values)];
}
