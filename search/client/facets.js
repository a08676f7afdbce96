/** Filters and how many offers each would leave. `../facets.py` writes the file. */
import { Bits } from "./bits.js";
import { Numbers } from "./numbers.js";

/**
 * @typedef {{id: string, title: string, values: {id: string, label: string}[], adds?: boolean}} Facet `adds` says that
 *   offers with its values are left out until one of them is chosen
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
   * @returns {Bits} what the filters leave
   */
  filter(found, choice) {
    return common(this.ofChosenAge(found, choice), this.unions(choice));
  }

  /**
   * @param {Bits} found what the query found
   * @param {Choice} choice
   * @returns {{total: number, counts: Record<string, number[]>}} how many offers the filters leave, and for each value how
   *   many have it when the choices in all other facets hold
   */
  counts(found, choice) {
    const base = this.ofChosenAge(found, choice);
    const unions = this.unions(choice);
    const left = common(base, unions);
    const counted = this.facets.map(({ id }, at) => {
      const others = unions[at] ? common(base, unions.filter((_, other) => other !== at)) : left;
      return [id, this.columns[at].map((bits) => bits.common(others))];
    });
    return { total: left.common(left), counts: Object.fromEntries(counted) };
  }

  /**
   * @param {Bits} found
   * @param {Choice} choice
   * @returns {Bits}
   */
  ofChosenAge(found, { age }) {
    return age === null ? found : found.copy().and(this.ofAge(age));
  }

  /**
   * @param {Choice} choice
   * @returns {(Bits|undefined)[]} by facet the offers that it leaves
   */
  unions({ filters }) {
    return this.facets.map(({ id }, at) => this.union(at, filters[id] || []));
  }

  /**
   * @param {number} facet
   * @param {string[]} ids
   * @returns {Bits|undefined} the offers that the facet leaves; nothing when it leaves all
   */
  union(facet, ids) {
    const chosen = ids.length ? this.columns[facet].filter((_, at) => ids.includes(this.facets[facet].values[at].id)) : [];
    if (this.facets[facet].adds) return chosen.length ? undefined : this.columns[facet].reduce((all, each) => all.without(each), this.all());
    return chosen.length ? chosen.slice(1).reduce((all, each) => all.or(each), chosen[0].copy()) : undefined;
  }

  /** @returns {Bits} every offer */
  all() {
    const bits = new Bits(this.documents);
    for (let document = 0; document < this.documents; document++) bits.add(document);
    return bits;
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
 * @param {Bits} base
 * @param {(Bits|undefined)[]} others
 * @returns {Bits} what all of them have
 */
function common(base, others) {
  const left = base.copy();
  for (const each of others) if (each) left.and(each);
  return left;
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
