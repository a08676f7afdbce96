/**
 * A packed index as lunr's own Index: terms and lengths are read at once, postings, vectors and the
 * set of terms when somebody asks. `../pack.py` writes it and describes the lines.
 */
import lunr from "lunr";
import { Numbers } from "./numbers.js";

const FORMAT = 1;

/** @typedef {{documents: Uint32Array, scores: Float64Array}} Hits of one term; a document once for each field */

export class PackedIndex extends lunr.Index {
  /** @param {string} main */
  constructor(main) {
    const [head, ...lines] = main.split("\n");
    const header = JSON.parse(head);
    if (header.format !== FORMAT) throw new Error(`pack format ${header.format}, not ${FORMAT}`);
    const fields = Object.keys(header.fields);
    super({ invertedIndex: {}, fieldVectors: {}, tokenSet: null, fields, pipeline: new lunr.Pipeline() });
    this.documents = header.documents;
    this.boosts = fields.map((field) => header.fields[field]);
    this.k1 = header.k1;
    this.b = header.b;
    this.lengths = fields.map((_, field) => new Numbers(lines[field]).take(this.documents));
    this.averages = this.lengths.map((lengths) => lengths.reduce((a, b) => a + b, 0) / lengths.length);
    this.terms = frontDecoded(lines.slice(fields.length + 1));
    this.counts = new Numbers(lines[fields.length]).take(this.terms.length * fields.length);
    this.shards = new Shards(header.shards, this.counts, fields.length);
    makeOnDemand(this);
  }

  /**
   * @param {string} term
   * @returns {number} the number of a term, -1 when no document has it
   */
  number(term) {
    const at = this.firstFrom(term);
    return this.terms[at] === term ? at : -1;
  }

  /**
   * @param {string} beginning
   * @returns {number} of the first term that is not before a text
   */
  firstFrom(beginning) {
    let low = 0;
    let high = this.terms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.terms[middle] < beginning) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /**
   * @param {number} term
   * @returns {number} how many fields of all documents have it
   */
  found(term) {
    let found = 0;
    for (let field = 0; field < this.fields.length; field++) found += this.counts[term * this.fields.length + field];
    return found;
  }

  /**
   * @param {number} term
   * @returns {number} the part of the documents that have it, for a term of one field
   */
  share(term) {
    return this.found(term) / this.documents;
  }

  /**
   * @param {number} term
   * @returns {number} inverse document frequency, as lunr reckons it
   */
  idf(term) {
    const found = this.found(term);
    return Math.log(1 + Math.abs((this.documents - found + 0.5) / (found + 0.5)));
  }

  /**
   * Scores of a term by document and field: what lunr's vectors hold.
   * @param {number} term
   * @param {(document: number, score: number, field: number) => void} each
   */
  forEachScore(term, each) {
    const idf = this.idf(term);
    for (let field = 0; field < this.fields.length; field++) {
      const lengths = this.lengths[field];
      const average = this.averages[field];
      this.shards.forEachPosting(term, field, (document, frequency) => {
        const long = this.k1 * (1 - this.b + this.b * (lengths[document] / average));
        const score = (idf * ((this.k1 + 1) * frequency)) / (long + frequency);
        each(document, threeDecimals(score * this.boosts[field]), field);
      });
    }
  }
}

/** The postings, part by part. */
class Shards {
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

/**
 * @param {string[]} lines
 * @returns {string[]}
 */
export function frontDecoded(lines) {
  let before = "";
  return lines.filter(Boolean).map((line) => {
    const same = new Numbers(line).next();
    before = before.slice(0, same) + line.slice(1);
    return before;
  });
}

/**
 * Rounds as Python does: halves hardly ever occur, so the quick way is right but for its neighbours.
 * @param {number} score
 */
function threeDecimals(score) {
  const thousandths = score * 1000;
  const near = Math.abs(thousandths - Math.floor(thousandths) - 0.5) < 1e-6;
  return near ? Number(score.toFixed(3)) : Math.round(thousandths) / 1000;
}

/**
 * Lets lunr's own `query()` find its objects when it asks for them.
 * @param {PackedIndex} index
 */
function makeOnDemand(index) {
  const { fields } = index;
  index.invertedIndex = new Proxy(
    {},
    {
      get(_, term) {
        const number = index.number(String(term));
        if (number < 0) return undefined;
        /** @type {Record<string, any>} */
        const posting = Object.fromEntries(fields.map((/** @type {string} */ field) => [field, {}]));
        index.forEachScore(number, (document, _score, field) => {
          posting[fields[field]][document] = {};
        });
        return Object.assign(posting, { _index: number });
      },
    },
  );
  /** @type {Record<string, any>|undefined} */
  let vectors;
  index.fieldVectors = new Proxy({}, { get: (_, reference) => (vectors ??= allVectors(index))[String(reference)] });
  /** @type {any} */
  let tokens;
  Object.defineProperty(index, "tokenSet", { get: () => (tokens ??= lunr.TokenSet.fromArray(index.terms)) });
}

/** @param {PackedIndex} index */
function allVectors(index) {
  /** @type {Record<string, any>} */
  const vectors = {};
  index.terms.forEach((_, term) => {
    index.forEachScore(term, (document, score, field) => {
      const reference = `${index.fields[field]}/${document}`;
      (vectors[reference] ??= new lunr.Vector()).insert(term, score);
    });
  });
  return vectors;
}
