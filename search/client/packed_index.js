/**
 * A packed index as lunr's own Index: terms and lengths are read at once, postings (`shards.js`), vectors and the
 * set of terms (`on_demand.js`) when somebody asks. `../pack.py` writes it and describes the lines.
 */
import lunr from "lunr";
import { stem } from "./analyser.js";
import { frontDecoded } from "./front_coding.js";
import { Numbers } from "./numbers.js";
import { makeOnDemand } from "./on_demand.js";
import { Shards } from "./shards.js";

const FORMAT = 2;

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
    const [found, sizes, terms] = lines.slice(fields.length);
    this.terms = frontDecoded(terms);
    this.foundIn = new Numbers(found).take(this.terms.length);
    this.shards = new Shards(new Numbers(sizes).take(header.shards), fields.length);
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
   * @param {string} word folded
   * @returns {boolean} whether some document has a form of it
   */
  has(word) {
    return this.number(stem(word)) >= 0;
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
    return this.foundIn[term];
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

/**
 * Rounds as Python does: halves hardly ever occur, so the quick way is right but for its neighbours.
 * @param {number} score
 */
function threeDecimals(score) {
  const thousandths = score * 1000;
  const near = Math.abs(thousandths - Math.floor(thousandths) - 0.5) < 1e-6;
  return near ? Number(score.toFixed(3)) : Math.round(thousandths) / 1000;
}
