/** The postings of an index, part by part: which documents have a term, and how often. `../pack.py` writes them. */
import { Numbers } from "./numbers.js";

/** @typedef {{steps: string, counts: Uint32Array, at: Uint32Array}} Shard its steps, and by field and term how many and where */

export class Shards {
  /**
   * @param {Uint32Array} sizes how many terms each shard has
   * @param {number} fields
   */
  constructor(sizes, fields) {
    this.sizes = sizes;
    this.fields = fields;
    let start = 0;
    /** @type {number[]} the first term of each shard */
    this.starts = Array.from(sizes, (size) => (start += size) - size);
    /** @type {(Shard|undefined)[]} */
    this.loaded = this.starts.map(() => undefined);
  }

  /**
   * @param {number} term
   * @returns {number} of the shard that holds a term
   */
  of(term) {
    let shard = this.starts.length - 1;
    while (this.starts[shard] > term) shard--;
    return shard;
  }

  /**
   * Takes in the text of a shard: notes where the steps of each term begin.
   * @param {number} shard
   * @param {string} text
   */
  add(shard, text) {
    const lines = text.split("\n");
    const steps = lines[this.fields];
    const terms = this.sizes[shard];
    const counts = new Uint32Array(terms * this.fields);
    lines.slice(0, this.fields).forEach((line, field) => counts.set(new Numbers(line).take(terms), terms * field));
    const numbers = new Numbers(steps);
    const at = counts.map((count) => numbers.skip(count));
    this.loaded[shard] = { steps, counts, at };
  }

  /**
   * @param {number} term
   * @param {number} field
   * @param {(document: number, frequency: number) => void} each
   */
  forEachPosting(term, field, each) {
    const number = this.of(term);
    const shard = this.loaded[number];
    if (!shard) return;
    const cell = this.sizes[number] * field + term - this.starts[number];
    const numbers = new Numbers(shard.steps, shard.at[cell]);
    let document = -1;
    let frequency = 0;
    for (let left = shard.counts[cell]; left > 0; left--) {
      const step = numbers.next();
      if (step && frequency) each(document, frequency);
      document += step;
      frequency = step ? 1 : frequency + 1;
    }
    if (frequency) each(document, frequency);
  }
}
