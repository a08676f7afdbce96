/** Filters and how many offers each would leave. `../facets.py` writes the file. */
import { Bits } from "./bits.js";
import { Numbers } from "./numbers.js";

/**
 * @typedef {{id: string, title: string, values: {id: string, label: string}[]}} Facet
 * @typedef {{filters: Record<string, string[]>, age: number|null}} Choice
 */

export class Facets {
  /** @param {string} text */
  constructor(text) {
    const [head, ...lines] = text.split("\n");
    const header = JSON.parse(head);
    /** @type {number} */
    this.documents = header.documents;
    /** @type {Facet[]} */
    this.facets = header.facets.map((/** @type {any} */ facet) => ({
      ...facet,
      values: facet.values.map((/** @type {string[]} */ [id, label]) => ({ id, label })),
    }));
    this.columns = this.facets.map((facet, at) => column(lines[at], facet.values.length, this.documents));
    this.ages = ageRanges(lines[this.facets.length], this.documents);
    this.verified = new Numbers(lines[this.facets.length + 1]).take(this.documents);
    this.byName = new Numbers(lines[this.facets.length + 2]).take(this.documents);
  }

  /**
   * @param {Bits} found what the query found
   * @param {Choice} choice
   * @returns {{left: Bits, counts: Record<string, number[]>}} what the filters leave, and for each value how many
   *   offers have it when the choices in all other facets hold
   */
  apply(found, choice) {
    const base = choice.age === null ? found : found.copy().and(this.ofAge(choice.age));
    const chosen = this.facets.map((facet, at) => this.union(at, choice.filters[facet.id] || []));
    const left = base.copy();
    for (const each of chosen) if (each) left.and(each);
    /** @type {Record<string, number[]>} */
    const counts = {};
    this.facets.forEach((facet, at) => {
      const others = chosen[at] ? base.copy() : left;
      if (chosen[at]) chosen.forEach((each, other) => each && other !== at && others.and(each));
      counts[facet.id] = this.columns[at].map((bits) => bits.common(others));
    });
    return { left, counts };
  }

  /**
   * @param {number} facet
   * @param {string[]} ids
   * @returns {Bits|undefined} the offers with one of the values; nothing when none was chosen
   */
  union(facet, ids) {
    const chosen = this.facets[facet].values.flatMap((value, at) => (ids.includes(value.id) ? [this.columns[facet][at]] : []));
    return chosen.length ? chosen.slice(1).reduce((all, each) => all.or(each), chosen[0].copy()) : undefined;
  }

  /**
   * @param {number} age in years
   * @returns {Bits} offers for people of that age, and those that do not say
   */
  ofAge(age) {
    const bits = new Bits(this.documents);
    this.ages.forEach(([least, most], document) => {
      if (least <= age && age <= most) bits.add(document);
    });
    return bits;
  }
}

/**
 * @param {string} line
 * @param {number} values
 * @param {number} documents
 * @returns {Bits[]} by value
 */
function column(line, values, documents) {
  const sets = Array.from({ length: values }, () => new Bits(documents));
  const numbers = new Numbers(line);
  for (let document = 0; document < documents; document++) {
    let value = -1;
    for (let left = numbers.next(); left > 0; left--) {
      value += numbers.next() + 1;
      sets[value].add(document);
    }
  }
  return sets;
}

/**
 * @param {string} line
 * @param {number} documents
 * @returns {[number, number][]}
 */
function ageRanges(line, documents) {
  const numbers = new Numbers(line);
  return Array.from({ length: documents }, () => (numbers.next() ? [numbers.next(), numbers.next()] : [0, Infinity]));
}
