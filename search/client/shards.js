/** The postings of an index, part by part: which documents have a term, and how often. `../pack.py` writes them. */
import { Numbers } from "./numbers.js";

export class Shards {
  /**
   * @param {number[]} starts the first term of each shard
   * @param {Uint32Array} counts of documents by term and field
   * @param {number} fields
   */
  constructor(starts, counts, fields) {
    this.starts = starts;
    this.counts = counts;
    this.fields = fields;
    /** @type {({gaps: string, more: string, at: Uint32Array, first: Uint32Array}|undefined)[]} */
    this.loaded = starts.map(() => undefined);
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
   * Takes in the text of a shard: notes where the postings of each term and field begin.
   * @param {number} shard
   * @param {string} text
   */
  add(shard, text) {
    const [gaps, more] = text.split("\n");
    const begin = this.starts[shard] * this.fields;
    const last = shard + 1 < this.starts.length ? this.starts[shard + 1] * this.fields : this.counts.length;
    const at = new Uint32Array(last - begin);
    const first = new Uint32Array(last - begin);
    const numbers = new Numbers(gaps);
    const frequencies = new Numbers(more);
    for (let cell = begin; cell < last; cell++) {
      at[cell - begin] = numbers.at;
      first[cell - begin] = frequencies.at;
      numbers.skip(this.counts[cell]);
      frequencies.skip(this.counts[cell]);
    }
    this.loaded[shard] = { gaps, more, at, first };
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
    const cell = (term - this.starts[number]) * this.fields + field;
    const gaps = new Numbers(shard.gaps, shard.at[cell]);
    const more = new Numbers(shard.more, shard.first[cell]);
    let document = -1;
    for (let left = this.counts[term * this.fields + field]; left > 0; left--) {
      document += gaps.next() + 1;
      each(document, more.next() + 1);
    }
  }
}
