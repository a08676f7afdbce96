/** Filters and how many offers each would leave. `../facets.py` writes the file. */
import { Bits } from "./bits.js";
import { Numbers } from "./numbers.js";

/**
 * @typedef {{id: string, title: string, values: {id: string, label: string}[]}} Facet
 * @typedef {{filters: Record<string, string[]>, age: number|null}} Choice
 * @typedef {{starts: Uint32Array, values: Uint16Array}} Column the values of all documents one after another, and where
 *   those of each document begin
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
    this.columns = this.facets.map((_, at) => column(lines[at], this.documents));
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
    const left = common(base, unions).members();
    const counted = this.facets.map(({ id }, at) => {
      const others = unions.filter((_, other) => other !== at);
      return [id, this.count(at, unions[at] ? common(base, others).members() : left)];
    });
    return { total: left.length, counts: Object.fromEntries(counted) };
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
   * @returns {(Bits|undefined)[]} by facet the offers with one of the chosen values
   */
  unions({ filters }) {
    return this.facets.map(({ id }, at) => this.union(at, filters[id] || []));
  }

  /**
   * @param {number} facet
   * @param {Uint32Array} documents
   * @returns {number[]} how many of them have each value
   */
  count(facet, documents) {
    const { starts, values } = this.columns[facet];
    const counts = new Uint32Array(this.facets[facet].values.length);
    for (let each = 0; each < documents.length; each++) {
      const end = starts[documents[each] + 1];
      for (let at = starts[documents[each]]; at < end; at++) counts[values[at]]++;
    }
    return [...counts];
  }

  /**
   * @param {number} facet
   * @param {string[]} ids
   * @returns {Bits|undefined} the offers with one of the values; nothing when none was chosen
   */
  union(facet, ids) {
    const chosen = ids.length ? this.facets[facet].values.map((value) => ids.includes(value.id)) : [];
    if (!chosen.includes(true)) return undefined;
    const { starts, values } = this.columns[facet];
    const bits = new Bits(this.documents);
    for (let document = 0; document < this.documents; document++) {
      for (let at = starts[document]; at < starts[document + 1]; at++) if (chosen[values[at]]) bits.add(document);
    }
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
 * @param {number} documents
 * @returns {Column}
 */
function column(line, documents) {
  const numbers = new Numbers(line);
  const starts = new Uint32Array(documents + 1);
  /** @type {number[]} */
  const values = [];
  for (let document = 0; document < documents; document++) {
    let value = -1;
    for (let left = numbers.next(); left > 0; left--) values.push((value += numbers.next() + 1));
    starts[document + 1] = values.length;
  }
  return { starts, values: Uint16Array.from(values) };
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
